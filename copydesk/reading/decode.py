"""Bytes to text and back: which encoding a file is in, and where a bad byte stands."""

import codecs

from copydesk.finding import DeskError, Problem

# Byte-order marks; UTF-32's little-endian one begins with UTF-16's, so it comes first.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-bom", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le-bom", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be-bom", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le-bom", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be-bom", "utf-16-be"),
)
SIGNATURES = (
    b"%PDF-", b"PK\x03\x04", b"PK\x05\x06", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b",
    b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"\x7fELF", b"\xd0\xcf\x11\xe0", b"RIFF", b"OggS", b"ID3",
    b"SQLite format 3",
)  # fmt: skip
PROBE = 8192


def is_binary(data: bytes) -> bool:
    """Whether a file's first bytes (all of them, or a few thousand) are no text at all."""
    head = data[:PROBE]
    if head.startswith(SIGNATURES):
        return True
    return b"\0" in head and not head.startswith(_bom_bytes()) and not _bare_utf16(head)


def decode(path: str, data: bytes) -> str:
    """The text of a file without its byte-order mark; DeskError at the first bad byte."""
    return decoded(path, data)[0]


def decoded(path: str, data: bytes) -> tuple[str, str]:
    """The text of a file and the name of its encoding, for `encode` to write it back."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(path, data, error)
    if "\0" in text:
        return _with_nul(path, data)
    if text.startswith("\ufeff"):
        return text[1:], "utf-8-bom"
    return text, "utf-8"


def encode(text: str, encoding: str) -> bytes:
    """The bytes of a text in an encoding that `decoded` named; UnicodeEncodeError if it cannot."""
    for mark, name, codec in MARKS:
        if name == encoding:
            return mark + text.encode(codec)
    return text.encode(encoding)


def _bom_bytes() -> tuple[bytes, ...]:
    return tuple(mark for mark, _, _ in MARKS)


def _not_utf8(path: str, data: bytes, error: UnicodeDecodeError) -> tuple[str, str]:
    """What is not UTF-8: marked UTF-16 or UTF-32, bare UTF-16, Windows-1252, or an error."""
    for mark, name, codec in MARKS:
        if data.startswith(mark):
            try:
                text = data[len(mark) :].decode(codec)
            except UnicodeDecodeError as wide:
                raise _problem(path, data, wide, codec, len(mark)) from wide
            if name == "utf-8-bom" or "\0" not in text:
                return text, name
    if b"\0" in data:
        return _with_nul(path, data)
    if _plausible_cp1252(data):
        try:
            return data.decode("cp1252"), "cp1252"
        except UnicodeDecodeError:
            pass  # a byte that Windows-1252 does not have either: name the first bad one
    raise _bad_byte(path, data, error.start, "neither UTF-8 nor Windows-1252")


def _with_nul(path: str, data: bytes) -> tuple[str, str]:
    """Bytes with NULs among them: UTF-16 without a mark where that is unmistakable."""
    codec = _bare_utf16(data)
    if codec:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError as error:
            raise _problem(path, data, error, codec, 0) from error
        if "\0" not in text:
            return text, codec
    raise _bad_byte(path, data, data.index(0), "a NUL byte: this is no text")


def _bare_utf16(data: bytes) -> str:
    """ "utf-16-le" or "utf-16-be" where every other byte of a text is almost always NUL."""
    size = len(data) // 2
    if size < 2:
        return ""
    even, odd = data[0 : 2 * size : 2].count(0), data[1 : 2 * size : 2].count(0)
    if even + odd < size * 0.6:
        return ""
    if even == 0:
        return "utf-16-le"
    return "utf-16-be" if odd == 0 else ""


def _plausible_cp1252(data: bytes) -> bool:
    """Whether non-ASCII bytes look like single accented letters and typographic marks.

    Four such letters in a row are another alphabet's (Cyrillic, Shift-JIS), and valid UTF-8
    sequences between the bad bytes make a file of mixed encodings.
    """
    import re

    if re.search(rb"[\xa0-\xff]{4}", data):
        return False
    lenient = data.decode("utf-8", "surrogateescape")
    bad = len(re.findall("[\udc80-\udcff]", lenient))
    good = len(re.findall("[^\x00-\x7f\udc80-\udcff]", lenient))
    return good * 20 < bad


def _bad_byte(path: str, data: bytes, offset: int, message: str) -> DeskError:
    line, column = _position(data[:offset].decode("utf-8", "replace"))
    return DeskError(
        Problem(path, f"{message} (byte 0x{data[offset]:02X} at {offset})", line, column)
    )


def _problem(
    path: str, data: bytes, error: UnicodeDecodeError, codec: str, skipped: int
) -> DeskError:
    """An error inside a text whose encoding is known."""
    before = data[skipped : skipped + error.start].decode(codec, "replace")
    line, column = _position(before)
    return DeskError(Problem(path, f"is broken {codec.upper()}: {error.reason}", line, column))


def _position(before: str) -> tuple[int, int]:
    """The 1-based line and column after a text."""
    flat = before.replace("\r\n", "\n").replace("\r", "\n")
    return flat.count("\n") + 1, len(flat) - flat.rfind("\n")
