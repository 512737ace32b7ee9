"""What each paragraph is: headline, byline, lede, caption, link, credit; and zones inside them.

The words come from every installed pack at once, since a paragraph's language may not be known
yet. What a reader already knows from the format is left alone.
"""

from __future__ import annotations

from copydesk.article import Article, Paragraph, Zone
from copydesk.desk import Desk
from copydesk.language.datelines import Dateline, mark, parse
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any

    from copydesk.article import Kind

__all__ = ["Dateline", "classify", "dateline"]

HEADLINE = 150  # characters at most
BYLINE = 90
CROSSHEAD = 80
CAPTION = 700
KEY = 3  # characters by which the entries of a pack are looked up
BULLETS = ("•", "‣", "▪", "●", "◦", "* ", "- ", "+ ")
CUT = ("...", "…")  # behind what a feed left of a long headline
STOPS = ".!?…\"”’'»)]"


class Words(NamedTuple):
    """The zone words of all packs. `starts` maps a text's first letters to (what, entry)."""

    starts: dict[str, list[tuple[str, str]]]
    photos: tuple[str, ...]
    photographers: tuple[str, ...]
    agencies: frozenset[str]
    joiners: frozenset[str]


def words(desk: Desk) -> Words:
    """The words of a desk's packs, ready to look up."""
    sections = [language["zones"] for language in desk.languages.values()]
    starts: dict[str, list[tuple[str, str]]] = {}
    for what in ("links", "photos", "sources", "labels", "bylines"):
        for entry in _all(sections, what):
            starts.setdefault(f"{entry} "[:KEY].lower(), []).append((what, entry))
    return Words(
        starts,
        tuple(entry for entry in _all(sections, "photos") if entry.endswith(":")),
        tuple(_all(sections, "photographers")),
        frozenset(_all(sections, "agencies")),
        frozenset(_all(sections, "joiners")),
    )


def _all(sections: list[Any], name: str) -> list[str]:
    return [str(entry) for section in sections for entry in section.get(name, ())]


def classify(article: Article, desk: Desk) -> None:
    """Give plain paragraphs their kind, and mark datelines and the credit behind the last one."""
    known = desk.once(words)
    paragraphs = article.paragraphs
    for paragraph in paragraphs:
        if paragraph.kind in ("body", "list"):
            paragraph.kind = _kind(paragraph, len(paragraphs), known)
    _headline(paragraphs)
    for paragraph in paragraphs:
        if paragraph.kind == "headline" and paragraph.text.endswith(CUT):
            _cut(paragraph)
    if article.format == "text":
        _crossheads(paragraphs)
    body = [paragraph for paragraph in paragraphs if paragraph.kind == "body"]
    if not body:
        return
    body[0].kind = "lede"
    mark(body[0], desk)
    end = _credit_start(body[-1].text, known)
    if end > 0:
        body[-1].zones.append(Zone("credit", end, len(body[-1].text)))


def dateline(article: Article, desk: Desk) -> Dateline | None:
    """The place, date and agency that the lede begins with, None where it has no dateline."""
    for paragraph in article.paragraphs:
        if paragraph.kind == "lede":
            return paragraph.once(parse, desk)
    return None


def _kind(paragraph: Paragraph, count: int, known: Words) -> Kind:
    """The kind of one body paragraph or list item, by how it begins and ends."""
    text = paragraph.text
    kind = paragraph.kind
    start = text[:KEY].lower()
    if start in known.starts:
        found = _by_start(text, known.starts[start], paragraph.index * 3 < count * 2, known)
        if found:
            return found
    if len(text) < CAPTION and _captioned(text, paragraph.index + 1 == count, known):
        return "caption"
    if text[0] in "[(" and _is_code(text, known):
        return "credit"
    if kind == "body" and (text.startswith(BULLETS) or _numbered(text)):
        return "list"
    return kind


def _by_start(text: str, entries: list[tuple[str, str]], early: bool, known: Words) -> Kind | None:
    """The kind that a paragraph's first words say."""
    lower = text.lower() if len(text) < HEADLINE * 2 else text[: HEADLINE * 2].lower()
    for what, entry in entries:
        if not (lower if entry.islower() or not entry.isupper() else text).startswith(
            entry if entry.isupper() else entry.lower()
        ):
            continue
        rest = text[len(entry) :]
        if entry[-1].isalnum() and rest[:1].isalnum():
            continue
        if what == "links":
            if len(text) < HEADLINE * 2:
                return "link"
        elif what == "photos":
            return "caption"
        elif what in ("sources", "labels"):
            if len(text) < HEADLINE * 2:
                return "byline" if early and what == "labels" else "credit"
        elif len(text) < BYLINE and _names(rest, known):
            return "byline"
    return None


def _names(text: str, known: Words) -> bool:
    """Whether a text is nothing but names: "Jane Doe and John Roe, Reporter"."""
    if text.rstrip()[-1:] in ".!?" or '"' in text or "“" in text:
        return False
    parts = text.replace(",", " ").replace("|", " ").replace("/", " ").split()
    names = [part for part in parts if part not in known.joiners]
    return 0 < len(names) <= 10 and all(not name[0].islower() for name in names)


def _captioned(text: str, last: bool, known: Words) -> bool:
    """Whether a photographer's credit ends the paragraph or stands in its brackets."""
    colon = text.rfind(":", max(0, len(text) - 120))
    if colon > 0:
        head = text[: colon + 1].lower()
        if head.endswith(known.photos):
            before = head[: max(head.rfind(" "), 0)].rstrip()
            if before[-1:] in '.!?)|"”/-–—':
                return True
    at = text.find("(")
    while at >= 0:
        end = text.find(")", at)
        if end < 0:
            return False
        inner = text[at + 1 : end]
        final = not text[end + 1 :].strip(" .")
        if (final or ":" in inner or "/" in inner) and inner.lower().startswith(
            known.photographers
        ):
            return True
        if final and not last and _credited(inner, known):
            return True
        at = text.find("(", end)
    return False


def _credited(inner: str, known: Words) -> bool:
    """Whether brackets hold a photographer and an agency: KOMPAS.com/NAME, Name/Getty Images."""
    parts = [part.strip() for part in inner.replace(" via ", "/").split("/")]
    if len(parts) < 2 or not all(part and not part[0].islower() for part in parts):
        return False
    return any(part in known.agencies for part in parts)


def _is_code(text: str, known: Words) -> bool:
    """Whether a bracket holds who wrote or sent a text: [ah/rs], (ant/dba), (Antara), (*)."""
    if text[-1:] not in ")]" or len(text) > 30:
        return False
    inner = text[1:-1].strip()
    if inner in known.agencies or (inner and not inner.strip("*")):
        return True
    parts = inner.replace("-", "/").split("/")
    if not all(part.isalnum() and len(part) <= 10 for part in parts):
        return False
    if len(parts) > 1:
        return any(part.islower() or part in known.agencies for part in parts)
    return inner.islower() and len(inner) <= 6 and inner.isalpha()


def _credit_start(text: str, known: Words) -> int:
    """Where the code behind an article's last sentence begins, -1 if there is none."""
    stripped = text.rstrip(".")
    if stripped[-1:] not in ("]", ")"):
        return -1
    at = stripped.rfind("[" if stripped[-1] == "]" else "(")
    before = text[:at].rstrip()
    if at < 1 or before[-1:] not in STOPS or not _is_code(stripped[at:], known):
        return -1
    return at


def _numbered(text: str) -> bool:
    """Whether a text begins as a list item does: "1. ", "12) ", "a. "."""
    head = text[:4].partition(" ")[0]
    return (
        len(head) > 1
        and head[-1] in ".)"
        and (head[:-1].isdigit() or (len(head) == 2 and head[0].islower()))
    )


def _headline(paragraphs: list[Paragraph]) -> None:
    """The first paragraph is the headline where it is short and no sentence, and no other is."""
    if len(paragraphs) < 2 or any(one.kind == "headline" for one in paragraphs):
        return
    first = paragraphs[0]
    text = first.text
    if first.kind != "body" or len(text) > HEADLINE or text[-1] in ",;:":
        return
    bare = text.rstrip("\"”’')")
    if not bare.endswith(".") or bare.endswith(".."):
        first.kind = "headline"


def _cut(paragraph: Paragraph) -> None:
    """Mark the last word of a headline that was cut off: it may be half a word or half a number."""
    text = paragraph.text.rstrip(".…")
    start = text.rfind(" ") + 1
    if start < len(text):
        paragraph.zones.append(Zone("cut", start, len(text)))


def _crossheads(paragraphs: list[Paragraph]) -> None:
    """Short lines without a full stop between whole paragraphs are headings."""
    for before, one, after in zip(paragraphs, paragraphs[1:], paragraphs[2:], strict=False):
        text = one.text
        if (
            one.kind == after.kind == "body"
            and before.kind != "headline"
            and len(text) <= CROSSHEAD < len(after.text)
            and text[0].isupper()
            and text[-1].isalnum()
            and before.text[-1] in STOPS
            and after.text[-1] in STOPS
        ):
            one.kind = "heading"
