"""Prove a pack: run each rule over its own bad: and good: examples."""

from __future__ import annotations

from copydesk import packs, run
from copydesk.article import Article
from copydesk.claims import grouped
from copydesk.desk import Desk
from copydesk.examined import Gathered
from copydesk.finding import DeskError, Finding, Problem
from copydesk.packs import Packs
from copydesk.reading.decode import encode
from copydesk.record import TYPE_CHECKING, NamedTuple
from copydesk.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

EXAMPLE_KEYS = (
    "articles", "count", "date", "encoding", "format", "grade", "house", "language", "language_of",
    "parameters", "text", "text_of", "vocabulary", "suggests", "with",
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
                    rule = loaded.rules[name]
                    failure = tried(rule, side, example, loaded)
                    yield Proof(name, side, number, path, failure, rule.origin[1])


def tried(rule: Rule, side: str, example: Any, loaded: Packs) -> str:
    """What is wrong with one example, "" if it holds."""
    shape: Mapping[str, Any] = example if isinstance(example, dict) else {"text": str(example)}
    unknown = sorted(set(shape) - set(EXAMPLE_KEYS))
    if unknown:
        return f"unknown key {unknown[0]!r} (allowed: {', '.join(EXAMPLE_KEYS)})"
    try:
        found = findings(rule, shape, loaded)
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


def findings(rule: Rule, shape: Mapping[str, Any], loaded: Packs) -> list[Finding]:
    """The findings of one rule on an example: one article, or several of a folder.

    `with:` names other rules that run too, for a rule that looks at what others find.
    """
    rule = rule._replace(parameters={**rule.parameters, **shape.get("parameters", {})})
    others = [loaded.rules[name] for name in shape.get("with", ())]
    desk = Desk(
        loaded.languages,
        vocabulary=frozenset(shape.get("vocabulary", ())),
        messages=shape.get("language_of", "en"),
    )
    if "house" in shape:
        from copydesk import house

        known = house.stated(shape["house"], desk.languages)
        desk.house, desk.house_entries = known.facts, known.entries
    texts: Sequence[Any] = shape.get("articles") or [shape]
    examined = [
        run.examine(article(one, f"example-{number}", desk), [rule, *others], desk)
        for number, one in enumerate(texts, 1)
    ]
    facts = [fact for one in examined for fact in one.facts]
    across = run.judged(grouped(facts, across=True), [rule, *others], desk)
    found = Gathered(examined, across, [])
    settled = run.settled(found, run.Opened([rule, *others], desk, loaded.rules), whole=True)
    for problem in settled.problems:
        raise DeskError(problem)
    return [finding for finding in settled.findings if finding.rule == rule.name]


def article(example: Any, path: str, desk: Desk) -> Article:
    """One text of an example as an article."""
    entry = example if isinstance(example, dict) else {"text": str(example)}
    if "text" not in entry:
        raise DeskError(Problem("", "an example needs text: or articles:"))
    name, language = entry.get("format", "text"), entry.get("language", "auto")
    data = encode(entry["text"], entry.get("encoding", "utf-8"))
    found = run.read(path, data, desk, language, name)
    found.date = entry.get("date", "") or found.date
    return found
