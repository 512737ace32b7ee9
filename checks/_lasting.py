"""How many days something lasts, beside the first and the last of them: "five days, 3-5 May"."""

from __future__ import annotations

from copydesk.finding import Hit, Place
from copydesk.language.dates import Date, dates, names
from copydesk.language.days import Day, weekday
from copydesk.language.sentences import sentence
from copydesk.record import TYPE_CHECKING, NamedTuple

from ._sums import written
from .numbers import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.article import Article, Paragraph
    from copydesk.desk import Desk
    from copydesk.language.data import Language
    from copydesk.language.numbers import Number

LEAST, LONGEST = 2, 62  # days that anybody counts
BETWEEN = 4  # words between the days and how many they are
BESIDE = 3  # words before and behind a number that may say that it is reckoned otherwise
JOINED = 12  # characters between the first day and the last
WORKDAYS = 5  # of a week
ANY = 2025  # a year for days without one


class Stretch(NamedTuple):
    """The days from one to another, as they stand in a paragraph."""

    start: int
    end: int
    first: Day
    last: Day
    dated: bool  # whether the year is known

    def lengths(self) -> set[int]:
        """How many days they may be: all, the nights between them, or those of the week."""
        days = range(self.first.ordinal, self.last.ordinal + 1)
        all_of_them = {len(days), len(days) - 1}
        if self.dated:
            return {*all_of_them, sum((day - 1) % 7 < WORKDAYS for day in days)}
        return {*all_of_them, *range(len(days) - 2 * (len(days) // 6), len(days))}


def lasting(
    article: Article, paragraph: Paragraph, found: Sequence[Number], desk: Desk
) -> Iterator[Hit]:
    """A number of days that is not that of the days which its sentence tells it from and to."""
    language = desk.language(paragraph)
    terms = [one for one in found if whole(one)]
    ranges = list(stretches(article, paragraph, desk)) if terms else []
    for term in terms:
        start, end = sentence(paragraph, term.start)
        own = [one for one in ranges if start <= one.start < end]
        others = [one for one in terms if start <= one.start < end]
        if len(own) == len(others) == 1 and of_it(paragraph, term, own[0], language):
            days = own[0].lengths()
            if int(term.value) not in days:
                yield Hit(
                    *paragraph.span(term.start, term.end),
                    values={"total": written(paragraph, term), "sum": str(max(days))},
                    variant="lasting",
                    related=(Place(*paragraph.span(own[0].start, own[0].end)),),
                )


def whole(number: Number) -> bool:
    """Whether a number is one of days, and no more or less."""
    return (
        number.unit == "day"
        and number.value == number.high
        and LEAST <= number.value <= LONGEST
        and number.value == int(number.value)
        and not number.hedge
    )


def of_it(paragraph: Paragraph, term: Number, stretch: Stretch, language: Language) -> bool:
    """Whether a number of days and a stretch stand side by side, and nothing says otherwise."""
    text = paragraph.text
    (_, low), (high, _) = sorted(((term.start, term.end), (stretch.start, stretch.end)))
    between = [word for word in words_of(text[low:high]) if word[0].isalnum()]
    if len(between) > BETWEEN or any(word[0].isdigit() for word in between):
        return False
    start, end = sentence(paragraph, term.start)
    near = words_of(text[start : term.start])[-BESIDE:] + words_of(text[term.end : end])[:BESIDE]
    return set(language["sums"].get("reckoned_days", ())).isdisjoint(near)


def stretches(article: Article, paragraph: Paragraph, desk: Desk) -> Iterator[Stretch]:
    """The days from one to another: "15-17 Oktober", "28 February to 3 March 2025"."""
    until = desk.language(paragraph).once(names).until
    every = paragraph.once(dates, desk)
    text = paragraph.text
    for at, one in enumerate(every):
        told = one.year or int(article.date[:4] or 0)
        if one.flaw or not one.day:
            continue
        year = told or ANY
        if len(one.days) == 2:
            between = text[one.day_span[0] : one.day_span[1]].strip("0123456789 ").lower()
            if between in until and one.days[0] < one.days[1]:
                first, last = (Day(year, one.month, day) for day in one.days)
                yield Stretch(one.start, one.end, first, last, told > 0)
        elif len(one.days) < 2 and at + 1 < len(every):
            for found in joined(text, one, every[at + 1], year, until):
                yield found._replace(dated=told > 0)


def joined(
    text: str, one: Date, other: Date, year: int, until: frozenset[str]
) -> Iterator[Stretch]:
    """The days from one date to the next one, if a word or a dash says so."""
    gap = text[one.end : other.start].strip().lower()
    if len(gap) > JOINED or gap not in until or other.flaw or len(other.days) > 1:
        return
    first, last = Day(year, one.month, one.day), Day(other.year or year, other.month, other.day)
    if weekday(*first) >= 0 <= weekday(*last) and first.ordinal < last.ordinal:
        yield Stretch(one.start, other.end, first, last, dated=True)
