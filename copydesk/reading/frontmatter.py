"""Front matter: the fields that editors write, as paragraphs at their exact places.

Simple `key: value` lines are read here, since the YAML library costs more to load than the whole
article to read; whatever goes beyond them is left to it.
"""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Paragraph
from copydesk.reading.dates import iso
from copydesk.reading.dates import language as language_of
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from copydesk.article import Kind

KINDS: dict[str, Kind] = {
    "title": "headline", "headline": "headline", "subtitle": "description",
    "description": "description", "summary": "description", "excerpt": "description",
    "standfirst": "description", "dek": "description", "caption": "caption", "alt": "caption",
    "image_caption": "caption", "author": "byline", "authors": "byline", "byline": "byline",
}  # fmt: skip
DATES = ("date", "published", "publishdate", "pubdate", "date_published", "created")
LANGUAGES = ("lang", "language", "locale")


LINE_END = patterns.compile(r"\r\n?|\n")


class Value(NamedTuple):
    """A scalar of the front matter: its key, and its source span with quotes and indicators."""

    key: str
    start: int
    end: int


class Front(NamedTuple):
    """What the front matter says; `end` is where the article's body begins in the source."""

    end: int = 0
    paragraphs: tuple[Paragraph, ...] = ()
    date: str = ""
    language: str = ""


def read(path: str, source: str) -> Front:
    """The front matter of a source, an empty Front if it has none; DeskError if it is broken."""
    fence = source[:3]
    if fence not in ("---", "+++"):
        return Front()
    begin = _line_end(source, 0)
    if source[3:begin].strip():
        return Front()
    stop, end = _closing(source, begin, fence)
    if end < 0:
        return Front()
    if fence == "+++":
        from copydesk.reading.toml import values
    else:
        from copydesk.reading.yaml import values
    return collected(source, end, values(path, source, begin, stop))


def collected(source: str, end: int, values: list[Value]) -> Front:
    """The fields that matter, headline first."""
    from copydesk.reading.scalars import paragraph

    paragraphs: list[Paragraph] = []
    dates: dict[str, str] = {}
    language = ""
    for value in values:
        key = value.key.lower()
        if key in KINDS:
            found = paragraph(source, value.start, value.end, KINDS[key])
            if found:
                paragraphs.append(found)
        elif key in DATES:
            dates[key] = iso(source[value.start : value.end].strip("\"' "))
        elif key in LANGUAGES:
            language = language_of(source[value.start : value.end].strip("\"' "))
    paragraphs.sort(key=lambda one: one.kind != "headline")
    date = next((dates[key] for key in DATES if dates.get(key)), "")
    return Front(end, tuple(paragraphs), date, language)


def _line_end(source: str, at: int) -> int:
    """The offset after the line end at or after `at`."""
    end = LINE_END.search(source, at)
    return end.end() if end else len(source)


def _closing(source: str, begin: int, fence: str) -> tuple[int, int]:
    """Where the closing fence's line begins and ends, (-1, -1) without one."""
    at = begin
    closings = (fence, "...") if fence == "---" else (fence,)
    while at < len(source):
        end = _line_end(source, at)
        if source[at:end].rstrip() in closings:
            return at, end
        at = end
    return -1, -1
