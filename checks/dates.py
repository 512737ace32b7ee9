"""Dates against the calendar: weekdays that do not fit, and days that no month has."""

from __future__ import annotations

from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit, Place, Suggestion
from copydesk.language.dates import Date, article_dates
from copydesk.language.days import GREGORIAN, Day, day_of, length, weekday
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

NEAR = 45  # days from the article's date within which a date without a year means that year
FAR = 120  # beyond this it may be the story of any year
FUTURE = 2150
MODERN = 1500


class Stated(NamedTuple):
    """A date with a weekday, and the paragraph it stands in."""

    paragraph: Paragraph
    date: Date

    @property
    def claims(self) -> tuple[tuple[int, int], ...]:
        """(weekday, day) pairs of which all must hold; empty where the list is not clear."""
        weekdays, days = self.date.weekdays, self.date.days
        if len(weekdays) == len(days):
            return tuple(zip(weekdays, days, strict=True))
        if len(weekdays) == 2 and len(days) > 2:
            return (weekdays[0], days[0]), (weekdays[1], days[-1])
        return ()


def weekday_date(article: Article, desk: Desk) -> Iterator[Hit]:
    """A weekday beside a date that falls on another one."""
    found = article.once(article_dates, desk)
    stated = [Stated(p, d) for p, d in found if d.weekday >= 0 and d.day and not d.flaw]
    undated = []
    anchors = reference_days(article, [d for _, d in found])
    for one in stated:
        if one.date.year:
            year = 0 if fits(one.date, one.claims, one.date.year) else one.date.year
            grade = "weak" if one.date.beside else ""
            if GREGORIAN <= year < FUTURE:
                yield wrong(one, year, article, desk, grade=grade, variant="")
        elif long_ago(one, desk):
            continue
        elif anchors:
            year = missed_year(one, anchors)
            if year:
                yield wrong(one, year, article, desk, grade="weak", variant="guessed")
        else:
            undated.append(one)
    yield from disagreeing(undated)


def long_ago(one: Stated, desk: Desk) -> bool:
    """Whether the words behind a date put it into another year: "twenty years ago"."""
    phrases = desk.language(one.paragraph)["dates"].get("long_ago", ())
    after = one.paragraph.text[one.date.end : one.date.end + 48].lower()
    return any(phrase in after for phrase in phrases)


def fits(date: Date, claims: tuple[tuple[int, int], ...], year: int) -> bool:
    """Whether the weekdays hold in that year; a weekday beside a range may be any day of it."""
    if not claims:
        return len(date.weekdays) != 1 or any(
            weekday(year, date.month, day) == date.weekday
            for day in range(min(date.days), max(date.days) + 1)
        )
    month, day = date.other
    if month and weekday(year, month, day) == date.weekday:
        return True
    return all(weekday(year, date.month, day) == written for written, day in claims)


def reference_days(article: Article, dates: list[Date]) -> list[Day]:
    """The days that say which year is meant: the article's own date, else its full dates."""
    own = day_of(article.date)
    if own:
        return [own]
    return [
        Day(d.year, d.month, d.day)
        for d in dates
        if d.day and not d.flaw and GREGORIAN <= d.year < FUTURE and holds(d)
    ]


def holds(date: Date) -> bool:
    """Whether a date has a weekday and the right one: others are told the time of the story."""
    return date.weekday >= 0 and weekday(date.year, date.month, date.day) == date.weekday


def missed_year(one: Stated, anchors: list[Day]) -> int:
    """The year in which a date without one ought to hold and does not; 0 if it may be right."""
    date = one.date
    near = min((closest(date, anchor) for anchor in anchors), key=lambda pair: pair[0])
    distance, year = near
    if distance > FAR:
        return 0
    years = {year} if distance <= NEAR else {year - 2, year - 1, year, year + 1}
    if distance > NEAR or len({a.year for a in anchors}) > 1:
        years |= {anchor.year for anchor in anchors}
    years |= years_beside(one.paragraph)
    return 0 if any(fits(date, one.claims, candidate) for candidate in years) else year


def closest(date: Date, anchor: Day) -> tuple[int, int]:
    """How many days the date lies from the anchor in its nearest year, and that year."""
    best = (9999, anchor.year)
    for year in (anchor.year, anchor.year - 1, anchor.year + 1):
        if weekday(year, date.month, date.day) >= 0:
            away = abs(Day(year, date.month, date.day).ordinal - anchor.ordinal)
            best = min(best, (away, year), key=lambda pair: pair[0])
    return best


def years_beside(paragraph: Paragraph) -> set[int]:
    """The years that the paragraph names by themselves: a story of another year."""
    from copydesk.language.dates import runs

    return {
        int(run.text)
        for run in paragraph.once(runs)
        if len(run.text) == 4 and run.text.isdigit() and 1800 <= int(run.text) < FUTURE
    }


def disagreeing(stated: list[Stated]) -> Iterator[Hit]:
    """Weekdays and dates of one article, none with a year, that no one year can hold."""
    clashes = {
        index: [other for other in range(len(stated)) if other != index
                and not together(stated[index].date, stated[other].date)]
        for index in range(len(stated))
    }  # fmt: skip
    told: set[int] = set()
    for index, against in clashes.items():
        agreeing = len(stated) - 1 - len(against)
        mutual = len(against) == 1 and len(clashes[against[0]]) == 1
        if not against or told.intersection(against):
            continue
        if (mutual and index > against[0]) or (not mutual and len(against) > agreeing):
            told.add(index)
            yield unlike(stated[index], stated[against[0]])


def together(first: Date, second: Date) -> bool:
    """Whether one year can hold both; dates far apart may be of two years."""
    if len(first.weekdays) != 1 or len(second.weekdays) != 1 or len(first.days + second.days) > 2:
        return True
    for year in (2023, 2024):  # one without and one with a leap day
        one, two = (
            Day(year, d.month, min(d.day, length(d.month, year))).ordinal for d in (first, second)
        )
        apart = two - one
        if abs(apart) > NEAR or (apart - (second.weekday - first.weekday)) % 7 == 0:
            return True
    return False


def unlike(one: Stated, other: Stated) -> Hit:
    """The finding on two dates without years."""
    start, end = whole(one)
    begin, stop = whole(other)
    return Hit(
        *one.paragraph.span(start, end),
        values={"other": other.paragraph.text[begin:stop]},
        grade="weak",
        variant="two",
        related=(Place(*other.paragraph.span(begin, stop)),),
    )


def whole(one: Stated) -> tuple[int, int]:
    """The span of weekday and date with the bracket that closes them."""
    text, date = one.paragraph.text, one.date
    opened = "(" in text[date.start : date.end]
    return date.start, date.end + (opened and text[date.end : date.end + 1] == ")")


def wrong(one: Stated, year: int, article: Article, desk: Desk, *, grade: str, variant: str) -> Hit:
    """The finding on a weekday that its date does not fall on, with every repair there is."""
    words = desk.language(one.paragraph)["dates"]
    date, text = one.date, one.paragraph.text
    actual = words["weekday_names"][weekday(year, date.month, date.day)]
    moved = nearest(date, year)
    month = words["month_names"][moved.month - 1]
    own = article_year(article)
    if date.year and own not in (0, date.year) and fits(date, one.claims, own):
        variant = "year"
    return Hit(
        *one.paragraph.span(*whole(one)),
        values={
            "date": text[date.weekday_span[1] : date.end].strip(" (,"),
            "weekday": text[slice(*date.weekday_span)],
            "actual": actual,
            "year": str(own if variant == "year" else year),
            "other": f"{moved.day} {month}",
        },
        grade=grade,
        variant=variant,
        suggestions=tuple(repairs(one, actual, moved, article)),
    )


def article_year(article: Article) -> int:
    """The year of the article's own date, 0 if it has none."""
    return int(article.date[:4]) if article.date[:4].isdigit() else 0


def nearest(date: Date, year: int) -> Day:
    """The day closest to the written one that falls on the written weekday."""
    ahead = (date.weekday - weekday(year, date.month, date.day)) % 7
    return Day(year, date.month, date.day).later(ahead if ahead <= 3 else ahead - 7)


def repairs(one: Stated, actual: str, moved: Day, article: Article) -> Iterator[Suggestion]:
    """Another weekday, another day, and another year where the article's date speaks for it."""
    date, text = one.date, one.paragraph.text
    written = text[slice(*date.weekday_span)]
    if len(date.weekdays) == 1:
        name = actual.upper() if written.isupper() and len(written) > 3 else actual
        yield Suggestion(name, False, *one.paragraph.span(*date.weekday_span))
    if len(date.days) == 1 and moved.month == date.month:
        yield Suggestion(str(moved.day), False, *one.paragraph.span(*date.day_span))
    year = article_year(article)
    at = text.rfind(str(date.year), date.start, date.end) if date.year else -1
    if at >= 0 and year and year != date.year and fits(date, one.claims, year):
        yield Suggestion(str(year), False, *one.paragraph.span(at, at + 4))


def impossible_date(article: Article, desk: Desk) -> Iterator[Hit]:
    """A day that its month does not have, a month beyond the twelfth, a year out of reach."""
    for paragraph, date in article.once(article_dates, desk):
        kind = date.flaw or unlikely_year(date, paragraph, article)
        if not kind:
            continue
        words = desk.language(paragraph)["dates"]
        if 0 < date.year < GREGORIAN and kind == "day":
            continue  # a calendar of its own: Sweden had a 30 February in 1712
        window = paragraph.text[max(date.start - 48, 0) : date.start].lower()
        if any(phrase in window for phrase in words.get("said_not_to_exist", ())):
            continue
        yield Hit(
            *paragraph.span(date.start, date.end),
            values=explained(date, kind, words),
            variant="" if kind == "day" else kind,
        )


def unlikely_year(date: Date, paragraph: Paragraph, article: Article) -> str:
    """ "year" for a full date so far off that a figure must be wrong."""
    if not date.year or not date.day:
        return ""
    if date.year >= FUTURE or (date.year < MODERN and date.weekday >= 0):
        return "year"
    known = article_year(article)
    slashed = "/" in paragraph.text[date.start : date.end]
    return "year" if known and slashed and date.weekday >= 0 and date.year > known + 20 else ""


def explained(date: Date, kind: str, words: Any) -> dict[str, str]:
    """The values of a message: what the calendar has instead."""
    if kind != "day":
        return {"number": str(date.month if kind == "month" else date.year)}
    return {
        "month": words["month_names"][date.month - 1],
        "length": str(length(date.month, date.year)),
        "year": str(date.year or ""),
    }
