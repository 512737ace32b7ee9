"""A family name that nobody of the article has, near that of somebody who is in it."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.language.edits import osa
from copydesk.language.gazetteer import gazetteer
from copydesk.language.lexicon import lexicon
from copydesk.language.names import Naming, naming, words
from copydesk.language.people import LEFT_OUT, people
from copydesk.language.persons import Person
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST = 4  # letters: shorter names are near each other by chance
LARGE = frozenset(("country", "capital", "state", "province", "regency"))
MANY = 300_000  # people of a city that stands for itself
HEAD, LEAST_HEAD = 3, 2  # letters that a slip leaves as they are
WORD = patterns.compile(r"[^\W\d_]+")


class Strange(NamedTuple):
    """A later family name that is nobody's; `close` says that it is a spelling of the person's."""

    paragraph: Paragraph
    start: int
    end: int
    word: str
    person: Person
    close: bool


def strangers(article: Article, desk: Desk) -> list[Strange]:
    """The strange family names of an article, found once."""
    found: list[Strange] = article.once(_listed, desk)
    return found


def _listed(article: Article, desk: Desk) -> list[Strange]:
    return list(_strangers(article, desk))


def _strangers(article: Article, desk: Desk) -> Iterator[Strange]:
    """Family names beside "Mr" or "said" that nobody in the article has but one person nearly."""
    known = [one for one in people(article, desk).all if introduced(one)]
    own = {person.words[-1]: person for person in known}
    heads = tuple({name[:LEAST_HEAD] for name in own})
    if not heads:
        return
    taken = {
        word
        for person in people(article, desk).all
        if len(person.words) > 1
        for word in person.words
    }
    counted: dict[str, list[Paragraph]] = {}
    for paragraph in article.paragraphs:
        if paragraph.kind not in LEFT_OUT:
            for word in words(paragraph):
                if word.startswith(heads) and len(word) >= SHORTEST and word not in taken:
                    counted.setdefault(word, []).append(paragraph)
    for word, places in sorted(counted.items()):
        if len(places) != 1 or places[0].kind in ("headline", "heading"):
            continue
        near = [name for name in own if may_stand_for(word, name)]
        if len(near) != 1:
            continue
        alike = word[:HEAD] == near[0][:HEAD]
        spot = spoken_of(places[0], word, naming(desk.language(places[0])), sure=not alike)
        if spot is not None and inflected(word, near[0]) and not entitled(places[0], spot, desk):
            continue  # "the Hargreaves said" are a family
        if spot is not None and not well_known(word) and (alike or unheard(word, places[0], desk)):
            close = osa(word, near[0]) < HEAD
            yield Strange(places[0], *spot, word, own[near[0]], close)


def unheard(word: str, paragraph: Paragraph, desk: Desk) -> bool:
    """Whether a word is none of the language's: it must be a name."""
    language = desk.language(paragraph)
    return bool(language["lexicons"]) and not language.once(lexicon).listed(word)


def well_known(word: str) -> bool:
    """Whether a word names a country, a state or a large city, which speaks as people do."""
    return any(place.kind in LARGE or place.population > MANY for place in gazetteer().places(word))


def introduced(person: Person) -> bool:
    """Whether an article says in full who somebody is, and the name is long enough."""
    if not person.sure or not 1 < len(person.words) < 5 or len(person.words[-1]) < SHORTEST:
        return False
    return any(mention.sure and mention.words == person.words for mention in person.mentions)


def may_stand_for(word: str, name: str) -> bool:
    """Whether a word may be what somebody wrote for a name: it begins alike."""
    return word[:LEAST_HEAD] == name[:LEAST_HEAD] and -4 < len(word) - len(name) < 4


def inflected(word: str, name: str) -> bool:
    """Whether a word is a name's plural, or a name that may be the plural of the word."""
    return word in (f"{name}s", f"{name}es", name.rstrip("s"))


def entitled(paragraph: Paragraph, spot: tuple[int, int], desk: Desk) -> bool:
    """Whether a title for one stands before a name: no plural follows "Mr" or "Cllr"."""
    before = paragraph.text[max(spot[0] - 16, 0) : spot[0]].rstrip(" .").rpartition(" ")[2]
    surnamed = naming(desk.language(paragraph)).surnamed
    return before[:1].isupper() and before.lower() in surnamed


def spoken_of(
    paragraph: Paragraph, word: str, names: Naming, *, sure: bool = False
) -> tuple[int, int] | None:
    """Where a word stands alone as a person's name: behind "Mr", or as one who speaks.

    `sure`: or as one who does what people do; whom somebody spoke to may be a newspaper.
    """
    text = paragraph.text
    start = text.lower().find(word)
    end = start + len(word)
    if start < 0 or not text[start].isupper() or text[start:end].isupper():
        return None
    before, behind = text[max(start - 16, 0) : start], text[end : end + 16]
    last = before.rstrip(" .").rpartition(" ")[2]
    titled = last[:1].isupper() and last.lower() in names.surnamed
    alone = titled or not last[:1].isupper()
    after = WORD.match(behind, 1) if behind[:1] == " " else None
    if after is not None and after[0][0].isupper():
        return None
    speaks = after is not None and after[0] in names.said
    spoke = last in names.said and not (after is not None and behind[:1] == " ")
    if sure:
        spoke = False
        speaks = speaks or (after is not None and after[0] in names.does)
    return (start, end) if alone and (titled or speaks or spoke) else None
