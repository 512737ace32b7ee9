"""The day of an event: the date of its clause, a weekday, or "yesterday" by the article's date."""

from __future__ import annotations

from copydesk.article import Article, Paragraph
from copydesk.claims import Fact
from copydesk.desk import Desk
from copydesk.language.dates import Date, Names, dates, names
from copydesk.language.days import Day, day_of
from copydesk.language.names import words
from copydesk.language.title_line import unowned
from copydesk.record import TYPE_CHECKING

from ._event_words import EARLY, Events, Happening, Word, told_between

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_LEAP = 2023  # stands for a year that is not given


def date_fact(paragraph: Paragraph, date: Date, subject: str, scope: tuple[str, ...]) -> Fact:
    """When something happened, as a fact; the bracket that closes a date is part of its text."""
    text = paragraph.text[date.start : date.end]
    if "(" in text and paragraph.text[date.end : date.end + 1] == ")":
        text += ")"
    start, end = paragraph.span(date.start, date.start + len(text))
    value = (date.year, date.month, date.day, date.weekday, date.days[-1] if date.days else 0)
    return Fact("event-date", subject, value, start, end, text, scope)


def dated(event: Happening, article: Article, desk: Desk) -> tuple[Date | None, tuple[str, ...]]:
    """The date of an event, and how it is meant: "relative" to the article's, or "vague"."""
    date = when(event, desk, relative(event, article, desk))
    if date is None:
        return None, ()
    low = event.paragraph.text[date.start : date.end].lower()
    known = desk.language(event.paragraph).once(names)
    if low in known.relative:
        return date, ("relative",)
    return date, ("vague",) if not date.day and loosely(event, date, known) else ()


def when(event: Happening, desk: Desk, more: Sequence[Date] = ()) -> Date | None:
    """The date nearest to the verb with no word of reporting between; `more` are others to take."""
    rules = desk.language(event.paragraph).once(Events)
    written = days_in(event.paragraph, event.start, event.end, event.words, desk)
    best = sorted((*written, *more), key=lambda d: abs(d.start - event.verb.start))
    for date in best:
        if told_between(event.verb, date.start, event.words, rules) or reported(event, date, rules):
            continue
        if up_to(event, date, desk):
            continue
        near = [d for d in best if d is not date and d.month and date.month
                and min(abs(d.start - date.end), abs(date.start - d.end)) < 12]  # fmt: skip
        if near and not until(event, date, near[0], desk):
            return None
        return min(date, *near, key=lambda d: d.start) if near else date
    return None


def up_to(event: Happening, date: Date, desk: Desk) -> bool:
    """Whether a date is up to when something is counted: "17 died until Friday"."""
    ahead = [word.low for word in event.words if word.end <= date.start][-1:]
    known = desk.language(event.paragraph).once(names)
    return bool(known.until.intersection(ahead)) and "incident" in event.scope


def until(event: Happening, one: Date, other: Date, desk: Desk) -> bool:
    """Whether two dates are the ends of one stretch of time: "from May 10 to June 2"."""
    first, last = sorted((one, other), key=lambda d: d.start)
    gap = event.paragraph.text[first.end : last.start].lower().split()
    return len(gap) == 1 and gap[0] in desk.language(event.paragraph).once(names).until


def reported(event: Happening, date: Date, rules: Events) -> bool:
    """Whether a date before the event is that of a report: "reported on Monday that they met"."""
    if date.end > event.verb.start:
        return False
    before = [word for word in event.words if word.end <= date.start][-4:]
    return any(word.low in rules.reports for word in before)


def relative(event: Happening, article: Article, desk: Desk) -> list[Date]:
    """The days that words such as "kemarin" and "today" name, by the article's own date."""
    known = desk.language(event.paragraph).once(names)
    if known.relative.keys().isdisjoint(words(event.paragraph)):
        return []
    own, year = article.once(own_day, desk)
    found = []
    for word in event.words if own else ():
        if word.low in known.relative and own is not None:
            day = own.later(known.relative[word.low])
            found.append(
                Date(word.start, word.end, day.day, day.month, year and day.year, days=(day.day,))
            )
    return found


def own_day(article: Article, desk: Desk) -> tuple[Day | None, int]:
    """The day an article is of, by its date, else its dateline; the year is 0 if none is given."""
    day = day_of(article.date)
    if day:
        return day, day.year
    for paragraph in article.paragraphs[:EARLY]:
        for date in paragraph.once(dates, desk):
            if paragraph.within("dateline", date.start) and date.day and not date.flaw:
                if not date.year and (date.month, date.day) == (2, 29):
                    continue
                return Day(date.year or NO_LEAP, date.month, date.day), date.year
    return None, 0


def firmly(event: Happening, date: Date, desk: Desk) -> bool:
    """Whether a date belongs to its event beyond doubt: right behind the verb."""
    rules = desk.language(event.paragraph).once(Events)
    between = [w.low for w in event.words if event.verb.end <= w.start and w.end <= date.start]
    kind = event.subject.partition(":")
    if kind[1] and kind[0] in rules.objects:  # "opened the new bridge on Monday"
        between = between[between.index(kind[2]) + 1 :] if kind[2] in between else between
    return date.start > event.verb.start and rules.attaches.issuperset(between)


def loosely(event: Happening, date: Date, known: Names) -> bool:
    """Whether a weekday is of some past week: "last Tuesday", "Selasa lalu"."""
    at = [word.start for word in event.words].index(date.start)
    around = event.words[max(at - 1, 0) : at + 2]
    return any(word.low in known.week for word in around)


def days_in(
    paragraph: Paragraph, start: int, end: int, found: Sequence[Word], desk: Desk
) -> list[Date]:
    """The dates and weekdays of a sentence, but for that of its dateline."""
    written = [
        date for date in paragraph.once(dates, desk)
        if start <= date.start < end and date.day and not paragraph.within("dateline", date.start)
    ]  # fmt: skip
    return written + bare_weekdays(paragraph, found, written, desk)


def bare_weekdays(
    paragraph: Paragraph, sentence: Sequence[Word], written: Sequence[Date], desk: Desk
) -> list[Date]:
    """Weekdays without a date beside them: "on Tuesday", "Tuesday's"."""
    known = desk.language(paragraph).once(names)
    found = []
    for index, word in enumerate(sentence):
        low = unowned(word.low)
        if low not in known.weekdays or len(low) < 4:
            continue
        if any(d.start <= word.start < d.end for d in written):
            continue
        before = sentence[index - 1].low if index else ""
        after = sentence[index + 1].low if index + 1 < len(sentence) else ""
        vague = {before, after} & (known.vague - known.week)
        if not paragraph.text[word.start].isupper() or before in known.unlike or vague:
            continue
        found.append(Date(word.start, word.end, 0, 0, 0, known.weekdays[low]))
    return found
