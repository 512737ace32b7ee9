"""The command line as whole processes and in this one: commands, options, exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from copydesk import cli

Capture = pytest.CaptureFixture[str]
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CLEAN = "Warga membeli beras di pasar pagi ini.\n"
FAULTY = "Rapat digelar Senin, 20 November 2024.\n"  # a Wednesday


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")


def put(name: str, text: str) -> str:
    folder = os.path.dirname(name)
    if folder:
        os.makedirs(folder, exist_ok=True)
    with open(name, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    return name


def process(
    *arguments: str, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "copydesk", *arguments],
        input=stdin,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": ROOT, **environment},
        timeout=60,
    )


EXITS = [
    ("clean", ["check", "clean.txt"], 0),
    ("faulty", ["check", "faulty.txt"], 1),
    ("both", ["check", "clean.txt", "faulty.txt"], 1),
    ("folder", ["check", "."], 1),
    ("never fails", ["check", "faulty.txt", "--fail-on", "never"], 0),
    ("ignored rule", ["check", "faulty.txt", "--ignore", "weekday-date"], 0),
    ("other rule", ["check", "faulty.txt", "--select", "impossible-date"], 0),
    ("rule before path", ["check", "--select", "weekday-date", "faulty.txt"], 1),
    ("rules with comma", ["check", "--select", "impossible-date,weekday-date", "faulty.txt"], 1),
    ("missing article", ["check", "nowhere.txt"], 2),
    ("missing beside faulty", ["check", "nowhere.txt", "faulty.txt"], 2),
    ("unknown option", ["check", "--formt", "json", "clean.txt"], 2),
    ("unknown rule", ["check", "--select", "weekday-dat", "clean.txt"], 2),
    ("unknown format", ["check", "--format", "jsn", "clean.txt"], 2),
    ("report without file", ["check", "--report", "json", "clean.txt"], 2),
    ("unknown severity", ["check", "--fail-on", "fatal", "clean.txt"], 2),
    ("bad jobs", ["check", "--jobs", "many", "clean.txt"], 2),
    ("missing config", ["check", "--config", "nowhere.yaml", "clean.txt"], 2),
    ("missing baseline", ["check", "--baseline", "nowhere.json", "clean.txt"], 2),
    ("unknown command", ["chekc"], 2),
    ("no command", [], 2),
    ("help", ["--help"], 0),
    ("help of check", ["check", "--help"], 0),
    ("version", ["--version"], 0),
]


@pytest.mark.parametrize(
    ("arguments", "code"), [row[1:] for row in EXITS], ids=[r[0] for r in EXITS]
)
def test_exit_code(arguments: list[str], code: int, capfd: Capture) -> None:
    put("clean.txt", CLEAN)
    put("faulty.txt", FAULTY)
    assert cli.main(arguments) == code, capfd.readouterr()
    written, complaint = capfd.readouterr()
    assert written or complaint or "never" in arguments
    assert bool(complaint) <= (code == 2)


NEAREST = [
    (["check", "--formt", "json"], "'--format'"),
    (["check", "--select", "weekday-dat", "a.txt"], "'weekday-date'"),
    (["check", "--format", "jsn", "a.txt"], "'json'"),
    (["chekc"], "'check'"),
]


@pytest.mark.parametrize(("arguments", "nearest"), NEAREST, ids=[row[1] for row in NEAREST])
def test_an_unknown_name_brings_the_nearest(
    arguments: list[str], nearest: str, capfd: Capture
) -> None:
    put("a.txt", CLEAN)
    assert cli.main(arguments) == 2
    written, complaint = capfd.readouterr()
    assert f"did you mean {nearest}?" in written + complaint


def test_the_other_articles_are_still_reported(capfd: Capture) -> None:
    put("faulty.txt", FAULTY)
    assert cli.main(["check", "nowhere.txt", "faulty.txt", "--format", "json"]) == 2
    report = json.loads(capfd.readouterr().out)
    assert [one["path"] for one in report["errors"]] == ["nowhere.txt"]
    assert [one["rule"] for one in report["findings"]] == ["weekday-date"]


def test_standard_input() -> None:
    done = process("check", "-", "--format", "json", stdin=FAULTY.encode())
    assert done.returncode == 1
    assert json.loads(done.stdout)["findings"][0]["path"] == "<stdin>"
    done = process(
        "check", "--stdin-filename", "news/a.txt", "--format=json", stdin=FAULTY.encode()
    )
    assert json.loads(done.stdout)["findings"][0]["path"] == "news/a.txt"


def test_reports_beside_the_output(capfd: Capture) -> None:
    put("faulty.txt", FAULTY)
    code = cli.main(["check", "faulty.txt", "--report", "json=a.json", "--report", "sarif=b.sarif"])
    assert code == 1
    assert "weekday-date" in capfd.readouterr().out
    for name in ("a.json", "b.sarif"):
        with open(name, encoding="utf-8") as file:
            assert json.load(file)
    assert cli.main(["check", "faulty.txt", "--format", "json", "--output", "c.json"]) == 1
    assert capfd.readouterr().out == ""
    with open("a.json", "rb") as one, open("c.json", "rb") as two:
        assert one.read() == two.read()


def test_quiet_says_nothing_of_clean_articles(capfd: Capture) -> None:
    put("clean.txt", CLEAN)
    assert cli.main(["check", "-q", "clean.txt"]) == 0
    assert capfd.readouterr() == ("", "")


def test_statistics_in_indonesian(capfd: Capture) -> None:
    put("faulty.txt", FAULTY)
    cli.main(["check", "faulty.txt", "--statistics", "--messages", "id"])
    rows = [line.split() for line in capfd.readouterr().out.splitlines()]
    assert ["jumlah", "1", "0", "0", "0", "1"] in rows


def test_statistics(capfd: Capture) -> None:
    put("faulty.txt", FAULTY)
    cli.main(["check", "faulty.txt", "--statistics"])
    rows = [line.split() for line in capfd.readouterr().out.splitlines()]
    assert ["weekday-date", "1", "0", "0", "0", "1"] in rows
    assert ["total", "1", "0", "0", "0", "1"] in rows


def test_show_config(capfd: Capture) -> None:
    put("clean.txt", CLEAN)
    put("copydesk.yaml", "ignore: [typo]\nseverity:\n  weekday-date: info\n")
    assert cli.main(["check", "clean.txt", "--show-config", "--language", "id"]) == 0
    shown = capfd.readouterr().out
    assert "ignore: typo  (copydesk.yaml:1)" in shown
    assert "severity.weekday-date: info  (copydesk.yaml:3)" in shown
    assert "language: id  (--language)" in shown
    assert "messages: en  (default)" in shown


def test_a_reader_that_goes_away_is_no_error() -> None:
    put("faulty.txt", FAULTY * 2000)
    command = f"{sys.executable} -m copydesk check faulty.txt; echo code $? >&2"
    done = subprocess.run(
        ["bash", "-c", f"( {command} ) | head -n 1"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": ROOT},
        timeout=60,
    )
    assert done.stdout.count("\n") == 1
    assert done.stderr == "code 1\n"


@pytest.mark.parametrize("seed", ["0", "1", "2"])
def test_same_bytes_for_any_hash_seed(seed: str) -> None:
    put("one.txt", FAULTY + "\nRapat digelar lagi Jumat, 20 November 2024.\n")
    put("two.txt", FAULTY)
    first = process("check", ".", "--format", "json", PYTHONHASHSEED="7")
    assert process("check", ".", "--format", "json", PYTHONHASHSEED=seed).stdout == first.stdout
    assert first.returncode == 1
