"""copydesk explain RULE: a rule's page in the terminal."""

from copydesk import compiled, options, packs
from copydesk.commands.rules import known
from copydesk.explain import page
from copydesk.finding import DeskError, Problem
from copydesk.output import out

DESCRIPTION = "Show a rule's page: what it says, why, what it flags and what it leaves alone."


def main(arguments: list[str]) -> int:
    """Print the pages of the rules named."""
    parser = options.Parser("explain", DESCRIPTION)
    parser.add_argument("rules", nargs="+", metavar="RULE")
    parser.add_argument("--config", metavar="FILE", help="the config whose packs are known too")
    parser.add_argument("--messages", choices=("id", "en"), help="language of the page")
    found = parser.parse_args(arguments)
    rules, messages = known(found.config or "", found.messages)
    for name in found.rules:
        if name not in rules:
            from copydesk.yamlfile import unknown

            raise DeskError(Problem("", unknown("rule", name, rules)))
    pages = packs.pages([rules[name] for name in found.rules], compiled.folder())
    return out("\n".join(page(rules[name], pages[name], messages) for name in found.rules))
