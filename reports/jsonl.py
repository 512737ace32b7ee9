"""One finding a line as JSON, as in the findings document; the last line holds the rest of it.

A reader may act on each line as it comes. The last line is the one with `summary`: it carries
the document's `version`, `tool`, `articles`, `errors` and `summary`.
"""

from __future__ import annotations

from copydesk.record import TYPE_CHECKING
from copydesk.report import Report

from ._json import dumps
from .json import finding, head, tail

if TYPE_CHECKING:
    from collections.abc import Iterator


def write(report: Report) -> Iterator[str]:
    """The findings in order, then the summary."""
    for one in report.findings:
        yield dumps(finding(report, one)) + "\n"
    yield dumps({**head(report), **tail(report)}) + "\n"
