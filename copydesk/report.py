"""What every report format is written from: findings, problems, counts, and the sources' lines."""

from __future__ import annotations

import marshal

from copydesk.article import Lines
from copydesk.basis import digested
from copydesk.finding import SEVERITIES, Finding, Place, Problem, Silenced
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence


class Region(NamedTuple):
    """A span as editors count it: 1-based, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


def utf16(text: str) -> int:
    """The length of a text in UTF-16 code units, as SARIF, LSP and browsers count."""
    return len(text) + sum(char > "\uffff" for char in text) if not text.isascii() else len(text)


def utf8(text: str) -> int:
    """The length of a text in UTF-8 bytes, as reviewdog counts."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


ROOM = 16 << 20  # characters that are remembered of what was said of findings
KEPT = 256  # sources held at once: findings come article by article, a folder may be endless


class Sources:
    """The decoded sources of a run's articles and their lines, read when asked for.

    `read` maps a path to its decoded text, "" where it can no longer be read.
    """

    def __init__(self, read: Callable[[str], str]) -> None:
        self._read = read
        self._lines: dict[str, Lines] = {}
        self._counted: dict[tuple[str, Callable[[str], int]], tuple[int, int]] = {}

    def lines(self, path: str) -> Lines:
        """The lines of an article; none where it can no longer be read."""
        if path not in self._lines:
            if len(self._lines) >= KEPT:
                self._lines.clear()
                self._counted.clear()
            self._lines[path] = Lines(self._read(path))
        return self._lines[path]

    def region(self, path: str, start: int, end: int, count: Callable[[str], int] = len) -> Region:
        """A source span as lines and columns; `count` measures a text in the columns' unit."""
        lines = self.lines(path)
        places: list[int] = []
        for offset in (start, max(start, end)):
            line, column = lines.position(offset)
            if count is not len and not lines.source.isascii():
                column = self._units(path, lines.starts[line - 1], offset, count) + 1
            places += (line, column)
        return Region(*places)

    def _units(self, path: str, begin: int, offset: int, count: Callable[[str], int]) -> int:
        """The length of source[begin:offset], counted on from the last place of the same line."""
        start, units = self._counted.get((path, count), (-1, 0))
        if not begin <= start <= offset:
            start, units = begin, 0
        units += count(self.lines(path).source[start:offset])
        self._counted[path, count] = (offset, units)
        return units


class Clippings:
    """What a report says of each finding, word for word, to be said again by the next one.

    A text may be used again where the finding is the same, and so are the states (`stamps`) of
    the articles that it quotes; all else that it was made from is the keeper's business. `known`
    are the last report's texts, `said` becomes this one's.
    """

    def __init__(self, stamps: Mapping[str, bytes], known: Mapping[bytes, str]) -> None:
        self.said: dict[bytes, str] = {}
        self._room = ROOM
        self._stamps = stamps
        self._known = known

    def once(self, finding: Finding, make: Callable[[], str]) -> str:
        """What the last report said of a finding, or what is made now."""
        own = self._stamps.get(finding.path)
        others = [self._stamps.get(place.path or finding.path) for place in finding.related]
        if not own or not all(others):
            return make()
        more = map(tuple, (*finding.suggestions, *finding.related))
        key = digested(marshal.dumps((*finding[:7], own, others, *more), 2))
        text = self._known.get(key) or make()
        self._room -= len(text)
        if self._room > 0:
            self.said[key] = text
        return text


class Report(NamedTuple):
    """The outcome of a run. `findings` are sorted by path, place and rule.

    `rules` maps each rule in use to its words: `severity` (its default), `why` (the reason, in
    the messages language) and `link`, each of which may be missing. `messages` is that language;
    `color` says whether a terminal reads along, `quiet` whether a line that only sums up is
    unwanted. `articles` are the paths that were checked, `silenced` the findings that marks in
    them silence, with their reasons; `clippings` hold what the last report said of each finding.
    """

    version: str
    articles: tuple[str, ...]
    findings: Sequence[Finding]
    problems: Sequence[Problem]
    sources: Sources
    rules: Mapping[str, Mapping[str, str]]
    messages: str = "en"
    color: bool = False
    quiet: bool = False
    silenced: Sequence[Silenced] = ()
    clippings: Clippings | None = None

    def once(self, finding: Finding, make: Callable[[], str]) -> str:
        """What this format says of a finding; the last report's words where they still hold."""
        return make() if self.clippings is None else self.clippings.once(finding, make)

    def region(
        self, at: Finding | Place, *, path: str = "", count: Callable[[str], int] = len
    ) -> Region:
        """Lines and columns of a finding or of a place related to it."""
        return self.sources.region(at.path or path, at.start, at.end, count)

    def summary(self) -> dict[str, int]:
        """How many findings of each severity."""
        counts = dict.fromkeys(SEVERITIES, 0)
        for finding in self.findings:
            counts[finding.severity] += 1
        return {str(severity): count for severity, count in counts.items()}


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """A fingerprint for each finding, no two alike: where two are, later ones are numbered."""
    from hashlib import sha256

    seen: dict[str, int] = {}
    unique = []
    for finding in findings:
        mark = finding.fingerprint
        if not mark:
            key = "\0".join((finding.rule, finding.path, " ".join(finding.text.split())))
            mark = sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        seen[mark] = seen.get(mark, 0) + 1
        unique.append(mark if seen[mark] == 1 else f"{mark}-{seen[mark]}")
    return unique
