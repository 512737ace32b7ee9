"""What the desk says of an article as a file: its encoding, marks that silence nothing."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.claims import Group
from copydesk.desk import Desk
from copydesk.finding import Hit, Suggestion
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def stet(group: Group, desk: Desk) -> Iterator[Hit]:
    """A `stet` that silences nothing, names no rule, or opens or closes nothing.

    A fact's value says which: ("unused", rules), ("unknown", name, nearest), ("open",), ("end",).
    """
    for fact in group.facts:
        variant, *words = map(str, fact.value)
        name, near = [*words, "", ""][:2]
        if variant == "unknown" and near:
            variant = "misspelt"
        if variant == "unused" and name:
            variant = "rules"
        yield Hit(
            fact.start,
            fact.end,
            {"name": name, "near": near},
            variant="" if variant == "unused" else variant,
            path=fact.path,
            text=fact.text,
        )


NAMES = {"cp1252": "Windows-1252"}
# What UTF-8 becomes where it is read as Windows-1252 or Latin-1: é, ụ, ’, an emoji. The letters
# before a closing quotation mark and a dash may look so too (café”—), but for these.
_NEXT = (
    "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
)
LEADS = "\u00c2\u00c3\u00c4\u00c5\u00e1\u00e2\u00f0"
BROKEN = patterns.compile(
    f"[\u00c2-\u00c5]{_NEXT}|\u00e1[\u00b8-\u00bb]{_NEXT}|\u00f0[\u009f\u0178]{_NEXT}{_NEXT}"
    f"|\u00e2[\u20ac\u0080-\u008b\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039]{_NEXT}"
)


def encoding(article: Article, desk: Desk) -> Iterator[Hit]:
    """A file that is in another encoding than UTF-8, at its first character."""
    if not article.encoding.startswith("utf-8"):
        name = article.encoding.removesuffix("-bom")
        end = min(len(article.source), 1)
        yield Hit(0, end, {"name": NAMES.get(name, name.upper())})
    if article.source.isascii() or not any(lead in article.source for lead in LEADS):
        return
    for paragraph in article.paragraphs:
        text = paragraph.text
        found = [
            (match.start(), right, len(match[0]))
            for match in BROKEN.finditer(text)
            if (right := decoded(match[0])) and not paragraph.within("code", match.start())
        ]
        if found:
            yield _misread(article, paragraph, found)


def _misread(article: Article, paragraph: Paragraph, found: list[tuple[int, str, int]]) -> Hit:
    """All such places of a paragraph as one hit, mended in one go unless mark-up is between."""
    text, whole, at = paragraph.text, "", found[0][0]
    for place, right, size in found:
        whole += text[at:place] + right
        at = place + size
    start, end = paragraph.span(found[0][0], at)
    plain = article.source[start:end] == text[found[0][0] : at]
    first, right, size = found[0]
    return Hit(
        start,
        end,
        {"first": text[first : first + size], "right": right},
        grade="broken",
        variant="broken",
        suggestions=(Suggestion(whole, safe=True),) if plain else (),
    )


def decoded(text: str) -> str:
    """The one character that a text was before it was read wrongly, "" if it was none."""
    try:
        right = b"".join(map(_byte, text)).decode()
    except UnicodeError:
        return ""
    return right if len(right) == 1 and (right.isprintable() or right == "\u00a0") else ""


def _byte(char: str) -> bytes:
    """What a character stands for: Windows-1252 has no letter for five bytes, Latin-1 signs."""
    return char.encode("latin-1" if char < "\u0100" else "cp1252")
