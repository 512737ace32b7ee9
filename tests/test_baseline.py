"""Baselines: accepted findings stay silent wherever their words go; new ones show."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk import baseline, cli
from copydesk.finding import Finding
from copydesk.report import Sources
from tests.desk_tools import check, got, put

Capture = pytest.CaptureFixture[str]

ONE = "The mayor opened the the hall on the hill."
TWO = "They went down to the to the sea with with the others."
THREE = "The road was long and the night was cold."
NEW = "Police said the man was was found on Friday."


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def article(*paragraphs: str, end: str = "\n") -> str:
    return (end * 2).join(paragraphs) + end


CHANGES = [
    # name, articles afterwards, rules that show
    ("nothing", {"a.txt": article(ONE, TWO)}, []),
    ("lines above", {"a.txt": article(THREE, "", ONE, TWO)}, []),
    ("paragraphs moved", {"a.txt": article(TWO, THREE, ONE)}, []),
    ("renamed", {"b.txt": article(ONE, TWO)}, []),
    ("moved to another folder", {"in/a.txt": article(ONE, TWO)}, []),
    ("moved to another article", {"a.txt": article(ONE), "b.txt": article(TWO)}, []),
    ("other line ends", {"a.txt": article(ONE, TWO, end="\r\n")}, []),
    ("wrapped by hand", {"a.txt": article(ONE.replace("the the", "the\nthe"), TWO)}, []),
    ("now Markdown", {"a.md": article("# Title", ONE, TWO)}, []),
    ("a new one", {"a.txt": article(ONE, TWO, NEW)}, ["repeated-word"]),
    ("the same words elsewhere", {"a.txt": article(ONE, TWO, "Behind the the door.")},
     ["repeated-word"]),
    ("the same once more", {"a.txt": article(ONE, TWO), "b.txt": article(ONE)}, ["repeated-word"]),
    ("one is gone", {"a.txt": article(TWO)}, []),
]  # fmt: skip


@pytest.mark.parametrize(("files", "rules"), [c[1:] for c in CHANGES], ids=[c[0] for c in CHANGES])
def test_change(files: dict[str, str], rules: list[str]) -> None:
    put("a.txt", article(ONE, TWO))
    assert check(".", "--no-folder").rules == ["repeated-word"] * 2
    assert cli.main(["baseline", "--no-folder", "-q"]) == 0
    os.unlink("a.txt")
    for name, text in files.items():
        put(name, text)
    checked = check(".", "--no-folder")
    assert checked.rules == rules
    assert checked.code == (1 if rules else 0)


def test_check_and_prune(capfd: Capture) -> None:
    put("a.txt", article(ONE, TWO))
    cli.main(["baseline", "."])
    assert capfd.readouterr().out == "copydesk-baseline.json: 2 added, 2 accepted\n"
    assert cli.main(["baseline", "--check"]) == 0
    put("a.txt", article(TWO))
    assert cli.main(["baseline", "--check"]) == 1
    told = capfd.readouterr().out
    assert told == "copydesk-baseline.json: repeated-word: “the the” (a.txt): gone\n"
    assert cli.main(["baseline", "--prune"]) == 0
    assert capfd.readouterr().out == "copydesk-baseline.json: 1 removed, 1 accepted\n"
    assert cli.main(["baseline", "--check"]) == 0
    put("a.txt", article(ONE, TWO))
    assert check("a.txt").rules == ["repeated-word"]


def test_more_is_added_and_the_same_bytes_come_of_the_same_findings() -> None:
    put("a.txt", article(ONE))
    cli.main(["baseline", "a.txt", "-q"])
    put("b.txt", article(TWO))
    cli.main(["baseline", "b.txt", "-q"])
    assert check(".", "--no-folder").rules == []
    before = got("copydesk-baseline.json")
    cli.main(["baseline", "--no-folder", "-q"])
    assert got("copydesk-baseline.json") == before
    os.unlink("copydesk-baseline.json")
    cli.main(["baseline", "--no-folder", "-q"])
    assert got("copydesk-baseline.json") == before


def test_named_in_the_config_and_on_the_command_line() -> None:
    put("a.txt", article(ONE))
    put("copydesk.yaml", "baseline: old/known.json\n")
    os.mkdir("old")
    assert cli.main(["baseline", "-q"]) == 0
    assert os.path.exists("old/known.json")
    assert check("a.txt").code == 0
    put("copydesk.yaml", "")
    assert check("a.txt").code == 1
    assert check("a.txt", "--baseline", "old/known.json").code == 0
    assert cli.main(["baseline", "--baseline", "new.json", "-q"]) == 0
    assert got("new.json") == got("old/known.json")


def test_one_that_cannot_be_read_does_not_stop_the_articles(capfd: Capture) -> None:
    put("ok.txt", article(ONE))
    put("bad.txt", b"\xff\x00\xff")
    assert cli.main(["baseline"]) == 2
    assert "bad.txt" in capfd.readouterr().err
    assert check("ok.txt").rules == []


BROKEN = [
    ("no JSON", "{", "known.json:1:2"),
    ("no mapping", "[]", 'expected {"version": 1'),
    ("later version", '{"version": 2, "findings": []}', 'expected {"version": 1'),
    ("no list", '{"version": 1, "findings": {}}', "findings: expected a list"),
    ("no key", '{"version": 1, "findings": [{}]}', "expected an entry with a key"),
    ("count", '{"version": 1, "findings": [{"key": "a", "count": "x"}]}', "count: found 'x'"),
    ("deep", "[" * 100_000, "broken baseline"),
]


@pytest.mark.parametrize(("text", "message"), [b[1:] for b in BROKEN], ids=[b[0] for b in BROKEN])
def test_broken_baseline(text: str, message: str) -> None:
    put("a.txt", article(ONE))
    put("known.json", text)
    checked = check("a.txt", "--baseline", "known.json")
    assert checked.code == 2
    assert checked.rules == ["repeated-word"]
    error = checked.report["errors"][0]
    place = ":".join(str(error[key]) for key in ("path", "line", "column") if error.get(key))
    assert message in f"{place}: {error['message']}"


def test_the_file_is_for_people_too() -> None:
    put("a.txt", article(ONE, TWO))
    cli.main(["baseline", "-q"])
    text = got("copydesk-baseline.json").decode()
    assert len(text.splitlines()) == 4
    entry = json.loads(text)["findings"][0]
    assert {"rule": "repeated-word", "text": "the the", "count": 1, "path": "a.txt"}.items() <= (
        entry.items()
    )


def marks(*names: str) -> list[str]:
    found = check(*names, "--no-folder").report["findings"]
    return [one["fingerprint"] for one in found]


def test_fingerprints_stay_under_edits_above_and_tell_equals_apart() -> None:
    put("a.txt", article(ONE, ONE, TWO))
    before = marks("a.txt")
    assert len(set(before)) == len(before)
    put("a.txt", article(THREE, "More above.", ONE, ONE, TWO))
    assert marks("a.txt") == before
    put("b.txt", article(ONE, ONE, TWO))
    assert not set(marks("b.txt")) & set(before)


WORDS = st.lists(st.sampled_from(["a", "b", "é", "💡", "  ", "\t"]), max_size=6).map(" ".join)


@settings(max_examples=80, derandomize=True, deadline=None)
@given(before=WORDS, after=WORDS, above=WORDS, end=st.sampled_from(["\n", "\r\n", "\r"]))
def test_the_key_is_blind_to_what_lies_beyond_the_block(
    before: str, after: str, above: str, end: str
) -> None:
    def key(source: str) -> str:
        at = source.index("WORD")
        found = Finding("p", at, at + 4, "r", "error", "WORD", "")
        return baseline.key(found, Sources(lambda _: source))

    block = f"{before} WORD {after}"
    assert key(block) == key(f"{above}{end}{end}{block}{end}{end}{above}")
    assert key(block) == key(end.join(block.split()))
