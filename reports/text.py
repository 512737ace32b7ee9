"""For people at a terminal: as a compiler prints, with the second place underneath."""

from __future__ import annotations

from copydesk.finding import Finding, Problem
from copydesk.record import TYPE_CHECKING
from copydesk.report import Report
from copydesk.visible import one_line, shown_path, visible
from copydesk.wording import Words, words

from ._advice import advice, short, summary

if TYPE_CHECKING:
    from collections.abc import Iterator

COLORS = {"error": "1;31", "warning": "1;33", "info": "1;36", "note": "1;34", "help": "1;32"}


def write(report: Report) -> Iterator[str]:
    """Each finding with its lines, what could not be checked, and a line that sums up."""
    language = words(report.messages)

    def told(finding: Finding) -> str:
        return report.once(finding, lambda: finding_text(report, finding, language))

    yield from map(told, report.findings)
    for problem in report.problems:
        yield problem_text(problem, language, report.color)
    yield summary(report) + "\n"


def finding_text(report: Report, finding: Finding, language: Words) -> str:
    """One finding and an empty line after it."""
    place = report.region(finding)
    color = COLORS[finding.severity] if report.color else ""
    name = paint(f"{finding.severity}[{visible(finding.rule)}]", color)
    at = paint(f"{shown_path(finding.path)}:{place.line}:{place.column}:", "1" if color else "")
    rows = [f"{at} {name}: {one_line(short(finding.message, 500))}"]
    rows += marked(report, finding.path, finding.start, finding.end, "^", color)
    note = COLORS["note"] if report.color else ""
    for other in finding.related:
        path = other.path or finding.path
        place = report.region(other, path=finding.path)
        label = one_line(other.message) or language.say("related")
        rows.append(
            f"{shown_path(path)}:{place.line}:{place.column}: {paint('note', note)}: {label}"
        )
        rows += marked(report, path, other.start, other.end, "~", note)
    help_word = paint(language.say("help"), COLORS["help"] if report.color else "")
    rows += [f"  {help_word}: {one_line(sentence)}" for sentence in advice(report, finding)]
    return "\n".join(rows) + "\n\n"


def marked(report: Report, path: str, start: int, end: int, sign: str, color: str) -> list[str]:
    """A source line with its number, and the carets under it."""
    from ._excerpt import excerpt  # who finds nothing shows no line

    found = excerpt(report.sources.lines(path), start, end)
    if found is None:
        return []
    number = f"{found.line:>5}"
    return [
        f"{number} | {found.text}",
        f"{' ' * len(number)} | {' ' * found.column}{paint(sign * found.width, color)}",
    ]


def problem_text(problem: Problem, language: Words, color: bool) -> str:
    """What kept the tool from doing its job, as one line."""
    place = ":".join(str(n) for n in (problem.line, problem.column) if n)
    parts = [shown_path(problem.path), place, " "] if problem.path else []
    name = paint(language.say("problem"), COLORS["error"] if color else "")
    at = ":".join(part for part in parts if part)
    return f"{at}{name}: {one_line(problem.message)}\n\n"


def paint(text: str, color: str) -> str:
    """A text in a terminal's colour, as it is where the colour is ""."""
    return f"\x1b[{color}m{text}\x1b[0m" if color else text
