"""How many single edits in real articles are found, and how often the first suggestion is right.

    python bench/words/inject.py FOLDER --language id [--articles 300] [--seed 1]

Into each article one edit of a random kind (insert, delete, substitute, transpose) is put, in turn
into a word in small letters, a name that stands three times or more, and a name that stands once.
Edits that make another listed word are drawn again: no lexicon can see them.
"""

import argparse
import random
import re
from collections import Counter

import common  # type: ignore[import-not-found, unused-ignore]

from copydesk.desk import Desk
from copydesk.language.near import one_edit
from copydesk.language.spelling import Speller, speller

WORD = re.compile(r"(?<![\w@#./'’-])[^\W\d_]{4,}(?![\w@/'’-]|\.\w)")
LETTERS = "abcdefghijklmnopqrstuvwxyz"  # where the pack names no others
SORTS = ("word", "name 3+", "name 1")


def edited(word: str, draw: random.Random, letters: str) -> str:
    """The word with one random edit behind its first letter; case is kept."""
    at = draw.randrange(1, len(word))
    kind = draw.choice(("insert", "delete", "substitute", "transpose"))
    if kind == "insert":
        return word[:at] + draw.choice(letters) + word[at:]
    if kind == "delete":
        return word[:at] + word[at + 1 :]
    if kind == "substitute":
        return word[:at] + draw.choice(letters) + word[at + 1 :]
    at = draw.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def spoken(text: str, at: int) -> bool:
    """Whether a place stands in a quotation, by the marks of its line: those are the speaker's."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return line.count('"') % 2 == 1 or line.count("“") > line.count("”")


def target(text: str, sort: str, book: Speller, draw: random.Random) -> re.Match[str] | None:
    """A random word of the sort, outside quotations."""
    found = list(WORD.finditer(text))
    counts = Counter(match.group() for match in found)
    small = {match.group().lower() for match in found if book.small(match.group())}

    def fits(word: str) -> bool:
        if sort == "word":
            return book.small(word) and book.status(word) == "known"
        name = (
            word[0].isupper() and not word.isupper() and len(word) > 4 and word.lower() not in small
        )
        named = (name and not book.solid(word.lower())) or (name and book.listed(word))
        return named and (counts[word] >= 3 if sort == "name 3+" else counts[word] == 1)

    fitting = [m for m in found if fits(m.group()) and not spoken(text, m.start())]
    return draw.choice(fitting) if fitting else None


def trial(
    text: str, sort: str, book: Speller, draw: random.Random
) -> tuple[str, int, str, str] | None:
    """The text with one edit, where it is, the wrong and the right word."""
    match = target(text, sort, book, draw)
    if not match:
        return None
    right = match.group()
    for _ in range(20):
        wrong = edited(right, draw, book.language["letters"] or LETTERS)
        if wrong != right and one_edit(right, wrong) and book.status(wrong) in ("unknown", "name"):
            return text[: match.start()] + wrong + text[match.end() :], match.start(), wrong, right
    return None


def measure(options: argparse.Namespace, desk: Desk) -> None:
    """Print what was found of each sort."""
    book = speller(desk.languages[options.language], desk)
    draw = random.Random(options.seed)
    for sort in options.sorts:
        made = found = first = 0
        missed = []
        for path in common.files(options.folder, 0, options.articles):
            edit = trial(path.read_text("utf-8"), sort, book, draw)
            if not edit:
                continue
            text, at, wrong, right = edit
            made += 1
            read = common.article(path.name, text, desk, options.language)
            hits = [
                hit
                for rule in ("typo", "name-typo", "missing-space")
                for hit in common.hits(rule, read, desk)
                if hit.start <= at < hit.end
            ]
            found += bool(hits)
            first += any(hit.suggestions[0].text == right for hit in hits if hit.suggestions)
            if not hits:
                missed.append(f"{right}>{wrong}")
        print(
            f"{options.language} {sort:8} {made:4} edits, found {found / max(made, 1):.1%}, "
            f"first suggestion right {first / max(found, 1):.1%}"
        )
        if options.missed:
            print("   ", " ".join(missed))


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--language", required=True)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--sorts", nargs="+", choices=SORTS, default=SORTS)
    options = parser.parse_args()
    measure(options, common.open_desk(options.language))


if __name__ == "__main__":
    main()
