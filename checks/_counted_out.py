"""Wholes that the text counts out: a list in dashes, a total behind it, the rest, shares by age."""

from __future__ import annotations

from copydesk import patterns
from copydesk.language.sentences import sentence
from copydesk.record import TYPE_CHECKING

from ._sums import Sums, by_sentence, fine, hit, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.article import Paragraph
    from copydesk.finding import Hit
    from copydesk.language.numbers import Number

    from .numbers import Counting

LEAST, MOST = 0.6, 1.6  # parts that make so many times their whole are parts of something else
MARK = patterns.compile(r"[.;:]|([–—(,]|-(?= ))")  # what opens a list, or ends all before it
NEAR = 40  # characters between two of a list
ITEM = 4  # words of one item of a list
TWICE = 160  # percent of shares by age that are of one whole


def totalled(
    paragraph: Paragraph,
    start: int,
    end: int,
    group: Sequence[Number],
    found: Sequence[Number],
    words: Sums,
) -> Iterator[Hit]:
    """A total in the sentence behind its parts: "… and $20 million for roads. The total was …"."""
    total = next((one for one in found if one.start >= end), None)
    if total is None or total.hedge or total.high != total.value or total.unit in ("", "%"):
        return
    behind, _ = sentence(paragraph, total.start)
    lead = " ".join(paragraph.text[behind : total.start].lower().split()).rstrip(":")
    if lead not in words.totalled or paragraph.text[end:behind].strip():
        return
    parts = [one for one in group if one.unit == total.unit]
    if len(parts) < 2 or parts != list(group[-len(parts) :]) or vague(parts):
        return
    text = paragraph.text[start:end].lower()
    gap = paragraph.text[parts[-2].end : parts[-1].start].lower().replace(",", " ").split()
    if words.last_links.isdisjoint(gap) or any(f" {word} " in text for word in words.open):
        return
    if differs(total, parts):
        yield hit(paragraph, total, parts, "", sum=shown(made(parts)))


def comprised(
    paragraph: Paragraph, start: int, before: Sequence[Number], group: Sequence[Number], words: Sums
) -> Iterator[Hit]:
    """Those of one sentence, counted out in the next: "They are made up of 22 …, 14 … and 11 …"."""
    lead = " ".join(paragraph.text[start : group[0].start].lower().split())
    if lead not in words.comprised or len(group) < 2 or vague(group):
        return
    first, _ = sentence(paragraph, start - 1)
    wholes = [one for one in before if one.start >= first and not one.unit and one.noun]
    end = sentence(paragraph, start)[1]
    text = paragraph.text[start:end].lower()
    if len(wholes) != 1 or wholes[0].hedge or any(f" {word} " in text for word in words.open):
        return
    if any(part.unit or not part.noun or part.value >= wholes[0].value for part in group):
        return
    said = text.replace(",", " ").split()
    if any(word in words.single for word in said):
        return  # "and one independent" was read as no number
    if differs(wholes[0], group):
        yield hit(paragraph, wholes[0], group, "", sum=shown(made(group)))


def counted_out(paragraph: Paragraph, found: Sequence[Number], words: Sums) -> Iterator[Hit]:
    """A list in dashes: "the five victims – two men, a woman and three children –"."""
    text = paragraph.text
    for index, total in enumerate(found[:-1]):
        if total.unit or total.hedge or total.value <= 2:
            continue
        opened = opening(text, total, words)
        if not opened:
            continue
        end = sentence(paragraph, total.start)[1]
        stop = closing(text, opened, end, words)
        items = listed(text[opened:stop].rstrip(" .").lower(), words)
        parts = [one for one in found[index + 1 :] if opened <= one.start < stop]
        if not items or len(parts) + items[1] != items[0] or vague(parts) or not parts:
            continue
        if any(one.unit for one in parts):
            continue
        total_made = made(parts) + items[1]
        if total_made != total.value and LEAST < total_made / total.value < MOST:
            yield hit(paragraph, total, parts, "", sum=shown(total_made))


def opening(text: str, total: Number, words: Sums) -> int:
    """Where the list behind a count and its noun opens: by a dash, a bracket, or 0 if none does.

    Behind "the five victims" a comma will do.
    """
    at = total.figures[1]
    match = MARK.search(text, at, at + NEAR)
    if match is None or match[1] is None:
        return 0
    noun = text[at : match.start()]
    if len(noun.split()) > ITEM or any(map(str.isupper, noun)):
        return 0
    known = match[1] != "," or text[: total.start].lower().split()[-1:] in words.known
    return match.end(1) if known else 0


def closing(text: str, opened: int, end: int, words: Sums) -> int:
    """Where a list in dashes, brackets or commas ends."""
    mark, since = text[opened - 1], opened
    if mark == ",":
        links = [at for link in words.last_links if (at := text.find(f" {link} ", opened, end)) > 0]
        since = min(links, default=end)
    close = text.find(")" if mark == "(" else mark, since, end)
    return close if close > 0 else (opened if mark == "," else end)


def listed(text: str, words: Sums) -> tuple[int, int] | None:
    """How many items a list of counts has, and how many are of one: "two men, a woman and …".

    None where something in it is no such item.
    """
    for link in words.last_links:
        text = text.replace(f" {link} ", ", ")
    items = [item.split() for item in text.replace(",,", ",").split(",") if item.strip()]
    if len(items) < 2 or any(not 2 <= len(item) <= ITEM for item in items):
        return None
    if any(f" {word} " in f" {text} " for word in words.open):
        return None
    return len(items), sum(item[0] in words.single for item in items)


def rest(
    paragraph: Paragraph, found: Sequence[Number], words: Sums, rules: Counting
) -> Iterator[Hit]:
    """Some and the rest of a whole: "Nine were held. Four were charged, the other six freed"."""
    text = paragraph.text
    for whole, part, other in zip(found, found[1:], found[2:], strict=False):
        if not remaining(text, other, words) or any(
            n.unit or n.scale for n in (whole, part, other)
        ):
            continue
        if (
            vague((whole, part, other))
            or not whole.noun
            or max(part.value, other.value) >= whole.value
        ):
            continue
        start, end = sentence(paragraph, part.start)
        first, last = sentence(paragraph, whole.start)
        if not start <= other.start < end or whole.start >= start or last < start - 2:
            continue
        if any(first <= one.start < last for one in found if one is not whole):
            continue
        nouns = {part.noun, other.noun} - {"", whole.noun}
        if whole.noun in rules.people | rules.generic:
            nouns -= rules.generic
        told = " ".join(text[start : other.start].lower().split())
        if nouns or any(f" {word} " in f" {told} " for word in words.one):
            continue
        if text[start : part.start].strip(" “\"'") and not text.lower().startswith(
            words.of_them, part.end
        ):
            continue
        if part.value + other.value != whole.value:
            yield hit(paragraph, whole, (part, other), "", sum=shown(part.value + other.value))


def remaining(text: str, number: Number, words: Sums) -> bool:
    """Whether a number is of the rest: "the other six", "enam lainnya"."""
    before = text[max(number.start - 16, 0) : number.start].lower().split()[-2:]
    if " ".join(before) in words.the_rest:
        return True
    after = text[number.figures[1] :][:24].lower().split()[:2]
    return any(word.rstrip(".,;") in words.the_rest for word in after)


def by_age(paragraph: Paragraph, found: Sequence[Number], words: Sums) -> Iterator[Hit]:
    """Shares by age or size make no more than all: "60% under 15, 25% aged 15-44, 25% over 44"."""
    for _, end, group in by_sentence(paragraph, found):
        parts = [one for one in group if one.unit == "%"]
        if len(parts) > 2 and not vague(parts) and bounded(paragraph, parts, group, end, words):
            gap = paragraph.text[parts[-2].end : parts[-1].start].lower().replace(",", " ")
            total = made(parts)
            if not words.last_links.isdisjoint(gap.split()) and 102 < total < TWICE:
                made_up = f"{shown(round(total, 1))}%"
                yield hit(paragraph, parts[0], parts[1:], "shares", sum=made_up)


def bounded(
    paragraph: Paragraph, parts: Sequence[Number], group: Sequence[Number], end: int, words: Sums
) -> bool:
    """Whether an age or a size stands behind each share."""
    ends = [*(one.start for one in parts[1:]), end]
    for part, stop in zip(parts, ends, strict=True):
        said = paragraph.text[part.end : stop].lower().replace(",", " ").split()
        if words.bounds.isdisjoint(said) or not any(part.end <= n.start < stop for n in group):
            return False
    return True


def vague(parts: Sequence[Number]) -> bool:
    """Whether one of some numbers is no plain one."""
    return any(one.hedge or one.high != one.value or one.kind != "number" for one in parts)


def made(parts: Sequence[Number]) -> float:
    """The sum."""
    return sum(one.value for one in parts)


def differs(total: Number, parts: Sequence[Number]) -> bool:
    """Whether parts make another total, by more than rounding and by less than nonsense."""
    slack = sum(fine(one) for one in (total, *parts) if one.scale or one.step < 1) / 2 + 1e-6
    total_made = made(parts)
    return abs(total_made - total.value) > slack and LEAST < total_made / total.value < MOST
