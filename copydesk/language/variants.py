"""Spellings that stand for one another: what a standard rejects, and what only may not be mixed."""

from __future__ import annotations

import os
from unicodedata import normalize

from copydesk.language.data import Language
from copydesk.language.lexicon import Lexicons, lexicon
from copydesk.learnt import Learnt
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Set


class Variants:
    """The words of a language that have other spellings.

    `group` maps a word to all spellings of its lemma; `styles` names the national styles, `style`
    maps a word to the number of its own, and `group[word][style]` is its form in another style.
    """

    def __init__(self, language: Language) -> None:
        self.styles: tuple[str, ...] = tuple(language["styles"].get("names", ()))
        self.group: dict[str, tuple[str, ...]] = {}
        self.style: dict[str, int] = {}
        self._endings = dict(language["styles"].get("endings", {}))
        self._marks = tuple(self._endings)
        self._accented = bool(language["accents"])  # ou and où are two words
        for forms in language["variants"] or ():
            self.group.update(dict.fromkeys(forms, tuple(forms)))
        for line in _lines(language, "styles", "pairs"):
            pair = tuple(line.split("\t"))
            self.group.update(dict.fromkeys(pair, pair))
            self.style.update({word: style for style, word in enumerate(pair)})

    def telling(self, word: str) -> bool:
        """Whether `plain` may change the word."""
        if self._accented:
            return False
        return not word.isascii() or (bool(self._marks) and word.endswith(self._marks))

    def plain(self, word: str) -> str:
        """The word without accents, with the usual one of two endings (-ise, -ize)."""
        if not word.isascii():
            plain = normalize("NFD", word).encode("ascii", "ignore").decode()
            return plain if len(plain) == len(word) else word  # µs is no s
        for ending, other in self._endings.items():
            if word.endswith(ending):
                return word.removesuffix(ending) + str(other)
        return word


def _lines(language: Language, section: str, key: str) -> list[str]:
    """The lines of a file beside the lexicons that the pack may name there."""
    name = language[section].get(key, "")
    if not name:
        return []
    with open(os.path.join(language.folder, "lexicon", name), encoding="utf-8") as file:
        return file.read().splitlines()


def variants(language: Language) -> Variants:
    """The variants of a pack; ask for them with `language.once(variants)`."""
    return Variants(language)


def nonstandard(language: Language) -> dict[str, str]:
    """What the standard has for each form that it rejects, capitalised and with a clitic too."""
    table: dict[str, str] = {}
    tails = ("", *language["affixes"].get("tails", ())[:1])
    inflected = (line.split("\t") for line in _lines(language, "standard", "inflected"))
    for wrong, right in (*language["nonstandard"].items(), *inflected):
        for tail in tails:
            table[wrong + tail] = right + tail
            table[wrong.capitalize() + tail] = right + tail
    return table


def apart(language: Language) -> dict[str, str]:
    """Words run together with what they should be: `dijalan` and `di jalan`, with clitic too."""
    table = dict(language["joined"].items())
    table.update({wrong.capitalize(): right for wrong, right in language["joined"].items()})
    tails = ("", *language["affixes"].get("tails", ())[:1])
    for head, nouns in language["apart"].items():
        for noun in nouns:
            for tail in tails:
                apart = f"{head} {noun}{tail}"
                table[head + noun + tail] = table[(head + noun + tail).capitalize()] = apart
    return table


class Torn:
    """What is written together with one head: listed words, and verbs known by their ending."""

    def __init__(self, head: str, words: Iterable[str], endings: Iterable[str], known: Lexicons):
        self._head = head
        self._words = frozenset(words)
        self._endings = tuple(endings)
        self._known = known
        self._takes = Learnt(self.takes)

    def taken(self, words: Set[str]) -> bool:
        """Whether any of the words is one with the head."""
        return any(map(self._takes.__getitem__, words))

    def takes(self, word: str) -> bool:
        """Whether the head and this word are one: `di` with `kaji` and `resmikan`."""
        if word in self._words:
            return True
        if not self._endings or not word.endswith(self._endings) or not word.islower():
            return False
        # A noun in -an of a root in -k keeps the preposition: di kontrakan, from kontrak.
        return self._head + word in self._known and word[:-2] not in self._known


def together(language: Language) -> dict[str, Torn]:
    """Heads with what they should be written together with."""
    known, endings = language.once(lexicon), language["together_endings"]
    return {
        head: Torn(head, words, endings.get(head, ()), known)
        for head, words in language["together"].items()
    }


def respelt(language: Language) -> frozenset[str]:
    """Every word that one of these tables has: for the others none need be asked."""
    get = language.once
    return frozenset(get(variants).group).union(get(nonstandard), get(apart), get(together))
