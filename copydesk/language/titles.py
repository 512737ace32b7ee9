"""Offices as language packs declare them, and titles as texts put them round names."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from copydesk import patterns
from copydesk.article import Paragraph
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.gazetteer import gazetteer
from copydesk.language.names import (
    Naming,
    Run,
    Token,
    Tokens,
    naming,
    runs,
    tokens,
    words,
)
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

NUMERAL = patterns.compile(r"(?:[IVX]+|[A-Z]|\d+)$")  # Komisi III, Komisi B
REACH = 14  # a title has at most so many words


class Head(NamedTuple):
    """The word that makes a title one: "Menteri", "chief executive". `words` are lower case.

    `over` says what a title of this head is told apart by: "realm" (portfolio words), "place",
    "country", "body" (an organisation). `adds` are portfolio words that the head already holds
    (Menkeu: keuangan), `scope` what it says about itself; `sole` that nobody holds two of
    them, `local` that its places may be villages.
    """

    words: tuple[str, ...]
    office: str
    over: str
    adds: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    sole: bool = False
    local: bool = False


class Title(NamedTuple):
    """A title in a paragraph. Spans are offsets of its text; `name` is (0, 0) where none stands by.

    `words` are the portfolio, body or place in lower case; `open` says that the name may begin
    with words that belong to the title, `after` that the title stands behind the name.
    """

    head: Head
    words: tuple[str, ...]
    country: str
    start: int
    end: int
    name: tuple[int, int]
    scope: tuple[str, ...]
    open: bool = False
    after: bool = False
    sole: bool = False
    places: tuple[str, ...] = ()


class Offices:
    """A language's offices, ready for look-ups."""

    __slots__ = (
        "acts", "appointing", "areas", "articles", "becoming", "before", "bodies", "changes",
        "drop", "exclusive", "fused", "gives", "heads", "into", "joins", "later", "leaves",
        "modifiers", "of", "once_was", "owned", "phrases", "realm", "rivals", "scopes", "selects",
        "skips", "synonyms", "toward", "triggers", "vague",
    )  # fmt: skip

    def __init__(self, language: Language) -> None:
        data = language["offices"]
        self.heads: dict[str, list[Head]] = {}
        for office, entry in data.get("heads", {}).items():
            for form in entry.get("words", ()):
                self._add(form, office, entry)
        for form, entry in data.get("short", {}).items():
            of = data["heads"][entry["office"]]
            self._add(form, entry["office"], {**of, **entry})
        for found in self.heads.values():
            found.sort(key=lambda head: -len(head.words))
        self.triggers = frozenset(self.heads)
        self.fused = frozenset(form for form in data.get("short", {}) if " " not in form)
        self.synonyms: dict[str, tuple[str, ...]] = {
            form: tuple(str(name).split())
            for name, forms in data.get("synonyms", {}).items()
            for form in forms
        }
        self.realm = frozenset(data.get("portfolio", ())) | frozenset(
            word for form, to in self.synonyms.items() for word in (*form.split(), *to)
        )
        self.toward = frozenset(data.get("toward", ()))
        self.vague = frozenset(data.get("vague", ()))
        self.areas = frozenset(data.get("areas", ()))
        self.bodies = frozenset(data.get("bodies", ()))
        self.exclusive = frozenset(data.get("exclusive_bodies", ()))
        self.drop = frozenset(data.get("drop", ()))
        self.joins = frozenset(data.get("joins", ()))
        self.of = frozenset(data.get("of", ()))
        self.owned = frozenset(data.get("its", ()))
        self.articles = frozenset(data.get("articles", ()))
        self.selects = frozenset(data.get("as", ()))
        self.skips = frozenset(data.get("as_skips", ()))
        self.modifiers = bool(data.get("before_head", False))
        self.scopes: dict[str, str] = dict(data.get("scopes", {}))
        self.later = _phrases(data.get("after", {}))
        self.before = _phrases(data.get("before", {}))
        self.changes = frozenset(data.get("changes", ()))
        self.leaves = frozenset(data.get("leaves", ()))
        self.rivals: dict[str, tuple[str, ...]] = {}
        for name, offices in data.get("rivals", {}).items():
            for office in offices:
                self.rivals[office] = (*self.rivals.get(office, ()), name)
        # "melantik … sebagai": who is made what; and names of bodies that a person might bear
        self.into = frozenset(data.get("into", ()))
        self.appointing = frozenset(data.get("appointing", ()))
        self.once_was = frozenset(data.get("once_was", ()))
        self.phrases = frozenset(
            pair for form in data.get("body_names", ()) for pair in pairwise(form.split())
        )
        self.acts = frozenset(data.get("acts", ()))
        self.becoming = frozenset(data.get("becoming", ()))
        self.gives = frozenset(data.get("gives", ()))

    def _add(self, form: str, office: str, entry: dict[str, Any]) -> None:
        parts = tuple(form.split())
        head = Head(
            parts,
            office,
            entry.get("over", "realm"),
            tuple(entry.get("adds", ())),
            tuple(entry.get("scope", ())),
            bool(entry.get("sole", False)),
            bool(entry.get("local", False)),
        )
        self.heads.setdefault(parts[0], []).append(head)


def _phrases(listed: dict[str, str]) -> list[tuple[str, str]]:
    """Phrases as they are looked for among words, with what they say of a title."""
    return [(f" {form} ", scope) for form, scope in listed.items()]


def offices(language: Language) -> Offices:
    """The offices of a language, made once."""
    made: Offices = language.once(Offices)
    return made


def titles(paragraph: Paragraph, desk: Desk) -> list[Title]:
    """Every title of a paragraph, in order."""
    return paragraph.once(_titles, desk)


def _titles(paragraph: Paragraph, desk: Desk) -> list[Title]:
    language = desk.language(paragraph)
    known = offices(language)
    if not known.triggers or known.triggers.isdisjoint(words(paragraph)):
        return []
    if paragraph.text.isupper():
        return []
    reader = Reader(known, naming(language), tokens(paragraph), lambda: runs(paragraph, desk))
    return list(reader.read())


def parsed(text: str, language: Language) -> Title | None:
    """A title that stands alone, as in a house file: "Menteri Luar Negeri Rusia"."""
    reader = Reader(offices(language), naming(language), Tokens(text), list, alone=True)
    return next(reader.read(), None)


def valued(title: Title, language: str) -> tuple[str, ...]:
    """A title as it is compared: office, what tells it apart, language, country, words, places.

    Only of a body's titles the places stand apart; a governor's are the words.
    """
    over = "sole" if title.sole else title.head.over
    places = set(title.places) if title.head.over == "body" else set()
    words = " ".join(word for word in title.words if word not in places)
    return (title.head.office, over, language, title.country, words, " ".join(sorted(places)))


def mapped(name: str, home: str, *, large: bool = False) -> bool:
    """Whether a place of that name lies in a country (ISO code); `large`: at least a city."""
    small = ("district", "village") if large else ()
    return any(
        place.country == home and place.kind not in small for place in gazetteer().places(name)
    )


def unowned(word: str) -> str:
    """A word without its possessive."""
    return word.removesuffix("'s").removesuffix("’s")


class Parts:
    """What was read of a title so far: its words, country, and the tokens it spans."""

    __slots__ = ("country", "first", "last", "open", "scope", "towns", "words")

    def __init__(self, first: int, last: int) -> None:
        self.words: list[str] = []
        self.towns: set[str] = set()
        self.country = self.scope = ""
        self.first = first
        self.last = last
        self.open = False


NOBODY = (0, 0)
DESCRIBED = 3  # words of a body in small letters between an office and a name
NO_BODY = frozenset(",.;:()")
CLOSERS = frozenset(",.;):–—!?")


class Reader:
    """Reads the titles of one paragraph from its tokens."""

    def __init__(
        self,
        known: Offices,
        names: Naming,
        found: Tokens,
        capitals: Callable[[], list[Run]],
        *,
        alone: bool = False,
    ) -> None:
        self.known = known
        self.alone = alone
        self.names = names
        self.tokens = found
        self.capitals = capitals

    def read(self) -> Iterator[Title]:
        """The titles in order; a head inside another title is part of it."""
        after, taken = 0, NOBODY  # the token and the name behind the title before
        heads = self.known.heads
        for at in [index for index, low in enumerate(self.tokens.lows) if low in heads]:
            head = self.head(at) if at >= after else None
            if head is not None:
                title, after = self.title(head, at, taken)
                if title is not None:
                    taken = title.name
                    yield title

    def head(self, at: int) -> Head | None:
        """The office head that begins at a token."""
        lows = self.tokens.lows
        for head in self.known.heads.get(lows[at], ()):
            if tuple(lows[at : at + len(head.words)]) == head.words:
                return head
        return None

    def title(self, head: Head, at: int, taken: tuple[int, int]) -> tuple[Title | None, int]:
        """The title around a head, None where it says nothing, and the token to go on from."""
        stop = at + len(head.words)
        parts = Parts(at, stop - 1)
        if self.tokens.lows[stop - 1] in self.names.abbreviations:
            stop += stop < len(self.tokens) and self.tokens.lows[stop] == "."
        after = self.forward(head, stop, parts)
        if self.known.modifiers:
            self.backward(head, at, parts)
        scope = self.said_before(parts)
        name, beyond = self.name_after(after)
        if name == NOBODY and head.over == "body":
            name, beyond, after = self.described(after, parts)
        behind = name == NOBODY or self.apposed(head, parts, after, name, beyond, taken)
        if behind:
            after = self.taken_in(after, beyond, parts) if name != NOBODY else after
            name, beyond = self.name_before(parts.first, after, taken), after
        if name == NOBODY and not (parts.words or head.adds or self.alone):
            return None, max(after, at + 1)
        if name != NOBODY and not behind:
            name, beyond = self.past_comma(head, name, beyond, parts)
            parts.open = self.unsure(head, parts, after, name)
            name, beyond = self.past_bracket(name, beyond, parts)
            if parts.open:
                name = self.without_body(head, name, parts)
            else:
                self.before_rank(head, after, name, parts)
            beyond = self.where(head, beyond, parts)
        if not parts.words and head.over == "body":
            self.owner(parts)
        scope.update(self.said_after(beyond))
        if name != NOBODY and behind and parts.first and self.made(parts.first - 1):
            scope.add("assigned")
        words = self.reduced((*parts.words, *head.adds))
        if head.over == "place":
            words = tuple(word for word in words if word not in self.known.vague)
        title = Title(
            head,
            words,
            parts.country,
            self.tokens[parts.first].start,
            self.tokens[parts.last].end,
            name,
            tuple(sorted(scope | set(head.scope))),
            parts.open and not behind,
            behind and name != NOBODY,
            head.sole
            or len(self.known.exclusive.intersection(parts.words)) == 1 == self.told(parts),
            tuple(w for w in words if w in self.names.places or w in parts.towns),
        )
        return title, max(beyond, at + 1)

    def described(self, at: int, parts: Parts) -> tuple[tuple[int, int], int, int]:
        """The name behind a body in small letters and a comma: "Direktur galangan itu, Kwee Hok,".

        With it the tokens behind the name and behind the title.
        """
        stop, lows = at, self.tokens.lows
        while stop < min(at + DESCRIBED, len(lows)) and self.tokens.texts[stop].islower():
            stop += 1
        if stop == at or stop >= len(lows) or lows[stop] != "," or lows[at] in NO_BODY:
            return NOBODY, at, at
        name, beyond = self.name_after(stop)
        if name == NOBODY:
            return NOBODY, at, at
        parts.words += [low for low in lows[at:stop] if low not in self.known.drop]
        parts.last = stop - 1
        return name, beyond, stop

    def apposed(
        self,
        head: Head,
        parts: Parts,
        at: int,
        name: tuple[int, int],
        beyond: int,
        taken: tuple[int, int],
    ) -> bool:
        """Whether what reads like a name is the body: "Budi Santoso, Direktur PT Sinar Jaya,"."""
        if head.over != "body" or self.tokens[at].start != name[0]:
            return False
        known = self.known.bodies, self.known.exclusive
        if self.tokens[at - 1].capital and all(one.isdisjoint(parts.words) for one in known):
            return False
        if not self.names.given.isdisjoint(self.tokens.lows[at:beyond]):
            return False
        before = self.name_before(parts.first, beyond, taken)
        return before != NOBODY and self.index(before[0]) + 1 < self.index(before[1])

    def taken_in(self, at: int, stop: int, parts: Parts) -> int:
        """Add the tokens up to another to a title's words."""
        parts.words += [low for low in self.tokens.lows[at:stop] if low[0].isalnum()]
        parts.last = stop - 1
        return stop

    def past_comma(
        self, head: Head, name: tuple[int, int], at: int, parts: Parts
    ) -> tuple[tuple[int, int], int]:
        """The name behind a comma, where what stands before it is the body's or place's.

        "Rektor Universitas Pasundan, Ova Rahmawati, berpesan".
        """
        named = head.over == "place" or not self.known.bodies.isdisjoint(parts.words)
        if not named or self.known.modifiers or at >= len(self.tokens):
            return name, at
        begin, stop = self.name(at + 1) if self.tokens[at].text == "," else (0, 0)
        lows = self.tokens.lows
        first = self.index(name[0])
        if (
            stop - begin < 2
            or (stop < len(lows) and lows[stop] not in CLOSERS)
            or not self.names.given.isdisjoint(lows[first:at])
            or lows[begin] in self.names.openers
            or self.names.places.issuperset(lows[begin:stop])
        ):
            return name, at
        self.taken_in(first, at, parts)
        return (self.tokens[begin].start, self.tokens[stop - 1].end), stop

    def where(self, head: Head, at: int, parts: Parts) -> int:
        """Read what stands behind a name: "Governor Alice Reed of Ohio"."""
        if not self.known.modifiers or parts.words or parts.country or at + 1 >= len(self.tokens):
            return at
        if self.tokens.lows[at] not in self.known.of or not self.tokens[at + 1].capital:
            return at
        country, width = self.country(at + 1)
        stop = at + 1 + width
        if not width and (head.over == "place" or head.sole):
            while stop < len(self.tokens) and self.tokens[stop].capital:
                stop += 1
            parts.words += self.tokens.lows[at + 1 : stop]
        if stop == at + 1 or self.names.barred(self.tokens.lows[stop - 1]):
            return at
        parts.country, parts.last = country, stop - 1
        return stop

    def owner(self, parts: Parts) -> None:
        """Read whose a title is: "Apex Energy will grow, its chief executive, Linda Park, said"."""
        at = parts.first - 1
        if at < 1 or self.tokens.lows[at] not in self.known.owned:
            return
        while at > 0 and self.tokens[at - 1].text not in ".!?;:":
            at -= 1
        at += self.tokens.lows[at] in self.known.articles
        begin = at
        while self.tokens[at].capital and at < parts.first:
            at += 1
        lows = self.tokens.lows[begin:at]
        if (
            lows
            and lows[0] not in self.names.openers
            and self.names.given.isdisjoint(lows)
            and self.names.honorifics.isdisjoint(lows)
            and all(unowned(low) == low for low in lows)
            and self.tokens[at].text.islower()
        ):
            parts.words += lows

    def before_rank(self, head: Head, at: int, name: tuple[int, int], parts: Parts) -> None:
        """Take in the words between a title and a rank: "Kapolsek Cilandak Kompol Wahid"."""
        if head.over not in ("body", "place"):
            return
        while at < len(self.tokens) and self.tokens[at].start < name[0]:
            token = self.tokens[at]
            if not token.capital or token.low in self.names.honorifics:
                return
            parts.words.append(token.low)
            parts.last = at
            at += 1

    def past_bracket(
        self, name: tuple[int, int], at: int, parts: Parts
    ) -> tuple[tuple[int, int], int]:
        """The name behind "(Persero)", where what was read before it is the body's."""
        after = self.bracket(at)
        begin, stop = self.name(after) if after > at and after < len(self.tokens) else (0, 0)
        if begin == stop:
            return name, at
        first = self.index(name[0])
        parts.words += self.tokens.lows[first:at]
        parts.last, parts.open = at - 1, False
        return (self.tokens[begin].start, self.tokens[stop - 1].end), stop

    def told(self, parts: Parts) -> int:
        """How many words tell the title apart, places left out."""
        return len(set(parts.words) - self.names.places - self.known.drop)

    def reduced(self, found: tuple[str, ...]) -> tuple[str, ...]:
        """A title's words as they are compared: synonyms taken apart, empty words left out."""
        out: set[str] = set()
        for word in found:
            out.update(self.known.synonyms.get(word, (word,)))
        return tuple(sorted(out - self.known.drop))

    def forward(self, head: Head, at: int, parts: Parts) -> int:
        """Read the words that follow a head; the token at which something else begins."""
        capital, lows = self.tokens.texts[at - 1][0].isupper(), self.tokens.lows
        of, firm, stop = False, at, min(at + REACH, len(lows))
        while at < stop:
            low = lows[at]
            if low in self.known.of or (of and low in self.known.articles):
                of, at = True, at + 1
                continue
            if (low in self.known.joins or low in "/&-") and parts.last >= firm - 1:
                at += 1
                if at < stop and self.head(at) is not None:
                    break  # "Presiden dan CEO Honda": the second one has a body of its own
                continue
            country, width = self.country(at)
            if width and (parts.words or of or head.over in ("realm", "country", "body")):
                if lows[at - 1] in self.known.toward:  # "ambassador to France"
                    parts.words.append(f"to:{country.replace(' ', '-')}")
                else:
                    parts.country = parts.country or country
                at = firm = at + width
                parts.last = at - 1 if head.over == "country" else parts.last
                continue
            if not self.belongs(self.tokens[at], head, parts, of, capital):
                break
            parts.words.append(low)
            parts.last = at
            at = firm = at + 1
        return self.bracket(firm)

    def belongs(self, token: Token, head: Head, parts: Parts, of: bool, capital: bool) -> bool:
        """Whether a word after the head is part of the title; unsure ones make it `open`."""
        low, known = token.low, self.known
        if parts.words and self.tokens.text[token.start - 1] == "/":
            return True
        if token.capital and self.held_fast(token, parts):
            return True
        if head.over != "realm" and NUMERAL.match(token.text):
            if parts.words and parts.words[-1] in known.bodies:
                return True
            if head.over == "place" and self.tokens.text[token.end : token.end + 1] == "/":
                return True  # "Pangdam III/Siliwangi"
        barring = self.names.ranks if of and known.modifiers else self.names.honorifics
        if low in barring or (capital and not token.capital and not of):
            numbered = head.over == "place" or (head.over == "body" and bool(parts.words))
            return numbered and token.text.isdigit()
        if low in known.realm:
            return True
        if token.capital and parts.words and parts.words[-1] in known.areas:
            parts.towns.add(low)  # what follows "Kota" is the town, whether or not a map has it
            return True
        if head.over == "realm":
            return token.acronym or (token.capital and self.names.barred(low))
        if (
            low in known.bodies
            or low in known.exclusive
            or low in self.names.places
            or token.acronym
        ):
            parts.open = True
            return True
        if token.capital and of and known.modifiers:
            parts.open = True
            return True
        if head.over == "place" and token.capital and low not in self.names.given:
            return self.alone or self.on_the_map(token, head, parts)
        if not token.capital or low in self.names.family_first:
            return False
        return self.names.barred(low) or (head.over == "body" and self.leads_on(token))

    def held_fast(self, token: Token, parts: Parts) -> bool:
        """Whether a word that names may hold is the title's: "Kejaksaan Agung", "Menteri Haji dan".

        An honorific is, where it is a portfolio and the words beside it show that.
        """
        low, known, at = token.low, self.known, self.index(token.start)
        if parts.words and (parts.words[-1], low) in known.phrases:
            return True
        if low not in self.names.honorifics or low not in known.realm:
            return False
        joined = at + 1 < len(self.tokens) and self.tokens.lows[at + 1] in known.joins
        return joined or (bool(parts.words) and self.names.barred(parts.words[-1]))

    def leads_on(self, token: Token) -> bool:
        """Whether a word further on shows that it is a body's: "PT Semen Indonesia"."""
        at = self.index(token.start)
        for low, text in zip(
            self.tokens.lows[at : at + 4], self.tokens.texts[at : at + 4], strict=True
        ):
            if not text[0].isupper() or low in self.names.given or low in self.names.honorifics:
                return False
            if self.names.barred(low) or low in self.known.bodies:
                return True
        return False

    def on_the_map(self, token: Token, head: Head, parts: Parts) -> bool:
        """Whether a place of that name exists, and a name still follows."""
        at = self.index(token.start) + 1
        if at >= len(self.tokens) or not (self.tokens[at].capital or self.tokens[at].text == ","):
            return False
        known = mapped(token.text, self.names.home, large=not head.local) or any(
            mapped(" ".join(self.tokens.texts[first : first + 2]), self.names.home, large=True)
            for first in (at - 1, at - 2)  # "Raja Ampat"
        )
        parts.open = parts.open or known
        return known

    def bracket(self, at: int) -> int:
        """The token after a bracket that may stand between title and name: "(Persero)"."""
        lows = self.tokens.lows
        if at < len(lows) and lows[at] == "(":
            for stop in range(at + 1, min(at + 6, len(lows))):
                if lows[stop] == ")":
                    return stop + 1
        return at

    def backward(self, head: Head, at: int, parts: Parts) -> None:
        """Read the words before a head: "Russian natural resources and environment minister"."""
        while at > 0:
            token = self.tokens[at - 1]
            if self.tokens[at].start - token.end != 1:
                return
            low = unowned(token.low)
            prefix, hyphen, rest = low.partition("-")
            if hyphen and prefix in self.known.scopes:  # Then-Defence Minister
                parts.scope = self.known.scopes[prefix]
                low = rest
            country, width = self.country_before(at)
            if width:
                parts.country = parts.country or country
                at -= width
                parts.first = at if head.over == "country" else parts.first
                continue
            joined = (
                low in self.known.joins and at > 1 and self.tokens[at - 2].low in self.known.realm
            )
            mine = low in self.known.realm or (
                head.over in ("body", "place")
                and token.capital
                and (low not in self.names.openers or low in self.names.places)
            )
            if low in self.known.scopes or not (joined or mine):
                return
            at -= 1
            if mine:
                parts.words.append(low)
                parts.first = at
            if low != token.low:  # "then-" ends it, a possessive all but the owner's name
                self.owners(at, parts, mine and not hyphen)
                return

    def owners(self, at: int, parts: Parts, named: bool) -> None:
        """Read the rest of an owner's name: "the World Bank's chief economist"."""
        while named and at > 0 and self.tokens[at - 1].capital:
            low = self.tokens.lows[at - 1]
            if low in self.names.openers or self.names.barred(low):
                return
            at -= 1
            parts.words.append(low)
            parts.first = at

    def country(self, at: int) -> tuple[str, int]:
        """The country that begins at a token and how many tokens name it."""
        if self.tokens.lows[at] not in self.names.country_words:
            return "", 0
        for width in (3, 2, 1):
            found = self.names.country(" ".join(self.tokens.lows[at : at + width]))
            if found and at + width <= len(self.tokens) and self.tokens[at].capital:
                return found, width
        return "", 0

    def country_before(self, at: int) -> tuple[str, int]:
        """The country whose last word stands before a token."""
        last = unowned(self.tokens.lows[at - 1])
        if last not in self.names.country_words:
            return "", 0
        for width in (3, 2, 1):
            low = self.tokens.lows[max(at - width, 0) : at - 1]
            found = self.names.country(" ".join([*low, last]))
            if found and width <= at and self.tokens[at - width].capital:
                return found, width
        return "", 0

    def said_before(self, parts: Parts) -> set[str]:
        """How the title is meant, from the words before it: former, acting, deputy …"""
        found: set[str] = {parts.scope} - {""}
        at = parts.first - 1
        for _ in range(6):
            if at < 0:
                break
            low = self.tokens.lows[at]
            scope = self.known.scopes.get(low)
            if scope:
                found.add(scope)
                if scope == "deputy":
                    parts.first = at
            elif low not in (".", "-") and not (
                low in self.names.country_words or low in self.known.articles
            ):
                break
            at -= 1
        near = self.phrases(max(parts.first - 3, 0), parts.first, self.known.before)
        far = self.phrases(max(parts.first - 6, 0), parts.first, self.known.later)
        return found.union(near, far)

    def said_after(self, at: int) -> list[str]:
        """How it is meant, from the words after title and name: "saat itu", "at the time"."""
        return self.phrases(at, at + 6, self.known.later)

    def phrases(self, at: int, stop: int, listed: list[tuple[str, str]]) -> list[str]:
        """The scopes of the phrases between two tokens."""
        near = f" {' '.join(self.tokens.lows[at:stop])} "
        return [scope for form, scope in listed if form in near]

    def name_after(self, at: int) -> tuple[tuple[int, int], int]:
        """The name that follows a title at once or after a comma, and the token after it."""
        if at >= len(self.tokens):
            return NOBODY, at
        comma = self.tokens.lows[at] == ","
        begin, stop = self.name(at + comma)
        if begin == stop:
            return NOBODY, at
        if comma:
            closed = stop >= len(self.tokens) or self.tokens[stop].text in CLOSERS
            if not closed or self.tokens[at + 1].low in self.names.openers:
                return NOBODY, at
        return (self.tokens[begin].start, self.tokens[stop - 1].end), stop

    def name(self, at: int) -> tuple[int, int]:
        """The tokens of a person's name that begins here, after honorifics: (begin, stop)."""
        found, count = self.tokens, len(self.tokens)
        while at < count and self.honorific(found[at]):
            at += 1
            if at < count and found[at].text == ".":
                at += 1
        begin = at
        if at < count and self.head(at) is not None:
            return at, at
        while at < count and at - begin < 7:
            token = found[at]
            if at > begin and (
                token.start - found[at - 1].end > 1 or token.low in self.known.fused
            ):
                break
            ranked = at > begin and token.low in self.names.ranks and self.honorific(token)
            if ranked and at + 1 < count and (found[at + 1].capital or found[at + 1].text == "."):
                begin = at + 1 + (at + 1 < count and found[at + 1].text == ".")
                at = begin
                continue
            if self.names.part(token.text, token.low, at == begin) or (
                at > begin and token.capital and self.names.surname(found[at - 1].low, token.low)
            ):
                at += 1
                if (
                    at + 1 < count
                    and found[at].text == "."
                    and (len(token.text) == 1 or token.low in self.names.abbreviations)
                    and found[at + 1].capital
                ):
                    at += 1
            elif not (
                at > begin
                and token.low in self.names.particles
                and at + 1 < count
                and found[at + 1].capital
            ):
                break
            else:
                at += 1
        return begin, at

    def honorific(self, token: Token) -> bool:
        """Whether a word is one that stands before names, in lower case only as "dr."."""
        return token.low in self.names.honorifics and (
            token.capital or token.low in self.names.abbreviations
        )

    def unsure(self, head: Head, parts: Parts, at: int, name: tuple[int, int]) -> bool:
        """Whether a name may begin with words of the body or place: no comma, no rank between."""
        if head.over not in ("body", "place") or self.known.modifiers or parts.country:
            return False
        last = self.tokens.lows[at - 1] if at else ""
        if last in self.known.exclusive or (last in self.names.places and last in parts.words):
            return False
        if self.tokens[at].start != name[0]:
            return False
        if last in parts.words and self.tokens[at - 1].acronym:
            return self.may_begin_elsewhere(at, name)
        return True

    def may_begin_elsewhere(self, at: int, name: tuple[int, int]) -> bool:
        """Whether what follows an acronym may be more of the body: "KPP Pratama Klaten"."""
        lows, starts = self.tokens.lows, self.tokens.starts()
        if lows[at] in self.names.given:
            return False
        found = [low for low, start in zip(lows[at:], starts[at:], strict=True) if start < name[1]]
        return (
            len(found) > 2
            or not self.names.places.isdisjoint(found)
            or not self.names.given.isdisjoint(found)
            or mapped(self.tokens.texts[at], self.names.home, large=True)
        )

    def without_body(self, head: Head, name: tuple[int, int], parts: Parts) -> tuple[int, int]:
        """A name without the words before it that a common given name shows to be the body's."""
        begin = self.index(name[0])
        at = begin
        while at < len(self.tokens) and self.tokens[at].start < name[1]:
            token = self.tokens[at]
            if token.low in self.names.given or (len(token.text) == 1 and at > begin):
                break
            at += 1
        else:
            return name
        alone = at > begin and self.tokens[at].end == name[1] and not self.body_ends(at - 1)
        if alone and (head.over == "body" or at > begin + 1):
            return name  # "Gadjah Mada Ova Lestari": other mentions may tell where the name begins
        if at > begin and head.over == "place":
            home, between = self.names.home, self.tokens.texts[begin:at]
            if not mapped(" ".join(between), home) and not all(mapped(t, home) for t in between):
                return name
        if at > begin:
            parts.words += [low for low in self.tokens.lows[begin:at] if low != "."]
            parts.last = at - 1
        parts.open = False
        return self.tokens[at].start, name[1]

    def body_ends(self, at: int) -> bool:
        """Whether a word is one that a body or place ends in."""
        low = self.tokens.lows[at]
        return low in self.names.places or low in self.known.bodies or low in self.known.exclusive

    def name_before(self, at: int, after: int, taken: tuple[int, int]) -> tuple[int, int]:
        """The name that a title stands behind: "Kozlov, Menteri X," and "Kozlov selaku Ketua Y"."""
        at -= 1
        while at > 0 and (
            self.tokens[at].low in self.known.articles
            or unowned(self.tokens[at].low) in self.names.country_words
            or self.owner_of_it(at)
            or self.tokens[at].low in self.known.scopes
        ):
            at -= 1
        if at < 1:
            return NOBODY
        token = self.tokens[at]
        if token.text in (",", "("):
            if after < len(self.tokens) and self.tokens[after].text not in CLOSERS:
                return NOBODY
        elif token.low not in self.known.selects and not self.made(at):
            return NOBODY
        while at > 1 and self.tokens.lows[at - 1] in self.known.skips:
            at -= 1  # "Lim, who becomes chief executive"
        end = self.tokens[at - 1].end
        run = next((one for one in self.capitals() if one.end == end), None)
        if run is not None and run.end == taken[1]:
            return taken if self.goes_on(at, after) else NOBODY
        if run is None:
            return NOBODY
        first = self.index(run.start)
        if run.opens and self.tokens.lows[first] in self.names.openers:
            first += 1  # "Terdakwa Nasori selaku Direktur"
        begin, stop = self.name(first)
        if begin == stop or self.tokens[stop - 1].end != run.end:
            return NOBODY
        return self.tokens[begin].start, run.end

    def made(self, at: int) -> bool:
        """Whether a word joins somebody to the office given to them: "melantik Ratna sebagai"."""
        lows = self.tokens.lows
        if lows[at] not in self.known.into or not self.tokens[at - 1].capital:
            return False
        begin = at
        while begin > 0 and lows[begin - 1] not in (".", "!", "?", "“", '"', "”"):
            begin -= 1
        return not self.known.appointing.isdisjoint(lows[begin:at])

    def owner_of_it(self, at: int) -> bool:
        """Whether a word is a body's in lower case: "Firth, the council's finance director,"."""
        token = self.tokens[at]
        return bool(self.known.articles) and not token.capital and unowned(token.low) != token.low

    def goes_on(self, at: int, after: int) -> bool:
        """Whether a second title of one name follows: "Senator Maria Cole, chair of a board, said".

        With an article ("…, the mayor, …") or before "and" somebody else may be meant.
        """
        lows = self.tokens.lows
        return (
            bool(self.known.articles)
            and self.tokens[at].text == ","
            and lows[at + 1] in self.known.heads
            and not self.tokens[at + 1].capital
            and after + 1 < len(lows)
            and lows[after] == ","
            and lows[after + 1] not in self.known.joins
        )

    def index(self, start: int) -> int:
        """The token that begins at an offset."""
        return bisect_left(self.tokens.starts(), start)
