"""Events told by a verb and recalled by a noun: "ditahan … Penahanan pada Rabu", "met … the talks".

What the noun says of day and place is held against what the opening of the article said, where
both surely are one event: the noun phrase points back, or names who took part.
"""

from __future__ import annotations

from copydesk.article import Article, Paragraph
from copydesk.claims import Fact
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.dates import Date, dates
from copydesk.language.dates import names as calendar_names
from copydesk.language.names import words
from copydesk.record import TYPE_CHECKING

from ._event_days import date_fact
from ._event_words import LEFT_OUT
from ._recall_words import Recalls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ._phrases import Recalled
    from ._tellings import Told

EARLY = 8  # paragraphs that open an article, its headline among them
PASSED_OVER = LEFT_OUT | {"caption", "list"}


def recalled_dates(article: Article, desk: Desk) -> Iterator[Fact]:
    """The day on which an event was told to be, and the other one that its noun has later."""
    for number, (told, later) in enumerate(article.once(recollections, desk)):
        from ._sentence_days import apart

        met = later.names & told.lows
        abroad = later.set_in and not met and later.set_in.isdisjoint(told.lows)
        if told.date and later.date and apart(told.date, later.date) and not abroad:
            subject = f"recalled {number} {min(told.families & later.families)}"
            yield date_fact(told.whole.paragraph, told.date, subject, ("usual",))
            yield date_fact(later.whole.paragraph, later.date, subject, ("usual",))


def scheduled_dates(article: Article, desk: Desk) -> Iterator[Fact]:
    """The two days that a text gives for one concert, hearing or vote."""
    places: dict[str, list[Paragraph]] = {}
    for paragraph in article.paragraphs:
        if paragraph.kind not in PASSED_OVER:
            language = desk.language(paragraph)
            nouns = language.once(occasions) & words(paragraph)
            if not nouns:
                continue
            if paragraph.once(dates, desk) or names_weekday(paragraph, language):
                for noun in nouns:
                    places.setdefault(noun, []).append(paragraph)
    several = frozenset(noun for noun, found in places.items() if len(found) > 1)
    if several:
        from ._occasions import scheduled

        yield from scheduled(article, several, desk)


def clause_dates(article: Article, desk: Desk) -> Iterator[Fact]:
    """The day of an event, and the other one that a relative clause has for it."""
    found = [(paragraph, date) for paragraph, date in article.once(dated_days, desk) if date.day]
    if len({(date.month, date.day) for _, date in found}) > 1:
        from ._clauses import told_again

        yield from told_again(found, desk)


def slipped_dates(article: Article, desk: Desk) -> Iterator[Fact]:
    """The two days of an event that is told in two ways, one a slip of the other."""
    found = article.once(dated_days, desk)
    days = {(date.month, date.day) for _, date in found}
    if len(days) > 1 or len({date.year for _, date in found if date.year}) > 1:
        from ._slips import slips

        yield from slips(found, article, desk)


def dated_days(article: Article, desk: Desk) -> list[tuple[Paragraph, Date]]:
    """The days, and months of a year, that an article's sentences name."""
    return [
        (paragraph, date)
        for paragraph in article.paragraphs
        if paragraph.kind not in PASSED_OVER
        for date in paragraph.once(dates, desk)
        if date.month and (date.day or date.year) and not date.flaw and len(date.days) < 2
    ]


def occasions(language: Language) -> frozenset[str]:
    """What a language calls that which is announced for a day."""
    return frozenset(language["occasions"].get("nouns", ()))


def names_weekday(paragraph: Paragraph, language: Language) -> bool:
    """Whether a paragraph names a day of the week."""
    return not language.once(calendar_names).weekdays.keys().isdisjoint(words(paragraph))


def recalled_places(article: Article, desk: Desk) -> Iterator[Fact]:
    """The place where an event was told to be, and the other one that its noun has later."""
    for number, (told, later) in enumerate(article.once(recollections, desk)):
        from ._settings import elsewhere

        for one, other in elsewhere(article, told, later, desk):
            subject = f"recalled {number} {min(told.families & later.families)}"
            for whole, (start, end) in ((told.whole, one), (later.whole, other)):
                text = whole.paragraph.text[start:end]
                yield Fact("event-place", subject, (text,), *whole.paragraph.span(start, end), text)


def recollections(article: Article, desk: Desk) -> list[tuple[Told, Recalled]]:
    """Each noun phrase with the sentence that first told of its event."""
    body: list[tuple[Paragraph, Recalls]] = []
    wanted: set[str] = set()
    for paragraph in article.paragraphs:
        if paragraph.kind not in PASSED_OVER:
            rules = desk.language(paragraph).once(Recalls)
            body.append((paragraph, rules))
            present = words(paragraph)
            if not rules.recalling.isdisjoint(present):
                wanted.update(*(rules.nouns[word] for word in rules.recalling & present))
    if not wanted or not (wanted := wanted & families(body)):
        return []  # most articles; they never load what reads phrases
    from ._origins import pairs

    return pairs(article, body, frozenset(wanted), desk)


def families(body: Iterable[tuple[Paragraph, Recalls]]) -> set[str]:
    """The families of the words with which an article's opening may tell of events."""
    return {
        name for paragraph, rules in body if paragraph.index < EARLY
        for word in rules.telling & words(paragraph) for name, _ in rules.told[word]
    }  # fmt: skip
