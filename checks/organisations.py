"""Organisations and their acronyms: two expansions of one, and one that is never expanded."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.claims import COMPATIBLE, SAME, Comparison, Excuse, Fact, Group, Verdict, compared
from copydesk.desk import Desk, house_facts
from copydesk.finding import Hit
from copydesk.language.data import Language
from copydesk.language.datelines import parse as dateline
from copydesk.language.edits import osa
from copydesk.language.gazetteer import gazetteer
from copydesk.language.lexicon import lexicon
from copydesk.language.names import Tokens, naming, opens, tokenised
from copydesk.language.people import LEFT_OUT
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

BRACKET = patterns.compile(r" \(([^\W\d_]{2,10})\)")
BEFORE = patterns.compile(r"([A-Z](?<![\w-].)[A-Z]{1,7}) \(([A-Z][^()\n]{5,90})\)")
REACH = 120  # characters before a bracket in which its expansion stands
TEXT = frozenset(("body", "lede", "list"))
CAPITALS = patterns.compile(r"[A-Z][A-Z]")
MARK = "~"  # what the subjects of acronyms with two letters turned begin with
SHOUTED = 4  # letters from which on a word of the dictionary in capitals is that word
INSIDE = patterns.compile(r"\(([^()]*)\)")
LONG = 3  # words of a name that tell a body from a phrase
ENDING = 3  # letters by which two forms of a word differ at most
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
    spelt = {**declared(desk), **{one.acronym: one.words for _, one in reversed(found)}}
    if spelt:
        found += [
            (paragraph, one)
            for paragraph in article.paragraphs
            if paragraph.kind not in LEFT_OUT and "(" in paragraph.text
            for one in misspelt(paragraph, spelt, desk.language(paragraph))
            if (paragraph, one.end) not in {(place, other.end) for place, other in found}
        ]
    language = desk.language(article.paragraphs[0]) if article.paragraphs else None
    linked = language and any(behind(article.source, link) for link in language.once(links))
    if found or linked:
        from ._reworded import named_by, reworded

        texts = [paragraph for paragraph in article.paragraphs if paragraph.kind not in LEFT_OUT]
        if linked:
            found += [(one, name) for one in texts for name in named_by(one, desk.language(one))]
        found += reworded(texts, found, desk)
    found += unfitting(article, found, desk)
    for paragraph, one in found:
        start, end = paragraph.span(one.start, one.end)
        text = paragraph.text[one.start : one.end]
        value = (paragraph.language, " ".join(one.words))
        known = value[1] in desk.language(paragraph).once(senses).get(one.acronym, ())
        yield Fact("acronym", one.acronym, value, start, end, text, ("sense",) * known)
    if found:
        from ._turned_letters import turned_letters

        yield from turned_letters(article, spelt, desk)


def senses(language: Language) -> dict[str, frozenset[str]]:
    """The known names behind acronyms of several bodies or things, small words left out."""
    small = language.once(smalls)
    return {
        acronym: frozenset(
            " ".join(word for word in name.split() if word not in small) for name in names
        )
        for acronym, names in language["organisations"].get("senses", {}).items()
    }


def links(language: Language) -> list[str]:
    """What stands between a name and its acronym where no bracket does: ", or OSFC"."""
    return [f"{link} " for link in language["organisations"].get("links", ())]


def behind(text: str, link: str) -> bool:
    """Whether a link stands before two capitals."""
    at = text.find(link)
    while at >= 0:
        at += len(link)
        if text[at : at + 2].isupper() and text[at + 1 : at + 2].isalpha():
            return True
        at = text.find(link, at)
    return False


def declared(desk: Desk) -> dict[str, tuple[str, ...]]:
    """The acronyms of the house file with the words they stand for."""
    return desk.once(_declared)


def _declared(desk: Desk) -> dict[str, tuple[str, ...]]:
    return {
        subject: tuple(str(facts[0].value[1]).split())
        for (attribute, subject), facts in desk.once(house_facts).items()
        if attribute == "acronym"
    }


def unfitting(
    article: Article, found: Sequence[tuple[Paragraph, Expansion]], desk: Desk
) -> list[tuple[Paragraph, Expansion]]:
    """Names in common words before an acronym that stands behind two names in the article.

    The letters of a foreign body's acronym fit no name in the article's language: "Disaster and
    Emergency Management Authority (AFAD)". One such name is its name there, two are not.
    """
    counted: dict[str, int] = {}
    for paragraph in article.paragraphs:
        if paragraph.kind in TEXT and " (" in paragraph.text:
            for bracket in BRACKET.findall(paragraph.text):
                if bracket.isupper():
                    counted[bracket] = counted.get(bracket, 0) + 1
    if not any(count > 1 for count in counted.values()):
        return []
    read = {(paragraph.index, one.end) for paragraph, one in found}
    for paragraph, one in found:
        if one.acronym in counted and not common(one.words, desk.language(paragraph), desk):
            del counted[one.acronym]  # its own name and a translation
    return [
        (paragraph, one)
        for paragraph in article.paragraphs
        if paragraph.kind in TEXT and " (" in paragraph.text
        for bracket in BRACKET.finditer(paragraph.text)
        if counted.get(bracket[1], 0) > 1 and (paragraph.index, bracket.start()) not in read
        for one in named_before(bracket, paragraph, desk)
    ]


def named_before(bracket: re.Match[str], paragraph: Paragraph, desk: Desk) -> Iterator[Expansion]:
    """The name right before a bracket, if it is made of common words of the language alone."""
    language = desk.language(paragraph)
    small, begin = language.once(smalls), max(bracket.start() - REACH, 0)
    ahead = tokenised(paragraph.text[begin : bracket.start()])
    first = len(ahead)
    while first > 0 and (ahead[first - 1].capital or ahead[first - 1].low in small):
        first -= 1
    name = ahead[first:]
    while name and not name[0].capital:
        del name[0]
    if name and opens(paragraph.text, begin + name[0].start) and name[0].low in small:
        del name[0]
    lows = tuple(token.low for token in name if token.low not in small)
    if len(lows) >= LONG and common(lows, language, desk):
        yield Expansion(bracket[1], lows, begin + name[0].start, bracket.start())


def common(lows: Sequence[str], language: Language, desk: Desk) -> bool:
    """Whether all words are of the language, and not all of them of another one."""
    names = naming(language)
    if not language["lexicons"] or not names.given.isdisjoint(lows):
        return False
    if not all(map(language.once(lexicon).listed, lows)):
        return False
    return not any(
        other is not language and other["lexicons"] and all(map(other.once(lexicon).listed, lows))
        for other in desk.languages.values()
    )


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
        names = [token for token in ahead if token.low not in small and token.low not in "'’"]
        names = names[-len(words) :]
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
            if low in ",&-/'’":  # "Farmers' Union"
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
    if first.subject.startswith(MARK):
        return Verdict("conflict", variant="letters") if first.path == second.path else COMPATIBLE
    if first.value[0] != second.value[0]:
        return COMPATIBLE
    one, two = str(first.value[1]).split(), str(second.value[1]).split()
    differ = [(a, b) for a, b in zip(one, two, strict=False) if a != b]
    if len(one) != len(two) and first.path == second.path:
        return unlike(one, two)
    if len(one) != len(two) or all(inflected(a, b) for a, b in differ):
        return COMPATIBLE
    if first.path != second.path and len(differ) * 2 > len(one):
        return COMPATIBLE
    return Verdict("conflict")


def unlike(one: Sequence[str], two: Sequence[str]) -> Verdict:
    """Two expansions of different length: neither is the other with words added or left out."""
    left = [a for a in one if not any(inflected(a, b) for b in two)]
    right = [b for b in two if not any(inflected(a, b) for a in one)]
    return Verdict("conflict" if len(left) > 1 and len(right) > 1 else "compatible")


def inflected(one: str, other: str) -> bool:
    """Whether two words are forms or spellings of one: that is not another organisation."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > ENDING:  # Childhood is not Child
        return False
    return long.startswith(short[: max(len(short) - 1, 3)]) or osa(one, other) < 2


def two_senses(first: Fact, second: Fact) -> bool:
    """Whether both are names that the acronym is known to have."""
    return "sense" in first.scope and "sense" in second.scope


ACRONYMS = Comparison(compare_expansions, (Excuse("two senses", two_senses),))


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
            place = paragraph.once(dateline, desk)
            for word in acronyms(paragraph, place.stop if place else 0):
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


def acronyms(paragraph: Paragraph, start: int = 0) -> Iterator[str]:
    """Words of two to six capitals that stand among other words, from an offset on."""
    if paragraph.text.isupper():
        return
    row, before = 0, -1
    found: list[str] = []
    words = paragraph.text[start:].split()
    for at in [at for at, upper in enumerate(map(str.isupper, words)) if upper]:
        row = row + 1 if at == before + 1 else 1
        before, word = at, words[at].strip(EDGES)
        if row > 2:
            del found[-2:]  # a line in capitals
        elif 1 < len(word) < 7 and word.isascii() and word.isalpha() and not ROMAN.match(word):
            found.append(word)
    yield from found


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
