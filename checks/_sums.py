"""What the checks of sums share: a language's words round sums, numbers as findings show them."""

from __future__ import annotations

from copydesk.finding import Hit, Place
from copydesk.language.sentences import sentence
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from copydesk.article import Paragraph
    from copydesk.language.data import Language
    from copydesk.language.numbers import Number


class Sums:
    """A language's words round sums, ready for look-ups."""

    __slots__ = (
        "adds",
        "allots",
        "apiece",
        "at",
        "bounds",
        "by",
        "comprised",
        "cues",
        "details",
        "directed",
        "each",
        "factors",
        "fall",
        "floating",
        "gather_links",
        "gathers",
        "groups",
        "halves",
        "known",
        "last",
        "last_links",
        "leftover",
        "links",
        "of",
        "of_them",
        "of_those",
        "of_which",
        "one",
        "open",
        "or_",
        "others",
        "parts_of",
        "priced",
        "rest",
        "rests",
        "rise",
        "single",
        "tails",
        "the_rest",
        "to",
        "totalled",
        "totals",
        "turns",
        "undecided",
        "whole",
    )  # fmt: skip

    def __init__(self, language: Language) -> None:
        data: Any = language["sums"]
        self.totals = tuple(data.get("totals", ()))
        self.open = tuple(data.get("open", ()))
        self.groups = frozenset(data.get("groups", ()))
        self.others = tuple(data.get("others", ()))
        self.one = tuple(data.get("one", ()))
        self.of = frozenset(data.get("of", ()))
        self.of_them = tuple(data.get("of_them", ()))
        self.of_those = frozenset(data.get("of_those", ()))
        self.of_which = tuple(data.get("of_which", ()))
        self.or_ = frozenset(data.get("or", ()))
        self.rise = frozenset(data.get("rise", ()))
        self.fall = frozenset(data.get("fall", ()))
        self.floating = frozenset(data.get("floating", ()))  # of a currency, whose price then falls
        self.priced = tuple(data.get("priced", ()))
        self.directed = self.rise | self.fall
        self.factors: dict[str, float] = data.get("factors", {})
        self.at = frozenset(data.get("from", ()))
        self.to = frozenset(data.get("to", ()))
        self.by = frozenset(data.get("by", ()))
        self.details = tuple(data.get("details", ()))  # such sentences give all parts
        self.parts_of = tuple(data.get("parts_of", ()))  # and these some
        self.allots = frozenset(data.get("allots", ()))
        self.halves = frozenset(data.get("halves", ()))  # of two shares, which make all of it
        self.rest = tuple(data.get("rest", ()))
        self.last_links = frozenset(data.get("and", ()))
        self.links = frozenset(data.get("links", ()))
        self.last = tuple(data.get("in_all_before", ()))
        self.tails = tuple(data.get("in_all_after", ()))
        # a whole that is counted out: its total in a sentence of its own, its parts, the rest of it
        self.totalled = frozenset(data.get("totalled", ()))
        self.comprised = frozenset(data.get("comprised", ()))
        self.the_rest = frozenset(data.get("the_rest", ()))
        self.adds = frozenset(data.get("adds", ()))  # so begins a sentence that adds a part
        self.gather_links = frozenset(data.get("gather_links", ()))
        self.gathers = frozenset(data.get("gathers", ()))  # in the clause of a later total
        self.apiece = frozenset(data.get("each", ()))  # before the first part
        self.each = tuple(f"{word} " for word in self.apiece)
        self.rests = frozenset(phrase.rpartition(" ")[2] for phrase in self.the_rest)
        self.leftover = self.rests | {phrase.rpartition(" ")[2] for phrase in self.rest}
        self.known = [[word] for word in data.get("known", ())]  # before what was told
        self.single = frozenset(data.get("single", ()))
        self.bounds = frozenset(data.get("bounds", ()))  # between what is younger and older
        firsts = (
            phrase.split()[0]
            for phrase in (*self.totals, *self.last, *self.of_them, *self.of_which)
        )
        self.cues = self.groups | self.directed | self.of | frozenset(firsts)
        self.cues |= self.factors.keys() | {phrase.split()[0] for phrase in self.tails}
        self.cues |= {one.split()[0].rstrip(",") for one in (*self.details, *self.parts_of)}
        self.cues |= {one.split()[0] for one in self.of_those}
        self.cues |= self.allots | self.halves | frozenset(data.get("total_cues", ()))
        self.undecided = tuple(data.get("undecided", ()))  # who closes the shares of a poll
        self.cues |= {phrase.split()[-1] for phrase in self.undecided}
        self.turns = frozenset(data.get("turns", ()))
        self.whole = frozenset(data.get("whole", ()))


def by_sentence(
    paragraph: Paragraph, found: Sequence[Number]
) -> Iterator[tuple[int, int, list[Number]]]:
    """The numbers of each sentence that has two or more."""
    at = 0
    while at < len(found):
        start, end = sentence(paragraph, found[at].figures[0])
        group = [n for n in found[at:] if n.figures[0] < end]
        at += len(group)
        if len(group) > 1:
            yield start, end, group


def hit(
    paragraph: Paragraph, number: Number, others: Sequence[Number], variant: str, **values: str
) -> Hit:
    """A finding on one number with those it was reckoned from."""
    return Hit(
        *paragraph.span(number.start, number.end),
        values={"total": written(paragraph, number), **values},
        variant=variant,
        related=tuple(Place(*paragraph.span(one.start, one.end)) for one in others),
    )


def written(paragraph: Paragraph, number: Number) -> str:
    """A number as it stands in the text."""
    return paragraph.text[number.start : number.end]


def fine(number: Number) -> float:
    """The size of the last figure written, zeros counted as figures: 0.1 million in 1.2 million."""
    return min(number.step, 10.0**number.scale)


def loose(number: Number) -> float:
    """How far a rounded number may lie from what it stands for, as a share of it."""
    rounded = number.step if number.scale or number.step < 1 else 0.0
    return min(rounded / 2 / number.value, 0.05) if number.value else 0.0


def shown(value: float) -> str:
    """A reckoned number without needless zeros, in words that a reader compares at sight."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
