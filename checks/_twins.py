"""Sentences told twice, word for word, with one other figure or one other place."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.language.dates import Run, runs
from copydesk.language.numbers import numbers
from copydesk.language.sentences import starts
from copydesk.record import TYPE_CHECKING, NamedTuple

from .numbers import Stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FIGURES = patterns.compile(r"\d[\d.,]*(?<![.,])")
LEAST = 30  # characters of a sentence that may be told twice
EDGE = 14  # characters at either end that one with another figure or place has in common
WORDS = 6  # a shorter sentence may be a line of a list
EDGES = " \n.!?\"“”‘’'()"


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
    for paragraph, start, end in article.once(similar):
        digits = [run for run in paragraph.once(runs) if start <= run.start < end]
        if digits:
            read(paragraph, start, end, digits, found)
    for alike in found.values():
        if len(alike) > 1 and len({one.figures for one in alike}) == 2:
            first = alike[0]
            second = next(one for one in alike if one.figures != first.figures)
            places = [i for i, x in enumerate(first.figures) if x != second.figures[i]]
            if len(places) == 1:
                one, two = (amount(twin, places[0], desk) for twin in (first, second))
                if one and two and one.number.value != two.number.value:
                    yield one, two


def similar(article: Article) -> list[tuple[Paragraph, int, int]]:
    """The sentences that begin or end as another one of the article does."""
    found: list[tuple[Paragraph, int, int]] = []
    heads: dict[str, int] = {}
    tails: dict[str, int] = {}
    several: set[int] = set()
    place = 0
    for paragraph in article.paragraphs:
        if paragraph.kind in ("headline", "link", "credit", "table", "list"):
            continue
        text, start = paragraph.text, 0
        for end in (*paragraph.once(starts)[1:], len(text) + 1):
            if end - start > LEAST:
                head, tail = text[start : start + EDGE], text[end - EDGE : end - 2]
                first, last = heads.setdefault(head, place), tails.setdefault(tail, place)
                if first != place or last != place:
                    several.update((first, last, place))
                found.append((paragraph, start, end))
                place += 1
            start = end
    return [found[one] for one in sorted(several)]


def read(
    paragraph: Paragraph, start: int, end: int, digits: Sequence[Run], found: dict[str, list[Twin]]
) -> None:
    """Put a sentence that has figures under its words."""
    said = paragraph.text[start:end].strip(EDGES)
    if said.count(" ") >= WORDS - 1:
        words = " ".join(FIGURES.sub("0", said).lower().split())
        values = tuple(run.text for run in digits)
        found.setdefault(words, []).append(Twin(paragraph, tuple(digits), values))


def amount(twin: Twin, place: int, desk: Desk) -> Stated | None:
    """The amount or age whose figures stand at a place; years, labels and hours tell things apart.

    So two sentences with two of those are of two things.
    """
    at = twin.digits[place].start
    for number in twin.paragraph.once(numbers, desk):
        if number.figures[0] <= at < number.figures[1]:
            return Stated(twin.paragraph, number) if number.kind in ("number", "age") else None
    return None
