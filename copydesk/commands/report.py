"""copydesk report: the local report, a folder to open, attach or publish."""

import os
import sys

from copydesk import options, registry, run
from copydesk.commands.check import marked, written
from copydesk.output import err, out, write_whole
from copydesk.wording import words

DESCRIPTION = """Check articles and write the local report into a folder: index.html (open it),
findings.json, findings.sarif and summary.md."""

FILES = {
    "index.html": "html",
    "findings.json": "json",
    "findings.sarif": "sarif",
    "summary.md": "markdown",
}


def main(arguments: list[str]) -> int:
    """Check, write the folder, say where it is."""
    parser = options.Parser("report", DESCRIPTION)
    options.articles(parser)
    parser.add_argument(
        "-o", "--output", metavar="DIR", default="copydesk-report", help="default: copydesk-report"
    )
    options.settings(parser)
    options.outcome(parser)
    found = parser.parse_args(arguments)
    outcome = run.check(options.options(found), options.watch(found.quiet))
    code = run.failed(outcome)
    report = marked("", outcome.report)
    os.makedirs(found.output, exist_ok=True)
    # What git ignores is not taken for articles by the next run.
    write_whole(os.path.join(found.output, ".gitignore"), b"*\n")
    for name, form in FILES.items():
        if form in registry.modules("reports"):
            write_whole(os.path.join(found.output, name), written(form, report))
    for problem in report.problems:
        err(str(problem))
    if found.quiet:
        return code
    for note in outcome.notes:
        err(f"copydesk: {note}")
    say = words(report.messages)
    counts = [say.count(name, number) for name, number in report.summary().items() if number]
    result = ", ".join(counts) or say.say("clean")
    text = say.say("checked", articles=say.count("article", len(report.articles)), result=result)
    if found.statistics:
        from copydesk.statistics import table

        text = f"{table(report)}{text}"
    sys.stdout.flush()
    return out(f"{text}\n{os.path.join(found.output, 'index.html')}\n", code)
