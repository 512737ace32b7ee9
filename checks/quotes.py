"""Quotations in two styles of marks, and the fix: the odd mark takes its partner's style."""

from collections.abc import Iterator

from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit, Suggestion

from ._marks import RUNNING, Mark, Pairing, pairings, single_end

STRAIGHT, CURLY = "straight", "curly"

_PARTNERS = {("“", "”"), ('"', '"'), ("„", "“"), ("„", "”"), ("‟", "”"), ("＂", "＂")}


def mixed_quotes(article: Article, desk: Desk) -> Iterator[Hit]:
    """A quotation opened in one style and closed in another; the odd style of an article."""
    suspects = article.once(pairings)
    if not suspects:
        return
    curly = _style(article) == CURLY
    for pairing in suspects:
        for opening, closing in pairing.pairs:
            if (opening.text, closing.text) not in _PARTNERS and not _nordic(article, opening):
                yield _mixed(article, pairing.paragraph, opening, closing, curly)
        yield from _closed_by_single(pairing)
    yield from _two_styles(article, suspects)


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
        single = single_end(text, opening)
        if single is not None:
            closing = Mark(single.start(), single[0], "close")
            yield _mixed_single(pairing.paragraph, opening, closing)


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
