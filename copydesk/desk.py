"""What a check may know beside the article: the languages, the house's own words and facts."""

from collections.abc import Mapping
from typing import Any

from copydesk.article import Paragraph
from copydesk.claims import Fact
from copydesk.language.data import Language

NOTHING = Language("", {})


class Desk:
    """The knowledge of one run. Checks read it and never write to it.

    `languages` maps codes to packs; `vocabulary` holds the house's accepted words as written;
    `house` the facts of the house file, whose claims win; `folder_words` says in how many other
    articles of the folder a word stands (empty outside folder runs); `people` holds the house
    file's entries by section for aliases and short forms.
    """

    __slots__ = ("folder_words", "house", "house_entries", "languages", "messages", "vocabulary")

    def __init__(
        self,
        languages: Mapping[str, Language],
        *,
        vocabulary: frozenset[str] = frozenset(),
        house: tuple[Fact, ...] = (),
        house_entries: Mapping[str, Any] | None = None,
        folder_words: Mapping[str, int] | None = None,
        messages: str = "en",
    ) -> None:
        self.languages = languages
        self.vocabulary = vocabulary
        self.house = house
        self.house_entries = house_entries or {}
        self.folder_words = folder_words or {}
        self.messages = messages

    def language(self, paragraph: Paragraph) -> Language:
        """The pack of a paragraph's language; an empty one where it is foreign."""
        return self.languages.get(paragraph.language, NOTHING)
