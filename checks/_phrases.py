"""Noun phrases that recall an event: "Penahanan pada Rabu itu", "the arrest of Hale on Monday"."""

from __future__ import annotations

from itertools import pairwise

from copydesk.article import Paragraph
from copydesk.desk import Desk
from copydesk.language.dates import Date
from copydesk.language.days import Day
from copydesk.language.names import words
from copydesk.language.sentences import quoted
from copydesk.record import TYPE_CHECKING, NamedTuple

from ._event_words import Clause, sentences
from ._noun_phrase import AHEAD, Part, before_noun, behind_noun, leading, subject
from ._recall_words import Recalls
from ._sentence_days import Place, days, lone

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACED = 9  # words behind the day in which a phrase may say where


class Recalled(NamedTuple):
    """A noun phrase that speaks of an event: its names and other words, its place and its day.

    `definite` says that it points back at what was told; `marks` are the words of a series in it;
    `set_in` are the names behind "di" or "in" in its sentence.
    """

    families: frozenset[str]
    whole: Clause
    names: frozenset[str]
    things: frozenset[str]
    places: tuple[Place, ...]
    date: Date | None
    definite: bool
    marks: frozenset[str]
    set_in: frozenset[str]


def phrases(
    paragraph: Paragraph, families: frozenset[str], rules: Recalls, own: Day | None, desk: Desk
) -> Iterator[Recalled]:
    """The noun phrases of a paragraph that have a day or a place and recall these families."""
    present = rules.recalling & words(paragraph)
    nouns = frozenset(word for word in present if rules.nouns[word] & families)
    for whole in sentences(paragraph, nouns):
        found = whole.words
        spots = [
            index for index, word in enumerate(found)
            if word.low in nouns and meant(index, whole, rules)
        ]  # fmt: skip
        if spots:
            dated = {date.start: date for date in days(whole, own, desk) if lone(date)}
            for index in spots:
                phrase = read(index, whole, dated, rules)
                if phrase is not None:
                    yield phrase


def meant(index: int, whole: Clause, rules: Recalls) -> bool:
    """Whether a noun may speak of an event that readers know, in nobody's words but the text's."""
    ahead = whole.words[max(index - 2 * AHEAD, 0) : index]
    known = not rules.known_by or any(
        word.low in rules.known_by or word.low.endswith(rules.owners) for word in ahead
    )
    behind = [word.low for word in whole.words[index + 1 : index + 3]]
    own = len(behind) > 1 and rules.light.issuperset(behind)  # the effects of a crash that was then
    news = not own and any(word.low in rules.news_of for word in ahead[-2:])
    return known and not news and not quoted(whole.paragraph, whole.words[index].start)


def read(index: int, whole: Clause, dated: dict[int, Date], rules: Recalls) -> Recalled | None:
    """The noun phrase round a noun, as far as it goes; None if nothing can be held of it.

    "Penangkapan Rudi dan enam anak buahnya pada Kamis (12/11) malam itu".
    """
    ahead = before_noun(index, whole, dated, rules)
    leads = leading(index, whole, rules.leads, rules)
    if rules.known_by and not ahead.date:
        said = leads or leading(index, whole, rules.leads | rules.reports, rules)
        if not (ahead.definite and said):
            return None
    part = Part() if ahead.date else behind_noun(index, whole, dated, rules)
    if part is None or not (ahead.date or part.date or part.places):
        return None
    found = whole.words
    if rules.known_by and part.date and not leads and not subject(part.date, found, rules):
        return None
    set_in = frozenset(
        word.low for before, word in pairwise(found[index : max(part.end, index) + PLACED])
        if before.low in rules.place_after and whole.paragraph.text[word.start].isupper()
    )  # fmt: skip
    return Recalled(
        rules.nouns[found[index].low], whole, frozenset(ahead.names | part.names),
        frozenset(part.things), tuple(part.places), ahead.date or part.date,
        ahead.definite or part.definite, frozenset(ahead.marks | part.marks), set_in,
    )  # fmt: skip
