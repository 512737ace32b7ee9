"""The claims loop: sides, excuses, who is suspect, what time changes, what the house says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.claims import (
    COMPATIBLE,
    CONFLICT,
    HOUSE,
    SAME,
    Comparison,
    Excuse,
    Fact,
    Group,
    Trace,
    Verdict,
    against_house,
    compared,
    conflicts,
    differing,
    either,
    grouped,
    nearest,
)


def fact(value: str, start: int = 0, *scope: str, path: str = "a", date: str = "") -> Fact:
    return Fact("colour", "sky", (value,), start, start + 3, value, scope, date, path)


def differ(first: Fact, second: Fact) -> Verdict:
    return SAME if first.value == second.value else CONFLICT


def group(*facts: Fact, across: bool = False) -> Group:
    return Group("colour", "sky", tuple(sorted(facts, key=lambda f: (f.path, f.start))), across)


PLAIN = Comparison(differ, (either("former"), either("short", "weak")))
CHANGING = PLAIN._replace(changes=True)


def found(members: Group, comparison: Comparison = PLAIN) -> list[tuple[str, str, str]]:
    return [
        (one.suspect[0].text, one.other[0].text, one.grade)
        for one in conflicts(members, comparison)
    ]


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        pytest.param((fact("red"), fact("red", 9)), [], id="alike"),
        pytest.param((fact("red"), fact("blue", 9)), [("blue", "red", "")], id="the later"),
        pytest.param(
            (fact("red"), fact("blue", 9), fact("blue", 20)), [("red", "blue", "")], id="the rarer"
        ),
        pytest.param((fact("red", 0, "former"), fact("blue", 9)), [], id="excused"),
        pytest.param(
            (fact("red"), fact("blue", 9, "short"), fact("blue", 20)),
            [("red", "blue", "")],
            id="the firmer of two pairs",
        ),
        pytest.param(
            (fact("red", 0, "short"), fact("blue", 9)), [("blue", "red", "weak")], id="low"
        ),
        pytest.param(
            (fact("red", 0, "former"), fact("red", 5), fact("blue", 9)),
            [("blue", "red", "")],
            id="one of two excused",
        ),
        pytest.param(
            (fact("red"), fact("blue", 9), fact("pink", 20)),
            [("blue", "red", ""), ("pink", "red", ""), ("pink", "blue", "")],
            id="each pair once",
        ),
    ],
)
def test_within_an_article(members: tuple[Fact, ...], expected: list[tuple[str, str, str]]) -> None:
    assert found(group(*members)) == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param([("red", "2025-01-01"), ("blue", "2025-02-01")], 0, id="a change"),
        pytest.param(
            [("red", "2025-01-01"), ("blue", "2025-02-01"), ("red", "2025-03-01")], 1, id="A-B-A"
        ),
        pytest.param([("red", "2025-01-01"), ("blue", "2025-01-01")], 1, id="one day"),
        pytest.param([("red", ""), ("blue", "")], 0, id="undated pair"),
        pytest.param([("red", ""), ("red", ""), ("red", ""), ("blue", "")], 1, id="undated few"),
    ],
)
def test_across_articles(days: list[tuple[str, str]], expected: int) -> None:
    facts = [fact(value, path=str(at), date=day) for at, (value, day) in enumerate(days)]
    assert len(found(group(*facts, across=True), CHANGING)) == expected


def test_across_looks_only_at_pairs_from_two_articles() -> None:
    both = group(fact("red"), fact("blue", 9), fact("red", path="b"), across=True)
    assert found(both) == []


def test_the_suspect_in_a_minority_is_the_odd_article() -> None:
    facts = [fact("red", path="a"), fact("red", path="b"), fact("blue", path="c")]
    assert found(group(*facts, across=True)) == [("blue", "red", "")]


@pytest.mark.parametrize(
    ("ones", "twos", "expected"),
    [
        (["2024-01-01", "2026-03-02"], ["2025-05-05", "2026-03-10"], ("2026-03-02", "2026-03-10")),
        (["2026-03-31"], ["2026-04-02", "2026-02-01"], ("2026-03-31", "2026-04-02")),
        (["", "2026-03-02"], ["2026-03-10", ""], ("2026-03-02", "2026-03-10")),
        (["", ""], ["2026-03-10"], ("", "2026-03-10")),
        (["2026-W12", "no day"], ["2026", "2026-03"], ("2026-W12", "2026")),
    ],
    ids=["of-several", "over-a-month", "some-undated", "one-side-undated", "no-days"],
)
def test_facts_nearest_in_time_are_compared(
    ones: list[str], twos: list[str], expected: tuple[str, str]
) -> None:
    first, second = (
        [fact(side, date=day) for day in days] for side, days in (("x", ones), ("y", twos))
    )
    assert tuple(one.date for one in nearest(first, second)) == expected


def test_trace_tells_each_outcome() -> None:
    trace: Trace = []
    members = group(fact("red", 0, "former"), fact("blue", 9), fact("pink", 20))
    list(conflicts(members, PLAIN, trace))
    assert [(one.outcome, one.excuse) for one in trace] == [
        ("excused", "former"), ("excused", "former"), ("conflict", "")
    ]  # fmt: skip


def test_a_hit_carries_counts_and_the_other_places() -> None:
    members = group(*(fact("red", at) for at in (0, 10, 20, 30)), fact("blue", 40))
    (hit,) = compared(members, PLAIN)
    assert (hit.text, hit.values["other"]) == ("blue", "red")
    assert (hit.values["count"], hit.values["other_count"]) == ("1", "4")
    assert [place.start for place in hit.related] == [0, 10, 20]


def test_differing_excuses_only_where_one_is_meant_so() -> None:
    only = Comparison(differ, (differing("then"),))
    assert found(group(fact("red", 0, "then"), fact("blue", 9)), only) == []
    assert found(group(fact("red", 0, "then"), fact("blue", 9, "then")), only)


@pytest.mark.parametrize(
    ("held", "stated", "expected"),
    [
        pytest.param(["red"], "red", 0, id="agrees"),
        pytest.param(["red"], "blue", 1, id="contradicts"),
        pytest.param(["red", "blue"], "blue", 0, id="one of them agrees"),
    ],
)
def test_the_house(held: list[str], stated: str, expected: int) -> None:
    house = [fact(value, 0, HOUSE, path="house.yaml") for value in held]
    members = group(fact(stated, 5), *house)
    assert len(list(against_house(members, PLAIN))) == expected
    assert found(members) == []


def test_the_house_says_nothing_of_another_kind() -> None:
    def kinds(first: Fact, second: Fact) -> Verdict:
        return COMPATIBLE if first.value[0] != second.value[0] else CONFLICT

    members = group(fact("red", 5), fact("blue", 0, HOUSE, path="house.yaml"))
    assert not list(against_house(members, Comparison(kinds)))


def test_grouped_joins_the_house_only_where_an_article_speaks() -> None:
    house = {("colour", "sky"): [fact("red", 0, HOUSE)], ("colour", "sea"): [fact("red", 0, HOUSE)]}
    groups = list(grouped([fact("blue")], house=house))
    assert [(one.subject, len(one.facts)) for one in groups] == [("sky", 2)]


VALUES = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from(["", "former", "short"])), max_size=8
)


@given(VALUES)
@settings(max_examples=200, derandomize=True, deadline=None)
def test_order_of_facts_changes_nothing(values: list[tuple[str, str]]) -> None:
    facts = [fact(value, at, *([mark] if mark else [])) for at, (value, mark) in enumerate(values)]
    turned = list(reversed(facts))
    first = [hit for members in grouped(facts) for hit in compared(members, PLAIN)]
    second = [hit for members in grouped(turned) for hit in compared(members, PLAIN)]
    assert first == second


@given(VALUES)
@settings(max_examples=100, derandomize=True, deadline=None)
def test_an_excuse_never_adds_a_conflict(values: list[tuple[str, str]]) -> None:
    facts = [fact(value, at, *([mark] if mark else [])) for at, (value, mark) in enumerate(values)]
    strict = Comparison(differ)
    anything = Comparison(differ, (Excuse("any", lambda first, second: first.end < second.end),))
    for members in grouped(facts):
        assert len(found(members, anything)) <= len(found(members, strict))
