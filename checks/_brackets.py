"""Brackets without a partner: labels, smileys and asides of several paragraphs left out."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_BRACKET = patterns.compile(r"[()\[\]]")
# A closing bracket after these belongs to a list label, a footnote star or a smiley.
_LABEL = patterns.compile(
    r"(?:^|[\s(;,:“\"]|(?<!\d)/)(?:[A-Za-z]|[ivx]{1,5}|[IVX]{1,5}|\d{1,3}(?:\.\d+)*)$|[*†]$"
)
_SMILEY = patterns.compile(r"(?:[:;=8xX][-'’o^]?|[xX:]D+)$")


class Bracket(NamedTuple):
    """A bracket and its offset in the paragraph's text."""

    start: int
    char: str

    @property
    def opens(self) -> bool:
        """Whether it is an opening one."""
        return self.char in "(["


def lonely_brackets(article: Article, paragraph: Paragraph) -> Iterator[Bracket]:
    """Brackets without a partner, but for labels, smileys and asides of several paragraphs."""
    text = paragraph.text
    stack: list[Bracket] = []
    lonely: list[Bracket] = []
    for match in _BRACKET.finditer(text):
        at, char = match.start(), match[0]
        if (paragraph.zones and paragraph.within("code", at)) or _smiles(text, at):
            continue
        if char in "([":
            stack.append(Bracket(at, char))
        elif stack and (stack[-1].char == "(") == (char == ")"):
            stack.pop()
        elif stack and len(stack) == 1 and text.count(char) + text.count(stack[-1].char) == 2:
            stack.pop()  # a half-open interval: [0, 1)
        elif char == ")" and _LABEL.search(text, max(at - 12, 0), at):
            continue
        else:
            lonely.append(Bracket(at, char))
    for mark in sorted([*stack, *lonely]):
        if not _elsewhere(article, paragraph, mark):
            yield mark


def _smiles(text: str, at: int) -> bool:
    """Whether the bracket is a smiley's mouth; `(lihat di sini:)` has none."""
    found = _SMILEY.search(text, max(at - 3, 0), at)
    if found is None or (found.start() and text[found.start() - 1].isalnum() and found[0] != ":"):
        return False
    return text[at] == "(" or text.count("(", 0, at) <= text.count(")", 0, at)


def _elsewhere(article: Article, paragraph: Paragraph, mark: Bracket) -> bool:
    """Whether a near paragraph holds the partner: an aside of several paragraphs."""
    step = 1 if mark.opens else -1
    partner = {"(": ")", ")": "(", "[": "]", "]": "["}[mark.char]
    index = paragraph.index
    for distance in range(1, 6):
        place = index + step * distance
        if not 0 <= place < len(article.paragraphs):
            return False
        other = article.paragraphs[place].text
        if other.count(partner) > other.count(mark.char):
            return True
        if other.count(partner) < other.count(mark.char):
            return False
    return False
