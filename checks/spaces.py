"""Words run together and words torn apart."""

from __future__ import annotations

from itertools import pairwise

from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit, Suggestion
from copydesk.language.suggest import candidates, parted
from copydesk.language.variants import apart, together
from copydesk.language.words import Token, tokens, words
from copydesk.record import TYPE_CHECKING

from ._loose import loose
from ._suspects import (
    Copy,
    accepted,
    copies,
    distinct,
    initial,
    places,
    quoted,
    silent,
    times,
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
    for copy in copies(article, desk):
        table = copy.speller.language.once(apart)
        found = {word: table[word] for word in copy.respelt if word in table}
        found.update(_glued(copy, article))
        found = {word: right for word, right in found.items() if not accepted(word, desk)}
        for paragraph in copy.paragraphs if found else ():
            wanted = distinct(paragraph) & found.keys()
            for token in places(paragraph, wanted) if wanted else ():
                if _run_together(paragraph, token, desk, quotes, listed=token.text in table):
                    yield _hit(paragraph, token.start, token.end, found[token.text])
        yield from _torn(copy, quotes)
        yield from loose(copy, article, quotes)


def _run_together(
    paragraph: Paragraph, token: Token, desk: Desk, quotes: str, *, listed: bool
) -> bool:
    """Whether the words are the desk's own, and no name."""
    if quotes == "skip" and quoted(paragraph, token):
        return False
    if not listed:
        return not silent(paragraph, token, desk)
    if untouched(paragraph, token):
        return False
    return not token.text[0].isupper() or initial(paragraph, token)


def _glued(copy: Copy, article: Article) -> dict[str, str]:
    """Unknown words that fall into two frequent ones."""
    found = {}
    speller = copy.speller
    for word in copy.small:
        if speller.status(word) == "unknown":
            parts = None if candidates(word, speller) else parted(word, speller)
            if parts and times(word, article) < OFTEN:
                found[word] = " ".join(parts)
    return found


def _torn(copy: Copy, quotes: str) -> Iterator[Hit]:
    """`di kaji`: a prefix that stands apart from a verb, by list or by the verb's ending."""
    table = copy.speller.language.once(together)
    heads = {word for word in copy.respelt if word in table}
    if not heads or not any(table[head].taken(_followers(copy, head)) for head in heads):
        return
    for paragraph in copy.paragraphs:
        heads_here = distinct(paragraph) & heads
        if not heads_here:
            continue
        for head, verb in pairwise(tokens(paragraph)):
            if head.text not in heads_here or not table[head.text].takes(verb.text):
                continue
            spoken = quotes == "skip" and quoted(paragraph, head)
            if _beside(paragraph, head, verb) and not spoken:
                yield _hit(paragraph, head.start, verb.end, head.text + verb.text, variant="torn")


def _followers(copy: Copy, head: str) -> set[str]:
    """The words after each place of `head`."""
    found: set[str] = set()
    for paragraph in copy.paragraphs:
        there, at = words(paragraph), -1
        for _ in range(there.count(head)):
            at = there.index(head, at + 1)
            found.update(there[at + 1 : at + 2])
    return found


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
