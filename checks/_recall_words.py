"""A language's words for events that a text tells first and recalls later by a noun."""

from __future__ import annotations

from copydesk import patterns
from copydesk.language.data import Language
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

ANY: frozenset[str] = frozenset()  # a word tells of an event, whatever it is said of


class Recalls:
    """The nouns, the words that the events are told with, and how noun phrases are built.

    `nouns` has the families of a noun; `told` those of a word, each with what it must be said of.
    A language whose nouns stand behind "the" or "his" declares those words as `known_by`; one
    whose nouns stand before "itu" declares it as `this`.
    """

    __slots__ = (
        "before_date", "both", "day_parts", "joined_by", "kinds", "known_by", "leads", "light",
        "news_of", "no_verbs", "nouns", "owners", "place_after", "planned", "recalling", "reports",
        "series", "sites", "small", "telling", "things", "this", "told", "verbs",
    )  # fmt: skip

    def __init__(self, language: Language) -> None:
        data: Any = language["recalls"]
        self.nouns: dict[str, frozenset[str]] = {}
        self.told: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
        happens = data.get("takes_place", ())
        for name, family in data.get("families", {}).items():
            for noun in family["nouns"]:
                self.nouns[noun] = self.nouns.get(noun, ANY) | {name}
            said_of = {**dict.fromkeys(happens, family["nouns"]), **of_what(family["told"])}
            for word, things in said_of.items():
                self.told[word] = (*self.told.get(word, ()), (name, frozenset(things)))
        self.recalling, self.telling = frozenset(self.nouns), frozenset(self.told)
        self.verbs = patterns.compile(data["verbs"]) if "verbs" in data else None
        self.reports = frozenset(language["events"].get("reports", ()))
        # what joins a noun with what it is of, when and where it was, if its language needs that
        self.joined_by = frozenset(data.get("joined_by", ()))
        self.before_date = self.joined_by.union(data.get("before_date", ()))
        self.both = frozenset(data.get("both", ()))
        self.day_parts = frozenset(data.get("day_parts", ()))
        self.kinds = frozenset(data.get("kinds", ()))
        self.known_by = frozenset(data.get("known_by", ()))
        self.leads = frozenset(data.get("leads", ()))
        self.light = frozenset(data.get("light", ()))
        self.news_of = frozenset(data.get("news_of", ()))
        self.no_verbs = frozenset(data.get("no_verbs", ()))
        self.owners = tuple(data.get("owners", ()))
        self.place_after = frozenset(data.get("place_after", ()))
        self.planned = frozenset(data.get("planned", ()))
        self.series = frozenset(data.get("series", ()))
        self.sites = frozenset(data.get("sites", ()))
        self.small = self.joined_by.union(data.get("small", ()))
        self.things = int(data.get("things", 99))  # plain words that a phrase may have
        self.this = frozenset(data.get("this", ()))


def of_what(told: Any) -> Mapping[str, Any]:
    """The words that tell of an event; in a mapping each has the nouns it must be said of."""
    return told if isinstance(told, dict) else dict.fromkeys(told, ())
