"""What a report says of each rule: asked of the packs when a format first wants to know."""

from __future__ import annotations

from _collections_abc import Mapping  # `collections.abc`, without all of `collections`

from copydesk import packs
from copydesk.record import TYPE_CHECKING
from copydesk.rule import Rule
from copydesk.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator


class RuleWords(Mapping[str, Mapping[str, str]]):
    """What a report says of each rule; the packs are asked when a format first wants to know."""

    def __init__(self, rules: Mapping[str, Rule], settings: Settings) -> None:
        self._rules = rules
        self._settings = settings
        self._words: dict[str, Mapping[str, str]] | None = None

    def _asked(self) -> dict[str, Mapping[str, str]]:
        if self._words is None:
            pages = packs.pages(self._rules.values(), self._settings.cache)
            self._words = {
                name: {
                    "severity": rule.severities[""],
                    "why": pages[name].why.get(self._settings.messages, ""),
                    "link": pages[name].link,
                }
                for name, rule in self._rules.items()
            }
        return self._words

    def __getitem__(self, name: str) -> Mapping[str, str]:
        return self._asked()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)
