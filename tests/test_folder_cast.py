"""Articles of one story, known by the names they share: what may differ there and what may not."""

import pytest

from tests.structure_tools import across

FIRST, LATER = "2026-03-02", "2026-03-24"
HARBOUR = (
    "{}\n\nThe blast at Calder Grain in Saltergate shook Victoria Dock, and Chandlers Row was "
    "closed while crews from Ravensholme searched the Calder Grain silos."
)
ELSEWHERE = "{}\n\nThe fair in Wexborough opened with a parade along Tollgate Walk."
KETERANGAN = (
    "{}\n\nPenyidik kembali memeriksa saksi kasus dermaga Teluk Bungkuk, termasuk Herlambang "
    "Lukmantoro dan Zulfadlan Rasyidin, di Batu Lintang."
)
LAIN = "{}\n\nPasar malam di Kampung Sidorejo dibuka dengan arak-arakan."

AGES = [
    ("another", "Joseph Pymble, 34, is among the dead.", "Joseph Pymble, 41, was buried.", 1),
    ("the-same", "Joseph Pymble, 34, is among the dead.", "Joseph Pymble, 34, was buried.", 0),
    ("then", "Joseph Pymble, 34, is among the dead.",
     "Joseph Pymble, then 28, came to the docks in 2020.", 0),
]  # fmt: skip
TITLES = [
    ("two-fields", "Fiona Maddocks, the company's finance director, wrote to staff.",
     "Fiona Maddocks, the company's commercial director, met the union.", 1),
    ("promoted", "Fiona Maddocks, the company's finance director, wrote to staff.",
     "Fiona Maddocks, the company's new commercial director, was appointed last week.", 0),
    ("as-told", "Fiona Maddocks, the company's finance director, wrote to staff.",
     "Fiona Maddocks, finance director of the company, met the union.", 0),
]  # fmt: skip
NAMES = [
    ("untitled", "Graham Ollerton watched from the gate.",
     "Graham Ollerson sat at the back and left.", 1),
    ("as-told", "Graham Ollerton watched from the gate.",
     "Graham Ollerton sat at the back and left.", 0),
    ("another-given-name", "Graham Ollerton watched from the gate.",
     "Martin Ollerson sat at the back and left.", 0),
    ("two-letters", "Graham Ollerton watched from the gate.",
     "Graham Allersen sat at the back and left.", 0),
]  # fmt: skip
FIGURES = [
    ("turned-money", "Kerugian negara ditaksir Rp 84 miliar.",
     "Jaksa menyebut negara merugi Rp 48 miliar.", 1),
    ("as-told", "Kerugian negara ditaksir Rp 84 miliar.",
     "Jaksa menyebut negara merugi Rp 84 miliar.", 0),
    ("of-another-thing", "Kerugian negara ditaksir Rp 84 miliar.",
     "Perusahaan itu pernah memenangi lelang senilai Rp 48 miliar.", 0),
    ("both-in-one", "Kerugian negara ditaksir Rp 84 miliar, bukan Rp 48 miliar.",
     "Jaksa menyebut negara merugi Rp 48 miliar.", 0),
    ("planned", "Kerugian negara ditaksir Rp 84 miliar.",
     "Negara direncanakan menanggung kerugian Rp 48 miliar.", 0),
]  # fmt: skip
PEOPLE = [
    ("those-rescued", "Basarnas mencatat feri itu mengangkut 53 penumpang.",
     "Sebanyak 35 penumpang feri itu sudah ditemukan.", 0),
]  # fmt: skip
TENFOLD = [
    ("the-point-moved", "The company had sales of £388m in the year.",
     "The owner pays for a company with annual sales of £38.8m.", 1),
    ("as-told", "The company had sales of £388m in the year.",
     "The owner pays for a company with annual sales of £388m.", 0),
    ("two-figures", "The company had sales of £38m in the year.",
     "The owner pays for a company with annual sales of £3.8m.", 0),
]  # fmt: skip
QUOTES = [
    ("retold",
     '"This plan is careless and gives our members nothing for the years ahead," '
     "Sir Alan Trentham said.",
     'Sir Alan Trentham had said: "This plan is heartless and gives our members next to nothing '
     'in the years ahead."', 1),
    ("another", '"This plan is careless and gives our members nothing for the years ahead," '
     "Sir Alan Trentham said.",
     'Sir Alan Trentham had said: "This plan is good for those who want to see the docks at work '
     'again."', 0),
]  # fmt: skip
PLACES = [
    ("two-districts", "Warga Desa Teluk Jering, Kecamatan Muara Tepus, mengungsi.",
     "Air surut di Desa Teluk Jering, Kecamatan Sungai Rawai.", 1),
    ("one-district", "Warga Desa Teluk Jering, Kecamatan Muara Tepus, mengungsi.",
     "Air surut di Desa Teluk Jering, Kecamatan Muara Tepus.", 0),
    ("two-levels", "Warga Desa Teluk Jering, Kecamatan Muara Tepus, mengungsi.",
     "Air surut di Desa Teluk Jering, Kabupaten Batang Sirih.", 0),
    ("spelt-otherwise", "Warga Desa Teluk Jering, Kecamatan Muara Tepus, mengungsi.",
     "Air surut di Desa Teluk Jering, Kecamatan Muaratepus.", 0),
]  # fmt: skip

English, Indonesian = (HARBOUR, ELSEWHERE), (KETERANGAN, LAIN)
TABLES = [
    ("age-conflict", English, AGES),
    ("title-conflict", English, TITLES),
    ("name-conflict", English, NAMES),
    ("folder-number-conflict", Indonesian, FIGURES),
    ("folder-number-conflict", Indonesian, PEOPLE),
    ("folder-number-conflict", English, TENFOLD),
    ("quote-conflict", English, QUOTES),
    ("place-conflict", Indonesian, PLACES),
]
ROWS = [
    pytest.param(rule, frames, *row[1:], id=f"{rule}-{row[0]}")
    for rule, frames, rows in TABLES
    for row in rows
]
# The pairs that one story may not tell.
PAIRS = [
    pytest.param(rule, frames, row[1], row[2], id=f"{rule}-{row[0]}")
    for rule, frames, rows in TABLES
    for row in rows
    if row[3]
]


@pytest.mark.parametrize(("rule", "frames", "one", "two", "count"), ROWS)
def test_what_articles_of_one_story_tell(
    rule: str, frames: tuple[str, str], one: str, two: str, count: int
) -> None:
    told = [(FIRST, frames[0].format(one)), (LATER, frames[0].format(two))]
    assert len(across(rule, told)) == count


@pytest.mark.parametrize(("rule", "frames", "one", "two"), PAIRS)
def test_articles_of_two_stories_say_nothing_of_one_another(
    rule: str, frames: tuple[str, str], one: str, two: str
) -> None:
    told = [(FIRST, frames[0].format(one)), (LATER, frames[1].format(two))]
    assert across(rule, told) == []


@pytest.mark.parametrize(("rule", "frames", "one", "two"), PAIRS)
def test_a_story_does_not_last_a_year(
    rule: str, frames: tuple[str, str], one: str, two: str
) -> None:
    told = [(FIRST, frames[0].format(one)), ("2027-06-01", frames[0].format(two))]
    assert across(rule, told) == []


HEADS = "Kepala Dinas Perikanan Kabupaten Batang Sirih, Zulfikran Hamidi, hadir."
CLERK = "Sekretaris Dinas Perikanan, Zulfikran Hamidi, menjawab pertanyaan dewan."
AGAIN = "Kepala Dinas Perikanan Zulfikran Hamidi menebar bibit ikan."


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ((HEADS, CLERK, AGAIN), {"Sekretaris Dinas Perikanan"}),
        ((CLERK, HEADS, AGAIN), set()),
        ((HEADS, AGAIN, HEADS), set()),
    ],
    ids=["head-clerk-head", "promoted", "as-told"],
)
def test_an_office_in_more_and_in_fewer_words_is_one(
    told: tuple[str, ...], places: set[str]
) -> None:
    days = ("2026-01-05", "2026-03-21", "2026-06-09")
    found = across("title-conflict", list(zip(days, told, strict=True)))
    assert {text for _, text, _ in found} == places
