"""When somebody was arrested, died or was born, as several articles of a folder tell it."""

from __future__ import annotations

from copydesk.article import Article
from copydesk.claims import COMPATIBLE, SAME, Comparison, Fact, Group, Verdict, compared
from copydesk.desk import Desk
from copydesk.finding import Hit
from copydesk.language.days import Day, day_of
from copydesk.record import TYPE_CHECKING

from ._event_days import dated
from ._event_words import happenings
from .events import SPAN

if TYPE_CHECKING:
    from collections.abc import Iterator

TOLD = frozenset(("firm", "usual", "relative"))  # whatever else is said of it makes it doubtful


def life_dates(article: Article, desk: Desk) -> Iterator[Fact]:
    """The day of what befalls one person once: attribute `life-date`, value (ISO date,).

    Only of people with a full name, and where the day stands in the sentence: a weekday alone, a
    second time, a plan, a denial or a quotation is none to hold against another article's.
    """
    own = day_of(article.date)
    for event in article.once(happenings, desk) if own else ():
        name, _, who = event.subject.partition(" ")
        if (
            name not in desk.language(event.paragraph)["events"].get("one_day", ())
            or " " not in who
            or " + " in who
        ):
            continue
        date, manner = dated(event, article, desk)
        if date is None or not date.day or date.flaw or len(date.days) > 1:
            continue
        meant = (*event.scope, *manner)
        if not TOLD.issuperset(mark for mark in meant if mark[:3] != "at "):
            continue
        assert own is not None
        year = date.year or own.year - ((date.month, date.day) > (own.month, own.day))
        day = Day(year, date.month, date.day)
        if day.ordinal <= own.ordinal:
            start, end = event.paragraph.span(date.start, date.end)
            text = event.paragraph.text[date.start : date.end]
            yield Fact("life-date", event.subject, (day.iso(),), start, end, text)


def differ(first: Fact, second: Fact) -> Verdict:
    """Two days of one event: close together they cannot both be it."""
    one, two = (day_of(str(fact.value[0])) for fact in (first, second))
    assert one is not None
    assert two is not None
    away = abs(one.ordinal - two.ordinal)
    if not away:
        return SAME
    return Verdict("conflict") if away <= SPAN else COMPATIBLE


DAYS = Comparison(differ)


def folder_date_conflict(group: Group, desk: Desk) -> Iterator[Hit]:
    """One event of one person's life on two days in two articles."""
    if group.across:
        yield from compared(group, DAYS, desk.trace)
