"""Regular expressions that a later run need not compile again: their code is kept in the cache.

Compiling the patterns of a run costs more than reading an article with them. What `re` makes of a
pattern is a list of numbers for its matcher, valid for one build of Python. It is kept under that
build's name, four bytes a number, and handed to the matcher, which checks it. Where anything is
amiss, `re` compiles; a run that need not compile does not import it. A pattern says its flags
itself: `(?i)`.
"""

from __future__ import annotations

import atexit
import marshal
import os
import sys
import zlib

from copydesk import compiled
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from typing import Any

BUILD = f"{sys.implementation.cache_tag}-{sys.hexversion:x}"
FORM = 2  # of what is kept; raised when it changes
MOST = 600  # patterns kept, five times what the packs have; house terms come and go

Key = tuple[str, int]
Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]

_ESCAPES = {ord(char): f"\\{char}" for char in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}

_known: dict[Key, Code] | None = None
_fresh: dict[Key, Code] = {}


def escape(text: str) -> str:
    """`re.escape`."""
    return text.translate(_ESCAPES)


def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:  # noqa: A001 - as in `re`
    """`re.compile`, at a fraction of its cost from the second run on."""
    global _known
    if _known is None:
        _known = _read(compiled.folder())
    key = (pattern, int(flags))
    code = _known.get(key)
    if code is None:
        return _compiled(key)
    try:
        import _sre  # type: ignore[import-not-found]

        numbers = memoryview(code[1]).cast("I").tolist()
        found: re.Pattern[str] = _sre.compile(pattern, code[0], numbers, *code[2:])
        return found
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError, OverflowError):
        import re

        return re.compile(pattern, flags)


def _compiled(key: Key) -> re.Pattern[str]:
    """Compile by `re`, and keep what it made for the next run."""
    import re
    from array import array

    pattern, flags = key
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(pattern, flags)
        names: dict[str, int] = parsed.state.groupdict
        groups: list[str | None] = [None] * parsed.state.groups
        for name, number in names.items():
            groups[number] = name
        if not _fresh:
            atexit.register(_write, compiled.folder())
        _fresh[key] = (
            flags | parsed.state.flags,
            array("I", _compiler._code(parsed, flags)).tobytes(),
            parsed.state.groups - 1,
            names,
            tuple(groups),
        )
    except (ImportError, AttributeError):
        pass  # a Python with other insides: nothing is kept
    return re.compile(pattern, flags)


def _path(folder: str) -> str:
    return os.path.join(folder, f"patterns{FORM}-{BUILD}.bin")


def _read(folder: str) -> dict[Key, Code]:
    """What earlier runs compiled; nothing where that is missing or damaged."""
    if not folder:
        return {}
    try:
        with open(_path(folder), "rb") as file:
            blob = file.read()
        if zlib.crc32(blob[4:]) == int.from_bytes(blob[:4], "big"):
            found: dict[Key, Code] = marshal.loads(blob[4:])
            return found
    except (OSError, ValueError, EOFError, TypeError):
        pass
    return {}


def _write(folder: str) -> None:
    """Add what this run compiled, to what the file holds by now."""
    if folder:
        held: dict[Key, Any] = {**_read(folder), **_fresh}
        body = marshal.dumps(held if len(held) <= MOST else dict(_fresh))
        compiled.write_quietly(_path(folder), zlib.crc32(body).to_bytes(4, "big") + body)
