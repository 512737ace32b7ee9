"""The strings of a TOML front matter with their places; the standard library validates it."""

import re

from copydesk import patterns
from copydesk.finding import DeskError, Problem
from copydesk.reading.frontmatter import KINDS, Value

STRING = r'"""(?:[^\\]|\\.)*?"""|' + r"'''.*?'''" + r'|"(?:[^"\\\r\n]|\\.)*"' + r"|'[^'\r\n]*'"
ENTRY = patterns.compile(
    rf"""^[ \t]*(?P<key>[\w-]+)[ \t]*=[ \t]*(?P<value>{STRING}|\[|[^\s\[{{#][^\r\n#]*)"""
    r"""|^[ \t]*(?P<table>\[)""",
    re.MULTILINE | re.DOTALL,
)
ITEM = patterns.compile(rf"[\s,]*(?:#[^\r\n]*)?[\s,]*({STRING})", re.DOTALL)


def values(path: str, source: str, begin: int, stop: int) -> list[Value]:
    """The scalars between two offsets, with their keys; DeskError where they are no TOML."""
    import tomllib

    text = source[begin:stop].replace("\r\n", "\n").replace("\r", "\n")
    try:
        tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = (int(place[1]) + 1, int(place[2])) if place else (1, 1)
        message = str(error).partition(" (at ")[0]
        raise DeskError(Problem(path, f"broken TOML: {message}", line, column)) from error
    return list(scanned(source, begin, stop))


def scanned(source: str, begin: int, stop: int) -> list[Value]:
    """Entries of the top level, captions and alt texts of any table."""
    found: list[Value] = []
    nested = False
    at = begin
    while match := ENTRY.search(source, at, stop):
        at = match.end()
        if match["table"]:
            nested = True
            continue
        key = match["key"]
        if nested and KINDS.get(key.lower()) != "caption":
            continue
        start, end = match.span("value")
        if match["value"] != "[":
            found.append(Value(key, start, start + len(source[start:end].rstrip())))
            continue
        while item := ITEM.match(source, at, stop):
            found.append(Value(key, *item.span(1)))
            at = item.end()
    return found
