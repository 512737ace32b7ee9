"""The hooks, run by pre-commit itself in a scratch repository, without a network."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WHEELHOUSE = Path(sys.prefix) / "wheelhouse"

FAULTY = "The mayor opened the the hall on the hill.\n"
CLEAN = "The mayor opened the hall on the hill.\n"


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Offline, with caches of its own, so that pre-commit builds its environment once."""
    if not WHEELHOUSE.is_dir():
        pytest.skip("no wheelhouse: run `python -m tools.wheelhouse` (make test does)")
    home = tmp_path_factory.mktemp("home")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PIP_"))}
    return {
        **kept,
        "HOME": str(home),
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "COPYDESK_CACHE": str(home / "cache"),
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(WHEELHOUSE),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "Editor", "GIT_AUTHOR_EMAIL": "editor@example.org",
        "GIT_COMMITTER_NAME": "Editor", "GIT_COMMITTER_EMAIL": "editor@example.org",
    }  # fmt: skip


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Path:
    """This checkout, uncommitted files too, as a repository that pre-commit can clone."""
    clone = tmp_path_factory.mktemp("copydesk")
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (clone / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, clone / name)
    git(clone, environment, "init", "-q")
    git(clone, environment, "add", "-A")
    git(clone, environment, "commit", "-q", "-m", "as it is")
    return clone


def git(folder: Path, environment: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True, text=True
    )
    return done.stdout


@pytest.fixture
def newsroom(tmp_path: Path, environment: dict[str, str], source: Path) -> Path:
    """A scratch repository of articles with both hooks installed."""
    config = {
        "repos": [
            {
                "repo": str(source),
                "rev": git(source, environment, "rev-parse", "HEAD").strip(),
                "hooks": [{"id": "copydesk"}, {"id": "copydesk-folder", "stages": ["manual"]}],
            }
        ]
    }
    git(tmp_path, environment, "init", "-q")
    (tmp_path / ".pre-commit-config.yaml").write_text(json.dumps(config), encoding="utf-8")
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    git(tmp_path, environment, "add", "-A")
    pre_commit(tmp_path, environment, "install")
    return tmp_path


def pre_commit(
    folder: Path, environment: dict[str, str], *arguments: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", *arguments],
        cwd=folder, env=environment, capture_output=True, text=True,
    )  # fmt: skip


def test_the_manifest_is_valid() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml"],
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_the_projects_own_config_is_valid() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-config", ROOT / ".pre-commit-config.yaml"],
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_a_clean_article_is_committed(newsroom: Path, environment: dict[str, str]) -> None:
    done = subprocess.run(
        ["git", "commit", "-m", "clean"], cwd=newsroom, env=environment,
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stderr + done.stdout


def test_a_faulty_article_stops_the_commit(newsroom: Path, environment: dict[str, str]) -> None:
    (newsroom / "faulty.txt").write_text(FAULTY, encoding="utf-8")
    git(newsroom, environment, "add", "faulty.txt")
    done = subprocess.run(
        ["git", "commit", "-m", "faulty"], cwd=newsroom, env=environment,
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 1
    assert "faulty.txt:1:18: error[repeated-word]" in done.stderr + done.stdout


def test_only_staged_text_counts(newsroom: Path, environment: dict[str, str]) -> None:
    (newsroom / "clean.txt").write_text(FAULTY, encoding="utf-8")  # not staged
    done = pre_commit(newsroom, environment, "run", "copydesk")
    assert done.returncode == 0, done.stdout


def test_the_folder_hook_reads_every_article(newsroom: Path, environment: dict[str, str]) -> None:
    (newsroom / "faulty.txt").write_text(FAULTY, encoding="utf-8")
    git(newsroom, environment, "add", "faulty.txt")
    done = pre_commit(
        newsroom, environment, "run", "copydesk-folder", "--hook-stage", "manual", "--all-files"
    )
    assert done.returncode == 1
    assert "faulty.txt:1:18: error[repeated-word]" in done.stdout


def test_try_repo(newsroom: Path, environment: dict[str, str], source: Path) -> None:
    done = pre_commit(newsroom, environment, "try-repo", str(source), "copydesk", "--all-files")
    assert done.returncode == 0, done.stdout + done.stderr
