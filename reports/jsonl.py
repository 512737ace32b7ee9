"""One finding a line as JSON, as in the findings document; the last line holds the rest of it.

A reader may act on each line as it comes. The last line is the one with `summary`: it carries
the document's `version`, `tool`, `articles`, `errors` and `summary`.
"""

from copydesk.report import Report

from ._json import dumps
from .json import findings, head, tail


def write(report: Report) -> str:
    """The findings in order, then the summary."""
    rows = [*findings(report), {**head(report), **tail(report)}]
    return "".join(dumps(row) + "\n" for row in rows)
