"""Forms that a standard rejects, and two spellings of one word in one text."""

from __future__ import annotations

from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit, Place, Suggestion
from copydesk.language.data import Language
from copydesk.language.detect import foreign
from copydesk.language.variants import Variants, nonstandard, variants
from copydesk.language.words import Token
from copydesk.record import TYPE_CHECKING

from ._suspects import (
    Copy,
    accepted,
    copies,
    counts,
    distinct,
    in_one_language,
    initial,
    places,
    quoted,
    readable,
    untouched,
    vocabulary,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Literal


def nonstandard_form(
    article: Article,
    desk: Desk,
    *,
    quotes: Literal["skip", "report"] = "skip",
    allow: Sequence[str] = (),
    also: Mapping[str, str] = {},
) -> Iterator[Hit]:
    """Words for which the standard dictionary has another form; `also` adds a house's own."""
    for copy in copies(article, desk):
        table = copy.speller.language.once(nonstandard)
        listed = {word for word in copy.respelt if word in table}
        for paragraph in copy.paragraphs if listed or also else ():
            found = set(listed & distinct(paragraph))
            if also:
                found |= {word for word in distinct(paragraph) if word.lower() in also}
            found = {w for w in found if w.lower() not in allow and not accepted(w, desk)}
            for token in places(paragraph, found) if found else ():
                if quotes == "skip" and quoted(paragraph, token):
                    continue
                if not _own(paragraph, token, desk):
                    continue
                right = also.get(token.text.lower()) or table[token.text]
                if token.text[0].isupper():
                    right = right[0].upper() + right[1:]
                start, end = paragraph.span(token.start, token.end)
                yield Hit(
                    start, end, {"suggestion": right}, suggestions=(Suggestion(right, safe=True),)
                )


def _own(paragraph: Paragraph, token: Token, desk: Desk) -> bool:
    """Whether the word is the language's: no address, no name, no survey in an English phrase."""
    if untouched(paragraph, token):
        return False
    if token.text[0].isupper() and (not initial(paragraph, token) or _named(paragraph, token)):
        return False
    return not any(part.start <= token.start < part.end for part in foreign(paragraph, desk))


def _named(paragraph: Paragraph, token: Token) -> bool:
    """Whether a capitalised word goes with another: Bhakti Mulya, Ramadhan Pohan."""
    after = paragraph.text[token.end : token.end + 2]
    return after[:1] == " " and after[1:].isupper()


def variant_spelling(
    article: Article,
    desk: Desk,
    *,
    quotes: Literal["skip", "report"] = "skip",
    prefer: str = "",
    allow: Sequence[str] = (),
) -> Iterator[Hit]:
    """Two spellings of one word in one text; `prefer` names the style of a house (british)."""
    for copy in copies(article, desk):
        language = copy.speller.language
        wrong = _wrong(article, copy, language.once(variants), prefer, set(allow))
        if wrong:
            yield from _hits(article, desk, language, wrong, quotes)


def _wrong(
    article: Article, copy: Copy, known: Variants, prefer: str, allow: set[str]
) -> dict[str, str]:
    """The words that do not go with the rest of the text, with what would."""
    words = {word for word in copy.respelt if word in known.group and word not in allow}
    telling = _telling(article, copy, known, allow)
    if not telling and not (words and (prefer or _mixed(words, known))):
        return {}
    stand = _standing(article, copy.speller.language.code)
    present = {word: stand[word] for word in words}
    wrong = {}
    usual = _usual(present, known, prefer)
    for group in {known.group[word] for word in present}:
        forms = sorted(
            (w for w in group if w in present),
            key=lambda w: (-present[w], known.style.get(w) != usual),
        )
        wrong.update(dict.fromkeys(forms[1:], forms[0]))
    wrong.update(_style(present, known, usual))
    for word, plain in telling:
        low, high = sorted((word, plain), key=lambda w: (stand[w], w == word))
        wrong[low] = high
    return wrong


def _telling(
    article: Article, copy: Copy, known: Variants, allow: set[str]
) -> list[tuple[str, str]]:
    """The words with an accent or an ending of choice that stand in their plain form too."""
    every = vocabulary(article, copy.speller.language.code)
    found = sorted(w for w in copy.respelt - allow if known.telling(w) and w.islower())
    pairs = ((word, known.plain(word)) for word in found)
    return [(w, plain) for w, plain in pairs if plain != w and plain in every - allow]


def _mixed(words: set[str], known: Variants) -> bool:
    """Whether two of the words are forms of one, or of two styles."""
    groups = {known.group[word] for word in words}
    return len(groups) < len(words) or len({known.style.get(word, -1) for word in words} - {-1}) > 1


def _usual(present: dict[str, int], known: Variants, prefer: str) -> int | None:
    """The style of the house, or the one that the text uses more; None where it mixes none.

    Of two that stand equally often, the one that more different words have, else the first one.
    """
    if prefer in known.styles:
        return known.styles.index(prefer)
    totals = [[0, 0] for _ in known.styles]
    for word, count in present.items():
        if word in known.style:
            total = totals[known.style[word]]
            total[0] += count
            total[1] += 1
    if sum(total > [0, 0] for total in totals) < 2:
        return None
    return max(range(len(totals)), key=lambda style: totals[style])


def _style(present: dict[str, int], known: Variants, usual: int | None) -> dict[str, str]:
    """Words of the style that the text, or the house, uses less."""
    if usual is None:
        return {}
    return {
        word: known.group[word][usual]
        for word in present
        if word in known.style and known.style[word] != usual
    }


def _standing(article: Article, code: str) -> Mapping[str, int]:
    """The words of the article by count, where it is in one language; else of those paragraphs."""
    if in_one_language(article, code):
        return article.once(counts)
    found: dict[str, int] = {}
    for paragraph in article.paragraphs:
        if paragraph.language == code:
            for word in distinct(paragraph):
                found[word] = found.get(word, 0) + 1
    return found


def _hits(
    article: Article, desk: Desk, language: Language, wrong: dict[str, str], quotes: str
) -> Iterator[Hit]:
    spots = {word: _first(article, language, word) for word in set(wrong.values())}
    for paragraph, speller in readable(article, desk):
        found = distinct(paragraph) & wrong.keys()
        if not found or speller.language is not language:
            continue
        for token in places(paragraph, {word for word in found if not accepted(word, desk)}):
            if (quotes == "skip" and quoted(paragraph, token)) or untouched(paragraph, token):
                continue
            right = wrong[token.text]
            spot = spots[right]
            start, end = paragraph.span(token.start, token.end)
            yield Hit(
                start,
                end,
                {"suggestion": right},
                suggestions=(Suggestion(right),),
                related=(spot,) if spot else (),
                variant="" if spot else "style",
            )


def _first(article: Article, language: Language, word: str) -> Place | None:
    """Where the other spelling stands first, outside quotations."""
    for paragraph in article.paragraphs:
        if paragraph.language == language.code and word in distinct(paragraph):
            for token in places(paragraph, {word}):
                if not quoted(paragraph, token):
                    return _place(paragraph, token)
    return None


def _place(paragraph: Paragraph, token: Token) -> Place:
    return Place(*paragraph.span(token.start, token.end))
