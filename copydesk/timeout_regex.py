"""Regular expressions that a newsroom writes: bounded in time and memory, never empty matches.

They run in the `regex` package with a CPU budget. A pattern that could eat the memory while it is
compiled, or that matches nothing at all, is refused with the pack; one that is slow on a text
stops with an error for that article.
"""

from __future__ import annotations

from copydesk.finding import DeskError, Problem
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

LONGEST = 2000  # characters of a pattern
DEEPEST = 50  # brackets within brackets
COUNTS = 10_000  # what the repeats {n} of a pattern may multiply to
STRETCH = 20_000  # characters of text for one search: captures cost 180 bytes for each of them
SAMPLES = ("", " ", "a", "Kata, 1.")

_compiled: dict[str, Any] = {}


class Pattern(str):
    """A pattern as a pack gives it. The loader asks `mistake` before any article is read."""

    __slots__ = ()

    @staticmethod
    def mistake(value: object) -> str:
        """What is wrong with the pattern, "" if it can be used."""
        if not isinstance(value, str):
            return f"found {value!r}, expected a regular expression"
        try:
            _compile(value)
        except ValueError as error:
            return str(error)
        return ""


def find(
    pattern: str, text: str, *, seconds: float = 0.5, path: str = ""
) -> Iterator[tuple[int, int, str]]:
    """Start, end and matched text of each match; a long text is searched in stretches.

    Raises DeskError, as a problem of the article at `path`, once the matches of `text` took
    `seconds` of CPU time, or where one is empty.
    """
    compiled = _compile(pattern)
    for start, end in _stretches(text):
        try:
            for match in compiled.finditer(text, start, end, timeout=seconds, concurrent=False):
                if match.end() == match.start():
                    raise _problem(path, pattern, "matches the empty text, which marks no word")
                yield match.start(), match.end(), match[0]
        except TimeoutError:
            message = f"took longer than {seconds} s on this article"
            raise _problem(path, pattern, message) from None
        except MemoryError:
            raise _problem(path, pattern, "needs too much memory on this article") from None


def expand(pattern: str, text: str, start: int, end: int, replacement: str) -> str:
    """The replacement for the match at text[start:end], its \\1 and \\g<name> filled in."""
    match = _compile(pattern).match(text, start, end, timeout=0.5, concurrent=False)
    return match.expand(replacement) if match else replacement


def _problem(path: str, pattern: str, message: str) -> DeskError:
    shown = pattern if len(pattern) <= 60 else pattern[:57] + "…"
    return DeskError(Problem(path, f"the pattern {shown!r} {message}"))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The text in pieces that end at a space."""
    start = 0
    while len(text) - start > STRETCH:
        end = text.rfind(" ", start + STRETCH // 2, start + STRETCH) + 1 or start + STRETCH
        yield start, end
        start = end
    yield start, len(text)


def _compile(pattern: str) -> Any:
    """The compiled pattern. Raises ValueError with what is wrong."""
    if pattern not in _compiled:
        _bounded(pattern)
        from importlib import import_module

        regex: Any = import_module("regex")  # it has no types of its own
        try:
            compiled = regex.compile(pattern)
        except (regex.error, RecursionError, OverflowError) as error:
            raise ValueError(f"is no regular expression: {error}") from error
        for sample in SAMPLES:
            found = compiled.search(sample, timeout=0.5, concurrent=False)
            if found is not None and not found[0]:
                raise ValueError("matches the empty text, so it would mark every place")
        _compiled[pattern] = compiled
    return _compiled[pattern]


def _bounded(pattern: str) -> None:
    """Refuse what would be compiled to something huge: long, deep, or repeats of repeats."""
    if not pattern or len(pattern) > LONGEST:
        raise ValueError(f"has {len(pattern)} characters, expected 1 to {LONGEST}")
    import re

    bare = re.sub(r"\\.", "", pattern, flags=re.DOTALL)
    depth = 0
    for char in bare:
        depth += (char in "([") - (char in ")]")
        if depth > DEEPEST:
            raise ValueError(f"has more than {DEEPEST} brackets within brackets")
    product = 1
    for low, high in re.findall(r"\{(\d*),?(\d*)\}", bare):
        product *= max(int((low or "1")[:9]), int((high or "1")[:9]), 1)
        if product > COUNTS:
            raise ValueError(f"has repeats that multiply to more than {COUNTS}")
