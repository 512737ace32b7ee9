"""What an HTML page says of itself: title, description, author, date."""

from __future__ import annotations

from copydesk.article import Paragraph
from copydesk.reading.dates import iso
from copydesk.reading.entities import references
from copydesk.reading.flow import Flow
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.article import Kind

KINDS: dict[str, Kind] = {"og:title": "headline", "description": "description", "author": "byline"}
DATES = ("article:published_time", "date", "pubdate", "datepublished", "dc.date")


class Head:
    """The metadata of one page. `found` maps what was said to its paragraph; the first counts."""

    def __init__(self) -> None:
        self.found: dict[str, Paragraph] = {}
        self.date = ""

    def meta(self, key: str, value: str, at: int) -> None:
        """A meta element that editors fill in; `value` stands raw at source offset `at`."""
        if key in KINDS:
            paragraph = value_paragraph(value, at, KINDS[key])
            if paragraph:
                self.found.setdefault(key, paragraph)
        elif key in DATES:
            self.date = iso(value) or self.date
        elif key == "og:description" and "description" not in self.found:
            self.meta("description", value, at)

    def paragraphs(self, kinds: set[Kind]) -> list[Paragraph]:
        """What is not said again in the body, which holds paragraphs of those kinds."""
        heads = []
        title = self.found.get("og:title") or self.found.get("title")
        if title and "headline" not in kinds:
            heads.append(title)
        if "description" in self.found:
            heads.append(self.found["description"])
        if "author" in self.found and "byline" not in kinds:
            heads.append(self.found["author"])
        return heads


def add_text(flow: Flow, text: str, at: int) -> None:
    """Add a run of HTML text, its character references as pieces."""
    done = 0
    if "&" in text:
        for start, end, meaning in references(text):
            flow.add(text[done:start], at + done)
            flow.piece(meaning, at + start, end - start)
            done = end
    flow.add(text[done:] if done else text, at + done)


def value_paragraph(value: str, at: int, kind: Kind) -> Paragraph | None:
    """An attribute's value as a paragraph."""
    flow = Flow()
    add_text(flow, value, at)
    return flow.take(kind)
