"""Expands a hunspell dictionary into its derived forms: no binding is needed at run time."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Affix(NamedTuple):
    """One line of an affix file: what is stripped, added, its condition, and what may follow."""

    kind: str  # PFX or SFX
    strip: str
    add: str
    condition: re.Pattern[str]
    flags: frozenset[str]


class Affixes(NamedTuple):
    """The rules of an affix file by flag, and the flag that marks halves of a circumfix."""

    rules: dict[str, list[Affix]]
    circumfix: str


def flags(text: str) -> frozenset[str]:
    """Two-letter flags (`FLAG long`) as a set."""
    return frozenset(text[at : at + 2] for at in range(0, len(text), 2))


def read(path: Path, encoding: str, unwanted: re.Pattern[str]) -> Affixes:
    """The affix file, without the rules that add what `unwanted` matches (clitics, particles)."""
    rules: dict[str, list[Affix]] = {}
    circumfix = ""
    for line in path.read_text(encoding).splitlines():
        parts = line.partition("#")[0].split()
        if parts[:1] == ["CIRCUMFIX"]:
            circumfix = parts[1]
        if len(parts) < 5 or parts[0] not in ("PFX", "SFX"):
            continue
        kind, flag, strip, add, condition = parts[:5]
        text, _, after = add.partition("/")
        if unwanted.fullmatch(text):
            continue
        # `[^l^r]` in this file means neither of the two
        pattern = re.sub(r"\[\^([^\]]*)\]", lambda m: f"[^{m[1].replace('^', '')}]", condition)
        anchored = f"{pattern}" if kind == "PFX" else f"(?:{pattern})$"
        rules.setdefault(flag, []).append(
            Affix(kind, strip.strip("0"), text.strip("0"), re.compile(anchored), flags(after))
        )
    return Affixes(rules, circumfix)


def applied(word: str, affix: Affix) -> str:
    """The word with one affix, "" where its condition does not hold."""
    if affix.kind == "PFX":
        if not affix.condition.match(word) or not word.startswith(affix.strip):
            return ""
        return affix.add + word[len(affix.strip) :]
    if not affix.condition.search(word) or not word.endswith(affix.strip):
        return ""
    return word[: len(word) - len(affix.strip)] + affix.add


def forms(word: str, own: frozenset[str], affixes: Affixes) -> Iterator[str]:
    """The word, with each suffix and prefix, and with both halves of each circumfix."""
    yield word
    prefixes = [a for f in sorted(own) for a in affixes.rules.get(f, ()) if a.kind == "PFX"]
    suffixes = [a for f in sorted(own) for a in affixes.rules.get(f, ()) if a.kind == "SFX"]
    for prefix in prefixes:
        yield applied(word, prefix)
    for suffix in suffixes:
        base = applied(word, suffix)
        if not base:
            continue
        inner = [a for f in sorted(suffix.flags) for a in affixes.rules.get(f, ())]
        bound = [a for a in inner if a.kind == "PFX"]
        if affixes.circumfix not in suffix.flags:
            yield base
            bound = [*prefixes, *bound]
        for prefix in bound:
            yield applied(base, prefix)


def expand(folder: Path, name: str, encoding: str, unwanted: str) -> set[str]:
    """Every derived form of the dictionary `name` in `folder`, single words only."""
    affixes = read(folder / f"{name}.aff", encoding, re.compile(unwanted))
    found: set[str] = set()
    for line in (folder / f"{name}.dic").read_text(encoding).splitlines()[1:]:
        entry = line.split("\t")[0].strip()
        if not entry or entry.startswith("#"):
            continue
        word, _, own = entry.partition("/")
        found.update(form for form in forms(word.strip(), flags(own), affixes) if form)
    return {form for form in found if " " not in form}
