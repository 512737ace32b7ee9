"""Quotations: one speech in two wordings, or given to two speakers."""

from __future__ import annotations

from zlib import crc32

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.claims import (
    COMPATIBLE,
    SAME,
    Comparison,
    Excuse,
    Fact,
    Group,
    Verdict,
    conflicts,
    either,
    hit,
)
from copydesk.desk import Desk
from copydesk.finding import Hit
from copydesk.language.data import Language
from copydesk.language.edits import alike
from copydesk.language.names import Naming, naming, runs, titled
from copydesk.language.near import one_edit
from copydesk.language.people import LEFT_OUT, people
from copydesk.language.quotes import Quotation, quotations
from copydesk.language.variants import apart, nonstandard
from copydesk.record import TYPE_CHECKING

from .pronouns import surnames

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LEAST = 6  # a quotation of fewer words is a phrase that anybody may use
KEYS = 4  # so many shingles of three words stand for a quotation; two that are alike share one
ALIKE = 0.8  # from this similarity of words on two quotations are one speech
RETOLD = 0.65  # and for what articles of one story quote of one speaker, if it begins alike
ALIKE_SHORT, SHORT = 0.85, 8  # for quotations of up to so many words
FRAME = 3  # words that two quotations of one speaker share at each end, and that may differ
TOGETHER = 120  # characters of the source between two quotations that are given side by side
NEAR = 60  # characters behind or before a quotation in which its speaker stands
AGAIN = "~"  # what the keys of two begin with of which one quotes a part of the other
WORD = patterns.compile(r"[^\W_]+(?:[.,'’](?=\w)[^\W_]+)*")
INITIALS = patterns.compile(r"\b(?:[^\W\d_]\.){2,}")  # U.S., which other desks write US
CUT = patterns.compile(r"(?:\.\.\.|…)\s?[^\W_]")
INSERTED = patterns.compile(r"\[[^\]]*\]|\([^)]*\)")
STOP = patterns.compile(r"[.!?\"“”]")


def quote_facts(article: Article, desk: Desk) -> Iterator[Fact]:
    """Each longer quotation under a few of its shingles: attribute `quotation`.

    Value: its words, speaker or "", and the shingles that it is kept under. Two of which one has a
    part of the other in other words stand under a key of their own too.
    """
    every = list(longer(article, desk))
    again = pairs([[] if edited(one, p) else found for p, one, found in every])
    note: tuple[str, ...] = ()
    if every and article.date:
        from ._cast import cast

        note = cast(article, desk)
    spoken_words = [" ".join(found) for _, _, found in every]
    for number, ((paragraph, one, found), told) in enumerate(zip(every, spoken_words, strict=True)):
        end = one.closing.end if one.closing else one.end
        together = end < one.end
        said = speaker(article, paragraph, one._replace(end=end), desk)
        keys = shingled(found)
        if said and note and len(found) > SHORT:
            keys.append(f"{crc32(' '.join((said, *found[:FRAME])).encode()):08x}")
        keys += again.get(number, ())
        start, end = paragraph.span(one.start, one.end)
        text = paragraph.text[one.start : one.end]
        value = (told, said, " ".join(keys))
        scope: tuple[str, ...] = ("said",) if said or spoken(paragraph, one, desk) else ()
        if scope and not said and spoken_words.count(told) > 1:
            name = named(article, paragraph, one, desk)
            scope = (*scope, f"by {name}") if name else scope
        if CUT.search(text, 2):
            scope = (*scope, "cut")
        if together:
            scope = (*scope, "joined")
        scope = (*scope, *note)
        for key in keys:
            yield Fact("quotation", key, value, start, end, text, scope)


def edited(one: Quotation, paragraph: Paragraph) -> bool:
    """Whether an editor put words of his own into a quotation: "we did (the bank) no harm"."""
    return INSERTED.search(paragraph.text, one.start, one.end) is not None


def pairs(speeches: Sequence[list[str]]) -> dict[int, list[str]]:
    """Keys for the speeches that quote a part of each other in other words, by their numbers."""
    found: dict[int, list[str]] = {}
    if len(speeches) > 1:
        from ._requoted import requoted

        for one, other in requoted(speeches):
            both = " ".join((*speeches[one], *speeches[other]))  # no other article's key
            key = f"{AGAIN}{crc32(both.encode()):08x}"
            for number in (one, other):
                found.setdefault(number, []).append(key)
    return found


def longer(article: Article, desk: Desk) -> Iterator[tuple[Paragraph, Quotation, list[str]]]:
    """The quotations of an article that are long enough, and their words.

    Two short ones with no more than a speaker between them are one more together.
    """
    for paragraph in article.paragraphs:
        if paragraph.kind in LEFT_OUT or paragraph.kind in ("headline", "heading"):
            continue
        before: tuple[Quotation, list[str]] | None = None
        for one in quotations(paragraph):
            if one.level or one.closing is None:
                continue
            opens = paragraph.text[one.start + 1 : one.start + 2].isupper()
            found: list[str] = []
            if one.end - one.start >= LEAST * 4:
                found = words(paragraph.text[one.start : one.end], desk.language(paragraph))
            if len(found) >= LEAST:
                yield paragraph, one, found
                if before and opens and len(found) <= SHORT and one.start - before[0].end < NEAR:
                    yield paragraph, before[0]._replace(end=one.end), before[1] + found
            before = (one, found) if opens and LEAST <= len(found) <= SHORT else None


def words(text: str, language: Language) -> list[str]:
    """A quotation's words in lower case, without what an editor put in brackets.

    Houses write “we’re” and “three” differently: contractions are written out, number words are
    figures, and of what is spelt in several ways ("nggak", "enggak", "plat") one is taken.
    """
    if "[" in text or "(" in text:
        text = INSERTED.sub(" ", text)
    if INITIALS.search(text):
        text = INITIALS.sub(lambda match: match[0].replace(".", "") + " ", text)
    found = WORD.findall(text.lower().replace("’", "'").replace("‘", "'"))
    table = language.once(written_out)
    if table.keys().isdisjoint(found):
        return found
    return " ".join([table.get(word, word) for word in found]).split()


def written_out(language: Language) -> dict[str, str]:
    """Contractions with what they are short for, number words with their figures, spellings.

    Another spelling is a matter of the rules for words, and no other wording.
    """
    numbers, quotes = language["numbers"], language["quotes"]
    trivial = numbers.get("trivial", ())
    table = {**language.once(nonstandard), **language.once(apart)}
    for spellings in (*language["variants"], *quotes.get("spoken", ())):
        first, *others = map(str.lower, spellings)
        table.update(dict.fromkeys(others, first))
    table.update(
        (word, f"{value:g}")
        for word, value in numbers.get("values", {}).items()
        if word not in trivial
    )
    table.update(quotes.get("contractions", {}))
    return table


def shingled(found: list[str]) -> list[str]:
    """The shingles with the smallest checksums, as short texts; all figures count as one."""
    found = ["0" if word[0].isdigit() else word for word in found]
    threes = map(" ".join, zip(found, found[1:], found[2:], strict=False))
    sums = set(map(crc32, map(str.encode, threes)))
    return [f"{number:08x}" for number in sorted(sums)[:KEYS]]


def speaker(article: Article, paragraph: Paragraph, one: Quotation, desk: Desk) -> str:
    """The person to whom a verb of saying beside a quotation gives it, "" if unclear."""
    names = naming(desk.language(paragraph))
    them = desk.language(paragraph).once(pronouns) | names.said_by_them
    for start, end in ((one.end, one.end + NEAR), (one.start - NEAR, one.start)):
        stretch = paragraph.text[max(start, 0) : end]
        cut = STOP.split(stretch)[0 if start == one.end else -1]
        heard = WORD.findall(cut.lower())
        if not says(heard, names):
            continue
        begin = max(start, 0) + (0 if start == one.end else len(stretch) - len(cut))
        near = {
            person
            for mention, person in people(article, desk).standing(paragraph)
            if begin <= mention.start < begin + len(cut)
            and not addressed(paragraph, mention.start, desk)
        }
        if len(near) == 1 and (person := near.pop()).sure:
            return person.key
        if not near and not them.isdisjoint(heard):
            return just_named(article, paragraph, one.start, desk)
    return ""


def named(article: Article, paragraph: Paragraph, one: Quotation, desk: Desk) -> str:
    """The single name beside a verb of saying right behind a quotation, if it ends a longer name.

    So somebody speaks of whom nothing else says that it is a person: "Ethiopia's Tadesse Lemma".
    """
    names = naming(desk.language(paragraph))
    for run in runs(paragraph, desk):
        if one.end <= run.start < one.end + NEAR and len(run.words) == 1:
            before, behind = paragraph.text[one.end : run.start], paragraph.text[run.end :]
            beside = (*before.split()[-1:], *behind.split(None, 1)[:1])
            if STOP.search(before, 1) or names.said.isdisjoint(one.rstrip(".,") for one in beside):
                return ""
            name = run.words[0].lower()
            return name if name in surnames(article, desk) else ""
    return ""


def addressed(paragraph: Paragraph, start: int, desk: Desk) -> bool:
    """Whether somebody there is spoken to: "he told BBC Radio", "katanya kepada Menteri X"."""
    before = WORD.findall(paragraph.text[max(start - NEAR, 0) : start])
    while before and before[-1][0].isupper():  # a title, an honorific
        before.pop()
    return bool(before) and before[-1] in desk.language(paragraph).once(hearing)


def hearing(language: Language) -> frozenset[str]:
    """The words right behind which somebody stands who is spoken to."""
    return frozenset(language["quotes"].get("spoken_to", ()))


def spoken(paragraph: Paragraph, one: Quotation, desk: Desk) -> bool:
    """Whether a verb of saying stands beside a quotation, whoever says it."""
    names, text = naming(desk.language(paragraph)), paragraph.text
    near = text[max(one.start - NEAR, 0) : one.start] + text[one.end : one.end + NEAR]
    return says(WORD.findall(near.lower()), names)


def says(heard: Sequence[str], names: Naming) -> bool:
    """Whether a verb of saying is among words."""
    return not (names.said.isdisjoint(heard) and names.said_by_them.isdisjoint(heard))


def pronouns(language: Language) -> frozenset[str]:
    """The words for somebody who was just named."""
    return frozenset(language["events"].get("pronouns", ()))


def just_named(article: Article, paragraph: Paragraph, end: int, desk: Desk) -> str:
    """The only person whom a paragraph has named up to an offset, "" if there are several."""
    named = people(article, desk).within(paragraph, 0, end)
    return named[0].key if len(named) == 1 and named[0].sure else ""


def compare_quotations(first: Fact, second: Fact) -> Verdict:
    """Two quotations: one speech if nearly all words agree; a part of the other is no conflict."""
    if first.subject.startswith(AGAIN):
        return compare_parts(first, second)
    # A common shingle gathers hundreds of quotations of a large folder: what is told from the
    # number of words is not looked at.
    fewer, more = sorted((str(first.value[0]).count(" ") + 1, str(second.value[0]).count(" ") + 1))
    least = ALIKE if fewer > SHORT else ALIKE_SHORT
    of_one = fewer > SHORT and first.value[1] == second.value[1] != ""
    if 2 * fewer < (RETOLD if of_one else least) * (fewer + more):
        return COMPATIBLE
    theirs = str(second.value[2])
    if first.subject != next(key for key in str(first.value[2]).split() if key in theirs):
        return COMPATIBLE  # compared under another of the shingles that they share: the first one
    one, two = str(first.value[0]).split(), str(second.value[0]).split()
    if one == two:
        alone = first.path == second.path
        spoken, other = said_by(first, alone=alone), said_by(second, alone=alone)
        if spoken and other and not related(spoken, other):
            values = {"speaker": titled(other), "other_speaker": titled(spoken)}
            return Verdict("conflict", variant="speaker", values=values)
        return SAME
    if sorted(one) == sorted(two) and first.value[1] == second.value[1] != "":
        return Verdict("conflict")  # words that changed places
    if same_frame(one, two) and first.value[1] and first.value[1] == second.value[1]:
        return Verdict("conflict")
    if within(one, two) or within(two, one) or same_letters(one, two):
        return COMPATIBLE
    if alike(one, two) < (RETOLD if retold(first, second) else least):
        return COMPATIBLE
    numbers = [[word for word in side if word[0].isdigit()] for side in (one, two)]
    differ = len(numbers[0]) == len(numbers[1]) and numbers[0] != numbers[1]
    return Verdict("conflict", "number" if differ and first.path == second.path else "")


def compare_parts(first: Fact, second: Fact) -> Verdict:
    """Two quotations of one article of which one has a part of the other in other words."""
    speakers = {str(fact.value[1]) for fact in (first, second)} - {""}
    if len(speakers) > 1 or first.path != second.path:
        return COMPATIBLE
    theirs = str(second.value[2]).split()
    for key in str(first.value[2]).split():
        if key in theirs and not key.startswith(AGAIN):  # they are compared as wholes too
            whole = compare_quotations(first._replace(subject=key), second)
            return COMPATIBLE if whole.kind == "conflict" else Verdict("conflict")
    return Verdict("conflict")


def retold(first: Fact, second: Fact) -> bool:
    """Whether an article quotes what one of the same story has quoted of the same speaker."""
    if first.path == second.path or first.value[1] != second.value[1] or not first.value[1]:
        return False
    one, two = str(first.value[0]).split(), str(second.value[0]).split()
    if min(len(one), len(two)) <= SHORT or one[:FRAME] != two[:FRAME]:
        return False
    from ._cast import of_one_cast

    return of_one_cast(first, second, str(first.value[1]))


def same_frame(one: list[str], two: list[str]) -> bool:
    """Whether two speeches begin and end alike, and no more than a few words between differ."""
    head, tail = ends(one, two)
    least = min(len(one), len(two))
    inner = max(len(one), len(two)) - head - tail
    if head >= LEAST - 1 and not tail and len(one) == len(two) == head + 1:
        return True  # all but the last word
    return min(head, tail) >= FRAME and 0 < inner <= FRAME and least > head + tail


def ends(one: list[str], two: list[str]) -> tuple[int, int]:
    """How many words two speeches share at the beginning, and at the end."""
    head = tail = 0
    least = min(len(one), len(two))
    while head < least and one[head] == two[head]:
        head += 1
    while tail < least - head and one[-1 - tail] == two[-1 - tail]:
        tail += 1
    return head, tail


def said_by(fact: Fact, *, alone: bool) -> str:
    """A quotation's speaker, within one article (`alone`) also by a single name."""
    name = next((mark[3:] for mark in fact.scope if mark[:3] == "by "), "") if alone else ""
    return str(fact.value[1]) or name


def related(one: str, other: str) -> bool:
    """Whether two speakers may be one: a name is part of the other."""
    return set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split())


def within(short: list[str], long: list[str]) -> bool:
    """Whether words were only left out, at the ends or in one place in the middle."""
    if len(short) >= len(long):
        return False
    return " ".join(short) in " ".join(long) or sum(ends(short, long)) == len(short)


def same_letters(one: list[str], two: list[str]) -> bool:
    """Whether two speeches differ in spaces alone, or one of them is in the other so."""
    short, long = sorted(("".join(one), "".join(two)), key=len)
    return short in long


def examples(first: Fact, second: Fact) -> bool:
    """Whether two that nobody says stand close together: questions, labels, lines of a list."""
    gap = max(first.start, second.start) - min(first.end, second.end)
    if first.path != second.path or gap >= TOGETHER:
        return False
    if "said" in first.scope or "said" in second.scope:
        return False
    one, two = str(first.value[0]).split(), str(second.value[0]).split()
    head, tail = ends(one, two)
    changed, other = (" ".join(side[head : len(side) - tail]) for side in (one, two))
    return bool(changed and other) and one_edit(changed, other) is None


def joined(first: Fact, second: Fact) -> bool:
    """Whether both are two short ones together: each of them is compared by itself."""
    return "joined" in first.scope and "joined" in second.scope


QUOTATIONS = Comparison(
    compare_quotations,
    (either("cut"), Excuse("joined", joined), Excuse("side-by-side", examples)),
)


def quote_conflict(group: Group, desk: Desk) -> Iterator[Hit]:
    """One quotation in two wordings or with two speakers."""
    for found in conflicts(group, QUOTATIONS, desk.trace):
        yield hit(found)
