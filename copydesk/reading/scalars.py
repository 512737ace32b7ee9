"""The text of a YAML or TOML scalar with the place of each character."""

from __future__ import annotations

from copydesk.article import Paragraph
from copydesk.reading.flow import Flow
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.article import Kind

SIMPLE = {
    "n": "\n", "t": "\t", "r": "\r", '"': '"', "'": "'", "\\": "\\", "/": "/", "_": "\xa0",
    " ": " ", "0": "\ufffd", "N": "\x85", "L": "\u2028", "P": "\u2029", "e": "\x1b", "b": "\x08",
    "f": "\x0c", "a": "\x07", "v": "\x0b",
}  # fmt: skip
HEX = {"x": 2, "u": 4, "U": 8}


def paragraph(source: str, start: int, end: int, kind: Kind) -> Paragraph | None:
    """source[start:end], a scalar as written, as a paragraph; line breaks become spaces."""
    flow = Flow()
    first = source[start : start + 1]
    if source.startswith(('"""', "'''"), start):
        (double if first == '"' else flow_plain)(flow, source, start + 3, end - 3)
    elif first == '"':
        double(flow, source, start + 1, end - 1)
    elif first == "'":
        single(flow, source, start + 1, end - 1)
    elif first in ("|", ">"):
        block(flow, source, start, end)
    else:
        flow_plain(flow, source, start, end)
    return flow.take(kind)


def flow_plain(flow: Flow, source: str, start: int, end: int) -> None:
    """A scalar without quotes or escapes."""
    flow.add(source[start:end], start)


def single(flow: Flow, source: str, start: int, end: int) -> None:
    """In single quotes a quote is written twice."""
    at = source.find("''", start, end)
    while at >= 0:
        flow.add(source[start:at], start)
        flow.piece("'", at, 2)
        start = at + 2
        at = source.find("''", start, end)
    flow.add(source[start:end], start)


def double(flow: Flow, source: str, start: int, end: int) -> None:
    """In double quotes a backslash escapes, also the end of a line."""
    at = source.find("\\", start, end)
    while at >= 0:
        flow.add(source[start:at], start)
        sign = source[at + 1 : at + 2]
        length = 2 + HEX.get(sign, 0)
        if sign in HEX:
            flow.piece(_character(source[at + 2 : at + length]), at, length)
        elif sign in SIMPLE:
            flow.piece(SIMPLE[sign], at, length)
        start = min(at + length, end)
        at = source.find("\\", start, end)
    flow.add(source[start:end], start)


def _character(digits: str) -> str:
    try:
        number = int(digits, 16)
    except ValueError:
        return "\ufffd"
    return chr(number) if number < 0xD800 or 0xE000 <= number <= 0x10FFFF else "\ufffd"


def block(flow: Flow, source: str, start: int, end: int) -> None:
    """A literal or folded block: what follows the line of its indicator."""
    line = min((at for sign in "\r\n" if (at := source.find(sign, start, end)) >= 0), default=end)
    flow.add(source[line:end], line)
