"""Days that a clause tells again: "left camp on 2 May … the party, which set out from it on 4 May".

What a relative clause says of a known thing is background: its day is that of the sentence which
told the same before, if one did, in the thing and a word of the clause or in two such words. So are
two days of one month that are each other turned round, told of one place or in like words.
"""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Paragraph
from copydesk.claims import Fact
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.dates import Date, dates
from copydesk.language.numbers import permuted
from copydesk.language.sentences import WORD, sentence
from copydesk.record import TYPE_CHECKING, NamedTuple

from ._event_days import date_fact
from ._recall_words import Recalls
from .numbers import Counting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONG = 90  # characters of a clause before its day
LEAST = 4  # letters of a word with a meaning
STEM = 5  # letters that a word shares with its other forms
MONTH = 31  # days by which one event is misdated at most
PLACED = 3  # words before a day in which its place stands
BEHIND = 3  # words behind a day in which "itu" stands, or what tells its manner


class Clauses:
    """A language's words for relative clauses.

    `opens` finds what opens one, `starts` are words before a day that is the first or last of many,
    `prefixes` make other forms of a word; where `this` closes a phrase it makes it a known one,
    elsewhere a word of `known` before it does.
    """

    __slots__ = ("known", "opens", "prefixes", "starts", "this")

    def __init__(self, language: Language) -> None:
        recalls = language["recalls"]
        data = recalls.get("clauses", {})
        opens = "|".join(map(patterns.escape, data.get("opens", ())))
        self.opens = patterns.compile(opens) if opens else None
        self.known = frozenset(recalls.get("known_by", ()))
        self.prefixes = tuple(data.get("prefixes", ()))
        self.starts = frozenset(data.get("starts", ()))
        self.this = frozenset(recalls.get("this", ()))

    def stem(self, word: str) -> str:
        """The beginning of a word that its other forms share."""
        for prefix in self.prefixes:
            if word.startswith(prefix) and len(word) - len(prefix) >= LEAST:
                word = word[len(prefix) :]
                break
        return word[:STEM]


class Dated(NamedTuple):
    """A day in a sentence; `stems` are those of the words that tell what was on it.

    `things` are those of the thing that a clause is about, `marks` the words of its manner.
    """

    paragraph: Paragraph
    date: Date
    stems: frozenset[str]
    marks: frozenset[str]
    things: frozenset[str] = frozenset()


def told_again(found: Sequence[tuple[Paragraph, Date]], desk: Desk) -> Iterator[Fact]:
    """The day of each clause and the other one of the sentence that told its event first."""
    for number, (paragraph, date) in enumerate(found):
        later = clause(paragraph, date, desk)
        if later is None:
            yield from turned(number, found, desk)
            continue
        if any(one != date and not apart(one, date) for _, one in found):
            continue
        firsts = [
            one
            for other, day in found
            if other.index < paragraph.index and near(day, date)
            if (one := whole(other, day, desk)) and same(one, later)
        ]
        if len({(one.date.month, one.date.day) for one in firsts}) == 1:
            for one in (firsts[0], later):
                yield date_fact(one.paragraph, one.date, f"clause {number}", ("usual",))


def turned(number: int, found: Sequence[tuple[Paragraph, Date]], desk: Desk) -> Iterator[Fact]:
    """A day and the same one turned round, "12 March" and "21 March", told in like words.

    So much alike, a place right before both or two words in common say that it is one event.
    """
    paragraph, date = found[number]
    for other, day in found[:number]:
        alike = day.month == date.month and permuted(f"{day.day:02}", f"{date.day:02}")
        if not alike or other is paragraph or (day.year and date.year and day.year != date.year):
            continue
        first, later = whole(other, day, desk), whole(paragraph, date, desk)
        if first is None or later is None:
            continue
        alike = first.marks == later.marks and len(first.stems & later.stems) > 1
        if alike or set_at(first) & set_at(later):
            for one in (first, later):
                yield date_fact(one.paragraph, one.date, f"turned {number}", ("usual",))


def set_at(one: Dated) -> set[str]:
    """The names right before a day: "in Bukhara on March 12"."""
    start, _ = sentence(one.paragraph, one.date.start)
    ahead = WORD.findall(one.paragraph.text[start : one.date.start])
    return {word for word in ahead[1:][-PLACED:] if word[0].isupper()}


def clause(paragraph: Paragraph, date: Date, desk: Desk) -> Dated | None:
    """What a relative clause of a known thing tells of a day; None where none does."""
    rules = desk.language(paragraph).once(Clauses)
    text, (start, end) = paragraph.text, sentence(paragraph, date.start)
    opens = list(rules.opens.finditer(text, start, date.start)) if rules.opens else []
    if not opens:
        return None
    said = text[opens[-1].end() : date.start]
    head = WORD.findall(text[start : opens[-1].start()])
    behind = WORD.findall(text[date.end : end].lower())[:BEHIND]
    if (
        "," in said
        or len(said) > LONG
        or not head
        or rules.starts.intersection(said.lower().split()[-1:])
    ):
        return None
    things = thing(head, rules) if not rules.this else head if rules.this & set(behind) else []
    if not things:
        return None
    told = WORD.findall(said)
    return Dated(
        paragraph, date, stems(told, paragraph, desk), marks(told, paragraph, desk),
        stems(things, paragraph, desk),
    )  # fmt: skip


def thing(head: Sequence[str], rules: Clauses) -> Sequence[str]:
    """The name, or the known noun, that ends a stretch: "Lumen", "the expedition"."""
    at = len(head)
    while at and head[at - 1][0].isupper() and head[at - 1].lower() not in rules.known:
        at -= 1
    if at < len(head):
        return head[at:]
    return head[-1:] if any(word.lower() in rules.known for word in head[-3:-1]) else ()


def whole(paragraph: Paragraph, date: Date, desk: Desk) -> Dated | None:
    """What a sentence tells of its only day."""
    start, end = sentence(paragraph, date.start)
    if any(start <= one.start < end and one != date for one in paragraph.once(dates, desk)):
        return None
    rules = desk.language(paragraph).once(Clauses)
    ahead = WORD.findall(paragraph.text[start : date.start])
    behind = WORD.findall(paragraph.text[date.end : end])
    if rules.starts.intersection(map(str.lower, ahead[-1:])):
        return None
    manner = marks(ahead + behind[:BEHIND], paragraph, desk)
    return Dated(paragraph, date, stems(ahead + behind, paragraph, desk), manner)


def stems(said: Sequence[str], paragraph: Paragraph, desk: Desk) -> frozenset[str]:
    """The beginnings of the words with a meaning."""
    language = desk.language(paragraph)
    rules, empty = language.once(Clauses), language.once(Counting).empty
    lows = {word.lower() for word in said if len(word) >= LEAST}
    return frozenset(map(rules.stem, lows - empty))


def marks(said: Sequence[str], paragraph: Paragraph, desk: Desk) -> frozenset[str]:
    """The words that tell of one of several, or of what is only planned; in small letters: May."""
    rules = desk.language(paragraph).once(Recalls)
    return (rules.series | rules.planned).intersection(said)


def same(first: Dated, later: Dated) -> bool:
    """Whether a sentence tells what a clause does: of its thing and as it does, or in two words."""
    if first.marks != later.marks:
        return False
    shared = later.stems & first.stems
    return len(shared) > 1 or bool(later.things & first.stems and shared - later.things)


def near(one: Date, other: Date) -> bool:
    """Whether two days are so near that one may be the other misdated."""
    if one.year and other.year and one.year != other.year:
        return False
    return apart(one, other) and abs(31 * (one.month - other.month) + one.day - other.day) <= MONTH


def apart(one: Date, other: Date) -> bool:
    """Whether two dates are two days of the year."""
    return (one.month, one.day) != (other.month, other.day)
