"""Quotation marks and brackets: quotations in two styles, marks without a partner."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit, Suggestion
from copydesk.language.apostrophes import SINGLE
from copydesk.language.data import Language
from copydesk.language.quotes import (
    DOUBLE,
    DOUBLED,
    PARTNERS,
    STOPS,
    Mark,
    Quotation,
    marks,
    quotations,
)
from copydesk.record import TYPE_CHECKING, NamedTuple

from ._brackets import lonely_brackets

if TYPE_CHECKING:
    from collections.abc import Iterator

SILENT_KINDS = frozenset({"code", "table", "link"})
RUNNING = frozenset({"body", "lede", "list"})
STRAIGHT, CURLY = "straight", "curly"
SMALL = 4  # letters; shorter words of a title may be in small letters
SPEECH = 40  # characters; what is re-opened after so many is a speech of several paragraphs

_ITEM = patterns.compile(r"(?:\w{1,3}|[ivx]+)[.)]|[-•*–]\s")
_INCHES = patterns.compile(r"(?<![\d$£€.,])\d{1,3}(?:\.\d)? ?(?:\"|'')(?![,.])")
# ", she said on Monday." inside what looks like a speech: its closing mark was left out.
_CLAUSE = patterns.compile(r"[,!?…] +([^,.!?…:;\"“”]{4,80})(?=[,.]|$)")
SUBJECT, LAST = 4, 7  # words before the verb of such a clause; in one that the verb ends


class Pairing(NamedTuple):
    """What became of a paragraph's marks: quotations, and those with one mark, in order."""

    paragraph: Paragraph
    pairs: tuple[tuple[Mark, Mark], ...]
    unclosed: tuple[Quotation, ...]
    unopened: tuple[Mark, ...]


def mixed_quotes(article: Article, desk: Desk) -> Iterator[Hit]:
    """A quotation opened in one style and closed in another; the odd style of an article."""
    suspects = article.once(_pairings)
    if not suspects:
        return
    curly = _style(article) == CURLY
    for pairing in suspects:
        for opening, closing in pairing.pairs:
            if (opening.char, closing.char) not in PARTNERS and not _nordic(
                article, opening, closing
            ):
                yield _mixed(article, pairing.paragraph, opening, closing, curly)
        yield from _closed_by_single(pairing)
    yield from _two_styles(article, suspects)


def unbalanced_quotes(article: Article, desk: Desk) -> Iterator[Hit]:
    """A quotation or bracket that is opened and not closed, or closed and not opened."""
    suspects = article.once(_pairings)
    if suspects:
        yield from _lonely_marks(article, desk, suspects)
    for paragraph in article.paragraphs:
        text = paragraph.text
        if (
            text.count("(") != text.count(")") or text.count("[") != text.count("]")
        ) and paragraph.kind not in SILENT_KINDS:
            for one in lonely_brackets(article, paragraph):
                start, near = one.start, _near(text, one.start, one.opens)
                variant = "bracket" if one.opens else "bracket-unopened"
                yield _lonely(paragraph, start, start + 1, near, variant)


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
        if (
            (plain and 2 * (text.count(' "') + (text[0] == '"')) != plain)
            or opened != closed
            or (plain and opened)
            or ("''" in text or "’’" in text or "‘‘" in text)
        ):
            found.append(paragraph)
        elif plain:
            straight.append(paragraph)
        elif opened:
            curly.append(paragraph)
    if straight and curly:  # two styles in one text: the fewer ones are looked at
        found += straight if len(straight) < len(curly) else curly
    found.sort(key=lambda paragraph: paragraph.index)
    return [
        _paired(paragraph)
        for paragraph in found
        if paragraph.kind not in SILENT_KINDS
        if not any(zone.kind == "cut" for zone in paragraph.zones)
    ]


def _paired(paragraph: Paragraph) -> Pairing:
    """The quotations in double marks, and the double marks that are left over."""
    pairs, unclosed, unopened = [], [], []
    for one in quotations(paragraph):
        opening, closing = one.opening, one.closing
        if opening is not None and opening.char in DOUBLE:
            if closing is None:
                unclosed.append(one)
            else:
                pairs.append((opening, closing))
        elif opening is None and closing is not None and closing.char in DOUBLE:
            unopened.append(closing)
    if (unclosed or unopened) and _INCHES.search(paragraph.text):
        # 27", 5' 10": not to be told from a closing mark where the marks are odd
        return Pairing(paragraph, (), (), ())
    return Pairing(paragraph, tuple(pairs), tuple(unclosed), tuple(unopened))


def _style(article: Article) -> str:
    """The style that most of the article's double marks have."""
    straight = sum(paragraph.text.count('"') for paragraph in article.paragraphs)
    curly = sum(
        paragraph.text.count("“") + paragraph.text.count("”") for paragraph in article.paragraphs
    )
    return CURLY if curly > straight else STRAIGHT


def _nordic(article: Article, opening: Mark, closing: Mark) -> bool:
    """Whether the article opens with ” (or closes with “) throughout: a style, not a slip."""
    if opening.char == "”":
        return "“" not in article.source and '"' not in article.source
    return closing.char == "“" and "”" not in article.source and '"' not in article.source


def _mixed(
    article: Article, paragraph: Paragraph, opening: Mark, closing: Mark, curly: bool
) -> Hit:
    """The quotation, and the fix: the odd mark takes its partner's style."""
    if opening.char == "”" or closing.char == "“":  # a curly mark the wrong way round
        odd = opening if opening.char == "”" else closing
        new = "“" if odd is opening else "”"
        if '"' in (opening.char, closing.char):
            new = '"' if not curly else new
    else:
        keeps_curly = curly and ("“" in opening.char or "”" in closing.char)
        odd = closing if (opening.char == "“") == keeps_curly else opening
        if not keeps_curly and '"' in (opening.char, closing.char):
            odd, new = (opening if opening.char != '"' else closing), '"'
        else:
            new = "”" if odd is closing else "“"
    start, end = paragraph.span(opening.offset, closing.end)
    low, high = paragraph.span(odd.offset, odd.end)
    safe = new != '"' or paragraph.kind in RUNNING or article.format == "text"
    values = {"opening": opening.char, "closing": closing.char}
    return Hit(start, end, values, suggestions=(Suggestion(new, safe, low, high),))


def _closed_by_single(pairing: Pairing) -> Iterator[Hit]:
    """A quotation opened with a double mark and closed with a single one."""
    for one in pairing.unclosed[-1:]:
        single = _single_end(pairing.paragraph, one)
        if single is not None and one.opening is not None:
            yield _mixed_single(pairing.paragraph, one.opening, single)


def _single_end(paragraph: Paragraph, one: Quotation) -> Mark | None:
    """The single mark that closes what a double one opened, if no single one opened before."""
    text = paragraph.text
    for mark in marks(paragraph):
        if mark.offset <= one.start or mark.char not in SINGLE:
            continue
        before, after = text[mark.offset - 1], text[mark.end : mark.end + 1]
        if before.isspace() or before in '([“"' or mark.role in ("open", "inch"):
            return None
        ends = before in ",.!?…" and (not after or after.isspace())
        if ends or (before.isalnum() and not text[mark.end :].strip(" .,;")):
            return mark
    return None


def _mixed_single(paragraph: Paragraph, opening: Mark, closing: Mark) -> Hit:
    start, end = paragraph.span(opening.offset, closing.end)
    low, high = paragraph.span(closing.offset, closing.end)
    new = '"' if opening.char == '"' else "”"
    values = {"opening": opening.char, "closing": closing.char}
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
            if (opening.char, closing.char) != whole:
                continue
            inside = pairing.paragraph.text[opening.end : closing.offset]
            if not (_nested(pairing, opening, closing) or _title(inside)):
                start, end = pairing.paragraph.span(opening.offset, closing.end)
                values = {"rare": str(counts[rare]), "common": str(counts[common])}
                yield Hit(start, end, values, "style", f"{rare}-among-{common}")
                return


def _title(text: str) -> bool:
    """Whether it looks like the title of a work, which may be pasted with its marks."""
    words = text.split()
    return len(words) > 1 and all(word[0].isupper() or len(word) < SMALL for word in words)


def _nested(pairing: Pairing, opening: Mark, closing: Mark) -> bool:
    return any(
        outer.offset < opening.offset and closing.end < end.end for outer, end in pairing.pairs
    )


def _lonely_marks(article: Article, desk: Desk, suspects: list[Pairing]) -> Iterator[Hit]:
    """Marks without a partner in their paragraph or, for a quotation that runs on, in the next."""
    by_index = {pairing.paragraph.index: pairing for pairing in suspects}
    excused: set[int] = set()  # paragraphs whose unopened mark closes an earlier paragraph's
    for pairing in suspects:
        paragraph = pairing.paragraph
        for at, one in enumerate(pairing.unclosed):
            if one is not pairing.unclosed[-1] or one.end < len(paragraph.text):
                if not _resumed(pairing, at, desk):
                    yield _unclosed(paragraph, one, "")
                continue
            if _single_end(paragraph, one) is not None:
                continue  # mixed-quotes speaks of it
            how = ""
            long = one.end - one.start > SPEECH  # a short one re-opened is not looked into
            follows = one.start > _last_end(pairing) and _spoken(paragraph, one)
            if follows and not (long and _attributed(paragraph, one, desk)):
                how, end = _runs_to(article, paragraph, by_index)
                excused.add(end)
            if how in ("", "runs-on"):
                yield _unclosed(paragraph, one, how)
        for mark in pairing.unopened:
            if paragraph.index in excused:
                excused.discard(paragraph.index)
                continue
            near = _near(paragraph.text, mark.end - 1, opens=False)
            yield _lonely(paragraph, mark.offset, mark.end, near, "unopened")


def _resumed(pairing: Pairing, at: int, desk: Desk) -> bool:
    """Whether a quotation is re-opened after a sentence, as where paragraphs of it were merged."""
    one, text = pairing.unclosed[at], pairing.paragraph.text
    inside = text[one.start + 1 : one.end].rstrip()
    if inside[-1:] not in (*STOPS,) or one.end >= len(text):
        return False
    around = pairing.unclosed[max(at - 1, 0) : at + 2]
    chained = any(other.start == one.end or other.end == one.start for other in around)
    announced = text[: one.start].rstrip().endswith(":")
    if not (chained or announced or len(inside) >= SPEECH):
        return False
    return _spoken(pairing.paragraph, one) and not _attributed(pairing.paragraph, one, desk)


def _spoken(paragraph: Paragraph, one: Quotation) -> bool:
    """Whether it begins as a speech does: behind a mark, or with a capital where it is long."""
    text = paragraph.text
    if not text[max(one.start - 3, 0) : one.start].rstrip()[-1:].isalnum():
        return True
    first = text[one.start + 1 : one.start + 4].lstrip()[:1]
    return one.end - one.start > SPEECH and not first.islower()


def _attributed(paragraph: Paragraph, one: Quotation, desk: Desk) -> bool:
    """Whether what nobody closed holds ", she said": then it ended before that."""
    said, speakers = desk.language(paragraph).once(_saying)
    for clause in _CLAUSE.finditer(paragraph.text, one.start + 1, one.end):
        words = clause[1].split()
        at = next((at for at, word in enumerate(words) if word.lower() in said), -1)
        if at == 0 or (at == len(words) - 1 < LAST):
            return True
        subject = words[:at] if 0 < at <= SUBJECT else []
        if subject and (subject[0].lower() in speakers or all(map(_named, subject))):
            return True
    return False


def _named(word: str) -> bool:
    """Whether it is written as a name is: O’Brien, but not I’d."""
    first, *rest = word.replace("’", "'").split("'")
    return word[0].isupper() and (len(first) > 1 or (bool(rest) and rest[0][:1].isupper()))


def _saying(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """The verbs that give a speech to its speaker, and what a speaker's mention begins with."""
    data = language["quotes"]
    return frozenset(data.get("said", ())), frozenset(data.get("speakers", ()))


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
        if distance == 0 and text.startswith(('"', "“", "”", "„", *DOUBLED)):
            return "re-opened", -1
        listed = listed or other.kind == "list" or _ITEM.match(text) is not None
        pairing = suspects.get(other.index)
        if pairing is not None and pairing.unopened:
            first = pairing.unopened[0].offset
            if any(opening.offset < first for opening, _ in pairing.pairs):
                return "", -1
            return "listed" if listed else "runs-on", other.index
        if any(mark in text for mark in ('"', "“", "”")):
            return "", -1
    return "", -1


def _unclosed(paragraph: Paragraph, one: Quotation, variant: str) -> Hit:
    end = one.opening.end if one.opening else one.end
    near = _near(paragraph.text, one.start, opens=True)
    return _lonely(paragraph, one.start, end, near, variant)


def _lonely(paragraph: Paragraph, start: int, end: int, near: str, variant: str) -> Hit:
    start, end = paragraph.span(start, end)
    return Hit(start, end, {"near": near}, variant=variant)


def _near(text: str, at: int, opens: bool) -> str:
    """The words at a lonely mark, so that a reader finds it."""
    if opens:
        return text[at : at + 25].rstrip() + "…"
    return "…" + text[max(at - 24, 0) : at + 1].lstrip()
