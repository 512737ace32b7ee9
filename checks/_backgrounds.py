"""Backgrounds that two articles of one story tell in the same words, with another figure or day."""

from __future__ import annotations

from copydesk import patterns
from copydesk.claims import Fact
from copydesk.desk import Desk
from copydesk.language.dates import names as calendar_names
from copydesk.language.days import STORY, Day, day_of, days_between
from copydesk.language.numbers import permuted
from copydesk.record import TYPE_CHECKING

from .numbers import LONG, Counting, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.language.data import Language

THOUSAND = 3  # digits behind what parts thousands
MONTH = 31  # days in which two articles carry one background
AHEAD = 60  # days after its article that a date without a year may lie
SLASHED = patterns.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}))?")
FIGURES = patterns.compile(r"\d+(?:[.,]\d+)*")
STOP = patterns.compile(r"[.!?][”\"]? ")
EDGES = " .,;:!?()[]“”\"'"

Runs = tuple["Sequence[str]", "Sequence[str]"]


def settled(first: Fact, later: Fact, differing: Runs, desk: Desk) -> bool:
    """Whether numbers that differ are of what is past, in two articles close in time.

    Years of the past; one past day that is another; a count that is turned or falls, of nobody who
    was hurt and of nothing that moves. Other figures are brought up to date.
    """
    between = days_between(first.date, later.date)
    if between is None or between > MONTH:
        return False
    told = [word.strip(EDGES) for runs in differing for word in runs]
    if all(len(year) == 4 and "1000" < year < first.date[:4] for year in told):
        return True
    if len(told) != 2 or (between > STORY and not turned(*told)):
        return False
    dated = [day_in(run, fact, desk) for run, fact in zip(told, (first, later), strict=True)]
    if dated[0] and dated[1]:
        known = min(first.date, later.date)[:10]
        return dated[0] != dated[1] and all(day.iso() <= known for day in dated if day)
    return not (dated[0] or dated[1]) and miscounted(told[0], told[1], first, later, desk)


def day_in(run: str, fact: Fact, desk: Desk) -> Day | None:
    """The day that figures name: "19/10/2025", or 19 where the text has "19 October"."""
    own = day_of(fact.date)
    assert own is not None
    if slashed := SLASHED.fullmatch(run):
        day, nth, year = (int(part or 0) for part in slashed.groups())
        return past(day, nth, year, own) if day < 32 and 0 < nth < 13 else None
    if not run.isdigit() or len(run) > 2:
        return None
    words = [word.strip(EDGES) for word in fact.text.split()]
    for index, word in enumerate(words):
        if word == run:
            after = words[index + 1 : index + 3]
            before = words[index - 1 : index] if index else []
            for language in desk.languages.values():
                if month := next(months(before + after[:1], language), 0):
                    told = next((w for w in after if len(w) == 4 and w.isdigit()), "0")
                    return past(int(run), month, int(told), own)
    return None


def months(words: Sequence[str], language: Language) -> Iterator[int]:
    """The months among words."""
    calendar = language.once(calendar_names)
    return filter(None, (calendar.month(word) for word in words if word))


def past(day: int, month: int, year: int, own: Day) -> Day:
    """A day with its year: without one the last that was, unless it is soon to come."""
    here = Day(year or own.year, month, day)
    return here if year or here.ordinal - own.ordinal <= AHEAD else here._replace(year=own.year - 1)


def turned(one: str, two: str) -> bool:
    """Whether a long count is another with its digits in another order: no month brings that."""
    return len(bare(one)) >= LONG and permuted(bare(one), bare(two))


def bare(figures: str) -> str:
    """The digits of a count without what parts thousands."""
    parts = figures.replace(",", ".").split(".")
    return "".join(parts) if all(len(part) == THOUSAND for part in parts[1:]) else figures


def miscounted(one: str, two: str, first: Fact, later: Fact, desk: Desk) -> bool:
    """Whether a bare count is another with its digits turned, or fell by one digit: no news."""
    plain, other = bare(one), bare(two)
    if not (plain.isdigit() and other.isdigit()) or len(plain) != len(other) or len(plain) < 2:
        return False
    changed = sum(a != b for a, b in zip(plain, other, strict=True))
    if not permuted(plain, other) and (changed > 1 or other > plain):
        return False
    return not any(moves(fact.text, one if fact is first else two, desk) for fact in (first, later))


def moves(text: str, figure: str, desk: Desk) -> bool:
    """Whether the sentence of a figure tells of the hurt, of a change, of a rate or of a plan."""
    at = text.find(figure)
    start = max((stop.end() for stop in STOP.finditer(text, 0, at)), default=0)
    stop = STOP.search(text, at)
    told = words_of(text[start : stop.start() if stop else len(text)])
    if text[at + len(figure) :].lstrip()[:1] == "%" or text[max(at - 1, 0) : at] in ("$", "£", "€"):
        return True
    low = f" {' '.join(told)} "
    return any(
        not rules.fates.isdisjoint(told)
        or not rules.fared.keys().isdisjoint(told)
        or any(f" {word} " in low for word in (*rules.changes, *rules.open, *rules.plans))
        for rules in (language.once(Counting) for language in desk.languages.values())
    )


def figured(differing: Runs, desk: Desk) -> bool:
    """Whether all that differs is figures, in digits or words, and names of days and months."""
    return all(
        counting(left, desk) and counting(right, desk)
        for there, here in zip(*differing, strict=True)
        for left, right in [apart(there, here, desk)]
    )


def apart(there: str, here: str, desk: Desk) -> tuple[list[str], list[str]]:
    """The words of two runs that are not in both; "third-largest" is two words, Sept September."""
    one, two = (
        [month_or(word, desk) for word in words_of(run.replace("-", " ")) if word[0].isalnum()]
        for run in (there, here)
    )
    return [word for word in one if word not in two], [word for word in two if word not in one]


def month_or(word: str, desk: Desk) -> str:
    """A month by its first name, another word as it is."""
    for language in desk.languages.values():
        months: dict[str, int] = language.once(calendar_names).months
        for name, number in months.items() if word in months else ():
            if number == months[word]:
                return name
    return word


def counting(told: Sequence[str], desk: Desk) -> bool:
    """Whether all of some words, one at least, are figures, numbers in words, days or months."""
    return bool(told) and all(
        word[0].isdigit()
        or any(word in language.once(counters) for language in desk.languages.values())
        for word in told
    )


def counters(language: Language) -> frozenset[str]:
    """A language's words for numbers, days and months."""
    calendar = language.once(calendar_names)
    values = language["numbers"].get("values", {}).keys() - {
        *language["numbers"].get("trivial", ())
    }
    return frozenset(values | language["series"].get("ordinals", {}).keys()).union(
        calendar.weekdays, calendar.months
    )
