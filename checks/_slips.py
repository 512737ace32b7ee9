"""Days a slip apart that are told of one event: "the Dec. 12 election … who wins the Dec. 14 vote".

Two days that differ in a figure, or are neighbours, or of two months, are hardly ever told of two
events of one kind: where the sentences share the happening and what it is of, one is a slip.
"""

from __future__ import annotations

from itertools import combinations

from copydesk.article import Article, Paragraph
from copydesk.claims import Fact
from copydesk.desk import Desk
from copydesk.language.dates import Date
from copydesk.language.numbers import permuted
from copydesk.record import TYPE_CHECKING

from ._day_tellings import Telling, telling
from ._day_words import Retold, akin, glance
from ._event_days import date_fact
from .events import event_dates
from .recalled import clause_dates, recalled_dates, scheduled_dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = 3  # words that sentences share beside a mere root
FEW = 2  # of which they share if they are set in two places


def slips(found: Sequence[tuple[Paragraph, Date]], article: Article, desk: Desk) -> Iterator[Fact]:
    """The two days of one event, once for each pair of days; what other facts have is left out."""
    read: dict[int, Telling | None] = {}

    def told(number: int) -> Telling | None:
        if number not in read:
            read[number] = telling(*found[number], desk)
        return read[number]

    named: set[frozenset[tuple[int, ...]]] = set()
    for one, other in alike(found, desk):
        first, second = told(one), told(other)
        days = frozenset((written(found[one][1]), written(found[other][1])))
        if days in named or not first or not second or second.fresh:
            continue
        if not of_one(first, second, desk):
            continue
        every = [each for number in range(len(found)) if (each := told(number))]
        if not several(first, second, every, desk):
            named.add(days)
            if not dated_elsewhere(first, second, article, desk):
                for each in (first, second):
                    yield date_fact(each.paragraph, each.date, f"slip {len(named)}", ("slip",))


def alike(found: Sequence[tuple[Paragraph, Date]], desk: Desk) -> Iterator[tuple[int, int]]:
    """The pairs of days a slip apart, by number, that have words in common round them."""
    seen: dict[int, tuple[frozenset[str], frozenset[str]]] = {}
    for one, other in combinations(range(len(found)), 2):
        if slip(found[one][1], found[other][1]):
            for number in (one, other):
                if number not in seen:
                    seen[number] = glance(*found[number], desk)
            if akin(seen[one], seen[other], desk.language(found[one][0]).once(Retold)):
                yield one, other


def dated_elsewhere(first: Telling, second: Telling, article: Article, desk: Desk) -> bool:
    """Whether the facts on one event have both days, one of them at its place here."""
    places = {one.paragraph.span(one.date.start, one.date.end)[0] for one in (first, second)}
    days = {day(first.date), day(second.date)}
    every: dict[str, list[Fact]] = {}
    for facts in (event_dates, recalled_dates, scheduled_dates, clause_dates):
        for fact in facts(article, desk):
            every.setdefault(fact.subject, []).append(fact)
    return len(days) > 1 and any(
        days <= {(fact.value[1], fact.value[2]) for fact in group}
        and not places.isdisjoint(fact.start for fact in group)
        for group in every.values()
    )


def written(date: Date) -> tuple[int, int, int]:
    """A date as far as it is written."""
    return date.year, date.month, date.day


def day(date: Date) -> tuple[int, int]:
    """The day of the year."""
    return date.month, date.day


def slip(one: Date, other: Date) -> bool:
    """Whether one date may be the other with a slip of a figure, a day, a month or the year."""
    if one.year and other.year and one.year != other.year:
        return day(one) == day(other) and one.day > 0
    if not (one.day and other.day):
        return bool(one.year and other.year) and one.day == other.day and one.month != other.month
    if one.month != other.month:
        return one.day == other.day and 1 < one.day < 30  # much begins or ends with a month
    first, second = str(one.day), str(other.day)
    if first == second or abs(one.day - other.day) <= (2 if len(first + second) == 2 else 1):
        return first != second
    if len(first) != len(second):
        return first in second or second in first or permuted(first.zfill(2), second.zfill(2))
    return first[0] == second[0] or first[1:] == second[1:] or permuted(first, second)


def of_one(first: Telling, second: Telling, desk: Desk) -> bool:
    """Whether two sentences tell of one happening: by its words, by things and by names."""
    if (first.paragraph.index, first.start) == (second.paragraph.index, second.start):
        return False
    groups = first.groups & second.groups
    rules = desk.language(first.paragraph).once(Retold)
    if first.bound != second.bound and not (groups and groups <= rules.light):
        return False
    names = first.names & second.names
    things = first.things & second.things  # a word that opens a sentence may be told as both
    shared = len(names) + sum(not any(name.startswith(one) for name in names) for one in things)
    if first.who and second.who and not (first.who & second.names or second.who & first.names):
        return False  # two who were arrested, each on a day of its own
    if shared < FEW and first.places and second.places and not first.places & second.places:
        return False
    if not first.date.day and not (names and groups - rules.light):
        return False
    months = first.date.month != second.date.month and first.date.day > 0
    if groups - rules.light:
        return shared >= months + (rules.personal >= groups - rules.light)
    if groups:
        if first.who - second.names and second.who - first.names:
            return False  # one side is the same, the other one is not
        of_it = first.near & second.near or first.who & second.who
        return bool(of_it) and shared > months + (groups <= rules.loose)
    if second.noun & first.close or first.noun & second.close:
        return shared > months
    alike = first.planned == second.planned and bool(first.close & second.close)
    return alike and shared > ROOT + months


def several(first: Telling, second: Telling, told: Sequence[Telling], desk: Desk) -> bool:
    """Whether a text tells of more such happenings: on a third day, or apart on one of the two.

    Where one sentence has both days, they are known to be two.
    """
    days = {day(first.date), day(second.date)}
    groups = first.groups & second.groups - desk.language(first.paragraph).once(Retold).light
    places: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for one in told:
        places.setdefault((one.paragraph.index, one.start), set()).add(day(one.date))
        if one is not first and one is not second:
            alike = of_one(first, one, desk) or of_one(second, one, desk)
            known = day(one.date) in days
            if alike != known and (alike or one.groups & groups):
                return True  # "he opened a market on that day too"
    return len(days) > 1 and any(days <= found for found in places.values())
