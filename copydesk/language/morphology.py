"""Which forms are built by rule from known words, and on which: each language's own part."""

from __future__ import annotations

from copydesk import module
from copydesk.language.data import Language
from copydesk.language.lexicon import lexicon
from copydesk.learnt import Learnt
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    Known = Callable[[str], bool]
    Derived = Callable[[str, Known, Mapping[str, Any]], bool]
    Bases = Callable[[str], set[str]]

LEAST = 3.3  # the Zipf frequency of a root that people know
RARER = 1.2  # how much rarer than its form a root may be: no one hears "morn" in "morning"
SHORTEST = 4  # letters of a root: any string ends in what looks like a shorter one


def _nothing(_word: str, _known: Known, _data: Mapping[str, Any]) -> bool:
    return False


def _part(language: Language, name: str) -> Derived:
    rules = language["affixes"].get("rules", "")
    if not rules:
        return _nothing
    found: Derived = getattr(module(f"language.morphology_{rules}"), name, _nothing)
    return found


def derived(language: Language) -> Derived:
    """`derived(word, known, data)` of a pack's language, from `affixes: {rules: NAME, …}`.

    `word` is lower-case, `known` says whether a stem is, `data` is the pack's section.
    """
    return _part(language, "derived")


def cognate(language: Language) -> Derived:
    """`cognate(word, lent, data)`: whether it is a word of a lending language in own spelling."""
    return _part(language, "cognate")


def bases(language: Language) -> Bases:
    """`bases(word)`: what a lower-case word may be a form of, by its affixes alone."""
    rules = language["affixes"].get("rules", "")
    made: Callable[[str, Mapping[str, Any]], set[str]] | None = rules and getattr(
        module(f"language.morphology_{rules}"), "bases", None
    )
    data = language["affixes"]
    return (lambda word: made(word, data)) if made else (lambda _word: set())


def roots(language: Language) -> Learnt[str, str]:
    """What each lower-case word is built on, the word itself where no affix is known."""
    based: Bases = language.once(bases)
    zipf = language.once(lexicon).frequencies

    def root(word: str) -> str:
        least = max(LEAST, zipf[word] - RARER)
        known = [
            base
            for base in based(word)
            if len(base) >= SHORTEST and base != word and zipf[base] >= least
        ]
        short = min(map(len, known), default=0) + 1  # "nilai", and not "nila"
        return max(
            (base for base in known if len(base) <= short),
            key=lambda base: (zipf[base], base),
            default=word,
        )

    return Learnt(root)
