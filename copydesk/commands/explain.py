"""copydesk explain RULE: a rule's page in the terminal."""

from importlib import import_module

from copydesk import compiled, options, packs, run
from copydesk.commands.rules import known
from copydesk.config import Configs, overridden
from copydesk.explain import page
from copydesk.finding import DeskError, Problem
from copydesk.output import out
from copydesk.settings import Options
from copydesk.visible import visible

DESCRIPTION = """Show a rule's page: what it says, why, what it flags and what it leaves alone. With
ARTICLE:LINE: the claims of that line, and why they were or were not reported."""


def main(arguments: list[str]) -> int:
    """Print the pages of the rules named."""
    parser = options.Parser("explain", DESCRIPTION)
    parser.add_argument("rules", nargs="+", metavar="RULE", help="or ARTICLE:LINE")
    parser.add_argument("--config", metavar="FILE", help="the config whose packs are known too")
    parser.add_argument("--messages", choices=("id", "en"), help="language of the page")
    found = parser.parse_args(arguments)
    path, line = _place(found.rules[0])
    if path:
        return out(silence(path, line, found.config or "", found.messages))
    rules, messages = known(found.config or "", found.messages)
    for name in found.rules:
        if name not in rules:
            from copydesk.yamlfile import unknown

            raise DeskError(Problem("", unknown("rule", name, sorted(rules))))
    pages = packs.pages([rules[name] for name in found.rules], compiled.folder())
    return out("\n".join(page(rules[name], pages[name], messages) for name in found.rules))


def _place(word: str) -> tuple[str, int]:
    """ARTICLE:LINE taken apart; ("", 0) for a rule's name."""
    path, _, line = word.rpartition(":")
    return (path, int(line)) if path and line.isdigit() else ("", 0)


def silence(path: str, line: int, config_file: str, messages: str | None) -> str:
    """What one line of an article claims, and what became of it."""
    changes = {"messages": messages} if messages else {}
    options = Options(config=config_file, cache=compiled.folder(), changes=changes)
    settings = overridden(Configs(options).of(path), path)
    rules, desk, _ = run.open_desk(settings)
    article = run.read(path, run.load(path), desk, settings.language)
    told: list[str] = import_module("copydesk.whynot").explain_silence(article, rules, desk, line)
    return "".join(f"{visible(row)}\n" for row in told)
