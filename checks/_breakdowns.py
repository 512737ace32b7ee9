"""Parts told in a sentence of their own, and shares of one whole that make more than all of it."""

from __future__ import annotations

from itertools import pairwise

from copydesk.record import TYPE_CHECKING

from ._sums import Sums, fine, hit, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.article import Paragraph
    from copydesk.finding import Hit
    from copydesk.language.numbers import Number

GAP = 60  # characters between two shares of one list
MOST = 1.6  # what makes so many times the whole are parts of something else
LEAST = 0.6


def broken_down(
    paragraph: Paragraph,
    start: int,
    end: int,
    before: Sequence[Number],
    group: Sequence[Number],
    words: Sums,
) -> Iterator[Hit]:
    """The total of one sentence and its parts in the next: "Rinciannya, …", "Uang itu …"."""
    text = paragraph.text[start:end].lower()
    whole = text.startswith(words.details)
    if not before or not (whole or text.startswith(words.parts_of)):
        return
    total, parts = before[-1], [one for one in group if one.unit == before[-1].unit]
    if len(parts) < 2 or len(parts) != len(group) or not total.unit or total.unit == "%":
        return
    if any(one.hedge or one.high != one.value for one in (total, *parts)):
        return
    if (
        any(f" {word} " in text for word in words.open)
        or max(p.value for p in parts) >= total.value
    ):
        return
    made = sum(part.value for part in parts)
    slack = sum(fine(one) for one in (total, *parts) if one.scale or one.step < 1) + 1e-6
    short = whole and LEAST * total.value < made < total.value - slack
    if short or total.value + slack < made < MOST * total.value:
        yield hit(paragraph, total, parts, "", sum=shown(made))


def all_shares(
    paragraph: Paragraph, start: int, end: int, group: Sequence[Number], words: Sums
) -> Iterator[Hit]:
    """A list of shares into which one thing is split: more than all of it, or not all."""
    parts = [one for one in group if one.unit == "%"]
    text = paragraph.text[start:end].lower()
    if len(parts) < 3 or any(one.hedge or one.high != one.value for one in parts):
        return
    if words.allots.isdisjoint(text.replace(",", " ").split()):
        return
    gaps = [paragraph.text[one.end : other.start].lower() for one, other in pairwise(parts)]
    if any(len(gap) > GAP or ";" in gap for gap in gaps):
        return
    if any(not words.directed.isdisjoint(gap.split()) for gap in gaps):
        return
    if words.last_links.isdisjoint(gaps[-1].replace(",", " ").split()):
        return
    made = sum(part.value for part in parts)
    slack = sum(min(part.step, 1.0) for part in parts) / 2 + 0.5
    rest = any(word in gaps[-1] for word in words.rest)
    if 100 + slack < made < 100 * MOST or (rest and 100 * LEAST < made < 100 - slack):
        yield hit(paragraph, parts[0], parts[1:], "shares", sum=f"{shown(round(made, 1))}%")
