"""One figure written twice in one context with digits turned, one digit off, or another scale."""

from __future__ import annotations

from copydesk.article import Article, Paragraph
from copydesk.claims import SAME, Comparison, Excuse, Fact, Group, Verdict, compared, either
from copydesk.desk import Desk
from copydesk.finding import Hit
from copydesk.language.numbers import Number, numbers, permuted
from copydesk.language.sentences import quoted, sentence
from copydesk.record import TYPE_CHECKING, NamedTuple

from .numbers import COUNTS, Counting, Stated, befallen, circumstances, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

TIMES = frozenset(("year", "month", "week", "day", "hour", "minute", "second"))
MANY = 40  # of one unit: a table or a list, where figures look alike by nature
WINDOW = 70  # characters on each side that are a figure's context
THOUSANDS = (1e3, 1e6, 1e9)


class Item(NamedTuple):
    """A number with the words around it."""

    stated: Stated
    words: frozenset[str]

    @property
    def number(self) -> Number:
        """The number itself."""
        return self.stated.number


def figures(article: Article, desk: Desk) -> Iterator[Fact]:
    """Pairs of figures that look like one figure gone wrong, as facts under their shared words."""
    groups: dict[str, list[Stated]] = {}
    for paragraph in article.paragraphs:
        if paragraph.kind in ("headline", "link", "credit", "table", "list") or listed(paragraph):
            continue
        for number in paragraph.once(numbers, desk):
            key = number.unit or number.noun or ("scale" * bool(number.scale))
            if number.kind == "number" and key and number.value >= 2:
                groups.setdefault(key, []).append(Stated(paragraph, number))
    for key, members in sorted(groups.items()):
        if 1 < len(members) <= MANY:
            yield from suspicious(key, members, desk)
    yield from currencies(groups, desk)


def listed(paragraph: Paragraph) -> bool:
    """Whether a paragraph is an item of a list that its format does not mark."""
    head = paragraph.text[:5].lstrip()
    return head[:1] in ("-", "•", "*", "–") or (
        head[:1].isdigit() and (". " in head or ") " in head)
    )


def suspicious(key: str, members: Sequence[Stated], desk: Desk) -> Iterator[Fact]:
    """The pairs of one unit or noun that are alike in figures and in context."""
    pairs = [
        (first, second, kind)
        for index, first in enumerate(members)
        for second in members[index + 1 :]
        if (kind := alike(first, second)) and separate(first, second)
    ]
    if not pairs:
        return
    items = {one: Item(one, context(one, desk)) for one in members}
    made: set[Fact] = set()
    for first, second, kind in pairs:
        made.update(facts(key, items[first], items[second], kind, list(items.values()), desk))
    yield from sorted(made)


def alike(one: Stated, other: Stated) -> str:
    """How two different numbers resemble each other: "turned", "digit", "scale", or "" if not."""
    first, second = one.number, other.number
    if first.value == second.value or first.high > first.value or second.high > second.value:
        return ""
    ratio = first.value / second.value if first.value > second.value else second.value / first.value
    if first.digits == second.digits:
        spelt = all(n.scale or n.value >= 1000 for n in (first, second))
        return "scale" if ratio in THOUSANDS and first.scale != second.scale and spelt else ""
    if ratio >= 10 or first.scale != second.scale:
        return ""
    left, right = written(one), written(other)
    if len(left) != len(right):
        return ""
    if permuted(left, right):
        return "turned"
    if first.words or second.words:
        return ""
    return "digit" if sum(a != b for a, b in zip(left, right, strict=True)) == 1 else ""


def written(one: Stated) -> str:
    """The figures of a number with all their zeros."""
    if one.number.words:
        return str(int(one.number.value))
    start, end = one.number.figures
    return "".join(filter(str.isdigit, one.paragraph.text[start:end]))


def separate(first: Stated, second: Stated) -> bool:
    """Whether two numbers stand in two sentences: within one they are told apart on purpose."""
    if first.paragraph is not second.paragraph:
        return True
    spans = [sentence(one.paragraph, one.number.figures[0]) for one in (first, second)]
    return spans[0] != spans[1]


def context(one: Stated, desk: Desk) -> frozenset[str]:
    """The words with a meaning around a number."""
    rules = desk.language(one.paragraph).once(Counting)
    text, (start, end) = one.paragraph.text, one.number.figures
    cut = start > WINDOW
    before = words_of(text[max(start - WINDOW, 0) : start])[cut:]
    before = [w for w in before if w[0].isalpha()][-6:]
    after = [w for w in words_of(text[end : end + WINDOW]) if w[0].isalpha()][:6]
    return frozenset(w for w in before + after if len(w) > 2 and w not in rules.empty)


def facts(
    key: str, first: Item, second: Item, kind: str, items: Sequence[Item], desk: Desk
) -> Iterator[Fact]:
    """Two facts if the context says that one thing is meant; nothing where it does not."""
    shared = len(first.words & second.words)
    values = {first.number.value, second.number.value}
    series = {
        item.number.value
        for item in items
        if len(item.words & first.words) > 1 or len(item.words & second.words) > 1
    } - values
    if summed(values, items):
        return
    alone = len({item.number.value for item in items}) == 2
    short = len(first.number.digits) < 2
    mixed = not (first.number.scale and second.number.scale)
    if kind == "scale" and short and (not shared or (mixed and shared < 3)):
        return
    if not enough(key, kind, first.stated, shared, len(series), alone=alone):
        return
    rules = [desk.language(item.stated.paragraph).once(Counting) for item in (first, second)]
    fates = {
        befallen(item.stated.paragraph, item.number, rule)
        for item, rule in zip((first, second), rules, strict=True)
    }
    if kind != "scale" and "" not in fates:
        return  # the dead and the hurt are two counts; one fate has its own comparison
    attribute = "scale" if kind == "scale" else "figure"
    subject = " ".join((key, *map(repr, sorted(values))))
    doubtful = (
        bool(series) or not shared or key in TIMES or (len(first.number.digits) < 2 and shared < 3)
    )
    for item, rule in zip((first, second), rules, strict=True):
        yield fact(attribute, subject, item.stated, rule, kind, doubtful)


def enough(key: str, kind: str, one: Stated, shared: int, series: int, *, alone: bool) -> bool:
    """Whether context says that two figures which look alike count one thing.

    `shared` are the words that both contexts have, `series` the other values told in such words,
    `alone` that nothing else in the text has this unit or noun. Thresholds are measured: turned
    digits and other scales hardly ever stand in sound copy, one digit that differs often does.
    """
    if key in TIMES:
        return kind == "turned" and not series and shared > 1
    if kind == "digit":
        least = {1: 3, 2: 2}.get(len(written(one)), 1 + bool(one.number.unit))
        countable = not one.number.unit or monetary(key)
        return alone and not series and shared >= least and countable
    return kind == "scale" or (series < 2 and (key != "%" or shared > 0))


def summed(values: set[float], items: Sequence[Item]) -> bool:
    """Whether one figure is the other and a third: 460 and 180 make 640."""
    low, high = sorted(values)
    return any(abs(item.number.value + low - high) < 1e-6 * high for item in items)


def fact(
    attribute: str, subject: str, one: Stated, rules: Counting, kind: str, doubtful: bool
) -> Fact:
    """One figure as a fact with its circumstances."""
    number = one.number
    scope = [
        s for s in circumstances(one.paragraph, number, rules) if s.partition(" ")[0] in SCOPES
    ]
    start, end = one.paragraph.span(number.start, number.end)
    if doubtful:
        scope.append("doubtful")
    if quoted(one.paragraph, number.figures[0]):
        scope.append("quoted")
    value = (repr(number.value), number.digits, number.scale, number.unit, kind)
    return Fact(attribute, subject, value, start, end, one.text, tuple(dict.fromkeys(scope)))


SCOPES = frozenset(("part", "revised", "elsewhere", "changing"))


def monetary(key: str) -> bool:
    """Whether a unit is a currency's code."""
    return len(key) == 3 and key.isupper()


def currencies(groups: dict[str, list[Stated]], desk: Desk) -> Iterator[Fact]:
    """One amount under two currencies: Rp 3,4 miliar here, US$ 3,4 miliar there."""
    money: dict[tuple[float, str], list[Stated]] = {}
    for key, members in groups.items():
        if monetary(key):
            for one in members:
                if len(one.number.digits) > 1:
                    money.setdefault((one.number.value, one.number.digits), []).append(one)
    for members in money.values():
        for one in members[1:]:
            first = members[0]
            if one.number.unit == first.number.unit or not separate(first, one):
                continue
            shared = context(first, desk) & context(one, desk)
            if len(shared) > 2 and not bracketed(first) and not bracketed(one):
                subject = " ".join(("money", *sorted(shared)))
                for item in (first, one):
                    rules = desk.language(item.paragraph).once(Counting)
                    yield fact("scale", subject, item, rules, "scale", False)


def bracketed(one: Stated) -> bool:
    """Whether a number stands in brackets: a conversion, not a statement."""
    return one.paragraph.text[max(one.number.start - 12, 0) : one.number.start].count("(") > 0


def marks(facts: Iterable[Fact]) -> set[str]:
    """What the sentences of some facts say of how they are meant."""
    return {scope.partition(" ")[0] for fact in facts for scope in fact.scope}


def compare_figures(first: Fact, second: Fact) -> Verdict:
    """Two figures of one context: digits turned weigh more than one digit that differs."""
    if first.value == second.value:
        return SAME
    return Verdict("conflict", "permuted" if first.value[4] == "turned" else "")


def changed(first: Fact, second: Fact) -> bool:
    """Whether the sentences tell of a change, a part or another event: one digit may differ."""
    scopes = marks((first, second))
    return "changing" in scopes or (first.value[4] == "digit" and not SCOPES.isdisjoint(scopes))


def both_quoted(first: Fact, second: Fact) -> bool:
    """Whether both stand in quotations: what speakers say is compared as quotations."""
    return "quoted" in first.scope and "quoted" in second.scope


FIGURES = Comparison(
    compare_figures, (Excuse("changed", changed), Excuse("quotations", both_quoted))
)
SCALES = Comparison(
    lambda a, b: SAME if a.value == b.value else Verdict("conflict"),
    (either("part", "weak"), either("revised", "weak"), either("doubtful", "weak")),
)


def number_conflict(group: Group, desk: Desk) -> Iterator[Hit]:
    """One thing counted twice with two results, or one figure with its digits turned."""
    if group.attribute == "count":
        yield from compared(group, COUNTS, desk.trace)
        return
    for hit in compared(group, FIGURES, desk.trace):
        scopes = marks(group.facts)
        yield hit._replace(grade="") if scopes & {"doubtful", *SCOPES} else hit


def magnitude_conflict(group: Group, desk: Desk) -> Iterator[Hit]:
    """The same digits with another scale word or another currency."""
    yield from compared(group, SCALES, desk.trace)
