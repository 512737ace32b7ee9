"""GitLab Code Quality: a list of issues. GitLab shows the first of each fingerprint only."""

from __future__ import annotations

from copydesk.finding import Finding, Problem
from copydesk.record import TYPE_CHECKING
from copydesk.report import Report, fingerprints

from ._advice import advice
from ._json import layout

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

SEVERITY = {"error": "major", "warning": "minor", "info": "info"}


def write(report: Report) -> Iterator[str]:
    """One issue a line; what could not be checked is a blocker."""
    marks = fingerprints(report.findings)
    rows = [
        issue(report, finding, mark) for finding, mark in zip(report.findings, marks, strict=True)
    ]
    rows += [problem_issue(problem, number) for number, problem in enumerate(report.problems)]
    yield layout(rows, 1) + "\n"


def issue(report: Report, finding: Finding, mark: str) -> dict[str, Any]:
    """A finding with the lines that it stands on."""
    place = report.region(finding)
    return {
        "description": " · ".join([finding.message, *advice(report, finding)]),
        "check_name": finding.rule,
        "fingerprint": mark,
        "severity": SEVERITY[finding.severity],
        "location": {
            "path": finding.path,
            "lines": {"begin": place.line, "end": place.end_line},
        },
    }


def problem_issue(problem: Problem, number: int) -> dict[str, Any]:
    """A problem stands at its line, or at the first where it has none."""
    return {
        "description": problem.message,
        "check_name": "copydesk",
        "fingerprint": f"problem-{number}-{problem.path}",
        "severity": "blocker",
        "location": {"path": problem.path or ".", "lines": {"begin": max(problem.line, 1)}},
    }
