"""Whether a form is built by rule from a known word: each language's own part, named by its pack."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from copydesk.language.data import Language

Known = Callable[[str], bool]
Derived = Callable[[str, Known, Mapping[str, Any]], bool]


def _nothing(_word: str, _known: Known, _data: Mapping[str, Any]) -> bool:
    return False


def derived(language: Language) -> Derived:
    """`derived(word, known, data)` of a pack's language, from `affixes: {rules: NAME, …}`.

    `word` is lower-case, `known` says whether a stem is, `data` is the pack's section.
    """
    name = language["affixes"].get("rules", "")
    if not name:
        return _nothing
    found: Derived = import_module(f"copydesk.language.morphology_{name}").derived
    return found
