"""The tutorials: every file they show is written, every command they show is run."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TUTORIALS = ("editor.md", "house-file.md", "own-rules.md")
BLOCK = re.compile(r"^```(\w+)(?: ([^\n]+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", TUTORIALS)
def test_the_tutorial_does_what_it_says(name: str, tmp_path: Path) -> None:
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    commands = 0
    for language, info, body in BLOCK.findall(text):
        if language == "sh" and info != "skip":
            expected = int(info.removeprefix("exits ")) if info else 0
            for line in body.strip().splitlines():
                done = run(line, tmp_path)
                assert done.returncode == expected, f"{line}\n{done.stdout}{done.stderr}"
                commands += 1
        elif "." in info:
            (tmp_path / info).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / info).write_text(body, encoding="utf-8")
    assert commands > 2


def run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A line of a shell block, with this checkout's Copydesk on the path."""
    commands = folder.parent / "commands"
    commands.mkdir(exist_ok=True)
    modules = {"copydesk": "-m copydesk", "pre-commit": "-m pre_commit", "python": ""}
    for command, module in modules.items():
        script = commands / command
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" {module} "$@"\n', encoding="utf-8")
        script.chmod(0o755)
    environment = {
        **os.environ,
        "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "COPYDESK_CACHE": str(folder.parent / "cache"),
    }
    return subprocess.run(
        line, shell=True, cwd=folder, env=environment, capture_output=True, text=True
    )


def test_every_page_that_the_docs_link_to_is_there() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name} links to {target}"
