"""What stands round the noun of an event: whose it is, of what, where and when, word by word."""

from __future__ import annotations

from copydesk.language.dates import Date
from copydesk.record import TYPE_CHECKING

from ._event_words import Clause, Word
from ._recall_words import Recalls
from ._sentence_days import Place, name_end

if TYPE_CHECKING:
    from collections.abc import Sequence

PHRASE = 12  # words that a noun phrase may have up to its date
AHEAD = 3  # words before a noun that may say which one is meant
SOON = 3  # words behind a date that may say that it is yet to be


class Part:
    """What one side of a noun says: collected word by word."""

    __slots__ = ("bare", "date", "definite", "end", "marks", "names", "places", "things")

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.things: set[str] = set()
        self.marks: set[str] = set()
        self.places: list[Place] = []
        self.date: Date | None = None
        self.definite = self.bare = False
        self.end = 0  # the index of the word at which it ends


def before_noun(index: int, whole: Clause, dated: dict[int, Date], rules: Recalls) -> Part:
    """What stands before a noun: "Tuesday's fatal crash", "the March 5 stabbing", "his second"."""
    part, found = Part(), whole.words
    near = range(index - 1, max(index - AHEAD, 0) - 1, -1)
    part.marks = {found[at].low for at in near} & rules.series
    if not rules.known_by:
        return part
    for at in range(index - 1, max(index - 2 * AHEAD, 0) - 1, -1):
        word = found[at]
        if word.start in dated:
            date = dated[word.start]
            free = at and found[at - 1].low in rules.known_by
            if word.low.endswith(rules.owners) or (free and date.end > found[index - 1].start):
                part.date, part.definite = date, True
            break
        if word.low in rules.joined_by or not (word.low[0].isalnum() or word.low in ".,"):
            break
    for at in near:
        word = found[at]
        owner = word.low.endswith(rules.owners) and whole.paragraph.text[word.start].isupper()
        if owner and word.start not in dated:
            part.names |= {one.removesuffix(end) for one in [word.low] for end in rules.owners}
            part.names.discard(word.low)
        part.definite = part.definite or owner or word.low in rules.known_by
    return part


def leading(index: int, whole: Clause, leads: frozenset[str], rules: Recalls) -> bool:
    """Whether a noun opens its clause or stands behind "in" or "after", so that a date is its own.

    In "he condemned the attack on Monday" it may be that of the verb. `leads` are such words.
    """
    found, text = whole.words, whole.paragraph.text
    at = index - 1
    while at >= 0 and index - at <= AHEAD + 2:
        if free(at, found, leads):
            return True
        if found[at].low in rules.known_by:
            return free(at - 1, found, leads)
        if found[at].low.endswith(rules.owners):
            while at > 0 and text[found[at - 1].start].isupper():
                at -= 1
            return free(at - 1, found, leads)
        at -= 1
    return at < 0


def free(at: int, found: Sequence[Word], leads: frozenset[str]) -> bool:
    """Whether a noun phrase behind a word is no object of a verb."""
    if at < 0:
        return True
    low = found[at].low
    return low in leads or not low[0].isalnum()


def subject(date: Date, found: Sequence[Word], rules: Recalls) -> bool:
    """Whether a verb follows a phrase: "said the raid on Monday was", not "announced the raid"."""
    behind = next((word for word in found if word.start >= date.end), None)
    return behind is not None and acts(behind, rules)


def behind_noun(index: int, whole: Clause, dated: dict[int, Date], rules: Recalls) -> Part | None:
    """What stands behind a noun up to its date; None where the date there is not its own."""
    part, found = Part(), whole.words
    at = index + 1
    while at < len(found) and at - index <= PHRASE:
        part.date = dated.get(found[at].start)
        if part.date is not None:
            break
        following = takes(at, index, part, whole, rules)
        if following is None:
            break
        at = following
    part.end = at
    if len(part.things) > rules.things:
        return None
    return part if part.date is None or owned(at, index, part, found, rules) else None


def takes(at: int, index: int, part: Part, whole: Clause, rules: Recalls) -> int | None:
    """Takes a word into a noun phrase and gives the index of the next one; None at its end."""
    found = whole.words
    word = found[at]
    if word.low in rules.this:
        part.definite = True
    elif not word.low[0].isalpha():
        return at + 1 if word.low in rules.small else None
    elif whole.paragraph.text[word.start].isupper():
        if found[at - 1].low in rules.place_after:
            at = name_end(whole, at)
            part.places.append((word.start, found[at].end))
        else:
            part.names.add(word.low)
    elif word.low in rules.light:
        part.bare = part.bare or (at == index + 1 and word.low != "yang")
    elif word.low in rules.both and pointing(at, found, rules):
        part.definite = True
    elif word.low in rules.series:
        part.marks.add(word.low)
    elif word.low in rules.reports or word.low in rules.planned or acts(word, rules):
        return None
    elif word.low not in rules.small and word.low not in rules.before_date:
        if at == index + 1 and rules.joined_by:  # "the collapse prompted a strike"
            return None
        part.things.add(word.low)
    return at + 1


def pointing(at: int, found: Sequence[Word], rules: Recalls) -> bool:
    """Whether a word such as "kedua" means both, not the second."""
    if at + 1 >= len(found):
        return False
    return found[at].low not in rules.series or (
        found[at + 1].low not in rules.before_date | rules.light
    )


def owned(at: int, index: int, part: Part, found: Sequence[Word], rules: Recalls) -> bool:
    """Whether the date at which a phrase ends is its own and has been."""
    assert part.date is not None
    beside = at == index + 1 and bool(rules.joined_by)
    if found[at - 1].low not in rules.before_date and not part.bare and not beside:
        return False
    behind = [one for one in found[at:] if one.start >= part.date.end][: 2 * SOON]
    if any(one.low in rules.planned for one in behind[:SOON]):
        return False
    while behind and (behind[0].low in rules.day_parts or behind[0].low == ")"):
        behind = behind[1:]
    pointed = bool(behind) and behind[0].low in rules.this
    part.definite = part.definite or pointed or part.bare
    return True


def acts(word: Word, rules: Recalls) -> bool:
    """Whether a word looks like a verb, so that it is another thing that happened."""
    return (
        rules.verbs is not None
        and word.low not in rules.no_verbs
        and rules.verbs.match(word.low) is not None
    )
