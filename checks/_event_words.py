"""The events that an article tells of, and a language's words for them."""

from __future__ import annotations

from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.names import words
from copydesk.language.sentences import WORD, sentence
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

LEFT_OUT = frozenset(("headline", "link", "credit", "byline", "table", "code"))
EARLY = 4  # paragraphs in which an incident is introduced
BEFORE, AFTER = 6, 3  # words round a verb in which it is denied or planned


class Events:
    """A language's words for events and for how they are told, ready for look-ups."""

    __slots__ = (
        "active", "archive", "articles", "attaches", "befalls", "both", "classes", "cues", "denied",
        "ends", "held", "incidents", "last_noun", "links", "moves", "objects", "once", "openers",
        "ordinals", "passive", "patients", "places", "planned", "pronouns", "reports", "series",
        "single", "takes_place", "this", "verbs",
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
        self.attaches = frozenset(data.get("attaches", ()))  # between a verb and its own date
        self.verbs = self.takes_place | frozenset(self.classes) | frozenset(self.befalls)
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


class Clause(NamedTuple):
    """A sentence with its words and where in its paragraph it stands."""

    paragraph: Paragraph
    start: int
    end: int
    words: tuple[Word, ...]

    @property
    def place(self) -> tuple[int, int]:
        """Where in the article the sentence stands."""
        return self.paragraph.index, self.start


class Happening(NamedTuple):
    """One clause that tells of an event. `subject` is its class and who took part.

    `verb` is the word that names it, `start` and `end` bound its sentence, `scope` says how it is
    told: "series", "planned", "denied", "quoted", "archive", "incident". `bare` says that who took
    part is known by capitals alone.
    """

    subject: str
    verb: Word
    paragraph: Paragraph
    start: int
    end: int
    words: tuple[Word, ...]
    scope: tuple[str, ...]
    bare: bool = False


def placed(text: str, at: int, texts: Sequence[str], lows: Sequence[str]) -> Iterator[Word]:
    """The words of a stretch that begins at an offset, with their places."""
    for word, low in zip(texts, lows, strict=True):
        at = text.index(word, at)
        yield Word(at, at := at + len(word), low)


def told_between(verb: Word, at: int, found: Sequence[Word], rules: Events) -> bool:
    """Whether a word of reporting stands between the event and an offset."""
    low, high = min(verb.end, at), max(verb.start, at)
    return any(w.low in rules.reports for w in found if low <= w.start and w.end <= high)


def sentences(
    paragraph: Paragraph, sought: frozenset[str], longest: int = 1 << 30
) -> Iterator[Clause]:
    """The sentences that hold one of the words sought, as far as they end before an offset."""
    at, text = 0, paragraph.text
    while sought and at < len(text):
        start, end = sentence(paragraph, at)
        at = max(end, at + 1) if end < longest else len(text)
        low = text[start:end].lower()
        if any(word in low for word in sought):  # it may be within another word
            texts = WORD.findall(text[start:end])
            lows = list(map(str.lower, texts))
            if not sought.isdisjoint(lows):
                yield Clause(paragraph, start, end, tuple(placed(text, start, texts, lows)))


def happenings(article: Article, desk: Desk) -> list[Happening]:
    """Every event of an article that has participants or is its one incident."""
    found: list[Happening] = []
    for paragraph in article.paragraphs:
        language = desk.language(paragraph)
        if paragraph.kind in LEFT_OUT or not language["events"]:
            continue
        rules = language.once(Events)
        if not rules.verbs.isdisjoint(words(paragraph)):
            from ._happenings import told

            found += told(article, paragraph, rules, desk)
    return [event for one in found if (event := full_name(one, found, desk)) is not None]


def full_name(event: Happening, found: Sequence[Happening], desk: Desk) -> Happening | None:
    """An event under its person's full name; None for a single word that nobody's name holds.

    People are called by their last name, and in some languages by the first one.
    """
    name, _, who = event.subject.partition(" ")
    if not event.bare or " " in who:
        return event
    last = desk.language(event.paragraph)["people"].get("short", "last") == "last"
    longer = [
        other.subject for other in found
        if other.subject.startswith(f"{name} ") and other.subject.split()[2:]
        and who in other.subject.split()[1 + last :]
    ]  # fmt: skip
    return event._replace(subject=longer[0]) if longer else None
