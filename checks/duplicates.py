"""Paragraphs that stand twice, word for word or nearly, in one article or in two of a folder."""

from __future__ import annotations

from itertools import combinations
from zlib import crc32

from copydesk import nearby, patterns
from copydesk.article import Article
from copydesk.claims import Fact, Group
from copydesk.desk import Desk
from copydesk.finding import Hit
from copydesk.language import plain
from copydesk.record import TYPE_CHECKING

from ._differences import difference, kind, shown
from ._retold import again, age, between, declared, equal, odd_ones, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

KINDS = frozenset({"body", "lede"})
ENDS = ".!?…\"”»'’)]"  # prose ends with one of these; captions, link lines and labels do not
SAME = 0.6  # of a paragraph's links: then an article has it, perhaps brought up to date
REFRAIN = 20  # words: what is shorter and stands three times is meant to
_CLOCK = patterns.compile(r"(?i)(?:pukul\s+|jam\s+|at\s+)?\d{1,2}[.:]\d\d\b")
_SEAM = patterns.compile(r"\s*(?:</p>\s*<p\b[^<>]*>)?\s*")


def paragraphs(article: Article, desk: Desk) -> Iterator[Fact]:
    """A fact for each paragraph of prose that is long enough to be told again by mistake.

    Value: a hash of its plain words, the same in every run; the source offset from which to cut
    if the paragraph goes with the gap before it, -1 where mark-up stands in the way; 1 where
    another paragraph of the article has words in common that are worth a look, else 0.
    Scope: the article's credits, which may name an agency.
    """
    named = _credits(article)
    source, before = article.source, 0
    plainly = plain.paragraphs(article)
    alike = _alike(plainly)
    for paragraph, words in zip(article.paragraphs, plainly, strict=True):
        text, pieces = paragraph.text, paragraph.map.pieces
        if len(pieces) == 1:
            start = pieces[0].source
            end = start + pieces[0].source_length
        else:
            start, end = paragraph.span(0, len(text))
        if (
            len(words) >= nearby.SHORTEST
            and paragraph.kind in KINDS
            and _is_prose(text)
            and (source.find("\n", start, end) < 0 or not _is_verse(source[start:end]))
        ):
            gap = source[before:start]
            cut = before if before and (gap.isspace() or _SEAM.fullmatch(gap)) else -1
            digest = crc32(b" ".join(words)) << 16 | min(len(words), 0xFFFF)
            value = (digest, cut, 1 if paragraph.index in alike else 0)
            links = nearby.links(words)
            yield Fact("paragraph", "", value, start, end, text, named, article.date, links=links)
        before = end


def _alike(plainly: Sequence[Sequence[bytes]]) -> set[int]:
    """Places of paragraphs that share most of their long words with another one.

    A paragraph that is near to an earlier one has most of its long words from there, so it is
    first asked how many of them stood anywhere before: few other paragraphs pass.
    """
    found: set[int] = set()
    seen: set[bytes] = set()
    longs: list[set[bytes]] = []
    for place, words in enumerate(plainly):
        own = {word for word in words if len(word) > 6}
        if len(own) < 4:
            own = set(words)
        longs.append(own)
        if seen and 2 * len(own & seen) > len(own):
            for other, theirs in enumerate(longs[:-1]):
                if 2 * len(own & theirs) > max(len(own), len(theirs)):
                    found |= {other, place}
        seen |= own
    return found


def _credits(article: Article) -> tuple[str, ...]:
    """Byline, credit and dateline in lower case: one text, or none."""
    found = [p.text for p in article.paragraphs if p.kind in ("byline", "credit")]
    found += [
        paragraph.text[zone.start : zone.end]
        for paragraph in article.paragraphs[:4]
        for zone in paragraph.zones
        if zone.kind == "dateline"
    ]
    return (" · ".join(found).lower()[:160],) if found else ()


def _is_verse(written: str) -> bool:
    """Two short lines and more, whose words return."""
    lines = written.splitlines()
    return len(lines) > 1 and max(map(len, lines)) < 46


def _is_prose(text: str) -> bool:
    """No caption, link line or post set in, and no entry of a live file: "12.45 WIB – …"."""
    if text[-1] not in ENDS or (
        (text[0].isdigit() or text[0] in "PpJjAa") and _CLOCK.match(text) is not None
    ):
        return False
    if text[-1] == ")" and text.rfind("(") > len(text) - 30:
        return False  # a photo's credit
    return "http" not in text and "(@" not in text and "pic.twitter.com" not in text  # a post


def duplicate(
    group: Group,
    desk: Desk,
    *,
    boilerplate: int = 3,
    agencies: Sequence[str] = (),
    reuse: Sequence[str] = (),
) -> Iterator[Hit]:
    """The same paragraph again: the later one, or in a folder the newer article's.

    `boilerplate` is the number of articles from which on a paragraph is the house's own;
    `agencies` are names in credits and `reuse` path patterns whose copy may stand twice.
    """
    same: dict[str | int, list[Fact]] = {}
    for fact in group.facts:
        same.setdefault(fact.value[0], []).append(fact)
    if len(same) == len(group.facts):
        return
    if not group.across:
        for facts in same.values():
            if len(facts) > 1 and not _is_refrain(facts):
                yield from (again(facts[0], fact) for fact in facts[1:] if equal(facts[0], fact))
        return
    pairs = []
    for facts in same.values():
        by_path = {fact.path: fact for fact in reversed(facts)}
        if 1 < len(by_path) < boilerplate:
            pairs += [sorted(pair, key=age) for pair in combinations(by_path.values(), 2)]
    forms = _forms([pair[0] for pair in pairs], group.facts, boilerplate) if pairs else set()
    yield from told(group, pairs, agencies, reuse, forms)


def _forms(found: Sequence[Fact], facts: Sequence[Fact], boilerplate: int) -> set[Fact]:
    """Those of some paragraphs that so many articles carry, if not all to the letter.

    A background brought up to date in one of three articles is no slip in the other two.
    """
    wanted = {fact: set(_links(fact)) for fact in found}
    having: dict[int, set[str]] = {link: set() for links in wanted.values() for link in links}
    lengths = {near for fact in found for near in _lengths(fact)}
    for fact in facts:
        if _length(fact) in lengths:
            for link in having.keys() & _links(fact):
                having[link].add(fact.path)
    forms = set()
    for one, links in wanted.items():
        shared: dict[str, int] = {}
        for link in links:
            for path in having[link]:
                shared[path] = shared.get(path, 0) + 1
        if sum(count >= SAME * len(links) for count in shared.values()) >= boilerplate:
            forms.add(one)
    return forms


def _links(fact: Fact) -> Sequence[int]:
    """The links of a paragraph, made again: across a folder its fact comes without them."""
    return fact.links or nearby.links(plain.words(fact.text))


def _length(fact: Fact) -> int:
    """The number of a paragraph's words."""
    return int(fact.value[0]) & 0xFFFF


def _lengths(fact: Fact) -> range:
    """The lengths of what may be the same paragraph with a word more or less."""
    length = _length(fact)
    return range(length - length // 8, length + length // 8 + 1)


def _is_refrain(facts: Sequence[Fact]) -> bool:
    return len(facts) > 2 and len(facts[0].text.split()) < REFRAIN


def near_duplicate(
    group: Group,
    desk: Desk,
    *,
    threshold: float = 0.8,
    words: int = 12,
    boilerplate: int = 3,
    agencies: Sequence[str] = (),
    reuse: Sequence[str] = (),
) -> Iterator[Hit]:
    """Two paragraphs that share most of their words, and the words that differ.

    `threshold` is the share of words in common, in order; `words` the least length. What stands
    in so many versions as `boilerplate` is a form: a list of results, a letter, a prayer.
    """
    facts = group.facts
    amid: set[tuple[Fact, Fact]] = set()
    if group.across:
        from ._backgrounds import figured, settled

        texts = ((place, fact.text) for place, fact in enumerate(facts))
        found = list(nearby.near_pairs(texts, threshold))
        pairs = between(facts, found, boilerplate)
        for first, odd, between_others in odd_ones(facts, found, boilerplate):
            differing = difference(first.text, odd.text)
            if kind(*differing) == "numbers" or (between_others and figured(differing, desk)):
                pairs.append((first, odd))
                amid |= {(first, odd)} if between_others else set()
        pairs = [
            (older, newer)
            for older, newer in pairs
            if not declared(older, agencies, reuse) and not declared(newer, agencies, reuse)
        ]
    else:
        pairs = _within(facts, threshold, words)
    for first, later in pairs:
        if _may_tell(first.text, words) and _may_tell(later.text, words):
            differing = difference(first.text, later.text)
            sort = kind(*differing)
            moving = sort == "numbers" and group.across
            if (first, later) not in amid and (
                sort == "parallel" or (moving and not settled(first, later, differing, desk))
            ):
                continue
            values = {"first": shown(differing[0]), "later": shown(differing[1])}
            told_anew = group.across and not sort and "" < first.date < later.date
            grade = "background" if told_anew else ""
            variant = "" if sort == "parallel" else sort
            yield again(first, later, values=values, variant=variant, grade=grade)


def _may_tell(text: str, words: int) -> bool:
    """Whether a paragraph is long enough, and no line of a list that begins with its figure."""
    return not text[0].isdigit() and len(text.split()) >= words


def _within(facts: Sequence[Fact], threshold: float, least: int) -> list[tuple[Fact, Fact]]:
    """The near pairs of one article; those of three and more like paragraphs are a form."""
    suspects = [place for place, fact in enumerate(facts) if fact.value[2]]
    if len(suspects) < 2:
        return []
    plainly = {place: plain.words(facts[place].text) for place in suspects}
    near = [
        (one, two)
        for one, two in combinations(suspects, 2)
        if facts[one].value[0] != facts[two].value[0]
        and min(len(plainly[one]), len(plainly[two])) >= least
        and _likely(plainly[one], plainly[two], threshold)
        and nearby.likeness(plainly[one], plainly[two]) >= threshold
    ]
    often: dict[int, int] = {}
    for place in (place for pair in near for place in pair):
        often[place] = often.get(place, 0) + 1
    return [(facts[a], facts[b]) for a, b in near if often[a] == 1 and often[b] == 1]


def _likely(one: Sequence[bytes], two: Sequence[bytes], threshold: float) -> bool:
    """Whether enough words are shared, in whatever order: asked before rapidfuzz is loaded."""
    from collections import Counter

    shared = sum((Counter(one) & Counter(two)).values())
    return 2 * shared >= threshold * (len(one) + len(two))
