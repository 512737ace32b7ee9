"""Sentences told twice, word for word, with one other figure."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.language.dates import Run, runs
from copydesk.language.numbers import numbers
from copydesk.language.sentences import sentence
from copydesk.record import TYPE_CHECKING, NamedTuple

from .numbers import Stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FIGURES = patterns.compile(r"\d[\d.,]*(?<![.,])")
WORDS = 6  # a shorter sentence may be a line of a list
EDGES = " .!?\"“”‘’'()"


class Twin(NamedTuple):
    """A sentence with its figures taken out, and the runs of digits that stood there."""

    paragraph: Paragraph
    digits: tuple[Run, ...]
    figures: tuple[str, ...]


def twins(article: Article, desk: Desk) -> Iterator[tuple[Stated, Stated]]:
    """Two amounts that are all that two sentences differ in.

    Where a third sentence has yet another, they are lines of a table in words: a series.
    """
    found: dict[str, list[Twin]] = {}
    for paragraph in article.paragraphs:
        if paragraph.kind not in ("headline", "link", "credit", "table", "list"):
            digits = paragraph.once(runs)
            if digits:
                read(paragraph, digits, found)
    for alike in found.values():
        if len(alike) > 1 and len({one.figures for one in alike}) == 2:
            first = alike[0]
            second = next(one for one in alike if one.figures != first.figures)
            places = [i for i, x in enumerate(first.figures) if x != second.figures[i]]
            if len(places) == 1:
                one, two = (amount(twin, places[0], desk) for twin in (first, second))
                if one and two and one.number.value != two.number.value:
                    yield one, two


def read(paragraph: Paragraph, digits: Sequence[Run], found: dict[str, list[Twin]]) -> None:
    """Put the sentences of a paragraph that have figures under their words."""
    text, index = paragraph.text, 0
    while index < len(digits):
        start, end = sentence(paragraph, digits[index].start)
        within = []
        while index < len(digits) and digits[index].start < end:
            within.append(digits[index])
            index += 1
        said = text[start:end].strip(EDGES)
        if said.count(" ") >= WORDS - 1:
            words = FIGURES.sub("0", said)
            values = tuple(run.text for run in within)
            found.setdefault(" ".join(words.lower().split()), []).append(
                Twin(paragraph, tuple(within), values)
            )


def amount(twin: Twin, place: int, desk: Desk) -> Stated | None:
    """The amount or age whose figures stand at a place; years, labels and hours tell things apart.

    So two sentences with two of those are of two things.
    """
    at = twin.digits[place].start
    for number in twin.paragraph.once(numbers, desk):
        if number.figures[0] <= at < number.figures[1]:
            return Stated(twin.paragraph, number) if number.kind in ("number", "age") else None
    return None
