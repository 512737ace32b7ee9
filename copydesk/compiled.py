"""What was parsed once and need not be parsed again: plain values in the cache folder."""

from __future__ import annotations

import marshal
import os
import sys
import zlib

from copydesk.record import TYPE_CHECKING
from copydesk.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

FORM = 4  # the form of what is cached; raised when it changes


def folder() -> str:
    """The user's cache folder for Copydesk; "" (no cache) where there is none.

    COPYDESK_CACHE names another, or none if it is empty.
    """
    given = os.environ.get("COPYDESK_CACHE")
    if given is not None:
        return given
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "copydesk") if os.path.isabs(base) else ""


def load(kind: str, key: Any, stamp: Any, cache: str, make: Callable[[], Any]) -> Any:
    """`make()`, or what it gave when it was last asked under this key with the same stamp.

    Key, stamp and value are what marshal takes: tuples, lists, dicts, text, bytes and numbers.
    """
    if not cache:
        return make()
    name = os.path.join(cache, f"{kind}-{zlib.crc32(repr(key).encode()):08x}.bin")
    whole = marshal.dumps((FORM, __version__, key, stamp))
    try:
        with open(name, "rb") as file:
            blob = file.read()
        if zlib.crc32(blob[4:]) == int.from_bytes(blob[:4], "big"):
            found, value = marshal.loads(blob[4:])
            if found == whole:
                return value
    except (OSError, ValueError, EOFError, TypeError):
        pass  # no cache, or a broken one: make it afresh
    value = make()
    body = marshal.dumps((whole, value))
    write_quietly(name, zlib.crc32(body).to_bytes(4, "big") + body)
    return value


def write_quietly(path: str, *data: bytes) -> None:
    """Write a cache file in one step; a cache that cannot be written is no error."""
    beside = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(beside, "wb") as file:
            file.writelines(data)
        os.replace(beside, path)
    except OSError:
        if os.path.exists(beside):
            os.unlink(beside)
