"""What a folder already knows about a few of its articles: the answer a hook gives at once."""

from __future__ import annotations

import os
from itertools import chain

from copydesk import jobs
from copydesk.claims import Fact, Group, grouped
from copydesk.examined import (
    PARTS,
    Gathered,
    bucket,
    facts_of,
    keys_of,
    linked_facts,
    unpack_outcome,
)
from copydesk.finding import DeskError, Finding, Problem
from copydesk.kin import CAP, all_links, meeting, pack_links, spots
from copydesk.record import TYPE_CHECKING
from copydesk.seam import UNCOMPARED, Judge, Seam, examined, order
from copydesk.where import keyed, shown

if TYPE_CHECKING:  # SQLite is loaded where there is a store
    from collections.abc import Iterable, Iterator, Sequence

    from copydesk.store import Row, Store

ALL = range(PARTS)


def recalled(seam: Seam) -> Gathered:
    """Hold a few articles against what the store knows of the others, and each other.

    Nothing is written. Other articles that changed since are examined anew; those that are gone
    count no longer.
    """
    articles = examined(seam)
    if not seam.judge.wanted:
        return Gathered(articles, [], [])
    facts = [fact for one in articles for fact in one.facts]
    others, elsewhere = _known(seam, facts)
    own = frozenset(seam.paths())
    problems: list[Problem] = []
    groups = grouped(chain(facts, others), across=True, touched=own)
    found = [one for one in _judged(groups, seam.judge, problems) if _touches(one, own)]
    return Gathered(articles, sorted(found, key=order), problems, elsewhere)


def _judged(groups: Iterable[Group], judge: Judge, problems: list[Problem]) -> Iterator[Finding]:
    """What is judged of each group; a judge that fails costs its group."""
    for group in groups:
        try:
            yield from judge.judge([group])
        except Exception as error:
            problems.append(Problem(group.facts[0].path, UNCOMPARED + jobs.blame(error)))


def _touches(finding: Finding, own: frozenset[str]) -> bool:
    return finding.path in own or any(place.path in own for place in finding.related)


def _known(seam: Seam, facts: Sequence[Fact]) -> tuple[list[Fact], dict[tuple[str, str], int]]:
    """The other articles' facts that meet these, and the counts of their common findings."""
    if not seam.place.store or not os.path.exists(seam.place.store):
        return [], {}
    from sqlite3 import Error

    from copydesk.store import BrokenStoreError, Store

    try:
        store = Store(seam.place.store, writes=False)
    except BrokenStoreError:
        return [], {}
    try:
        if store.judged_context != seam.judge.context:  # judged by other rules: knows nothing
            return [], {}
        root = os.path.join(seam.place.root, "")
        own = {keyed(path, root) for path in seam.paths()}
        rows = [row for row in store.rows.values() if row.folded and row.path not in own]
        return list(_others(store, rows, facts, seam)), _counted(rows, seam.common)
    except (BrokenStoreError, Error):
        return [], {}  # the next full run mends it
    finally:
        store.close()


def _others(store: Store, rows: Iterable[Row], facts: Sequence[Fact], seam: Seam) -> Iterator[Fact]:
    """The facts of other articles under the keys of these, as those articles are now."""
    from copydesk.basis import digested
    from copydesk.stamp import stamp

    keys = {(fact.attribute, fact.subject) for fact in facts}
    wanted = {bucket(*key) for key in keys}
    sharing = [row for row in rows if not wanted.isdisjoint(keys_of(row.keys, ALL))]
    related = _kin(rows, facts)
    known = {row.id for row in sharing}
    for row, packed in store.facts([*sharing, *(row for row in related if row.id not in known)]):
        full = os.path.join(seam.place.root, row.path)
        found: Iterable[Fact] = chain(
            (fact for _, some in facts_of(shown(full), packed, ALL, wanted) for fact in some),
            linked_facts(shown(full), packed) if row in related else (),
        )
        if not row.is_of(stamp(full)):
            try:
                data = seam.load(full)
            except DeskError:
                continue
            if digested(data) != row.digest:
                found = seam.examine(shown(full), data).facts
        yield from (fact for fact in found if (fact.attribute, fact.subject) in keys)


def _kin(rows: Iterable[Row], facts: Sequence[Fact]) -> list[Row]:
    """The other articles whose linked facts may say what these say."""
    own = [
        spots(pack_links([f.links for f in facts if f.path == path and f.links]))
        for path in {fact.path for fact in facts if fact.links}
    ]
    links = {link for fact in facts for link in fact.links}
    sharing: list[tuple[Row, set[int]]] = []
    often: dict[int, int] = {}
    for row in rows if links else ():
        shared = links & all_links(row.links)
        if shared:
            sharing.append((row, shared))
            for link in shared:
                often[link] = often.get(link, 0) + 1
    return [
        row
        for row, shared in sharing
        if any(often[link] < CAP for link in shared)
        and any(meeting(one, spots(row.links)) for one in own)
    ]


def _counted(rows: Iterable[Row], rules: frozenset[str]) -> dict[tuple[str, str], int]:
    """In how many of these articles each text of these rules is found."""
    counts: dict[tuple[str, str], int] = {}
    for row in rows if rules else ():
        if row.outcome:
            findings = unpack_outcome(row.path, row.outcome).findings
            for key in {(one.rule, one.text) for one in findings if one.rule in rules}:
                counts[key] = counts.get(key, 0) + 1
    return counts
