"""Organisations and their acronyms: two expansions of one, and one that is never expanded."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.claims import COMPATIBLE, SAME, Comparison, Fact, Group, Verdict, compared
from copydesk.desk import Desk
from copydesk.finding import Hit
from copydesk.language.data import Language
from copydesk.language.edits import osa
from copydesk.language.gazetteer import gazetteer
from copydesk.language.lexicon import lexicon
from copydesk.language.names import Tokens, runs, tokenised
from copydesk.language.people import LEFT_OUT
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

BRACKET = patterns.compile(r" \(([^\W\d_]{2,10})\)")
BEFORE = patterns.compile(r"([A-Z](?<![\w-].)[A-Z]{1,7}) \(([A-Z][^()\n]{5,90})\)")
REACH = 120  # characters before a bracket in which its expansion stands
TEXT = frozenset(("body", "lede", "list"))
CAPITALS = patterns.compile(r"[A-Z][A-Z]")
SHOUTED = 4  # letters from which on a word of the dictionary in capitals is that word
INSIDE = patterns.compile(r"\(([^()]*)\)")
FRONT = patterns.compile(r"([A-Z]{2,8}) \(")
RUN = patterns.compile(r"\w+")
ROMAN = patterns.compile(r"[IVXLCDM]+$")


class Expansion(NamedTuple):
    """An acronym beside the words it stands for; offsets of the paragraph's text."""

    acronym: str
    words: tuple[str, ...]
    start: int
    end: int


def acronym_facts(article: Article, desk: Desk) -> Iterator[Fact]:
    """What each acronym is said to stand for: attribute `acronym`."""
    found = [
        (paragraph, one)
        for paragraph in article.paragraphs
        if paragraph.kind not in LEFT_OUT and "(" in paragraph.text
        for one in expansions(paragraph, desk.language(paragraph))
    ]
    spelt = {one.acronym: one.words for _, one in reversed(found)}
    if spelt:
        found += [
            (paragraph, one)
            for paragraph in article.paragraphs
            if paragraph.kind not in LEFT_OUT and "(" in paragraph.text
            for one in misspelt(paragraph, spelt, desk.language(paragraph))
            if (paragraph, one.end) not in {(place, other.end) for place, other in found}
        ]
    for paragraph, one in found:
        start, end = paragraph.span(one.start, one.end)
        text = paragraph.text[one.start : one.end]
        value = (paragraph.language, " ".join(one.words))
        yield Fact("acronym", one.acronym, value, start, end, text)


def misspelt(
    paragraph: Paragraph, spelt: Mapping[str, tuple[str, ...]], language: Language
) -> Iterator[Expansion]:
    """Names before a bracket that share most words with what its acronym stands for elsewhere.

    The letters need not fit: "United Nations Development Fund (UNDP)".
    """
    small = language.once(smalls)
    for found in BRACKET.finditer(paragraph.text):
        words = spelt.get(found[1])
        if words is None:
            continue
        begin = max(found.start() - REACH, 0)
        ahead = tokenised(paragraph.text[begin : found.start()])
        names = [token for token in ahead if token.low not in small][-len(words) :]
        lows = tuple(token.low for token in names)
        same = sum(one == other for one, other in zip(lows, words, strict=False))
        near = 1 < same < len(words) == len(lows) and 2 * same + 2 > len(words)
        if near and all(token.text[0].isupper() for token in names):
            yield Expansion(found[1], lows, begin + names[0].start, found.start())


def expansions(paragraph: Paragraph, language: Language) -> Iterator[Expansion]:
    """Expansions whose initials are the acronym's letters: "Badan Gizi Nasional (BGN)"."""
    text = paragraph.text
    small = language.once(smalls)
    for found in BRACKET.finditer(text):
        acronym = found[1]
        last = text[: found.start()].rpartition(" ")[2].rpartition("-")[2]
        if acronym.isupper() and last[:1].lower() == acronym[-1].lower():
            begin = max(found.start() - REACH, 0)
            before = Tokens(text[begin : found.start()])
            spelt = backwards(acronym, before, small) or backwards(acronym, before, frozenset())
            if spelt:
                yield Expansion(acronym, spelt[0], begin + before[spelt[1]].start, found.start())
    for found in BEFORE.finditer(text):
        words = [token for token in tokenised(found[2]) if token.text[0].isalnum()]
        content = tuple(token.low for token in words if token.low not in small)
        if "".join(word[0] for word in content) == found[1].lower():
            yield Expansion(found[1], content, *found.span(2))


def smalls(language: Language) -> frozenset[str]:
    """The words that an acronym may pass over."""
    return frozenset(language["organisations"].get("small", ()))


def backwards(
    acronym: str, before: Tokens, small: frozenset[str]
) -> tuple[tuple[str, ...], int] | None:
    """The last words whose initials spell the acronym, read backwards, and the first one's index.

    Words that are `small` are passed over.
    """
    letters, content = list(acronym.lower()), []
    for at in range(len(before) - 1, -1, -1):
        low = before.lows[at]
        if not low[0].isalnum():
            if low in ",&-/":
                continue
            return None
        if low in small:
            continue
        for part in reversed(low.split("-")):
            if not letters or not part or part[0] != letters.pop():
                return None
        content.append(low)
        if not letters:
            return tuple(reversed(content)), at
    return None


def compare_expansions(first: Fact, second: Fact) -> Verdict:
    """Two expansions of one acronym: in one text they are one, across articles one near another."""
    if first.value == second.value:
        return SAME
    if first.value[0] != second.value[0]:
        return COMPATIBLE
    one, two = str(first.value[1]).split(), str(second.value[1]).split()
    differ = [(a, b) for a, b in zip(one, two, strict=False) if a != b]
    if len(one) != len(two) or all(inflected(a, b) for a, b in differ):
        return COMPATIBLE
    if first.path != second.path and len(differ) * 2 > len(one):
        return COMPATIBLE
    return Verdict("conflict")


def inflected(one: str, other: str) -> bool:
    """Whether two words are forms or spellings of one: that is not another organisation."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short[: max(len(short) - 1, 3)]) or osa(one, other) < 2


ACRONYMS = Comparison(compare_expansions)


def acronym_conflict(group: Group, desk: Desk) -> Iterator[Hit]:
    """One acronym with two expansions."""
    for found in compared(group, ACRONYMS, desk.trace):
        yield found._replace(values={**found.values, "acronym": group.subject})


def undefined_acronym(
    article: Article, desk: Desk, *, allow: Sequence[str] = (), known: float = 3.0
) -> Iterator[Hit]:
    """An acronym that is used in the body and never expanded.

    `known` is the Zipf frequency from which readers know it anyway.
    """
    seen: dict[str, Paragraph] = {}
    for paragraph in article.paragraphs:
        if paragraph.kind in TEXT and CAPITALS.search(paragraph.text):
            for word in acronyms(paragraph):
                seen.setdefault(word, paragraph)
    unknown = [word for word in seen if not famous(word, desk, known)]
    if not unknown:
        return
    others = {word.upper() for word in (*allow, *desk.vocabulary)}.union(
        *(bracketed(one) for one in article.paragraphs if one.kind not in LEFT_OUT)
    )
    for word in unknown:
        if word not in others:
            paragraph = seen[word]
            runs = RUN.finditer(paragraph.text)
            found = next((run for run in runs if run[0] == word), None)
            if found:
                yield Hit(*paragraph.span(*found.span()))


def bracketed(paragraph: Paragraph) -> set[str]:
    """Acronyms beside a bracket, inside it or before it: somebody explained them."""
    text = paragraph.text
    if "(" not in text:
        return set()
    inside = {word for found in INSIDE.findall(text) for word in found.split()}
    return inside | set(FRONT.findall(text))


EDGES = ".,;:!?()[]{}\"“”‘’'…–—"


def acronyms(paragraph: Paragraph) -> Iterator[str]:
    """Words of two to six capitals that stand among other words."""
    if paragraph.text.isupper():
        return
    row, before = 0, -1
    found: list[str] = []
    words = paragraph.text.split()
    for at in [at for at, upper in enumerate(map(str.isupper, words)) if upper]:
        row = row + 1 if at == before + 1 else 1
        before, word = at, words[at].strip(EDGES)
        if row > 2:
            del found[-2:]  # a line in capitals
        elif 1 < len(word) < 7 and word.isascii() and word.isalpha() and not ROMAN.match(word):
            found.append(word)
    yield from found


def spelled_out(word: str, article: Article, desk: Desk) -> bool:
    """Whether capitalised words that begin with its letters stand in the text, brackets or none."""
    return any(
        word in "".join(one[0] for one in run.words)
        for paragraph in article.paragraphs
        if not paragraph.text.isupper()
        for run in runs(paragraph, desk)
        if len(run.words) >= len(word)
    )


def famous(word: str, desk: Desk, known: float) -> bool:
    """Whether a pack or the word lists know the acronym."""
    answers = desk.once(remembered)
    found = answers.get((word, known))
    if found is None:
        found = answers[word, known] = _famous(word.lower(), desk, known)
    return found


def remembered(desk: Desk) -> dict[tuple[str, float], bool]:
    """What was found out about acronyms."""
    return {}


def _famous(low: str, desk: Desk, known: float) -> bool:
    for language in desk.languages.values():
        if low in language.once(allowed_acronyms):
            return True
        if language["lexicons"]:
            lists = language.once(lexicon)
            if lists.frequencies[low] >= known or (len(low) >= SHOUTED and lists.listed(low)):
                return True
    return len(low) >= SHOUTED and bool(gazetteer().places(low))


def allowed_acronyms(language: Language) -> frozenset[str]:
    """The acronyms that a pack leaves unexplained, in lower case."""
    return frozenset(str(word).lower() for word in language["organisations"].get("known", ()))
