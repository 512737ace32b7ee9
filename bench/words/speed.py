"""What the words pass costs: CPU a 3,000-character article, warm, check by check; and cold starts.

    python bench/words/speed.py FOLDER --language id [--articles 800]

The first half of the articles warms the process, the second half is measured: its words are new as
those of a further article would be. `split` is a yardstick for the machine: 0.03 ms when idle.
"""

import argparse
import gc
import time

import common  # type: ignore[import-not-found, unused-ignore]

from copydesk import registry
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.language import detect
from copydesk.language.words import split


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


def passed(articles: list[Article], desk: Desk) -> dict[str, float]:
    """Seconds of each step over the articles."""
    seconds = {}
    began = time.process_time()
    for one in articles:
        for paragraph in one.paragraphs:
            split(paragraph.text)
    seconds["split"] = time.process_time() - began
    began = time.process_time()
    for one in articles:
        detect.assign(one, desk)
    seconds["detect"] = time.process_time() - began
    for rule, name in common.CHECKS.items():
        check = registry.check(name)
        began = time.process_time()
        for one in articles:
            for _ in check(one, desk):
                pass
        seconds[rule] = time.process_time() - began
    return seconds


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
    passed(fresh(read[:half]), desk)
    articles = fresh(read[half:])
    gc.collect()
    gc.freeze()
    units = sum(len(one.source) for one in articles) / 3000
    found = passed(articles, desk)
    for step, seconds in found.items():
        print(f"{step:18} {seconds * 1e3 / units:.3f} ms")
    print(f"{'all but split':18} {(sum(found.values()) - found['split']) * 1e3 / units:.3f} ms")


if __name__ == "__main__":
    main()
