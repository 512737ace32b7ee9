"""Further languages: alarms in clean text per 3,000 characters, by rule, each shown to be judged.

    python bench/words/further.py FOLDER --language fr [--show]

FOLDER holds articles (*.txt). Every rule of an ordinary run is counted, not the words alone, since
a newsroom meets them all. `--show` prints each alarm with the words around it.
"""

import argparse
from collections import Counter

import common  # type: ignore[import-not-found, unused-ignore]

from copydesk import compiled, run
from copydesk.settings import Settings

SIZE = 3000  # characters of an ordinary article


def main() -> None:
    """Count what every rule says of the articles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--language", required=True)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    settings = Settings(language=options.language, cache=compiled.folder())
    rules, desk, _ = run.open_desk(settings)
    counted: Counter[str] = Counter()
    size = 0
    for path in common.files(options.folder, 0, options.articles):
        found = run.examine_file(str(path), rules, desk, settings)
        text = path.read_text("utf-8")
        size += len(text)
        for problem in found.problems:
            print(problem)
        for hit in found.findings:
            counted[hit.rule] += 1
            if options.show:
                around = text[max(hit.start - 40, 0) : hit.end + 30].replace("\n", " ")
                meant = " / ".join(one.text for one in hit.suggestions)
                print(f"{hit.rule}\t{hit.text}\t{meant}\t{around}")
    print(f"{options.language}: {size:,} characters")
    for rule, count in counted.most_common():
        print(f"  {rule:26} {count:5} {count * SIZE / size:8.3f} per {SIZE:,} characters")


if __name__ == "__main__":
    main()
