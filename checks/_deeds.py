"""How many things were seized, stolen, flooded or destroyed: two counts of the same things."""

from __future__ import annotations

from copydesk.language.names import words
from copydesk.language.numbers import numbered
from copydesk.language.sentences import quoted, sentence
from copydesk.record import TYPE_CHECKING, NamedTuple

from ._contexts import Item, fact, listed, rivals
from .definites import points
from .numbers import Counting, Stated, adds_up, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.article import Article, Paragraph
    from copydesk.claims import Fact
    from copydesk.desk import Desk
    from copydesk.language.numbers import Number

ASIDE = frozenset(("headline", "link", "credit", "table", "list", "caption"))
AHEAD = 60  # characters behind a number in which the deed stands
BEHIND, BEFORE = 7, 4  # words behind and before a number in which it does
TIMES = 2  # times another count: one of them is a part, or of something else
SPARED = ("part", "revised", "changing", "planned", "another", "elsewhere", "year")


class Done(NamedTuple):
    """A count of things, and what was done to them: "seize motor"."""

    stated: Stated
    subject: str


def deeds(article: Article, desk: Desk) -> Iterator[Fact]:
    """Two counts of the same things to which the same was done, if the text has just these two."""
    told: dict[str, list[Done]] = {}
    for paragraph, every in twice(article, desk):
        rules = desk.language(paragraph).once(Counting)
        for number in every if not listed(paragraph) else ():
            subject = done_to(paragraph, number, rules)
            if subject:
                told.setdefault(subject, []).append(Done(Stated(paragraph, number), subject))
    for subject, members in sorted(told.items()):
        values = [one.stated.number.value for one in members]
        if len(set(values)) == 2:
            first = members[0].stated
            second = next(one.stated for one in members if one.stated.number.value != values[0])
            if one_count(first, second, article, desk):
                for one in (first, second):
                    item = Item(one, article, desk)
                    yield fact("definite", f"{subject} {max(values)!r}", item, "other", False)


def twice(article: Article, desk: Desk) -> list[tuple[Paragraph, list[Number]]]:
    """The paragraphs that tell of a deed which another one tells of too, with their numbers."""
    found: list[tuple[Paragraph, list[Number], set[str]]] = []
    times: dict[str, int] = {}
    for paragraph, every in numbered(article, desk):
        known = desk.language(paragraph).once(Counting).deeds
        said = known.keys() & words(paragraph) if every and paragraph.kind not in ASIDE else ()
        if said:
            found.append((paragraph, every, {known[word] for word in said}))
            for deed in found[-1][2]:
                times[deed] = times.get(deed, 0) + 1
    return [(p, every) for p, every, told in found if any(times[deed] > 1 for deed in told)]


def done_to(paragraph: Paragraph, number: Number, rules: Counting) -> str:
    """What was done to the things that a number counts, with their noun; "" if nothing."""
    noun = rules.family.get(number.noun, number.noun)
    if number.kind != "number" or number.unit or number.scale or number.hedge or number.value < 2:
        return ""
    if number.high != number.value or len(noun) < 3 or noun in rules.people | rules.generic:
        return ""
    if noun in rules.classes or noun in rules.deeds or quoted(paragraph, number.start):
        return ""
    text, end = paragraph.text, number.figures[1]
    after = words_of(text[end : end + AHEAD])[:BEHIND]
    for word, follows in zip(after, (*after[1:], ""), strict=True):
        if word in rules.deeds:
            return " ".join((rules.deeds[word], noun, *[follows] * (follows in rules.degrees)))
        if word in rules.ends or not word[0].isalpha():
            break
    start, _ = sentence(paragraph, number.start)
    for word in reversed(words_of(text[start : number.start])[-BEFORE:]):
        if word in rules.deeds:
            return f"{rules.deeds[word]} {noun}"
        if word in rules.ends or not word[0].isalpha():
            break
    return ""


def one_count(first: Stated, second: Stated, article: Article, desk: Desk) -> bool:
    """Whether nothing says that two counts are of two lots, places or days."""
    low, high = sorted((first.number.value, second.number.value))
    if first.paragraph is second.paragraph or high > TIMES * low:
        return False
    every: Sequence[tuple[Paragraph, list[Number]]] = numbered(article, desk)
    values = [n.value for p, ns in every for n in ns if not n.unit]
    if adds_up(high, [high, low, *values]):
        return False
    marks = []
    items = Item(first, article, desk), Item(second, article, desk)
    beside = [item.detail.beside for item in items]
    if rivals(*items, desk) or (all(beside) and not beside[0] & beside[1]):
        return False  # each is told with other figures: two lots
    for item in items:
        said = item.detail.marks
        if any(mark.partition(" ")[0] in SPARED for mark in said):
            return False
        marks.append({mark for mark in said if mark.startswith("in ")})
    rules = desk.language(second.paragraph).once(Counting)
    known = not marks[1] and points(second.paragraph.text, second.number, rules)
    shared = marks[0] & marks[1]
    return known or marks[0] == marks[1] or (bool(shared) and shared in marks)
