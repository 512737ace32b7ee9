"""Whole folders through the command line: the same bytes for any jobs, cache and hash seed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STORY = """{name} membuka pasar

{place}, 12 Januari 2026 - {name} membuka pasar di di {place} pada Senin (13/1/2026).

Menteri Perdagangan {name} mengatakan harga "beras naik {count} persen. Pasar itu ramai.

Pasar itu dibangun selama {count} bulan oleh warga {place} dengan dana desa.
"""


def articles(base: Path, count: int) -> None:
    base.mkdir()
    names = ("Budi Santoso", "Siti Aminah", "Agus Wijaya")
    places = ("Medan", "Palu", "Kupang", "Sorong")
    for index in range(count):
        text = STORY.format(name=names[index % 3], place=places[index % 4], count=10 + index % 7)
        (base / f"{index:03}.txt").write_text(text, encoding="utf-8")


def copydesk(folder: Path, cache: Path, *words: str, seed: str = "0") -> tuple[str, str, int]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "COPYDESK_CACHE": str(cache),
        "PYTHONHASHSEED": seed,
    }
    done = subprocess.run(
        [sys.executable, "-m", "copydesk", "check", *words],
        cwd=folder, env=environment, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    return done.stdout, done.stderr, done.returncode


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("folder")
    articles(base / "articles", 120)
    return base


@pytest.fixture(scope="module")
def expected(base: Path) -> tuple[str, str, int]:
    found = copydesk(base, base / "none", "articles", "--jobs", "1", "--no-cache")
    assert found[2] == 1, found
    assert "repeated-word" in found[0]
    return found


@pytest.mark.parametrize(
    "words",
    [("--jobs", "2"), ("--jobs", "3", "--no-cache"), ("--format", "json"), ()],
    ids=" ".join,
)
@pytest.mark.parametrize("seed", ["1", "77"])
def test_jobs_cache_and_seeds_change_no_byte(
    base: Path, tmp_path: Path, expected: tuple[str, str, int], words: tuple[str, ...], seed: str
) -> None:
    if "json" in words:
        expected = copydesk(base, tmp_path / "x", "articles", *words, "--no-cache", "--jobs", "1")
    assert copydesk(base, tmp_path, "articles", *words, seed=seed) == expected
    assert copydesk(base, tmp_path, "articles", *words, seed="5") == expected


def test_another_working_folder_shows_other_paths_from_the_same_store(
    base: Path, tmp_path: Path, expected: tuple[str, str, int]
) -> None:
    (base / ".git").mkdir(exist_ok=True)
    copydesk(base, tmp_path, "articles")
    stores = sorted(tmp_path.glob("folder-*"))
    inside = copydesk(base / "articles", tmp_path, ".")
    assert inside[0].replace("\n", "\narticles/").count("\narticles/000.txt:") > 0
    assert len(inside[0].splitlines()) == len(expected[0].splitlines())
    assert sorted(tmp_path.glob("folder-*")) == stores
    (base / ".git").rmdir()


def test_an_edit_between_two_runs_is_seen(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    articles(folder, 30)
    cache = tmp_path / "cache"
    first = copydesk(tmp_path, cache, "articles")
    (folder / "007.txt").write_text("Satu dua dua tiga.\n", encoding="utf-8")
    second = copydesk(tmp_path, cache, "articles")
    assert second == copydesk(tmp_path, cache, "articles", "--no-cache") != first
    (folder / "007.txt").unlink()
    third = copydesk(tmp_path, cache, "articles")
    assert third == copydesk(tmp_path, cache, "articles", "--no-cache") != second


def test_no_cache_writes_nothing(base: Path, tmp_path: Path) -> None:
    copydesk(base, tmp_path, "articles", "--no-cache")
    assert list(tmp_path.glob("folder-*")) == []
