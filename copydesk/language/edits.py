"""Edit distances for a few pairs at a time: in Python until loading rapidfuzz is worth it.

Loading it takes as long as a third of a run over one article; a pair takes microseconds either way.
Both give the same numbers.
"""

from __future__ import annotations

import sys

from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

MANY = 40  # pairs from which on rapidfuzz is loaded
LOTS = 2  # the same for a word against a list
_asked = [0, 0]


def _loaded(kind: int, many: int) -> bool:
    """Whether to leave it to rapidfuzz: it is there, or there is more to do than it costs."""
    _asked[kind] += 1
    return "rapidfuzz.distance" in sys.modules or _asked[kind] > many


def osa(one: str, other: str) -> int:
    """Insertions, deletions, substitutions and swaps of neighbours that lead to the other."""
    if _loaded(0, MANY):
        from rapidfuzz.distance import OSA

        return OSA.distance(one, other)
    return _osa(one, other, max(len(one), len(other)))


def alike(one: Sequence[Any], other: Sequence[Any]) -> float:
    """The share of both that their longest common subsequence makes up, 0–1."""
    if _loaded(0, MANY):
        from rapidfuzz.distance import Indel

        return Indel.normalized_similarity(one, other)
    whole = len(one) + len(other)
    return 1.0 - (whole - 2 * _common(one, other)) / whole if whole else 1.0


def nearest(word: str, choices: Sequence[str], most: int, limit: int) -> list[tuple[str, int]]:
    """The choices within `most` edits (osa) with their distance, the nearest first."""
    if _loaded(1, LOTS):
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        found = extract(word, choices, scorer=OSA.distance, score_cutoff=most, limit=limit)
        return [(other, int(edits)) for other, edits, _ in found]
    letters, apart = set(word), 2 * most  # an edit takes one letter out and one in at most
    near = [
        (edits, at)
        for at, one in enumerate(choices)
        if len(letters.symmetric_difference(one)) <= apart
        and (edits := _osa(word, one, most)) <= most
    ]
    return [(choices[at], edits) for edits, at in sorted(near)[:limit]]


def _osa(one: str, other: str, most: int) -> int:
    """The distance, or any number above `most` where it is more."""
    start, ends = 0, (len(one), len(other))
    while start < min(ends) and one[start] == other[start]:
        start += 1
    while min(ends) > start and one[ends[0] - 1] == other[ends[1] - 1]:
        ends = ends[0] - 1, ends[1] - 1
    one, other = one[start : ends[0]], other[start : ends[1]]
    if abs(len(one) - len(other)) > most:
        return most + 1
    if not one or not other:
        return len(one) + len(other)
    before: list[int] = []
    last = list(range(len(other) + 1))
    for at, char in enumerate(one):
        row = [at + 1]
        for place, theirs in enumerate(other):
            cost = min(last[place] + (char != theirs), last[place + 1] + 1, row[place] + 1)
            if at and place and char == other[place - 1] and one[at - 1] == theirs:
                cost = min(cost, before[place - 1] + 1)
            row.append(cost)
        if min(row) > most and min(last) > most:
            return most + 1
        before, last = last, row
    return last[-1]


def _common(one: Sequence[Any], other: Sequence[Any]) -> int:
    """The length of the longest common subsequence."""
    last = [0] * (len(other) + 1)
    for mine in one:
        row = [0]
        for place, theirs in enumerate(other):
            row.append(last[place] + 1 if mine == theirs else max(last[place + 1], row[place]))
        last = row
    return last[-1]
