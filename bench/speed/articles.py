"""Article folders of any size: real text, then real text made over so that it is nobody's copy.

python -m bench.speed.articles SOURCE… --count 100000 --into DIR

The first articles are the sources' own. Later ones take a source article and give it other
articles' names (one for one within an article), other large numbers and nine tenths of its longer
words in another order, so that a folder of any size has new people, figures and sentences. How much
is told twice does not depend on the size: one article in four ends with one to three paragraphs of
one of the last thousand, half of these with a tenth of their longer words edited. That is one
paragraph in twenty. One article in ten has a doubled or a misspelt word.

With --alike only half of the words are exchanged: all that comes of one source stays half alike,
and twenty-five articles of a hundred thousand come of it. A folder of forms is like that.
"""

import argparse
import glob
import os
import random
import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}\b")
NUMBER = re.compile(r"(?<![\d.,/:])(?:[3-9]\d\d|[1-9]\d{4,})(?![\d.,/:])")
WORD = re.compile(r"\b[a-z]{4,}\b")
OTHER_WORDS = 0.9  # of the longer words are exchanged within the article
OTHER_ALIKE = 0.5  # of them, where all that comes of a source shall be half alike
FAULTS = 0.1  # of the articles get one
COPIES = 0.25  # of the articles end with paragraphs of another one
BACK = 1000  # so many articles ago it came at most


def texts(folders: Sequence[str]) -> list[str]:
    """The articles of these folders, in the order of their names, a folder's at a time in turn."""
    listed = [sorted(glob.glob(f"{folder}/*.txt")) for folder in folders]
    found = []
    for path in filter(None, chain.from_iterable(zip_longest(*listed))):
        with open(path, encoding="utf-8") as file:
            found.append(file.read())
    return found


def generated(
    sources: Sequence[str], count: int, seed: int = 1, *, real: bool = True, alike: bool = False
) -> Iterator[str]:
    """So many articles; without `real` ones all are made over, for folders of unlike size."""
    before: deque[str] = deque(maxlen=BACK)
    pool = sorted({name for text in sources for name in NAME.findall(text)}) or ["Budi"]
    for number in range(count):
        chance = random.Random(seed * 1_000_003 + number)
        text = sources[number % len(sources)]
        if not real or number >= len(sources):
            text = made_over(text, pool, chance, OTHER_ALIKE if alike else OTHER_WORDS)
        if chance.random() < FAULTS:
            text = faulty(text, chance)
        own = text
        if before and chance.random() < COPIES:
            text = copying(text, chance.choice(before), chance)
        before.append(own)
        yield text


def made_over(text: str, pool: Sequence[str], chance: random.Random, share: float) -> str:
    """An article with other names, numbers and words in the same sentences."""
    names: dict[str, str] = {}

    def name(match: re.Match[str]) -> str:
        return names.setdefault(match[0], chance.choice(pool))

    words = WORD.findall(text) or ["kata"]

    def word(match: re.Match[str]) -> str:
        return chance.choice(words) if chance.random() < share else match[0]

    text = NAME.sub(name, text)
    text = NUMBER.sub(lambda match: str(int(match[0]) + chance.randrange(1, 90)), text)
    return WORD.sub(word, text)


def faulty(text: str, chance: random.Random) -> str:
    """An article with one word doubled or misspelt."""
    words = list(WORD.finditer(text))
    if not words:
        return text
    match = chance.choice(words)
    wrong = f"{match[0]} {match[0]}" if chance.random() < 0.5 else f"{match[0][:2]}{match[0][1:]}"
    return text[: match.start()] + wrong + text[match.end() :]


def copying(text: str, other: str, chance: random.Random) -> str:
    """An article that ends with some of the other's paragraphs, as they are or edited."""
    paragraphs = [one for one in other.split("\n\n") if len(one) > 120]
    if not paragraphs:
        return text
    edits = 0.1 if chance.random() < 0.5 else 0.0
    copied = chance.sample(paragraphs, min(len(paragraphs), chance.randrange(1, 4)))
    copied = [WORD.sub(lambda m: "lain" if chance.random() < edits else m[0], c) for c in copied]
    return "\n\n".join([text.rstrip(), *copied]) + "\n"


def written(
    sources: Sequence[str], count: int, into: str, *, real: bool = True, alike: bool = False
) -> int:
    """Write a folder; the bytes written. Files go into subfolders of a thousand."""
    size = 0
    for number, text in enumerate(generated(sources, count, real=real, alike=alike)):
        folder = os.path.join(into, f"{number // 1000:03}")
        if number % 1000 == 0:
            os.makedirs(folder, exist_ok=True)
        data = text.encode()
        size += len(data)
        with open(os.path.join(folder, f"{number:06}.txt"), "wb") as file:
            file.write(data)
    return size


def main() -> None:
    """Write a folder of articles."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0] if __doc__ else "")
    parser.add_argument("source", nargs="+", help="folders of *.txt, one article a file")
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--into", required=True)
    parser.add_argument("--made-over", action="store_true", help="no article as its source has it")
    parser.add_argument("--alike", action="store_true", help="a folder of forms")
    found = parser.parse_args()
    size = written(
        texts(found.source), found.count, found.into, real=not found.made_over, alike=found.alike
    )
    print(f"{found.count} articles, {size / 1e6:.1f} MB in {found.into}")


if __name__ == "__main__":
    main()
