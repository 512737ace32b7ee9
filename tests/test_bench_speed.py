"""The benchmarks' own parts: the generator is the same every time, the figures are whole."""

import sys
from functools import partial
from pathlib import Path

import pytest

from bench.facts.speed import FACTS, facts_alone
from bench.speed import articles
from bench.speed.attribution import Clock
from bench.speed.timing import Command, Run, interleaved, median, ratio, table

TEXT = (
    "Menteri Budi Santoso membuka pasar\n\nMenteri Budi Santoso membuka pasar di Medan dengan "
    "1.200 kios dan 350 pedagang. Menurut Santoso, pasar itu dibangun selama dua tahun penuh.\n\n"
    "Warga kota menyambut pembukaan pasar itu dengan gembira karena jarak ke pasar lama jauh."
)


def test_the_same_folder_every_time() -> None:
    first, second = (list(articles.generated([TEXT, TEXT[::-1]], 30)) for _ in range(2))
    assert first == second
    assert len(set(first)) > 25


def test_the_first_articles_are_the_sources_but_for_faults() -> None:
    sources = [f"{TEXT}\n\nNomor {number}" for number in range(40)]
    found = list(articles.generated(sources, 40))
    assert sum(one.startswith(other) for one, other in zip(found, sources, strict=True)) > 30


def test_how_much_is_told_twice_does_not_depend_on_the_size() -> None:
    sources = ["\n\n".join(f"{word} {number} " * 50 for word in "abc") for number in range(40)]
    copying = [text for text in articles.generated(sources, 2000) if text.count("\n\n") > 2]
    assert 400 < len(copying) < 600
    few = list(articles.generated(sources, 500))
    assert 90 < sum(text.count("\n\n") > 2 for text in few) < 160


def test_a_made_over_article_keeps_its_shape_and_one_name_for_one_name() -> None:
    made = next(
        text
        for number, text in enumerate(articles.generated([TEXT], 8))
        if number > 3 and text.count("\n\n") == 2
    )
    before, after = TEXT.split(), made.split()
    assert len(before) == len(after)
    assert after[1:3] != before[1:3] or after != before
    assert made != TEXT


def test_a_folder_is_written_in_thousands(tmp_path: Path) -> None:
    size = articles.written([TEXT], 1002, str(tmp_path))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["000", "001"]
    assert sum(path.stat().st_size for path in tmp_path.rglob("*.txt")) == size


def test_commands_are_timed_in_turns() -> None:
    turns: list[str] = []
    commands = [
        Command(name, [sys.executable, "-S", "-c", f"import sys; sys.exit({code})"],
                before=partial(turns.append, name))
        for name, code in (("one", 0), ("two", 1))
    ]  # fmt: skip
    runs = interleaved(commands, 2)
    assert turns == ["one", "two", "one", "two"]
    assert [run.code for run in runs["two"]] == [1, 1]
    assert all(run.wall > 0 and run.memory > 1 for some in runs.values() for run in some)
    assert table(runs, "one").count("\n") == 3


@pytest.mark.parametrize(("figure", "share"), [("wall", 2.0), ("cpu", 3.0)])
def test_ratios_are_of_medians(figure: str, share: float) -> None:
    runs = {
        "a": [Run(2.0, 3.0, 10, 0), Run(4.0, 6.0, 30, 0), Run(20.0, 3.0, 20, 0)],
        "b": [Run(1.0, 1.0, 10, 0), Run(2.0, 2.0, 10, 0), Run(1.0, 1.0, 10, 0)],
    }
    assert ratio(runs, "a", "b", figure) == share
    assert median(runs["a"])[:3] == (4.0, 3.0, 20)


def test_a_step_is_charged_without_the_steps_inside_it() -> None:
    clock = Clock()
    assert clock.timed("outer", lambda: clock.timed("inner", sum, range(50_000))) == 1249975000
    assert clock.spent["inner"] > clock.spent["outer"] > 0
    assert clock.calls == {"outer": 1, "inner": 1}


def test_the_fact_rules_are_all_of_the_files_about_facts() -> None:
    rules = facts_alone().rules
    assert {"title-conflict", "weekday-date", "arithmetic"} <= {rule.name for rule in rules}
    assert {rule.function.partition(".")[0] for rule in rules} <= FACTS
    assert not {"typo", "duplicate-paragraph"} & {rule.name for rule in rules}
