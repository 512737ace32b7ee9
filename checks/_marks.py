"""The double quotation marks of an article's suspicious paragraphs, paired and left over."""

import re
from typing import NamedTuple

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.finding import Hit
from copydesk.language import quotes

SILENT_KINDS = frozenset({"code", "table", "link"})
RUNNING = frozenset({"body", "lede", "list"})

_SINGLE_END = patterns.compile(
    r"(?<=[.,!?…\w])''(?=\W|$)|(?<=[.,!?…])['’](?=\s|$)|(?<=\w)['’](?=[.,;]?\s*$)"
)
_SINGLE_START = patterns.compile(r"(?:^|(?<=[\s(\[“\"]))['‘](?=\w)")


class Mark(NamedTuple):
    """A double quotation mark in a paragraph's text; role is "open", "close" or "" (unsure)."""

    start: int
    text: str
    role: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


_NONE = Mark(0, "none", "")


class Pairing(NamedTuple):
    """What became of a paragraph's marks: quotations, and the marks left over in order."""

    paragraph: Paragraph
    pairs: tuple[tuple[Mark, Mark], ...]
    unclosed: tuple[Mark, ...]
    unopened: tuple[Mark, ...]


def pairings(article: Article) -> list[Pairing]:
    """The paragraphs whose marks may be at odds; the many others cost a count or three each."""
    source = article.source
    low = "„" in source
    if "“" in source or "”" in source or low or "&" in source:  # an entity may be a mark
        return _suspects(article, low)
    odd = [paragraph for paragraph in article.paragraphs if paragraph.text.count('"') % 2]
    return [_paired(paragraph) for paragraph in odd if paragraph.kind not in SILENT_KINDS]


def _suspects(article: Article, low: bool) -> list[Pairing]:
    """The same where curly marks stand too, as themselves or as entities."""
    found, straight, curly = [], [], []
    for paragraph in article.paragraphs:
        text = paragraph.text
        plain = text.count('"')
        opened = closed = 0
        if not text.isascii():
            opened, closed = text.count("“"), text.count("”")
            if low:
                opened += text.count("„")
        if plain % 2 or opened != closed or (plain and opened):
            found.append(paragraph)
        elif plain:
            straight.append(paragraph)
        elif opened:
            curly.append(paragraph)
    if straight and curly:  # two styles in one text: the fewer ones are looked at
        found += straight if len(straight) < len(curly) else curly
    found.sort(key=lambda paragraph: paragraph.index)
    return [_paired(paragraph) for paragraph in found if paragraph.kind not in SILENT_KINDS]


def _paired(paragraph: Paragraph) -> Pairing:
    """The quotations in double marks, and the marks that are left over."""
    pairs: list[tuple[Mark, Mark]] = []
    unclosed: list[Mark] = []
    unopened: list[Mark] = []
    for one in quotes.quotations(paragraph):
        opening = _mark(one.opening, "open") if one.opening else None
        closing = _mark(one.closing, "close") if one.closing else None
        if (opening or closing or _NONE).text not in quotes.DOUBLE:
            continue
        if opening and closing:
            pairs.append((opening, closing))
        elif opening:
            unclosed.append(opening)
        elif closing and paragraph.text[closing.start - 1 : closing.start] != "€":
            unopened.append(closing)  # after €, as in â€”, it is a dash in the wrong encoding
    return Pairing(paragraph, tuple(pairs), tuple(unclosed), tuple(unopened))


def _mark(mark: quotes.Mark, role: str) -> Mark:
    return Mark(mark.offset, mark.char, role)


def single_end(text: str, opening: Mark) -> "re.Match[str] | None":
    """The single mark that closes what a double one opened, if no single one opened before."""
    single = _SINGLE_END.search(text, opening.end)
    if single is None or _SINGLE_START.search(text, opening.end, single.start()):
        return None
    return single


def lonely(paragraph: Paragraph, mark: Mark, variant: str) -> Hit:
    """The hit on a mark or bracket without its partner."""
    start, end = paragraph.span(mark.start, mark.end)
    return Hit(start, end, {"near": _near(paragraph.text, mark)}, variant=variant)


def _near(text: str, mark: Mark) -> str:
    """The words at a lonely mark, so that a reader finds it."""
    if mark.role == "close":
        return "…" + text[max(mark.start - 24, 0) : mark.end].lstrip()
    return text[mark.start : mark.start + 25].rstrip() + "…"
