"""What a sentence tells of a day: which happening was on it, of what, and who took part."""

from __future__ import annotations

from copydesk.article import Paragraph
from copydesk.desk import Desk
from copydesk.language.dates import Date, dates
from copydesk.language.dates import names as calendar_names
from copydesk.language.sentences import WORD, quoted, sentence
from copydesk.language.title_line import unowned
from copydesk.record import TYPE_CHECKING, NamedTuple

from ._clauses import Clauses
from ._day_words import AHEAD, BEHIND, LEAST, NONE, Retold
from ._event_words import Events, Word, placed
from ._manner import at_places
from ._recall_words import Recalls

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

NOUN = 3  # words behind a day that is part of a noun phrase: "the Dec. 12 special election"
CLOSE, BESIDE = 6, 5  # words before and behind a happening that tell who and what had part in it
SUBJECT = 3  # words of a sentence in which its subject stands


class Telling(NamedTuple):
    """What a sentence tells of a day.

    `groups` are those of the happening, `close` the stems of words right beside the day, `noun` of
    those of its noun phrase, `things` of all its words; `names` are its capitalised words, `near`
    and `who` what of both stands beside the happening, `places` where it is set. `fresh` says that
    the day is of something new: "at a Dec. 12 meeting", `bound` that something was so up to it:
    "until May 3", `planned` that it is yet to be.
    """

    paragraph: Paragraph
    start: int
    date: Date
    groups: frozenset[str]
    close: frozenset[str]
    noun: frozenset[str]
    things: frozenset[str]
    names: frozenset[str]
    near: frozenset[str]
    who: frozenset[str]
    places: frozenset[str]
    fresh: bool
    bound: bool
    planned: bool


def telling(paragraph: Paragraph, date: Date, desk: Desk) -> Telling | None:
    """What the sentence of a day tells of it; None for the day of a report, or of a change."""
    start, end = sentence(paragraph, date.start)
    aside = quoted(paragraph, date.start) or paragraph.within("dateline", date.start)
    if aside or ranged(paragraph, date, desk):
        return None
    language, text = desk.language(paragraph), paragraph.text
    rules, events = language.once(Retold), language.once(Events)
    ahead, behind = tokens(text, start, date.start), tokens(text, date.end, end)
    every = ahead + behind
    if not rules.moved.isdisjoint(word.low for word in every):
        return None
    spot = happening(ahead, behind, paragraph, desk)
    if spot is None:
        return None
    at, groups = spot
    near = every[max(at - CLOSE, 0) : at + BESIDE] if groups else every
    if one_of_several(every, at, rules, whole=not groups):
        return None
    stem, marks = language.once(Clauses).stem, language.once(Recalls).planned
    plain, names = parted(every, text, rules)
    first = opening(every, text)
    plain += [first.low] if first and first.low not in rules.empty else []
    around, who = parted(near, text, rules)
    places = [place[3:].lower() for place in at_places(paragraph, start, end, events)]
    return Telling(
        paragraph, start, date, groups,
        meant(beside(ahead, behind, rules), stem) & meant(plain, stem),
        meant(phrase(ahead, behind, rules, desk.language(paragraph).once(Recalls)), stem),
        meant((low for low in plain if low not in rules.groups), stem), names,
        meant((low for low in around if low not in rules.groups), stem),
        who.difference(events.openers, places, [first.low] if first else ()),
        frozenset(places) - rules.calendar,
        any(word.low in rules.fresh for word in ahead[-1:]),
        at < len(ahead) and any(word.low in rules.bounds for word in ahead[-2:]),
        not marks.isdisjoint(text[word.start : word.end] for word in every),
    )  # fmt: skip


def one_of_several(every: Sequence[Word], at: int, rules: Retold, *, whole: bool) -> bool:
    """Whether a word near a happening, or anywhere, says that there was another one of it.

    Of "kedua negara" and "batu pertama" the pack says that they count nothing.
    """
    low = [word.low for word in every]
    near = range(len(low)) if whole else range(max(at - NOUN, 0), min(at + NOUN, len(low)))
    return any(
        low[one] in rules.again
        and " ".join(low[one : one + 2]) not in rules.not_again
        and " ".join(low[max(one - 1, 0) : one + 1]) not in rules.not_again
        for one in near
    )


def ranged(paragraph: Paragraph, date: Date, desk: Desk) -> bool:
    """Whether a day is an end of a stretch of days: "from May 10 to June 2"."""
    until = desk.language(paragraph).once(calendar_names).until
    if paragraph.text[: date.start].endswith(tuple(until)):
        return True  # "Januari-September 2023"
    for other in paragraph.once(dates, desk):
        first, last = sorted((date, other), key=lambda one: one.start)
        gap = paragraph.text[first.end : last.start].lower().split()
        if other is not date and len(gap) < 4 and not until.isdisjoint(gap):
            return True
    return False


def tokens(text: str, start: int, end: int) -> list[Word]:
    """The words of a stretch."""
    found = WORD.findall(text[start:end])
    return list(placed(text, start, found, [word.lower() for word in found]))


def happening(
    ahead: Sequence[Word], behind: Sequence[Word], paragraph: Paragraph, desk: Desk
) -> tuple[int, frozenset[str]] | None:
    """The place among the words of what was on a day, and its groups; None if it is a report."""
    language = desk.language(paragraph)
    rules, recalls = language.once(Retold), language.once(Recalls)
    if determined(ahead, rules.fresh, recalls):
        for at, word in enumerate(behind[:NOUN]):
            if word.low in rules.small or not word.low[0].isalpha():
                break
            if word.low in rules.groups:
                return len(ahead) + at, rules.groups[word.low]
    spot, groups = len(ahead), NONE
    for at in range(len(ahead) - 1, max(len(ahead) - AHEAD, 0) - 1, -1):
        low = ahead[at].low
        found = rules.groups.get(low, NONE)
        if low in recalls.reports or (found and news(ahead, at, rules)):
            return (spot, groups) if groups else None
        if found:
            spot, groups = spot if groups else at, groups | found
        if (
            groups - rules.light
            or (groups and low in rules.edges)
            or of_itself(low, found, recalls)
        ):
            break
    if groups and groups <= rules.light:  # "the strike at the port began on"
        groups = groups.union(*(rules.groups.get(word.low, NONE) for word in ahead[:SUBJECT]))
    if not groups and rules.small.issuperset(word.low for word in ahead):
        for at, word in enumerate(behind[:BEHIND]):
            if word.low in recalls.reports:
                return None
            if word.low in rules.groups:
                return len(ahead) + at, rules.groups[word.low]
    return spot, groups


def news(ahead: Sequence[Word], at: int, rules: Retold) -> bool:
    """Whether a word tells of news of a happening: "laporan penculikan"."""
    return any(word.low in rules.news for word in ahead[max(at - 2, 0) : at])


def determined(ahead: Sequence[Word], fresh: frozenset[str], recalls: Recalls) -> bool:
    """Whether a noun phrase opens right before a day: "the special Dec. 12 election"."""
    opens = recalls.known_by | fresh
    return any(word.low in opens or word.low.endswith(recalls.owners) for word in ahead[-2:])


def of_itself(low: str, found: frozenset[str], recalls: Recalls) -> bool:
    """Whether a word is a verb that tells of something else."""
    if found or recalls.verbs is None or len(low) <= LEAST or low in recalls.light:
        return False
    return bool(recalls.verbs.match(low)) and low not in recalls.no_verbs


def parted(found: Sequence[Word], text: str, rules: Retold) -> tuple[list[str], frozenset[str]]:
    """The words with a meaning among some: those in small letters, and the names.

    Somebody's two initials are one where nobody else has any.
    """
    plain: list[str] = []
    names: set[str] = set()
    initials: set[str] = set()
    for word in found:
        low = unowned(word.low)
        if low in rules.empty or low in rules.edges or not low.replace("-", "").isalpha():
            continue
        if text[word.start].isupper():
            if len(low) > 2:
                names.add(low)
            elif len(low) == 2 and text[word.start : word.end].isupper():
                initials.add(low)
        elif len(low) >= LEAST:
            plain.append(low)
    return plain, frozenset(names | (initials if len(initials) == 1 else set()))


def opening(every: Sequence[Word], text: str) -> Word | None:
    """The first word of a sentence, whose capital proves nothing if none follows."""
    if not every or (len(every) > 1 and text[every[1].start].isupper()):
        return None
    return every[0]


def beside(ahead: Sequence[Word], behind: Sequence[Word], rules: Retold) -> list[str]:
    """The words right before a day, or behind it where it opens its sentence."""
    found: list[str] = []
    opens = rules.small.issuperset(word.low for word in ahead)
    for word in behind[:BEHIND] if opens else reversed(ahead[-BEHIND:]):
        if word.low in rules.edges or (found and word.low in ",."):
            break
        if word.low not in rules.small and len(word.low) >= LEAST:
            found.append(word.low)
    return found[:4]


def phrase(
    ahead: Sequence[Word], behind: Sequence[Word], rules: Retold, recalls: Recalls
) -> list[str]:
    """The words behind a day in a known noun phrase: "the Jan. 29 travel ban"."""
    found: list[str] = []
    if determined(ahead[-1:], NONE, recalls):
        for word in behind[:NOUN]:
            if word.low in rules.empty or word.low in rules.edges or not word.low.isalpha():
                break
            found += [word.low] if len(word.low) > 2 else []
    return found


def meant(found: Iterable[str], stem: Callable[[str], str]) -> frozenset[str]:
    """The beginnings of words that their other forms share."""
    return frozenset(map(stem, found))
