"""Writes the lexicon files that copydesk.language.lexicon maps into memory."""

import zlib
from collections.abc import Mapping
from pathlib import Path

MAGIC = b"lexicon1"
FLOOR = 32
PER_BUCKET = 6  # words: shorter buckets are found faster, longer ones need a smaller table


def write(path: Path, words: Mapping[str, int]) -> None:
    """Write words with their values (0–200) to `path`."""
    pack(path, {word: bytes([value + FLOOR]) for word, value in words.items()})


def pack(path: Path, entries: Mapping[str, bytes]) -> None:
    """Write keys with their payloads (without `\n`) to `path`, the same bytes for the same keys."""
    count = max(len(entries) // PER_BUCKET, 1) | 1
    buckets: list[list[bytes]] = [[] for _ in range(count)]
    for key in sorted(entries):
        mark = b"\n%b\0" % key.encode()
        buckets[zlib.crc32(mark) % count].append(mark + entries[key])
    offsets, at = [], len(MAGIC) + 4 + 4 * (count + 1)
    for bucket in buckets:
        offsets.append(at)
        at += sum(map(len, bucket))
    numbers = (count, *offsets, at)
    table = b"".join(number.to_bytes(4, "little") for number in numbers)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(MAGIC + table + b"".join(b"".join(bucket) for bucket in buckets))
    print(f"{path}: {len(entries):,} entries, {path.stat().st_size:,} bytes")
