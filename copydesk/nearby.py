"""Which of many paragraphs say nearly the same: sampled shingles, a capped index, word by word.

A pure function over texts; it knows no article. Hashes are CRC-32 of the words' bytes, the same in
every run and on every machine, so fingerprints may be kept.
"""

from __future__ import annotations

from zlib import crc32

from copydesk.language import plain
from copydesk.language.edits import alike
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import TypeVar

    Name = TypeVar("Name", int, str)

SHORTEST = 8  # words; below that two paragraphs are alike by accident
SAMPLED = 16  # words from which on a third of the shingles stands for all
CAP = 16  # paragraphs remembered for one shingle: what stands oftener is a template
SHARE = 0.2  # of a fingerprint that a candidate must have in common


def near_pairs(
    paragraphs: Iterable[tuple[int, str]], threshold: float = 0.8
) -> Iterator[tuple[int, int, float]]:
    """Pairs of paragraphs (earlier id, later id, likeness 0–1) that share most of their words.

    Likeness is the longest common subsequence of words against both lengths. Paragraphs with the
    same words are paired with the first of them only, at 1.0; what is near to the first is near to
    its copies. Time and memory grow with the number of words, about 1.5 KB a paragraph at most.
    """
    from array import array  # it brings `collections`: a single article does without

    ids: list[int] = []
    plainly: list[bytes] = []
    lengths = array("L")
    prints = array("q")
    ends = array("L")
    first: dict[bytes, int] = {}
    for name, text in paragraphs:
        found = plain.words(text)
        if len(found) < SHORTEST:
            continue
        joined = b" ".join(found)
        original = first.setdefault(joined, name)
        if original != name:
            yield original, name, 1.0
            continue
        ids.append(name)
        plainly.append(joined)
        lengths.append(len(found))
        prints.extend(_shingles(found))
        ends.append(len(prints))
    del first
    yield from _matched(ids, _Coded(plainly), lengths, prints, ends, threshold)


def fingerprint(words: Sequence[bytes]) -> list[int]:
    """Hashes of a paragraph's shingles of three words: all of a short one, else a third.

    A shingle is taken where its middle word is the last of the three in byte order, so an edit
    elsewhere in the paragraph does not change the choice.
    """
    triples = zip(words, words[1:], words[2:], strict=False)
    if len(words) < SAMPLED:
        return [crc32(b" ".join(triple)) for triple in triples]
    return [crc32(b" ".join(triple)) for triple in triples if triple[0] < triple[1] > triple[2]]


def _shingles(words: Sequence[bytes]) -> list[int]:
    """The same shingles under numbers that hold for this process only, and are quicker made."""
    triples = zip(words, words[1:], words[2:], strict=False)
    if len(words) < SAMPLED:
        return [hash(triple) for triple in triples]
    return [hash(triple) for triple in triples if triple[0] < triple[1] > triple[2]]


def links(words: Sequence[bytes]) -> tuple[int, ...]:
    """Hashes by which two near paragraphs find one another among very many; rarer than shingles.

    Of five words, chosen as shingles are; a short paragraph has its shingles.
    """
    if len(words) < SAMPLED:
        return tuple(fingerprint(words))
    fives = zip(words, words[1:], words[2:], words[3:], words[4:], strict=False)
    return tuple([crc32(b" ".join(five)) for five in fives if five[1] < five[2] > five[3]])


def likeness(one: Sequence[bytes], other: Sequence[bytes]) -> float:
    """How much two paragraphs' words have in common, in order: 0–1."""
    return alike(one, other)


def families(edges: Iterable[tuple[Name, Name]]) -> list[list[Name]]:
    """What hangs together by pairs, each family sorted, in the order of their first ones."""
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


class _Coded(dict[int, str]):
    """Texts by their place, a character for each word: comparing words is comparing strings."""

    def __init__(self, plainly: Sequence[bytes]) -> None:
        self._plainly = plainly
        self._words: dict[bytes, str] = {}

    def __missing__(self, place: int) -> str:
        words, coded = self._words, []
        for word in self._plainly[place].split(b" "):
            char = words.get(word)
            if char is None:
                code = 32 + len(words)
                # The surrogates are no characters.
                char = words[word] = chr(min(code + 0x800 * (code >= 0xD800), 0x10FFFF))
            coded.append(char)
        self[place] = text = "".join(coded)
        return text


def _matched(
    ids: Sequence[int], texts: Mapping[int, str], lengths: Sequence[int], prints: array[int],
    ends: array[int], threshold: float,
) -> Iterator[tuple[int, int, float]]:  # fmt: skip
    """Each paragraph against the earlier ones that its shingles name."""
    twice = _seen_twice(prints)
    if not twice:
        return
    from collections import Counter

    from rapidfuzz.distance import Indel

    mask, similarity = len(twice) - 1, Indel.normalized_similarity
    shortest = threshold / (2 - threshold)
    index: dict[int, list[int]] = {}
    start = 0
    for place, end in enumerate(ends):
        named: list[int] = []
        for shingle in prints[start:end]:
            if twice[shingle & mask] > 1:
                posting = index.get(shingle)
                if posting is None:
                    index[shingle] = [place]
                else:
                    named += posting
                    if len(posting) < CAP and posting[-1] != place:
                        posting.append(place)
        if named:
            least, low = SHARE * (end - start), lengths[place] * shortest
            high = lengths[place] / shortest
            for other in sorted(
                other
                for other, count in Counter(named).items()
                if count >= least and low <= lengths[other] <= high and other != place
            ):
                ratio = similarity(texts[other], texts[place], score_cutoff=threshold)
                if ratio >= threshold:
                    yield ids[other], ids[place], ratio
        start = end


def _seen_twice(prints: array[int]) -> bytearray:
    """How often each shingle stands, up to 2, by its lowest bits; empty where none stands twice.

    Most shingles stand once. Leaving them out of the index costs a byte or two each, not a
    hundred.
    """
    size = 1 << max(len(prints), 1).bit_length() + 2
    seen, mask, repeated = bytearray(size), size - 1, False
    for shingle in prints:
        place = shingle & mask
        if seen[place]:
            seen[place], repeated = 2, True
        else:
            seen[place] = 1
    return seen if repeated else bytearray()
