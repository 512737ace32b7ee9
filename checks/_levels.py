"""Which larger place a place lies in: a village that one text puts in two districts."""

from __future__ import annotations

from itertools import pairwise

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
from copydesk.language.edits import osa
from copydesk.language.names import Run, runs
from copydesk.language.sentences import quoted
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

NEAR = 200  # characters of the source: two that stand so close are told apart on purpose


def chained(
    article: Article, paragraph: Paragraph, known: dict[str, int], desk: Desk
) -> Iterator[Fact]:
    """The places of a paragraph that stand right before the larger ones they lie in.

    Attribute `within`, subject the smaller place and the larger one's level, value the name of the
    larger one.
    """
    from ._cast import cast

    text = paragraph.text
    for one, two in pairwise(runs(paragraph, desk)):
        if text[one.end : two.start] not in (", ", " "):
            continue
        small, large = named(one, known), named(two, known)
        if small and large and small.level < large.level and large.at == 0:
            start = one.start + len(" ".join(one.words[: small.at])) + (small.at > 0)
            yield Fact(
                "within", f"{small.level} {small.name} {large.level}", (large.name,),
                *paragraph.span(start, two.end), text[start : two.end],
                (*["quoted"] * quoted(paragraph, start), *cast(article, desk)),
            )  # fmt: skip


class Named(NamedTuple):
    """A place with its level, and which word of its run says that it is one."""

    level: int
    name: str
    at: int


def named(run: Run, known: dict[str, int]) -> Named | None:
    """The place that a run of capitalised words ends with."""
    words = [word.lower() for word in run.words]
    for at in range(len(words) - 2, -1, -1):
        if words[at] in known:
            return Named(known[words[at]], " ".join(words[at + 1 :]), at)
    return None


def compare_levels(first: Fact, second: Fact) -> Verdict:
    """Two larger places of one: the same, or spelt nearly so, or apart."""
    one, other = str(first.value[0]), str(second.value[0])
    if one == other:
        return SAME
    if set(one.split()) & set(other.split()) or osa(one, other) <= 2:
        return COMPATIBLE
    return Verdict("conflict", variant="within")


def namesakes(first: Fact, second: Fact, name: str) -> bool:
    """Whether two places may share a name: named side by side, or in articles of two stories."""
    if first.path == second.path:
        return abs(first.start - second.start) < NEAR
    from ._cast import of_one_cast

    return not of_one_cast(first, second, name)


def of_one_level(first: Fact, second: Fact) -> bool:
    """Whether two villages, or other places of one level, may share a name."""
    return namesakes(first, second, first.subject[2:-2])


def compare_regions(first: Fact, second: Fact) -> Verdict:
    """Two states or provinces of one town, under the names they are kept by."""
    return SAME if first.value == second.value else Verdict("conflict", variant="within")


def another_town(first: Fact, second: Fact) -> bool:
    """Whether two towns may share a name."""
    return namesakes(first, second, first.subject.partition(" ")[2])


LEVELS = Comparison(compare_levels, (either("quoted"), Excuse("namesake", of_one_level)))
REGIONS = Comparison(compare_regions, (Excuse("namesake", another_town),))
