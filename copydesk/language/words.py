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
    from collections.abc import Iterable, Iterator

    from copydesk.article import Article, Paragraph

APOSTROPHES = "’ʼ＇‘‛"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" + "".join(
    map(chr, range(0xFE00, 0xFE10))
)
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"  # a note's number or an exponent: no part of the word before it
_EDGE = "'-" + APOSTROPHES + INVISIBLE
# ASCII that ends a word; everything else below 128 belongs to one.
_BREAKS = bytes(c for c in range(128) if not (chr(c).isalnum() or chr(c) in "'-"))
_SPACED = bytes.maketrans(_BREAKS, b" " * len(_BREAKS))
_SEAM = "\n"  # between paragraphs that are split in one go; none has one inside
_SEAMED = _SPACED[:10] + b"\n" + _SPACED[11:]
_ASCII = bytes(range(128))
_MARKS = b"'-"  # part of a word inside it only
_BLANK, _LETTER = ord(" "), ord("0")  # up to the one: white space; from the other: no mark
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
    """The words of a paragraph with their places: ask only where all the places are needed."""
    return paragraph.once(_tokens)


def split(text: str) -> list[str]:
    """The words of any text."""
    return _spaced(_plain(text), _SPACED).split()


def every(article: "Article") -> list[list[str]]:
    """The words of each paragraph of an article: all in one go, which costs half as much."""
    return article.once(_every)


def _every(article: "Article") -> list[list[str]]:
    texts = [paragraph.text for paragraph in article.paragraphs]
    parts = _spaced(_plain(f" {_SEAM} ".join(texts)), _SEAMED).split(_SEAM)
    if len(parts) != len(texts):  # a text with line ends of its own, or not composed
        return [words(paragraph) for paragraph in article.paragraphs]
    return [
        paragraph.once(_words, part.split())
        for paragraph, part in zip(article.paragraphs, parts, strict=True)
    ]


def _words(paragraph: "Paragraph", found: list[str] | None = None) -> list[str]:
    return split(paragraph.text) if found is None else found


def _spaced(plain: str, table: bytes) -> str:
    """The text with spaces for all that is no word: signs, and marks at the edges of words."""
    data = f" {plain} ".encode("utf-8", "surrogatepass").translate(table)
    cleared: bytearray | None = None
    for mark in _MARKS:
        at = data.find(mark)
        while at >= 0:
            if data[at - 1] < _LETTER or data[at + 1] < _LETTER:
                low, high = at, at + 1
                while data[low - 1] in _MARKS:
                    low -= 1
                while data[high] in _MARKS:
                    high += 1
                if data[low - 1] <= _BLANK or data[high] <= _BLANK:
                    cleared = cleared or bytearray(data)
                    cleared[low:high] = b" " * (high - low)
                at = high - 1
            at = data.find(mark, at + 1)
    return (cleared or data).decode("utf-8", "surrogatepass")


def _plain(text: str) -> str:
    """The text in NFC with plain apostrophes and a space for each non-ASCII sign."""
    if text.isascii():
        return text
    plain, composed = _signs(text)
    if composed:
        return plain
    raw = plain.encode("utf-8", "surrogatepass").translate(_SPACED)  # else "=" takes up an accent
    return normalize("NFC", raw.decode("utf-8", "surrogatepass"))


def _signs(text: str) -> tuple[str, bool]:
    """The text with plain apostrophes and spaces for signs, and whether that is in NFC."""
    data = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    plain, composed = text, True
    for char in set(data.decode("utf-8", "surrogatepass")):
        kept, alone = _SIGNS[char]
        composed = composed and alone
        if kept != char:
            plain = plain.replace(char, kept)
    return plain, composed or is_normalized("NFC", plain)


class _Signs(dict[str, tuple[str, bool]]):
    """What each character becomes: itself in a word, a space elsewhere; learnt as it is met.

    The second value says that it is composed whatever stands beside it.
    """

    def __missing__(self, char: str) -> tuple[str, bool]:
        if char in APOSTROPHES:
            kept = "'"
        elif char in INVISIBLE:
            kept = ""
        elif char.isascii() or ((char.isalnum() or _joins(char)) and char not in RAISED):
            kept = char
        else:
            kept = " "
        found = self[char] = kept, not kept or kept in " '" or _composed(char)
        return found


_SIGNS = _Signs()


def _composed(char: str) -> bool:
    """Whether no neighbour can change a letter's form: no mark, no part of a Hangul syllable."""
    from unicodedata import category

    hangul = "\u1100" <= char <= "\u11ff" or "\ua960" <= char <= "\ud7ff"
    return category(char)[0] != "M" and not hangul and is_normalized("NFC", char)


def _joins(char: str) -> bool:
    """Whether a sign belongs to the letter before it: a combining mark, a surrogate."""
    from unicodedata import category

    return category(char) in ("Mn", "Mc", "Cs")


def places(paragraph: "Paragraph", wanted: "Iterable[str]") -> list[Token]:
    """The tokens whose text is wanted, in order: no others are made."""
    aligned = paragraph.once(_aligned)
    if aligned is None:
        wanted = frozenset(wanted)
        return [token for token in tokens(paragraph) if token.text in wanted]
    found = []
    for word in wanted:
        mark = f" {word} "
        at = aligned.find(mark)
        while at >= 0:
            stop = at + len(word)  # the place is one less than in `aligned`
            found.append(Token(word, at, stop))
            at = aligned.find(mark, stop + 1)
    return sorted(found, key=_start)


def number(paragraph: "Paragraph", token: Token) -> int:
    """How many words of the paragraph stand before a token."""
    aligned = paragraph.once(_aligned)
    return len(aligned[: token.start].split()) if aligned else tokens(paragraph).index(token)


def _start(token: Token) -> int:
    return token.start


def _aligned(paragraph: "Paragraph") -> str | None:
    """What is split into words, a space before it, each character where the text has it.

    None where characters are left out or composed.
    """
    text = paragraph.text
    if text.isascii():
        return _spaced(text, _SPACED)
    plain, composed = _signs(text)
    return _spaced(plain, _SPACED) if composed and len(plain) == len(text) else None


def _tokens(paragraph: "Paragraph") -> list[Token]:
    """Each word looked for behind the last one."""
    aligned = paragraph.once(_aligned)
    if aligned is None:
        return _scanned(paragraph)
    found, end, find = [], 0, aligned.find
    for word in words(paragraph):
        at = find(word, end)
        end = at + len(word)
        found.append(Token(word, at - 1, end - 1))
    return found


def _scanned(paragraph: "Paragraph") -> list[Token]:
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
        if _SIGNS[char][0] == " ":
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
        _PATTERN.append(patterns.compile(rf"[^\s{patterns.escape(_BREAKS.decode())}]+"))
    return _PATTERN[0]
