"""copydesk archive: an archive of any size through an engine, on this machine or a cluster."""

from copydesk import options
from copydesk.commands.check import answered, delivered, wanted_report
from copydesk.finding import DeskError, Problem

DESCRIPTION = """Check an archive on Daft: a folder, JSONL or Parquet, here or in object storage.

The same findings as `copydesk check`; needs `pip install "copydesk[scale]"`. One config, that of
the working folder, holds for all articles. See docs/scaling.md."""


def main(arguments: list[str]) -> int:
    """Check the archive, report, and return the exit code."""
    parser = options.Parser("archive", DESCRIPTION)
    parser.add_argument("source", metavar="SOURCE", help="a folder, *.jsonl or *.parquet, a URL")
    parser.add_argument(
        "--columns", default="", metavar="NAME=COLUMN,…", help="path, text, date, format of a table"
    )
    parser.add_argument("--runner", choices=("native", "ray"), default="native")
    parser.add_argument("--address", default="", help="of the Ray cluster (default: a local one)")
    parser.add_argument(
        "--room", default="", metavar="DIR", help="keeps what is mapped, to go on from"
    )
    options.outputs(parser)
    options.settings(parser)
    options.outcome(parser)
    parser.set_defaults(paths=[], all=False, force_exclude=False, stdin_filename=None)
    found = parser.parse_args(arguments)
    wanted = options.options(found)
    extra = [wanted_report(report) for report in found.report]
    options.known_format(found.format)
    try:
        import daft
    except ImportError as error:
        message = f'needs the engine: pip install "copydesk[scale]" ({error})'
        raise DeskError(Problem("", f"archive {message}")) from error
    from copydesk.scale import archive, source

    try:
        archive.use(found.runner, found.address)
        opened = source.opened(found.source, wanted, columns(found.columns))
        outcome = archive.checked(opened, wanted, archive.Engine(found.jobs or 0, found.room))
    except (daft.exceptions.DaftCoreException, ImportError) as error:
        raise DeskError(Problem(found.source, f"the engine failed: {error}")) from error
    return delivered(answered(outcome, found, extra))


def columns(text: str) -> dict[str, str]:
    """`path=url,text=body` as a mapping."""
    named = dict(part.partition("=")[::2] for part in text.split(",") if part)
    for name, column in named.items():
        if name not in ("path", "text", "date", "format") or not column:
            raise DeskError(
                Problem("", f"--columns: found {name}={column}, expected path=, text=, date= or "
                "format= and a column")
            )  # fmt: skip
    return named
