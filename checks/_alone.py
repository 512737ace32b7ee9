"""A name alone that is one slip away from the only name like it: Potter here, Mrs Porter there."""

from __future__ import annotations

from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.language.gazetteer import gazetteer
from copydesk.language.lexicon import lexicon
from copydesk.language.names import Naming, Run, naming, runs, words
from copydesk.language.people import LEFT_OUT
from copydesk.language.persons import Mention, Person
from copydesk.language.quotes import quoted
from copydesk.language.spelling import speller
from copydesk.language.titles import titles
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

LONG = 5  # letters; shorter names need a title or a verb of saying
MOST = 2  # paragraphs that have the name beside the right one: what stands oftener is somebody's
BEFORE = 24  # characters before a name that are looked at
JOINERS = frozenset(",(/–—-&")
LARGE = frozenset(("country", "capital", "state", "province", "regency"))
MANY = 300_000  # people of a city that stands for itself


class Spot(NamedTuple):
    """Where a name stands alone: whether a title or a verb of saying shows that it is a person's.

    `opens` says that it opens a sentence, so that its capital proves nothing.
    """

    start: int
    shown: bool
    acts: bool
    opens: bool


def standing(
    article: Article, desk: Desk, word: str, person: Person
) -> list[tuple[Paragraph, int, int]]:
    """Where a name stands alone, if it stands nowhere else and somewhere as a person does."""
    held = [paragraph for paragraph in article.paragraphs if word in words(paragraph)]
    repeated = any(len(one.words) == 1 for one in person.mentions)
    if len(held) > MOST and repeated:
        return []
    city = well_known(word)
    found: list[tuple[Paragraph, Spot]] = []
    for paragraph in held:
        for run in runs(paragraph, desk):
            lows = [bare(one) for one in run.words]
            if word not in lows:
                continue
            spot = placed(paragraph, run, lows, desk, person) if lows[-1] == word else None
            if spot is None or (city and not polite(paragraph, spot, desk)):
                return []
            if paragraph.kind not in LEFT_OUT and not quoted(paragraph, spot.start):
                found.append((paragraph, spot))
    paragraph = held[0]
    plain = desk.language(paragraph).once(lexicon).listed(word)
    careful = plain or len(word) < LONG or bool(gazetteer().places(word))
    rare = not careful and doubted(word, paragraph, desk)
    if not any(
        (one.shown and not (plain and one.opens)) or (one.acts and not careful) or rare
        for _, one in found
    ):
        return []
    return [(place, one.start, one.start + len(word)) for place, one in found]


def doubted(word: str, paragraph: Paragraph, desk: Desk) -> bool:
    """Whether no dictionary has a name: then it stands for nothing else wherever it stands."""
    language = desk.language(paragraph)
    if not language["lexicons"]:
        return False
    return speller(language, desk).status(word.capitalize()) in ("name", "rare")


def well_known(word: str) -> bool:
    """Whether a word names a country, a state or a large city, which speaks as people do."""
    return any(place.kind in LARGE or place.population > MANY for place in gazetteer().places(word))


def polite(paragraph: Paragraph, spot: Spot, desk: Desk) -> bool:
    """Whether a courtesy stands right before a name: "Mr Preston" is no town."""
    before = paragraph.text[max(spot.start - BEFORE, 0) : spot.start].split()
    return bool(before) and before[-1].lower().rstrip(".") in naming(desk.language(paragraph)).plain


def bare(word: str) -> str:
    """A word in lower case without a possessive or the dot of an abbreviation."""
    return word.lower().removesuffix("'s").removesuffix("’s").removesuffix("-nya").rstrip(".")


def placed(
    paragraph: Paragraph, run: Run, lows: Sequence[str], desk: Desk, person: Person
) -> Spot | None:
    """How the last word of a run stands: None where it belongs to a longer name or a list."""
    names = naming(desk.language(paragraph))
    start = run.start + paragraph.text[run.start : run.end].rindex(run.words[-1])
    end = start + len(lows[-1])
    before, behind = paragraph.text[max(start - BEFORE, 0) : start], paragraph.text[end : end + 24]
    if run.words[-1].isupper() or listed(before, behind, names):
        return None
    if names.aged is not None and names.aged.match(paragraph.text, end):
        return None  # whoever is told with an age is introduced
    ahead = list(lows[:-1])
    if ahead and run.opens and ahead[0] in names.openers:
        del ahead[0]
    fore = bool(ahead) and tuple(ahead) == person.words[-1 - len(ahead) : -1]
    courteous = fore or names.honorifics.issuperset(ahead) or names.surnamed.issuperset(ahead)
    if not courteous and not held_by(paragraph, start, desk):
        return None
    if ahead and not fore and not one_office(paragraph, start, end, desk, person):
        return None
    verb = behind[1:].split(" ", 1)[0].rstrip(".,;:") if behind[:1] == " " else ""
    last = before.split()[-1:] or [""]
    said = verb in names.said or verb in names.does
    said = said or (last[0].lower() in names.heard_from and not verb[:1].islower())
    opens = run.opens and not lows[:-1]
    acting = opens or before.endswith(", ") or last[0].lower() in names.openers
    acts = behind.startswith(names.who) or behind[:3] in ("'s ", "’s ")
    acts = acts or (acting and verb[:1].islower() and verb not in names.openers)
    return Spot(start, bool(ahead) or said, acts, opens)


def listed(before: str, behind: str, names: Naming) -> bool:
    """Whether a name stands among others: "Cook, Cooke and Hall", "Hall/Hill", "in Hall"."""
    if before[-1:] in JOINERS or behind[:1] in JOINERS - {","} or behind[:1] == "-":
        return True
    if before[-2:-1] in JOINERS and behind[:1] == ",":
        return True
    return behind[:1] == "," and behind[2:3].isupper()


def held_by(paragraph: Paragraph, start: int, desk: Desk) -> bool:
    """Whether the words before a name are a title's."""
    return any(title.name[0] == start for title in titles(paragraph, desk))


def one_office(paragraph: Paragraph, start: int, end: int, desk: Desk, person: Person) -> bool:
    """Whether the titles before a name are not another one's than the person's."""
    from .ranks import ranked

    here = Mention(paragraph, start, end, (), sure=True)
    office = [one.head.office for one in titles(paragraph, desk) if one.name[0] == start]
    rank = ranked(here, desk)
    theirs: set[str] = set()
    ranks: set[str] = set()
    for mention in person.mentions:
        for title in titles(mention.paragraph, desk):
            if title.name[0] == mention.start:
                theirs.add(title.head.office)
        if found := ranked(mention, desk):
            ranks.add(found[0])
    if office and not theirs.issuperset(office):
        return False
    return rank is None or not ranks or rank[0] in ranks
