"""What a check may know beside the article: the languages, the house's own words and facts."""

from __future__ import annotations

from copydesk.article import Paragraph
from copydesk.claims import Fact, Key, Trace
from copydesk.language.data import Language
from copydesk.learnt import Once
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

NOTHING = Language("", {})


class Desk(Once):
    """The knowledge of one run. Checks read it and never write to it.

    `languages` maps codes to packs; `vocabulary` holds the house's accepted words as written;
    `house` the facts of the house file, whose claims win; `house_entries` holds the house file's
    entries by section for aliases and short forms; `trace` is a list only where
    somebody asks why nothing was reported: judges then note in it what became of each pair.
    `spoken` are the codes of the languages that articles may be in; None stands for all there are.
    `further` opens one more language for the articles that say they are in it.
    """

    __slots__ = (
        "_others",
        "further",
        "house",
        "house_entries",
        "languages",
        "messages",
        "spoken",
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
        spoken: tuple[str, ...] | None = None,
        further: Callable[[str], tuple[Mapping[str, Language], tuple[str, ...]]] | None = None,
    ) -> None:
        super().__init__()
        self.languages = languages
        self.spoken = spoken
        self.further = further
        self._others: dict[str, Desk | None] = {}
        self.vocabulary = vocabulary
        self.house = house
        self.house_entries = house_entries or {}
        self.messages = messages
        self.trace: Trace | None = None

    def language(self, paragraph: Paragraph) -> Language:
        """The pack of a paragraph's language; an empty one where it is foreign."""
        return self.languages.get(paragraph.language, NOTHING)

    def lettered(self) -> dict[str, Language]:
        """The languages that articles may be in, as far as their words are known, by code."""
        return self.once(_lettered)

    def speaking(self, code: str) -> Desk:
        """The desk for an article in that language: itself, or with one more language opened."""
        if not code or self.further is None or (self.spoken and code in self.spoken):
            return self
        if code not in self._others:
            languages, spoken = self.further(code)
            self._others[code] = Desk(languages, spoken=spoken) if spoken else None
        other = self._others[code]
        if other is None:
            return self
        other.vocabulary, other.messages, other.trace = self.vocabulary, self.messages, self.trace
        other.house, other.house_entries = self.house, self.house_entries
        return other


def _lettered(desk: Desk) -> dict[str, Language]:
    return {
        code: language
        for code, language in desk.languages.items()
        if language["lexicons"] and (desk.spoken is None or code in desk.spoken)
    }


def house_facts(desk: Desk) -> dict[Key, list[Fact]]:
    """The house file's facts by attribute and subject."""
    found: dict[Key, list[Fact]] = {}
    for fact in desk.house:
        found.setdefault((fact.attribute, fact.subject), []).append(fact)
    return found
