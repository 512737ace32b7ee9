"""Plain text: paragraphs between blank lines, hard-wrapped ones made whole."""

from copydesk.article import Article, Paragraph, SourceMap, TextBuilder
from copydesk.reading.tidy import BLANK, MASK

Line = tuple[int, int, str]  # source offset of its text, its indent, its text

NARROW, WIDE = 40, 130  # a file that somebody hard-wrapped has its longest line between these
TERMINAL = ".!?…:;\"'”’»)]"


def read(path: str, source: str) -> Article:
    """Every block of lines as one paragraph, or as one a line where the lines are not wrapped."""
    lines = flat(source).split("\n")
    blocks = grouped(lines)
    paragraphs: list[Paragraph] = []
    width = 0
    for block in blocks:
        if len(block) == 1:
            at, _, text = block[0]
            paragraphs.append(Paragraph(text, SourceMap.shift(at, len(text))))
            continue
        width = width or wrap_width(lines, blocks)
        paragraphs += [whole(part) for part in parted(block, width)]
    return Article(path, source, paragraphs, format="text")


def flat(source: str) -> str:
    """The source with every line end as LF, each character still at its offset."""
    if "\r" not in source:
        return source
    return source.replace("\r\n", " \n").replace("\r", "\n")


def grouped(lines: list[str]) -> list[list[Line]]:
    """Lines between blank lines. A line that holds nothing but a mark is no line at all."""
    blocks: list[list[Line]] = []
    block: list[Line] = []
    at = 0
    for line in lines:
        text = line.strip(BLANK)
        if text:
            indent = 0 if len(text) == len(line) else len(line) - len(line.lstrip(BLANK))
            block.append((at + indent, indent, text))
        elif block and MASK not in line:
            blocks.append(block)
            block = []
        at += len(line) + 1
    if block:
        blocks.append(block)
    return blocks


def wrap_width(lines: list[str], blocks: list[list[Line]]) -> int:
    """The width at which a file was wrapped by hand or by an editor; -1 if it was not.

    In wrapped text few lines end with a sentence; where most do, each line is a paragraph.
    """
    width = max(len(line.rstrip()) for line in lines)
    if not NARROW <= width <= WIDE:
        return -1
    joints = [line[2][-1] in TERMINAL for block in blocks for line in block[:-1]]
    return width if sum(joints) * 2 <= len(joints) else -1


def parted(block: list[Line], width: int) -> list[list[Line]]:
    """A block's lines, those that run on put together."""
    parts = [[block[0]]]
    for line in block[1:]:
        if runs_on(parts[-1][-1], line, width):
            parts[-1].append(line)
        else:
            parts.append([line])
    return parts


def runs_on(before: Line, line: Line, width: int) -> bool:
    """Whether a line continues the one before: its first word did not fit there any more."""
    text, following = before[2], line[2]
    if following[0] in "-*•–—" or following[1:2] in (".", ")"):
        return False  # a list
    ended = text[-1] in TERMINAL
    if not ended and following[0].islower():
        return True
    if width < 0 or line[1] > before[1]:
        return False  # not wrapped, or an indented first line
    word = following.find(" ")
    needed = before[1] + len(text) + 1 + (word if word > 0 else len(following))
    return needed > width * (0.95 if ended else 0.8)


def whole(lines: list[Line]) -> Paragraph:
    """The lines of one paragraph; a line end becomes a space, after a hyphen nothing."""
    builder = TextBuilder()
    stop, before = 0, ""
    for at, _, text in lines:
        if before and not (before[-1] == "-" and before[-2:-1].isalpha() and text[0].isalpha()):
            builder.add(" ", stop, at - stop)
        builder.add(text, at)
        stop, before = at + len(text), text
    return Paragraph(*builder.build())
