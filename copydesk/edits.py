"""Suggestions to edits of an article's source: chosen, held apart, tried, kept if good."""

from __future__ import annotations

from collections import Counter
from html import escape

from copydesk.article import Article, Paragraph, Piece
from copydesk.finding import Finding, Suggestion
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Examine = Callable[[str], tuple[Article, Sequence[Finding]]]


# How a text may have to be written where it is to stand: as it is, in HTML, in a quoted scalar.
SPELLINGS: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    lambda text: escape(text, quote=False),
    lambda text: escape(text, quote=True),
    lambda text: text.replace("\\", "\\\\").replace('"', '\\"'),
    lambda text: text.replace("'", "''"),
)


class Edit(NamedTuple):
    """Source[start:end] becomes `text`, because of a finding.

    `plain` is the suggested text before it was written as the format wants it.
    """

    start: int
    end: int
    text: str
    plain: str
    finding: Finding


def wanted(findings: Iterable[Finding], *, unsafe: bool) -> list[Edit]:
    """One edit for each finding that has a fix: the only safe one; with `unsafe` else the first."""
    edits = []
    for finding in findings:
        chosen = _chosen(finding.suggestions, unsafe)
        if chosen is not None:
            start, end = finding.start, finding.end
            if chosen.start >= 0:
                start, end = chosen.start, chosen.end
            edits.append(Edit(start, end, chosen.text, chosen.text, finding))
    return edits


def _chosen(suggestions: Sequence[Suggestion], unsafe: bool) -> Suggestion | None:
    safe = [suggestion for suggestion in suggestions if suggestion.safe]
    if len(safe) == 1:
        return safe[0]
    return suggestions[0] if unsafe and suggestions else None


def apart(edits: Iterable[Edit]) -> list[Edit]:
    """The edits in order, without those that overlap or touch an earlier one."""
    kept: list[Edit] = []
    for edit in sorted(
        edits, key=lambda edit: (edit.start, edit.end, edit.finding.rule, edit.text)
    ):
        if not kept or edit.start > kept[-1].end:
            kept.append(edit)
    return kept


def applied(source: str, edits: Sequence[Edit]) -> str:
    """The source with edits that do not overlap, in order."""
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += (source[at : edit.start], edit.text)
        at = edit.end
    return "".join((*parts, source[at:]))


def tried(
    article: Article, findings: Sequence[Finding], edits: Sequence[Edit], examine: Examine
) -> tuple[list[Edit], str]:
    """The edits that do what they say and nothing else, and the source with them.

    After each: the text reads as intended, what was fixed is gone, no finding is new.
    """
    placed = [whole for edit in edits if (whole := _placed(article, edit)) is not None]
    good: list[Edit] = []

    def holds(more: Sequence[Edit]) -> bool:
        together = sorted((*good, *more))
        return bool(together) and _holds(article, findings, together, examine)

    def take(group: list[Edit]) -> None:
        if holds(group):
            good.extend(group)
        elif len(group) > 1:
            middle = len(group) // 2
            take(group[:middle])
            take(group[middle:])
        elif group:
            for spelled in _respelled(group[0]):
                if holds([spelled]):
                    good.append(spelled)
                    return

    take(apart(placed))
    good.sort()
    return good, applied(article.source, good)


def _respelled(edit: Edit) -> Iterator[Edit]:
    for spelling in SPELLINGS[1:]:
        text = spelling(edit.plain)
        if text != edit.plain:
            yield edit._replace(text=text)


def _holds(
    article: Article, findings: Sequence[Finding], edits: Sequence[Edit], examine: Examine
) -> bool:
    """Whether the article with these edits reads as intended and has no finding that is new."""
    try:
        changed, after = examine(applied(article.source, edits))
    except Exception:  # what cannot be read any more is no fix
        return False
    if [_text(p.text) for p in changed.paragraphs if p.text.strip()] != _intended(article, edits):
        return False
    allowed = Counter(map(_known_by, findings))
    allowed.subtract(_known_by(edit.finding) for edit in edits)
    return all(allowed[known] >= count for known, count in Counter(map(_known_by, after)).items())


def _known_by(finding: Finding) -> tuple[str, str]:
    return finding.rule, _text(finding.text)


def _text(text: str) -> str:
    return " ".join(text.split())


def _intended(article: Article, edits: Sequence[Edit]) -> list[str]:
    """The texts of the paragraphs as they should read with the edits."""
    texts = []
    for paragraph in article.paragraphs:
        parts: list[str] = []
        at = 0
        for edit in edits:
            found = in_text(paragraph, edit.start, edit.end)
            if found is not None:
                parts += (paragraph.text[at : found[0]], edit.plain)
                at = max(found[1], at)
        text = _text("".join((*parts, paragraph.text[at:])))
        if text:
            texts.append(text)
    return texts


def in_text(paragraph: Paragraph, start: int, end: int) -> tuple[int, int] | None:
    """The span of a paragraph's text that stands in source[start:end]; None where none does."""
    inside = [_clipped(piece, start, end) for piece in paragraph.map.pieces]
    spans = [span for span in inside if span is not None]
    return (spans[0][0], spans[-1][1]) if spans else None


def _clipped(piece: Piece, start: int, end: int) -> tuple[int, int] | None:
    """The part of a piece's text that stands in source[start:end]."""
    low = max(start, piece.source)
    high = min(end, piece.source + piece.source_length)
    if low > high or (low == high and start != end):
        return None
    if piece.text_length == piece.source_length:
        shift = piece.text - piece.source
        return low + shift, high + shift
    if low == high:  # between this piece and its neighbour
        at = piece.text + (piece.text_length if low > piece.source else 0)
        return at, at
    return piece.text, piece.text + piece.text_length


def _placed(article: Article, edit: Edit) -> Edit | None:
    """An edit that tears no markup: inside one paragraph's text, or a whole paragraph gone."""
    for paragraph in article.paragraphs:
        found = in_text(paragraph, edit.start, edit.end)
        if found is None:
            continue
        if not edit.plain and found == (0, len(paragraph.text)):
            return _without(article, paragraph, edit)
        return edit if _seamless(paragraph, edit.start, edit.end) else None
    return None


def _seamless(paragraph: Paragraph, start: int, end: int) -> bool:
    """Whether source[start:end] is nothing but this paragraph's text, no markup between."""
    at = start
    for piece in paragraph.map.pieces:
        stop = piece.source + piece.source_length
        if stop <= at or piece.source >= end:
            continue
        cut = piece.source < start or stop > end
        if piece.source > at or (cut and piece.text_length != piece.source_length):
            return False
        at = min(stop, end)
    return at >= end


def _without(article: Article, paragraph: Paragraph, edit: Edit) -> Edit:
    """The removal of a whole paragraph, widened to its lines or its element, and one gap."""
    import re

    source = article.source
    start, end = paragraph.start, paragraph.end
    opening = re.search(r"<(p|li|div|figcaption|blockquote)\b[^<>]*>\s*\Z", source[:start], re.I)
    closing = re.match(r"\s*</(p|li|div|figcaption|blockquote)\s*>", source[end:], re.I)
    if opening and closing and opening[1].lower() == closing[1].lower():
        start, end = opening.start(), end + closing.end()
    line = max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1
    rest = re.match(r"[ \t]*(?:\r\n|\r|\n|\Z)", source[end:])
    if rest and not source[line:start].strip(" \t"):
        start, end = line, end + rest.end()
        gap = re.match(r"(?:[ \t]*(?:\r\n|\r|\n))+", source[end:])
        if gap:
            end += gap.end()
    return edit._replace(start=start, end=end, text="")
