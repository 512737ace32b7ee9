"""Parts that make more than their whole, totals behind what they add up, shares of one whole."""

from __future__ import annotations

from itertools import pairwise

from copydesk.language.sentences import WORD
from copydesk.record import TYPE_CHECKING

from ._sums import Sums, fine, hit, shown, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.article import Paragraph
    from copydesk.finding import Hit
    from copydesk.language.numbers import Number

NEAR = 60  # characters between two parts of one whole
TWO = 125  # percent of two shares of one thing: of more they are shares of two
LEAST, MOST = 0.6, 1.6  # parts that make so many times their whole are parts of something else


def exceeding(
    paragraph: Paragraph, start: int, end: int, group: Sequence[Number], words: Sums
) -> Iterator[Hit]:
    """Of 40 on board 28 lived, 9 died and 5 are missing; 30 jobs, 20 of them here and 15 there."""
    text = paragraph.text[:end].lower()
    for index, whole in enumerate(group[:-2]):
        parts = group[index + 1 :]
        if whole.hedge or whole.unit == "%" or whole.value <= 2:
            continue
        marked = text.startswith(words.of_them, parts[0].end)
        told = len(parts) > 1 and text.startswith(words.of_which, whole.end)
        if not (marked or told or opened(text[start : whole.start], words)):
            continue
        parts = siblings(text, whole, parts, words, marked)
        if len(parts) > 1 and over(whole, parts):
            made = shown(sum(part.value for part in parts))
            yield hit(paragraph, whole, parts, "", sum=made)
            return


def opened(lead: str, words: Sums) -> bool:
    """Whether a sentence begins with "of the" or the like."""
    return " ".join(lead.split()).strip(' "“(') in words.of


def siblings(
    text: str, whole: Number, parts: Sequence[Number], words: Sums, marked: bool
) -> list[Number]:
    """The numbers that a sentence lists as parts of one whole, up to an "and 9" or its like.

    Where they are `marked`, the first is followed by "of them"; elsewhere that opens parts of a
    part, and none are returned.
    """
    own: list[Number] = []
    at = whole.end
    for part in parts:
        gap = text[at : part.start]
        if text.startswith(words.of_them, part.end) != (marked and not own):
            return []
        for phrase in words.of_them if marked and len(own) == 1 else ():
            gap = gap.removeprefix(phrase)
        if own and any(f" {phrase} " in f" {gap} " for phrase in words.open):
            return []
        if len(gap) > NEAR or ";" in gap or unlike(part, whole):
            return []
        own.append(part)
        at = part.end
        ends = gap.split() if whole.unit else gap.split()[-1:]  # "and a fund $5 million"
        if len(own) > 1 and not words.last_links.isdisjoint(ends):
            new = marked and "," in gap and not text[at:].lstrip().startswith(words.others)
            return [] if new else own  # 28 survived, 20 of them hurt, and nine died
    return []


def unlike(part: Number, whole: Number) -> bool:
    """Whether a number cannot be a part of the whole: another unit, more than it, or vague."""
    vague = bool(part.hedge) or part.high != part.value
    return vague or part.unit != whole.unit or part.value > whole.value


def over(whole: Number, parts: Sequence[Number]) -> bool:
    """Whether parts make more than their whole, by more than rounding and by less than nonsense."""
    made = sum(part.value for part in parts)
    slack = sum(fine(one) for one in (whole, *parts) if one.scale or one.step < 1)
    return whole.value + slack + 1e-6 < made < MOST * whole.value


def summed(
    paragraph: Paragraph, start: int, end: int, group: Sequence[Number], words: Sums
) -> Iterator[Hit]:
    """A total behind its parts: 30 for the win and 20 for the record, or 50 in all."""
    text = paragraph.text[:end].lower()
    for index, total in enumerate(group):
        before = " ".join(text[start : total.start].split())
        parts = [n for n in group[:index] if n.unit == total.unit]
        if len(parts) < 2 or len(parts) != index or total.hedge or total.unit == "%":
            continue
        told = before.endswith(words.last) or (
            text[total.end : total.end + 30].lstrip().startswith(words.tails)
        )
        if not told or any(n.hedge or n.high != n.value for n in parts):
            continue
        made = sum(part.value for part in parts)
        slack = sum(fine(one) for one in (total, *parts) if one.scale or one.step < 1)
        if abs(made - total.value) > slack + 1e-6 and 0.6 < made / total.value < MOST:
            yield hit(paragraph, total, parts, "", sum=shown(made))


def broken_down(
    paragraph: Paragraph,
    start: int,
    end: int,
    before: Sequence[Number],
    group: Sequence[Number],
    words: Sums,
    above: Paragraph | None = None,
) -> Iterator[Hit]:
    """The total of one sentence and its parts in the next: "Rinciannya, …", "Uang itu …".

    `before` are the numbers ahead, of the paragraph `above` if it is not the same one.
    """
    text = paragraph.text[start:end].lower()
    whole = text.startswith(words.details)
    if not before or not (whole or told_of(text, group[0].start - start, words)):
        return
    unit = group[-1].unit
    total = next((one for one in reversed(before) if one.unit == unit), None)
    parts = [one for one in group if one.unit == unit]
    if total is None or len(parts) < 2 or not unit or unit == "%":
        return
    if parts != list(group[-len(parts) :]) or any(one.unit for one in group[: -len(parts)]):
        return  # "for three districts: …" may stand before the parts
    if any(one.hedge or one.high != one.value for one in (total, *parts)):
        return
    if (
        any(f" {word} " in text for word in words.open)
        or max(p.value for p in parts) >= total.value
    ):
        return
    made = sum(part.value for part in parts)
    slack = sum(fine(one) for one in (total, total, *parts) if one.scale or one.step < 1) / 2
    slack += 1e-6
    short = whole and LEAST * total.value < made < total.value - slack
    if short or total.value + slack < made < MOST * total.value:
        if above is None:
            yield hit(paragraph, total, parts, "", sum=shown(made))
        else:  # a finding stands in one paragraph, with its parts
            yield hit(
                paragraph, parts[0], parts[1:], "", sum=shown(made), total=written(above, total)
            )


def told_of(text: str, first: int, words: Sums) -> bool:
    """Whether a sentence, or what is said in it, begins with "dana itu" and then the parts."""
    if text.startswith(words.parts_of):
        return True
    lead = text[:first]
    return "," in lead and any(f", {phrase} " in lead for phrase in words.parts_of)


def all_shares(
    paragraph: Paragraph, start: int, end: int, group: Sequence[Number], words: Sums
) -> Iterator[Hit]:
    """A list of shares into which one thing is split: more than all of it, or not all."""
    parts = [one for one in group if one.unit == "%"]
    text = paragraph.text[start:end].lower()
    if len(parts) < 2 or any(one.hedge or one.high != one.value for one in parts):
        return
    said = WORD.findall(text)
    # a poll that tells who is undecided tells of all
    poll = len(parts) > 2 and any(phrase in text for phrase in words.undecided)
    if not poll and (words.allots if len(parts) > 2 else words.halves).isdisjoint(said):
        return
    gaps = [paragraph.text[one.end : other.start].lower() for one, other in pairwise(parts)]
    if any(len(gap) > (2 * NEAR if poll else NEAR) or (";" in gap and not poll) for gap in gaps):
        return
    if any(not words.directed.isdisjoint(gap.split()) for gap in gaps):
        return
    if words.last_links.isdisjoint(gaps[-1].replace(",", " ").split()):
        return
    made = sum(part.value for part in parts)
    slack = sum(min(part.step, 1.0) for part in parts) / 2 + 0.5
    rest = any(word in gaps[-1] for word in words.rest)
    most = 100 * MOST if len(parts) > 2 else TWO
    if 100 + slack < made < most or (rest and 100 * LEAST < made < 100 - slack):
        yield hit(paragraph, parts[0], parts[1:], "shares", sum=f"{shown(round(made, 1))}%")
