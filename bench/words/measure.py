"""False alarms an article and recall of real typos, per rule, beside other tools on the same text.

    python bench/words/measure.py FOLDER --language id --labels bench/words/labels-id.tsv [--peers]

Labels are lines of "word<TAB>verdict<TAB>right form": T a slip, N a form that a rule on standard
forms or spacing should name, F no mistake, S a slip that was judged after the peers had run: no
false alarm, and left out of recall. Flagged words without a label are printed to be judged and
count as "unjudged". Recall is over the T words of each article.
"""

import argparse
from collections import Counter
from pathlib import Path

import common  # type: ignore[import-not-found, unused-ignore]
import peers  # type: ignore[import-not-found, unused-ignore]

from copydesk.language.words import tokens


def labels(path: Path) -> dict[str, str]:
    """Words with their verdict."""
    found = {}
    if path.exists():
        for line in path.read_text("utf-8").splitlines():
            word, verdict, *_ = line.split("\t")
            found[word] = verdict
    return found


def standing(
    folder: str, language: str, options: argparse.Namespace, known: dict[str, str]
) -> set[tuple[str, str]]:
    """Every real slip: (file, word)."""
    desk = common.open_desk()
    found = set()
    for path in common.files(folder, options.first, options.last):
        read = common.article(path.name, path.read_text("utf-8"), desk, language)
        for paragraph in read.paragraphs:
            for token in tokens(paragraph):
                if known.get(token.text) == "T":
                    found.add((path.stem, token.text))
    return found


def report(
    name: str,
    flags: list[tuple[str, str]],
    known: dict[str, str],
    real: set[tuple[str, str]],
    articles: int,
) -> None:
    """One line: alarms by verdict, and which share of the real slips was flagged."""
    verdicts = Counter(known.get(word, "?") for _, word in flags)
    caught = len(real & set(flags))
    total = max(len(real), 1)
    rates = {verdict: count / articles for verdict, count in verdicts.items()}
    print(
        f"{name:38} flagged {len(flags) / articles:7.3f} an article, "
        f"false {rates.get('F', 0):.4f}, unjudged {rates.get('?', 0):.4f}, "
        f"recall {caught}/{total} = {caught / total:.1%}"
    )


def main() -> None:
    """Measure Copydesk, and the peers where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder")
    parser.add_argument("--language", required=True)
    parser.add_argument("--labels", type=Path, required=True)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--last", type=int, default=300)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument(
        "--unjudged", action="store_true", help="print flagged words without a label"
    )
    options = parser.parse_args()
    desk, known = common.open_desk(), labels(options.labels)
    paths = common.files(options.folder, options.first, options.last)
    real = standing(options.folder, options.language, options, known)
    for quotes in ("skip", "report"):
        every, more = [], []
        for rule in common.CHECKS:
            flags = [
                flag
                for path in paths
                for flag in common.flags(
                    rule,
                    common.article(path.name, path.read_text("utf-8"), desk, options.language),
                    desk,
                    quotes,
                )
            ]
            flags = common.folder_use(flags)
            if rule in ("typo", "name-typo", "missing-space"):
                every += flags
            elif rule == "unknown-word":
                named = {(flag.file, flag.start) for flag in every}
                more = [flag for flag in flags if (flag.file, flag.start) not in named]
            report(
                f"{rule} (quotes {quotes})",
                [(f.file, f.word) for f in flags],
                known,
                real,
                len(paths),
            )
            if options.unjudged and quotes == "report":
                for flag in flags:
                    if flag.word not in known:
                        print(
                            "\t".join(
                                (
                                    flag.rule,
                                    flag.file,
                                    flag.word,
                                    " ".join(flag.suggestions),
                                    flag.grade,
                                    flag.context,
                                )
                            )
                        )
        report(
            f"typo + names + spaces ({quotes})",
            [(f.file, f.word) for f in every],
            known,
            real,
            len(paths),
        )
        report(
            f"the same with unknown-word ({quotes})",
            [(f.file, f.word) for f in every + more],
            known,
            real,
            len(paths),
        )
    if options.peers:
        for name, found in peers.run(paths, options.language).items():
            report(name, found, known, real, len(paths))
            once = list(dict.fromkeys(found))
            report(f"{name}, a word once an article", once, known, real, len(paths))


if __name__ == "__main__":
    main()
