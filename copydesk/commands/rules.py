"""copydesk rules: every rule that there is, with its severity and its message."""

from copydesk import compiled, config, options, packs
from copydesk.output import out
from copydesk.rule import Rule
from copydesk.settings import Options

DESCRIPTION = "List the rules: built in, and those of the packs that the config names."


def main(arguments: list[str]) -> int:
    """Print a table, or JSON."""
    parser = options.Parser("rules", DESCRIPTION)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--config", metavar="FILE", help="the config whose packs are listed too")
    parser.add_argument("--messages", choices=("id", "en"), help="language of the messages")
    found = parser.parse_args(arguments)
    rules, messages = known(found.config or "", found.messages)
    listed = sorted(rules.values(), key=lambda rule: rule.name)
    if found.format == "json":
        return out(as_json(listed, messages))
    width = max(len(rule.name) for rule in listed)
    return out(
        "".join(
            f"{rule.name:<{width}}  {severities(rule):<14}  {rule.message[messages]}\n"
            for rule in listed
        )
    )


def known(config_file: str, messages: str | None) -> tuple[dict[str, Rule], str]:
    """The rules of the config that holds for the working folder, and the messages language."""
    cache = compiled.folder()
    changes = {"messages": messages} if messages else {}
    configs = config.Configs(Options(config=config_file, cache=cache, changes=changes))
    settings = configs.of("article")
    return packs.load(settings.packs, cache).rules, settings.messages


def severities(rule: Rule) -> str:
    """A rule's severities, the default one first; "off" where it has to be selected."""
    found = "/".join(dict.fromkeys(rule.severities.values()))
    return found if rule.default else f"{found}, off"


def as_json(rules: list[Rule], messages: str) -> str:
    """The rules for programs."""
    import json

    found = [
        {
            "rule": rule.name,
            "severity": rule.severities[""],
            "default": rule.default,
            "languages": list(rule.languages),
            "message": rule.message[messages],
            "pack": rule.origin[0],
        }
        for rule in rules
    ]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"
