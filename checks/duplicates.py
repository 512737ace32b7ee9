"""Paragraphs that stand twice, word for word or nearly, in one article or in two of a folder."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any
from zlib import crc32

from copydesk import nearby, patterns
from copydesk.article import Article
from copydesk.claims import Fact, Group
from copydesk.desk import Desk
from copydesk.finding import Hit, Place, Suggestion
from copydesk.language import plain

KINDS = frozenset({"body", "lede"})
ENDS = ".!?…\"”»'’)]"  # prose ends with one of these; captions, link lines and labels do not
EMBEDDED = ("http", "pic.twitter.com", "(@")
REFRAIN = 20  # words: what is shorter and stands three times is meant to
_CLOCK = patterns.compile(r"(?:pukul\s+|jam\s+|at\s+)?\d{1,2}[.:]\d\d\b", re.IGNORECASE)
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
            digest = f"{crc32(b' '.join(words)):08x}{len(words):x}"
            value = (digest, cut, 1 if paragraph.index in alike else 0)
            yield Fact("paragraph", "", value, start, end, text, named, article.date)
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
    """Three short lines and more, whose words return."""
    lines = written.splitlines()
    return len(lines) > 2 and max(map(len, lines)) < 46


def _is_prose(text: str) -> bool:
    """No caption, link line or post set in, and no entry of a live file: "12.45 WIB – …"."""
    if text[-1] not in ENDS or (
        (text[0].isdigit() or text[0] in "PpJjAa") and _CLOCK.match(text) is not None
    ):
        return False
    if text[-1] == ")" and text.rfind("(") > len(text) - 30:
        return False  # a photo's credit
    return not any(part in text for part in EMBEDDED)


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
                yield from (_again(facts[0], fact) for fact in facts[1:] if _equal(facts[0], fact))
        return
    pairs = []
    for facts in same.values():
        by_path = {fact.path: fact for fact in reversed(facts)}
        if 1 < len(by_path) < boilerplate:
            pairs += [sorted(pair, key=_age) for pair in combinations(by_path.values(), 2)]
    yield from _told(group, pairs, agencies, reuse)


def _is_refrain(facts: Sequence[Fact]) -> bool:
    return len(facts) > 2 and len(facts[0].text.split()) < REFRAIN


def _equal(one: Fact, other: Fact) -> bool:
    """Two texts with one hash, looked at again."""
    return plain.words(one.text) == plain.words(other.text)


def _again(first: Fact, later: Fact, **more: Any) -> Hit:
    """The later paragraph, with the first beside it and its own removal."""
    cut = int(later.value[1])
    fixes = (Suggestion("", False, cut, later.end),) if cut >= 0 else ()
    place = Place(first.start, first.end, first.text, path=first.path)
    return Hit(
        later.start, later.end, related=(place,), path=later.path, text=later.text,
        suggestions=fixes, **more,
    )  # fmt: skip


def _age(fact: Fact) -> tuple[str, str, int]:
    return fact.date, fact.path, fact.start


def _told(
    group: Group, pairs: Sequence[Sequence[Fact]], agencies: Sequence[str], reuse: Sequence[str]
) -> Iterator[Hit]:
    """Paragraphs of one article told again in another: each, or once for half an article."""
    shared: dict[tuple[str, str], list[Sequence[Fact]]] = {}
    for older, newer in pairs:
        declared = _declared(older, agencies, reuse) or _declared(newer, agencies, reuse)
        if not declared and _equal(older, newer):
            shared.setdefault((older.path, newer.path), []).append((older, newer))
    sizes: dict[str, int] = {}
    for fact in group.facts if shared else ():
        sizes[fact.path] = sizes.get(fact.path, 0) + 1
    for (_, path), told in sorted(shared.items()):
        if len(told) > 2 and 2 * len(told) >= min(sizes[told[0][0].path], sizes[path]):
            values = {"shared": str(len(told)), "all": str(sizes[path])}
            older, newer = min(told, key=lambda pair: pair[1].start)
            yield _again(older, newer, values=values, variant="copied")
        else:
            yield from (_again(older, newer) for older, newer in told)


def _declared(fact: Fact, agencies: Sequence[str], reuse: Sequence[str]) -> bool:
    """Whether the house said that this article's copy may stand twice."""
    if agencies and fact.scope and any(name.lower() in fact.scope[0] for name in agencies):
        return True
    if not reuse:
        return False
    from fnmatch import fnmatchcase

    return any(fnmatchcase(fact.path, pattern) for pattern in reuse)


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
    if group.across:
        texts = ((place, fact.text) for place, fact in enumerate(facts))
        found = list(nearby.near_pairs(texts, threshold))
        pairs = _between(facts, found, boilerplate)
        pairs = [
            (older, newer)
            for older, newer in pairs
            if not _declared(older, agencies, reuse) and not _declared(newer, agencies, reuse)
        ]
    else:
        pairs = _within(facts, threshold, words)
    for first, later in pairs:
        if _may_tell(first.text, words) and _may_tell(later.text, words):
            difference = _difference(first.text, later.text)
            kind = _kind(*difference)
            if kind == "parallel" or (kind == "numbers" and group.across):
                continue
            values = {"first": _shown(difference[0]), "later": _shown(difference[1])}
            yield _again(first, later, values=values, variant=kind)


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


def _between(
    facts: Sequence[Fact], found: Sequence[tuple[int, int, float]], boilerplate: int
) -> list[tuple[Fact, Fact]]:
    """The near pairs of two articles, older first, less what many articles carry.

    Copies word for word are paired with their first place only, so a family is what hangs
    together, and its articles are counted.
    """
    family: dict[int, int] = {}

    def head(place: int) -> int:
        while family.setdefault(place, place) != place:
            family[place] = family[family[place]]
            place = family[place]
        return place

    for one, two, _ in found:
        family[head(two)] = head(one)
    articles: dict[int, set[str]] = {}
    for place in family:
        articles.setdefault(head(place), set()).add(facts[place].path)
    pairs = []
    shared: dict[tuple[str, str], int] = {}
    for one, two, ratio in found:
        paths = (facts[one].path, facts[two].path)
        if paths[0] == paths[1] or len(articles[head(one)]) >= boilerplate:
            continue
        older, newer = sorted((facts[one], facts[two]), key=_age)
        shared[older.path, newer.path] = shared.get((older.path, newer.path), 0) + 1
        if ratio < 1.0:
            pairs.append((older, newer))
    sizes: dict[str, int] = {}
    for fact in facts if pairs else ():
        sizes[fact.path] = sizes.get(fact.path, 0) + 1
    return [
        (older, newer)
        for older, newer in pairs
        if shared[older.path, newer.path] < 3
        or 2 * shared[older.path, newer.path] < min(sizes[older.path], sizes[newer.path])
    ]


def _difference(first: str, later: str) -> tuple[list[str], list[str]]:
    """The runs of words in which two texts differ, as written: there and here, run by run."""
    from rapidfuzz.distance import Levenshtein

    one, two = first.split(), later.split()
    keys = [b"".join(plain.words(word)) for word in one], [b"".join(plain.words(w)) for w in two]
    there: list[str] = []
    here: list[str] = []
    last: tuple[int, int] = (-1, -1)
    for operation in Levenshtein.opcodes(*keys):
        if operation.tag == "equal":
            continue
        left = " ".join(one[operation.src_start : operation.src_end])
        right = " ".join(two[operation.dest_start : operation.dest_end])
        if last == (operation.src_start, operation.dest_start) and there:
            there[-1] = f"{there[-1]} {left}".strip()
            here[-1] = f"{here[-1]} {right}".strip()
        else:
            there.append(left)
            here.append(right)
        last = (operation.src_end, operation.dest_end)
    return there, here


def _kind(there: Sequence[str], here: Sequence[str]) -> str:
    """What sort of words differ: "" for any, "numbers" only, or "parallel" statements.

    Statements are parallel where each difference is another name or number: "Bogor, 23 derajat"
    and "Depok, 25 derajat" are two lines of a list. One name spelt in two ways is no such list.
    """
    pairs = list(zip(there, here, strict=True))
    if any(_is_label(a, b) for a, b in pairs):
        return "parallel"
    if pairs and all(_is_number(a) and _is_number(b) for a, b in pairs):
        return "numbers"
    if all(_is_value(a) and _is_value(b) for a, b in pairs):
        from rapidfuzz.fuzz import ratio

        names = [(a, b) for a, b in pairs if not (_is_number(a) and _is_number(b))]
        if any(ratio(a, b) < 75 for a, b in names):
            return "parallel"
    return ""


def _is_label(there: str, here: str) -> bool:
    """Whether a difference shows that one of the two is a caption: "Error: …", "(pictured)"."""
    longer = there or here
    return (not there or not here) and (longer.endswith(":") or longer.startswith("("))


def _is_number(run: str) -> bool:
    return bool(run) and any(char.isdigit() for char in run) and not any(map(str.isalpha, run))


def _is_value(run: str) -> bool:
    """Names and numbers and nothing else."""
    words = [word.lstrip("(“\"'‘") for word in run.split()]
    return bool(words) and all(word[:1].isdigit() or word[:1].isupper() for word in words)


def _shown(runs: Sequence[str]) -> str:
    """The differing words for a message: a few runs, "–" where a side has none."""
    shown = [run if len(run) <= 60 else run[:57].rstrip() + "…" for run in runs[:4]]
    return " … ".join(run.strip(".,;:") or "–" for run in shown) + (" …" if len(runs) > 4 else "")
