"""Writes the lexicon files that copydesk.language.lexicon maps into memory."""

from collections.abc import Mapping
from pathlib import Path

from copydesk.language import lexiconfile


def write(path: Path, words: Mapping[str, int]) -> None:
    """Write words with their values (0–200) to `path`."""
    _saved(path, lexiconfile.words(words), len(words))


def pack(path: Path, entries: Mapping[str, bytes]) -> None:
    """Write keys with their payloads (without `\n`) to `path`, the same bytes for the same keys."""
    _saved(path, lexiconfile.keys(entries), len(entries))


def near(path: Path, words: Mapping[str, int]) -> None:
    """Write the index of words near these, with their values (ten times Zipf), to `path`."""
    _saved(path, lexiconfile.neighbours(words), len(words))


def _saved(path: Path, data: bytes, entries: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    print(f"{path}: {entries:,} entries, {len(data):,} bytes")
