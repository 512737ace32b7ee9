"""What the benches of the words share: articles of a folder, the rules, findings."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from copydesk import compiled, registry, run  # noqa: E402
from copydesk.article import Article  # noqa: E402
from copydesk.desk import Desk  # noqa: E402
from copydesk.finding import Hit  # noqa: E402
from copydesk.settings import Settings  # noqa: E402

CHECKS = {
    "typo": "typos.typo",
    "name-typo": "names.name_typo",
    "missing-space": "spaces.missing_space",
    "nonstandard-form": "spelling.nonstandard_form",
    "variant-spelling": "spelling.variant_spelling",
    "unknown-word": "unknown.unknown_word",
}


class Flag(NamedTuple):
    """One finding of a bench run."""

    file: str
    rule: str
    word: str
    suggestions: tuple[str, ...]
    grade: str
    start: int
    context: str


def open_desk(language: str = "auto") -> Desk:
    """The desk of an ordinary run over articles in a language."""
    settings = Settings(language=language, cache=compiled.folder())
    desk: Desk = run.open_desk(settings)[1]
    return desk


def files(folder: str, first: int, last: int) -> list[Path]:
    """The articles of a folder in order of name."""
    return sorted(Path(folder).glob("*.txt"))[first:last]


def article(name: str, text: str, desk: Desk, language: str) -> Article:
    """A plain text as an article."""
    return run.read(name, text.encode(), desk, language)


def hits(rule: str, read: Article, desk: Desk, quotes: str = "skip") -> Iterator[Hit]:
    """What one rule finds; `quotes` is handed to the rules that leave quotations to the speaker."""
    known = {} if rule in ("name-typo", "unknown-word") else {"quotes": quotes}
    found: Iterable[Hit] = registry.check(CHECKS[rule])(read, desk, **known)
    yield from found


def flags(rule: str, read: Article, desk: Desk, quotes: str = "skip") -> Iterator[Flag]:
    """The same as flags."""
    for hit in hits(rule, read, desk, quotes):
        text = read.source
        around = text[max(hit.start - 45, 0) : hit.end + 30].replace("\n", " ")
        yield Flag(
            Path(read.path).stem,
            rule,
            text[hit.start : hit.end],
            tuple(s.text for s in hit.suggestions),
            hit.grade or "error",
            hit.start,
            around,
        )


def folder_use(found: list[Flag], limit: int = 3) -> list[Flag]:
    """Without words that are flagged in `limit` articles: the folder uses them."""
    where: dict[str, set[str]] = {}
    for flag in found:
        where.setdefault(flag.word, set()).add(flag.file)
    return [flag for flag in found if len(where[flag.word]) < limit]
