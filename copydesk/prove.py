"""Prove a pack: run each rule over its own bad: and good: examples."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from copydesk import packs, run
from copydesk.claims import grouped
from copydesk.desk import Desk
from copydesk.finding import DeskError, Finding, Problem
from copydesk.rule import Rule

EXAMPLE_KEYS = (
    "articles", "count", "date", "format", "grade", "house", "language", "language_of",
    "parameters", "text", "text_of", "vocabulary", "suggests",
)  # fmt: skip


class Proof(NamedTuple):
    """One example and what came of it. `failure` is "" where it holds."""

    rule: str
    side: str
    number: int
    path: str
    failure: str
    line: int = 0

    @property
    def name(self) -> str:
        """The example as a test id."""
        return f"{self.rule}-{self.side}-{self.number}"


def proofs(pack: str, cache: str = "") -> Iterator[Proof]:
    """Every example of a pack's rules, tried. Raises DeskError where the pack is broken."""
    from copydesk.packs import builtin

    inside = any(pack.startswith(folder) for folder in builtin())
    loaded = packs.load(() if inside else (pack,), cache)
    for path in packs.files(pack):
        for name, entry in packs.example_texts(path).items():
            for side in ("bad", "good"):
                examples = entry.get(side) or []
                if not examples:
                    line = loaded.rules[name].origin[1]
                    yield Proof(name, side, 0, path, f"has no {side}: examples", line)
                for number, example in enumerate(examples, 1):
                    desk = Desk(loaded.languages)
                    rule = loaded.rules[name]
                    failure = tried(rule, side, example, desk)
                    yield Proof(name, side, number, path, failure, rule.origin[1])


def tried(rule: Rule, side: str, example: Any, desk: Desk) -> str:
    """What is wrong with one example, "" if it holds."""
    shape: Mapping[str, Any] = example if isinstance(example, dict) else {"text": str(example)}
    unknown = sorted(set(shape) - set(EXAMPLE_KEYS))
    if unknown:
        return f"unknown key {unknown[0]!r} (allowed: {', '.join(EXAMPLE_KEYS)})"
    try:
        found = findings(rule, shape, desk)
    except DeskError as error:
        return str(error)
    return verdict(rule, side, shape, found)


def verdict(rule: Rule, side: str, shape: Mapping[str, Any], found: Sequence[Finding]) -> str:
    """An example's expectations held against its findings."""
    if side == "good":
        return "" if not found else f"found {found[0].text!r}: {found[0].message}"
    if not found:
        return "nothing found"
    if "count" in shape and len(found) != shape["count"]:
        return f"{len(found)} findings, expected {shape['count']}: {[f.text for f in found]}"
    if "text_of" in shape and shape["text_of"] not in [one.text for one in found]:
        return f"found {[one.text for one in found]}, expected {shape['text_of']!r}"
    if "grade" in shape:
        severity = rule.severities[shape["grade"]]
        if severity not in [one.severity for one in found]:
            return f"severity {found[0].severity}, expected {severity}"
    if "suggests" in shape:
        texts = [suggestion.text for one in found for suggestion in one.suggestions]
        if shape["suggests"] not in texts:
            return f"suggests {texts}, expected {shape['suggests']!r}"
    return ""


def findings(rule: Rule, shape: Mapping[str, Any], desk: Desk) -> list[Finding]:
    """The findings of one rule on an example: one article, or several of a folder."""
    rule = rule._replace(parameters={**rule.parameters, **shape.get("parameters", {})})
    desk = Desk(
        desk.languages,
        vocabulary=frozenset(shape.get("vocabulary", ())),
        messages=shape.get("language_of", "en"),
    )
    texts: Sequence[Any] = shape.get("articles") or [shape]
    examined = []
    for number, one in enumerate(texts, 1):
        entry = one if isinstance(one, dict) else {"text": str(one)}
        if "text" not in entry:
            raise DeskError(Problem("", "an example needs text: or articles:"))
        path = f"example-{number}"
        name, language = entry.get("format", "text"), entry.get("language", "auto")
        article = run.read(path, entry["text"].encode(), desk, language, name)
        article.date = entry.get("date", "") or article.date
        examined.append(run.examine(article, [rule], desk))
    found = [finding for one in examined for finding in one.findings]
    if len(examined) > 1:
        facts = [fact for one in examined for fact in one.facts]
        found += run.judged(grouped(facts, across=True), [rule], desk)
    return found
