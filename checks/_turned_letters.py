"""An acronym with two of its letters turned: the RWSA is once the RSWA."""

from __future__ import annotations

from copydesk import patterns
from copydesk.claims import Fact
from copydesk.language.edits import osa
from copydesk.language.people import LEFT_OUT
from copydesk.record import TYPE_CHECKING

from .organisations import MARK, famous

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from copydesk.article import Article
    from copydesk.desk import Desk

WORD = patterns.compile(r"(?<![\w-])[A-Z]{4,6}(?![\w-])")
KNOWN = 3.0  # the Zipf frequency of an acronym that readers know
OFTEN = 2  # how often the right one stands at least


def turned_letters(article: Article, spelt: Container[str], desk: Desk) -> Iterator[Fact]:
    """Acronyms of four letters and more of which one stands once, and the other one oftener.

    Or the other one is `spelt` out. Nobody knows the first: two that a pack or the word lists know
    are two.
    """
    alike: dict[str, set[str]] = {}
    for word in set(WORD.findall(article.source)):
        alike.setdefault("".join(sorted(word)), set()).add(word)
    for letters, words in sorted(alike.items()):
        if len(words) == 2 and osa(*words) == 1:
            one, other = sorted(words)
            places = told(letters, one, other, article)
            wrong, right = sorted((one, other), key=lambda word: (word in spelt, len(places[word])))
            often = right in spelt or len(places[right]) >= OFTEN
            once = wrong not in spelt and len(places[wrong]) == 1
            if often and once and not famous(wrong, desk, KNOWN):
                yield from (*places[right], *places[wrong])


def told(letters: str, one: str, other: str, article: Article) -> dict[str, list[Fact]]:
    """The places of two acronyms with the same letters."""
    places: dict[str, list[Fact]] = {one: [], other: []}
    for paragraph in article.paragraphs:
        if paragraph.kind in LEFT_OUT or paragraph.text.isupper():
            continue
        for match in WORD.finditer(paragraph.text):
            if match[0] in places:
                start, end = paragraph.span(*match.span())
                fact = Fact("acronym", f"{MARK}{letters}", (match[0],), start, end, match[0], ())
                places[match[0]].append(fact)
    return places
