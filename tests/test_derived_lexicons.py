"""Lexicons made from packages: missing packages, damaged files, two at once, no cache at all."""

import os
import subprocess
import sys
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path

import pytest

from copydesk import cli, derived
from copydesk.language.data import Language
from copydesk.language.lexicon import lexicon
from copydesk.language.near import neighbours
from tests.desk_tools import CLEAN, ROOT, check, put

# The smallest list there is; of Basque there is no other.
BASQUE = Language("eu", {
    "letters": "abcdefghijklmnopqrstuvwxyzçñü",
    "lexicons": {"derived": {"frequency": "pyspellchecker"}, "likely": 3.0},
})  # fmt: skip


@pytest.fixture(autouse=True)
def _few_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the commonest words, so that a list is made in no time."""
    monkeypatch.setattr(derived, "RAREST", 45)
    monkeypatch.setattr(derived, "FREQUENT", 45)


def files(folder: str) -> dict[str, bytes]:
    """The files of a set of lexicons."""
    return {path.name: path.read_bytes() for path in sorted(Path(folder, "lexicon").iterdir())}


def test_words_and_neighbours(tmp_path: Path) -> None:
    language = derived.opened(BASQUE, str(tmp_path))
    assert language["lexicons"]["likely"] == 3.0
    assert language.once(lexicon).zipf("eta") > 6
    index = language.once(neighbours)
    assert index is not None
    assert "eta" in [one.word for one in index.near("etta")]


def test_the_same_bytes_again(tmp_path: Path) -> None:
    one, two = (derived.opened(BASQUE, str(tmp_path / name)) for name in ("one", "two"))
    assert files(one.folder) == files(two.folder)
    assert os.path.basename(one.folder) == os.path.basename(two.folder)


def test_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = derived.opened(BASQUE, str(tmp_path)).folder
    monkeypatch.setattr(derived, "_files", lambda *_: pytest.fail("made again"))
    assert derived.opened(BASQUE, str(tmp_path)).folder == folder


DAMAGE = [
    ("a file cut short", "frequency.lex", lambda data: data[:-100]),
    ("a letter changed", "frequency.near", lambda data: data[:50] + b"?" + data[51:]),
    ("an empty file", "frequency.lex", lambda _: b""),
    ("sums of an unfinished set", "sums", lambda data: data.rpartition(b"\n")[0]),
    ("sums that are none", "sums", lambda _: b"\xff\n"),
    ("no sums", "sums", None),
]


@pytest.mark.parametrize(("name", "spoil"), [d[1:] for d in DAMAGE], ids=[d[0] for d in DAMAGE])
def test_what_is_damaged_is_made_again(name: str, spoil: object, tmp_path: Path) -> None:
    folder = derived.opened(BASQUE, str(tmp_path)).folder
    good = files(folder)
    path = Path(folder, "lexicon", name)
    if callable(spoil):
        path.write_bytes(spoil(path.read_bytes()))
    else:
        path.unlink()
    assert derived.opened(BASQUE, str(tmp_path)).folder == folder
    assert files(folder) == good
    assert [one.name for one in Path(tmp_path, "lexicons").iterdir()] == [os.path.basename(folder)]


def test_another_version_of_the_package_has_a_set_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = derived.opened(BASQUE, str(tmp_path)).folder
    monkeypatch.setattr(derived, "_packages", lambda *_: ["pyspellchecker-99.dist-info"])
    assert derived.opened(BASQUE, str(tmp_path)).folder != first


def test_without_a_cache(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    for cache in ("", str(blocked)):
        assert "eta" in derived.opened(BASQUE, cache).once(lexicon)


def test_a_pack_that_derives_nothing_is_left_as_it_is() -> None:
    plain = Language("xx", {"lexicons": {"frequency": "own.lex"}}, "folder")
    assert derived.opened(plain, "") is plain


SCRIPT = """
import sys
from copydesk import derived
from tests.test_derived_lexicons import BASQUE, files
derived.RAREST = derived.FREQUENT = 45
language = derived.opened(BASQUE, sys.argv[1])
assert derived.whole(language.folder)
print(sum(map(len, files(language.folder).values())))
"""


def test_several_processes_at_once(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SCRIPT, str(tmp_path)]
    running = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    said = [one.communicate(timeout=60) for one in running]
    assert [one.returncode for one in running] == [0, 0, 0], said
    assert len({out for out, _ in said}) == 1
    assert len(list(Path(tmp_path, "lexicons").iterdir())) == 1


@pytest.fixture
def not_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An installation without the extra."""

    def found(name: str, package: str | None = None) -> ModuleSpec | None:
        return None if name == "wordfreq" else find_spec(name, package)

    monkeypatch.setattr("importlib.util.find_spec", found)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))


NEEDS = "fr needs the package wordfreq: pip install 'copydesk[languages]'"
MISSING = [
    ("language", "\nlanguage: fr\n", f"copydesk.yaml:2:1: problem: language: {NEEDS}"),
    ("a list", "languages: [en, fr]\n", f"copydesk.yaml:1:17: problem: languages.1: {NEEDS}"),
    ("an override", "overrides:\n  - files: '*'\n    language: fr\n",
     f"copydesk.yaml:3:5: problem: overrides.0.language: {NEEDS}"),
    ("--language", "messages: id\n", f"--language: {NEEDS}"),
]  # fmt: skip


@pytest.mark.usefixtures("not_installed")
@pytest.mark.parametrize(("config", "error"), [m[1:] for m in MISSING], ids=[m[0] for m in MISSING])
def test_who_asks_for_it_is_told(
    config: str, error: str, capfd: pytest.CaptureFixture[str]
) -> None:
    put("a.txt", CLEAN)
    put("copydesk.yaml", config)
    option = ["--language", "fr"] if "--language" in error else []
    assert cli.main(["check", "a.txt", *option]) == 2
    assert error in "".join(capfd.readouterr())


@pytest.mark.usefixtures("not_installed")
def test_an_article_in_a_language_without_lexicon_is_read_all_the_same() -> None:
    put("a.md", "---\nlang: fr\n---\n\nLe gouvernemnt a annoncé les mesures.\n")
    checked = check("a.md")
    assert (checked.code, checked.findings, checked.errors) == (0, [], [])
