"""Reviewdog's diagnostic format. Its columns count bytes of UTF-8, its ends are exclusive."""

from __future__ import annotations

from copydesk.finding import Finding, Problem
from copydesk.record import TYPE_CHECKING
from copydesk.report import Region, Report, utf8
from copydesk.wording import words

from ._json import layout

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


def write(report: Report) -> Iterator[str]:
    """One result with a diagnostic a line."""
    rows = [diagnostic(report, finding) for finding in report.findings]
    rows += [problem_row(problem) for problem in report.problems]
    result = {"source": {"name": "copydesk"}, "severity": worst(report), "diagnostics": rows}
    yield layout(result, 2) + "\n"


def worst(report: Report) -> str:
    """The highest severity of the run."""
    if report.problems:
        return "ERROR"
    found = (name.upper() for name, number in report.summary().items() if number)
    return next(found, "INFO")


def diagnostic(report: Report, finding: Finding) -> dict[str, Any]:
    """A finding with its suggestions as edits and its second places."""
    place = report.region(finding, count=utf8)
    code = {"value": finding.rule}
    link = report.rules.get(finding.rule, {}).get("link", "")
    if link:
        code["url"] = link
    row: dict[str, Any] = {
        "message": finding.message,
        "location": {"path": finding.path, "range": span(place)},
        "severity": finding.severity.upper(),
        "code": code,
    }
    if finding.suggestions:
        row["suggestions"] = [
            {
                "range": span(
                    report.sources.region(finding.path, one.start, one.end, utf8)
                    if one.start >= 0
                    else place
                ),
                "text": one.text,
            }
            for one in finding.suggestions
        ]
    if finding.related:
        row["related_locations"] = [
            {
                "message": other.message or words(report.messages).say("related"),
                "location": {
                    "path": other.path or finding.path,
                    "range": span(report.region(other, path=finding.path, count=utf8)),
                },
            }
            for other in finding.related
        ]
    return row


def span(place: Region) -> dict[str, dict[str, int]]:
    """A range: from the first character to behind the last."""
    return {
        "start": {"line": place.line, "column": place.column},
        "end": {"line": place.end_line, "column": place.end_column},
    }


def problem_row(problem: Problem) -> dict[str, Any]:
    """What could not be checked."""
    location: dict[str, Any] = {"path": problem.path or "."}
    if problem.line:
        start = {"line": problem.line}
        if problem.column:
            start["column"] = problem.column
        location["range"] = {"start": start}
    return {
        "message": problem.message,
        "location": location,
        "severity": "ERROR",
        "code": {"value": "copydesk"},
    }
