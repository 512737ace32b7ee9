"""Pairs of American and British spellings, found among SCOWL's lists for the two."""

from collections.abc import Iterator
from pathlib import Path

# American letters and what British spelling has for them; ize/ise is left out: both are British.
RULES = (
    ("or", "our"), ("er", "re"), ("og", "ogue"), ("yz", "ys"), ("l", "ll"), ("ll", "l"),
    ("e", "ae"), ("e", "oe"), ("ense", "ence"), ("ck", "que"), ("am", "amme"), ("am", "amm"),
    ("p", "pp"), ("s", "ss"), ("gray", "grey"), ("plow", "plough"), ("mold", "mould"),
    ("molt", "moult"), ("smolder", "smoulder"), ("draft", "draught"), ("pajama", "pyjama"),
    ("aluminum", "aluminium"), ("mustache", "moustache"), ("skeptic", "sceptic"),
    ("artifact", "artefact"), ("cozy", "cosy"), ("cozi", "cosi"), ("airplane", "aeroplane"),
    ("jewelry", "jewellery"), ("practic", "practis"), ("donut", "doughnut"),
    ("maneuver", "manoeuvre"), ("eon", "aeon"), ("specialty", "speciality"),
)  # fmt: skip
# Words with another sense in one of the two, so that their spelling says little.
AMBIGUOUS = frozenset({
    "ass", "bus", "check", "checks", "cipher", "curb", "curbs", "disk", "disks", "draft", "drafted",
    "drafting", "drafts", "ensure", "inquiry", "insure", "judgment", "judgments", "license",
    "licenses", "meter", "meters", "practice", "program", "programs", "story", "tire", "tires",
})  # fmt: skip


def swapped(word: str) -> Iterator[str]:
    """The word with one American stretch written the British way."""
    for american, british in RULES:
        at = word.find(american)
        while at >= 0:
            yield word[:at] + british + word[at + len(american) :]
            at = word.find(american, at + 1)


def pairs(american: set[str], british: set[str]) -> list[tuple[str, str]]:
    """Words of the one list that have their twin in the other only."""
    found = []
    for word in sorted(american - british - AMBIGUOUS):
        twins = {twin for twin in swapped(word) if twin in british and twin not in american}
        if len(twins) == 1 and len(word) > 3:
            found.append((word, twins.pop()))
    return found


def write(path: Path, found: list[tuple[str, str]]) -> None:
    """One pair a line, a tab between American and British."""
    path.write_text("".join(f"{american}\t{british}\n" for american, british in found), "utf-8")
    print(f"{path}: {len(found):,} pairs")
