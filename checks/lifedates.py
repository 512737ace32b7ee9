"""When somebody was arrested, died or was born, as several articles of a folder tell it."""

from __future__ import annotations

from copydesk.article import Article, Paragraph
from copydesk.claims import COMPATIBLE, SAME, Comparison, Excuse, Fact, Group, Verdict, compared
from copydesk.desk import Desk
from copydesk.finding import Hit
from copydesk.language.days import Day, day_of, days_between
from copydesk.record import TYPE_CHECKING

from ._contexts import marked
from ._event_days import dated
from ._event_words import happenings
from .events import SPAN
from .tallies import MARK, named, related

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

INCIDENT, VAGUE = "occur:", "occur:event"  # what is called an incident may be any
WORDS = "+"  # what the subjects of days begin with that mere words of a sentence tell
NEAR = 7  # days between two incidents that may be one
ASIDE = frozenset(("link", "credit", "byline"))
SHARED = 2  # names that two articles on one incident share
SHORT, MOST = 3, 16  # letters of a name that ties two articles; and so many of them at most
TOLD = frozenset(
    ("firm", "usual", "relative", "incident")
)  # whatever else is said of it makes it doubtful


def life_dates(article: Article, desk: Desk) -> Iterator[Fact]:
    """The day of what befalls one person once: attribute `life-date`, value (ISO date,).

    Only of people with a full name, and where the day stands in the sentence: a weekday alone, a
    second time, a plan, a denial or a quotation is none to hold against another article's.
    """
    own = day_of(article.date)
    held: dict[int, str] = {}
    for event in article.once(happenings, desk) if own else ():
        name, _, who = event.subject.partition(" ")
        incident = name.startswith(INCIDENT) and name != VAGUE
        if not incident and (
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
            held[start] = event.subject
            text = event.paragraph.text[date.start : date.end]
            fact = Fact("life-date", event.subject, (day.iso(),), start, end, text)
            if not incident:
                yield fact
            elif own.ordinal - day.ordinal <= SPAN:
                yield from placed(fact, event.paragraph, article, desk)
    if own is not None:
        from ._past_days import past_days
        from ._told_days import told_days

        yield from past_days(article, own, desk)
        yield from told_days(article, own, held, desk)


def placed(fact: Fact, paragraph: Paragraph, article: Article, desk: Desk) -> Iterator[Fact]:
    """The day of an incident, under each name of its sentence's paragraph and of the article."""
    told = (paragraph, *(one for one in article.paragraphs if one.kind not in ASIDE))
    every = (name for one in told for name in named(one, 0, len(one.text), desk))
    names = list(dict.fromkeys(every))[:MOST]
    scope = tuple(f"n {name}" for name in names)
    for word in ties(names):
        yield fact._replace(subject=f"{fact.subject} {word}", scope=scope)


def ties(names: Iterable[str]) -> set[str]:
    """The words under which an incident is held against those of other articles."""
    return {name.split()[-1] for name in names if len(name) > SHORT}


def another(first: Fact, second: Fact) -> bool:
    """Whether two incidents of one kind may be two: fewer than so many names are in both.

    Where they are one they meet under each name in both; they are told under the first of these.
    """
    if not first.subject.startswith(INCIDENT):
        return False
    ones, twos = marked(first, "n "), marked(second, "n ")
    if related(ones, twos) < SHARED:
        return True
    return min(ties(ones) & ties(twos)) != first.subject.partition(" ")[2]


def differ(first: Fact, second: Fact) -> Verdict:
    """Two days of one event: close together they cannot both be it."""
    away = days_between(str(first.value[0]), str(second.value[0]))
    assert away is not None
    if not away:
        return SAME
    span = NEAR if first.subject.startswith(INCIDENT) else SPAN
    return Verdict("conflict") if away <= span else COMPATIBLE


DAYS = Comparison(differ, (Excuse("another", another),))


def comparison(subject: str) -> Comparison:
    """How the days of a subject are compared; few runs have days long past, or told by words."""
    if subject.startswith(MARK):
        from ._past_days import PAST_DAYS

        return PAST_DAYS
    if subject.startswith(WORDS):
        from ._told_days import TOLD_DAYS

        return TOLD_DAYS
    return DAYS


def folder_date_conflict(group: Group, desk: Desk) -> Iterator[Hit]:
    """One event of one person's life on two days in two articles."""
    if group.across:
        yield from compared(group, comparison(group.subject), desk.trace)
