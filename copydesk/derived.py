"""Lexicons made from installed packages on first use and kept in the cache folder.

A pack of a further language says `lexicons: {derived: {frequency: wordfreq, dictionary:
pyspellchecker}}`. The same packages give the same bytes; a set of files stands in a folder of its
own that is put in place in one step, so that two runs at once do each other no harm, and a run
that finds one damaged makes it again.
"""

import os
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from copydesk.finding import DeskError, Problem
from copydesk.language.data import Language
from copydesk.version import __version__

FORM = 1  # of what is made of the lists; raised when it changes
EXTRA = "pip install 'copydesk[languages]'"
RAREST = 13  # ten times the Zipf frequency below which a list is mostly noise
FREQUENT = 30  # ten times the Zipf frequency from which a word may be a suggestion
FREQUENCY, NEIGHBOURS, DICTIONARY = "frequency.lex", "frequency.near", "dictionary.lex"
NO_LETTERS = str.maketrans("", "", "'-")
SUMS = "sums"  # the file of checksums that makes a set whole
_PRIVATE: "dict[str, Any]" = {}

Words = dict[str, int]


def opened(language: Language, cache: str) -> Language:
    """The language with its lexicons in place; itself where its pack derives none.

    `cache` is the folder that keeps them; with "" they are made for this run alone. Raises
    DeskError where a package is missing.
    """
    said = language["lexicons"].get("derived")
    if not said:
        return language
    folder = _folder(language, said, cache)
    lexicons = {**language["lexicons"], "frequency": FREQUENCY, "neighbours": NEIGHBOURS}
    if "dictionary" in said:
        lexicons["dictionaries"] = [DICTIONARY]
    return Language(language.code, {**language.sections, "lexicons": lexicons}, folder)


def _folder(language: Language, said: Mapping[str, Any], cache: str) -> str:
    """The folder whose `lexicon` folder holds the language's files, made if need be."""
    stamp = (FORM, __version__, language.code, sorted(said.items()), _packages(language, said))
    name = f"{language.code}-{zlib.crc32(repr(stamp).encode()):08x}"
    if cache:
        folder = os.path.join(cache, "lexicons", name)
        if whole(folder) or _placed(language, said, folder):
            return folder
    if name not in _PRIVATE:  # no cache, or one that cannot be written
        from tempfile import TemporaryDirectory

        _PRIVATE[name] = TemporaryDirectory(prefix="copydesk-", ignore_cleanup_errors=True)
        _written(language, said, os.path.join(_PRIVATE[name].name, "lexicon"))
    return str(_PRIVATE[name].name)


def whole(folder: str) -> bool:
    """Whether every file of a set is there as it was written."""
    try:
        with open(os.path.join(folder, "lexicon", SUMS), encoding="ascii") as file:
            lines = file.read().split("\n")
        for line in lines[:-1]:
            name, size, total = line.split()
            with open(os.path.join(folder, "lexicon", name), "rb") as data:
                found = data.read()
            if len(found) != int(size) or zlib.crc32(found) != int(total):
                return False
    except (OSError, ValueError):
        return False
    return lines[-1] == "whole"


def _placed(language: Language, said: Mapping[str, Any], folder: str) -> bool:
    """Make a set beside its place and move it there in one step; False where that cannot be."""
    beside = f"{folder}.{os.getpid()}"
    try:
        _written(language, said, os.path.join(beside, "lexicon"))
        _removed(folder + ".old")
        for _ in range(2):
            try:
                os.rename(beside, folder)
                return True
            except OSError:  # another run was first, or what is there is damaged
                if whole(folder):
                    return True
                os.rename(folder, folder + ".old")
        return False
    except OSError:
        return whole(folder)
    finally:
        _removed(beside)
        _removed(folder + ".old")


def _removed(folder: str) -> None:
    if os.path.isdir(folder):
        from shutil import rmtree

        rmtree(folder, ignore_errors=True)


def _written(language: Language, said: Mapping[str, Any], folder: str) -> None:
    """Write one set: the files, then their checksums."""
    sums = ""
    os.makedirs(folder, exist_ok=True)
    for name, data in _files(language, said):
        sums += f"{name} {len(data)} {zlib.crc32(data)}\n"
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)
    with open(os.path.join(folder, SUMS), "w", encoding="ascii", newline="\n") as file:
        file.write(sums + "whole")


def _files(language: Language, said: Mapping[str, Any]) -> Iterator[tuple[str, bytes]]:
    """The files of a set and what they hold."""
    from copydesk.language import lexiconfile

    letters = frozenset(language["letters"] or "")
    counted = _source(said["frequency"]).frequencies(language.code, RAREST)
    words, joined = _usable(counted, letters)
    yield FREQUENCY, lexiconfile.words(words)
    frequent = {w: n for w, n in words.items() if n >= FREQUENT and w not in joined}
    yield NEIGHBOURS, lexiconfile.neighbours(frequent)
    if "dictionary" in said:
        listed, _ = _usable(_source(said["dictionary"]).frequencies(language.code), letters)
        yield DICTIONARY, lexiconfile.words(dict.fromkeys(listed, 0))


def _usable(found: Mapping[str, int], letters: frozenset[str]) -> tuple[Words, set[str]]:
    """Words of the language's own letters, as copydesk.language.words has them.

    With those of them that have something else in them as the package writes them: they are known,
    but not to be suggested so.
    """
    from copydesk.language.words import split

    words: Words = {}
    joined: set[str] = set()
    for word, value in found.items():
        if not letters.issuperset(word):
            parts = split(word)
            if len(parts) != 1 or not letters.issuperset(parts[0].translate(NO_LETTERS)):
                continue
            word = parts[0]
            if word not in found:
                joined.add(word)
        if words.get(word, -1) < value:
            words[word] = value
    return words, joined


def _packages(language: Language, said: Mapping[str, Any]) -> list[str]:
    """The packages that the lists come from, with their versions. Raises DeskError."""
    found = []
    for name in dict.fromkeys(said.values()):
        source = _source(name)
        from importlib.util import find_spec

        spec = find_spec(source.MODULE)
        if spec is None or spec.origin is None:
            message = f"{language.code} needs the package {name}: {EXTRA}"
            raise DeskError(Problem("", message))
        above = os.path.dirname(os.path.dirname(spec.origin))
        listed = sorted(
            entry
            for entry in os.listdir(above)
            if entry.endswith("-info") and entry.startswith(f"{name}-")
        )
        found += listed or [spec.origin]
    return found


def _source(name: str) -> Any:
    """The module that reads the lists of a package."""
    from importlib import import_module

    return import_module(f"copydesk.wordlists.{name}")
