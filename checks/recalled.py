"""Events told by a verb and recalled by a noun: "ditahan pada Selasa … Penahanan pada Rabu itu".

What the noun says of day and place is held against what the opening of the article said, where
both surely are one event: the noun phrase points back, or names who took part.
"""

from __future__ import annotations

from itertools import pairwise

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.claims import Fact
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.dates import Date, dates
from copydesk.language.names import words
from copydesk.language.sentences import WORD, quoted, sentence
from copydesk.record import TYPE_CHECKING, NamedTuple

from .events import AFTER, BEFORE, LEFT_OUT, Word, date_fact, placed
from .places import known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

EARLY = 8  # paragraphs that open an article, its headline among them
OPENING = 1000  # characters of a paragraph beyond which it opens nothing
PLACED = 9  # words behind the day in which a phrase may say where
PHRASE = 12  # words that a noun phrase may have up to its date
STEM = 4  # letters by which "kelima" and "lima" or "pekerja" and "pekerjanya" are one word
ASIDE = ("caption", "list", "table")


class Recalls:
    """A language's nouns for events and the words that the events are told with."""

    __slots__ = (
        "before_date", "both", "day_parts", "families", "kinds", "light", "news_of", "no_verbs",
        "nouns", "place_after", "planned", "reports", "series", "sites", "small", "this", "told",
        "verbs", "words",
    )  # fmt: skip

    def __init__(self, language: Language) -> None:
        data: Any = language["recalls"]
        self.nouns: dict[str, frozenset[str]] = {}
        self.told: dict[str, frozenset[str]] = {}
        for name, family in data.get("families", {}).items():
            for into, listed in ((self.nouns, family["nouns"]), (self.told, family["told"])):
                for word in listed:
                    into[word] = into.get(word, frozenset()) | {name}
        self.words = frozenset(self.nouns) | frozenset(self.told)
        self.verbs = patterns.compile(data["verbs"]) if "verbs" in data else None
        self.reports = frozenset(language["events"].get("reports", ()))
        self.before_date = frozenset(data.get("before_date", ()))
        self.both = frozenset(data.get("both", ()))
        self.day_parts = frozenset(data.get("day_parts", ()))
        self.kinds = frozenset(data.get("kinds", ()))
        self.light = frozenset(data.get("light", ()))
        self.news_of = frozenset(data.get("news_of", ()))
        self.no_verbs = frozenset(data.get("no_verbs", ()))
        self.place_after = frozenset(data.get("place_after", ()))
        self.planned = frozenset(data.get("planned", ()))
        self.series = frozenset(data.get("series", ()))
        self.sites = frozenset(data.get("sites", ()))
        self.small = frozenset(data.get("small", ()))
        self.this = frozenset(data.get("this", ()))


class Told(NamedTuple):
    """A sentence near the top that tells of events of these families, with its day if it has one.

    `names` are its capitalised words but for places, `marks` its words of a series, `lows` all
    words of its paragraph.
    """

    families: frozenset[str]
    paragraph: Paragraph
    start: int
    end: int
    date: Date | None
    names: frozenset[str]
    marks: frozenset[str]
    lows: frozenset[str]


class Recalled(NamedTuple):
    """A noun phrase that speaks of an event: its names and other words, its place and its day.

    `definite` says that it points back at what was told; `marks` are the words of a series in it;
    `set_in` are the names behind "di" in its sentence.
    """

    families: frozenset[str]
    paragraph: Paragraph
    start: int
    names: frozenset[str]
    things: frozenset[str]
    places: tuple[tuple[int, int], ...]
    date: Date | None
    definite: bool
    marks: frozenset[str]
    set_in: frozenset[str]


def recalled_dates(article: Article, desk: Desk) -> Iterator[Fact]:
    """The day on which an event was told to be, and the other one that its noun has later."""
    for number, (told, later) in enumerate(article.once(recollections, desk)):
        met = later.names & told.names
        abroad = later.set_in and not met and later.set_in.isdisjoint(told.lows)
        if told.date and later.date and day(told.date) != day(later.date) and not abroad:
            subject = f"recalled {number} {min(told.families & later.families)}"
            yield date_fact(told.paragraph, told.date, subject, ("usual",))
            yield date_fact(later.paragraph, later.date, subject, ("usual",))


def recalled_places(article: Article, desk: Desk) -> Iterator[Fact]:
    """The place where an event was told to be, and the other one that its noun has later."""
    for number, (told, later) in enumerate(article.once(recollections, desk)):
        for one, other in elsewhere(article, told, later, desk):
            subject = f"recalled {number} {min(told.families & later.families)}"
            for paragraph, (start, end) in ((told.paragraph, one), (later.paragraph, other)):
                text = paragraph.text[start:end]
                yield Fact("event-place", subject, (text,), *paragraph.span(start, end), text)


def recollections(article: Article, desk: Desk) -> list[tuple[Told, Recalled]]:
    """Each noun phrase with the sentence that first told of its event."""
    told: list[Told] = []
    pairs: list[tuple[Told, Recalled]] = []
    for paragraph in article.paragraphs:
        if paragraph.kind in LEFT_OUT or paragraph.kind in ASIDE:
            continue
        rules: Recalls = desk.language(paragraph).once(Recalls)
        found = words(paragraph)
        if rules.words.isdisjoint(found):
            continue
        if paragraph.index < EARLY:
            told += tellings(paragraph, rules, desk)
        if told and not rules.nouns.keys().isdisjoint(found):
            for phrase in phrases(paragraph, rules, desk):  # most paragraphs have none
                before = frozenset[str]().union(*map(words, article.paragraphs[: paragraph.index]))
                first = origin(phrase, told, before)
                if first is not None:
                    pairs.append((first, phrase))
    return pairs


def lined(paragraph: Paragraph, start: int, end: int) -> list[Word]:
    """The words and marks of a stretch."""
    texts = WORD.findall(paragraph.text[start:end])
    return list(placed(paragraph.text, start, texts, list(map(str.lower, texts))))


def holds(text: str, sought: Iterable[str]) -> bool:
    """Whether a stretch has one of some words in it, be it within another: worth a closer look."""
    low = text.lower()
    return any(word in low for word in sought)


def days(paragraph: Paragraph, start: int, end: int, desk: Desk) -> list[Date]:
    """The dates with a day that stand in a stretch."""
    return [
        date for date in paragraph.once(dates, desk)
        if start <= date.start < end and date.day and date.month and not date.flaw
    ]  # fmt: skip


def day(date: Date) -> tuple[int, int]:
    """A date as it is compared: years are often left out."""
    return date.month, date.day


def tellings(paragraph: Paragraph, rules: Recalls, desk: Desk) -> Iterator[Told]:
    """The sentences of a paragraph that tell of an event as a fact that has been."""
    at, text = 0, paragraph.text
    sought = rules.told.keys() & words(paragraph)
    while sought and at < len(text):
        start, end = sentence(paragraph, at)
        at = max(end, at + 1) if end < OPENING else len(text)
        if not holds(text[start:end], sought):
            continue
        found = lined(paragraph, start, end)
        lows = frozenset(word.low for word in found)
        verbs = [
            word for index, word in enumerate(found)
            if word.low in rules.told
            and rules.news_of.isdisjoint(one.low for one in found[max(index - 2, 0) : index])
            and rules.planned.isdisjoint(
                one.low for one in found[max(index - BEFORE, 0) : index + AFTER]
            )
        ]  # fmt: skip
        families = frozenset(name for word in verbs for name in rules.told[word.low])
        if not families or quoted(paragraph, verbs[0].start):
            continue
        dated = days(paragraph, start, end, desk)
        date = dated[0] if len({day(one) for one in dated}) == 1 else None
        if date and lone(date) and reported(date, verbs, found, rules):
            date = None
        if dated and not date:
            continue
        aside = [(date.start, date.end) for date in dated]
        for index, (before, word) in enumerate(pairwise(found), 1):
            if before.low in rules.place_after and text[word.start].isupper():
                aside += chain(paragraph, found, index)
        names = frozenset(
            word.low for word in found[1:]
            if text[word.start].isupper() and not any(a <= word.start < b for a, b in aside)
        )  # fmt: skip
        marks = rules.series.intersection(WORD.findall(text[start:end]))
        lows |= words(paragraph)
        yield Told(families, paragraph, start, end, date, names, marks, lows)


def lone(date: Date) -> bool:
    """Whether a date is one day, not a stretch of days."""
    return len(date.days) < 2


def reported(date: Date, verbs: Sequence[Word], found: Sequence[Word], rules: Recalls) -> bool:
    """Whether a word of reporting stands between a date and every word of the event."""
    return all(
        any(
            word.low in rules.reports
            and min(verb.start, date.start) < word.start < max(verb.start, date.start)
            for word in found
        )
        for verb in verbs
    )


def phrases(paragraph: Paragraph, rules: Recalls, desk: Desk) -> Iterator[Recalled]:
    """The noun phrases of a paragraph that have a day or a place."""
    at, text = 0, paragraph.text
    sought = rules.nouns.keys() & words(paragraph)
    while at < len(text):
        start, end = sentence(paragraph, at)
        at = max(end, at + 1)
        if not holds(text[start:end], sought):
            continue
        found = lined(paragraph, start, end)
        dated = [date for date in days(paragraph, start, end, desk) if lone(date)]
        for index, word in enumerate(found):
            if word.low not in rules.nouns or quoted(paragraph, word.start):
                continue
            if {one.low for one in found[max(index - 2, 0) : index]} & rules.news_of:
                continue
            phrase = read(paragraph, start, index, found, dated, rules)
            if phrase is not None:
                yield phrase


def read(
    paragraph: Paragraph,
    start: int,
    index: int,
    found: Sequence[Word],
    dated: Sequence[Date],
    rules: Recalls,
) -> Recalled | None:
    """The noun phrase that begins at a word, as far as it goes; None if nothing can be held of it.

    "Penangkapan Rudi dan enam anak buahnya pada Kamis (12/11) malam itu".
    """
    names: set[str] = set()
    things: set[str] = set()
    places: list[tuple[int, int]] = []
    date: Date | None = None
    definite = bare = False
    marks = {one.low for one in found[max(index - 3, 0) : index]} & rules.series
    stop = index + 1
    while stop < len(found) and stop - index <= PHRASE:
        word = found[stop]
        date = next((one for one in dated if one.start == word.start), None)
        if date is not None:
            break
        if word.low in rules.this:
            definite = True
        elif not word.low[0].isalpha():
            break
        elif paragraph.text[word.start].isupper():
            if found[stop - 1].low in rules.place_after:
                stop = named(paragraph, found, stop)
                places.append((word.start, found[stop].end))
            else:
                names.add(word.low)
        elif word.low in rules.light:
            bare = bare or (stop == index + 1 and word.low != "yang")
        elif (
            word.low in rules.both
            and stop + 1 < len(found)
            and (
                word.low not in rules.series
                or found[stop + 1].low not in rules.before_date | rules.light
            )
        ):
            definite = True
        elif word.low in rules.series:
            marks.add(word.low)
        elif word.low in rules.reports or word.low in rules.planned or acts(word, rules):
            break
        elif word.low not in rules.small and word.low not in rules.before_date:
            things.add(word.low)
        stop += 1
    if date is not None:
        if found[stop - 1].low not in rules.before_date and not bare:
            return None
        behind = [one for one in found if one.start >= date.end][:4]
        while behind and (behind[0].low in rules.day_parts or behind[0].low == ")"):
            behind = behind[1:]
        definite = definite or (bool(behind) and behind[0].low in rules.this) or bare
    if not (date or places):
        return None
    set_in = frozenset(
        word.low for before, word in pairwise(found[index : stop + PLACED])
        if before.low in rules.place_after and paragraph.text[word.start].isupper()
    )  # fmt: skip
    return Recalled(
        rules.nouns[found[index].low], paragraph, start, frozenset(names), frozenset(things),
        tuple(places), date, definite, frozenset(marks), set_in,
    )  # fmt: skip


def named(paragraph: Paragraph, found: Sequence[Word], at: int) -> int:
    """The last word of the name that begins at a word."""
    while (
        at + 1 < len(found)
        and paragraph.text[found[at + 1].start].isupper()
        and found[at + 1].start - found[at].end == 1
    ):
        at += 1
    return at


def acts(word: Word, rules: Recalls) -> bool:
    """Whether a word looks like a verb, so that it is another thing that happened."""
    return (
        rules.verbs is not None
        and word.low not in rules.no_verbs
        and rules.verbs.match(word.low) is not None
    )


def origin(phrase: Recalled, told: Sequence[Told], before: frozenset[str]) -> Told | None:
    """The sentence that told of a phrase's event; None where it may be another event.

    `before` are the words of the paragraphs before the phrase's own.
    """
    mine = [
        one for one in told
        if one.families & phrase.families
        and (one.paragraph.index, one.start) < (phrase.paragraph.index, phrase.start)
    ]  # fmt: skip
    if not mine or len({day(one.date) for one in mine if one.date}) > 1:
        return None
    first = min(mine, key=lambda one: one.date is None)
    shared = phrase.names & first.lows
    if not (phrase.definite or shared) or phrase.marks - first.lows:
        return None
    if first.marks - phrase.marks and not shared:
        return None
    if phrase.names:
        strange = len(phrase.names - before) > (len(phrase.names & before) > 0)
        return None if strange or (first.names and not shared) else first
    if phrase.things and not any(akin(thing, first.lows) for thing in phrase.things):
        return None
    return first


def akin(thing: str, lows: frozenset[str]) -> bool:
    """Whether a word stands among others, in this form or another one."""
    return thing in lows or any(
        len(low) >= STEM and (low.startswith(thing) or thing.startswith(low) or low in thing)
        for low in lows
    )


def elsewhere(
    article: Article, told: Told, later: Recalled, desk: Desk
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The places of a telling and of its phrase that cannot both be the event's.

    What the phrase names must stand nowhere else: a slip is made once.
    """
    rules: Recalls = desk.language(later.paragraph).once(Recalls)
    found = lined(told.paragraph, told.start, told.end)
    settings = [
        chain(told.paragraph, found, index)
        for index, (before, word) in enumerate(pairwise(found), 1)
        if before.low in rules.place_after
        and told.paragraph.text[word.start].isupper()
        and rules.reports.isdisjoint(one.low for one in found[max(index - 5, 0) : index])
    ]
    for span in later.places:
        name = later.paragraph.text[slice(*span)]
        kind, _, rest = name.partition(" ")
        proper = rest if rest and kind.lower() in rules.kinds - rules.sites else name
        if sum(proper in paragraph.text for paragraph in article.paragraphs) > 1:
            return
        found_apart = [differs(told.paragraph, one, name, rules) for one in settings]
        if found_apart and None not in found_apart:
            yield next(one for one in found_apart if one), span
            return


def chain(paragraph: Paragraph, found: Sequence[Word], at: int) -> list[tuple[int, int]]:
    """The names from a word on that follow one another as one place: "Rangkasbitung, Lebak"."""
    spans = []
    while at < len(found) and paragraph.text[found[at].start].isupper():
        last = named(paragraph, found, at)
        spans.append((found[at].start, found[last].end))
        if last + 1 >= len(found) or found[last + 1].low not in (",", "("):
            break
        at = last + 2
    return spans


def differs(
    paragraph: Paragraph, spans: Sequence[tuple[int, int]], name: str, rules: Recalls
) -> tuple[int, int] | None:
    """The first of a place's names that cannot be where another one is; None if it may be there."""
    if any(paragraph.text[slice(*span)] == name for span in spans):
        return None
    for span in spans:
        answer = apart(paragraph.text[slice(*span)], name, rules)
        if answer is not None:
            return span if answer else None
    return None


def apart(one: str, other: str, rules: Recalls) -> bool | None:
    """Whether two names of places name two; None where one of them is unknown.

    They do if they are of one kind ("Gunung") or towns of which neither lies in the other.
    """
    from copydesk.language.gazetteer import gazetteer

    first, second = one.lower().split(), other.lower().split()
    if not {*first[1:], first[-1]}.isdisjoint((*second[1:], second[-1])):
        return False
    if first[0] == second[0] and first[0] in rules.kinds:
        return True
    if rules.sites >= {first[0], second[0]}:
        return True
    here, there = known(one), known(other)
    return not gazetteer().compatible(here, there) if here and there else None
