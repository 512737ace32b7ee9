"""The engine's run gives byte for byte what the embedded one gives, from any kind of source."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("daft", reason='needs the engine: pip install "copydesk[scale]"')

ROOT = Path(__file__).parent.parent
FILLER = (
    "Warga {place} menyambut pembukaan pasar baru itu dengan gembira karena jarak ke kota jauh "
    "dan ongkos angkutan naik terus sejak musim hujan datang lebih awal pada bulan {count}."
)
STORIES = [
    "{name} membuka pasar\n\n{place}, 12 Januari 2026 - {name} membuka pasar di di {place}.\n\n"
    'Menteri Perdagangan {name} mengatakan harga "beras naik {count} persen.\n\n{filler}\n',
    "{name} opens a market\n\nThe trade minister {name} opened the the market in {place} on "
    "Monday.\n\nIt took {count} months to build. The roof is new.\n\n{filler}\n",
]
TWICE = (
    "Ferries across the strait stopped at noon when the harbour office raised the storm flag, and "
    "some forty passengers spent the night on benches in the hall while volunteers cooked rice."
)


def articles(base: Path, count: int) -> None:
    base.mkdir()
    names = ("Budi Santoso", "Siti Aminah", "Agus Wijaya", "Agus Wijayo")
    places = ("Medan", "Palu", "Kupang", "Sorong", "Bitung")
    for index in range(count):
        values = {"name": names[index % 4], "place": places[index % 5], "count": 10 + index % 7}
        filler = FILLER.format(**values) if index % 6 else f"{FILLER.format(**values)} Begitu."
        text = STORIES[index % 2].format(**values, filler=filler if index % 3 else f"{index}")
        (base / f"{index:03}.txt").write_text(text, encoding="utf-8")
    for index in (7, 31):  # told twice, where the fillers are every article's background
        path = base / f"{index:03}.txt"
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{TWICE}\n", encoding="utf-8")
    (base / "bad.txt").write_bytes(b"\xff\xfe\xff")


def copydesk(folder: Path, *words: str) -> tuple[str, int]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COPYDESK_CACHE": str(folder / "cache")}
    environment["DAFT_ANALYTICS_ENABLED"] = environment["DO_NOT_TRACK"] = "0"
    done = subprocess.run(
        [sys.executable, "-m", "copydesk", *words],
        cwd=folder, env=environment, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert done.returncode in (0, 1, 2), done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout, done.returncode


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("archive")
    articles(base / "articles", 60)
    paths = sorted((base / "articles").glob("0*.txt"))
    rows = [
        {"url": f"articles/{path.name}", "body": path.read_text(), "published": None}
        for path in paths
    ]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (base / "articles.jsonl").write_text(lines, encoding="utf-8")
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.Table.from_pylist(
        rows, pa.schema([(name, pa.string()) for name in ("url", "body", "published")])
    )
    pq.write_table(table, base / "articles.parquet")
    return base


def test_a_folder_gives_the_same_bytes(base: Path) -> None:
    expected = copydesk(base, "check", "articles", "--no-cache", "--format", "json")
    assert "repeated-word" in expected[0]
    assert "paragraph" in expected[0]
    assert copydesk(base, "archive", "articles", "--format", "json") == expected


def test_an_empty_folder_is_no_error(base: Path, tmp_path: Path) -> None:
    expected = copydesk(base, "check", str(tmp_path), "--no-cache")
    assert copydesk(base, "archive", str(tmp_path)) == expected


@pytest.mark.parametrize("name", ["articles.jsonl", "articles.parquet"])
def test_a_table_gives_the_same_bytes(base: Path, name: str, tmp_path: Path) -> None:
    (base / "articles" / "bad.txt").rename(tmp_path / "bad.txt")
    try:
        expected = copydesk(base, "check", "articles", "--no-cache", "--format", "jsonl")
    finally:
        (tmp_path / "bad.txt").rename(base / "articles" / "bad.txt")
    assert copydesk(base, "archive", name, "--format", "jsonl") == expected


def test_what_is_mapped_is_kept_in_a_room(base: Path, tmp_path: Path) -> None:
    words = ("archive", "articles.jsonl", "--format", "jsonl", "--room", str(tmp_path / "room"))
    first = copydesk(base, *words)
    kept = sorted((tmp_path / "room").rglob("*.parquet"))
    assert kept
    assert copydesk(base, *words) == first
    assert sorted((tmp_path / "room").rglob("*.parquet")) == kept


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("nowhere",), "nowhere: no such file or folder"),
        (("articles.jsonl", "--columns", "text=story"), "no column 'story'; there are: "),
        (("articles.jsonl", "--columns", "size=story"), "--columns: found size=story, expected"),
    ],
    ids=["no source", "no column", "no name"],
)
def test_a_wrong_source_is_an_error(base: Path, words: tuple[str, ...], message: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "copydesk", "archive", *words],
        cwd=base, env=environment, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 2
    assert message in done.stderr
