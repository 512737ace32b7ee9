"""unknown-word: each unexplained word once, and nothing that the article explains."""

import pytest

from copydesk import packs, registry
from copydesk.desk import Desk
from copydesk.run import read

LANGUAGES = packs.load().languages
DESK = Desk(LANGUAGES)

FOUND = [
    ("twice, named once", "Ia memeriksa selpok itu. Harga selpok naik kemarin.", "selpok"),
    ("in a quotation", '"Kami memeriksa selpok itu di pelabuhan," kata menteri.', "selpok"),
    ("a slip at the head", "Pemreintah membayar pajak kepada warga.", "Pemreintah"),
    ("a built word beside a frequent one", "Pengunaan dana itu dikaji oleh menteri.", "Pengunaan"),
    ("before a clitic", "Warga membayar anggaranya kepada negara kemarin.", "anggaranya"),
]
LEFT = [
    ("often", "Harga selpok naik. Penjual selpok senang. Pembeli selpok diam."),
    ("a name", "Menurut Anyidoho, harga beras naik di pasar itu."),
    ("a name at the head", "Anyidoho membeli beras di pasar itu kemarin."),
    ("a handle", "Akun @selpok dan tagar #selpok ramai, lihat selpok.example.com kemarin."),
    ("a species", "Peneliti menemukan Panthera zdanskyi di lokasi itu kemarin."),
    ("explained in brackets", "Ia memakai baju adat (selpok) di acara itu kemarin."),
]


def found(text: str, desk: Desk = DESK, **parameters: object) -> list[str]:
    made = read("x.txt", text.encode(), desk)
    hits = registry.check("unknown.unknown_word")(made, desk, **parameters)
    return [made.source[hit.start : hit.end] for hit in hits]


@pytest.mark.parametrize(("text", "word"), [one[1:] for one in FOUND], ids=[o[0] for o in FOUND])
def test_found(text: str, word: str) -> None:
    assert found(text) == [word]


@pytest.mark.parametrize("text", [one[1] for one in LEFT], ids=[one[0] for one in LEFT])
def test_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_house_explains() -> None:
    text = FOUND[0][1]
    assert found(text, Desk(LANGUAGES, vocabulary=frozenset({"selpok"}))) == []
    assert found(FOUND[1][1], quotes="skip") == []
