"""What a word is: letters and digits with the apostrophes and hyphens inside it.

`rumah-rumah`, `anak-anaknya`, `don't`, `COVID-19` and `O'Brien` are one word each; `dan/atau`,
`2.000` and `U.S.` are several. A typographic apostrophe counts as `'`, a soft hyphen and other
invisible joiners as nothing, and words are NFC whatever the text is: words can be compared.
"""

from unicodedata import is_normalized, normalize

from copydesk import patterns
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from copydesk.article import Paragraph

APOSTROPHES = "’ʼ＇‘‛"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" + "".join(
    map(chr, range(0xFE00, 0xFE10))
)
_EDGE = "'-" + APOSTROPHES + INVISIBLE
# ASCII that ends a word; everything else below 128 belongs to one.
_BREAKS = bytes(c for c in range(128) if not (chr(c).isalnum() or chr(c) in "'-"))
_SPACED = bytes.maketrans(_BREAKS, b" " * len(_BREAKS))
_PATTERN: "list[re.Pattern[str]]" = []


class Token(NamedTuple):
    """A word as `words` gives it, with its place in the paragraph's text."""

    text: str
    start: int
    end: int


def words(paragraph: "Paragraph") -> list[str]:
    """The words of a paragraph in order, case kept; cheap, since it keeps no positions."""
    return paragraph.once(_words)


def tokens(paragraph: "Paragraph") -> list[Token]:
    """The words of a paragraph with their places: ask only where a place is needed."""
    return paragraph.once(_tokens)


def split(text: str) -> list[str]:
    """The words of any text."""
    if not text.isascii():
        text = _plain(text)
    found = (
        text.encode("utf-8", "surrogatepass").translate(_SPACED).decode("utf-8", "surrogatepass")
    )
    if "'" in found or "-" in found:
        return [word for part in found.split() if (word := part.strip("'-"))]
    return found.split()


def _words(paragraph: "Paragraph") -> list[str]:
    return split(paragraph.text)


def _plain(text: str) -> str:
    """The text in NFC with plain apostrophes and a space for each non-ASCII sign."""
    plain = text.translate(_SIGNS)
    if is_normalized("NFC", plain):
        return plain
    raw = plain.encode("utf-8", "surrogatepass").translate(_SPACED)  # else "=" takes up an accent
    return normalize("NFC", raw.decode("utf-8", "surrogatepass"))


class _Signs(dict[int, str]):
    """What each character becomes: itself in a word, a space elsewhere; learnt as it is met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in APOSTROPHES:
            kept = "'"
        elif char in INVISIBLE:
            kept = ""
        elif code < 128 or char.isalnum() or _joins(char):
            kept = char
        else:
            kept = " "
        self[code] = kept
        return kept


_SIGNS = _Signs()


def _joins(char: str) -> bool:
    """Whether a sign belongs to the letter before it: a combining mark, a surrogate."""
    from unicodedata import category

    return category(char) in ("Mn", "Mc", "Cs")


def _tokens(paragraph: "Paragraph") -> list[Token]:
    """Tokens by their own scan; their texts are `words(paragraph)` whatever the text is."""
    text, found = paragraph.text, []
    for match in _pattern().finditer(text):
        run = match.group()
        if run.isascii():
            word = run.strip("'-")
            if word:
                start = match.start() + run.index(word)
                found.append(Token(word, start, start + len(word)))
            continue
        for low, high in _parts(run, match.start()):
            parts = split(text[low:high])
            if parts:
                found.append(Token(parts[0], *_trimmed(text, low, high)))
    return found


def _parts(run: str, offset: int) -> "Iterator[tuple[int, int]]":
    """The stretches between signs of a run that is not all ASCII."""
    start = 0
    for at, char in enumerate(run):
        if _SIGNS[ord(char)] == " ":
            if at > start:
                yield offset + start, offset + at
            start = at + 1
    if start < len(run):
        yield offset + start, offset + len(run)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without apostrophes, hyphens and joiners at its edges."""
    while text[start] in _EDGE:
        start += 1
    while text[end - 1] in _EDGE:
        end -= 1
    return start, end


def _pattern() -> "re.Pattern[str]":
    """Runs without white space and ASCII signs; compiled at first use."""
    if not _PATTERN:
        import re

        _PATTERN.append(patterns.compile(rf"[^\s{re.escape(_BREAKS.decode())}]+"))
    return _PATTERN[0]
