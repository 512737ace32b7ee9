"""In which state or province a town lies: "Sukaraja, Bengkulu" and "Sukaraja Provinsi Jambi"."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.claims import Fact
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.names import Naming, naming
from copydesk.language.offices import offices
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    Held = tuple[Paragraph, Sequence[tuple[int, int]]]

LONGEST = 3  # words of a town's name
BEFORE = 48  # characters before a region in which a town has room
TOWN = patterns.compile(r"(?<![\w’'-])[A-Z][\w’'.-]*(?: [A-Z][\w’'-]*)*$")
ROW = patterns.compile(r",? (?:[a-z]+ )?")


class Regions(NamedTuple):
    """The regions by each of their names, with what they are and how they are kept.

    `pattern` matches one; `levels` are words that stand before the names of places of any size,
    `bodies` those that open an office or the name of a body.
    """

    known: dict[str, tuple[str, str]]
    pattern: re.Pattern[str]
    levels: frozenset[str]
    bodies: frozenset[str]


class Lies(NamedTuple):
    """A town before a region: where both stand, the town, the region's kind and its usual name."""

    start: int
    end: int
    town: str
    kind: str
    region: str


def regions(language: Language) -> Regions:
    """The regions of a language, made once."""
    known = {
        form: (kind, name)
        for kind, group in (language["regions"] or {}).items()
        for name, forms in group.items()
        for form in (name, *forms)
    }
    levels = frozenset(word for level in language["levels"] or () for word in level)
    every = "|".join(sorted(known, key=len, reverse=True))
    pattern = patterns.compile(rf"(?P<region>(?i:{every}))(?![\w’'-]| [A-Z])")
    held = offices(language)
    return Regions(known, pattern, levels, held.triggers | held.bodies | held.exclusive)


def lying_in(article: Article, held: Sequence[Held], desk: Desk) -> Iterator[Fact]:
    """The towns of some paragraphs that stand right before their region, if one has two.

    With each paragraph come the places where something stands before a region. Across articles
    each town counts. Attribute `within`; what is quoted counts as well: where a town lies is no
    opinion.
    """
    found = [(paragraph, one) for paragraph, spots in held for one in lies(paragraph, spots, desk)]
    kept: dict[tuple[str, str], set[str]] = {}
    for _, one in found:
        kept.setdefault((one.kind, one.town), set()).add(one.region)
    for paragraph, one in found:
        if article.date or len(kept[one.kind, one.town]) > 1:
            from ._cast import cast

            yield Fact(
                "within", f"~{one.kind} {one.town}", (one.region,),
                *paragraph.span(one.start, one.end), paragraph.text[one.start : one.end],
                cast(article, desk),
            )  # fmt: skip


def lies(paragraph: Paragraph, spots: Sequence[tuple[int, int]], desk: Desk) -> Iterator[Lies]:
    """The towns that stand before a region, by a comma or with the region's own word between."""
    language = desk.language(paragraph)
    rules, names = language.once(regions), naming(language)
    text = paragraph.text
    for at, begin in sorted(spots):
        region = rules.pattern.match(text, begin)
        before = text[max(at - BEFORE, 0) : at].rstrip(",")
        town = TOWN.search(before)
        if region is None or town is None or listed(text, region, rules):
            continue
        words = town_words(town[0], rules, names)
        if told(words, rules, names):
            start = max(at - BEFORE, 0) + town.end() - len(" ".join(words))
            kind, name = rules.known[region["region"].lower()]
            yield Lies(start, region.end(), " ".join(words).lower(), kind, name)


def town_words(text: str, rules: Regions, names: Naming) -> list[str]:
    """The words that name a town: behind the last word that says that one follows."""
    words = text.split()
    lows = [word.lower() for word in words]
    first = max((at + 1 for at, low in enumerate(lows) if low in rules.levels), default=0)
    if not first and lows[0] in names.openers:
        first = 1
    return words[first:]


def told(town: Sequence[str], rules: Regions, names: Naming) -> bool:
    """Whether words may name a town: a region or a body is none, nor what is longer than a name."""
    lows = [word.lower() for word in town]
    if not 0 < len(town) <= LONGEST or " ".join(lows) in rules.known:
        return False
    if any(map(str.isupper, town)):
        return False
    return not any(map(names.barred, lows)) and rules.bodies.isdisjoint(lows)


def listed(text: str, region: re.Match[str], rules: Regions) -> bool:
    """Whether a region is one of several in a row: "Makassar, Bali dan Papua"."""
    row = ROW.match(text, region.end())
    return row is not None and rules.pattern.match(text, row.end()) is not None
