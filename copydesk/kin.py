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
from copydesk.language import plain
from copydesk.learnt import Learnt
from copydesk.nearby import families, likeness
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    Linked = Callable[[], Iterable[tuple[int, bytes]]]  # each article's number and packed links

CAP = 12  # articles: what more of them share is a phrase or a template and links nobody
SHARE = 0.2  # of the links of the fact with fewer of them: else two facts are not looked at
LEAST = 0.65  # likeness by words from which on two facts make their articles kin
FEW = 1_000_000  # links of a folder that are counted in dicts; they take some 100 MB
KEPT = 4_000  # articles, and texts, that are remembered while pairs are looked at
GLANCE = 4  # links that two articles share, up to which they are looked at without much ado
ROOM = 4  # places in the filter for each link
SHELVES = 32  # the links that may be shared are sorted in so many lots, one at a time

Pair = tuple[int, int]


def pack_links(linked: Sequence[Sequence[int]]) -> bytes:
    """The links of an article's facts, fact by fact; b"" where there are none."""
    if not linked:
        return b""
    counts = array("H", [len(linked), *map(len, linked)]).tobytes()
    return counts + array("I", [link for links in linked for link in links]).tobytes()


def all_links(packed: bytes) -> set[int]:
    """The links of an article."""
    return set(_listed(packed))


def _listed(packed: bytes) -> array[int]:
    """The links of an article, one after the other."""
    return array("I", packed[2 + 2 * int.from_bytes(packed[:2], byteorder) :])


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
    pairs: set[Pair] = set()
    for numbers in _sharing(linked) if size <= FEW else _sharing_of_many(linked, size):
        if 1 < len(numbers) <= CAP:
            pairs.update(combinations(sorted(numbers), 2))
    return pairs


def _sharing(linked: Linked) -> Iterable[list[int]]:
    """The articles that share a link, link by link: counted in dicts."""
    first: dict[int, int] = {}
    shared: dict[int, list[int]] = {}
    for number, packed in linked():
        links = all_links(packed)
        known = first.keys() & links
        for link in known:
            shared.setdefault(link, [first[link]]).append(number)
        first.update(dict.fromkeys(links - known, number))
    return shared.values()


def _sharing_of_many(linked: Linked, size: int) -> Iterator[list[int]]:
    """The same in less memory: a small field counts links by their lowest bits, roughly."""
    seen = bytearray(1 << (size * ROOM).bit_length())
    mask = len(seen) - 1
    for _, packed in linked():
        for link in all_links(packed):
            place = link & mask
            seen[place] = 2 if seen[place] else 1
    shelves = [array("Q") for _ in range(SHELVES)]
    for number, packed in linked():
        for link in all_links(packed):
            if seen[link & mask] > 1:
                shelves[link % SHELVES].append(link << 32 | number)
    del seen
    while shelves:
        shared = sorted(shelves.pop())
        start = 0
        for at in range(1, len(shared) + 1):
            if at == len(shared) or shared[at] >> 32 != shared[start] >> 32:
                if at - start > 1:
                    yield [one & 0xFFFFFFFF for one in shared[start:at]]
                start = at


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
    for number, packed in linked() if links else ():
        for link in links.intersection(_listed(packed)):
            having[link].append(number)
    pairs: set[Pair] = set()
    for link, numbers in having.items():
        new = [number for number in numbers if number in changed]
        if (len(numbers) <= CAP) != (len(numbers) - len(new) + old.get(link, 0) <= CAP):
            return None
        if len(numbers) <= CAP:
            pairs.update((min(a, b), max(a, b)) for a in new for b in numbers if a != b)
    return pairs


class Spots(NamedTuple):
    """Where an article's links stand: in which of its facts, and how many each of those has."""

    places: dict[int, int]  # link → the last fact that has it
    others: dict[int, set[int]]  # the same for links of several facts: all of them
    sizes: Sequence[int]


def spots(packed: bytes) -> Spots:
    """The links of an article as `meeting` wants them."""
    if not packed:
        return Spots({}, {}, ())
    size = int.from_bytes(packed[:2], byteorder)
    sizes = array("H", packed[2 : 2 + 2 * size])
    links = array("I", packed[2 + 2 * size :])
    standing = [place for place, count in enumerate(sizes) for _ in range(count)]
    places = dict(zip(links, standing, strict=True))
    others: dict[int, set[int]] = {}
    if len(places) < len(links):
        for link, place in zip(links, standing, strict=True):
            if places[link] != place:
                others.setdefault(link, {places[link]}).add(place)
    return Spots(places, others, sizes)


def meeting(one: Spots, other: Spots) -> list[Pair]:
    """The facts of two articles, by their place among those with links, that share enough.

    Those that share most come first.
    """
    counts: dict[Pair, int] = {}
    for link in one.places.keys() & other.places.keys():
        for ours in one.others.get(link) or (one.places[link],):
            for theirs in other.others.get(link) or (other.places[link],):
                pair = ours, theirs
                counts[pair] = counts.get(pair, 0) + 1
    found = [
        (-count, pair)
        for pair, count in counts.items()
        if count >= SHARE * min(one.sizes[pair[0]], other.sizes[pair[1]])
    ]
    return [pair for _, pair in sorted(found)]


def may_meet(one: Spots, packed: bytes) -> bool:
    """Whether `meeting` is worth asking: nearly all pairs share one link of two long facts."""
    shared = one.places.keys() & _listed(packed)
    if len(shared) > GLANCE:
        return True
    size = int.from_bytes(packed[:2], byteorder)
    sizes, begin = array("H", packed[2 : 2 + 2 * size]), 2 + 2 * size
    for link in shared:
        ours = min(one.sizes[at] for at in one.others.get(link) or (one.places[link],))
        if len(shared) >= SHARE * ours:
            return True
        written, at = link.to_bytes(4, byteorder), begin
        while (at := packed.find(written, at)) >= 0:
            if (at - begin) % 4 == 0 and len(shared) >= SHARE * _size_at(sizes, (at - begin) // 4):
                return True
            at += 1
    return False


def _size_at(sizes: Sequence[int], at: int) -> int:
    """The number of links of the fact that has the link at this place among all."""
    for size in sizes:
        at -= size
        if at < 0:
            return size
    raise IndexError(at)


def akin(
    ours: Sequence[Fact],
    theirs: Sequence[Fact],
    places: Iterable[Pair],
    words: Callable[[str], list[bytes]] = plain.words,
) -> bool:
    """Whether two articles' facts at one of these pairs of places say alike, word by word.

    `words` may remember what it gave.
    """
    for a, b in places:
        one, other = ours[a].text, theirs[b].text
        if one == other or likeness(words(one), words(other)) >= LEAST:
            return True
    return False


def verified(
    pairs: Iterable[Pair],
    links: Callable[[int], bytes],
    facts: Callable[[int], Sequence[Fact]],
) -> Iterator[Pair]:
    """The pairs of articles that are kin. `facts` gives those with links, in order."""

    def spotted(number: int) -> Spots:
        return spots(links(number))

    where, words = Learnt(spotted, KEPT), Learnt(plain.words, KEPT)
    met: dict[Pair, list[Pair]] = {}
    for one, other in sorted(pairs):
        ours = where[one]
        if other in where or may_meet(ours, links(other)):
            places = meeting(ours, where[other])
            if places:
                met[one, other] = places
    for one, other in neighbouring(met):
        if akin(facts(one), facts(other), met[one, other], words.__getitem__):
            yield one, other


def neighbouring(pairs: Collection[Pair]) -> list[Pair]:
    """The pairs, those that hang together one after the other.

    What is remembered of an article is asked for again soon, however far its like are apart in
    the folder: else every pair of a large one would be made from scratch.
    """
    place = {one: at for at, family in enumerate(families(pairs)) for one in family}
    return sorted(pairs, key=lambda pair: place[pair[0]])
