"""The tolls and counts of one event, and what tells two of them apart."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.claims import (
    COMPATIBLE,
    SAME,
    Comparison,
    Excuse,
    Fact,
    Verdict,
    either,
)
from copydesk.desk import Desk
from copydesk.finding import Place
from copydesk.language.data import Language
from copydesk.language.names import words
from copydesk.language.numbers import Number, numbered, permuted
from copydesk.language.sentences import WORD, quoted, sentence
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

CLOCK = patterns.compile(r"\d{1,2}[.:]\d\d\b")  # the hour before each entry of a live report


class Stated(NamedTuple):
    """A number and the paragraph it stands in."""

    paragraph: Paragraph
    number: Number

    @property
    def text(self) -> str:
        """The number as written, with its currency and unit."""
        return self.paragraph.text[self.number.start : self.number.end]

    def place(self, message: str = "") -> Place:
        """The number as a second place."""
        return Place(*self.paragraph.span(self.number.start, self.number.end), message=message)


# how long, high, far or wide something is, which no day changes
EXTENTS = frozenset(("km", "m", "cm", "mi", "nmi", "ft", "yd", "km2", "m2", "ha", "acre"))
TIMES = frozenset(("year", "month", "week", "day", "hour", "minute", "second"))  # units
LONG = 3  # figures of a number that nobody writes by chance in another order
OPENS = 4  # words of a sentence in which it may point back at the one before


class Key(NamedTuple):
    """What a number counts, for comparison: its subject and the words that say so."""

    subject: str
    words: frozenset[str]


class Counting:
    """A language's words for what is counted twice in the news, ready for look-ups."""

    __slots__ = (
        "accused",
        "all",
        "all_before",
        "all_of",
        "another",
        "asked",
        "asked_ends",
        "back",
        "besides",
        "between",
        "bodies",
        "both",
        "broods",
        "changes",
        "classes",
        "contrasting",
        "contrasts",
        "deeds",
        "definite",
        "degrees",
        "elsewhere",
        "empty",
        "ends",
        "faceless",
        "family",
        "family_of",
        "fared",
        "fates",
        "final",
        "fractions",
        "freed",
        "generic",
        "having",
        "held",
        "here",
        "inside",
        "introduces",
        "joins",
        "kinds",
        "linking",
        "measuring",
        "members",
        "more",
        "moving",
        "narrowing",
        "not_final",
        "of_whole",
        "ones",
        "open",
        "ordinals",
        "over",
        "owned",
        "owns",
        "part",
        "part_after",
        "penal",
        "people",
        "places",
        "plans",
        "rates",
        "rates_of",
        "reckoned",
        "relative",
        "rest",
        "restrict_ends",
        "restricts",
        "single",
        "singular",
        "some",
        "stops",
        "tallied",
        "that",
        "unhurt",
        "verb_ends",
        "verb_starts",
        "verbs",
        "votes",
        "whole_after",
    )

    def __init__(self, language: Language) -> None:
        data = language["counts"]
        self.people = frozenset(data.get("people", ()))
        self.classes: dict[str, str] = {
            w: name for name, ws in data.get("classes", {}).items() for w in ws
        }
        self.fates = frozenset(word.split()[0] for word in self.classes)
        # what befell people, by more words than tolls are told with
        self.fared: dict[str, str] = {
            w: name for name, ws in data.get("fared", {}).items() for w in ws
        }
        self.measuring = frozenset(data.get("measuring", ()))  # between a thing and its measure
        self.narrowing = frozenset(data.get("narrowing", ()))  # behind a thing: of another one
        self.more = frozenset(data.get("fared_too", ()))  # of one more, without a number
        self.joins = frozenset(data.get("joins", ()))
        self.votes = frozenset(data.get("votes", ()))
        self.final = frozenset(data.get("final_score", ()))
        self.not_final = frozenset(data.get("not_final", ()))
        self.generic = frozenset(data.get("generic", ()))
        # of these a count says nothing about who they are
        self.faceless = frozenset(data.get("faceless", data.get("generic", ())))
        self.part = frozenset(data.get("part", ()))
        self.part_after = frozenset(data.get("part_after", ()))
        self.rest = frozenset(data.get("rest", ()))  # of those who did not fare as the first
        self.plans = frozenset(data.get("plans", ()))
        self.besides = tuple(data.get("besides", ()))  # before what is told as one thing more
        # a word that means one of several: "wisatawan" and "turis" are one kind of people
        self.family: dict[str, str] = {
            w: name for name, ws in data.get("same", {}).items() for w in ws
        }
        self.open = frozenset(data.get("revised", ()))
        self.changes = frozenset(data.get("changes", ()))
        self.moving = frozenset(data.get("moving", ()))  # what is another next week: prices
        self.rates_of: dict[str, str] = data.get("rates_of", {})  # words that name it too
        # behind a number: for so much of a thing
        self.rates = frozenset((*data.get("rates", ()), *self.rates_of))
        self.elsewhere = frozenset(data.get("other_event", ()))
        written = language["numbers"]
        self.fractions = tuple(
            f"{article} {noun}"
            for article in written.get("articles", ())
            for noun in written.get("fraction_nouns", ())
        )
        self.back = frozenset(data.get("points_back", ()))
        self.here = frozenset(data.get("points_here", ()))
        self.another = frozenset(data.get("other_time", ()))
        self.stops = frozenset(data.get("clause_ends", ()))
        self.places = frozenset(data.get("place_after", ()))
        self.kinds = frozenset(data.get("place_kinds", ()))
        self.empty = frozenset(data.get("empty_words", ()))

        # what was done to things, how much so, and what ends a clause that says it
        self.deeds: dict[str, str] = {
            w: name for name, ws in data.get("deeds", {}).items() for w in ws
        }
        self.degrees = frozenset(data.get("degrees", ()))
        self.relative = frozenset(data.get("relative", ()))
        self.ends = self.stops - self.relative
        # between those who fared so and how many they are: "korban tewas, yang berjumlah empat"
        self.tallied = frozenset(data.get("tallied", ()))
        self.linking = frozenset(data.get("linking", ()))
        self.unhurt = frozenset(data.get("unhurt", ()))  # the others of whom fared worse
        # words that make a count one that was told: "the 41 dead", "46 ruas itu"
        self.definite = frozenset(data.get("definite", ()))
        self.all_of = frozenset(language["numbers"].get("all_of", ()))  # "keempat" tersangka
        # and before a hyphen and figures: "ke-42 sopir"
        self.all_before = [[word] for word in language["numbers"].get("ordinal_before", ())]
        self.inside = frozenset(data.get("inside", ()))  # "tewas dalam" an event
        self.owned = frozenset(data.get("owned", ()))
        self.singular = frozenset(data.get("singular", ()))  # those of one person: his, her
        self.reckoned = frozenset(data.get("reckoned", ()))
        self.over = frozenset(data.get("over", ()))  # between a score and the side that lost
        self.that = tuple(data.get("that", ()))
        self.introduces = frozenset(data.get("introduces", ()))
        # all of a set, by itself, by its body, by those who have it, and child by child
        self.all = frozenset(data.get("all", ()))
        self.both = frozenset(data.get("both", ()))
        self.between = frozenset(data.get("all_between", ()))
        self.of_whole = frozenset(data.get("of_whole", ()))
        self.members = frozenset(data.get("members", ()))
        self.bodies: dict[str, str] = data.get("bodies", {})
        self.broods = {name: frozenset(kinds) for name, kinds in data.get("broods", {}).items()}
        self.owns: dict[str, list[str]] = data.get("broods_owned", {})
        self.family_of = self.broods.keys() | {w for ws in self.owns.values() for w in ws}
        self.accused = frozenset(data.get("accused", ()))
        self.single = frozenset(data.get("single", ()))
        self.held = frozenset(data.get("held", ()))
        self.freed = frozenset(data.get("freed", ()))
        self.ones = frozenset(data.get("ones", ()))
        self.ordinals: dict[int, str] = {
            int(value): word for word, value in language["series"].get("ordinals", {}).items()
        }
        # and those that narrow it down: "the two men who fled", "the four being held"
        self.restricts = frozenset(data.get("restricts", ()))
        self.restrict_ends = tuple(data.get("restrict_ends", ()))
        self.penal = frozenset(data.get("penal", ()))
        # behind a sentence of a court that nobody got, and what ends that phrase
        self.asked = frozenset(data.get("asked", ()))
        self.asked_ends = frozenset(data.get("asked_ends", ()))
        self.contrasts = tuple(frozenset(group) for group in data.get("contrasts", ()))
        self.contrasting = frozenset().union(*self.contrasts)
        self.verbs = frozenset(data.get("verbs", ()))
        self.having = frozenset(data.get("having", ()))
        self.some = frozenset(data.get("some", ()))
        self.whole_after = frozenset(data.get("whole_after", ()))
        self.verb_starts = tuple(data.get("verb_starts", ()))
        self.verb_ends = tuple(data.get("verb_ends", ()))

    def modifier(self, word: str) -> bool:
        """Whether a word may tell a thing from others of its kind: neither verb nor small word."""
        if len(word) < 3 or not word[0].isalpha() or word in self.empty or word in self.stops:
            return False
        if word in self.verbs:
            return False
        verb = self.verb_starts and word.startswith(self.verb_starts)
        return not (verb or (self.verb_ends and word.endswith(self.verb_ends)))

    def contrasted(self, one: Set[str], two: Set[str]) -> bool:
        """Whether two sentences have two words of one list of contrasts: men here, women there."""
        pairs = ((group & one, group & two) for group in self.contrasts)
        return any(left and right and not left & right for left, right in pairs)

    def partial(self, before: Sequence[str], after: Sequence[str]) -> list[str]:
        """The words that make a number a part: "di antaranya 5" and "5 lainnya", not "5, termasuk".

        `before` and `after` are the words on its sides.
        """
        ends = (i for i, word in enumerate(after) if not word[0].isalnum() or word in self.stops)
        ahead, behind = (
            f" {' '.join(before[-7:])} ",
            f" {' '.join(after[: min(next(ends, 3), 3)])} ",
        )
        found = {phrase for phrase in self.part if f" {phrase} " in ahead}
        return sorted(found | {phrase for phrase in self.part_after if f" {phrase} " in behind})


def counts(article: Article, desk: Desk) -> Iterator[Fact]:
    """How many died, were hurt, arrested, moved: facts under the class of what befell them."""
    found: list[tuple[Stated, str, tuple[str, ...]]] = []
    more: set[float] = set()
    for paragraph, every in numbered(article, desk):
        if paragraph.kind in ("headline", "link", "credit", "table"):
            continue
        rules = desk.language(paragraph).once(Counting)
        if rules.fates.isdisjoint(words(paragraph)):
            continue
        for number in every:
            if number.kind == "number" and not number.unit and number.value >= 2:
                subject = befallen(paragraph, number, rules)
                behind = words_of(paragraph.text[number.figures[1] : number.figures[1] + 12])[:1]
                more.update([number.value] if rules.part_after.issuperset(behind) else ())
                if subject:
                    scope = circumstances(paragraph, number, subject.split()[0], rules)
                    found.append((Stated(paragraph, number), subject, scope))
    if len(found) > 1:
        yield from tolls(found, more)


def befallen(paragraph: Paragraph, number: Number, rules: Counting) -> str:
    """What a number's clause says of those it counts: "die", "arrest polisi"; "" if nothing."""
    text, noun = paragraph.text, number.noun
    if noun in rules.generic or noun in rules.classes:
        noun = ""
    if noun and noun not in rules.people:
        return ""
    name = ""
    after = words_of(text[number.figures[1] : number.figures[1] + 60])[:6]
    for word, follows in zip(after, (*after[1:], ""), strict=False):
        name = rules.classes.get(word, "") or rules.classes.get(f"{word} {follows}", "")
        if name or word in rules.stops or not word[0].isalpha():
            break
    before = words_of(text[max(number.start - 60, 0) : number.start])
    if before and before[-1] in rules.tallied and not name:
        before = [word for word in before if word not in rules.linking]  # "…, yang berjumlah"
    for word in () if name else reversed(before[-5:]):
        name = rules.classes.get(word, "")
        if name or word in rules.stops or word[0] in ".;,:()" or word[0].isdigit():
            break
    return f"{name} {noun}".rstrip() if name else ""


def words_of(text: str) -> list[str]:
    """The words, figures and marks of a stretch, in small letters."""
    return WORD.findall(text.lower())


def circumstances(
    paragraph: Paragraph, number: Number, fate: str, rules: Counting
) -> tuple[str, ...]:
    """The scope of a count: hedged, quoted, a part, revised, of another event, with its places."""
    start, end = sentence(paragraph, number.figures[0])
    text = paragraph.text[start:end]
    words = words_of(text)
    low = f" {' '.join(words)} "
    scope = [number.hedge] if number.hedge else []
    if number.high > number.value:
        scope.append("range")
    before, after = paragraph.text[start : number.start], paragraph.text[number.figures[1] : end]
    parts = rules.partial(words_of(before), words_of(after))
    fared = words_of(before) if parts else []
    if not rules.unhurt.isdisjoint(fared):  # "five survived, three others died": these are all
        parts = [phrase for phrase in parts if phrase not in rules.rest]
    if any(rules.classes.get(word, fate) != fate for word in fared):
        # "six were killed and 17 others hurt": of the hurt these are all
        scope += [f"others {phrase}" for phrase in parts if phrase in rules.rest]
        parts = [phrase for phrase in parts if phrase not in rules.rest]
    scope += [f"part {phrase}" for phrase in parts]
    scope += [f"revised {paragraph.text[:5]}"] * bool(CLOCK.match(paragraph.text))
    scope.append(f"at {paragraph.index}:{start}")
    scope += sorted(f"revised {p}" for p in rules.open if f" {p} " in low)
    if any(f" {phrase} " in low for phrase in rules.changes):
        scope.append("changing")
    if start and not rules.back.isdisjoint(words[:OPENS]):  # "a similar crash … In that crash"
        low += " ".join(words_of(paragraph.text[slice(*sentence(paragraph, start - 1))])) + " "
    scope += sorted(f"elsewhere {p}" for p in rules.elsewhere if f" {p} " in low)
    if quoted(paragraph, number.figures[0]):
        scope.append("quoted")
    scope += sorted(
        {f"year {w}" for w in words if len(w) == 4 and w[:2] in ("19", "20") and w.isdigit()}
    )
    scope += sorted(places(text, rules))
    return tuple(scope)


def places(text: str, rules: Counting) -> set[str]:
    """The capitalised words behind words such as "di" and "in": where the sentence is set."""
    found, pieces = set(), text.split()
    for index, piece in enumerate(pieces[:-1]):
        if piece.lower() in rules.places:
            for name in pieces[index + 1 : index + 5]:
                word = name.strip("(),.;:“”\"'")
                if not word[:1].isupper() or word[-1:].isdigit():
                    break
                if word.lower() not in rules.kinds:
                    found.add(f"in {word}")
                if name[-1] in ".;:)":
                    break
    return found


def tolls(
    found: Sequence[tuple[Stated, str, tuple[str, ...]]], more: Iterable[float]
) -> Iterator[Fact]:
    """The facts of one article; a number that others add up to is no second count.

    So may those do who are counted as some `more`: "Two more, a mother and her son, died".
    """
    for one, subject, scope in found:
        values = [*more, *(other.number.value for other, name, _ in found if name == subject)]
        summed = adds_up(one.number.value, values)
        number, text = one.number, one.paragraph.text
        stop = number.end
        if number.noun and text[stop + 1 :].lower().startswith(number.noun):
            stop += 1 + len(number.noun)
        start, end = one.paragraph.span(number.start, stop)
        yield Fact(
            "count", subject, (repr(one.number.value), one.number.digits, one.number.scale),
            start, end, text[number.start : stop], (*scope, "sum") if summed else scope,
        )  # fmt: skip


def adds_up(value: float, values: Iterable[float]) -> bool:
    """Whether a value is the sum or the difference of two others."""
    others = set(values) - {value}
    return any(value - other in others - {other} or value + other in others for other in others)


def compare_counts(first: Fact, second: Fact) -> Verdict:
    """Two counts of one thing: the same, within one another's hedge, or a conflict."""
    one, two = float(first.value[0]), float(second.value[0])
    if one == two:
        return SAME
    turned = permuted(str(first.value[1]), str(second.value[1])) and 0.1 < one / two < 10
    hedged = HEDGES.intersection(first.scope + second.scope)
    alike = HEDGES.intersection(first.scope) == HEDGES.intersection(second.scope) == {"more"}
    if hedged and not turned and not alike:
        return COMPATIBLE
    if min(one, two) * 4 < max(one, two) and not (turned and min(one, two) >= 10):
        return COMPATIBLE  # a part of it, or another event
    return Verdict("conflict", "permuted" if turned and not hedged else "")


HEDGES = frozenset(("about", "more", "less", "range"))


# what the clauses of two numbers may differ in, so that both hold
MARKS = ("part ", "in ", "year ", "elsewhere ", "revised ", "planned ", "changing ")


def apart(first: Fact, second: Fact, marks: Sequence[str] = MARKS) -> bool:
    """Whether two counts name different places, years or occasions."""
    return differ(first.scope, second.scope, marks)


def differ(first: Sequence[str], second: Sequence[str], marks: Sequence[str] = MARKS) -> bool:
    """Whether two scopes have other marks of a sort, or no place in common."""
    for mark in marks:
        one = {word for word in first if word.startswith(mark)}
        two = {word for word in second if word.startswith(mark)}
        if one != two and (mark != "in " or (one and two and not one & two)):
            return True
    return False


def beside(first: Fact, second: Fact) -> bool:
    """Whether one sentence tells both counts: on purpose, as two."""
    return any(mark.startswith("at ") and mark in second.scope for mark in first.scope)


def remaining(first: Fact, second: Fact) -> bool:
    """Whether one of two counts is of "others", and no digits are turned."""
    return differ(first.scope, second.scope, ("others ",)) and not permuted(
        str(first.value[1]), str(second.value[1])
    )


COUNTS = Comparison(
    compare_counts,
    (
        either("sum"),
        Excuse("side-by-side", beside),
        Excuse("part", remaining),
        Excuse("apart", apart),
    ),
)
