"""Plain text: where paragraphs begin and end, what is masked, and that every place is exact."""

import pytest

from copydesk.reading import read

WRAPPED = (
    "Pemimpin Korea Utara bertemu dengan menteri dari Rusia itu pada hari\n"
    "Selasa di ibu kota. Pertemuan tersebut berlangsung selama dua jam di\n"
    "Istana Kumsusan.\n"
)
LONG = "Kalimat ini panjang dan berakhir dengan titik, seperti paragraf biasa di situs berita."


def texts(source: str) -> list[str]:
    return [paragraph.text for paragraph in read("a.txt", source.encode()).paragraphs]


PARAGRAPHS = [
    ("blank lines", "satu\n\ndua\n\n\ntiga", ["satu", "dua", "tiga"]),
    ("white space is blank", "satu\n \t\ndua\n\u3000\u00a0\ntiga", ["satu", "dua", "tiga"]),
    ("zero width is blank", "satu\n\u200b\ndua", ["satu", "dua"]),
    ("crlf", "satu\r\n\r\ndua\r\n", ["satu", "dua"]),
    ("lone cr", "satu\r\rdua\r", ["satu", "dua"]),
    ("mixed line ends", "satu\r\n\rdua\n\r\ntiga", ["satu", "dua", "tiga"]),
    ("line and paragraph separators are spaces", "satu\u2028dua\x85tiga", ["satu dua tiga"]),
    ("stripped", "  satu  \n\n\tdua\u00a0", ["satu", "dua"]),
    ("a lower-case line goes on", "On the\nthe hall.", ["On the the hall."]),
    ("wrapped", WRAPPED, [" ".join(WRAPPED.split("\n")).strip()]),
    ("wrapped, two paragraphs", f"{WRAPPED}\n{WRAPPED}", [WRAPPED.replace("\n", " ").strip()] * 2),
    (
        "a paragraph a line",
        f"Judul Berita\n{LONG}\n{LONG} Lagi.\n{LONG}",
        ["Judul Berita", LONG, f"{LONG} Lagi.", LONG],
    ),
    ("long lines are paragraphs", f"{LONG * 3}\n{LONG * 2}", [LONG * 3, LONG * 2]),
    (
        "byline under a headline",
        f"Kim Bertemu Kozlov\nOleh Budi Santoso\n\n{LONG * 2}",
        ["Kim Bertemu Kozlov", "Oleh Budi Santoso", LONG * 2],
    ),
    (
        "list items",
        "Syaratnya\n- satu\n- dua\na. tiga",
        ["Syaratnya", "- satu", "- dua", "a. tiga"],
    ),
    (
        "an indented line begins a paragraph",
        f"{WRAPPED}   {WRAPPED}",
        [WRAPPED.replace("\n", " ").strip()] * 2,
    ),
    (
        "a hyphen at the line's end",
        "ia memberi makan anak-\nanak itu",
        ["ia memberi makan anak-anak itu"],
    ),
    ("tabs and odd spaces", "Rp\u00a05\tjuta\u2009lebih", ["Rp 5 juta lebih"]),
    ("soft hyphens and zero width", "pem\u00adban\u200bgun\u2060an", ["pembangunan"]),
    ("right-to-left marks", "Ia \u200fbertemu\u200e Ali", ["Ia bertemu Ali"]),
    ("joiners between Latin letters", "ka\u200cta", ["kata"]),
    ("joiners elsewhere stay", "👨\u200d👩 می\u200cخواهم", ["👨\u200d👩 می\u200cخواهم"]),
    ("nfd", "Cafe\u0301 di Ko\u0308ln", ["Café di Köln"]),
    ("nothing visible", "\u200b\n\n\u00ad\n", []),
]


@pytest.mark.parametrize(
    ("source", "expected"), [row[1:] for row in PARAGRAPHS], ids=[row[0] for row in PARAGRAPHS]
)
def test_paragraphs(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


MARKS = [
    ("inline", "satu [[stet typo: ejaan lama]] dua", ["satu dua"], ["stet typo: ejaan lama"]),
    ("at the end", "satu dua. [[stet]]", ["satu dua."], ["stet"]),
    (
        "alone on a line in a paragraph",
        "On the\n[[stet repeated-word]]\nthe hall.",
        ["On the the hall."],
        ["stet repeated-word"],
    ),
    (
        "alone between paragraphs",
        "satu.\n\n[[stet-begin]]\n\ndua.\n\n[[stet-end]]",
        ["satu.", "dua."],
        ["stet-begin", "stet-end"],
    ),
    ("before a comma", "satu [[stet]], dua", ["satu , dua"], ["stet"]),
    ("file", "[[stet-file typo]]\nsatu", ["satu"], ["stet-file typo"]),
    ("not closed", "satu [[stet dua", ["satu [[stet dua"], []),
    ("not closed on its line", "satu [[stet dua\n\ntiga]]", ["satu [[stet dua", "tiga]]"], []),
    ("another word", "satu [[stetson]] dua", ["satu [[stetson]] dua"], []),
]


@pytest.mark.parametrize(
    ("source", "expected", "comments"), [row[1:] for row in MARKS], ids=[row[0] for row in MARKS]
)
def test_stet_marks(source: str, expected: list[str], comments: list[str]) -> None:
    article = read("a.txt", source.encode())
    assert [paragraph.text for paragraph in article.paragraphs] == expected
    assert [comment.text for comment in article.comments] == comments
    assert article.source == source
    for comment in article.comments:
        mark = source[comment.start : comment.end]
        assert (mark[:6], mark[-2:]) == ("[[stet", "]]")


PLACES = [
    ("wrapped", "On the\nthe hall", "the the", "the\nthe"),
    ("crlf", "On the\r\nthe hall", "the the", "the\r\nthe"),
    ("indented", "On the\n  the hall", "the the", "the\n  the"),
    ("soft hyphen inside", "di Pyog\u00adyang kini", "Pyogyang", "Pyog\u00adyang"),
    ("soft hyphen before", "di\u00ad Pyogyang", "Pyogyang", "Pyogyang"),
    ("nfd letter", "di Cafe\u0301 itu", "Café", "Cafe\u0301"),
    ("after nfd", "Cafe\u0301 Pyogyang", "Pyogyang", "Pyogyang"),
    ("nbsp", "pada 19\u00a0November", "19 November", "19\u00a0November"),
    ("after emoji", "😀 Pyogyang", "Pyogyang", "Pyogyang"),
    ("after a mark", "satu [[stet]] Pyogyang", "Pyogyang", "Pyogyang"),
    ("after a bom", "\ufeffPyogyang", "Pyogyang", "Pyogyang"),
]


@pytest.mark.parametrize(
    ("source", "text", "place"), [row[1:] for row in PLACES], ids=[row[0] for row in PLACES]
)
def test_places(source: str, text: str, place: str) -> None:
    article = read("a.txt", source.encode())
    paragraph = article.paragraphs[0]
    at = paragraph.text.index(text)
    start, end = paragraph.span(at, at + len(text))
    assert article.source[start:end] == place


PATHS = [
    ("an ISO date first", "arsip/2026-01-05-banjir.txt", "2026-01-05"),
    ("a date without marks", "banjir_20260105.txt", "2026-01-05"),
    ("a date behind", "banjir-2026.01.05.txt", "2026-01-05"),
    ("folders of an archive", "2026/01/05/banjir.txt", "2026-01-05"),
    ("the name before the folders", "2026/01/05/2026-01-04-banjir.txt", "2026-01-04"),
    ("a folder's own date says nothing", "2026-01-05/banjir.txt", ""),
    ("no such day", "2026-02-30-banjir.txt", ""),
    ("a year alone", "laporan-2026.txt", ""),
    ("a number", "120260105.txt", ""),
    ("marks of two kinds", "2026-01_05.txt", ""),
]


@pytest.mark.parametrize(("path", "day"), [case[1:] for case in PATHS], ids=[c[0] for c in PATHS])
def test_a_file_s_name_dates_what_dates_itself_nowhere(path: str, day: str) -> None:
    assert read(path, b"Air naik di Desa Sukamaju.").date == day


def test_an_article_s_own_date_is_taken_before_its_name_s() -> None:
    own = b"---\ndate: 2026-01-03\n---\n\nAir naik."
    assert read("2026-01-05-banjir.md", own).date == "2026-01-03"
