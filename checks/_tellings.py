"""Sentences near the top of an article that tell of an event by a verb, with its day."""

from __future__ import annotations

from itertools import pairwise

from copydesk.article import Paragraph
from copydesk.desk import Desk
from copydesk.language.dates import Date
from copydesk.language.days import Day
from copydesk.language.names import words
from copydesk.language.sentences import WORD, quoted
from copydesk.record import TYPE_CHECKING, NamedTuple

from ._event_words import AFTER, BEFORE, Clause, Word, sentences
from ._recall_words import Recalls
from ._sentence_days import days, lone, one_day, place_chain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

OPENING = 1000  # characters of a paragraph beyond which it opens nothing
CLAUSE = 8  # words on either side of a verb in which it is told as one of a series
NEAR = 6  # words before a verb in which that stands of which it is said


class Told(NamedTuple):
    """A sentence that tells of events of these families, with its day if it has one.

    `names` are its capitalised words but for places, `marks` its words of a series; `lows` are all
    words of its paragraph, `capitals` those that stand there with a capital.
    """

    families: frozenset[str]
    whole: Clause
    date: Date | None
    names: frozenset[str]
    marks: frozenset[str]
    lows: frozenset[str]
    capitals: frozenset[str]


def tellings(
    paragraph: Paragraph, families: frozenset[str], rules: Recalls, own: Day | None, desk: Desk
) -> Iterator[Told]:
    """The sentences of a paragraph that tell of an event of these families as a fact."""
    present = words(paragraph)
    for whole in sentences(paragraph, rules.telling & present, OPENING):
        verbs = {
            word: kinds for word, kinds in events(whole, rules)
            if kinds & families and not quoted(paragraph, word.start)
        }  # fmt: skip
        if not verbs:
            continue
        dated = days(whole, own, desk)
        date = dated[0] if dated and one_day(dated) else None
        if date and lone(date) and reported(date, list(verbs), whole.words, rules):
            date = None
        if dated and not date:
            continue
        kinds = frozenset[str]().union(*verbs.values())
        found, text = whole.words, paragraph.text
        # "Kedua menteri" at the head of a sentence is both, "kedua" behind a noun the second
        marks = rules.series.intersection(
            text[word.start : word.end]
            for at, word in enumerate(found)
            if any(abs(at - spot) <= CLAUSE for spot, verb in enumerate(found) if verb in verbs)
        )
        lows = present.union(word.low for word in found)
        names = named(whole, dated, rules)
        yield Told(kinds, whole, date, names, marks, lows, capitals(paragraph))


def capitals(paragraph: Paragraph) -> frozenset[str]:
    """The words of a paragraph that stand there with a capital, in small letters."""
    found = WORD.findall(paragraph.text)
    return frozenset(word.lower() for word in found if word[0].isupper())


def events(whole: Clause, rules: Recalls) -> Iterator[tuple[Word, frozenset[str]]]:
    """The words of a sentence that tell of what has been, with the families of each."""
    found = whole.words
    for index, word in enumerate(found):
        if word.low not in rules.told or in_name(index, whole):
            continue
        near = {one.low for one in found[max(index - NEAR, 0) : index + 2]}
        kinds = frozenset(
            name for name, things in rules.told[word.low] if not things or things & near
        )
        news = rules.news_of.isdisjoint(one.low for one in found[max(index - 2, 0) : index])
        around = found[max(index - BEFORE, 0) : index + AFTER]
        said = {one.low for one in around if not whole.paragraph.text[one.start].isupper()}  # May
        if kinds and news and rules.planned.isdisjoint(said):
            yield word, kinds


def in_name(index: int, whole: Clause) -> bool:
    """Whether a word is part of a name: "Dinas Pemadam Kebakaran"."""
    word, text = whole.words[index], whole.paragraph.text
    before = whole.words[index - 1].start if index else word.start
    return index > 0 and text[word.start].isupper() and text[before].isupper()


def named(whole: Clause, dated: Sequence[Date], rules: Recalls) -> frozenset[str]:
    """The capitalised words of a sentence but for its first, its dates and its places."""
    text, found = whole.paragraph.text, whole.words
    aside = [(date.start, date.end) for date in dated]
    for index, (before, word) in enumerate(pairwise(found), 1):
        if before.low in rules.place_after and text[word.start].isupper():
            aside += place_chain(whole, index)
    return frozenset(
        word.low for word in found[1:]
        if text[word.start].isupper() and not any(a <= word.start < b for a, b in aside)
    )  # fmt: skip


def reported(date: Date, verbs: Sequence[Word], found: Sequence[Word], rules: Recalls) -> bool:
    """Whether a word of reporting stands between a date and every word of the event."""
    return all(
        any(
            word.low in rules.reports
            and min(verb.start, date.start) < word.start < max(verb.start, date.start)
            for word in found
        )
        for verb in verbs
    )
