"""A folder's run: examine what changed, judge what that touches, keep both for the next run."""

import os
import sqlite3
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any, NamedTuple
from zlib import crc32

from copydesk import jobs
from copydesk.basis import digested
from copydesk.claims import Fact, Group, grouped
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
from copydesk.store import BrokenStoreError, Row, Store

GO = 400_000  # buckets that are compared in one go; memory follows it
ALL = range(PARTS)
FRESH = 50_000_000  # ns: a file changed so shortly before may change again under the same times
COARSE = 2_100_000_000  # the same where a file system counts whole seconds or two

order = attrgetter("path", "start", "end", "rule", "message", "related")
Watch = Callable[[Iterator[Examined], int], Iterator[Examined]]


class Batch(NamedTuple):
    """Articles that are examined alike: `context` stands for all that the outcome depends on."""

    paths: Sequence[str]
    examine: Callable[[str, bytes], Examined]
    context: bytes


class Judge(NamedTuple):
    """What judges groups of facts across articles, and the attributes that it asks for.

    `wanted` False: nothing is compared this time, though the facts are kept for the next.
    """

    judge: Callable[[Iterable[Group]], list[Finding]]
    attributes: frozenset[str]
    context: bytes
    wanted: bool = True


class Place(NamedTuple):
    """Where a folder's run remembers: the store's file ("" for none) and the root of its paths."""

    store: str = ""
    root: str = ""


def place(cache: str, root: str) -> Place:
    """The store for a root ("" for the repository or the folder that we work in)."""
    root = root or repository(os.getcwd())
    name = f"folder-{crc32(root.encode('utf-8', 'surrogatepass')):08x}.sqlite"
    return Place(os.path.join(cache, name) if cache else "", root)


def repository(folder: str) -> str:
    """The folder of the git repository around a folder; itself where there is none."""
    above = folder
    while not os.path.lexists(os.path.join(above, ".git")):
        if above == os.path.dirname(above):
            return folder
        above = os.path.dirname(above)
    return above


def gathered(
    batches: Sequence[Batch],
    judge: Judge,
    load: Callable[[str], bytes],
    watch: Watch,
    place: Place = Place(),  # noqa: B008 - a tuple
    workers: int = 0,
) -> Gathered:
    """A folder's run with its store; without it where it is broken or cannot be written."""
    problem = ""
    for path in dict.fromkeys((place.store, "", ":memory:")):
        try:
            store = Store(path)
        except BrokenStoreError as error:
            problem = str(error)
            continue
        try:
            return Run(store, judge, place, workers).all(batches, load, watch)
        except (BrokenStoreError, sqlite3.Error) as error:
            store.close()
            store.distrust(error)
            problem = str(error)
        finally:
            store.close()
    raise DeskError(Problem("", f"the folder cannot be compared: {problem}"))


class Run:
    """One run over a folder with one store."""

    def __init__(self, store: Store, judge: Judge, place: Place, workers: int) -> None:
        self.store = store
        self.judge = judge
        self.root = os.path.join(place.root or os.getcwd(), "")
        self.workers = workers
        self.everything = not judge.wanted or store.judged_context != judge.context
        self.changed: set[int] = set()  # the buckets to be judged again, unless all are
        self.problems: list[Problem] = []

    def all(self, batches: Sequence[Batch], load: Callable[[str], bytes], watch: Watch) -> Gathered:
        """Map, reduce, keep."""
        keys = {path: self._key(path) for batch in batches for path in batch.paths}
        order = {path: index for index, path in enumerate(keys)}
        self._leave_out(set(keys.values()))
        examined = [
            one for batch in batches for one in watch(self._examined(batch, keys, load), len(order))
        ]
        examined.sort(key=lambda one: order[one.path])
        if not self.judge.wanted:
            self.store.commit(b"")
            return Gathered(examined, [], [])
        across = self._judged(keys)
        return Gathered(examined, across, self.problems)

    def _key(self, path: str) -> str:
        """A path as the store knows it: below its root, whatever the working folder is."""
        full = path if os.path.isabs(path) else os.path.join(os.getcwd(), path)
        if "/." in full or "//" in full:
            full = os.path.normpath(full)
        return full.removeprefix(self.root)

    def _leave_out(self, members: Collection[str]) -> None:
        """Forget articles that are gone; those that are not asked for are not compared."""
        for row in [row for path, row in self.store.rows.items() if path not in members]:
            self._unsettle(row)
            if not os.path.lexists(os.path.join(self.root, row.path)):
                self.store.drop(row)
            elif row.folded:
                self.store.put(row._replace(folded=0), None)

    def _examined(
        self, batch: Batch, keys: dict[str, str], load: Callable[[str], bytes]
    ) -> Iterator[Examined]:
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
            data = load(path)
            digest = digested(data)
            if known.get(path) == digest:
                return status, digest
            one = batch.examine(path, data)
            return status, digest, bool(one.problems), *pack(one, attributes)

        for outcome in jobs.mapped(_told(work), todo, self.workers):
            yield self._kept(todo[outcome.at], keys, batch.context, outcome)

    def _kept(
        self, path: str, keys: dict[str, str], context: bytes, outcome: jobs.Outcome
    ) -> Examined:
        """One outcome of the map, stored."""
        key = keys[path]
        old = self.store.rows.get(key)
        if outcome.error or isinstance(outcome.value, list):
            if old is not None:
                self._unsettle(old)
                self.store.drop(old)
            known = Problem(*outcome.value) if outcome.value else None
            return Examined(path, problems=(known or Problem(path, outcome.error),))
        status, digest, *rest = outcome.value
        if not rest:
            assert old is not None
            if old.folded:
                self.store.put(old._replace(stat=status), None)
            else:
                self._fold(old, old._replace(stat=status, folded=1), None)
            return unpack_outcome(path, old.outcome)
        failed, result, buckets, facts = rest
        row = Row(0, key, status, b"" if failed else context, digest, 1, buckets, result, 0)
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

        for outcome in jobs.mapped(work, groups, self.workers):
            bucket, facts = groups[outcome.at]
            if outcome.error:
                message = f"could not be compared with other articles: {outcome.error}"
                self.problems.append(Problem(facts[0].path, message))
            self.store.judge(bucket, outcome.value or b"")


def _told(work: Callable[[str], tuple[Any, ...]]) -> Callable[[str], Any]:
    """The work, with a DeskError's problem as a list in place of the value."""

    def told(path: str) -> Any:
        try:
            return work(path)
        except DeskError as error:
            return list(error.problem)

    return told


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
