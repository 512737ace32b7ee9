"""JUnit XML: a suite an article, a failed test a finding; a clean article is a passed test."""

from __future__ import annotations

from copydesk.finding import Finding, Problem
from copydesk.record import TYPE_CHECKING
from copydesk.report import Report
from copydesk.visible import visible
from copydesk.wording import words

from ._xml import attributes, text
from .text import finding_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def write(report: Report) -> Iterator[str]:
    """Notes pass with their text as output; what could not be checked is an error."""
    found: dict[str, list[Finding]] = {path: [] for path in report.articles}
    broken: dict[str, list[Problem]] = {}
    for finding in report.findings:
        found.setdefault(finding.path, []).append(finding)
    for problem in report.problems:
        broken.setdefault(problem.path, []).append(problem)
    paths = [*found, *(path for path in broken if path not in found)]
    suites = [suite(report, path, found.get(path, ()), broken.get(path, ())) for path in paths]
    opening = f"<testsuites{attributes(name='copydesk', **counts(report, report.findings))}>"
    head = ['<?xml version="1.0" encoding="UTF-8"?>', opening]
    yield "\n".join([*head, *suites, "</testsuites>"]) + "\n"


def counts(report: Report, findings: Iterable[Finding]) -> dict[str, int]:
    """The attributes of the outer element."""
    findings = list(findings)
    dirty = {finding.path for finding in findings} | {problem.path for problem in report.problems}
    clean = sum(path not in dirty for path in report.articles)
    return {
        "tests": len(findings) + len(report.problems) + clean,
        "failures": sum(finding.severity != "info" for finding in findings),
        "errors": len(report.problems),
    }


def suite(
    report: Report, path: str, findings: Iterable[Finding], problems: Iterable[Problem]
) -> str:
    """One article."""
    findings, problems = list(findings), list(problems)
    rows = [case(report, finding) for finding in findings]
    rows += [broken_case(problem) for problem in problems]
    if not rows:
        rows = [f"    <testcase{attributes(name='copydesk', classname=path)}/>"]
    opening = attributes(
        name=path or "copydesk",
        tests=len(rows),
        failures=sum(finding.severity != "info" for finding in findings),
        errors=len(problems),
    )
    return "\n".join([f"  <testsuite{opening}>", *rows, "  </testsuite>"])


def case(report: Report, finding: Finding) -> str:
    """A finding as it is printed in a terminal, in a failure or, for a note, as output."""
    place = report.region(finding)
    plain = finding_text(report._replace(color=False), finding, words(report.messages))
    body = "\n" + text(plain.rstrip("\n")) + "\n"
    if finding.severity == "info":
        inner = f"<system-out>{body}</system-out>"
    else:
        given = attributes(type=finding.severity, message=finding.message)
        inner = f"<failure{given}>{body}</failure>"
    name = f"{finding.rule} {place.line}:{place.column}"
    return f"    <testcase{attributes(name=name, classname=finding.path)}>{inner}</testcase>"


def broken_case(problem: Problem) -> str:
    """Something that kept the tool from doing its job."""
    inner = f"<error{attributes(type='problem', message=problem.message)}>"
    inner += text(visible(str(problem))) + "</error>"
    given = attributes(name="copydesk", classname=problem.path)
    return f"    <testcase{given}>{inner}</testcase>"
