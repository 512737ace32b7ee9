"""Forms by rule for languages that a pack describes by data alone: parts, endings, clitics."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

Known = Callable[[str], bool]

STEM = 4  # letters of the shortest stem, where `affixes: {stem: N}` says nothing else


def derived(word: str, known: Known, data: Mapping[str, Any]) -> bool:
    """Whether a lower-case word is made of known ones: hyphens, endings, prefixes, compounds.

    `endings` maps an ending to what may stand in its place, `clitics` holds `tails` and the `hosts`
    that they join, `compounds` the `least` letters of a part and the `links` between parts.
    """
    if "-" in word:
        return all(
            part.isdigit() or known(part) or derived(part, known, data) or part in data["prefixes"]
            for part in word.split("-")
            if part
        )
    stem: int = data.get("stem", STEM)
    return (
        _ended(word, known, data, stem)
        or any(
            known(rest) or _ended(rest, known, data, stem)
            for rest in _bared(word, data["prefixes"], stem)
        )
        or ("clitics" in data and _hosted(word, known, data["clitics"]))
        or ("compounds" in data and _compound(word, known, data["compounds"]))
    )


def _ended(word: str, known: Known, data: Mapping[str, Any], stem: int) -> bool:
    for ending, others in data.get("endings", {}).items():
        if word.endswith(ending) and len(word) - len(ending) >= stem:
            base = word.removesuffix(ending)
            if any(known(base + other) for other in others):
                return True
    return False


def _bared(word: str, prefixes: tuple[str, ...], stem: int) -> Iterator[str]:
    """The word without each prefix that it begins with."""
    for prefix in prefixes if word.startswith(prefixes) else ():
        if word.startswith(prefix) and len(word) - len(prefix) >= stem:
            yield word.removeprefix(prefix)


def _hosted(word: str, known: Known, clitics: Mapping[str, Any]) -> bool:
    """Whether clitics hang on a verb: dárselo, farlo."""
    for tail in clitics["tails"]:
        rest = word.removesuffix(tail)
        for host, others in clitics["hosts"].items() if rest != word else ():
            if rest.endswith(host):
                base = rest.removesuffix(host)
                if any(known(base + other) for other in others):
                    return True
    return False


def _compound(word: str, known: Known, data: Mapping[str, Any]) -> bool:
    """Whether two known words, with a linking sound or none, make up the word."""
    least: int = data["least"]
    for at in range(least, len(word) - least + 1):
        tail = word[at:]
        if not known(tail):
            continue
        for link in data["links"]:
            head = word[:at].removesuffix(link) if link else word[:at]
            if (not link or len(head) < at) and len(head) >= least and known(head):
                return True
    return False
