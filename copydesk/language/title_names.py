"""The name beside a title: before or behind it, and where it begins if the body has a name too."""

from __future__ import annotations

from copydesk.language.offices import Head
from copydesk.language.title_line import CLOSERS, NOBODY, Line, Parts, mapped, unowned
from copydesk.language.title_words import taken_in

DESCRIBED = 3  # words of a body in small letters between an office and a name
BRACKETED = 4  # words in a bracket behind a name: initials, an age
NO_BODY = frozenset(",.;:()")


def name_after(line: Line, at: int) -> tuple[tuple[int, int], int]:
    """The name that follows a title at once or after a comma, and the token after it."""
    if at >= len(line.tokens):
        return NOBODY, at
    comma = line.tokens.lows[at] == ","
    begin, stop = person_at(line, at + comma)
    if begin == stop:
        return NOBODY, at
    if comma:
        closed = stop >= len(line.tokens) or line.tokens[stop].text in CLOSERS
        if not closed or line.tokens[at + 1].low in line.names.openers:
            return NOBODY, at
    return (line.tokens[begin].start, line.tokens[stop - 1].end), stop


def past_party(line: Line, at: int) -> int:
    """The token behind the party of who holds an office: "dari Fraksi PKS, Abdul Ghofur,"."""
    lows = line.tokens.lows
    if f"{lows[at]} {lows[at + 1]}" not in line.known.of_parties:
        return at
    stop = at + 2
    while stop < len(lows) and (lows[stop] in line.known.exclusive or line.tokens[stop].acronym):
        stop += 1
    return stop if stop > at + 2 else at


def person_at(line: Line, at: int) -> tuple[int, int]:
    """The tokens of a person's name that begins here, after honorifics: (begin, stop)."""
    found, count = line.tokens, len(line.tokens)
    while at < count and (whose(line, at) or line.rank(at) or line.honorific(found[at])):
        at += line.rank(at) or 1
        if at < count and found[at].text == ".":
            at += 1
    begin = at
    if at < count and line.head(at) is not None:
        return at, at
    while at < count and at - begin < 7:
        token = found[at]
        if at > begin and (token.start - found[at - 1].end > 1 or token.low in line.known.fused):
            break
        if at > begin and unowned(found[at - 1].low) != found[at - 1].low:
            break  # "President Lyndon Johnson's Democrats"
        if at > begin and line.rank(at) and at + line.rank(at) < count:
            begin = at = at + line.rank(at)
            continue
        ranked = at > begin and token.low in line.names.ranks and line.honorific(token)
        if ranked and at + 1 < count and (found[at + 1].capital or found[at + 1].text == "."):
            begin = at + 1 + (at + 1 < count and found[at + 1].text == ".")
            at = begin
            continue
        if line.names.part(token.text, token.low, at == begin) or (
            at > begin and token.capital and line.names.surname(found[at - 1].low, token.low)
        ):
            at += 1
            if (
                at + 1 < count
                and found[at].text == "."
                and (len(token.text) == 1 or token.low in line.names.abbreviations)
                and found[at + 1].capital
            ):
                at += 1
        elif not (
            at > begin
            and token.low in line.names.particles
            and at + 1 < count
            and found[at + 1].capital
        ):
            break
        else:
            at += 1
    return begin, at


def whose(line: Line, at: int) -> bool:
    """Whether a word says whose the named one is: "Republican Ann Lee", TNI "AL Rahmat Hidayat"."""
    token = line.tokens[at]
    if at + 1 >= len(line.tokens) or not line.tokens[at + 1].capital:
        return False
    return token.low in line.names.stances or (
        token.text.isupper() and token.low in line.names.particles
    )


def unsure(line: Line, head: Head, parts: Parts, at: int, name: tuple[int, int]) -> bool:
    """Whether a name may begin with words of the body or place: no comma, no rank between."""
    if head.over not in ("body", "place") or line.known.modifiers or parts.country:
        return False
    last = line.tokens.lows[at - 1] if at else ""
    if last in line.known.exclusive or (last in line.names.places and last in parts.words):
        return False
    if line.tokens[at].start != name[0]:
        return False
    if last in parts.words and line.tokens[at - 1].acronym:
        return may_begin_elsewhere(line, at, name)
    return True


def may_begin_elsewhere(line: Line, at: int, name: tuple[int, int]) -> bool:
    """Whether what follows an acronym may be more of the body: "KPP Pratama Klaten"."""
    lows, starts = line.tokens.lows, line.tokens.starts()
    if lows[at] in line.names.given:
        return False
    found = [low for low, start in zip(lows[at:], starts[at:], strict=True) if start < name[1]]
    return (
        len(found) > 2
        or not line.names.places.isdisjoint(found)
        or not line.names.given.isdisjoint(found)
        or mapped(line.tokens.texts[at], line.names.home, large=True)
    )


def without_body(line: Line, head: Head, name: tuple[int, int], parts: Parts) -> tuple[int, int]:
    """A name without the words before it that a common given name shows to be the body's."""
    begin = line.index(name[0])
    at = begin
    while at < len(line.tokens) and line.tokens[at].start < name[1]:
        token = line.tokens[at]
        if token.low in line.names.given or (len(token.text) == 1 and at > begin):
            break
        at += 1
    else:
        return name
    alone = at > begin and line.tokens[at].end == name[1] and not body_ends(line, at - 1)
    if alone and (head.over == "body" or at > begin + 1):
        return name  # "Gadjah Mada Ova Lestari": other mentions may tell where the name begins
    if at > begin and head.over == "place":
        home, between = line.names.home, line.tokens.texts[begin:at]
        if not mapped(" ".join(between), home) and not all(mapped(t, home) for t in between):
            return name
    if at > begin:
        parts.words += [low for low in line.tokens.lows[begin:at] if low != "."]
        parts.last = at - 1
    parts.open = False
    return line.tokens[at].start, name[1]


def body_ends(line: Line, at: int) -> bool:
    """Whether a word is one that a body or place ends in."""
    low = line.tokens.lows[at]
    return low in line.names.places or low in line.known.bodies or low in line.known.exclusive


def name_before(line: Line, at: int, after: int, taken: tuple[int, int]) -> tuple[int, int]:
    """The name that a title stands behind: "Kozlov, Menteri X," and "Kozlov selaku Ketua Y"."""
    at -= 1
    while at > 0 and (
        line.tokens[at].low in line.known.articles
        or unowned(line.tokens[at].low) in line.names.country_words
        or owner_of_it(line, at)
        or line.tokens[at].low in line.known.scopes
    ):
        at -= 1
    if at < 1:
        return NOBODY
    token = line.tokens[at]
    if token.text in (",", "("):
        at = bracket_before(line, at)
        if after < len(line.tokens) and line.tokens[after].text not in CLOSERS:
            return NOBODY
    elif token.low not in line.known.selects and not is_made(line, at):
        return NOBODY
    while at > 1 and line.tokens.lows[at - 1] in line.known.skips:
        at -= 1  # "Lim, who becomes chief executive"
    end = line.tokens[at - 1].end
    run = next((one for one in line.capitals() if one.end == end), None)
    if run is not None and run.end == taken[1]:
        return taken if goes_on(line, at, after) else NOBODY
    if run is None:
        return NOBODY
    first = line.index(run.start)
    if run.opens and line.tokens.lows[first] in line.names.openers:
        first += 1  # "Terdakwa Nasori selaku Direktur"
    begin, stop = person_at(line, first)
    if begin == stop or line.tokens[stop - 1].end != run.end:
        return NOBODY
    return line.tokens[begin].start, run.end


def bracket_before(line: Line, at: int) -> int:
    """The token at which a bracket before a comma opens: "Riva Siahaan (RS), Direktur …"."""
    lows = line.tokens.lows
    if lows[at - 1] == ")":
        for opening in range(at - 2, max(at - 2 - BRACKETED, 0), -1):
            if lows[opening] == "(":
                return opening
    return at


def is_made(line: Line, at: int) -> bool:
    """Whether a word joins somebody to the office given to them: "melantik Ratna sebagai"."""
    lows = line.tokens.lows
    if lows[at] not in line.known.into or not line.tokens[at - 1].capital:
        return False
    begin = at
    while begin > 0 and lows[begin - 1] not in (".", "!", "?", "“", '"', "”"):
        begin -= 1
    return not line.known.appointing.isdisjoint(lows[begin:at])


def owner_of_it(line: Line, at: int) -> bool:
    """Whether a word is a body's in lower case: "Firth, the council's finance director,"."""
    token = line.tokens[at]
    return bool(line.known.articles) and not token.capital and unowned(token.low) != token.low


def goes_on(line: Line, at: int, after: int) -> bool:
    """Whether a second title of one name follows: "Senator Maria Cole, chair of a board, said".

    With an article ("…, the mayor, …") or before "and" somebody else may be meant.
    """
    lows = line.tokens.lows
    return (
        bool(line.known.articles)
        and line.tokens[at].text == ","
        and lows[at + 1] in line.known.heads
        and not line.tokens[at + 1].capital
        and after + 1 < len(lows)
        and lows[after] == ","
        and lows[after + 1] not in line.known.joins
    )


def past_comma(
    line: Line, head: Head, name: tuple[int, int], at: int, parts: Parts
) -> tuple[tuple[int, int], int]:
    """The name behind a comma, where what stands before it is the body's or place's.

    "Rektor Universitas Pasundan, Ova Rahmawati, berpesan". One word is a name behind a rank.
    """
    named = head.over == "place" or not line.known.bodies.isdisjoint(parts.words)
    company = not line.known.companies.isdisjoint(parts.words)
    end = line.company_end(at) if company else at
    if not named or line.known.modifiers or end >= len(line.tokens):
        return name, at
    begin, stop = person_at(line, end + 1) if line.tokens[end].text == "," else (0, 0)
    lows = line.tokens.lows
    first = line.index(name[0])
    if (
        stop - begin < (2 if begin == end + 1 else 1)
        or (stop < len(lows) and lows[stop] not in CLOSERS)
        or (company and stop + 1 < len(lows) and lows[stop + 1] in line.known.joins)
        or not (company or line.names.given.isdisjoint(lows[first:at]))
        or lows[begin] in line.names.openers
        or line.names.places.issuperset(lows[begin:stop])
    ):
        return name, at
    taken_in(line, first, at, parts)
    return (line.tokens[begin].start, line.tokens[stop - 1].end), stop


def past_bracket(
    line: Line, name: tuple[int, int], at: int, parts: Parts
) -> tuple[tuple[int, int], int]:
    """The name behind "(Persero)", where what was read before it is the body's."""
    after = line.bracket(at)
    begin, stop = person_at(line, after) if after > at and after < len(line.tokens) else (0, 0)
    if begin == stop:
        return name, at
    first = line.index(name[0])
    parts.words += line.tokens.lows[first:at]
    parts.last, parts.open = at - 1, False
    return (line.tokens[begin].start, line.tokens[stop - 1].end), stop


def apposed(
    line: Line,
    head: Head,
    parts: Parts,
    at: int,
    name: tuple[int, int],
    beyond: int,
    taken: tuple[int, int],
) -> bool:
    """Whether what reads like a name is the body: "Budi Santoso, Direktur PT Sinar Jaya,"."""
    if head.over != "body" or line.tokens[at].start != name[0]:
        return False
    known = line.known.bodies, line.known.exclusive
    if line.tokens[at - 1].capital and all(one.isdisjoint(parts.words) for one in known):
        return False
    company = not line.known.companies.isdisjoint(parts.words)
    given = not line.names.given.isdisjoint(line.tokens.lows[at:beyond])
    if company and not given and beyond == at + 1:
        return True  # "Direktur PT Firdaus Mulia": one more word of the company's
    if given and not company:
        return False
    before = name_before(line, parts.first, beyond, taken)
    return before != NOBODY and line.index(before[0]) + 1 < line.index(before[1])


def described(line: Line, at: int, parts: Parts) -> tuple[tuple[int, int], int, int]:
    """The name behind a body in small letters and a comma: "Direktur galangan itu, Kwee Hok,".

    With it the tokens behind the name and behind the title.
    """
    stop, lows = at, line.tokens.lows
    while stop < min(at + DESCRIBED, len(lows)) and line.tokens.texts[stop].islower():
        stop += 1
    if stop == at or stop >= len(lows) or lows[stop] != "," or lows[at] in NO_BODY:
        return NOBODY, at, at
    name, beyond = name_after(line, stop)
    if name == NOBODY:
        return NOBODY, at, at
    parts.words += [low for low in lows[at:stop] if low not in line.known.drop]
    parts.last = stop - 1
    return name, beyond, stop
