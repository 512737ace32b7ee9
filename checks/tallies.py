"""Figures that several articles of a folder give for one thing: turned, of another size, retold."""

from __future__ import annotations

from copydesk.article import Article, Paragraph
from copydesk.claims import Comparison, Fact, Group, Verdict, conflicts, hit
from copydesk.desk import Desk
from copydesk.finding import Hit
from copydesk.language.data import Language
from copydesk.language.dates import dates
from copydesk.language.dates import names as calendar_names
from copydesk.language.days import Day, day_of, of_one_story
from copydesk.language.names import runs
from copydesk.language.numbers import Number, numbered, numbers, permuted
from copydesk.language.sentences import sentence
from copydesk.record import TYPE_CHECKING

from ._contexts import Item, kindred, listed, marked, years
from ._event_words import Events
from .figures import counted
from .numbers import (
    EXTENTS,
    LONG,
    OPENS,
    Counting,
    Stated,
    apart,
    befallen,
    circumstances,
    compare_counts,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ASIDE = frozenset(("headline", "link", "credit", "byline", "table", "list", "code", "caption"))
LEADING = 3  # paragraphs that say what an article is about
NAMES = 8  # names of an article that are kept beside a figure
SHARED = 2  # words round two figures that say they are of one thing
MORE = 3  # and where nothing but a name ties the two
MARK = "~"  # what the subjects of figures that a story keeps begin with
NAMED = ("n ", "t ")
BEFORE = 6  # words before a figure that may say that it moves
CROWD = 8  # figures of one unit: more are a list
MONTH = 7  # characters of a year and a month: "1994-11"
AHEAD = 60  # days after its article that a date without a year may lie
LARGER = 100  # times: then the same digits are of another size
EMPTY: frozenset[str] = frozenset()


def tallies(article: Article, desk: Desk) -> Iterator[Fact]:
    """Figures by what ties them to those of other articles: a day, a year or a name.

    Attribute `tally`: one with its sorted digits, value (digits, value, language), scope the
    words ("w "), names ("n ", "t ") and marks round it. Attribute `toll`: how many an event of one
    day hit, by day and fate, value as of a `count`, scope its circumstances, names and the kind of
    event ("i "). Nothing of articles without a date, which no other one can be held against.
    """
    own = day_of(article.date)
    if own is None:
        return
    about: tuple[str, ...] | None = None
    for paragraph, every in numbered(article, desk):
        if paragraph.kind in ASIDE or not every or listed(paragraph):
            continue
        rules = desk.language(paragraph).once(Counting)
        for number in every:
            if number.kind != "number" or number.value < 2 or number.high != number.value:
                continue
            fate = "" if number.unit else befallen(paragraph, number, rules)
            if not (fate or digits_differ(number) or number.unit in EXTENTS):
                continue
            about = leading(article, desk) if about is None else about
            if fate:
                yield from toll(paragraph, number, fate, own, about, desk)
            else:
                yield from tally(Stated(paragraph, number), article, own, about, desk)


def moving(paragraph: Paragraph, number: Number, article: Article, desk: Desk) -> bool:
    """Whether a figure may be another before long, or is one of many: a price, a rate, a list."""
    rules = desk.language(paragraph).once(Counting)
    after = words_of(paragraph.text[number.end : number.end + 12])[:1]
    before = words_of(paragraph.text[: number.start])[-BEFORE:]
    return (
        not rules.rates.isdisjoint(after)
        or not rules.moving.isdisjoint(before)
        or number.unit in article.once(crowded, desk)
    )


def crowded(article: Article, desk: Desk) -> frozenset[str]:
    """The units of which an article has so many figures that two are alike by chance: prices."""
    units: dict[str, int] = {}
    for _, every in numbered(article, desk):
        for number in every:
            units[number.unit] = units.get(number.unit, 0) + 1
    return frozenset(unit for unit, count in units.items() if unit and count > CROWD)


def digits_differ(number: Number) -> bool:
    """Whether the digits of a number may be turned, or are more than a round figure."""
    return len(number.digits) > 1 and len(set(f"{number.value:.0f}{number.digits}")) > 1


def leading(article: Article, desk: Desk) -> tuple[str, ...]:
    """The names at the top of an article."""
    first = [p for p in article.paragraphs if p.kind not in ("link", "credit", "byline")][:LEADING]
    return tuple(dict.fromkeys(name for one in first for name in named(one, 0, 1 << 30, desk)))


def named(paragraph: Paragraph, start: int, end: int, desk: Desk) -> Iterator[str]:
    """The names in a stretch of a paragraph, in small letters, without dates and openers."""
    language = desk.language(paragraph)
    calendar = language.once(calendar_names)
    taken = [(date.start, date.end) for date in paragraph.once(dates, desk)]
    every = paragraph.once(numbers, desk)
    taken += [number.figures for number in every if number.unit]  # "Rp218 miliar"
    for run in runs(paragraph, desk):
        if not start <= run.start < end or (run.opens and len(run.words) == 1):
            continue
        word = run.words[0]
        if len(run.words) == 1 and (word.lower() in calendar.weekdays or calendar.month(word)):
            continue
        if not any(first < run.end and run.start < last for first, last in taken):
            name = " ".join(run.words).lower()
            if len(name) > 2:
                yield name


def toll(
    paragraph: Paragraph,
    number: Number,
    fate: str,
    own: Day,
    about: Sequence[str],
    desk: Desk,
) -> Iterator[Fact]:
    """How many an event hit, if its sentence says on which day it was; long ago, in which month."""
    start, end = sentence(paragraph, number.figures[0])
    days = list(dict.fromkeys(day for day, _ in days_of(paragraph, start, end, own, desk)))
    month = ""
    if len(days) == 1:
        month = days[0].iso()[:7] if own.ordinal - days[0].ordinal > AHEAD else ""
    elif not days:
        month = tie(paragraph, number, start, end, own, desk)
    if len(days) > 1 or not (days or len(month) == MONTH):
        return
    language = desk.language(paragraph)
    scope = circumstances(paragraph, number, fate.split()[0], language.once(Counting))
    names = tied(named(paragraph, start, end, desk), about)
    kinds = language.once(Events).incidents
    said = {kinds[word] for word in words_of(paragraph.text[start:end]) if word in kinds}
    value = (repr(number.value), number.digits, number.scale)
    marks = (*scope, *[f"i {kind}" for kind in sorted(said)], *names)
    marks = (*marks, *[f"d {day.iso()}" for day in days if month])
    when = month or days[0].iso()
    yield made("toll", f"{when} {fate}", value, paragraph, number, marks)


def tally(
    one: Stated, article: Article, own: Day, about: Sequence[str], desk: Desk
) -> Iterator[Fact]:
    """A figure under the day or year of its sentence, else under the names there."""
    from ._cast import cast
    from ._extents import extent
    from ._stories import meant, subjects

    paragraph, number = one
    language = desk.language(paragraph)
    key = counted(number, language.once(Counting))
    if not key:
        return
    start, end = sentence(paragraph, number.figures[0])
    here = list(dict.fromkeys(named(paragraph, start, end, desk)))
    anchor = tie(paragraph, number, start, end, own, desk)
    if not anchor and start and points_back(paragraph, start, end, language):
        anchor = tie(paragraph, number, sentence(paragraph, start - 1)[0], start, own, desk)
    brief = len(number.digits) < LONG and number.value < 1000
    rules = language.once(Counting)
    again, extends = not brief or bool(number.noun), number.unit in EXTENTS
    tied_down = (anchor or again) and (again or not number.hedge) and digits_differ(number)
    if not (tied_down or extends):
        return
    item = Item(one, article, desk)
    if len(item.words) < SHARED:
        return
    calendar = language.once(calendar_names)
    words = sorted(word for word in item.words if word not in calendar.weekdays)
    days = [day for day, _ in days_of(paragraph, start, end, own, desk)]
    marks = (
        *item.detail.marks, *meant(paragraph, number, anchor, days, rules), *tied(here, about),
        *[f"w {word}" for word in words],
    )  # fmt: skip
    moves = moving(paragraph, number, article, desk)
    if extends and not moves:
        yield from extent(item, article, own, marks, desk)
    if not tied_down:
        return
    marks = marks if moves else (*marks, *cast(article, desk))
    value = (number.digits, repr(number.value), language.code)
    again = again and number.unit not in article.once(crowded, desk)
    for subject in subjects(number, key, anchor, own, rules, story=again):
        yield made("tally", subject, value, paragraph, number, marks)


def points_back(paragraph: Paragraph, start: int, end: int, language: Language) -> bool:
    """Whether a sentence is of the time of the one before: "At that time", "Ketika itu"."""
    back = language.once(Counting).back
    return not back.isdisjoint(words_of(paragraph.text[start:end])[:OPENS])


def tied(here: Iterable[str], about: Iterable[str]) -> list[str]:
    """The names of a figure's sentence ("n ") and of its article's top ("t ") as marks."""
    near = dict.fromkeys(here)
    far = [name for name in about if name not in near]
    return [f"n {name}" for name in near][:NAMES] + [f"t {name}" for name in far][:NAMES]


def made(
    attribute: str,
    subject: str,
    value: tuple[str | int, ...],
    paragraph: Paragraph,
    number: Number,
    marks: tuple[str, ...],
) -> Fact:
    """A figure as a fact."""
    stop, noun = number.end, number.noun
    if noun and paragraph.text[stop + 1 : stop + 1 + len(noun)].lower() == noun:
        stop += 1 + len(noun)
    start, end = paragraph.span(number.start, stop)
    return Fact(attribute, subject, value, start, end, paragraph.text[number.start : stop], marks)


def tie(paragraph: Paragraph, number: Number, start: int, end: int, own: Day, desk: Desk) -> str:
    """The day or else the past year that stands nearest to a number: "" if none does.

    The article's own day and the one before are when somebody said it.
    """
    found = [
        (abs(at - number.start), day.iso())
        for day, at in days_of(paragraph, start, end, own, desk)
        if not -1 <= day.ordinal - own.ordinal <= 0
    ]
    for date in paragraph.once(dates, desk):  # "in November 1994"
        if start <= date.start < end and date.year and date.month and not date.day:
            found.append((abs(date.start - number.start), f"{date.year}-{date.month:02}"))
    low = paragraph.text[start:end]
    for mark in years(words_of(low), str(own.year)):
        year = mark.removeprefix("year ")
        at = start + low.find(year)
        if not any(date.start <= at < date.end for date in paragraph.once(dates, desk)):
            found.append((abs(at - number.start), year))
    return min(found)[1] if found else ""


def days_of(
    paragraph: Paragraph, start: int, end: int, own: Day, desk: Desk
) -> Iterator[tuple[Day, int]]:
    """The days that a sentence names, with their places; without a year the one that is near."""
    for date in paragraph.once(dates, desk):
        if not start <= date.start < end or not date.day or date.flaw or len(date.days) > 1:
            continue
        if paragraph.within("dateline", date.start):
            continue
        year = date.year or own.year
        if (date.month, date.day) == (2, 29) and (year % 4 or not date.year):
            continue
        day = Day(year, date.month, date.day)
        if not date.year and day.ordinal - own.ordinal > AHEAD:
            day = Day(year - 1, date.month, date.day)
        yield day, date.start


def folder_number_conflict(group: Group, desk: Desk) -> Iterator[Hit]:
    """One thing's figure told differently by several articles."""
    if not group.across:
        return
    sides: dict[tuple[str | int, ...], list[Fact]] = {}
    for fact in group.facts:
        sides.setdefault(fact.value, []).append(fact)
    weigh = WEIGHED.get(group.attribute, tallies_differ)
    if group.subject.startswith(MARK):
        weigh = stories_differ
    values = list(sides)
    for index, one in enumerate(values):
        for two in values[index + 1 :]:
            grade, facts = weigh(group.subject, sides[one], sides[two], desk)
            if facts:
                bare = tuple(sorted({fact._replace(scope=()) for fact in facts}, key=place))
                compare = Comparison(lambda _a, _b, grade=grade: Verdict("conflict", grade))  # type: ignore[misc]
                narrow = group._replace(facts=bare)
                for found in conflicts(narrow, compare, desk.trace):
                    yield hit(found)._replace(variant="scale" if grade == "scale" else "")


def place(fact: Fact) -> tuple[str, int, int]:
    """The order of facts in a group."""
    return fact.path, fact.start, fact.end


def tolls_differ(
    subject: str, ones: Sequence[Fact], twos: Sequence[Fact], desk: Desk
) -> tuple[str, list[Fact]]:
    """The facts of two tolls of one event of which neither followed the other: A, B and A again.

    The toll of what was long ago does not move.
    """
    grade, facts, old = "", [], len(subject.partition(" ")[0]) == MONTH
    for one in ones:
        for two in twos:
            verdict = compare_counts(one, two)
            days = [marked(fact, "d ") for fact in (one, two)]
            if old and (days[0] and days[1] and days[0] != days[1]):
                continue
            if old and not of_one_story(one.date, two.date):
                continue
            if verdict.kind == "conflict" and one_event(one, two) and not apart(one, two):
                grade = verdict.grade
                facts += [one, two]
    return grade, facts if old or mixed(facts, ones[0].value) else []


def mixed(facts: Sequence[Fact], value: tuple[str | int, ...]) -> bool:
    """Whether one value is told before and after the other, so that it is no later count."""
    ours = sorted({fact.date for fact in facts if fact.value == value and fact.date})
    theirs = sorted({fact.date for fact in facts if fact.value != value and fact.date})
    return bool(ours and theirs) and ours[-1] > theirs[0] and theirs[-1] > ours[0]


def one_event(one: Fact, two: Fact) -> bool:
    """Whether two tolls of one day are of one event: a name in common, and no other kind of it."""
    kinds, others = marked(one, "i "), marked(two, "i ")
    if kinds and others and not kinds & others:
        return False
    shared = related(marked(one, *NAMED), marked(two, *NAMED))
    return shared > (0 if kinds and others else 1)


def related(one: set[str], two: set[str]) -> int:
    """How many names of one article another has too, whole or as a part of a longer one."""
    theirs = [set(name.split()) for name in two]
    return sum(any(set(name.split()) <= other for other in theirs) for name in one)


def tallies_differ(
    subject: str, ones: Sequence[Fact], twos: Sequence[Fact], desk: Desk
) -> tuple[str, list[Fact]]:
    """The facts of two figures with the same digits that tell of one thing."""
    from ._stories import retold

    size = float(ones[0].value[1]) / float(twos[0].value[1])
    digits = str(ones[0].value[0]), str(twos[0].value[0])
    short = min(map(len, digits)) < LONG
    grade, least = "", MORE if short else SHARED
    if digits[0] == digits[1]:
        grade, least = "scale" if size >= LARGER or size <= 1 / LARGER else "", SHARED
    elif not short or "-" in subject.partition(" ")[0]:  # 2.5 and 5.2 percent of one year are two
        grade = "permuted" if permuted(*digits) and 0.1 < size < 10 else ""
        dated = "-" in subject.partition(" ")[0] and not (short or subject.endswith("%"))
        least = 0 if dated and grade else least  # no second crowd of that day has those digits
    facts = []
    for one in ones:
        for two in twos:
            if one.path == two.path:
                continue
            sure = grade and not hedged(one, two) and one_thing(one, two, least, APART[grade], desk)
            found = "" if sure else retold(one, two, desk)[0]
            if sure or found:
                grade = grade or found
                facts += [one, two]
    return grade, facts


def hedged(one: Fact, two: Fact) -> bool:
    """Whether one of two figures is only about what it says."""
    return "rough" in one.scope + two.scope


def stories_differ(
    subject: str, ones: Sequence[Fact], twos: Sequence[Fact], desk: Desk
) -> tuple[str, list[Fact]]:
    """The facts of two figures of one story that have the same digits.

    One that may have moved counts where the other is told before and after it.
    """
    from ._stories import first_window, met_by_day, retold

    window = subject.split()[1]
    grade, firm, every = "", [], []
    both = {fact.path for fact in ones} & {fact.path for fact in twos}  # they know two things
    for one in ones:
        for two in twos:
            if both & {one.path, two.path} or met_by_day(one, two):
                continue
            found, sure = retold(one, two, desk)
            if found:
                grade = found
                every += [one, two]
                firm += [one, two] * (sure and first_window(one, two) == window)
    if mixed(every, ones[0].value):
        return grade, every if first_window(*every) == window else []
    return grade, firm


# what may tell two figures apart; one of the same digits is seldom another by chance
APART = {"scale": ("another ", "planned "), "permuted": ("in ", "another ", "planned ", "part ")}


def one_thing(one: Fact, two: Fact, least: int, marks: Sequence[str], desk: Desk) -> bool:
    """Whether two figures are told in the same words, with a name in common and of no two parts."""
    if not related(marked(one, *NAMED), marked(two, *NAMED)) or apart(one, two, marks):
        return False
    if of_two(one, two, desk):
        return False
    called = {word for fact in (one, two) for name in marked(fact, "n ") for word in name.split()}
    return len(marked(one, "w ") & marked(two, "w ") - called) >= least


def of_two(one: Fact, two: Fact, desk: Desk) -> bool:
    """Whether the sentences of two figures tell of two of a kind, by their names or their words."""
    names = [marked(fact, "n ") for fact in (one, two)]
    if any(kindred(a.split(), b.split()) for a in names[0] for b in names[1]):
        return True
    language = desk.languages.get(str(one.value[2]))
    words = [marked(fact, "w ") for fact in (one, two)]
    return language is not None and language.once(Counting).contrasted(*words)


def extents_differ(
    subject: str, ones: Sequence[Fact], twos: Sequence[Fact], desk: Desk
) -> tuple[str, list[Fact]]:
    """The facts of two extents that are of one thing."""
    from ._extents import differ

    return differ(subject, ones, twos, desk)


WEIGHED = {"toll": tolls_differ, "tally": tallies_differ, "extent": extents_differ}
