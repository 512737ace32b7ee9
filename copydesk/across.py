"""A folder's run: examine what changed, judge what that touches, keep both for the next run."""

from __future__ import annotations

import marshal
import os
import sqlite3

from copydesk import jobs
from copydesk.basis import digested
from copydesk.claims import Fact, grouped
from copydesk.examined import (
    PARTS,
    Examined,
    Gathered,
    differing,
    facts_of,
    keys_of,
    linked_facts,
    pack,
    pack_findings,
    unpack_findings,
    unpack_outcome,
)
from copydesk.finding import DeskError, Finding, Problem
from copydesk.kin import Pair, all_pairs, new_pairs, verified
from copydesk.nearby import families
from copydesk.record import TYPE_CHECKING
from copydesk.seam import UNCOMPARED, Batch, Seam, failed, order, told
from copydesk.stamp import stamp
from copydesk.store import BrokenStoreError, Row, Store
from copydesk.where import keyed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from typing import Any

FACTS = 4_000  # articles whose linked facts are held at once
GO = 400_000  # buckets that are compared in one go; memory follows it
ALL = range(PARTS)


def gathered(seam: Seam) -> Gathered:
    """A folder's run with its store; without it where it is broken or cannot be written."""
    problem = ""
    stores = [seam.place.store] * 2 if seam.place.store else []  # the second try finds none
    for path in (*stores, "", ":memory:"):
        try:
            store = Store(path)
        except BrokenStoreError as error:
            problem = str(error)
            continue
        try:
            return Run(store, seam).all()
        except (BrokenStoreError, sqlite3.Error) as error:
            store.close()
            store.distrust(error)
            problem = str(error)
        finally:
            store.close()
    raise DeskError(Problem("", f"the folder cannot be compared: {problem}"))


class Run:
    """One run over a folder with one store."""

    def __init__(self, store: Store, seam: Seam) -> None:
        self.store = store
        self.seam = seam
        self.judge = seam.judge
        self.root = os.path.join(seam.place.root or os.getcwd(), "")
        self.everything = not self.judge.wanted or store.judged_context != self.judge.context
        self.changed: set[int] = set()  # the buckets to be judged again, unless all are
        self.moved: set[int] = set()  # the rows that came, went or changed, unless all did
        self.before: list[bytes] = []  # the links that they had
        self.unread: dict[str, Examined] = {}
        self.problems: list[Problem] = []

    def all(self) -> Gathered:
        """Map, reduce, keep."""
        numbers = self.seam.paths()
        keys = {path: keyed(path, self.root) for path in numbers}
        self._leave_out(set(keys.values()))
        for batch in self.seam.batches:
            for _ in self.seam.watch(self._examined(batch, keys), len(numbers)):
                pass  # what each says stays packed until all have been compared
        across: list[Finding] = []
        if self.judge.wanted:
            across = self._judged(keys)
        else:
            self.store.commit(b"")
        return Gathered(self._unpacked(keys), across, self.problems)

    def _unpacked(self, keys: dict[str, str]) -> list[Examined]:
        """What each article says, in the order given."""
        rows = self.store.rows
        outcomes = [rows[key].outcome if key in rows else b"" for key in keys.values()]
        rows.clear()  # a folder may be large, and its rows have done their work
        return [
            self.unread.get(path) or unpack_outcome(path, outcome)
            for path, outcome in zip(keys, outcomes, strict=True)
        ]

    def _leave_out(self, members: Collection[str]) -> None:
        """Forget articles that are gone; those that are not asked for are not compared."""
        for row in [row for path, row in self.store.rows.items() if path not in members]:
            self._leaves(row)
            if not os.path.lexists(os.path.join(self.root, row.path)):
                self.store.drop(row)
            elif row.folded:
                self.store.put(row._replace(folded=0), None)

    def _examined(self, batch: Batch, keys: dict[str, str]) -> Iterator[Examined]:
        """The articles of a batch: from the store where neither they nor the rules changed."""
        todo = []
        for path in batch.paths:
            row = self.store.rows.get(keys[path])
            if row is None or row.context != batch.context or not row.is_of(self._stamp(path)):
                todo.append(path)
                continue
            if not row.folded:
                self._fold(row, row._replace(folded=1), None)
            yield Examined(path)
        attributes = self.judge.attributes
        rows = self.store.rows
        known = {
            path: rows[keys[path]].digest
            for path in todo
            if keys[path] in rows and rows[keys[path]].context == batch.context
        }

        def work(path: str) -> tuple[Any, ...]:
            status = self._stamp(path)
            data = self.seam.load(path)
            digest = digested(data)
            if known.get(path) == digest:
                return status, digest
            one = batch.examine(path, data)
            return status, digest, bool(one.problems), *pack(one, attributes)

        for outcome in jobs.mapped(told(work), todo, self.seam.workers):
            path = todo[outcome.at]
            self._keep(path, keys[path], batch.context, outcome)
            yield Examined(path)

    def _stamp(self, path: str) -> bytes:
        """The state of an article's file when the run began, or now: before it is read."""
        known = self.seam.stamps.get(path)
        return stamp(path) if known is None else known

    def _keep(self, path: str, key: str, context: bytes, outcome: jobs.Outcome) -> None:
        """One outcome of the map, stored."""
        old = self.store.rows.get(key)
        problem = failed(path, outcome)
        if problem:
            if old is not None:
                self._leaves(old)
                self.store.drop(old)
            self.unread[path] = Examined(path, problems=(problem,))
            return
        status, digest, *rest = outcome.value
        if not rest:
            assert old is not None
            if old.folded:
                self.store.put(old._replace(stat=status), None)
            else:
                self._fold(old, old._replace(stat=status, folded=1), None)
            return
        partial, result, buckets, links, linked, facts = rest
        context = b"" if partial else context
        row = Row(0, key, status, context, digest, 1, buckets, links, linked, result, 0)
        if old is not None and old.folded and not self.everything:
            self._alter(old, row, facts)
        else:
            self._fold(old, row, facts)

    def _alter(self, old: Row, row: Row, facts: bytes) -> None:
        """Store an article's new state; only where its facts differ does that change anything."""
        self.changed |= differing(self.store.facts_of(old), facts)
        if (old.linked, old.links) != (row.linked, row.links):
            self.moved.add(old.id)
            self.before.append(old.links)
        self.store.put(row, facts)

    def _fold(self, old: Row | None, row: Row, facts: bytes | None) -> None:
        """Store a row and note which buckets that changes."""
        if old is not None:
            self._leaves(old)
        row = self.store.put(row, facts)
        if not self.everything:
            self.changed.update(keys_of(row.keys, ALL))
            self.moved.add(row.id)

    def _leaves(self, row: Row) -> None:
        """What was judged of an article's facts holds no longer."""
        if row.folded and not self.everything:
            self.changed.update(keys_of(row.keys, ALL))
            self.moved.add(row.id)
            self.before.append(row.links)

    def _judged(self, keys: dict[str, str]) -> list[Finding]:
        """What the articles say of each other: the changed buckets judged, the others recalled."""
        store = self.store
        if self.everything:
            for bucket in list(store.judged):
                store.judge(bucket, b"")
        members = [store.rows[key] for key in keys.values() if key in store.rows]
        if self.everything or self.changed:
            size = sum(len(row.keys) for row in members) // 4
            for parts in _goes(size):
                self._judge_parts(members, parts)
        edges, kin = self._kin_judged({row.id: row for row in members if row.links})
        packed = marshal.dumps((sorted(edges), kin), 2) if kin else b""
        store.commit(b"" if self.problems else self.judge.context, packed)
        shown = {key: path for path, key in keys.items()}
        blobs = [*store.judged.values(), *filter(None, kin.values())]
        found = [finding for one in blobs for finding in unpack_findings(one)]
        return sorted((renamed(one, shown) for one in found), key=order)

    def _judge_parts(self, members: Sequence[Row], parts: range) -> None:
        """Judge the buckets of these parts in which facts of several articles meet."""
        seen: set[int] = set()
        shared: set[int] = set()
        for row in members:
            buckets = keys_of(row.keys, parts)
            if not self.everything:
                buckets = self.changed.intersection(buckets)
            shared.update(seen.intersection(buckets))
            seen.update(buckets)
        for bucket in self.changed - shared:
            if bucket % PARTS in parts:
                self.store.judge(bucket, b"")
        groups: dict[int, list[Fact]] = {bucket: [] for bucket in sorted(shared)}
        rows = [row for row in members if not shared.isdisjoint(keys_of(row.keys, parts))]
        for row, facts in self.store.facts(rows):
            for bucket, found in facts_of(row.path, facts, parts, shared):
                groups[bucket] += found
        self._judge_groups(list(groups.items()))

    def _kin_judged(self, rows: dict[int, Row]) -> tuple[set[Pair], dict[bytes, bytes]]:
        """The articles that share paragraphs, and what was judged of each family of them."""
        known = self.store.kin if not self.everything else b""
        edges, judged = marshal.loads(known) if known else ((), {})
        if not self.everything and not self.moved:
            return set(edges), judged

        def linked() -> Iterator[tuple[int, bytes]]:
            return ((number, row.links) for number, row in rows.items())

        pairs = None
        if not self.everything:
            pairs = new_pairs(linked, self.moved & rows.keys(), self.before)
        edges = {edge for edge in edges if pairs is not None and self.moved.isdisjoint(edge)}
        facts = Facts(self.store, rows)
        pairs = all_pairs(linked) if pairs is None else pairs
        edges.update(verified(pairs, lambda number: rows[number].links, facts.of))
        names = {family_name([rows[one] for one in some]): some for some in families(edges)}
        todo = [family for name, family in names.items() if name not in judged]
        judged = {name: judged[name] for name in names if name in judged}
        self._judge_families(todo, rows, facts, judged)
        return edges, judged

    def _judge_families(
        self,
        todo: Sequence[list[int]],
        rows: dict[int, Row],
        facts: Facts,
        judged: dict[bytes, bytes],
    ) -> None:
        """Judge families of articles, so many at a time that their facts have room."""
        for batch in batched(todo, FACTS // 8):
            groups = [[fact for one in family for fact in facts.of(one)] for family in batch]
            for at, blob in self._outcomes(groups):
                judged[family_name([rows[one] for one in batch[at]])] = blob

    def _judge_groups(self, groups: Sequence[tuple[int, list[Fact]]]) -> None:
        """Judge each bucket."""
        for at, blob in self._outcomes([facts for _, facts in groups]):
            self.store.judge(groups[at][0], blob)

    def _outcomes(self, groups: Sequence[Sequence[Fact]]) -> Iterator[tuple[int, bytes]]:
        """What is judged of each of these, packed; in a pool where that pays."""
        judge = self.judge.judge

        def work(facts: Sequence[Fact]) -> bytes:
            return pack_findings(judge(grouped(facts, across=True)))

        for outcome in jobs.mapped(work, groups, self.seam.workers):
            if outcome.error:
                path = groups[outcome.at][0].path
                self.problems.append(Problem(path, UNCOMPARED + outcome.error))
            yield outcome.at, outcome.value or b""


class Facts:
    """The linked facts of a folder's articles; the last few thousand articles' are kept."""

    def __init__(self, store: Store, rows: dict[int, Row]) -> None:
        self._store = store
        self._rows = rows
        self._kept: dict[int, list[Fact]] = {}

    def of(self, number: int) -> list[Fact]:
        """The linked facts of one article."""
        found = self._kept.get(number)
        if found is None:
            if len(self._kept) >= FACTS:
                self._kept.clear()
            for row, packed in self._store.facts([self._rows[number]]):
                found = self._kept[number] = linked_facts(row.path, packed)
        assert found is not None
        return found


def family_name(rows: Iterable[Row]) -> bytes:
    """What stands for the linked facts of these articles as they are."""
    return digested(marshal.dumps(sorted((row.path, row.linked) for row in rows), 2))


def batched(families: Sequence[list[int]], size: int) -> Iterator[list[list[int]]]:
    """The families in lists that hold about so many articles."""
    batch: list[list[int]] = []
    for family in families:
        batch.append(family)
        if sum(map(len, batch)) >= size:
            yield batch
            batch = []
    if batch:
        yield batch


def _goes(size: int) -> Iterator[range]:
    """The parts to compare at once, for so many buckets in all."""
    step = max(1, PARTS // max(1, size // GO))
    return (range(part, min(part + step, PARTS)) for part in range(0, PARTS, step))


def renamed(finding: Finding, shown: dict[str, str]) -> Finding:
    """A finding with its paths as this run shows them."""
    return finding._replace(
        path=shown.get(finding.path, finding.path),
        related=tuple(
            place._replace(path=shown.get(place.path, place.path)) for place in finding.related
        ),
    )
