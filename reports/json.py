"""The findings document, version 1, for other programs. Its schema ships in copydesk/schema."""

from __future__ import annotations

from copydesk.finding import Finding, Problem
from copydesk.record import TYPE_CHECKING
from copydesk.report import Region, Report

from ._json import layout

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


def write(report: Report) -> Iterator[str]:
    """One JSON document with a finding a line."""
    yield layout(document(report), 2) + "\n"


def document(report: Report) -> dict[str, Any]:
    """The whole document as plain data."""
    return {**head(report), "findings": findings(report), **tail(report)}


def head(report: Report) -> dict[str, Any]:
    """What is read first: the version of the form, the tool, how many articles were checked."""
    return {
        "version": 1,
        "tool": {"name": "copydesk", "version": report.version},
        "articles": len(report.articles),
    }


def tail(report: Report) -> dict[str, Any]:
    """What could not be checked, and the counts."""
    return {"errors": [error(problem) for problem in report.problems], "summary": report.summary()}


def findings(report: Report) -> list[dict[str, Any]]:
    """Every finding as plain data."""
    return [finding(report, one) for one in report.findings]


def finding(report: Report, one: Finding) -> dict[str, Any]:
    """A finding with its places. Columns count code points, ends are exclusive."""
    return {
        "rule": one.rule,
        "severity": one.severity,
        "path": one.path,
        **report.region(one)._asdict(),
        "text": one.text,
        "message": one.message,
        "suggestions": suggestions(report, one),
        "related": [
            {
                "path": place.path or one.path,
                **report.region(place, path=one.path)._asdict(),
                "text": place.text,
                "message": place.message,
            }
            for place in one.related
        ],
        "fingerprint": one.fingerprint,
    }


def suggestions(report: Report, one: Finding) -> list[dict[str, Any]]:
    """The suggestions; one that replaces another span than the finding's says which."""
    rows = []
    for suggestion in one.suggestions:
        row: dict[str, Any] = {"text": suggestion.text, "safe": suggestion.safe}
        if suggestion.start >= 0 and (suggestion.start, suggestion.end) != (one.start, one.end):
            span: Region = report.sources.region(one.path, suggestion.start, suggestion.end)
            row.update(span._asdict())
        rows.append(row)
    return rows


def error(problem: Problem) -> dict[str, Any]:
    """A problem; line and column only where it has a place."""
    row: dict[str, Any] = {"path": problem.path, "message": problem.message}
    if problem.line:
        row["line"] = problem.line
    if problem.column:
        row["column"] = problem.column
    return row
