"""What every report format is written from: findings, problems, counts, and the sources' lines."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from copydesk.article import Lines
from copydesk.finding import SEVERITIES, Finding, Place, Problem


class Region(NamedTuple):
    """A span as editors count it: 1-based, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Sources:
    """The decoded sources of a run's articles and their lines, read again only when asked for."""

    def __init__(self, read: Callable[[str], str]) -> None:
        self._read = read
        self._lines: dict[str, Lines] = {}

    def lines(self, path: str) -> Lines:
        """The lines of an article; none where it can no longer be read."""
        if path not in self._lines:
            self._lines[path] = Lines(self._read(path))
        return self._lines[path]

    def region(self, path: str, start: int, end: int, *, utf16: bool = False) -> Region:
        """A source span as lines and columns."""
        lines = self.lines(path)
        return Region(
            *lines.position(start, utf16=utf16), *lines.position(max(start, end), utf16=utf16)
        )


class Report(NamedTuple):
    """The outcome of a run. `findings` are sorted by path, place and rule.

    `rules` maps each rule in use to its description in the messages language, and `severity`
    to its default; `messages` is that language; `color` says whether a terminal reads along.
    """

    version: str
    articles: tuple[str, ...]
    findings: Sequence[Finding]
    problems: Sequence[Problem]
    sources: Sources
    rules: dict[str, dict[str, str]]
    messages: str = "en"
    color: bool = False

    def region(self, at: Finding | Place, *, path: str = "", utf16: bool = False) -> Region:
        """Lines and columns of a finding or of a place related to it."""
        return self.sources.region(at.path or path, at.start, at.end, utf16=utf16)

    def summary(self) -> dict[str, int]:
        """How many findings of each severity."""
        counts = dict.fromkeys(SEVERITIES, 0)
        for finding in self.findings:
            counts[finding.severity] += 1
        return {str(severity): count for severity, count in counts.items()}
