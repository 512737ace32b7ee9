"""The house file: what it may hold, where its facts stand, and how it is wrong."""

from pathlib import Path

import pytest

from copydesk import house, packs
from copydesk.finding import DeskError

LANGUAGES = packs.load().languages
WHOLE = """\
people:
- name: Joko Widodo
  aliases: [Jokowi]
  short: Jokowi
  born: 1961-06-21
  gender: male
  titles:
  - {title: Presiden Indonesia, from: 2014-10-20, to: 2024-10-20}
- name: Sri Mulyani Indrawati
  titles: [Menteri Keuangan]
organisations:
- {name: Badan Gizi Nasional, acronym: BGN}
places:
- {name: Kyiv, not: [Kiev]}
terms:
- {use: antre, not: [antri], reason: KBBI}
"""


def loaded(tmp_path: Path, text: str) -> house.House:
    path = tmp_path / "house.yaml"
    path.write_text(text, encoding="utf-8")
    return house.load(str(path), LANGUAGES)


def test_facts_stand_where_the_file_says_so(tmp_path: Path) -> None:
    known = loaded(tmp_path, WHOLE)
    lines = {
        (fact.attribute, fact.subject, fact.value): fact.scope[1]
        for fact in known.facts
        if fact.attribute != "name"
    }
    assert lines["age", "joko widodo", ("born", 1961)] == "line:5"
    assert lines["acronym", "BGN", ("id", "badan gizi nasional")] == "line:12"
    assert lines["form", "kiev", ("Kyiv",)] == "line:14"
    title = next(fact for fact in known.facts if fact.attribute == "title")
    assert title.scope == ("house", "line:8", "from:2014-10-20", "to:2024-10-20")
    assert WHOLE[title.start : title.end] == title.text


def test_nothing_without_a_file() -> None:
    assert house.load("", LANGUAGES) == house.NOTHING


def test_an_empty_file_is_none(tmp_path: Path) -> None:
    assert loaded(tmp_path, "").facts == ()


def test_the_cache_gives_the_same(tmp_path: Path) -> None:
    path = tmp_path / "house.yaml"
    path.write_text(WHOLE, encoding="utf-8")
    first = house.load(str(path), LANGUAGES, str(tmp_path / "cache"))
    assert house.load(str(path), LANGUAGES, str(tmp_path / "cache")) == first
    path.write_text(WHOLE.replace("BGN", "BGNX"), encoding="utf-8")
    assert house.load(str(path), LANGUAGES, str(tmp_path / "cache")) != first


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        pytest.param("peple:\n- name: A\n", 1, "did you mean 'people'", id="section"),
        pytest.param("people:\n- nme: A\n", 2, "did you mean 'name'", id="key"),
        pytest.param("people:\n- short: A\n", 2, "name: is missing", id="no name"),
        pytest.param("people: A\n", 1, "expected a list", id="no list"),
        pytest.param("people:\n- A\n", 2, "a mapping with name:", id="no mapping"),
        pytest.param("people:\n- name: A\n  gender: x\n", 3, "allowed: female, male", id="gender"),
        pytest.param("people:\n- name: A\n  born: soon\n", 3, "YYYY-MM-DD", id="born"),
        pytest.param("people:\n- name: 3\n", 2, "expected a text", id="number"),
        pytest.param("people:\n- name: A\n  aliases: B\n", 3, "expected a list", id="aliases"),
        pytest.param(
            "people:\n- name: A\n  titles:\n  - {title: B, form: 2020}\n",
            4,
            "'from'",
            id="title key",
        ),
        pytest.param("places:\n- {name: A, not: [1]}\n", 2, "expected a text", id="place"),
        pytest.param("people: [\n", 2, "broken YAML", id="broken"),
    ],
)
def test_a_wrong_file_names_line_and_key(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(DeskError) as error:
        loaded(tmp_path, text)
    assert error.value.problem.line == line
    assert words in error.value.problem.message
    assert error.value.problem.path.endswith("house.yaml")


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(DeskError, match="cannot be read"):
        house.load("nowhere/house.yaml", LANGUAGES)
