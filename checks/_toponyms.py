"""Misspelt names of places, where the word before says that one is meant: Jawa Tegah."""

from __future__ import annotations

from itertools import pairwise

from copydesk.article import Article, Paragraph
from copydesk.finding import Hit, Suggestion
from copydesk.language.gazetteer import gazetteer
from copydesk.language.near import one_edit
from copydesk.language.spelling import Speller
from copydesk.language.words import Token, tokens
from copydesk.record import TYPE_CHECKING

from ._suspects import Copy, capitals, distinct

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST = 2.5  # Zipf frequency of what may be meant: few words fit the one before
SHORTEST = 4  # letters
REGIONS = frozenset({"regency", "province", "city", "state"})


def misplaced(copy: Copy, article: Article) -> Iterator[Hit]:
    """A hit for each unheard-of word that completes no place's name, but nearly does.

    The pack lists words that open names of places (`opening`: Jawa, New) and words that say what
    follows (`regions`: Kabupaten).
    """
    names = copy.speller.language["names"]
    regions = frozenset(names.get("regions", ()))
    heads = (regions | frozenset(names.get("opening", ()))) & article.once(capitals).keys()
    for paragraph in copy.paragraphs if heads else ():
        if heads.isdisjoint(distinct(paragraph)):
            continue
        before = ""
        for head, word in pairwise(tokens(paragraph)):
            if head.text in heads and _follows(paragraph, head, word):
                openings = () if head.text in regions else (head.text, f"{before} {head.text}")
                meant = _meant(openings, word.text, copy.speller)
                if meant:
                    yield _hit(paragraph, word, meant)
            before = head.text


def _follows(paragraph: Paragraph, head: Token, word: Token) -> bool:
    return (
        len(word.text) >= SHORTEST
        and word.text.istitle()
        and word.text.isalpha()
        and paragraph.text[head.end : word.start] == " "
    )


def _meant(openings: tuple[str, ...], word: str, speller: Speller) -> str:
    """The only word that makes a place's name of it, "" where none or several do.

    Without `openings` it must be a region by itself.
    """
    known = gazetteer().places
    if any(known(f"{opening} {word}") for opening in openings) or speller.status(word) == "known":
        return ""
    if not openings and (known(word) or not speller.unheard(word)):
        return ""
    found = set()
    for near in speller.names[0].near(word.lower(), LEAST) if speller.names else ():
        edit = one_edit(near.word, word.lower())
        ending = word.lower().removeprefix(near.word)
        if edit is None or edit[1] == 0 or ending in speller.language["names"]["endings"]:
            continue
        if any(known(f"{opening} {near.word}") for opening in openings) or (
            not openings and any(place.kind in REGIONS for place in known(near.word))
        ):
            found.add(near.word.capitalize())
    return found.pop() if len(found) == 1 else ""


def _hit(paragraph: Paragraph, word: Token, meant: str) -> Hit:
    start, end = paragraph.span(word.start, word.end)
    return Hit(
        start,
        end,
        {"suggestion": meant},
        grade="weak",
        variant="place",
        suggestions=(Suggestion(meant),),
    )
