"""Article folders of any size: real text, then real text made over so that it is nobody's copy.

python -m bench.speed.articles SOURCE… --count 100000 --into DIR

The first articles are the sources' own. Later ones take a source article and give it other
articles' names (one for one within an article), other large numbers and some other words, so that
a folder of fifty times the size has new people, figures and shingles, not fifty copies. One in ten
carries an injected fault: a doubled word, a misspelt one, a paragraph of the article before, or
that with edits.
"""

import argparse
import glob
import os
import random
import re
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}\b")
NUMBER = re.compile(r"(?<![\d.,/:])(?:[3-9]\d\d|[1-9]\d{4,})(?![\d.,/:])")
WORD = re.compile(r"\b[a-z]{4,}\b")
OTHER_WORDS = 0.5  # of the longer words are exchanged within the article
FAULTS = 0.1  # of the articles get one


def texts(folders: Sequence[str]) -> list[str]:
    """The articles of these folders, in the order of their names, a folder's at a time in turn."""
    listed = [sorted(glob.glob(f"{folder}/*.txt")) for folder in folders]
    found = []
    for path in filter(None, chain.from_iterable(zip_longest(*listed))):
        with open(path, encoding="utf-8") as file:
            found.append(file.read())
    return found


def generated(
    sources: Sequence[str], count: int, seed: int = 1, *, real: bool = True
) -> Iterator[str]:
    """So many articles; without `real` ones all are made over, for folders of unlike size."""
    before = ""
    pool = sorted({name for text in sources for name in NAME.findall(text)}) or ["Budi"]
    for number in range(count):
        chance = random.Random(seed * 1_000_003 + number)
        text = sources[number % len(sources)]
        if not real or number >= len(sources):
            text = made_over(text, pool, chance)
        if chance.random() < FAULTS:
            text = faulty(text, before, chance)
        before = text
        yield text


def made_over(text: str, pool: Sequence[str], chance: random.Random) -> str:
    """An article with other names, numbers and words in the same sentences."""
    names: dict[str, str] = {}

    def name(match: re.Match[str]) -> str:
        return names.setdefault(match[0], chance.choice(pool))

    words = WORD.findall(text) or ["kata"]

    def word(match: re.Match[str]) -> str:
        return chance.choice(words) if chance.random() < OTHER_WORDS else match[0]

    text = NAME.sub(name, text)
    text = NUMBER.sub(lambda match: str(int(match[0]) + chance.randrange(1, 90)), text)
    return WORD.sub(word, text)


def faulty(text: str, before: str, chance: random.Random) -> str:
    """An article with one fault put into it."""
    words = list(WORD.finditer(text))
    kind = chance.randrange(4)
    if kind < 2 and words:
        match = chance.choice(words)
        wrong = f"{match[0]} {match[0]}" if kind == 0 else f"{match[0][:2]}{match[0][1:]}"
        return text[: match.start()] + wrong + text[match.end() :]
    paragraphs = [one for one in before.split("\n\n") if len(one) > 120]
    if not paragraphs:
        return text
    copied = chance.choice(paragraphs)
    if kind == 3:
        copied = WORD.sub(lambda match: "lain" if chance.random() < 0.1 else match[0], copied)
    return f"{text.rstrip()}\n\n{copied}\n"


def written(sources: Sequence[str], count: int, into: str, *, real: bool = True) -> int:
    """Write a folder; the bytes written. Files go into subfolders of a thousand."""
    size = 0
    for number, text in enumerate(generated(sources, count, real=real)):
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
    found = parser.parse_args()
    size = written(texts(found.source), found.count, found.into)
    print(f"{found.count} articles, {size / 1e6:.1f} MB in {found.into}")


if __name__ == "__main__":
    main()
