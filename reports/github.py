"""GitHub workflow commands: each finding as an annotation. GitHub shows ten a level a step."""

from __future__ import annotations

from copydesk.finding import Finding, Problem
from copydesk.record import TYPE_CHECKING
from copydesk.report import Report
from copydesk.visible import one_line, visible
from copydesk.wording import words

from ._advice import advice, summary

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def write(report: Report) -> Iterator[str]:
    """A command a finding, a command a problem, and a plain line that sums up."""
    for finding in report.findings:
        yield finding_row(report, finding) + "\n"
    for problem in report.problems:
        yield problem_row(problem) + "\n"
    yield summary(report) + "\n"


def finding_row(report: Report, finding: Finding) -> str:
    """One finding. Columns only where it ends on its own line: GitHub refuses them elsewhere."""
    place = report.region(finding)
    properties = {"file": finding.path, "line": str(place.line)}
    if place.end_line == place.line:
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    else:
        properties["endLine"] = str(place.end_line)
    rows = [finding.message]
    for other in finding.related:
        at = report.region(other, path=finding.path)
        label = other.message or words(report.messages).say("related")
        rows.append(f"{label}: {visible(other.path or finding.path)}:{at.line}:{at.column}")
    rows += advice(report, finding)
    return command(COMMANDS[finding.severity], {**properties, "title": finding.rule}, rows)


def problem_row(problem: Problem) -> str:
    """What could not be checked, as an error of the tool."""
    properties = {"file": problem.path} if problem.path else {}
    if problem.line:
        properties["line"] = str(problem.line)
    return command("error", {**properties, "title": "copydesk"}, [problem.message])


def command(name: str, properties: dict[str, str], rows: list[str]) -> str:
    """One workflow command on one line. Everything in it is made visible, then escaped."""
    given = ",".join(f"{key}={escape_property(value)}" for key, value in properties.items())
    return f"::{name} {given}::{'%0A'.join(escape(one_line(row)) for row in rows)}"


def escape(text: str) -> str:
    """A command's data."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """The value of a command's property."""
    return escape(visible(text)).replace(":", "%3A").replace(",", "%2C")
