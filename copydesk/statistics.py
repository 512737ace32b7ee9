"""How often each rule found something, as a table."""

from copydesk.finding import SEVERITIES
from copydesk.report import Report
from copydesk.wording import words


def table(report: Report) -> str:
    """A row for each rule that found or silenced something, the most frequent first."""
    rules = sorted({f.rule for f in report.findings} | {s.finding.rule for s in report.silenced})
    rows: list[tuple[str, list[int]]] = []
    for rule in rules:
        found = [finding for finding in report.findings if finding.rule == rule]
        counts = [sum(finding.severity == severity for finding in found) for severity in SEVERITIES]
        silenced = sum(one.finding.rule == rule for one in report.silenced)
        articles = len({finding.path for finding in found})
        rows.append((rule, [*counts, silenced, articles]))
    rows.sort(key=lambda row: (-sum(row[1][:3]), row[0]))
    totals = [sum(numbers[column] for _, numbers in rows) for column in range(4)]
    everywhere = len({finding.path for finding in report.findings})
    say = words(report.messages).say
    heads = ("table.rule", *SEVERITIES, "table.silenced", "table.articles")
    lines = [
        tuple(map(say, heads)),
        *((rule, *map(str, numbers)) for rule, numbers in rows),
        (say("table.total"), *map(str, (*totals, everywhere))),
    ]
    widths = [max(len(line[column]) for line in lines) for column in range(6)]
    return "".join(
        f"{line[0]:<{widths[0]}}"
        + "".join(f"  {cell:>{width}}" for cell, width in zip(line[1:], widths[1:], strict=True))
        + "\n"
        for line in lines
    )
