"""Sums that the text itself spells out: parts of a total, shares, percentages, rises and falls."""

from collections.abc import Iterator, Sequence
from typing import Any

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit, Place
from copydesk.language.data import Language
from copydesk.language.names import words as present
from copydesk.language.numbers import Number, numbers, occurrences
from copydesk.language.sentences import sentence

GROUPS = patterns.compile(r"[\s,(]*(?:[^\W\d_]+[\s,]+){0,2}\Z")


class Sums:
    """A language's words round sums, ready for look-ups."""

    __slots__ = (
        "at",
        "cues",
        "fall",
        "groups",
        "of",
        "one",
        "open",
        "or_",
        "rise",
        "to",
        "totals",
        "turns",
        "whole",
    )

    def __init__(self, language: Language) -> None:
        data: Any = language["sums"]
        self.totals = tuple(data.get("totals", ()))
        self.open = tuple(data.get("open", ()))
        self.groups = frozenset(data.get("groups", ()))
        self.one = tuple(data.get("one", ()))
        self.of = frozenset(data.get("of", ()))
        self.or_ = frozenset(data.get("or", ()))
        self.rise = frozenset(data.get("rise", ()))
        self.fall = frozenset(data.get("fall", ()))
        self.at = frozenset(data.get("from", ()))
        self.to = frozenset(data.get("to", ()))
        firsts = (phrase.split()[0] for phrase in self.totals)
        self.cues = self.groups | self.rise | self.fall | self.of | frozenset(firsts)
        self.turns = frozenset(data.get("turns", ()))
        self.whole = frozenset(data.get("whole", ()))


def arithmetic(article: Article, desk: Desk) -> Iterator[Hit]:
    """Figures of one sentence that do not add up."""
    for paragraph in article.paragraphs:
        language = desk.language(paragraph)
        if paragraph.kind in ("table", "link", "credit") or not language["sums"]:
            continue
        found = [n for n in paragraph.once(numbers, desk) if n.kind == "number"]
        if len(found) < 3:
            continue
        words = language.once(Sums)
        if not words.cues.isdisjoint(present(paragraph)):
            for start, end, group in by_sentence(paragraph, found):
                yield from totals(paragraph, end, group, words)
                yield from shares(paragraph, group, words)
                yield from shares_of(paragraph, start, group, words)
                yield from changes(paragraph, start, end, group, words)


def by_sentence(
    paragraph: Paragraph, found: Sequence[Number]
) -> Iterator[tuple[int, int, list[Number]]]:
    """The numbers of each sentence that has three or more."""
    at = 0
    while at < len(found):
        start, end = sentence(paragraph, found[at].figures[0])
        group = [n for n in found[at:] if n.figures[0] < end]
        at += len(group)
        if len(group) > 2:
            yield start, end, group


def hit(
    paragraph: Paragraph, number: Number, others: Sequence[Number], variant: str, **values: str
) -> Hit:
    """A finding on one number with those it was reckoned from."""
    return Hit(
        *paragraph.span(number.start, number.end),
        values={"total": written(paragraph, number), **values},
        variant=variant,
        related=tuple(Place(*paragraph.span(one.start, one.end)) for one in others),
    )


def written(paragraph: Paragraph, number: Number) -> str:
    """A number as it stands in the text."""
    return paragraph.text[number.start : number.end]


def totals(paragraph: Paragraph, end: int, group: Sequence[Number], words: Sums) -> Iterator[Hit]:
    """A total and the parts that a word such as "terdiri dari" or a bracket says it has."""
    text = paragraph.text
    for index, total in enumerate(group[:-2]):
        after = text[total.end : group[index + 1].start].lower()
        parts = group[index + 1 :]
        if not opens_parts(after, total, parts, words):
            continue
        parts = own_parts(total, parts, text, words)
        tail = text[total.end : end].lower()
        if len(parts) < 2 or any(f" {word} " in f" {tail} " for word in words.open):
            continue
        if total.unit == "%" and total.value != 100:
            continue
        if total.hedge or any(part.hedge or part.value >= total.value for part in parts):
            continue
        made = sum(part.value for part in parts)
        last = end if not parts else min(end, parts[-1].end + 40)
        made += lone(text[total.end : last], parts, total.end, words)
        slack = sum(fine(one) for one in (total, *parts) if one.scale or one.step < 1)
        if abs(made - total.value) > slack + 1e-6 and 0.6 < made / total.value < 1.5:
            yield hit(paragraph, total, parts, "", sum=shown(made))
            return


def fine(number: Number) -> float:
    """The size of the last figure written, zeros counted as figures: 0.1 million in 1.2 million."""
    return min(number.step, 10.0**number.scale)


def lone(text: str, parts: Sequence[Number], start: int, words: Sums) -> int:
    """How many parts are a mere "one", which no figure or number was read from."""
    taken = {(part.start - start) for part in parts}
    return sum(1 for word in words.one for at in occurrences(text.lower(), word) if at not in taken)


def opens_parts(after: str, total: Number, parts: Sequence[Number], words: Sums) -> bool:
    """Whether what follows a number announces all of its parts."""
    listed = len(parts) > 1 and after.rstrip().endswith(":") and len(after) < 40
    if listed and total.unit and all(part.unit == total.unit != "%" for part in parts):
        return True  # $60 million: $35 million for homes, $15 million for roads
    if any(-1 < after.find(phrase) < 40 for phrase in words.totals) and len(after) < 90:
        return True
    close = len(after) < 40 and after.rstrip().endswith(("(", ",", ":", "–", "-"))
    return close and all(part.noun in words.groups for part in parts[:2]) and len(parts) > 1


def own_parts(total: Number, parts: Sequence[Number], text: str, words: Sums) -> list[Number]:
    """The parts: the run of numbers of the total's kind, up to a closing bracket or a semicolon."""
    own: list[Number] = []
    at = total.end
    for part in parts:
        gap = text[at : part.start]
        turned = not words.turns.isdisjoint(gap.lower().split())
        if own and (turned or ")" in gap or ";" in gap or len(gap) > 60):
            break
        if part.unit != total.unit or (part.unit == "" and not part.noun):
            return []
        own.append(part)
        at = part.end
    return own


def shares(paragraph: Paragraph, group: Sequence[Number], words: Sums) -> Iterator[Hit]:
    """A part, its whole and the percentage: 12 of 48 (30%)."""
    text = paragraph.text
    for part, whole, share in zip(group, group[1:], group[2:], strict=False):
        if share.unit != "%" or part.unit == "%" or whole.unit == "%" or part.hedge or whole.hedge:
            continue
        link = after_noun(text[part.end : whole.start], part)
        gap = text[whole.end : share.start].lower()
        if (
            whole.value <= 10
            or link not in words.of
            or not 0 < part.value < whole.value
            or len(gap) > 60
        ):
            continue
        if not any(gap.strip().endswith(word) for word in words.or_) or "," in gap[:-12]:
            continue
        right = 100 * part.value / whole.value
        slack = min(share.step, 1.0) / 2 + right * (loose(part) + loose(whole)) + 0.05
        if share.hedge:
            slack += right * 0.1
        if abs(right - share.value) > max(slack, min(share.step, 1.0) * 0.75):
            yield hit(
                paragraph, share, (part, whole), "share", sum=f"{shown(round(right, 1))}%",
                part=written(paragraph, part), whole=written(paragraph, whole),
            )  # fmt: skip


def shares_of(
    paragraph: Paragraph, start: int, group: Sequence[Number], words: Sums
) -> Iterator[Hit]:
    """The whole first, then its part and the percentage: of the 48 pupils, 12 (25%)."""
    text = paragraph.text
    for whole, part, share in zip(group, group[1:], group[2:], strict=False):
        if share.unit != "%" or part.unit or whole.unit or part.hedge or whole.hedge:
            continue
        before = " ".join(text[max(start, whole.start - 24) : whole.start].lower().split()[-3:])
        if not any(f" {before}".endswith(f" {word}") for word in words.of) or whole.value <= 10:
            continue
        gap, middle = text[part.end : share.start].lower(), text[whole.end : part.start]
        noun = after_noun(gap, part).strip()
        if not 0 < part.value < whole.value or len(middle) > 70 or noun not in words.or_:
            continue
        right = 100 * part.value / whole.value
        slack = min(share.step, 1.0) * 0.75 + right * (loose(part) + loose(whole)) + 0.05
        if abs(right - share.value) > slack + (right * 0.1 if share.hedge else 0):
            yield hit(
                paragraph, share, (part, whole), "share", sum=f"{shown(round(right, 1))}%",
                part=written(paragraph, part), whole=written(paragraph, whole),
            )  # fmt: skip


def loose(number: Number) -> float:
    """How far a rounded number may lie from what it stands for, as a share of it."""
    rounded = number.step if number.scale or number.step < 1 else 0.0
    return min(rounded / 2 / number.value, 0.05) if number.value else 0.0


def after_noun(gap: str, number: Number) -> str:
    """The words between two numbers without the noun that the first one counts."""
    words = gap.lower().split()
    if words and words[0].strip(",.") == number.noun:
        words = words[1:]
    return " ".join(words)


def changes(
    paragraph: Paragraph, start: int, end: int, group: Sequence[Number], words: Sums
) -> Iterator[Hit]:
    """From one amount to another, with the percentage that the sentence gives for it."""
    text = paragraph.text
    percent = [n for n in group if n.unit == "%"]
    amounts = [n for n in group if n.unit != "%"]
    if len(percent) != 1 or len(amounts) != 2:
        return
    if amounts[0].unit not in ("", amounts[1].unit):
        return
    links = [link(text, start, one) for one in amounts]
    if links[0] in words.at and links[1] in words.to:
        before, after = amounts
    elif links[1] in words.at and links[0] in words.to:
        after, before = amounts
    else:
        return
    low = set(text[start:end].lower().replace(",", " ").split())
    up, down = bool(low & words.rise), bool(low & words.fall)
    if up == down or before.hedge or after.hedge or not before.value:
        return
    right = 100 * (after.value - before.value) / before.value
    values = {"part": written(paragraph, before), "whole": written(paragraph, after)}
    share = percent[0]
    if (right > 0) != up and right:
        yield hit(paragraph, after, (before,), "direction", **values)
        return
    slack = min(share.step, 1.0) / 2 + (100 + abs(right)) * (loose(before) + loose(after)) + 0.06
    slack += abs(right) * 0.1 if share.hedge else 0
    if abs(abs(right) - share.value) > slack:
        made = f"{shown(round(abs(right), 1))}%"
        yield hit(paragraph, share, (before, after), "change", sum=made, **values)


def link(text: str, start: int, number: Number) -> str:
    """The last word or two before a number."""
    words = text[max(start, number.start - 30) : number.start].lower().split()
    return words[-1] if words else ""


def shown(value: float) -> str:
    """A reckoned number without needless zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
