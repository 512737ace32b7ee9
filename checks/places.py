"""Where it happened: two places of one event, neither of which lies in the other."""

from collections.abc import Iterator

from copydesk.article import Article
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
from copydesk.language.names import runs

from .events import Events, Happening, happenings, told_between, when

CHAIN = 3  # names that may follow one another as one place: "Istana Merdeka, Jakarta"


def event_places(article: Article, desk: Desk) -> Iterator[Fact]:
    """Where an event happened, by the names of known places that follow "di", "in", "at"."""
    for event in article.once(happenings, desk):
        found = where(event, desk)
        if not found:
            continue
        start, end = found[0][0], found[-1][1]
        date = when(event, desk)
        day = () if date is None or not date.day else (f"day {date.month}-{date.day}",)
        text = event.paragraph.text[start:end]
        value = tuple(name for _, _, name in found)
        yield Fact("event-place", event.subject, value, *event.paragraph.span(start, end), text,
                   (*event.scope, *day))  # fmt: skip


def where(event: Happening, desk: Desk) -> list[tuple[int, int, str]]:
    """The known places of the event's clause, as spans of the paragraph with their names."""
    rules = desk.language(event.paragraph).once(Events)
    text = event.paragraph.text
    here = [run for run in runs(event.paragraph, desk) if event.start <= run.start < event.end]
    for index, run in enumerate(here):
        before = text[max(run.start - 12, event.start) : run.start].lower().split()
        if not before or before[-1] not in rules.places:
            continue
        if told_between(event.verb, run.start, event.words, rules):
            continue
        found, end = [], run.end
        for link in here[index : index + CHAIN]:
            if text[end : link.start].strip(" ,(") and link is not run:
                break
            name = known(" ".join(link.words))
            if name:
                found.append((link.start, link.end, name))
            end = link.end
        if found:
            return found
    return []


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

    if set(first.value) & set(second.value):
        return SAME
    for one in map(str, first.value):
        for other in map(str, second.value):
            if gazetteer().compatible(one, other):
                return COMPATIBLE
    return Verdict("conflict")


def another_day(first: Fact, second: Fact) -> bool:
    """Whether both say when, and not on the same day."""
    days = [{s for s in fact.scope if s.startswith("day ")} for fact in (first, second)]
    return bool(days[0] and days[1] and days[0] != days[1])


PLACES = Comparison(
    compare_places,
    (
        either("series"),
        differing("planned"),
        either("denied"),
        either("archive"),
        either("quoted"),
        Excuse("another day", another_day),
    ),
)


def place_conflict(group: Group, desk: Desk) -> Iterator[Hit]:
    """One event in two places."""
    yield from compared(group, PLACES, desk.trace)
