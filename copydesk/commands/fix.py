"""copydesk fix: apply the fixes that are safe."""

from copydesk import fix, options, run
from copydesk.article import Lines
from copydesk.finding import Problem
from copydesk.output import err, out, out_bytes
from copydesk.visible import one_line, shown_path

DESCRIPTION = """Apply safe fixes to articles. Each is tried in memory first: what was fixed is
gone, nothing new is found. With --fail-on it exits 1 where such findings remain."""


def main(arguments: list[str]) -> int:
    """Fix, write or show, and say what was done."""
    parser = options.Parser("fix", DESCRIPTION)
    options.articles(parser)
    parser.add_argument("--diff", action="store_true", help="show the changes, write nothing")
    parser.add_argument(
        "--unsafe", action="store_true", help="take the suggestions that a person should see, too"
    )
    options.settings(parser)
    options.outcome(parser)
    found = parser.parse_args(arguments)
    found.fail_on = found.fail_on or "never"  # what has no fix is for `check` to count
    wanted = options.options(found)
    fixed = fix.fixed(wanted, unsafe=found.unsafe)
    for problem in fixed.outcome.report.problems:
        err(str(problem))
    in_memory = [change for change in fixed.changes if change.path in wanted.memory]
    on_disk = [change for change in fixed.changes if change.path not in wanted.memory]
    if found.diff:
        text = "".join(fix.diff(change) for change in fixed.changes)
        return out(text, run.failed(fixed.first))
    for name, data in wanted.memory.items():  # standard input is answered on standard output
        new = next((change.new for change in in_memory if change.path == name), data)
        out_bytes(new)
    done, problems = fix.write(on_disk)
    for problem in problems:
        err(str(problem))
    text = "" if found.quiet or wanted.memory else said(done, fixed, problems)
    return out(text, 2 if problems else run.failed(fixed.outcome))


def said(done: list[fix.Change], fixed: fix.Fixed, problems: list[Problem]) -> str:
    """What was done, an edit a line, and how much there is left."""
    rows = []
    for change in done:
        lines = Lines(change.before)
        for edit in change.edits:
            line, column = lines.position(min(edit.start, len(change.before)))
            old = one_line(edit.finding.text)
            new = f"“{one_line(edit.plain)}”" if edit.plain else "(removed)"
            rows.append(
                f"{shown_path(change.path)}:{line}:{column}: {edit.finding.rule}: “{old}” → {new}\n"
            )
    count = sum(len(change.edits) for change in done)
    left = len(fixed.outcome.report.findings)
    unwritten = f", {len(problems)} not written" if problems else ""
    articles = f"{len(done)} article{'' if len(done) == 1 else 's'}"
    rows.append(f"fixed {count} in {articles}{unwritten}; {left} findings left\n")
    return "".join(rows)
