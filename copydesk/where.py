"""Where a folder's memory is kept: one file in the cache folder for each root."""

import os
from zlib import crc32

from copydesk.record import NamedTuple


class Where(NamedTuple):
    """Where a folder's run remembers: the store's file ("" for none) and the root of its paths."""

    store: str = ""
    root: str = ""


def place(cache: str, root: str) -> Where:
    """The store for a root ("" for the repository or the folder that we work in)."""
    root = root or repository(os.getcwd())
    name = f"folder-{crc32(root.encode('utf-8', 'surrogatepass')):08x}.sqlite"
    return Where(os.path.join(cache, name) if cache else "", root)


def repository(folder: str) -> str:
    """The folder of the git repository around a folder; itself where there is none."""
    above = folder
    while not os.path.lexists(os.path.join(above, ".git")):
        if above == os.path.dirname(above):
            return folder
        above = os.path.dirname(above)
    return above


def keyed(path: str, root: str) -> str:
    """A path as the store knows it: below its root, whatever the working folder is.

    `root` ends in a separator.
    """
    full = path if os.path.isabs(path) else os.path.join(os.getcwd(), path)
    if "/." in full or "//" in full:
        full = os.path.normpath(full)
    return full.removeprefix(root)


def shown(path: str) -> str:
    """A whole path as a run in this folder shows it: relative to it where it lies below it."""
    return path.removeprefix(os.path.join(os.getcwd(), ""))
