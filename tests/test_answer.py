"""The last answer about a folder: given again word for word, and never after a change."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from copydesk import answer, cli, packs, report, run, stamp
from copydesk.finding import Finding

ARTICLE = "Menteri itu datang datang ke pasar pada hari ini.\n\nWarga membeli beras.\n"
PACK = """rules:
  no-rice:
    check: terms.existence
    parameters: {words: [%s]}
    message: "a word"
    severity: error
"""


class Desk:
    """A folder to ask about, and how often an answer had to be made."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.made = 0
        self._capture = capture

    def afresh(self) -> tuple[int, str, str]:
        """What a run says that remembers nothing but the packs that come with us."""
        kept = os.environ["COPYDESK_CACHE"]
        os.environ["COPYDESK_CACHE"] = with_packs(self.folder.parent / f"fresh{self.made}")
        try:
            return self.ask()
        finally:
            os.environ["COPYDESK_CACHE"] = kept

    def ask(self, *words: str) -> tuple[int, str, str]:
        """One run: its exit code, what it printed and what it complained."""
        self._capture.readouterr()
        code = cli.main(["check", *words, "articles"])
        return code, *self._capture.readouterr()


COMPILED = os.environ["COPYDESK_CACHE"]  # the session's own


def with_packs(cache: Path) -> str:
    """A cache folder that knows our packs and nothing else; parsing them takes seconds."""
    if not list(Path(COMPILED).glob("packs-*")):
        packs.load(cache=COMPILED)
    cache.mkdir()
    for kept in Path(COMPILED).glob("packs-*"):
        shutil.copy(kept, cache)
    return str(cache)


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    """Three articles, a config with a house file, a pack and a baseline; no state is too fresh."""
    monkeypatch.setattr(stamp, "FRESH", 0)
    monkeypatch.setattr(stamp, "COARSE", 0)
    monkeypatch.setenv("COPYDESK_CACHE", with_packs(tmp_path / "cache"))
    base = tmp_path / "desk"
    (base / "articles").mkdir(parents=True)
    monkeypatch.chdir(base)
    for name in ("a", "b", "c"):
        (base / "articles" / f"{name}.txt").write_text(ARTICLE)
    (base / "copydesk.yaml").write_text(
        "facts: house.yaml\npacks: [pack]\nvocabulary: [words.txt]\nbaseline: known.json\n"
    )
    (base / "house.yaml").write_text("people:\n- name: Budi Santoso\n")
    (base / "words.txt").write_text("xyzzy\n")
    (base / "known.json").write_text('{"version": 1, "findings": []}\n')
    (base / "pack" / "lexicon").mkdir(parents=True)
    (base / "pack" / "own.yaml").write_text(PACK % "beras")
    (base / "pack" / "lexicon" / "notes.bin").write_bytes(b"12345")
    found = Desk(base, capsys)
    checked = run.checked

    def counted(*arguments: object) -> object:
        found.made += 1
        return checked(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(run, "checked", counted)
    return found


def in_place(path: Path, old: bytes, new: bytes) -> None:
    """Change a file's content and put size and modification time back."""
    before = path.stat()
    data = path.read_bytes()
    assert old in data
    assert len(old) == len(new)
    path.write_bytes(data.replace(old, new))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def replaced(path: Path, old: bytes, new: bytes) -> None:
    """Put another file of the same size and modification time in its place."""
    beside = path.with_suffix(".new")
    before = path.stat()
    beside.write_bytes(path.read_bytes().replace(old, new))
    os.utime(beside, ns=(before.st_atime_ns, before.st_mtime_ns))
    beside.rename(path)


def linked(path: Path) -> None:
    """Let a link to another file of the same text stand in its place."""
    other = path.parent.parent / "other.txt"
    other.write_bytes(path.read_bytes().replace(b"beras", b"padi "))
    path.unlink()
    path.symlink_to(other)


CHANGES: dict[str, Callable[[Path], object]] = {
    "an article": lambda base: (base / "articles/a.txt").write_text("Pasar pasar itu.\n"),
    "under the same size and time": lambda base: in_place(
        base / "articles/a.txt", b"beras", b"telur"
    ),
    "replaced by a rename": lambda base: replaced(base / "articles/a.txt", b"beras", b"telur"),
    "a link in its place": lambda base: linked(base / "articles/a.txt"),
    "one more": lambda base: (base / "articles/d.txt").write_text("Pasar pasar itu.\n"),
    "one less": lambda base: (base / "articles/b.txt").unlink(),
    "renamed": lambda base: (base / "articles/b.txt").rename(base / "articles/e.txt"),
    "swapped": lambda base: (
        (base / "articles/a.txt").rename(base / "x"),
        (base / "articles/b.txt").rename(base / "articles/a.txt"),
        (base / "x").rename(base / "articles/b.txt"),
    ),
    "the config": lambda base: (base / "copydesk.yaml").write_text("ignore: [repeated-word]\n"),
    "a config further in": lambda base: (base / "articles/copydesk.yaml").write_text(
        "ignore: [repeated-word]\n"
    ),
    "what git ignores": lambda base: (base / "articles/.gitignore").write_text("b.txt\n"),
    "the house file": lambda base: in_place(base / "house.yaml", b"Budi", b"Wati"),
    "the vocabulary": lambda base: in_place(base / "words.txt", b"xyzzy", b"datan"),
    "the baseline": lambda base: (base / "known.json").write_text("{}"),
    "a pack": lambda base: in_place(base / "pack/own.yaml", b"beras", b"pasar"),
    "a pack's data": lambda base: in_place(base / "pack/lexicon/notes.bin", b"3", b"4"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_an_answer_is_never_given_after_a_change(desk: Desk, name: str) -> None:
    first = desk.ask()
    assert (desk.ask(), desk.made) == (first, 1)
    CHANGES[name](desk.folder)
    changed = desk.ask()
    assert desk.made == 2
    assert changed == desk.afresh()


WORDS = {
    "another format": ("--format", "json"),
    "other rules": ("--select", "repeated-word"),
    "another severity": ("--fail-on", "never"),
    "other messages": ("--messages", "id"),
    "statistics": ("--statistics",),
    "no folder rules": ("--no-folder",),
    "quiet": ("--quiet",),
}


@pytest.mark.parametrize("name", WORDS)
def test_another_question_has_another_answer(desk: Desk, name: str) -> None:
    desk.ask()
    other = desk.ask(*WORDS[name])
    assert desk.made == 2
    assert desk.ask(*WORDS[name]) == other
    assert desk.made == 2


def test_files_are_written_again(desk: Desk) -> None:
    words = ("--output", "out/a.json", "--format", "json", "--report", "sarif=out/b.sarif")
    (desk.folder / "out").mkdir()
    names = ("out/a.json", "out/b.sarif")
    first = desk.ask(*words)
    before = [(desk.folder / name).read_bytes() for name in names]
    for name in names:
        (desk.folder / name).unlink()
    assert desk.ask(*words) == first
    assert desk.made == 1
    assert [(desk.folder / name).read_bytes() for name in names] == before


def test_colours_are_part_of_the_question(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = desk.ask()
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert desk.ask() != plain
    assert desk.made == 2


def test_a_run_with_a_problem_is_done_again(desk: Desk) -> None:
    (desk.folder / "articles/sub").mkdir()
    (desk.folder / "articles/sub/copydesk.yaml").write_text("no-such-key: 1\n")
    (desk.folder / "articles/sub/d.txt").write_text(ARTICLE)
    first = desk.ask()
    assert first[0] == 2
    assert desk.ask() == first
    assert desk.made == 2


def test_fresh_states_are_not_trusted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamp, "FRESH", 3_600_000_000_000)
    desk.ask()
    desk.ask()
    assert desk.made == 2


def test_a_clock_that_was_set_back_makes_no_state_trusted(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.time_ns", lambda: 1_000_000_000_000_000_000)
    desk.ask()
    desk.ask()
    assert desk.made == 2


def test_one_article_is_no_folder(desk: Desk) -> None:
    for _ in range(2):
        cli.main(["check", "articles/a.txt"])
    assert desk.made == 2


def test_a_damaged_answer_is_not_given(desk: Desk) -> None:
    expected = desk.ask()
    (kept,) = (desk.folder.parent / "cache").glob("answer-*")
    whole = kept.read_bytes()
    chance = random.Random(3)
    for place in (*range(0, 30, 3), *(chance.randrange(len(whole)) for _ in range(10))):
        damaged = bytearray(whole)
        damaged[place] ^= 1 << chance.randrange(8)
        kept.write_bytes(damaged)
        assert desk.ask() == expected, place
    for size in (0, 16, 40, len(whole) - 1):
        kept.write_bytes(whole[:size])
        assert desk.ask() == expected, size
    made = desk.made
    assert made > 10
    assert desk.ask() == expected
    assert desk.made == made


def edited(desk: Desk) -> None:
    (desk.folder / "articles/a.txt").write_text(f"Satu dua dua.\n\n{ARTICLE}")


def test_what_was_said_of_other_articles_is_said_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.ask()
    edited(desk)
    made = []
    once = report.Clippings.once

    def noted(self: report.Clippings, finding: Finding, make: Callable[[], str]) -> str:
        return once(self, finding, lambda: made.append(finding.path) or make())  # type: ignore[func-returns-value]

    monkeypatch.setattr(report.Clippings, "once", noted)
    assert desk.ask() == desk.afresh()
    assert "articles/a.txt" in made
    assert made.count("articles/b.txt") == 2  # its two findings, only where nothing was remembered


def test_damaged_sayings_are_not_used(desk: Desk) -> None:
    desk.ask()
    (kept,) = (desk.folder.parent / "cache").glob("answer-*")
    whole = kept.read_bytes()
    edited(desk)
    expected = desk.afresh()
    chance = random.Random(4)
    for place in (*range(16, 28, 3), *(chance.randrange(len(whole)) for _ in range(12))):
        damaged = bytearray(whole)
        damaged[place] ^= 1 << chance.randrange(8)
        kept.write_bytes(damaged)
        assert desk.ask() == expected, place


def test_a_related_article_that_changed_is_quoted_anew(desk: Desk) -> None:
    paragraph = "Presiden menyatakan bahwa harga beras di pasar kota itu akan turun pekan depan.\n"
    for name in ("a", "b"):
        (desk.folder / f"articles/{name}.txt").write_text(f"Satu {name}.\n\n{paragraph}")
    first = desk.ask()
    assert "note" in first[1]
    (desk.folder / "articles/a.txt").write_text(f"Dua.\n\nSatu a.\n\n{paragraph}")
    again = desk.ask()
    assert again == desk.afresh() != first


def test_what_is_too_long_is_not_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answer, "LIMIT", 100)
    assert desk.ask() == desk.ask()
    assert desk.made == 2
