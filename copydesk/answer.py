"""The last answer about a folder, kept whole: given again where nothing has changed since.

An answer depends on the articles, on what the command asks for, the configs, packs, house file and
baseline, the code and its libraries. Their states (copydesk.stamp), taken before anything is read,
make its key. Where one of them cannot be told without reading there is no key and no answer.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib

from copydesk import compiled
from copydesk.basis import code, digested, libraries
from copydesk.finding import DeskError
from copydesk.packs import builtin, data
from copydesk.record import TYPE_CHECKING, NamedTuple
from copydesk.report import Clippings
from copydesk.settings import Settings
from copydesk.stamp import NONE, stamp
from copydesk.taken import Taken
from copydesk.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any, BinaryIO

FORM = 2  # of what is kept; raised when it changes
LIMIT = 256 << 20  # bytes; a longer answer is made anew
KEY = 16  # bytes of a key
BROKEN = (OSError, ValueError, EOFError, TypeError, OverflowError)


class Answer(NamedTuple):
    """What a run gives: an exit code, its output, notes and an aside on standard error, files."""

    code: int
    shown: bytes = b""
    notes: tuple[str, ...] = ()
    aside: str = ""
    files: tuple[tuple[str, bytes], ...] = ()


class Question(NamedTuple):
    """Where the answer is kept, the key that it must have, and the manner of what is said.

    `key` is empty where no answer may be given again, `path` where nothing may be kept either.
    """

    path: str = ""
    key: bytes = b""
    manner: bytes = b""


def question(taken: Taken, asked: Mapping[str, Any], terminal: object) -> Question:
    """What this run asks: `asked` are its options, `terminal` says how its output is shown."""
    cache = taken.options.cache
    if not (cache and taken.whole and taken.stamps) or taken.problems:
        return Question()
    try:
        configs = [taken.configs.of(paths[0]) for paths in taken.groups.values()]
        stamps = [stamp(path) for path in _named(configs)]
    except DeskError:  # the run will tell
        return Question()
    where = (os.getcwd(), taken.options.paths)
    parts = (
        FORM, __version__, sys.hexversion, [*code()], [*libraries()], where,
        repr((sorted(asked.items()), terminal, configs)),
    )  # fmt: skip
    manner = digested(marshal.dumps(parts, 2))
    path = os.path.join(cache, f"answer-{zlib.crc32(marshal.dumps(where, 2)):08x}.bin")
    stamps += [taken.stamps.get(path, NONE) for path in taken.articles()]
    if NONE in stamps:
        return Question(path, b"", manner)
    told = (manner, [*taken.groups.items()], stamps, [*taken.notes])
    return Question(path, digested(marshal.dumps(told, 2)), manner)


def _named(configs: Iterable[Settings]) -> Iterator[str]:
    """The files beside the articles and configs that a run reads."""
    for pack in builtin():
        yield from data(pack)
    for settings in configs:
        yield from filter(None, (settings.facts, settings.baseline))
        for pack in settings.packs:
            yield from data(pack)


def recalled(asked: Question) -> Answer | None:
    """The answer that was kept to this very question."""
    try:
        if asked.key:
            with open(asked.path, "rb") as file:
                if file.read(len(asked.key)) == asked.key:
                    return Answer(*_read(file))
    except BROKEN:
        pass  # none, or a damaged one
    return None


def clippings(asked: Question, stamps: Mapping[str, bytes]) -> Clippings:
    """What was last said in this manner of findings that may have stayed as they are."""
    known: dict[bytes, str] = {}
    try:
        if asked.path:
            with open(asked.path, "rb") as file:
                file.seek(KEY)
                file.seek(int.from_bytes(file.read(8), "big") + 4, os.SEEK_CUR)
                if file.read(KEY) == asked.manner:
                    known = _read(file)
    except BROKEN:
        pass
    return Clippings(stamps, known)


def keep(asked: Question, answer: Answer, said: Mapping[bytes, str]) -> None:
    """Keep an answer, and what it says of each finding, in place of the last one."""
    if asked.path:
        whole = _written(tuple(answer) if asked.key else None), asked.manner, _written(said)
        if sum(map(len, whole)) <= LIMIT:
            key = asked.key or bytes(KEY)
            compiled.write_quietly(asked.path, key, *whole)


def _read(file: BinaryIO) -> Any:
    """A value of a file: eight bytes of length, four of checksum, what marshal writes."""
    size, check = int.from_bytes(file.read(8), "big"), int.from_bytes(file.read(4), "big")
    body = file.read(min(size, LIMIT))
    if zlib.crc32(body) != check:
        raise ValueError("damaged")
    return marshal.loads(body)


def _written(value: Any) -> bytes:
    body = marshal.dumps(value)
    return len(body).to_bytes(8, "big") + zlib.crc32(body).to_bytes(4, "big") + body
