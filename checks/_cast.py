"""Who and what an article is about, in a few bytes: by it two articles of one story are known."""

from __future__ import annotations

from itertools import pairwise
from zlib import crc32

from copydesk.article import Article
from copydesk.claims import NOTED, Fact
from copydesk.desk import Desk
from copydesk.language.days import days_between
from copydesk.language.gazetteer import gazetteer
from copydesk.language.lexicon import lexicon
from copydesk.language.names import runs
from copydesk.language.titles import titles
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 20  # pairs of names that are kept of an article
ENOUGH = 2  # of them that two articles of one story share
LASTS = 60  # days that a story with one cast lasts
CODE = 4  # characters of a kept one
ASIDE = frozenset(("headline", "heading", "byline", "credit", "link", "code"))
FAMOUS = frozenset(("country", "state", "capital", "province", "regency", "city"))
WORLD = frozenset(("country", "realm"))  # who leads these is in everybody's story
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+-"


def cast(article: Article, desk: Desk) -> tuple[str, ...]:
    """The note that an article's facts carry, none where nothing sets the article apart."""
    found: tuple[str, ...] = article.once(_cast, desk)
    return found


def _cast(article: Article, desk: Desk) -> tuple[str, ...]:
    """Pairs of neighbouring words of names, without those that any other article may have.

    Those of two words that stand in the dictionary, those of places that everybody knows and those
    of heads of state and ministers tell no story from another one.
    """
    leaders: set[str] = set()
    pairs: dict[tuple[str, str], None] = {}
    for paragraph in article.paragraphs:
        if paragraph.kind in ASIDE or not paragraph.language:
            continue
        listed = desk.language(paragraph).once(lexicon).listed
        for title in titles(paragraph, desk):
            if title.head.over in WORLD:
                leaders.update(paragraph.text[slice(*title.name)].lower().split())
        for run in runs(paragraph, desk):
            for one, two in pairwise(run.words) if len(run.words) > 1 else ():
                pair = one.lower(), two.lower()
                if pair not in pairs and not (listed(pair[0]) and listed(pair[1])):
                    pairs[pair] = None
    codes = [code(*pair) for pair in pairs if leaders.isdisjoint(pair) and not known(*pair)]
    return (NOTED + "".join(codes[:MOST]),) if codes else ()


def known(one: str, two: str) -> bool:
    """Whether two words are a place that everybody knows."""
    return any(place.kind in FAMOUS for place in gazetteer().places(f"{one} {two}"))


def code(one: str, two: str) -> str:
    """Two words in a few characters, the same in every run."""
    number = crc32(f"{one} {two}".encode("utf-8", "surrogatepass"))
    return "".join(DIGITS[number >> shift & 63] for shift in range(0, 6 * CODE, 6))


def of_one_cast(one: Fact, two: Fact, *names: str) -> bool:
    """Whether two articles tell of one story: they share names, beside those of the facts."""
    apart = days_between(one.date, two.date)
    return apart is not None and apart <= LASTS and in_common(one, two, names) >= ENOUGH


def in_common(one: Fact, two: Fact, names: Iterable[str] = ()) -> int:
    """How many names the articles of two facts share, beside those of the facts themselves."""
    own = {code(*pair) for name in names for pair in pairwise(name.split())}
    return len((_codes(one) & _codes(two)) - own)


def _codes(fact: Fact) -> set[str]:
    note = fact.scope[-1] if fact.scope else ""
    if note[:1] != NOTED:
        return set()
    return {note[at : at + CODE] for at in range(1, len(note), CODE)}
