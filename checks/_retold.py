"""Paragraphs told again: the hit on the later one, and what two articles may share."""

from __future__ import annotations

from copydesk.claims import Fact, Group
from copydesk.finding import Hit, Place, Suggestion
from copydesk.language import plain
from copydesk.nearby import families
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from typing import Any


def again(first: Fact, later: Fact, **more: Any) -> Hit:
    """The later paragraph, with the first beside it and its own removal."""
    cut = int(later.value[1])
    fixes = (Suggestion("", False, cut, later.end),) if cut >= 0 else ()
    place = Place(first.start, first.end, first.text, path=first.path)
    return Hit(
        later.start, later.end, related=(place,), path=later.path, text=later.text,
        suggestions=fixes, **more,
    )  # fmt: skip


def age(fact: Fact) -> tuple[str, str, int]:
    """A sort key: older articles first, an article without a date before all."""
    return fact.date, fact.path, fact.start


def equal(one: Fact, other: Fact) -> bool:
    """Two texts with one hash, looked at again."""
    return plain.words(one.text) == plain.words(other.text)


def declared(fact: Fact, agencies: Sequence[str], reuse: Sequence[str]) -> bool:
    """Whether the house said that this article's copy may stand twice."""
    if agencies and fact.scope and any(name.lower() in fact.scope[0] for name in agencies):
        return True
    if not reuse:
        return False
    from fnmatch import fnmatchcase

    return any(fnmatchcase(fact.path, pattern) for pattern in reuse)


def told(
    group: Group,
    pairs: Sequence[Sequence[Fact]],
    agencies: Sequence[str],
    reuse: Sequence[str],
    forms: Collection[Fact] = (),
) -> Iterator[Hit]:
    """Paragraphs of one article told again in another: each, or once for half an article.

    `forms` are older ones that are no copies by themselves: other articles have them too. What an
    article of a later day has may be the background of a story: grade "background".
    """
    shared: dict[tuple[str, str], list[Sequence[Fact]]] = {}
    for older, newer in pairs:
        free = declared(older, agencies, reuse) or declared(newer, agencies, reuse)
        if not free and equal(older, newer):
            shared.setdefault((older.path, newer.path), []).append((older, newer))
    sizes: dict[str, int] = {}
    for fact in group.facts if shared else ():
        sizes[fact.path] = sizes.get(fact.path, 0) + 1
    for (_, path), both in sorted(shared.items()):
        if len(both) > 2 and 2 * len(both) >= min(sizes[both[0][0].path], sizes[path]):
            values = {"shared": str(len(both)), "all": str(sizes[path])}
            older, newer = min(both, key=lambda pair: pair[1].start)
            yield again(older, newer, values=values, variant="copied")
        else:
            for older, newer in both:
                if older not in forms:
                    background = "" < older.date < newer.date
                    yield again(older, newer, grade="background" if background else "")


def odd_ones(
    facts: Sequence[Fact], found: Sequence[tuple[int, int, float]], boilerplate: int
) -> Iterator[tuple[Fact, Fact, bool]]:
    """Of a paragraph that many articles carry to the letter, the one that has it otherwise.

    Before it the first of the others, behind it whether others are older and newer: what the newest
    article has may be brought up to date.
    """
    for places in families((one, two) for one, two, _ in found):
        versions: dict[str | int, list[Fact]] = {}
        for place in places:
            versions.setdefault(facts[place].value[0], []).append(facts[place])
        carried = {fact.path for version in versions.values() for fact in version}
        if len(versions) == 2 and len(carried) >= boilerplate:
            odd, others = sorted(versions.values(), key=len)
            if len(odd) == 1 and len(others) > 1:
                days = sorted(fact.date for fact in others)
                yield min(others, key=age), odd[0], "" < days[0] < odd[0].date < days[-1]


def between(
    facts: Sequence[Fact], found: Sequence[tuple[int, int, float]], boilerplate: int
) -> list[tuple[Fact, Fact]]:
    """The near pairs of two articles, older first, less what many articles carry.

    Copies word for word are paired with their first place only, so a family is what hangs
    together, and its articles are counted.
    """
    together = families((one, two) for one, two, _ in found)
    family = {place: number for number, one in enumerate(together) for place in one}
    articles: dict[int, set[str]] = {}
    for place, number in family.items():
        articles.setdefault(number, set()).add(facts[place].path)
    pairs = []
    shared: dict[tuple[str, str], int] = {}
    for one, two, ratio in found:
        paths = (facts[one].path, facts[two].path)
        if paths[0] == paths[1] or len(articles[family[one]]) >= boilerplate:
            continue
        older, newer = sorted((facts[one], facts[two]), key=age)
        shared[older.path, newer.path] = shared.get((older.path, newer.path), 0) + 1
        if ratio < 1.0:
            pairs.append((older, newer))
    sizes: dict[str, int] = {}
    for fact in facts if pairs else ():
        sizes[fact.path] = sizes.get(fact.path, 0) + 1
    return [
        (older, newer)
        for older, newer in pairs
        if shared[older.path, newer.path] < 3
        or 2 * shared[older.path, newer.path] < min(sizes[older.path], sizes[newer.path])
    ]
