"""In which state or province a town lies: "Sukaraja, Bengkulu" and "Sukaraja Provinsi Jambi"."""

from __future__ import annotations

from itertools import pairwise

from copydesk.article import Article, Paragraph
from copydesk.claims import Fact
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.names import Naming, Run, naming, runs
from copydesk.language.offices import offices
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST = 3  # words of a town's
JOINED = 6  # characters between two regions in a row


class Regions(NamedTuple):
    """The regions by each of their names, with what they are and how they are kept.

    `levels` are words that stand before the names of places of any size, `bodies` those that
    open an office or the name of a body.
    """

    known: dict[str, tuple[str, str]]
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
    held = offices(language)
    return Regions(known, levels, held.triggers | held.bodies | held.exclusive)


def lying_in(article: Article, held: Sequence[Paragraph], desk: Desk) -> Iterator[Fact]:
    """The towns of some paragraphs that stand right before their region, if one has two.

    Across articles each counts. Attribute `within`; what is quoted counts as well: where a town
    lies is no opinion.
    """
    from ._cast import cast

    found = [(paragraph, one) for paragraph in held for one in lies(paragraph, desk)]
    kept: dict[tuple[str, str], set[str]] = {}
    for _, one in found:
        kept.setdefault((one.kind, one.town), set()).add(one.region)
    for paragraph, one in found:
        if article.date or len(kept[one.kind, one.town]) > 1:
            yield Fact(
                "within", f"~{one.kind} {one.town}", (one.region,),
                *paragraph.span(one.start, one.end), paragraph.text[one.start : one.end],
                cast(article, desk),
            )  # fmt: skip


def lies(paragraph: Paragraph, desk: Desk) -> Iterator[Lies]:
    """The towns that stand before a region, by a comma or with the region's own word between."""
    language = desk.language(paragraph)
    rules, names = language.once(regions), naming(language)
    found, text = runs(paragraph, desk), paragraph.text
    for run in found:
        yield from inside(run, rules, names)
    for (one, two), after in zip(pairwise(found), [*found[2:], None], strict=False):
        if text[one.end : two.start] not in (", ", " ("):
            continue
        region = " ".join(region_words(two, rules))
        town = town_words(one, rules, names)
        if (
            region in rules.known
            and told(town, rules, names)
            and not listed(text, two, after, rules)
        ):
            kind, name = rules.known[region]
            start = one.end - len(" ".join(one.words[-len(town) :]))
            yield Lies(start, two.end, " ".join(town), kind, name)


def inside(run: Run, rules: Regions, names: Naming) -> Iterator[Lies]:
    """A town and its region in one run: "Sukaraja Provinsi Jambi"."""
    lows = [word.lower() for word in run.words]
    for at in range(1, len(lows) - 1):
        region = " ".join(lows[at + 1 :])
        if lows[at] in rules.levels and region in rules.known:
            town = town_words(run._replace(words=run.words[:at]), rules, names)
            if told(town, rules, names) and not any(map(str.isupper, run.words[:at])):
                start = run.start + len(" ".join(run.words[: at - len(town)]))
                start += at > len(town)
                yield Lies(start, run.end, " ".join(town), *rules.known[region])


def region_words(run: Run, rules: Regions) -> list[str]:
    """The words of a run without one that says that a region follows."""
    lows = [word.lower().rstrip(".") for word in run.words]
    return lows[1:] if lows[0] in rules.levels else lows


def town_words(run: Run, rules: Regions, names: Naming) -> list[str]:
    """The words of a run that name a town: behind the last word that says that one follows."""
    lows = [word.lower() for word in run.words]
    first = max((at + 1 for at, low in enumerate(lows) if low in rules.levels), default=0)
    if not first and run.opens and lows[0] in names.openers:
        first = 1
    return lows[first:]


def told(town: Sequence[str], rules: Regions, names: Naming) -> bool:
    """Whether words may name a town: a region or a body is none, nor what is longer than a name."""
    if not 0 < len(town) <= LONGEST or " ".join(town) in rules.known:
        return False
    return not any(map(names.barred, town)) and rules.bodies.isdisjoint(town)


def listed(text: str, region: Run, after: Run | None, rules: Regions) -> bool:
    """Whether a region is one of several in a row: "Makassar, Bali dan Papua"."""
    if after is None or after.start - region.end > JOINED:
        return False
    return (
        " ".join(region_words(after, rules)) in rules.known
        and "." not in (text[region.end : after.start])
    )
