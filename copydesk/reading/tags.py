"""HTML as a flat row of tokens with source offsets, in one pass whatever the input.

No step looks for something twice: `Finder` remembers where the next one stands.
"""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Comment
from copydesk.reading.finder import Finder
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    TokenKind = Literal["text", "open", "close", "comment", "cdata"]


NAME = patterns.compile(r"[A-Za-z][^\s/>\0]*")
ATTRIBUTE = patterns.compile(r"""([^\s=/>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
RAW = frozenset(("script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title"))
ESCAPABLE = frozenset(("textarea", "title"))  # unclosed, these must not swallow the article


class Token(NamedTuple):
    """One token: source[start:end]. `name` is an element's, in lower case."""

    kind: TokenKind
    start: int
    end: int
    name: str = ""


def tokens(source: str) -> Iterator[Token]:
    """The tokens of an HTML text; whatever closes nowhere is text, so that it is not lost."""
    find = Finder(source)
    lower = Finder("")
    at = 0
    while True:
        start = find.next("<", at)
        if start < 0:
            break
        token = _markup(source, start, find)
        if token is None:  # a stray "<"
            yield Token("text", at, start + 1)
            at = start + 1
            continue
        if start > at:
            yield Token("text", at, start)
        yield token
        at = token.end
        if token.kind == "open" and token.name in RAW and source[at - 2] != "/":
            if not lower.text:
                lower.text = source.replace("\u0130", "i").lower()  # no other changes length
            end = _raw_end(lower, token.name, at)
            if end < 0 and token.name in ESCAPABLE:
                continue
            end = len(source) if end < 0 else end
            if end > at:
                yield Token("text", at, end)
            at = end
    if at < len(source):
        yield Token("text", at, len(source))


def _markup(source: str, start: int, find: Finder) -> Token | None:
    """The token that begins with the "<" at `start`, None where that is just a sign."""
    sign = source[start + 1 : start + 2]
    if sign == "!":
        return _declaration(source, start, find)
    if sign == "?":
        end = find.next("?>", start)
        end = end + 2 if end >= 0 else find.next(">", start) + 1
        return Token("comment", start, end, "?") if end > 0 else None
    name = NAME.match(source, start + (2 if sign == "/" else 1))
    if name is None:
        return None
    if sign == "/":
        end = find.next(">", name.end())
        return Token("close", start, end + 1, name[0].lower()) if end >= 0 else None
    end = _tag_end(source, name.end(), find)
    return Token("open", start, end + 1, name[0].lower()) if end >= 0 else None


def _declaration(source: str, start: int, find: Finder) -> Token | None:
    """A comment, a CDATA section, or a doctype and its like."""
    if source.startswith("<!--", start):
        if source.startswith((">", "->"), start + 4):
            end = source.index(">", start) + 1
        else:
            end = find.next("-->", start + 4) + 3
        return Token("comment", start, end if end > 2 else len(source), "--")
    if source.startswith("<![CDATA[", start):
        end = find.next("]]>", start)
        if end >= 0:
            return Token("cdata", start, end + 3)
    end = find.next(">", start)
    return Token("comment", start, end + 1, "!") if end >= 0 else None


def _tag_end(source: str, at: int, find: Finder) -> int:
    """Where a tag's ">" stands, past the quoted values before it; -1 if nowhere."""
    simple = end = find.next(">", at)
    while end >= 0 and "quotes" not in find.known:
        double, single = find.next('="', at), find.next("='", at)
        first = min((place for place in (double, single) if 0 <= place < end), default=-1)
        if first < 0:
            return end
        close = source.find(source[first + 1], first + 2)
        if close < 0:
            # An odd quote: from here on every tag ends at its first ">".
            find.known["quotes"] = -1
            return simple
        at = close + 1
        end = find.next(">", at)
    if end < 0:
        find.known["quotes"] = -1
    return end if end >= 0 else simple


def _raw_end(lower: Finder, name: str, at: int) -> int:
    """Where the closing tag of a raw element begins, -1 if nowhere."""
    needle = "</" + name
    while True:
        end = lower.next(needle, at)
        if end < 0 or not lower.text[end + len(needle) : end + len(needle) + 1].isalnum():
            return end
        at = end + 1


def comment(source: str, start: int, end: int) -> Comment:
    """The comment source[start:end], which may be the short `<!-->` or lack its end."""
    inner = source[start + 4 : end]
    text = "" if inner in (">", "->") else inner.removesuffix("-->").strip()
    return Comment(start, end, text)


def attributes(source: str, token: Token) -> dict[str, tuple[str, int]]:
    """An opening tag's attributes: name → raw value and its source offset; the first one counts."""
    found: dict[str, tuple[str, int]] = {}
    begin = token.start + 1 + len(token.name)
    for match in ATTRIBUTE.finditer(source, begin, token.end - 1):
        value, at = match[2] or "", match.start(2)
        if value[:1] in ("'", '"'):
            value, at = value[1:-1], at + 1
        found.setdefault(match[1].lower(), (value, at))
    return found
