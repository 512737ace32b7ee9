"""Checkstyle XML, which many build servers read: an element a file, one a finding in it."""

from __future__ import annotations

from itertools import groupby

from copydesk.record import TYPE_CHECKING
from copydesk.report import Report

from ._advice import advice
from ._xml import attributes

if TYPE_CHECKING:
    from collections.abc import Iterator


def write(report: Report) -> Iterator[str]:
    """Findings by file; files without one are left out, as Checkstyle's readers expect."""
    rows = ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="10.0">']
    for path, errors in groupby(elements(report), key=lambda row: row[0]):
        rows.append(f"  <file{attributes(name=path)}>")
        rows += [f"    <error{error}/>" for _, error in errors]
        rows.append("  </file>")
    yield "\n".join([*rows, "</checkstyle>"]) + "\n"


def elements(report: Report) -> Iterator[tuple[str, str]]:
    """Path and attributes of each error element: findings first, then problems."""
    for finding in report.findings:
        place = report.region(finding)
        yield (
            finding.path,
            attributes(
                line=place.line,
                column=place.column,
                severity=finding.severity,
                message=" · ".join([finding.message, *advice(report, finding)]),
                source=f"copydesk.{finding.rule}",
            ),
        )
    for problem in report.problems:
        place_of = {"line": problem.line} if problem.line else {}
        yield (
            problem.path,
            attributes(**place_of, severity="error", message=problem.message, source="copydesk"),
        )
