"""Days long past that articles of one story recall: one event on two of them."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.claims import COMPATIBLE, SAME, Comparison, Excuse, Fact, Verdict
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.dates import Date, dates
from copydesk.language.dates import names as calendar_names
from copydesk.language.days import Day, days_between, of_one_story, weekday
from copydesk.language.morphology import roots
from copydesk.language.near import one_edit
from copydesk.language.numbers import permuted
from copydesk.language.sentences import quoted, sentence
from copydesk.record import TYPE_CHECKING

from ._cast import cast, of_one_cast
from ._contexts import marked
from ._event_words import Events
from ._stories import country, first_window, windows
from .numbers import Counting, words_of
from .tallies import ASIDE, MARK, NAMED, leading, named, related, tied

if TYPE_CHECKING:
    from collections.abc import Iterator

PAST = 15  # days before its article from which on a day is recalled, no news
SAID = 12  # words before a date in which somebody says something
YEAR = 365  # days after which two events of one month are seldom told in one story
WORDS = 12  # of a sentence that are kept
LEAST = 4  # what two sentences share, where what they tell is old and the days look alike
QUOTES = '"“”'
LABEL = patterns.compile(r"((?:19|20)\d\d)(?::| [–—-])")  # "2023: On 18 February …"


def past_days(article: Article, own: Day, desk: Desk) -> Iterator[Fact]:
    """Each past day of a sentence, by its month and by the stretch of days that a story may last.

    Attribute `life-date`; value (ISO date, language), scope the words ("w ") and names ("n ") of
    its sentence, the names of its article ("t ") and the other days of that month there ("o ").
    """
    found = [
        (paragraph, date, day)
        for paragraph in article.paragraphs
        if paragraph.kind not in ASIDE
        for date in paragraph.once(dates, desk)
        if (day := long_past(paragraph, date, own)) is not None
    ]
    about = leading(article, desk) if found else ()
    for paragraph, date, day in found:
        start, end = sentence(paragraph, date.start)
        rules = desk.language(paragraph)
        if quoted(paragraph, date.start) or said(paragraph.text[start : date.start], rules):
            continue
        here = named(paragraph, start, end, desk)
        others = {other.iso() for *_, other in found if other.month == day.month} - {day.iso()}
        told = meaning(paragraph.text[start : date.start], paragraph.text[date.end : end], rules)
        scope = (
            *["year"] * bool(date.year), *tied(here, about), *[f"w {word}" for word in told],
            *[f"o {one}" for one in sorted(others)], *cast(article, desk),
        )  # fmt: skip
        span, text = paragraph.span(date.start, date.end), paragraph.text[date.start : date.end]
        for window in windows(own):
            subject = f"{MARK} {window} {day.month:02}"
            yield Fact("life-date", subject, (day.iso(), rules.code), *span, text, scope)


def long_past(paragraph: Paragraph, date: Date, own: Day) -> Day | None:
    """The day of a date long before its article; its year may open the paragraph."""
    if not (date.day and date.month) or date.flaw or len(date.days) > 1:
        return None
    label = None if date.year else LABEL.match(paragraph.text)
    last = own.year - ((date.month, date.day) > (own.month, own.day))
    day = Day(date.year or (int(label[1]) if label else last), date.month, date.day)
    fits = date.weekday in (-1, weekday(*day))
    return day if fits and own.ordinal - day.ordinal >= PAST else None


def said(before: str, language: Language) -> bool:
    """Whether what stands before a date tells that somebody said it then."""
    told = words_of(before)[-SAID:]
    verbs = language.once(Events).reports.union(language["quotes"].get("said", ()))
    return not verbs.isdisjoint(told) or any(mark in before for mark in QUOTES)


def meaning(before: str, after: str, language: Language) -> list[str]:
    """The words with a meaning round a date, the nearest first ones."""
    rules, calendar = language.once(Counting), language.once(calendar_names)
    root = language.once(roots)
    found = dict.fromkeys(
        root[rules.family.get(word, word)]
        for word in (*reversed(words_of(before)), *words_of(after))
        if len(word) > 2 and word[0].isalpha() and word not in rules.empty
        if word not in calendar.months and word not in calendar.weekdays
    )
    return sorted(list(found)[:WORDS])


def differ(first: Fact, second: Fact) -> Verdict:
    """Two days of one month, or one day in two years."""
    one, two = (str(fact.value[0]) for fact in (first, second))
    if one == two:
        return SAME
    years = "year" in first.scope and "year" in second.scope and one[5:] == two[5:]
    years = years and alike(one, two)  # 11 September 2012 is the anniversary of another one
    return Verdict("conflict") if one[:7] == two[:7] or years else COMPATIBLE


def alike(one: str, two: str) -> bool:
    """Whether one ISO date may be a slip for another: the day before, or figures of one part."""
    parts = [[part.lstrip("0") for part in day.split("-")] for day in (one, two)]
    days = days_between(one, two)
    return days == 1 or all(
        a == b or permuted(a, b) or one_edit(a, b) for a, b in zip(*parts, strict=True)
    )


def recalled(first: Fact, second: Fact) -> bool:
    """Whether two sentences recall one event, as far as their words tell."""
    one, two = (str(fact.value[0]) for fact in (first, second))
    known = one[:4] == two[:4] and of_one_cast(first, second)
    if not (known or of_one_story(first.date, second.date)):
        return False
    if marked(first, "o ") & {two} or marked(second, "o ") & {one}:
        return False  # an article that has both knows two events
    near, every = (
        [{name for name in marked(fact, *some) if not country(name)} for fact in (first, second)]
        for some in (("n ",), NAMED)
    )
    if not (known or related(*every) or related(*every[::-1])):
        return False
    old = all(
        (days_between(str(fact.value[0]), fact.date) or 0) >= YEAR for fact in (first, second)
    )
    if old and one[:7] == two[:7] and permuted(one[8:], two[8:]):
        return True  # 12 and 21 November of one year: nobody recalls two such days
    called = {word for names in near for name in names for word in name.split()}
    words = len((marked(first, "w ") & marked(second, "w ")) - called)
    shared = words + max(related(*near), related(*near[::-1])) + 2 * old
    least = LEAST + (not old) + (not alike(one, two)) - known
    return shared >= least and words > 2 * (not old)


def another(first: Fact, second: Fact) -> bool:
    """Whether two days may be of two events, or are told under another key."""
    return first_window(first, second) != first.subject.split()[1] or not recalled(first, second)


PAST_DAYS = Comparison(differ, (Excuse("another", another),))
