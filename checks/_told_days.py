"""Days of the last weeks on which somebody died or was seized, as articles of one story tell."""

from __future__ import annotations

from copydesk.article import Article, Paragraph
from copydesk.claims import COMPATIBLE, SAME, Comparison, Excuse, Fact, Verdict
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.dates import Date, dates
from copydesk.language.days import Day, days_between, weekday
from copydesk.language.names import words
from copydesk.language.people import people
from copydesk.language.sentences import sentence
from copydesk.record import TYPE_CHECKING

from ._contexts import marked
from ._event_words import LEFT_OUT
from .lifedates import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ._day_tellings import Telling

MONTH = 31  # days before its article that a day may lie
WEEK = 7  # days between two articles on one event
SHARED = 3  # names and things that two sentences share


def once_told(language: Language) -> frozenset[str]:
    """The words for what befalls somebody once."""
    data = language["recalls"].get("retold", {})
    return frozenset(
        word for name in data.get("once", ()) for word in data.get("groups", {}).get(name, ())
    )


def told_days(article: Article, own: Day, held: Mapping[int, str], desk: Desk) -> Iterator[Fact]:
    """Each such day under each name of its sentence: value (ISO date,), scope names and things.

    What is held against other articles by who it befell has its subject in `held`, by its place.
    """
    found: list[tuple[Paragraph, Date, str]] = []
    for paragraph in article.paragraphs:
        written = paragraph.once(dates, desk)
        if not written or paragraph.kind in LEFT_OUT:
            continue
        if desk.language(paragraph).once(once_told).isdisjoint(words(paragraph)):
            continue
        for date in written:
            if date.day and date.month and not date.flaw and len(date.days) < 2:
                year = date.year or own.year - ((date.month, date.day) > (own.month, own.day))
                day = Day(year, date.month, date.day)
                fits = date.weekday in (-1, weekday(*day))
                if fits and 0 <= own.ordinal - day.ordinal <= MONTH:
                    found.append((paragraph, date, day.iso()))
    if found:
        yield from facts(found, article, held, desk)


def facts(
    found: Sequence[tuple[Paragraph, Date, str]],
    article: Article,
    held: Mapping[int, str],
    desk: Desk,
) -> Iterator[Fact]:
    """The days among some on which their sentences tell that such a thing happened."""
    from ._day_tellings import telling
    from ._day_words import glance

    told: list[tuple[Telling, frozenset[str], str]] = []
    for paragraph, date, iso in found:
        once = frozenset(desk.language(paragraph)["recalls"]["retold"]["once"])
        if once.isdisjoint(glance(paragraph, date, desk)[0]):
            continue
        one = telling(paragraph, date, desk)
        if one is not None and one.groups & once and not one.planned:
            told.append((one, one.groups & once, iso))
    for one, groups, iso in told:
        others = {other for _, also, other in told if also & groups} - {iso}
        start, end = one.date.start, one.date.end
        span, text = one.paragraph.span(start, end), one.paragraph.text[start:end]
        scope = (
            *(f"s {held[at]}" for at in span[:1] if at in held),
            *(f"p {key}" for key in persons(one, article, desk)),
            *(f"n {name}" for name in sorted(one.names)),
            *(f"w {word}" for word in sorted(one.things)),
            *(f"o {other}" for other in sorted(others)),
        )
        for group in sorted(groups):
            for name in sorted(one.names):
                yield Fact("life-date", f"{WORDS} {group} {name}", (iso,), *span, text, scope)


def persons(one: Telling, article: Article, desk: Desk) -> list[str]:
    """Who is named in a sentence, by their full names."""
    start, end = sentence(one.paragraph, one.date.start)
    standing = people(article, desk).standing(one.paragraph)
    return sorted({person.key for mention, person in standing if start <= mention.start < end})


def differ(first: Fact, second: Fact) -> Verdict:
    """Two days of one week on which one thing happened."""
    away = days_between(str(first.value[0]), str(second.value[0]))
    if not away:
        return SAME
    return Verdict("conflict") if abs(away) <= WEEK else COMPATIBLE


def another(first: Fact, second: Fact) -> bool:
    """Whether two sentences may tell of two, or are told under another key."""
    apart = days_between(first.date, second.date)
    if apart is None or apart > WEEK or marked(first, "s ") & marked(second, "s "):
        return True
    ones, twos = marked(first, "p "), marked(second, "p ")
    if ones and twos and not ones & twos:
        return True  # two people of one family name
    names = marked(first, "n ") & marked(second, "n ")
    things = (marked(first, "w ") & marked(second, "w ")) - names
    if not names or len(names) + len(things) < SHARED:
        return True
    days = {str(first.value[0]), str(second.value[0])}
    if not days.isdisjoint(marked(first, "o ") | marked(second, "o ")):
        return True  # an article that has both days knows of two
    return min(names) != first.subject.split()[2]


TOLD_DAYS = Comparison(differ, (Excuse("another", another),))
