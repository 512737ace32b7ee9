"""Who is in an article: names gathered to people by exact and short forms, never by likeness."""

from __future__ import annotations

from itertools import pairwise

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.dates import runs as figures
from copydesk.language.names import (
    Naming,
    capitals,
    every,
    naming,
    parted,
    read,
    words,
)
from copydesk.language.offices import offices
from copydesk.language.persons import HEADS, Mention, Person, Words, fits, gathered
from copydesk.language.title_line import NOBODY
from copydesk.language.titles import Title, titles
from copydesk.learnt import Learnt
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence, Set
    from typing import Any

NONE: frozenset[int] = frozenset()
APPOSED = 4  # words, with its article, in which a phrase behind a name says what somebody is


class People:
    """The people of one article. `at` finds who stands at a place, `all` lists them in order."""

    __slots__ = ("_places", "all")

    def __init__(self, found: list[Person]) -> None:
        self.all = found
        self._places: dict[int, list[tuple[Mention, Person]]] = {}
        for person in found:
            for mention in person.mentions:
                self._places.setdefault(mention.paragraph.index, []).append((mention, person))

    def named(self, paragraph: Paragraph, start: int) -> tuple[Mention, Person] | None:
        """The mention at an offset of a paragraph's text, and whose it is."""
        for found in self._places.get(paragraph.index, ()):
            if found[0].start == start:
                return found
        return None

    def at(self, paragraph: Paragraph, start: int) -> Person | None:
        """Who is named at an offset of a paragraph's text."""
        found = self.named(paragraph, start)
        return found[1] if found else None

    def standing(self, paragraph: Paragraph) -> Sequence[tuple[Mention, Person]]:
        """Every mention in a paragraph, and whose it is."""
        return self._places.get(paragraph.index, ())

    def within(self, paragraph: Paragraph, start: int = 0, end: int = -1) -> list[Person]:
        """Who is named in a stretch of a paragraph, in order, each once."""
        places = self._places.get(paragraph.index)
        if not places:
            return []
        stop = len(paragraph.text) if end < 0 else end
        found = [place for place in places if start <= place[0].start and place[0].end <= stop]
        found.sort(key=lambda place: place[0].start)
        return list(dict.fromkeys(person for _, person in found))


def people(article: Article, desk: Desk) -> People:
    """The people of an article, gathered once."""
    return article.once(_people, desk)


AGED = patterns.compile(r"[(,] ?\d{1,3}[),;]")
LEFT_OUT = frozenset(("code", "link", "credit", "byline"))


def _people(article: Article, desk: Desk) -> People:
    every(article)
    others = aliases(desk)
    body = [one for one in article.paragraphs if one.kind not in LEFT_OUT]
    known: set[str] = set()
    fresh = {word for form, name in others.items() for word in (*form, *name)}
    for paragraph in body:
        if telling(paragraph, desk):
            for mention in mentioned(paragraph, desk, known):
                fresh.update(mention.words)
    held = [(paragraph, words(paragraph)) for paragraph in body] if fresh else []
    read: dict[int, list[Mention]] = {}
    while fresh:
        known |= fresh
        looked_for = parted(" ".join(fresh))
        fresh = set()
        for paragraph, present in held:
            if not present.isdisjoint(looked_for):
                found = read[paragraph.index] = mentioned(paragraph, desk, known)
                for mention in found:
                    if mention.words[-1] in known or mention.words[0] in known:
                        fresh.update(mention.words)
        fresh -= known
    ordered = [mention for index in sorted(read) for mention in read[index]]
    known_as = {**others, **renamed(ordered, desk)}
    return People(gathered(ordered, known_as, strangers(ordered, desk)))


def telling(paragraph: Paragraph, desk: Desk) -> bool:
    """Whether a paragraph may show of itself that a name is a person's: title, rank or age."""
    names = naming(desk.language(paragraph))
    found = words(paragraph)
    return (
        not names.tells.isdisjoint(found)
        or not names.voices.isdisjoint(found)
        or any(form in paragraph.text for form in names.who)
        or (not names.bearers.isdisjoint(found) and any(o in paragraph.text for o in names.apposed))
        or (bool(paragraph.once(figures)) and AGED.search(paragraph.text) is not None)
        or bool(titles(paragraph, desk))
    )


def strangers(mentions: Sequence[Mention], desk: Desk) -> Iterator[tuple[str, Words]]:
    """Last names with the longer names of others: "Presiden Prabowo", "Kapolri Sigit Prabowo".

    Where people are called by their first name, a last name with an office that nobody holds
    beside the other's is somebody else's.
    """
    alone = {one.words[0] for one in mentions if one.sure and len(one.words) == 1}
    named = [one for one in mentions if one.sure and len(one.words) > 2 and one.words[-1] in alone]
    if not named or desk.language(named[0].paragraph)["people"].get("short", "last") == "last":
        return
    rivals = offices(desk.language(named[0].paragraph)).rivals
    held: dict[Words, set[str]] = {}
    for one in mentions:
        for title in titles(one.paragraph, desk) if one.sure else ():
            if title.name[1] == one.end:
                held.setdefault(one.words, set()).add(title.head.office)
    for full in dict.fromkeys(one.words for one in named):
        theirs, its = held.get(full, set()), held.get(full[-1:], set())
        if not theirs & its and any(
            not set(rivals.get(one, ())).isdisjoint(rivals.get(other, ()))
            for one in theirs
            for other in its
        ):
            yield full[-1], full


def renamed(mentions: Sequence[Mention], desk: Desk) -> dict[Words, Words]:
    """Second names that a text gives with the first: "Rudi Hartawan alias Rudi Codet"."""
    found: dict[Words, Words] = {}
    for first, second in pairwise(mentions):
        if first.paragraph is second.paragraph and 2 < second.start - first.end < 12:
            between = first.paragraph.text[first.end : second.start].strip()
            if between in naming(desk.language(first.paragraph)).alias and len(first.words) > 1:
                found[second.words] = first.words
    return found


def aliases(desk: Desk) -> dict[Words, Words]:
    """The house file's other names of people, each to the name they are kept under."""
    return desk.once(_aliases)


def _aliases(desk: Desk) -> dict[Words, Words]:
    found: dict[Words, Words] = {}
    for person, own, names in _of_the_house(desk):
        others = [*person.get("aliases", ()), *person.get("nicknames", ())]
        others += [person["short"]] if "short" in person else []
        for other in others:
            form = keyed(str(other).split(), names)
            # a part of the name may be somebody else's: it joins as any short form does
            if other is not person.get("short") or not fits(form, own):
                found[form] = own
    return found


def shorts(desk: Desk) -> dict[Words, str]:
    """How the house calls people after their first mention, by the words of their names."""
    return desk.once(_shorts)


def _shorts(desk: Desk) -> dict[Words, str]:
    found: dict[Words, str] = {}
    for person, own, names in _of_the_house(desk):
        if "short" in person:
            found[own] = person["short"]
            if own[0] in names.honorifics:
                found[own[1:]] = person["short"]
    return found


def _of_the_house(desk: Desk) -> Iterator[tuple[dict[str, Any], Words, Naming]]:
    """The house file's people, each with the words of the name by each language's conventions."""
    for person in desk.house_entries.get("people", ()):
        for language in desk.languages.values():
            if language["people"]:
                names = naming(language)
                yield person, keyed(str(person["name"]).split(), names), names


class Form(NamedTuple):
    """What the words of a run say wherever they stand.

    `shown` tells that an honorific, an initial or a possessive among them shows a name; `plain`
    that nothing is to be taken off. `lows` are empty where no context makes the run a name.
    """

    lows: Words
    shown: bool
    plain: bool


NO_NAME = Form((), shown=False, plain=True)


def forms(language: Language) -> Learnt[str, Form]:
    """What the words of runs say: most come again, here and in other articles."""
    names, triggers = naming(language), offices(language).triggers

    def form(run: str) -> Form:
        lows = tuple(run.lower().split())
        marked = MARKED(run) is not None
        plain = not marked and names.special.isdisjoint(lows)
        if plain and (
            len(lows) > 6
            or lows[0] in triggers
            or names.foreign(lows)
            or any(map(shouted, run.split()[1:-1]))
        ):
            return NO_NAME
        return Form(lows, marked or not names.honorifics.isdisjoint(lows), plain)

    return Learnt(form)


class Candidates:
    """The runs of a paragraph that may name somebody; which of them do is found out when asked.

    `titled` are the names beside titles. Of the other runs `forms` tell what their words say,
    `places` where they stand, `aged` behind which of them an age stands, `roled` before which of
    them a role, and `heard` which of them stand beside a verb of saying.
    """

    __slots__ = (
        "_language", "_mentions", "_paragraph", "aged", "forms", "heard", "places", "roled",
        "titled",
    )  # fmt: skip

    def __init__(self, paragraph: Paragraph, desk: Desk) -> None:
        language = desk.language(paragraph)
        self._paragraph, self._language = paragraph, language
        names, known = naming(language), language.once(forms)
        places = capitals(paragraph, desk)
        taken = [title for title in titles(paragraph, desk) if title.name != NOBODY]
        if taken:
            places = [one for one in places if not beside(one, taken)]
        self.titled = [_titled(paragraph, title, names) for title in taken]
        self.places = places
        self.forms: list[Form] = [known[place[0]] for place in places]
        self.aged: Set[int] = NONE
        if ages_told(paragraph, names):
            text = paragraph.text
            self.aged = {n for n, place in enumerate(places) if with_age(text, place, names)}
        present = words(paragraph)
        self.roled: Set[int] = NONE
        if not names.roles.isdisjoint(present):
            self.roled = self._behind(names.roles)
        self.heard: Set[int] = NONE
        if names.speaks:
            text = paragraph.text
            self.heard = {
                n for n, form in enumerate(self.forms)
                if form.plain and 1 < len(form.lows) < 4 and heard(text, places[n], names)
            }  # fmt: skip
        if not names.kin.isdisjoint(present):
            self.heard |= self._behind(names.kin)
        if names.apposed and not names.bearers.isdisjoint(present):
            text = paragraph.text
            self.heard = self.heard | {
                n for n, form in enumerate(self.forms)
                if form.plain and 1 < len(form.lows) < 4 and apposed(text, places[n].end(), names)
            }  # fmt: skip
        self._mentions: dict[int, Mention | None] = {}

    def _behind(self, roles: Set[str]) -> set[int]:
        """The full names that stand behind one of the roles."""
        return {
            n
            for n, form in enumerate(self.forms)
            if form.plain
            and 1 < len(form.lows) < 5
            and with_role(self._paragraph.text, self.places[n], roles)
        }

    def named(self, known: set[str]) -> list[Mention]:
        """The names beside titles, and the runs that name somebody known or show a name."""
        found = self.titled.copy()
        for index, (lows, shown, _) in enumerate(self.forms):
            told = index in self.aged or index in self.heard or index in self.roled
            if lows and (shown or told or not known.isdisjoint(lows)):
                mention = self.mention(index)
                if mention is not None and mention.words:
                    found.append(mention)
        return found

    def mention(self, index: int) -> Mention | None:
        """The name that a run is, if it is one; found out once."""
        if index not in self._mentions:
            form, place, aged = self.forms[index], self.places[index], index in self.aged
            if form.plain:
                firm = aged or index in self.roled
                sure = firm or index in self.heard
                made: Mention | None = Mention(
                    self._paragraph, *place.span(), form.lows, sure, firm
                )
            else:
                made = _trimmed(self._paragraph, place, self._language, aged=aged)
            self._mentions[index] = made
        return self._mentions[index]


def mentioned(paragraph: Paragraph, desk: Desk, known: set[str]) -> list[Mention]:
    """The runs of a paragraph that name somebody known, or show of themselves that they name one.

    Titles and honorifics are taken off.
    """
    return paragraph.once(Candidates, desk).named(known)


def beside(place: re.Match[str], taken: Sequence[Title]) -> bool:
    """Whether a run is part of a name that stands beside a title."""
    start, end = place.span()
    return any(one.name[0] < end and start < one.name[1] for one in taken)


def shouted(word: str) -> bool:
    """Whether a word is an acronym: inside a run it shows no name, "Anggota AJI Gelar Dialog"."""
    return len(word) > 1 and word.isupper()


def _titled(paragraph: Paragraph, title: Title, names: Naming) -> Mention:
    start, end = title.name
    words = keyed(paragraph.text[start:end].split(), names)
    sure = paragraph.kind not in HEADS
    firm = sure and not title.open
    return Mention(paragraph, start, owned(paragraph.text, end), words, sure, firm)


def _trimmed(
    paragraph: Paragraph, place: re.Match[str], language: Language, *, aged: bool
) -> Mention | None:
    """A run without what stands before a name: "Pada", "Presiden", "Irjen", "Rusia"."""
    names = naming(language)
    run = read(place, paragraph.text, names)
    if any(map(shouted, run.words[1:-1])):
        return None
    words, start = list(run.words), run.start
    if run.opens and words[0].lower() in names.openers and words[0].lower() not in names.roles:
        start += len(words.pop(0))
    if len(words) > 1 and words[0].lower() in names.days:
        start += len(words.pop(0)) + 1
    sure = False
    for index in range(len(words) - 1, -1, -1):
        low = words[index].lower().rstrip(".")
        ranked = index and words[index - 1].lower() in names.honorifics  # Deputy Chief
        known = names.ranks if index and not ranked else names.honorifics
        if low in known and index < len(words) - 1:
            if any(word.isupper() or names.barred(word.lower()) for word in words[:index]):
                return None  # a hospital named after a professor
            sure = True
        elif index or len(words) < 2 or not (names.country(low) or low in names.stances):
            continue
        start += sum(len(word) + 1 for word in words[: index + 1])
        del words[: index + 1]
        break
    ranked_by = names.rank([word.lower() for word in words])
    if 0 < ranked_by < len(words):
        start += sum(len(word) + 1 for word in words[:ranked_by])
        del words[:ranked_by]
        sure = True
    if len(words) > 2 and leads(words[0], names):
        start += len(words.pop(0)) + 1
    end = run.end
    for index, word in enumerate(words[:-1]):
        if word.endswith(("'s", "’s")):  # "Lee Hak-kan's English"
            words = words[: index + 1]
            end = start + len(" ".join(words))
    if not words or len(words) > 6 or words[0].lower() in offices(language).triggers:
        return None
    if len(words) == 1 and words[0].lower().rstrip(".") in names.ranks and words[0][-1] == ".":
        return None  # "Prof. Dr. dr. Cita Rosita"
    if len(words) == 1 and (words[0].lower() in names.openers or words[0].lower() in names.roles):
        return None
    text = paragraph.text
    while start < run.end and text[start] in " \xa0":
        start += 1
    lows = [word.lower() for word in words]
    if names.foreign(lows):
        return None
    sure = sure or aged
    return Mention(paragraph, start, owned(text, end), keyed(words, names), sure, sure)


def leads(word: str, names: Naming) -> bool:
    """Whether a word is whose somebody is: "Juventus Wojciech Szczesny", "AL Rahmat Hidayat"."""
    low = word.lower()
    return low in names.bodies or (word.isupper() and low in names.particles)


def owned(text: str, end: int) -> int:
    """The end of a name without a possessive."""
    return end - 2 if text[end - 2 : end] in ("'s", "’s") else end


MARKED = patterns.compile(r"[.'’]").search  # what a word's key leaves out


def ages_told(paragraph: Paragraph, names: Naming) -> bool:
    """Whether a paragraph may tell an age or a life at all: ages are written in figures."""
    if names.aged is not None and paragraph.once(figures):
        return True
    return any(form in paragraph.text for form in names.lives)


def with_age(text: str, place: re.Match[str], names: Naming) -> bool:
    """Whether an age follows a run at once; or, a full name's, that it was born or has died."""
    end = place.end()
    if names.aged is None or text[end : end + 2] not in (" (", ", "):
        return text.startswith(names.lives, end) and len(names.parts(place[0])) > 1
    return names.aged.match(text, end) is not None


def with_role(text: str, place: re.Match[str], roles: Set[str]) -> bool:
    """Whether a role in small letters stands right before a run: "the cellist Ana Ruiz".

    Behind a comma the name ends in one too: "her daughter, Ana Ruiz, found it".
    """
    start, end = place.span()
    if start < 5 or text[start - 1] != " ":
        return False
    stop = start - 1
    if text[stop - 1] == ",":
        if text[end : end + 1] not in (",", ".", ";"):
            return False
        stop -= 1
    elif not text[stop - 1].islower():
        return False
    return text[max(stop - 24, 0) : stop].rpartition(" ")[2] in roles


def apposed(text: str, end: int, names: Naming) -> bool:
    """Whether a phrase behind a name says what its bearer is: "Ana Ruiz, the deputy mayor of"."""
    if not text.startswith(names.apposed, end):
        return False
    phrase = text[end + 2 : end + 60].partition(",")[0]
    return not names.bearers.isdisjoint(phrase.split()[1:APPOSED])


def heard(text: str, place: re.Match[str], names: Naming) -> bool:
    """Whether a run is the name of somebody who speaks: "Asha Warsame (of the Board) said"."""
    end = place.end()
    if names.of_body is not None and text.startswith(" of ", end):
        match = names.of_body.match(text, end)
        end = match.end() if match else end
    return text.startswith(names.speaks, end) or text.endswith(names.spoke, 0, place.start())


def keyed(words: list[str], names: Naming) -> Words:
    """A name's words as they are compared: lower case, no particles, dots or possessives."""
    lows = [low for word in words if (low := bare(word))]
    return tuple(low for low in lows if low not in names.particles) or tuple(lows)


def bare(word: str) -> str:
    """A word in lower case without its dot or possessive."""
    return word.lower().rstrip(".,").removesuffix("'s").removesuffix("’s")
