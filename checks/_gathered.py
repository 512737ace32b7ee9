"""Totals over several sentences: parts and "the total comes to", a cost and "the remaining $3m"."""

from __future__ import annotations

from itertools import pairwise

from copydesk.language.sentences import sentence
from copydesk.record import TYPE_CHECKING

from ._counted_out import made, vague
from ._sums import Sums, fine, hit, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.article import Paragraph
    from copydesk.finding import Hit
    from copydesk.language.numbers import Number

LEAD = 6  # words of the clause in which a total is announced
APART = 10  # words between two parts of one total
NEAR, BEHIND = 40, 3  # characters and words between "the rest" and its number
LEAST, MOST = 0.7, 1.4  # parts that make so many times their total are of something else
ROUGH = 0.03  # of a part that is only about so much


def gathered(paragraph: Paragraph, found: Sequence[Number], words: Sums) -> Iterator[Hit]:
    """Amounts of some sentences and their total: "… dan pegawai Rp 785 miliar. Total belanja …"."""
    for at, total in enumerate(found):
        if at < 3 or total.unit in ("", "%") or vague((total,)):
            continue
        start, _ = sentence(paragraph, total.start)
        if not announced(paragraph, start, total, words):
            continue
        parts = [one for one in found[:at] if one.unit == total.unit]
        if len(parts) < 3 or max(one.value for one in parts) >= total.value or vague(parts):
            continue
        if chained(paragraph, parts, words) and unlike(total, parts):
            yield hit(paragraph, total, parts, "", sum=shown_as(total, made(parts)))
            return


def announced(paragraph: Paragraph, start: int, total: Number, words: Sums) -> bool:
    """Whether a clause announces the total of all before: "dengan …, total belanja genap".

    What it is the total of has been named, or its sentence adds to it: no "total debt" behind
    what was earned.
    """
    said = paragraph.text[start : total.start].lower()
    if " ".join(said.split()).rstrip(":") in words.totalled:
        return False  # which is reckoned with the sentence before
    clause = said.rpartition(",")[2].split()
    if not 0 < len(clause) <= LEAD or words.gathers.isdisjoint(clause):
        return False
    if words.adds.intersection(said.split()[:1]):
        return True
    told = paragraph.text[:start].lower().split()
    return all(
        word in words.gathers or word in words.gather_links or word in told for word in clause
    )


def chained(paragraph: Paragraph, parts: Sequence[Number], words: Sums) -> bool:
    """Whether parts stand in a list, with nothing that says that they are others or not all."""
    text = paragraph.text.lower()
    if any(f" {word} " in f" {text[: parts[-1].end]} " for word in words.open if word != "total"):
        return False
    gaps = [text[a.end : b.start] for a, b in pairwise(parts)]
    if any(len(gap.split()) > APART or ";" in gap or ")" in gap for gap in gaps):
        return False
    if not words.directed.isdisjoint(text[parts[0].start : parts[-1].end].split()):
        return False
    return any("," in gap for gap in gaps) and any(
        not words.last_links.isdisjoint(gap.replace(",", " ").split()) for gap in gaps
    )


def unlike(total: Number, parts: Sequence[Number]) -> bool:
    """Whether parts make another total, by more than rounding and by little enough to be it."""
    slack = sum(fine(one) for one in (total, *parts) if one.scale or one.step < 1) / 2 + 1e-6
    slack += sum(one.value * ROUGH for one in parts if one.hedge)
    return abs(made(parts) - total.value) > slack and LEAST < made(parts) / total.value < MOST


def shown_as(total: Number, value: float) -> str:
    """A sum in the words of its total: 2.84 of 2.9 trillion."""
    return shown(value / 10.0**total.scale) if total.scale else shown(value)


def remainder(paragraph: Paragraph, found: Sequence[Number], words: Sums) -> Iterator[Hit]:
    """A sum, its parts and the rest: "cost $18m. About $11m came from …, the remaining $3m …"."""
    for at, last in enumerate(found):
        if at < 2 or last.unit in ("", "%") or last.high != last.value:
            continue
        if not rest_of(paragraph, found, last, words):
            continue
        own = [one for one in found[: at + 1] if one.unit == last.unit]
        start, _ = sentence(paragraph, last.start)
        before, _ = sentence(paragraph, max(start - 1, 0))
        inside = [one for one in own if one.start >= start]
        above = [one for one in own if before <= one.start < start]
        whole, parts = (above[0], inside) if len(above) == 1 else (inside[0], inside[1:])
        if len(above) > 1 or len(parts) < 2 or whole.hedge or whole.high != whole.value:
            continue
        if any(one.value >= whole.value or one.high != one.value for one in parts):
            continue
        text = paragraph.text[whole.start : last.end].lower()
        if any(f" {word} " in f" {text} " for word in words.open if word not in words.rest):
            continue
        if words.directed.isdisjoint(text.split()) and unlike(whole, parts):
            yield hit(paragraph, whole, parts, "", sum=shown_as(whole, made(parts)))


def rest_of(paragraph: Paragraph, found: Sequence[Number], number: Number, words: Sums) -> bool:
    """Whether a number is all that is left: "the remaining $3 million", "sisanya sebesar Rp 3"."""
    low = max(number.start - NEAR, 0)
    ahead = paragraph.text[low : number.start].lower()
    for phrase in words.rest:
        at = ahead.rfind(phrase)
        if at < 0 or len(ahead[at + len(phrase) :].split()) > BEHIND or ". " in ahead[at:]:
            continue
        return not any(low + at <= one.start < number.start for one in found)
    return False
