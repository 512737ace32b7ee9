"""Patterns from the cache match what `re` matches, and a damaged cache costs time only."""

import os
import re
import subprocess
import sys
from array import array
from pathlib import Path

import pytest

from copydesk import compiled, patterns

ROOT = Path(__file__).parents[1]
TABLE = {
    "groups": (r"(?P<day>\d+)[/.](?P<month>\d+)", 0, "19/11 and 18.11"),
    "flags": (r"^pada.*?$", re.IGNORECASE | re.MULTILINE, "Pada Senin\npada Selasa"),
    "look-behind": (r"(?<![\w’])[A-Z]\w+", 0, "Kim Jong Un"),
    "alternatives": ("senin|selasa|rabu", 0, "selasa, rabu"),
    "inline flags": (r"(?i)a(b)?\1?", 0, "ABab"),
}


def fresh(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """The module as a new process would find it."""
    monkeypatch.setenv("COPYDESK_CACHE", str(folder))
    monkeypatch.setattr(patterns, "_known", None)
    monkeypatch.setattr(patterns, "_fresh", {})


@pytest.mark.parametrize("name", TABLE)
def test_a_kept_pattern_matches_alike(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pattern, flags, text = TABLE[name]
    expected = [match.groupdict() or match[0] for match in re.finditer(pattern, text, flags)]
    assert expected
    for _ in range(2):  # compiled, then from the cache
        fresh(monkeypatch, tmp_path)
        found = patterns.compile(pattern, flags)
        assert [match.groupdict() or match[0] for match in found.finditer(text)] == expected
        assert found.flags == re.compile(pattern, flags).flags
        patterns._write(compiled.folder())
    assert (pattern, int(flags)) in patterns._read(str(tmp_path))


@pytest.mark.parametrize("damage", [b"", b"\0" * 40, b"not a cache", None])
def test_a_damaged_cache_is_compiled_afresh(
    damage: bytes | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fresh(monkeypatch, tmp_path)
    patterns.compile("a+")
    patterns._write(str(tmp_path))
    path = Path(patterns._path(str(tmp_path)))
    whole = path.read_bytes()
    path.write_bytes(whole[:-3] if damage is None else damage)
    fresh(monkeypatch, tmp_path)
    assert patterns.compile("a+").fullmatch("aaa")


def test_code_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fresh(monkeypatch, tmp_path)
    monkeypatch.setattr(
        patterns, "_known", {("a+", 0): (32, array("I", [99999, 1]).tobytes(), 0, {}, (None,))}
    )
    assert patterns.compile("a+").fullmatch("aaa")


def test_a_second_process_compiles_nothing(tmp_path: Path) -> None:
    script = (
        "from copydesk import patterns; import atexit;"
        "patterns.compile('(x)y+'); print(len(patterns._fresh))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COPYDESK_CACHE": str(tmp_path)}
    counts = [
        subprocess.run(
            [sys.executable, "-c", script],
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        for _ in range(2)
    ]
    assert counts == ["1", "0"]


def test_the_command_keeps_what_it_compiled(tmp_path: Path) -> None:
    """It ends without the interpreter's tidying up, which would have called for the keeping."""
    article = tmp_path / "article.txt"
    article.write_text("Warga membeli 12 kilogram beras di pasar pagi ini.\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COPYDESK_CACHE": str(tmp_path / "cache")}
    subprocess.run(
        [sys.executable, "-m", "copydesk", "check", str(article)],
        env=environment,
        check=True,
        capture_output=True,
    )
    assert patterns._read(str(tmp_path / "cache"))
