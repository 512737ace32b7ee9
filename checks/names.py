"""Misspelt names: a rare one near a frequent one of the article, the folder or the gazetteer."""

from __future__ import annotations

from itertools import chain

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit, Place, Suggestion
from copydesk.language.gazetteer import gazetteer
from copydesk.language.names import naming
from copydesk.language.near import one_edit
from copydesk.language.people import people
from copydesk.language.spelling import NAME, Speller, nameable
from copydesk.language.suggest import FAMOUS, Candidate, famous, proper
from copydesk.language.words import Token, tokens
from copydesk.learnt import Learnt
from copydesk.record import TYPE_CHECKING, NamedTuple

from ._calendar import misdated
from ._suspects import Copy, accepted, capitals, copies, distinct, initial, places, times
from ._toponyms import misplaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
    from typing import Any

SHORTEST = NAME  # letters: shorter names are near each other by chance
RATIO = 2  # how many times as often the right form stands
HEAD, TAIL = slice(3), slice(-3, None)  # of a name
TWINS = 6  # letters of two names that stand once each
ALIKE, PLAINLY = 2, 4  # points of evidence for such a pair; where one is a plain word or often
ENOUGH, STRONG = 3, 6  # points of evidence for a warning and for an error


WELL_KNOWN = frozenset({"country", "capital", "state", "province", "regency"})


RANK = 24  # characters before a name in which a rank has room
ENDS = frozenset(".!?")  # between two names they part two sentences
LISTS = frozenset(",;:()")  # between two names they part two people, who may be in one list
ROMAN = frozenset("IVX")
HYPHENED = patterns.compile(r"[A-Z][a-z]+-[a-z]+").fullmatch  # Jin-wook
ABBREVIATED = 9  # letters of the longest abbreviation with a head: Kadispora
MIDWAY = 7  # letters of an unheard-of name that a famous one is suggested for in mid-sentence


class Pair(NamedTuple):
    """A name that may be a slip for another one of the article, and whether others bear it out.

    `once` says that the other one stands no oftener: either may be the slip.
    """

    wrong: str
    right: str
    strong: bool
    once: bool = False


class Suspect(NamedTuple):
    """A doubtful word as written, the name in it, and the famous names that it may stand for."""

    word: str
    name: str
    famous: tuple[Candidate, ...]


def name_typo(
    article: Article, desk: Desk, *, pairs: Sequence[Sequence[str]] = ()
) -> Iterator[Hit]:
    """Names that stand once or seldom beside one that stands often; `pairs` are never compared."""
    apart = {frozenset(pair) for pair in pairs}
    for copy in copies(article, desk):
        told: set[int] = set()
        for hit in chain(
            _misspelt(copy, article, desk, apart), misdated(copy, desk), misplaced(copy, article)
        ):
            if hit.start not in told:
                told.add(hit.start)
                yield hit


def _misspelt(
    copy: Copy, article: Article, desk: Desk, apart: set[frozenset[str]]
) -> Iterator[Hit]:
    """Hits for the names of the article and for famous ones."""
    found = dict(_suspected(copy, article, desk, apart))
    for paragraph in copy.paragraphs if found else ():
        for word in sorted(distinct(paragraph) & found.keys()):
            pair = found[word]
            if pair:
                yield from _hits(paragraph, pair, article)
            else:
                suspect = copy.speller.once(_suspects)[word]
                named = _named(paragraph, article, desk)
                yield from (
                    hit
                    for hit in _slips(paragraph, suspect, copy.speller)
                    if not any(start < hit.start < end for start, end in named)
                )


def _named(paragraph: Paragraph, article: Article, desk: Desk) -> list[tuple[int, int]]:
    """Where a paragraph names people: what stands behind a name's first word may be any name."""
    standing = people(article, desk).standing(paragraph)
    return [mention.span for mention, _ in standing if mention.firm]


def suspected(article: Article, desk: Desk) -> frozenset[str]:
    """The words, in lower case, that are told as misspelt names of the article or the world."""
    found: frozenset[str] = article.once(_suspected_in, desk)
    return found


def _suspected_in(article: Article, desk: Desk) -> frozenset[str]:
    told = (_suspected(copy, article, desk, set()) for copy in copies(article, desk))
    return frozenset(bare(word).lower() for word, _ in chain.from_iterable(told))


def _suspected(
    copy: Copy, article: Article, desk: Desk, apart: set[frozenset[str]]
) -> Iterator[tuple[str, Pair | None]]:
    """The words that look like a slip: with the name that is meant, or None for a famous one."""
    known = copy.speller.once(_suspects)
    suspects = [one for word in copy.doubtful if (one := known[word])]
    index = article.once(_by_edges) if suspects else {}
    rare = {
        one.name
        for one in suspects
        if len(one.name) >= TWINS and "'" not in one.name and copy.speller.unheard(one.name)
    }
    others = _alike_at_an_end(rare, article) if rare else ()
    for word, name, well_known in suspects:
        beside = {*index.get(name[0], ()), *index.get("-" + name[-1], ())}
        pair = _pair(name, beside, copy.speller, article, apart) if beside else None
        if not pair and name in rare:
            pair = _once_each(name, others, copy.speller, article, apart)
            if pair and _people_both(pair, article, desk):
                pair = None
        if pair:
            if not copy.speller.common_noun(name) and not accepted(name, desk):
                yield word, pair
        elif well_known and _times(name, article) == 1 and not accepted(name, desk):
            yield word, None


def _by_edges(article: Article) -> dict[str, list[str]]:
    """The names that stand more than once by first and by last letter: one edit leaves either."""
    index: dict[str, list[str]] = {}
    for name, count in article.once(capitals).items():
        if count >= RATIO and nameable(name):
            index.setdefault(name[0], []).append(name)
            index.setdefault("-" + name[-1], []).append(name)
    return index


def _alike_at_an_end(names: Iterable[str], article: Article) -> Sequence[str]:
    """The names of an article that begin or end as one of these: a slip leaves either."""
    heads, tails = ({name[part] for name in names} for part in (HEAD, TAIL))
    return [
        name
        for name in article.once(capitals)
        if (name[HEAD] in heads or name[TAIL] in tails) and len(name) > TWINS - 2
    ]


class Neighbour(NamedTuple):
    """A capitalised word before (-1) or after (1) a name; `joined` to it, or parted by a comma."""

    step: int
    word: str
    joined: bool


def _suspects(speller: Speller) -> Learnt[str, Suspect | None]:
    """What each doubtful word is as a name, None for none: the lists alone say so, once a run."""

    def suspect(word: str) -> Suspect | None:
        name = bare(word)
        return Suspect(word, name, _famous(name, speller)) if _doubtful(name, speller) else None

    return Learnt(suspect)


def bare(word: str) -> str:
    """A name without the possessive or the clitic at its end."""
    if "'" in word or "-" in word:
        return word.removesuffix("'s").removesuffix("-nya").removesuffix("'")
    return word


def _times(name: str, article: Article) -> int:
    """How often a name stands in the article, with or without a possessive."""
    get = article.once(capitals).get
    return get(name, 0) + get(name + "'s", 0) + get(name + "'", 0) + get(name + "-nya", 0)


def _standing(name: str, article: Article) -> int:
    """How often a name stands that stands more than once, 0 for others."""
    return _times(name, article) if article.once(capitals).get(name, 0) >= RATIO else 0


def _used(name: str, article: Article, speller: Speller) -> bool:
    """Whether a word that is also a plain one is a name here: Cook, and cook nowhere in small."""
    plain = name.lower()
    if not speller.listed(plain):
        return True
    return not times(plain, article) and any(
        not initial(paragraph, token)
        for paragraph in article.paragraphs
        if name in paragraph.text
        for token in places(paragraph, {name})
    )


def _doubtful(name: str, speller: Speller) -> bool:
    """Whether a word is a name that no list vouches for."""
    return nameable(name) and speller.status(name) in ("name", "rare")


def _pair(
    name: str, beside: Iterable[str], speller: Speller, article: Article, apart: set[frozenset[str]]
) -> Pair | None:
    """The more frequent one of the names `beside` that this one may stand for, if just one is."""
    affixes = speller.language["names"]
    found = [
        other
        for other in beside
        if -2 < len(other) - len(name) < 2
        and near(name, other, affixes)
        and _standing(other, article) >= max(RATIO * _times(name, article), 1)
        and not _attested(name, other, speller)
        and frozenset((name, other)) not in apart
        and not _plural(name, other, article)
        and (speller.listed(other) or _used(other, article, speller))
    ]
    if len(found) != 1 or not _times(name, article):
        return None
    evidence = _evidence(name, found[0], article, speller)
    if evidence < ENOUGH + (len(name) < 5):
        return None
    plain = speller.listed(found[0].lower()) and not speller.listed(found[0])
    if speller.listed(found[0].lower()) and _surname(name, article, speller):
        return None
    return Pair(name, found[0], evidence >= STRONG and not plain)


def _once_each(
    name: str, others: Iterable[str], speller: Speller, article: Article, apart: set[frozenset[str]]
) -> Pair | None:
    """The only one of `others` that is a slip away and stands hardly oftener: Odilova, Odinova.

    Of two that no list knows the later one is told.
    """
    often, affixes = _times(name, article), speller.language["names"]
    found = [
        other
        for other in others
        if -2 < len(other) - len(name) < 2
        and (other[HEAD] == name[HEAD] or other[TAIL] == name[TAIL])
        and nameable(other)
        and near(name, other, affixes)
        and name != f"{other}s"
        and bare(other) == other
        and _times(other, article) >= often
        and frozenset((name, other)) not in apart
        and not _attested(name, other, speller)
    ]
    if len(found) != 1 or not often or speller.common_noun(name):
        return None
    if speller.unheard(found[0]) and _first(name, article) < _first(found[0], article):
        return None
    plain = speller.listed(found[0].lower()) and not _used(found[0], article, speller)
    least = PLAINLY if plain or often > 1 else ALIKE - _full_and_alone(name, found[0], article)
    if _evidence(name, found[0], article, speller) < least:
        return None
    return Pair(name, found[0], strong=False, once=_times(found[0], article) == often)


def _surname(name: str, article: Article, speller: Speller) -> bool:
    """Whether a name stands right behind one that is no word: Fadil Jaidi is no slip for "Jadi"."""
    return any(
        one.joined and one.step < 0 and not speller.listed(one.word.lower())
        for one in _neighbours(name, article, frozenset())
    )


def _first(name: str, article: Article) -> int:
    """Where a name stands first in the source."""
    return next(one.start + one.text.find(name) for one in article.paragraphs if name in one.text)


def _people_both(pair: Pair, article: Article, desk: Desk) -> bool:
    """Whether both are in full names of people: those are held against each other elsewhere."""
    wrong, right = pair.wrong.lower(), pair.right.lower()
    told = {
        word
        for person in people(article, desk).all
        for one in person.mentions
        if len(one.words) > 1
        for word in one.words
    }
    return wrong in told and right in told


def _full_and_alone(name: str, other: str, article: Article) -> bool:
    """Whether one of two names closes a longer one, and the other stands by itself."""
    mine, theirs = (_neighbours(one, article, frozenset()) for one in (name, other))
    alone, full = (mine, theirs) if len(mine) < len(theirs) else (theirs, mine)
    return not alone and any(one.joined for one in full) and all(one.step < 0 for one in full)


def _evidence(name: str, right: str, article: Article, speller: Speller) -> int:
    """Points for a slip: company, counts, the gazetteer, and what kind of slip it would be."""
    shared, apart = _company(name, right, article, speller)
    placed = _placed(name, right)
    points = 3 * shared - 3 * bool(apart) + 2 * placed + min(_standing(right, article) - 1, 3)
    points += speller.unheard(name) + (len(name) > 6)
    edit = one_edit(right, name)
    if edit is not None:
        points -= 3 * (apart > 1 and edit[0] != "transpose")  # Agus Subiyanto, Prabowo Subianto
        last = edit[1] >= len(name) - 1
        points += (edit[0] != "substitute" and not last) - (edit[0] == "substitute" and last)
        points -= 2 * (edit[1] == 0)
    odd = any(index.odd(name.lower()) for index in speller.names[:1])
    known = speller.lexicons.frequencies[right.lower()] >= FAMOUS
    return points + odd + known


def _attested(name: str, other: str, speller: Speller) -> bool:
    """Whether the frequency list has both, a letter apart: Pranowo and Prabowo are two people."""
    zipf = speller.lexicons.frequencies
    return len(name) == len(other) and zipf[name.lower()] > 0 and zipf[other.lower()] > 0


def _placed(name: str, right: str) -> bool:
    """Whether the gazetteer has the right form as a country, capital, province or regency."""
    known = gazetteer().places(right)
    return bool(known) and known[0].kind in WELL_KNOWN and not gazetteer().places(name)


def near(name: str, other: str, affixes: Mapping[str, Any]) -> bool:
    """Whether one edit leads from one to the other, and no affix or abbreviation explains it."""
    edit = one_edit(other, name)
    if edit is None or name.lower() == other.lower() or (other.isascii() and not name.isascii()):
        return False
    if edit[0] == "substitute" and edit[1] == 0:
        return False  # Budi and Rudi
    if any(map(str.isdigit, name + other)):
        return False  # Moto2 and MotoE
    longer, shorter = (name, other) if len(name) > len(other) else (other, name)
    if _styled(edit, longer, shorter) or _numbered(name, other):
        return False
    kept = affixes.get("inflected", 0)
    if kept and (name[-kept:] != other[-kept:]):
        return False  # cases of one name
    if longer.startswith(shorter) and longer[len(shorter) :] in affixes.get("endings", ()):
        return False
    if edit[0] == "transpose":
        return True  # no abbreviation differs from another by a swap
    heads = affixes.get("heads", ())
    if _behind(name, heads) & _behind(other, heads):
        return False  # Kepmendagri is a decree, Kemendagri a ministry
    if len(name) > ABBREVIATED:
        return True
    return not any(name.startswith(head) and other.startswith(head) for head in heads)


def _behind(name: str, heads: Iterable[str]) -> set[str]:
    """What stands behind the head of an abbreviation, for each head that it may have."""
    return {name.removeprefix(head) for head in heads if name.startswith(head)}


def _styled(edit: tuple[str, int, bool], longer: str, shorter: str) -> bool:
    """Whether the difference is one of style: NetworkX, OpenAI and OpenAPI, Muenchen."""
    kind, at, doubled = edit
    if kind != "substitute" and longer.replace("-", "") == shorter.replace("-", ""):
        return True  # Hye-ri and Hyeri
    if kind == "transpose" or doubled or not at:
        return False
    if kind == "substitute":
        return longer[at].isupper() and shorter[at].isupper()
    return longer[at].isupper() or (longer[at] == "e" and longer[at - 1] in "aou")


def _numbered(name: str, other: str) -> bool:
    """Whether two joined names differ in a Roman number alone: Patah I-Jalan and Patah II-Jalan."""
    parts = list(zip(name.split("-"), other.split("-"), strict=False))
    if len(parts) < 2:
        return False
    return all(ROMAN.issuperset(one + two) for one, two in parts if one != two)


def _plural(name: str, other: str, article: Article) -> bool:
    """Whether a name is another one's plural: the Castros, where Castro's and Castro stand."""
    if other.endswith("'s") and name == f"{other[:-2]}es":
        return True  # the DeVoses
    return other == name[:-1] + "'s" and name[:-1] in article.once(capitals)


def _company(name: str, other: str, article: Article, speller: Speller) -> tuple[bool, int]:
    """Whether both share a capitalised neighbour, and how surely they go with different names.

    1: with different names beside them; 2: each is a surname behind given names of its own.
    """
    names = naming(speller.language)
    mine, theirs = (_neighbours(one, article, names.particles) for one in (name, other))
    if any(one.joined for one in mine & theirs):
        return True, 0
    titles = speller.language["names"].get("titles", ())

    # Of Han Ji-wook and Cha Jin-wook the family names may be words.
    hyphened = HYPHENED(name) and HYPHENED(other)

    def of_people(company: Iterable[Neighbour]) -> set[str]:
        return {
            word
            for step, word, joined in company
            if word.lower() in names.given
            or (hyphened and joined and step < 0)
            or not (word in titles or speller.listed(word.lower()))
        }

    if not of_people(mine) or not of_people(theirs):
        return False, 0
    places = gazetteer().places
    firsts, others = (
        {
            word
            for word in of_people(one for one in some if one.joined and one.step < 0)
            if not (word.isupper() or places(word))
        }
        for some in (mine, theirs)
    )
    if any(len(a) > 5 and one_edit(a, b) for a in firsts for b in others):
        return True, 0  # Ferdinan Habsburgh for Ferdinand Habsburg
    return False, 1 + bool(firsts and others)


def _neighbours(name: str, article: Article, particles: Set[str]) -> set[Neighbour]:
    """The capitalised words just before and after a name, wherever it stands.

    In “met Ana Ruiz. Ruis left” a sentence ends between the two.
    """
    found = set()
    for paragraph in article.paragraphs:
        if name not in paragraph.text:
            continue
        all_tokens = tokens(paragraph)
        for at, token in enumerate(all_tokens):
            if bare(token.text) == name:
                for step in (-1, 1):
                    to = at + step
                    if 0 <= to < len(all_tokens) and all_tokens[to].text in particles:
                        to += step  # "Zulkifli bin Hassan"
                    if 0 <= to < len(all_tokens) and all_tokens[to].text[0].isupper():
                        (_, end), (start, _) = sorted((token[1:], all_tokens[to][1:]))
                        gap = paragraph.text[end:start]
                        if ENDS.isdisjoint(gap):
                            joined = LISTS.isdisjoint(gap)
                            found.add(Neighbour(step, bare(all_tokens[to].text), joined))
    return found


def _hits(paragraph: Paragraph, pair: Pair, article: Article) -> Iterator[Hit]:
    """A hit for each place of the wrong form in the paragraph, with a place of the right one."""
    related = _place(pair.right, article)
    for token in tokens(paragraph):
        if bare(token.text) == pair.wrong:
            start, end = paragraph.span(token.start, token.start + len(pair.wrong))
            yield Hit(
                start,
                end,
                values={
                    "suggestion": pair.right,
                    "count": str(_standing(pair.right, article)),
                },
                grade="" if pair.strong else "weak",
                variant="twin" if pair.once else "",
                suggestions=(Suggestion(pair.right, safe=pair.strong),),
                related=(related,) if related else (),
            )


def _famous(name: str, speller: Speller) -> tuple[Candidate, ...]:
    """The famous names that an unheard-of one may stand for."""
    if meant := speller.language["slips"].get(name.lower()):
        return (Candidate(meant.capitalize(), FAMOUS, FAMOUS, 1),)
    if not speller.unheard(name):
        return ()
    affixes = speller.language["names"]
    found = tuple(one for one in famous(name, speller) if near(name, one.word, affixes))
    if not found or not speller.common_noun(name):
        return found
    return found if name.isalpha() and speller.outdone(name.lower()) else ()


def _slips(paragraph: Paragraph, suspect: Suspect | None, speller: Speller) -> Iterator[Hit]:
    """A name that stands once and is unheard of, beside a famous one."""
    name, found = (suspect.name, suspect.famous) if suspect else ("", ())
    for token in places(paragraph, {name}):
        opens = initial(paragraph, token)
        if not opens and name.lower() in speller.language["slips"]:
            continue  # a name that only looks like one: Arent
        least = SHORTEST + 1 if opens else MIDWAY
        if len(name) < least and not proper(found[0].word.lower(), speller):
            continue
        if _personal(paragraph, token, speller, place=bool(gazetteer().places(found[0].word))):
            continue
        if _ranked(paragraph, token, speller) or _small_place(paragraph, token, speller, found):
            continue
        start, end = paragraph.span(token.start, token.end)
        yield Hit(
            start,
            end,
            values={"suggestion": found[0].word},
            grade="weak",
            variant="place",
            suggestions=tuple(Suggestion(one.word) for one in found),
        )


def _personal(paragraph: Paragraph, token: Token, speller: Speller, *, place: bool) -> bool:
    """Whether the word stands beside a name or an initial: then it may be anybody's.

    Beside what may be a `place` only a given name says so: Hakim Agung Arizon Mega Jaya.
    """
    before, after = paragraph.text[: token.start], paragraph.text[token.end :]
    beside = [before.split()[-1]] if before.endswith(" ") and before.strip() else []
    beside += [after.split()[0]] if after.startswith(" ") and after.strip() else []
    names = naming(speller.language)
    words = [word.strip(".,") for word in beside]
    if any(word.istitle() and word.lower() in names.given for word in words):
        return True
    if place:
        return False
    if words and words[0] in names.said and words[0].islower():
        return True  # "…," kata Jumilah
    return any(_name(word, speller) for word in words)


def _ranked(paragraph: Paragraph, token: Token, speller: Speller) -> bool:
    """Whether a rank or an honorific stands right before: "Mayor (Purn) Suanda"."""
    before = paragraph.text[max(token.start - RANK, 0) : token.start].split()
    return bool(before) and before[-1].lower().strip("().,") in naming(speller.language).honorifics


def _small_place(
    paragraph: Paragraph, token: Token, speller: Speller, found: Sequence[Candidate]
) -> bool:
    """Whether the word before says that a village or a street follows: no list has all of them.

    Nor of rivers and markets, but those of the gazetteer are named after.
    """
    names = speller.language["names"]
    before = paragraph.text[max(token.start - RANK, 0) : token.start].split()
    kind = before[-1].strip("().,") if before else ""
    if kind in names.get("features", ()):
        return not gazetteer().places(found[0].word)
    return kind in names.get("villages", ())


def _name(word: str, speller: Speller) -> bool:
    """Whether a neighbour is a person's name as far as the lists can tell."""
    if not word[:1].isupper() or not word.isalpha() or gazetteer().places(word):
        return False
    if len(word) < 3 or not speller.listed(word.lower()):
        return True
    # Eddy and Rose are words in another language only, and names there too.
    return speller.listed(word) and not speller.lexicons.listed(word.lower())


def _place(name: str, article: Article) -> Place | None:
    """The first place of a name."""
    for paragraph in article.paragraphs:
        if name in paragraph.text:
            for token in tokens(paragraph):
                if bare(token.text) == name:
                    return Place(*paragraph.span(token.start, token.start + len(name)))
    return None
