"""Whole commands, timed: wall and processor seconds with all children, and peak memory."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

# Runs a command and tells what it used. Memory: the largest process of the tree.
CHILD = """
import os, resource, subprocess, sys, time
begin = time.perf_counter()
code = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
wall = time.perf_counter() - begin
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, code)
"""


class Run(NamedTuple):
    """One run: seconds, seconds, megabytes, exit code."""

    wall: float
    cpu: float
    memory: float
    code: int


class Command(NamedTuple):
    """A command with its name; `before` is done, untimed, before each run."""

    name: str
    words: Sequence[str]
    before: Callable[[], object] | None = None
    environment: Mapping[str, str] = {}
    folder: str = "."


def once(command: Command) -> Run:
    """One run of a command in a process of its own."""
    if command.before:
        command.before()
    environment = {**os.environ, **command.environment}
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", CHILD, *command.words],
        capture_output=True, text=True, env=environment, cwd=command.folder, check=True,
    )  # fmt: skip
    wall, cpu, memory, code = done.stdout.split()
    return Run(float(wall), float(cpu), float(memory), int(code))


def interleaved(commands: Sequence[Command], times: int) -> dict[str, list[Run]]:
    """Every command so often, in turns: what else the machine does meets all of them."""
    runs: dict[str, list[Run]] = {command.name: [] for command in commands}
    for _ in range(times):
        for command in commands:
            runs[command.name].append(once(command))
            time.sleep(0.02)
    return runs


def median(runs: Sequence[Run]) -> Run:
    """The median of each figure."""
    wall, cpu, memory, _ = (statistics.median(column) for column in zip(*runs, strict=True))
    return Run(wall, cpu, memory, runs[-1].code)


def ratio(runs: Mapping[str, Sequence[Run]], one: str, other: str, figure: str = "wall") -> float:
    """The median of one command's figure over the other's, run by run."""
    pairs = zip(runs[one], runs[other], strict=True)
    found: float = statistics.median(getattr(a, figure) / getattr(b, figure) for a, b in pairs)
    return found


def table(runs: Mapping[str, Sequence[Run]], base: str) -> str:
    """A Markdown table of medians, with wall and processor time against `base`."""
    lines = [
        f"| | wall s | CPU s | peak MB | wall ÷ {base} | CPU ÷ {base} |",
        "|---|---|---|---|---|---|",
    ]
    for name, some in runs.items():
        one = median(some)
        walls, cpus = ratio(runs, name, base), ratio(runs, name, base, "cpu")
        lines.append(
            f"| {name} | {one.wall:.3f} | {one.cpu:.3f} | {one.memory:.0f} "
            f"| {walls:.2f} | {cpus:.2f} |"
        )
    return "\n".join(lines)
