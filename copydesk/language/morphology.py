"""Whether a form is built by rule from a known word: each language's own part, by its pack."""

from __future__ import annotations

from copydesk import module
from copydesk.language.data import Language
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    Known = Callable[[str], bool]
    Derived = Callable[[str, Known, Mapping[str, Any]], bool]


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
