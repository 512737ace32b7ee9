"""A summary for a pull request or a CI step. GitHub drops one over 1 MiB whole, so it is cut."""

from __future__ import annotations

from itertools import groupby

from copydesk.finding import Finding, Problem
from copydesk.record import TYPE_CHECKING
from copydesk.report import Report
from copydesk.visible import one_line, visible
from copydesk.wording import Words, words

from ._advice import advice, short, summary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LIMIT = 1_000_000  # bytes of UTF-8, a little under 1 MiB
# A backslash takes the meaning from ASCII punctuation; these two would still be a mention or a
# formula on GitHub, where a tag around them keeps them plain.
_SPECIAL = str.maketrans(
    {char: "\\" + char for char in "\\`*_{}[]<>()#+-.!|~&:"}
    | {char: f"<span>{char}</span>" for char in "@$"}
)


def write(report: Report) -> Iterator[str]:
    """A line that sums up, then a table an article, as many rows as fit."""
    language = words(report.messages)
    head = ["# Copydesk", "", f"**{summary(report)}**", ""]
    head += problem_list(report.problems, language)
    rows, size, shown = head, sum(map(cost, head)), 0
    for path, group in groupby(report.findings, key=lambda finding: finding.path):
        top = [f"## {escape(visible(path))}", "", *table_head(language)]
        size += sum(map(cost, top))
        cells = []
        for finding in group:
            row = table_row(report, finding, language)
            size += cost(row)
            if size > LIMIT:
                break
            cells.append(row)
        rows += [*top, *cells, ""] if cells else []
        shown += len(cells)
        if size > LIMIT:
            break
    if shown < len(report.findings):
        rest = language.count("finding", len(report.findings) - shown)
        rows += [language.say("more", findings=rest), ""]
    yield "\n".join(rows)


def cost(row: str) -> int:
    """The bytes that a row takes."""
    return len(row.encode("utf-8", "replace")) + 1


def problem_list(problems: Sequence[Problem], language: Words) -> list[str]:
    """What could not be checked, first of all, up to a tenth of the room."""
    rows, size = [], 0
    for problem in problems:
        row = f"- {escape(short(str(problem._replace(path=visible(problem.path))), 400))}"
        size += cost(row)
        if size > LIMIT // 10:
            break
        rows.append(row)
    return [f"## {language.say('problems')}", "", *rows, ""] if rows else []


def table_head(language: Words) -> list[str]:
    """The names of the columns."""
    names = [language.say(name) for name in ("place", "severity", "rule", "what")]
    return ["| " + " | ".join(names) + " |", "|--:|---|---|---|"]


def table_row(report: Report, finding: Finding, language: Words) -> str:
    """One finding: its message, its second places and what to write instead."""
    place = report.region(finding)
    parts = [escape(short(finding.message, 600))]
    for other in finding.related[:5]:
        at = report.region(other, path=finding.path)
        label = other.message or language.say("related")
        where = f"{visible(other.path or finding.path)}:{at.line}:{at.column}"
        parts.append(f"{escape(short(label))}: {escape(where)}")
    parts += [f"*{language.say('help')}*: {escape(text)}" for text in advice(report, finding)]
    cells = (
        f"{place.line}:{place.column}",
        f"**{language.say(finding.severity)}**",
        escape(finding.rule),
        "<br>".join(parts),
    )
    return "| " + " | ".join(cells) + " |"


def escape(text: str) -> str:
    """Text that Markdown shows as it is: no links, tags, tables, mentions or hidden characters."""
    return one_line(text).translate(_SPECIAL)
