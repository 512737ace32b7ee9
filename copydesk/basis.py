"""All that an article's outcome depends on beside its content, as 16 bytes."""

from __future__ import annotations

import os
import sys

from copydesk import packs
from copydesk.desk import Desk
from copydesk.record import TYPE_CHECKING
from copydesk.rule import Rule
from copydesk.settings import Settings
from copydesk.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

# What the outcome of a check may depend on that is not ours; the names as pip installs them.
LIBRARIES = ("pyromark-", "pyspellchecker-", "rapidfuzz-", "regex-", "ruamel", "wordfreq-")
BESIDE = ("checks", "reports", "rules")  # the folders of code and packs beside the package


def basis(rules: Sequence[Rule], desk: Desk, settings: Settings) -> bytes:
    """A digest of the rules, the desk's knowledge, the code and what it is built on."""
    parts = (
        __version__,
        sys.hexversion,
        list(code()),
        list(libraries()),
        [tuple(rule) for rule in rules],
        [(path, _content(path)) for pack in settings.packs for path in packs.data(pack)],
        sorted(desk.vocabulary),
        desk.house,
        desk.house_entries,
        desk.messages,
        settings.language,
        settings.languages,
        settings.overrides,
    )
    return digested(repr(parts).encode("utf-8", "surrogatepass"))


def digested(data: bytes) -> bytes:
    """16 bytes that stand for the content."""
    try:
        from _blake2 import blake2b  # hashlib would load OpenSSL for it
    except ImportError:
        from hashlib import blake2b
    return blake2b(data, digest_size=16).digest()


def code() -> Iterator[Any]:
    """The state of our own files where they may change under one version: in a checkout."""
    import copydesk

    package, *beside = copydesk.__path__
    for root in beside:
        for folder in (package, *(os.path.join(root, name) for name in BESIDE)):
            yield from _tree(folder)


def _tree(folder: str) -> Iterator[Any]:
    with os.scandir(folder) as entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    for entry in listed:
        if not entry.is_dir():
            status = entry.stat()
            yield entry.path, status.st_size, status.st_mtime_ns
        elif entry.name != "__pycache__":
            yield from _tree(entry.path)


def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return digested(file.read())
    except OSError:
        return b""  # whoever needs it will tell


def libraries() -> Iterator[str]:
    """The versions of the libraries in use, by the names of their metadata folders."""
    for folder in sys.path:
        if folder.endswith(("site-packages", "dist-packages")) and os.path.isdir(folder):
            names = os.listdir(folder)
            yield from sorted(
                name for name in names if name.endswith("-info") and name.startswith(LIBRARIES)
            )
