"""Globs over paths: `**`, `*`, `?`, `[a-z]`, `{a,b}`; one without a slash fits at any depth."""

from __future__ import annotations

import os
import re

from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Matcher = Callable[[str], bool]


def matcher(base: str, patterns: Iterable[str]) -> Matcher:
    """Whether a path (absolute, or relative to the working folder) fits one of the patterns.

    Patterns are relative to the folder `base`. One that names a folder fits everything below it.
    """
    parts = [translated(pattern) for pattern in patterns]
    if not parts:
        return lambda _: False
    search = re.compile("|".join(parts), re.DOTALL).fullmatch
    root = os.path.abspath(base)

    def fits(path: str) -> bool:
        relative = os.path.relpath(os.path.abspath(path), root).replace(os.sep, "/")
        return search(relative) is not None

    return fits


def translated(pattern: str) -> str:
    """One glob as a regular expression over a whole relative path."""
    pattern = pattern.removeprefix("./").rstrip("/") or "**"
    anywhere = "" if "/" in pattern.rstrip("/") else "(?:.*/)?"
    body = _body(pattern.removeprefix("/"))
    try:
        re.compile(body)
    except re.error:  # such as [z-a]: then it means itself
        body = re.escape(pattern)
    return f"(?:{anywhere}{body}(?:/.*)?)"


def _body(pattern: str) -> str:
    out, at, depth = [], 0, 0
    while at < len(pattern):
        char = pattern[at]
        if pattern.startswith("**/", at):
            out.append("(?:.*/)?")
            at += 3
            continue
        if pattern.startswith("**", at):
            out.append(".*")
            at += 2
            continue
        if char == "[":
            stop = pattern.find("]", at + 2)
            if stop > 0:
                inner = pattern[at + 1 : stop].replace("\\", "\\\\").replace("[", "\\[")
                out.append("[" + ("^" + inner[1:] if inner[0] in "!^" else inner) + "]")
                at = stop + 1
                continue
        if char == "{" and "}" in pattern[at:]:
            out.append("(?:")
            depth += 1
        elif char == "}" and depth:
            out.append(")")
            depth -= 1
        elif char == "," and depth:
            out.append("|")
        else:
            out.append({"*": "[^/]*", "?": "[^/]"}.get(char) or re.escape(char))
        at += 1
    return "".join(out) + ")" * depth
