"""People whom an article only names: neither an office nor a verb of saying tells of them."""

from __future__ import annotations

from copydesk.article import Article
from copydesk.claims import Fact
from copydesk.desk import Desk
from copydesk.language.lexicon import lexicon
from copydesk.language.names import naming, runs
from copydesk.language.people import people
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST = 5  # letters of a family name behind a given name that nothing else vouches for


def untitled(article: Article, desk: Desk) -> Iterator[Fact]:
    """Names of two words of whom nothing but the given name says that they are people.

    They count across the articles of one story alone.
    """
    told = {person.words for person in people(article, desk).all}
    for paragraph in article.paragraphs:
        names = naming(desk.language(paragraph))
        listed = desk.language(paragraph).once(lexicon).listed
        for run in runs(paragraph, desk):
            words = tuple(word.lower() for word in run.words)
            if len(words) != 2 or words in told or words[0] not in names.given:
                continue
            if len(words[1]) < LEAST or run.words[1].isupper() or listed(words[1]):
                continue
            told.add(words)
            text = paragraph.text[run.start : run.end]
            span = paragraph.span(run.start, run.end)
            value = (words[1], "", names.modern(words[1]))
            yield Fact("name", f"{words[0]} _", value, *span, text, ("untitled",))
