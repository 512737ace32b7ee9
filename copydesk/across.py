"""A folder's run: examine what changed, judge what that touches, keep both for the next run."""

import os
import sqlite3
import time
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from copydesk import jobs
from copydesk.basis import digested
from copydesk.claims import Fact, grouped
from copydesk.examined import (
    PARTS,
    Examined,
    Gathered,
    facts_of,
    keys_of,
    pack,
    pack_findings,
    unpack_findings,
    unpack_outcome,
)
from copydesk.finding import DeskError, Finding, Problem
from copydesk.seam import UNCOMPARED, Batch, Seam, failed, order, told
from copydesk.store import BrokenStoreError, Row, Store
from copydesk.where import keyed

GO = 400_000  # buckets that are compared in one go; memory follows it
ALL = range(PARTS)
FRESH = 50_000_000  # ns: a file changed so shortly before may change again under the same times
COARSE = 2_100_000_000  # the same where a file system counts whole seconds or two


def gathered(seam: Seam) -> Gathered:
    """A folder's run with its store; without it where it is broken or cannot be written."""
    problem = ""
    for path in dict.fromkeys((seam.place.store, "", ":memory:")):
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
        self.problems: list[Problem] = []

    def all(self) -> Gathered:
        """Map, reduce, keep."""
        numbers = self.seam.paths()
        keys = {path: keyed(path, self.root) for path in numbers}
        self._leave_out(set(keys.values()))
        examined: list[Examined] = []
        for batch in self.seam.batches:
            examined += self.seam.watch(self._examined(batch, keys), len(numbers))
        examined.sort(key=lambda one: numbers[one.path])
        if not self.judge.wanted:
            self.store.commit(b"")
            return Gathered(examined, [], [])
        across = self._judged(keys)
        return Gathered(examined, across, self.problems)

    def _leave_out(self, members: Collection[str]) -> None:
        """Forget articles that are gone; those that are not asked for are not compared."""
        for row in [row for path, row in self.store.rows.items() if path not in members]:
            self._unsettle(row)
            if not os.path.lexists(os.path.join(self.root, row.path)):
                self.store.drop(row)
            elif row.folded:
                self.store.put(row._replace(folded=0), None)

    def _examined(self, batch: Batch, keys: dict[str, str]) -> Iterator[Examined]:
        """The articles of a batch: from the store where neither they nor the rules changed."""
        todo = []
        for path in batch.paths:
            row = self.store.rows.get(keys[path])
            if row is None or row.context != batch.context or not unchanged(row, path):
                todo.append(path)
                continue
            if not row.folded:
                self._fold(row, row._replace(folded=1), None)
            yield unpack_outcome(path, row.outcome)
        attributes = self.judge.attributes
        rows = self.store.rows
        known = {
            path: rows[keys[path]].digest
            for path in todo
            if keys[path] in rows and rows[keys[path]].context == batch.context
        }

        def work(path: str) -> tuple[Any, ...]:
            status = stamp(path)
            data = self.seam.load(path)
            digest = digested(data)
            if known.get(path) == digest:
                return status, digest
            one = batch.examine(path, data)
            return status, digest, bool(one.problems), *pack(one, attributes)

        for outcome in jobs.mapped(told(work), todo, self.seam.workers):
            yield self._kept(todo[outcome.at], keys, batch.context, outcome)

    def _kept(
        self, path: str, keys: dict[str, str], context: bytes, outcome: jobs.Outcome
    ) -> Examined:
        """One outcome of the map, stored."""
        key = keys[path]
        old = self.store.rows.get(key)
        problem = failed(path, outcome)
        if problem:
            if old is not None:
                self._unsettle(old)
                self.store.drop(old)
            return Examined(path, problems=(problem,))
        status, digest, *rest = outcome.value
        if not rest:
            assert old is not None
            if old.folded:
                self.store.put(old._replace(stat=status), None)
            else:
                self._fold(old, old._replace(stat=status, folded=1), None)
            return unpack_outcome(path, old.outcome)
        partial, result, buckets, facts = rest
        row = Row(0, key, status, b"" if partial else context, digest, 1, buckets, result, 0)
        self._fold(old, row, facts)
        return unpack_outcome(path, result)

    def _fold(self, old: Row | None, row: Row, facts: bytes | None) -> None:
        """Store a row and note which buckets that changes."""
        if old is not None:
            self._unsettle(old)
        self._unsettle(row)
        self.store.put(row, facts)

    def _unsettle(self, row: Row) -> None:
        """What was judged of an article's buckets holds no longer."""
        if row.folded and not self.everything:
            self.changed.update(keys_of(row.keys, ALL))

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
        store.commit(b"" if self.problems else self.judge.context)
        shown = {key: path for path, key in keys.items()}
        found = [finding for one in store.judged.values() for finding in unpack_findings(one)]
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

    def _judge_groups(self, groups: Sequence[tuple[int, list[Fact]]]) -> None:
        """Judge each bucket, in a pool where that pays."""
        judge = self.judge.judge

        def work(group: tuple[int, list[Fact]]) -> bytes:
            return pack_findings(judge(grouped(group[1], across=True)))

        for outcome in jobs.mapped(work, groups, self.seam.workers):
            bucket, facts = groups[outcome.at]
            if outcome.error:
                self.problems.append(Problem(facts[0].path, UNCOMPARED + outcome.error))
            self.store.judge(bucket, outcome.value or b"")


def _goes(size: int) -> Iterator[range]:
    """The parts to compare at once, for so many buckets in all."""
    step = max(1, PARTS // max(1, size // GO))
    return (range(part, min(part + step, PARTS)) for part in range(0, PARTS, step))


def unchanged(row: Row, path: str) -> bool:
    """Whether a file is, by its size and times, the one that the row was made from."""
    return row.stat != b"" and row.stat == stamp(path)


def stamp(path: str) -> bytes:
    """What tells a file's state without reading it; b"" where it cannot be trusted to."""
    try:
        status = os.stat(path)
    except OSError:
        return b""
    newest = max(status.st_mtime_ns, status.st_ctime_ns)
    coarse = status.st_mtime_ns % 1_000_000_000 == 0 == status.st_ctime_ns % 1_000_000_000
    if newest > time.time_ns() - (COARSE if coarse else FRESH):
        return b""
    return b"%d %d %d %d" % (
        status.st_size,
        status.st_mtime_ns,
        status.st_ctime_ns,
        status.st_ino,
    )


def renamed(finding: Finding, shown: dict[str, str]) -> Finding:
    """A finding with its paths as this run shows them."""
    return finding._replace(
        path=shown.get(finding.path, finding.path),
        related=tuple(
            place._replace(path=shown.get(place.path, place.path)) for place in finding.related
        ),
    )
