"""Writing: to standard output and error, and whole files in one step."""

from __future__ import annotations

import os
import sys

from copydesk.finding import DeskError, Problem
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def out(text: str, code: int = 0) -> int:
    """Write a text to standard output; returns `code`, even if nobody reads it."""
    out_bytes(encoded((text,)))
    return code


def encoded(pieces: Iterable[str]) -> bytes:
    """A text for standard output: as UTF-8, on a terminal in its own encoding.

    What cannot be encoded becomes an escape.
    """
    stream = sys.stdout
    return joined(pieces, stream.encoding if stream.isatty() else "utf-8")


def joined(pieces: Iterable[str], encoding: str = "utf-8") -> bytes:
    """The pieces of a text as bytes; only one of them stands in memory as text."""
    from io import BytesIO

    whole = BytesIO()
    for piece in pieces:
        whole.write(piece.encode(encoding, "backslashreplace"))
    return whole.getvalue()


def out_bytes(data: bytes) -> None:
    """Write bytes to standard output as they are."""
    stream = sys.stdout
    try:
        stream.flush()
        binary = getattr(stream, "buffer", None)
        if binary is None:
            stream.write(data.decode(errors="replace"))
        else:
            binary.write(data)
        stream.flush()
    except BrokenPipeError:
        quiet()


def err(line: str) -> None:
    """Write a line to standard error; what would steer a terminal is made visible."""
    from copydesk.visible import one_line

    try:
        sys.stderr.write(one_line(line).encode("utf-8", "backslashreplace").decode() + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        pass  # nowhere to complain to


def quiet() -> None:
    """Point standard output at nothing, so that the interpreter's last flush does not complain."""
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
        os.close(null)
    except (OSError, ValueError, AttributeError):
        pass


def write_whole(path: str, data: bytes) -> None:
    """Write a file in one step: its readers see the old one or the new one, never half of it.

    Something that is no regular file (a pipe, /dev/stdout) is written to as it is. Raises
    DeskError where it cannot be written.
    """
    try:
        _write_whole(path, data)
    except OSError as error:
        raise DeskError(Problem(path, f"cannot be written: {error.strerror}")) from error


def _write_whole(path: str, data: bytes) -> None:
    if os.path.exists(path) and not os.path.isfile(path):
        with open(path, "wb") as file:
            file.write(data)
        return
    target = os.path.realpath(path)
    beside = os.path.join(os.path.dirname(target), f".{os.path.basename(target)}.{os.getpid()}")
    try:
        with open(beside, "xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if os.path.exists(target):
            os.chmod(beside, os.stat(target).st_mode & 0o7777)
        os.replace(beside, target)
    except BaseException:
        if os.path.lexists(beside):
            os.unlink(beside)
        raise
