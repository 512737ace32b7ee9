"""Builds rules/LANGUAGE/lexicon/slips.lex from the list of well-known slips in tools/slips.

    python tools/build_slips.py

A line is a slip, a tab, and the word that is meant. A slip that a dictionary lists is refused,
and so is a correction that none lists.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from copydesk import packs  # noqa: E402
from copydesk.language.lexicon import lexicon  # noqa: E402
from tools import lexiconfile  # noqa: E402


def read(path: Path) -> dict[str, str]:
    """Slips with what is meant, as they stand in the list."""
    slips = {}
    for line in path.read_text("utf-8").splitlines():
        slip, meant = line.split("\t")
        slips[slip] = meant
    return slips


def flaws(code: str, slips: dict[str, str]) -> list[str]:
    """What is wrong with a list: a slip that is a word, a correction that is none."""
    known = packs.load().languages[code].once(lexicon)
    found = [f"{slip}: a dictionary lists it" for slip in slips if known.listed(slip)]
    return found + [f"{meant}: in no dictionary" for meant in slips.values() if meant not in known]


def main() -> None:
    """Build the file of every language that has a list."""
    for path in sorted((ROOT / "tools" / "slips").glob("*.tsv")):
        slips = read(path)
        target = ROOT / "rules" / path.stem / "lexicon" / "slips.lex"
        if not target.exists():  # the pack, which says what the words are, names it
            lexiconfile.pack(target, {})
        if found := flaws(path.stem, slips):
            sys.exit("\n".join(found))
        lexiconfile.pack(target, {slip: meant.encode() for slip, meant in slips.items()})


if __name__ == "__main__":
    main()
