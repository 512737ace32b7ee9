"""A count that points back ("the 41 dead", "46 ruas jalan itu") and is told nowhere else."""

from __future__ import annotations

from itertools import pairwise

from copydesk.article import Article, Paragraph
from copydesk.claims import SAME, Comparison, Excuse, Verdict
from copydesk.desk import Desk
from copydesk.language.names import naming, runs, words
from copydesk.language.numbers import Number, numbered, permuted
from copydesk.language.sentences import sentence
from copydesk.record import TYPE_CHECKING, NamedTuple

from ._contexts import Item, fact, namesakes, rivals
from .numbers import Counting, Stated, adds_up, apart, befallen, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.claims import Fact

LEAST, LARGER = 2, 3  # one of a kind is no count
SMALL = 5  # what is narrowed down may be of others altogether: two men, "the three men in the car"
AHEAD = 48  # characters behind a number in which its nouns stand
NOUNS = 3  # words behind a number that may be its noun
FATE, EVENT = 4, 5  # words in which the fate of those counted stands, and then the event's end
KNOWN = 4  # words behind a measure before "itu"
TERMS = ("year", "month")
ASIDE = ("headline", "link", "credit", "table")
TURNED = 10  # the least that may have its digits turned
TIMES = 3  # times another count: one of them is a part, or of something else
OTHERWISE = ("part", "revised", "changing", "planned")
ASKED = 8  # words behind a court's sentence that may say that it was only asked for
YEAR = 40  # characters beside a number in which a year is its own


class Count(NamedTuple):
    """A number with what it counts: its nouns, what befell them, or the sentence of a court.

    `behind` is the word that ends its nouns: "who" may tell which of more are meant; `head` is
    the noun that the others tell more of: Senate Democrats are Democrats, ruas jalan are ruas.
    """

    stated: Stated
    nouns: frozenset[str]
    fate: str
    penal: bool
    behind: str = ""
    head: str = ""


def definites(article: Article, desk: Desk) -> Iterator[Fact]:
    """A definite count whose number stands nowhere else, with the one count that it may mean."""
    every = numbered(article, desk)
    pointing = [
        Stated(paragraph, number)
        for paragraph, found in every
        if paragraph.kind not in ASIDE
        for rules in (desk.language(paragraph).once(Counting),)
        for number in found
        if points(paragraph.text, number, rules)
    ]
    told = [
        Stated(paragraph, number)
        for paragraph, found in every
        if paragraph.kind not in ASIDE
        for number in found
        if number.unit not in ("", "%", "pp") and number.kind == "number" and not number.hedge
    ]
    if len(told) > 1 and (known := [one for one in told if measured(one, desk)]):
        from ._measures import measures

        yield from measures(known, told, article, desk)
    for one in pointing:
        if not again(one.number, every):
            yield from against(one, pointing, every, article, desk)
    if every:
        from ._deeds import deeds
        from ._entire import entire
        from ._votes import votes

        yield from entire(pointing, every, article, desk)
        yield from deeds(article, desk)
        yield from votes(article, desk)


def measured(one: Stated, desk: Desk) -> bool:
    """Whether a known thing's measure: "the 150-metre tower", "42 ton kopi untuk Mesir itu"."""
    text, (start, end) = one.paragraph.text, (one.number.start, one.number.end)
    before = text[max(start - 8, 0) : start].lower().split()
    rules = desk.language(one.paragraph).once(Counting)
    if text[end : end + 1] != " ":
        return False
    if before and before[-1].strip("(“\"'") in rules.definite:
        return True
    behind = words_of(text[end : end + AHEAD])[: KNOWN + 1]
    known = next((at for at, word in enumerate(behind) if word in rules.that), -1)
    return known >= 0 and all(word[0].isalpha() for word in behind[:known])


def again(number: Number, every: Sequence[tuple[Paragraph, list[Number]]]) -> bool:
    """Whether a number stands elsewhere in the article too, whatever it counts there."""
    return any(
        number.value in (other.value, other.high)
        and other is not number
        and other.unit == number.unit
        for _, found in every
        for other in found
    )


def points(text: str, number: Number, rules: Counting) -> bool:
    """Whether a number's phrase is definite: of something that the text has told."""
    if number.kind != "number" or number.value < LEAST or number.high != number.value:
        return False
    if number.unit and number.unit not in TERMS:
        return False
    if rules.definite:
        before = text[max(number.start - 8, 0) : number.start].lower().split()
        last = before[-1].strip("(“\"'") if before else ""
        known = last in rules.definite | rules.owned or last.endswith(("'s", "’s"))
        if known and not number.hedge:
            return True
    if not rules.that:
        return False
    if everyone(text, number, rules):
        return True
    behind = text[number.figures[1] : number.figures[1] + AHEAD]
    return any(word in behind for word in rules.that) and (
        closes(text, number, behind, rules) or bool(befell(behind, rules))
    )


def everyone(text: str, number: Number, rules: Counting) -> bool:
    """Whether a number by itself is all of those told: "keempat tersangka", "ke-42 sopir"."""
    start, end = number.figures
    if text[start - 1 : start] == "-":  # an ordinal would be no number
        return text[max(start - 4, 0) : start - 1].lower().split()[-1:] in rules.all_before
    return text[start:end].lower().partition(" ")[0] in rules.all_of


def befell(behind: str, rules: Counting) -> str:
    """The fate of all whom one event hit: "enam penumpang yang tewas dalam kecelakaan itu"."""
    found = words_of(behind)
    fates = [index for index, word in enumerate(found[:FATE]) if word in rules.classes]
    if not fates or not all(word[0].isalpha() for word in found[: fates[0]]):
        return ""
    after = found[fates[0] + 1 :]
    ends = [index for index, word in enumerate(after[:EVENT]) if word in rules.that]
    if (
        not ends
        or after[0] not in rules.inside
        or not all(w[0].isalpha() for w in after[: ends[0]])
    ):
        return ""
    return rules.classes[found[fates[0]]]


def closes(text: str, number: Number, behind: str, rules: Counting) -> bool:
    """Whether "itu" behind a number belongs to it: right behind its noun, or behind a name."""
    before = text[max(number.start - 14, 0) : number.start].lower().split()
    if number.hedge or (before and before[-1] in rules.introduces):
        return False
    placed, last = False, ""
    for index, word in enumerate(behind.replace("-", " ").split()):
        plain = word.strip(",.;:)”\"'").lower()
        if plain in rules.that:
            own = index - bool(number.unit)
            return last[:1].isupper() if placed else 0 < own < (2 if rules.generic & {last} else 3)
        if word != word.strip(",.;:()”\"'") or plain in rules.stops or word[0].isdigit():
            return False
        placed, last = placed or plain in rules.places, word
    return False


def read(one: Stated, desk: Desk, *, whole: bool = False) -> Count:
    """What a number counts; against a `whole` of suspects or victims these are nouns too."""
    paragraph, number = one
    rules = desk.language(paragraph).once(Counting)
    text = paragraph.text
    after = words_of(text[number.figures[1] : number.figures[1] + AHEAD])
    if number.unit:
        near = words_of(text[max(number.start - AHEAD, 0) : number.start])[-5:]
        return Count(one, frozenset(), "", not rules.penal.isdisjoint((*near, *after[:4])))
    nouns: set[str] = set()
    names = naming(desk.language(paragraph))
    word = head = ""
    for index, word in enumerate([word for word in after if word != "-"][: NOUNS + 1]):
        if index == NOUNS or word in rules.stops or not word[0].isalpha() or word in rules.places:
            break
        if nouns and not rules.modifier(word):
            break  # a verb
        if len(word) < 2 or names.country(word) or word in names.stances:
            continue  # “four U.S. officials” are none of “three U.S. carriers”
        bare = word in rules.faceless and not whole
        if word not in rules.empty and not bare and word not in rules.classes:
            last = rules.family.get(word, word)
            head = last if rules.definite or not nouns else head
            nouns.add(last)
    fate = befallen(paragraph, number._replace(noun=""), rules)
    if not fate and rules.inside:
        fate = befell(text[number.figures[1] : number.figures[1] + AHEAD], rules)
    return Count(one, frozenset(nouns), fate, penal=False, behind=word, head=head)


def against(
    one: Stated,
    pointing: Sequence[Stated],
    every: Sequence[tuple[Paragraph, list[Number]]],
    article: Article,
    desk: Desk,
) -> Iterator[Fact]:
    """Two facts if just one count before a definite one is of the same, and neither is a part."""
    rules = desk.language(one.paragraph).once(Counting)
    sure = everyone(one.paragraph.text, one.number, rules)
    count = read(one, desk, whole=sure)
    if not (count.nouns or count.fate or count.penal):
        return
    found = [
        other
        for paragraph, numbers in every
        if paragraph.index <= one.paragraph.index and paragraph.kind not in ASIDE
        for number in numbers
        if candidate(other := Stated(paragraph, number), one)
        if same(count, read(other, desk, whole=sure)) and not others_own(other, one, desk)
    ]
    near = [one, *found] if found else []
    items = {other: Item(other, article, desk) for other in near}
    own = [
        other
        for other in found
        if not otherwise(items[other], penal=count.penal) and not of_another(items[other])
    ]
    if len({other.number.value for other in own}) > 1:
        own = closest(count, own, desk)
    turned = [s for s in own if permuted(s.number.digits, one.number.digits)]
    chosen = turned if turned and one.number.value >= 10 else own
    chosen = [other for other in chosen if other not in pointing]
    if len({other.number.value for other in chosen}) != 1:
        return
    if otherwise(items[one], penal=count.penal):
        return
    other = chosen[-1]
    told = {s.number.value for s in own if s not in pointing}
    if not within(other.number, one.number, bool(turned), sure) or (len(told) > 1 and not turned):
        return
    sums = [
        n.value
        for p, ns in every
        for n in ns
        if p in (one.paragraph, other.paragraph)
        if not count.fate or read(Stated(p, n), desk).fate in ("", count.fate)
    ]
    if not count.fate and restricted(count.behind, read(other, desk).fate, other, one, desk):
        return
    near_by = items[other], items[one]
    apart_so = namesakes(*near_by) if turned and sure else apart_by(*near_by, desk)
    if adds_up(one.number.value, sums) or apart_so:
        return
    if joined(other, (other.number.value, one.number.value), article, rules):
        return
    if one.number.value < other.number.value and just_named(one, desk):
        return
    subject = " ".join((repr(other.number.value), repr(one.number.value)))
    for told_so in (other, one):
        yield fact("definite", subject, items[told_so], "turned" if turned else "other", False)


def joined(first: Stated, values: tuple[float, float], article: Article, rules: Counting) -> bool:
    """Whether one came or went behind a count: "a fifth school may follow", "one turned back".

    The first of those stands anywhere, the second in the sentence of the count or the next one.
    """
    low, high = sorted(values)
    last = rules.ordinals.get(int(high))
    if last and any(last in words(paragraph) for paragraph in article.paragraphs):
        return True
    text = first.paragraph.text
    _, end = sentence(first.paragraph, first.number.start)
    _, end = sentence(first.paragraph, end) if end < len(text) else (0, end)
    said = words_of(text[first.number.end : end])
    return high - low == 1 and any(
        word in rules.ones and follows not in rules.of_whole for word, follows in pairwise(said)
    )


def just_named(one: Stated, desk: Desk) -> bool:
    """Whether so many are named right before: "… Conte and his deputy, James Vale. The two men"."""
    paragraph, number = one
    start, _ = sentence(paragraph, number.start)
    above, _ = sentence(paragraph, max(start - 1, 0))
    full = {
        run.words
        for run in runs(paragraph, desk)
        if above <= run.start < number.start and len(run.words) > 1
    }
    return number.value <= min(len(full), TIMES)


def closest(count: Count, found: Sequence[Stated], desk: Desk) -> list[Stated]:
    """Of several counts those with the fate of a definite one, or two words: "five new ports"."""
    if count.fate:
        return [other for other in found if read(other, desk).fate] or list(found)
    named = [other for other in found if len(read(other, desk).nouns & count.nouns) > 1]
    return named or list(found)


def restricted(behind: str, fate: str, other: Stated, one: Stated, desk: Desk) -> bool:
    """Whether a definite count may be of a part of those told: "the two men who fled".

    What befell all of those told narrows nothing down: "two died … the three men who died".
    """
    low, high = sorted((other.number.value, one.number.value))
    rules = desk.language(one.paragraph).once(Counting)
    if behind not in rules.restricts and not behind.endswith(rules.restrict_ends):
        return False
    text, end = one.paragraph.text, one.number.figures[1]
    if fate and fate in {rules.classes.get(word) for word in words_of(text[end : end + AHEAD])}:
        return False
    return high < SMALL or one.number.value == low


def candidate(other: Stated, one: Stated) -> bool:
    """Whether a number may be what a definite one of a later sentence means."""
    number = other.number
    if number.kind != "number" or number.unit != one.number.unit or number.value < 2:
        return False
    if number.high != number.value or number.value == one.number.value:
        return False
    if other.paragraph is not one.paragraph:
        return True
    between = other.paragraph.text[number.end : one.number.start]
    return number.end < one.number.start and any(mark in between for mark in (". ", "! ", "? "))


def same(one: Count, other: Count) -> bool:
    """Whether two counts are of one thing."""
    if one.penal or other.penal:
        return one.penal and other.penal
    if one.fate and other.fate:
        return one.fate == other.fate and (
            not one.nouns or not other.nouns or bool(one.nouns & other.nouns)
        )
    return one.head in other.nouns or other.head in one.nouns


def others_own(other: Stated, one: Stated, desk: Desk) -> bool:
    """Whether "his three sons" may be those of somebody else than who had two.

    They are his if he was told of right before, and nobody else opens the sentence.
    """
    paragraph, number = one
    start, _ = sentence(paragraph, number.start)
    ahead = paragraph.text[start : number.start].lower().split()
    if not ahead or ahead[-1] not in desk.language(paragraph).once(Counting).owned:
        return False
    return len(ahead) > 2 or paragraph.index - other.paragraph.index > 1


def within(first: Number, second: Number, turned: bool, sure: bool) -> bool:
    """Whether the first may be a slip for the second: of its size, and not left open for it.

    That the second is of all there are may be `sure`: then more of them are no others.
    """
    low, high = sorted((first.value, second.value))
    if turned and low >= TURNED:
        return True
    if high > TIMES * low:
        return False
    if high < LARGER and not first.unit and not (sure and second.value > first.value):
        return False
    if first.hedge == "more":
        return second.value < first.value
    if first.hedge == "less":
        return second.value > first.value
    return not first.hedge


def apart_by(first: Item, second: Item, desk: Desk) -> bool:
    """Whether words tell two counts apart: two of a kind, "dramatic" and "documentary category"."""
    if rivals(first, second, desk):
        return True
    rules = desk.language(first.stated.paragraph).once(Counting)
    one, two = (
        {after: word for word, after in item.detail.follows.items()} for item in (first, second)
    )
    return any(
        one[word] != two[word]
        and word[:1].isalpha()
        and all(map(rules.modifier, (one[word], two[word], word)))
        for word in one.keys() & two.keys()
    )


def otherwise(item: Item, *, penal: bool) -> bool:
    """Whether the clause of a count says that it is a part, revised, planned or another's.

    What was asked for a prisoner may stand behind a sentence: "four years, less than asked for".
    """
    paragraph, number = item.stated
    rules = item.desk.language(paragraph).once(Counting)
    said = set(item.detail.marks)
    if penal and only_asked(item):
        return True
    if penal:
        ahead = words_of(paragraph.text[item.span[1] : number.start])
        plans = {mark for mark in said if mark.startswith("planned ")}
        said -= {mark for mark in plans if mark.rpartition(" ")[2] not in ahead}
    if paragraph.text[number.figures[1] : number.figures[1] + 4] != " of ":
        said.discard("part of")  # "14 counts of fraud"
    behind = words_of(paragraph.text[number.figures[1] : number.figures[1] + AHEAD])[:2]
    said -= {f"part {word}" for word in rules.of_whole.difference(behind)}  # "berangkat dari"
    if number.value < SMALL and of_another(item):
        return True
    if any(mark.partition(" ")[0] in OTHERWISE for mark in said):
        return True
    years = [mark[5:] for mark in said if mark.startswith("year ")]
    _, start, end = item.span
    low, high = max(start, number.start - YEAR), min(end, number.end + YEAR)
    return any(year in paragraph.text[low:high] for year in years)


def only_asked(item: Item) -> bool:
    """Whether a court's sentence was only asked for: "the ten-year sentence the Crown sought"."""
    paragraph, number = item.stated
    rules = item.desk.language(paragraph).once(Counting)
    for word in words_of(paragraph.text[number.figures[1] : item.span[2]])[:ASKED]:
        if word in rules.asked:
            return True
        if word in rules.asked_ends or not (word[0].isalnum() or word == "-"):
            return False
    return False


def of_another(item: Item) -> bool:
    """Whether the sentence of a count may tell of another event, as "since" and "last year" do."""
    return any(mark.startswith("elsewhere ") for mark in item.detail.marks)


def elsewhere(first: Fact, second: Fact) -> bool:
    """Whether the sentences of two counts are set in two places."""
    return apart(first, second, ("in ",))


DEFINITES = Comparison(
    lambda one, other: SAME if one.value[0] == other.value[0] else Verdict("conflict"),
    (Excuse("apart", elsewhere),),
)
