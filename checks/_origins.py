"""Which sentence first told of the event that a noun phrase recalls."""

from __future__ import annotations

from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.language.names import words
from copydesk.record import TYPE_CHECKING

from ._event_days import own_day
from ._phrases import Recalled, phrases
from ._recall_words import Recalls
from ._sentence_days import apart, one_day
from ._tellings import Told, tellings
from .recalled import EARLY

if TYPE_CHECKING:
    from collections.abc import Sequence

STEM = 4  # letters by which "kelima" and "lima" or "pekerja" and "pekerjanya" are one word


def pairs(
    article: Article,
    body: Sequence[tuple[Paragraph, Recalls]],
    wanted: frozenset[str],
    desk: Desk,
) -> list[tuple[Told, Recalled]]:
    """Each noun phrase of some paragraphs with the sentence that first told of its event.

    `wanted` are the families of which nouns and words that tell of them are there.
    """
    own, year = article.once(own_day, desk)
    own = own if year else None
    later = [
        one for paragraph, rules in body
        for one in phrases(paragraph, wanted, rules, own, desk)
    ]  # fmt: skip
    told = [
        one for paragraph, rules in body if paragraph.index < EARLY and later
        for one in tellings(paragraph, wanted, rules, own, desk)
    ]  # fmt: skip
    found = []
    for phrase in later if told else ():
        index = phrase.whole.paragraph.index
        before = frozenset[str]().union(*map(words, article.paragraphs[:index]))
        first = origin(phrase, told, before)
        if first is not None:
            found.append((first, phrase))
    return found


def origin(phrase: Recalled, told: Sequence[Told], before: frozenset[str]) -> Told | None:
    """The sentence that told of a phrase's event; None where it may be another event.

    `before` are the words of the paragraphs before the phrase's own.
    """
    alike = [
        one
        for one in told
        if one.families & phrase.families and one.whole.place < phrase.whole.place
    ]
    most = max((shares(phrase, one) for one in alike), default=0)
    mine = [one for one in alike if shares(phrase, one) == most]
    if not mine or not one_day([one.date for one in mine if one.date]):
        return None
    if phrase.date and any(one.date and not apart(one.date, phrase.date) for one in alike):
        return None
    first = min(mine, key=lambda one: one.date is None)
    shared = phrase.names & first.capitals
    if not (phrase.definite or shared) or phrase.marks - first.lows:
        return None
    if first.marks - phrase.marks and not shared:
        return None
    if phrase.names:
        strange = len(phrase.names - before) > (len(phrase.names & before) > 0)
        return None if strange or (first.names and not shared) else first
    if phrase.things and not any(akin(thing, first.lows) for thing in phrase.things):
        return None
    return first


def shares(phrase: Recalled, one: Told) -> int:
    """How many of those whom, or of what, a phrase is about a sentence names too."""
    lows = frozenset(word.low for word in one.whole.words)
    if phrase.names:
        return len(phrase.names & one.capitals & lows)
    return sum(akin(thing, lows) for thing in phrase.things)


def akin(thing: str, lows: frozenset[str]) -> bool:
    """Whether a word stands among others, in this form or another one."""
    return thing in lows or any(
        len(low) >= STEM and (low.startswith(thing) or thing.startswith(low) or low in thing)
        for low in lows
    )
