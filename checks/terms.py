"""Terms of a newsroom: forbidden, preferred, capitals, one form of two, patterns.

What a pack lists is looked up in the set of a paragraph's words; only a paragraph that holds the
first word of a term is read for it. Every kind takes a `reason`, which its message shows.
"""

from __future__ import annotations

from copydesk import patterns, timeout_regex
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit, Place, Suggestion
from copydesk.language import plain
from copydesk.record import TYPE_CHECKING
from copydesk.timeout_regex import Pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Literal

SILENT_KINDS = frozenset({"code", "link"})
_OPENERS = "‘“„«'\"(["

# Lists of terms made ready, once for all articles: their first words, a pattern that finds them.
_FIRST: dict[tuple[str, ...], frozenset[bytes]] = {}
_PATTERNS: dict[tuple[str, ...], re.Pattern[str]] = {}


def house_term(
    article: Article,
    desk: Desk,
    *,
    forbidden: Mapping[str, str] = {},
    preferred: Mapping[str, str] = {},
    reasons: Mapping[str, str] = {},
    quotes: Literal["skip", "report"] = "skip",
) -> Iterator[Hit]:
    """Forbidden terms with their reason, and wrong terms with the preferred one.

    `forbidden` maps a term to its reason, `preferred` a wrong term to the right one, `reasons` a
    wrong term to why. The house file's `terms` count as preferred.
    """
    house, why = desk.once(_house_terms)
    if forbidden:
        yield from existence(article, desk, words=list(forbidden), reasons=forbidden, quotes=quotes)
    if preferred or house:
        swap, why = {**house, **preferred}, {**why, **reasons}
        for hit in substitution(article, desk, swap=swap, reasons=why, quotes=quotes):
            yield hit._replace(variant="prefer")


def _house_terms(desk: Desk) -> tuple[dict[str, str], dict[str, str]]:
    """The house file's terms as wrong → right and wrong → reason."""
    swap: dict[str, str] = {}
    why: dict[str, str] = {}
    for entry in desk.house_entries.get("terms", ()):
        right = entry.get("use") or entry.get("name") or ""
        for wrong in entry.get("not", ()) if right else ():
            swap[wrong] = right
            why[wrong] = entry.get("reason", "")
    return swap, why


def existence(
    article: Article,
    desk: Desk,
    *,
    words: Sequence[str],
    reason: str = "",
    reasons: Mapping[str, str] = {},
    quotes: Literal["skip", "report"] = "skip",
) -> Iterator[Hit]:
    """Words and phrases that are not to stand in copy at all."""
    why = {_key(word): text for word, text in reasons.items()}
    for paragraph, start, end in _found(article, tuple(words), quotes):
        found = paragraph.text[start:end]
        yield _hit(paragraph, start, end, why.get(_key(found), reason))


def substitution(
    article: Article,
    desk: Desk,
    *,
    swap: Mapping[str, str],
    reason: str = "",
    reasons: Mapping[str, str] = {},
    safe: bool = False,
    quotes: Literal["skip", "report"] = "skip",
) -> Iterator[Hit]:
    """Wrong terms and the right ones; the suggestion keeps the capitals of what stands there.

    `safe` lets `copydesk fix` write the right term without being asked.
    """
    rights = {_key(wrong): right for wrong, right in swap.items()}
    why = {_key(wrong): text for wrong, text in reasons.items()}
    for paragraph, start, end in _found(article, tuple(swap), quotes):
        found = paragraph.text[start:end]
        key = _key(found)
        right = _cased(rights[key], found)
        if right != found and not _inside(paragraph.text, start, found, rights[key]):
            fix = Suggestion(right, safe)
            yield _hit(paragraph, start, end, why.get(key) or reason, right, (fix,))


def capitals(
    article: Article,
    desk: Desk,
    *,
    words: Sequence[str],
    reason: str = "",
    safe: bool = False,
    quotes: Literal["skip", "report"] = "report",
) -> Iterator[Hit]:
    """Terms whose capitals are fixed: iPhone, KOMPAS.com. Shouted paragraphs may shout."""
    rights = {_key(word): word for word in words}
    for paragraph, start, end in _found(article, tuple(words), quotes):
        found, right = paragraph.text[start:end], rights[_key(paragraph.text[start:end])]
        first = right[:1].upper() + right[1:]
        if found == right or (found == first and _begins_sentence(paragraph.text, start)):
            continue
        if found.isupper() and paragraph.text.isupper():
            continue
        yield _hit(paragraph, start, end, reason, right, (Suggestion(right, safe),))


def consistency(
    article: Article,
    desk: Desk,
    *,
    either: Mapping[str, str],
    reason: str = "",
    quotes: Literal["skip", "report"] = "skip",
) -> Iterator[Hit]:
    """Two forms of one term in one text: every place of the rarer form, beside one of the other.

    `either` maps one form to the other; used equally often, the second one met is the suspect.
    """
    forms = tuple(form for pair in either.items() for form in pair)
    places: dict[str, list[tuple[Paragraph, int, int]]] = {}
    for place in _found(article, forms, quotes):
        places.setdefault(_key(place[0].text[place[1] : place[2]]), []).append(place)
    for one, other in either.items():
        first, second = places.get(_key(one), []), places.get(_key(other), [])
        if not first or not second:
            continue
        if (len(first), -first[0][0].index, -first[0][1]) < (
            len(second), -second[0][0].index, -second[0][1],
        ):  # fmt: skip
            first, second, one = second, first, other
        kept = Place(*first[0][0].span(*first[0][1:]))
        for paragraph, start, end in second:
            right = _cased(one, paragraph.text[start:end])
            hit = _hit(paragraph, start, end, reason, right, (Suggestion(right),))
            yield hit._replace(related=(kept,))


def pattern(
    article: Article,
    desk: Desk,
    *,
    pattern: Pattern,
    replacement: str = "",
    near: Sequence[str] = (),
    reason: str = "",
    seconds: float = 0.5,
    safe: bool = False,
    quotes: Literal["skip", "report"] = "skip",
) -> Iterator[Hit]:
    """What a regular expression of the `regex` package finds, within `seconds` an article.

    With `near` only paragraphs that hold one of these words are searched, which costs next to
    nothing elsewhere. `replacement` may use the pattern's groups: \\1, \\g<name>.
    """
    triggers = _first_words(tuple(near))
    for paragraph, words in zip(article.paragraphs, plain.paragraphs(article), strict=True):
        if paragraph.kind in SILENT_KINDS or (triggers and triggers.isdisjoint(words)):
            continue
        text = paragraph.text
        for start, end, _ in timeout_regex.find(pattern, text, seconds=seconds, path=article.path):
            if _may_stand(paragraph, start, quotes):
                continue
            right = ""
            fixes: tuple[Suggestion, ...] = ()
            if replacement:
                right = timeout_regex.expand(pattern, text, start, end, replacement)
                if right == text[start:end]:
                    continue
                fixes = (Suggestion(right, safe),)
            yield _hit(paragraph, start, end, reason, right, fixes)


def _hit(
    paragraph: Paragraph, start: int, end: int, reason: str, right: str = "",
    fixes: tuple[Suggestion, ...] = (),
) -> Hit:  # fmt: skip
    """A hit whose message may name the term, the right one, and the reason if there is any."""
    because = f" ({reason.rstrip('.')})" if reason else ""
    values = {"term": paragraph.text[start:end], "use": right, "reason": reason, "because": because}
    low, high = paragraph.span(start, end)
    return Hit(low, high, values, suggestions=fixes)


def _found(
    article: Article, words: tuple[str, ...], quotes: str
) -> Iterator[tuple[Paragraph, int, int]]:
    """Where any of the terms stands as words of its own, whatever its capitals."""
    if not words:
        return
    triggers = _first_words(words)
    for paragraph, present in zip(article.paragraphs, plain.paragraphs(article), strict=True):
        if triggers.isdisjoint(present) or paragraph.kind in SILENT_KINDS:
            continue
        for match in _pattern(words).finditer(paragraph.text):
            if not _may_stand(paragraph, match.start(), quotes):
                yield paragraph, match.start(), match.end()


def _may_stand(paragraph: Paragraph, offset: int, quotes: str) -> bool:
    """Whether the house leaves this place alone: a speaker's words, code."""
    if paragraph.zones and paragraph.within("code", offset):
        return True
    return quotes == "skip" and plain.spoken(paragraph, offset)


def _first_words(words: tuple[str, ...]) -> frozenset[bytes]:
    """The first plain word of each term, and with the s of "chairman's", which is one word here."""
    if words not in _FIRST:
        firsts = [found[0] for word in words if (found := plain.words(word))]
        _FIRST[words] = frozenset([*firsts, *(first + b"s" for first in firsts)])
    return _FIRST[words]


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all terms, longest first; any white space stands for a space."""
    if words not in _PATTERNS:
        longest = sorted(words, key=lambda word: (-len(word), word))
        either = "|".join(map(_written, longest))
        _PATTERNS[words] = patterns.compile(
            rf"(?i)(?<![\w@#/])(?<!\w[-.'’])(?:{either})(?![\w@]|[-/]\w|\.\w)"
        )
    return _PATTERNS[words]


def _written(word: str) -> str:
    """A term as a pattern: its apostrophes may be curly, its spaces any white space."""
    parts = (patterns.escape(part).replace("'", "['’]") for part in word.split())
    return r"\s+".join(parts)


def _key(term: str) -> str:
    return " ".join(term.lower().replace("’", "'").split())


def _cased(right: str, found: str) -> str:
    """The right term with the capitals of the one that stands there."""
    if found.isupper() and len(found) > 1 and not right.isupper():
        return right if _key(right) == _key(found) else right.upper()
    if found[:1].isupper() and right[:1].islower() and _key(right) != _key(found):
        return right[:1].upper() + right[1:]
    return right


def _inside(text: str, start: int, found: str, right: str) -> bool:
    """Whether the found term is only a part of the right one, which stands here."""
    offset = right.lower().find(found.lower())
    low = start - offset
    return (
        offset >= 0
        and low >= 0
        and text[low : low + len(right)].lower() == right.lower()
        and (len(right) > len(found))
    )


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(_OPENERS + " ")
    return not before or before[-1] in ".!?…:"
