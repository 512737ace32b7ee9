"""SARIF 2.1.0 for code scanning. Its columns count UTF-16 units; its notes are its info level."""

from __future__ import annotations

from urllib.parse import quote

from copydesk.finding import Finding, Problem, Suggestion
from copydesk.record import TYPE_CHECKING
from copydesk.report import Region, Report, fingerprints, utf16
from copydesk.wording import words

from ._advice import advice
from ._json import layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
MOST = 25_000  # results that GitHub takes; beyond it refuses the whole file
ROOT = "%SRCROOT%"


class Artifacts:
    """The files of a run in order of first use, each by a URI below the root."""

    def __init__(self) -> None:
        self.index: dict[str, int] = {}

    def location(self, path: str) -> dict[str, Any]:
        """A file's location; its place in the list is kept for `artifacts`."""
        index = self.index.setdefault(path, len(self.index))
        return {**address(path), "index": index}

    def list(self) -> list[dict[str, Any]]:
        """The run's `artifacts`."""
        return [{"location": address(path)} for path in self.index]


def write(report: Report) -> Iterator[str]:
    """One run with a result a line."""
    artifacts = Artifacts()
    for path in report.articles:
        artifacts.location(path)
    rules = rule_list(report)
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    hashes = LineHashes(report)
    results = [
        result(report, finding, mark, artifacts, hashes, index[finding.rule])
        for finding, mark in kept(report)
    ]
    run = {
        "tool": {
            "driver": {
                "name": "Copydesk",
                "version": report.version,
                "semanticVersion": report.version,
                "rules": rules,
            }
        },
        "columnKind": "utf16CodeUnits",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder that was checked."}}},
        "invocations": [invocation(report, artifacts)],
        "results": results,
        "artifacts": artifacts.list(),
    }
    yield layout({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, 5) + "\n"


def kept(report: Report) -> Iterable[tuple[Finding, str]]:
    """The findings and their fingerprints, the mildest left out where there are too many."""
    pairs = list(zip(report.findings, fingerprints(report.findings), strict=True))
    if len(pairs) <= MOST:
        return pairs
    ranked = sorted(range(len(pairs)), key=lambda n: (list(LEVELS).index(pairs[n][0].severity), n))
    return [pairs[n] for n in sorted(ranked[:MOST])]


def address(path: str) -> dict[str, str]:
    """A path as a URI, relative to the root or a file: URI; bad bytes as they are on the disk."""
    data = path.encode("utf-8", "surrogateescape" if _bytes_only(path) else "surrogatepass")
    if path.startswith("/"):
        return {"uri": "file://" + quote(data, safe="/")}
    return {"uri": quote(data.removeprefix(b"./"), safe="/"), "uriBaseId": ROOT}


def _bytes_only(path: str) -> bool:
    return all(not "\ud800" <= char < "\ue000" or "\udc80" <= char < "\udd00" for char in path)


def rule_list(report: Report) -> list[dict[str, Any]]:
    """Every rule in use or found, by name, with its reason as help."""
    names = sorted({*report.rules, *(finding.rule for finding in report.findings)})
    rows = []
    for name in names:
        words_of = report.rules.get(name, {})
        why = plain(words_of.get("why", "")) or name
        row: dict[str, Any] = {
            "id": name,
            "name": "".join(part.capitalize() for part in name.split("-")),
            "shortDescription": {"text": plain(name.replace("-", " ").capitalize()) + "."},
            "fullDescription": {"text": why},
            "help": {"text": why, "markdown": why},
            "defaultConfiguration": {"level": LEVELS.get(words_of.get("severity", ""), "warning")},
            "properties": {"tags": ["editorial"]},
        }
        if words_of.get("link", "").startswith(("https://", "http://")):
            row["helpUri"] = words_of["link"]
        rows.append(row)
    return rows


def result(
    report: Report,
    finding: Finding,
    mark: str,
    artifacts: Artifacts,
    hashes: LineHashes,
    rule_index: int,
) -> dict[str, Any]:
    """One finding; its message links to each second place, else GitHub would not show them."""
    links, related = [], []
    for number, other in enumerate(finding.related, 1):
        path = other.path or finding.path
        label = " ".join(other.message.split()) or words(report.messages).say("related")
        links.append(f"[{plain(label)}]({number})")
        where = physical(artifacts, path, report.region(other, path=finding.path, count=utf16))
        related.append({"id": number, "physicalLocation": where, "message": {"text": plain(label)}})
    text = plain(finding.message) + (f" ({', '.join(links)})" if links else "")
    place = report.region(finding, count=utf16)
    row: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": physical(artifacts, finding.path, place, finding.text)}],
    }
    if related:
        row["relatedLocations"] = related
    row["partialFingerprints"] = {
        "primaryLocationLineHash": hashes.of(finding, place.line),
        "copydesk/v1": mark,
    }
    if finding.suggestions:
        row["fixes"] = fixes(report, finding, artifacts)
    return row


def plain(text: str) -> str:
    """Text for a message: brackets would be links, braces placeholders."""
    for char, escape in (("\\", "\\\\"), ("[", "\\["), ("]", "\\]"), ("{", "{{"), ("}", "}}")):
        text = text.replace(char, escape)
    return text


def physical(artifacts: Artifacts, path: str, place: Region, text: str = "") -> dict[str, Any]:
    """A location in a file, with its text where there is one."""
    region: dict[str, Any] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    if text:
        region["snippet"] = {"text": text}
    return {"artifactLocation": artifacts.location(path), "region": region}


def fixes(report: Report, finding: Finding, artifacts: Artifacts) -> list[dict[str, Any]]:
    """Each suggestion as a fix that a person may take."""
    rows = []
    for one in finding.suggestions:
        sentence = advice(report, finding._replace(suggestions=(one,)))[0]
        region = physical(artifacts, finding.path, deleted(report, finding, one))["region"]
        replacement = {"deletedRegion": region, "insertedContent": {"text": one.text}}
        change = {
            "artifactLocation": artifacts.location(finding.path),
            "replacements": [replacement],
        }
        rows.append({"description": {"text": plain(sentence)}, "artifactChanges": [change]})
    return rows


def deleted(report: Report, finding: Finding, one: Suggestion) -> Region:
    """The region that a suggestion replaces."""
    if one.start < 0:
        return report.region(finding, count=utf16)
    return report.sources.region(finding.path, one.start, one.end, utf16)


class LineHashes:
    """A hash of each finding's line with its occurrence, by which GitHub knows it again."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.seen: dict[tuple[str, str, str], int] = {}

    def of(self, finding: Finding, line: int) -> str:
        """The hash of the line's first 100 characters that are no space, and a counter."""
        from hashlib import sha256

        lines = self.report.sources.lines(finding.path)
        start = lines.starts[line - 1] if line <= len(lines.starts) else 0
        text = "".join(lines.source[start : start + 400].split())[:100]
        mark = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        key = (finding.path, finding.rule, mark)
        self.seen[key] = self.seen.get(key, 0) + 1
        return f"{mark}:{self.seen[key]}"


def invocation(report: Report, artifacts: Artifacts) -> dict[str, Any]:
    """How the run went, with what could not be checked."""
    notes = [notification(problem, artifacts) for problem in report.problems]
    if len(report.findings) > MOST:
        text = f"{len(report.findings) - MOST} findings were left out: {MOST} are taken."
        notes.append({"level": "warning", "message": {"text": text}})
    row: dict[str, Any] = {"executionSuccessful": not report.problems}
    if notes:
        row["toolExecutionNotifications"] = notes
    return row


def notification(problem: Problem, artifacts: Artifacts) -> dict[str, Any]:
    """One problem, with its place where it has one."""
    row: dict[str, Any] = {"level": "error", "message": {"text": plain(problem.message)}}
    if problem.path:
        where: dict[str, Any] = {"artifactLocation": artifacts.location(problem.path)}
        if problem.line:
            where["region"] = {"startLine": problem.line}
            if problem.column:
                where["region"]["startColumn"] = problem.column
        row["locations"] = [{"physicalLocation": where}]
    return row
