"""One language as data: the sections that the files of its pack declare."""

from __future__ import annotations

from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


class Language:
    """A language pack's data. `language["months"]` is that section, an empty dict if undeclared.

    `folder` is the pack's folder, where its lexicons stand.
    """

    __slots__ = ("_memo", "code", "folder", "sections")

    def __init__(self, code: str, sections: Mapping[str, Any], folder: str = "") -> None:
        self.code = code
        self.sections = sections
        self.folder = folder
        self._memo: dict[object, Any] = {}

    def __getitem__(self, section: str) -> Any:
        return self.sections.get(section, {})

    def once(self, make: Any) -> Any:
        """`make(self)`, computed the first time somebody asks: a word set, an open lexicon."""
        try:
            return self._memo[make]
        except KeyError:
            value = self._memo[make] = make(self)
            return value
