"""The page an editor opens: one file with everything in it, no request, a strict CSP."""

from __future__ import annotations

import json
import os
import re
from base64 import b64encode
from hashlib import sha256

from copydesk.finding import Finding, Place
from copydesk.record import TYPE_CHECKING
from copydesk.report import Region, Report, fingerprints, utf16
from copydesk.visible import visible
from copydesk.wording import WORDS

from ._advice import short

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

PAGE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "page")
STYLES = ("page.css", "article.css")
SCRIPTS = ("dom.js", "model.js", "diff.js", "rail.js", "slip.js", "article.js", "front.js",
           "main.js")  # fmt: skip
SHARED = ("article", "error", "finding", "info", "problems", "related", "warning")
LONGEST = 1_000_000  # characters of an article that is shown whole
MOST_LINES = 20_000
AROUND = 300  # characters shown on each side of a place in a longer one


def write(report: Report) -> Iterator[str]:
    """The page with its style, scripts and data inside."""
    style = "".join(asset(name) for name in STYLES)
    script = '"use strict";\n' + "".join(asset(name) for name in SCRIPTS)
    parts = {
        "language": report.messages if report.messages in WORDS else "en",
        "policy": policy(style, script),
        "style": style,
        "script": script,
        "data": embedded(document(report)),
    }
    yield re.sub(r"\{\{(\w+)\}\}", lambda match: parts[match[1]], asset("page.html"))


def asset(name: str) -> str:
    """One of the files that the page is made of."""
    with open(os.path.join(PAGE, name), encoding="utf-8") as file:
        return file.read()


def policy(style: str, script: str) -> str:
    """What the page may do: run its own script, use its own style, and nothing else."""
    hashes = [
        "'sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode() + "'"
        for text in (script, style)
    ]
    return (
        f"default-src 'none'; script-src {hashes[0]}; style-src {hashes[1]}; img-src data:; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )


def embedded(value: Any) -> str:
    """JSON that a script element holds without ending early; in ASCII, nothing in it is hidden."""
    text = json.dumps(value, separators=(",", ":"))
    for char in "<>&":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text.replace("##[", "##\\u005b")


def document(report: Report) -> dict[str, Any]:
    """What the page shows. Columns count UTF-16 units, as JavaScript's strings do."""
    index = article_index(report)
    shown = texts(report, index)
    names = sorted({finding.rule for finding in report.findings})
    rules = {name: number for number, name in enumerate(names)}
    marks = fingerprints(report.findings)
    return {
        "version": report.version,
        "language": report.messages,
        "words": {language: page_words(table) for language, table in WORDS.items()},
        "rules": [rule_data(report, name) for name in names],
        "articles": [{"path": visible(path), "text": shown.get(path)} for path in index],
        "findings": [
            finding_data(report, finding, mark, index, shown, rules[finding.rule])
            for finding, mark in zip(report.findings, marks, strict=True)
        ],
        "silenced": [
            {
                "path": visible(one.finding.path),
                "line": report.region(one.finding).line,
                "rule": one.finding.rule,
                "text": short(one.finding.text),
                "reason": one.reason,
            }
            for one in report.silenced
        ],
        "problems": [
            {**problem._asdict(), "path": visible(problem.path)} for problem in report.problems
        ],
    }


def page_words(table: dict[str, str]) -> dict[str, str]:
    """The words that the page says, out of all."""
    return {
        key: text
        for key, text in table.items()
        if key.startswith("page.") or key.partition(".")[0] in SHARED
    }


def article_index(report: Report) -> dict[str, int]:
    """The number of each article: those that were checked and those that findings point at."""
    paths = dict.fromkeys(report.articles)
    for finding in report.findings:
        paths.setdefault(finding.path)
        paths.update(dict.fromkeys(place.path for place in finding.related if place.path))
    return {path: number for number, path in enumerate(paths)}


def texts(report: Report, index: dict[str, int]) -> dict[str, str | None]:
    """The texts that somebody will look at, with LF line ends; None for one that is too long."""
    wanted = {finding.path for finding in report.findings}
    wanted |= {place.path for f in report.findings for place in f.related if place.path}
    found: dict[str, str | None] = {}
    for path in index:
        if path in wanted:
            lines = report.sources.lines(path)
            short = len(lines.source) <= LONGEST and len(lines.starts) <= MOST_LINES
            found[path] = lines.source.replace("\r\n", "\n").replace("\r", "\n") if short else None
    return found


def rule_data(report: Report, name: str) -> dict[str, str]:
    """A rule's name, reason and link; a link that is none of the web's is left out."""
    words_of = report.rules.get(name, {})
    link = words_of.get("link", "")
    safe = link.startswith(("https://", "http://"))
    return {"name": name, "why": words_of.get("why", ""), "link": link if safe else ""}


def finding_data(
    report: Report,
    finding: Finding,
    mark: str,
    index: dict[str, int],
    shown: dict[str, str | None],
    rule: int,
) -> dict[str, Any]:
    """One finding with its places; `id` is its address in a link."""
    return {
        "id": mark,
        "rule": rule,
        "severity": finding.severity,
        "message": finding.message,
        "suggestions": [
            {"text": one.text, "safe": one.safe, "old": replaced(report, finding, one[2:])}
            for one in finding.suggestions
        ],
        "place": place_data(report, finding, finding.path, index, shown),
        "related": [
            {
                **place_data(report, place, place.path or finding.path, index, shown),
                "message": place.message,
            }
            for place in finding.related
        ],
    }


def replaced(report: Report, finding: Finding, span: Sequence[int]) -> str:
    """The text that a suggestion replaces."""
    start, end = span
    if start < 0:
        return finding.text
    return report.sources.lines(finding.path).source[start:end]


def place_data(
    report: Report,
    at: Finding | Place,
    path: str,
    index: dict[str, int],
    shown: dict[str, str | None],
) -> dict[str, Any]:
    """A place: its article and lines; what stands around it where the article isn't shown."""
    region: Region = report.region(at, path=path, count=utf16)
    row: dict[str, Any] = {"article": index[path], "span": list(region)}
    if shown.get(path) is None:
        source = report.sources.lines(path).source
        row["around"] = [
            source[max(at.start - AROUND, 0) : at.start],
            source[at.start : at.end],
            source[at.end : at.end + AROUND],
        ]
    return row
