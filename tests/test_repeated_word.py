"""Doubled words: what is found and what it becomes, beside what is left alone."""

import pytest

from tests.structure_tools import findings, fixed

HITS = [
    ("On the the hall.", "text", "On the hall."),
    ("The the hall was full.", "text", "The hall was full."),
    ("The budget of the the the city.", "text", "The budget of the city."),
    ("He walked into the\nthe hall with the mayor.\n", "text",
     "He walked into the hall with the mayor.\n"),
    ("> He walked into the\n> the hall with the mayor.\n", "markdown",
     "> He walked into the hall with the mayor.\n"),
    ("He saw **the** the hall in the town.\n", "markdown", "He saw **the** hall in the town.\n"),
    ("He saw the **the** hall in the town.\n", "markdown", "He saw **the** hall in the town.\n"),
    ("<p>He saw the <b>the hall</b> in the town.</p>", "html",
     "<p>He saw <b>the hall</b> in the town.</p>"),
    ("<p>He saw <i>the</i> the hall in the town.</p>", "html",
     "<p>He saw <i>the</i> hall in the town.</p>"),
    ("On the\u00a0the hall.", "text", "On the hall."),
    ("Into the\n\u00a0the hall.", "text", "Into the hall."),
    ("Warga berkumpul di di alun-alun.", "text", "Warga berkumpul di alun-alun."),
    ("Di di kota itu pasar buka dan ramai.", "text", "Di kota itu pasar buka dan ramai."),
    ("Hal itu disampaikan disampaikan dalam rapat.", "text", "Hal itu disampaikan dalam rapat."),
]  # fmt: skip

NO_OPS = [
    ("He had had enough of that that day.", "auto"),
    ("Duran Duran played New York New York.", "auto"),
    ("It was very very cold and no no was the answer.", "auto"),
    ("Mereka berjalan satu satu, dan dia dia lagi yang terakhir.", "auto"),
    ("pemain pemain bola bola voli", "id"),
    ("Para tamu: Yang Yang, Ayu Ting Ting dan Muslim Butar Butar.", "auto"),
    ("It is 999 999 and 10 10 and then 10.", "auto"),
    ("She sat. Sat she then, and the end. The end was near.", "auto"),
    ("The list: the, the, and the.", "auto"),
    ("He wrote the-the and the/the.", "auto"),
    ("the the", "fr"),
    ("", "auto"),
]


@pytest.mark.parametrize(("text", "name", "new"), HITS, ids=[hit[0][:40] for hit in HITS])
def test_found_and_fixed(text: str, name: str, new: str) -> None:
    found = findings("repeated-word", text, name)
    assert len(found) == 1
    assert found[0].suggestions[0].safe
    assert fixed("repeated-word", text, name) == new
    assert not findings("repeated-word", new, name)


@pytest.mark.parametrize(("text", "language"), NO_OPS, ids=[case[0][:40] for case in NO_OPS])
def test_left_alone(text: str, language: str) -> None:
    assert not findings("repeated-word", text, language=language)


def test_a_pair_never_spans_two_paragraphs() -> None:
    assert not findings("repeated-word", "He walked into the\n\nthe hall.\n\nthe\n")


@pytest.mark.parametrize(("quotes", "count"), [("skip", 0), ("report", 1)])
def test_quotations(quotes: str, count: int) -> None:
    text = "“We they they saw the hall,” she said of the day in the town."
    assert len(findings("repeated-word", text, quotes=quotes)) == count


def test_sureness_decides_the_severity() -> None:
    sure, likely = "He saw the the hall.", "He was taken to the town town by the lake."
    assert findings("repeated-word", sure)[0].severity == "error"
    assert findings("repeated-word", likely)[0].severity == "warning"


HYPHENS = [
    ("Anak anak berjalan di jalan itu.", 0, None),
    ("Panitia membacakan nama nama pemenang.", 1, "nama-nama"),
    ("Warga berjalan pelan pelan di jalan, dan kegiatan kegiatan itu selesai.", 2, "pelan-pelan"),
    ("<p>Ia memuji warna <em>warna</em> kain itu.</p>", 1, None),
    ("Laporan itu diaudit diaudit oleh lembaga lain.", 1, "diaudit"),
    ("Acara ramai. Selain pemutaran pemutaran film, ada lokakarya.", 1, "pemutaran-pemutaran"),
    ("“Kami hafal nama nama itu,” kata Sumi.", 0, None),
]


@pytest.mark.parametrize(
    ("text", "count", "first"), HYPHENS, ids=[case[0][:30] for case in HYPHENS]
)
def test_a_hyphen_that_lacks(text: str, count: int, first: str | None) -> None:
    name = "html" if text.startswith("<") else "text"
    found = findings("repeated-word", text, name, language="id")
    assert len(found) == count
    assert [one.suggestions[0].text for one in found[:1] if one.suggestions] == (
        [first] if first else []
    )
    assert not any(way.safe for one in found for way in one.suggestions)


SAID = [
    ("en", "You heat water, and you try not to to fall in", ["warning"]),
    ("en", "They said the the roof would hold", ["warning"]),
    ("en", "It got worse than than before", ["warning"]),
    ("en", "We walked with with our neighbours", ["warning"]),
    ("en", "My my mother told me so herself", ["warning"]),
    ("id", "Kami tinggal di di rumah kakak sejak banjir", ["warning"]),
    ("id", "Orang yang yang datang itu tetangga kami", ["warning"]),
    ("id", "Bantuan dari dari kota belum sampai di sini", ["warning"]),
    ("id", "Nanti akan akan kami kabari lagi hasilnya", ["warning"]),
    ("id", "Pintu, pagar, dan dan jendela rumah itu rusak", ["warning"]),
    ("en", "It was very very cold that night", []),
    ("en", "What it is is a scandal", []),
    ("en", "He had had enough of it by then", []),
    ("en", "No no, we never never said so", []),
    ("en", "The state we were in in March was bad", []),
    ("en", "I know that that man was there", []),
    ("en", "The, the roof was gone, and we ran", []),
    ("id", "Pelan pelan saja, jangan lari ke sana", []),
    ("id", "Dia dia lagi yang datang ke rumah ini", []),
    ("id", "Yang Yang itu pemain bulu tangkis kami", []),
    ("id", "Sudah sudah, jangan menangis lagi di sini", []),
]


@pytest.mark.parametrize(("language", "said", "told"), SAID, ids=[case[1][:30] for case in SAID])
def test_a_small_word_doubled_in_what_somebody_says(
    language: str, said: str, told: list[str]
) -> None:
    after = (
        "katanya kepada wartawan di balai desa."
        if language == "id"
        else "the man at the gate said."
    )
    found = findings("repeated-word", f"“{said},” {after}\n", language=language)
    assert [one.severity for one in found] == told
    assert not any(fix.safe for one in found for fix in one.suggestions)
