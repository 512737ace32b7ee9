"""Misspelt names: a rare one near a frequent one of the article, the folder or the gazetteer."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit, Place, Suggestion
from copydesk.language.gazetteer import gazetteer
from copydesk.language.near import one_edit
from copydesk.language.spelling import Speller
from copydesk.language.words import tokens, words

from ._suspects import accepted, counts, readable

SHORTEST = 5  # letters: shorter names are near each other by chance
RATIO = 2  # how many times as often the right form stands
OFTEN = 3  # times that a name stands which can do without other evidence


WELL_KNOWN = frozenset({"country", "capital", "state", "province", "regency"})


class Pair(NamedTuple):
    """A name that may be a slip for another one of the article, and whether others bear it out."""

    wrong: str
    right: str
    strong: bool


def name_typo(
    article: Article, desk: Desk, *, pairs: Sequence[Sequence[str]] = ()
) -> Iterator[Hit]:
    """Names that stand once or seldom beside one that stands often; `pairs` are never compared."""
    distinct = {frozenset(pair) for pair in pairs}
    for paragraph, speller in readable(article, desk):
        named = article.once(_names)
        for word in dict.fromkeys(words(paragraph)):
            name = bare(word)
            if not _doubtful(name, speller) or accepted(name, desk):
                continue
            pair = _pair(name, named, speller, article, distinct)
            if pair:
                yield from _hits(paragraph, pair, article)


def bare(word: str) -> str:
    """A name without the possessive or the clitic at its end."""
    return word.removesuffix("'s").removesuffix("-nya").removesuffix("'")


def _names(article: Article) -> dict[str, int]:
    """How often each capitalised word stands, possessives counted with their name."""
    found: dict[str, int] = {}
    for word, count in article.once(counts).items():
        if word[0].isupper() and len(word) >= SHORTEST - 1 and not word.isupper():
            name = bare(word)
            found[name] = found.get(name, 0) + count
    return found


def _doubtful(name: str, speller: Speller) -> bool:
    """Whether a word is a name that no list vouches for."""
    return (
        len(name) >= SHORTEST
        and name[0].isupper()
        and not name.isupper()
        and speller.status(name) in ("name", "rare")
    )


def _pair(
    name: str,
    named: dict[str, int],
    speller: Speller,
    article: Article,
    distinct: set[frozenset[str]],
) -> Pair | None:
    """The more frequent name of the article that this one may stand for, if there is just one."""
    count = named.get(name, 0)
    affixes = speller.language["names"]
    found = [
        other
        for other, often in named.items()
        if often >= RATIO * count
        and abs(len(other) - len(name)) < 2
        and near(name, other, affixes)
        and not _attested(name, other, speller)
        and frozenset((name, other)) not in distinct
        and (speller.listed(other) or not speller.listed(other.lower()))
    ]
    if len(found) != 1 or not count:
        return None
    right = found[0]
    shared, apart = _company(name, right, article, speller)
    placed = _placed(name, right)
    if apart and not placed:
        return None
    if shared or placed or (named[right] >= OFTEN and _firm(name, right)):
        return Pair(name, right, shared or (placed and named[right] >= OFTEN))
    return None


def _attested(name: str, other: str, speller: Speller) -> bool:
    """Whether the frequency list has both, a letter apart: Pranowo and Prabowo are two people."""
    zipf = speller.lexicons.frequencies
    return len(name) == len(other) and zipf[name.lower()] > 0 and zipf[other.lower()] > 0


def _placed(name: str, right: str) -> bool:
    """Whether the gazetteer has the right form as a country, capital, province or regency."""
    known = gazetteer().places(right)
    return bool(known) and known[0].kind in WELL_KNOWN and not gazetteer().places(name)


def near(name: str, other: str, affixes: Mapping[str, Sequence[str]]) -> bool:
    """Whether one edit leads from one to the other, and no affix or abbreviation explains it."""
    edit = one_edit(other, name)
    if edit is None or name.lower() == other.lower() or (other.isascii() and not name.isascii()):
        return False
    if edit[0] == "substitute" and edit[1] == 0:
        return False  # Budi and Rudi
    longer, shorter = (name, other) if len(name) > len(other) else (other, name)
    if longer.startswith(shorter) and longer[len(shorter) :] in affixes.get("endings", ()):
        return False
    return not any(name.startswith(h) and other.startswith(h) for h in affixes.get("heads", ()))


def _firm(name: str, other: str) -> bool:
    """Whether the edit is no mere other name: Rina and Rini, Budi and Rudi are two people."""
    edit = one_edit(other, name)
    if edit is None or edit[1] == 0:
        return False
    return edit[0] != "substitute" or (len(name) > 6 and edit[1] < len(name) - 1)


def _company(name: str, other: str, article: Article, speller: Speller) -> tuple[bool, bool]:
    """Whether both share a capitalised neighbour, and whether they go with different names."""
    mine, theirs = (_neighbours(one, article) for one in (name, other))
    if mine & theirs:
        return True, False
    titles = speller.language["names"].get("titles", ())
    return False, all(
        any(word not in titles and not speller.listed(word.lower()) for _, word in company)
        for company in (mine, theirs)
    )


def _neighbours(name: str, article: Article) -> set[tuple[int, str]]:
    """The capitalised words just before (-1) and after (1) a name, wherever it stands."""
    found = set()
    for paragraph in article.paragraphs:
        all_words = words(paragraph)
        for at, word in enumerate(all_words):
            if bare(word) == name:
                for step in (-1, 1):
                    if 0 <= at + step < len(all_words) and all_words[at + step][0].isupper():
                        found.add((step, bare(all_words[at + step])))
    return found


def _hits(paragraph: Paragraph, pair: Pair, article: Article) -> Iterator[Hit]:
    """A hit for each place of the wrong form in the paragraph, with a place of the right one."""
    related = _place(pair.right, article)
    for token in tokens(paragraph):
        if bare(token.text) == pair.wrong:
            start, end = paragraph.span(token.start, token.start + len(pair.wrong))
            yield Hit(
                start,
                end,
                values={"suggestion": pair.right, "count": str(article.once(_names)[pair.right])},
                grade="" if pair.strong else "weak",
                suggestions=(Suggestion(pair.right, safe=pair.strong),),
                related=(related,) if related else (),
            )


def _place(name: str, article: Article) -> Place | None:
    """The first place of a name."""
    for paragraph in article.paragraphs:
        if name in paragraph.text:
            for token in tokens(paragraph):
                if bare(token.text) == name:
                    return Place(*paragraph.span(token.start, token.start + len(name)))
    return None
