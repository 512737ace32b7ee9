"""Word lists as bytes: what copydesk.language.lexicon and .near map into memory."""

import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate
from struct import pack

from copydesk.language import lexicon, near

PER_BUCKET = 6  # words: shorter buckets are found faster, longer ones need a smaller table
PER_FORM = 3  # the same for the forms of the index of near words


def words(listed: Mapping[str, int]) -> bytes:
    """Words with their values (0–200)."""
    payloads = [bytes([value + lexicon.FLOOR]) for value in range(256 - lexicon.FLOOR)]
    return keys({word: payloads[value] for word, value in listed.items()})


def keys(entries: Mapping[str, bytes]) -> bytes:
    """Keys with their payloads (without `\\n`), the same bytes for the same keys."""
    count = max(len(entries) // PER_BUCKET, 1) | 1
    buckets: list[list[bytes]] = [[] for _ in range(count)]
    for key, payload in entries.items():
        mark = b"\n%b\0" % key.encode()
        buckets[zlib.crc32(mark) % count].append(mark + payload)
    joined = [b"".join(sorted(bucket)) for bucket in buckets]
    begin = len(lexicon.MAGIC) + 4 + 4 * (count + 1)
    numbers = (count, *accumulate(map(len, joined), initial=begin))
    return lexicon.MAGIC + _table(numbers) + b"".join(joined)


def neighbours(listed: Mapping[str, int]) -> bytes:
    """The index of words near others, with their values (ten times Zipf)."""
    ordered = sorted(listed, key=lambda word: (-listed[word], word))
    forms = [(form, number) for number, word in enumerate(ordered) for form in near.deletions(word)]
    count = max(len(forms) // PER_FORM, 1) | 1
    # Bucket, mark and number of the word in one whole number each: quick to sort.
    entries = set()
    for form, number in forms:
        code = zlib.crc32(form.encode())
        entries.add((code % count) << 32 | (code >> 24) << 24 | number)
    full = Counter(entry >> 32 for entry in entries)
    texts = [f"{word}\n".encode() for word in ordered]
    numbers = [len(ordered), count, 0, *accumulate(map(len, texts))]
    numbers += [0, *accumulate(full[bucket] for bucket in range(count))]
    found = _table([(e >> 24 & 255) | (e & 0xFFFFFF) << 8 for e in sorted(entries)])
    values = bytes(listed[word] for word in ordered)
    return b"".join((near.MAGIC, _table(numbers), found, values, *texts))


def _table(numbers: Sequence[int]) -> bytes:
    """Each number in four bytes, little endian."""
    return pack(f"<{len(numbers)}I", *numbers)
