"""What happened to whom and when: two dates of one event."""

from __future__ import annotations

from copydesk.article import Article, Paragraph
from copydesk.claims import (
    COMPATIBLE,
    SAME,
    Comparison,
    Excuse,
    Fact,
    Group,
    Verdict,
    compared,
    differing,
    either,
)
from copydesk.desk import Desk
from copydesk.finding import Hit
from copydesk.language.data import Language
from copydesk.language.dates import Date, Day, Names, dates, day_of, names, weekday
from copydesk.language.names import Run, runs, words
from copydesk.language.people import Mention, people
from copydesk.language.sentences import WORD, quoted, sentence
from copydesk.language.titles import unowned
from copydesk.record import TYPE_CHECKING, NamedTuple

from ._nouns import dated_noun, participant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

LEFT_OUT = frozenset(("headline", "link", "credit", "byline", "table", "code"))
CLOSE = 1500  # characters between two dates of one event that a reader takes in together
EARLY = 4  # paragraphs in which an incident is introduced
REACH = 60  # characters between a verb and who it is said of
BEFORE, AFTER = 6, 3  # words round a verb in which it is denied or planned
UNNAMED = "?"  # who took part in an event that a noun alone tells of
NO_LEAP = 2023  # stands for a year that is not given
SPAN = 31  # days beyond which a second date is a second event


class Events:
    """A language's words for events and for how they are told, ready for look-ups."""

    __slots__ = (
        "active", "archive", "articles", "attaches", "befalls", "both", "classes", "cues", "dated",
        "denied", "ends", "held", "incidents", "last_noun", "leads", "links", "moves", "nouns",
        "objects", "once", "openers", "ordinals", "passive", "patients", "places", "planned",
        "pronouns", "reports", "series", "single", "some", "takes_place", "this", "verbs", "whose",
    )  # fmt: skip

    def __init__(self, language: Language) -> None:
        data: Any = language["events"]
        self.classes = {w: name for name, ws in data.get("classes", {}).items() for w in ws}
        self.single = frozenset(data.get("single", ()))
        # who is arrested stands behind "menangkap", but before "ditangkap" and "was arrested"
        self.patients = frozenset(data.get("patients", ()))
        self.active = frozenset(data.get("active", ()))
        self.passive = frozenset(data.get("passive", ()))
        self.moves = frozenset(data.get("moves", ()))  # such events have a place each
        self.objects = frozenset(data.get("objects", ()))
        self.ends = frozenset(data.get("object_ends", ()))
        self.last_noun = bool(data.get("last_noun", False))
        self.articles = frozenset(data.get("articles", ()))
        self.once = frozenset(data.get("usually_once", ()))
        self.held = frozenset(data.get("held", ()))
        self.openers = frozenset(language["people"].get("openers", ()))
        self.incidents = {w: name for name, ws in data.get("incidents", {}).items() for w in ws}
        # what a verb tells of, and of what it does: a plane falls, and so does a price
        self.befalls = {
            word: (name, frozenset(nouns))
            for name, verbs in data.get("incident_verbs", {}).items()
            for word, nouns in verbs.items()
        }
        self.takes_place = frozenset(data.get("takes_place", ()))
        # nouns that tell of an event where a date belongs to them: "the arrest on Thursday"
        self.nouns = {w: name for name, ws in data.get("nouns", {}).items() for w in ws}
        self.attaches = frozenset(data.get("attaches", ()))
        if self.attaches:
            self.nouns.update({w: f"occur:{name}" for w, name in self.incidents.items()})
        self.leads = frozenset(data.get("leads", ()))
        self.some = frozenset(data.get("some", ()))
        self.whose = frozenset(data.get("whose", ()))
        self.verbs = self.takes_place | frozenset(self.classes) | frozenset(self.befalls)
        self.dated = self.verbs | frozenset(self.nouns)
        self.this = frozenset(data.get("this", ()))
        self.pronouns = frozenset(data.get("pronouns", ()))
        self.both = frozenset(data.get("both", ()))
        self.reports = frozenset(data.get("reports", ()))
        self.series = tuple(data.get("series", ()))
        # of these only what stands near an event speaks of it, if its date stands there too
        self.ordinals = frozenset(data.get("ordinals", ()))
        self.planned = tuple(data.get("planned", ()))
        self.denied = tuple(data.get("denied", ()))
        self.cues = self.reports.union(self.series, self.planned, self.denied)
        self.archive = frozenset(data.get("archive", ()))
        self.links = frozenset(data.get("links", ()))
        self.places = frozenset(data.get("place_after", ()))


class Word(NamedTuple):
    """A word of a sentence; offsets of the paragraph's text, `low` in small letters."""

    start: int
    end: int
    low: str


class Happening(NamedTuple):
    """One clause that tells of an event. `subject` is its class and who took part.

    `verb` is the word that names it, `start` and `end` bound its sentence, `scope` says how it is
    told: "series", "planned", "denied", "quoted", "archive", "incident". `bare` says that who took
    part is known by capitals alone; `date` is the one that belongs to a noun.
    """

    subject: str
    verb: Word
    paragraph: Paragraph
    start: int
    end: int
    words: tuple[Word, ...]
    scope: tuple[str, ...]
    bare: bool = False
    date: Date | None = None


def happenings(article: Article, desk: Desk) -> list[Happening]:
    """Every event of an article that has participants or is its one incident."""
    found: list[Happening] = []
    for paragraph in article.paragraphs:
        language = desk.language(paragraph)
        if paragraph.kind in LEFT_OUT or not language["events"]:
            continue
        rules = language.once(Events)
        present = words(paragraph)
        if not rules.dated.isdisjoint(present):
            days = desk.language(paragraph).once(names).weekdays.keys()
            dated = not present.isdisjoint(days) or bool(paragraph.once(dates, desk))
            if dated or not rules.verbs.isdisjoint(present):
                sought = rules.dated if dated else rules.verbs
                found += told(article, paragraph, rules, sought, desk)
    whole = [event for one in found if (event := full_name(one, found, desk)) is not None]
    return [event for one in whole if (event := meant(one, whole, desk)) is not None]


def meant(event: Happening, found: Sequence[Happening], desk: Desk) -> Happening | None:
    """An event without a name ("the arrest") as the only one of its kind; None if it has none."""
    name, _, who = event.subject.partition(" ")
    if who != UNNAMED:
        return event
    alike = [one for one in found if one.subject.partition(" ")[0].partition(":")[0] == name]
    only = {one.subject for one in alike if not one.subject.endswith(f" {UNNAMED}")}
    if not only:  # "an aide resigned", once: "the resignation" is that one
        verbs = [one for one in alike if one.date is None and when(one, desk) is not None]
        return event if len(verbs) == 1 and (event.date or event in verbs) else None
    return event._replace(subject=only.pop()) if len(only) == 1 and event.date else None


def full_name(event: Happening, found: Sequence[Happening], desk: Desk) -> Happening | None:
    """An event under its person's full name; None for a single word that nobody's name holds.

    People are called by their last name, and in some languages by the first one.
    """
    name, _, who = event.subject.partition(" ")
    if not event.bare or " " in who or who == UNNAMED:
        return event
    last = desk.language(event.paragraph)["people"].get("short", "last") == "last"
    longer = [
        other.subject for other in found
        if other.subject.startswith(f"{name} ") and other.subject.split()[2:]
        and who in other.subject.split()[1 + last :]
    ]  # fmt: skip
    return event._replace(subject=longer[0]) if longer else None


def told(
    article: Article, paragraph: Paragraph, rules: Events, sought: frozenset[str], desk: Desk
) -> Iterator[Happening]:
    """The events of one paragraph that the words `sought` tell of."""
    at, text = 0, paragraph.text
    standing = people(article, desk).standing(paragraph)
    mentions = sorted(mention for mention, _ in standing)
    named = {(mention.start, mention.end): person.key for mention, person in standing}
    while at < len(text):
        start, end = sentence(paragraph, at)
        at = max(end, at + 1)
        texts = WORD.findall(text[start:end])
        lows = list(map(str.lower, texts))
        if sought.isdisjoint(lows):
            continue
        found = tuple(placed(text, start, texts, lows))
        here = [m for m in mentions if start <= m.start < end and cased(text, m)]
        earlier = [m for m in mentions if m.start < start]
        for index in [index for index, low in enumerate(lows) if low in sought]:
            word = found[index]
            subjects: Sequence[str] = ()
            bare = False
            date: Date | None = None
            whole = (paragraph, start, end)
            if word.low in rules.nouns and word.low not in rules.classes:
                subjects, date = by_noun(index, found, whole, here, rules, named, desk)
            elif word.low in rules.classes:
                name = rules.classes[word.low]
                if name in rules.objects:
                    subjects = done_to(name, index, found, rules)
                elif name in rules.patients and behind(index, found, rules):
                    subjects = patient(name, word, here, paragraph, end, rules, named, desk)
                    bare = bool(subjects) and subjects[0].partition(" ")[2] not in named.values()
                else:
                    who = participants(word, found, here, earlier, rules, named)
                    subjects = subjects_of(name, who, rules)
                    if not subjects and word.low in rules.nouns:
                        subjects, date = by_noun(index, found, whole, here, rules, named, desk)
                    elif not subjects and (name in rules.held or name in rules.single):
                        subjects = parties(name, word, found, paragraph, start, end, rules, desk)
                        bare = name in rules.single
                    if not subjects and word.low in rules.befalls:
                        early = paragraph.index < EARLY
                        subjects = befallen(index, found, rules, early=early)
                    told_first = paragraph.index < EARLY and word.low not in rules.nouns
                    if not subjects and told_first and name in rules.nouns.values():
                        subjects = [f"{name} {UNNAMED}"]
            elif word.low in rules.befalls:
                subjects = befallen(index, found, rules, early=paragraph.index < EARLY)
            else:
                subjects = incident(index, found, rules, early=paragraph.index < EARLY)
            if subjects:
                scope = manner(paragraph, word, start, end, rules, incident=" " not in subjects[0])
                if subjects[0].partition(" ")[0] in rules.once:
                    scope = (*scope, "usual")
                for subject in subjects:
                    yield Happening(subject, word, paragraph, start, end, found, scope, bare, date)


def by_noun(
    index: int,
    found: Sequence[Word],
    whole: tuple[Paragraph, int, int],
    here: Sequence[Mention],
    rules: Events,
    named: dict[tuple[int, int], str],
    desk: Desk,
) -> tuple[Sequence[str], Date | None]:
    """The event that a noun tells of, and its date; nothing where no date belongs to the noun."""
    paragraph, start, end = whole
    days = days_in(paragraph, start, end, found, desk)
    noun = dated_noun(index, found, paragraph.text, days, rules) if days else None
    if noun is None:
        return (), None
    name = rules.nouns[found[index].low]
    if name.startswith("occur:"):
        return (name,), noun.date
    others = runs(paragraph, desk)
    who = participant(noun, index, found, here, others, named, lambda run: proper(run, rules))
    if who is None or (who and name not in rules.single):
        return (), None
    return (f"{name} {who or UNNAMED}",), noun.date


def placed(text: str, at: int, texts: Sequence[str], lows: Sequence[str]) -> Iterator[Word]:
    """The words of a stretch that begins at an offset, with their places."""
    for word, low in zip(texts, lows, strict=True):
        at = text.index(word, at)
        yield Word(at, at := at + len(word), low)


def cased(text: str, mention: Mention) -> bool:
    """Whether a mention is written as a name."""
    return text[mention.start].isupper()


def behind(index: int, found: Sequence[Word], rules: Events) -> bool:
    """Whether a verb is active, so that whom it happens to stands behind it."""
    if found[index].low in rules.active:
        return True
    near = {word.low for word in found[max(index - 3, 0) : index]}
    return bool(rules.passive) and not near & rules.passive


def patient(
    name: str,
    verb: Word,
    here: Sequence[Mention],
    paragraph: Paragraph,
    end: int,
    rules: Events,
    named: dict[tuple[int, int], str],
    desk: Desk,
) -> list[str]:
    """The first name behind an active verb: "polisi menangkap Dadang Suhendar"."""
    after = [m for m in here if m.start >= verb.end]
    others = [r for r in runs(paragraph, desk) if verb.end <= r.start < min(end, verb.end + REACH)]
    if others and (not after or others[0].start < after[0].start):
        words = others[0].words
        return [f"{name} {' '.join(words).lower()}"] if len(words) > 1 else []
    return [f"{name} {named[after[0].start, after[0].end]}"] if after else []


def subjects_of(name: str, who: Sequence[str], rules: Events) -> list[str]:
    """The subjects of an event: each two of its participants, or the one who died or was born."""
    if name in rules.single:
        return [f"{name} {who[0]}"] if who else []
    keys = sorted(set(who))
    return [
        f"{name} {one} + {other}" for index, one in enumerate(keys) for other in keys[index + 1 :]
    ]


def participants(
    verb: Word,
    found: Sequence[Word],
    here: Sequence[Mention],
    earlier: Sequence[Mention],
    rules: Events,
    named: dict[tuple[int, int], str],
) -> list[str]:
    """Who takes part: the subject before the verb, the object after it, pronouns resolved."""
    before = [m for m in here if m.end <= verb.start]
    after = [
        m for m in here if m.start >= verb.end and not told_between(verb, m.start, found, rules)
    ]
    keys = [named[m.start, m.end] for m in before[-2:]]
    if len(before) > 1 and not joined(before[-2], before[-1], found, rules):
        keys = keys[-1:]
    if not keys:
        lows = {w.low for w in found if w.end <= verb.start}
        past = [named[m.start, m.end] for m in earlier]
        if lows & rules.both and len(set(past)) == 2:
            keys = list(dict.fromkeys(past))
        elif lows & rules.pronouns and past:
            keys = past[:1]
    both = not keys and len(after) > 1 and joined(after[0], after[1], found, rules)
    return keys + [named[m.start, m.end] for m in after[: 2 if both else 1]]


def parties(
    name: str,
    verb: Word,
    found: Sequence[Word],
    paragraph: Paragraph,
    start: int,
    end: int,
    rules: Events,
    desk: Desk,
) -> list[str]:
    """Teams, countries or a named event by their capitals: "Persib melawan Persija"."""
    calendar = desk.language(paragraph).once(names)
    here = [
        r for r in runs(paragraph, desk)
        if start <= r.start < end and proper(r, rules) and not of_calendar(r, calendar)
    ]  # fmt: skip
    before = [r for r in here if r.end <= verb.start and verb.start - r.end < REACH]
    if not before:
        return []
    subject = " ".join(without_opener(before[-1], rules)).lower()
    if name == "hold" or name in rules.single:
        short = name in rules.single and verb.start - before[-1].end < 3
        enough = (len(before[-1].words) > 1 or short) and not told_between(
            verb, before[-1].end, found, rules
        )
        return [f"{name} {subject}"] if enough else []
    after = [r for r in here if r.start >= verb.end and r.start - verb.end < REACH]
    if not after and len(before) > 1 and joined(before[-2], before[-1], found, rules):
        one, other = sorted((" ".join(before[-2].words).lower(), subject))
        return [f"{name} {one} + {other}"]
    if not after or told_between(verb, after[0].start, found, rules):
        return []
    one, other = sorted((subject, " ".join(after[0].words).lower()))
    return [f"{name} {one} + {other}"]


def done_to(name: str, index: int, found: Sequence[Word], rules: Events) -> list[str]:
    """What was opened or launched, by its own noun: "meresmikan bendungan", "opened the bridge".

    In the passive it stands before the verb: "the new bridge over the river was opened".
    """
    nouns: list[str] = []
    behind = found[index + 1 : index + 6]
    if found[index - 1].low in rules.passive and rules.last_noun and index:
        begin = max((at for at in range(index) if found[at].low in (",", ";")), default=-1) + 1
        behind = found[begin : index - 1]
        first = [at for at, word in enumerate(behind) if word.low in rules.articles][:1]
        behind = behind[first[0] :] if first else ()
    for word in behind:
        if word.low in rules.articles and not nouns:
            continue
        if not word.low.isalpha() or word.low in rules.ends or word.low in rules.places:
            break
        nouns.append(word.low)
    noun = (nouns[-1] if rules.last_noun else nouns[0]) if nouns else ""
    return [f"{name}:{noun}"] if len(noun) > 4 else []


def proper(run: Run, rules: Events) -> bool:
    """Whether capitals name something: not a mere first word of a sentence."""
    return not run.opens or len(run.words) > 1 or run.words[0].lower() not in rules.openers


def of_calendar(run: Run, known: Names) -> bool:
    """Whether a capitalised word is a weekday or a month."""
    word = run.words[0]
    return len(run.words) == 1 and (
        unowned(word.lower()) in known.weekdays or known.month(word) > 0
    )


def without_opener(run: Run, rules: Events) -> Sequence[str]:
    """The words of a name without what merely opens the sentence: "Since Delgado"."""
    opener = run.opens and len(run.words) > 1 and run.words[0].lower() in rules.openers
    return run.words[1:] if opener else run.words


def joined(
    first: Mention | Run, second: Mention | Run, found: Sequence[Word], rules: Events
) -> bool:
    """Whether two names are one subject: "Kim dan Putin"."""
    between = [w.low for w in found if first.end <= w.start and w.end <= second.start]
    return any(word in rules.links for word in between)


def told_between(verb: Word, at: int, found: Sequence[Word], rules: Events) -> bool:
    """Whether a word of reporting stands between the event and an offset."""
    low, high = min(verb.end, at), max(verb.start, at)
    return any(w.low in rules.reports for w in found if low <= w.start and w.end <= high)


def incident(index: int, found: Sequence[Word], rules: Events, *, early: bool) -> list[str]:
    """The article's own incident: "kecelakaan itu terjadi", "the crash happened"."""
    before = found[max(index - 6, 0) : index]
    nouns = [(spot, w) for spot, w in enumerate(before) if w.low in rules.incidents]
    if not nouns:
        return []
    spot, noun = nouns[-1]
    if early:
        return [f"occur:{rules.incidents[noun.low]}"]
    around = {w.low for w in before[max(spot - 1, 0) :]}  # "kebakaran Pasar Kranggan itu"
    return [f"occur:{rules.incidents[noun.low]}"] if around & rules.this else []


def befallen(index: int, found: Sequence[Word], rules: Events, *, early: bool) -> list[str]:
    """An incident told by its verb: "pesawat latih jatuh", "the mine collapsed"."""
    name, nouns = rules.befalls[found[index].low]
    before = [word.low for word in found[max(index - 6, 0) : index]]
    if nouns.isdisjoint(before):
        behind = found[index + 1].low if index + 1 < len(found) else ""
        if behind not in nouns or not rules.attaches:  # "a collapsed building"
            return []
    return [f"occur:{name}"] if early or not rules.this.isdisjoint(before) else []


def manner(
    paragraph: Paragraph, verb: Word, start: int, end: int, rules: Events, *, incident: bool
) -> tuple[str, ...]:
    """How an event is told: plans and denials stand near its verb, other cues in its sentence."""
    text = paragraph.text
    low = f" {' '.join(WORD.findall(text[start:end].lower()))} "
    ahead, after = WORD.findall(text[start : verb.start]), WORD.findall(text[verb.end : end])
    near = f" {' '.join(lowered((*ahead[-BEFORE:], verb.low, *after[:AFTER])))} "
    scope = ["incident"] if incident else []
    far = [one for one in rules.series if one in rules.ordinals and f" {one} " not in near]
    if any(f" {phrase} " in low for phrase in far):
        scope.append("ordinal")
    for name, phrases, where in (
        ("series", [phrase for phrase in rules.series if phrase not in far], low),
        ("planned", rules.planned, near),
        ("denied", rules.denied, near),
    ):
        if any(f" {phrase} " in where for phrase in phrases):
            scope.append(name)
    scope += at_places(paragraph, start, end, rules)
    if not words(paragraph).isdisjoint(rules.archive):
        scope.append("archive")
    if quoted(paragraph, verb.start):
        scope.append("quoted")
    if paragraph.kind == "caption":
        scope.append("caption")
    return tuple(scope)


def lowered(found: Sequence[str]) -> list[str]:
    """Words in small letters; a month such as May stays as it is."""
    return [word if index and word == "May" else word.lower() for index, word in enumerate(found)]


def at_places(paragraph: Paragraph, start: int, end: int, rules: Events) -> list[str]:
    """The capitalised words behind "di" or "in": where a sentence is set."""
    pieces, found = paragraph.text[start:end].split(), set()
    for index, piece in enumerate(pieces[:-1]):
        if piece.lower() in rules.places:
            for name in pieces[index + 1 : index + 5]:
                if not name.lstrip('(“"')[:1].isupper():
                    break
                found.add(f"at {name.strip('(),.;:“”')}")
    return sorted(found)


def event_dates(article: Article, desk: Desk) -> Iterator[Fact]:
    """When an event happened: the date of its clause, never that of a report of it."""
    for event in article.once(happenings, desk):
        date, manner = dated(event, article, desk)
        if date is None:
            continue
        if firmly(event, date, desk):
            manner = (*manner, "firm")
        elif date.start - event.verb.end > REACH:
            manner = (*manner, "far")
        yield date_fact(event.paragraph, date, event.subject, (*event.scope, *manner))
    yield from retold_dates(article, desk)


def retold_dates(article: Article, desk: Desk) -> Iterator[Fact]:
    """Dates of two sentences that say the same but for them, whatever it is that they tell."""
    stated: list[tuple[Paragraph, int, int, Date]] = []
    for paragraph in article.paragraphs:
        if paragraph.kind not in LEFT_OUT and paragraph.kind not in ("list", "caption"):
            for date in paragraph.once(dates, desk):
                if date.day and date.month and not date.flaw:
                    stated.append((paragraph, *sentence(paragraph, date.day_span[0]), date))
    if len({(date.month, date.day, date.days[-1:]) for *_, date in stated}) < 2:
        return
    told = [rest(paragraph, start, end, date) for paragraph, start, end, date in stated]
    for index, (first, one) in enumerate(zip(stated, told, strict=True)):
        for second, two in zip(stated[index + 1 :], told[index + 1 :], strict=True):
            same = first[0] is second[0] and first[1] == second[1]
            rules = desk.language(first[0]).once(Events)
            alike = len(one & two) > 4 and (one <= two or two <= one)
            if alike and not same and rules.cues.isdisjoint(one ^ two):
                subject = "told " + " ".join(sorted(one & two))
                for paragraph, _, _, date in (first, second):
                    yield date_fact(paragraph, date, subject, ("usual",))


def rest(paragraph: Paragraph, start: int, end: int, date: Date) -> frozenset[str]:
    """The words and figures of a sentence without its date."""
    text = paragraph.text
    found = WORD.findall(text[start : date.start].lower()) + WORD.findall(
        text[date.end : end].lower()
    )
    return frozenset(word for word in found if word[0].isalnum())


def date_fact(paragraph: Paragraph, date: Date, subject: str, scope: tuple[str, ...]) -> Fact:
    """When something happened, as a fact; the bracket that closes a date is part of its text."""
    text = paragraph.text[date.start : date.end]
    if "(" in text and paragraph.text[date.end : date.end + 1] == ")":
        text += ")"
    start, end = paragraph.span(date.start, date.start + len(text))
    value = (date.year, date.month, date.day, date.weekday, date.days[-1] if date.days else 0)
    return Fact("event-date", subject, value, start, end, text, scope)


def dated(event: Happening, article: Article, desk: Desk) -> tuple[Date | None, tuple[str, ...]]:
    """The date of an event, and how it is meant: "relative" to the article's, or "vague"."""
    date = when(event, desk, relative(event, article, desk))
    if date is None:
        return None, ()
    low = event.paragraph.text[date.start : date.end].lower()
    known = desk.language(event.paragraph).once(names)
    if low in known.relative:
        return date, ("relative",)
    return date, ("vague",) if not date.day and loosely(event, date, known) else ()


def when(event: Happening, desk: Desk, more: Sequence[Date] = ()) -> Date | None:
    """The date nearest to the verb with no word of reporting between; `more` are others to take."""
    if event.date is not None:
        return event.date
    rules = desk.language(event.paragraph).once(Events)
    written = days_in(event.paragraph, event.start, event.end, event.words, desk)
    best = sorted((*written, *more), key=lambda d: abs(d.start - event.verb.start))
    for date in best:
        if told_between(event.verb, date.start, event.words, rules) or reported(event, date, rules):
            continue
        near = [d for d in best if d is not date and d.month and date.month
                and min(abs(d.start - date.end), abs(date.start - d.end)) < 12]  # fmt: skip
        if near and not until(event, date, near[0], desk):
            return None
        return min(date, *near, key=lambda d: d.start) if near else date
    return None


def until(event: Happening, one: Date, other: Date, desk: Desk) -> bool:
    """Whether two dates are the ends of one stretch of time: "from May 10 to June 2"."""
    first, last = sorted((one, other), key=lambda d: d.start)
    gap = event.paragraph.text[first.end : last.start].lower().split()
    return len(gap) == 1 and gap[0] in desk.language(event.paragraph).once(names).until


def reported(event: Happening, date: Date, rules: Events) -> bool:
    """Whether a date before the event is that of a report: "reported on Monday that they met"."""
    if date.end > event.verb.start:
        return False
    before = [word for word in event.words if word.end <= date.start][-4:]
    return any(word.low in rules.reports for word in before)


def relative(event: Happening, article: Article, desk: Desk) -> list[Date]:
    """The days that words such as "kemarin" and "today" name, by the article's own date."""
    known = desk.language(event.paragraph).once(names)
    if known.relative.keys().isdisjoint(words(event.paragraph)):
        return []
    own, year = article.once(own_day, desk)
    found = []
    for word in event.words if own else ():
        if word.low in known.relative and own is not None:
            day = own.later(known.relative[word.low])
            found.append(
                Date(word.start, word.end, day.day, day.month, year and day.year, days=(day.day,))
            )
    return found


def own_day(article: Article, desk: Desk) -> tuple[Day | None, int]:
    """The day an article is of, by its date, else its dateline; the year is 0 if none is given."""
    day = day_of(article.date)
    if day:
        return day, day.year
    for paragraph in article.paragraphs[:EARLY]:
        for date in paragraph.once(dates, desk):
            if paragraph.within("dateline", date.start) and date.day and not date.flaw:
                if not date.year and (date.month, date.day) == (2, 29):
                    continue
                return Day(date.year or NO_LEAP, date.month, date.day), date.year
    return None, 0


def firmly(event: Happening, date: Date, desk: Desk) -> bool:
    """Whether a date belongs to its event beyond doubt: to a noun, or right behind the verb."""
    if event.date is not None:
        return True
    rules = desk.language(event.paragraph).once(Events)
    between = [w.low for w in event.words if event.verb.end <= w.start and w.end <= date.start]
    kind = event.subject.partition(":")
    if kind[1] and kind[0] in rules.objects:  # "opened the new bridge on Monday"
        between = between[between.index(kind[2]) + 1 :] if kind[2] in between else between
    return date.start > event.verb.start and rules.attaches.issuperset(between)


def loosely(event: Happening, date: Date, known: Names) -> bool:
    """Whether a weekday is of some past week: "last Tuesday", "Selasa lalu"."""
    at = [word.start for word in event.words].index(date.start)
    around = event.words[max(at - 1, 0) : at + 2]
    return any(word.low in known.week for word in around)


def days_in(
    paragraph: Paragraph, start: int, end: int, found: Sequence[Word], desk: Desk
) -> list[Date]:
    """The dates and weekdays of a sentence."""
    written = [d for d in paragraph.once(dates, desk) if start <= d.start < end and d.day]
    return written + bare_weekdays(paragraph, found, written, desk)


def bare_weekdays(
    paragraph: Paragraph, sentence: Sequence[Word], written: Sequence[Date], desk: Desk
) -> list[Date]:
    """Weekdays without a date beside them: "on Tuesday", "Tuesday's"."""
    known = desk.language(paragraph).once(names)
    found = []
    for index, word in enumerate(sentence):
        low = unowned(word.low)
        if low not in known.weekdays or len(low) < 4:
            continue
        if any(d.start <= word.start < d.end for d in written):
            continue
        before = sentence[index - 1].low if index else ""
        after = sentence[index + 1].low if index + 1 < len(sentence) else ""
        vague = {before, after} & (known.vague - known.week)
        if not paragraph.text[word.start].isupper() or before in known.unlike or vague:
            continue
        found.append(Date(word.start, word.end, 0, 0, 0, known.weekdays[low]))
    return found


def compare_dates(first: Fact, second: Fact) -> Verdict:
    """Two dates of one event: the same as far as both are written, or a conflict."""
    one, two = (tuple(map(int, fact.value)) for fact in (first, second))
    if one == two:
        return SAME
    if one[2] and two[2]:
        if one[0] and two[0] and one[0] != two[0] and one[1:3] != two[1:3]:
            return COMPATIBLE
        if one[1] == two[1] and one[4] > one[2] and two[4] > two[2] and one[2:5:2] != two[2:5:2]:
            return Verdict("conflict", "weak")  # from the 20th to the 25th, or to the 26th
        if one[1] == two[1] and (overlap(one, two) or overlap(two, one)):
            return (
                SAME if not (one[0] and two[0]) or one[0] == two[0] else Verdict("conflict", "weak")
            )
        if abs((one[1] * 31 + one[2]) - (two[1] * 31 + two[2])) > SPAN:
            return COMPATIBLE
        far = abs(first.start - second.start) > CLOSE or not {
            "incident",
            "usual",
            "relative",
        }.isdisjoint(first.scope + second.scope)
        return Verdict("conflict", "weak" if far else "")
    days = [falls_on(value) for value in (one, two)]
    if -1 in days or days[0] == days[1]:
        return COMPATIBLE
    return Verdict("conflict", "weak")


def overlap(one: tuple[int, ...], two: tuple[int, ...]) -> bool:
    """Whether a day lies in the other's range."""
    return two[2] <= one[2] <= max(two[4], two[2])


def falls_on(value: tuple[int, ...]) -> int:
    """The weekday of a date, written or reckoned; -1 where neither can be."""
    if value[3] >= 0:
        return value[3]
    return weekday(value[0], value[1], value[2]) if value[0] and value[2] else -1


def series(first: Fact, second: Fact) -> bool:
    """Whether one is told as one of several; "second" further off may be that of another thing."""
    return any(
        "series" in fact.scope or ("ordinal" in fact.scope and "firm" not in fact.scope)
        for fact in (first, second)
    )


def vague(first: Fact, second: Fact) -> bool:
    """Whether weekdays of an incident, or far from their verbs, are all there is: too little."""
    firm = "firm" in first.scope and "firm" in second.scope
    loose = "incident" in first.scope or "far" in first.scope + second.scope
    return loose and not firm and not (first.value[2] and second.value[2])


def loose(first: Fact, second: Fact) -> bool:
    """Whether one is only told to be on a weekday of some week, and the other has no date."""
    return "vague" in first.scope + second.scope and not (first.value[0] or second.value[0])


def in_two_places(first: Fact, second: Fact) -> bool:
    """Whether the sentences are set in two places: of one who travels both may hold."""
    one, two = ({s for s in fact.scope if s.startswith("at ")} for fact in (first, second))
    return bool(one and two and not one & two)


DATES = Comparison(
    compare_dates,
    (
        Excuse("series", series),
        differing("planned"),
        either("denied"),
        either("archive"),
        either("quoted"),
        Excuse("weekday only", vague),
        Excuse("week", loose),
        Excuse("places", in_two_places),
        Excuse("caption", lambda a, b: ("caption" in a.scope) != ("caption" in b.scope)),
    ),
)


def date_conflict(group: Group, desk: Desk) -> Iterator[Hit]:
    """One event on two dates."""
    yield from compared(group, DATES, desk.trace)
