"""Measure the fact rules on a folder of articles: recall of injected faults, alarms without any.

python -m bench.facts.measure FOLDER --language id [--limit 300] [--swaps title,age] [--show miss]
"""

import argparse
import glob
import os
import random
from collections.abc import Sequence
from typing import NamedTuple

from bench.facts.inject import Fault, Swap, everything
from copydesk import house, run
from copydesk.article import Article
from copydesk.desk import Desk
from copydesk.finding import Finding
from copydesk.rule import Rule
from copydesk.settings import Settings

PER_ARTICLE = 1  # faults of one kind put into one article, one at a time


class Bench(NamedTuple):
    """What a measurement works with."""

    rules: Sequence[Rule]
    desk: Desk
    language: str


def main() -> None:
    """Print recall for each swap and alarms for each rule."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--language", required=True)
    parser.add_argument("--limit", type=int, default=300)
    parser.add_argument("--swaps", default="")
    parser.add_argument("--show", choices=("miss", "alarm", "hit", ""), default="")
    parser.add_argument("--dates", default="", help="a table: file, …, date, with a heading")
    found = parser.parse_args()
    swaps = [one for one in everything() if not found.swaps or one.name in found.swaps.split(",")]
    names = {rule for one in swaps for rule in one.rules}
    opened = run.open_desk(Settings(select=tuple(sorted(names))))
    bench = Bench(opened.rules, opened.desk, found.language)
    paths = sorted(glob.glob(os.path.join(found.folder, "*.txt")))[: found.limit]
    measure(paths, swaps, bench, dates(found.dates), found.show)


def dates(path: str) -> dict[str, tuple[str, bool]]:
    """File name → (date, whether the first line is a headline) from a tab-separated table."""
    if not path:
        return {}
    with open(path, encoding="utf-8") as file:
        names, *rows = [line.rstrip("\n").split("\t") for line in file]
    cell = names.index
    return {row[cell("file")]: (row[cell("date")], row[cell("headline")] == "yes") for row in rows}


def measure(
    paths: Sequence[str],
    swaps: Sequence[Swap],
    bench: Bench,
    known: dict[str, tuple[str, bool]],
    show: str,
) -> None:
    """Examine each article as it is, then with each fault."""
    alarms: dict[tuple[str, str], int] = {}
    made = {one.name: 0 for one in swaps}
    hits = {one.name: 0 for one in swaps}
    for path in paths:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        date, headline = known.get("/".join(path.split("/")[-2:]), ("", False))
        clean = examined(text, path, bench, date, headline)
        for finding in clean:
            key = (finding.rule, finding.severity)
            alarms[key] = alarms.get(key, 0) + 1
            if show == "alarm":
                print(f"{path}: {finding.severity}[{finding.rule}] {finding.message}")
        for one in swaps:
            rng = random.Random(f"{os.path.basename(path)} {one.name}")
            faults = [f for f in one.make(text, bench.language, rng) if date or not f.undated]
            rng.shuffle(faults)
            for fault in faults[:PER_ARTICLE]:
                made[one.name] += 1
                found = caught(fault, one, path, bench, clean, date, headline)
                hits[one.name] += found
                if show == ("hit" if found else "miss"):
                    print(f"{path}: {one.name}: {fault.before!r} -> {fault.after!r}")
    print(f"{len(paths)} articles, {bench.language}")
    for name in made:
        share = f"{hits[name] / made[name]:.2f}" if made[name] else "-"
        print(f"  {name:20} {hits[name]:4} of {made[name]:4}  {share}")
    for (rule, severity), count in sorted(alarms.items()):
        print(f"  {rule:20} {severity:8} {count:4}  {count / len(paths):.4f} an article")


def caught(
    fault: Fault,
    one: Swap,
    path: str,
    bench: Bench,
    clean: Sequence[Finding],
    date: str,
    headline: bool,
) -> bool:
    """Whether one of the swap's rules says something new at, or of, the fault's place."""
    before = {(finding.rule, finding.message) for finding in clean}
    desk = bench.desk
    if fault.house:
        known = house.stated(fault.house, desk.languages)
        desk = Desk(desk.languages, house=known.facts, house_entries=known.entries)
    changed = bench._replace(desk=desk)
    for finding in examined(fault.text, path, changed, date, headline):
        spans = [(finding.start, finding.end), *((p.start, p.end) for p in finding.related)]
        if (
            finding.rule in one.rules
            and (finding.rule, finding.message) not in before
            and any(start < fault.end and fault.start < end for start, end in spans)
        ):
            return True
    return False


def examined(text: str, path: str, bench: Bench, date: str, headline: bool) -> tuple[Finding, ...]:
    """The findings of one text."""
    article: Article = run.read(path, text.encode(), bench.desk, bench.language)
    article.date = date
    if headline:
        article.paragraphs[0].kind = "headline"
    return run.examine(article, bench.rules, bench.desk).findings


if __name__ == "__main__":
    main()
