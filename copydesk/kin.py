"""Which articles carry paragraphs of one another: found by the links of their facts.

A fact with links meets others of its key only where they share some, so that a whole folder's
paragraphs need not be one group. What shares a rare link is looked at closer; articles with a
pair of facts that truly say alike are kin, and kin of kin are judged together.
"""

from __future__ import annotations

from array import array
from itertools import combinations
from sys import byteorder

from copydesk.claims import Fact
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from typing import TypeVar

    Linked = Callable[[], Iterable[tuple[int, bytes]]]  # each article's number and packed links
    Name = TypeVar("Name", int, str)

CAP = 12  # articles: what more of them share is a phrase or a template and links nobody
SHARE = 0.2  # of the links of the fact with fewer of them: else two facts are not looked at
LEAST = 0.65  # likeness by words from which on two facts make their articles kin
ROOM = 4  # places in the filter for each link

Pair = tuple[int, int]


def pack_links(linked: Sequence[Sequence[int]]) -> bytes:
    """The links of an article's facts, fact by fact; b"" where there are none."""
    if not linked:
        return b""
    counts = array("H", [len(linked), *map(len, linked)]).tobytes()
    return counts + array("I", [link for links in linked for link in links]).tobytes()


def all_links(packed: bytes) -> set[int]:
    """The links of an article."""
    if not packed:
        return set()
    return set(array("I", packed[2 + 2 * int.from_bytes(packed[:2], byteorder) :]))


def links_by_fact(packed: bytes) -> list[array[int]]:
    """The links of each of an article's facts that has any."""
    if not packed:
        return []
    size = int.from_bytes(packed[:2], byteorder)
    counts = array("H", packed[2 : 2 + 2 * size])
    links = array("I", packed[2 + 2 * size :])
    found, start = [], 0
    for count in counts:
        found.append(links[start : start + count])
        start += count
    return found


def all_pairs(linked: Linked) -> set[Pair]:
    """Every two articles that share a link which few have."""
    size = sum(len(packed) for _, packed in linked()) // 4
    seen = bytearray(1 << (size * ROOM).bit_length())
    mask = len(seen) - 1
    for _, packed in linked():
        for link in all_links(packed):
            place = link & mask
            seen[place] = 2 if seen[place] else 1
    shared = [
        link << 32 | number
        for number, packed in linked()
        for link in all_links(packed)
        if seen[link & mask] > 1
    ]
    del seen
    shared.sort()
    pairs: set[Pair] = set()
    start = 0
    for at in range(1, len(shared) + 1):
        if at == len(shared) or shared[at] >> 32 != shared[start] >> 32:
            if 1 < at - start <= CAP:
                pairs.update(combinations([one & 0xFFFFFFFF for one in shared[start:at]], 2))
            start = at
    return pairs


def new_pairs(
    linked: Linked, changed: Collection[int], before: Iterable[bytes]
) -> set[Pair] | None:
    """The pairs that changed articles are in; None where a link became too common, or rare again.

    `before` holds the links that the changed and the vanished articles had.
    """
    old: dict[int, int] = {}
    for packed in before:
        for link in all_links(packed):
            old[link] = old.get(link, 0) + 1
    links = set(old)
    for number, packed in linked():
        if number in changed:
            links |= all_links(packed)
    having: dict[int, list[int]] = {link: [] for link in links}
    for number, packed in linked():
        for link in links & all_links(packed):
            having[link].append(number)
    pairs: set[Pair] = set()
    for link, numbers in having.items():
        new = [number for number in numbers if number in changed]
        if (len(numbers) <= CAP) != (len(numbers) - len(new) + old.get(link, 0) <= CAP):
            return None
        if len(numbers) <= CAP:
            pairs.update((min(a, b), max(a, b)) for a in new for b in numbers if a != b)
    return pairs


def meeting(one: bytes, other: bytes) -> list[Pair]:
    """The facts of two articles, by their place among those with links, that share enough."""
    shared = all_links(one) & all_links(other)
    ours, theirs = _sharing(one, shared), _sharing(other, shared)
    return [
        (a, b)
        for a, first, size in ours
        for b, second, length in theirs
        if len(first & second) >= max(1, SHARE * min(size, length))
    ]


def _sharing(packed: bytes, shared: set[int]) -> list[tuple[int, set[int], int]]:
    return [
        (place, common, len(links))
        for place, links in enumerate(links_by_fact(packed))
        if (common := shared.intersection(links))
    ]


def akin(ours: Sequence[Fact], theirs: Sequence[Fact], places: Iterable[Pair]) -> bool:
    """Whether two articles' facts at one of these pairs of places say alike, word by word."""
    from copydesk.language import plain
    from copydesk.nearby import likeness

    return any(
        likeness(plain.words(ours[a].text), plain.words(theirs[b].text)) >= LEAST for a, b in places
    )


def families(edges: Iterable[tuple[Name, Name]]) -> list[list[Name]]:
    """The articles that hang together, each family sorted, in the order of their first ones."""
    head: dict[Name, Name] = {}

    def first(number: Name) -> Name:
        while head.setdefault(number, number) != number:
            head[number] = head[head[number]]
            number = head[number]
        return number

    for one, other in edges:
        low, high = sorted((first(one), first(other)))
        head[high] = low
    found: dict[Name, list[Name]] = {}
    for number in sorted(head):
        found.setdefault(first(number), []).append(number)
    return list(found.values())


def verified(
    pairs: Iterable[Pair],
    links: Callable[[int], bytes],
    facts: Callable[[int], Sequence[Fact]],
) -> Iterator[Pair]:
    """The pairs of articles that are kin. `facts` gives those with links, in order."""
    for one, other in sorted(pairs):
        places = meeting(links(one), links(other))
        if places and akin(facts(one), facts(other), places):
            yield one, other
