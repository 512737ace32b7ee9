"""Quotation marks of a paragraph: which open, which close, which are apostrophes or inches."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.language.apostrophes import SINGLE, Sign, Singles, look
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.language.apostrophes import Role

DOUBLED = ("''", "’’", "‘‘")  # two single marks typed for a double one
DOUBLE = frozenset(('"', "“", "”", "„", "‟", "＂", *DOUBLED))
ANGLE = frozenset("«»")
SMALL_ANGLE = frozenset("‹›")
CURLY = frozenset("“”„‟")
OPENS = frozenset((*"“„‟«‘‚‛‹", "‘‘"))  # what their shape says; », ” and ’ close
CLOSES = frozenset((*"”»’›", "’’"))
PARTNERS = frozenset(
    tuple(pair.split())
    for pair in ("“ ”", '" "', "„ “", "„ ”", "‟ ”", "＂ ＂", "'' ''", "‘‘ ’’", "’’ ’’")
)
SIMPLE = frozenset((("“", "”"), ('"', '"')))
STOPS = ".!?…"  # a sentence ends with them
# An apostrophe between letters is no mark. All branches begin with a letter: then `re` is quick.
INSIDE = r"(?!(?<=[^\W\d_].)[^\W_])"
ANY = patterns.compile("|".join([f"'{INSIDE}", f"’{INSIDE}", *'"“”„‟＂«»‘‚‛‹›′″‴']))
APOSTROPHE = patterns.compile(r"(?<=[^\W\d_])['’](?=[^\W_])")


class Mark(NamedTuple):
    """One mark: its offset in the paragraph's text, the character, what it does there."""

    offset: int
    char: str
    role: Role

    @property
    def end(self) -> int:
        """The offset behind it: a mark may be two single ones."""
        return self.offset + len(self.char)


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
    return paragraph.once(_marks)


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


def _marks(paragraph: Paragraph) -> list[Mark]:
    """The marks of the analysis and the apostrophes inside words, which it leaves out."""
    inside = [match.span() for match in APOSTROPHE.finditer(paragraph.text)]
    apostrophes = [
        Mark(at, paragraph.text[at], "apostrophe") for at, _ in _outside_code(paragraph, inside)
    ]
    return sorted(paragraph.once(_analysed)[0] + apostrophes)


def _analysed(paragraph: Paragraph) -> _Analysis:
    """Marks and quotations of one paragraph, in one pass over its marks."""
    text = paragraph.text
    if text.isascii() and '"' not in text and "'" not in text:
        return [], []
    signs = _signs(paragraph)
    if not signs:
        return [], []
    if _simple(signs):
        found = [Mark(s.offset, s.char, "close" if n % 2 else "open") for n, s in enumerate(signs)]
        both = zip(found[::2], found[1::2], strict=True)
        return found, [Quotation(one.offset, two.end, one, two) for one, two in both]
    roles: dict[int, Role] = {}
    pairs: list[tuple[int, int]] = []  # offsets of opening and closing mark, -1 where missing
    for family in (DOUBLE, ANGLE, SMALL_ANGLE):
        members = [sign for sign in signs if sign.char in family]
        if members:
            _pair(text, members, roles, pairs)
    if any(sign.char in SINGLE for sign in signs):
        Singles(text, signs, roles, pairs).walk()
    found = [Mark(s.offset, s.char, roles.get(s.offset, "inch")) for s in signs]
    return found, _quotations(text, {mark.offset: mark for mark in found}, pairs)


def _simple(signs: list[Sign]) -> bool:
    """Whether double marks open and close in turn, as in most paragraphs."""
    if len(signs) % 2:
        return False
    return all(
        one.look == "open" and two.look == "close" and (one.char, two.char) in SIMPLE
        for one, two in zip(signs[::2], signs[1::2], strict=True)
    )


def _signs(paragraph: Paragraph) -> list[Sign]:
    """The marks with what stands before and after them, other marks left out of sight."""
    text = paragraph.text
    places = [match.span() for match in ANY.finditer(text)]
    if not places:
        return []
    places = _doubled(text, places)
    if paragraph.zones:
        places = _outside_code(paragraph, places)
    before: list[str] = []
    last = -1
    for at, end in places:
        before.append(before[-1] if at == last else text[at - 1] if at else " ")
        last = end
    found: list[Sign] = []
    following, after = -1, " "
    for (at, end), b in zip(reversed(places), reversed(before), strict=True):
        if end != following:
            after = text[end] if end < len(text) else " "
        following = at
        if b == "€" and text[at - 2 : at] == "â€":
            continue  # â€”: a dash in the wrong encoding
        found.append(Sign(at, text[at:end], b, after, look(b, after)))
    found.reverse()
    return found


def _doubled(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places, with two equal single marks side by side made one."""
    if not any(pair in text for pair in DOUBLED):
        return places
    found: list[tuple[int, int]] = []
    for at, end in places:
        if found and text[found[-1][0] : end] in DOUBLED and _free(text, at - 2, end):
            found[-1] = (found[-1][0], end)
        else:
            found.append((at, end))
    return found


def _free(text: str, before: int, after: int) -> bool:
    """Whether no third single mark stands before or after two."""
    return (before < 0 or text[before] not in SINGLE) and text[after : after + 1] not in (*SINGLE,)


def _outside_code(paragraph: Paragraph, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places that are not in a code zone; both lists are walked once."""
    codes = sorted((zone.start, zone.end) for zone in paragraph.zones if zone.kind == "code")
    kept, index = [], 0
    for at, end in places:
        while index < len(codes) and codes[index][1] <= at:
            index += 1
        if index == len(codes) or at < codes[index][0]:
            kept.append((at, end))
    return kept


def _pair(
    text: str, signs: list[Sign], roles: dict[int, Role], pairs: list[tuple[int, int]]
) -> None:
    """Roles and pairs of one family of double marks, by look, shape, state and what is left."""
    signs = _without_inches(signs, roles)
    stack: list[Sign] = []
    for index, sign in enumerate(signs):
        if _opens(text, signs, index, stack):
            if stack and not _nests(signs, index, stack):
                pairs.append((stack.pop().offset, -1 - sign.offset))
            stack.append(sign)
            roles[sign.offset] = "open"
            continue
        if len(stack) > 1 and _matches(stack[-2], sign) and not _matches(stack[-1], sign):
            pairs.append((stack.pop().offset, -1 - sign.offset))  # the inner one is left open
        pairs.append((stack.pop().offset if stack else -1, sign.offset))
        roles[sign.offset] = "close"
    pairs += ((sign.offset, -1) for sign in stack)


def _opens(text: str, signs: list[Sign], index: int, stack: list[Sign]) -> bool:
    """Whether a mark opens, where the quotations of `stack` are open before it."""
    sign = signs[index]
    rest = len(signs) - index - 1
    if stack:
        if sign.char in CLOSES or sign.look == "close":
            return False
        if not sign.look:  # two sentences without a space: alone.“As
            return sign.char in "“‟" and sign.before in STOPS and sign.after.isupper()
        if _nests(signs, index, stack):
            return True
        if sign.char in "“‟" and signs[index - 1].char == "„":
            return False  # the German pair
        return sign.char in OPENS or rest % 2 == 1 or _resumes(text, sign)
    if sign.look != "close":
        return sign.look == "open" or sign.char not in CLOSES or rest % 2 == 1
    return sign.char not in CLOSES and sign.before not in ",.!?…" and rest % 2 == 1


def _resumes(text: str, sign: Sign) -> bool:
    """Whether a mark stands between two sentences: a speech of several paragraphs goes on."""
    return sign.after.isupper() and text[max(sign.offset - 3, 0) : sign.offset].rstrip()[-1:] in (
        *STOPS,
    )


def _nests(signs: list[Sign], index: int, stack: list[Sign]) -> bool:
    """Whether a mark that opens inside a quotation is closed before it, so that both end."""
    ends = signs[index + 1 : index + 3]
    if len(ends) == 2 and all(end.look != "open" for end in ends):
        return True
    outer, sign = stack[-1], signs[index]
    other_style = (outer.char in CURLY) != (sign.char in CURLY)
    return other_style and bool(ends) and ends[0].look == "close" and _matches(sign, ends[0])


def _matches(opening: Sign, closing: Sign) -> bool:
    return (opening.char, closing.char) in PARTNERS


def _without_inches(signs: list[Sign], roles: dict[int, Role]) -> list[Sign]:
    """The marks that are not inches or seconds behind a number."""
    if not any(map(_may_be_inch, signs)):
        return signs
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
        is_open = sign.look == "open" if sign.look else not is_open
        rest.append(sign)
    return rest


def _may_be_inch(sign: Sign) -> bool:
    typed = sign.char in ('"', "”", "''", "’’")
    return typed and sign.before.isdigit() and not sign.after.isalnum()


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
            yield end, by_offset[end].end, None, by_offset[end]
        elif end < 0:
            yield begin, (len(text) if end == -1 else -1 - end), by_offset[begin], None
        else:
            yield begin, by_offset[end].end, by_offset[begin], by_offset[end]
