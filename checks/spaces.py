"""Words run together and words torn apart."""

from __future__ import annotations

from itertools import pairwise

from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit, Suggestion
from copydesk.language.spelling import Speller
from copydesk.language.suggest import candidates, parted
from copydesk.language.variants import apart, together
from copydesk.language.words import Token, tokens, words
from copydesk.record import TYPE_CHECKING

from ._suspects import (
    accepted,
    counts,
    distinct,
    doubtful,
    initial,
    places,
    quoted,
    readable,
    silent,
    standing,
    untouched,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

OFTEN = 3  # a word that stands so often is meant


def missing_space(
    article: Article, desk: Desk, *, quotes: Literal["skip", "report"] = "skip"
) -> Iterator[Hit]:
    """Two words run together, by list and by lexicon; one torn apart, by list."""
    for paragraph, speller in readable(article, desk):
        table = speller.language.once(apart)
        listed = standing(article, speller.language, apart)
        found = {word: table[word] for word in listed & distinct(paragraph)} if listed else {}
        found.update(_glued(paragraph, speller, article))
        for token in (
            places(paragraph, {w for w in found if not accepted(w, desk)}) if found else ()
        ):
            if quotes == "skip" and quoted(paragraph, token):
                continue
            if token.text in table:
                if untouched(paragraph, token) or (
                    token.text[0].isupper() and not initial(paragraph, token)
                ):
                    continue
            elif silent(paragraph, token, desk):
                continue
            yield _hit(paragraph, token.start, token.end, found[token.text])
        yield from _torn(paragraph, speller, quotes)


def _glued(paragraph: Paragraph, speller: Speller, article: Article) -> dict[str, str]:
    """Unknown words that fall into two frequent ones."""
    found = {}
    for word in doubtful(paragraph, speller):
        if word.islower() and speller.status(word) == "unknown":
            parts = None if candidates(word, speller) else parted(word, speller)
            if parts and article.once(counts)[word] < OFTEN:
                found[word] = " ".join(parts)
    return found


def _torn(paragraph: Paragraph, speller: Speller, quotes: str) -> Iterator[Hit]:
    """`di kaji`: a prefix that stands apart from a verb, by list or by the verb's ending."""
    table = speller.language.once(together)
    heads = distinct(paragraph) & table.keys()
    if not heads:
        return
    found = words(paragraph)
    if not any(table[head].takes(word) for head in heads for word in _followers(found, head)):
        return
    for head, verb in pairwise(tokens(paragraph)):
        if head.text not in heads or not table[head.text].takes(verb.text):
            continue
        if _beside(paragraph, head, verb) and not (quotes == "skip" and quoted(paragraph, head)):
            yield _hit(paragraph, head.start, verb.end, head.text + verb.text, variant="torn")


def _followers(found: list[str], head: str) -> Iterator[str]:
    """The words after each place of `head`."""
    at = -1
    for _ in range(found.count(head)):
        at = found.index(head, at + 1)
        yield from found[at + 1 : at + 2]


def _beside(paragraph: Paragraph, head: Token, verb: Token) -> bool:
    return paragraph.text[head.end : verb.start].isspace()


def _hit(paragraph: Paragraph, start: int, end: int, right: str, variant: str = "") -> Hit:
    """The finding, its suggestion with the capital of what it replaces."""
    if paragraph.text[start].isupper():
        right = right[0].upper() + right[1:]
    begin, stop = paragraph.span(start, end)
    return Hit(
        begin, stop, {"suggestion": right}, variant=variant, suggestions=(Suggestion(right),)
    )
