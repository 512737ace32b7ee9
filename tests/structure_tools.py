"""What the tests of the structure rules share: one rule over one text, its fixes applied."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from copydesk import run
from copydesk.claims import Fact, grouped
from copydesk.desk import Desk
from copydesk.finding import Finding
from copydesk.rule import Rule
from copydesk.settings import Settings


@cache
def opened(rule: str) -> tuple[Rule, Desk]:
    found = run.open_desk(Settings(select=(rule,)))
    return found.rules[0], found.desk


def findings(
    rule: str, text: str, name: str = "text", language: str = "auto", **parameters: Any
) -> list[Finding]:
    """The findings of one rule on one article."""
    found, desk = opened(rule)
    found = found._replace(parameters={**found.parameters, **parameters})
    article = run.read("article", text.encode(), desk, language, name)
    examined = run.examine(article, [found], desk)
    assert not examined.problems, examined.problems
    return list(examined.findings)


def fixed(rule: str, text: str, name: str = "text", **parameters: Any) -> str:
    """The text with the first suggestion of each finding applied, last one first."""
    for finding in reversed(findings(rule, text, name, **parameters)):
        if finding.suggestions:
            suggestion = finding.suggestions[0]
            start = finding.start if suggestion.start < 0 else suggestion.start
            end = finding.end if suggestion.end < 0 else suggestion.end
            text = text[:start] + suggestion.text + text[end:]
    return text


def across(
    rule: str, articles: Sequence[tuple[str, str]], **parameters: Any
) -> list[tuple[str, str, str]]:
    """Path, text and related path of each finding between articles of (date, text)."""
    found = between(rule, articles, **parameters)
    return [(hit.path, hit.text, hit.related[0].path) for hit in found]


def between(rule: str, articles: Sequence[tuple[str, str]], **parameters: Any) -> list[Finding]:
    """The findings between articles of (date, text)."""
    found, desk = opened(rule)
    found = found._replace(parameters={**found.parameters, **parameters})
    facts: list[Fact] = []
    for number, (date, text) in enumerate(articles):
        article = run.read(f"{number}.txt", text.encode(), desk)
        article.date = date
        facts += run.examine(article, [found], desk).facts
    return list(run.judged(grouped(facts, across=True), [found], desk))
