"""The days and the places that a sentence names."""

from __future__ import annotations

from copydesk.desk import Desk
from copydesk.language.dates import Date, names
from copydesk.language.days import Day, weekday
from copydesk.record import TYPE_CHECKING

from ._event_days import days_in
from ._event_words import Clause
from .events import falls_on

if TYPE_CHECKING:
    from collections.abc import Collection

Place = tuple[int, int]


def days(whole: Clause, own: Day | None, desk: Desk) -> list[Date]:
    """The days of a sentence: dates, and weekdays that are not of some other week.

    A date without a year has the weekday of the last one before `own`, the article's day.
    """
    known = desk.language(whole.paragraph).once(names)
    found = days_in(whole.paragraph, whole.start, whole.end, whole.words, desk)
    return [
        on_weekday(date, own) for date in found
        if not date.flaw and (date.month if date.day else not loosely(date, whole, known.week))
    ]  # fmt: skip


def on_weekday(date: Date, own: Day | None) -> Date:
    """A date with its weekday, if the article's own day tells its year."""
    if own is None or not date.day or date.year or date.weekday >= 0 or len(date.days) > 1:
        return date
    year = own.year - ((date.month, date.day) > (own.month, own.day))
    if (date.month, date.day) == (2, 29):
        return date
    return date._replace(weekday=weekday(year, date.month, date.day))


def loosely(date: Date, whole: Clause, week: Collection[str]) -> bool:
    """Whether a weekday is of some past week: "last Tuesday"."""
    near = [w.low for w in whole.words if w.end == date.start - 1 or w.start == date.end + 1]
    return not set(week).isdisjoint(near)


def lone(date: Date) -> bool:
    """Whether a date is one day, not a stretch of days."""
    return len(date.days) < 2


def apart(one: Date, other: Date) -> bool:
    """Whether two dates are surely two days; years are often left out."""
    if one.day and other.day:
        return (one.month, one.day) != (other.month, other.day)
    first, second = (falls_on((d.year, d.month, d.day, d.weekday)) for d in (one, other))
    return first != second and first >= 0 and second >= 0


def one_day(found: Collection[Date]) -> bool:
    """Whether dates all may be the same day."""
    return not any(apart(one, other) for one in found for other in found)


def name_end(whole: Clause, at: int) -> int:
    """The last word of the name that begins at a word."""
    found, text = whole.words, whole.paragraph.text
    while (
        at + 1 < len(found)
        and text[found[at + 1].start].isupper()
        and found[at + 1].start - found[at].end == 1
    ):
        at += 1
    return at


def place_chain(whole: Clause, at: int) -> list[Place]:
    """The names from a word on that follow one another as one place: "Rangkasbitung, Lebak"."""
    found, spans = whole.words, []
    while at < len(found) and whole.paragraph.text[found[at].start].isupper():
        last = name_end(whole, at)
        spans.append((found[at].start, found[last].end))
        if last + 1 >= len(found) or found[last + 1].low not in (",", "("):
            break
        at = last + 2
    return spans
