"""Whole articles: each contradiction is found at its place, and sound articles stay silent."""

import pytest

from copydesk import run
from copydesk.finding import Finding
from copydesk.settings import Settings
from tests import fact_counts, fact_figures
from tests.fact_conflicts import CONFLICTS
from tests.fact_traps import TRAPS

CONFLICTS = CONFLICTS + fact_figures.CONFLICTS
TRAPS = TRAPS + fact_figures.TRAPS

RULES = (
    "arithmetic", "date-conflict", "headline-number", "impossible-date", "magnitude-conflict",
    "number-conflict", "place-conflict", "unit-conversion", "weekday-date",
)  # fmt: skip


@pytest.fixture(scope="module")
def opened() -> run.Opened:
    return run.open_desk(Settings(select=RULES))


def findings(opened: run.Opened, language: str, date: str, text: str) -> list[Finding]:
    article = run.read("article.txt", text.encode(), opened.desk, language)
    article.date = article.date or date
    found = run.examine(article, opened.rules, opened.desk).findings
    return [one for one in found if one.severity != "info"]


@pytest.mark.parametrize("case", CONFLICTS, ids=[f"{case[1]}-{case[0]}" for case in CONFLICTS])
def test_contradiction_is_found(case: tuple[str, ...], opened: run.Opened) -> None:
    _, language, date, rule, needle, text = case
    found = findings(opened, language, date, text)
    assert {one.rule for one in found} == {rule}
    spans = [(one.start, one.end) for one in found]
    spans += [(place.start, place.end) for one in found for place in one.related]
    assert any(needle in text[start:end] or text[start:end] in needle for start, end in spans)


@pytest.mark.parametrize("case", TRAPS, ids=[f"{case[1]}-{case[0]}" for case in TRAPS])
def test_sound_article_is_left_alone(case: tuple[str, ...], opened: run.Opened) -> None:
    _, language, date, text = case
    assert [(one.rule, one.message) for one in findings(opened, language, date, text)] == []


NUMBERS = Settings(
    select=(
        "age-conflict", "arithmetic", "headline-number", "impossible-date", "magnitude-conflict",
        "number-conflict", "unit-conversion", "weekday-date",
    )
)  # fmt: skip


@pytest.fixture(scope="module")
def numerate() -> run.Opened:
    return run.open_desk(NUMBERS)


def test_slips_in_counts_are_found(numerate: run.Opened) -> None:
    missed = []
    for name, language, slips, text in fact_counts.FAULTY:
        lines = text.split("\n")
        found = findings(numerate, language, "", text)
        told = {
            (one.rule, text.count("\n", 0, start))
            for one in found
            for start in (one.start, *(place.start for place in one.related))
        }
        for rule, words in slips:
            at = next(index for index, line in enumerate(lines) if words in line)
            if not any((other, at) in told for other in COUSINS.get(rule, (rule,))):
                missed.append((name, rule, words))
    assert missed == []


COUSINS = {"number-conflict": ("number-conflict", "magnitude-conflict")}


@pytest.mark.parametrize("case", fact_counts.SOUND, ids=[case[0] for case in fact_counts.SOUND])
def test_sound_counts_are_left_alone(case: tuple[str, str, str], numerate: run.Opened) -> None:
    _, language, text = case
    found = findings(numerate, language, "", text)
    assert [(one.rule, one.message) for one in found] == []
