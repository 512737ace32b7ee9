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
from copydesk.settings import Settings
from copydesk.stamp import NONE, stamp
from copydesk.taken import Taken
from copydesk.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

FORM = 1  # of what is kept; raised when it changes
LIMIT = 64 << 20  # bytes; a longer answer is made anew


class Answer(NamedTuple):
    """What a run gives: an exit code, a text, notes and an aside on standard error, files."""

    code: int
    shown: str = ""
    notes: tuple[str, ...] = ()
    aside: str = ""
    files: tuple[tuple[str, bytes], ...] = ()


class Question(NamedTuple):
    """Where the answer is kept, and the key that it must have; both empty where it may not be."""

    path: str = ""
    key: bytes = b""


def question(taken: Taken, asked: Mapping[str, Any], terminal: object) -> Question:
    """What this run asks: `asked` are its options, `terminal` says how its output is shown."""
    cache = taken.options.cache
    if not (cache and taken.whole and taken.stamps) or taken.problems:
        return Question()
    stamps = [taken.stamps.get(path, NONE) for path in taken.articles()]
    try:
        configs = [taken.configs.of(paths[0]) for paths in taken.groups.values()]
        stamps += [stamp(path) for path in _named(configs)]
    except DeskError:  # the run will tell
        return Question()
    if NONE in stamps:
        return Question()
    where = (os.getcwd(), taken.options.paths)
    parts = (
        FORM, __version__, sys.hexversion, [*code()], [*libraries()],
        where, repr((sorted(asked.items()), terminal, configs)),
        [*taken.groups.items()], stamps, [*taken.notes],
    )  # fmt: skip
    name = f"answer-{zlib.crc32(marshal.dumps(where, 2)):08x}.bin"
    return Question(os.path.join(cache, name), digested(marshal.dumps(parts, 2)))


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
    if not asked.path:
        return None
    try:
        with open(asked.path, "rb") as file:
            if file.read(16) != asked.key:
                return None
            check, body = file.read(4), file.read()
        if zlib.crc32(body) == int.from_bytes(check, "big"):
            return Answer(*marshal.loads(body))
    except (OSError, ValueError, EOFError, TypeError):
        pass  # none, or a broken one
    return None


def keep(asked: Question, answer: Answer) -> None:
    """Keep an answer in place of the last one."""
    if asked.path:
        body = marshal.dumps(tuple(answer))
        if len(body) <= LIMIT:
            check = zlib.crc32(body).to_bytes(4, "big")
            compiled.write_quietly(asked.path, asked.key + check + body)
