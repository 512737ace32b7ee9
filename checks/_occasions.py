"""Occasions that are announced: a concert, a hearing or a vote that has two days in one text.

Where "the concert on 15 March" is told, the noun and the date stand close together, with nothing
between them but "will be held", "is due to begin" and where it is.
"""

from __future__ import annotations

from copydesk.article import Article
from copydesk.claims import Fact
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.dates import Date
from copydesk.language.names import words
from copydesk.record import TYPE_CHECKING, NamedTuple

from ._event_days import date_fact, own_day
from ._event_words import Clause, Events, Word, sentences
from ._manner import manner
from ._sentence_days import apart, days, lone
from .recalled import PASSED_OVER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

BETWEEN = 14  # words that may stand between an occasion and its date
OWNED = ("'s", "’s")
AHEAD = 4  # words before an occasion that may say which one it is


class Occasions:
    """A language's words for what is announced, and for what stands between it and its date."""

    __slots__ = (
        "barred", "definite", "ends", "holds", "inside", "moved", "nouns", "others", "small",
        "tells",
    )  # fmt: skip

    def __init__(self, language: Language) -> None:
        data: Any = language["occasions"]
        self.nouns = frozenset(data.get("nouns", ()))
        self.tells = frozenset(data.get("tells", ()))  # verbs that say when it is
        self.holds = frozenset(data.get("holds", ()))  # before the noun
        self.small = self.tells.union(data.get("small", ()))
        self.inside = frozenset(data.get("inside", ()))  # behind these stands where or what it is
        self.barred = frozenset(data.get("barred", ()))
        self.ends = tuple(data.get("verb_ends", ()))
        self.definite = frozenset(data.get("definite", ()))
        self.others = frozenset(data.get("others", ()))  # before a noun: of another one
        self.moved = frozenset(data.get("moved", ()))


class Occasion(NamedTuple):
    """An occasion with a day: its noun, the words that say which one, whether it is a known one.

    `told` is whether a verb says that it is on that day: a day in a mere noun phrase, "the show on
    April 3", may tell one of several.
    """

    noun: Word
    kind: frozenset[str]
    known: bool
    told: bool
    whole: Clause
    date: Date


def scheduled(article: Article, nouns: frozenset[str], desk: Desk) -> Iterator[Fact]:
    """The two days of one occasion, as facts; nothing where a text tells of several of a sort."""
    found: dict[str, list[Occasion]] = {}
    own, year = article.once(own_day, desk)
    for paragraph in article.paragraphs:
        if paragraph.kind in PASSED_OVER:
            continue
        rules = desk.language(paragraph).once(Occasions)
        for whole in sentences(paragraph, nouns & words(paragraph)):
            if rules.moved.isdisjoint(word.low for word in whole.words):
                for date in days(whole, own if year else None, desk):
                    one = occasion(whole, date, rules) if lone(date) else None
                    if one is not None:
                        found.setdefault(one.noun.low, []).append(one)
    for noun, told in found.items():
        yield from facts(noun, told, desk)


def facts(noun: str, told: Sequence[Occasion], desk: Desk) -> Iterator[Fact]:
    """Each pair of one occasion on two days, the later of them one that readers know."""
    several: list[Date] = []
    for one in told:
        if all(apart(one.date, date) for date in several):
            several.append(one.date)
    if len(several) != 2:
        return  # of three days some are those of others
    for index, first in enumerate(told):
        for number, second in enumerate(told[index + 1 :]):
            if not apart(first.date, second.date) or first.whole.place == second.whole.place:
                continue  # one sentence tells two on purpose
            if second.known and (first.told or second.told) and one_kind(first, second, desk):
                subject = f"occasion {noun} {index} {number}"
                for each in (first, second):
                    yield fact(each, subject, desk)


def one_kind(first: Occasion, second: Occasion, desk: Desk) -> bool:
    """Whether the words before two nouns may be said of one occasion."""
    others = desk.language(second.whole.paragraph).once(Occasions).others
    if first.kind & others != second.kind & others:
        return False
    return first.kind <= second.kind or second.kind <= first.kind


def fact(one: Occasion, subject: str, desk: Desk) -> Fact:
    """The day of an occasion; that it is yet to be tells nothing, nor does "last" further off."""
    paragraph, start, end, _ = one.whole
    rules = desk.language(paragraph).once(Events)
    scope = manner(paragraph, one.noun, start, end, rules, incident=False)
    told = (mark for mark in scope if mark not in ("planned", "ordinal"))
    return date_fact(paragraph, one.date, subject, (*told, "usual"))


def occasion(whole: Clause, date: Date, rules: Occasions) -> Occasion | None:
    """What a date of a sentence is the day of."""
    ahead = [word for word in whole.words if word.end <= date.start]
    at = before(ahead, whole.paragraph.text, rules)
    if at is None:
        return behind(whole, ahead, date, rules)
    near = ahead[max(at - AHEAD, 0) : at]
    told = any(word.low in rules.tells for word in (*near[-1:], *ahead[at:]))
    told = told or any(word.low in rules.holds for word in near)
    return Occasion(ahead[at], *which(near, rules), told, whole, date)


def behind(whole: Clause, ahead: Sequence[Word], date: Date, rules: Occasions) -> Occasion | None:
    """An occasion behind its day: "the May 6 vote", "Saturday's match", not "the Sunday match"."""
    owned = whole.paragraph.text[date.start : date.end].endswith(OWNED)
    if not owned and not (date.day and ahead and determined(ahead[-1], rules)):
        return None
    following = [word for word in whole.words if word.start >= date.end][:2]
    for index, word in enumerate(following):
        if word.low in rules.nouns:
            kind = frozenset(one.low for one in following[:index])
            return Occasion(word, kind, True, False, whole, date)
    return None


def determined(word: Word, rules: Occasions) -> bool:
    """Whether a word makes a noun behind it a known one: "the", "Saturday's"."""
    return word.low in rules.definite or word.low.endswith(OWNED)


def before(ahead: Sequence[Word], text: str, rules: Occasions) -> int | None:
    """The place of the noun before a date whose day it is; None if it may be another noun's."""
    found = None
    for at in range(len(ahead) - 1, max(len(ahead) - BETWEEN - 1, -1), -1):
        word = ahead[at]
        if word.low in rules.barred:
            break
        if word.low in rules.nouns and joined(ahead[at + 1 :], text, rules):
            if found is not None:
                return None  # "the debate on the strike on 5 May"
            found = at
    return found


def joined(between: Sequence[Word], text: str, rules: Occasions) -> bool:
    """Whether nothing between a noun and a date tells of anything else."""
    inside = False
    for word in between:
        if word.low in rules.inside:
            inside = True
        elif word.low in rules.small:
            inside = False
        elif not (inside or text[word.start].isupper()) or word.low.endswith(rules.ends):
            return False
    return True


def which(ahead: Sequence[Word], rules: Occasions) -> tuple[frozenset[str], bool]:
    """The words right before a noun that say which one is meant, and whether it is known."""
    kind: set[str] = set()
    for word in reversed(ahead):
        if determined(word, rules):
            return frozenset(kind), True
        if not word.low[0].isalpha() or word.low in rules.inside or word.low in rules.small:
            break
        kind.add(word.low)
    return frozenset(kind), False
