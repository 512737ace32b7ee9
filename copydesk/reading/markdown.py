"""Markdown: pyromark's events with their byte ranges, as paragraphs placed in the source."""

from __future__ import annotations

import re

from copydesk.article import Article, Comment, Paragraph, TextBuilder
from copydesk.reading import frontmatter
from copydesk.reading.flow import Flow
from copydesk.reading.shortcodes import masked
from copydesk.reading.tags import comment
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from copydesk.article import Kind

# Tables, footnotes, strikethrough, task lists, heading attributes, alerts, as pyromark counts them.
OPTIONS = 2 | 4 | 8 | 16 | 64 | 2048
CAPTION = 500  # characters: longer text behind an image is a paragraph that begins with one
BLOCKS = frozenset(
    ("Paragraph", "Heading", "BlockQuote", "CodeBlock", "HtmlBlock", "List", "Item", "Table",
     "TableHead", "TableRow", "TableCell", "FootnoteDefinition", "DefinitionList",
     "DefinitionListTitle", "DefinitionListDefinition")
)  # fmt: skip


class Places:
    """Byte offsets of UTF-8 as code-point offsets; cheap while they are asked in order."""

    __slots__ = ("at", "base", "byte", "data", "plain")

    def __init__(self, text: str, base: int) -> None:
        self.data = text.encode()
        self.plain = len(self.data) == len(text)
        self.base = self.at = base
        self.byte = 0

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A byte range as a range of the file's code points."""
        if self.plain:
            return start + self.base, end + self.base
        first = self.offset(start)
        return first, first + len(self.data[start:end].decode())

    def offset(self, byte: int) -> int:
        """One byte offset, reckoned from the one asked before."""
        if byte >= self.byte:
            self.at += len(self.data[self.byte : byte].decode())
        else:
            self.at -= len(self.data[byte : self.byte].decode())
        self.byte = byte
        return self.at


class Reader:
    """The state between two events: the paragraph at hand and what stands around it."""

    def __init__(self, source: str, begin: int, titled: bool) -> None:
        self.source = source
        self.begin = begin
        self.titled = titled
        self.flow = Flow()
        self.waiting: list[Flow] = []  # the paragraphs around an image's alt text
        self.captions: list[Paragraph] = []
        self.pictured = False  # whether the paragraph at hand begins with an image
        self.lists = 0
        self.kind: Kind | None = None
        self.html: TextBuilder | None = None
        self.paragraphs: list[Paragraph] = []
        self.comments: list[Comment] = []

    def walk(self) -> None:
        """Read every event."""
        from pyromark import Options, events_with_range

        body = self.source[self.begin :]
        span = Places(body, self.begin).span
        for event, where in events_with_range(body, options=Options(OPTIONS)):
            if isinstance(event, str):
                if event in ("SoftBreak", "HardBreak"):
                    start, end = span(where["start"], where["end"])
                    self.flow.space(start, end - start)
                continue
            ((name, value),) = event.items()
            if name == "Start":
                self.started(*named(value))
            elif name == "End":
                self.ended(named(value)[0])
            else:
                self.inline(name, value, *span(where["start"], where["end"]))
        self.finish()

    def inline(self, name: str, value: Any, start: int, end: int) -> None:
        """Text, code or raw HTML inside a paragraph."""
        if self.html is not None:
            self.html.add(self.source[start:end], start)
        elif name == "Text":
            if self.source[start:end] == value:
                self.flow.add(value, start)
            else:
                self.flow.piece(value, start, end - start)
        elif name == "Code":
            self.code(value, start, end)
        elif name == "InlineHtml":
            self.raw(value, start, end)

    def code(self, value: str, start: int, end: int) -> None:
        """A code span: its text is kept, as a zone."""
        self.flow.open("code")
        at = self.source.find(value, start, end)
        if at >= 0:
            self.flow.add(value, at)
        else:
            self.flow.piece(value, start, end - start)
        self.flow.close("code")

    def raw(self, value: str, start: int, end: int) -> None:
        """A raw HTML tag in a paragraph: comments are kept, a line break is a space."""
        if value.startswith("<!--"):
            self.comments.append(comment(self.source, start, end))
        elif value[:3].lower() == "<br":
            self.flow.space(start, end - start)

    def started(self, name: str, value: Any) -> None:
        """A container begins."""
        if name in BLOCKS:
            self.finish()
        if name == "List":
            self.lists += 1
        elif name == "Heading":
            self.kind = "headline" if value["level"] == "H1" and not self.titled else "heading"
        elif name == "TableCell":
            self.kind = "table"
        elif name == "CodeBlock":
            self.kind = "code"
        elif name == "HtmlBlock":
            self.html = TextBuilder()
        elif name == "Image":
            self.pictured = self.pictured or not (self.waiting or len(self.flow))
            self.waiting.append(self.flow)
            self.flow = Flow()
        elif name == "Link" and value["link_type"] in ("Autolink", "Email"):
            self.flow.open("link")

    def ended(self, name: str) -> None:
        """A container ends."""
        if name == "Image":
            caption = self.flow.take("caption")
            if caption:
                self.captions.append(caption)
            self.flow = self.waiting.pop()
        elif name == "Link":
            self.flow.close("link")
        elif name == "HtmlBlock" and self.html is not None:
            from copydesk.reading.html import fragment

            paragraphs, comments = fragment(*self.html.build())
            self.paragraphs += paragraphs
            self.comments += comments
            self.html = None
        if name in BLOCKS:
            self.finish()
            if name == "List":
                self.lists -= 1

    def finish(self) -> None:
        """End the paragraph at hand."""
        kind = self.kind or ("list" if self.lists else "body")
        if kind == "body" and self.pictured and len(self.flow) < CAPTION:
            kind = "caption"
        self.pictured = False
        paragraph = self.flow.take(kind)
        if paragraph:
            self.titled = self.titled or kind == "headline"
            self.paragraphs.append(paragraph)
        self.kind = None
        self.paragraphs += self.captions
        self.captions = []


def named(value: Any) -> tuple[str, Any]:
    """A container's name and what pyromark says of it."""
    if isinstance(value, str):
        return value, None
    ((name, inner),) = value.items()
    return name, inner


def line_feeds(source: str) -> str:
    """Lone CRs as LFs, which the parser wants; CRLFs stay, so that no offset moves."""
    if "\r" not in source.replace("\r\n", ""):
        return source
    return re.sub("\r(?!\n)", "\n", source)


def read(path: str, source: str) -> Article:
    """A Markdown file with its front matter as an article."""
    front = frontmatter.read(path, source)
    titled = any(paragraph.kind == "headline" for paragraph in front.paragraphs)
    reader = Reader(line_feeds(masked(source, front.end)), front.end, titled)
    reader.walk()
    return Article(
        path,
        source,
        [*front.paragraphs, *reader.paragraphs],
        format="markdown",
        date=front.date,
        language=front.language,
        comments=reader.comments,
    )
