"""Writes the index of near words that copydesk.language.near maps into memory."""

import zlib
from collections.abc import Mapping
from itertools import accumulate
from pathlib import Path

from copydesk.language.near import MAGIC, deletions

PER_BUCKET = 3


def write(path: Path, words: Mapping[str, int]) -> None:
    """Write the index of these words with their values (ten times Zipf) to `path`."""
    ordered = sorted(words, key=lambda word: (-words[word], word))
    entries = [(form, number) for number, word in enumerate(ordered) for form in deletions(word)]
    count = max(len(entries) // PER_BUCKET, 1) | 1
    buckets: list[set[tuple[int, int]]] = [set() for _ in range(count)]
    for form, number in entries:
        code = zlib.crc32(form.encode())
        buckets[code % count].add((code >> 24, number))
    texts = [f"{word}\n".encode() for word in ordered]
    numbers = [len(ordered), count, 0, *accumulate(map(len, texts))]
    numbers += [0, *accumulate(map(len, buckets))]
    parts = [MAGIC, b"".join(number.to_bytes(4, "little") for number in numbers)]
    parts += [
        bytes([mark]) + number.to_bytes(3, "little")
        for bucket in buckets
        for mark, number in sorted(bucket)
    ]
    parts += [bytes(words[word] for word in ordered), *texts]
    path.write_bytes(b"".join(parts))
    print(f"{path}: {len(ordered):,} words, {path.stat().st_size:,} bytes")
