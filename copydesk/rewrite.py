"""Put new bytes in an article's place: all of them or none, and everything else about it kept."""

import os
import stat

from copydesk.finding import DeskError, Problem

MARK = ".copydesk-new"


def rewrite(path: str, old: bytes, new: bytes) -> None:
    """Replace the file's bytes if they are still `old`. Raises DeskError and leaves it as it was.

    The new bytes are written beside, synced, and moved into place; a link keeps pointing there;
    mode, owner and extended attributes stay. Read-only files are refused, and files with more
    than one hard link, which no move could keep together.
    """
    target = os.path.realpath(path)
    try:
        status = os.stat(target)
        refuse(path, target, status)
        beside = written_beside(target, new, status)
        try:
            with open(target, "rb") as file:
                if file.read() != old:
                    raise DeskError(Problem(path, "was changed since it was read: not fixed"))
            os.replace(beside, target)
        finally:
            if os.path.lexists(beside):
                os.unlink(beside)
        sync_folder(os.path.dirname(target))
    except OSError as error:
        reason = error.strerror or str(error)
        raise DeskError(Problem(path, f"cannot be written: {reason}; left as it was")) from error


def refuse(path: str, target: str, status: os.stat_result) -> None:
    """Raise for a file that must not be written."""
    if not stat.S_ISREG(status.st_mode):
        raise DeskError(Problem(path, "is no regular file: not fixed"))
    if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise DeskError(Problem(path, "is read-only: not fixed"))
    if status.st_nlink > 1:
        message = f"has {status.st_nlink} hard links, which a safe write would part: not fixed"
        raise DeskError(Problem(path, message))


def written_beside(target: str, data: bytes, status: os.stat_result) -> str:
    """Write a file next to another, with its mode, owner and attributes; returns its path."""
    folder, name = os.path.split(target)
    _sweep(folder, name)
    beside = os.path.join(folder, f".{name[:200]}.{os.getpid()}{MARK}")
    handle = os.open(
        beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600
    )
    try:
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
            _like(handle, target, status)
            os.fsync(handle)
        finally:
            os.close(handle)
    except BaseException:
        os.unlink(beside)
        raise
    return beside


def _like(handle: int, target: str, status: os.stat_result) -> None:
    """Give an open file the owner, the attributes and the mode of another, or raise OSError."""
    if hasattr(os, "fchown"):
        own = os.fstat(handle)
        if (own.st_uid, own.st_gid) != (status.st_uid, status.st_gid):
            os.fchown(handle, status.st_uid, status.st_gid)
    if hasattr(os, "listxattr"):
        try:
            for name in os.listxattr(target):
                os.setxattr(handle, name, os.getxattr(target, name))
        except OSError:
            pass  # a file system without them, or labels that only the system sets
    if hasattr(os, "fchmod"):
        os.fchmod(handle, stat.S_IMODE(status.st_mode))


def sync_folder(folder: str) -> None:
    """Make a move in a folder last; not every system can."""
    if os.name != "posix":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)


def _sweep(folder: str, name: str) -> None:
    """Remove what runs that were killed left beside this file."""
    start = f".{name[:200]}."
    for entry in os.listdir(folder):
        if entry.startswith(start) and entry.endswith(MARK):
            number = entry[len(start) : -len(MARK)]
            if number.isdigit() and (int(number) == os.getpid() or not _alive(int(number))):
                os.unlink(os.path.join(folder, entry))


def _alive(process: int) -> bool:
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
