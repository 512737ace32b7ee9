"""Words as they stand: doubled ones."""

from __future__ import annotations

from itertools import chain
from operator import eq

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit, Suggestion
from copydesk.language import plain
from copydesk.language.data import Language
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence
    from typing import Any, Literal

STOPS = (".", "!", "?", "…")
SILENT_KINDS = frozenset({"table", "code", "link", "credit", "byline"})

# A word and the same word again, once or more, with white space between. The apostrophe of
# ’90s or of a quotation opened by it is no part of the word.
_PAIR = patterns.compile(
    r"(?i)(?<![\w@#/-])(?<!\w['’])([^\W\d_]\w*+(?:['’-]\w++)*+)((?:\s++\1(?!\w))++)(?![/-])(?!['’]\w)",
)
_WORD = patterns.compile(r"[\w'’-]+")


class Doubles(NamedTuple):
    """What a language says of doubled words; the section `doubled` of its pack."""

    words: frozenset[str]
    letters: int
    shape: re.Pattern[str] | None
    never: frozenset[str]
    hyphen: bool
    once: re.Pattern[str] | None
    after: dict[str, frozenset[str]]
    before: dict[str, frozenset[str]]
    spoken: frozenset[str]


def repeated_word(
    article: Article,
    desk: Desk,
    *,
    allow: Sequence[str] = (),
    quotes: Literal["skip", "report"] = "skip",
) -> Iterator[Hit]:
    """The same word twice in a row. `allow` names words that may stand so.

    Where `quotes` are skipped, a language's small words are told in them that nobody says twice.
    """
    found = plain.paragraphs(article)
    flat = list(chain.from_iterable(found))
    if True not in map(eq, flat, flat[1:]):
        return
    for paragraph, words in zip(article.paragraphs, found, strict=True):
        if True in map(eq, words, words[1:]) and paragraph.kind not in SILENT_KINDS:
            data = desk.language(paragraph).once(_doubles)
            if data is not None:
                yield from _doubled(article, paragraph, data, frozenset(allow), quotes == "skip")


def _doubles(language: Language) -> Doubles | None:
    """The language's data in the form that is asked, None where it has none."""
    section: dict[str, Any] = language["doubled"]
    if not section:
        return None
    return Doubles(
        frozenset(section.get("words", ())),
        section.get("letters", 0),
        _either(section.get("shapes")),
        frozenset(section.get("never", ())),
        bool(section.get("hyphen")),
        _either(section.get("once")),
        {word: frozenset(near) for word, near in section.get("after", {}).items()},
        {word: frozenset(near) for word, near in section.get("before", {}).items()},
        frozenset(section.get("spoken", ())),
    )


def _either(shapes: Sequence[str] | None) -> re.Pattern[str] | None:
    return patterns.compile("|".join(f"(?:{shape})" for shape in shapes)) if shapes else None


def _doubled(
    article: Article, paragraph: Paragraph, data: Doubles, allow: frozenset[str], quiet: bool
) -> Iterator[Hit]:
    """The doubled words of a paragraph that has some."""
    written = article.source[paragraph.start : paragraph.end]
    if "\t" in written:
        return  # columns
    verse = _is_verse(written)
    for match in _PAIR.finditer(paragraph.text):
        word = match[1].lower()
        low, high = paragraph.span(match.start(), match.end())
        gap = article.source[low:high]
        if word in allow or "   " in gap or (verse and "\n" in gap):
            continue
        if paragraph.within("foreign", match.start()) or paragraph.within("code", match.start()):
            continue
        said = quiet and plain.spoken(paragraph, match.start())
        if said and word not in data.spoken:
            continue
        grade = _grade(match, word, data)
        if grade is not None:
            fixes = _fix(article, paragraph, match)
            if said:  # nobody doubles it on purpose, but these are a speaker's words
                grade, fixes = "weak", tuple(one._replace(safe=False) for one in fixes)
            yield Hit(low, high, {"word": match[1]}, grade, suggestions=fixes)
        elif data.hyphen and not verse and _reduplicated(match, word, data):
            yield _hyphenless(low, high, match[1], gap, data)


def _is_verse(text: str) -> bool:
    """Three or more short lines: a song repeats words across line ends on purpose."""
    lines = text.splitlines()
    return len(lines) > 2 and max(map(len, lines)) < 46


def _grade(match: re.Match[str], word: str, data: Doubles) -> str | None:
    """ "" for a word that never doubles, "weak" for one that hardly does, None for no fault."""
    text, first, rest = match.string, match[1], match[2].split()
    last = rest[-1]
    shouted = first.isupper() and len(first) > 1
    if last[0].isupper() and not (shouted and text.isupper()):
        return None  # Duran Duran, Yang Yang, "the country The The": names
    if shouted and not last.isupper():
        return None  # "the war against IS is in essence"
    before, after = _neighbours(match)
    if before in data.after.get(word, ()) or after in data.before.get(word, ()):
        return None
    if word in data.words:
        return ""
    if len(rest) > 1 or word in data.never or first[0].isupper():
        return None
    if data.shape is not None and data.shape.fullmatch(word):
        return ""
    if data.letters and len(word) >= data.letters and word.isalpha():
        return None if _latin_name(match) else "weak"
    return None


def _reduplicated(match: re.Match[str], word: str, data: Doubles) -> bool:
    """Whether a content word stands twice in prose: "nama nama", which lacks a hyphen at least.

    Keywords below an article are no prose: nothing ends them.
    """
    before, after = _neighbours(match)
    return (
        match[0].islower()
        and len(word) > 2
        and word.isalpha()
        and len(match[2].split()) == 1
        and word not in data.never
        and before not in data.after.get(word, ())
        and after not in data.before.get(word, ())
        and match.string.rstrip("\"”’') ").endswith(STOPS)
        and not _latin_name(match)
    )


def _hyphenless(start: int, end: int, word: str, gap: str, data: Doubles) -> Hit:
    """The finding: both ways out, the likelier first, where no mark-up stands between the two."""
    ways = [f"{word}-{word}", word] if gap.replace(word, "").isspace() else []
    if data.once is not None and data.once.fullmatch(word):
        ways.reverse()
    return Hit(
        start,
        end,
        {"word": word, "hyphenated": f"{word}-{word}"},
        "weak",
        variant="hyphen",
        suggestions=tuple(Suggestion(way) for way in ways),
    )


def _neighbours(match: re.Match[str]) -> tuple[str, str]:
    """The words before and after the pair, "" where a sentence ends between."""
    ahead = match.string[max(match.start() - 40, 0) : match.start()].rsplit(None, 1)
    before = ahead[-1].lower() if ahead else ""
    following = _WORD.match(match.string, match.end() + 1)
    return before.strip("'’\"“‘("), following[0].lower() if following else ""


def _latin_name(match: re.Match[str]) -> bool:
    """Whether a capitalised word is before, and opens no sentence: "Carassius auratus auratus"."""
    ahead = match.string[: match.start()].rsplit(None, 1)
    word = ahead[-1].lstrip('(“"') if ahead else ""
    return (
        word[:1].isupper()
        and word.isalpha()
        and len(ahead) > 1
        and not ahead[0].rstrip("\"”’') ").endswith(STOPS)
    )


def _fix(article: Article, paragraph: Paragraph, match: re.Match[str]) -> tuple[Suggestion, ...]:
    """Keep one word; mark-up between the two must survive, or there is no safe way."""
    first_end = paragraph.span(match.start(1), match.end(1))[1]
    last = match.end() - len(match[1])
    last_start, end = paragraph.span(last, match.end())
    start = paragraph.span(match.start(1), match.end(1))[0]
    gap = article.source[first_end:last_start]
    between = match[2][: -len(match[1])].strip()
    if gap.strip().strip("> \t\r\n") == between:
        return (Suggestion(match[1], safe=True, start=start, end=end),)
    if not gap.strip():
        return ()
    if gap.rstrip() == gap.split()[0]:  # **the** the: the second goes, with the space before it
        return (Suggestion("", safe=True, start=first_end + len(gap.rstrip()), end=end),)
    if gap.lstrip() == gap.split()[0] and match.string[last : match.end()] == match[1]:
        kept = last_start - len(gap.lstrip())  # the **the**: the first goes
        return (Suggestion("", safe=True, start=start, end=kept),)
    return ()
