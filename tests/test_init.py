"""init: a config, a vocabulary and a house file by what a folder holds."""

from pathlib import Path

import pytest

from copydesk import cli
from copydesk.config import load
from tests.desk_tools import check, got, put

Capture = pytest.CaptureFixture[str]
INDONESIAN = "Menteri Perhubungan Budi Santoso membuka jalan itu pada pagi hari di kota Malang."
ENGLISH = "The council met on the hill and voted for a new road to the harbour of the town."


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


FOLDERS = [
    ("Indonesian", {"a.txt": INDONESIAN, "b.txt": INDONESIAN}, "id", "id", []),
    ("English", {"a.txt": ENGLISH, "b.md": ENGLISH}, "en", "en", []),
    ("both", {"a.txt": ENGLISH, "b.txt": INDONESIAN}, "auto", "en", []),
    ("empty", {}, "auto", "en", []),
    ("a site", {"content/a.md": ENGLISH, "themes/x/b.html": ENGLISH, "public/c.html": ENGLISH,
                "README.md": ENGLISH, "in/README.md": ENGLISH},
     "en", "en", ["README*", "public/", "themes/"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("files", "language", "messages", "excludes"),
    [f[1:] for f in FOLDERS],
    ids=[f[0] for f in FOLDERS],
)
def test_folder(files: dict[str, str], language: str, messages: str, excludes: list[str]) -> None:
    for name, text in files.items():
        put(name, text)
    assert cli.main(["init"]) == 0
    settings = load("copydesk.yaml")
    assert (settings.language, settings.messages) == (language, messages)
    assert [glob for _, glob in settings.exclude] == excludes
    assert check(".").code in (0, 1)
    assert cli.main(["accept", "Kominfo", "-q"]) == 0
    assert b"- Kominfo\n" in got("vocabulary.yaml")
    assert b"# Words of the house" in got("vocabulary.yaml")


def test_options_win() -> None:
    put("a.txt", ENGLISH)
    assert cli.main(["init", "--language", "id", "--messages", "en"]) == 0
    settings = load("copydesk.yaml")
    assert (settings.language, settings.messages) == ("id", "en")


def test_nothing_is_overwritten(capfd: Capture) -> None:
    put("house.yaml", "people: []\n")
    assert cli.main(["init"]) == 0
    assert got("house.yaml") == b"people: []\n"
    put("copydesk.yaml", "language: id\n")
    assert cli.main(["init"]) == 2
    assert "copydesk.yaml: is there already" in capfd.readouterr().err
    assert got("copydesk.yaml") == b"language: id\n"
    assert cli.main(["init", "nowhere"]) == 2


def test_the_house_file_can_be_switched_on() -> None:
    put("in/a.txt", INDONESIAN + "\n\nKetua DPRD Siti Aminah hadir.\n")
    assert cli.main(["init", "in"]) == 0
    assert b"Budi Santoso" in got("in/house.yaml")
    text = got("in/copydesk.yaml").replace(b"# facts:", b"facts:")
    put("in/copydesk.yaml", text)
    assert check("in").code == 0
