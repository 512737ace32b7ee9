"""Where it happened: two places of one event, neither of which lies in the other."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.claims import (
    COMPATIBLE,
    SAME,
    Comparison,
    Excuse,
    Fact,
    Group,
    Verdict,
    compared,
    differing,
    either,
)
from copydesk.desk import Desk
from copydesk.finding import Hit
from copydesk.language.data import Language
from copydesk.language.names import words
from copydesk.language.people import LEFT_OUT
from copydesk.language.sentences import quoted
from copydesk.record import TYPE_CHECKING

from ._event_days import when
from ._event_words import Events, Happening, happenings, told_between
from ._twins import EDGES, WORDS, similar
from .events import series

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NAME = patterns.compile(r"(?<= )[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)*")
CHAIN = 3  # names that may follow one another as one place: "Istana Merdeka, Jakarta"


def event_places(article: Article, desk: Desk) -> Iterator[Fact]:
    """Where an event happened, by the names of known places that follow "di", "in", "at"."""
    stated: list[Fact] = []
    for event in article.once(happenings, desk):
        moves = desk.language(event.paragraph).once(Events).moves
        found = [] if event.subject.partition(" ")[0] in moves else where(event, desk)
        if not found:
            continue
        start, end = found[0][0], found[-1][1]
        date = when(event, desk)
        day = () if date is None or not date.day else (f"day {date.month}-{date.day}",)
        text = event.paragraph.text[start:end]
        value = (found[0][2],)
        stated.append(
            Fact("event-place", event.subject, value, *event.paragraph.span(start, end), text,
                 (*event.scope, *day))
        )  # fmt: skip
    yield from stated
    yield from told_twice(article, stated, desk)


def contained(article: Article, desk: Desk) -> Iterator[Fact]:
    """What tells where a place lies, and which one is meant.

    In which larger one: "Desa Teluk Jering, Kecamatan Muara Tepus", "Sukaraja, Bengkulu". Which
    one of its kind: "di Istana Bogor itu", and the two hospitals of one patient.
    """
    lying: list[tuple[Paragraph, list[tuple[int, int]]]] = []
    pointed: list[Paragraph] = []
    sick: list[Paragraph] = []
    for paragraph in article.paragraphs:
        if paragraph.kind in LEFT_OUT:
            continue
        told = desk.language(paragraph).once(Placing)
        present = told.every & words(paragraph)
        if not present:
            continue
        if not present.isdisjoint(told.levels):
            from ._levels import chained

            yield from chained(article, paragraph, told.levels, desk)
        if not present.isdisjoint(told.regions) and (spots := told.spots(paragraph.text, present)):
            lying.append((paragraph, spots))
        if not present.isdisjoint(told.pointing) and not present.isdisjoint(told.kinds):
            pointed.append(paragraph)
        if not present.isdisjoint(told.hospitals):
            sick.append(paragraph)
    if len(lying) > 1 or (lying and article.date):
        from ._regions import lying_in

        yield from lying_in(article, lying, desk)
    if pointed or len(sick) > 1:
        from . import _sites

        yield from _sites.renamed(article, pointed, desk)
        yield from _sites.hospitals(article, sick, desk)


class Placing:
    """The words of a language by which it is known that a paragraph says where something lies.

    `regions` are the first words of states and provinces; `kinds` the last ones of the kinds of
    places, `hospitals` of one of these; `pointing` the words that point back to one.
    """

    __slots__ = ("_before", "every", "hospitals", "kinds", "levels", "pointing", "regions")

    def __init__(self, language: Language) -> None:
        self.levels = levels(language)
        self.regions = frozenset(
            form.partition(" ")[0]
            for group in (language["regions"] or {}).values()
            for name, forms in group.items()
            for form in (name, *forms)
        )
        largest = (language["levels"] or ((),))[-1]
        self._before = (", ", " (", *(f" {word.capitalize()} " for word in largest))
        sites = language["sites"] or {"kinds": {}, "pointing": ()}
        last = {
            kind: {form.rpartition(" ")[2] for form in forms}
            for kind, forms in sites["kinds"].items()
        }
        self.kinds = frozenset[str]().union(*last.values())
        self.hospitals = frozenset(last.get("hospital", ()))
        self.pointing = frozenset(sites["pointing"])
        self.every = self.regions.union(self.levels, self.hospitals, self.pointing)
        if self.pointing:
            self.every |= self.kinds

    def spots(self, text: str, present: frozenset[str]) -> list[tuple[int, int]]:
        """Where something stands before the name of a region, and where that begins."""
        found = []
        for head in self.regions & present:
            for before in self._before:
                for form in (before + head.title(), before + head.upper()):
                    at = text.find(form)
                    while at >= 0:
                        found.append((at, at + len(before)))
                        at = text.find(form, at + 1)
        return found


def levels(language: Language) -> dict[str, int]:
    """The words that open the names of places, by level: 0 for a village's."""
    return {word: at for at, level in enumerate(language["levels"] or ()) for word in level}


def told_twice(article: Article, known_events: Sequence[Fact], desk: Desk) -> Iterator[Fact]:
    """The places that two sentences have in the same words, unless `known_events` hold them.

    A third place makes a list of them: "Polling in X ended at noon."
    """
    found: dict[str, list[Fact]] = {}
    for paragraph, start, end in article.once(similar):
        data = desk.language(paragraph)
        text = paragraph.text[start:end]
        if not data["events"] or text.count(" ") < WORDS:
            continue
        after = data.once(Events).places
        for match in NAME.finditer(text):
            ahead = text[: match.start()].rsplit(None, 1)[-1:]
            if ahead and ahead[0].lower() in after and known(match[0]) == match[0]:
                rest = " ".join((text[: match.start()] + "|" + text[match.end() :]).split())
                at = start + match.start()
                scope = ("quoted",) if quoted(paragraph, at) else ()
                span = paragraph.span(at, at + len(match[0]))
                found.setdefault(rest.strip(EDGES), []).append(
                    Fact("event-place", f"told {rest}", (match[0],), *span, match[0], scope)
                )
    for facts in found.values():
        if len({fact.value for fact in facts}) == 2 and not together(facts, known_events):
            yield from facts


def together(facts: Sequence[Fact], events: Sequence[Fact]) -> bool:
    """Whether the places of two sentences are compared already, as those of one event."""
    subjects = [
        {one.subject for one in events if one.start < fact.end and fact.start < one.end}
        for fact in facts
    ]
    return bool(set.intersection(*subjects))


def where(event: Happening, desk: Desk) -> list[tuple[int, int, str]]:
    """The known places of the event's clause, as spans of the paragraph with their names."""
    rules = desk.language(event.paragraph).once(Events)
    for index, word in enumerate(event.words[:-1]):
        if word.low not in rules.places or not capital(event, index + 1):
            continue
        if told_between(event.verb, word.start, event.words, rules):
            continue
        found = [
            (start, end, name)
            for start, end in named(event, index + 1)
            if (name := known(event.paragraph.text[start:end]))
        ]
        if found:
            return found
    return []


def capital(event: Happening, index: int) -> bool:
    """Whether a word of the sentence is written with a capital."""
    return index < len(event.words) and event.paragraph.text[event.words[index].start].isupper()


def named(event: Happening, index: int) -> list[tuple[int, int]]:
    """The names from a word on that follow one another as one place, commas between."""
    found: list[tuple[int, int]] = []
    while capital(event, index) and len(found) < CHAIN:
        start = event.words[index].start
        while capital(event, index + 1) and adjacent(event, index):
            index += 1
        found.append((start, event.words[index].end))
        if index + 1 < len(event.words) and event.words[index + 1].low in (",", "("):
            index += 1
        index += 1
    return found


def adjacent(event: Happening, index: int) -> bool:
    """Whether only a space parts a word from the next one."""
    return event.words[index + 1].start - event.words[index].end == 1


def known(name: str) -> str:
    """The name under which the gazetteer knows a place: whole, or without what stands before."""
    from copydesk.language.gazetteer import gazetteer

    words = name.split()
    for first in range(len(words)):
        part = " ".join(words[first:])
        if gazetteer().places(part):
            return part
    return ""


def compare_places(first: Fact, second: Fact) -> Verdict:
    """Two places of one event: the same, one within the other, or apart."""
    from copydesk.language.gazetteer import gazetteer

    one, other = str(first.value[0]), str(second.value[0])
    if one == other:
        return SAME
    return COMPATIBLE if gazetteer().compatible(one, other) else Verdict("conflict")


def another_day(first: Fact, second: Fact) -> bool:
    """Whether both say when, and not on the same day."""
    days = [{s for s in fact.scope if s.startswith("day ")} for fact in (first, second)]
    return bool(days[0] and days[1] and days[0] != days[1])


PLACES = Comparison(
    compare_places,
    (
        Excuse("series", series),
        differing("planned"),
        either("denied"),
        either("archive"),
        either("quoted"),
        Excuse("another day", another_day),
    ),
)


def place_conflict(group: Group, desk: Desk) -> Iterator[Hit]:
    """One event in two places, or one place in two larger ones; only these across articles."""
    if group.attribute == "within":
        from ._levels import LEVELS, REGIONS

        comparison = REGIONS if group.subject.startswith("~") else LEVELS
        yield from compared(group, comparison, desk.trace)
    elif not group.across:
        yield from compared(group, PLACES, desk.trace)
