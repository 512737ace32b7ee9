"""copydesk baseline: accept today's findings, so that only new ones count."""

import os

from copydesk import baseline, options, run
from copydesk.config import Configs, shown
from copydesk.output import err, out
from copydesk.settings import Options

DESCRIPTION = """Accept the findings that there are: later runs report only new ones. Findings are
known by their words, so they stay accepted when lines are inserted above them, paragraphs move
or files are renamed."""


def main(arguments: list[str]) -> int:
    """Write the baseline, or check or prune the one there is."""
    parser = options.Parser("baseline", DESCRIPTION)
    options.articles(parser)
    parser.add_argument(
        "--check", action="store_true", help="report entries whose finding is gone; exit 1 if any"
    )
    parser.add_argument("--prune", action="store_true", help="remove entries whose finding is gone")
    parser.add_argument("--quiet", "-q", action="store_true", help="errors only")
    options.settings(parser)
    found = parser.parse_args(arguments)
    named, found.baseline = found.baseline, None  # it need not be there yet
    found.paths = found.paths or ["."]
    wanted = options.options(found)
    path = named or where(wanted)
    entries = baseline.read(path)
    outcome = run.check(
        wanted._replace(changes={**wanted.changes, "baseline": ""}), options.watch(found.quiet)
    )
    for problem in outcome.report.problems:
        err(str(problem))
    new, gone = baseline.compared(outcome.report.findings, entries, outcome.report.sources)
    code = 2 if outcome.report.problems else 0
    if found.check:
        rows = [
            f"{shown(path)}: {entry.rule}: “{' '.join(entry.text.split())}” ({entry.path}): gone"
            f"{f', {entry.times} times' if entry.times > 1 else ''}\n"
            for entry in gone
        ]
        return out("".join(rows), code or int(bool(gone)))
    kept = baseline.pruned(entries, gone) if found.prune else entries
    if not found.prune:
        kept = baseline.added(kept, new, outcome.report.sources)
    baseline.write(path, kept)
    if found.quiet:
        return code
    total = sum(entry.times for entry in kept)
    did = f"{sum(one.times for one in gone)} removed" if found.prune else f"{len(new)} added"
    return out(f"{shown(os.path.abspath(path))}: {did}, {total} accepted\n", code)


def where(wanted: Options) -> str:
    """The baseline of the config that holds for what is checked; else one beside that config."""
    configs = Configs(wanted)
    first = wanted.paths[0]
    settings = configs.of(os.path.join(first, "article") if os.path.isdir(first) else first)
    return settings.baseline or os.path.join(settings.root or os.getcwd(), baseline.NAME)
