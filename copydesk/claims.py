"""Facts that articles state, and the one loop that compares them: group, pair, excuse, report."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Fact(NamedTuple):
    """One thing that one place in one article states.

    Small on purpose (strings and integers only): facts travel between processes, into the cache
    and over a cluster. `attribute` and `subject` are the key it is compared under; `value` is
    what its comparator reads; `scope` holds the words that say how it is meant ("quoted",
    "former", "acting", "hedged" …). `start` and `end` are source offsets; `date` is the
    article's, ISO 8601 or "". `path` is "" until the engine stamps it.
    """

    attribute: str
    subject: str
    value: tuple[str | int, ...]
    start: int
    end: int
    text: str
    scope: tuple[str, ...] = ()
    date: str = ""
    path: str = ""


class Group(NamedTuple):
    """The facts that share an attribute and a subject, sorted by path and place.

    `across` says whether they come from a folder: then only pairs from two articles count,
    since pairs inside an article were judged with that article.
    """

    attribute: str
    subject: str
    facts: tuple[Fact, ...]
    across: bool = False

    def pairs(self) -> Iterator[tuple[Fact, Fact]]:
        """Every pair that is to be compared, earlier fact first."""
        for index, first in enumerate(self.facts):
            for second in self.facts[index + 1 :]:
                if (first.path != second.path) == self.across:
                    yield first, second


def grouped(facts: Iterable[Fact], *, across: bool = False) -> Iterator[Group]:
    """Facts by attribute and subject, in a stable order; groups of one are left out."""
    groups: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        groups.setdefault((fact.attribute, fact.subject), []).append(fact)
    for (attribute, subject), members in sorted(groups.items()):
        if len(members) > 1 and (not across or any(f.path != members[0].path for f in members)):
            members.sort(key=lambda fact: (fact.path, fact.start, fact.end))
            yield Group(attribute, subject, tuple(members), across)
