"""Sums that the text itself spells out: parts of a total, shares, percentages, rises and falls."""

from __future__ import annotations

from itertools import pairwise

from copydesk.language.names import words as present
from copydesk.language.numbers import numbered, occurrences
from copydesk.language.sentences import WORD, sentence
from copydesk.record import TYPE_CHECKING

from ._changes import changes
from ._sums import Sums, by_sentence, fine, hit, loose, shown, written
from ._wholes import all_shares, broken_down, exceeding, summed
from .numbers import Counting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.article import Article, Paragraph
    from copydesk.desk import Desk
    from copydesk.finding import Hit
    from copydesk.language.numbers import Number

FEW = 7  # words between a count and its share
LEAD = 2  # words before a number whose "of them" points back
LISTED = 2  # numbers beside a total that a colon may open


def arithmetic(article: Article, desk: Desk) -> Iterator[Hit]:
    """Figures of one sentence that do not add up."""
    ahead: tuple[Paragraph, list[Number]] | None = None
    if any(len(found) > LISTED for _, found in numbered(article, desk)):
        from ._parts_apart import parts_apart

        yield from parts_apart(numbered(article, desk), desk)
    for paragraph, every in numbered(article, desk):
        language = desk.language(paragraph)
        if paragraph.kind in ("table", "link", "credit") or not language["sums"]:
            continue
        found = [n for n in every if n.kind == "number"]
        last, ahead = ahead, (paragraph, found)
        if any(one.unit == "day" for one in found):
            from ._lasting import lasting

            yield from lasting(article, paragraph, found, desk)
        if len(found) < 2:
            continue
        from ._counted_out import by_age, comprised, counted_out, rest, totalled

        words = language.once(Sums)
        # "45 members: 22 Labour, 14 …"; more colons are a list of prices
        listing = len(found) > LISTED and paragraph.text.count(": ") == 1
        yield from counted_out(paragraph, found, words)
        if not language.once(Counting).rates.isdisjoint(present(paragraph)):
            from ._apiece import apiece

            near = last[0] if last and last[0].index == paragraph.index - 1 else None
            yield from apiece(paragraph, found, near, desk)
        if len(found) > LISTED:
            if not words.rests.isdisjoint(present(paragraph)):
                yield from rest(paragraph, found, words, language.once(Counting))
            said = present(paragraph)
            if not (words.gathers.isdisjoint(said) and words.leftover.isdisjoint(said)):
                from ._gathered import gathered, remainder

                yield from gathered(paragraph, found, words)
                yield from remainder(paragraph, found, words)
            if sum(one.unit == "%" for one in found) > LISTED:
                yield from by_age(paragraph, found, words)
        if listing or not words.cues.isdisjoint(present(paragraph)):
            for start, end, group in by_sentence(paragraph, found):
                yield from changes(paragraph, start, end, group, words)
                if len(group) > 2:
                    yield from totals(paragraph, end, group, words)
                    yield from shares(paragraph, group, words)
                    yield from shares_of(paragraph, start, group, words)
                    yield from exceeding(paragraph, start, end, group, words)
                    yield from summed(paragraph, start, end, group, words)
                yield from all_shares(paragraph, start, end, group, words)
                yield from totalled(paragraph, start, end, group, found, words)
                before = [n for n in found if n.figures[0] < start]
                above: Paragraph | None = None
                if before and sentence(paragraph, start - 1)[0] > before[-1].start:
                    continue
                if not before and start == 0 and last and last[0].index == paragraph.index - 1:
                    above, before = last
                if before:
                    yield from shares_back(paragraph, start, before, group, words)
                    yield from comprised(paragraph, start, before, group, words)
                    yield from broken_down(paragraph, start, end, before, group, words, above)


def totals(paragraph: Paragraph, end: int, group: Sequence[Number], words: Sums) -> Iterator[Hit]:
    """A total and the parts that a word such as "terdiri dari" or a bracket says it has."""
    text = paragraph.text
    for index, total in enumerate(group[:-2]):
        parts = group[index + 1 :]
        first = 0
        if not words.apiece.isdisjoint(present(paragraph)):
            first = next((at for at, part in enumerate(parts) if each(text, part, words)), 0)
            few = len(parts) - first < LISTED + 1 or not (total.noun or total.unit)
            first = 0 if few else first  # "6, dan dua lainnya masing-masing 3 dan 2"
        parts = parts[first:]  # "60 beds in three hospitals, masing-masing 25 di A, 20 di B …"
        after = text[total.end : parts[0].start].lower()
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
        made += lone(text[total.end : last].lower(), parts, total.end, words)
        slack = sum(fine(one) for one in (total, *parts) if one.scale or one.step < 1)
        if abs(made - total.value) > slack + 1e-6 and 0.6 < made / total.value < 1.5:
            yield hit(paragraph, total, parts, "", sum=shown(made))
            return


def lone(text: str, parts: Sequence[Number], start: int, words: Sums) -> int:
    """How many parts are a mere "one" or "a woman", which no figure or number was read from."""
    taken = {(part.start - start) for part in parts}
    ones = sum(1 for word in words.one for at in occurrences(text, word) if at not in taken)
    said = WORD.findall(text)
    return ones + sum(
        word in words.single and word not in words.one and noun in words.groups
        for word, noun in pairwise(said)
    )


def opens_parts(after: str, total: Number, parts: Sequence[Number], words: Sums) -> bool:
    """Whether what follows a number announces all of its parts."""
    listed = len(parts) > 1 and after.rstrip().endswith(":") and len(after) < 40
    if listed and total.unit and all(part.unit == total.unit != "%" for part in parts):
        return True  # $60 million: $35 million for homes, $15 million for roads
    pair = len(parts) == 2 and all(part.noun in words.groups for part in parts)
    if listed and total.noun and not total.unit and after.strip() == f"{total.noun}:" and not pair:
        return len(parts) > 2 and not any(part.unit for part in parts)  # 17 spesimen: 9 jantan …
    if listed and total.noun and not total.unit and total.value > 2 and whole_list(total, parts):
        return True  # 12 people: seven supporters of one club and six of the other
    if after.endswith(words.each) and len(after) < 70:
        return True
    if any(-1 < after.find(phrase) < 40 for phrase in words.totals) and len(after) < 90:
        return True
    close = len(after) < 40 and after.rstrip().endswith(("(", ",", ":", "–", "-"))
    return close and all(part.noun in words.groups for part in parts[:2]) and len(parts) > 1


def whole_list(total: Number, parts: Sequence[Number]) -> bool:
    """Whether each of a few amounts counts people or things, and is less than the total."""
    return all(
        not part.unit and not part.scale and part.noun and part.value < total.value
        for part in parts
    )


def each(text: str, part: Number, words: Sums) -> bool:
    """Whether a word such as "masing-masing" stands before a part: the first of several."""
    return text[max(part.start - 20, 0) : part.start].lower().endswith(words.each)


def own_parts(total: Number, parts: Sequence[Number], text: str, words: Sums) -> list[Number]:
    """The parts: the run of numbers of the total's kind, up to a closing bracket or a semicolon."""
    own: list[Number] = []
    at = total.end
    placed = each(text, parts[0], words)
    for part in parts:
        gap = text[at : part.start]
        turned = not words.turns.isdisjoint(gap.lower().split())
        if own and (turned or ")" in gap or ";" in gap or len(gap) > 60):
            break
        if part.unit != total.unit or (part.unit == "" and not part.noun and not placed):
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
        if not 0 < part.value < whole.value or len(middle) > 70:
            continue
        if noun not in words.or_ and not told_behind(noun, words):
            continue
        right = 100 * part.value / whole.value
        slack = min(share.step, 1.0) * 0.75 + right * (loose(part) + loose(whole)) + 0.05
        if abs(right - share.value) > slack + (right * 0.1 if share.hedge else 0):
            yield hit(
                paragraph, share, (part, whole), "share", sum=f"{shown(round(right, 1))}%",
                part=written(paragraph, part), whole=written(paragraph, whole),
            )  # fmt: skip


def told_behind(gap: str, words: Sums) -> bool:
    """Whether a few words and ", or" part a count from its share: "142 to be fed, or 70%"."""
    ends = tuple(one for one in words.or_ if one.startswith(","))
    return bool(ends) and gap.endswith(ends) and len(gap.split()) <= FEW and gap.count(",") == 1


def shares_back(
    paragraph: Paragraph, start: int, before: Sequence[Number], group: Sequence[Number], words: Sums
) -> Iterator[Hit]:
    """A share of what the sentence before gave: "Of those, 120, or 40 percent, were men".

    So do "Some 120 of them, or 40 percent" and "Sebanyak 120 di antaranya, atau 40 persen".
    """
    part, share = group[0], group[1]
    text = paragraph.text
    if share.unit != "%" or part.unit == "%" or part.high != part.value:
        return
    lead = " ".join(text[start : part.start].lower().split()).rstrip(",")
    gap = after_noun(text[part.end : share.start], part).strip()
    of_them = next((one for one in words.of_them if f" {gap}".startswith(one)), "")
    of_them = of_them if len(lead.split()) <= LEAD else ""
    gap = gap[max(len(of_them) - 1, 0) :].strip()
    if not (of_them or lead in words.of_those) or gap not in words.or_:
        return
    like = [one for one in before if one.unit == part.unit]
    whole = like[-1] if like else part
    if whole.hedge or whole.value <= max(part.value, 10) or (not part.unit and whole != before[-1]):
        return
    right = 100 * part.value / whole.value
    slack = min(share.step, 1.0) * 0.75 + right * (loose(part) + loose(whole)) + 0.05
    if abs(right - share.value) > slack + (right * 0.1 if share.hedge or part.hedge else 0):
        yield hit(
            paragraph, share, (part,), "share", sum=f"{shown(round(right, 1))}%",
            part=written(paragraph, part), whole=shown(whole.value),
        )  # fmt: skip


def after_noun(gap: str, number: Number) -> str:
    """The words between two numbers without the noun that the first one counts."""
    words = gap.lower().split()
    if words and words[0].strip(",.") == number.noun:
        words = words[1:]
    return " ".join(words)
