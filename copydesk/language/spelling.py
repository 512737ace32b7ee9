"""How well a word is known: by dictionary, by affix rules, by frequency alone, or not at all."""

from __future__ import annotations

from unicodedata import normalize

from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.lexicon import Lexicons, lexicon
from copydesk.language.morphology import cognate, derived
from copydesk.language.near import Neighbours, neighbours
from copydesk.language.variants import respelt, variants
from copydesk.learnt import KEPT, Learnt, Once
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Set
    from typing import Any, Literal, TypeVar

    from copydesk.language.morphology import Derived
    from copydesk.language.near import Near

    T = TypeVar("T")
    Status = Literal["known", "rare", "name", "unknown"]


COMMON = 3.6  # a Zipf frequency above which the list alone proves a word
LIKELY = 3.0  # the least Zipf frequency of what one edit leads to
STEM = 4.3  # a Zipf frequency above which the list alone proves a stem
SEAM = 1.5  # how much more frequent the whole word is than what the slip leaves of it
BORROWED = 2.5  # the Zipf frequency of a foreign word that is at home in the copy
OUTDONE = 4.2  # the Zipf frequency of a word that outdoes what rules build and nobody counted
DOUBLED = 3.5  # the same where one of two like letters is lost: mengagalkan
LEAST, CLEARLY = 6, 5.0  # letters of the shortest such word, and what outdoes one so short
ACCENT = 1.0  # how much more frequent a word with its accent must be than without
LENT = 4  # letters of the shortest borrowed word that takes a clitic
NAME = 4  # letters of the shortest name that is held against others
LONG = 60  # longer strings are no words


class Speller(Once):
    """What one language makes of words as written; answers are kept, since copy repeats itself.

    "known": a dictionary has it, affix rules build it, or it is frequent, here or in a language
    that this one borrows from. "rare": the frequency list alone has it, or affix rules alone while
    a frequent word is one letter off. "name": unlisted, with a
    capital (`common_noun` says whether rules build it). "unknown": unknown, in small letters. Words
    with digits or all capitals are known.
    """

    def __init__(self, language: Language, lending: tuple[Language, ...]) -> None:
        super().__init__()
        self.language = language
        self.lexicons: Lexicons = language.once(lexicon)
        self.near: Neighbours | None = language.once(neighbours)
        self.lenders: tuple[Lexicons, ...] = tuple(lender.once(lexicon) for lender in lending)
        self.names: tuple[Neighbours, ...] = tuple(
            found for one in (language, *lending) if (found := one.once(neighbours))
        )
        self.standard = frozenset((*language["nonstandard"].values(), *language["words"]))
        self.likely: float = language["lexicons"].get("likely", LIKELY)
        self.noise: float = language["lexicons"].get("noise", 0.0)
        self.plausible: float = language["lexicons"].get("plausible", COMMON)
        self._stem: float = language["lexicons"].get("stem", STEM)
        self.ahead: float = language["lexicons"].get("ahead", 0.0)
        self.trusted: float = language["lexicons"].get("trusted", COMMON)
        self.strict: bool = language["lexicons"].get("strict", False)
        self.inflected: int = language["lexicons"].get("inflected", 0)
        self.letters = frozenset(language["letters"] or "")
        self.small: Callable[[str], bool] = str.isalpha if language["caseless"] else str.islower
        self._accents: Mapping[str, Any] = language["accents"].get("slips", {})
        self._heads = frozenset(language["elisions"] or ())
        self.plain: set[str] = set()  # known, and in no table of spellings
        self.doubted: set[str] = set()  # not known
        self.respelt: set[str] = set()  # in a table of spellings
        self._statuses: Learnt[str, Status] = Learnt(self._status)
        self._nouns: Learnt[str, bool] = Learnt(lambda name: self._built(name.lower()))
        self._derived: Derived = language.once(derived)
        self._cognate: Derived = language.once(cognate)
        self._affixes = dict(language["affixes"])
        self._affixes["prefixes"] = tuple(self._affixes.get("prefixes", ()))
        spoken = self._affixes.get("colloquial", {}).get("endings", ())
        self._loose = (*self._affixes.get("tails", ()), *spoken)
        self._slips: Mapping[str, str] = language["slips"]

    def sift(self, words: Set[str]) -> tuple[Set[str], Set[str]]:
        """Those of the words that are not known, and those that may have another spelling.

        Copy repeats itself: most words of an article are sorted out by one difference of sets.
        """
        left = words - self.plain
        new = left - self.doubted - self.respelt
        if new:
            if len(self.plain) + len(self.doubted) > KEPT:
                new = words
                for kept in (self.plain, self.doubted, self.respelt):
                    kept.clear()
            self._sort(new)
        return left & self.doubted, left & self.respelt

    def _sort(self, words: Set[str]) -> None:
        """Put words where `sift` finds them; they are asked about one by one, once."""
        respellings, telling = self.language.once(respelt), self.language.once(variants).telling
        for word in words:
            known = self.status(word) == "known"
            if word in respellings or telling(word):
                self.respelt.add(word)
            elif known:
                self.plain.add(word)
            if not known:
                self.doubted.add(word)

    def doubtful(self, words: Set[str]) -> set[str]:
        """Those of the words that are not known."""
        statuses = self._statuses
        return {word for word in words if statuses[word] != "known"}

    def status(self, word: str) -> Status:
        """How well a word, as written, is known."""
        return self._statuses[word]

    def strange(self, word: str) -> bool:
        """Whether a word in small letters is none that this language is known to have."""
        if self.status(word) not in ("unknown", "rare"):
            return False
        if self.slip(word):
            return False
        # Where no affix rules vouch for rare forms, a frequency list must.
        return not self.ahead or self.lexicons.frequencies[word] < self.plausible

    def _status(self, word: str) -> Status:
        lower = word.lower()
        if word.isupper() or len(word) > LONG:
            return "known"
        if not lower.isalpha() and not lower.replace("-", "").replace("'", "").isalpha():
            return "known"
        if self.letters and not self.letters.issuperset(lower.replace("-", "").replace("'", "")):
            return "known"
        if self._heads and "'" in word and not self.solid(lower):
            head, rest = self.elided(word)
            if head:
                return self.status(rest)
        capital = word != lower
        if lower in self._slips:
            return "rare"
        if self._accents and not capital and self.accented(word):
            return "rare"
        if self.solid(lower) or (capital and self.listed(word)) or self._at_home(lower):
            return "known"
        if lower in self.standard:
            return "known"
        if capital:
            return "rare" if self.lexicons.frequencies[lower] else "name"
        if self.lexicons.slips and self.lexicons.meant(word):
            return "rare"
        if self._seam(lower):
            return "unknown"
        if self._built(lower):
            return "rare" if self.outdone(lower) else "known"
        if self._cognate(lower, self._at_home, self._affixes) or self._lent(lower):
            return "known"
        if self.lexicons.frequencies[lower]:
            return "rare"
        return "unknown"

    def accented(self, word: str) -> str:
        """The listed word that differs from an unlisted one by one accent alone, "" if none does.

        The frequency list has such words too, since people leave accents out.
        """
        data = self._accents
        if not data or self.near is None or self.lexicons.listed(word) or self._at_home(word):
            return ""
        if word in data.get("never", ()):
            return ""
        least = max(self.lexicons.frequencies[word] + ACCENT, self.likely)
        for near in self.near.near(word, least):
            if near.edit == "substitute" and self.lexicons.listed(near.word):
                one, other = near.word[near.at], word[near.at]
                left_out = one != other and normalize("NFD", one)[0] == other
                if left_out and one not in data.get("optional", ""):
                    return "" if near.word.endswith(tuple(data.get("final", ()))) else near.word
        return ""

    def elided(self, word: str) -> tuple[str, str]:
        """An elided word with its apostrophe and what follows it: l' and homme; else "" and all."""
        head, sign, rest = word.partition("'")
        return (head + sign, rest) if rest and head.lower() in self._heads else ("", word)

    def _built(self, word: str) -> bool:
        """Whether affix rules build the lower-case word."""
        stem = self._part if "-" in word else self.stem
        return self._derived(word, stem, self._affixes)

    def slip(self, word: str) -> str:
        """What a lower-case word is a listed slip for, "" where it is none."""
        return str(self.language["slips"].get(word, "")) or self.lexicons.meant(word)

    def outdone(self, word: str) -> bool:
        """Whether a built word that nobody counted is one letter off a frequent one: pengunaan."""
        if self.near is None or len(word) < LEAST or self.lexicons.frequencies[word]:
            return False
        if any(word.endswith(end) and self._built(word.removesuffix(end)) for end in self._loose):
            # Any noun takes a clitic, and people say what they like; but rangkain lost a letter.
            return any(
                one.edit == "delete" and one.at == len(word) - 1 and self._outdoes(one, word)
                for one in self.near.near(word, OUTDONE)
            )
        least = OUTDONE if len(word) > LEAST else CLEARLY
        return any(
            one.at
            and one.edit != "substitute"
            and one.zipf >= (DOUBLED if one.double and one.edit == "delete" else least)
            and self._outdoes(one, word)
            for one in self.near.near(word, DOUBLED)
        )

    def _outdoes(self, near: Near, word: str) -> bool:
        """Whether a neighbour is a word of its own: not ketua to ketuai, anggaran to anggarkan."""
        if near.edit == "insert" and near.at == len(word) - 1:
            return False
        if near.edit == "insert" and near.at == len(word) - 3 and self.stem(word[:-3]):
            return False
        return self.lexicons.usual(near.word)

    def shaky(self, word: str) -> bool:
        """Whether a known lower-case word may still be a slip, if one looks at it twice.

        Rules build it, nobody counted it, and a fairly frequent word is one letter off.
        """
        if self.near is None or len(word) < LEAST or self.solid(word) or word in self.standard:
            return False
        if self.lexicons.frequencies[word] or self._at_home(word) or not self._built(word):
            return False
        if any(word.endswith(tail) for tail in self._affixes.get("tails", ())):
            return self._seam(word, 0.0)
        return any(one.at and self._outdoes(one, word) for one in self.near.near(word, COMMON))

    def unheard(self, name: str) -> bool:
        """Whether no list of this or a lending language has the name at all."""
        return self.status(name) == "name" and not any(
            lender.frequencies[name.lower()] for lender in self.lenders
        )

    def common_noun(self, name: str) -> bool:
        """Whether a doubtful capitalised word is a plain word, built by affix rules; kept."""
        return self._nouns[name]

    def solid(self, word: str) -> bool:
        """Whether a lower-case word is in a dictionary or too frequent to be a slip."""
        return self.lexicons.usual(word) or self.lexicons.above(word, COMMON)

    def stem(self, word: str) -> bool:
        """Whether affixes may be built on a lower-case word: slips have none."""
        return self.lexicons.usual(word) or self.lexicons.above(word, self._stem)

    def _seam(self, word: str, ahead: float = SEAM) -> bool:
        """Whether a letter was lost where a clitic joins: anggaranya for anggarannya."""
        for tail in self._affixes.get("tails", ()):
            if len(tail) > 2 and word.endswith(tail):
                bare = self.lexicons.frequencies[word.removesuffix(tail)]
                whole = self.lexicons.frequencies[word.removesuffix(tail[1:])]
                if whole > COMMON and whole > bare + ahead:
                    return True
        return False

    def _lent(self, word: str) -> bool:
        """Whether a clitic closes a word of a lending language: drivernya, comebacknya."""
        return any(
            self._at_home(word.removesuffix(tail))
            for tail in self._affixes.get("tails", ())
            if word.endswith(tail) and len(word) - len(tail) >= LENT
        )

    def _part(self, word: str) -> bool:
        """Whether a part of a hyphenated word is one: me-review, di-upload."""
        return self.solid(word) or self._at_home(word)

    def listed(self, word: str) -> bool:
        """Whether a dictionary of this or a lending language has the form as written."""
        if self.lexicons.listed(word):
            return True
        for lender in self.lenders:  # noqa: SIM110 - as in lexicon.py
            if lender.listed(word):
                return True
        return False

    def _at_home(self, word: str) -> bool:
        """Whether a lending language knows the word well."""
        for lender in self.lenders:
            if lender.above(word, BORROWED - 0.05) and (
                lender.frequencies[word] >= COMMON or lender.listed(word)
            ):
                return True
        return False


def nameable(word: str) -> bool:
    """Whether a word is written as names are: with a capital, and not in capitals alone."""
    return len(word) >= NAME and word[0].isupper() and not word.isupper()


def speller(language: Language, desk: Desk) -> Speller:
    """The speller of one language of the desk, made once."""
    made: list[Speller] = language.once(_made)
    if not made:
        lending = [desk.languages[code] for code in language["borrows"] if code in desk.languages]
        made.append(Speller(language, tuple(lending)))
    return made[0]


def _made(_language: Language) -> list[Speller]:
    return []
