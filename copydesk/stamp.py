"""What tells a file's state without reading it, as git's index does: size, times, inode."""

import os
import sys
import time

FRESH = 50_000_000  # ns: a file changed so shortly before may change again under the same times
COARSE = 2_100_000_000  # the same where a file system counts whole seconds or two
NONE = b""  # a state that cannot be told without reading: it is like no other, not even itself


def of(status: os.stat_result, now: int) -> bytes:
    """The stamp of a file by its status, NONE where that cannot be trusted. `now` is in ns.

    What puts a file's content back together with its size and modification time (a copy that
    keeps times, a checkout) still moves the time of its last change; a clock that was set back
    makes times of the future, which are never trusted. Windows keeps no time of the last change.
    """
    modified, changed = status.st_mtime_ns, status.st_ctime_ns
    newest = modified if modified > changed else changed
    if newest > now - FRESH or sys.platform == "win32":
        return NONE
    if modified % 1_000_000_000 == 0 == changed % 1_000_000_000 and newest > now - COARSE:
        return NONE
    return b"%d %d %d %d" % (status.st_size, modified, changed, status.st_ino)


def stamp(path: str) -> bytes:
    """The stamp of the file at a path; NONE where there is none."""
    try:
        return of(os.stat(path), time.time_ns())
    except OSError:
        return NONE
