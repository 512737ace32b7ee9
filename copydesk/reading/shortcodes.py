"""Template tags in Markdown ({{< … >}}, {{% … %}}, {{ … }}, {% … %}): masked, so never text."""

from copydesk.reading.finder import Finder
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
    find = Finder(source)
    parts: list[str] = []
    done = 0
    at = source.find("{", begin)
    while at >= 0:
        end = _end(source, at, find)
        if end < 0:
            at = source.find("{", at + 1)
            continue
        alone = _alone(source, at, end, done or begin)
        start = at if alone else hidden(source, at, end, done)
        fill = " " if alone else MASK
        parts.append(source[done:start])
        parts += (char if char in "\r\n" else fill for char in source[start:end])
        done = end
        at = source.find("{", end)
    return "".join((*parts, source[done:]))


def _end(source: str, at: int, find: Finder) -> int:
    """Where the tag that begins at `at` ends, -1 if none begins there."""
    for begin, close in PAIRS:
        if source.startswith(begin, at):
            end = find.next(close, at + len(begin))
            return end + len(close) if 0 <= end < at + LONGEST else -1
    return -1


def _alone(source: str, start: int, end: int, floor: int) -> bool:
    """Whether nothing else stands on the lines of source[start:end].

    `floor` is where the tag before ended, or the text began: nothing before it is looked at.
    """
    line = max(source.rfind("\n", floor, start), source.rfind("\r", floor, start)) + 1
    if not line and source[floor - 1 : floor] not in ("", "\n", "\r"):
        return False
    line = line or floor
    rest = source[end : end + 200].lstrip(" \t")
    return not source[line:start].strip() and (not rest or rest[0] in "\r\n")
