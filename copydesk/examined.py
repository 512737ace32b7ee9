"""What the map makes of one article, and the compact form in which it travels and is kept.

Only folders have that form: what it takes is imported where it is made.
"""

from __future__ import annotations

import marshal
import zlib

from copydesk.basis import digested
from copydesk.claims import Fact
from copydesk.finding import Finding, Place, Problem, Suggestion
from copydesk.record import TYPE_CHECKING, NamedTuple
from copydesk.silence import Stet

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from typing import Any

    Bare = tuple[Any, ...]  # a Fact without its path and links

PARTS = 8  # a large folder's facts are compared in so many goes, one part of each article's


class Examined(NamedTuple):
    """What the map makes of one article: picklable, and all that the reduce and a report need."""

    path: str
    findings: tuple[Finding, ...] = ()
    facts: tuple[Fact, ...] = ()
    stets: tuple[Stet, ...] = ()
    problems: tuple[Problem, ...] = ()


class Gathered(NamedTuple):
    """What came of a folder: each article in the order given, and what they say of each other.

    `elsewhere` maps (rule, text) to the number of the folder's other articles with that finding.
    """

    examined: list[Examined]
    across: list[Finding]
    problems: list[Problem]
    elsewhere: Mapping[tuple[str, str], int] = {}


class Packed(NamedTuple):
    """An Examined as bytes that do not say which path it has.

    `outcome` holds findings, stets and problems, b"" where there are none; `keys` the buckets
    of its facts (PARTS counts of two bytes, then four bytes a bucket); `links` the links of
    those facts that have some, which are in no bucket; `linked` stands for those facts as they
    are; `facts` are the facts, those with links last.
    """

    outcome: bytes
    keys: bytes
    links: bytes
    linked: bytes
    facts: bytes


def bucket(attribute: str, subject: str) -> int:
    """The number under which facts of one key meet; now and then those of two keys do."""
    return zlib.crc32(subject.encode("utf-8", "surrogatepass"), zlib.crc32(attribute.encode()))


class Sorted(NamedTuple):
    """An article's facts as the reduce wants them: by bucket, and apart those that have links."""

    buckets: dict[int, list[Bare]]
    linked: list[Bare]
    links: bytes


def sorted_facts(one: Examined, attributes: Collection[str]) -> Sorted:
    """The facts of these attributes: others meet no other article's."""
    from copydesk.kin import pack_links

    buckets: dict[int, list[Bare]] = {}
    linked: list[Bare] = []
    links: list[tuple[int, ...]] = []
    for fact in one.facts:
        if fact.attribute in attributes:
            if fact.links:
                linked.append(fact[:8])
                links.append(fact.links)
            else:
                buckets.setdefault(bucket(fact.attribute, fact.subject), []).append(fact[:8])
    return Sorted(buckets, linked, pack_links(links))


def pack(one: Examined, attributes: Collection[str]) -> Packed:
    """One article as bytes."""
    from array import array

    buckets, linked, links = sorted_facts(one, attributes)
    parts: list[dict[int, list[Bare]]] = [{} for _ in range(PARTS)]
    for key, facts in buckets.items():
        parts[key % PARTS][key] = facts
    keys = array("I", [key for part in parts for key in part]).tobytes()
    blobs = [marshal.dumps(part) if part else b"" for part in parts]
    blobs.append(marshal.dumps(linked, 2) if linked else b"")  # equal values as equal bytes
    return Packed(
        pack_outcome(one),
        array("H", map(len, parts)).tobytes() + keys,
        links,
        digested(blobs[PARTS]) if linked else b"",
        marshal.dumps(blobs),
    )


def unpack(path: str, packed: Packed) -> Examined:
    """An article again with the facts that were kept, which now are in the order of their keys."""
    from copydesk.kin import links_by_fact

    every = range(PARTS)
    kept = facts_of(path, packed.facts, every, keys_of(packed.keys, every))
    facts = [fact for _, some in kept for fact in some]
    links = links_by_fact(packed.links)
    linked = linked_facts(path, packed.facts)
    facts += [fact._replace(links=tuple(n)) for fact, n in zip(linked, links, strict=True)]
    return unpack_outcome(path, packed.outcome)._replace(facts=tuple(facts))


def keys_of(keys: bytes, parts: range) -> Collection[int]:
    """The buckets of an article that belong to these parts."""
    from array import array

    counts = array("H", keys[: 2 * PARTS])
    start = sum(counts[: parts.start])
    return array("I", keys[2 * PARTS + 4 * start :])[: sum(counts[parts.start : parts.stop])]


def facts_of(
    path: str, facts: bytes, parts: range, wanted: Collection[int]
) -> Iterator[tuple[int, list[Fact]]]:
    """Each wanted bucket of an article with its facts."""
    blobs = marshal.loads(facts)
    for part in parts:
        if blobs[part]:
            for key, found in marshal.loads(blobs[part]).items():
                if key in wanted:
                    yield key, clothed(path, found)


def differing(before: bytes, after: bytes) -> set[int]:
    """The buckets in which the facts of two states of an article differ."""
    found: set[int] = set()
    for one, other in zip(marshal.loads(before)[:PARTS], marshal.loads(after), strict=False):
        if one != other:
            old = marshal.loads(one) if one else {}
            new = marshal.loads(other) if other else {}
            found.update(key for key in old.keys() | new.keys() if old.get(key) != new.get(key))
    return found


def clothed(path: str, bare: Iterable[Bare]) -> list[Fact]:
    """Facts again, with their path."""
    return [Fact._make((*one, path, ())) for one in bare]


def linked_facts(path: str, facts: bytes) -> list[Fact]:
    """The facts of an article that have links, in the order of the packed links."""
    found = marshal.loads(facts)[PARTS]
    return clothed(path, marshal.loads(found)) if found else []


def pack_outcome(one: Examined) -> bytes:
    """Findings, stets and problems as bytes."""
    if not (one.findings or one.stets or one.problems):
        return b""
    return marshal.dumps(
        (
            [_bare(finding, one.path) for finding in one.findings],
            [tuple(stet) for stet in one.stets],
            [tuple(problem) for problem in one.problems],
        )
    )


def unpack_outcome(path: str, outcome: bytes) -> Examined:
    """An article's findings, stets and problems from bytes; its facts stay where they are."""
    if not outcome:
        return Examined(path)
    findings, stets, problems = marshal.loads(outcome)
    return Examined(
        path,
        tuple(_found(finding, path) for finding in findings),
        (),
        tuple(Stet(*stet) for stet in stets),
        tuple(Problem(*problem) for problem in problems),
    )


def pack_findings(findings: Iterable[Finding]) -> bytes:
    """Findings across articles as bytes, b"" for none."""
    bare = [_bare(finding, "") for finding in findings]
    return marshal.dumps(bare) if bare else b""


def unpack_findings(findings: bytes) -> list[Finding]:
    """Findings across articles from bytes."""
    return [_found(bare, "") for bare in marshal.loads(findings)]


def _bare(finding: Finding, path: str) -> tuple[Any, ...]:
    """A finding as plain tuples, without the path of its own article."""
    return (
        "" if finding.path == path else finding.path,
        *finding[1:7],
        [tuple(suggestion) for suggestion in finding.suggestions],
        [(*place[:4], "" if place.path == path else place.path) for place in finding.related],
        *finding[9:],
    )


def _found(bare: tuple[Any, ...], path: str) -> Finding:
    """The finding again, with its path."""
    suggestions: tuple[Suggestion, ...] = ()
    related: tuple[Place, ...] = ()
    if bare[7]:  # most have none, and a folder has very many
        suggestions = tuple(Suggestion(*suggestion) for suggestion in bare[7])
    if bare[8]:
        related = tuple(Place._make((*place[:4], place[4] or path)) for place in bare[8])
    return Finding._make((bare[0] or path, *bare[1:7], suggestions, related, *bare[9:]))
