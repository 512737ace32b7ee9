"""How long, high, far or wide a thing is, as two articles of one story tell it."""

from __future__ import annotations

from copydesk.article import Article
from copydesk.claims import Fact
from copydesk.desk import Desk
from copydesk.language.days import Day
from copydesk.language.numbers import numbered
from copydesk.record import TYPE_CHECKING

from ._cast import cast, of_one_cast
from ._contexts import Item, marked
from ._stories import first_window, tenfold, turned_or_larger, windows
from .numbers import EXTENTS
from .tallies import of_two

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST = 6  # of one unit in an article: more are a list
WORDS = 2  # before it, and behind it, under which an extent is kept
SHARED, MOSTLY = 4, 0.6  # words round two of them, and of all, that say they are of one thing
LEAST = {"permuted": 1, "scale": 2}  # words where the figures are turned, or ten times another
ROUND, ROUGH = 1.06, 1.5  # times: what differs by less is the same more roughly told
TENFOLD = 12  # times: what differs by more is of something else


def extent(
    item: Item, article: Article, own: Day, marks: Sequence[str], desk: Desk
) -> Iterator[Fact]:
    """A length, a height, a distance or an area under the words that stand nearest to it."""
    number, paragraph = item.number, item.stated.paragraph
    note = cast(article, desk)
    if not note or len(item.words) < 2:
        return
    told = article.once(extents, desk).get(number.unit, ())
    if len(told) > MOST:
        return
    near = sorted(item.nearest(WORDS))
    others = [f"v {value!r}" for value in told if value != number.value]
    beside = [f"b {value!r}" for value in sorted(item.detail.beside)]
    marks = (*marks, *[f"k {word}" for word in near], *others, *beside, *note)
    span, text = paragraph.span(number.start, number.end), paragraph.text[number.start : number.end]
    value = (number.digits, repr(number.value), desk.language(paragraph).code)
    for window in windows(own):
        for word in near:
            subject = f"{window} {word} {number.unit}"
            yield Fact("extent", subject, value, *span, text, marks)


def extents(article: Article, desk: Desk) -> dict[str, list[float]]:
    """The values that an article tells in each unit."""
    found: dict[str, list[float]] = {}
    for _, every in numbered(article, desk):
        for number in every:
            if number.unit in EXTENTS:
                found.setdefault(number.unit, []).append(number.value)
    return found


def differ(
    subject: str, ones: Sequence[Fact], twos: Sequence[Fact], desk: Desk
) -> tuple[str, list[Fact]]:
    """The facts of two extents that are of one thing."""
    window, word, _ = subject.split()
    grade, found = "", []
    for one in ones:
        for two in twos:
            first = min(marked(one, "k ") & marked(two, "k "))
            if word != first or first_window(one, two) != window:  # they meet under other words too
                continue
            likeness = turned_or_larger(*values(one, two)) or tenfold(*values(one, two))
            if (
                of_one_thing(one, two, likeness)
                and apart_enough(one, two)
                and not known_to_both(one, two)
                and not of_two(one, two, desk)
                and not elsewhere(one, two, likeness)
                and of_one_cast(one, two)
            ):
                grade = likeness
                found += [one, two]
    return grade, found


def of_one_thing(one: Fact, two: Fact, likeness: str) -> bool:
    """Whether the words round two extents say that: most of them where the figures are unlike."""
    words, others = marked(one, "w "), marked(two, "w ")
    shared = len(words & others)
    if likeness:
        return shared >= LEAST[likeness]
    for what in ("n ", "b "):  # two earthquakes have two places and two sizes
        here, there = marked(one, what), marked(two, what)
        if here - there and there - here:
            return False
    return shared >= SHARED and shared >= MOSTLY * min(len(words), len(others))


def elsewhere(one: Fact, two: Fact, likeness: str) -> bool:
    """Whether two extents are told of two places; where they are unlike, of two times."""
    places, times = ([marked(fact, what) for fact in (one, two)] for what in ("in ", "another "))
    if places[0] and places[1] and not places[0] & places[1]:
        return True
    return not likeness and times[0] != times[1]


def values(*facts: Fact) -> tuple[float, ...]:
    """The values of extents."""
    return tuple(float(fact.value[1]) for fact in facts)


def apart_enough(one: Fact, two: Fact) -> bool:
    """Whether two values are no two ways to tell one, and not of two kinds of things."""
    low, high = sorted(values(one, two))
    rough = "rough" in one.scope + two.scope
    return low > 0 and (ROUGH if rough else ROUND) < high / low < TENFOLD


def known_to_both(one: Fact, two: Fact) -> bool:
    """Whether one of the articles tells the other's value too: of another thing, then."""
    return two.value[1] in marked(one, "v ") or one.value[1] in marked(two, "v ")
