"""Bad input and bad moments: a clear error for that article, the rest still reported."""

import glob
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from copydesk import cli, registry
from copydesk.finding import DeskError
from copydesk.reading.decode import decoded, encode
from tests.desk_tools import CLEAN, DOUBLED, MIXED, ROOT, check, got, process, put

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")


TEXT = "The “café” on the the hill.\r\n\r\nNobody came.\n"

BYTES = [
    # name, bytes, exit code, rules or a piece of the error
    ("UTF-8", TEXT.encode(), 1, ["repeated-word"]),
    ("UTF-8 with a mark", TEXT.encode("utf-8-sig"), 1, ["repeated-word"]),
    ("Windows-1252", TEXT.encode("cp1252"), 1, ["encoding", "repeated-word"]),
    ("UTF-16 with a mark", TEXT.encode("utf-16"), 1, ["encoding", "repeated-word"]),
    ("UTF-16 without", TEXT.encode("utf-16-le"), 1, ["encoding", "repeated-word"]),
    ("UTF-16, other order", TEXT.encode("utf-16-be"), 1, ["encoding", "repeated-word"]),
    ("UTF-32", TEXT.encode("utf-32"), 1, ["encoding", "repeated-word"]),
    ("empty", b"", 0, []),
    ("a mark alone", b"\xef\xbb\xbf", 0, []),
    ("white space", b" \t\r\n\n\r", 0, []),
    ("NUL", b"On the the\0 hill.\n", 2, "a NUL byte"),
    ("NULs", b"\0" * 5000, 2, "NUL"),
    ("odd bytes in UTF-16", TEXT.encode("utf-16")[:-1], 2, "broken UTF-16"),
    ("mixed encodings", "é“”–é".encode() * 9 + "é".encode("cp1252"), 2, "neither UTF-8 nor"),
    ("no text at all", bytes(range(256)) * 4, 2, "a NUL byte"),
    ("lone CR", b"On a hill.\r\rOn the the hill.\r", 1, ["repeated-word"]),
    ("no end of line", b"On the the hill.", 1, ["repeated-word"]),
    ("only control characters", b"\x01\x02\x1b\x07", 0, []),
    ("a surrogate as UTF-8", b"On the the \xed\xa0\x80 hill.", 1, ["encoding", "repeated-word"]),
]


@pytest.mark.parametrize(
    ("data", "code", "told"), [b[1:] for b in BYTES], ids=[b[0] for b in BYTES]
)
def test_bytes(data: bytes, code: int, told: list[str] | str) -> None:
    put("a.txt", data)
    put("other.txt", MIXED)
    checked = check("a.txt", "other.txt", "--no-folder")
    assert checked.code == code
    assert ("other.txt", 1, "mixed-quotes") in checked.findings
    if code == 2:
        assert [path for path, _ in checked.errors] == ["a.txt"]
        assert str(told) in checked.errors[0][1]
    else:
        rules = [rule for path, _, rule in checked.findings if path == "a.txt"]
        assert (sorted(rules), checked.errors) == (told, [])


@pytest.mark.parametrize(
    "bad", [b"\xff", b"\xc3", b"\xed\xa0\x80", b"\0"], ids=["ff", "c3", "d800", "nul"]
)
def test_a_bad_byte_at_each_offset_is_decoded_or_an_error(bad: bytes) -> None:
    """Never silently unchecked: what is decoded can be written back byte for byte."""
    good = "Kafe “é” di bukit.".encode()
    for at in range(len(good) + 1):
        data = good[:at] + bad + good[at:]
        try:
            text, encoding = decoded("a.txt", data)
        except DeskError as error:
            problem = error.problem
        else:
            assert encode(text, encoding) == data
            continue
        assert (problem.path, problem.line) == ("a.txt", 1)


LINES = [("LF", "\n"), ("CRLF", "\r\n"), ("CR", "\r")]
NO_LINES = ["\u2028", "\u0085", "\x0b", "\x0c", "\x1c"]


@pytest.mark.parametrize("end", [end for _, end in LINES], ids=[name for name, _ in LINES])
@pytest.mark.parametrize("inside", NO_LINES, ids=[f"{ord(c):04x}" for c in NO_LINES])
def test_lines_end_where_editors_end_them(end: str, inside: str) -> None:
    put("a.txt", f"One{inside}two.{end}{end}On the the hill.{end}")
    assert check("a.txt").findings == [("a.txt", 3, "repeated-word")]


def test_unreadable_files_and_folders() -> None:
    put("in/a.txt", DOUBLED)
    put("in/b.txt", MIXED)
    put("in/deep/c.txt", MIXED)
    os.chmod("in/a.txt", 0)
    os.chmod("in/deep", 0)
    put("warm/a.txt", DOUBLED)
    script = (  # what is imported while it may be is there when it no longer may
        "import os, sys; from copydesk import cli; words = ['--no-folder', '--no-cache'];"
        "cli.main(['check', 'warm', *words]);"
        "os.getuid() == 0 and (os.setgid(65534), os.setuid(65534));"
        "sys.exit(cli.main(['check', 'in', *words]))"
    )
    folder = os.getcwd()
    while os.stat(folder).st_uid == os.getuid() and folder != os.path.dirname(folder):
        os.chmod(folder, 0o755)
        folder = os.path.dirname(folder)
        if "pytest" not in folder:
            break
    environment = {**os.environ, "PYTHONPATH": ROOT}
    command = [sys.executable, "-B", "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 2
    assert "in/a.txt: problem: cannot be read: Permission denied" in done.stdout
    assert "in/deep: problem: cannot be read: Permission denied" in done.stdout
    assert "in/b.txt:1:" in done.stdout
    os.chmod("in/deep", 0o755)


def test_files_that_vanish_between_finding_and_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    from copydesk import run

    put("in/a.txt", DOUBLED)
    put("in/b.txt", MIXED)
    real = run.load

    def load(path: str) -> bytes:
        if path == "in/a.txt":
            os.unlink(path)
        return real(path)

    monkeypatch.setattr(run, "load", load)
    checked = check("in", "--no-folder", "--no-cache", "--jobs", "1")
    assert checked.code == 2
    assert checked.errors == [("in/a.txt", "cannot be read: No such file or directory")]
    assert checked.rules == ["mixed-quotes"]


@pytest.mark.parametrize("error", [ValueError("broken"), RecursionError()])
def test_a_check_that_raises_costs_its_own_findings(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("a.txt", DOUBLED + "\n" + MIXED)
    real = registry.check

    def check_named(name: str) -> object:
        if name == "words.repeated_word":

            def raises(*_arguments: object, **_named: object) -> object:
                raise error

            return raises
        return real(name)

    monkeypatch.setattr(registry, "check", check_named)
    checked = check("a.txt", "--no-cache")
    assert checked.code == 2
    assert checked.rules == ["mixed-quotes"]
    assert len(checked.errors) == 1
    assert checked.errors[0][1].startswith(f"repeated-word failed: {error!r}")


def test_a_reader_that_raises_costs_its_own_article(monkeypatch: pytest.MonkeyPatch) -> None:
    from copydesk.reading import markdown

    def read(_path: str, _source: str) -> object:
        raise RuntimeError("broken")

    monkeypatch.setattr(markdown, "read", read)
    put("a.md", DOUBLED)
    put("b.txt", MIXED)
    checked = check("a.md", "b.txt", "--no-cache", "--no-folder")
    assert checked.code == 2
    assert checked.errors[0][0] == "a.md"
    assert "could not be read: RuntimeError('broken')" in checked.errors[0][1]
    assert checked.rules == ["mixed-quotes"]


ESCAPES = "\x1b[31mred\x1b[0m \x07\x08 \x9b31m \u202egnippilf\u202c the the ::error::x ##[error]y"


@pytest.mark.parametrize("form", ["text", "github", "markdown", "json", "jsonl", "junit", "rdjson"])
def test_what_would_steer_a_terminal_is_shown(form: str, capfd: Capture) -> None:
    put("a.txt", f"On {ESCAPES} hill.\n")
    cli.main(["check", "a.txt", "--format", form])
    shown = capfd.readouterr().out
    assert not {"\x1b", "\x07", "\x08", "\x9b", "\u202e"} & set(shown)


def test_errors_on_standard_error_are_made_visible_too(capfd: Capture) -> None:
    cli.main(["check", "a.txt", "--format", "\x1b[31mred"])
    assert "\x1b" not in capfd.readouterr().err


def test_a_full_disk_for_the_output() -> None:
    put("a.txt", DOUBLED)
    done = process("check", "a.txt", "--format", "json", "--output", "/dev/full")
    assert done.returncode == 2
    assert b"No space left on device" in done.stderr
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "copydesk", "check", "a.txt"]
        environment = {**os.environ, "PYTHONPATH": ROOT}
        told = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment)
    assert told.returncode == 2
    assert b"No space left on device" in told.stderr
    assert b"Traceback" not in told.stderr


def test_a_report_is_whole_or_not_there() -> None:
    put("a.txt", DOUBLED)
    put("out.json", "old\n")
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200));"
        "from copydesk import cli;"
        "sys.exit(cli.main(['check', 'a.txt', '--format', 'json', '--output', 'out.json']))"
    )
    environment = {**os.environ, "PYTHONPATH": ROOT}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True)
    assert done.returncode == 2
    assert b"out.json" in done.stderr
    assert got("out.json") == b"old\n"
    assert sorted(os.listdir(".")) == ["a.txt", "out.json"]


def test_standard_output_that_is_closed() -> None:
    put("a.txt", DOUBLED)
    command = f"{sys.executable} -m copydesk check a.txt >&-"
    environment = {**os.environ, "PYTHONPATH": ROOT}
    done = subprocess.run(["bash", "-c", command], env=environment, capture_output=True)
    assert done.returncode in (1, 2)
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM], ids=["INT", "TERM"])
def test_signals_at_many_moments(sent: signal.Signals) -> None:
    for number in range(40):
        put(f"in/{number}.txt", (DOUBLED + "\n" + CLEAN + "\n") * 30)
    environment = {**os.environ, "PYTHONPATH": ROOT}
    codes = {signal.SIGINT: 130, signal.SIGTERM: 143}
    for moment in range(8):
        command = [sys.executable, "-m", "copydesk", "check", "in", "-q", "--output", "out.txt"]
        worker = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)
        time.sleep(0.02 + 0.06 * moment)
        worker.send_signal(sent)
        _, complaint = worker.communicate(timeout=60)
        assert worker.returncode in (1, codes[sent], -sent), complaint
        if worker.returncode == codes[sent]:
            assert b"Traceback" not in complaint
        assert os.listdir(".") in (["in"], ["in", "out.txt"], ["out.txt", "in"])
        if os.path.exists("out.txt"):
            assert got("out.txt").endswith(b"\n")


def test_a_broken_cache_is_made_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setenv("COPYDESK_CACHE", str(cache))
    put("a.txt", DOUBLED + "\n" + MIXED)
    put("copydesk.yaml", "ignore: [mixed-quotes]\n")
    expected = check("a.txt").report
    files = [path for path in glob.glob(f"{cache}/**", recursive=True) if os.path.isfile(path)]
    assert len(files) >= 2
    for path in files:
        whole = got(path)
        for broken in (
            whole[: len(whole) // 2],
            whole[:40] + bytes([whole[40] ^ 255]) + whole[41:],
        ):
            put(path, broken)
            assert check("a.txt").report == expected
        assert got(path)
    assert check("a.txt", "--no-cache").report == expected


def test_a_cache_that_cannot_be_written_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    put("a.txt", DOUBLED)
    put("file", "no folder")
    for name in ("/dev/null/cache", os.path.abspath("file"), ""):
        monkeypatch.setenv("COPYDESK_CACHE", name)
        assert check("a.txt").rules == ["repeated-word"]
    assert got("file") == b"no folder"


def test_many_runs_at_once_share_one_cache(tmp_path: Path) -> None:
    put("in/a.txt", DOUBLED + "\n" + MIXED)
    put("in/b.txt", MIXED + "\n" + DOUBLED)
    put("copydesk.yaml", "severity: {mixed-quotes: info}\n")
    environment = {**os.environ, "PYTHONPATH": ROOT, "COPYDESK_CACHE": str(tmp_path / "cache")}
    command = [sys.executable, "-m", "copydesk", "check", "in", "--format", "json"]
    runs = [
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(4)
    ]
    told = [one.communicate(timeout=120) for one in runs]
    assert {one.returncode for one in runs} == {1}, told
    assert len({out for out, _ in told}) == 1


def test_time_grows_with_the_text_only() -> None:
    from copydesk import run
    from copydesk.settings import Settings

    rules, desk, _ = run.open_desk(Settings())

    def seconds(text: str) -> float:
        start = time.process_time()
        run.examine(run.read("a.txt", text.encode(), desk), rules, desk)
        return time.process_time() - start

    line = "The mayor opened the hall on the hill and went home to the town by the sea. "
    seconds(line * 200)
    small, large = seconds(line * 2000), seconds(line * 8000)
    assert large < small * 4 * 3 + 0.5
