"""The list of non-standard forms: no chains, no word against itself, inflections up to date."""

from pathlib import Path

import pytest

from copydesk import packs
from copydesk.desk import Desk
from copydesk.language.edits import osa
from copydesk.language.spelling import speller
from copydesk.language.variants import nonstandard
from tools import standard_forms

LANGUAGES = packs.load().languages
DESK = Desk(LANGUAGES)
ID = LANGUAGES["id"]
PAIRS: dict[str, str] = ID["nonstandard"]
TABLE = nonstandard(ID)
BOOK = speller(ID, DESK)
UNLISTED = {"inklusivitas", "pasivitas", "tarawih"}  # standard, though no list of ours has them
FAR = 5  # edits: forms that differ more are other words


def test_a_few_hundred_in_order() -> None:
    assert len(PAIRS) > 600
    assert list(PAIRS) == sorted(PAIRS)


def test_no_chain_and_no_form_that_is_standard_too() -> None:
    standards = {word for right in TABLE.values() for word in (right, *right.split())}
    assert not standards & TABLE.keys()


def test_standard_forms_are_words() -> None:
    flaws = standard_forms.flaws(PAIRS, BOOK, [UNLISTED])
    assert [flaw for flaw in flaws if "no list" in flaw[1] or "itself" in flaw[1]] == []


def test_a_form_that_lists_have_is_a_spelling_of_its_standard_one() -> None:
    """Dictionaries list both and refer from one to the other; they share more than they differ."""
    listed = {wrong: right for wrong, right in PAIRS.items() if BOOK.lexicons.listed(wrong)}
    assert {w: r for w, r in listed.items() if osa(w, r.replace(" ", "")) >= FAR} == {}


def test_inflections_are_up_to_date() -> None:
    lines = Path(ID.folder, "lexicon", standard_forms.FILE).read_text("utf-8").splitlines()
    held = dict(line.split("\t") for line in lines)
    assert held == standard_forms.inflections(PAIRS, BOOK)


@pytest.mark.parametrize(
    ("form", "meant"),
    [
        ("aktifitasnya", "aktivitasnya"),
        ("Resikonya", "Risikonya"),
        ("mempraktekkan", "mempraktikkan"),
        ("mengantri", "mengantre"),
        ("kelembaban", "kelembapan"),
        ("berhutang", "berutang"),
        ("menghandalkan", "mengandalkan"),
        ("penelpon", "penelepon"),
    ],
)
def test_inflected(form: str, meant: str) -> None:
    right = TABLE[form]
    assert (right[0].upper() + right[1:] if form[0].isupper() else right) == meant


@pytest.mark.parametrize(
    ("stem", "prefix", "ending", "made"),
    [
        ("koordinasi", "meN", "kan", "mengoordinasikan"),
        ("populer", "meN", "kan", "memopulerkan"),
        ("suplai", "peN", "", "penyuplai"),
        ("transfer", "meN", "", "mentransfer"),
        ("izin", "meN", "kan", "mengizinkan"),
        ("lubang", "meN", "i", "melubangi"),
    ],
)
def test_a_nasal_takes_the_place_of_its_consonant(
    stem: str, prefix: str, ending: str, made: str
) -> None:
    assert standard_forms.inflected(stem, prefix, ending) == made
