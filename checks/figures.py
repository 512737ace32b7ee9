"""One thing told with two figures, turned digits or another scale in what else reads alike."""

from __future__ import annotations

from copydesk.article import Article, Paragraph
from copydesk.claims import SAME, Comparison, Excuse, Fact, Group, Verdict, compared, either
from copydesk.desk import Desk
from copydesk.finding import Hit
from copydesk.language.names import every
from copydesk.language.numbers import Number, numbered, numbers, permuted
from copydesk.language.sentences import sentence
from copydesk.record import TYPE_CHECKING

from ._contexts import Item, fact, listed, namesakes, retold, rivals
from ._twins import twins
from .definites import DEFINITES, everyone
from .foundings import SERIES
from .numbers import (
    COUNTS,
    EXTENTS,
    LONG,
    TIMES,
    Counting,
    Stated,
    apart,
    befallen,
    differ,
    words_of,
)
from .scores import SCORES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

TERM = 14  # characters behind a term in which "after" stands
MANY = 60  # of one unit: a table or a list, where figures look alike by nature
THOUSANDS = (1e3, 1e6, 1e9)
ZEROS = (10, 100)
NEAR, KNOWN = 16, 5  # characters before a count and words behind it that say it is a known one
TWIN = "twin"  # the scope of a figure whose sentence stands twice, word for word
SIDE = 2  # words on each side of a share that say of what it is one
APART = 3  # times another figure: then one of them is a part, or of something else


def figures(article: Article, desk: Desk) -> Iterator[Fact]:
    """Pairs of figures that look like one figure gone wrong, as facts under their shared words."""
    every(article)
    groups: dict[str, list[Stated]] = {}
    loose: list[Stated] = []
    for paragraph, found in numbered(article, desk):
        if paragraph.kind in ("headline", "link", "credit", "table", "list") or listed(paragraph):
            continue
        rules = desk.language(paragraph).once(Counting)
        for number in found:
            if number.kind != "number" or number.value < 2 or apposed(paragraph, number):
                continue
            if number.unit in TIMES and reckoned(paragraph, number, rules):
                continue
            key = counted(number, rules)
            if key:
                groups.setdefault(key, []).append(Stated(paragraph, number))
            if number.scale and not number.unit and key != "scale":
                groups.setdefault("scale", []).append(Stated(paragraph, number))
            if not number.unit:
                loose.append(Stated(paragraph, number))
    described(groups, loose, desk)
    nameless(groups, loose, desk)
    turned(groups, loose, desk)
    copies = list(twins(article, desk))
    for one, two in copies:
        yield from repeated(one, two, article, desk)
    for key, members in sorted(groups.items()):
        if 1 < len(members) <= MANY and len({one.number.value for one in members}) > 1:
            yield from suspicious(key, members, copies, article, desk)
    yield from currencies(groups, article, desk)


def reckoned(paragraph: Paragraph, number: Number, rules: Counting) -> bool:
    """Whether a term is the way from one time to another: "four months after the ban"."""
    behind = paragraph.text[number.end : number.end + TERM].split(None, 1)[:1]
    return bool(behind) and behind[0].lower().strip(".,;:") in rules.reckoned


def counted(number: Number, rules: Counting) -> str:
    """What a number counts: its unit, the kind of its noun, or only that it is large."""
    noun = rules.family.get(number.noun, number.noun)
    return number.unit or noun or ("scale" * bool(number.scale))


def described(groups: dict[str, list[Stated]], loose: Sequence[Stated], desk: Desk) -> None:
    """Put numbers into the groups of nouns that follow an adjective: "350 wooden houses"."""
    nouns = {key for key, members in groups.items() if not members[0].number.unit}
    for one in loose:
        rules = desk.language(one.paragraph).once(Counting)
        if not rules.definite:
            continue  # here the noun comes first: "lima proyek jalan tol" are no roads
        end = one.number.figures[1]
        own = counted(one.number, rules)
        for word in words_of(one.paragraph.text[end : end + 40])[1:4]:
            if word in rules.stops or word in rules.places or not word[0].isalpha():
                break
            key = rules.family.get(word, word)
            if key in nouns and key != own and word not in rules.empty:
                groups[key].append(one)
                break


def nameless(groups: dict[str, list[Stated]], loose: Sequence[Stated], desk: Desk) -> None:
    """Put numbers of mere people into the groups of people of a sort: visitors, workers."""
    for one in loose:
        rules = desk.language(one.paragraph).once(Counting)
        if one.number.noun in rules.generic:
            for key in rules.people & groups.keys() - rules.generic:
                groups[key].append(one)


def turned(groups: dict[str, list[Stated]], loose: Sequence[Stated], desk: Desk) -> None:
    """Put long figures that are another's turned into groups of their own.

    A crowd of 42,315 is not "24,315 people", whatever the nouns: nobody writes that by chance.
    """
    alike: dict[str, list[Stated]] = {}
    for one in loose:
        if len(one.number.digits) > 1 and not one.number.scale:
            alike.setdefault("".join(sorted(one.number.digits)), []).append(one)
    for key, members in alike.items():
        if len({one.number.digits for one in members}) == 2:
            rules = desk.language(members[0].paragraph).once(Counting)
            nouns = {counted(one.number, rules) for one in members}
            if (len(nouns) < 2 and nouns != {""}) or len(nouns - rules.generic - {""}) > 1:
                continue
            if len(key) > LONG + 1 or all_told(members, loose, desk):
                groups[f"turned {key}"] = members


def all_told(members: Sequence[Stated], loose: Sequence[Stated], desk: Desk) -> bool:
    """Whether figures of people are turned where all of them are told: "All 178 survivors"."""
    rules = [desk.language(one.paragraph).once(Counting) for one in members]
    told = [full(one, rule) for one, rule in zip(members, rules, strict=True)]
    if told[0] or not any(told):
        return False  # who all are has been told before
    if any(before(one)[:1].isupper() for one in members):
        return False  # "Flight 187"
    low, high = sorted({one.number.value for one in members})
    if any(one.number.value == high - low for one in loose):
        return False  # the others of 187 may be dead
    return all(
        one.number.noun in rule.people | rule.generic | {""} or full(one, rule)
        for one, rule in zip(members, rules, strict=True)
    )


def full(one: Stated, rules: Counting) -> bool:
    """Whether a count says that it is of all: "all 178", "ke-1.324 pengungsi"."""
    if everyone(one.paragraph.text, one.number, rules):
        return True
    text, at = one.paragraph.text, one.number.start
    ahead = words_of(text[max(at - 2 * NEAR, 0) : at])
    while ahead and ahead[-1] in rules.between:
        ahead.pop()
    return bool(ahead) and ahead[-1] in rules.all


def apposed(paragraph: Paragraph, number: Number) -> bool:
    """Whether years between commas are somebody's age: "Sunadi, 31 tahun, warga Girinata"."""
    text = paragraph.text
    return (
        number.unit == "year"
        and text[number.start - 2 : number.start] == ", "
        and text[number.end : number.end + 1] in (",", ")")
        and text[: number.start - 2].rpartition(" ")[2][:1].isupper()
    )


def repeated(one: Stated, two: Stated, article: Article, desk: Desk) -> Iterator[Fact]:
    """Two facts for a sentence told twice with two amounts, unless tolls are compared anyway."""
    rules = [desk.language(stated.paragraph).once(Counting) for stated in (one, two)]
    key = counted(one.number, rules[0])
    if listed(one.paragraph) or listed(two.paragraph) or not (key or inside(one)):
        return  # "5. Police said" and "6. Police said"
    if numbered_names(one, two) or labelled(one, two):
        return
    values = sorted((one.number.value, two.number.value))
    fates = [
        befallen(x.paragraph, x.number, rule) for x, rule in zip((one, two), rules, strict=True)
    ]
    if all(fates) and not one.number.hedge and values[0] >= 2 and values[1] <= 4 * values[0]:
        return
    kind = alike(one, two)
    if not kind and one.number.digits != two.number.digits and pointing(one, rules[0]):
        return  # "the total of this project" is another project's each time
    kind = kind or "other"
    if kind == "scale":
        kind = "other"  # no other scale word: 1,000 for 1,000,000
    subject = " ".join((key, *map(repr, values)))
    items = [Item(stated, article, desk) for stated in (one, two)]
    if kind == "other" and besides(items[0]) != besides(items[1]):
        return
    for item in items:
        made = fact("figure", subject, item, kind, False)
        yield made._replace(scope=(*made.scope, TWIN))


def pointing(one: Stated, rules: Counting) -> bool:
    """Whether the number's sentence speaks of what stands before it: this project, rumah ini."""
    start, end = sentence(one.paragraph, one.number.figures[0])
    return not rules.here.isdisjoint(words_of(one.paragraph.text[start:end]))


def inside(one: Stated) -> bool:
    """Whether words stand on both sides of a number in its sentence."""
    start, end = sentence(one.paragraph, one.number.figures[0])
    text, (first, last) = one.paragraph.text, one.number.figures
    return any(map(str.isalpha, text[start:first])) and any(map(str.isalpha, text[last:end]))


def suspicious(
    key: str,
    members: Sequence[Stated],
    copies: Sequence[tuple[Stated, Stated]],
    article: Article,
    desk: Desk,
) -> Iterator[Fact]:
    """The pairs of one unit or noun that count one thing by their context and differ.

    `copies` are pairs that are known already.
    """
    own = {
        one
        for one in members
        if counted(one.number, desk.language(one.paragraph).once(Counting)) == key
    }
    pairs = [
        (first, second, kind)
        for index, first in enumerate(members)
        for second in members[index + 1 :]
        if (kind := alike(first, second)) and separate(first, second)
        if first in own
        or second in own
        or (kind == "turned" and nobodys(first, key))
        or (kind == "scale" and first.number.scale and second.number.scale)
        if (first, second) not in copies
    ]
    if not pairs:
        return
    items = Items(members, article, desk)
    made: set[Fact] = set()
    for first, second, kind in pairs:
        made.update(facts(key, items[first], items[second], kind, items, desk))
    yield from sorted(made)


def nobodys(one: Stated, key: str) -> bool:
    """Whether turned figures are held against each other whatever they count."""
    return key.startswith("turned ") or len(one.number.digits) >= LONG


class Items(dict[Stated, Item]):
    """The numbers of one unit or noun with the words around them, read when they are asked for."""

    def __init__(self, members: Sequence[Stated], article: Article, desk: Desk) -> None:
        self.members = members
        self.told = {one.number.value for one in members}
        self._article, self._desk = article, desk

    def __missing__(self, one: Stated) -> Item:
        made = self[one] = Item(one, self._article, self._desk)
        return made

    def all(self) -> list[Item]:
        """Every one of them."""
        return [self[one] for one in self.members]

    def often(self, first: Item, second: Item, shared: int) -> bool:
        """Whether the one of two turned figures stands once, and the other one more than that.

        In sound copy hardly any does. Of two figures each, words must be `shared` too; of five
        and more, two such words are enough where both stand once and neither changes.
        """
        count = len(written(first.stated))
        if count < LONG and (first.number.unit == "%" or shared < 2):
            return False
        once, more = sorted(map(self._times, (first.number, second.number)))
        if once == more == 1 and count > LONG + 1 and shared > 1:
            marks = (*first.detail.marks, *second.detail.marks)
            return not any(mark.startswith("changing ") for mark in marks)
        return once == 1 < more

    def _times(self, number: Number) -> int:
        """How often a number stands in the article, the headline too."""
        return sum(
            one.value == number.value and one.unit == number.unit and one.digits == number.digits
            for paragraph, found in numbered(self._article, self._desk)
            if paragraph.kind not in ("link", "credit")
            for one in found
        )


def alike(one: Stated, other: Stated) -> str:
    """How two different numbers resemble each other: "turned", "digit", "scale", "other", or ""."""
    first, second = one.number, other.number
    if first.value == second.value:
        return ""
    loose = first.high > first.value or second.high > second.value
    same = first.digits == second.digits and len(first.digits) > 1
    if loose and not (same and first.scale and second.scale):
        return ""  # "495 ribuan" and "495 jutaan" are two sizes all the same
    ratio = first.value / second.value if first.value > second.value else second.value / first.value
    if first.digits == second.digits:
        spelt = all(n.scale or n.value >= 1000 for n in (first, second))
        if ratio in THOUSANDS and first.scale != second.scale and spelt:
            return "scale"
        if ratio == THOUSANDS[0] and first.scale and first.digits[1:]:
            return "scale"  # 4,500 million for 4.5 million
        plain = not (first.scale or second.scale or loose)
        return "zero" if ratio in ZEROS and plain and min(first.value, second.value) > 10 else ""
    if ratio >= 10:
        return ""
    far = "" if ratio > APART or first.hedge != second.hedge else "other"
    left, right = written(one), written(other)
    if first.scale != second.scale or len(left) != len(right):
        return far
    if permuted(left, right):
        return "turned"
    close = not (first.words or second.words)
    close = close and sum(a != b for a, b in zip(left, right, strict=True)) == 1
    return "digit" if close else far


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


def facts(
    key: str, first: Item, second: Item, kind: str, items: Items, desk: Desk
) -> Iterator[Fact]:
    """Two facts if the context says that one thing is meant; nothing where it does not.

    A series is told in like words with other figures: prices of many houses are no conflict.
    """
    shared = len(first.words & second.words)
    if (kind in ("digit", "other") and shared < 2) or labelled(first.stated, second.stated):
        return
    values = {first.number.value, second.number.value}
    again = shared > 2 and retold(first, second, desk)
    spelt = kind == "scale" and (
        (first.number.scale and second.number.scale)
        or written(first.stated) == written(second.stated)  # 4,500 here, 4,500 billion there
    )
    if not again and not spelt and summed(values, items.members):
        return
    if kind == "turned" and not first.number.unit and between(first, second, desk):
        return
    alone = len(items.told) == 2
    often = kind == "turned" and items.often(first, second, shared)
    if kind == "scale":
        mixed = not (first.number.scale and second.number.scale)
        if len(first.number.digits) < 2 and (not shared or (mixed and shared < 3)):
            return
    elif not (again or often or likely(key, kind, first, second, alone=alone)):
        return
    series = {
        one.number.value
        for one in items.all()
        if (
            retold(one, first, desk)
            if again
            else len(one.words & first.words) > 1 or len(one.words & second.words) > 1
        )
    } - values
    most = 1 if kind == "turned" and key not in TIMES and not again else 0
    many = len(series) > most and not often
    if kind != "scale" and (many or told_apart(first, second, kind, desk)):
        return
    if kind in ("digit", "other") and (
        listed_so(first, second, items)
        or told_together(values, items)
        or (key == "%" and not again and not first.nearest(SIDE) & second.nearest(SIDE))
    ):
        return
    more = kind in ("digit", "other") or len(written(first.stated)) < LONG
    if kind != "scale" and more and besides(first) != besides(second):
        return
    if kind == "scale" and in_other_times(first, second):
        return
    sized = spelt and len(first.number.digits) > 1
    sure = again or often or sized or (kind == "turned" and shared > 2)
    if not sure and (settled(first, second, items) or settled(second, first, items)):
        return
    rules = [desk.language(one.stated.paragraph).once(Counting) for one in (first, second)]
    fates = {
        befallen(one.stated.paragraph, one.number, rule)
        for one, rule in zip((first, second), rules, strict=True)
    }
    rough = again and first.number.hedge  # which tolls are not held against each other for
    if kind != "scale" and "" not in fates and not rough:
        return  # the dead and the hurt are two counts; one fate has its own comparison
    attribute = "scale" if kind == "scale" else "figure"
    subject = " ".join((key, *map(repr, sorted(values))))
    short = len(first.number.digits) < 2
    surely = often and len(written(first.stated)) >= LONG
    few = shared < (1 if kind == "scale" else 2)
    doubtful = bool(series) or few or key in TIMES or short
    close = kind == "turned" and len(first.nearest(2) & second.nearest(2)) > 1
    for one in (first, second):
        told_so = fact(attribute, subject, one, kind, doubtful and not often)
        marks = ("close",) * close + ("often",) * surely
        yield told_so._replace(scope=(*told_so.scope, *marks))


def likely(key: str, kind: str, first: Item, second: Item, *, alone: bool) -> bool:
    """Whether the words around two figures say that they count one thing.

    `alone` says that nothing else in the text has this unit or noun. Thresholds are measured:
    turned digits hardly ever stand in sound copy, other figures in like words often do.
    """
    shared = len(first.words & second.words)
    if kind == "turned":
        if key in TIMES:
            return shared > 1
        brief = len(written(first.stated)) < LONG and not key.startswith("turned ")
        plain = key == "%" or (monetary(key) and len(first.number.digits) < LONG)
        return shared > 0 or not (plain or brief) or one_year(first, second)
    if kind == "zero":
        if first.number.unit in EXTENTS:
            return alone and bool(first.nearest(2) & second.nearest(2))
        return not first.number.unit and shared > 1
    if shared > 1 and first.detail.who & second.detail.who:
        shared += 1
    if first.number.hedge or second.number.hedge:
        return False
    if kind == "digit" and shared > 1 and firm(first.detail.beside & second.detail.beside):
        return True
    counts = not first.number.unit
    if kind == "digit" and alone and (counts or monetary(key)):
        least = {1: 3, 2: 2}.get(len(written(first.stated)), 1 + (not counts))
        close = shared >= least
    else:
        long = kind == "digit" and len(first.number.digits) > LONG
        close = shared >= (3 if alone else 4) - long
    one, two = (first.detail.names, second.detail.names) if close else (frozenset(), frozenset())
    return close and (not one or not two or bool(one & two))


def one_year(first: Item, second: Item) -> bool:
    """Whether the sentences of two figures name one year that is not the article's own."""
    shared = set(first.detail.marks).intersection(second.detail.marks)
    return any(mark.startswith("year ") for mark in shared)


def firm(values: Iterable[float]) -> bool:
    """Whether figures that two sentences share can hardly be so by chance: more than one digit."""
    return any(value >= 10 and value % 10 and not 1700 <= value < 2150 for value in values)


def labelled(one: Stated, two: Stated) -> bool:
    """Whether two figures stand behind one label: "Estimated loss: $5 million", item by item."""
    first, second = (label(stated) for stated in (one, two))
    return first == second and first.count(" ") > 0


def label(one: Stated) -> str:
    """The words before a number in its sentence if a colon ends them, else ""."""
    start, _ = sentence(one.paragraph, one.number.figures[0])
    ahead = one.paragraph.text[start : one.number.start].rstrip()
    return ahead if ahead.endswith(":") else ""


def listed_so(first: Item, second: Item, items: Items) -> bool:
    """Whether a third figure stands behind the same words: "luas lahan" of flat after flat."""
    if len(first.slot) < 2 or first.slot != second.slot:
        return False
    return len({one.number.value for one in items.all() if one.slot == first.slot}) > 2


def told_together(values: set[float], items: Items) -> bool:
    """Whether one sentence tells both figures: "dari 499 atlet, 408 atlet membawa medali"."""
    return any(
        item.number.value in values
        and not values.isdisjoint(item.detail.like - {item.number.value})
        for item in items.all()
    )


def besides(item: Item) -> bool:
    """Whether a sentence says that it tells one thing more: "Kemenag juga membina 300 penyuluh"."""
    rules = item.desk.language(item.stated.paragraph).once(Counting)
    _, start, _ = item.span
    said = words_of(item.stated.paragraph.text[start : item.number.start])
    return any(f" {phrase} " in f" {' '.join(said)} " for phrase in rules.besides)


def in_other_times(first: Item, second: Item) -> bool:
    """Whether two sentences tell how much it is in a year and in a day."""
    from ._paces import times_said

    one, two = (
        times_said(
            x.stated.paragraph.text[x.span[1] : x.span[2]], x.desk.language(x.stated.paragraph)
        )
        for x in (first, second)
    )
    return bool(one and two) and not one & two


def told_apart(first: Item, second: Item, kind: str, desk: Desk) -> bool:
    """Whether a sentence tells both figures, or each tells others besides: of two things."""
    one, two = first.detail, second.detail
    if first.number.value in two.like or second.number.value in one.like:
        return True
    if kind in ("digit", "other") and one.beside and two.beside and not one.beside & two.beside:
        return True
    if kind in ("digit", "other") and one.beside - two.beside and two.beside - one.beside:
        return True  # two flats of 36 square metres have two prices and two plots
    if numbered_names(first.stated, second.stated):
        return True
    if kind == "zero" and first.number.unit:
        return False  # no other is told in this unit
    if kind == "turned":
        if complete(first) or complete(second):
            return namesakes(first, second)
        if len(first.number.digits) >= LONG and (known(first) or known(second)):
            return False  # "para pemilik 251 kios yang terbakar itu": the day is of something else
    return rivals(first, second, desk)


def known(item: Item) -> bool:
    """Whether "itu" or "the" says that a count is of what was told."""
    text, number = item.stated.paragraph.text, item.number
    rules = item.desk.language(item.stated.paragraph).once(Counting)
    ahead = words_of(text[max(number.start - NEAR, 0) : number.start])[-1:]
    behind = words_of(text[number.end : number.end + 3 * NEAR])[:KNOWN]
    stop = next((at for at, word in enumerate(behind) if not word[0].isalpha()), KNOWN)
    return not (rules.definite.isdisjoint(ahead) and set(rules.that).isdisjoint(behind[:stop]))


def complete(item: Item) -> bool:
    """Whether a count is of all people there are: "All 178 survivors", "ke-1.324 pengungsi"."""
    rules = item.desk.language(item.stated.paragraph).once(Counting)
    return not item.number.unit and full(item.stated, rules)


def numbered_names(one: Stated, two: Stated) -> bool:
    """Whether two numbers are parts of names: Sakhalin 3 and Sakhalin 5."""
    if one.number.unit:
        return False
    first, second = map(before, (one, two))
    return first == second and first[:1].isupper() and first.isalpha()


def before(one: Stated) -> str:
    """The word right before a number, "" where it opens the sentence and so has a capital."""
    start, _ = sentence(one.paragraph, one.number.figures[0])
    ahead = one.paragraph.text[start : one.number.start].lstrip()
    return ahead.rstrip().rpartition(" ")[2] if ahead.count(" ") > 1 else ""


def settled(first: Item, second: Item, items: Items) -> bool:
    """Whether the first figure stands elsewhere in the text too, as one of another occasion."""
    return any(
        item.number.value == first.number.value
        and item.span != first.span
        and differ(item.detail.marks, second.detail.marks, ELSEWHERE)
        and any(mark.startswith(ELSEWHERE) for mark in item.detail.marks)
        for item in items.all()
    )


ELSEWHERE = ("year ", "another ")


def summed(values: set[float], members: Sequence[Stated]) -> bool:
    """Whether one figure is the other and a third, or both make a third: 460 and 180 make 640."""
    low, high = sorted(values)
    return any(
        abs(one.number.value - whole) < 1e-6 * high
        for one in members
        for whole in (high - low, high + low)
    )


def between(first: Item, second: Item, desk: Desk) -> bool:
    """Whether the paragraphs of two counts tell what lies between: of 187 nine died."""
    way = abs(first.number.value - second.number.value)
    return any(
        one.value == way and not one.unit
        for item in (first, second)
        for one in item.stated.paragraph.once(numbers, desk)
    )


def monetary(key: str) -> bool:
    """Whether a unit is a currency's code."""
    return len(key) == 3 and key.isupper()


def currencies(groups: dict[str, list[Stated]], article: Article, desk: Desk) -> Iterator[Fact]:
    """One amount under two currencies: Rp 3,4 miliar here, US$ 3,4 miliar there."""
    money: dict[tuple[float, str], list[Stated]] = {}
    for key, members in groups.items():
        if monetary(key):
            for one in members:
                if len(one.number.digits) > 1:
                    money.setdefault((one.number.value, one.number.digits), []).append(one)
    for members in money.values():
        first = members[0]
        for one in members[1:]:
            if one.number.unit == first.number.unit or not separate(first, one):
                continue
            both = Item(first, article, desk), Item(one, article, desk)
            shared = both[0].words & both[1].words
            if len(shared) > 2 and not bracketed(first) and not bracketed(one):
                subject = " ".join(("money", *sorted(shared)))
                for told in both:
                    yield fact("scale", subject, told, "scale", False)


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


def both_quoted(first: Fact, second: Fact) -> bool:
    """Whether both stand in quotations: what speakers say is compared as quotations.

    Nobody contradicts another with his digits turned: that slip is the writer's.
    """
    turned = first.value[4] == "turned"
    return "quoted" in first.scope and "quoted" in second.scope and not turned


def meant_apart(first: Fact, second: Fact) -> bool:
    """Whether the clauses of two figures tell them apart.

    A figure that changes seldom changes to its own digits in another order: turned digits are
    excused by a place, a plan and another occasion alone, short ones by a part and a year too,
    those of five figures by nothing: no second crowd has the digits of the first. Nor by anything
    is one that stands once beside one that stands often, or in the same words.
    """
    if TWIN in first.scope:
        return False
    if first.value[4] != "turned":
        return apart(first, second)
    if "often" in first.scope:
        return False
    if len(str(first.value[1])) > LONG + 1:
        return False
    years = [any(word.startswith("year ") for word in fact.scope) for fact in (first, second)]
    marks = ("in ", "another ", "planned ") + ("year ",) * all(years)
    if "close" in first.scope:  # "$230 million tax fraud … in 2009 the $320 million tax fraud"
        return apart(first, second, marks)
    if len(str(first.value[1])) < LONG:
        marks = ("in ", "another ", "planned ", "year ")
        less = min(first, second, key=lambda fact: float(fact.value[0]))
        if not first.value[3] and any(word.startswith("part ") for word in less.scope):
            return True  # of the larger number: no part is more than its whole
        if first.value[3] and apart(first, second, ("part ",)):
            return True
    return apart(first, second, marks)


FIGURES = Comparison(
    compare_figures,
    (Excuse("apart", meant_apart), Excuse("quotations", both_quoted)),
)
SCALES = Comparison(
    lambda a, b: SAME if a.value == b.value else Verdict("conflict"),
    (
        Excuse("apart", apart, "weak"),
        either("doubtful", "weak"),
    ),
)


NUMBERS = {"count": COUNTS, "score": SCORES, "series": SERIES, "definite": DEFINITES}
DOUBTS = frozenset(("doubtful", "part", "revised", "elsewhere", "changing", "planned"))


def number_conflict(group: Group, desk: Desk) -> Iterator[Hit]:
    """One thing counted twice with two results, or one figure with its digits turned."""
    if group.attribute in NUMBERS:
        yield from compared(group, NUMBERS[group.attribute], desk.trace)
        return
    for hit in compared(group, FIGURES, desk.trace):
        scopes = marks(group.facts)
        yield hit._replace(grade="") if scopes & DOUBTS else hit


def magnitude_conflict(group: Group, desk: Desk) -> Iterator[Hit]:
    """The same digits with another scale word or another currency."""
    yield from compared(group, SCALES, desk.trace)
