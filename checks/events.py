"""What happened to whom and when: two dates of one event."""

from __future__ import annotations

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
from copydesk.language.dates import Date, dates
from copydesk.language.days import weekday
from copydesk.language.sentences import WORD, sentence
from copydesk.record import TYPE_CHECKING

from ._event_days import date_fact, dated, firmly
from ._event_words import LEFT_OUT, Events, happenings

if TYPE_CHECKING:
    from collections.abc import Iterator

FAR = 60  # characters behind a verb beyond which a date may be that of another
CLOSE = 1500  # characters between two dates of one event that a reader takes in together
SPAN = 31  # days beyond which a second date is a second event


def event_dates(article: Article, desk: Desk) -> Iterator[Fact]:
    """When an event happened: the date of its clause, never that of a report of it."""
    for event in article.once(happenings, desk):
        date, manner = dated(event, article, desk)
        if date is None:
            continue
        if firmly(event, date, desk):
            manner = (*manner, "firm")
        elif date.start - event.verb.end > FAR:
            manner = (*manner, "far")
        yield date_fact(event.paragraph, date, event.subject, (*event.scope, *manner))
    yield from retold_dates(article, desk)


def retold_dates(article: Article, desk: Desk) -> Iterator[Fact]:
    """Dates of two sentences that say the same but for them, whatever it is that they tell."""
    stated: list[tuple[Paragraph, int, int, Date]] = []
    for paragraph in article.paragraphs:
        if paragraph.kind not in LEFT_OUT and paragraph.kind not in ("list", "caption"):
            for date in paragraph.once(dates, desk):
                if date.day and date.month and not date.flaw:
                    stated.append((paragraph, *sentence(paragraph, date.day_span[0]), date))
    if len({(date.month, date.day, date.days[-1:]) for *_, date in stated}) < 2:
        return
    told = [rest(paragraph, start, end, date) for paragraph, start, end, date in stated]
    for index, (first, one) in enumerate(zip(stated, told, strict=True)):
        for second, two in zip(stated[index + 1 :], told[index + 1 :], strict=True):
            same = first[0] is second[0] and first[1] == second[1]
            rules = desk.language(first[0]).once(Events)
            alike = len(one & two) > 4 and (one <= two or two <= one)
            if alike and not same and rules.cues.isdisjoint(one ^ two):
                subject = "told " + " ".join(sorted(one & two))
                for paragraph, _, _, date in (first, second):
                    yield date_fact(paragraph, date, subject, ("usual",))


def rest(paragraph: Paragraph, start: int, end: int, date: Date) -> frozenset[str]:
    """The words and figures of a sentence without its date."""
    text = paragraph.text
    found = WORD.findall(text[start : date.start].lower()) + WORD.findall(
        text[date.end : end].lower()
    )
    return frozenset(word for word in found if word[0].isalnum())


def compare_dates(first: Fact, second: Fact) -> Verdict:
    """Two dates of one event: the same as far as both are written, or a conflict."""
    one, two = (tuple(map(int, fact.value)) for fact in (first, second))
    if one == two:
        return SAME
    if "slip" in first.scope:
        return Verdict("conflict", "weak")  # and known to be of one event
    if one[2] and two[2]:
        if one[0] and two[0] and one[0] != two[0] and one[1:3] != two[1:3]:
            return COMPATIBLE
        if one[1] == two[1] and one[4] > one[2] and two[4] > two[2] and one[2:5:2] != two[2:5:2]:
            return Verdict("conflict", "weak")  # from the 20th to the 25th, or to the 26th
        if one[1] == two[1] and (overlap(one, two) or overlap(two, one)):
            return (
                SAME if not (one[0] and two[0]) or one[0] == two[0] else Verdict("conflict", "weak")
            )
        if abs((one[1] * 31 + one[2]) - (two[1] * 31 + two[2])) > SPAN:
            return COMPATIBLE
        far = abs(first.start - second.start) > CLOSE or not {
            "incident",
            "usual",
            "relative",
        }.isdisjoint(first.scope + second.scope)
        return Verdict("conflict", "weak" if far else "")
    days = [falls_on(value) for value in (one, two)]
    if -1 in days or days[0] == days[1]:
        return COMPATIBLE
    return Verdict("conflict", "weak")


def overlap(one: tuple[int, ...], two: tuple[int, ...]) -> bool:
    """Whether a day lies in the other's range."""
    return two[2] <= one[2] <= max(two[4], two[2])


def falls_on(value: tuple[int, ...]) -> int:
    """The weekday of a date, written or reckoned; -1 where neither can be."""
    if value[3] >= 0:
        return value[3]
    return weekday(value[0], value[1], value[2]) if value[0] and value[2] else -1


def series(first: Fact, second: Fact) -> bool:
    """Whether one is told as one of several; "second" further off may be that of another thing."""
    return any(
        "series" in fact.scope or ("ordinal" in fact.scope and "firm" not in fact.scope)
        for fact in (first, second)
    )


def vague(first: Fact, second: Fact) -> bool:
    """Whether weekdays of an incident, or far from their verbs, are all there is: too little."""
    firm = "firm" in first.scope and "firm" in second.scope
    loose = "incident" in first.scope or "far" in first.scope + second.scope
    return loose and not firm and not (first.value[2] and second.value[2])


def loose(first: Fact, second: Fact) -> bool:
    """Whether one is only told to be on a weekday of some week, and the other has no date."""
    return "vague" in first.scope + second.scope and not (first.value[0] or second.value[0])


def in_two_places(first: Fact, second: Fact) -> bool:
    """Whether the sentences are set in two places: of one who travels both may hold."""
    one, two = ({s for s in fact.scope if s.startswith("at ")} for fact in (first, second))
    return bool(one and two and not one & two)


DATES = Comparison(
    compare_dates,
    (
        Excuse("series", series),
        differing("planned"),
        either("denied"),
        either("archive"),
        either("quoted"),
        Excuse("weekday only", vague),
        Excuse("week", loose),
        Excuse("places", in_two_places),
        Excuse("caption", lambda a, b: ("caption" in a.scope) != ("caption" in b.scope)),
    ),
)


def date_conflict(group: Group, desk: Desk) -> Iterator[Hit]:
    """One event on two dates."""
    yield from compared(group, DATES, desk.trace)
