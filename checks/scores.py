"""The final score of one match told in two ways."""

from __future__ import annotations

from itertools import pairwise

from copydesk.claims import SAME, Comparison, Fact, Verdict, either
from copydesk.language.dates import names as calendar_names
from copydesk.language.names import runs, words
from copydesk.language.numbers import Number, numbered
from copydesk.language.sentences import sentence
from copydesk.record import TYPE_CHECKING, NamedTuple

from .numbers import Counting, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.article import Article, Paragraph
    from copydesk.desk import Desk

ASIDE = ("headline", "link", "credit", "table", "list")
MOST = 20  # goals of one side: more are points, and told quarter by quarter


class Score(NamedTuple):
    """Two figures with a hyphen, and who is named in their sentence.

    `over` has the words of the side that a known win was over: "kemenangan 3-0 atas Vietnam itu";
    `known` is a win that was told: "the 2-1 victory".
    """

    paragraph: Paragraph
    start: int
    end: int
    values: tuple[int, int]
    names: frozenset[str]
    over: frozenset[str] = frozenset()
    known: bool = False


def scores(article: Article, desk: Desk) -> Iterator[Fact]:
    """The final scores of an article's one match, as facts; nothing where it tells of several."""
    every = numbered(article, desk)
    found = [score for place in every for score in finals(*place, desk)]
    if found and every[0][0].kind == "headline":
        yield from announced(every, found, desk)
    if pair := alone(every, found, desk):
        yield from map(fact, pair)
        return
    if len({score.values for score in found}) != 2:
        return
    for index, first in enumerate(found):
        for second in found[index + 1 :]:
            if first.values != second.values and one_match(first, second):
                for score in (first, second):
                    yield fact(score)
                return


def announced(
    every: Sequence[tuple[Paragraph, Sequence[Number]]], found: Sequence[Score], desk: Desk
) -> Iterator[Fact]:
    """The score of a headline that stands nowhere in the text, and the one that does instead."""
    head, *body = every
    pairs = [(int(a.value), int(b.value)) for _, ns in body for a, b in played(ns)]
    mine = played(head[1])
    if len(mine) != 1 or len({score.values for score in found}) != 1:
        return
    one, two = mine[0]
    low, high = sorted((int(one.value), int(two.value)))
    if (low, high) in pairs or (high, low) in pairs or max(low, high) > MOST:
        return
    rules = desk.language(head[0]).once(Counting)
    said = f" {' '.join(words_of(head[0].text))} "
    if any(f" {phrase} " in said for phrase in rules.not_final):
        return
    if any(len(score.names & words(head[0])) > 1 for score in found):
        yield fact(Score(head[0], one.start, two.end, (high, low), frozenset()))
        yield fact(found[0])


def alone(
    every: Sequence[tuple[Paragraph, Sequence[Number]]], found: Sequence[Score], desk: Desk
) -> tuple[Score, Score] | None:
    """The one other score of an article, and that of a match that was told, which is behind it."""
    known = [one for one in found if one.known]
    if len({one.values for one in known}) != 1:
        return None
    others = [
        Score(paragraph, one.start, two.end, (max(pair), min(pair)), frozenset())
        for paragraph, numbers in every
        if paragraph.kind not in ASIDE
        for one, two in played(numbers)
        if max(pair := (int(one.value), int(two.value))) <= MOST
    ]
    if any(unsettled(one, desk) for one in others):
        return None
    others = [one for one in others if one.values != known[0].values]
    first = min(known, key=lambda one: one.paragraph.index)
    if len({one.values for one in others}) != 1:
        return None
    return (others[0], first) if others[0].paragraph.index < first.paragraph.index else None


def unsettled(score: Score, desk: Desk) -> bool:
    """Whether a score's sentence says that it is not the end, or of another match."""
    rules = desk.language(score.paragraph).once(Counting)
    start, end = sentence(score.paragraph, score.start)
    low = f" {' '.join(words_of(score.paragraph.text[start:end]))} "
    return any(f" {phrase} " in low for phrase in rules.not_final)


def played(every: Sequence[Number]) -> list[tuple[Number, Number]]:
    """The pairs of figures with a hyphen between them."""
    found = [number for number in every if number.kind == "score"]
    return [(one, two) for one, two in pairwise(found) if two.start - one.end <= 3]


def finals(
    paragraph: Paragraph, every: Sequence[Number], desk: Desk, final: frozenset[str] | None = None
) -> Iterator[Score]:
    """The scores of a paragraph whose sentences say that somebody won, lost or drew.

    `final` are other words that say so.
    """
    rules = desk.language(paragraph).once(Counting)
    final = rules.final if final is None else final
    if paragraph.kind in ASIDE:
        return
    if final.isdisjoint(words(paragraph)):
        return
    found = played(every)
    for one, two in found:
        if max(one.value, two.value) > MOST:
            continue
        start, end = sentence(paragraph, one.start)
        said = words_of(paragraph.text[start:end])
        low = f" {' '.join(said)} "
        partly = any(f" {phrase} " in low for phrase in rules.not_final)
        alone = sum(start <= other.start < end for other, _ in found) == 1
        if final.isdisjoint(said) or partly or not alone:
            continue
        high, least = sorted((int(one.value), int(two.value)), reverse=True)
        yield Score(
            paragraph, one.start, two.end, (high, least), sides(paragraph, start, end, desk),
            beaten(paragraph, one.start, two.end, desk), told(paragraph, one.start, two.end, rules),
        )  # fmt: skip


def sides(paragraph: Paragraph, start: int, end: int, desk: Desk) -> frozenset[str]:
    """The words of the names of a sentence, but for days, and the places and months behind "di"."""
    text, rules = paragraph.text, desk.language(paragraph).once(Counting)
    days = desk.language(paragraph).once(calendar_names).weekdays
    return frozenset(
        word.lower()
        for run in runs(paragraph, desk)
        if start <= run.start < end and not (run.opens and len(run.words) == 1)
        if text[start : run.start].split()[-1:] not in [[place] for place in rules.places]
        for word in run.words
        if word.lower() not in days
    )


def told(paragraph: Paragraph, start: int, end: int, rules: Counting) -> bool:
    """Whether a score is that of a match that was told: "the 2-1 victory"."""
    before, after = paragraph.text[:start].lower().split()[-1:], words_of(paragraph.text[end:])[:1]
    if rules.that and after:  # "kemenangan 3-2 itu"
        return after[0] in rules.that and not rules.final.isdisjoint(before)
    return not (rules.definite.isdisjoint(before) or rules.final.isdisjoint(after))


def beaten(paragraph: Paragraph, start: int, end: int, desk: Desk) -> frozenset[str]:
    """The words of the side behind a score that points back at a match that was told."""
    text, rules = paragraph.text, desk.language(paragraph).once(Counting)
    run = next((one for one in runs(paragraph, desk) if one.start > end), None)
    between = text[end : run.start].split() if run is not None else []
    if run is None or not between or between[-1] not in rules.over:
        return frozenset()
    if not rules.final.issuperset(between[:-1]):
        return frozenset()
    before, after = text[:start].lower().split()[-1:], text[run.end :].split(None, 1)[:1]
    known = rules.definite.intersection(before) or set(rules.that).intersection(after)
    return frozenset(word.lower() for word in run.words) if known else frozenset()


def one_match(first: Score, second: Score) -> bool:
    """Whether two sentences name the same sides, or one of them names no others."""
    one, two = first.names, second.names
    if first.paragraph is second.paragraph:
        return False
    if second.over and second.over <= one:
        return True
    return bool(one) and bool(two) and (one <= two or two <= one)


def fact(score: Score) -> Fact:
    """A score as a fact."""
    start, end = score.paragraph.span(score.start, score.end)
    quoted = ("quoted",) if score.paragraph.within("quotation", score.start) else ()
    text = score.paragraph.text[score.start : score.end]
    return Fact("score", "final", score.values, start, end, text, quoted)


SCORES = Comparison(
    lambda one, other: SAME if one.value == other.value else Verdict("conflict"),
    (either("quoted"),),
)
