"""The last step of every reader: drop what no eye sees, make every space a space, compose accents.

Only paragraphs change, through their maps: the source keeps every character.
"""

from bisect import bisect_right

from copydesk.article import Article, Paragraph, SourceMap, TextBuilder, Zone

MASK = "\ue000"  # stands for marks and shortcodes that a reader must not take for text
SPACES = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
INVISIBLE = (
    "\xad\u034f\u061c\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062"
    "\u2063\u2064\u2066\u2067\u2068\u2069\ufeff" + MASK
)
JOINER = "\u034f"  # the one among them that counts as printable
BLANK = SPACES + INVISIBLE
TO_SPACE = dict.fromkeys(map(ord, SPACES), " ")


def hidden(source: str, start: int, end: int, floor: int) -> int:
    """Where the masks for source[start:end] begin: the space before goes with what has one behind.

    `floor` is the offset before which nothing may be masked any more.
    """
    if not source[end : end + 1].strip():
        while start > floor and source[start - 1] in " \t":
            start -= 1
    return start


def article(read: Article) -> None:
    """Tidy every paragraph in place; one that holds nothing visible goes."""
    empty = False
    for paragraph in read.paragraphs:
        text = paragraph.text
        if not text.isprintable() or not (text.isascii() or composed(text)):
            tidied(paragraph)
            empty = empty or not paragraph.text
    if empty:
        read.paragraphs = [paragraph for paragraph in read.paragraphs if paragraph.text]
        for index, paragraph in enumerate(read.paragraphs):
            paragraph.index = index


def composed(text: str) -> bool:
    """Whether a text is in NFC; asked of Unicode's tables only where a lead byte hints at more."""
    data = text.encode()
    if b"\xcc" in data or b"\xcd" in data or b"\xe1" in data:
        from unicodedata import is_normalized

        return is_normalized("NFC", text)
    return True


def tidied(paragraph: Paragraph) -> None:
    """One paragraph without invisible characters, with plain spaces and composed accents."""
    text = paragraph.text.translate(TO_SPACE)
    builder = TextBuilder()
    for start, end in trimmed(text, visible(text)):
        part = text[start:end]
        if part.isascii() or composed(part):
            builder.add(part, start)
        else:
            compose(part, start, builder)
    paragraph.text, inner = builder.build()
    if paragraph.zones:
        paragraph.zones = [moved for zone in paragraph.zones if (moved := _moved(zone, inner))]
    paragraph.map = inner.compose(paragraph.map)


def visible(text: str) -> list[tuple[int, int]]:
    """The stretches of a text between its invisible characters.

    Joiners shape Arabic, Indic and emoji and stay there; between Latin letters they are dropped.
    """
    if text.isprintable() and JOINER not in text:
        return [(0, len(text))]
    import re

    pattern = f"(?:[{INVISIBLE}]|(?<![\u0590-\ud7ff\uf900-\U0010ffff])[\u200c\u200d])+"
    stretches, done = [], 0
    for match in re.finditer(pattern, text):
        if match.start() > done:
            stretches.append((done, match.start()))
        done = match.end()
    if done < len(text):
        stretches.append((done, len(text)))
    return stretches


def trimmed(text: str, stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches without the spaces that the whole begins and ends with."""
    kept = list(stretches)
    while kept and not text[kept[-1][0] : kept[-1][1]].strip(" "):
        kept.pop()
    first = 0
    while first < len(kept) and not text[kept[first][0] : kept[first][1]].strip(" "):
        first += 1
    kept = kept[first:]
    if kept:
        start, end = kept[0]
        kept[0] = (end - len(text[start:end].lstrip(" ")), end)
        start, end = kept[-1]
        kept[-1] = (start, start + len(text[start:end].rstrip(" ")))
    return kept


def compose(text: str, source: int, builder: TextBuilder) -> None:
    """Add a text that is not in NFC: each letter and its marks as one piece."""
    from unicodedata import combining, normalize

    start = 0
    for index in range(1, len(text) + 1):
        if index < len(text) and (combining(text[index]) or "\u1160" <= text[index] <= "\u11ff"):
            continue
        cluster = text[start:index]
        builder.add(normalize("NFC", cluster), source + start, index - start)
        start = index


def _moved(zone: Zone, inner: SourceMap) -> Zone | None:
    """A zone in the offsets of the tidied text, None where nothing of it is left."""
    starts = [piece.source for piece in inner.pieces]

    def new(old: int) -> int:
        index = bisect_right(starts, old) - 1
        if index < 0:
            return 0
        piece = inner.pieces[index]
        return piece.text + min(old - piece.source, piece.text_length)

    start, end = new(zone.start), new(zone.end)
    return Zone(zone.kind, start, end) if start < end else None
