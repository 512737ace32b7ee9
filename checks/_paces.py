"""A pace and what it makes of a longer time: "40 litres a second, or 3.5 million a day"."""

from __future__ import annotations

from itertools import pairwise

from copydesk import patterns
from copydesk.language.names import words
from copydesk.language.numbers import permuted
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from copydesk.article import Paragraph
    from copydesk.language.data import Language
    from copydesk.language.numbers import Number

SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "month": 2629800,
    "year": 31557600,
}
# where the shorter time fills the longer one: who works by the hour does not work all day
WHOLE = (("second", "minute"), ("second", "hour"), ("second", "day"), ("minute", "hour"))
GAP = 40  # characters between a pace and what it makes
NEAR = 34  # and behind a number in which its time stands
TENTH = 0.1


class Paces:
    """A language's ways to say how often, ready for look-ups."""

    __slots__ = ("cues", "every", "links", "times")

    def __init__(self, language: Language) -> None:
        data = language["sums"].get("paces", {})
        self.times: dict[str, str] = {w: name for name, ws in data.items() for w in ws}
        self.links = tuple(language["sums"].get("pace_links", ()))
        self.cues = frozenset(phrase.split()[-1] for phrase in self.times)
        longest = sorted(self.times, key=len, reverse=True)
        joined = "|".join(map(patterns.escape, longest))
        self.every: re.Pattern[str] | None = (
            patterns.compile(rf"(?: \w+){{0,2}}?,? ?({joined})\b") if longest else None
        )


def times_said(sentence: str, language: Language) -> set[str]:
    """The times of which a sentence says how much there is in one: "per tahun", "dalam sehari"."""
    low = f" {' '.join(sentence.lower().replace(',', ' ').replace('.', ' ').split())} "
    return {name for phrase, name in language.once(Paces).times.items() if f" {phrase} " in low}


def paces(
    paragraph: Paragraph, found: Sequence[Number], language: Language
) -> Iterator[tuple[Number, Number, float]]:
    """Two amounts of one unit that are no one pace, with what the second should be.

    Both end behind their times.
    """
    amounts = [n for n in found if n.unit and n.unit not in SECONDS and n.kind == "number"]
    if len(amounts) < 2:
        return
    rules = language.once(Paces)
    if len(rules.cues & words(paragraph)) < 2 or rules.every is None:
        return
    text = paragraph.text.lower()
    for first, second in pairwise(amounts):
        if first.unit != second.unit or first.high > first.value or second.high > second.value:
            continue
        one = rules.every.match(text, first.end, first.end + NEAR)
        two = rules.every.match(text, second.end, second.end + NEAR)
        if one is None or two is None or not one.end() < second.start <= one.end() + GAP:
            continue
        gap = text[one.end() : second.start].replace(",", " ").split()
        if not gap or gap[0] not in rules.links:
            continue
        right = told(first, second, rules.times[one[1]], rules.times[two[1]])
        if right:
            yield first._replace(end=one.end()), second._replace(end=two.end()), right


def told(first: Number, second: Number, short: str, long: str) -> float:
    """What the second amount should be, 0 where it may be what it is."""
    times = SECONDS[long] / SECONDS[short]
    if times <= 1 or not first.value:
        return 0
    right = first.value * round(times)
    slack = right * (TENTH * bool(first.hedge or second.hedge) + 0.01)
    slack += second.step * 0.75 + (first.step * round(times) / 2 if first.step < first.value else 0)
    if abs(right - second.value) <= slack:
        return 0
    figures = f"{right:.0f}".rstrip("0")
    whole = (short, long) in WHOLE or permuted(figures, second.digits)
    more = second.value > right and long != "year"  # a year may have 13 salaries
    return right if whole or more else 0
