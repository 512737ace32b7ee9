"""Amounts given in two units side by side: lengths, weights, temperatures, money."""

from __future__ import annotations

from itertools import pairwise

from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit, Place
from copydesk.language.data import Language
from copydesk.language.numbers import Number, numbered, numbers
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

AND = 3  # letters of a word that may join a larger unit and a smaller one
EQUALS = "= "  # between one unit of a currency and what it costs
TENTH = 0.1  # to which an amount in millions is shown
SLOPPY = 0.12  # of its value: as far as an amount of one figure may be rounded


def unit_conversion(
    article: Article,
    desk: Desk,
    *,
    factors: Mapping[str, Sequence[Any]],
    rates: Mapping[str, Sequence[float]],
) -> Iterator[Hit]:
    """An amount and its conversion that are not the same amount.

    `factors` gives each unit's dimension and size; `rates` what one unit of a currency may cost
    in another, lowest and highest.
    """
    for paragraph, found in numbered(article, desk):
        language = desk.language(paragraph)
        if len(found) < 2 or not language["sums"]:
            continue
        units = [number.unit for number in found if number.unit]
        if len(set(units)) < len(units):
            yield from paced(paragraph, found, language)
        links = language.once(linking)
        for index, (first, second) in enumerate(pairwise(found)):
            before = found[index - 1] if index else None
            if before is not None and first.unit and second.unit:
                first = joined(paragraph.text, before, first, factors)
            if first.unit == second.unit or not first.unit or not second.unit:
                continue
            if before is not None and ranged(paragraph.text, before, first):
                continue
            if paragraph.text.startswith(("=", " ="), second.end):
                continue  # "Rp15,5 triliun (US$1 = Rp16.247)": the rate, and no amount
            if linked(paragraph.text[first.end : second.start], links):
                yield from measured(paragraph, first, second, factors)
                yield from priced(article, paragraph, first, second, rates, desk)


def paced(paragraph: Paragraph, found: Sequence[Number], language: Language) -> Iterator[Hit]:
    """A pace and what it makes of a longer time, which do not agree."""
    from ._paces import paces

    for one, two, value in paces(paragraph, found, language):
        amount = near(value / 10.0**two.scale, TENTH if two.scale else 1.0)
        sign = paragraph.text[two.start : two.figures[0]]
        yield told(paragraph, one, two, "", right=f"{sign}{amount} {unit_text(paragraph, two)}")


def linking(language: Language) -> frozenset[str]:
    """The words and signs between an amount and its conversion."""
    hedges = language["numbers"].get("hedges", {})
    words = set(language["sums"].get("or", ()))
    for phrases in hedges.values():
        for phrase in phrases:
            words.update((f"({phrase}", f"( {phrase}"))
    words |= {"(", "/", "["}
    sizes = language["sums"].get("sizes", ())  # "4 miles long (6.4 km)"
    return frozenset(words).union(f"{size} {word}" for size in sizes for word in words)


def joined(
    text: str, first: Number, second: Number, factors: Mapping[str, Sequence[Any]]
) -> Number:
    """A smaller unit with the larger one before it: "6 feet 2 inches"; else the second alone."""
    one, two = factors.get(first.unit), factors.get(second.unit)
    if one is None or two is None or one[0] != two[0] or one[1] <= two[1]:
        return second
    gap = text[first.end : second.start].strip(" ,")
    if len(gap) > AND or (gap and not gap.isalpha()) or second.value * two[1] >= one[1]:
        return second  # two amounts, as in "3 metres, 400 centimetres"
    more = first.value * one[1] / two[1]
    return second._replace(
        start=first.start, value=second.value + more, high=second.high + more, hedge=first.hedge
    )


def ranged(text: str, first: Number, second: Number) -> bool:
    """Whether two amounts are the ends of a range: "$3.8m to $4.9m (£2m …", "20 to 50 euros"."""
    gap = text[first.end : second.start].strip()
    return first.unit in ("", second.unit) and len(gap) < 8 and gap.isalpha()


def linked(gap: str, links: frozenset[str]) -> bool:
    """Whether only such words stand between."""
    return len(gap) < 34 and " ".join(gap.lower().split()) in links


def measured(
    paragraph: Paragraph, first: Number, second: Number, factors: Mapping[str, Sequence[Any]]
) -> Iterator[Hit]:
    """Two measures of one dimension, held against each other to the precision written."""
    one, two = factors.get(first.unit), factors.get(second.unit)
    if one is None or two is None or one[0] != two[0] or first.high > first.value:
        return
    if one[0] == "temperature":
        right = other_scale(first.value, first.unit)
        back = other_scale(second.value, second.unit)
        step = first.value * (1.8 if first.unit == "C" else 1 / 1.8)
        if abs(step - second.value) <= room(second):
            return  # a difference of degrees has no zero point
    else:
        right, back = first.value * one[1] / two[1], second.value * two[1] / one[1]
    if abs(right - second.value) <= room(second) or abs(back - first.value) <= room(first):
        return
    precision = second.step if second.step < abs(second.value) else 1.0
    yield told(
        paragraph,
        first,
        second,
        "",
        right=f"{near(right, precision)} {unit_text(paragraph, second)}",
    )


def other_scale(value: float, unit: str) -> float:
    """A temperature in the other scale."""
    return value * 1.8 + 32 if unit == "C" else (value - 32) / 1.8


def room(number: Number) -> float:
    """How far a conversion may lie from a number: half of its last figure, more where hedged."""
    step = min(number.step, SLOPPY * abs(number.value)) if number.step >= 1 else number.step
    slack = 0.08 if number.hedge else 0.01
    return step * 0.75 + slack * abs(number.value)


def near(value: float, step: float) -> str:
    """A right amount to the precision of the wrong one, but never to nothing."""
    rounded = round(value / step) * step if step and abs(value) >= step else value
    return f"{rounded:,.6g}" if rounded < 1e6 else f"{rounded:,.0f}"


def unit_text(paragraph: Paragraph, number: Number) -> str:
    """The unit as it is written behind a number."""
    return paragraph.text[number.figures[1] : number.end].strip(" -")


def priced(
    article: Article,
    paragraph: Paragraph,
    first: Number,
    second: Number,
    rates: Mapping[str, Sequence[float]],
    desk: Desk,
) -> Iterator[Hit]:
    """Two amounts of money whose rate no day has seen, or not the one that the text names."""
    for one, two in ((first, second), (second, first)):
        band = rates.get(f"{one.unit}-{two.unit}")
        if second.noun[:3] in misspelt(desk, paragraph):
            return  # "trilun": another rule's finding
        if band is None or not one.value or one.high > one.value or two.high > two.value:
            continue
        rate = two.value / one.value
        if not band[0] * 0.95 <= rate <= band[1] * 1.05:
            yield told(
                paragraph, first, second, "rate", unit=one.unit, right=near(rate, 0.01),
                low=f"{band[0]:,}", high=f"{band[1]:,}",
            )  # fmt: skip
            continue
        named = stated_rate(article, two.unit, band, desk)
        if named and abs(rate / named - 1) > 0.06 + step_share(one) + step_share(two):
            right = one.value * named if two is second else second.value / named
            if two is second:
                yield told(paragraph, first, second, "stated", right=f"{right:,.0f}")


def misspelt(desk: Desk, paragraph: Paragraph) -> frozenset[str]:
    """How scale words begin."""
    scales = desk.language(paragraph)["numbers"].get("scales", {})
    return frozenset(word[:3] for word in scales if len(word) > 3)


def step_share(number: Number) -> float:
    """Half of the last figure of a number as a share of it."""
    return min(number.step / 2 / number.value, 0.1)


def stated_rate(article: Article, unit: str, band: Sequence[float], desk: Desk) -> float:
    """The one rate that an article names, 0 if it names none or several.

    It does so by a word or a sign: "kurs Rp 16.575", "US$ 1 = Rp 16.575".
    """
    named = set()
    for paragraph in article.paragraphs:
        words = desk.language(paragraph)["sums"]
        cues = words.get("rate", ()) if words else ()
        low = paragraph.text.lower()
        if not any(cue in low for cue in (*cues, EQUALS)):
            continue
        for number in paragraph.once(numbers, desk):
            before = low[max(number.start - 24, 0) : number.start]
            fitting = number.unit == unit and band[0] <= number.value <= band[1]
            if fitting and (before.endswith(EQUALS) or any(cue in before for cue in cues)):
                named.add(number.value)
    return named.pop() if len(named) == 1 else 0.0


def told(paragraph: Paragraph, first: Number, second: Number, variant: str, **values: str) -> Hit:
    """The finding on a conversion, with what it was converted from."""
    return Hit(
        *paragraph.span(second.start, second.end),
        values={
            "first": paragraph.text[first.start : first.end],
            "second": paragraph.text[second.start : second.end],
            **values,
        },
        variant=variant,
        related=(Place(*paragraph.span(first.start, first.end)),),
    )
