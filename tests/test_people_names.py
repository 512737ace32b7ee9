"""Names, titles and people as they are read from text."""

import pytest

from copydesk import packs, run
from copydesk.article import Article
from copydesk.desk import Desk
from copydesk.language.names import Tokens, opens, parted, runs
from copydesk.language.people import people
from copydesk.language.persons import fits
from copydesk.language.titles import parsed, titles

DESK = Desk(packs.load().languages)


def article(text: str, language: str) -> Article:
    return run.read("a.txt", text.encode(), DESK, language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("Kata Alexander Kozlov.", "id", ["Kata Alexander Kozlov"], id="plain"),
        pytest.param("ia, Vincent van Gogh, ada", "en", ["Vincent van Gogh"], id="particle"),
        pytest.param("lalu John F. Kennedy pergi", "en", ["John F. Kennedy"], id="initial"),
        pytest.param("kepada Dr. H. Ahmad bin Ali.", "id", ["Dr. H. Ahmad bin Ali"], id="degrees"),
        pytest.param("dengan Sean O’Brien-Smith.", "en", ["Sean O’Brien-Smith"], id="apostrophe"),
        pytest.param("saw Bashar al-Assad today", "en", ["Bashar al-Assad"], id="al-"),
        pytest.param("he left. Then Ada came", "en", ["Then Ada"], id="sentence end"),
        pytest.param("tanpa nama sama sekali", "id", [], id="none"),
    ],
)
def test_runs(text: str, language: str, expected: list[str]) -> None:
    paragraph = article(text, language).paragraphs[0]
    assert [paragraph.text[one.start : one.end] for one in runs(paragraph, DESK)] == expected


@pytest.mark.parametrize(
    ("text", "language", "title", "name", "words"),
    [
        ("Menteri Luar Negeri Rusia, Sergei Lavrov, tiba.", "id", "Menteri Luar Negeri",
         "Sergei Lavrov", "luar negeri"),
        ("Menlu Sergei Lavrov tiba.", "id", "Menlu", "Sergei Lavrov", "luar negeri"),
        ("Sergei Lavrov, Menteri Luar Negeri Rusia, tiba.", "id", "Menteri Luar Negeri",
         "Sergei Lavrov", "luar negeri"),
        ("Kapolres Ponorogo AKBP Andin Wisnu hadir.", "id", "Kapolres Ponorogo", "Andin Wisnu",
         "ponorogo"),
        ("Ketua DPR RI Puan Maharani hadir.", "id", "Ketua DPR", "Puan Maharani", "dpr"),
        ("Direktur Utama PT Pertamina (Persero) Simon Mantiri hadir.", "id",
         "Direktur Utama PT Pertamina", "Simon Mantiri", "pertamina pt"),
        ("Direktur PT Lestari Eka Persada (LEP) Tbk, Donald Silalahi, hadir.", "id",
         "Direktur PT Lestari Eka Persada", "Donald Silalahi", "eka lestari persada pt"),
        ("Riva Lubis (RL), Direktur PT Sawit Rimba Niaga, hadir.", "id",
         "Direktur PT Sawit Rimba Niaga", "Riva Lubis", "niaga pt rimba sawit"),
        ("Direktur PT Abadi Joko Susilo, Ani Rahma, dan Rudi hadir.", "id", "Direktur PT Abadi",
         "Joko Susilo", "abadi pt"),
        ("Gubernur Jabar Dedi Mulyadi hadir.", "id", "Gubernur Jabar", "Dedi Mulyadi",
         "barat jawa"),
        ("Russian Foreign Minister Sergei Lavrov left.", "en", "Foreign Minister",
         "Sergei Lavrov", "foreign"),
        ("Sergei Lavrov, the Russian foreign minister, left.", "en", "foreign minister",
         "Sergei Lavrov", "foreign"),
        ("Secretary of State John Kerry left.", "en", "Secretary of State", "John Kerry", "state"),
        ("Tim Cook, chief executive of Apple, left.", "en", "chief executive of Apple",
         "Tim Cook", "apple"),
        ("The foreign minister, Sergei Lavrov, left.", "en", "foreign minister", "Sergei Lavrov",
         "foreign"),
        ("Missouri Gov. Jay Nixon left.", "en", "Missouri Gov", "Jay Nixon", "missouri"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 30 else None,
)  # fmt: skip
def test_titles(text: str, language: str, title: str, name: str, words: str) -> None:
    paragraph = article(text, language).paragraphs[0]
    (found,) = titles(paragraph, DESK)
    assert paragraph.text[found.start : found.end] == title
    assert paragraph.text[found.name[0] : found.name[1]] == name
    assert " ".join(found.words) == words


@pytest.mark.parametrize(
    ("text", "language", "scope"),
    [
        ("Mantan Menteri Keuangan Budi Santoso hadir.", "id", "former"),
        ("Plt. Menteri Keuangan Budi Santoso hadir.", "id", "acting"),
        ("Calon Gubernur Riau Budi Santoso hadir.", "id", "candidate"),
        ("Menteri Keuangan saat itu, Budi Santoso, hadir.", "id", "former"),
        ("Then-Finance Minister John Smith left.", "en", "former"),
        ("Acting Finance Minister John Smith left.", "en", "acting"),
        ("Deputy Finance Minister John Smith left.", "en", "deputy"),
    ],
)
def test_scope_of_titles(text: str, language: str, scope: str) -> None:
    paragraph = article(text, language).paragraphs[0]
    (found,) = titles(paragraph, DESK)
    assert scope in found.scope


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ia menjadi ketua kelas dan kepala keluarga.", "id"),
        ("Peraturan Menteri Keuangan Nomor 10 berlaku.", "id"),
        ("The president was at the head of the table.", "en"),
        ("KETUA DPR PUAN MAHARANI HADIR", "id"),
    ],
)
def test_no_name_beside_a_head(text: str, language: str) -> None:
    paragraph = article(text, language).paragraphs[0]
    assert all(found.name == (0, 0) for found in titles(paragraph, DESK))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "Presiden Rusia Vladimir Putin tiba.\n\nPutin pulang.", "id",
            {"vladimir putin": 2}, id="short form",
        ),
        pytest.param(
            "President Joe Biden met First Lady Dr. Jill Biden.\n\nBiden left.", "en",
            {"joe biden": 1, "jill biden": 1}, id="two of one surname stay two",
        ),
        pytest.param(
            "Presiden Putin tiba.\n\nVladimir Putin pulang.", "id",
            {"vladimir putin": 2}, id="short form first",
        ),
        pytest.param(
            "Rektor UIN Ova Emilia hadir.\n\nPolisi memanggil Ova Emilia (50).", "id",
            {"ova emilia": 2}, id="body's word before a name",
        ),
        pytest.param(
            "Presiden Prabowo tiba. Prabowo disambut Kapolri Jenderal Listyo Sigit Prabowo.", "id",
            {"prabowo": 2, "listyo sigit prabowo": 1}, id="another one's last name",
        ),
        pytest.param(
            "Militer membantah. Advokat Jenderal Militer Israel menyelidiki hal itu.", "id", {},
            id="an army behind a rank",
        ),
        pytest.param("Di Jakarta hujan. Monas basah.", "id", {}, id="nobody"),
    ],
)  # fmt: skip
def test_people(text: str, language: str, expected: dict[str, int]) -> None:
    found = people(article(text, language), DESK)
    assert {person.key: len(person.mentions) for person in found.all} == expected


def test_house_aliases_join_a_name() -> None:
    desk = Desk(
        DESK.languages,
        house_entries={"people": [{"name": "Joko Widodo", "aliases": ["Jokowi"]}]},
    )
    text = "Presiden Joko Widodo tiba.\n\nJokowi lalu pulang."
    found = people(run.read("a.txt", text.encode(), desk, "id"), desk)
    assert [(one.key, len(one.mentions)) for one in found.all] == [("joko widodo", 2)]


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("kozlov", "alexander kozlov", True),
        ("john kennedy", "john f kennedy", True),
        ("j kennedy", "john f kennedy", True),
        ("kennedy john", "john f kennedy", False),
        ("kozlova", "alexander kozlov", False),
    ],
)
def test_fits(short: str, full: str, expected: bool) -> None:
    assert fits(tuple(short.split()), tuple(full.split())) is expected


def test_a_title_alone() -> None:
    found = parsed("Menteri Koordinator Bidang Pangan", DESK.languages["id"])
    assert found is not None
    assert (found.head.office, found.words) == ("coordinating-minister", ("pangan",))
    assert parsed("tukang sayur", DESK.languages["id"]) is None


def test_tokens_stand_where_they_say() -> None:
    text = "Menteri A. B’c, d-e (F) 1.2 ğ"
    found = Tokens(text)
    assert all(text[found[at].start : found[at].end] == found[at].text for at in range(len(found)))


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [("Ada apa", 0, True), ("x. Ada", 3, True), ("x, Ada", 3, False), ("“Ada”", 1, True)],
)
def test_opens(text: str, at: int, expected: bool) -> None:
    assert opens(text, at) is expected


def test_parted() -> None:
    assert parted("Kata-kata “Budi’s”, 5/6!") == ["kata-kata", "budi", "s", "5", "6"]
