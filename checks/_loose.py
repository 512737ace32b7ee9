"""Clitics that stand apart from the word they belong to: rumah nya, KTP nya."""

from __future__ import annotations

from itertools import pairwise

from copydesk.article import Article, Paragraph
from copydesk.finding import Hit, Suggestion
from copydesk.language.words import Token, tokens
from copydesk.record import TYPE_CHECKING

from ._suspects import Copy, distinct, quoted, untouched, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator


def loose(copy: Copy, article: Article, quotes: str) -> Iterator[Hit]:
    """A hit for each, with the word before it; behind capitals and foreign words with a hyphen."""
    language = copy.speller.language
    clitics = vocabulary(article, language.code).intersection(language["together_after"] or ())
    for paragraph in copy.paragraphs if clitics else ():
        if clitics.isdisjoint(distinct(paragraph)):
            continue
        for word, clitic in pairwise(tokens(paragraph)):
            if clitic.text not in clitics or not _beside(paragraph, word, clitic):
                continue
            if untouched(paragraph, clitic) or (quotes == "skip" and quoted(paragraph, clitic)):
                continue
            plain = word.text.islower() or copy.speller.status(word.text.lower()) == "known"
            joint = "" if plain and word.text[1:].islower() else "-"
            right = f"{word.text}{joint}{clitic.text}"
            if word.text.endswith(clitic.text):
                right = word.text  # bukunya nya
            start, end = paragraph.span(word.start, clitic.end)
            yield Hit(
                start,
                end,
                {"suggestion": right},
                variant="torn",
                suggestions=(Suggestion(right),),
            )


def _beside(paragraph: Paragraph, word: Token, clitic: Token) -> bool:
    return word.text.isalpha() and paragraph.text[word.end : clitic.start].isspace()
