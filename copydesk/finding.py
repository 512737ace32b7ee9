"""What a check yields (Hit), what the desk reads (Finding), and the places both point at."""

from __future__ import annotations

from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Literal

    Severity = Literal["error", "warning", "info"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


class Suggestion(NamedTuple):
    """A text that could stand instead of the finding's.

    `safe` suggestions are applied by `copydesk fix`; the others only with `--unsafe`.
    `start` and `end` are source offsets of what is replaced; -1 means the finding's own span.
    """

    text: str
    safe: bool = False
    start: int = -1
    end: int = -1


class Place(NamedTuple):
    """A second place that a finding rests on. `path` "" is the finding's own article."""

    start: int
    end: int
    text: str = ""
    message: str = ""
    path: str = ""


class Hit(NamedTuple):
    """What a check yields: a span and the words for its message. The engine adds the rule.

    `start` and `end` are code-point offsets into the article's source, `end` exclusive.
    `values` fill the rule's message template, `variant` picks another of the rule's templates,
    `grade` one of its severities. `text` is filled from the source where it is "".
    """

    start: int
    end: int
    values: dict[str, str] = {}  # noqa: RUF012 - a default that nobody writes to
    grade: str = ""
    variant: str = ""
    suggestions: tuple[Suggestion, ...] = ()
    related: tuple[Place, ...] = ()
    path: str = ""
    text: str = ""


class Finding(NamedTuple):
    """One line of a report. Offsets count code points of the decoded source, `end` exclusive."""

    path: str
    start: int
    end: int
    rule: str
    severity: Severity
    text: str
    message: str
    suggestions: tuple[Suggestion, ...] = ()
    related: tuple[Place, ...] = ()
    fingerprint: str = ""


class Silenced(NamedTuple):
    """A finding that a mark in the text silences, and the reason that the mark gives."""

    finding: Finding
    reason: str = ""


class Problem(NamedTuple):
    """Something that kept the tool from doing its job: exit code 2.

    `line` and `column` are 1-based, 0 where the problem has no place in a file.
    """

    path: str
    message: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        return f"{place}: {self.message}" if place else self.message


class DeskError(Exception):
    """Raised where bad input from outside stops a step: carries the Problem to show."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem
