"""Marks and brackets without a partner: what is opened and not closed, or the other way about."""

from collections.abc import Iterator

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit

from ._marks import RUNNING, SILENT_KINDS, Mark, Pairing, lonely, pairings, single_end

_BRACKET = patterns.compile(r"[()\[\]]")
# A closing bracket after these belongs to a list label, a footnote star or a smiley.
_LABEL = patterns.compile(
    r"(?:^|[\s(;,:/“\"])(?:[A-Za-z]|[ivxlcIVXLC]{1,5}|\d{1,3}(?:\.\d+)*)$|[*†]$"
)
_SMILEY = patterns.compile(r"(?:[:;=8xX][-'’o^]?|[xX:]D+)$")
_ITEM = patterns.compile(r"(?:\w{1,3}|[ivx]+)[.)]|[-•*–]\s")


def unbalanced_quotes(article: Article, desk: Desk) -> Iterator[Hit]:
    """A quotation or bracket that is opened and not closed, or closed and not opened."""
    suspects = article.once(pairings)
    if suspects:
        yield from _lonely_marks(article, suspects)
    square = "[" in article.source or "]" in article.source
    for paragraph in article.paragraphs:
        text = paragraph.text
        odd = text.count("(") != text.count(")")
        if (
            odd or (square and text.count("[") != text.count("]"))
        ) and paragraph.kind not in SILENT_KINDS:
            yield from _lonely_brackets(article, paragraph)


def _lonely_marks(article: Article, suspects: list[Pairing]) -> Iterator[Hit]:
    """Marks without a partner in their paragraph or, for a quotation that runs on, in the next."""
    by_index = {pairing.paragraph.index: pairing for pairing in suspects}
    excused: set[int] = set()  # paragraphs whose unopened mark closes an earlier paragraph's
    for pairing in suspects:
        paragraph = pairing.paragraph
        for mark in pairing.unclosed:
            last = mark is pairing.unclosed[-1]
            if last and single_end(paragraph.text, mark) is not None:
                continue  # mixed-quotes speaks of it
            if last and mark.start > _last_end(pairing):
                how, end = _runs_to(article, paragraph, by_index)
                excused.add(end)
                if how == "runs-on":
                    yield lonely(paragraph, mark, "runs-on")
                if how:
                    continue
            if _opens_again(paragraph.text, pairing, mark):
                yield lonely(paragraph, mark, "again")._replace(grade="weak")
            else:
                yield lonely(paragraph, mark, "")
        for mark in pairing.unopened:
            if paragraph.index in excused:
                excused.discard(paragraph.index)
                continue
            yield lonely(paragraph, mark, "unopened")


def _opens_again(text: str, pairing: Pairing, mark: Mark) -> bool:
    """Whether the next quotation opens at a new sentence: a speech whose paragraphs were joined."""
    openings = [*pairing.unclosed, *(opening for opening, _ in pairing.pairs)]
    following = min((one.start for one in openings if one.start > mark.start), default=-1)
    return following > 0 and text[:following].rstrip()[-1:] in ".!?…"


def _last_end(pairing: Pairing) -> int:
    return max((closing.end for _, closing in pairing.pairs), default=-1)


def _runs_to(
    article: Article, paragraph: Paragraph, suspects: dict[int, Pairing]
) -> tuple[str, int]:
    """How a quotation left open goes on, and the paragraph that closes it (-1: none does).

    "re-opened" by the next paragraph, as it should; "listed": it ends after a list, where nobody
    re-opens; "runs-on": it ends in a later paragraph just so; "": nothing ends it.
    """
    listed = paragraph.text.rstrip().endswith(":")
    following = [p for p in article.paragraphs[paragraph.index + 1 :] if p.kind in RUNNING]
    for distance, other in enumerate(following[:8]):
        text = other.text.lstrip()
        if distance == 0 and text.startswith(('"', "“", "”", "„")):
            return "re-opened", -1
        listed = listed or other.kind == "list" or _ITEM.match(text) is not None
        pairing = suspects.get(other.index)
        if pairing is not None and pairing.unopened:
            first = pairing.unopened[0].start
            if any(opening.start < first for opening, _ in pairing.pairs):
                return "", -1
            return "listed" if listed else "runs-on", other.index
        if any(mark in text for mark in ('"', "“", "”")):
            return "", -1
    return "", -1


def _lonely_brackets(article: Article, paragraph: Paragraph) -> Iterator[Hit]:
    """Brackets without a partner, but for labels, smileys and asides of several paragraphs."""
    text = paragraph.text
    stack: list[Mark] = []
    unopened: list[Mark] = []
    for match in _BRACKET.finditer(text):
        at, char = match.start(), match[0]
        if (paragraph.zones and paragraph.within("code", at)) or _smiles(text, at):
            continue
        if char in "([":
            stack.append(Mark(at, char, "open"))
        elif stack and (stack[-1].text == "(") == (char == ")"):
            stack.pop()
        elif stack and len(stack) == 1 and text.count(char) + text.count(stack[-1].text) == 2:
            stack.pop()  # a half-open interval: [0, 1)
        elif char == ")" and _LABEL.search(text, max(at - 12, 0), at):
            continue
        else:
            unopened.append(Mark(at, char, "close"))
    for mark in sorted([*stack, *unopened]):
        if not _elsewhere(article, paragraph, mark):
            yield lonely(paragraph, mark, "bracket" if mark.role == "open" else "bracket-unopened")


def _smiles(text: str, at: int) -> bool:
    """Whether the bracket is a smiley's mouth; `(lihat di sini:)` has none."""
    found = _SMILEY.search(text, max(at - 3, 0), at)
    if found is None or (found.start() and text[found.start() - 1].isalnum() and found[0] != ":"):
        return False
    return text[at] == "(" or text.count("(", 0, at) <= text.count(")", 0, at)


def _elsewhere(article: Article, paragraph: Paragraph, mark: Mark) -> bool:
    """Whether a near paragraph holds the partner: an aside of several paragraphs."""
    step = 1 if mark.role == "open" else -1
    partner = {"(": ")", ")": "(", "[": "]", "]": "["}[mark.text]
    index = paragraph.index
    for distance in range(1, 6):
        place = index + step * distance
        if not 0 <= place < len(article.paragraphs):
            return False
        other = article.paragraphs[place].text
        if other.count(partner) > other.count(mark.text):
            return True
        if other.count(partner) < other.count(mark.text):
            return False
    return False
