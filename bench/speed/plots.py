"""Draw what `python -m bench.speed` measured: python -m bench.speed.plots (needs matplotlib)."""

import json
import os
from typing import Any

import matplotlib

matplotlib.use("Agg")

from matplotlib import pyplot

from bench.speed.tools import ROOT

DATA = os.path.join(ROOT, "bench", "data")
PLOTS = os.path.join(ROOT, "bench", "plots")
BLUE, ORANGE, GREY = "#1f6f8b", "#d1603d", "#999999"
WALL, CPU, MEMORY = 0, 1, 2


def figures(name: str) -> Any:
    """What one benchmark kept, None where it was not run."""
    path = os.path.join(DATA, f"{name}.json")
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def growth(found: Any) -> None:
    """Processor seconds and memory against the number of articles, both axes logarithmic."""
    rows = found["results"]
    sizes = [row["size"] for row in rows]
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(9, 3.6))
    for key, color in (("cold", BLUE), ("unchanged", ORANGE)):
        left.loglog(sizes, [row[key][CPU] for row in rows], "o-", color=color, label=key)
        right.loglog(sizes, [row[key][MEMORY] for row in rows], "o-", color=color, label=key)
    first = rows[0]["cold"][CPU]
    left.loglog(sizes, [first * n / sizes[0] for n in sizes], ":", color=GREY, label="linear")
    right.axhline(1024, linestyle=":", color=GREY)
    left.set(xlabel="articles", ylabel="CPU seconds")
    right.set(xlabel="articles", ylabel="peak MB of a process")
    left.legend(frameon=False)
    saved(figure, "growth")


def folder(found: Any) -> None:
    """Wall seconds of 2,000 articles, beside the peers'."""
    rows = {name: one["median"][WALL] for name, one in found["figures"].items()}
    rows.update({name: one["median"][WALL] for name, one in found["slow"].items()})
    ordered = sorted(rows.items(), key=lambda row: -row[1])
    figure, axes = pyplot.subplots(figsize=(7, 0.36 * len(ordered) + 1))
    peers = ("typos", "codespell", "hunspell", "cspell", "proselint")
    colors = [GREY if name in peers else BLUE for name, _ in ordered]
    axes.barh([name for name, _ in ordered], [wall for _, wall in ordered], color=colors)
    axes.set(xscale="log", xlabel="wall seconds, 2,000 articles of 3 KB")
    saved(figure, "folder")


def jobs(found: Any) -> None:
    """What more processes gain, by the number of articles."""
    sizes = [int(size) for size in found]
    figure, axes = pyplot.subplots(figsize=(5, 3.4))
    for name, color in (("2 jobs", BLUE), ("4 jobs", ORANGE)):
        shares = [found[str(n)][name]["median"][WALL] / found[str(n)]["1 jobs"]["median"][WALL]
                  for n in sizes]  # fmt: skip
        axes.semilogx(sizes, shares, "o-", color=color, label=name)
    axes.axhline(1, linestyle=":", color=GREY)
    axes.set(xlabel="articles", ylabel="wall time ÷ one process", ylim=(0, 1.4))
    axes.legend(frameon=False)
    saved(figure, "jobs")


def saved(figure: Any, name: str) -> None:
    """Write one plot."""
    os.makedirs(PLOTS, exist_ok=True)
    figure.tight_layout()
    figure.savefig(os.path.join(PLOTS, f"{name}.svg"), metadata={"Date": None})
    pyplot.close(figure)
    print(f"bench/plots/{name}.svg")


def main() -> None:
    """Draw whatever there is."""
    for name, draw in (("growth", growth), ("folder", folder), ("jobs", jobs)):
        found = figures(name)
        if found:
            draw(found)


if __name__ == "__main__":
    main()
