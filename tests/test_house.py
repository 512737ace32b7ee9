"""The house file: what it may hold, where its facts stand, and how it is wrong."""

from pathlib import Path

import pytest

from copydesk import house, ledger, packs, run, yamlfile
from copydesk.desk import Desk
from copydesk.finding import DeskError, Finding
from copydesk.report import Sources
from copydesk.settings import Settings

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


@pytest.mark.parametrize(
    "entry",
    [
        {"use": "antre", "not": ["antri"], "reason": "KBBI"},
        {"name": "antre", "not": ["antri"], "reason": "KBBI"},
    ],
    ids=["use", "name"],
)
def test_terms_of_the_house_are_looked_for(entry: dict[str, object]) -> None:
    known = house.stated({"terms": [entry]}, LANGUAGES)
    told = checked("Warga antri beras di balai desa sejak pagi.", known, "house-term")
    assert [(one.text, one.suggestions[0].text) for one in told] == [("antri", "antre")]
    assert "KBBI" in told[0].message


def checked(text: str, known: house.House, rule: str, date: str = "") -> tuple[Finding, ...]:
    """The findings of one rule in an Indonesian text, held against a house file."""
    opened = run.open_desk(Settings(select=(rule,)))
    desk = Desk(LANGUAGES, house=known.facts, house_entries=known.entries)
    article = run.read("a.txt", text.encode(), desk, "id")
    article.date = date
    return run.examine(article, opened.rules, desk).findings


@pytest.mark.parametrize(
    ("declared", "told", "right"),
    [
        ("Jean-Pierre Sarr", "Jean-Piere Sarr", "Jean-Pierre Sarr"),
        ("Bashar al-Jaafari", "Bashar al-Jafari", "Bashar al-Jaafari"),
        ('"Nana McIntosh"', "Nana McIntosch", "Nana McIntosh"),
        ("Budi Santoso  # the elder", "Budi Santosa", "Budi Santoso"),
    ],
    ids=["hyphen", "particle", "quoted", "comment"],
)
def test_a_name_is_proposed_as_the_house_writes_it(
    tmp_path: Path, declared: str, told: str, right: str
) -> None:
    known = loaded(tmp_path, f"people:\n- name: {declared}\n")
    found = checked(f"Menteri Luar Negeri {told} tiba.", known, "house-fact")
    assert [(one.text, one.suggestions[0].text) for one in found] == [(told, right)]


def test_a_hyphenated_name_keeps_its_capitals_in_a_message() -> None:
    text = "Warga bertemu Jean-Pierre Sarr (45).\n\nJean-Pierre Sarr (54) pulang sore harinya."
    found = checked(text, house.stated({}, LANGUAGES), "age-conflict")
    assert [one.message.partition(" is ")[0] for one in found] == ["Jean-Pierre Sarr"]


TOLD = (
    "Menteri Keuangan Budi Santoso (61) menerima Gubernur Jawa Barat Rina Lestari, Senin pagi.\n\n"
    "Badan Gizi Nasional (BGN) ikut serta. Mantan Menteri Pertanian Joko Purnomo tidak datang."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(TOLD, [], id="agrees with itself"),
        pytest.param(TOLD.replace("Keuangan", "Sosial"), ["Menteri Sosial"], id="portfolio"),
        pytest.param(TOLD.replace("Barat", "Timur"), ["Gubernur Jawa Timur"], id="province"),
        pytest.param(TOLD.replace("Rina", "Rinna"), ["Rinna Lestari"], id="name"),
        pytest.param(TOLD.replace("Gizi", "Gula"), ["Badan Gula Nasional"], id="acronym"),
    ],
)
def test_what_facts_proposes_is_a_house_file_that_holds(text: str, expected: list[str]) -> None:
    opened = run.open_desk(Settings())
    article = run.read("a.txt", TOLD.encode(), opened.desk, "id")
    judges = [rule for rule in opened.rules if rule.kind == "judge"]
    facts = run.extracted(article, judges, opened.desk, [])
    proposed = ledger.write(facts, "yaml", Sources(lambda _: TOLD))
    document = yamlfile.parse("house.yaml", proposed)
    known = house.stated(house.checked(document), LANGUAGES)
    assert [one.text for one in checked(text, known, "house-fact")] == expected


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
        pytest.param("people:\n- name: A\n  died: x\n", 3, "YYYY-MM-DD", id="died"),
        pytest.param("people:\n- name: A\n  nicknames: B\n", 3, "expected a list", id="nicknames"),
        pytest.param("people:\n- name: A\n  short: [B]\n", 3, "expected a text", id="short"),
        pytest.param("people:\n- name: A\n  titles: B\n", 3, "expected a list", id="titles"),
        pytest.param("people:\n- name: A\n  titles:\n  - 3\n", 4, "a text, or", id="title"),
        pytest.param(
            "people:\n- name: A\n  titles:\n  - {from: 2020}\n",
            4,
            "title: is missing",
            id="no title",
        ),
        pytest.param(
            "people:\n- name: A\n  titles:\n  - {title: B, to: now}\n", 4, "YYYY-MM-DD", id="to"
        ),
        pytest.param("organisations:\n- acronym: A\n", 2, "name: is missing", id="no body"),
        pytest.param("organisations:\n- {name: A, acronym: 3}\n", 2, "a text", id="acronym"),
        pytest.param("places:\n- {name: A, not: B}\n", 2, "expected a list", id="place's list"),
        pytest.param("terms:\n- not: [a]\n", 2, "use: is missing", id="no term"),
        pytest.param("terms:\n- {use: a, not: b}\n", 2, "expected a list", id="term's list"),
        pytest.param("terms:\n- {use: 3}\n", 2, "expected a text", id="term"),
        pytest.param("terms:\n- {use: a, reason: [b]}\n", 2, "expected a text", id="reason"),
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
