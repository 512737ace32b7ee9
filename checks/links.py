"""Lines that the page left in the copy: "BACA JUGA: …", "READ MORE", "SCROLL TO CONTINUE"."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article
from copydesk.desk import Desk
from copydesk.finding import Hit, Suggestion
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

SILENT_KINDS = frozenset({"code", "table"})


class Leftovers(NamedTuple):
    """Two patterns of all languages: how a link line begins, and furniture inside a line."""

    start: re.Pattern[str] | None
    anywhere: re.Pattern[str] | None


def leftover_link(article: Article, desk: Desk) -> Iterator[Hit]:
    """Link lines, and the page's own words inside a paragraph."""
    leftovers = desk.once(_leftovers)
    for paragraph in article.paragraphs:
        text = paragraph.text
        if paragraph.kind in SILENT_KINDS:
            continue
        begins = leftovers.start.match(text) if leftovers.start else None
        if begins or (paragraph.kind == "link" and text[-1] not in '.!?”"'):
            yield _hit(*paragraph.span(0, len(text)), text)
            continue
        for match in leftovers.anywhere.finditer(text) if leftovers.anywhere else ():
            yield _hit(*paragraph.span(match.start(), match.end()), match[0])


def _hit(start: int, end: int, text: str) -> Hit:
    shown = text if len(text) <= 60 else text[:57].rstrip() + "…"
    return Hit(start, end, {"line": shown}, suggestions=(Suggestion(""),))


def _leftovers(desk: Desk) -> Leftovers:
    """What the languages' packs say of link lines.

    `starts` begin a line and are followed by a colon or stand in capitals ("Baca juga buku itu"
    is a sentence); `anywhere` is furniture wherever it stands.
    """
    starts: list[str] = []
    anywhere: list[str] = []
    for language in desk.languages.values():
        section = language["link_lines"]
        starts += map(patterns.escape, section.get("starts", ()))
        anywhere += map(patterns.escape, section.get("anywhere", ()))
    either = "|".join(starts)
    upper = "|".join(start.upper() for start in starts if " " in start)
    return Leftovers(
        patterns.compile(rf"[\W_]*(?:(?i:{either})\s*(?:[:>»|]|-\s)|(?:{upper})\b)")
        if starts
        else None,
        patterns.compile(rf"(?i:\b(?:{'|'.join(anywhere)})\b)") if anywhere else None,
    )
