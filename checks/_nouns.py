"""Events that a noun tells of: "the arrest on Thursday", "Tuesday's fire", "his death on May 3"."""

from __future__ import annotations

from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from copydesk.language.dates import Date
    from copydesk.language.names import Run
    from copydesk.language.people import Mention

    from .events import Events, Word

WALK = 10  # words between a noun and the date that belongs to it, at most
OWN = 2  # of which so many name what it happened to: "the collapse of the mine on Monday"
BEFORE = 3  # words before a noun that may say which one is meant


class Noun(NamedTuple):
    """A noun of an event with the date that belongs to it and the words between the two."""

    date: Date
    first: int  # the words that speak of it, as indexes of the sentence's words
    last: int


def dated_noun(
    index: int, found: Sequence[Word], text: str, known: Sequence[Date], rules: Events
) -> Noun | None:
    """The date beside a noun that is spoken of as known: "the …", "his …", "Tuesday's …"."""
    starts = {date.start: date for date in known}
    before = dated_before(index, found, starts, rules)
    if before is not None:
        return before
    if not definite(index, found, text, rules) or not leading(index, found, text, rules):
        return None
    named = not rules.nouns[found[index].low].startswith("occur:")
    own = commas = 0
    for at in range(index + 1, min(index + WALK, len(found))):
        word = found[at]
        if word.start in starts and (at == index + 1 or linked(found[at - 1], rules)):
            return Noun(starts[word.start], max(index - BEFORE, 0), at)
        commas += word.low == ","
        plain = word.low not in rules.attaches and not text[word.start].isupper()
        own += plain and word.low != ","
        if named and word.low in rules.some:
            return None  # "the death of a porter"
        if own > OWN or commas > 1 or (at == index + 1 and plain and word.low != ","):
            return None
    return None


def linked(word: Word, rules: Events) -> bool:
    """Whether a word leads to a date."""
    return word.low in rules.attaches or word.low == ","


def dated_before(
    index: int, found: Sequence[Word], starts: Mapping[int, Date], rules: Events
) -> Noun | None:
    """A date before a noun: "Tuesday's fatal crash", "the March 5 stabbing"."""
    for at in range(index - 1, max(index - BEFORE - 3, -1), -1):
        word = found[at]
        if word.start in starts:
            owned = word.low.endswith(("'s", "’s"))
            free = at and found[at - 1].low in rules.this
            inside = starts[word.start].end > found[index - 1].start
            return Noun(starts[word.start], at, index) if owned or (free and inside) else None
        if word.low in rules.attaches or not (word.low[0].isalnum() or word.low in ".,"):
            return None
    return None


def definite(index: int, found: Sequence[Word], text: str, rules: Events) -> bool:
    """Whether a noun is one that the reader knows of."""
    near = found[max(index - BEFORE, 0) : index]
    return any(
        word.low in rules.this
        or word.low in rules.whose
        or (word.low.endswith(("'s", "’s")) and text[word.start].isupper())
        for word in near
    )


def leading(index: int, found: Sequence[Word], text: str, rules: Events) -> bool:
    """Whether a noun opens its clause or stands behind "in" or "after", so that a date is its own.

    In "he condemned the attack on Monday" it may be that of the verb.
    """
    at = index - 1
    while at >= 0 and index - at <= BEFORE + 2:
        word = found[at]
        if free(at, found, rules):
            return True
        if word.low in rules.this or word.low in rules.whose:
            return free(at - 1, found, rules)
        if word.low.endswith(("'s", "’s")):
            while at > 0 and text[found[at - 1].start].isupper():
                at -= 1
            return free(at - 1, found, rules)
        at -= 1
    return at < 0


def free(at: int, found: Sequence[Word], rules: Events) -> bool:
    """Whether a noun phrase behind a word is no object of a verb."""
    if at < 0:
        return True
    low = found[at].low
    return low in rules.leads or low in rules.reports or not low[0].isalnum()


def participant(
    noun: Noun,
    index: int,
    found: Sequence[Word],
    mentions: Sequence[Mention],
    others: Sequence[Run],
    named: Mapping[tuple[int, int], str],
    capital: Callable[[Run], bool],
) -> str | None:
    """Whom the words round a noun name: a key, "" for nobody, None where that is not clear."""
    begin, end = found[noun.first].start, max(noun.date.start, found[index].end)
    inside = [m for m in mentions if begin <= m.start < end]
    keys = {named[m.start, m.end] for m in inside}
    if len(keys) == 1:
        return keys.pop()
    unknown = [
        run for run in others
        if begin <= run.start < end and not overlaps(run, noun.date) and capital(run)
    ]  # fmt: skip
    return None if keys or unknown else ""


def overlaps(run: Run, date: Date) -> bool:
    """Whether capitals are those of the date."""
    return run.start < date.end and date.start < run.end
