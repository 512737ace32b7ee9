"""Somebody who speaks in one word and whom nothing in the article introduces: "ujar Hasibuan."."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.gazetteer import gazetteer
from copydesk.language.lexicon import lexicon
from copydesk.language.names import naming, words
from copydesk.language.offices import offices
from copydesk.language.people import people
from copydesk.language.persons import Mention, Person
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

PART = 3  # letters of a short name: "Lexy" for "Lexyndo"
ASIDE = frozenset(("headline", "heading", "caption", "list"))


class Speaking(NamedTuple):
    """The verbs behind a quotation, and the pattern of a lone name behind one of them."""

    verbs: frozenset[str]
    alone: re.Pattern[str]


class Unknown(NamedTuple):
    """Where a name speaks that is nobody's, and who was named last before."""

    start: int
    end: int
    person: Person


def speaking(language: Language) -> Speaking:
    """How a language that declares it tells who spoke.

    `alone` are the verbs behind a quotation, `goes_on` what may follow the speaker's name.
    """
    declared = language["speakers"]
    verbs, rest = "|".join(declared["alone"]), "|".join(declared["goes_on"])
    pattern = rf"(?<=[,.?!])[\"”] (?:{verbs}) ([A-Z][a-z]{{3,}})(?=\.(?:\s|$)| (?:{rest})\b)"
    return Speaking(frozenset(declared["alone"]), patterns.compile(pattern))


def unintroduced(article: Article, held: Sequence[Paragraph], desk: Desk) -> Iterator[Unknown]:
    """The lone speakers of some paragraphs whose name stands nowhere else in the article.

    Somebody's full name stands before. A part of another name is a short form of it.
    """
    for paragraph in held:
        telling = desk.language(paragraph).once(speaking)
        if paragraph.kind in ASIDE:
            continue
        for found in lone(paragraph, telling):
            start, end = paragraph.span(*found.span(1))
            word = found[1].lower()
            if not nobody(word, paragraph, article, desk):
                continue
            known = introduced(article, desk)
            before = [person for at, person in known if at < start]
            if before and not made_of(word, known):
                yield Unknown(start, end, before[-1])


def lone(paragraph: Paragraph, telling: Speaking) -> Iterator[re.Match[str]]:
    """The lone names behind the quotations of a paragraph."""
    text = paragraph.text
    for verb in telling.verbs & words(paragraph):
        for behind in (f'" {verb} ', f"” {verb} "):
            at = text.find(behind)
            while at >= 0:
                found = telling.alone.match(text, at)
                if found is not None:
                    yield found
                at = text.find(behind, at + 1)


def made_of(word: str, known: list[tuple[int, Person]]) -> bool:
    """Whether a word is made of the beginnings of somebody's names: Zulhas, Jokowi."""
    from .people import pieces

    return any(pieces(word, frozenset(person.words)) for _, person in known)


def introduced(article: Article, desk: Desk) -> list[tuple[int, Person]]:
    """Where the people of an article are named in full, in order."""
    found = [
        (one.span[0], person)
        for person in people(article, desk).all
        for one in person.mentions
        if person.sure and full(one, person)
    ]
    return sorted(found, key=lambda one: one[0])


def full(mention: Mention, person: Person) -> bool:
    """Whether a mention is a person's name in full."""
    return mention.sure and mention.words == person.words and 1 < len(person.words) < 5


def nobody(word: str, paragraph: Paragraph, article: Article, desk: Desk) -> bool:
    """Whether a word is a name that nothing else of the article holds."""
    if any(word in words(one) for one in article.paragraphs if one is not paragraph):
        return False
    language = desk.language(paragraph)
    names = naming(language)
    if word in language["speakers"].get("known", ()):
        return False
    if names.barred(word) or word in names.openers or word in names.country_words:
        return False
    if word in names.places or word in names.honorifics or word in offices(language).triggers:
        return False
    if word not in names.given and (
        language.once(lexicon).listed(word) or gazetteer().places(word)
    ):
        return False  # a country, a paper or a plain word
    return paragraph.text.lower().count(word) == 1 and not any(
        len(other) >= PART and (word.startswith(other) or word in other)
        for other in set[str]().union(*map(words, article.paragraphs))
        if other != word
    )
