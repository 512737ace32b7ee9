"""Where an article's time goes: exclusive microseconds of every step, in a warm process.

python -m bench.speed.attribution FOLDER [--articles 800] [--least 2]

A step is a function that is memoised on a paragraph or an article, a check, or a part of the
engine; what a step asks of others is theirs, not its own. Measuring costs about a tenth, so read
the shares. The clock is the processor's, so that a busy machine distorts little.
"""

import argparse
import gc
import glob
import os
import time
from collections import Counter
from collections.abc import Callable
from typing import Any, TypeVar

from copydesk import article as articles
from copydesk import examine as engine
from copydesk import registry
from copydesk.opened import Opened, open_desk
from copydesk.settings import Settings

T = TypeVar("T")


class Clock:
    """Exclusive nanoseconds and calls of each step; steps may stand inside one another."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self.calls: Counter[str] = Counter()
        self._inner = [0]

    def timed(self, name: str, step: Callable[..., T], *args: Any, **named: Any) -> T:
        """Run a step; what it spends in other steps is not its own."""
        self._inner.append(0)
        began = time.process_time_ns()
        try:
            return step(*args, **named)
        finally:
            whole = time.process_time_ns() - began
            self.spent[name] += whole - self._inner.pop()
            self.calls[name] += 1
            self._inner[-1] += whole

    def clear(self) -> None:
        """Forget the warm-up."""
        self.spent.clear()
        self.calls.clear()


def watch(clock: Clock) -> None:
    """Let the engine's steps run under the clock, for the rest of the process."""

    def once(self: Any, make: Callable[..., Any], *args: Any) -> Any:
        if make not in self._memo:
            name = f"{make.__module__.rpartition('.')[2]}.{make.__qualname__}"
            self._memo[make] = clock.timed(name, make, self, *args)
        return self._memo[make]

    find = registry.check

    def check(name: str) -> Callable[..., Any]:
        found = find(name)
        return lambda *args, **named: clock.timed(
            f"check {name}", lambda: list(found(*args, **named))
        )

    articles.Paragraph.once = articles.Article.once = once  # type: ignore[method-assign]
    registry.check = check
    for name in ("grouped", "judged", "read", "examine"):
        _watched(clock, name)


def _watched(clock: Clock, name: str) -> None:
    step = getattr(engine, name)

    def run(*args: Any, **named: Any) -> Any:
        found = clock.timed(name, step, *args, **named)
        return clock.timed(name, list, found) if name == "grouped" else found

    setattr(engine, name, run)


def main() -> None:
    """Print the steps, the dearest first."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0] if __doc__ else "")
    parser.add_argument("folder")
    parser.add_argument("--articles", type=int, default=800)
    parser.add_argument("--least", type=float, default=2.0, help="microseconds, to be shown")
    options = parser.parse_args()
    gc.set_threshold(100_000, 20, 50)  # as the command line does
    clock, opened = Clock(), open_desk(Settings())
    watch(clock)
    paths = sorted(glob.glob(os.path.join(options.folder, "*.txt")))[: options.articles]
    warm = len(paths) // 4
    examined(paths[:warm], opened)
    clock.clear()
    seconds = examined(paths[warm:], opened)
    count = len(paths) - warm
    print(f"{seconds * 1000 / count:.3f} ms CPU an article, {count} articles\n")
    print(f"{'µs':>9} {'calls':>6}  step, an article")
    for name, spent in clock.spent.most_common():
        if spent / count / 1000 >= options.least:
            print(f"{spent / count / 1000:9.1f} {clock.calls[name] / count:6.1f}  {name}")


def examined(paths: list[str], opened: Opened) -> float:
    """CPU seconds of reading and examining."""
    data = []
    for path in paths:
        with open(path, "rb") as file:
            data.append((path, file.read()))
    began = time.process_time()
    for path, found in data:
        article = engine.read(path, found, opened.desk)
        engine.examine(article, opened.rules, opened.desk)
        article.forget()
    return time.process_time() - began


if __name__ == "__main__":
    main()
