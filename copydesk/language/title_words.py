"""The words of a title: portfolio, body, place and country round its head, and how it is meant."""

from __future__ import annotations

from copydesk import patterns
from copydesk.language.names import Token
from copydesk.language.offices import Head
from copydesk.language.title_line import Line, Parts, mapped, unowned

NUMERAL = patterns.compile(r"(?:[IVX]+|[A-Z]|\d+)$")  # Komisi III, Komisi B
REACH = 14  # a title has at most so many words


def forward(line: Line, head: Head, at: int, parts: Parts) -> int:
    """Read the words that follow a head; the token at which something else begins."""
    capital, lows = line.tokens.texts[at - 1][0].isupper(), line.tokens.lows
    of, firm, stop = False, at, min(at + REACH, len(lows))
    while at < stop:
        low = lows[at]
        if low in line.names.spelt and line.rank(at):
            break
        if low in line.known.of or (of and low in line.known.articles):
            of, at = True, at + 1
            continue
        if (low in line.known.joins or low in "/&-") and parts.last >= firm - 1:
            at += 1
            if at < stop and line.head(at) is not None:
                break  # "Presiden dan CEO Honda": the second one has a body of its own
            continue
        country, width = line.country(at)
        if width and (parts.words or of or head.over in ("realm", "country", "body")):
            if lows[at - 1] in line.known.toward:  # "ambassador to France"
                parts.words.append(f"to:{country.replace(' ', '-')}")
            else:
                parts.country = parts.country or country
            at = firm = at + width
            parts.last = at - 1 if head.over == "country" else parts.last
            continue
        if not belongs(line, line.tokens[at], head, parts, of, capital):
            break
        parts.words.append(low)
        parts.last = at
        at = firm = at + 1
    company = not line.known.companies.isdisjoint(parts.words)
    return line.company_end(firm) if company else line.bracket(firm)


def belongs(line: Line, token: Token, head: Head, parts: Parts, of: bool, capital: bool) -> bool:
    """Whether a word after the head is part of the title; unsure ones make it `open`."""
    low, known = token.low, line.known
    if parts.words and line.tokens.text[token.start - 1] == "/":
        return True
    if token.capital and held_fast(line, token, parts):
        return True
    if token.capital and parts.words and parts.words[-1] in known.companies:
        parts.open = True
        return True
    if head.over != "realm" and NUMERAL.match(token.text):
        if parts.words and parts.words[-1] in known.bodies:
            return True
        if head.over == "place" and line.tokens.text[token.end : token.end + 1] == "/":
            return True  # "Pangdam III/Siliwangi"
    barring = line.names.ranks if of and known.modifiers else line.names.honorifics
    if low in barring or (capital and not token.capital and not of):
        numbered = head.over == "place" or (head.over == "body" and bool(parts.words))
        return numbered and token.text.isdigit()
    if low in known.realm:
        return True
    if token.capital and parts.words and parts.words[-1] in known.areas:
        parts.towns.add(low)  # what follows "Kota" is the town, whether or not a map has it
        return True
    if head.over == "realm":
        return token.acronym or (token.capital and line.names.barred(low))
    if low in known.bodies or low in known.exclusive or low in line.names.places or token.acronym:
        parts.open = True
        return True
    if token.capital and of and known.modifiers:
        parts.open = True
        return True
    if head.over == "place" and token.capital and low not in line.names.given:
        return line.alone or on_the_map(line, token, head, parts)
    if not token.capital or low in line.names.family_first:
        return False
    return line.names.barred(low) or (head.over == "body" and leads_on(line, token))


def held_fast(line: Line, token: Token, parts: Parts) -> bool:
    """Whether a word that names may hold is the title's: "Kejaksaan Agung", "Menteri Haji dan".

    An honorific is, where it is a portfolio and the words beside it show that.
    """
    low, known, at = token.low, line.known, line.index(token.start)
    if parts.words and (parts.words[-1], low) in known.phrases:
        return True
    if low not in line.names.honorifics or low not in known.realm:
        return False
    joined = at + 1 < len(line.tokens) and line.tokens.lows[at + 1] in known.joins
    return joined or (bool(parts.words) and line.names.barred(parts.words[-1]))


def leads_on(line: Line, token: Token) -> bool:
    """Whether a word further on shows that it is a body's: "PT Semen Indonesia"."""
    at = line.index(token.start)
    for low, text in zip(
        line.tokens.lows[at : at + 4], line.tokens.texts[at : at + 4], strict=True
    ):
        if not text[0].isupper() or low in line.names.given or low in line.names.honorifics:
            return False
        if line.names.barred(low) or low in line.known.bodies:
            return True
    return False


def on_the_map(line: Line, token: Token, head: Head, parts: Parts) -> bool:
    """Whether a place of that name exists, and a name still follows."""
    at = line.index(token.start) + 1
    if at >= len(line.tokens) or not (line.tokens[at].capital or line.tokens[at].text == ","):
        return False
    known = mapped(token.text, line.names.home, large=not head.local) or any(
        mapped(" ".join(line.tokens.texts[first : first + 2]), line.names.home, large=True)
        for first in (at - 1, at - 2)  # "Raja Ampat"
    )
    parts.open = parts.open or known
    return known


def backward(line: Line, head: Head, at: int, parts: Parts) -> None:
    """Read the words before a head: "Russian natural resources and environment minister"."""
    while at > 0:
        token = line.tokens[at - 1]
        if line.tokens[at].start - token.end != 1:
            return
        low = unowned(token.low)
        prefix, hyphen, rest = low.partition("-")
        if hyphen and prefix in line.known.scopes:  # Then-Defence Minister
            parts.scope = line.known.scopes[prefix]
            low = rest
        country, width = line.country_before(at)
        if width:
            parts.country = parts.country or country
            at -= width
            parts.first = at if head.over == "country" else parts.first
            continue
        if head.over == "place" and low in line.known.heads:
            return  # "Judiciary Chairman Senator Ann Lee" has two
        joined = low in line.known.joins and at > 1 and line.tokens[at - 2].low in line.known.realm
        mine = low in line.known.realm or (
            head.over in ("body", "place")
            and token.capital
            and (low not in line.names.openers or low in line.names.places)
        )
        if low in line.known.scopes or not (joined or mine):
            return
        at -= 1
        if mine:
            if head.over != "place" or low not in line.names.stances:
                parts.words.append(low)
            parts.first = at
        if low != token.low:  # "then-" ends it, a possessive all but the owner's name
            owner_words(line, at, parts, mine and not hyphen)
            return


def owner_words(line: Line, at: int, parts: Parts, named: bool) -> None:
    """Read the rest of an owner's name: "the World Bank's chief economist"."""
    while named and at > 0 and line.tokens[at - 1].capital:
        low = line.tokens.lows[at - 1]
        if low in line.names.openers or line.names.barred(low):
            return
        at -= 1
        parts.words.append(low)
        parts.first = at


def taken_in(line: Line, at: int, stop: int, parts: Parts) -> int:
    """Add the tokens up to another to a title's words."""
    parts.words += [low for low in line.tokens.lows[at:stop] if low[0].isalnum()]
    parts.last = stop - 1
    return stop


def set_in(line: Line, head: Head, at: int, parts: Parts) -> int:
    """Read what stands behind a name: "Governor Alice Reed of Ohio"."""
    if not line.known.modifiers or parts.words or parts.country or at + 1 >= len(line.tokens):
        return at
    if line.tokens.lows[at] not in line.known.of or not line.tokens[at + 1].capital:
        return at
    country, width = line.country(at + 1)
    stop = at + 1 + width
    if not width and (head.over == "place" or head.sole):
        while stop < len(line.tokens) and line.tokens[stop].capital:
            stop += 1
        parts.words += line.tokens.lows[at + 1 : stop]
    if stop == at + 1 or line.names.barred(line.tokens.lows[stop - 1]):
        return at
    parts.country, parts.last = country, stop - 1
    return stop


def owned_by(line: Line, parts: Parts) -> None:
    """Read whose a title is: "Apex Energy will grow, its chief executive, Linda Park, said"."""
    at = parts.first - 1
    if at < 1 or line.tokens.lows[at] not in line.known.owned:
        return
    while at > 0 and line.tokens[at - 1].text not in ".!?;:":
        at -= 1
    at += line.tokens.lows[at] in line.known.articles
    begin = at
    while line.tokens[at].capital and at < parts.first:
        at += 1
    lows = line.tokens.lows[begin:at]
    if (
        lows
        and lows[0] not in line.names.openers
        and line.names.given.isdisjoint(lows)
        and line.names.honorifics.isdisjoint(lows)
        and all(unowned(low) == low for low in lows)
        and line.tokens[at].text.islower()
    ):
        parts.words += lows


def before_rank(line: Line, head: Head, at: int, name: tuple[int, int], parts: Parts) -> None:
    """Take in the words between a title and a rank: "Kapolsek Cilandak Kompol Wahid"."""
    if head.over not in ("body", "place"):
        return
    while at < len(line.tokens) and line.tokens[at].start < name[0]:
        token = line.tokens[at]
        if not token.capital or token.low in line.names.honorifics or line.rank(at):
            return
        parts.words.append(token.low)
        parts.last = at
        at += 1


def telling(line: Line, parts: Parts) -> int:
    """How many words tell the title apart, places left out."""
    return len(set(parts.words) - line.names.places - line.known.drop)


def portfolios(line: Line, parts: Parts) -> bool:
    """Whether a title's words name a portfolio and no body: "Public Works Director"."""
    told = set(parts.words) - line.known.drop
    return bool(told) and told <= line.known.realm


def reduced(line: Line, found: tuple[str, ...]) -> tuple[str, ...]:
    """A title's words as they are compared: synonyms taken apart, empty words left out."""
    out: set[str] = set()
    for word in found:
        out.update(line.known.synonyms.get(word, (word,)))
    return tuple(sorted(out - line.known.drop))


def said_before(line: Line, parts: Parts) -> set[str]:
    """How the title is meant, from the words before it: former, acting, deputy …"""
    found: set[str] = {parts.scope} - {""}
    at = parts.first - 1
    for _ in range(6):
        if at < 0:
            break
        low = line.tokens.lows[at]
        scope = line.known.scopes.get(low)
        if low in line.known.seconds and line.tokens.lows[at + 1] not in line.known.seconds[low]:
            break  # "adviser under President Reed"
        if scope:
            found.add(scope)
            if scope == "deputy":
                parts.first = at
        elif low not in (".", "-") and not (
            low in line.names.country_words or low in line.known.articles
        ):
            break
        at -= 1
    near = line.phrases(max(parts.first - 3, 0), parts.first, line.known.before)
    far = line.phrases(max(parts.first - 6, 0), parts.first, line.known.later)
    return found.union(near, far)


def said_after(line: Line, at: int) -> list[str]:
    """How it is meant, from the words after title and name: "saat itu", "at the time"."""
    return line.phrases(at, at + 6, line.known.later)
