"""copydesk facts: the ledger of what articles state, with places."""

from importlib import import_module

from copydesk import options, run
from copydesk.output import err, out, write_whole

DESCRIPTION = """Print what articles state: who, which title, when, how many, each with its places.
--format yaml writes a house file to start from."""


def main(arguments: list[str]) -> int:
    """Read the articles, collect their facts, print them."""
    parser = options.Parser("facts", DESCRIPTION)
    options.articles(parser)
    parser.add_argument("--format", choices=("text", "json", "yaml"), default="text")
    parser.add_argument("--output", metavar="FILE", help="write there instead of standard output")
    options.settings(parser)
    found = parser.parse_args(arguments)
    stated, problems, sources = run.facts(options.options(found))
    text: str = import_module("copydesk.ledger").write(stated, found.format, sources)
    for problem in problems:
        err(str(problem))
    code = 2 if problems else 0
    if found.output:
        write_whole(found.output, text.encode("utf-8", "backslashreplace"))
        return code
    return out(text, code)
