"""Faults put into real articles: a swap makes one claim contradict another that the text has.

After FactCC (Kryściński et al., 2020): the text keeps its claim, and a later short mention is
replaced by the same claim with another value. A swap reads the raw text by patterns of its own,
so that what the checks cannot read counts as a miss.
"""

import random
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple


class Fault(NamedTuple):
    """A faulty text: what was `before` stands `after` at text[start:end].

    `rules` may each find it; `house` is the house file that it contradicts, if any;
    `undated` faults are none unless the article's own date is known.
    """

    text: str
    start: int
    end: int
    before: str
    after: str
    undated: bool = False
    house: dict[str, list[dict[str, object]]] = {}  # noqa: RUF012 - a default that nobody writes to


Make = Callable[[str, str, random.Random], Iterator[Fault]]


class Swap(NamedTuple):
    """A kind of fault: its name, the rules that should find it, and what makes it.

    `make(text, language, random)` yields the faults it can put into a text.
    """

    name: str
    rules: tuple[str, ...]
    make: Make


SWAPS: list[Swap] = []
CAPITAL = re.compile(r"(?:\b[A-Z][\w.'’]*|\bbernama|\bnamed) $")


def swap(name: str, *rules: str) -> Callable[[Make], Make]:
    """Register a maker of faults under a name, with the rules that should find them."""

    def register(make: Make) -> Make:
        SWAPS.append(Swap(name, rules, make))
        return make

    return register


def replaced(text: str, start: int, end: int, after: str) -> Fault:
    """The text with another stretch in place of text[start:end]."""
    new = text[:start] + after + text[end:]
    return Fault(new, start, start + len(after), text[start:end], after)


def everything() -> list[Swap]:
    """All swaps of the modules beside this one."""
    from bench.facts import numbers, people  # noqa: F401 - register their swaps

    return SWAPS


def later(text: str, name: str, start: int) -> re.Match[str] | None:
    """A later mention of the last word of a name, or its first, that stands alone."""
    words = [word for word in name.split() if len(word) > 2]
    for word in (words[-1], words[0]):
        begins = rf"(?:(?<=[.\n”\"] )|(?<=\n)|(?<= ))(?:(?:Mr|Mrs|Ms|Dr|Sir)\.? )?{word}"
        for found in re.compile(rf"{begins}(?= [a-z])").finditer(text, start):
            if not inside_quotation(text, found.start()) and not CAPITAL.search(
                text, max(found.start() - 20, 0), found.start()
            ):
                return found
    return None


def inside_quotation(text: str, at: int) -> bool:
    """Whether an offset lies between quotation marks of its paragraph."""
    begin = text.rfind("\n", 0, at) + 1
    before = text[begin:at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")
