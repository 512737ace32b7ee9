"""Rises and falls: two amounts, what the sentence calls the way between them, and whether it is."""

from __future__ import annotations

from itertools import pairwise

from copydesk.language.numbers import Number
from copydesk.record import TYPE_CHECKING, NamedTuple

from ._sums import Sums, fine, hit, loose, shown, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.article import Paragraph
    from copydesk.finding import Hit

APART = 70  # characters between two amounts that one verb joins
BEHIND = 48  # and between the second amount and a percentage behind it
AHEAD = 30  # characters before an amount in which its verb may stand
SUBJECT = 4  # words between an amount and ", up 20 percent from"
LEAST = 2.5  # points by which a percentage on the wrong amount is off
FINE = 0.051  # the last figure of an amount, as a share of it
WILD = 4.0  # a percentage so many times off was read of something else


class Change(NamedTuple):
    """From one amount to another; `span` reaches over both and over the verb where it is near."""

    before: Number
    after: Number
    span: tuple[int, int]
    implied: bool


def changes(
    paragraph: Paragraph, start: int, end: int, group: Sequence[Number], words: Sums
) -> Iterator[Hit]:
    """From one amount to another, with the percentage, factor or difference the sentence gives."""
    text = paragraph.text[:end].lower()
    for before in group:
        if before.unit == "%" or not before.value or before.hedge or before.high != before.value:
            continue
        if text.startswith("-", before.figures[1]):
            continue  # "from the previous three-month period" is no amount
        if link(text, start, before, words) not in words.at:
            continue
        change = reached(text, start, before, group, words)
        if change is not None and not change.after.hedge:
            yield from judged(paragraph, text, change, group, words)


def judged(
    paragraph: Paragraph, text: str, change: Change, group: Sequence[Number], words: Sums
) -> Iterator[Hit]:
    """What is wrong with one change: its direction, its percentage, its factor or difference."""
    before, after, (first, last), _ = change
    values = {"part": written(paragraph, before), "whole": written(paragraph, after)}
    share = percentage(text, change, group, words)
    verb = direction(text, first, share.end if share and share.end > last else last, words)
    if verb and (after.value - before.value) * verb < 0:
        yield hit(paragraph, after, (before,), "direction", **values)
    elif share is not None and verb:
        right = 100 * (after.value - before.value) / before.value
        if differs(share, right, change):
            made = f"{shown(round(abs(right), 1))}%"
            yield hit(paragraph, share, (before, after), "change", sum=made, **values)
    elif verb:
        step = difference(text, change, group, words)
        made_up = abs(after.value - before.value)
        slack = fine(before) + fine(after) if before.scale or after.scale else 0.0
        if step and abs(made_up - step.value) > slack + (fine(step) if step.scale else 1e-6):
            yield hit(paragraph, after, (before, step), "step", **values)
    else:
        yield from multiplied(paragraph, text, change, words, values)


def reached(
    text: str, start: int, before: Number, group: Sequence[Number], words: Sums
) -> Change | None:
    """The amount that "from" one leads to: behind a "to" close by, or the sentence's subject."""
    like = [n for n in group if n is not before and n.unit != "%" and alike(n, before)]
    for after in sorted(like, key=lambda one: abs(one.start - before.start)):
        if link(text, start, after, words) in words.to:
            if not joined(text, after, before, like, words) or after.high != after.value:
                return None
            first, last = min(after.start, before.start), max(after.end, before.end)
            return Change(before, after, (max(start, first - AHEAD), last), implied=False)
    ahead = [one for one in like if one.end <= before.start and one.high == one.value]
    if len(ahead) == 1 and subject(text[ahead[0].end : before.start], words):
        return Change(before, ahead[0], (ahead[0].end, before.end), implied=True)
    return None


def alike(one: Number, other: Number) -> bool:
    """Whether two amounts may be measured by each other: one unit, and a scale word on both."""
    if one.unit != other.unit and ((one.unit and other.unit) or glued(one) or glued(other)):
        return False
    return bool(one.scale) == bool(other.scale) or not (one.unit == "" or other.unit == "")


def glued(number: Number) -> bool:
    """Whether letters that may be a scale or a unit stand right behind figures: "785m euros"."""
    return bool(number.unit) and number.end - number.figures[1] == len(number.unit)


def joined(text: str, one: Number, other: Number, amounts: Sequence[Number], words: Sums) -> bool:
    """Whether little stands between two amounts: no third, and no turn to something else."""
    first, second = sorted((one, other))
    gap = text[first.end : second.start]
    if any(first.end <= third.start < second.start for third in amounts):
        return False
    return len(gap) <= APART and ";" not in gap and words.turns.isdisjoint(gap.split())


def subject(gap: str, words: Sums) -> bool:
    """Whether ", up 20 percent from" follows an amount: few words, a sign, then the verb."""
    at = min((gap.find(f" {verb} ") for verb in words.directed if f" {verb} " in gap), default=-1)
    if at < 0 or len(gap) > 2 * APART:
        return False
    lead = gap[:at].rstrip()
    return (
        lead.endswith((",", "–", "-", "(", "—"))
        and len(lead.split()) <= SUBJECT
        and "," not in lead[:-1]
    )


def link(text: str, start: int, number: Number, words: Sums) -> str:
    """The word before a number, past such as "about" and "sebelumnya"."""
    found = text[max(start, number.start - AHEAD) : number.start].split()
    while len(found) > 1 and found[-1] in words.links:
        found.pop()
    return found[-1] if found else ""


def percentage(text: str, change: Change, group: Sequence[Number], words: Sums) -> Number | None:
    """The one percentage that the sentence gives for a change."""
    first, last = change.span
    within = [n for n in group if n.unit == "%" and first <= n.start and n.end <= last]
    behind = [n for n in group if n.unit == "%" and last < n.start <= last + BEHIND]
    found = within or [n for n in behind if restated(text[last : n.start], words)]
    if len(found) != 1 or found[0].high != found[0].value:
        return None
    follow = text[found[0].end :].split(None, 1)
    meant = not follow or follow[0] not in words.of or found[0].end < change.before.start
    return found[0] if meant else None


def restated(gap: str, words: Sums) -> bool:
    """Whether what stands between a change and a percentage says that it is the same change."""
    found = gap.replace(",", " ").replace("(", " ( ").split()
    if ";" in gap or "." in gap or not words.turns.isdisjoint(found):
        return False
    return any(word in words.or_ or word in words.directed for word in found)


def direction(text: str, start: int, end: int, words: Sums) -> int:
    """1 for a rise, -1 for a fall, 0 where the sentence says neither or both."""
    found = set(text[start:end].replace(",", " ").replace("(", " ").split())
    if not words.floating.isdisjoint(found):
        near = text[max(start - APART, 0) : end + APART]
        found -= words.floating if any(price in near for price in words.priced) else set()
    return (not words.rise.isdisjoint(found)) - (not words.fall.isdisjoint(found))


def differs(share: Number, right: float, change: Change) -> bool:
    """Whether a percentage lies further from what the amounts make than rounding explains."""
    slack = min(share.step, 1.0) / 2 + 0.06
    slack += (100 + abs(right)) * (loose(change.before) + loose(change.after))
    if share.hedge:
        slack += abs(right) * 0.1
    if abs(abs(right) - share.value) <= slack and not backwards(share, right, change):
        return False
    wild = max(abs(right), 1) / max(share.value, 1)
    return not change.implied or 1 / WILD < wild < WILD


def backwards(share: Number, right: float, change: Change) -> bool:
    """Whether a percentage is reckoned on the wrong amount: 20 to 25 is no rise of 20 percent.

    Amounts that are written to the last figure leave no room for that by rounding alone.
    """
    before, after = change.before, change.after
    wrong = 100 * abs(after.value - before.value) / after.value if after.value else 0.0
    exact = abs(wrong - share.value) < 0.05 and abs(abs(right) - share.value) > LEAST
    return exact and not share.hedge and all(fine(n) <= FINE * n.value for n in (before, after))


def difference(text: str, change: Change, group: Sequence[Number], words: Sums) -> Number | None:
    """The amount by which something rose: "rose by 12 to 45 from 30", "…, a rise of 15"."""
    first, last = change.span
    for one in group:
        if last <= one.start < last + BEHIND and alike(one, change.before) and not one.hedge:
            gap = text[last : one.start]
            ahead = gap.partition(",")[2].split()
            by = ahead[-1:] and (ahead[-1] in words.by or ahead[-1] in words.of)
            called = ahead[-2:-1] if by else ahead[-1:]
            if called and called[0] in words.directed and len(ahead) < SUBJECT:
                return one
            break
    for one, other in pairwise(group):
        if one in (change.before, change.after) or not first - APART <= one.start < last:
            continue
        ahead = text[max(0, one.start - AHEAD) : one.start].split()[-1:]
        if other in (change.before, change.after) and alike(one, change.before):
            by = ahead and ahead[0] in (words.by | words.directed)
            return one if by and not one.hedge and one.unit != "%" else None
    return None


def multiplied(
    paragraph: Paragraph, text: str, change: Change, words: Sums, values: dict[str, str]
) -> Iterator[Hit]:
    """A change that is called a doubling, and is none."""
    first, last = change.span
    stretch = text[first : last + BEHIND]
    found = [factor for word, factor in words.factors.items() if f" {word} " in f" {stretch} "]
    if len(found) == 1 and not change.implied:
        ratio = change.after.value / change.before.value / found[0]
        if not 0.75 < ratio < 1.35:
            yield hit(paragraph, change.after, (change.before,), "factor", **values)
