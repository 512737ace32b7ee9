"""What the fact rules cost together, warm: CPU milliseconds of a 3,000-character article.

python -m bench.facts.speed FOLDER --language id [--articles 800] [--times 3]

Articles are read beforehand. The first quarter warms the process; the rest is measured as it would
be met in a folder: every article is new. The least of several passes counts, each over articles
that nothing was computed on yet. The bar is 1.5 ms.
"""

import argparse
import gc
import glob
import os
import time

from copydesk.article import Article
from copydesk.examine import examine, read
from copydesk.opened import Opened, open_desk
from copydesk.settings import Settings

# The files of checks that are about facts, by the rules' functions.
FACTS = frozenset(
    (
        "ages", "arithmetic", "dates", "events", "figures", "headlines", "house", "numbers",
        "organisations", "people", "places", "pronouns", "quotations", "references", "units",
    )
)  # fmt: skip
BAR = 1.5  # ms


def main() -> None:
    """Print the cost of all fact rules and how much of it reading the bytes would add."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0] if __doc__ else "")
    parser.add_argument("folder")
    parser.add_argument("--language", default="auto")
    parser.add_argument("--articles", type=int, default=800)
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    gc.set_threshold(100_000, 20, 50)  # as the command line does
    opened = facts_alone()
    paths = sorted(glob.glob(os.path.join(options.folder, "*.txt")))[: options.articles]
    data = {path: _bytes(path) for path in paths}
    warm = len(paths) // 4
    costs = []
    for _ in range(options.times):
        articles = [read(path, data[path], opened.desk, options.language) for path in paths]
        measured = articles[warm:]
        timed(articles[:warm], opened)
        del articles
        costs.append(timed(measured, opened))
    best = min(costs)
    print(f"{len(opened.rules)} rules, {len(paths) - warm} articles")
    print(f"{best:.3f} ms a 3,000-character article; the bar is {BAR}: {verdict(best)}")


def verdict(cost: float) -> str:
    """Whether a cost keeps to the bar."""
    return "met" if cost <= BAR else f"missed by {cost / BAR:.2f} ×"


def facts_alone() -> Opened:
    """A desk with the rules about facts alone."""
    known = open_desk(Settings()).known
    names = [name for name, rule in known.items() if rule.function.partition(".")[0] in FACTS]
    return open_desk(Settings(select=tuple(sorted(names))))


def timed(articles: list[Article], opened: Opened) -> float:
    """CPU milliseconds of examining, for every 3,000 characters. No article outlives its turn."""
    size = sum(len(article.source) for article in articles)
    articles.reverse()
    began = time.process_time()
    while articles:
        examine(articles.pop(), opened.rules, opened.desk)
    return (time.process_time() - began) * 1000 / (size / 3000)


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


if __name__ == "__main__":
    main()
