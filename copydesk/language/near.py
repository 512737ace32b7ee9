"""Frequent words near a given one: an index of deletions, memory-mapped, built with the lexicons.

Two words are within one edit (insertion, deletion, substitution, neighbours swapped) only if they
share a form that lacks at most one letter. The file maps hashes of such forms to words.
"""

from __future__ import annotations

import mmap
import os
from bisect import bisect_left
from zlib import crc32

from copydesk.language.data import Language
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

FAMILIAR = 4.2  # Zipf frequency of words that are told from all others in memory
MANY = 300  # words asked for from which on that pays
FREQUENT = 15_000  # words whose letters show what the language allows
MAGIC = b"nearidx2"


class Near(NamedTuple):
    """A word near another: its Zipf frequency, and the edit that leads from it to the other one.

    `edit` is "insert" (the other has a letter more), "delete", "substitute" or "transpose"; `at`
    is where in the other word, `double` whether only the doubling of a letter differs.
    """

    word: str
    zipf: float
    edit: str
    at: int
    double: bool = False


class Neighbours:
    """The index of one language. Layout: magic, words, buckets (4 bytes each), offsets of the
    words, offsets of the buckets, the buckets (for each form the top byte of its CRC-32 and a word
    number in 3 bytes), values, then the words.
    """

    __slots__ = (
        "_asked", "_buckets", "_common", "_count", "_data", "_entries", "_heads", "_texts",
        "_values", "_words",
    )  # fmt: skip

    def __init__(self, path: str) -> None:
        file = os.open(path, os.O_RDONLY)
        try:
            self._data = data = mmap.mmap(file, 0, access=mmap.ACCESS_READ)
        finally:
            os.close(file)
        if data[:8] != MAGIC:
            raise ValueError(f"{path}: not an index of near words")
        self._count = int.from_bytes(data[8:12], "little")
        self._buckets = int.from_bytes(data[12:16], "little")
        view, at = memoryview(data), 16
        self._words = view[at : at + 4 * (self._count + 1)].cast("I")
        at += 4 * (self._count + 1)
        self._heads = view[at : at + 4 * (self._buckets + 1)].cast("I")
        at += 4 * (self._buckets + 1)
        self._values = at + 4 * self._heads[self._buckets]
        self._entries = view[at : self._values].cast("I")
        self._texts = self._values + self._count
        self._asked = 0
        self._common: frozenset[str] | None = None

    def word(self, number: int) -> str:
        """The word of that number; words are in order of frequency."""
        return self._data[
            self._texts + self._words[number] : self._texts + self._words[number + 1]
        ].decode()

    def all(self) -> list[tuple[str, float]]:
        """Every word with its Zipf frequency, the most frequent first."""
        texts = self._data[self._texts :].decode().split("\n")
        values = self._data[self._values : self._texts]
        return [(word, value / 10) for word, value in zip(texts, values, strict=False)]

    def frequent(self, initial: str, least: float) -> list[str]:
        """The words with that initial and at least that Zipf frequency, the most frequent first."""
        values = self._data[self._values : self._texts]
        count = bisect_left(range(len(values)), True, key=lambda at: values[at] / 10 < least)
        texts = self._data[self._texts : self._texts + self._words[min(count, self._count)]]
        mark = b"\n" + initial.encode("utf-8", "replace")
        texts = b"\n" + texts
        found, at = [], texts.find(mark)
        while at >= 0:
            end = texts.find(b"\n", at + 1)
            found.append(texts[at + 1 : end if end >= 0 else len(texts)].decode())
            at = texts.find(mark, at + 1)
        return found

    def odd(self, word: str) -> bool:
        """Whether some letters of the word (three, or two at an end) are in no frequent word."""
        try:
            framed = f"\n{word}\n".encode()
        except UnicodeEncodeError:
            return False
        stop = self._texts + self._words[min(self._count, FREQUENT)]
        return any(
            self._data.find(framed[at : at + 3], self._texts - 1, stop) < 0
            for at in range(len(framed) - 2)
        )

    def most_frequent(self, count: int = 500) -> list[str]:
        """The most frequent words: enough to have every letter of the language."""
        stop = self._texts + self._words[min(self._count, count)]
        return self._data[self._texts : stop].decode().split()

    def foreign(self, word: str) -> bool:
        """The same for scripts of more than one byte a letter, by all words that there are."""
        framed = f"\n{word}\n"
        return any(
            self._data.find(framed[at : at + 3].encode("utf-8", "replace"), self._texts - 1) < 0
            for at in range(len(framed) - 2)
        )

    def _familiar(self) -> frozenset[str] | None:
        """The forms of all familiar words: what shares none has none near it.

        They are made where many words were asked for; few are near a familiar one.
        """
        self._asked += 1
        if self._common is None and self._asked > MANY:
            values = self._data[self._values : self._texts]
            count = bisect_left(range(len(values)), True, key=lambda at: values[at] / 10 < FAMILIAR)
            texts = self._data[self._texts : self._texts + self._words[count]].decode()
            self._common = frozenset(form for word in texts.split("\n") for form in deletions(word))
        return self._common

    def near(self, word: str, least: float = 0.0) -> list[Near]:
        """The listed words within one edit of `word`, itself left out; the most frequent first.

        `least` is the Zipf frequency below which a word is left out.
        """
        forms = {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
        if least >= FAMILIAR and forms.isdisjoint(self._familiar() or forms):
            return []
        numbers: set[int] = set()
        heads, buckets, entries = self._heads, self._buckets, self._entries
        for form in forms:
            code = crc32(form.encode("utf-8", "replace"))
            bucket, mark = code % buckets, code >> 24
            for entry in entries[heads[bucket] : heads[bucket + 1]]:
                if entry & 255 == mark:
                    numbers.add(entry >> 8)
        data = self._data
        found = []
        for number in sorted(numbers):
            zipf = data[self._values + number] / 10
            if zipf < least:
                break
            near = self.word(number)[:-1]
            if -2 < len(near) - len(word) < 2 and (edit := one_edit(near, word)):
                found.append(Near(near, zipf, *edit))
        return found


def one_edit(right: str, wrong: str) -> tuple[str, int, bool] | None:
    """The edit that turns `right` into `wrong`: kind, place in `wrong`, doubling; or None."""
    if right == wrong:
        return None
    shorter = min(len(right), len(wrong))
    at = 0
    while at < shorter and right[at] == wrong[at]:
        at += 1
    if len(right) == len(wrong):
        if right[at + 1 :] == wrong[at + 1 :]:
            return "substitute", at, False
        if (right[at : at + 2], right[at + 2 :]) == (wrong[at : at + 2][::-1], wrong[at + 2 :]):
            return "transpose", at, False
        return None
    if len(wrong) == len(right) + 1 and right[at:] == wrong[at + 1 :]:
        return "insert", at, at > 0 and wrong[at] == wrong[at - 1]
    if len(right) == len(wrong) + 1 and right[at + 1 :] == wrong[at:]:
        return "delete", at, at > 0 and right[at] == right[at - 1]
    return None


def deletions(word: str) -> Iterator[str]:
    """The word and each form of it that lacks one letter."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def neighbours(language: Language) -> Neighbours | None:
    """The index of a pack, None where it has none; ask with `language.once(neighbours)`."""
    name = language["lexicons"].get("neighbours", "")
    return Neighbours(os.path.join(language.folder, "lexicon", name)) if name else None
