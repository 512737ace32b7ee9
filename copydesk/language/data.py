"""One language as data: the sections that the files of its pack declare."""

from __future__ import annotations

from copydesk.learnt import Once
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


class Language(Once):
    """A language pack's data. `language["months"]` is that section, an empty dict if undeclared.

    `folder` is the pack's folder, where its lexicons stand.
    """

    __slots__ = ("code", "folder", "sections")

    def __init__(self, code: str, sections: Mapping[str, Any], folder: str = "") -> None:
        super().__init__()
        self.code = code
        self.sections = sections
        self.folder = folder

    def __getitem__(self, section: str) -> Any:
        return self.sections.get(section, {})
