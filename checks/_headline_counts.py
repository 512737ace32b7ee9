"""What a headline says of a few people or of a vote, held against the sentences that tell it.

"Three charged" is not borne out by a house with three bedrooms, if two men have been charged.
"""

from __future__ import annotations

from itertools import pairwise

from copydesk.desk import Desk
from copydesk.finding import Hit, Place
from copydesk.language.names import words
from copydesk.language.numbers import numbered
from copydesk.language.sentences import sentence
from copydesk.record import TYPE_CHECKING

from .definites import joined, points
from .headlines import ASIDE
from .numbers import Counting, Stated, adds_up, words_of
from .scores import finals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.article import Article
    from copydesk.language.numbers import Number

NEAR = 6  # words behind a number in which its verb stands
BEFORE = 4  # and before it: "police arrested six people"
LEDE = 2  # paragraphs that say it of things
LONG = 3  # letters of a word with a meaning
EARLY = 4  # paragraphs that say what a headline sums up
GAP = 3  # characters between the figures of a score
CLOSE = 3  # times another count: then they are of two things


def fated(head: Stated, body: Sequence[Stated], desk: Desk) -> Hit | None:
    """A headline's "three charged" where the text has two charged, and three of nothing like it.

    Who else fared so may be told without a number: "a third man", "another", "and a woman".
    """
    rules = desk.language(head.paragraph).once(Counting)
    fate, value = befell(head, rules, 0), head.number.value
    if not fate or head.number.hedge:
        return None
    people = [one for one in body if plain(one.number) and counts_people(one, rules)]
    told = [one for one in people if fate == befell(one, rules, BEFORE)]
    if not told or told[0].paragraph.index > EARLY or otherwise(told[0], rules):
        return None
    if any(one.number.value == value or one.number.hedge for one in told):
        return None
    values = [one.number.value for one in people]
    if value in values or adds_up(value, [value, *values]):
        return None
    other = told[0].number.value
    if other < value and points(told[0].paragraph.text, told[0].number, rules):
        return None  # "the two men" are those whom it has just named
    fares = {word for word, name in rules.fared.items() if name == fate}
    if other < value and any(
        fares & words(one.paragraph) and rules.more & words(one.paragraph) for one in body
    ):
        return None
    return differs(head, told[0]) if value <= CLOSE * other <= CLOSE * CLOSE * value else None


def counted(head: Stated, body: Sequence[Stated], article: Article, desk: Desk) -> Hit | None:
    """A headline's "three bridges" where the lede has four, and the three of the text are others.

    Silent where the text has so many without saying of what, and where it tells several counts.
    """
    rules, value = desk.language(head.paragraph).once(Counting), head.number.value
    noun = head.number.noun
    if not noun or noun in rules.generic or noun in rules.classes or head.number.hedge:
        return None
    people = [one for one in body if plain(one.number)]
    told = [one for one in people if one.number.noun == noun]
    others = {one.number.noun for one in body if one.number.value == value}
    if not told or others & {"", noun, *rules.generic, *rules.part_after}:
        return None
    first, values = told[0], {one.number.value for one in told}
    if first.paragraph.index > LEDE or len(values) > 1 or otherwise(first, rules):
        return None
    if any(one.number.hedge or one.number.high != one.number.value for one in told):
        return None
    if adds_up(value, [value, *(one.number.value for one in people)]):
        return None
    if joined(first, (value, first.number.value), article, rules):
        return None
    if (
        not shared(head, first, rules)
        or not value <= CLOSE * first.number.value <= CLOSE * CLOSE * value
    ):
        return None
    return differs(head, first)


def shared(head: Stated, first: Stated, rules: Counting) -> bool:
    """Whether a headline and the sentence of a count have another word in common."""
    start, end = sentence(first.paragraph, first.number.figures[0])
    said = words_of(first.paragraph.text[start:end])
    alike = words(head.paragraph).intersection(said) - rules.empty - {head.number.noun}
    return any(len(word) > LONG for word in alike)


def otherwise(one: Stated, rules: Counting) -> bool:
    """Whether the sentence of a count tells of another time, or of what may be."""
    start, end = sentence(one.paragraph, one.number.figures[0])
    low = f" {' '.join(words_of(one.paragraph.text[start:end]))} "
    return any(f" {phrase} " in low for phrase in rules.another | rules.plans)


def differs(head: Stated, other: Stated) -> Hit:
    """The finding at the headline."""
    return Hit(
        *head.paragraph.span(head.number.start, head.number.end),
        values={"other": other.text},
        related=(other.place(),),
    )


def plain(number: Number) -> bool:
    """Whether a number counts persons or things."""
    return number.kind == "number" and not number.unit and number.value > 1


def counts_people(one: Stated, rules: Counting) -> bool:
    """Whether a number is of people, or of what is not said."""
    noun = one.number.noun
    return not noun or noun in rules.people or noun in rules.generic or noun in rules.fared


def befell(one: Stated, rules: Counting, before: int) -> str:
    """What the words near a number of people say of them: "charge", "arrest"; "" if nothing.

    So many words `before` it may say so, if no others follow: "charged two men and a woman".
    """
    if not counts_people(one, rules):
        return ""
    start, end = sentence(one.paragraph, one.number.figures[0])
    text = one.paragraph.text
    after = words_of(text[one.number.figures[1] : end])[:NEAR]
    for word in after:
        if word in rules.fared:
            return rules.fared[word]
        if word in rules.stops or not word[0].isalpha():
            break
    if rules.joins.isdisjoint(after):
        for word in reversed(words_of(text[start : one.number.start])[-before:] if before else []):
            if word in rules.fared:
                return rules.fared[word]
            if word in rules.stops or not word[0].isalpha():
                break
    return ""


def scored(article: Article, heads: Sequence[Stated], desk: Desk) -> Iterator[Hit]:
    """A headline's vote where all sentences that tell the outcome have one other."""
    rules = desk.language(heads[0].paragraph).once(Counting)
    pairs = [(one, two) for one, two in pairwise(heads) if two.number.start - one.number.end <= GAP]
    told = {
        score.values: score
        for paragraph, every in numbered(article, desk)
        for score in finals(paragraph, every, desk, rules.votes)
    }
    if len(pairs) != 1 or len(told) != 1:
        return
    (one, two), (score,) = pairs[0], told.values()
    both = {one.number.value, two.number.value}
    if any(
        paragraph.kind not in ASIDE and both <= {number.value for number in every}
        for paragraph, every in numbered(article, desk)
    ):
        return  # "by five votes to four"
    if sorted(score.values) != sorted((int(one.number.value), int(two.number.value))):
        start, end = score.paragraph.span(score.start, score.end)
        yield Hit(
            *one.paragraph.span(one.number.start, two.number.end),
            values={"other": score.paragraph.text[score.start : score.end]},
            related=(Place(start, end),),
        )
