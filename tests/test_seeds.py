"""The seeds give exactly the findings that stand beside them, alone and as a folder."""

import json
import os
from typing import Any, NamedTuple

import pytest

from copydesk import run, yamlfile
from copydesk.cli import main
from copydesk.settings import Settings

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SEEDS = os.path.join(ROOT, "seeds")
ARTICLES = sorted(name for name in os.listdir(SEEDS) if not name.endswith(".yaml"))
KNOWN = set(run.open_desk(Settings()).known)


class Expected(NamedTuple):
    """What stands beside a seed. `false_alarms` are raised and should not be, `missed` the other
    way about: both are debts, and a test fails once one of them is paid and still listed."""

    findings: list[tuple[Any, ...]]
    false_alarms: list[tuple[Any, ...]]
    missed: list[tuple[Any, ...]]


def expected(name: str) -> Expected:
    value = yamlfile.read(os.path.join(SEEDS, f"{name.rpartition('.')[0]}.expected.yaml")).value
    return Expected(*(
        [
            (one["line"], one["rule"], one["severity"], one["text"], one.get("related", []))
            for one in value.get(key, [])
            if one["rule"] in KNOWN
        ]
        for key in Expected._fields
    ))  # fmt: skip


def shown(found: dict[str, Any], wanted: list[tuple[Any, ...]]) -> tuple[Any, ...]:
    """A finding as it would stand in the YAML, a long text cut where an expected one is."""
    text = found["text"]
    for line, rule, _, beginning, _ in wanted:
        if (line, rule) == (found["line"], found["rule"]) and beginning.endswith("…"):
            text = beginning if text.startswith(beginning[:-1]) else text
    related = [place["line"] for place in found["related"]]
    return found["line"], found["rule"], found["severity"], text, related


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    """The findings of `copydesk check seeds/` by article, those between articles among them."""
    output = str(tmp_path_factory.mktemp("seeds") / "findings.json")
    arguments = ["check", SEEDS, "--format", "json", "--output", output]
    assert main([*arguments, "--fail-on", "never", "--no-cache"]) == 0
    with open(output, encoding="utf-8") as file:
        written = json.load(file)
    assert written["articles"] == len(ARTICLES)
    assert not written["errors"]
    by_name: dict[str, list[dict[str, Any]]] = {name: [] for name in ARTICLES}
    for finding in written["findings"]:
        by_name[os.path.basename(finding["path"])].append(finding)
    return by_name


@pytest.mark.parametrize("name", ARTICLES)
def test_a_seed_gives_what_stands_beside_it(
    name: str, told: dict[str, list[dict[str, Any]]]
) -> None:
    want = expected(name)
    wanted = want.findings + want.false_alarms
    found = [shown(finding, wanted) for finding in told[name]]
    assert sorted(found) == sorted(wanted)
    assert not set(map(str, found)) & set(map(str, want.missed))


@pytest.mark.parametrize("name", ARTICLES)
def test_a_seed_has_the_length_of_an_article(name: str) -> None:
    with open(os.path.join(SEEDS, name), encoding="utf-8") as file:
        assert 250 <= len(file.read().split()) <= 500


def test_half_of_the_seeds_are_clean() -> None:
    clean = [name for name in ARTICLES if not expected(name).findings]
    assert len(ARTICLES) >= 10
    assert 2 * len(clean) >= len(ARTICLES)
