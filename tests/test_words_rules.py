"""What the rules of words do with quotations, the house's words, and their grades."""

import pytest

from copydesk import packs, registry
from copydesk.article import Article
from copydesk.desk import Desk
from copydesk.finding import Hit
from copydesk.language.lexicon import lexicon
from copydesk.run import read
from tools import build_slips

LANGUAGES = packs.load().languages
DESK = Desk(LANGUAGES)
CHECKS = {
    "typo": "typos.typo",
    "name-typo": "names.name_typo",
    "missing-space": "spaces.missing_space",
    "nonstandard-form": "spelling.nonstandard_form",
    "variant-spelling": "spelling.variant_spelling",
}
TYPO = "Pemerintah sudah membayar pajak sebelumya kepada negara pada hari Senin."


def article(text: str, desk: Desk = DESK) -> Article:
    return read("x.txt", text.encode(), desk)


def found(rule: str, text: str, desk: Desk = DESK, **parameters: object) -> list[str]:
    made = article(text, desk)
    hits: list[Hit] = list(registry.check(CHECKS[rule])(made, desk, **parameters))
    return [made.source[hit.start : hit.end] for hit in hits]


def test_the_span_and_the_suggestions_of_a_typo() -> None:
    made = article(TYPO)
    (hit,) = registry.check("typos.typo")(made, DESK)
    assert made.source[hit.start : hit.end] == "sebelumya"
    assert hit.suggestions[0].text == "sebelumnya"
    assert hit.suggestions[0].safe
    assert len(hit.suggestions) <= 3
    assert hit.grade == ""


def test_quotations_are_the_speakers() -> None:
    text = f'"{TYPO[:-1]}," kata menteri.'
    assert found("typo", text) == []
    assert found("typo", text, quotes="report") == ["sebelumya"]


def test_the_house_silences() -> None:
    assert found("typo", TYPO, Desk(LANGUAGES, vocabulary=frozenset({"sebelumya"}))) == []


def test_a_word_that_stands_often_is_meant() -> None:
    text = "Ia membeli kuey untuk keluarga. Rasa kuey itu enak. Harga kuey naik. Banyak kuey."
    assert found("typo", text) == []


def test_names_are_judged_in_quotations_too() -> None:
    text = (
        "Presiden bertemu di Pyongyang. Delegasi tiba di Pyongyang dan pulang dari Pyongyang.\n\n"
        '"Kami senang berada di Pyogyang," kata menteri.'
    )
    assert found("name-typo", text) == ["Pyogyang"]


def test_a_name_typo_points_at_the_right_form() -> None:
    made = article("Dari Pyongyang ke Pyongyang lewat Pyogyang, lalu Pyongyang lagi.")
    (hit,) = registry.check("names.name_typo")(made, DESK)
    (place,) = hit.related
    assert made.source[place.start : place.end] == "Pyongyang"
    assert hit.values["count"] == "3"


def test_pairs_are_never_compared() -> None:
    text = "Alexander Kozlov tiba. Alexander Kozlov pulang. Alexander Kozvlov tidur."
    assert found("name-typo", text) == ["Kozvlov"]
    assert found("name-typo", text, pairs=[["Kozlov", "Kozvlov"]]) == []


def test_a_house_prefers_a_style() -> None:
    text = "The color of the harbor was gray, and the neighbors liked the color of the theater."
    assert found("variant-spelling", text) == []
    assert found("variant-spelling", text, prefer="british")[:2] == ["color", "harbor"]
    assert found("variant-spelling", text, prefer="british", allow=["color"])[0] == "harbor"


def test_a_house_adds_its_own_forms_and_allows_others() -> None:
    text = "Aktifitas warga di kota itu kembali normal setelah gempa kemarin."
    assert found("nonstandard-form", text) == ["Aktifitas"]
    assert found("nonstandard-form", text, allow=["aktifitas"]) == []
    assert found("nonstandard-form", text, also={"gempa": "lindu"}) == ["Aktifitas", "gempa"]


def test_markup_is_left_alone_and_spans_are_exact() -> None:
    source = "# Judul berita\n\nWarga **sebelumya** membayar pajak, lihat `sebelumya` di sana.\n"
    made = read("x.md", source.encode(), DESK)
    hits = list(registry.check("typos.typo")(made, DESK))
    assert [(hit.start, source[hit.start : hit.end]) for hit in hits] == [
        (source.index("sebelumya"), "sebelumya")
    ]


def test_decomposed_text_is_found_at_its_place() -> None:
    text = "Kafe\u0301 itu sebelumya tutup, kata pemilik kafe\u0301 kepada warga kemarin sore."
    assert found("typo", text) == ["sebelumya"]


SLIPS = [
    ("The accident occured near the bridge on Monday.", ["occured"]),
    ("It occured once, it occured twice, and then it occured again.", ["occured"] * 3),
    ("The goverment will definately keep the two seperate.",
     ["goverment", "definately", "seperate"]),
    ("The mayor said that teh road was closed.", ["teh"]),
    ("Two citys and three countrys sent teams.", ["citys", "countrys"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong"), SLIPS, ids=[case[0][:30] for case in SLIPS])
def test_well_known_slips_are_found_however_often_they_stand(text: str, wrong: list[str]) -> None:
    assert found("typo", text) == wrong


def test_a_capital_may_be_a_name() -> None:
    assert not found("typo", "The actor Wich Tennant met Teh Siew Ling and the Adress brothers.")


def test_the_list_of_slips_holds_none_that_is_a_word() -> None:
    path = build_slips.ROOT / "tools" / "slips" / "en.tsv"
    slips = build_slips.read(path)
    assert not build_slips.flaws("en", slips)
    built = LANGUAGES["en"].once(lexicon)
    assert [slip for slip, meant in slips.items() if built.meant(slip) != meant] == []
    assert path.read_text("utf-8").splitlines() == sorted(path.read_text("utf-8").splitlines())
