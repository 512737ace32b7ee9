"""A body's name with one word changed where its acronym is not beside it.

"Lembaga Penjaminan Pendidikan Daerah (LPPD)" here, "Lembaga Penelitian Pendidikan Daerah" there.
"""

from __future__ import annotations

from copydesk import patterns
from copydesk.language.gazetteer import gazetteer
from copydesk.language.lexicon import lexicon
from copydesk.language.names import Tokens, naming, words
from copydesk.record import TYPE_CHECKING

from .organisations import REACH, Expansion, backwards, inflected, smalls

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from copydesk.article import Paragraph
    from copydesk.desk import Desk
    from copydesk.language.data import Language

LEAST = 4  # words of a name that no other body has but for one of them


def alias(language: Language) -> re.Pattern[str] | None:
    """An acronym behind its name without brackets: "…, or OSFC", "… yang disingkat LPPD"."""
    links = language["organisations"].get("links", ())
    return patterns.compile(rf"(?:{'|'.join(links)}) ([A-Z]{{3,8}})\b") if links else None


def named_by(paragraph: Paragraph, language: Language) -> Iterator[Expansion]:
    """Names before their acronym without brackets, if the letters are their initials."""
    pattern, small = language.once(alias), language.once(smalls)
    for found in pattern.finditer(paragraph.text) if pattern else ():
        begin = max(found.start() - REACH, 0)
        before = Tokens(paragraph.text[begin : found.start()])
        spelt = backwards(found[1], before, small)
        if spelt and all(before[at].capital for at in content(before, spelt[1], small)):
            yield Expansion(found[1], spelt[0], begin + before[spelt[1]].start, found.start())


def content(tokens: Tokens, first: int, small: frozenset[str]) -> list[int]:
    """The places of the words with a meaning from one on."""
    return [
        at for at in range(first, len(tokens))
        if tokens.lows[at] not in small and tokens.lows[at][0].isalnum()
    ]  # fmt: skip


def reworded(
    paragraphs: Sequence[Paragraph], found: Sequence[tuple[Paragraph, Expansion]], desk: Desk
) -> Iterator[tuple[Paragraph, Expansion]]:
    """Names like one that has an acronym, with another word of the same initial."""
    known = {(place.language, one.acronym, one.words) for place, one in found}
    names = {one for *_, one in known}
    for language, acronym, name in sorted(known):
        for paragraph in paragraphs if len(name) >= LEAST else ():
            if paragraph.language == language and may_have(paragraph, name):
                for one in changed(paragraph, acronym, name, desk):
                    if one.words not in names:
                        yield paragraph, one


def may_have(paragraph: Paragraph, name: Sequence[str]) -> bool:
    """Whether all words of a name but one stand in a paragraph, or its ends stand there twice."""
    there = words(paragraph).intersection(name)
    missing = len(set(name)) - len(there)
    if missing == 0:
        text = paragraph.text.lower()
        return text.count(name[0]) > 1 and text.count(name[-1]) > 1
    return missing == 1


def changed(
    paragraph: Paragraph, acronym: str, name: Sequence[str], desk: Desk
) -> Iterator[Expansion]:
    """The name with one word inside it changed to another common word of the same initial."""
    language = desk.language(paragraph)
    small = language.once(smalls)
    tokens = Tokens(paragraph.text)
    places = content(tokens, 0, small)
    lows = [tokens.lows[at] for at in places]
    for first in range(len(lows) - len(name) + 1):
        said = lows[first : first + len(name)]
        if said[0] != name[0] and said[-1] != name[-1]:
            continue
        differ = [(a, b) for a, b in zip(said, name, strict=True) if a != b]
        if len(differ) != 1 or not swapped(*differ[0], language):
            continue
        span = [tokens[at] for at in places[first : first + len(name)]]
        if not all(token.capital for token in span):
            continue
        inside = paragraph.text[span[0].start : span[-1].end]
        if any(mark in inside for mark in ".;:()"):
            continue
        yield Expansion(acronym, tuple(said), span[0].start, span[-1].end)


def swapped(one: str, other: str, language: Language) -> bool:
    """Whether two words with one initial are no forms of one, and neither is a place or a name."""
    if one[0] != other[0] or inflected(one, other) or of_one_stem(one, other):
        return False
    names = naming(language)
    if not language["lexicons"] or not names.given.isdisjoint((one, other)):
        return False
    return all(
        language.once(lexicon).listed(word)
        and not names.country(word)
        and not gazetteer().places(word)
        for word in (one, other)
    )


def of_one_stem(one: str, other: str) -> bool:
    """Whether more than half of two words is the same: the Direktur is of the Direktorat."""
    longest = max(len(one), len(other))
    return one[: longest // 2 + 1] == other[: longest // 2 + 1]
