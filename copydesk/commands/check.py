"""copydesk check: articles in, findings out."""

import os
import sys
from argparse import Namespace

from copydesk import options, registry, run
from copydesk.finding import DeskError, Problem
from copydesk.output import err, out, write_whole
from copydesk.report import Report

DESCRIPTION = "Check articles. Prints findings; exits 1 where one is at or above --fail-on."


def main(arguments: list[str]) -> int:
    """Check, report, and return the exit code."""
    parser = options.Parser("check", DESCRIPTION)
    options.articles(parser)
    options.outputs(parser)
    options.settings(parser)
    options.outcome(parser)
    parser.add_argument(
        "--show-config", action="store_true", help="the settings and where they come from"
    )
    found = parser.parse_args(arguments)
    wanted = options.options(found)
    if found.show_config:
        from copydesk.showconfig import shown

        return out(shown(wanted))
    extra = [wanted_report(report) for report in found.report]
    options.known_format(found.format)
    outcome = run.check(wanted, options.watch(found.quiet))
    code = run.failed(outcome)
    for name, path in extra:
        write_whole(path, written(name, outcome.report))
    return delivered(outcome, found, code)


def delivered(outcome: run.Outcome, found: Namespace, code: int) -> int:
    """Write the main report and, where asked for, the statistics; the exit code."""
    report = outcome.report._replace(color=colored(found), quiet=found.quiet)
    if not found.quiet:
        for note in outcome.notes:
            err(f"copydesk: {note}")
        if not report.articles and not report.problems:
            err("copydesk: no articles found")
    if found.output:
        write_whole(found.output, written(found.format, report))
    elif not (found.quiet and found.format == "text" and nothing(report)):
        code = out(registry.report(found.format)(marked(found.format, report)), code)
    if found.statistics:
        from copydesk.statistics import table

        if found.format == "text" and not found.output:
            code = out(table(report), code)
        else:
            sys.stderr.write(table(report))
    return code


def marked(name: str, report: Report) -> Report:
    """The report with fingerprints, which only machines read: plain text is spared the hashing."""
    if name == "text":
        return report
    from copydesk.baseline import fingerprinted

    return report._replace(findings=fingerprinted(report.findings, report.sources))


def nothing(report: Report) -> bool:
    """Whether there is nothing to say."""
    return not report.findings and not report.problems


def written(name: str, report: Report) -> bytes:
    """A report in one format, as a file's bytes."""
    text: str = registry.report(name)(marked(name, report._replace(color=False)))
    return text.encode("utf-8", "backslashreplace")


def wanted_report(text: str) -> tuple[str, str]:
    """FORMAT=FILE, taken apart."""
    name, equals, path = text.partition("=")
    if not (name and equals and path):
        raise DeskError(Problem("", f"--report: found {text!r}, expected FORMAT=FILE"))
    return options.known_format(name), path


def colored(found: Namespace) -> bool:
    """Whether the output goes to a terminal that shows colours."""
    if found.output or found.format != "text" or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
