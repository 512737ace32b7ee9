"""Quotation marks and brackets: quotations in two styles, marks without a partner."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit, Suggestion
from copydesk.language import quotes
from copydesk.language.quotes import DOUBLE, quotations

SILENT_KINDS = frozenset({"code", "table", "link"})
RUNNING = frozenset({"body", "lede", "list"})
STRAIGHT, CURLY = "straight", "curly"

_BRACKET = patterns.compile(r"[()\[\]]")
# A closing bracket after these belongs to a list label, a footnote star or a smiley.
_LABEL = patterns.compile(
    r"(?:^|[\s(;,:/“\"])(?:[A-Za-z]|[ivxlcIVXLC]{1,5}|\d{1,3}(?:\.\d+)*)$|[*†]$"
)
_SMILEY = patterns.compile(r"(?:[:;=8xX][-'’o^]?|[xX:]D+)$")
_PARTNERS = {("“", "”"), ('"', '"'), ("„", "“"), ("„", "”"), ("‟", "”"), ("＂", "＂")}
_ITEM = patterns.compile(r"(?:\w{1,3}|[ivx]+)[.)]|[-•*–]\s")
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


def mixed_quotes(article: Article, desk: Desk) -> Iterator[Hit]:
    """A quotation opened in one style and closed in another; the odd style of an article."""
    suspects = article.once(_pairings)
    if not suspects:
        return
    curly = _style(article) == CURLY
    for pairing in suspects:
        for opening, closing in pairing.pairs:
            if (opening.text, closing.text) not in _PARTNERS and not _nordic(article, opening):
                yield _mixed(article, pairing.paragraph, opening, closing, curly)
        yield from _closed_by_single(pairing)
    yield from _two_styles(article, suspects)


def unbalanced_quotes(article: Article, desk: Desk) -> Iterator[Hit]:
    """A quotation or bracket that is opened and not closed, or closed and not opened."""
    suspects = article.once(_pairings)
    if suspects:
        yield from _lonely_marks(article, suspects)
    for paragraph in article.paragraphs:
        text = paragraph.text
        if (
            text.count("(") != text.count(")") or text.count("[") != text.count("]")
        ) and paragraph.kind not in SILENT_KINDS:
            yield from _lonely_brackets(article, paragraph)


def _pairings(article: Article) -> list[Pairing]:
    """The paragraphs whose marks may be at odds; the many others cost three counts each."""
    found, straight, curly = [], [], []
    for paragraph in article.paragraphs:
        text = paragraph.text
        plain = text.count('"')
        if text.isascii():
            opened = closed = 0
        else:
            opened, closed = text.count("“") + text.count("„"), text.count("”")
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
    for one in quotations(paragraph):
        opening = _mark(one.opening, "open") if one.opening else None
        closing = _mark(one.closing, "close") if one.closing else None
        if (opening or closing or _NONE).text not in DOUBLE:
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


def _style(article: Article) -> str:
    """The style that most of the article's double marks have."""
    straight = sum(paragraph.text.count('"') for paragraph in article.paragraphs)
    curly = sum(
        paragraph.text.count("“") + paragraph.text.count("”") for paragraph in article.paragraphs
    )
    return CURLY if curly > straight else STRAIGHT


def _nordic(article: Article, opening: Mark) -> bool:
    """Whether the article opens with ” (or closes with “) throughout: a style, not a slip."""
    if opening.text == "”":
        return "“" not in article.source and '"' not in article.source
    return opening.text == "“" and "”" not in article.source and '"' not in article.source


def _mixed(
    article: Article, paragraph: Paragraph, opening: Mark, closing: Mark, curly: bool
) -> Hit:
    """The quotation, and the fix: the odd mark takes its partner's style."""
    if opening.text == "”" or closing.text == "“":  # a curly mark the wrong way round
        odd = opening if opening.text == "”" else closing
        new = "“" if odd is opening else "”"
        if '"' in (opening.text, closing.text):
            new = '"' if not curly else new
    else:
        keeps_curly = curly and ("“" in opening.text or "”" in closing.text)
        odd = closing if (opening.text == "“") == keeps_curly else opening
        if not keeps_curly and '"' in (opening.text, closing.text):
            odd, new = (opening if opening.text != '"' else closing), '"'
        else:
            new = "”" if odd is closing else "“"
    start, end = paragraph.span(opening.start, closing.end)
    low, high = paragraph.span(odd.start, odd.end)
    safe = new != '"' or paragraph.kind in RUNNING or article.format == "text"
    values = {"opening": opening.text, "closing": closing.text}
    return Hit(start, end, values, suggestions=(Suggestion(new, safe, low, high),))


def _closed_by_single(pairing: Pairing) -> Iterator[Hit]:
    """A quotation opened with a double mark and closed with a single one."""
    text = pairing.paragraph.text
    for opening in pairing.unclosed[-1:]:
        single = _single_end(text, opening)
        if single is not None:
            closing = Mark(single.start(), single[0], "close")
            yield _mixed_single(pairing.paragraph, opening, closing)


def _single_end(text: str, opening: Mark) -> "re.Match[str] | None":
    """The single mark that closes what a double one opened, if no single one opened before."""
    single = _SINGLE_END.search(text, opening.end)
    if single is None or _SINGLE_START.search(text, opening.end, single.start()):
        return None
    return single


def _mixed_single(paragraph: Paragraph, opening: Mark, closing: Mark) -> Hit:
    start, end = paragraph.span(opening.start, closing.end)
    low, high = paragraph.span(closing.start, closing.end)
    new = '"' if opening.text == '"' else "”"
    values = {"opening": opening.text, "closing": closing.text}
    return Hit(start, end, values, suggestions=(Suggestion(new, False, low, high),))


def _two_styles(article: Article, suspects: list[Pairing]) -> Iterator[Hit]:
    """The first quotation of the rarer style, where a text that has a style leaves it."""
    counts = {STRAIGHT: 0, CURLY: 0}
    for paragraph in article.paragraphs:
        if paragraph.kind in RUNNING:
            counts[STRAIGHT] += paragraph.text.count('"') // 2
            counts[CURLY] += paragraph.text.count("“")
    rare = min(counts, key=lambda style: counts[style])
    common = CURLY if rare == STRAIGHT else STRAIGHT
    if not counts[rare] or counts[common] < max(3 * counts[rare], 2):
        return
    whole = ('"', '"') if rare == STRAIGHT else ("“", "”")
    for pairing in suspects:
        if pairing.paragraph.kind not in RUNNING:
            continue
        for opening, closing in pairing.pairs:
            if (opening.text, closing.text) == whole and not _nested(pairing, opening, closing):
                start, end = pairing.paragraph.span(opening.start, closing.end)
                values = {"rare": str(counts[rare]), "common": str(counts[common])}
                yield Hit(start, end, values, variant=f"{rare}-among-{common}")
                return


def _nested(pairing: Pairing, opening: Mark, closing: Mark) -> bool:
    return any(
        outer.start < opening.start and closing.end < end.end for outer, end in pairing.pairs
    )


def _lonely_marks(article: Article, suspects: list[Pairing]) -> Iterator[Hit]:
    """Marks without a partner in their paragraph or, for a quotation that runs on, in the next."""
    by_index = {pairing.paragraph.index: pairing for pairing in suspects}
    excused: set[int] = set()  # paragraphs whose unopened mark closes an earlier paragraph's
    for pairing in suspects:
        paragraph = pairing.paragraph
        for mark in pairing.unclosed:
            last = mark is pairing.unclosed[-1]
            if last and _single_end(paragraph.text, mark) is not None:
                continue  # mixed-quotes speaks of it
            if last and mark.start > _last_end(pairing):
                how, end = _runs_to(article, paragraph, by_index)
                excused.add(end)
                if how == "runs-on":
                    yield _lonely(paragraph, mark, "runs-on")
                if how:
                    continue
            yield _lonely(paragraph, mark, "")
        for mark in pairing.unopened:
            if paragraph.index in excused:
                excused.discard(paragraph.index)
                continue
            yield _lonely(paragraph, mark, "unopened")


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


def _lonely(paragraph: Paragraph, mark: Mark, variant: str) -> Hit:
    start, end = paragraph.span(mark.start, mark.end)
    return Hit(start, end, {"near": _near(paragraph.text, mark)}, variant=variant)


def _near(text: str, mark: Mark) -> str:
    """The words at a lonely mark, so that a reader finds it."""
    if mark.role == "close":
        return "…" + text[max(mark.start - 24, 0) : mark.end].lstrip()
    return text[mark.start : mark.start + 25].rstrip() + "…"


def _lonely_brackets(article: Article, paragraph: Paragraph) -> Iterator[Hit]:
    """Brackets without a partner, but for labels, smileys and asides of several paragraphs."""
    text = paragraph.text
    stack: list[Mark] = []
    lonely: list[Mark] = []
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
            lonely.append(Mark(at, char, "close"))
    for mark in sorted([*stack, *lonely]):
        if not _elsewhere(article, paragraph, mark):
            yield _lonely(paragraph, mark, "bracket" if mark.role == "open" else "bracket-unopened")


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
