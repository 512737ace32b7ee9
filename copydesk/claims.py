"""Facts that articles state, and the one loop that compares them: group, pair, excuse, report."""

from __future__ import annotations

from itertools import pairwise

from copydesk.finding import Hit, Place
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
    from typing import Literal

HOUSE = "house"  # the scope of a fact that the house file states
NOTED = "~"  # what the last marks of a scope begin with that part no sides
RELATED = 3  # so many second places are shown at most


class Fact(NamedTuple):
    """One thing that one place in one article states.

    Small on purpose (strings and integers only): facts travel between processes, into the cache
    and over a cluster. `attribute` and `subject` are the key it is compared under; `value` is
    what its comparator reads; `scope` holds the words that say how it is meant ("quoted",
    "former", "acting", "hedged" …). `start` and `end` are source offsets; `date` is the
    article's, ISO 8601 or "". `path` is "" until the engine stamps it. Facts with `links` are
    compared across articles only where they share some (copydesk.kin), so that one key may hold
    a whole folder's paragraphs.
    """

    attribute: str
    subject: str
    value: tuple[str | int, ...]
    start: int
    end: int
    text: str
    scope: tuple[str, ...] = ()
    date: str = ""
    path: str = ""
    links: tuple[int, ...] = ()


class Group(NamedTuple):
    """The facts that share an attribute and a subject, sorted by path and place.

    `across` says whether they come from a folder: then only pairs from two articles count,
    since pairs inside an article were judged with that article. `touched` are the articles that
    somebody works on now: a conflict with another one stands at them.
    """

    attribute: str
    subject: str
    facts: tuple[Fact, ...]
    across: bool = False
    touched: frozenset[str] = frozenset()

    def pairs(self) -> Iterator[tuple[Fact, Fact]]:
        """Every pair that is to be compared, earlier fact first; house facts stay out."""
        facts = self.stated()
        for index, first in enumerate(facts):
            for second in facts[index + 1 :]:
                if (first.path != second.path) == self.across:
                    yield first, second

    def stated(self) -> list[Fact]:
        """What articles state."""
        return [fact for fact in self.facts if HOUSE not in fact.scope]

    def held(self) -> list[Fact]:
        """What the house file states."""
        return [fact for fact in self.facts if HOUSE in fact.scope]


Key = tuple[str, str]


def grouped(
    facts: Iterable[Fact],
    *,
    across: bool = False,
    house: Mapping[Key, Sequence[Fact]] | None = None,
    touched: frozenset[str] = frozenset(),
) -> Iterator[Group]:
    """Facts by attribute and subject, in a stable order; groups of one are left out.

    `house` holds the house file's facts by the same key: they join the groups there are.
    """
    groups: dict[Key, list[Fact]] = {}
    for fact in facts:
        groups.setdefault((fact.attribute, fact.subject), []).append(fact)
    several = [
        key for key, members in groups.items() if len(members) > 1 or (house and key in house)
    ]
    for key in sorted(several):
        members = groups[key]
        if house and key in house:
            members += house[key]
        if len(members) > 1 and (not across or any(f.path != members[0].path for f in members)):
            members.sort(key=lambda fact: (fact.path, fact.start, fact.end))
            yield Group(*key, tuple(members), across, touched)


class Verdict(NamedTuple):
    """What a comparator says of two values; `grade` and `values` of a conflict reach its rule."""

    kind: Literal["same", "compatible", "conflict"]
    grade: str = ""
    values: Mapping[str, str] = {}
    variant: str = ""


SAME = Verdict("same")
COMPATIBLE = Verdict("compatible")
CONFLICT = Verdict("conflict")


class Excuse(NamedTuple):
    """Why two values that differ may both hold. `grade` None drops the pair, a text lowers it."""

    name: str
    holds: Callable[[Fact, Fact], bool]
    grade: str | None = None


def either(word: str, grade: str | None = None) -> Excuse:
    """The excuse that one of the two (or both) is meant in that scope."""
    return Excuse(word, lambda first, second: word in first.scope or word in second.scope, grade)


def differing(word: str, grade: str | None = None) -> Excuse:
    """The excuse that just one of the two is meant in that scope."""
    return Excuse(
        word, lambda first, second: (word in first.scope) != (word in second.scope), grade
    )


class Comparison(NamedTuple):
    """How an attribute is compared: a comparator, the excuses in the order they are tried.

    `changes` says whether the value may change in time: then, across articles, an earlier value
    beside a later one is no conflict, only one that stands among others is. `about` tells what
    a value speaks of (which office, in which language): house facts of another kind are no answer.
    `kindred` says whether one value may be a slip for the other: without dates only such are told.
    `at_once` says that a value cannot have changed from the one to the other, as the group tells.
    """

    compare: Callable[[Fact, Fact], Verdict]
    excuses: tuple[Excuse, ...] = ()
    changes: bool = False
    about: Callable[[Fact], object] = lambda fact: fact.value[0]
    kindred: Callable[[Fact, Fact], bool] = lambda _one, _other: True
    at_once: Callable[[Fact, Fact, Group], bool] = lambda _one, _other, _group: False


class Weighed(NamedTuple):
    """What became of one pair, for whoever asks why nothing was reported."""

    first: Fact
    second: Fact
    outcome: str
    excuse: str = ""


Trace = list[Weighed]


class Conflict(NamedTuple):
    """Two values that cannot both hold. `suspect` is where the finding stands.

    Both sides carry every fact that states the value; the first is the one to show.
    """

    suspect: tuple[Fact, ...]
    other: tuple[Fact, ...]
    grade: str
    values: Mapping[str, str]
    variant: str
    across: bool


Side = list[Fact]
NOWHERE: Set[str] = frozenset()


def conflicts(
    group: Group, comparison: Comparison, trace: Trace | None = None
) -> Iterator[Conflict]:
    """The loop: every two values of a group, compared, excused or yielded, each pair once."""
    sides: dict[tuple[object, ...], Side] = {}
    for fact in group.stated():
        sides.setdefault((fact.value, meant(fact)), []).append(fact)
    if len(sides) < 2:
        return
    listed = [(side, _paths(side) if group.across else NOWHERE) for side in sides.values()]
    found: dict[frozenset[tuple[str | int, ...]], Conflict] = {}
    for index, (first, ours) in enumerate(listed):
        for second, theirs in listed[index + 1 :]:
            for one, two in _facing(first, second, ours & theirs):
                conflict = weighed(one, two, comparison, group, trace)
                if conflict is not None:
                    values = frozenset((one[0].value, two[0].value))
                    before = found.get(values)
                    found[values] = joined(before, conflict) if before else conflict
    yield from found.values()


def meant(fact: Fact) -> tuple[str, ...]:
    """How a fact is meant: its scope, without what is only noted beside it."""
    scope = fact.scope
    while scope and scope[-1][:1] == NOTED:
        scope = scope[:-1]
    return scope


def joined(first: Conflict, second: Conflict) -> Conflict:
    """Two conflicts of the same two values in other scopes as one; the firmer one shows its text.

    "Berg, the defence minister" and "Defence Minister Anna Berg" are both against the finance
    minister, but only the second one surely means her.
    """
    firm, weak = (second, first) if first.grade and not second.grade else (first, second)
    if firm.suspect[0].value != weak.suspect[0].value:
        weak = weak._replace(suspect=weak.other, other=weak.suspect)
    return firm._replace(
        suspect=tuple(dict.fromkeys((*firm.suspect, *weak.suspect))),
        other=tuple(dict.fromkeys((*firm.other, *weak.other))),
    )


def _facing(first: Side, second: Side, both: Set[str]) -> Iterator[tuple[Side, Side]]:
    """The parts of two sides that may be held against each other: not what `both` articles say."""
    if both:
        first = [fact for fact in first if fact.path not in both]
        second = [fact for fact in second if fact.path not in both]
    if first and second:
        yield first, second


def weighed(
    first: Side, second: Side, comparison: Comparison, group: Group, trace: Trace | None
) -> Conflict | None:
    """One pair of values through comparator and excuses."""
    one, two = nearest(first, second) if group.across else (first[0], second[0])
    verdict = comparison.compare(one, two)
    if verdict.kind != "conflict":
        _noted(trace, first, second, verdict.kind)
        return None
    grade = verdict.grade
    for excuse in comparison.excuses:
        if excuse.holds(one, two):
            if excuse.grade is None:
                _noted(trace, first, second, "excused", excuse.name)
                return None
            grade = grade or excuse.grade
    if group.across and comparison.changes:
        excused, lowered = changed(first, second, comparison, group)
        if excused:
            _noted(trace, first, second, "excused", excused)
            return None
        grade = grade or lowered
    _noted(trace, first, second, "conflict")
    suspect, other = _suspect(first, second, comparison, group)
    if group.across:
        suspect = sorted(suspect, key=lambda fact: _newness(fact, group), reverse=True)
    return Conflict(
        tuple(suspect), tuple(other), grade, verdict.values, verdict.variant, group.across
    )


def nearest(first: Side, second: Side) -> tuple[Fact, Fact]:
    """The facts of two sides whose articles are closest in time: they are most likely of one story.

    The first ones where no two have dates.
    """
    if len(first) == len(second) == 1:
        return first[0], second[0]
    dated = [(rough_day(fact.date), at, True) for at, fact in enumerate(first) if fact.date]
    dated += [(rough_day(fact.date), at, False) for at, fact in enumerate(second) if fact.date]
    dated.sort()
    beside = [
        (later[0] - early[0], early, later)
        for early, later in pairwise(dated)
        if early[2] != later[2]
    ]
    if not beside:
        return first[0], second[0]
    _, early, later = min(beside)
    one, two = (early, later) if early[2] else (later, early)
    return first[one[1]], second[two[1]]


def rough_day(date: str) -> int:
    """A number for an ISO date that grows as days do: enough to tell which are closest."""
    parts = [int(part) if part.isdecimal() else 0 for part in date[:10].split("-")]
    year, month, day = (*parts, 0, 0)[:3]
    return (year * 12 + month) * 31 + day


def _noted(trace: Trace | None, first: Side, second: Side, outcome: str, excuse: str = "") -> None:
    if trace is not None:
        trace.append(Weighed(first[0], second[0], outcome, excuse))


def changed(first: Side, second: Side, comparison: Comparison, group: Group) -> tuple[str, str]:
    """Whether one value followed the other in time: (excuse or "", grade).

    A–B is a change, A–B–A is none; without dates only one article against three others counts,
    and only where the two are alike: another office altogether was held before or after.
    """
    sides = first, second
    if comparison.about(first[0]) != comparison.about(second[0]):
        sides = alike(first, comparison, group), alike(second, comparison, group)
    ones, twos = (sorted(_days(side)) for side in sides)
    if not ones or not twos:
        few, many = sorted((len(_paths(first)), len(_paths(second))))
        told = few == 1 and many > 2 and comparison.kindred(first[0], second[0])
        return ("", "weak") if told else ("undated", "")
    if ones[-1] < twos[0] or twos[-1] < ones[0]:
        quick = all(comparison.at_once(one, two, group) for one in first for two in second)
        return ("", "weak") if quick else ("later", "")
    return "", ""


def alike(side: Side, comparison: Comparison, group: Group) -> Side:
    """A side with what other articles say of the same in more or fewer words."""
    one = side[0]
    return side + [
        fact
        for fact in group.stated()
        if fact.value != one.value
        and comparison.about(fact) == comparison.about(one)
        and comparison.compare(one, fact).kind != "conflict"
        and comparison.kindred(one, fact)
    ]


def _days(side: Side) -> set[str]:
    return {fact.date for fact in side if fact.date}


def _paths(side: Side) -> set[str]:
    return {fact.path for fact in side}


def _suspect(first: Side, second: Side, comparison: Comparison, group: Group) -> tuple[Side, Side]:
    """The side that is more likely wrong, then the other: the rarer value, else the later one."""
    count = _paths if group.across else (lambda side: {fact.start for fact in side})
    sides = [
        [fact for fact in group.facts if fact.value == side[0].value] for side in (first, second)
    ]
    if group.across and comparison.changes:
        sides = [alike(side, comparison, group) for side in sides]
    one, two = (len(count(side)) for side in sides)
    if group.touched and _is_touched(first, group) != _is_touched(second, group):
        return (first, second) if _is_touched(first, group) else (second, first)
    if one != two:
        return (first, second) if one < two else (second, first)
    if group.across:
        newest = max((side[-1].date, side[-1].path) for side in (first, second))
        return (second, first) if (second[-1].date, second[-1].path) == newest else (first, second)
    return (second, first) if second[0].start >= first[0].start else (first, second)


def _is_touched(side: Side, group: Group) -> bool:
    return any(fact.path in group.touched for fact in side)


def _newness(fact: Fact, group: Group) -> tuple[bool, str, str, int]:
    """Orders a side's facts: what somebody works on last, before it the newest, by date and path.

    Of one article the first place counts as the latest.
    """
    return fact.path in group.touched, fact.date, fact.path, -fact.start


def hit(conflict: Conflict, **values: str) -> Hit:
    """A conflict as a hit at the suspect, related to the other side's places.

    Beside `values` a template may use {other}, {count} and {other_count}.
    """
    fact, other = conflict.suspect[0], conflict.other[0]
    return Hit(
        fact.start,
        fact.end,
        values={
            "other": other.text,
            "count": str(len(conflict.suspect)),
            "other_count": str(len(conflict.other)),
            **conflict.values,
            **values,
        },
        grade=conflict.grade,
        variant=conflict.variant,
        related=tuple(place(one) for one in conflict.other[:RELATED]),
        path=fact.path,
        text=fact.text,
    )


def place(fact: Fact) -> Place:
    """Where a fact stands, as a second place."""
    return Place(fact.start, fact.end, fact.text, path=fact.path)


def compared(group: Group, comparison: Comparison, trace: Trace | None = None) -> Iterator[Hit]:
    """The whole of a judge that needs no words of its own."""
    for conflict in conflicts(group, comparison, trace):
        yield hit(conflict)


def against_house(
    group: Group, comparison: Comparison, trace: Trace | None = None
) -> Iterator[Conflict]:
    """What a group's articles state against what the house file says.

    A fact that agrees with one of the house's facts is right whatever the others say; one that
    is about something else says nothing of it.
    """
    held = group.held()
    if not held or group.across:
        return
    sides: dict[tuple[object, ...], Side] = {}
    for fact in group.stated():
        sides.setdefault((fact.value, fact.scope), []).append(fact)
    for side in sides.values():
        verdicts = [comparison.compare(side[0], fact) for fact in held]
        if any(
            verdict.kind == "same"
            or (
                verdict.kind == "compatible" and comparison.about(fact) == comparison.about(side[0])
            )
            for verdict, fact in zip(verdicts, held, strict=True)
        ):
            continue
        for verdict, fact in zip(verdicts, held, strict=True):
            if verdict.kind == "conflict":
                found = weighed(side, [fact], comparison, group, trace)
                if found is not None:
                    yield found._replace(suspect=tuple(side), other=(fact,))
                    break
