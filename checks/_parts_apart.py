"""A total in one paragraph, and all of its parts in another: 120 jobs, and 48, 37 and 45."""

from __future__ import annotations

from itertools import pairwise

from copydesk.finding import Hit, Place
from copydesk.record import TYPE_CHECKING, NamedTuple

from ._sums import Sums, by_sentence, shown, written
from .numbers import Counting, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.article import Paragraph
    from copydesk.desk import Desk
    from copydesk.language.numbers import Number

PARTS = 3  # that a sentence lists at least
GAP = 60  # characters between one of them and the next
NEAR = 0.2  # of the total, by which the parts may miss it: further off they are of something else
LEAST = 10  # the smallest total
ASIDE = ("headline", "link", "credit", "table", "list", "caption")


class Listing(NamedTuple):
    """The parts of one sentence that are of one noun, and what they make."""

    paragraph: Paragraph
    noun: str
    parts: list[Number]

    @property
    def made(self) -> float:
        """What they make together."""
        return sum(one.value for one in self.parts)


def parts_apart(every: Sequence[tuple[Paragraph, list[Number]]], desk: Desk) -> Iterator[Hit]:
    """A count that misses a little what another paragraph lists as its parts."""
    for paragraph, numbers in every:
        if paragraph.kind in ASIDE or len(numbers) < PARTS:
            continue
        for listing in listings(paragraph, numbers, desk):
            totals = [
                (above, one)
                for above, found in every
                if above is not paragraph and above.kind not in ASIDE
                for one in found
                if whole(one) and kind(above, one, desk) == listing.noun
            ]
            values = {one.value for _, one in totals}
            if len(values) == 1 and near(next(iter(values)), listing):
                above, total = totals[0]
                yield Hit(
                    *above.span(total.start, total.end),
                    values={"total": written(above, total), "sum": shown(listing.made)},
                    related=tuple(Place(*paragraph.span(p.start, p.end)) for p in listing.parts),
                )


def near(total: float, listing: Listing) -> bool:
    """Whether the parts miss the total, by so little that they must be all of it."""
    return (
        total >= LEAST
        and listing.made != total
        and abs(listing.made - total) <= NEAR * total
        and max(one.value for one in listing.parts) < total
    )


def listings(paragraph: Paragraph, numbers: Sequence[Number], desk: Desk) -> Iterator[Listing]:
    """The sentences of a paragraph whose numbers all count one thing, one after the other."""
    words = desk.language(paragraph).once(Sums)
    for start, end, group in by_sentence(paragraph, numbers):
        text = paragraph.text[start:end].lower()
        noun = kind(paragraph, group[-PARTS], desk) if len(group) >= PARTS else ""
        while noun and kind(paragraph, group[0], desk) not in (noun, ""):
            del group[0]  # "three classes: 48 teams of girls, …"
        if len(group) < PARTS or not all(map(whole, group)):
            continue
        named = [kind(paragraph, one, desk) for one in group]
        if not noun or set(named) - {noun, ""} or any(f" {one} " in text for one in words.open):
            continue
        gaps = [paragraph.text[a.end : b.start] for a, b in pairwise(group)]
        if all(len(gap) <= GAP and listed(gap) for gap in gaps[:-1]) and closes(gaps[-1], words):
            yield Listing(paragraph, noun, list(group))


def listed(gap: str) -> bool:
    """Whether a comma or a semicolon parts two numbers."""
    return "," in gap or ";" in gap


def closes(gap: str, words: Sums) -> bool:
    """Whether an "and" stands before the last number."""
    return len(gap) <= GAP and not words.last_links.isdisjoint(words_of(gap))


def whole(number: Number) -> bool:
    """Whether a number counts, and neither roughly nor by a unit."""
    return (
        number.kind == "number"
        and not (number.unit or number.hedge or number.scale)
        and number.value == number.high > 1
        and number.value == int(number.value)
    )


def kind(paragraph: Paragraph, number: Number, desk: Desk) -> str:
    """What a number counts, "" where it has no noun that says more than that they are people."""
    rules = desk.language(paragraph).once(Counting)
    behind = words_of(paragraph.text[number.end : number.end + 2])
    if not number.noun or behind[:1] == [","] or number.noun in rules.generic:
        return ""
    return rules.family.get(number.noun, number.noun)
