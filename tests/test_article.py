"""Source maps, lines and the builder: the arithmetic that every position rests on."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import Lines, Paragraph, Piece, SourceMap, TextBuilder, Zone

CHARS = "ab \n\r\u2028\x85\x0b\f“é😀"


@settings(max_examples=300, derandomize=True, deadline=None)
@given(st.text(alphabet=CHARS, max_size=30))
def test_lines_against_an_oracle(source: str) -> None:
    starts = [0] + [match.end() for match in re.finditer(r"\r\n|\n|\r", source)]
    lines = Lines(source)
    assert lines.starts == starts
    for offset in range(len(source) + 1):
        before = [start for start in starts if start <= offset]
        line, column = len(before), offset - before[-1] + 1
        assert lines.position(offset) == (line, column)
        assert lines.offset(line, column) == offset
        units = len(source[before[-1] : offset].encode("utf-16-le")) // 2 + 1
        assert lines.position(offset, utf16=True) == (line, units)


@pytest.mark.parametrize(
    ("source", "texts"),
    [("a\nb", ["a", "b"]), ("a\r\nb\r", ["a", "b", ""]), ("a\u2028b\x85c", ["a\u2028b\x85c"]),
     ("", [""]), ("\r\r\n", ["", "", ""])],
)  # fmt: skip
def test_text_of_each_line(source: str, texts: list[str]) -> None:
    lines = Lines(source)
    assert [lines.text(number + 1) for number in range(len(lines.starts))] == texts


SPANS = [
    ("inside a shift", (1, 3), (11, 13)),
    ("an entity maps whole", (4, 5), (14, 20)),
    ("across an entity", (3, 6), (13, 21)),
    ("behind an entity", (5, 7), (20, 22)),
    ("empty", (2, 2), (12, 12)),
    ("empty behind an entity", (5, 5), (20, 20)),
    ("whole", (0, 7), (10, 22)),
]


@pytest.mark.parametrize(
    ("span", "source"), [row[1:] for row in SPANS], ids=[row[0] for row in SPANS]
)
def test_span(span: tuple[int, int], source: tuple[int, int]) -> None:
    pieces = SourceMap([Piece(0, 10, 4, 4), Piece(4, 14, 1, 6), Piece(5, 20, 2, 2)])
    assert pieces.span(*span) == source


def test_builder_merges_what_stands_together() -> None:
    builder = TextBuilder()
    builder.add("sat", 5)
    builder.add("u", 8)
    builder.add('"', 9, 6)
    builder.add("", 15)
    builder.add("dua", 15)
    text, source_map = builder.build()
    assert text == 'satu"dua'
    assert source_map.pieces == (Piece(0, 5, 4, 4), Piece(4, 9, 1, 6), Piece(5, 15, 3, 3))


parts = st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4), st.booleans()), min_size=1)


def built(rows: list[tuple[int, int, bool]]) -> SourceMap:
    """A map from (gap before, length, whether it stands for twice as much source)."""
    builder, at = TextBuilder(), 0
    for gap, length, double in rows:
        at += gap
        builder.add("x" * length, at, length * 2 if double else -1)
        at += length * 2 if double else length
    return builder.build()[1]


@settings(max_examples=200, derandomize=True, deadline=None)
@given(parts, parts)
def test_composing_equals_mapping_twice(
    inner_rows: list[tuple[int, int, bool]], outer_rows: list[tuple[int, int, bool]]
) -> None:
    inner, outer = built(inner_rows), built(outer_rows * 8)
    size = outer.pieces[-1].text + outer.pieces[-1].text_length
    last = inner.pieces[-1]
    if last.source + last.source_length > size:
        return
    composed = inner.compose(outer)
    for at in range(last.text + last.text_length):
        start, end = composed.span(at, at + 1)
        once_start, once_end = outer.span(*inner.span(at, at + 1))
        assert start <= once_start
        assert once_end <= end


def test_zones_and_memo() -> None:
    paragraph = Paragraph("satu dua", SourceMap.shift(3, 8), zones=[Zone("code", 0, 4)])
    assert [paragraph.within("code", at) for at in (0, 3, 4)] == [True, True, False]
    calls: list[str] = []

    def length(one: Paragraph) -> int:
        calls.append(one.text)
        return len(one.text)

    assert paragraph.once(length) == paragraph.once(length) == 8
    assert calls == ["satu dua"]
    assert (paragraph.start, paragraph.end) == (3, 11)
