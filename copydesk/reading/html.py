"""HTML: block elements make paragraphs, each character with its place in the source."""

from __future__ import annotations

from copydesk.article import Article, Comment, Paragraph, SourceMap
from copydesk.reading.dates import iso
from copydesk.reading.dates import language as language_of
from copydesk.reading.elements import (
    BLOCKS,
    CODE,
    ENDS_HEADING,
    HEADINGS,
    KINDS,
    SCOPES,
    SIBLINGS,
    SKIPPED,
    VOID,
    by_class,
    is_post,
)  # fmt: skip
from copydesk.reading.flow import Flow
from copydesk.reading.head import Head, add_text, value_paragraph
from copydesk.reading.tags import RAW, Token, attributes, comment, tokens
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from copydesk.article import Kind, ZoneKind

ARTICLE = 200  # characters of text in <article> or <main> that make the rest of a page trimmings


class Open(NamedTuple):
    """An element that is open and changes how its text is read; kind and language are inherited."""

    name: str
    kind: Kind | None = None
    zone: ZoneKind | None = None
    language: str = ""
    skipped: bool = False


class Page:
    """The state while a page is walked over: what is open, and what was read so far."""

    def __init__(self, source: str, shown: frozenset[str] = frozenset()) -> None:
        self.source = source
        self.shown = shown  # elements to read although they are usually left out
        self.flow = Flow()
        self.open: list[Open] = []
        self.counts: dict[str, int] = {}
        self.skipped = 0
        self.broken = -1  # length of the flow at the last <br>
        self.kind: Kind | None = None  # of the paragraph at hand, by its class
        self.after: list[Paragraph] = []  # alt texts, to stand after the paragraph at hand
        self.alts: set[int] = set()  # ids of paragraphs that are alt texts
        self.inside: set[int] = set()  # ids of paragraphs in <article> or <main>
        self.paragraphs: list[Paragraph] = []
        self.comments: list[Comment] = []
        self.head = Head()
        self.language = ""

    def walk(self) -> None:
        """Read every token."""
        source = self.source
        for token in tokens(source):
            kind, start, end, name = token
            if kind == "text":
                if not self.skipped:
                    self.text(start, end)
            elif kind == "open":
                self.opened(token)
            elif kind == "close":
                self.closed(name)
            elif kind == "cdata":
                if not self.skipped:
                    self.flow.add(source[start + 9 : end - 3], start + 9)
            elif name == "--":
                self.comments.append(comment(source, start, end))
        self.finish()

    def text(self, start: int, end: int) -> None:
        """A run of text with its character references."""
        add_text(self.flow, self.source[start:end], start)

    def opened(self, token: Token) -> None:
        """An opening tag: a new paragraph, a zone, a break, or metadata."""
        name = token.name
        block = name in BLOCKS
        if block:
            if not self.skipped:
                self.finish()
            self.implied(name)
        rich = token.end - token.start > len(name) + 2
        found = attributes(self.source, token) if rich else {}
        if name in VOID:
            if not self.skipped:
                self.void(token, found)
            return
        if self.source[token.end - 2] == "/" and (name in SKIPPED or not block):
            return
        self.enter(name, found, block)

    def enter(self, name: str, found: dict[str, tuple[str, int]], block: bool) -> None:
        """Note an element that changes how its text is read."""
        if name == "time" and "datetime" in found:
            self.head.date = self.head.date or iso(found["datetime"][0])
        kind = KINDS.get(name)
        zone: ZoneKind | None = None
        language = ""
        skipped = name in SKIPPED and name not in self.shown
        if name in CODE and not block:
            zone = "code"
        if "lang" in found or "xml:lang" in found:
            language = language_of((found.get("lang") or found["xml:lang"])[0])
            if name == "html":
                self.language, language = language, ""
        if not block and language and language != (self.current_language() or self.language):
            zone = "foreign"
        if is_post(name, found):
            zone = "quotation"
        kind = by_class(found) or kind
        if kind == "byline" and not block:
            self.kind = "byline" if len(self.flow) < 16 else self.kind
            kind = None
        if not (kind or zone or skipped or (language and block) or name in SCOPES):
            return
        if zone:
            self.flow.open(zone)
        around = self.open[-1] if self.open else Open("")
        language = language if block and language else around.language
        self.open.append(Open(name, kind or around.kind, zone, language, skipped))
        self.counts[name] = self.counts.get(name, 0) + 1
        self.skipped += skipped

    def implied(self, name: str) -> None:
        """Close what the start of a block ends without saying so."""
        if self.open and self.open[-1].name in HEADINGS and name in ENDS_HEADING:
            self.leave()
        for group in SIBLINGS:
            if name in group:
                while self.open and self.open[-1].name in group:
                    self.leave()
        if name == "tr":
            while self.open and self.open[-1].name in ("td", "th"):
                self.leave()

    def leave(self) -> None:
        """Close the innermost element that is noted."""
        last = self.open.pop()
        self.counts[last.name] -= 1
        self.skipped -= last.skipped
        if last.zone:
            self.flow.close(last.zone)

    def closed(self, name: str) -> None:
        """A closing tag; one that nothing opened is left alone."""
        if name in BLOCKS and not self.skipped:
            self.finish()
        if not self.counts.get(name):
            return
        while self.open[-1].name != name:
            self.leave()
        self.leave()

    def void(self, token: Token, found: dict[str, tuple[str, int]]) -> None:
        """An element without content: a line break, a picture's alt text, metadata."""
        if token.name in ("br", "hr"):
            if token.name == "br" and self.broken == len(self.flow):
                kind = self.kind
                self.finish()
                self.kind = kind
            elif not self.flow.empty:
                self.flow.space(token.start, token.end - token.start)
                self.broken = len(self.flow)
        elif token.name == "img" and found.get("alt", ("", 0))[0].strip():
            caption = value_paragraph(*found["alt"], "caption")
            if caption:
                self.after.append(caption)
        elif token.name == "meta" and "content" in found:
            key = found.get("property") or found.get("name", ("", 0))
            self.head.meta(key[0].lower(), *found["content"])

    def current_language(self) -> str:
        """The language that the nearest element around declares, "" if none does."""
        return self.open[-1].language if self.open else ""

    def finish(self) -> None:
        """End the paragraph at hand."""
        flow = self.flow
        self.broken = -1
        if not flow.empty:
            kind = self.kind or (self.open[-1].kind if self.open else None) or "body"
            paragraph = flow.take(kind)
            if paragraph:
                paragraph.language = self.current_language()
                if self.counts.get("title"):
                    self.head.found.setdefault("title", paragraph)
                else:
                    self.add(paragraph)
        self.kind = None
        if self.after:
            for caption in self.after:
                self.alts.add(id(caption))
                self.add(caption)
            self.after = []

    def add(self, paragraph: Paragraph) -> None:
        """Keep a paragraph and whether it stands in the article proper."""
        self.paragraphs.append(paragraph)
        if self.counts.get("article") or self.counts.get("main"):
            self.inside.add(id(paragraph))

    def result(self) -> list[Paragraph]:
        """The paragraphs of the article, metadata first, without the page's trimmings."""
        kept = self.paragraphs
        if sum(len(p.text) for p in kept if id(p) in self.inside) >= ARTICLE:
            kept = [p for p in kept if id(p) in self.inside or p.kind in ("headline", "byline")]
        said = {p.text for p in kept if id(p) not in self.alts}
        kept = [p for p in kept if id(p) not in self.alts or p.text not in said]
        return [*self.head.paragraphs({p.kind for p in kept}), *kept]


def walked(source: str) -> Page:
    """A page read to its end. What was left out but never closed is read after all."""
    shown: frozenset[str] = frozenset()
    while True:
        page = Page(source, shown)
        page.walk()
        unclosed = {one.name for one in page.open if one.skipped} - RAW
        if not unclosed:
            return page
        shown |= unclosed


def fragment(source: str, outer: SourceMap) -> tuple[list[Paragraph], list[Comment]]:
    """The paragraphs and comments of HTML inside another format; `outer` maps it to the file."""
    page = walked(source)
    for paragraph in page.paragraphs:
        paragraph.map = paragraph.map.compose(outer)
    comments = [Comment(*outer.span(one.start, one.end), one.text) for one in page.comments]
    return page.paragraphs, comments


def read(path: str, source: str) -> Article:
    """A page, or a piece of one, as an article."""
    page = walked(source)
    return Article(
        path,
        source,
        page.result(),
        format="html",
        date=page.head.date,
        language=page.language,
        comments=page.comments,
    )
