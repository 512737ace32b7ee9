"""Writes the lexicon files that copydesk.language.lexicon maps into memory."""

import zlib
from collections.abc import Mapping
from pathlib import Path

MAGIC = b"lexicon1"
FLOOR = 32
PER_BUCKET = 6  # words: shorter buckets are found faster, longer ones need a smaller table


def write(path: Path, words: Mapping[str, int]) -> None:
    """Write words with their values (0–200) to `path`, the same bytes for the same words."""
    count = max(len(words) // PER_BUCKET, 1) | 1
    buckets: list[list[bytes]] = [[] for _ in range(count)]
    for word in sorted(words):
        key = b"\n%b\0" % word.encode()
        buckets[zlib.crc32(key) % count].append(key + bytes([words[word] + FLOOR]))
    offsets, at = [], len(MAGIC) + 4 + 4 * (count + 1)
    for bucket in buckets:
        offsets.append(at)
        at += sum(map(len, bucket))
    numbers = (count, *offsets, at)
    table = b"".join(number.to_bytes(4, "little") for number in numbers)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(MAGIC + table + b"".join(b"".join(bucket) for bucket in buckets))
    print(f"{path}: {len(words):,} words, {path.stat().st_size:,} bytes")
