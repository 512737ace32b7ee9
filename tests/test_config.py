"""Config files: found, extended, merged, overridden; every mistake named with its place."""

import os
from pathlib import Path

import pytest

from copydesk import cli
from tests.desk_tools import CLEAN, DOUBLED, MIXED, Checked, check, put

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")


BOTH = DOUBLED + "\n" + MIXED

EFFECTS = [
    ("nothing", "", ["mixed-quotes", "repeated-word"]),
    ("only comments", "# nothing yet\n", ["mixed-quotes", "repeated-word"]),
    ("select", "select: [mixed-quotes]", ["mixed-quotes"]),
    ("select as text", "select: mixed-quotes", ["mixed-quotes"]),
    ("select more", "select: [default, leftover-link]", ["mixed-quotes", "repeated-word"]),
    ("select more, less one", "select: default\nignore: mixed-quotes", ["repeated-word"]),
    ("ignore", "ignore: [mixed-quotes]", ["repeated-word"]),
    ("parameters", "rules: {repeated-word: {allow: [the]}}", ["mixed-quotes"]),
    ("exclude", "exclude: [a.txt]", []),
    ("exclude a folder above", "exclude: [./]", []),
    ("override", "overrides:\n  - files: a.txt\n    ignore: [mixed-quotes]", ["repeated-word"]),
    (
        "other override",
        "overrides:\n  - files: b.txt\n    ignore: [mixed-quotes]",
        ["mixed-quotes", "repeated-word"],
    ),
    (
        "overrides merge",
        "ignore: [repeated-word]\noverrides:\n  - files: ['*.txt']\n    ignore: [mixed-quotes]",
        [],
    ),
    (
        "two overrides",
        "overrides:\n  - {files: a.*, ignore: [mixed-quotes]}\n"
        "  - {files: '*.txt', ignore: [repeated-word]}",
        [],
    ),
    (
        "override of parameters",
        "overrides:\n  - files: a.txt\n    rules: {repeated-word: {allow: [the]}}",
        ["mixed-quotes"],
    ),
]


@pytest.mark.parametrize("name", ["copydesk.yaml", "copydesk.yml", ".copydesk.yaml"])
def test_names_of_the_file(name: str) -> None:
    put("a.txt", BOTH)
    put(name, "ignore: [mixed-quotes]")
    assert check("a.txt").rules == ["repeated-word"]


@pytest.mark.parametrize(("text", "rules"), [e[1:] for e in EFFECTS], ids=[e[0] for e in EFFECTS])
def test_effect(text: str, rules: list[str]) -> None:
    put("a.txt", BOTH)
    put("copydesk.yaml", text)
    for _ in range(2):  # the second time from the cache
        assert check(".").rules == rules


def test_pyproject() -> None:
    put("a.txt", BOTH)
    put("pyproject.toml", '[tool.other]\na = 1\n\n[tool.copydesk]\nignore = ["mixed-quotes"]\n')
    assert check("a.txt").rules == ["repeated-word"]
    put("pyproject.toml", "[project]\nname = 'a'\n")
    assert check("a.txt").rules == ["mixed-quotes", "repeated-word"]


def test_a_change_of_the_file_is_seen_at_once() -> None:
    put("a.txt", BOTH)
    for _ in range(3):
        put("copydesk.yaml", "ignore: [mixed-quotes]")
        assert check("a.txt").rules == ["repeated-word"]
        put("copydesk.yaml", "ignore: [repeated-word]")
        assert check("a.txt").rules == ["mixed-quotes"]


def test_each_article_has_the_nearest_config() -> None:
    put("a.txt", BOTH)
    put("in/b.txt", BOTH)
    put("in/deep/c.txt", BOTH)
    put("copydesk.yaml", "ignore: [mixed-quotes]")
    put("in/copydesk.yaml", "ignore: [repeated-word]")
    found = set(check(".", "--no-folder").findings)
    assert found == {
        ("a.txt", 1, "repeated-word"),
        ("in/b.txt", 3, "mixed-quotes"),
        ("in/deep/c.txt", 3, "mixed-quotes"),
    }


def test_one_config_for_all_articles() -> None:
    put("a.txt", BOTH)
    put("in/b.txt", BOTH)
    put("in/copydesk.yaml", "ignore: [repeated-word]")
    put("other/mine.yaml", "select: [repeated-word]")
    checked = check(".", "--config", "other/mine.yaml", "--no-folder")
    assert checked.rules == ["repeated-word", "repeated-word"]


def test_extends_merges_and_the_file_itself_has_the_last_word() -> None:
    put("a.txt", BOTH)
    put("base/root.yaml", "ignore: [mixed-quotes]\nseverity: {repeated-word: info}\n")
    put("base/house.yaml", "extends: root.yaml\nfail-on: info\nmessages: id\n")
    put("copydesk.yaml", "extends: [base/house.yaml]\nseverity: {repeated-word: warning}\n")
    checked = check("a.txt")
    assert checked.code == 1
    assert checked.rules == ["repeated-word"]
    assert checked.report["findings"][0]["severity"] == "warning"
    assert "dua kali" in checked.report["findings"][0]["message"]


def test_the_command_line_has_the_very_last_word() -> None:
    put("a.txt", BOTH)
    put("copydesk.yaml", "select: [mixed-quotes]\nmessages: id\n")
    checked = check("a.txt", "--select", "repeated-word", "--messages", "en")
    assert checked.rules == ["repeated-word"]
    assert "twice" in checked.report["findings"][0]["message"]


def test_severity_of_an_override() -> None:
    put("a.txt", DOUBLED)
    put("b.txt", DOUBLED)
    put("copydesk.yaml", "overrides: [{files: b.txt, severity: {duplicate-paragraph: info}}]")
    found = {(one["path"], one["rule"]): one["severity"] for one in check(".").report["findings"]}
    assert found["a.txt", "repeated-word"] == "error"
    assert found["b.txt", "repeated-word"] == "error"


def test_vocabulary_words_and_files() -> None:
    put("copydesk.yaml", "vocabulary: [Kominfo, words.txt, words.yaml, more.yaml]")
    put("words.txt", "# ours\nBappenas # the agency\n\nKemenkeu\n")
    put("words.yaml", "- Telkom\n")
    put("more.yaml", "vocabulary:\n  - Garuda\n")
    from copydesk.config import load

    settings = load(os.path.abspath("copydesk.yaml"))
    assert settings.vocabulary == ("Kominfo", "Bappenas", "Kemenkeu", "Telkom", "Garuda")


MISTAKES = [
    (
        "unknown key",
        "ignroe: [typo]",
        "copydesk.yaml:1:1: ignroe: unknown key 'ignroe'; did you mean 'ignore'?",
    ),
    (
        "unknown key below",
        "\n\noverrides:\n  - file: a.txt",
        "copydesk.yaml:4:5: overrides.0.file: unknown key 'file'; did you mean 'files'?",
    ),
    ("unknown rule", "a: 1", "copydesk.yaml:1:1: a: unknown key 'a'"),
    (
        "unknown rule in ignore",
        "ignore:\n  - repeated-wrod",
        "copydesk.yaml:2:5: ignore: unknown rule 'repeated-wrod'; did you mean 'repeated-word'?",
    ),
    (
        "unknown rule in severity",
        "severity:\n  typos: info",
        "copydesk.yaml:2:3: severity: unknown rule 'typos'; did you mean 'typo'?",
    ),
    (
        "unknown severity",
        "severity: {typo: fatal}",
        "copydesk.yaml:1:12: severity.typo: found 'fatal', allowed: error, warning, info",
    ),
    (
        "unknown parameter",
        "rules:\n  repeated-word:\n    alow: [a]",
        "repeated-word.alow: unknown parameter 'alow'; did you mean 'allow'",
    ),
    (
        "wrong parameter",
        "rules:\n  repeated-word:\n    allow: 3",
        "copydesk.yaml:3:5: rules.repeated-word.allow: found 3, expected a list, each a text",
    ),
    (
        "unknown rule in override",
        "overrides:\n  - files: a.txt\n    ignore: [typoo]",
        "unknown rule 'typoo'; did you mean 'typo'?",
    ),
    (
        "wrong kind",
        "exclude: {a: b}",
        "copydesk.yaml:1:1: exclude: found a mapping, expected a text or a list of texts",
    ),
    ("number in a list", "ignore: [3]", "ignore.0: found 3, expected a text (put it in quotes)"),
    (
        "wrong choice",
        "language: sv",
        "copydesk.yaml:1:1: language: found 'sv', allowed: auto, en, id, ar, de, es, eu, fa, fr, "
        "it, lv, ms, nl, pt, ru",
    ),
    (
        "wrong choice in a list",
        "languages: [fr, sv]",
        "copydesk.yaml:1:17: languages.1: unknown language 'sv'",
    ),
    ("no mapping", "- ignore", "copydesk.yaml:1:1: found a list, expected a mapping of settings"),
    ("broken YAML", "ignore: [a\nselect: b", "copydesk.yaml:2:7: broken YAML"),
    ("tab", "ignore:\n\t- a", "copydesk.yaml:2:1: broken YAML"),
    (
        "key twice",
        "ignore: [typo]\nignore: [typo]",
        "copydesk.yaml:2:1: the key 'ignore' stands twice",
    ),
    ("anchor", "ignore: &a [typo]", "anchors and aliases are not allowed"),
    ("tag", "ignore: !!python/object:os.system [typo]", "copydesk.yaml"),
    (
        "missing base",
        "extends: nowhere.yaml",
        "copydesk.yaml:1:1: extends.0: no such file: nowhere.yaml",
    ),
    ("circle", "extends: copydesk.yaml", "goes round in a circle: copydesk.yaml → copydesk.yaml"),
    (
        "missing vocabulary",
        "vocabulary: nowhere.txt",
        "copydesk.yaml: vocabulary: nowhere.txt: No such file",
    ),
    ("missing pack", "packs: [nowhere]", "nowhere: no such pack"),
    ("missing house file", "facts: nowhere.yaml", "nowhere.yaml: cannot be read"),
    ("override without files", "overrides: [{ignore: [typo]}]", "overrides.0: files: is missing"),
]


def places(checked: Checked) -> list[str]:
    """The problems of a run as file:line:column: message."""
    return [
        ":".join(str(one[key]) for key in ("path", "line", "column") if one.get(key))
        + f": {one['message']}"
        for one in checked.report["errors"]
    ]


@pytest.mark.parametrize(
    ("text", "message"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES]
)
def test_mistake(text: str, message: str) -> None:
    put("a.txt", CLEAN)
    put("in/b.txt", DOUBLED)
    put("copydesk.yaml", text)
    put("in/copydesk.yaml", "ignore: [mixed-quotes]")
    checked = check(".")
    assert checked.code == 2
    assert any(message in told for told in places(checked)), places(checked)
    assert checked.rules == ["repeated-word"]  # the other folder's article is still checked


TOML = [
    ("unknown key", "[tool.copydesk]\nignroe = []", "pyproject.toml:2:1: ignroe: unknown key"),
    ("broken", "[tool.copydesk]\nignore = [", "pyproject.toml"),
    (
        "severity",
        '[tool.copydesk]\nselect = []\n[tool.copydesk.severity]\ntypo = "bad"',
        "pyproject.toml:4:1: severity.typo: found 'bad'",
    ),
    (
        "rule",
        '[tool.copydesk]\nignore = ["tipo"]',
        "pyproject.toml:2:1: ignore: unknown rule 'tipo'",
    ),
]


@pytest.mark.parametrize(("text", "message"), [m[1:] for m in TOML], ids=[m[0] for m in TOML])
def test_mistake_in_toml(text: str, message: str) -> None:
    put("a.txt", CLEAN)
    put("pyproject.toml", text)
    checked = check("a.txt")
    assert checked.code == 2
    assert any(message in told for told in places(checked)), places(checked)


def test_show_config_names_each_origin(capfd: Capture) -> None:
    put("base.yaml", "ignore: [typo]\nmessages: id\n")
    put("copydesk.yaml", "extends: base.yaml\n\nseverity:\n  mixed-quotes: info\nexclude: [x]\n")
    put("a.txt", CLEAN)
    assert cli.main(["check", ".", "--show-config", "--fail-on", "never"]) == 0
    rows = capfd.readouterr().out.splitlines()
    assert rows[0] == "# copydesk.yaml: 1 article"
    for row in (
        "ignore: typo  (base.yaml:1)",
        "messages: id  (base.yaml:2)",
        "severity.mixed-quotes: info  (copydesk.yaml:4)",
        "fail-on: never  (--fail-on)",
        "language: auto  (default)",
    ):
        assert row in rows


BOMBS = {
    "anchors": "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n",
    "merge": "a: &a {x: 1}\nb: {<<: [*a, *a]}\n",
    "deep": "[" * 5000,
    "deep mapping": "{a: " * 5000,
    "long": "ignore: [" + "typo, " * 200_000 + "typo]",
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_refused(bomb: str) -> None:
    put("a.txt", CLEAN)
    put("copydesk.yaml", bomb)
    if len(bomb) < 100_000:
        assert check("a.txt").code == 2
