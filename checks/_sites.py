"""A place of one kind that is pointed back to under another name: "di Istana Bogor itu"."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.claims import Fact
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.names import parted
from copydesk.language.people import LEFT_OUT
from copydesk.language.sentences import quoted, sentence
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

PART = 3  # letters that two forms of one name share: "Soetta" for "Soekarno-Hatta"


class Sites(NamedTuple):
    """The pattern of a kind and a name, the words that point at one, and kinds by word.

    `vague` are words that stand in the names of more than one such place; where `treated` stand
    somebody is in hospital, `moved` tell of another one or of another time, `several` of others.
    """

    named: re.Pattern[str]
    pointing: tuple[str, ...]
    kinds: dict[str, str]
    vague: frozenset[str]
    treated: frozenset[str]
    moved: frozenset[str]
    several: re.Pattern[str]


class Site(NamedTuple):
    """A place in a text: its paragraph and span, its kind, and its name without it."""

    paragraph: Paragraph
    start: int
    end: int
    kind: str
    name: str


def sites(language: Language) -> Sites:
    """The kinds of places of a language that declares them, made once.

    One with `pointing` words has the kind before the name, "Istana Bogor itu".
    """
    data = language["sites"]
    kinds = {word: kind for kind, forms in data["kinds"].items() for word in forms}
    every = "|".join(sorted(kinds, key=len, reverse=True))
    several = patterns.compile(data["several"])
    vague, treated, moved = (frozenset(data[key]) for key in ("vague", "treated", "moved"))
    if not data["pointing"]:
        name = r"[A-Z][\w'’-]*(?:\.? (?:of |and )?[A-Z][\w'’-]*)*"
        named = rf"(?<![\w-])(?P<name>{name}) (?P<kind>(?i:{every}))\b"
        return Sites(patterns.compile(named), (), kinds, vague, treated, moved, several)
    named = rf"(?<![\w-])(?P<kind>(?i:{every}))(?P<name>(?: (?:[A-Z][\w'’-]*|\d+))+)"
    pointing = tuple(data["pointing"])
    return Sites(patterns.compile(named), pointing, kinds, vague, treated, moved, several)


def renamed(article: Article, held: Sequence[Paragraph], desk: Desk) -> Iterator[Fact]:
    """A place that "itu" points back to though no text before names it, and the one it must be.

    Just one other place of its kind stands before it.
    """
    for number, paragraph in enumerate(held):
        rules = desk.language(paragraph).once(sites)
        for found in pointed_at(paragraph.text, rules):
            here = site(paragraph, found, rules)
            if quoted(paragraph, here.start) or known(here, article):
                continue
            before = list(standing(article, here, rules))
            names = {one.name for one in before}
            if len(names) == 1 and another(here.name, before[0].name, rules):
                yield from facts(f"pointed {here.kind} {number}", (before[0], here))


def pointed_at(text: str, rules: Sites) -> Iterator[re.Match[str]]:
    """The places right before a word that points back."""
    for word in rules.pointing:
        at = text.find(f" {word}")
        while at > 0:
            last = text.rfind(" ", 0, at) + 1
            if text[last].isupper() or text[last].isdigit():
                opens = max(text.rfind(mark, 0, at) for mark in '.,;"”(')
                for found in rules.named.finditer(text, opens + 1, at):
                    if found.end() == at:
                        yield found
            at = text.find(f" {word}", at + 1)


def facts(subject: str, places: Iterable[Site]) -> Iterator[Fact]:
    """Places as they are compared."""
    for one in places:
        text = one.paragraph.text[one.start : one.end]
        span = one.paragraph.span(one.start, one.end)
        yield Fact("event-place", subject, (text,), *span, text)


def hospitals(article: Article, held: Sequence[Paragraph], desk: Desk) -> Iterator[Fact]:
    """The two hospitals in which one patient is told to be.

    Each stands in a sentence that tells of a patient, and no sentence of either tells of others.
    """
    found: dict[str, list[Site]] = {}
    for paragraph in held:
        rules, before = desk.language(paragraph).once(sites), -1
        for match in rules.named.finditer(paragraph.text):
            one = site(paragraph, match, rules)
            if one.kind == "hospital":
                begin, end = sentence(paragraph, one.start)
                if begin == before:
                    return  # two in one sentence
                before = begin
                around = set(
                    parted(paragraph.text[begin : one.start] + paragraph.text[one.end : end])
                )
                if not rules.moved.isdisjoint(around):
                    return
                if rules.treated.isdisjoint(around):
                    continue
                found.setdefault(one.name, []).append(one)
    if len(found) == 2:
        (first, *more), (second, *others) = found.values()
        rules = desk.language(held[0]).once(sites)
        if another(first.name, second.name, rules) and not any(
            rules.several.search(one.text) for one in article.paragraphs
        ):
            yield from facts("treated hospital", (first, *more, second, *others))


def site(paragraph: Paragraph, found: re.Match[str], rules: Sites) -> Site:
    """A place as a pattern found it."""
    kind = rules.kinds[found["kind"].lower()]
    return Site(paragraph, *found.span(), kind, found["name"].strip())


def standing(article: Article, here: Site, rules: Sites) -> Iterator[Site]:
    """The places of one kind that a text names before another one of it."""
    for paragraph in article.paragraphs:
        if paragraph.index > here.paragraph.index:
            return
        if paragraph.kind in LEFT_OUT or paragraph.language != here.paragraph.language:
            continue
        stop = here.start if paragraph is here.paragraph else len(paragraph.text)
        for found in rules.named.finditer(paragraph.text, 0, stop):
            one = site(paragraph, found, rules)
            if one.kind == here.kind:
                yield one


def known(here: Site, article: Article) -> bool:
    """Whether a text has a place's name anywhere else."""
    first = here.name.split()[0]
    spots = [
        one.text.count(f"{first} ") + one.text.count(f"{first}.") for one in article.paragraphs
    ]
    whole = sum(one.text.count(here.name) for one in article.paragraphs)
    return whole > 1 or (len(first) > PART and sum(spots) > 2)


def another(name: str, other: str, rules: Sites) -> bool:
    """Whether two names name two places: none is a part of the other, nor made of its letters."""
    one, two = name.lower(), other.lower()
    mine, theirs = set(one.replace("-", " ").split()), set(two.replace("-", " ").split())
    if mine & theirs or not rules.vague.isdisjoint(mine | theirs):
        return False
    if name.isupper() or other.isupper() or one[:PART] == two[:PART]:
        return False
    return not any(word.startswith(one[:PART]) for word in theirs)
