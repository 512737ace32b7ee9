"""A language's words for happenings, and what stands round a day at a glance."""

from __future__ import annotations

from copydesk.article import Paragraph
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.dates import Date
from copydesk.language.dates import names as calendar_names
from copydesk.language.sentences import WORD, sentence
from copydesk.record import TYPE_CHECKING

from ._clauses import Clauses
from ._event_words import Events
from ._recall_words import Recalls
from .numbers import Counting

if TYPE_CHECKING:
    from typing import Any

LOOK = 120  # characters round a day in which these words stand
AHEAD, BEHIND = 14, 8  # words before and behind a day in which that stands which was on it
LEAST = 4  # letters of a word with a meaning
NONE: frozenset[str] = frozenset()


class Retold:
    """A language's words for happenings, by the groups that name the same one.

    `light` are the groups of words that need a thing of which they are said: "begins", "deadline";
    `edges` part clauses, `fresh` opens what readers do not know, `small` stands round a day.
    """

    __slots__ = (
        "again", "bounds", "calendar", "edges", "empty", "fresh", "groups", "light", "loose",
        "moved", "news", "not_again", "personal", "small",
    )  # fmt: skip

    def __init__(self, language: Language) -> None:
        data: Any = language["recalls"].get("retold", {})
        self.groups: dict[str, frozenset[str]] = {}
        for kind in ("groups", "light"):
            for name, found in data.get(kind, {}).items():
                for word in found:
                    self.groups[word] = self.groups.get(word, NONE) | {name}
        self.light = frozenset(data.get("light", ()))
        self.edges = frozenset(data.get("edges", ()))
        self.fresh = frozenset(data.get("fresh", ()))
        self.loose = frozenset(data.get("loose", ()))  # light words that tell hardly anything
        self.news = frozenset(data.get("news", ()))  # before a happening: what is told of it
        self.personal = frozenset(data.get("personal", ()))
        self.small = frozenset(data.get("small", ()))
        self.moved = frozenset(data.get("moved", ()))  # an event that was put off
        self.again = frozenset(data.get("again", ()))  # near its word: one of several
        self.not_again = frozenset(data.get("not_again", ()))
        self.bounds = frozenset(data.get("bounds", ()))  # before a day up to which all was so
        known = language.once(calendar_names)
        self.calendar = frozenset((*known.months, *known.weekdays))
        self.empty = self.small.union(
            language.once(Counting).empty,
            language.once(Recalls).reports,
            self.calendar,
            known.filler,
        )


def glance(paragraph: Paragraph, date: Date, desk: Desk) -> tuple[frozenset[str], frozenset[str]]:
    """The groups and the stems of words round a day, none if it is that of a report.

    Two sentences that tell of one happening have some of them in common; it is cheap to see.
    """
    language, text = desk.language(paragraph), paragraph.text
    rules, reports = language.once(Retold), language.once(Events).reports
    start, end = sentence(paragraph, date.start)
    ahead = WORD.findall(text[max(start, date.start - LOOK) : date.start].lower())[-AHEAD:]
    for low in reversed(ahead):
        if low in reports:
            return NONE, NONE
        if low in rules.groups:
            break
    every = ahead + WORD.findall(text[date.end : min(end, date.end + LOOK)].lower())[:BEHIND]
    plain = {
        low for low in every
        if len(low) >= LEAST and low not in rules.empty and low not in rules.groups
    }  # fmt: skip
    groups = NONE.union(*(rules.groups[low] for low in every if low in rules.groups))
    return groups, frozenset(map(language.once(Clauses).stem, plain))


def akin(
    one: tuple[frozenset[str], frozenset[str]],
    other: tuple[frozenset[str], frozenset[str]],
    rules: Retold,
) -> bool:
    """Whether two days, at a glance, may be told of one happening."""
    groups, words = one[0] & other[0], len(one[1] & other[1])
    return bool(groups - rules.light or (groups and words) or words > 1)
