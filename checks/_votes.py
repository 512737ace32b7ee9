"""The outcome of one vote told twice, by its two sides, by its voters and by the body's members."""

from __future__ import annotations

from itertools import pairwise

from copydesk.claims import Fact
from copydesk.language.names import words
from copydesk.language.numbers import numbered
from copydesk.language.sentences import sentence
from copydesk.record import TYPE_CHECKING, NamedTuple

from .numbers import Counting, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.article import Article, Paragraph
    from copydesk.desk import Desk
    from copydesk.language.data import Language
    from copydesk.language.numbers import Number

ASIDE = frozenset(("headline", "link", "credit", "table", "list"))
GAP = 3  # characters between the figures of 5-4
AHEAD = 60  # characters behind a count of voters in which they vote
WHO = 5  # words behind a count of voters before "who"
LEAST = 3  # of fewer votes nobody speaks


class Ballots:
    """A language's words for votes, ready for look-ups."""

    __slots__ = ("aye", "dissent", "links", "members", "nay", "said", "voted", "which")

    def __init__(self, language: Language) -> None:
        data = language["counts"].get("ballots", {})
        self.said = frozenset(data.get("said", ()))
        self.links = frozenset(data.get("links", ()))
        self.aye = frozenset(data.get("aye", ()))
        self.nay = frozenset(data.get("nay", ()))  # and of other ballots of the day
        self.which = frozenset(data.get("who", ()))
        self.voted = frozenset(data.get("voted", ()))  # behind "who"
        self.dissent = frozenset(data.get("dissent", ()))
        self.members = frozenset(data.get("members", ()))


class Ballot(NamedTuple):
    """How many voted on either side, and the words of its sentence."""

    paragraph: Paragraph
    start: int
    end: int
    sides: tuple[int, int]
    said: frozenset[str]
    definite: bool


def votes(article: Article, desk: Desk) -> Iterator[Fact]:
    """What cannot hold beside the one outcome of a vote, as pairs of facts."""
    found = [
        ballot
        for paragraph, every in numbered(article, desk)
        if len(every) > 1 and paragraph.kind not in ASIDE
        for ballot in ballots(paragraph, every, desk)
    ]
    if not found:
        return
    sides = {one.sides for one in found}
    if len(sides) == 2:
        first = found[0]
        second = next(one for one in found if one.sides != first.sides)
        if one_vote(first, second, desk):
            yield from pair(first, second.paragraph, second.start, second.end)
    elif len(sides) == 1:
        every = [place for place in numbered(article, desk) if place[0].kind not in ASIDE]
        yield from beyond(found, every, desk)


def ballots(paragraph: Paragraph, every: Sequence[Number], desk: Desk) -> Iterator[Ballot]:
    """The outcomes that a paragraph tells: "voted 5-4", "by six votes to three"."""
    language = desk.language(paragraph)
    rules = language.once(Ballots)
    if rules.said.isdisjoint(words(paragraph)):
        return
    text = paragraph.text
    definite = language.once(Counting).definite
    for one, two in pairwise(every):
        if one.unit or two.unit or one.hedge or two.hedge or min(one.value, two.value) < 1:
            continue
        gap = " ".join(text[one.figures[1] : two.figures[0]].lower().split())
        hyphen = one.kind == two.kind == "score" and two.start - one.end <= GAP
        if not hyphen and (gap not in rules.links or {one.kind, two.kind} != {"number"}):
            continue
        start, end = sentence(paragraph, one.start)
        said = frozenset(words_of(text[start:end]))
        if rules.said.isdisjoint(said) or max(one.value, two.value) < LEAST:
            continue
        high, low = sorted((int(one.value), int(two.value)), reverse=True)
        known = not definite.isdisjoint(text[: one.start].lower().split()[-1:])
        stop = two.figures[1]
        yield Ballot(paragraph, one.start, stop, (high, low), said, known)


def one_vote(first: Ballot, second: Ballot, desk: Desk) -> bool:
    """Whether as many voted in two ballots that passed something: they are one, told twice.

    So are two that as many won.
    """
    if first.paragraph is second.paragraph and sentence(first.paragraph, first.start) == sentence(
        second.paragraph, second.start
    ):
        return False
    known = [desk.language(one.paragraph).once(Ballots) for one in (first, second)]
    if any(rules.nay & one.said for one, rules in zip((first, second), known, strict=True)):
        return False
    if first.sides[0] == second.sides[0]:
        return True  # "by 27 to 22 … the margin, 27 votes to 24"
    if sum(first.sides) != sum(second.sides):
        return False
    return all(
        bool(rules.aye & one.said) or one.definite
        for one, rules in zip((first, second), known, strict=True)
    )


def beyond(
    found: Sequence[Ballot],
    every: Sequence[tuple[Paragraph, Sequence[Number]]],
    desk: Desk,
) -> Iterator[Fact]:
    """Voters who are neither of the sides nor all, and more votes than a body has members."""
    first = found[0]
    total = sum(first.sides)
    sizes: dict[float, tuple[Paragraph, Number]] = {}
    for paragraph, numbers in every:
        language = desk.language(paragraph)
        rules, known = language.once(Ballots), language.once(Counting)
        for number in numbers:
            if number.kind != "number" or number.unit or number.hedge or number.value < 2:
                continue
            if number.noun in rules.members:
                sizes[number.value] = paragraph, number
            voted = number.value not in (*first.sides, total) and voters(paragraph, number, rules)
            if voted and known.definite.intersection(
                paragraph.text[: number.start].lower().split()[-1:]
            ):
                yield from pair(first, paragraph, number.start, number.end)
    if len(sizes) == 1:
        ((size, (paragraph, number)),) = sizes.items()
        if size < total <= 2 * size and first.said & named(paragraph, number):
            yield from pair(first, paragraph, number.start, number.end)


def voters(paragraph: Paragraph, number: Number, rules: Ballots) -> bool:
    """Whether a number counts those who voted so: "the eight members who had voted for it"."""
    after = words_of(paragraph.text[number.figures[1] : number.figures[1] + AHEAD])
    if number.noun in rules.dissent:
        return True
    at = next((at for at, word in enumerate(after[:WHO]) if word in rules.which), -1)
    return at > 0 and not rules.voted.isdisjoint(after[at + 1 : at + 3])


def named(paragraph: Paragraph, number: Number) -> set[str]:
    """The words of a sentence that gives a body's size, but for how many."""
    start, end = sentence(paragraph, number.start)
    return {word for word in words_of(paragraph.text[start:end]) if len(word) > len("voted")}


def pair(first: Ballot, paragraph: Paragraph, start: int, end: int) -> Iterator[Fact]:
    """Two places that cannot both hold."""
    for one, low, high in ((first.paragraph, first.start, first.end), (paragraph, start, end)):
        text = one.text[low:high]
        yield Fact(
            "definite", f"vote {start}", (text, text, 0, "", "other"), *one.span(low, high), text
        )
