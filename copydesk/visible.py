"""Shows what must not reach a terminal or a log: control characters, bad bytes, commands."""

# Invisible or re-ordering characters beside the control characters: zero-width space, marks and
# embeddings that turn the direction of a line, line separators, byte-order mark, annotations.
_SINGLE = frozenset((0x061C, 0x200B, 0x200E, 0x200F, 0xFEFF, 0xFFFE, 0xFFFF))
_RANGES = (
    (0x00, 0x1F),
    (0x7F, 0x9F),
    (0x2028, 0x202E),
    (0x2060, 0x206F),
    (0xD800, 0xDFFF),
    (0xFFF9, 0xFFFB),
    (0xE0000, 0xE007F),
)
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def hidden(char: str) -> bool:
    """Whether a character does something else on a terminal than to be seen."""
    code = ord(char)
    return code in _SINGLE or any(low <= code <= high for low, high in _RANGES)


def escaped(char: str) -> str:
    r"""A character as `\n`, `\x1b` or `\u202e`; the bad byte of a path name as `\xff`."""
    code = ord(char)
    if char in _NAMED:
        return _NAMED[char]
    if 0xDC80 <= code < 0xDD00:
        code -= 0xDC00
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def visible(text: str) -> str:
    """A text for one line of a terminal or a CI log: everything hidden is shown as an escape.

    GitHub's runner takes `##[command]` anywhere in a line, so its bracket is escaped too.
    """
    if not text.isprintable():
        text = "".join(escaped(char) if hidden(char) else char for char in text)
    return text.replace("##[", "##\\x5b")


def one_line(text: str) -> str:
    """`visible`, with line ends and other white space as single spaces."""
    return visible(" ".join(text.split()))


def shown_path(path: str) -> str:
    """A path that opens a line; `::command` there would be one to GitHub's runner."""
    shown = visible(path)
    return "./" + shown if shown.lstrip().startswith("::") else shown
