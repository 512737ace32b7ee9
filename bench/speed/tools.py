"""The command lines of Copydesk and its peers, as far as they are installed."""

import os
import shutil
import sys
from collections.abc import Iterator

from bench.speed.timing import Command

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# Where peers are looked for beside PATH: a virtual environment's bin, node_modules/.bin.
PLACES = os.environ.get("BENCH_TOOLS", "").split(os.pathsep)


def found(name: str) -> str:
    """The path of a tool, "" where it is not installed."""
    for place in PLACES:
        path = os.path.join(place, name)
        if place and os.access(path, os.X_OK):
            return path
    return shutil.which(name) or ""


def copydesk(name: str, target: str, cache: str, *words: str, **more: object) -> Command:
    """One run of this checkout by the interpreter that runs the benchmark."""
    program = f"import sys; sys.path.insert(0, {ROOT!r}); from copydesk.cli import script; script()"
    command = [sys.executable, "-I", "-c", program, "check", *words, target]
    environment = {"COPYDESK_CACHE": cache}
    return Command(name, command, environment=environment, **more)  # type: ignore[arg-type]


def peers(target: str) -> Iterator[Command]:
    """Each installed peer over a file or a folder, findings printed."""
    several = os.path.isdir(target)
    lines = {
        "codespell": [target],
        "typos": [target, "--no-ignore"],
        "cspell": ["--no-progress", "--no-cache", "--no-gitignore", "--root", target,
                   "**/*.txt"] if several else [target],
        "proselint": ["check", target],
    }  # fmt: skip
    for name, words in lines.items():
        path = found(name)
        if path:
            yield Command(name, [path, *words])
    path = found("hunspell")
    if path:
        listed = f"find -L {target} -name '*.txt' -print0 | xargs -0 {path} -l -d en_US"
        yield Command("hunspell", ["sh", "-c", listed])
