"""The command line. A stand-in until the real one lands: `check FILES`."""

import sys

from copydesk import run
from copydesk.article import Lines
from copydesk.settings import Settings


def main(arguments: list[str] | None = None) -> int:
    """Check the files named and print plain lines."""
    rules, desk = run.open_desk(Settings())
    for path in (arguments or sys.argv[1:])[1:]:
        with open(path, "rb") as file:
            article = run.read(path, file.read(), desk)
        lines = Lines(article.source)
        for finding in run.examine(article, rules, desk).findings:
            line, column = lines.position(finding.start)
            print(f"{path}:{line}:{column}: {finding.severity}[{finding.rule}]: {finding.message}")
            for place in finding.related:
                line, column = lines.position(place.start)
                print(f"    {place.path}:{line}:{column}: {place.message} {place.text[:80]!r}")
    return 0
