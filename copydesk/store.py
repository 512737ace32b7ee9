"""The folder's memory: one SQLite file of what each article said, and what all said together.

Bytes in and out; what they mean is copydesk.folder's. A run holds the write lock from begin to
end and changes nothing until it commits, so the file is always one whole run's. A second run
at the same time only reads. Every row counts into a seal: what was damaged, torn or tampered
with does not add up, and the run starts afresh.
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from marshal import dumps

from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

FORM = 3  # of the tables; raised when they change
LIMIT = 4 << 30  # bytes of the file from which on it is thrown away rather than kept
PAGE = 1 << 14
MASK = (1 << 62) - 1

TABLES = """
CREATE TABLE meta(form INTEGER, seal INTEGER, judged BLOB, kin BLOB);
CREATE TABLE article(
    id INTEGER PRIMARY KEY, path BLOB, stat BLOB, context BLOB, digest BLOB,
    folded INTEGER, keys BLOB, links BLOB, linked BLOB, outcome BLOB,
    sum INTEGER);
CREATE TABLE facts(id INTEGER PRIMARY KEY, facts BLOB);
CREATE TABLE judged(bucket INTEGER PRIMARY KEY, findings BLOB);
"""


class BrokenStoreError(Exception):
    """The store cannot be relied on: the run is to be done again with another one."""


class Row(NamedTuple):
    """One article as it is stored. `path` is relative to the store's root.

    `stat` says which file was read, b"" where its times were too fresh to be trusted; `context`
    and `digest` what it was examined with and what it held; `keys` names the buckets of its
    facts, `links` what they share with others, and `linked` stands for those that do; `folded`
    says whether what was judged across articles takes account of it; `sum` is the checksum of
    its facts.
    """

    id: int
    path: str
    stat: bytes
    context: bytes
    digest: bytes
    folded: int
    keys: bytes
    links: bytes
    linked: bytes
    outcome: bytes
    sum: int

    def is_of(self, stamp: bytes) -> bool:
        """Whether the file with this stamp is the one that the row was made from."""
        return self.stat != b"" and self.stat == stamp


class Store:
    """An open store. `path` "" is a private one on disk, ":memory:" one in memory."""

    def __init__(self, path: str, *, writes: bool = True) -> None:
        self.path = path
        self.writes = writes
        self.rows: dict[str, Row] = {}
        self.judged: dict[int, bytes] = {}
        self.judged_context = b""
        self.kin = (
            b""  # what was judged of articles that share paragraphs; copydesk.across packs it
        )
        self._facts: dict[int, bytes] = {}  # of a run that may not write
        self._seal = 0
        self._next = 1
        self._changed = False
        try:
            self._open()
        except sqlite3.Error as error:
            self.close()
            self.distrust(error)
            raise BrokenStoreError(str(error)) from error
        except OSError as error:
            raise BrokenStoreError(str(error)) from error
        except (BrokenStoreError, TypeError, ValueError, AttributeError):
            self.close()
            discard(path)
            raise BrokenStoreError("its rows do not add up") from None

    def _open(self) -> None:
        """Take the write lock, or read along with who has it; load all rows but the facts."""
        private = self.path in ("", ":memory:")
        if not private and self.writes:
            os.makedirs(os.path.dirname(self.path), exist_ok=True)
        self._database = sqlite3.connect(self.path, timeout=1, isolation_level=None)
        run = self._database.execute
        if self.writes:
            run(f"PRAGMA page_size={PAGE}")  # of a new file: an article's facts have 8 KB
            run("PRAGMA synchronous=OFF")  # the seal, not the disk's patience, keeps it right
            run("PRAGMA journal_mode=OFF" if private else "PRAGMA journal_mode=WAL")
            run("PRAGMA busy_timeout=0")
            try:
                run("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if not _busy(error):
                    raise
                self.writes = False
                run("PRAGMA busy_timeout=1000")
        if not self.writes:
            run("BEGIN")
        tables = run("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if not tables and self.writes:
            for statement in TABLES.split(";"):
                run(statement)
            run("INSERT INTO meta VALUES(?, 0, x'', x'')", (FORM,))
        elif tables:
            self._load()

    def _load(self) -> None:
        """Read all rows but the facts and hold them against the seal."""
        run = self._database.execute
        meta = run("SELECT * FROM meta").fetchone() or (0, 0, b"", b"")
        form, seal, self.judged_context, self.kin = meta
        if form != FORM:
            raise BrokenStoreError("written by another version")
        total = 0
        for stored in run("SELECT * FROM article"):
            total += _sum(stored)
            row = Row(stored[0], stored[1].decode("utf-8", "surrogatepass"), *stored[2:])
            self.rows[row.path] = row
            self._next = max(self._next, row.id + 1)
        for bucket, findings in run("SELECT * FROM judged"):
            self.judged[bucket] = findings
            total += _sum((bucket, findings))
        if _sealed(total, self.judged_context, self.kin) != seal:
            raise BrokenStoreError("its rows do not add up")
        self._seal = total

    def put(self, row: Row, facts: bytes | None) -> Row:
        """Store an article in place of the row of its path; `facts` None keeps those it has."""
        old = self.rows.get(row.path)
        if old is None:
            row = row._replace(id=self._next)
            self._next += 1
        else:
            row = row._replace(id=old.id)
            self._seal -= _sum(_stored(old))
        if facts is not None:
            row = row._replace(sum=zlib.crc32(facts))
            self._keep(row.id, facts)
        self.rows[row.path] = row
        stored = _stored(row)
        self._seal += _sum(stored)
        self._changed = True
        if self.writes:
            self._database.execute(
                "INSERT OR REPLACE INTO article VALUES(?,?,?,?,?,?,?,?,?,?,?)", stored
            )
        return row

    def _keep(self, id_: int, facts: bytes) -> None:
        if self.writes:
            self._database.execute("INSERT OR REPLACE INTO facts VALUES(?,?)", (id_, facts))
        else:
            self._facts[id_] = facts

    def facts_of(self, row: Row) -> bytes:
        """The facts of one article."""
        for _, facts in self.facts([row]):
            return facts
        raise AssertionError

    def facts(self, rows: Iterable[Row]) -> Iterator[tuple[Row, bytes]]:
        """The facts of these articles, each held against its checksum."""
        run = self._database.execute
        for row in rows:
            facts = self._facts.get(row.id)
            if facts is None:
                found = run("SELECT facts FROM facts WHERE id=?", (row.id,)).fetchone()
                if found is None or zlib.crc32(found[0]) != row.sum:
                    raise BrokenStoreError("facts are missing")
                facts = found[0]
            yield row, facts

    def drop(self, row: Row) -> None:
        """Forget an article."""
        del self.rows[row.path]
        self._seal -= _sum(_stored(row))
        self._changed = True
        if self.writes:
            self._database.execute("DELETE FROM article WHERE id=?", (row.id,))
            self._database.execute("DELETE FROM facts WHERE id=?", (row.id,))

    def judge(self, bucket: int, findings: bytes) -> None:
        """Store what was judged of one bucket; b"" where nothing is to be said."""
        old = self.judged.pop(bucket, None)
        if old is None and not findings:
            return
        self._changed = True
        if old is not None:
            self._seal -= _sum((bucket, old))
        if findings:
            self.judged[bucket] = findings
            self._seal += _sum((bucket, findings))
        if self.writes and findings:
            self._database.execute("INSERT OR REPLACE INTO judged VALUES(?,?)", (bucket, findings))
        elif self.writes:
            self._database.execute("DELETE FROM judged WHERE bucket=?", (bucket,))

    def commit(self, judged_context: bytes, kin: bytes = b"") -> None:
        """Make the run's changes the store's, all at once."""
        if not self.writes or self.path in ("", ":memory:"):
            return
        run = self._database.execute
        if self._changed or (judged_context, kin) != (self.judged_context, self.kin):
            seal = _sealed(self._seal, judged_context, kin)
            run("UPDATE meta SET seal=?, judged=?, kin=?", (seal, judged_context, kin))
        run("COMMIT")

    def distrust(self, error: Exception) -> None:
        """Throw the file away if the error says that it is damaged, not busy or out of reach."""
        if not isinstance(error, sqlite3.Error) or _damaged(error):
            discard(self.path)

    def close(self) -> None:
        """Let go of the file; what was not committed never was."""
        database = getattr(self, "_database", None)
        if database is not None:
            database.close()
        if self._changed and self.path and self.path != ":memory:" and _size(self.path) > LIMIT:
            discard(self.path)


def _sealed(total: int, judged_context: bytes, kin: bytes) -> int:
    return (total + zlib.crc32(judged_context) + zlib.crc32(kin)) & MASK


def _stored(row: Row) -> tuple[Any, ...]:
    """A row as the table has it: paths are bytes, since file names need not be UTF-8."""
    return (row.id, row.path.encode("utf-8", "surrogatepass"), *row[2:])


def _sum(row: tuple[Any, ...]) -> int:
    """A row's share of the seal. Marshal's second form writes equal values as equal bytes."""
    return zlib.crc32(dumps(row, 2))


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


def _busy(error: sqlite3.Error) -> bool:
    """Whether another run holds the lock."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (5, 6)


def _damaged(error: sqlite3.Error) -> bool:
    """Whether the file is no database, a broken one, or one with other tables."""
    return getattr(error, "sqlite_errorcode", 1) & 0xFF in (1, 11, 26)


def discard(path: str) -> None:
    """Throw a store away."""
    if path in ("", ":memory:"):
        return
    for name in (path, f"{path}-wal", f"{path}-shm"):
        try:
            os.unlink(name)
        except OSError:
            continue  # not there, or not ours to remove
