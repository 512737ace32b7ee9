"""A line of an article with a caret line under it, cut to fit and measured in screen columns."""

from copydesk.article import Lines
from copydesk.record import NamedTuple
from copydesk.visible import escaped, hidden

COLUMNS = 100  # that a shown line takes at most; fixed, so that the same input gives the same bytes
TAB = "    "
CUT = "…"


class Excerpt(NamedTuple):
    """A line as shown, and where the mark under it stands in screen columns."""

    line: int
    text: str
    column: int
    width: int


def excerpt(lines: Lines, start: int, end: int) -> Excerpt | None:
    """The line where a span begins; None where the source no longer holds it."""
    if start > len(lines.source) or not lines.source:
        return None
    line, column = lines.position(start)
    first = start - column + 1
    last = lines.starts[line] if line < len(lines.starts) else len(lines.source)
    while last > first and lines.source[last - 1] in "\r\n":
        last -= 1
    start, end = min(start, last), max(min(end, last), min(start, last))
    # Only what may be shown is looked at: a line can be megabytes long.
    low, high = max(first, start - COLUMNS), min(last, start + 2 * COLUMNS, end + COLUMNS)
    text = lines.source[low:high]
    mark = slice(start - low, min(end, high) - low)
    if _SIMPLE.issuperset(text) and "##[" not in text:
        low_cut, high_cut = plain_window(len(text), mark, low > first or high < last)
        left = CUT if low > first or low_cut > 0 else ""
        right = CUT if high < last or high_cut < len(text) else ""
        width = max(min(mark.stop, high_cut) - mark.start, 1)
        shown = f"{left}{text[low_cut:high_cut]}{right}"
        return Excerpt(line, shown, len(left) + mark.start - low_cut, width)
    cells = measured(text)
    low_cut, high_cut = window(cells, mark, low > first, high < last)
    fitting = cells[low_cut:high_cut]
    before = cells[low_cut : mark.start]
    left = CUT if low > first or low_cut > 0 else ""
    right = CUT if high < last or high_cut < len(cells) else ""
    width = sum(cell[1] for cell in cells[mark.start : min(mark.stop, high_cut)])
    return Excerpt(
        line,
        left + "".join(cell[0] for cell in fitting) + right,
        len(left) + sum(cell[1] for cell in before),
        max(width, 1),
    )


def window(
    cells: list[tuple[str, int]], mark: slice, more_before: bool, more_after: bool
) -> tuple[int, int]:
    """Which cells fit: the mark, and about as much before it as after it."""
    widths = [width for _, width in cells]
    if not more_before and not more_after and sum(widths) <= COLUMNS:
        return 0, len(cells)
    room = COLUMNS - 2  # for the two signs of a cut
    low, high = mark.start, mark.start
    while high < mark.stop and room >= widths[high]:
        room -= widths[high]
        high += 1
    left = max(room // 2, room - sum(widths[high:]))
    while low > 0 and left >= widths[low - 1]:
        low -= 1
        left -= widths[low]
        room -= widths[low]
    while high < len(cells) and room >= widths[high]:
        room -= widths[high]
        high += 1
    while low < mark.start and widths[low] == 0:  # never begin with a mark that combines
        low += 1
    return low, high


def plain_window(size: int, mark: slice, more: bool) -> tuple[int, int]:
    """`window` where every character takes one column."""
    if not more and size <= COLUMNS:
        return 0, size
    room = COLUMNS - 2
    high = min(mark.stop, mark.start + room)
    room -= high - mark.start
    taken = min(mark.start, max(room // 2, room - (size - high)))
    return mark.start - taken, high + min(size - high, room - taken)


class _Cells(dict[str, tuple[str, int]]):
    """Each character as shown, with its width, where what stands before it changes nothing."""

    def __missing__(self, char: str) -> tuple[str, int]:
        from unicodedata import category, east_asian_width

        if char == "\t":
            cell = TAB, len(TAB)
        elif hidden(char):
            shown = escaped(char)
            cell = shown, len(shown)
        elif category(char) in ("Mn", "Me", "Cf") or "\u1160" <= char <= "\u11ff":
            cell = char, 0  # the last: the later letters of a Korean syllable
        else:
            cell = char, 2 if east_asian_width(char) in "WF" else 1
        self[char] = cell
        return cell


_CELLS = _Cells()
# What most lines are made of: each takes a column and is shown as it is.
_SIMPLE = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("“”‘’–—…éèüöäáóíñç°£€§")


def measured(text: str) -> list[tuple[str, int]]:
    """Each character as shown, and the screen columns that it takes."""
    cells = [_CELLS[char] for char in text]
    at = text.find("##[")
    while at >= 0:
        shown = escaped("[")
        cells[at + 2] = shown, len(shown)
        at = text.find("##[", at + 1)
    at = text.find("\u200d")
    while 0 <= at < len(text) - 1:  # the second half of a joined emoji
        if not (hidden(text[at + 1]) or text[at + 1] == "\t"):
            cells[at + 1] = text[at + 1], 0
        at = text.find("\u200d", at + 1)
    return cells
