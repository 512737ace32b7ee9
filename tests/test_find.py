"""Paths to articles: what a folder holds, what is left out, what cannot be looked at."""

import os
import subprocess
from pathlib import Path

import pytest

from copydesk import find
from tests.desk_tools import CLEAN, DOUBLED, check, process, put


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")


def nothing(_path: str) -> bool:
    return False


def found(*paths: str, every: bool = False) -> list[str]:
    return find.articles(paths, nothing, every=every).paths


def git(*arguments: str) -> None:
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@b.c", *arguments]
    subprocess.run(command, check=True, capture_output=True)


FOLDERS = [
    # what is there, .gitignore, what is found
    ("sorted", ["b.txt", "a.md", "c/d.html"], "", ["a.md", "b.txt", "c/d.html"]),
    ("other suffixes", ["a.txt", "a.jpg", "a.yaml", "a.py", "a"], "", ["a.txt"]),
    ("capital suffix", ["A.TXT", "b.Md"], "", ["A.TXT", "b.Md"]),
    ("hidden", ["a.txt", ".b.txt", ".c/d.txt"], "", ["a.txt"]),
    ("no articles", ["a.txt", "requirements.txt", "robots.txt"], "", ["a.txt"]),
    ("ignored file", ["a.txt", "b.txt"], "b.txt\n", ["a.txt"]),
    ("ignored folder", ["a.txt", "b/c.txt"], "b/\n", ["a.txt"]),
    ("ignored glob", ["a.txt", "b/c.md"], "*.md\n", ["a.txt"]),
    ("ignored, taken back", ["a.md", "b.md"], "*.md\n!b.md\n", ["b.md"]),
    ("ignored from the root", ["a.txt", "b/a.txt"], "/a.txt\n", ["b/a.txt"]),
    ("comment in ignore", ["a.txt"], "# a.txt\n\n", ["a.txt"]),
]


@pytest.mark.parametrize("repository", [False, True], ids=["plain", "git"])
@pytest.mark.parametrize(
    ("files", "ignore", "expected"), [f[1:] for f in FOLDERS], ids=[f[0] for f in FOLDERS]
)
def test_folder(repository: bool, files: list[str], ignore: str, expected: list[str]) -> None:
    if repository:
        git("init", "-q")
    for name in files:
        put(name, CLEAN)
    put(".gitignore", ignore)
    assert found(".") == expected
    if not repository:
        os.chdir("..")
        assert found("work") == [f"work/{name}" for name in expected]


def test_inner_gitignore() -> None:
    put("a/.gitignore", "b.txt\n")
    put("a/b.txt", CLEAN)
    put("b.txt", CLEAN)
    assert found(".") == ["b.txt"]


def test_git_lists_tracked_files_even_if_ignored_and_untracked_ones() -> None:
    git("init", "-q")
    put("tracked.md", CLEAN)
    git("add", "tracked.md")
    put(".gitignore", "*.md\n")
    put("untracked.txt", CLEAN)
    assert found(".") == ["tracked.md", "untracked.txt"]


def test_a_tracked_file_that_was_deleted_is_no_fault() -> None:
    git("init", "-q")
    put("a.txt", CLEAN)
    put("b.txt", CLEAN)
    git("add", ".")
    os.unlink("a.txt")
    listed = find.articles(["."], nothing)
    assert (listed.paths, listed.problems) == (["b.txt"], [])


def test_an_ignored_folder_that_is_named_is_walked() -> None:
    git("init", "-q")
    put(".gitignore", "drafts/\n")
    put("drafts/a.txt", CLEAN)
    assert found(".") == []
    assert found("drafts") == ["drafts/a.txt"]


def test_a_repository_inside_another() -> None:
    git("init", "-q")
    put("inner/a.txt", CLEAN)
    os.chdir("inner")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "a")
    os.chdir("..")
    assert found(".") == ["inner/a.txt"]


def test_git_variables_of_a_hook_do_not_lead_astray(monkeypatch: pytest.MonkeyPatch) -> None:
    git("init", "-q")
    put("sub/a.txt", CLEAN)
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert found("sub") == ["sub/a.txt"]


def test_all_takes_in_what_is_left_out() -> None:
    put(".gitignore", "b.txt\n")
    for name in ("a.txt", "b.txt", ".c.txt", "requirements.txt", ".git/d.txt"):
        put(name, CLEAN)
    assert found(".", every=True) == [".c.txt", "a.txt", "b.txt", "requirements.txt"]


NAMED = [
    ("twice", ["a.txt", "a.txt", "./a.txt"], ["a.txt"]),
    ("named and in its folder", ["b/c.txt", "."], ["b/c.txt", "a.txt", "b/c.md"]),
    ("any suffix", ["x.copy"], ["x.copy"]),
    ("hidden", [".h.txt"], [".h.txt"]),
    ("leading dots", [".//a.txt"], ["a.txt"]),
    ("order as named", ["x.copy", "a.txt"], ["x.copy", "a.txt"]),
]


@pytest.mark.parametrize(("paths", "expected"), [n[1:] for n in NAMED], ids=[n[0] for n in NAMED])
def test_named(paths: list[str], expected: list[str]) -> None:
    for name in ("a.txt", "b/c.txt", "b/c.md", "x.copy", ".h.txt"):
        put(name, CLEAN)
    assert found(*paths) == expected


EXCLUDES = [
    ("file", "b.txt", ["a.txt", "c/d.txt", "c/e/f.txt"]),
    ("folder", "c", ["a.txt", "b.txt"]),
    ("folder with slash", "c/", ["a.txt", "b.txt"]),
    ("any depth", "f.txt", ["a.txt", "b.txt", "c/d.txt"]),
    ("from the root", "c/*.txt", ["a.txt", "b.txt", "c/e/f.txt"]),
    ("two stars", "c/**/*.txt", ["a.txt", "b.txt"]),
    ("alternatives", "{a,b}.txt", ["c/d.txt", "c/e/f.txt"]),
    ("class", "[ab].txt", ["c/d.txt", "c/e/f.txt"]),
    ("negated class", "[!ab].txt", ["a.txt", "b.txt"]),
    ("one character", "?.txt", []),
    ("not a part of a name", "txt", ["a.txt", "b.txt", "c/d.txt", "c/e/f.txt"]),
    ("broken class", "[z-a].txt", ["a.txt", "b.txt", "c/d.txt", "c/e/f.txt"]),
    ("parentheses mean themselves", "(a).txt", ["a.txt", "b.txt", "c/d.txt", "c/e/f.txt"]),
]


@pytest.mark.parametrize(
    ("glob", "expected"), [e[1:] for e in EXCLUDES], ids=[e[0] for e in EXCLUDES]
)
def test_exclude(glob: str, expected: list[str]) -> None:
    for name in ("a.txt", "b.txt", "c/d.txt", "c/e/f.txt"):
        put(name, DOUBLED)
    put("copydesk.yaml", f'exclude: ["{glob}"]\n')
    checked = check(".", "--select", "repeated-word")
    assert [path for path, _, _ in checked.findings] == expected


def test_what_is_named_is_checked_unless_exclude_is_forced() -> None:
    put("a.txt", DOUBLED)
    put("copydesk.yaml", "exclude: [a.txt]\n")
    assert check("a.txt").code == 1
    assert check("a.txt", "--force-exclude").articles == 0
    assert check("a.txt", "--force-exclude", "--all").code == 1
    assert check(".", "--all").code == 1


def test_links_pipes_and_devices_are_passed_over_with_a_note() -> None:
    put("in/a.txt", CLEAN)
    os.symlink(".", "in/loop")
    os.symlink("a.txt", "in/link.txt")
    os.symlink("nowhere.txt", "in/broken.txt")
    os.mkfifo("in/pipe.txt")
    os.symlink("/dev/zero", "in/device.txt")
    listed = find.articles(["in"], nothing)
    assert listed.paths == ["in/a.txt", "in/link.txt"]
    assert listed.problems == []
    assert [note.partition(":")[0] for note in sorted(listed.notes)] == [
        "in/broken.txt", "in/device.txt", "in/loop", "in/pipe.txt",
    ]  # fmt: skip


def test_a_pipe_that_is_named_is_an_error_and_not_waited_for() -> None:
    os.mkfifo("pipe.txt")
    put("a.txt", DOUBLED)
    checked = check("pipe.txt", "a.txt")
    assert checked.code == 2
    assert checked.errors == [("pipe.txt", "is neither a file nor a folder")]
    assert checked.rules == ["repeated-word"]


def test_a_plain_file_asks_no_git() -> None:
    put("a.txt", CLEAN)
    git("init", "-q")
    script = (
        "import sys; from copydesk import cli; cli.main(['check', 'a.txt']);"
        "sys.exit('subprocess' in sys.modules)"
    )
    import sys

    from tests.desk_tools import ROOT

    environment = {**os.environ, "PYTHONPATH": ROOT}
    assert subprocess.run([sys.executable, "-c", script], env=environment).returncode == 0


def test_names_that_are_no_text() -> None:
    put(os.fsdecode(b"b\xffd.txt"), DOUBLED)
    put("new\nline.txt", DOUBLED)
    put("esc\x1b[31m.txt", DOUBLED)
    for form in ("text", "json", "github", "sarif", "markdown"):
        done = process("check", ".", "--format", form)
        assert done.returncode == 1, done.stderr
        assert b"\x1b" not in done.stdout
        done.stdout.decode("utf-8")
