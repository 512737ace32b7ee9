"""Titles as texts put them round names."""

from __future__ import annotations

from copydesk.article import Paragraph
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.names import Tokens, naming, runs, tokens, words
from copydesk.language.offices import Head, offices
from copydesk.language.title_line import NOBODY, Line, Parts
from copydesk.language.title_names import (
    apposed,
    described,
    is_made,
    name_after,
    name_before,
    past_bracket,
    past_comma,
    past_party,
    unsure,
    without_body,
)  # fmt: skip
from copydesk.language.title_words import (
    backward,
    before_rank,
    forward,
    owned_by,
    portfolios,
    reduced,
    said_after,
    said_before,
    set_in,
    taken_in,
    telling,
)  # fmt: skip
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Title(NamedTuple):
    """A title in a paragraph. Spans are offsets of its text; `name` is (0, 0) where none stands by.

    `words` are the portfolio, body or place in lower case; `open` says that the name may begin
    with words that belong to the title, `after` that the title stands behind the name.
    """

    head: Head
    words: tuple[str, ...]
    country: str
    start: int
    end: int
    name: tuple[int, int]
    scope: tuple[str, ...]
    open: bool = False
    after: bool = False
    sole: bool = False
    places: tuple[str, ...] = ()


def titles(paragraph: Paragraph, desk: Desk) -> list[Title]:
    """Every title of a paragraph, in order."""
    return paragraph.once(_titles, desk)


def _titles(paragraph: Paragraph, desk: Desk) -> list[Title]:
    language = desk.language(paragraph)
    known = offices(language)
    if not known.triggers or known.triggers.isdisjoint(words(paragraph)):
        return []
    if paragraph.text.isupper():
        return []
    line = Line(known, naming(language), tokens(paragraph), lambda: runs(paragraph, desk))
    return list(read(line))


def parsed(text: str, language: Language) -> Title | None:
    """A title that stands alone, as in a house file: "Menteri Luar Negeri Rusia"."""
    line = Line(offices(language), naming(language), Tokens(text), list, alone=True)
    return next(read(line), None)


def valued(title: Title, language: str) -> tuple[str, ...]:
    """A title as it is compared: office, what tells it apart, language, country, words, places.

    Only of a body's titles the places stand apart; a governor's are the words.
    """
    over = "sole" if title.sole else title.head.over
    places = set(title.places) if title.head.over == "body" else set()
    words = " ".join(word for word in title.words if word not in places)
    return (title.head.office, over, language, title.country, words, " ".join(sorted(places)))


def read(line: Line) -> Iterator[Title]:
    """The titles in order; a head inside another title is part of it."""
    after, taken = 0, NOBODY  # the token and the name behind the title before
    heads = line.known.heads
    for at in [index for index, low in enumerate(line.tokens.lows) if low in heads]:
        head = line.head(at) if at >= after else None
        if head is not None:
            title, after = title_at(line, head, at, taken)
            if title is not None:
                taken = title.name
                yield title


def title_at(line: Line, head: Head, at: int, taken: tuple[int, int]) -> tuple[Title | None, int]:
    """The title around a head, None where it says nothing, and the token to go on from."""
    stop = at + len(head.words)
    parts = Parts(at, stop - 1)
    if line.tokens.lows[stop - 1] in line.names.abbreviations:
        stop += stop < len(line.tokens) and line.tokens.lows[stop] == "."
    after = forward(line, head, stop, parts)
    if line.known.modifiers:
        backward(line, head, at, parts)
    scope = said_before(line, parts)
    if line.known.of_parties and after + 1 < len(line.tokens):
        after = past_party(line, after)
    name, beyond = name_after(line, after)
    if name == NOBODY and head.over == "body":
        name, beyond, after = described(line, after, parts)
    behind = name == NOBODY or apposed(line, head, parts, after, name, beyond, taken)
    if behind:
        after = taken_in(line, after, beyond, parts) if name != NOBODY else after
        name, beyond = name_before(line, parts.first, after, taken), after
    if name == NOBODY and not (parts.words or head.adds or line.alone):
        return None, max(after, at + 1)
    if name != NOBODY and not behind:
        name, beyond = past_comma(line, head, name, beyond, parts)
        parts.open = unsure(line, head, parts, after, name)
        name, beyond = past_bracket(line, name, beyond, parts)
        if parts.open:
            name = without_body(line, head, name, parts)
        else:
            before_rank(line, head, after, name, parts)
        beyond = set_in(line, head, beyond, parts)
    if not parts.words and head.over == "body":
        owned_by(line, parts)
    scope.update(said_after(line, beyond))
    if name != NOBODY and behind and parts.first and is_made(line, parts.first - 1):
        scope.add("assigned")
    words = reduced(line, (*parts.words, *head.adds))
    if head.over == "place":
        words = tuple(word for word in words if word not in line.known.vague)
    title = Title(
        head,
        words,
        parts.country,
        line.tokens[parts.first].start,
        line.tokens[parts.last].end,
        name,
        tuple(sorted(scope | set(head.scope))),
        parts.open and not behind,
        behind and name != NOBODY,
        head.sole
        or len(line.known.exclusive.intersection(parts.words)) == 1 == telling(line, parts)
        or (head.over == "body" and portfolios(line, parts)),
        tuple(w for w in words if w in line.names.places or w in parts.towns),
    )
    return title, max(beyond, at + 1)
