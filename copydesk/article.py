"""An article as the checks see it: paragraphs of plain text that know their place in the source."""

from __future__ import annotations

from bisect import bisect_right

from copydesk.learnt import Once
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Literal, TypeVar

    T = TypeVar("T")
    Kind = Literal[
        "headline",  # the article's title
        "heading",  # a crosshead inside the article
        "description",  # the standfirst or a front-matter description
        "byline",
        "caption",  # of a picture, with its credit
        "lede",  # the first paragraph of the body
        "body",
        "list",  # a list item
        "table",  # a table cell
        "link",  # "BACA JUGA: …", "READ MORE: …"
        "credit",  # "[ah/rs]", "(ant/dba)", "Editor: …"
        "code",
    ]
    ZoneKind = Literal["dateline", "quotation", "code", "link", "foreign", "credit", "cut"]


class Piece(NamedTuple):
    """A stretch of text and the stretch of source it came from, in code points.

    Where the two lengths differ (`&quot;` for `"`), the stretch maps as a whole.
    """

    text: int
    source: int
    text_length: int
    source_length: int


START = [0]


class SourceMap:
    """Where each character of a text stands in the source. Pieces are sorted and do not overlap."""

    __slots__ = ("_starts", "pieces")

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self.pieces = tuple(pieces)
        # Most maps are one piece: they share one list of starts.
        self._starts = [piece.text for piece in self.pieces] if len(self.pieces) > 1 else START

    @classmethod
    def shift(cls, source: int, length: int) -> SourceMap:
        """A text that stands in the source as it is, from `source` on."""
        return cls((Piece(0, source, length, length),))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of text[start:end]; an empty span maps to an empty span."""
        if not self.pieces:
            return (0, 0)
        first = self.pieces[max(bisect_right(self._starts, start) - 1, 0)]
        begin = first.source + (
            min(start - first.text, first.source_length)
            if first.text_length == first.source_length
            else 0
            if start < first.text + first.text_length
            else first.source_length
        )
        if end <= start:
            return (begin, begin)
        last = self.pieces[max(bisect_right(self._starts, end - 1) - 1, 0)]
        if last.text_length == last.source_length:
            return (begin, last.source + min(end - last.text, last.source_length))
        return (begin, last.source + last.source_length)

    def index(self, offset: int) -> int:
        """The index of the piece that text[offset] lies in."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def compose(self, outer: SourceMap) -> SourceMap:
        """This map's source is a text that `outer` maps further: text → middle → source."""
        return SourceMap(piece for inner in self.pieces for piece in _through(inner, outer))


def _through(inner: Piece, outer: SourceMap) -> Iterator[Piece]:
    """One piece of the inner map, cut where the outer map has its seams."""
    if inner.text_length != inner.source_length:
        start, end = outer.span(inner.source, inner.source + inner.source_length)
        yield Piece(inner.text, start, inner.text_length, end - start)
        return
    stop = inner.source + inner.source_length
    for index in range(outer.index(inner.source), len(outer.pieces)):
        piece = outer.pieces[index]
        if piece.text >= stop:
            break
        low, high = max(piece.text, inner.source), min(piece.text + piece.text_length, stop)
        if low >= high:
            continue
        start, end = outer.span(low, high)
        yield Piece(inner.text + low - inner.source, start, high - low, end - start)


class TextBuilder:
    """Collects a paragraph's text piece by piece while a reader walks over the source."""

    __slots__ = ("_length", "_pieces", "_texts")

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def add(self, text: str, source: int, source_length: int = -1) -> None:
        """Append `text`, which stands at `source` in `source_length` characters (-1: as many)."""
        if not text:
            return
        length = len(text) if source_length < 0 else source_length
        last = self._pieces[-1] if self._pieces else None
        if (
            last is not None
            and length == len(text)
            and last.text_length == last.source_length
            and last.source + last.source_length == source
        ):
            self._pieces[-1] = Piece(
                last.text, last.source, last.text_length + length, last.source_length + length
            )
        else:
            self._pieces.append(Piece(self._length, source, len(text), length))
        self._texts.append(text)
        self._length += len(text)

    def build(self) -> tuple[str, SourceMap]:
        """The text so far and its map; surrounding white space is the caller's to leave out."""
        return "".join(self._texts), SourceMap(self._pieces)


class Zone(NamedTuple):
    """A stretch inside a paragraph's text, in offsets of that text."""

    kind: ZoneKind
    start: int
    end: int


class Comment(NamedTuple):
    """An HTML comment or a `[[…]]` mark: never text, but it may silence rules.

    `start` and `end` are source offsets of the whole mark; `text` is what stands between its
    delimiters, stripped ("stet title-conflict: reason").
    """

    start: int
    end: int
    text: str


class Paragraph(Once):
    """A paragraph, headline, caption or list item as plain text, with its way back to the source.

    `kind` and `language` are filled in by the reader where the format says so, else by
    `copydesk.language.zones`; `language` is "" where no installed language fits.
    """

    __slots__ = ("index", "kind", "language", "map", "text", "zones")

    def __init__(
        self, text: str, source_map: SourceMap, kind: Kind = "body", zones: Iterable[Zone] = ()
    ) -> None:
        super().__init__()
        self.text = text
        self.map = source_map
        self.kind: Kind = kind
        self.zones = list(zones)
        self.language = ""
        self.index = 0

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of text[start:end]."""
        return self.map.span(start, end)

    @property
    def start(self) -> int:
        """The source offset of the first character."""
        return self.map.span(0, 0)[0]

    @property
    def end(self) -> int:
        """The source offset after the last character."""
        return self.map.span(0, len(self.text))[1]

    def within(self, kind: ZoneKind, offset: int) -> bool:
        """Whether text[offset] lies in a zone of that kind."""
        return any(zone.kind == kind and zone.start <= offset < zone.end for zone in self.zones)

    def __repr__(self) -> str:
        return f"Paragraph({self.kind}, {self.language or '?'}, {self.text[:40]!r})"


class Article(Once):
    """One article: its decoded source and its paragraphs in reading order.

    `source` is the file decoded to code points without its byte-order mark, line ends untouched.
    `date` is ISO 8601 (YYYY-MM-DD) or "" where neither the front matter nor the file says one.
    `encoding` is how the file was encoded, a name that `copydesk.reading.decode.encode` takes.
    """

    __slots__ = (
        "comments", "date", "encoding", "format", "language", "paragraphs", "path", "source",
    )  # fmt: skip

    def __init__(
        self,
        path: str,
        source: str,
        paragraphs: Iterable[Paragraph] = (),
        *,
        format: str = "text",  # noqa: A002 - the field's own word
        date: str = "",
        language: str = "",
        comments: Iterable[Comment] = (),
        encoding: str = "utf-8",
    ) -> None:
        super().__init__()
        self.path = path
        self.source = source
        self.paragraphs = list(paragraphs)
        for index, paragraph in enumerate(self.paragraphs):
            paragraph.index = index
        self.format = format
        self.date = date
        self.language = language
        self.comments = list(comments)
        self.encoding = encoding

    def forget(self) -> None:
        """Let go of all that was computed: it refers to the paragraphs that hold it.

        Without such circles an article is freed when it is done with, and the collector, which
        would take a seventh of a large run, finds nothing to do.
        """
        self._memo.clear()
        for paragraph in self.paragraphs:
            paragraph._memo.clear()

    def __repr__(self) -> str:
        return f"Article({self.path!r}, {len(self.paragraphs)} paragraphs)"


class Position(NamedTuple):
    """A 1-based line and column. Columns count code points unless asked for UTF-16 units."""

    line: int
    column: int


class Lines:
    """The lines of a source: ended by LF, CRLF or a lone CR, as editors and git see them."""

    __slots__ = ("source", "starts")

    def __init__(self, source: str) -> None:
        self.source = source
        starts, at = [0], source.find("\n")
        if "\r" not in source:
            while at >= 0:
                starts.append(at + 1)
                at = source.find("\n", at + 1)
        else:
            for index, char in enumerate(source):
                if char == "\n" or (char == "\r" and source[index + 1 : index + 2] != "\n"):
                    starts.append(index + 1)
        self.starts = starts

    def position(self, offset: int, *, utf16: bool = False) -> Position:
        """The line and column of a source offset."""
        line = bisect_right(self.starts, offset)
        start = self.starts[line - 1]
        if utf16:
            return Position(line, len(self.source[start:offset].encode("utf-16-le")) // 2 + 1)
        return Position(line, offset - start + 1)

    def offset(self, line: int, column: int) -> int:
        """The source offset of a 1-based line and column, in code points."""
        return self.starts[line - 1] + column - 1

    def text(self, line: int) -> str:
        """A line's text without its end."""
        stop = self.starts[line] if line < len(self.starts) else len(self.source)
        return self.source[self.starts[line - 1] : stop].rstrip("\r\n")
