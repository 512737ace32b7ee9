"""Whole articles about people: contradictions that must be found, traps that must not."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from copydesk import run, yamlfile
from copydesk.opened import Opened
from copydesk.settings import Settings

FOLDER = Path(__file__).parent / "people"
RULES = (
    "title-conflict", "name-conflict", "name-typo", "first-reference", "second-reference",
    "age-conflict", "pronoun-conflict", "acronym-conflict", "quote-conflict",
)  # fmt: skip


def cases(kind: str) -> list[Any]:
    """The articles of one kind, with their names as ids."""
    return [
        pytest.param(language, one, id=f"{language}: {one['name']}")
        for language in ("id", "en")
        for one in yamlfile.read(str(FOLDER / f"{kind}-{language}.yaml")).value
    ]


@cache
def desk() -> Opened:
    return run.open_desk(Settings(select=RULES))


def found(language: str, case: dict[str, Any]) -> list[tuple[str, str]]:
    article = run.read("a.txt", case["text"].encode(), desk().desk, language)
    article.date = str(case.get("date", ""))
    return [
        (finding.rule, place)
        for finding in run.examine(article, desk().rules, desk().desk).findings
        for place in (finding.text, *(one.text for one in finding.related))
    ]


@pytest.mark.parametrize(("language", "case"), cases("conflicts"))
def test_a_contradiction_is_found(language: str, case: dict[str, Any]) -> None:
    told = found(language, case)
    for rule, text in case["finds"].items():
        assert any(
            text in place and one in (rule, "name-typo" if rule == "name-conflict" else rule)
            for one, place in told
        ), told
    assert {rule for rule, _ in told} <= {*case["finds"], "name-typo"}


@pytest.mark.parametrize(("language", "case"), cases("clean"))
def test_a_trap_is_none(language: str, case: dict[str, Any]) -> None:
    assert found(language, case) == []
