"""Numbers are read in figures and words of both languages, and as what they are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk import packs, run
from copydesk.article import Paragraph, SourceMap
from copydesk.desk import Desk
from copydesk.language.numbers import Number, amount, numbers, permuted
from copydesk.registry import check

DESK = Desk(packs.load().languages)


def read(text: str, language: str) -> list[Number]:
    paragraph = Paragraph(text, SourceMap.shift(0, len(text)))
    paragraph.language = language
    return numbers(paragraph, DESK)


VALUES = [
    ("id", "dua belas orang", 12, "", "orang"),
    ("id", "dua puluh satu korban", 21, "", "korban"),
    ("id", "seratus lima puluh ribu warga", 150_000, "", "warga"),
    ("id", "Keempat tersangka ditahan", 4, "", "tersangka"),
    ("id", "Kelima belas provinsi itu", 15, "", "provinsi"),
    ("id", "menangkap ketiga pelaku", 3, "", "pelaku"),
    ("id", "12 unit mobil", 12, "", "mobil"),
    ("id", "setengah juta orang", 500_000, "", "orang"),
    ("id", "satu setengah juta orang", 1_500_000, "", "orang"),
    ("id", "1,2 juta orang", 1_200_000, "", "orang"),
    ("id", "Rp 3,4 triliun", 3.4e12, "IDR", ""),
    ("id", "Rp12.500", 12_500, "IDR", ""),
    ("id", "Rp 52 T", 52e12, "IDR", ""),
    ("id", "US$ 5 juta", 5_000_000, "USD", ""),
    ("id", "5 juta dolar AS", 5_000_000, "USD", ""),
    ("id", "$262,011 atau", 262_011, "USD", ""),
    ("id", "3,4%", 3.4, "%", ""),
    ("id", "12 persen", 12, "%", ""),
    ("id", "12 meter persegi", 12, "m2", ""),
    ("id", "36 m2", 36, "m2", ""),
    ("id", "3,5 km2", 3.5, "km2", ""),
    ("id", "12 m3", 12, "m3", ""),
    ("id", "80 km/jam", 80, "kmh", ""),
    ("id", "30 derajat Celsius", 30, "C", ""),
    ("id", "2.024 orang", 2024, "", "orang"),
    ("en", "twelve people", 12, "", "people"),
    ("en", "two dozen people", 24, "", "people"),
    ("en", "one hundred and five people", 105, "", "people"),
    ("en", "twenty-one soldiers", 21, "", "soldiers"),
    ("en", "half a million people", 500_000, "", "people"),
    ("en", "1.2 million people", 1_200_000, "", "people"),
    ("en", "$3.4bn", 3.4e9, "USD", ""),
    ("en", "400m euros", 400_000_000, "EUR", ""),
    ("en", "5m wide", 5, "m", "wide"),
    ("en", "£12,500", 12_500, "GBP", ""),
    ("en", "12 per cent", 12, "%", ""),
    ("en", "5 miles", 5, "mi", ""),
    ("en", "60 miles per hour", 60, "mph", ""),
    ("en", "30°C", 30, "C", ""),
    ("en", "1,200 m2", 1200, "m2", ""),
    ("en", "a 5-foot wall", 5, "ft", "wall"),
]


@pytest.mark.parametrize(
    ("language", "text", "value", "unit", "noun"), VALUES, ids=[case[1] for case in VALUES]
)
def test_number_is_read(language: str, text: str, value: float, unit: str, noun: str) -> None:
    found = read(text, language)
    assert [(n.unit, n.noun, n.kind) for n in found] == [(unit, noun, "number")]
    assert found[0].value == pytest.approx(value)


SCALED = [
    ("id", "Rp2,18 triliun", 2_180_000_000_000),
    ("id", "1,37 juta orang", 1_370_000),
    ("id", "16,9 miliar", 16_900_000_000),
    ("en", "$8.62 billion", 8_620_000_000),
    ("en", "2.3-2.67 million people", 2_300_000),
]


@pytest.mark.parametrize(("language", "text", "value"), SCALED, ids=[case[1] for case in SCALED])
def test_a_scale_adds_no_crumbs(language: str, text: str, value: int) -> None:
    """Else 2.18 trillion is 2180000000000.0002, and no other way to write it is equal to it."""
    assert read(text, language)[0].value == value


KINDS = [
    ("id", "pukul 09.00 WIB", ["time"]),
    ("id", "pada tahun 2024", ["label"]),
    ("id", "sejak 2024 lalu", ["year"]),
    ("id", "menang 3-1", ["score", "score"]),
    ("id", "telepon 0812-3456-7890", ["label", "label", "label"]),
    ("id", "pasal 5 ayat 2", ["label", "label"]),
    ("id", "ke-17", ["ordinal"]),
    ("id", "korban ke-52 dan ke-52 korban", ["ordinal", "number"]),
    ("id", "hari ke-52 korban dicari, ke-12 sopir selamat", ["ordinal", "number"]),
    ("id", "Timnas U-17 dan COVID-19", ["label", "label"]),
    ("id", "Budi (34)", ["age"]),
    ("id", "berusia 35 tahun", ["age"]),
    ("id", "1/3 gelas", ["fraction"]),
    ("id", "tiga perempat", ["fraction"]),
    ("en", "at 9 p.m. or 10:30am", ["time", "time"]),
    ("en", "in 2014, again", ["year"]),
    ("en", "the 3rd man", ["ordinal"]),
    ("en", "Flight 370 or MH370", ["label", "label"]),
    ("en", "won 3-1", ["score", "score"]),
    ("en", "a 34-year-old man", ["age"]),
    ("en", "an iPhone 6", ["label"]),
]


@pytest.mark.parametrize(("language", "text", "kinds"), KINDS, ids=[case[1] for case in KINDS])
def test_number_is_known_for_what_it_is(language: str, text: str, kinds: list[str]) -> None:
    assert [n.kind for n in read(text, language)] == kinds


NONE = [
    ("id", "Ia datang pada Selasa (19/11/2024)."),
    ("en", "He came on November 19, 2024."),
    ("id", "satu dari mereka, dan setengah hati"),
    ("en", "one of them, and a half-hearted try"),
]


@pytest.mark.parametrize(("language", "text"), NONE, ids=[case[1] for case in NONE])
def test_no_number_in(language: str, text: str) -> None:
    assert read(text, language) == []


HEDGES = [
    ("id", "sekitar 100 orang", "about"),
    ("id", "lebih dari 100 orang", "more"),
    ("id", "hampir 100 orang", "less"),
    ("id", "100 lebih orang", "more"),
    ("id", "200-an orang", "about"),
    ("id", "10-15 orang", "about"),
    ("en", "about 100 people", "about"),
    ("en", "at least 100 people", "more"),
    ("en", "nearly 100 people", "less"),
    ("en", "exactly 100 people", ""),
]


@pytest.mark.parametrize(("language", "text", "hedge"), HEDGES, ids=[case[1] for case in HEDGES])
def test_hedge(language: str, text: str, hedge: str) -> None:
    assert [n.hedge for n in read(text, language)] == [hedge]


def test_range_is_one_number() -> None:
    (found,) = read("10-15 orang", "id")
    assert (found.value, found.high) == (10, 15)


@pytest.mark.parametrize(
    ("first", "second", "turned"),
    [("12", "21", True), ("1234", "1243", True), ("12", "12", False), ("12", "112", False)],
)
def test_turned_digits(first: str, second: str, *, turned: bool) -> None:
    assert permuted(first, second) is turned


# a headline's number that the text does not have, and how firmly that is told
HEADLINES = [
    ("The carrier bought 40 aircraft of one model and 20 of the larger one.", ["computed"]),
    ("The carrier bought 45 aircraft of one model and 20 of the larger one.", [""]),
]


@pytest.mark.parametrize(("body", "grades"), HEADLINES, ids=["a sum of unlike things", "no sum"])
def test_headline_number(body: str, grades: list[str]) -> None:
    filler = "The plant that makes them said that it would take two winters. " * 8
    text = f"# Carrier Orders 60 Jets\n\n{body} Its rival sold 65 jets.\n\n{filler}\n"
    article = run.read("a.md", text.encode(), DESK, "en")
    assert [hit.grade for hit in check("headlines.headline_number")(article, DESK)] == grades


SHARES = [
    ("Tarif naik dari Rp 25.000 menjadi Rp 28.000 per ton.", ["computed"]),
    ("Tarif naik dari Rp 25.000 menjadi Rp 29.000 per ton.", [""]),
    ("Sebanyak 30 kapal dari 250 kapal menunggu, kata pengelola.", ["computed"]),
    ("Tarif semula Rp 25.000 per ton.\n\nKini tarif itu Rp 28.000 per ton.", [""]),
]


@pytest.mark.parametrize(("body", "grades"), SHARES, ids=["rise", "another", "share", "apart"])
def test_a_percentage_of_the_headline(body: str, grades: list[str]) -> None:
    filler = "Pengelola pelabuhan itu mengatakan bahwa pekerjaan berjalan lancar. " * 8
    text = f"# Tarif Pelabuhan Naik 12 Persen\n\n{body}\n\n{filler}\n"
    article = run.read("a.md", text.encode(), DESK, "id")
    assert [hit.grade for hit in check("headlines.headline_number")(article, DESK)] == grades


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.integers(min_value=0, max_value=10**12), st.booleans())
def test_grouped_whole_numbers_come_back(value: int, comma: bool) -> None:
    text = f"{value:,}".replace(",", "." if comma else ",")
    assert amount(text, comma)[0] == value


@settings(derandomize=True, deadline=None, max_examples=300)
@given(
    st.text(alphabet="0123456789.,-/%$ Rp(juta miliar dua belas orang km)", max_size=50),
    st.sampled_from(["id", "en"]),
)
def test_spans_lie_inside_the_text(text: str, language: str) -> None:
    for number in read(text, language):
        assert 0 <= number.start <= number.figures[0] < number.figures[1] <= number.end
        assert number.end <= len(text)
