"""Encodings: what is decoded, what is refused and where, and that it can be written back."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.finding import DeskError
from copydesk.reading import read
from copydesk.reading.decode import decode, decoded, encode, is_binary

STORY = "Héadline — “satu”\n\nDi Pyongyang, Kim bertemu Kozlov.\n"

ENCODINGS = [
    ("utf-8", STORY.encode()),
    ("utf-8-bom", codecs.BOM_UTF8 + STORY.encode()),
    ("utf-16-le-bom", codecs.BOM_UTF16_LE + STORY.encode("utf-16-le")),
    ("utf-16-be-bom", codecs.BOM_UTF16_BE + STORY.encode("utf-16-be")),
    ("utf-32-le-bom", codecs.BOM_UTF32_LE + STORY.encode("utf-32-le")),
    ("utf-32-be-bom", codecs.BOM_UTF32_BE + STORY.encode("utf-32-be")),
    ("cp1252", STORY.encode("cp1252")),
]


@pytest.mark.parametrize(("name", "data"), ENCODINGS, ids=[name for name, _ in ENCODINGS])
def test_text_is_the_same_in_every_encoding(name: str, data: bytes) -> None:
    article = read("a.txt", data)
    assert article.source == STORY
    assert article.encoding == name
    assert encode(article.source, article.encoding) == data
    assert not is_binary(data)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_where_unmistakable(codec: str) -> None:
    data = "Kim meets Kozlov in Pyongyang.".encode(codec)
    assert decoded("a.txt", data) == ("Kim meets Kozlov in Pyongyang.", codec)
    assert not is_binary(data)


REFUSED = [
    ("nul", b"Satu dua\r\ntiga \0 empat", 2, 6),
    ("nul after wide letters", "“é”\0".encode(), 1, 4),
    ("mixed utf-8 and cp1252", "Café “a”\nCaf".encode() + b"\xe9 b", 2, 4),
    ("bad byte after lone CR", "é\ré".encode() + b"\xff", 2, 2),
    ("no cp1252 byte", b"abc \x81 def", 1, 5),
    ("cyrillic cp1251", "Привет, мир".encode("cp1251"), 1, 1),
    ("shift-jis", "日本語の文章です".encode("shift-jis"), 1, 1),
    ("truncated utf-8", "satu “".encode()[:-1] + b"\n" + "é".encode(), 1, 6),
    ("odd utf-16", codecs.BOM_UTF16_LE + "ab\nc".encode("utf-16-le") + b"d", 2, 2),
    ("lone surrogate in utf-16", codecs.BOM_UTF16_LE + b"a\0\x00\xd8", 1, 2),
    ("surrogate in utf-8", "é\n".encode() + b"\xed\xa0\x80", 2, 1),
    ("utf-32 out of range", codecs.BOM_UTF32_LE + b"a\0\0\0\xff\xff\xff\xff", 1, 2),
]


@pytest.mark.parametrize(
    ("data", "line", "column"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED]
)
def test_refused_with_the_place_of_the_first_bad_byte(data: bytes, line: int, column: int) -> None:
    with pytest.raises(DeskError) as caught:
        read("berita.txt", data)
    problem = caught.value.problem
    assert (problem.path, problem.line, problem.column) == ("berita.txt", line, column)


@pytest.mark.parametrize("at", range(19))
def test_a_bad_byte_at_each_offset(at: int) -> None:
    data = "é satu\ndua “é” tiga".encode()
    broken = data[:at] + b"\xc0" + data[at:]
    with pytest.raises(DeskError) as caught:
        decode("a.txt", broken)
    assert caught.value.problem.line in (1, 2)


BINARY = [b"%PDF-1.7", b"PK\x03\x04docx", b"\x89PNG\r\n", b"ab\0c", b"\xff\xd8\xff\xe0", b"GIF89a"]


@pytest.mark.parametrize("data", BINARY)
def test_binary(data: bytes) -> None:
    assert is_binary(data)


@pytest.mark.parametrize("data", [b"", b"teks", "“é”".encode(), b"caf\xe9"])
def test_not_binary(data: bytes) -> None:
    assert not is_binary(data)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize(
    "data", [b"", b"\n \r\n\t", codecs.BOM_UTF8, "\u3000\u00a0\u200b".encode()]
)
def test_an_empty_file_has_no_paragraphs(name: str, data: bytes) -> None:
    assert read(name, data).paragraphs == []


def test_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(DeskError, match=r"unknown format 'docm'.*text, markdown, html"):
        read("a.txt", b"", format="docm")


@pytest.mark.parametrize(
    ("path", "format_"),
    [
        ("a.txt", "text"),
        ("a.MD", "markdown"),
        ("x/b.html", "html"),
        ("c", "text"),
        ("d.xhtml", "html"),
        ("e.rst", "text"),
        ("-", "text"),
        ("f.markdown", "markdown"),
    ],
)
def test_format_by_suffix(path: str, format_: str) -> None:
    assert read(path, b"Halo").format == format_


@settings(max_examples=300, derandomize=True, deadline=None)
@given(st.binary(max_size=60), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_random_bytes_raise_nothing_but_desk_errors(data: bytes, name: str) -> None:
    try:
        article = read(name, data)
    except DeskError:
        return
    assert encode(article.source, article.encoding) == data
