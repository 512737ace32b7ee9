"""One thing measured twice: "the tower is 120 metres tall … the 150-metre tower"."""

from __future__ import annotations

from copydesk.article import Article
from copydesk.claims import Fact
from copydesk.desk import Desk
from copydesk.language.numbers import permuted
from copydesk.language.sentences import sentence
from copydesk.record import TYPE_CHECKING

from ._contexts import Item, fact
from .numbers import Counting, Stated, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

AHEAD = 40  # characters behind a measure in which its noun stands
NOUNS = 2  # words behind a measure that may be its noun
LINK = 5  # words between a noun and its measure
OTHERWISE = frozenset(("part", "revised", "changing", "planned", "another"))
MOST = 2  # times another measure: then they are of two things


def measures(
    known: Sequence[Stated], told: Sequence[Stated], article: Article, desk: Desk
) -> Iterator[Fact]:
    """A measure of a known thing, with the other one that the text gives it."""
    for one in known:
        number, rules = one.number, desk.language(one.paragraph).once(Counting)
        like = [two for two in told if two.number.unit == number.unit]
        if sum(two.number.value == number.value for two in like) > 1:
            continue
        things, behind = before_noun(one, rules)
        things = things or behind_noun(one, rules)
        if not things or behind in rules.narrowing:
            continue  # "the $7,500 fine for speeding" may be another
        # "the 4-inch phone" and "the 5-inch phone" are two, told apart by their measures
        other = [two for two in like if two not in known and of_one_thing(two, one, things, rules)]
        if len({two.number.value for two in other}) == 1 and slip(other[0], one):
            first, second = (Item(each, article, desk) for each in (other[0], one))
            said = {mark.partition(" ")[0] for mark in first.detail.marks + second.detail.marks}
            if said.isdisjoint(OTHERWISE):
                subject = f"measure {other[0].number.value!r} {number.value!r}"
                turned = "turned" if permuted(first.number.digits, number.digits) else "other"
                for item in (first, second):
                    yield fact("definite", subject, item, turned, False)


def before_noun(one: Stated, rules: Counting) -> tuple[frozenset[str], str]:
    """The nouns behind a measure that stands before them, and the word behind those.

    "The 150-metre stone tower which".
    """
    text, end = one.paragraph.text, one.number.end
    found: list[str] = []
    if text[end : end + 1] in (" ", "-"):
        for word in words_of(text[end : end + AHEAD]):
            if len(found) == NOUNS or not rules.modifier(word) or word in rules.narrowing:
                return frozenset(found), word
            found.append(word)
    return frozenset(found), ""


def behind_noun(one: Stated, rules: Counting) -> frozenset[str]:
    """The noun before a measure that stands behind it: "jembatan sepanjang 60 meter itu"."""
    start, _ = sentence(one.paragraph, one.number.figures[0])
    ahead = words_of(one.paragraph.text[start : one.number.start])
    if len(ahead) < 2 or ahead[-1] not in rules.measuring or not rules.modifier(ahead[-2]):
        return frozenset()
    return frozenset(ahead[-2:-1])


def of_one_thing(two: Stated, one: Stated, things: frozenset[str], rules: Counting) -> bool:
    """Whether a number of another sentence measures one of some things."""
    if two.number.value == one.number.value:
        return False
    start, end = sentence(two.paragraph, two.number.figures[0])
    if two.paragraph is one.paragraph and start <= one.number.start < end:
        return False
    if things & before_noun(two, rules)[0]:
        return True
    ahead = words_of(two.paragraph.text[start : two.number.start])
    for word in reversed(ahead[-LINK - 1 :]):
        if word in things:
            return True
        if word not in rules.measuring:
            return False
    return False


def slip(first: Stated, second: Stated) -> bool:
    """Whether one measure may be the other one gone wrong."""
    low, high = sorted((first.number.value, second.number.value))
    return high <= MOST * low or permuted(first.number.digits, second.number.digits)
