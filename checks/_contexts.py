"""What stands around a number: the words that say what it counts, and how its sentence means it."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.claims import Fact
from copydesk.desk import Desk
from copydesk.language.morphology import roots
from copydesk.language.names import runs
from copydesk.language.numbers import Number, numbers
from copydesk.language.people import people
from copydesk.language.sentences import quoted, sentence
from copydesk.record import TYPE_CHECKING, NamedTuple

from .numbers import Counting, Stated, places, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WINDOW = 100  # characters on each side that are a figure's context
NEAR = 7  # words on each side that are
ALIKE = 0.7  # of the words of two sentences: then one is the other told again

LINE = 80  # characters of a paragraph that may be a line of a list
ENTRY = patterns.compile(
    r":\s{0,2}[^\s\d]{0,4}\s?\d[\d.,]*(?: [^\s]+)?\s*$"
)  # "Budi-Ani: 21,8 persen"


class Detail(NamedTuple):
    """What tells one number from another in like words.

    `names` are the words of names near it that are no person's, `runs` those names, `who` the
    people of its sentence; `like` are the
    values of its unit that its sentence has besides, `beside` all that it has; `marks` say how its
    clause means it; `follows` has the words of the sentence with the next one each.
    """

    names: frozenset[str]
    who: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    like: frozenset[float]
    beside: frozenset[float]
    marks: tuple[str, ...]
    follows: dict[str, str]


class Item:
    """A number with the words around it; the rest is made when it is asked for, which is seldom.

    `words` are those with a meaning, `span` is the paragraph's index and the sentence, `slot` has
    the two words right before the number.
    """

    __slots__ = ("_article", "_detail", "_sides", "desk", "slot", "span", "stated", "words")

    def __init__(self, stated: Stated, article: Article, desk: Desk) -> None:
        text, number = stated.paragraph.text, stated.number
        start, end = sentence(stated.paragraph, number.figures[0])
        low, high = max(start, number.start - WINDOW), min(end, number.end + WINDOW)
        before = words_of(text[low : number.start])[(low > start) :]
        after = words_of(text[number.end : high])
        self.stated = stated
        self.slot = tuple(before[-2:])
        self.span = (stated.paragraph.index, start, end)
        self.words = context(stated, before, after, desk)
        self.desk = desk
        self._article, self._sides = article, (before, after, low, high)
        self._detail: Detail | None = None

    @property
    def number(self) -> Number:
        """The number itself."""
        return self.stated.number

    @property
    def detail(self) -> Detail:
        """What tells it from other numbers."""
        if self._detail is None:
            self._detail = self._told()
        return self._detail

    def nearest(self, count: int) -> set[str]:
        """The `words` that stand nearest to it, so many on each side."""
        before, after, _, _ = self._sides
        language = self.desk.language(self.stated.paragraph)
        root = language.once(roots)
        return {
            word
            for side in (before[::-1], after)
            for word in [root[one] for one in side[:NEAR] if root[one] in self.words][:count]
        }

    def _told(self) -> Detail:
        one, (before, after, low, high) = self.stated, self._sides
        _, start, end = self.span
        rules = self.desk.language(one.paragraph).once(Counting)
        others = [
            n for n in one.paragraph.once(numbers, self.desk)
            if start <= n.figures[0] < end and n.figures != one.number.figures
        ]  # fmt: skip
        text = one.paragraph.text[start:end]
        # the year of a dateline is the article's own
        opening = [zone.end - start for zone in one.paragraph.zones if zone.kind == "dateline"]
        said = words_of(text[max(opening, default=0) * (not start) :])
        scope = (*marks(before, after, rules), *years(said, self._article.date[:4]),
                 *sorted(places(text, rules)),
                 *others_of(text[: one.number.start - start], after, rules))  # fmt: skip
        near = names(one, low, high, self._article, self.desk)
        return Detail(
            frozenset(word for name in near for word in name),
            frozenset(
                person.key
                for mention, person in people(self._article, self.desk).standing(one.paragraph)
                if start <= mention.start < end
            ), near,
            frozenset(n.value for n in others if n.unit == one.number.unit),
            frozenset(n.value for n in others), scope,
            pairs(words_of(one.paragraph.text[start : one.number.start]))
            | pairs(words_of(one.paragraph.text[one.number.end : end])),
        )  # fmt: skip


def pairs(found: Sequence[str]) -> dict[str, str]:
    """Each word with the next one."""
    return dict(zip(found, (*found[1:], ""), strict=False))


def context(one: Stated, before: Sequence[str], after: Sequence[str], desk: Desk) -> frozenset[str]:
    """The roots of the words with a meaning around a number, without what it counts."""
    language = desk.language(one.paragraph)
    rules, root = language.once(Counting), language.once(roots)
    near = [
        [w for w in side if w[0].isalpha() and len(w) > 2 and w not in rules.empty]
        for side in (before, after)
    ]
    found = {
        w if w in rules.contrasting else root[rules.family.get(w, w)]
        for w in (*near[0][-NEAR:], *near[1][:NEAR])
    }
    noun = "" if one.number.unit else one.number.noun
    return frozenset(found - rules.empty - {noun, root[rules.family.get(noun, noun)]})


def names(
    one: Stated, low: int, high: int, article: Article, desk: Desk
) -> frozenset[tuple[str, ...]]:
    """The names near a number; those of people may be speakers and do not count."""
    spans = [
        (mention.start, mention.end)
        for person in people(article, desk).all
        for mention in person.mentions
        if mention.paragraph is one.paragraph
    ]
    return frozenset(
        tuple(word.lower() for word in run.words)
        for run in runs(one.paragraph, desk)
        if low <= run.start < high and not (run.opens and len(run.words) == 1)
        if not any(start < run.end and run.start < end for start, end in spans)
    )


def marks(before: Sequence[str], after: Sequence[str], rules: Counting) -> Iterator[str]:
    """How a number's clause means it: as a part, revised, changing, planned, of another event."""
    for phrase in rules.partial(before, after):
        yield f"part {phrase}"
    near = f" {' '.join((*before[-8:], '#', *after[:8]))} "
    for name, phrases in (
        ("revised", rules.open), ("changing", rules.changes), ("planned", rules.plans),
        ("elsewhere", rules.elsewhere),
    ):  # fmt: skip
        for phrase in sorted(phrases):
            if f" {phrase} " in near:
                yield f"{name} {phrase}"


def others_of(ahead: str, after: Sequence[str], rules: Counting) -> list[str]:
    """The words before a number or close behind it that tell of another time or another one."""
    low = f" {' '.join((*words_of(ahead), '#', *after[:8]))} "
    for fraction in rules.fractions:
        low = low.replace(f" {fraction} ", " ")  # "a third more" is of no third one
    return sorted(f"another {phrase}" for phrase in rules.another if f" {phrase} " in low)


def years(found: Sequence[str], own: str) -> list[str]:
    """The years among the words of a sentence, but the article's own and decades ("1970s")."""
    return sorted({
        f"year {word}"
        for word, after in zip(found, (*found[1:], ""), strict=False)
        if len(word) == 4 and word.isdigit() and word[:2] in CENTURIES and after != "s"
        if word != own
    })  # fmt: skip


CENTURIES = ("19", "20")


def retold(first: Item, second: Item, desk: Desk) -> bool:
    """Whether the sentences of two numbers say the same but for the number."""
    if first.span == second.span:
        return False
    one, two = (telling(x.stated.paragraph, x.number, desk) for x in (first, second))
    shared = len(one & two)
    return shared > 3 and shared >= ALIKE * len(one | two)


def telling(paragraph: Paragraph, number: Number, desk: Desk) -> frozenset[str]:
    """The words and figures of a number's sentence without the number."""
    rules = desk.language(paragraph).once(Counting)
    start, end = sentence(paragraph, number.figures[0])
    low, high = number.figures
    found = words_of(paragraph.text[start:low]) + words_of(paragraph.text[high:end])
    return frozenset(w for w in found if w[0].isdigit() or (len(w) > 2 and w not in rules.empty))


def rivals(first: Item, second: Item, desk: Desk) -> bool:
    """Whether two sentences tell of two of a kind: districts, mornings and evenings, red and green.

    Two names that share their first or last word, two words of one list of contrasts, or two words
    behind the same one ("cabai rawit" and "cabai merah") where neither sentence has the other's.
    """
    one, two = first.detail, second.detail
    if namesakes(first, second):
        return True
    rules = desk.language(first.stated.paragraph).once(Counting)
    if rules.contrasted(one.follows.keys(), two.follows.keys()):
        return True
    named = {run[-1] for run in one.runs | two.runs}  # what follows a name does not tell it apart
    for word in one.follows.keys() & two.follows.keys() - named:
        after, other = one.follows[word], two.follows[word]
        alone = after not in two.follows and other not in one.follows and rules.modifier(word)
        if alone and rules.modifier(after) and rules.modifier(other):
            return True
    return False


def namesakes(first: Item, second: Item) -> bool:
    """Whether the sentences of two numbers have two names of one sort."""
    return any(kindred(a, b) for a in first.detail.runs for b in second.detail.runs)


def kindred(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names are of one sort and differ: Kecamatan Mejobo and Kecamatan Jati."""
    if len(one) < 2 or len(other) < 2 or set(one) <= set(other) or set(other) <= set(one):
        return False
    return one[0] == other[0] or one[-1] == other[-1]


def listed(paragraph: Paragraph) -> bool:
    """Whether a paragraph is an item of a list that its format does not mark."""
    head = paragraph.text[:5].lstrip()
    return (
        head[:1] in ("-", "•", "*", "–")
        or (head[:1].isdigit() and (". " in head or ") " in head))
        or (len(paragraph.text) < LINE and ENTRY.search(paragraph.text) is not None)
    )


def marked(one: Fact, *marks: str) -> set[str]:
    """What a fact's scope says under some marks: "year 1987" is 1987 under "year "."""
    return {word.partition(" ")[2] for word in one.scope if word.startswith(marks)}


def fact(attribute: str, subject: str, one: Item, kind: str, doubtful: bool) -> Fact:
    """One figure as a fact with its circumstances."""
    number, paragraph = one.number, one.stated.paragraph
    scope = list(one.detail.marks)
    if doubtful:
        scope.append("doubtful")
    if quoted(paragraph, number.figures[0]):
        scope.append("quoted")
    value = (repr(number.value), number.digits, number.scale, number.unit, kind)
    start, end = paragraph.span(number.start, number.end)
    return Fact(attribute, subject, value, start, end, one.stated.text, tuple(scope))
