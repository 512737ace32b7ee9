"""All of a known set, counted again: "all seven climbers" of six, "her four children" of three."""

from __future__ import annotations

from copydesk.language.names import naming, runs, words
from copydesk.language.numbers import occurrences, permuted
from copydesk.language.sentences import sentence
from copydesk.record import TYPE_CHECKING, NamedTuple

from ._contexts import Item, fact
from .definites import ASIDE, apart_by, everyone, joined, just_named, otherwise, read
from .numbers import Counting, Stated, adds_up, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.article import Article, Paragraph
    from copydesk.claims import Fact
    from copydesk.desk import Desk
    from copydesk.language.numbers import Number

AHEAD = 48  # characters behind a number in which "of the directors" stands
LEAD = 36  # and before it, in which "all of its" stands
NEAR = 5  # words behind a count of people that say where they are
TIMES = 3  # times another count: one of them is a part, or of something else
LONG = 3  # figures of a number that nobody writes by chance in another order
FEW = 20  # of somebody's own: more are followers and fans
CLOSE = 1  # paragraphs between two countings of one family
REVISED = ("revised", "planned")
HELD = "/held"  # what the count of those in custody is kept under


class Telling(NamedTuple):
    """A count with what it counts, and whose they are.

    `span` is what is shown of it: a family is counted by sons and by daughters. `part` says that
    it is some of more: "three of the nine falls".
    """

    stated: Stated
    value: float
    heads: frozenset[str]
    owner: str
    span: tuple[int, int]
    part: bool = False
    head: str = ""  # the noun that the others tell more of, if just one can be


def entire(
    pointing: Sequence[Stated],
    every: Sequence[tuple[Paragraph, list[Number]]],
    article: Article,
    desk: Desk,
) -> Iterator[Fact]:
    """A count of all of a set, with the one other count that the text gives of that set."""
    wholes = [whole for one in pointing if (whole := of_all(one, desk))]
    wholes += both(every, article, desk)
    told = list(tellings(every, article, desk)) if wholes else []
    for one in wholes:
        own = [two for two in told if two.span[0] != one.span[0] or two.stated != one.stated]
        own = [two for two in own if of_one_set(two, one, desk)]
        own = [two for two in own if not any(inside(two, other) for other in own)]
        if one.value in {other.value for other in own}:
            continue
        own = [two for two in own if not (two.part or later_part(two, one, pointing))]
        if len({two.value for two in own}) == 1 and slip(own[0], one, every, article, desk):
            yield from told_twice(own[0], one, article, desk)


def both(
    every: Sequence[tuple[Paragraph, list[Number]]], article: Article, desk: Desk
) -> Iterator[Telling]:
    """Two of which another number has been told: "both ferries" of three."""
    plain = [(p, n) for p, ns in every for n in ns if n.kind == "number" and not n.unit]
    nouns = {n.noun: n for p, n in plain if n.noun and n.value > 2 and p.kind not in ASIDE}
    if not nouns or any(n.value == 2 for _, n in plain):
        return
    for paragraph in article.paragraphs:
        rules = desk.language(paragraph).once(Counting)
        if paragraph.kind in ASIDE or rules.both.isdisjoint(words(paragraph)):
            continue
        low = paragraph.text.lower()
        for word in rules.both:
            for at in occurrences(low, word):
                end = at + len(word)
                after = words_of(low[end : end + LEAD])
                after = [one for one in after if one not in rules.between]
                opens = bool(rules.definite) or at == sentence(paragraph, at)[0]
                if len(after) < 2 or after[0] not in nouns or after[1] in rules.joins or not opens:
                    continue
                number = nouns[after[0]]._replace(
                    start=at, end=end, value=2.0, high=2.0, step=1.0, digits="2", scale=0,
                    hedge="", figures=(at, end), words=True,
                )  # fmt: skip
                heads = frozenset((rules.family.get(after[0], after[0]),))
                yield Telling(Stated(paragraph, number), 2.0, heads, "", (at, end))


def of_all(one: Stated, desk: Desk) -> Telling | None:
    """A count that says that it is of all: "all seven", "keenam", "her three", "the four held"."""
    paragraph, number = one
    rules = desk.language(paragraph).once(Counting)
    if number.unit or number.hedge:
        return None
    ahead = words_of(paragraph.text[max(number.start - LEAD, 0) : number.start])
    owned = bool(ahead) and ahead[-1] in rules.owned
    full = counts_some(ahead, rules)
    while ahead and ahead[-1] in rules.between:
        ahead.pop()
    full = full or (bool(ahead) and ahead[-1] in rules.all)
    full = full or (bool(ahead) and ahead[-1] in rules.tallied and bool(rules.all & {*ahead}))
    full = full or everyone(paragraph.text, number, rules)
    if not (full or owned or rules.held & words(paragraph)):
        return None
    telling = counted(one, rules, desk)
    if full:
        return telling._replace(owner="")
    return telling if owned or HELD in telling.heads else None


def counts_some(ahead: Sequence[str], rules: Counting) -> bool:
    """Whether so many of a whole are told right before its count: "none of the nine"."""
    if len(ahead) < 3 or ahead[-2] not in rules.whole_after:
        return False
    return ahead[-3] in rules.some or ahead[-3].isdigit()


def counted(one: Stated, rules: Counting, desk: Desk) -> Telling:
    """What a number counts, with the members of a body and those who are in custody."""
    paragraph, number = one
    text = paragraph.text
    after = words_of(text[number.figures[1] : number.figures[1] + AHEAD])
    before = words_of(text[max(number.start - LEAD, 0) : number.start])
    owner = before[-1] if before and before[-1] in rules.owned | rules.having else ""
    part = bool(after) and after[0] in rules.of_whole
    head, nouns = "", frozenset[str]()
    if part:
        heads = set(whole_of(after[1:], rules))
    else:
        found = read(one, desk, whole=True)
        nouns = found.nouns
        heads = {word for word in nouns if rules.modifier(word) and word not in rules.held}
        head = found.head if found.head in heads else ""
    if after[:1] == ["-"] and len(after) > 2 and after[1] in rules.members:
        heads |= {rules.bodies.get(after[2], after[2]), *rules.members}
    if len(before) > 1 and before[-1] == "of" and before[-2] in rules.bodies:
        heads.add(rules.bodies[before[-2]])  # "a jury of eleven", "a mother of three"
    if before and before[-1] in rules.tallied:
        near = [word for word in before[:-1] if word not in rules.linking]
        heads.update(rules.family.get(word, word) for word in near[-1:])
    if number.noun in rules.people or number.noun in rules.accused:
        near = after[1 : NEAR + 1]
        ends = next((at for at, word in enumerate(near) if word in rules.stops), NEAR)
        if not rules.held.isdisjoint(near[:ends]):
            heads.add(HELD)
    if not heads <= nouns:
        head = ""  # a body's name, or custody
    return Telling(
        one, number.value, frozenset(heads), owner, (number.start, number.end), part, head
    )


def whole_of(after: Sequence[str], rules: Counting) -> Iterator[str]:
    """The nouns of a whole: of "ten of the directors", "tiga dari sembilan air terjun"."""
    for word in after[:NEAR]:
        if word in rules.stops or word in rules.places or not word[0].isalnum():
            return
        if word not in rules.empty and word not in rules.definite | rules.owned:
            yield word


def tellings(
    every: Sequence[tuple[Paragraph, list[Number]]], article: Article, desk: Desk
) -> Iterator[Telling]:
    """Every plain count of the text, and every family told child by child."""
    for paragraph, found in every:
        if paragraph.kind in ASIDE:
            continue
        rules = desk.language(paragraph).once(Counting)
        for number in found:
            plain = number.kind == "number" and not number.unit and number.value > 1
            glued = paragraph.text[number.figures[1] :][:1].isalpha()  # "2D"
            if plain and number.high == number.value and not glued:
                yield counted(Stated(paragraph, number), rules, desk)
        for name, kinds in rules.broods.items():
            if len(kinds & words(paragraph)) > 1:
                yield from family(paragraph, found, name, kinds, rules)


def family(
    paragraph: Paragraph,
    found: Sequence[Number],
    name: str,
    kinds: frozenset[str],
    rules: Counting,
) -> Iterator[Telling]:
    """A family told by kinds: "two sons and a daughter" are three children."""
    text, numbers = paragraph.text, [n for n in found if n.value > 1 and n.kind == "number"]
    by_kind = [n for n in numbers if n.noun in kinds or kind_behind(text, n, name, kinds)]
    if not by_kind:
        return
    first = by_kind[0]
    start, end = sentence(paragraph, first.start)
    said = text[start:end].lower().replace(",", " ").replace(".", " ").split()
    singles = [
        at
        for at, word in enumerate(said)
        if word in kinds and not rules.single.isdisjoint(said[max(at - 2, 0) : at])
    ]
    named = sum(word in kinds for word in said)
    if start <= by_kind[-1].start < end and named == len(by_kind) + len(singles) > 1:
        value = sum(n.value for n in by_kind) + len(singles)
        low = text.lower()
        last = max(low.rfind(word, start, end) + len(word) for word in kinds)
        yield Telling(
            Stated(paragraph, first), value, frozenset((name, *rules.owns.get(name, ()))), "",
            (first.start, last),
        )  # fmt: skip


def kind_behind(text: str, number: Number, name: str, kinds: frozenset[str]) -> bool:
    """Whether "anak" behind a number has its kind behind it: "tiga anak laki-laki"."""
    after = text[number.end : number.end + LEAD].replace(",", " ").lower().split()
    return number.noun == name and len(after) > 1 and after[1].rstrip(".") in kinds


def later_part(two: Telling, one: Telling, pointing: Sequence[Stated]) -> bool:
    """Whether a smaller count behind that of all may be of some: "eleven jurors voted for it"."""
    first, second = one.stated.paragraph.index, two.stated.paragraph.index
    behind = (second, two.span[0]) > (first, one.span[0])
    return behind and two.value < one.value and two.stated not in pointing


def inside(one: Telling, other: Telling) -> bool:
    """Whether a count is one of those that make another: the sons of all children."""
    (start, end), (low, high) = one.span, other.span
    return (
        one.stated.paragraph is other.stated.paragraph
        and low <= start < end <= high
        and end - start < high - low
    )


def of_one_set(other: Telling, one: Telling, desk: Desk) -> bool:
    """Whether two counts may be of one set, by what they count and whose it is."""
    first, second = other.stated.paragraph, one.stated.paragraph
    if not other.heads & one.heads:
        return False
    if one.head and other.head and one.head not in other.heads and other.head not in one.heads:
        return False  # "all 46 Senate Democrats" are not of "a 52-vote Senate majority"
    if first is second and sentence(first, other.span[0]) == sentence(first, one.span[0]):
        return False  # "849 cases, a third of the 2,526"
    rules = desk.language(second).once(Counting)
    if HELD in one.heads:
        nouns = (one.heads | other.heads) - {HELD}
        return HELD in other.heads and nouns <= rules.people | rules.accused
    if not one.heads.isdisjoint(rules.family_of):
        return abs(first.index - second.index) <= CLOSE and nobody_else(other, one, rules)
    if not one.owner:
        return True
    if other.owner in rules.having:  # "the ship has seven lifeboats … its eight lifeboats"
        return abs(first.index - second.index) <= CLOSE and nobody_else(other, one, rules)
    if one.owner != other.owner or max(one.value, other.value) > FEW:
        return False
    named = [named_before(two, desk) for two in (other, one)]
    return one.owner not in rules.singular or not all(named) or bool(named[0] & named[1])


def named_before(one: Telling, desk: Desk) -> set[str]:
    """The words of the names that a sentence has before a count: "Hayward took … for his 12"."""
    paragraph = one.stated.paragraph
    start, _ = sentence(paragraph, one.span[0])
    ahead = (run for run in runs(paragraph, desk) if start <= run.start < one.span[0])
    said = {word.lower() for run in ahead for word in run.words}
    return said - naming(desk.language(paragraph)).openers


def nobody_else(other: Telling, one: Telling, rules: Counting) -> bool:
    """Whether nobody is named between two counts of a family but who stands in the first one's."""
    first, second = other.stated.paragraph, one.stated.paragraph
    start, end = sentence(first, other.span[0])
    if first is second:
        between = first.text[other.span[1] : one.span[0]]
    else:
        between = f"{first.text[other.span[1] :]} {second.text[: one.span[0]]}"
    known = first.text[start:end].split()
    plain = rules.empty | rules.owned | rules.all | rules.stops | rules.all_of
    return all(
        word in known or word.lower() in plain for word in between.split() if word[:1].isupper()
    )


def slip(
    first: Telling,
    one: Telling,
    every: Sequence[tuple[Paragraph, list[Number]]],
    article: Article,
    desk: Desk,
) -> bool:
    """Whether nothing between two counts of a set says that some came, went or are others."""
    low, high = sorted((first.value, one.value))
    if high > TIMES * low or first.stated.number.hedge:
        return False
    digits = first.stated.number.digits, one.stated.number.digits
    if permuted(*digits) and len(digits[0]) >= LONG:
        return False  # such are held against each other whatever they count
    rules = desk.language(one.stated.paragraph).once(Counting)
    family = not one.heads.isdisjoint(rules.family_of)
    here, there = sorted((first.stated.paragraph.index, one.stated.paragraph.index))
    if not family:
        if joined(first.stated, (low, high), article, rules):
            return False
        if just_named(min(first, one, key=lambda each: each.value).stated, desk):
            return False
        near = [p for p in article.paragraphs if here <= p.index <= there]
        if one.value == high and any(rules.rest & words(p) for p in near):
            return False
    if one.value == high and not family and HELD not in one.heads:
        behind = read(one.stated, desk, whole=True).behind
        if behind in rules.restricts | rules.relative or behind.endswith(rules.restrict_ends):
            return False  # "all six schools in the town" may be more than the four that closed
    if HELD in one.heads and any(rules.freed & words(p) for p in article.paragraphs):
        return False
    sums = [n.value for p, ns in every if here <= p.index <= there for n in ns if not n.unit]
    if adds_up(high, [high, low, *sums]):
        return False
    if family:
        return True
    items = [Item(each.stated, article, desk) for each in (first, one)]
    return not any(partly(item, rules) for item in items) and not apart_by(items[0], items[1], desk)


def partly(item: Item, rules: Counting) -> bool:
    """Whether a count is of a part, planned or revised; "each of the ten directors" are all."""
    paragraph, number = item.stated
    ahead = words_of(paragraph.text[max(number.start - LEAD, 0) : number.start])
    if paragraph.text[number.figures[1] :][:4] == " of " or rules.whole_after.intersection(
        ahead[-2:-1]
    ):
        return any(mark.partition(" ")[0] in REVISED for mark in item.detail.marks)
    return otherwise(item, penal=False)


def told_twice(first: Telling, one: Telling, article: Article, desk: Desk) -> Iterator[Fact]:
    """The two counts as facts."""
    subject = " ".join((repr(first.value), repr(one.value)))
    for told in (first, one):
        paragraph = told.stated.paragraph
        made = fact("definite", subject, Item(told.stated, article, desk), "other", False)
        start, end = paragraph.span(*told.span)
        yield made._replace(start=start, end=end, text=paragraph.text[slice(*told.span)])
