"""Quotation marks of a paragraph: which open, which close, which are apostrophes or inches."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.article import Article, Paragraph
from copydesk.language.apostrophes import SINGLE, Role, Sign, Singles, look

DOUBLE = '"“”„‟＂'
ANGLE = "«»"
SMALL_ANGLE = "‹›"
PRIMES = "′″‴"
OPENS = "“„‟«‘‚‛‹"  # what their shape says; », ” and ’ close
CLOSES = "”»’›"
ANY = re.compile(f"[{DOUBLE}{ANGLE}{SINGLE}{SMALL_ANGLE}{PRIMES}]")


class Mark(NamedTuple):
    """One mark: its offset in the paragraph's text, the character, what it does there."""

    offset: int
    char: str
    role: Role


class Quotation(NamedTuple):
    """text[start:end] with its marks. A missing mark is None.

    Without a closing mark it runs to the paragraph's end or to where the next one opens; without
    an opening one it is the closing mark alone. `level` is 1 and more inside another quotation.
    """

    start: int
    end: int
    opening: Mark | None
    closing: Mark | None
    level: int = 0


_Analysis = tuple[list[Mark], list[Quotation]]


def marks(paragraph: Paragraph) -> list[Mark]:
    """Every quotation mark, apostrophe and inch sign of a paragraph, in order."""
    return paragraph.once(_analysed)[0]


def quotations(paragraph: Paragraph) -> list[Quotation]:
    """The quotations of a paragraph in order of their start, nested ones with their level."""
    return paragraph.once(_analysed)[1]


def quoted(paragraph: Paragraph, offset: int) -> bool:
    """Whether text[offset] is inside quotation marks."""
    return any(one.start <= offset < one.end for one in quotations(paragraph))


def runs_on(article: Article) -> frozenset[int]:
    """Indices of paragraphs whose open quotation the next paragraph takes up again.

    That is how a speech over several paragraphs is set: each opens, only the last one closes.
    """
    return article.once(_running)


def _running(article: Article) -> frozenset[int]:
    found = set()
    body = [one for one in article.paragraphs if one.kind in ("lede", "body", "list")]
    for index, paragraph in enumerate(body[:-1]):
        spans = quotations(paragraph)
        if not spans or spans[-1].closing is not None or spans[-1].end < len(paragraph.text):
            continue
        following = quotations(body[index + 1])
        if following and (following[0].start == 0 or following[0].opening is None):
            found.add(paragraph.index)
    return frozenset(found)


def _analysed(paragraph: Paragraph) -> _Analysis:
    """Marks and quotations of one paragraph, in one pass over its marks."""
    text = paragraph.text
    if text.isascii() and '"' not in text and "'" not in text:
        return [], []
    signs = _signs(paragraph)
    if not signs:
        return [], []
    roles: dict[int, Role] = {}
    pairs: list[tuple[int, int]] = []  # offsets of opening and closing mark, -1 where missing
    for family in (DOUBLE, ANGLE, SMALL_ANGLE):
        members = [sign for sign in signs if sign.char in family]
        if members:
            _pair(members, roles, pairs)
    Singles(text, signs, roles, pairs).walk()
    found = [Mark(s.offset, s.char, roles.get(s.offset, "inch")) for s in signs]
    return found, _quotations(text, {mark.offset: mark for mark in found}, pairs)


def _signs(paragraph: Paragraph) -> list[Sign]:
    """The marks with what stands before and after them, other marks left out of sight."""
    text = paragraph.text
    places = _outside_code(paragraph, [match.start() for match in ANY.finditer(text)])
    before: list[str] = []
    for index, at in enumerate(places):
        if index and places[index - 1] == at - 1:
            before.append(before[-1])
        else:
            before.append(text[at - 1] if at else " ")
    after = [" "] * len(places)
    for index in range(len(places) - 1, -1, -1):
        at = places[index]
        if index + 1 < len(places) and places[index + 1] == at + 1:
            after[index] = after[index + 1]
        else:
            after[index] = text[at + 1] if at + 1 < len(text) else " "
    return [
        Sign(at, text[at], b, a, look(b, a)) for at, b, a in zip(places, before, after, strict=True)
    ]


def _outside_code(paragraph: Paragraph, places: list[int]) -> list[int]:
    """The offsets that are not in a code zone; both lists are walked once."""
    codes = sorted((zone.start, zone.end) for zone in paragraph.zones if zone.kind == "code")
    kept, index = [], 0
    for at in places:
        while index < len(codes) and codes[index][1] <= at:
            index += 1
        if index == len(codes) or at < codes[index][0]:
            kept.append(at)
    return kept


def _pair(signs: list[Sign], roles: dict[int, Role], pairs: list[tuple[int, int]]) -> None:
    """Roles and pairs of one family of double marks, by look, shape, state and what is left."""
    signs = _without_inches(signs, roles)
    stack: list[int] = []
    for index, sign in enumerate(signs):
        if _opens(signs, index, len(stack)):
            if stack and not _nests(signs, index):
                pairs.append((stack.pop(), -1 - sign.offset))
            stack.append(sign.offset)
            roles[sign.offset] = "open"
        else:
            pairs.append((stack.pop() if stack else -1, sign.offset))
            roles[sign.offset] = "close"
    pairs += ((offset, -1) for offset in stack)


def _opens(signs: list[Sign], index: int, depth: int) -> bool:
    """Whether a mark opens, where `depth` quotations are open before it."""
    sign = signs[index]
    rest = len(signs) - index - 1
    if depth:
        if sign.look != "open" or sign.char in CLOSES:
            return False
        if _nests(signs, index):
            return True
        if sign.char in "“‟" and signs[index - 1].char == "„":
            return False  # the German pair
        return sign.char in OPENS or rest % 2 == 1
    if sign.look != "close":
        return True
    return sign.char not in CLOSES and rest % 2 == 1


def _nests(signs: list[Sign], index: int) -> bool:
    """Whether a mark that opens inside a quotation is closed before it, so that both end."""
    ends = signs[index + 1 : index + 3]
    return len(ends) == 2 and all(end.look != "open" for end in ends)


def _without_inches(signs: list[Sign], roles: dict[int, Role]) -> list[Sign]:
    """The marks that are not inches or seconds behind a number."""
    rest: list[Sign] = []
    following: list[Sign | None] = [None] * len(signs)
    nearest: Sign | None = None
    for index in range(len(signs) - 1, -1, -1):
        following[index] = nearest
        if not _may_be_inch(signs[index]):
            nearest = signs[index]
    is_open = False
    for index, sign in enumerate(signs):
        after = following[index]
        if _may_be_inch(sign) and (not is_open or (after and after.look == "close")):
            roles[sign.offset] = "inch"
            continue
        is_open = not is_open
        rest.append(sign)
    return rest


def _may_be_inch(sign: Sign) -> bool:
    return sign.char in '"”' and sign.before.isdigit() and not sign.after.isalnum()


def _quotations(
    text: str, by_offset: dict[int, Mark], pairs: list[tuple[int, int]]
) -> list[Quotation]:
    """The pairs as quotations, in order, each with its level."""
    found = [Quotation(*span) for span in sorted(_spans(text, by_offset, pairs), key=_outer_first)]
    ends: list[int] = []
    for index, one in enumerate(found):
        while ends and ends[-1] <= one.start:
            ends.pop()
        found[index] = one._replace(level=len(ends))
        ends.append(one.end)
    return found


def _outer_first(span: tuple[int, int, Mark | None, Mark | None]) -> tuple[int, int]:
    return span[0], -span[1]


def _spans(
    text: str, by_offset: dict[int, Mark], pairs: list[tuple[int, int]]
) -> Iterator[tuple[int, int, Mark | None, Mark | None]]:
    """start, end, opening and closing mark of each pair; -1 - x closes at x without a mark."""
    for begin, end in pairs:
        if begin < 0:
            yield end, end + 1, None, by_offset[end]
        elif end < 0:
            yield begin, (len(text) if end == -1 else -1 - end), by_offset[begin], None
        else:
            yield begin, end + 1, by_offset[begin], by_offset[end]
