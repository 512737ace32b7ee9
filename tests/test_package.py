"""The wheel: one import name, with the outer rooms and their data inside it."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that is built from the sdist, as an index would serve it."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(out.glob("*.whl"))


def test_the_wheel_installs_one_import_name(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"copydesk"}


def test_the_wheel_holds_every_file_of_the_outer_rooms(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    for room in ("checks", "reports", "rules"):
        for path in (ROOT / room).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                assert f"copydesk/{path.relative_to(ROOT).as_posix()}" in inside


def test_the_installed_wheel_does_the_main_job(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*install, "--target", str(target), str(wheel)], check=True)
    article = tmp_path / "article.txt"
    article.write_text("The mayor opened the the hall on the hill.\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(target), "COPYDESK_CACHE": str(tmp_path / "c")}
    done = subprocess.run(
        [sys.executable, "-m", "copydesk", "check", "article.txt"],
        cwd=tmp_path, env=environment, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert "repeated-word" in done.stdout
