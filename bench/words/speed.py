"""What the words pass costs: CPU a 3,000-character article, warm, check by check.

    python bench/words/speed.py FOLDER --language id [--articles 800]

The first half of the articles warms the process, the second half is measured, article by article as
a run over a folder meets them: some of its words are new, as those of a further article would be.
`seen` is the same half once more, when no word is new.
"""

import argparse
import gc
import time

import common  # type: ignore[import-not-found, unused-ignore]

from copydesk import registry
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.language import detect


def fresh(read: list[Article]) -> list[Article]:
    """The same articles without what was computed on them."""
    return [
        Article(
            one.path,
            one.source,
            [Paragraph(p.text, p.map, p.kind, p.zones) for p in one.paragraphs],
        )
        for one in read
    ]


STEPS = ("typo", "name-typo", "missing-space", "nonstandard-form", "variant-spelling")


def passed(articles: list[Article], desk: Desk) -> dict[str, int]:
    """Nanoseconds of each step over the articles; `detect` splits them into words too."""
    checks = {step: registry.check(common.CHECKS[step]) for step in STEPS}
    spent = dict.fromkeys(("detect", *checks), 0)
    for read in articles:
        (one,) = fresh([read])
        began = time.thread_time_ns()
        detect.assign(one, desk)
        ended = time.thread_time_ns()
        spent["detect"] += ended - began
        for rule, check in checks.items():
            began = ended
            for _ in check(one, desk):
                pass
            ended = time.thread_time_ns()
            spent[rule] += ended - began
    return spent


def main() -> None:
    """Warm, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--language", required=True)
    parser.add_argument("--articles", type=int, default=800)
    options = parser.parse_args()
    desk = common.open_desk()
    paths = common.files(options.folder, 0, options.articles)
    read = [common.article(p.name, p.read_text("utf-8"), desk, options.language) for p in paths]
    half = len(read) // 2
    passed(read[:half], desk)
    articles = read[half:]
    gc.collect()
    gc.freeze()
    units = sum(len(one.source) for one in articles) / 3000
    new, seen = passed(articles, desk), passed(articles, desk)
    for step in new:
        print(f"{step:18} {new[step] / 1e6 / units:.3f} ms, seen {seen[step] / 1e6 / units:.3f}")
    both = [sum(one.values()) / 1e6 / units for one in (new, seen)]
    print(f"{'all':18} {both[0]:.3f} ms, seen {both[1]:.3f}")


if __name__ == "__main__":
    main()
