"""Template tags in Markdown ({{< … >}}, {{% … %}}, {{ … }}, {% … %}): masked, so never text."""

from copydesk.reading.tidy import MASK, hidden

PAIRS = (("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}"))
LONGEST = 4000


def masked(source: str, begin: int = 0) -> str:
    """The source with each template tag replaced, character for character.

    A tag that fills its lines becomes blank ones, as if it were not there; inside a line it
    becomes masks, which no paragraph keeps.
    """
    if "{{" not in source and "{%" not in source:
        return source
    parts, done = [], 0
    at = source.find("{", begin)
    while at >= 0:
        end = _end(source, at)
        if end < 0:
            at = source.find("{", at + 1)
            continue
        alone = _alone(source, at, end)
        start = at if alone else hidden(source, at, end, done)
        fill = " " if alone else MASK
        parts.append(source[done:start])
        parts += (char if char in "\r\n" else fill for char in source[start:end])
        done = end
        at = source.find("{", end)
    return "".join((*parts, source[done:]))


def _end(source: str, at: int) -> int:
    """Where the tag that begins at `at` ends, -1 if none begins there."""
    for begin, close in PAIRS:
        if source.startswith(begin, at):
            end = source.find(close, at + len(begin), at + LONGEST)
            return end + len(close) if end >= 0 else -1
    return -1


def _alone(source: str, start: int, end: int) -> bool:
    """Whether nothing else stands on the lines of source[start:end]."""
    line = max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1
    rest = source[end : end + 200].lstrip(" \t")
    return not source[line:start].strip() and (not rest or rest[0] in "\r\n")
