"""The headline's numbers in the body, and the tolls and counts of one event."""

from __future__ import annotations

from itertools import pairwise

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
from copydesk.finding import Hit, Place
from copydesk.language.data import Language
from copydesk.language.names import words
from copydesk.language.numbers import Number, numbered, permuted
from copydesk.language.sentences import WORD, quoted, sentence
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

NAMED = 5  # fewer people may be told without a number
SIDES = 2  # figures of a score
LISTED = 31  # so long may a list be that a headline announces: "7 tips"
CLOCK = patterns.compile(r"\d{1,2}[.:]\d\d\b")  # the hour before each entry of a live report
TOP = 10  # lists of so many are announced anywhere in a headline
ASIDE = frozenset(("headline", "link", "credit"))  # no part of what a headline sums up
COUNTED = ("number", "age", "score")
JOINED = 5  # characters between years and months of one term: " dan "
SLACK = {"more": (1.0, 1.2), "less": (0.85, 1.0), "about": (0.87, 1.13)}


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


def headline_number(article: Article, desk: Desk, *, least: int = 60) -> Iterator[Hit]:
    """A number of the headline that the text does not bear out.

    Articles of fewer than `least` words may say it in the headline only: there, just figures that
    look alike are reported.
    """
    every = numbered(article, desk)
    if not any(paragraph.kind == "headline" for paragraph, _ in every):
        return
    found = [Stated(p, n) for p, ns in every if p.kind == "headline" for n in kindly(p, ns, desk)]
    short = sum(len(p.text) for p in article.paragraphs if p.kind not in ASIDE) < 6 * least
    body = [Stated(p, n) for p, ns in every if p.kind not in ASIDE for n in kindly(p, ns, desk)]
    closely = list(held_closely(article, found, body, desk))
    yield from closely
    told = {hit.start for hit in closely}
    found = [one for one in found if one.place().start not in told]
    wanted = [one for one in found if asked(one.number, one.paragraph, desk, body)]
    scores = [h.number for h in wanted if h.number.kind == "score"]
    known = any(bears_out(score, one.number) for score in scores for one in body)
    for head in wanted:
        decades = desk.language(head.paragraph)["counts"].get("decades", ())
        if head.number.unit == "year" and any(
            one.number.noun in decades and 10 * one.number.value == head.number.value
            for one in body
        ):
            continue
        if head.number.kind == "score" and not known:
            continue  # held against the outcome alone
        millions = in_millions(head.number)
        if any(bears_out(n, one.number) for n in (head.number, *millions) for one in body):
            continue
        if head.number.unit == "year" and head.number.value in terms(body):
            continue
        hit = unmet(head, body)
        if not hit.related and head.number.value < NAMED and not head.number.unit:
            continue  # "A man and a woman were killed"
        if not short or hit.grade == "permuted" or (hit.related and one_off(head, body)):
            yield hit


def kindly(paragraph: Paragraph, every: Sequence[Number], desk: Desk) -> list[Number]:
    """Numbers with one noun for all that mean the same: "tiga pencuri" are three suspects."""
    family = desk.language(paragraph).once(Counting).family
    return [n._replace(noun=family[n.noun]) if n.noun in family else n for n in every]


def held_closely(
    article: Article, found: Sequence[Stated], body: Sequence[Stated], desk: Desk
) -> Iterator[Hit]:
    """What the headline says of a few people or of a score, against the sentences that tell it."""
    for one in found:
        rules = desk.language(one.paragraph).once(Counting)
        few = 1 < one.number.value <= LISTED and not one.number.unit
        if few and one.number.kind == "number" and rules.fared.keys() & words(one.paragraph):
            from ._headlines import fated

            hit = fated(one, body, desk)
            if hit is not None:
                yield hit
    scores = [one for one in found if one.number.kind == "score"]
    if len(scores) == SIDES and not any(
        bears_out(scores[0].number, one.number) and one.number.kind == "score" for one in body
    ):
        from ._headlines import scored

        yield from scored(article, scores, desk)


def asked(number: Number, paragraph: Paragraph, desk: Desk, body: Sequence[Stated]) -> bool:
    """Whether a headline's number must stand in the text: no years, labels and list counters."""
    if number.kind not in COUNTED or number.value <= 1:
        return False
    counts = desk.language(paragraph)["counts"]
    if number.noun in counts.get("elapsed", ()):
        return False  # "38 years on" is reckoned from two dates
    if number.unit or number.scale or number.kind != "number" or number.value > LISTED:
        return True
    if number.step < 1 and not paragraph.text[number.end : number.end + 1].isalpha():
        return True  # a magnitude, an index: no list has 5.9 tips
    if number.noun in counts.get("toll_nouns", ()) or number.noun in counts.get("people", ()):
        return True
    if number.noun and any(like(number, one.number) and one.number.value > 1 for one in body):
        return True
    before = paragraph.text[: number.start].lower().split()
    opening = len(before) < 2 or before[-1].strip(",:") in counts.get("list_openers", ())
    return not opening and number.value > TOP


def bears_out(head: Number, body: Number) -> bool:
    """Whether a number of the body is the headline's: exactly, rounded, or within its hedge."""
    if head.unit and body.unit and head.unit != body.unit and head.digits != body.digits:
        return False
    if head.high > head.value and body.high > body.value:
        inside = head.value <= body.value and body.high <= head.high
        return inside or (near(head, body.value, body.step) and head.high == body.high)
    if body.value <= head.value <= body.high or head.value == body.high:
        return True
    if head.high > head.value and head.value <= body.value <= head.high:
        return True
    return near(head, body.value, body.step) or near(head, body.high, body.step)


def near(head: Number, value: float, step: float) -> bool:
    """Whether `value`, written to `step`, may be given as the headline gives it."""
    if not value:
        return False
    away = abs(value - head.value)
    if away < 1e-9 * value:
        return True
    coarse = head.step
    written = head.scale or min(step, head.step) < 1 or head.value >= 100 or head.hedge
    if written and step < coarse and (away <= coarse / 2 or (away < coarse and value > head.value)):
        return away <= value * (0.15 if head.scale or head.hedge else 0.05)
    low, high = SLACK.get(head.hedge, (1.0, 1.0))
    least = head.value - (head.step if head.hedge == "less" else 0)  # four years are under five
    return min(least, head.value * low) <= value <= head.value * high


def unmet(head: Stated, body: Sequence[Stated]) -> Hit:
    """The finding on a headline's number that nothing bears out, with the likeliest other place."""
    number = head.number
    alike = [
        one
        for one in body
        if like(number, one.number) and (one.number.kind != "age" or number.kind == "age")
    ]
    if not alike and number.step < 1 and not number.unit:
        alike = [one for one in body if bare_decimal(one.number)]
    turned = [one for one in alike if permuted(number.digits, one.number.digits)]
    if not alike and number.kind == "number" and not number.unit:
        turned = [one for one in body if swapped(number, one.number)]
    other = (turned or sorted(alike, key=lambda one: abs(one.number.value - number.value)))[:1]
    grade = "" if not turned or len(number.digits) < 2 else "permuted"
    if grade == "" and computed(number, body):
        grade = "computed"
    return Hit(
        *head.paragraph.span(number.start, number.end),
        values={"other": other[0].text if other else ""},
        grade=grade,
        variant="" if other else "absent",
        related=tuple(one.place() for one in other),
    )


def bare_decimal(number: Number) -> bool:
    """Whether a number has decimals and no unit or noun of a kind: a magnitude, an index."""
    return number.step < 1 and number.kind == "number" and not (number.unit or number.scale)


def terms(body: Sequence[Stated]) -> set[float]:
    """The years that a text gives as years and months: "12 tahun dan 6 bulan" are 12.5."""
    return {
        one.number.value + two.number.value / 12
        for one, two in pairwise(body)
        if one.number.unit == "year" and two.number.unit == "month"
        if one.paragraph is two.paragraph and two.number.start - one.number.end <= JOINED
    }


def in_millions(number: Number) -> list[Number]:
    """The other reading of "14m" in a headline."""
    if number.unit != "m" or number.noun or number.end - number.figures[1] > 1:
        return []
    return [number._replace(value=number.value * 1e6, high=number.high * 1e6, step=1e6, unit="")]


def one_off(head: Stated, body: Sequence[Stated]) -> bool:
    """Whether a number of the same thing differs from the headline's in one digit."""
    return any(
        like(head.number, one.number)
        and len(one.number.digits) == len(head.number.digits)
        and sum(a != b for a, b in zip(one.number.digits, head.number.digits, strict=True)) == 1
        for one in body
    )


def like(first: Number, second: Number) -> bool:
    """Whether two numbers may count one thing: the same unit, or the same noun without one."""
    if second.kind not in COUNTED or first.unit != second.unit:
        return False
    if not first.unit and first.noun != second.noun:
        return False
    return 0.1 <= second.value / first.value <= 10 if first.value else False


def swapped(first: Number, second: Number) -> bool:
    """Whether a number without a noun of its own ("Fire kills 31 in port") is another's turned."""
    bare = not first.noun and not second.unit and second.kind == "number"
    return (
        bare
        and second.noun != ""
        and permuted(first.digits, second.digits)
        and (first.step == second.step or first.scale == second.scale)
        and 0.1 < first.value / second.value < 10
    )


def computed(number: Number, body: Sequence[Stated]) -> bool:
    """Whether the headline's number is a sum or a difference of two that one paragraph gives.

    A sum may be one of unlike things: 40 aircraft and 20 of the larger model are 60 jets. So many
    years may lie between two of the calendar, or between 26 and 29.
    """
    if number.unit == "%" and any(percent(number, one, two) for one, two in pairwise(body)):
        return True
    groups: dict[int, set[float]] = {}
    alike: dict[int, set[float]] = {}
    for one in body:
        kind, unit = one.number.kind, one.number.unit
        if number.unit == "year" and not unit and kind in ("number", "year"):
            alike.setdefault(one.paragraph.index, set()).add(one.number.value)
        if kind in COUNTED and unit == number.unit:
            groups.setdefault(one.paragraph.index, set()).add(one.number.value)
            if number.unit or one.number.noun == number.noun:
                alike.setdefault(one.paragraph.index, set()).add(one.number.value)
    if any(adds_up(number.value, {number.value, *values}) for values in alike.values()):
        return True
    return any(number.value - one in values - {one} for values in groups.values() for one in values)


def percent(number: Number, one: Stated, two: Stated) -> bool:
    """Whether a percentage is the way from one amount to the next, or its share in that."""
    first, second = one.number, two.number
    if one.paragraph is not two.paragraph or first.kind != "number" or second.kind != "number":
        return False
    if first.unit != second.unit or first.unit == "%" or not (first.value and second.value):
        return False
    if not first.unit and first.noun != second.noun:
        return False
    low, high = sorted((first.value, second.value))
    ways = (abs(second.value - first.value) / first.value, low / high)
    return any(abs(100 * way - number.value) <= max(number.step, 1) / 2 for way in ways)


OPENS = 4  # words of a sentence in which it may point back at the one before


class Key(NamedTuple):
    """What a number counts, for comparison: its subject and the words that say so."""

    subject: str
    words: frozenset[str]


class Counting:
    """A language's words for what is counted twice in the news, ready for look-ups."""

    __slots__ = (
        "all_of",
        "another",
        "back",
        "changes",
        "classes",
        "contrasts",
        "definite",
        "elsewhere",
        "empty",
        "faceless",
        "family",
        "fared",
        "fates",
        "final",
        "generic",
        "here",
        "inside",
        "introduces",
        "joins",
        "kinds",
        "measuring",
        "more",
        "narrowing",
        "not_final",
        "open",
        "over",
        "owned",
        "part",
        "part_after",
        "penal",
        "people",
        "places",
        "plans",
        "rest",
        "restrict_ends",
        "restricts",
        "stops",
        "that",
        "verb_ends",
        "verb_starts",
        "votes",
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
        # a word that means one of several: "wisatawan" and "turis" are one kind of people
        self.family: dict[str, str] = {
            w: name for name, ws in data.get("same", {}).items() for w in ws
        }
        self.open = frozenset(data.get("revised", ()))
        self.changes = frozenset(data.get("changes", ()))
        self.elsewhere = frozenset(data.get("other_event", ()))
        self.back = frozenset(data.get("points_back", ()))
        self.here = frozenset(data.get("points_here", ()))
        self.another = frozenset(data.get("other_time", ()))
        self.stops = frozenset(data.get("clause_ends", ()))
        self.places = frozenset(data.get("place_after", ()))
        self.kinds = frozenset(data.get("place_kinds", ()))
        self.empty = frozenset(data.get("empty_words", ()))

        # words that make a count one that was told: "the 41 dead", "46 ruas itu"
        self.definite = frozenset(data.get("definite", ()))
        self.all_of = frozenset(language["numbers"].get("all_of", ()))  # "keempat" tersangka
        self.inside = frozenset(data.get("inside", ()))  # "tewas dalam" an event
        self.owned = frozenset(data.get("owned", ()))
        self.over = frozenset(data.get("over", ()))  # between a score and the side that lost
        self.that = tuple(data.get("that", ()))
        self.introduces = frozenset(data.get("introduces", ()))
        # and those that narrow it down: "the two men who fled", "the four being held"
        self.restricts = frozenset(data.get("restricts", ()))
        self.restrict_ends = tuple(data.get("restrict_ends", ()))
        self.penal = frozenset(data.get("penal", ()))
        self.contrasts = tuple(frozenset(group) for group in data.get("contrasts", ()))
        self.verb_starts = tuple(data.get("verb_starts", ()))
        self.verb_ends = tuple(data.get("verb_ends", ()))

    def modifier(self, word: str) -> bool:
        """Whether a word may tell a thing from others of its kind: neither verb nor small word."""
        if len(word) < 3 or not word[0].isalpha() or word in self.empty or word in self.stops:
            return False
        verb = self.verb_starts and word.startswith(self.verb_starts)
        return not (verb or (self.verb_ends and word.endswith(self.verb_ends)))

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
    for paragraph, every in numbered(article, desk):
        if paragraph.kind in ("headline", "link", "credit", "table"):
            continue
        rules = desk.language(paragraph).once(Counting)
        if rules.fates.isdisjoint(words(paragraph)):
            continue
        for number in every:
            if number.kind == "number" and not number.unit and number.value >= 2:
                subject = befallen(paragraph, number, rules)
                if subject:
                    scope = circumstances(paragraph, number, subject.split()[0], rules)
                    found.append((Stated(paragraph, number), subject, scope))
    if len(found) > 1:
        yield from tolls(found)


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
    if parts and any(rules.classes.get(word, fate) != fate for word in words_of(before)):
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


def tolls(found: Sequence[tuple[Stated, str, tuple[str, ...]]]) -> Iterator[Fact]:
    """The facts of one article; a number that others add up to is no second count."""
    for one, subject, scope in found:
        values = [other.number.value for other, name, _ in found if name == subject]
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
