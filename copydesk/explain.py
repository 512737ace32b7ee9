"""A rule's page: what it says, why, examples, parameters, how to silence it. Markdown."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from copydesk import registry
from copydesk.packs import Page
from copydesk.record import TYPE_CHECKING
from copydesk.rule import Rule
from copydesk.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

WIDTH = 88
SHOWN = 6  # examples of each side at most


def page(rule: Rule, told: Page, messages: str, level: int = 1) -> str:
    """The page of one rule in a messages language; `level` is that of its heading."""
    say = words(messages).say
    blocks = [f"{'#' * level} {rule.name}", _facts(rule, messages)]
    templates = [rule.message[messages], *(one[messages] for one in rule.variants.values())]
    blocks += ["\n".join(f"> {template}" for template in dict.fromkeys(templates))]
    blocks += [textwrap.fill(" ".join(told.why.get(messages, "").split()), WIDTH)]
    for heading, examples in (("flags", told.bad), ("leaves", told.good)):
        shown = list(_chosen(examples, messages))
        if shown:
            blocks += [f"{'#' * (level + 1)} {say(heading)}", "\n".join(shown)]
    parameters = _parameters(rule)
    if parameters:
        blocks += [f"{'#' * (level + 1)} {say('parameters')}", say("parameters-how")]
        rows = [f"rules:\n  {rule.name}:"]
        rows += [f"    {name}: {value}" for name, value in parameters.items()]
        blocks += ["```yaml\n" + "\n".join(rows) + "\n```"]
    blocks += [f"{'#' * (level + 1)} {say('silencing')}", say("silencing-how", rule=rule.name)]
    if told.link:
        blocks.append(f"<{told.link}>")
    return "\n\n".join(block for block in blocks if block) + "\n"


def _facts(rule: Rule, messages: str) -> str:
    """Severity, languages and whether the rule is on, as one line."""
    say = words(messages).say
    parts = [", ".join(say(severity) for severity in dict.fromkeys(rule.severities.values()))]
    if rule.languages:
        parts.append(", ".join(say(f"language-{code}") for code in rule.languages))
    if not rule.default:
        parts.append(say("off-by-default", rule=rule.name))
    if rule.kind == "judge" and rule.folder:
        parts.append(say("across-articles"))
    return " · ".join(parts)


def _chosen(examples: Iterable[Any], messages: str) -> Iterator[str]:
    """Some examples as list items, those in the page's language first."""
    listed = list(examples)
    listed.sort(key=lambda one: isinstance(one, dict) and one.get("language", messages) != messages)
    for example in listed[:SHOWN]:
        texts = _texts(example)
        yield "- " + "\n- ".join(texts) if len(texts) == 1 else "- " + " … ".join(texts)


def _texts(example: Any) -> list[str]:
    """The texts of an example, each as one line of code."""
    if isinstance(example, Mapping):
        articles = example.get("articles") or [example]
        found = [one.get("text", "") if isinstance(one, Mapping) else str(one) for one in articles]
    else:
        found = [str(example)]
    return [_code(" ⏎ ".join(text.split("\n"))) for text in found]


def _code(text: str) -> str:
    """A text as Markdown code, with as many backticks as it takes."""
    text = " ".join(text.split()).replace("⏎ ⏎", "¶")
    ticks = "`"
    while ticks in text:
        ticks += "`"
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"


def _parameters(rule: Rule) -> dict[str, str]:
    """A rule's parameters with the values it runs with."""
    import json

    from copydesk.parameters import of

    function = registry.check(rule.function)
    defaults = function.__kwdefaults__ or {}
    found = {}
    for name in of(function):
        value = rule.parameters.get(name, defaults.get(name))
        if isinstance(value, list | tuple | set | frozenset):
            value = list(value)
        text = json.dumps(value, ensure_ascii=False, default=str)
        found[name] = text if len(text) <= WIDTH else text[: WIDTH - 2] + " …"
    return found
