"""copydesk check: articles in, findings out."""

from __future__ import annotations

import os
import sys

from copydesk import answer, options, registry
from copydesk.answer import Answer
from copydesk.commandline import Found
from copydesk.finding import DeskError, Problem
from copydesk.output import encoded, err, joined, out, out_bytes, write_whole
from copydesk.record import TYPE_CHECKING
from copydesk.taken import take

if TYPE_CHECKING:  # loaded where there is no answer yet
    from collections.abc import Sequence

    from copydesk import run
    from copydesk.report import Clippings, Report

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
    taken = take(wanted)
    asked = answer.question(taken, vars(found), (colored(found), _terminal()))
    given = answer.recalled(asked)
    if given is None:
        from copydesk import run

        outcome = run.checked(taken, options.watch(found.quiet))
        clippings = answer.clippings(asked, taken.stamps)
        given = answered(outcome, found, extra, clippings)
        if not outcome.report.problems:
            answer.keep(asked, given, clippings.said)
    return delivered(given)


def answered(
    outcome: run.Outcome,
    found: Found,
    extra: Sequence[tuple[str, str]],
    clippings: Clippings | None = None,
) -> Answer:
    """All that the run says: the main report, others, notes and, where asked for, statistics."""
    from copydesk import run

    report = outcome.report._replace(color=colored(found), quiet=found.quiet, clippings=clippings)
    files = [(path, written(name, outcome.report)) for name, path in extra]
    shown, aside = b"", ""
    notes: list[str] = []
    if not found.quiet:
        notes += outcome.notes
        if not report.articles and not report.problems:
            notes.append("no articles found")
    if found.output:
        files.append((found.output, written(found.format, report)))
    elif not (found.quiet and found.format == "text" and nothing(report)):
        shown = encoded(registry.report(found.format)(marked(found.format, report)))
    if found.statistics:
        from copydesk.statistics import table

        if found.format == "text" and not found.output:
            shown += encoded((table(report),))
        else:
            aside = table(report)
    return Answer(run.failed(outcome), shown, tuple(notes), aside, tuple(files))


def delivered(given: Answer) -> int:
    """Write what is given where it belongs; the exit code."""
    for path, data in given.files:
        write_whole(path, data)
    for note in given.notes:
        err(f"copydesk: {note}")
    if given.shown:
        out_bytes(given.shown)
    if given.aside:
        sys.stderr.write(given.aside)
    return given.code


def _terminal() -> str:
    """The encoding of a terminal, "" where the output goes somewhere else."""
    return sys.stdout.encoding if sys.stdout.isatty() else ""


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
    return joined(registry.report(name)(marked(name, report._replace(color=False))))


def wanted_report(text: str) -> tuple[str, str]:
    """FORMAT=FILE, taken apart."""
    name, equals, path = text.partition("=")
    if not (name and equals and path):
        raise DeskError(Problem("", f"--report: found {text!r}, expected FORMAT=FILE"))
    return options.known_format(name), path


def colored(found: Found) -> bool:
    """Whether the output goes to a terminal that shows colours."""
    if found.output or found.format != "text" or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
