"""The house vocabulary: words are added, and nothing else in the file moves."""

from pathlib import Path

import pytest

from copydesk import cli
from tests.desk_tools import check, got, put

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


# name, the file before, the file after `accept Kominfo "Bank BRI"`
FILES = [
    ("plain list", "vocabulary:\n- Telkom\n", "vocabulary:\n- Telkom\n- Kominfo\n- Bank BRI\n"),
    (
        "indented list",
        "vocabulary:\n  - Telkom\n",
        "vocabulary:\n  - Telkom\n  - Kominfo\n  - Bank BRI\n",
    ),
    (
        "deeply indented",
        "vocabulary:\n    - Telkom\n",
        "vocabulary:\n    - Telkom\n    - Kominfo\n    - Bank BRI\n",
    ),
    (
        "flow list",
        "vocabulary: [Telkom, 'XL']\n",
        "vocabulary: [Telkom, 'XL', Kominfo, Bank BRI]\n",
    ),
    ("empty list", "vocabulary: []\n", "vocabulary:\n  - Kominfo\n  - Bank BRI\n"),
    ("no list yet", "vocabulary:\n", "vocabulary:\n  - Kominfo\n  - Bank BRI\n"),
    (
        "comments",
        "# top\nvocabulary: # words\n  # first\n  - Telkom # the company\n  # last\n",
        "# top\nvocabulary: # words\n  # first\n  - Telkom # the company\n"
        "  - Kominfo\n  - Bank BRI\n  # last\n",
    ),
    (
        "keys around",
        "ignore:\n  - typo\n\nvocabulary:\n  - Telkom\n\n# why\nlanguage: id\n",
        "ignore:\n  - typo\n\nvocabulary:\n  - Telkom\n  - Kominfo\n  - Bank BRI\n"
        "\n# why\nlanguage: id\n",
    ),
    (
        "quotes and order",
        "vocabulary:\n  - 'Z'\n  - \"A\"\nseverity: {typo: info}\n",
        "vocabulary:\n  - 'Z'\n  - \"A\"\n  - Kominfo\n  - Bank BRI\nseverity: {typo: info}\n",
    ),
    ("known already", "vocabulary: [Kominfo, Bank BRI]\n", "vocabulary: [Kominfo, Bank BRI]\n"),
    ("one known", "vocabulary: [Kominfo]\n", "vocabulary: [Kominfo, Bank BRI]\n"),
    ("only comments", "# nothing yet\n", "# nothing yet\nvocabulary:\n  - Kominfo\n  - Bank BRI\n"),
    ("empty", "", "vocabulary:\n  - Kominfo\n  - Bank BRI\n"),
    (
        "document start",
        "---\nvocabulary:\n- Telkom\n",
        "---\nvocabulary:\n- Telkom\n- Kominfo\n- Bank BRI\n",
    ),
    (
        "CRLF",
        "vocabulary:\r\n- Telkom\r\n",
        "vocabulary:\r\n- Telkom\r\n- Kominfo\r\n- Bank BRI\r\n",
    ),
    (
        "mark",
        "\ufeffvocabulary:\n- Telkom\n",
        "\ufeffvocabulary:\n- Telkom\n- Kominfo\n- Bank BRI\n",
    ),
    (
        "other words",
        "language: id # ours\n",
        "language: id # ours\nvocabulary:\n  - Kominfo\n  - Bank BRI\n",
    ),
    (
        "nested elsewhere",
        "overrides:\n  - files: a\n    severity:\n      typo: info\nvocabulary: [A]\n",
        "overrides:\n  - files: a\n    severity:\n      typo: info\n"
        "vocabulary: [A, Kominfo, Bank BRI]\n",
    ),
]


@pytest.mark.parametrize(("before", "after"), [f[1:] for f in FILES], ids=[f[0] for f in FILES])
def test_file(before: str, after: str) -> None:
    put("copydesk.yaml", before)
    assert cli.main(["accept", "Kominfo", "Bank BRI", "-q"]) == 0
    assert got("copydesk.yaml").decode() == after
    assert cli.main(["accept", "Kominfo", "Bank BRI", "-q"]) == 0
    assert got("copydesk.yaml").decode() == after


def test_words_that_yaml_would_misread_come_back_as_they_were() -> None:
    words = [
        "yes",
        "null",
        "3",
        "1.5",
        "2024-01-02",
        "a: b",
        "- x",
        "#tag",
        "é",
        "'q'",
        "@x",
        "0x1",
    ]
    put("copydesk.yaml", "vocabulary:\n- Telkom\n")
    assert cli.main(["accept", "-q", "--", *words]) == 0
    from copydesk.config import load

    assert load("copydesk.yaml").vocabulary == ("Telkom", *words)


def test_the_file_that_the_config_names(capfd: Capture) -> None:
    put("in/copydesk.yaml", "vocabulary: [words.txt]\n")
    put("in/words.txt", "# ours\nTelkom # the company")
    import os

    os.chdir("in")
    assert cli.main(["accept", "Kominfo", "Telkom"]) == 0
    assert got("words.txt") == b"# ours\nTelkom # the company\nKominfo\n"
    told = capfd.readouterr().out
    assert told == "words.txt: accepted Kominfo\nknown already: Telkom\n"


def test_without_a_config_one_is_made() -> None:
    assert cli.main(["accept", "Kominfo"]) == 0
    assert got("copydesk.yaml") == b"vocabulary:\n  - Kominfo\n"


def test_an_accepted_word_is_no_finding_any_more() -> None:
    name = "The mayor of Eastwick came. In Eastwick he met the council, and left Eastwick late."
    put("a.txt", f"{name}\n\nThe road to Eastwik was long.\n")
    assert check("a.txt").rules == ["name-typo"]
    assert cli.main(["accept", "Eastwik", "-q"]) == 0
    assert check("a.txt").rules == []


def test_a_bare_list_in_a_file_that_is_named() -> None:
    put("words.yaml", "# ours\n- Telkom\n")
    assert cli.main(["accept", "Kominfo", "--file", "words.yaml", "-q"]) == 0
    assert got("words.yaml") == b"# ours\n- Telkom\n- Kominfo\n"


REFUSED = [
    ("no list", "vocabulary: {a: b}\n", "copydesk.yaml:1:1: vocabulary: found a mapping"),
    ("broken", "vocabulary: [a\n", "copydesk.yaml:2:1: broken YAML"),
    ("other key", "vocabulry: [a]\n", "did you mean 'vocabulary'?"),
]


@pytest.mark.parametrize(("text", "message"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED])
def test_refused(text: str, message: str, capfd: Capture) -> None:
    put("copydesk.yaml", text)
    assert cli.main(["accept", "Kominfo"]) == 2
    assert message in capfd.readouterr().err
    assert got("copydesk.yaml").decode() == text


def test_pyproject_without_a_vocabulary_file_says_what_to_do(capfd: Capture) -> None:
    put("pyproject.toml", "[tool.copydesk]\n")
    assert cli.main(["accept", "Kominfo"]) == 2
    assert "no vocabulary file: add vocabulary" in capfd.readouterr().err
