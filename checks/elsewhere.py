"""Names that one article spells as no other of its folder does: theirs is the evidence."""

from __future__ import annotations

from copydesk.article import Article
from copydesk.claims import Fact, Group, place
from copydesk.desk import Desk
from copydesk.finding import Hit, Suggestion
from copydesk.language.days import of_one_story
from copydesk.record import TYPE_CHECKING

from ._suspects import accepted, capitals, copies
from .names import bare, near

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.language.spelling import Speller

SHORTEST = 7  # letters: shorter names are near each other by chance
KEY = 4  # first or last letters that two names share which are one letter apart
MANY, MORE = 4, 12  # articles that have the right form: in all, and where no name is beside it
BESIDE = 3  # and so many of them beside the same name
FEW = 2  # articles are enough that have it beside the same name within so many days
LONG = 30  # characters in which a name beside another stands
SHOWN = 3  # places of the right form


def name_words(article: Article, desk: Desk) -> Iterator[Fact]:
    """Each long name that no list knows, once by its first letters and once by its last.

    Attribute `name-word`; value (word, language, names beside it). In scope "single" it stands
    once, and no list of any language at hand has it: it may be a slip.
    """
    for word, (start, book, beside) in _names(article, desk).items():
        standing = article.once(capitals).get
        times = standing(word, 0) + standing(word + "'s", 0)
        single = times == 1 and book.unheard(word) and not book.common_noun(word)
        value = (word, book.language.code, " ".join(sorted(beside)))
        scope = ("single",) if single else ()
        for key in (word[:KEY] + "-", "-" + word[-KEY:]):
            yield Fact("name-word", key, value, start, start + len(word), word, scope)


def _names(article: Article, desk: Desk) -> dict[str, tuple[int, Speller, set[str]]]:
    """The names with their first place and the names that stand beside them anywhere."""
    found: dict[str, tuple[int, Speller, set[str]]] = {}
    for copy in copies(article, desk):
        for word in dict.fromkeys(map(bare, copy.doubtful)):
            if not _name(word) or accepted(word, desk):
                continue
            for paragraph in copy.paragraphs:
                text = paragraph.text
                at = text.find(word)
                if at < 0 or text[at + len(word) : at + len(word) + 1].isalpha():
                    continue
                if word not in found:
                    found[word] = (paragraph.span(at, at + 1)[0], copy.speller, set())
                found[word][2].update(_beside(text, at, at + len(word), copy.speller))
    return found


def _name(word: str) -> bool:
    """Whether a doubtful word is a long name."""
    return len(word) >= SHORTEST and word.istitle() and word.isalpha()


def _beside(text: str, start: int, end: int, book: Speller) -> Iterator[str]:
    """The names just before and after a place, with the side they stand on; titles are none."""
    before = text[max(start - LONG, 0) : start].split(" ")
    after = text[end : end + LONG].split(" ")
    if len(before) > 1 and not before[-1]:
        yield from _neighbour("-", before[-2], book)
    if len(after) > 1 and not after[0]:
        yield from _neighbour("+", after[1].rstrip(".,;:!?)”\"'"), book)


def _neighbour(side: str, word: str, book: Speller) -> Iterator[str]:
    """A word beside a name, if it is a name itself."""
    if len(word) < 3 or not word.isalpha() or not word.istitle():
        return
    if word not in book.language["names"].get("titles", ()) and not book.listed(word.lower()):
        yield side + word


def folder_name_typo(group: Group, desk: Desk) -> Iterator[Hit]:
    """A name that stands in one article once, and a letter off in several others."""
    if not group.across:
        return
    words: dict[str, list[Fact]] = {}
    for fact in group.facts:
        words.setdefault(str(fact.value[0]), []).append(fact)
    often = {word: facts for word, facts in words.items() if len(facts) >= FEW}
    for facts in words.values():
        if len(facts) == 1 and "single" in facts[0].scope:
            found = [one for one in often.values() if _slip(facts[0], one, group.subject, desk)]
            if len(found) == 1:
                yield _hit(facts[0], found[0])


def _slip(fact: Fact, others: list[Fact], key: str, desk: Desk) -> bool:
    """Whether the one is a slip for what the others have.

    Its own article may have the right form too, behind another name perhaps: no evidence.
    """
    word, language, beside = fact.value
    right = str(others[0].value[0])
    affixes = desk.languages[str(language)]["names"]
    here = len(others)
    others = [other for other in others if other.path != fact.path]
    if len(others) < FEW or not near(str(word), right, affixes):
        return False
    if key.startswith("-") and right[:KEY] == str(word)[:KEY]:
        return False  # told where the first letters meet
    mine = set(str(beside).split())
    if not mine:
        return here == len(others) >= MORE
    along = [other for other in others if not mine.isdisjoint(str(other.value[2]).split())]
    if here == len(others) >= MANY and len(along) >= BESIDE:
        return True
    silent = [other for other in others if not other.value[2]]  # a family name alone
    near_by = [other for other in along if of_one_story(fact.date, other.date)]
    return len(near_by) >= FEW and len(others) == len(along) + len(silent)


def _hit(fact: Fact, others: list[Fact]) -> Hit:
    right = others[0].text
    return Hit(
        fact.start,
        fact.end,
        {"suggestion": right, "count": str(len(others))},
        suggestions=(Suggestion(right),),
        related=tuple(place(other) for other in others[:SHOWN]),
        path=fact.path,
        text=fact.text,
    )
