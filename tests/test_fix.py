"""Fixes: what is changed, what is left, and that nothing else about a file ever changes."""

import os
import signal
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk import cli, edits, run
from copydesk.finding import DeskError, Finding, Suggestion
from copydesk.fix import Desks, article_fixed
from copydesk.rewrite import rewrite
from copydesk.settings import Settings
from tests.desk_tools import DOUBLED, ROOT, check, got, process, put

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")


# name, file, before, after
FIXES = [
    ("text", "a.txt", "On the the hill.\n", "On the hill.\n"),
    ("keeps capitals", "a.txt", "The the hall was full.\n", "The hall was full.\n"),
    ("over a line end", "a.txt", "He walked with a dozen others into the\nthe hall.\n",
     "He walked with a dozen others into the hall.\n"),
    ("two in a line", "a.txt", "On the the hill was was a hall.\n", None),
    ("CRLF", "a.txt", "On the the hill.\r\n\r\nA road.\r\n", "On the hill.\r\n\r\nA road.\r\n"),
    ("lone CR", "a.txt", "On the the hill.\r\rA road.\r", "On the hill.\r\rA road.\r"),
    ("mixed ends", "a.txt", "On the the hill.\r\nA.\n\rB.\r", "On the hill.\r\nA.\n\rB.\r"),
    ("no end", "a.txt", "On the the hill.", "On the hill."),
    ("Markdown", "a.md", "# A *title*\n\nOn **the** hill by the the [road](x).\n",
     "# A *title*\n\nOn **the** hill by the [road](x).\n"),
    ("Markdown, inside emphasis", "a.md", "It **was on the the hill** above.\n",
     "It **was on the hill** above.\n"),
    ("Markdown, over a seam of markup", "a.md", "It was on the **the hill** above.\n",
     "It was on **the hill** above.\n"),
    ("front matter", "a.md", "---\ntitle: On the the hill\ndate: 2024-01-02\n---\n\nA road.\n",
     "---\ntitle: On the hill\ndate: 2024-01-02\n---\n\nA road.\n"),
    ("quoted front matter", "a.md", '---\ntitle: "On the the hill"  # why\n---\n\nA road.\n',
     '---\ntitle: "On the hill"  # why\n---\n\nA road.\n'),
    ("HTML", "a.html", "<p>A &amp; B on the the <b>hill</b>.</p>\n",
     "<p>A &amp; B on the <b>hill</b>.</p>\n"),
    ("HTML, entity near", "a.html", "<p>&ldquo;No,&rdquo; he said on the the hill.</p>\n",
     "<p>&ldquo;No,&rdquo; he said on the hill.</p>\n"),
    ("HTML, over a seam of markup", "a.html", "<p>On the <b>the hill</b> above.</p>\n",
     "<p>On <b>the hill</b> above.</p>\n"),
    ("silenced", "a.txt", "[[stet repeated-word]]\nOn the the hill.\n", None),
    ("nothing to fix", "a.txt", "On the hill.\n", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "before", "after"), [f[1:] for f in FIXES], ids=[f[0] for f in FIXES]
)
def test_fix(name: str, before: str, after: str | None) -> None:
    put(name, before)
    first = {rule for _, _, rule in check(name).findings}
    assert cli.main(["fix", name, "-q", "--select", "repeated-word"]) == 0
    if "was was" not in before:
        assert got(name).decode() == (before if after is None else after)
    fixed = got(name)
    assert {rule for _, _, rule in check(name).findings} <= first
    assert cli.main(["fix", name, "-q", "--select", "repeated-word"]) == 0
    assert got(name) == fixed


ENCODINGS = ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_encoding_and_mark_are_kept(encoding: str) -> None:
    before = "The café on the the hill — “closed”.\r\n"
    put("a.txt", before.encode(encoding))
    assert cli.main(["fix", "a.txt", "-q"]) == 0
    assert got("a.txt") == before.replace("the the", "the").encode(encoding)


def test_diff_writes_nothing_and_applies(capfd: Capture) -> None:
    put("a.txt", "One.\r\n\r\nOn the the hill.\r\n\r\nTwo.\r\n")
    put("in/b.md", "On the the hill\x1b[31m.\n")
    before = got("a.txt"), got("in/b.md")
    assert cli.main(["fix", ".", "--diff", "--no-folder"]) == 0
    shown = capfd.readouterr().out
    assert (got("a.txt"), got("in/b.md")) == before
    assert "--- a/a.txt\n+++ b/a.txt\n" in shown
    assert "-On the the hill.\r\n+On the hill.\r\n" in shown
    assert "\x1b" not in shown
    assert "\\x1b[31m" in shown


def test_what_was_done_is_told(capfd: Capture) -> None:
    put("a.txt", "A road.\n\nOn the the hill.\n")
    cli.main(["fix", "a.txt"])
    told = capfd.readouterr().out
    assert told.splitlines()[0] == "a.txt:3:4: repeated-word: “the the” → “the”"
    assert "fixed 1 in 1 article" in told


def test_standard_input_is_answered() -> None:
    done = process("fix", "-", stdin=DOUBLED.encode())
    assert done.stdout.decode() == DOUBLED.replace("the the", "the")
    done = process("fix", "-", stdin=b"\xff\x00 broken")
    assert (done.returncode, done.stdout) == (2, b"\xff\x00 broken")


def test_exit_codes() -> None:
    put("a.txt", DOUBLED)
    assert cli.main(["fix", "a.txt", "nowhere.txt", "-q"]) == 2
    assert b"the the" not in got("a.txt")
    put("b.txt", "Rapat digelar Senin, 20 November 2024.\n")
    assert cli.main(["fix", "b.txt", "-q"]) == 0
    assert cli.main(["fix", "b.txt", "-q", "--fail-on", "error"]) == 1


def test_duplicate_paragraph_goes_with_its_gap_under_unsafe_only() -> None:
    twice = "The council met on the hill and voted for a new road to the harbour of the town."
    cases = {
        "a.txt": f"First.\n\n{twice}\n\nOther.\n\n{twice}\n\nLast.\n",
        "b.md": f"# First\n\n{twice}\n\nOther.\n\n{twice}\n\nLast.\n",
        "c.html": f"<p>{twice}</p>\n<p>Other.</p>\n<p>{twice}</p>\n<p>Last.</p>\n",
    }
    expected = {
        "a.txt": f"First.\n\n{twice}\n\nOther.\n\nLast.\n",
        "b.md": f"# First\n\n{twice}\n\nOther.\n\nLast.\n",
        "c.html": f"<p>{twice}</p>\n<p>Other.</p>\n<p>Last.</p>\n",
    }
    for name, text in cases.items():
        put(name, text)
        cli.main(["fix", name, "-q"])
        assert got(name).decode() == text
        cli.main(["fix", name, "-q", "--unsafe"])
        assert got(name).decode() == expected[name]
        assert check(name).rules == []


def test_mode_times_links_and_other_attributes() -> None:
    put("a.txt", DOUBLED)
    os.chmod("a.txt", 0o664)
    os.symlink("a.txt", "link.txt")
    cli.main(["fix", "link.txt", "-q"])
    assert os.path.islink("link.txt")
    assert os.stat("a.txt").st_mode & 0o7777 == 0o664
    assert b"the the" not in got("a.txt")


def test_owner_is_kept() -> None:
    put("a.txt", DOUBLED)
    if os.getuid() != 0:
        pytest.skip("only root may give a file away")
    os.chown("a.txt", 1234, 5678)
    cli.main(["fix", "a.txt", "-q"])
    status = os.stat("a.txt")
    assert (status.st_uid, status.st_gid) == (1234, 5678)
    assert b"the the" not in got("a.txt")


def test_read_only_and_hard_linked_files_are_refused(capfd: Capture) -> None:
    put("a.txt", DOUBLED)
    os.chmod("a.txt", 0o444)
    put("b.txt", DOUBLED)
    os.link("b.txt", "c.txt")
    assert cli.main(["fix", "a.txt", "b.txt", "-q", "--no-folder"]) == 2
    told = capfd.readouterr().err
    assert "a.txt: is read-only: not fixed" in told
    assert "b.txt: has 2 hard links" in told
    assert got("a.txt") == got("b.txt") == got("c.txt") == DOUBLED.encode()
    assert os.path.samefile("b.txt", "c.txt")
    assert sorted(os.listdir(".")) == ["a.txt", "b.txt", "c.txt"]


def test_a_file_that_changed_since_it_was_read_is_left() -> None:
    put("a.txt", "newer\n")
    with pytest.raises(DeskError, match="changed since it was read"):
        rewrite("a.txt", b"older\n", b"fixed\n")
    assert got("a.txt") == b"newer\n"
    os.unlink("a.txt")
    with pytest.raises(DeskError, match="No such file"):
        rewrite("a.txt", b"older\n", b"fixed\n")
    assert os.listdir(".") == []


def test_a_full_disk_costs_nothing() -> None:
    text = DOUBLED + "\n" + "Warga membeli beras di pasar pagi ini.\n\n" * 800
    put("a.txt", text)
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000));"
        "from copydesk import cli; sys.exit(cli.main(['fix', 'a.txt', '--no-cache', '--no-folder',"
        " '--select', 'repeated-word']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": ROOT},
    )
    assert done.returncode == 2
    assert "a.txt: cannot be written: File too large; left as it was" in done.stderr
    assert got("a.txt").decode() == text
    assert os.listdir(".") == ["a.txt"]


KILLER = """
import os, signal, sys
from copydesk import rewrite
count, aim = 0, int(sys.argv[1])
def hooked(name):
    real = getattr(os, name)
    def call(*arguments, **named):
        global count
        count += 1
        if count == aim:
            os.kill(os.getpid(), signal.SIGKILL)
        done = real(*arguments, **named)
        count += 1
        if count == aim:
            os.kill(os.getpid(), signal.SIGKILL)
        return done
    setattr(os, name, call)
for name in ("open", "write", "fsync", "fchmod", "fchown", "close", "replace", "unlink", "stat"):
    hooked(name)
for number in range(3):
    name = f"{number}.txt"
    with open(name, "rb") as file:
        old = file.read()
    rewrite.rewrite(name, old, old.replace(b"the the", b"the"))
"""


@pytest.mark.parametrize("part", range(4))
def test_killed_at_any_call_every_article_is_old_or_new(part: int) -> None:
    """Sixty aimed kills: before and after every system call of three writes."""
    old, new = DOUBLED.encode() * 500, DOUBLED.replace("the the", "the").encode() * 500
    environment = {**os.environ, "PYTHONPATH": ROOT}
    killed = 0
    for aim in range(1 + part, 61, 4):
        for number in range(3):
            put(f"{number}.txt", old)
        done = subprocess.run([sys.executable, "-c", KILLER, str(aim)], env=environment)
        killed += done.returncode == -signal.SIGKILL
        for number in range(3):
            assert got(f"{number}.txt") in (old, new), aim
    assert killed > 10
    subprocess.run([sys.executable, "-c", KILLER, "0"], env=environment, check=True)
    assert [got(f"{number}.txt") for number in range(3)] == [new] * 3
    assert sorted(os.listdir(".")) == ["0.txt", "1.txt", "2.txt"]  # what was left is swept


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM], ids=["INT", "TERM"])
def test_interrupted_it_leaves_nothing_behind(sent: signal.Signals) -> None:
    names = [put(f"{number}.txt", DOUBLED * 20) for number in range(60)]
    worker = subprocess.Popen(
        [sys.executable, "-m", "copydesk", "fix", ".", "-q", "--no-folder"],
        env={**os.environ, "PYTHONPATH": ROOT},
        stderr=subprocess.PIPE,
    )
    time.sleep(0.4)
    worker.send_signal(sent)
    worker.communicate(timeout=60)
    assert worker.returncode in (0, 130, 143, -sent)  # -sent: before Python was up
    assert sorted(os.listdir(".")) == sorted(names)


def finding(start: int, end: int, *suggestions: Suggestion, rule: str = "r") -> Finding:
    return Finding("a", start, end, rule, "error", "", "", suggestions)


CHOICES = [
    ("one safe", [Suggestion("a", True)], "a", "a"),
    ("safe among others", [Suggestion("a"), Suggestion("b", True)], "b", "b"),
    ("two safe ones", [Suggestion("a", True), Suggestion("b", True)], None, "a"),
    ("none safe", [Suggestion("a"), Suggestion("b")], None, "a"),
    ("none", [], None, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("given_", "safe", "unsafe"), [c[1:] for c in CHOICES], ids=[c[0] for c in CHOICES]
)
def test_choice(given_: list[Suggestion], safe: str | None, unsafe: str | None) -> None:
    for allowed, expected in ((False, safe), (True, unsafe)):
        chosen = edits.wanted([finding(0, 1, *given_)], unsafe=allowed)
        assert [edit.text for edit in chosen] == ([] if expected is None else [expected])


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6)), max_size=12)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(SPANS)
def test_edits_never_overlap_or_touch(spans: list[tuple[int, int]]) -> None:
    found = [finding(at, at + size, Suggestion("x", True)) for at, size in spans]
    kept = edits.apart(edits.wanted(found, unsafe=False))
    for one, two in pairwise(kept):
        assert one.end < two.start
    source = "".join(chr(ord("A") + at % 26) for at in range(40))
    text = edits.applied(source, kept)
    assert len(text) == 40 - sum(e.end - e.start for e in kept) + len(kept)


WORDS = ["the", "the", "hall", "was", "was", "on", "hill", "“no”", '"yes”', "&amp;", "*it*"]
WORDS += ["<b>", "</b>", "[[stet]]", "yang", "yang", "di", "é", "💡", "\n", "\n\n", "\r\n"]


OPENED: list[run.Opened] = []


class Known(Desks):
    """Desks that are opened already."""

    def __init__(self) -> None:
        pass

    def of(self, path: str) -> tuple[run.Opened, str]:  # noqa: ARG002 - one desk for all
        return OPENED[0], "auto"


@settings(max_examples=120, derandomize=True, deadline=None)
@given(
    words=st.lists(st.sampled_from(WORDS), max_size=30),
    suffix=st.sampled_from(["txt", "md", "html"]),
)
def test_a_fix_is_idempotent_and_finds_nothing_new(words: list[str], suffix: str) -> None:
    if not OPENED:
        OPENED.append(run.open_desk(Settings()))
    desk, rules = OPENED[0].desk, OPENED[0].rules
    path, data = f"a.{suffix}", " ".join(words).encode()

    def found(source: bytes) -> list[Finding]:
        return list(run.examine(run.read(path, source, desk), rules, desk).findings)

    before = found(data)
    done, after = article_fixed(path, data, before, Known(), unsafe=True)
    if not done:
        assert after == data
        return
    known = sorted((one.rule, " ".join(one.text.split())) for one in before)
    for one in found(after):
        key = (one.rule, " ".join(one.text.split()))
        assert key in known
        known.remove(key)
    for edit in done:
        assert (edit.finding.rule, " ".join(edit.finding.text.split())) in known
