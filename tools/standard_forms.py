"""Holds the non-standard forms of a pack against word lists, and writes the inflections of each.

    python -m tools.standard_forms [LIST…]

A LIST is a file of words, one a line (a hunspell .dic will do). Each pair is printed with what is
wrong with it: a standard form that nobody lists, a form that is standard itself, a form that many
more people write. Inflections go to lexicon/nonstandard.tsv where a list has the standard one.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from copydesk import packs
from copydesk.desk import Desk
from copydesk.language.morphology_indonesian import stems
from copydesk.language.spelling import Speller, speller

FILE = "nonstandard.tsv"
# What comes before and after a stem; "N" is the nasal that goes with its first letter.
AFFIXES = (
    ("meN", ""), ("meN", "kan"), ("meN", "i"), ("di", ""), ("di", "kan"), ("di", "i"), ("ter", ""),
    ("ber", ""), ("peN", ""), ("peN", "an"), ("per", "an"), ("ke", "an"), ("se", ""), ("", "an"),
    ("", "kan"), ("", "i"), ("ber", "an"), ("ter", "kan"), ("ter", "i"),
)  # fmt: skip
NASALS = {
    **dict.fromkeys("aiueogh", "ng"), **dict.fromkeys("bfv", "m"), **dict.fromkeys("cdjz", "n"),
    **dict.fromkeys("lmnrwy", ""), "k": "ng", "p": "m", "s": "ny", "t": "n",
}  # fmt: skip
DROPPED = "kpst"  # letters that give way to their nasal before a vowel
COUNTED = 2.0  # the Zipf frequency of what the frequency list has
ROOTS = 4  # letters of the shortest stem that is inflected


def inflected(stem: str, prefix: str, ending: str, *, loose: bool = False) -> str:
    """A stem with a prefix and an ending; `loose` as people write who keep k, p, s and t."""
    if prefix.endswith("N"):
        nasal = NASALS.get(stem[0], "")
        gives_way = stem[0] in DROPPED and stem[1] in "aiueo"
        if not gives_way or loose:
            nasal = {"ny": "n"}.get(nasal, nasal)
            return prefix[:-1] + nasal + stem + ending
        return prefix[:-1] + nasal + stem[1:] + ending
    return prefix + stem + ending


def inflections(pairs: dict[str, str], book: Speller) -> dict[str, str]:
    """Forms built on the non-standard words, where a list has the same built on the standard."""
    found: dict[str, str] = {}
    for wrong, right in pairs.items():
        if " " in right or min(len(wrong), len(right)) < ROOTS or not right.islower():
            continue
        if any(len(stem) >= ROOTS and book.stem(stem) for stem in stems(right)):
            continue  # inflected already
        for prefix, ending in AFFIXES:
            meant = inflected(right, prefix, ending)
            for loose in (False, True):
                form = inflected(wrong, prefix, ending, loose=loose)
                if form != meant and form not in pairs and written(form, meant, wrong, book):
                    found[form] = meant
    return found


def written(form: str, meant: str, wrong: str, book: Speller) -> bool:
    """Whether people write the two, and the form is no word but for the stem in it."""
    zipf = book.lexicons.frequencies
    if not zipf[meant] or max(zipf[form], zipf[meant]) < COUNTED:
        return False
    if form.endswith("i") and zipf[form] < COUNTED:
        return False  # kendori, which is no kenduri
    return book.lexicons.listed(wrong) or not book.lexicons.listed(form)


def flaws(pairs: dict[str, str], book: Speller, lists: list[set[str]]) -> Iterator[tuple[str, str]]:
    """(form, what is wrong with it)."""
    zipf = book.lexicons.frequencies
    for wrong, right in pairs.items():
        if right in pairs:
            yield wrong, f"“{right}” is itself among the non-standard forms"
        for word in right.split():
            listed = any(word in known for known in lists)
            if not listed and word not in book.lexicons and not book.common_noun(word):
                yield wrong, f"“{word}” is in no list"
        if book.lexicons.listed(wrong):
            yield wrong, f"listed as well; Zipf {zipf[wrong]} against {zipf[right]}"
        elif zipf[wrong] > zipf[right] + 1:
            yield wrong, f"far more frequent: Zipf {zipf[wrong]} against {zipf[right]}"


def main() -> None:
    """Print the flaws, write the inflections."""
    lists = [
        {line.split("/")[0].strip().lower() for line in Path(name).read_text("utf-8").splitlines()}
        for name in sys.argv[1:]
    ]
    languages = packs.load().languages
    desk = Desk(languages)
    for language in languages.values():
        pairs = language["nonstandard"]
        if not pairs:
            continue
        book = speller(language, desk)
        for wrong, why in flaws(pairs, book, lists):
            print(f"{language.code}\t{wrong} → {pairs[wrong]}\t{why}")
        found = sorted(inflections(pairs, book).items())
        target = Path(language.folder) / "lexicon" / FILE
        target.write_text("".join(f"{form}\t{meant}\n" for form, meant in found), "utf-8")


if __name__ == "__main__":
    main()
