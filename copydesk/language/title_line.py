"""A text in which titles are read: its tokens, the offices and names that its language knows."""

from __future__ import annotations

from bisect import bisect_left

from copydesk.language.gazetteer import gazetteer
from copydesk.language.names import Naming, Run, Token, Tokens
from copydesk.language.offices import Head, Offices
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

NOBODY = (0, 0)
CLOSERS = frozenset(",.;):–—!?")


def mapped(name: str, home: str, *, large: bool = False) -> bool:
    """Whether a place of that name lies in a country (ISO code); `large`: at least a city."""
    small = ("district", "village") if large else ()
    return any(
        place.country == home and place.kind not in small for place in gazetteer().places(name)
    )


def unowned(word: str) -> str:
    """A word without its possessive."""
    return word.removesuffix("'s").removesuffix("’s")


class Parts:
    """What was read of a title so far: its words, country, and the tokens it spans."""

    __slots__ = ("country", "first", "last", "open", "scope", "towns", "words")

    def __init__(self, first: int, last: int) -> None:
        self.words: list[str] = []
        self.towns: set[str] = set()
        self.country = self.scope = ""
        self.first = first
        self.last = last
        self.open = False


class Line:
    """The tokens of a text in which titles are read, with what the language knows of them."""

    __slots__ = ("alone", "capitals", "known", "names", "tokens")

    def __init__(
        self,
        known: Offices,
        names: Naming,
        found: Tokens,
        capitals: Callable[[], list[Run]],
        *,
        alone: bool = False,
    ) -> None:
        self.known = known
        self.alone = alone
        self.names = names
        self.tokens = found
        self.capitals = capitals

    def head(self, at: int) -> Head | None:
        """The office head that begins at a token."""
        lows = self.tokens.lows
        if self.rank(at):
            return None  # "Komisaris Besar Budi" is no company's commissioner
        for head in self.known.heads.get(lows[at], ()):
            if tuple(lows[at : at + len(head.words)]) == head.words:
                return head
        return None

    def rank(self, at: int) -> int:
        """How many tokens from one on are a rank of several words: "Ajun Komisaris Besar"."""
        lows = self.tokens.lows
        if at >= len(lows) or lows[at] not in self.names.spelt or not self.tokens[at].capital:
            return 0
        return self.names.rank(lows, at)

    def index(self, start: int) -> int:
        """The token that begins at an offset."""
        return bisect_left(self.tokens.starts(), start)

    def bracket(self, at: int) -> int:
        """The token after a bracket that may stand between title and name: "(Persero)"."""
        lows = self.tokens.lows
        if at < len(lows) and lows[at] == "(":
            for stop in range(at + 1, min(at + 6, len(lows))):
                if lows[stop] == ")":
                    return stop + 1
        return at

    def company_end(self, at: int) -> int:
        """The token behind what may close a company's name: "(TEP) Tbk"."""
        at = self.bracket(at)
        while at < len(self.tokens) and self.tokens.lows[at] in self.known.company_ends:
            at += 1
        return at

    def country(self, at: int) -> tuple[str, int]:
        """The country that begins at a token and how many tokens name it."""
        if self.tokens.lows[at] not in self.names.country_words:
            return "", 0
        for width in (3, 2, 1):
            found = self.names.country(" ".join(self.tokens.lows[at : at + width]))
            if found and at + width <= len(self.tokens) and self.tokens[at].capital:
                return found, width
        return "", 0

    def country_before(self, at: int) -> tuple[str, int]:
        """The country whose last word stands before a token."""
        last = unowned(self.tokens.lows[at - 1])
        if last not in self.names.country_words:
            return "", 0
        for width in (3, 2, 1):
            low = self.tokens.lows[max(at - width, 0) : at - 1]
            found = self.names.country(" ".join([*low, last]))
            if found and width <= at and self.tokens[at - width].capital:
                return found, width
        return "", 0

    def honorific(self, token: Token) -> bool:
        """Whether a word is one that stands before names, in lower case only as "dr."."""
        return token.low in self.names.honorifics and (
            token.capital or token.low in self.names.abbreviations
        )

    def phrases(self, at: int, stop: int, listed: list[tuple[str, str]]) -> list[str]:
        """The scopes of the phrases between two tokens."""
        near = f" {' '.join(self.tokens.lows[at:stop])} "
        return [scope for form, scope in listed if form in near]
