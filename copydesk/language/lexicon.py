"""Word lists on disk: memory-mapped, never loaded, kept apart by source and licence."""

from __future__ import annotations

import mmap
import os
import zlib

from copydesk.language.data import Language
from copydesk.learnt import Learnt
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAGIC = b"lexicon1"
FLOOR = 32  # added to a value so that it never looks like a separator
OBSCURE = 70  # rank from which a dictionary word is one that few people know
SMALL = 20_000  # buckets of a list that may be read into memory, about a hundred thousand words
RARE = 1.5  # the Zipf frequency of a word that only the dictionary has


class Buckets:
    """A memory-mapped file of keys, each with a few bytes.

    Layout: magic, the number of buckets and that many offsets plus one (4 bytes each, little
    endian), then the buckets: `\\n`, key in UTF-8, `\\0`, payload. A key's bucket is the CRC-32
    of `\\n`, key, `\\0` modulo their number; payloads hold no `\\n`.
    """

    __slots__ = ("_count", "_data", "_offsets", "path")

    def __init__(self, path: str) -> None:
        self.path = path
        file = os.open(path, os.O_RDONLY)
        try:
            self._data = mmap.mmap(file, 0, access=mmap.ACCESS_READ)
        finally:
            os.close(file)
        if self._data[:8] != MAGIC:
            raise ValueError(f"{path}: not a lexicon")
        self._count = int.from_bytes(self._data[8:12], "little")
        self._offsets = memoryview(self._data)[12 : 16 + 4 * self._count].cast("I")

    def payload(self, key: str) -> bytes:
        """What the file has for a key, b"" where it is not listed."""
        mark = b"\n%b\0" % key.encode("utf-8", "surrogatepass")
        bucket = zlib.crc32(mark) % self._count
        stop = self._offsets[bucket + 1]
        at = self._data.find(mark, self._offsets[bucket], stop)
        if at < 0:
            return b""
        at += len(mark)
        end = self._data.find(b"\n", at, stop)
        return self._data[at : end if end >= 0 else stop]


class Lexicon(Buckets):
    """A file of words, each with a value from 0 to 200: ten times its Zipf frequency, or a rank.

    A list that is not large is read into memory once it was asked so often that this pays.
    """

    __slots__ = ("_asked", "_held")

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self._asked = 0
        self._held: dict[bytes, int] | None = None

    def value(self, word: str) -> int:
        """The word's value, -1 where it is not listed. Case counts."""
        key = word.encode("utf-8", "surrogatepass")
        if self._held is not None:
            return self._held.get(key, -1)
        self._asked += 1
        if self._asked > self._count and self._count < SMALL:
            self._held = {entry[:-2]: entry[-1] - FLOOR for entry in self._entries()}
        mark = b"\n%b\0" % key
        bucket = zlib.crc32(mark) % self._count
        at = self._data.find(mark, self._offsets[bucket], self._offsets[bucket + 1])
        return -1 if at < 0 else self._data[at + len(mark)] - FLOOR

    def among(self, words: Iterable[str]) -> list[str]:
        """Those of many words that are listed."""
        held = self._held
        if held is not None:
            return [word for word in words if word.encode("utf-8", "surrogatepass") in held]
        return [word for word in words if self.value(word) >= 0]

    def _entries(self) -> list[bytes]:
        """Every word with its value, as they stand in the file."""
        return self._data[self._offsets[0] : self._offsets[self._count]].split(b"\n")[1:]

    def zipf(self, word: str) -> float:
        """Occurrences in a billion words as a power of ten; 0.0 where the word is not listed."""
        return max(self.value(word), 0) / 10

    def __contains__(self, word: str) -> bool:
        return self.value(word) >= 0

    def __iter__(self) -> Iterator[tuple[str, int]]:
        """Every word with its value, in the order of the file."""
        for entry in self._entries():
            word, _, value = entry.partition(b"\0")
            yield word.decode(), value[0] - FLOOR


class Lexicons:
    """The word lists of one language: one with frequencies, and dictionaries that list forms.

    The pack declares them as `lexicons: {frequency: FILE, dictionaries: [FILE…], slips: FILE}`
    beside its `lexicon/` folder. `frequencies` maps lower-case words to Zipf and may be used like
    a dict. `slips` lists well-known misspellings with what is meant.
    """

    __slots__ = ("dictionaries", "frequencies", "frequency", "slips")

    def __init__(
        self,
        frequency: Lexicon | None,
        dictionaries: tuple[Lexicon, ...],
        slips: Buckets | None = None,
    ) -> None:
        self.frequency = frequency
        self.dictionaries = dictionaries
        self.slips = slips
        self.frequencies = Learnt(self.zipf)

    def zipf(self, word: str) -> float:
        """A lower-case word's Zipf frequency: 0.0 unknown, 1.5 where only a dictionary has it."""
        value = self.frequency.value(word) if self.frequency else -1
        if value >= 0:
            return value / 10
        return RARE if self.listed(word) else 0.0

    def above(self, word: str, zipf: float) -> bool:
        """Whether the frequency list has a lower-case word above a Zipf value, 1.5 or more.

        For words that hardly come twice: nothing is kept, and no dictionary asked.
        """
        found = self.frequencies.get(word)
        if found is None:
            return self.frequency is not None and self.frequency.value(word) / 10 > zipf
        return found > zipf

    def listed(self, word: str) -> bool:
        """Whether a dictionary (not the frequency list alone) has this very form."""
        for dictionary in self.dictionaries:  # noqa: SIM110 - twice as fast as any()
            if dictionary.value(word) >= 0:
                return True
        return False

    def among(self, words: Iterable[str]) -> list[str]:
        """Those of many words that a dictionary lists."""
        return [word for dictionary in self.dictionaries for word in dictionary.among(words)]

    def usual(self, word: str) -> bool:
        """Whether a dictionary lists the form among its usual words (SCOWL below level 70)."""
        for dictionary in self.dictionaries:  # noqa: SIM110 - likewise
            if 0 <= dictionary.value(word) < OBSCURE:
                return True
        return False

    def meant(self, word: str) -> str:
        """What a lower-case word is a well-known slip for, "" where it is none."""
        return self.slips.payload(word).decode() if self.slips else ""

    def __contains__(self, word: str) -> bool:
        return self.frequencies[word] > 0 or self.listed(word)


def lexicon(language: Language) -> Lexicons:
    """The word lists of a pack; ask for them with `language.once(lexicon)`."""
    declared = language["lexicons"]
    folder = os.path.join(language.folder, "lexicon")
    frequency, slips = declared.get("frequency", ""), declared.get("slips", "")
    return Lexicons(
        Lexicon(os.path.join(folder, frequency)) if frequency else None,
        tuple(Lexicon(os.path.join(folder, name)) for name in declared.get("dictionaries", ())),
        Buckets(os.path.join(folder, slips)) if slips else None,
    )
