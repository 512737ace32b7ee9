"""Run the speed benchmarks: python -m bench.speed ENGLISH INDONESIAN [--only cold,folder,…].

ENGLISH and INDONESIAN are folders of real articles, one a *.txt. BENCH_TOOLS names folders with
peers that are not on PATH. Results go to bench/data/ as JSON; `plots` draws them.
"""

import argparse
import compileall
import itertools
import json
import math
import os
import platform
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bench.speed import articles
from bench.speed.timing import Command, Run, interleaved, median, ratio, table
from bench.speed.tools import ROOT, copydesk, found, peers

PEERS = ("typos", "codespell", "hunspell", "cspell", "proselint")
DATA = os.path.join(ROOT, "bench", "data")


class Bench:
    """The folders, where the tools keep things, and what was measured."""

    def __init__(self, english: str, indonesian: str, room: str, times: int) -> None:
        self.english = os.path.abspath(english)
        self.indonesian = os.path.abspath(indonesian)
        self.room = room
        self.cache = os.path.join(room, "cache")
        self.times = times

    def folder(self, name: str, sources: Sequence[str], count: int, **how: bool) -> str:
        """A generated folder, made once."""
        path = os.path.join(self.room, name)
        if not os.path.exists(path):
            articles.written(articles.texts(sources), count, path, **how)
        return path

    def run(self, *words: str, target: str, cache: str = "") -> Command:
        """A run of Copydesk."""
        return copydesk("copydesk", target, cache or self.cache, *words)


def cold(bench: Bench) -> dict[str, Any]:
    """One article of 3 KB, all rules, as a hook would run it; `copydesk` too if it is found."""
    results = {}
    for name in ("copydesk", "checks", "reports"):  # as whoever installs it would
        compileall.compile_dir(os.path.join(ROOT, name), quiet=1)
    for language, folder in (("en", bench.english), ("id", bench.indonesian)):
        path = _of_size(folder, 3000)
        own = bench.run(target=path)
        commands = [own, *(one for one in peers(path) if one.name != "cspell")]
        script = found("copydesk")
        if script:
            words, environment = [script, "check", path], own.environment
            commands.append(Command("copydesk, installed", words, environment=environment))
        interleaved(commands, 2)
        runs = interleaved(commands, max(21, bench.times * 3))
        print(f"\n### One article, {language}\n\n{table(runs, 'codespell')}")
        results[language] = _figures(runs)
    return results


def _of_size(folder: str, size: int) -> str:
    paths = [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
    return min(paths, key=lambda path: abs(os.path.getsize(path) - size))


def folder(bench: Bench) -> dict[str, Any]:
    """2,000 articles: cold, unchanged, with one in a hundred changed; the words pass alone."""
    target = bench.folder("two-thousand", [bench.english], 2000)
    cache, parked = bench.cache, os.path.join(bench.room, "parked")
    chance = random.Random(7)
    paths = [os.path.join(base, name) for base, _, names in os.walk(target) for name in names]

    def forget() -> None:
        _forget(bench, cache)

    def park() -> None:
        _forget(bench, parked)

    def change() -> None:
        for path in chance.sample(sorted(paths), len(paths) // 100):
            with open(path, "a", encoding="utf-8") as file:
                file.write(f"\n\nThis is the the change number {chance.random()}.\n")

    own = [
        copydesk("cold", target, cache, before=forget),
        copydesk("unchanged", target, cache),
        copydesk("1% changed", target, cache, before=change),
        copydesk("cold, one process", target, parked, "--jobs", "1", before=park),
        copydesk("cold, no folder rules", target, parked, "--no-folder", before=park),
        copydesk("words alone", target, parked, "--no-folder", "--select",
                 "typo", "repeated-word", before=park),
    ]  # fmt: skip
    quick = [one for one in peers(target) if one.name in ("typos", "codespell")]
    slow = [one for one in peers(target) if one.name in ("hunspell", "cspell", "proselint")]
    interleaved([own[3], *quick], 1)
    runs = interleaved([*own, *quick], bench.times)
    slowly = interleaved([own[0], *slow], 1 if slow else 0)
    for name, some in slowly.items():
        runs.setdefault(name, some * len(runs["cold"]))
    print(f"\n### 2,000 articles\n\n{table(runs, 'typos')}")
    for one in slow:
        against = ratio(slowly, "cold", one.name)
        print(f"\ncold against {one.name}, in one run: {against:.3f} of its wall time")
    return {"figures": _figures(runs), "slow": _figures(slowly)}


def _forget(bench: Bench, cache: str) -> None:
    """Forget what is known of folders; rule packs stay compiled, as once for an installation."""
    for name in os.listdir(cache) if os.path.isdir(cache) else ():
        if name.startswith(("answer-", "folder-")):
            os.unlink(os.path.join(cache, name))
    path = os.path.join(bench.room, "one.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write("A short text.\n")
    one = bench.run(target=path, cache=cache)
    subprocess.run(
        one.words, env={**os.environ, **one.environment}, capture_output=True, check=False
    )


def growth(bench: Bench) -> dict[str, Any]:
    """From 1,000 to 100,000 articles: time, memory, bytes kept; the exponent of the growth.

    With BENCH_ALIKE=1 all articles of a source stay half alike.
    """
    alike = bool(os.environ.get("BENCH_ALIKE"))
    sizes = [int(size) for size in os.environ.get("BENCH_SIZES", "1000 2000 10000").split()]
    results: list[dict[str, Any]] = []
    for size in sizes:
        sources = [bench.english, bench.indonesian]
        name = f"{'alike' if alike else 'g'}{size}"
        target = bench.folder(name, sources, size, real=False, alike=alike)
        cache = os.path.join(bench.room, f"cache-{name}")
        _forget(bench, cache)
        first = interleaved([copydesk("cold", target, cache)], 1)["cold"][0]
        again = interleaved([copydesk("unchanged", target, cache)], 1)["unchanged"][0]
        kept = sum(os.path.getsize(os.path.join(cache, name)) for name in os.listdir(cache))
        results.append({"size": size, "cold": first, "unchanged": again, "kept": kept})
        print(f"{size}: cold {first}, unchanged {again}, {kept / 1e6:.1f} MB kept", flush=True)
    for one, two in itertools.pairwise(results):
        for figure in ("cold", "unchanged"):
            more = math.log(two[figure].cpu / one[figure].cpu)
            exponent = more / math.log(two["size"] / one["size"])
            print(f"{one['size']} → {two['size']}, {figure}: exponent {exponent:.3f}")
    return {"results": results}


def jobs(bench: Bench) -> dict[str, Any]:
    """The process pool: 1, 2 and 4 workers over folders of several sizes."""

    def forget() -> None:
        _forget(bench, bench.cache)

    results = {}
    for size in (5, 10, 20, 50, 200, 2000):
        target = bench.folder(f"j{size}", [bench.english], size)
        commands = [
            copydesk(f"{count} jobs", target, bench.cache, "--jobs", str(count), before=forget)
            for count in (1, 2, 4)
        ]
        runs = interleaved(commands, bench.times)
        results[str(size)] = _figures(runs)
        walls = " ".join(f"{name} {median(some).wall:.3f} s" for name, some in runs.items())
        print(f"{size} articles: {walls}; 2 jobs ÷ 1: {ratio(runs, '2 jobs', '1 jobs'):.2f}")
    return results


def engine(bench: Bench) -> dict[str, Any]:
    """The embedded run against Daft's on this machine."""
    size = int(os.environ.get("BENCH_ARCHIVE", "20000"))
    target = bench.folder(f"e{size}", [bench.english, bench.indonesian], size)
    _forget(bench, bench.cache)
    own = copydesk("embedded", target, bench.cache, "--format", "jsonl")
    words = [*own.words[: own.words.index("check")], "archive", target, "--format", "jsonl"]
    runs = interleaved([own, Command("Daft", words, environment=own.environment)], 1)
    print(f"\n### {size} articles\n\n{table(runs, 'embedded')}")
    return _figures(runs)


BENCHES: Mapping[str, Callable[[Bench], dict[str, Any]]] = {
    "cold": cold,
    "folder": folder,
    "jobs": jobs,
    "growth": growth,
    "engine": engine,
}


def _figures(runs: Mapping[str, Sequence[Run]]) -> dict[str, Any]:
    return {name: {"runs": some, "median": median(some)} for name, some in runs.items() if some}


def main() -> None:
    """Run what is asked for and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("english")
    parser.add_argument("indonesian")
    parser.add_argument("--only", default=",".join(BENCHES))
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--room", default="", help="a folder for what is generated")
    asked = parser.parse_args()
    there = ", ".join(name for name in PEERS if found(name))
    print(f"Python {platform.python_version()}, {os.cpu_count()} processors, peers: {there}")
    os.makedirs(DATA, exist_ok=True)
    with tempfile.TemporaryDirectory() as own:
        bench = Bench(asked.english, asked.indonesian, asked.room or own, asked.times)
        for name in asked.only.split(","):
            print(f"\n## {name}", flush=True)
            figures = BENCHES[name](bench)
            with open(os.path.join(DATA, f"{name}.json"), "w", encoding="utf-8") as file:
                json.dump(figures, file, indent=1)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
