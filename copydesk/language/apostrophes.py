"""Single quotation marks: most are apostrophes, a pair around words is a quotation."""

from __future__ import annotations

from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Literal

    Role = Literal["open", "close", "apostrophe", "inch"]
    Look = Literal["open", "close", ""]


SINGLE = "'‘’‚‛"


class Sign(NamedTuple):
    """A mark before its role is known: its neighbours, marks left out, and what they say."""

    offset: int
    char: str
    before: str
    after: str
    look: Look


def look(before: str, after: str) -> Look:
    """Whether a mark between these two characters opens or closes; "" where both may be."""
    free = before.isspace() or before in "([{—–-/=|"
    if after.isspace():
        return "" if before.isspace() else "close"
    if free:
        return "open" if after.isalnum() or before.isspace() or after in "([{$€£…" else "close"
    if after.isalnum() or after in "([{$€£#@":
        return "open" if before in ":=" else ""
    return "close"


class Singles:
    """One walk over a paragraph's marks that gives the single ones their roles.

    `roles` (offset → role) knows the double marks already; `pairs` collects the offsets of opening
    and closing marks, -1 where one is missing.
    """

    def __init__(
        self,
        text: str,
        signs: list[Sign],
        roles: dict[int, Role],
        pairs: list[tuple[int, int]],
    ) -> None:
        self.text = text
        self.signs = signs
        self.roles = roles
        self.pairs = pairs
        self.pending: list[int] = []  # opening marks that nothing has closed yet
        self.possessive = -1  # a closing mark behind an s, which may be neither

    def walk(self) -> None:
        """Give each single mark its role, in order."""
        singles = [sign for sign in self.signs if sign.char in SINGLE]
        rank = {sign.offset: index for index, sign in enumerate(singles)}
        for sign in self.signs:
            at = sign.offset
            if sign.char not in SINGLE:
                if self.roles.get(at) == "close":  # no pair reaches out of a quotation
                    self.settle()
                continue
            self.roles[at] = role = alone(self.text, sign)
            if role == "open":
                nested = [one.look for one in singles[rank[at] + 1 : rank[at] + 3]]
                if sign.char != "‘" or nested != ["close", "close"]:
                    self.settle()
                self.pending.append(at)
            elif role == "close" or (role == "inch" and self.pending):
                self.close(sign)
        self.settle()

    def close(self, sign: Sign) -> None:
        """A mark that looks like a closing one."""
        at, text = sign.offset, self.text
        if not self.pending:
            speech = sign.char == "’" and sign.before in ".,!?…"
            self.roles[at] = "close" if speech else "apostrophe"
            if speech:
                self.pairs.append((-1, at))
            return
        following = text[at + 1 : at + 3]
        if sign.before in "sS" and following[:1] == " " and following[1:].islower():
            self.roles[at] = "apostrophe"  # the students’ union, unless no other mark closes
            self.possessive = at
            return
        opening = self.pending.pop()
        if at - opening == 2 and text[opening + 1] in "nN":  # rock 'n' roll
            self.roles[opening] = self.roles[at] = "apostrophe"
            return
        self.roles[at] = "close"
        self.pairs.append((opening, at))

    def settle(self) -> None:
        """What opened and was not closed: closed by a possessive, or apostrophes after all."""
        for opening in self.pending:
            if self.possessive > opening:
                self.roles[self.possessive] = "close"
                self.pairs.append((opening, self.possessive))
                self.possessive = -1
            elif self.text[opening] in "‘‚" and not opening:
                self.pairs.append((opening, -1))  # a speech that the next paragraph goes on with
            else:
                self.roles[opening] = "apostrophe"
        self.pending = []
        self.possessive = -1


def alone(text: str, sign: Sign) -> Role:
    """The role of a single mark by its neighbours alone."""
    at = sign.offset
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before.isdigit() and (after.isdigit() or sign.look == "close") and sign.char in "'’":
        return "inch"
    if before.isalnum() and after.isalnum():
        return "apostrophe"
    if after.isdigit() and sign.char in "'’‘" and decade(text, at + 1):
        return "apostrophe"
    if sign.look == "open" and sign.char == "’":
        return "apostrophe"  # ’til
    return sign.look or "apostrophe"


def decade(text: str, at: int) -> bool:
    """Whether two digits and no more stand at `at`: ’90s, '98, but not '98'."""
    stop = at
    while stop < at + 4 and text[stop : stop + 1].isdigit():
        stop += 1
    return stop == at + 2 and text[stop : stop + 1] not in (*SINGLE, ".", ",", "%")
