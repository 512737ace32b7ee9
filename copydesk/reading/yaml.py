"""The scalars of a YAML front matter: plain lines by hand, anything more by the YAML library."""

from __future__ import annotations

from copydesk import patterns
from copydesk.reading.frontmatter import KINDS, Value
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

# A top-level `key: value` whose value is quoted on one line, a flow list of plain words, or plain
# text without what YAML would read otherwise. `key:` alone may be followed by `- word` items.
PLAIN = r"[^\s\"'\[\]{}>|*&!%#`@,:?-](?:[^\r\n:#]|:(?=\S)|(?<=\S)#)*"
LINE = patterns.compile(
    rf"""(?P<key>[A-Za-z_][\w-]*)[ ]*:(?:[ ]+(?P<value>"[^"\\\r\n]*"|'(?:[^'\r\n]|'')*'"""
    rf"""|\[[^\[\]{{}}"'#:&*!|>%@`\r\n]*\]|{PLAIN}|-?[0-9][\w.:+-]*(?:[ ][\w.:+-]+)*))?"""
    r"""[ \t]*(?:[ ]\#[^\r\n]*)?(?=\r?\n|\r|$)"""
)
ITEM = patterns.compile(rf"""[ ]*-[ ]+(?P<value>"[^"\\\r\n]*"|{PLAIN})[ \t]*(?=\r?\n|\r|$)""")
EMPTY = patterns.compile(r"[ \t]*(?:#[^\r\n]*)?(?=\r?\n|\r|$)")
END = patterns.compile(r"\r\n|\n|\r|$")


def values(path: str, source: str, begin: int, stop: int) -> list[Value]:
    """The scalars between two offsets, with their keys; DeskError where they are no YAML."""
    found = simple(source, begin, stop)
    return by_library(path, source, begin, stop) if found is None else found


def simple(source: str, begin: int, stop: int) -> list[Value] | None:
    """The scalars of a front matter of plain lines, None where it is more than that."""
    found: list[Value] = []
    keys: set[str] = set()
    key = ""  # of a list whose items may follow
    at = begin
    while at < stop:
        match = LINE.match(source, at, stop)
        if match:
            key = "" if match["value"] else match["key"]
            if match["key"] in keys:
                return None
            keys.add(match["key"])
            if match["value"]:
                found += listed(source, match["key"], *match.span("value"))
        elif (item := ITEM.match(source, at, stop)) and key:
            match = item
            found.append(Value(key, *item.span("value")))
        else:
            match = EMPTY.match(source, at, stop)
            if not match:
                return None
        line_end = END.match(source, match.end())
        at = line_end.end() if line_end and line_end.end() > match.end() else stop
    return found


def listed(source: str, key: str, start: int, end: int) -> list[Value]:
    """A value, or each value of a flow list."""
    while source[end - 1] in " \t":
        end -= 1
    if source[start] != "[":
        return [Value(key, start, end)]
    found, at = [], start + 1
    for part in source[start + 1 : end - 1].split(","):
        word = part.strip()
        if word:
            first = at + part.index(word)
            found.append(Value(key, first, first + len(word)))
        at += len(part) + 1
    return found


def by_library(path: str, source: str, begin: int, stop: int) -> list[Value]:
    """The scalars as the YAML library finds them: nested, folded, over several lines."""
    from copydesk import yamlfile

    text = source[begin:stop]
    yamlfile.parse(path, text, line=1)  # refuses what is broken or hostile, by line

    from ruamel.yaml import YAML

    node = YAML(typ="safe", pure=True).compose(text)
    found: list[Value] = []
    if node is not None:
        gather(node, "", begin, found)
    return found


def gather(node: Any, key: str, begin: int, found: list[Value]) -> None:
    """Scalars below a node: fields of the top level, captions and alt texts of any level."""
    if node.id == "mapping":
        for name, value in node.value:
            if not key or KINDS.get(str(name.value).lower()) == "caption":
                gather(value, str(name.value), begin, found)
            elif value.id != "scalar":
                gather(value, f"{key}.", begin, found)
    elif node.id == "sequence":
        for item in node.value:
            gather(item, key, begin, found)
    elif node.start_mark.index < node.end_mark.index:
        found.append(Value(key, begin + node.start_mark.index, begin + node.end_mark.index))
