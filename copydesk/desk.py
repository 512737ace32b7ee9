"""What a check may know beside the article: the languages, the house's own words and facts."""

from __future__ import annotations

from copydesk.article import Paragraph
from copydesk.claims import Fact, Key, Trace
from copydesk.language.data import Language
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, TypeVar

    T = TypeVar("T")

NOTHING = Language("", {})


class Desk:
    """The knowledge of one run. Checks read it and never write to it.

    `languages` maps codes to packs; `vocabulary` holds the house's accepted words as written;
    `house` the facts of the house file, whose claims win; `house_entries` holds the house file's
    entries by section for aliases and short forms; `trace` is a list only where
    somebody asks why nothing was reported: judges then note in it what became of each pair.
    """

    __slots__ = (
        "_memo",
        "house",
        "house_entries",
        "languages",
        "messages",
        "trace",
        "vocabulary",
    )

    def __init__(
        self,
        languages: Mapping[str, Language],
        *,
        vocabulary: frozenset[str] = frozenset(),
        house: tuple[Fact, ...] = (),
        house_entries: Mapping[str, Any] | None = None,
        messages: str = "en",
    ) -> None:
        self.languages = languages
        self.vocabulary = vocabulary
        self.house = house
        self.house_entries = house_entries or {}
        self.messages = messages
        self.trace: Trace | None = None
        self._memo: dict[object, Any] = {}

    def language(self, paragraph: Paragraph) -> Language:
        """The pack of a paragraph's language; an empty one where it is foreign."""
        return self.languages.get(paragraph.language, NOTHING)

    def once(self, make: Callable[[Desk], T]) -> T:
        """`make(self)`, computed the first time somebody asks for it."""
        try:
            value: T = self._memo[make]
        except KeyError:
            value = self._memo[make] = make(self)
        return value


def house_facts(desk: Desk) -> dict[Key, list[Fact]]:
    """The house file's facts by attribute and subject."""
    found: dict[Key, list[Fact]] = {}
    for fact in desk.house:
        found.setdefault((fact.attribute, fact.subject), []).append(fact)
    return found
