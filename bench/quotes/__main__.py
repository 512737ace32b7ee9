"""python -m bench.quotes FOLDER [LIMIT [KIND]]: marks and brackets of real articles broken.

One fault an article and kind: a closing mark left out, a closing mark in the other style, a bracket
left out. A fault is found where its paragraph gets one finding more of the two rules than it had.
Prints findings an article of the texts as they are, recall by kind, and CPU an article.
"""

import os
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator

from copydesk import run
from copydesk.settings import Settings

RULES = ("mixed-quotes", "unbalanced-quotes")
# A whole quotation, its marks on the outside, as a desk would see one.
QUOTATION = re.compile(r"(?<!\S)(?:\"[^\s\"“”][^\"“”\n]+\"|“[^\s\"“”][^\"“”\n]+”)(?=[\s.,;:!?]|$)")
BRACKETS = re.compile(r"(?<=\s)\([^()\n]{3,}\)(?=[\s.,;:]|$)")
OTHER = {'"': "”", "”": '"'}

Fault = tuple[str, int]  # the faulty text and where the fault is


def faults(text: str, chance: random.Random) -> Iterator[tuple[str, Fault]]:
    """One fault of each kind that the text has a place for."""
    quotations = list(QUOTATION.finditer(text))
    brackets = list(BRACKETS.finditer(text))
    if quotations:
        at = chance.choice(quotations).end() - 1
        yield "closing mark left out", (text[:at] + text[at + 1 :], at)
        at = chance.choice(quotations).end() - 1
        yield "closing mark in the other style", (text[:at] + OTHER[text[at]] + text[at + 1 :], at)
    if brackets:
        found = chance.choice(brackets)
        at = chance.choice((found.start(), found.end() - 1))
        yield "bracket left out", (text[:at] + text[at + 1 :], at)


class Measure:
    """The two rules, opened once."""

    def __init__(self) -> None:
        opened = run.open_desk(Settings(select=RULES))
        self.rules, self.desk = opened.rules, opened.desk
        self.seconds = 0.0

    def found(self, text: str) -> Counter[int]:
        """Warnings by the number of their line."""
        article = run.read("article.txt", text.encode(), self.desk)
        before = time.process_time()
        examined = run.examine(article, self.rules, self.desk)
        self.seconds += time.process_time() - before
        return Counter(
            text.count("\n", 0, one.start) for one in examined.findings if one.severity != "info"
        )


def main() -> None:
    """Measure a folder."""
    folder, limit = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 300
    show = sys.argv[3] if len(sys.argv) > 3 else ""  # a kind, to print what was missed
    chance, measure = random.Random(1), Measure()
    warnings, made, hits, seconds = 0, Counter[str](), Counter[str](), 0.0
    names = sorted(name for name in os.listdir(folder) if name.endswith(".txt"))[:limit]
    for name in names:
        with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
            text = file.read()
        measure.seconds = 0.0
        clean = measure.found(text)
        seconds += measure.seconds
        warnings += clean.total()
        for kind, (faulty, at) in faults(text, chance):
            line = faulty.count("\n", 0, at)
            made[kind] += 1
            if measure.found(faulty)[line] > clean[line]:
                hits[kind] += 1
            elif show and show in kind:
                print(f"{name}: {faulty[max(at - 200, 0) : at]}⟦⟧{faulty[at : at + 200]}\n")
    print(f"{len(names)} articles, {warnings / len(names):.3f} warnings an article")
    print(f"{1000 * seconds / len(names):.3f} ms CPU an article")
    for kind, count in made.items():
        print(f"{kind}: {hits[kind]} of {count} found, {100 * hits[kind] / count:.1f}%")


if __name__ == "__main__":
    main()
