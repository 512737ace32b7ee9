"""python -m bench.duplicates FOLDER [COUNT]: paragraphs of a folder's articles, copies injected.

A third of COUNT paragraphs are real; the rest are recombined from their sentences. For each share
of edited words 500 paragraphs get a copy in which that share is replaced, dropped, doubled or
swapped. Prints recall by share, the pairs that were not injected, CPU seconds and peak memory.
"""

import os
import random
import re
import resource
import sys
import time
from collections.abc import Iterator

from copydesk.nearby import near_pairs

SHARES = (0.0, 0.05, 0.10, 0.15, 0.20, 0.25)
COPIES = 500


def real(folder: str) -> list[str]:
    """The paragraphs of at least 12 words of every .txt below `folder`, each text once."""
    found: dict[str, None] = {}
    for base, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if name.endswith(".txt"):
                with open(os.path.join(base, name), encoding="utf-8", errors="replace") as file:
                    for text in file.read().split("\n\n"):
                        if len(text.split()) >= 12:
                            found[text.strip()] = None
    return list(found)


def recombined(texts: list[str], count: int, chance: random.Random) -> Iterator[str]:
    """New paragraphs of two to four sentences of the real ones."""
    sentences = [
        sentence
        for text in texts
        for sentence in re.split(r"(?<=[.!?])\s+", text)
        if 5 <= len(sentence.split()) <= 25
    ]
    for _ in range(count):
        yield " ".join(chance.sample(sentences, chance.randint(2, 4)))


def edited(text: str, share: float, words: list[str], chance: random.Random) -> str:
    """A copy with that share of its words replaced, dropped, doubled or swapped."""
    parts = text.split()
    for place in sorted(chance.sample(range(len(parts)), round(share * len(parts))), reverse=True):
        kind = chance.random()
        if kind < 0.6:
            parts[place] = chance.choice(words)
        elif kind < 0.75:
            del parts[place]
        elif kind < 0.9:
            parts.insert(place, chance.choice(words))
        elif place + 1 < len(parts):
            parts[place : place + 2] = parts[place + 1], parts[place]
    return " ".join(parts)


def main(folder: str, count: int) -> None:
    chance = random.Random(7)
    texts = real(folder)
    chance.shuffle(texts)
    texts = texts[: count // 3]
    kept = len(texts)
    texts += recombined(texts, count - kept - COPIES * len(SHARES), chance)
    words = [word for text in texts[:2000] for word in text.split()]
    wanted: dict[tuple[int, int], float] = {}
    chosen = [i for i, text in enumerate(texts) if len(text.split()) >= 12]
    for share in SHARES:
        for origin in chance.sample(chosen, COPIES):
            wanted[origin, len(texts)] = share
            texts.append(edited(texts[origin], share, words, chance))
    order = list(range(len(texts)))
    chance.shuffle(order)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    found = {
        (min(one, two), max(one, two)): ratio
        for one, two, ratio in near_pairs((name, texts[name]) for name in order)
    }
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"{len(texts):,} paragraphs, {kept:,} of them real: {seconds:.1f} s CPU, "
          f"peak {peak / 1024:.0f} MB, of which the texts {before / 1024:.0f} MB")  # fmt: skip
    for share in SHARES:
        pairs = [pair for pair, value in wanted.items() if value == share]
        print(f"  {share:4.0%} edited: recall {sum(p in found for p in pairs) / len(pairs):.3f}")
    extra = {pair: ratio for pair, ratio in found.items() if pair not in wanted}
    injected = len(found) - len(extra)
    print(f"  {injected} injected pairs found and {len(extra)} others, "
          f"{sum(max(pair) < kept for pair in extra)} of them between real paragraphs")  # fmt: skip
    if "--show" in sys.argv:
        for (one, two), ratio in chance.sample(sorted(extra.items()), min(40, len(extra))):
            print(f"{ratio:.2f}\n  {texts[one][:300]}\n  {texts[two][:300]}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200_000)
