"""English forms by rule: possessives, contractions, hyphenated compounds, -ise beside -ize."""

from __future__ import annotations

from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    Known = Callable[[str], bool]


TAKES_ES = ("s", "x", "z", "ch", "sh")  # no bare s behind these, nor behind a consonant and y
STEM = 4  # letters of the shortest word that a prefix or suffix is taken off for


def derived(word: str, known: Known, data: Mapping[str, Any]) -> bool:
    """Whether the lower-case word is a possessive, a compound or a regular form of known words."""
    if "'" in word:
        return _apostrophe(word, known, data)
    if "-" in word:
        parts = word.split("-")
        return all(part.isdigit() or _part(part, known, data) for part in parts)
    return _affixed(word, known, data)


def _part(part: str, known: Known, data: Mapping[str, Any]) -> bool:
    """One part of a compound: a word, a bare prefix (`anti-`), a number with its unit (`10m`)."""
    return (
        known(part)
        or part in data.get("prefixes", ())
        or part[:1].isdigit()
        or derived(part, known, data)
    )


def _apostrophe(word: str, known: Known, data: Mapping[str, Any]) -> bool:
    stem, _, tail = word.rpartition("'")
    if tail in data.get("contractions", ()):
        return known(stem) or derived(stem, known, data)
    return word in data.get("elisions", ())


def _joins(base: str, ending: str) -> bool:
    """Whether an ending may stand behind a word as it is: neither "citys" nor "matchs"."""
    if ending != "s":
        return True
    return not base.endswith(TAKES_ES) and (base[-1] != "y" or base[-2] in "aeiou")


def _affixed(word: str, known: Known, data: Mapping[str, Any]) -> bool:
    for ending, others in data.get("endings", {}).items():
        if word.endswith(ending) and len(word) - len(ending) >= STEM:
            base = word.removesuffix(ending)
            if any(known(base + other) for other in others) and _joins(base, ending):
                return True
    prefixes = data.get("prefixes", ())
    for prefix in prefixes if word.startswith(prefixes) else ():
        rest = word.removeprefix(prefix)
        if len(prefix) > 1 and rest != word and len(rest) >= STEM and known(rest):
            return True
    return False


def bases(word: str, data: Mapping[str, Any]) -> set[str]:
    """What the word may be a form of: collapse of "collapsed", stab of "stabbing"."""
    found: set[str] = set()
    for ending, others in data.get("forms", {}).items():
        if word.endswith(ending) and len(word) - len(ending) > 2:
            base = word.removesuffix(ending)
            found.update(base + other for other in others)
            if base[-1:] == base[-2:-1] and "" in others:
                found.add(base[:-1])
    return found
