"""Words that nothing explains: for a proof-reader who would rather see too many than miss one."""

from __future__ import annotations

from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit, Suggestion
from copydesk.language.detect import foreign
from copydesk.language.spelling import Speller
from copydesk.language.suggest import candidates, resembling
from copydesk.language.variants import apart, nonstandard
from copydesk.language.words import Token, tokens
from copydesk.record import TYPE_CHECKING

from ._suspects import (
    accepted,
    counts,
    distinct,
    doubtful,
    initial,
    marked,
    named,
    places,
    quoted,
    readable,
    strange,
    untouched,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

# Of so many words on either side so many are unknown: no copy, however many slips it has.
ALIEN = ((8, 0.5), (3, 0.6))
OFTEN = 3  # a word that stands so often is meant


def unknown_word(
    article: Article, desk: Desk, *, quotes: Literal["skip", "report"] = "report"
) -> Iterator[Hit]:
    """Each word once that no lexicon, affix rule, list of names, house or article explains."""
    seen: set[str] = set()
    for paragraph, book in readable(article, desk):
        wanted = {
            word
            for word in (*doubtful(paragraph, book), *filter(book.shaky, distinct(paragraph)))
            if word.lower() not in seen and not _explained(word, book, article, desk)
        }
        for token in places(paragraph, wanted) if wanted else ():
            if token.text.lower() in seen or (quotes == "skip" and quoted(paragraph, token)):
                continue
            if _read(paragraph, token, book, desk):
                seen.add(token.text.lower())
                yield _hit(paragraph, token, book)


def _explained(word: str, book: Speller, article: Article, desk: Desk) -> bool:
    """Whether a list, the house or the rest of the article says that the word is meant."""
    if accepted(word, desk):
        return True
    lower = word.lower()
    if any(lower in book.language.once(table) for table in (nonstandard, apart)):
        return True  # other rules have a better word for it
    standing = article.once(counts)
    times = standing.get(lower, 0) + standing.get(word.capitalize(), 0)
    near = candidates(lower, book)
    if word != lower:  # perhaps a name
        return times > 1 or not near or book.status(lower) == "known"
    return times >= OFTEN and not near


def _read(paragraph: Paragraph, token: Token, book: Speller, desk: Desk) -> bool:
    """Whether the word is copy in a language that somebody here reads."""
    if untouched(paragraph, token) or named(paragraph.text, token):
        return False
    if not token.text.islower() and not initial(paragraph, token):
        return False  # a name
    if any(part.start <= token.start < part.end for part in foreign(paragraph, desk)):
        return False
    if candidates(token.text.lower(), book):
        return not strange(paragraph, token, desk, ALIEN)
    if marked(paragraph.text, token) or strange(paragraph, token, desk):
        return False
    return not _latin(paragraph, token, book)


def _latin(paragraph: Paragraph, token: Token, book: Speller) -> bool:
    """Whether it follows a name and is like no word: Panthera tigris, Rhinoceros sondaicus."""
    found = tokens(paragraph)
    before = found[at - 1] if (at := found.index(token)) else token
    if not before.text[0].isupper() or initial(paragraph, before):
        return False
    return not resembling(token.text, book)


def _hit(paragraph: Paragraph, token: Token, book: Speller) -> Hit:
    found = resembling(token.text.lower(), book)
    words = [one.capitalize() if token.text[0].isupper() else one for one in found]
    start, end = paragraph.span(token.start, token.end)
    return Hit(
        start,
        end,
        {"suggestion": words[0] if words else ""},
        variant="near" if words else "",
        suggestions=tuple(map(Suggestion, words)),
    )
