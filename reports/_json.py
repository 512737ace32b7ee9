"""JSON that is safe to print anywhere: readable, one record a line, nothing hidden in it."""

from __future__ import annotations

import json
import re

from copydesk.record import TYPE_CHECKING
from copydesk.visible import escaped, hidden

if TYPE_CHECKING:
    from typing import Any

# Each of these can only stand inside a string of a JSON text, so an escape keeps its meaning.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff"
                     "\ufeff\ufff9-\uffff\U000e0000-\U000e007f]|(?<=##)\\[")  # fmt: skip


def dumps(value: Any) -> str:
    """A value as one line of JSON; lone surrogates (bad bytes of a path) as text."""
    return _UNSAFE.sub(_escape, json.dumps(value, ensure_ascii=False))


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if "\ud800" <= char <= "\udfff":
        return "\\" + escaped(char)
    if char > "\uffff":
        return json.dumps(char)[1:-1]
    return f"\\u{ord(char):04x}" if hidden(char) or char == "[" else char


def layout(value: Any, depth: int, indent: str = "") -> str:
    """JSON with the outermost `depth` levels on lines of their own, what is below on one."""
    if depth == 0 or not value or not isinstance(value, dict | list):
        return dumps(value)
    inner = indent + " "
    if isinstance(value, dict):
        rows = [f"{inner}{dumps(key)}: {layout(v, depth - 1, inner)}" for key, v in value.items()]
    else:
        rows = [inner + layout(item, depth - 1, inner) for item in value]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}\n" + ",\n".join(rows) + f"\n{indent}{closing}"
