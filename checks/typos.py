"""Misspelt words: unknown or rare ones with a frequent neighbour, and little that excuses them."""

from __future__ import annotations

from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit, Suggestion
from copydesk.language.suggest import Candidate, candidates, clear
from copydesk.language.variants import apart, nonstandard
from copydesk.language.words import Token
from copydesk.record import TYPE_CHECKING

from ._suspects import Copy, accepted, copies, distinct, places, quoted, silent, times

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from copydesk.language.spelling import Speller

SURE = 1.5  # how far ahead of the next the first suggestion must be to be taken unseen
REGIONS = ("state", "capital", "province", "regency")  # nobody writes them in small letters
OFTEN = 3  # a word that stands so often is meant, unless its candidate stands more often


def typo(
    article: Article, desk: Desk, *, quotes: Literal["skip", "report"] = "skip"
) -> Iterator[Hit]:
    """Words in small letters that look like a slip for another word."""
    for copy in copies(article, desk):
        found = _found(copy, article, desk)
        for paragraph in copy.paragraphs if found else ():
            wanted = distinct(paragraph) & found.keys()
            for token in places(paragraph, wanted) if wanted else ():
                said = quotes == "skip" and quoted(paragraph, token)
                if said and not copy.speller.slip(token.text):
                    continue  # a speaker's word; nobody speaks a listed misspelling
                if copy.speller.letters and _joined(token):
                    continue
                if not silent(paragraph, token, desk):
                    near = found[token.text]
                    strong = _strong(token.text, near, copy.speller) and not said
                    if strong or not _town(near[0].word):
                        yield _hit(paragraph, token, near, strong)


def _found(copy: Copy, article: Article, desk: Desk) -> dict[str, tuple[Candidate, ...]]:
    """The doubtful words that have candidates and that nobody uses on purpose."""
    found = {}
    speller = copy.speller
    wrong, glued = speller.language.once(nonstandard), speller.language.once(apart)
    for word in copy.small:
        if word in wrong or word in glued:
            continue
        near = candidates(word, speller)
        if not near or accepted(word, desk):
            continue
        if speller.slip(word) or not _meant(word, near, article):
            found[word] = near
    return found


def _joined(token: Token) -> bool:
    """Whether signs that nobody sees join the word's parts, as in Persian."""
    return len(token.text) < token.end - token.start


def _meant(word: str, near: tuple[Candidate, ...], article: Article) -> bool:
    """Whether the word stands too often in the article to be a slip."""
    count = times(word, article)
    return count >= OFTEN and all(times(one.word, article) <= count for one in near)


def _strong(word: str, near: tuple[Candidate, ...], speller: Speller) -> bool:
    """Whether it is a listed slip, or clearly one; not where affix rules build the word too."""
    return bool(speller.slip(word)) or (clear(near, word) and not speller.common_noun(word))


def _town(word: str) -> bool:
    """Whether a word is frequent as a large town's name: a "kapal bandong" is no slip for it."""
    from copydesk.language.gazetteer import gazetteer

    place = gazetteer().place(word)
    return place is not None and place.kind in REGIONS


def _hit(paragraph: Paragraph, token: Token, near: tuple[Candidate, ...], strong: bool) -> Hit:
    start, end = paragraph.span(token.start, token.end)
    sure = strong and (len(near) < 2 or near[0].score - near[1].score >= SURE)
    return Hit(
        start,
        end,
        values={"suggestion": near[0].word},
        grade="" if strong else "weak",
        suggestions=tuple(
            Suggestion(candidate.word, safe=sure and index == 0)
            for index, candidate in enumerate(near)
        ),
    )
