"""Doubtful words in their place: what the spelling checks share, found once an article."""

from __future__ import annotations

from itertools import chain

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.language.detect import foreign
from copydesk.language.plain import spoken
from copydesk.language.spelling import Speller, speller
from copydesk.language.words import Token, every, number, words
from copydesk.language.words import places as places
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from copydesk.article import ZoneKind

SILENT_KINDS = frozenset({"code", "link", "credit"})
SILENT_ZONES: tuple[ZoneKind, ...] = ("code", "link", "foreign")
# So many words on either side, and the share of unknown ones that shows another tongue.
STRANGE = ((8, 1 / 3), (3, 0.4))
MONEY = patterns.compile(r" [A-Z][A-Za-z]{0,2}\.?\$? ?\d")  # "Rp 90.000" and "US$3" are no names


class Copy(NamedTuple):
    """What is in one language in an article: the paragraphs to be read, and the words to look at.

    Of the words of all its paragraphs, `doubtful` are those that the speller does not know, in a
    stable order, `small` those of them in small letters, and `respelt` those that a table of
    spellings has.
    """

    speller: Speller
    paragraphs: list[Paragraph]
    doubtful: list[str]
    small: list[str]
    respelt: Set[str]


def copies(article: Article, desk: Desk) -> list[Copy]:
    """The article by language."""
    return article.once(_copies, desk)


def _copies(article: Article, desk: Desk) -> list[Copy]:
    by_speller: dict[str, tuple[Speller, list[Paragraph]]] = {}
    for paragraph, book in readable(article, desk):
        by_speller.setdefault(paragraph.language, (book, []))[1].append(paragraph)
    found = []
    for code, (book, paragraphs) in by_speller.items():
        doubts, respelt = book.sift(vocabulary(article, code))
        doubtful = sorted(doubts)
        small = list(filter(book.small, doubtful))
        found.append(Copy(book, paragraphs, doubtful, small, respelt))
    return found


def vocabulary(article: Article, code: str) -> frozenset[str]:
    """The words of an article's paragraphs in a language, each once."""
    if in_one_language(article, code):
        return article.once(_all)
    return frozenset().union(*(distinct(p) for p in article.paragraphs if p.language == code))


def _all(article: Article) -> frozenset[str]:
    return frozenset(chain.from_iterable(every(article)))


def in_one_language(article: Article, code: str) -> bool:
    """Whether every paragraph is in that language."""
    for paragraph in article.paragraphs:  # noqa: SIM110 - a third of the time of all()
        if paragraph.language != code:
            return False
    return True


def readable(article: Article, desk: Desk) -> list[tuple[Paragraph, Speller]]:
    """The paragraphs that a speller is installed for."""
    return article.once(_readable, desk)


def _readable(article: Article, desk: Desk) -> list[tuple[Paragraph, Speller]]:
    spellers = {code: speller(language, desk) for code, language in desk.lettered().items()}
    return [
        (paragraph, spellers[paragraph.language])
        for paragraph in article.paragraphs
        if paragraph.language in spellers and paragraph.kind not in SILENT_KINDS
    ]


def doubtful(paragraph: Paragraph, book: Speller) -> list[str]:
    """The words of a paragraph that its language does not know, in a stable order."""
    return paragraph.once(_doubtful, book)


def _doubtful(paragraph: Paragraph, book: Speller) -> list[str]:
    return sorted(book.doubtful(distinct(paragraph)))


def accepted(word: str, desk: Desk) -> bool:
    """Whether the house uses the word."""
    return word in desk.vocabulary or word.lower() in desk.vocabulary


def counts(article: Article) -> dict[str, int]:
    """How often each word stands in the article, as written; ask with `article.once(counts)`."""
    found: dict[str, int] = {}
    for there in every(article):
        for word in there:
            found[word] = found.get(word, 0) + 1
    return found


def capitals(article: Article) -> dict[str, int]:
    """The same of the words that do not begin with a small letter of ASCII: far fewer."""
    found: dict[str, int] = {}
    for there in every(article):
        for word in there:
            if word < "a" or word > "{":
                found[word] = found.get(word, 0) + 1
    return found


def times(word: str, article: Article) -> int:
    """How often one word stands in the article: for a few words cheaper than `counts`."""
    return sum([there.count(word) for there in every(article)])


def distinct(paragraph: Paragraph) -> frozenset[str]:
    """The words of a paragraph, each once."""
    return paragraph.once(_distinct)


def _distinct(paragraph: Paragraph) -> frozenset[str]:
    return frozenset(words(paragraph))


def quoted(paragraph: Paragraph, token: Token) -> bool:
    """Whether a word is the speaker's and not the desk's."""
    return spoken(paragraph, token.start)


def initial(paragraph: Paragraph, token: Token) -> bool:
    """Whether a word opens its sentence, so that its capital says nothing."""
    before = paragraph.text[: token.start].rstrip(" \"'“‘«([—–-•*")
    return not before or before[-1] in ".!?:…\n"


def untouched(paragraph: Paragraph, token: Token) -> bool:
    """Whether a word is part of an address, of code, or a link."""
    return any(paragraph.within(kind, token.start) for kind in SILENT_ZONES) or address(
        paragraph.text, token
    )


def silent(paragraph: Paragraph, token: Token, desk: Desk) -> bool:
    """Addresses, code, text in another language, and stretches that nobody knows."""
    text = paragraph.text
    if untouched(paragraph, token) or marked(text, token) or named(text, token):
        return True
    if any(part.start <= token.start < part.end for part in foreign(paragraph, desk)):
        return True
    return strange(paragraph, token, desk)


def address(text: str, token: Token) -> bool:
    """Whether the word is part of a URL, an e-mail address, a handle, a hashtag or a file name."""
    start, end = token.start, token.end
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    chunk = text[start:end]
    if any(mark in chunk for mark in ("://", "@", "#", "_", "\\", "www.")):
        return True
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 2]
    return (before == "." and token.start > 1 and text[token.start - 2].isalnum()) or (
        after[:1] == "." and after[1:].isalnum()
    )


def marked(text: str, token: Token) -> bool:
    """Whether signs set the word apart: alone in brackets, explained in brackets, cut short."""
    before, after = text[: token.start].rstrip(), text[token.end :]
    if text[token.start - 1 : token.start] in ("'", "‘", "’", "`", "*", "/") and token.start:
        return True
    if after[:1] in ("*", "…", "/") or after.startswith(".."):
        return True
    if before.endswith("(") and after.lstrip().startswith(")"):
        return True
    return after.startswith(" (")


def named(text: str, token: Token) -> bool:
    """Whether the word stands between two capitalised ones: La Gazzetta dello Sport."""
    before, after = text[: token.start], text[token.end :]
    if not before.endswith(" ") or not after.startswith(" "):
        return False
    last = before.split()[-1] if before.strip() else ""
    if not (last[:1].isupper() and last[-1:].isalpha() and after[1:2].isupper()):
        return False
    if MONEY.match(after):
        return False
    return len(before.split()) > 1 and not last.isupper() and not after.split()[0].isupper()


def strange(
    paragraph: Paragraph, token: Token, desk: Desk, limits: Iterable[tuple[int, float]] = STRANGE
) -> bool:
    """Whether over a third of the small-letter words around are unknown: a prayer, a dialect."""
    book = speller(desk.languages[paragraph.language], desk)
    found, at = words(paragraph), number(paragraph, token)
    for reach, share in limits:
        plain = list(filter(book.small, found[max(at - reach, 0) : at + reach + 1]))
        unknown = sum(map(book.strange, plain))
        if unknown > 1 and unknown > share * len(plain):
            return True
    return False
