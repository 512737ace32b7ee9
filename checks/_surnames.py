"""A family name that nobody of the article has, near that of somebody who is in it."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.language.edits import osa
from copydesk.language.lexicon import lexicon
from copydesk.language.names import Naming, naming, words
from copydesk.language.near import one_edit
from copydesk.language.people import LEFT_OUT, people
from copydesk.language.persons import Person
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SHORTEST = 4  # letters: shorter names are near each other by chance
HEAD, LEAST_HEAD = 3, 2  # letters at the beginning that a slip leaves as they are
TAIL = 3  # and those at the end where it is in the second letter
BEGIN, END = slice(LEAST_HEAD), slice(-TAIL, None)
LONG = 5  # letters of a given name that people are called by
WORD = patterns.compile(r"[^\W\d_]+")


class Strange(NamedTuple):
    """A later name that is nobody's; `close` says that it is a spelling of `own`, the person's."""

    paragraph: Paragraph
    start: int
    end: int
    word: str
    person: Person
    own: str
    close: bool


def strangers(article: Article, desk: Desk) -> list[Strange]:
    """The strange family names of an article, found once."""
    found: list[Strange] = article.once(_listed, desk)
    return found


def _listed(article: Article, desk: Desk) -> list[Strange]:
    known = [one for one in people(article, desk).all if introduced(one)]
    if not known:
        return []
    present = alike_ones(article, desk, called(known, desk))
    if not present:
        return []
    found = list(_strangers(article, desk, known, present))
    told = {one.word for one in found if one.close}
    near = [one for one in alone(article, desk, known, present) if one.word not in told]
    misspelt = _misspelt(article, desk) if near else frozenset()
    return [*found, *(one for one in near if misspelt.isdisjoint((one.word, one.own)))]


def alike_ones(article: Article, desk: Desk, names: Iterable[str]) -> list[str]:
    """The words of an article that begin or end as one of the names, and are in no full name."""
    initials = {name[0] for name in names}
    heads, tails = ({name[part] for name in names} for part in (BEGIN, END))
    every = set[str]().union(*map(words, article.paragraphs))
    found = {
        word
        for word in every
        if word[0] in initials and (word[:LEAST_HEAD] in heads or word[-TAIL:] in tails)
    }
    for person in people(article, desk).all:
        if len(person.words) > 1:
            found.difference_update(person.words)
    return sorted(word for word in found if len(word) >= SHORTEST)


def _misspelt(article: Article, desk: Desk) -> frozenset[str]:
    """What is told as a misspelt name anyway."""
    from .names import suspected  # the spelling's modules: few articles need them here

    return suspected(article, desk)


def _strangers(
    article: Article, desk: Desk, known: Sequence[Person], present: Sequence[str]
) -> Iterator[Strange]:
    """Family names beside "Mr" or "said" that nobody in the article has but one person nearly."""
    own = {person.words[-1]: person for person in known}
    heads = grouped(own, BEGIN)
    held = [(one, words(one)) for one in article.paragraphs if one.kind not in LEFT_OUT]
    for word in present:
        begun = heads.get(word[:LEAST_HEAD], ())
        near = [name for name in begun if -4 < len(word) - len(name) < 4]
        if len(near) > 1:
            near = [name for name in near if name[:SHORTEST] == word[:SHORTEST]]
        if len(near) != 1:
            continue
        places = [paragraph for paragraph, there in held if word in there]
        if len(places) != 1 or places[0].kind in ("headline", "heading"):
            continue
        alike = word[:HEAD] == near[0][:HEAD]
        names = naming(desk.language(places[0]))
        spot = spoken_of(places[0], word, names, sure=not alike)
        if spot is None and word[:SHORTEST] == near[0][:SHORTEST]:
            spot = owning(places[0], word, desk)
        if (
            names.barred(word)
            or word in names.openers
            or spot is None
            or (inflected(word, near[0]) and not entitled(places[0], spot, desk))
        ):
            continue  # "the Hargreaves said" are a family
        if another(places[0], spot, word, own[near[0]], desk):
            continue
        if alike or unheard(word, places[0], desk):
            close = osa(word, near[0]) < HEAD
            yield Strange(places[0], *spot, word, own[near[0]], near[0], close)


def owning(paragraph: Paragraph, word: str, desk: Desk) -> tuple[int, int] | None:
    """Where a name that no list knows owns something: "disconnect Waldron's guitar"."""
    text = paragraph.text
    start = text.lower().find(word)
    end = start + len(word)
    before = text[:start].rsplit(None, 1)[-1:]
    if text[end : end + 2] not in ("'s", "’s") or not before or not before[0].islower():
        return None
    from ._alone import doubted

    return (start, end) if text[start].isupper() and doubted(word, paragraph, desk) else None


def another(
    paragraph: Paragraph, spot: tuple[int, int], word: str, person: Person, desk: Desk
) -> bool:
    """Whether a country is meant, or somebody whose office is another than the person's."""
    from ._alone import one_office, well_known

    return well_known(word) or not one_office(paragraph, *spot, desk, person)


def alone(
    article: Article, desk: Desk, known: Sequence[Person], present: Sequence[str]
) -> Iterator[Strange]:
    """The names that stand alone, beside nobody's full name, and are a slip of just one person's.

    `known` are those whom the article introduces, `present` the words that are none of a full name.
    """
    own = called(known, desk)
    heads, tails = grouped(own, BEGIN), grouped(own, END)
    for word in present:
        begun, ended = heads.get(word[:LEAST_HEAD], ()), tails.get(word[-TAIL:], ())
        near = {name for name in (*begun, *ended) if slipped(name, word)}
        name = near.pop() if len(near) == 1 else ""
        if name and (person := own[name]) is not None:
            from ._alone import standing

            for found in standing(article, desk, word, person):
                yield Strange(*found, word, person, name, close=True)


def grouped(names: Iterable[str], part: slice) -> dict[str, list[str]]:
    """Names by their first or last letters."""
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(name[part], []).append(name)
    return found


def called(known: Iterable[Person], desk: Desk) -> dict[str, Person | None]:
    """The names by which people are called alone: the family name, or any word of the name.

    None where two have it: a family may be spelt in two ways.
    """
    found: dict[str, Person | None] = {}
    for person in known:
        last = naming(desk.language(person.mentions[0].paragraph)).short == "last"
        for name in by_surname(person) if last else person.words:
            if len(name) >= (SHORTEST if name == person.words[-1] or not last else LONG):
                found[name] = None if name in found else person
    return found


def by_surname(person: Person) -> tuple[str, ...]:
    """The family name of somebody, and the given name of who is called by it: a child, a friend."""
    words = person.words
    if len(words) == 2 and any(one.words == words[:1] for one in person.mentions):
        return words
    return words[-1:]


def slipped(name: str, word: str) -> bool:
    """Whether one slip behind the first letter makes a word of a name, and no plural."""
    if not -2 < len(name) - len(word) < 2 or name[0] != word[0]:
        return False
    if f"{name}s" == word or name == f"{word}s" or name.isascii() != word.isascii():
        return False  # the Foleys; an accent is a matter of style
    return one_edit(name, word) is not None


def unheard(word: str, paragraph: Paragraph, desk: Desk) -> bool:
    """Whether a word is none of the language's: it must be a name."""
    language = desk.language(paragraph)
    return bool(language["lexicons"]) and not language.once(lexicon).listed(word)


def introduced(person: Person) -> bool:
    """Whether an article says in full who somebody is, and the name is long enough."""
    if not person.sure or not 1 < len(person.words) < 5 or len(person.words[-1]) < SHORTEST:
        return False
    return any(mention.sure and mention.words == person.words for mention in person.mentions)


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
