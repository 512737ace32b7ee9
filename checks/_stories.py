"""Figures that articles of one story give in their own words: the same digits, turned round."""

from __future__ import annotations

from copydesk.claims import Fact
from copydesk.desk import Desk
from copydesk.language.days import Day, day_of, days_between, of_one_story
from copydesk.language.gazetteer import gazetteer
from copydesk.language.numbers import Number
from copydesk.record import TYPE_CHECKING

from ._cast import LASTS, of_one_cast
from ._contexts import marked
from .numbers import LONG, TIMES, Counting, words_of
from .tallies import MARK, NAMED, of_two, related

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.article import Paragraph

PEOPLE = "people"  # what those are kept under who are counted
SOON = 3  # days in which a short figure of nothing dated is told again
LEAST = 4  # words and names that two figures share; one less of a long one, and of a known day
AHEAD, BEHIND = 4, 2  # words before and behind a number that say it is only planned
STILL = 1.02  # times: what lies nearer may have moved so far in a day


def windows(own: Day) -> tuple[int, int]:
    """Two stretches of days, one of which any two articles of one story share."""
    return own.ordinal // (2 * LASTS) * 2, (own.ordinal + LASTS) // (2 * LASTS) * 2 + 1


def plainly(value: float) -> str:
    """A value as one string of figures: 1.2 million is 1200000."""
    return f"{value:.12g}" if value % 1 else f"{value:.0f}"


def subjects(
    number: Number, key: str, anchor: str, own: Day, rules: Counting, *, story: bool
) -> Iterator[str]:
    """What a figure is kept under: its figures in order, with its day and with each window."""
    digits = "".join(sorted(number.digits.replace("0", "")))
    what = PEOPLE if number.noun in rules.people and not number.unit else key
    if not number.hedge or anchor:
        yield f"{anchor or own.iso()} {digits} {what}"
    if story and len(digits) > 1:
        for window in windows(own):
            yield f"{MARK} {window} {digits} {what}"


def meant(
    paragraph: Paragraph, number: Number, anchor: str, days: Sequence[Day], rules: Counting
) -> list[str]:
    """The marks of a figure: its day or year, whether it is rough, or only planned or asked for."""
    before = words_of(paragraph.text[: number.start])[-AHEAD:]
    after = words_of(paragraph.text[number.end : number.end + 40])[: BEHIND + bool(number.noun)]
    after = after[: next((at for at, word in enumerate(after) if word in rules.stops), None)]
    planned = not rules.plans.isdisjoint((*before, *after))
    toll = not rules.fates.isdisjoint((*before[-2:], *after))
    marks = {
        f"a {anchor}": anchor,
        "hoped": planned,
        "rough": number.hedge,
        "toll": toll,
        "share": number.unit == "%",
        "measure": measuring(number),
    }
    told = [] if anchor else [f"d {day.iso()}" for day in days]
    return [mark for mark, holds in marks.items() if holds] + told


def measuring(number: Number) -> bool:
    """Whether a number is so many of a unit that is neither money nor time nor a share."""
    unit = number.unit
    return unit not in ("", "%", "pp", *TIMES) and not (len(unit) == 3 and unit.isupper())


def retold(one: Fact, two: Fact, desk: Desk) -> tuple[str, bool]:
    """What is wrong with two figures of one story: "permuted", "scale", "" for nothing.

    And whether it is sure: a toll, and a short figure of no day, may be another after a while.
    """
    values = float(one.value[1]), float(two.value[1])
    grade = turned_or_larger(*values)
    if not grade and of_one_cast(one, two):
        grade = tenfold(*values)
    long, what = max(map(significant, values)) >= LONG, one.subject.split()[-1]
    known = bool(grade) and (long or what != PEOPLE) and of_one_cast(one, two)
    if (
        not grade
        or not (known or of_one_story(one.date, two.date))
        or ("hoped" in one.scope) != ("hoped" in two.scope)
    ):
        return "", False
    if not kept(one, two) or opposed(one, two, desk):
        return "", False
    times = of_one_time(one, two, long=long)
    least = LEAST - (long and grade != "scale") - (times == "dated")
    firm = known and what != "%" and (long or what.isupper())  # a sum of money
    if known:
        least, times = least - 1 - firm, times or ("free" if long else "")
    if grade == "permuted" and "measure" in one.scope and min(map(significant, values)) > LONG:
        least, times = 0, times or "free"  # a mountain of 1,649 metres is of 1,496 at no time
    if not times or in_common(one, two) < least or (not long and "share" in one.scope):
        return "", False
    long = long or grade == "scale"
    toll = "toll" in one.scope + two.scope
    return grade, not toll and (
        long or firm or times == "dated" or (days_between(one.date, two.date) or 0) <= SOON
    )


def turned_or_larger(one: float, two: float) -> str:
    """Whether two values have the same digits in another order, or in another size."""
    texts = plainly(one), plainly(two)
    if len(texts[0]) == len(texts[1]):
        turned = texts[0] != texts[1] and sorted(texts[0]) == sorted(texts[1])
        return "permuted" if turned and not 1 / STILL < one / two < STILL else ""
    same = texts[0].rstrip("0") == texts[1].rstrip("0") and one % 1 == 0 == two % 1
    thousands = abs(len(texts[0]) - len(texts[1])) % 3 == 0  # million for billion
    return "scale" if same and thousands else ""


def tenfold(one: float, two: float) -> str:
    """Whether two values of three figures or more are the same with the point moved by one."""
    texts = plainly(one), plainly(two)
    same = texts[0].replace(".", "").rstrip("0") == texts[1].replace(".", "").rstrip("0")
    size = max(one, two) / min(one, two)
    return "scale" if same and significant(one) >= LONG and 9 < size < 11 else ""


def significant(value: float) -> int:
    """How many figures a value has before its last zeros."""
    return len(plainly(value).replace(".", "").strip("0"))


def met_by_day(one: Fact, two: Fact) -> bool:
    """Whether two figures meet under their day or year too, and are told there."""
    ties = [next(iter(marked(fact, "a ")), fact.date[:10]) for fact in (one, two)]
    return ties[0] == ties[1] and not {"rough"} & {*one.scope, *two.scope}


def first_window(*facts: Fact) -> str:
    """The window under which facts are told that may share two."""
    shared = [set(windows(day)) for fact in facts if (day := day_of(fact.date))]
    return str(min(set.intersection(*shared), default=-1)) if shared else ""


def of_one_time(one: Fact, two: Fact, *, long: bool) -> str:
    """Whether two figures may be of one day or year: "dated" where it is said, "free", or "".

    What neither dates is of the article's own day; that may also be when somebody said it.
    """
    anchors = [next(iter(marked(fact, "a ")), "") for fact in (one, two)]
    if all(anchors):
        return "dated" if anchors[0] == anchors[1] else ""
    if not any(anchors):
        days = [marked(fact, "d ") for fact in (one, two)]
        return "" if all(days) and not days[0] & days[1] and not long else "free"
    anchor, other = anchors[0] or anchors[1], day_of((two if anchors[0] else one).date)
    day = day_of(anchor)
    past = day is None or (other is not None and 0 <= other.ordinal - day.ordinal <= 1)
    return "dated" if past else ""


def opposed(one: Fact, two: Fact, desk: Desk) -> bool:
    """Whether two figures are of two of a kind, of two places, or one is of another time."""
    if of_two(one, two, desk):
        return True
    places = [marked(fact, "in ") for fact in (one, two)]
    if places[0] and places[1] and not places[0] & places[1]:
        return True
    same_day = any(
        next(iter(marked(a, "a ")), "") == b.date[:10] for a, b in ((one, two), (two, one))
    )
    return not same_day and marked(one, "another ") != marked(two, "another ")


def in_common(one: Fact, two: Fact) -> int:
    """How many words, and names that one of the sentences has, two figures share: 0 if no word."""
    near, all_ = ([marked(fact, *some) for fact in (one, two)] for some in (("n ",), NAMED))
    called = {word for names in near for name in names for word in name.split()}
    words = len((marked(one, "w ") & marked(two, "w ")) - called)
    words += bool(marked(one, "a ") & marked(two, "a "))
    near = [{name for name in some if not country(name)} for some in near]
    names = max(related(near[0], all_[1]), related(near[1], all_[0]))
    return words + names if words else 0


def country(name: str) -> bool:
    """Whether a name is a country's: very many stories are told there."""
    return any(place.kind == "country" for place in gazetteer().places(name))


def kept(one: Fact, two: Fact) -> bool:
    """Whether two articles share a name that is no country's, if as a part of a longer one."""
    names = [{n for n in marked(fact, *NAMED) if not country(n)} for fact in (one, two)]
    return bool(related(*names) or related(*names[::-1]))
