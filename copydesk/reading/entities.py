"""Character references as HTML5 reads them, with the length of what they stand for."""

from __future__ import annotations

from copydesk import patterns
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

REFERENCE = patterns.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]{1,31};?)")
COMMON = {
    "amp;": "&", "lt;": "<", "gt;": ">", "quot;": '"', "apos;": "'", "nbsp;": "\xa0",
    "ldquo;": "“", "rdquo;": "”", "lsquo;": "‘", "rsquo;": "’", "ndash;": "–", "mdash;": "—",
    "hellip;": "…", "shy;": "\xad", "laquo;": "«", "raquo;": "»",
}  # fmt: skip


def references(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, meaning) of each character reference in a text."""
    for match in REFERENCE.finditer(text):
        body = match[0][1:]
        if body[0] == "#":
            yield match.start(), match.end(), numeric(body[1:].rstrip(";"))
            continue
        length, meaning = named(body)
        if length:
            yield match.start(), match.start() + 1 + length, meaning


def named(body: str) -> tuple[int, str]:
    """How much of a name is a reference, and to what; the longest that HTML5 knows."""
    meaning = COMMON.get(body)
    if meaning is not None:
        return len(body), meaning
    from html.entities import html5

    for length in range(len(body), 1, -1):
        meaning = html5.get(body[:length])
        if meaning is not None:
            return length, meaning
    return 0, ""


def numeric(digits: str) -> str:
    """The character of a numeric reference, as a browser shows it."""
    hexadecimal = digits[0] in "xX"
    digits = digits.lstrip("xX0")
    if len(digits) > 8:
        return "\ufffd"
    number = int(digits or "0", 16 if hexadecimal else 10)
    if 0x80 <= number <= 0x9F:  # browsers read these as Windows-1252
        return bytes((number,)).decode("cp1252", "replace").replace("\ufffd", chr(number))
    if number == 0 or number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        return "\ufffd"
    return chr(number)
