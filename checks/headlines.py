"""The headline's numbers, held against those of the text."""

from __future__ import annotations

from itertools import pairwise

from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit
from copydesk.language.names import words
from copydesk.language.numbers import Number, numbered, permuted
from copydesk.record import TYPE_CHECKING

from .numbers import LONG, TIMES, Counting, Stated, adds_up, befallen, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BARE = ("year", "label")  # they are as they are: no 2,000 is rounded from the year 2025
NINE = 9  # of the last figure of a precise one that "nearly" and "more than" may leave
FEW = 100  # under so many, one less is "under"
NAMED = 5  # fewer people may be told without a number
SIDES = 2  # figures of a score
LISTED = 31  # so long may a list be that a headline announces: "7 tips"
TOP = 10  # lists of so many are announced anywhere in a headline
ASIDE = frozenset(("headline", "link", "credit"))  # no part of what a headline sums up
COUNTED = ("number", "age", "score")
LINKED = 3  # words between two numbers of a list: "28 sailors and three firemen"
JOINED = 5  # characters between years and months of one term: " dan "
SLACK = {"more": (1.0, 1.2), "less": (0.85, 1.0), "about": (0.87, 1.13)}


def headline_number(article: Article, desk: Desk, *, least: int = 60) -> Iterator[Hit]:
    """A number of the headline that the text does not bear out.

    Articles of fewer than `least` words may say it in the headline only: there, just figures that
    look alike are reported.
    """
    every = numbered(article, desk)
    if not any(paragraph.kind == "headline" for paragraph, _ in every):
        return
    found = [Stated(p, n) for p, ns in every if p.kind == "headline" for n in kindly(p, ns, desk)]
    short = sum(len(p.text) for p in article.paragraphs if p.kind not in ASIDE) < 6 * least
    body = [Stated(p, n) for p, ns in every if p.kind not in ASIDE for n in kindly(p, ns, desk)]
    closely = list(held_closely(article, found, body, desk))
    yield from closely
    told = {hit.start for hit in closely}
    yield from misnamed(found, body)
    yield from mistimed(found, body)
    found = [one for one in found if one.place().start not in told]
    wanted = [one for one in found if asked(one.number, one.paragraph, desk, body)]
    scores = [h.number for h in wanted if h.number.kind == "score"]
    known = any(bears_out(score, one.number) for score in scores for one in body)
    for head in wanted:
        decades = desk.language(head.paragraph)["counts"].get("decades", ())
        if head.number.unit == "year" and any(
            one.number.noun in decades and 10 * one.number.value == head.number.value
            for one in body
        ):
            continue
        if head.number.kind == "score" and not known:
            continue  # held against the outcome alone
        millions = in_millions(head.number)
        near_by = ranges(head.number, body) or body
        if any(bears_out(n, one.number) for n in (head.number, *millions) for one in near_by):
            continue
        if head.number.unit == "year" and head.number.value in terms(body):
            continue
        if lead(head.number, body):
            continue
        few = head.number.value < NAMED and not head.number.unit
        others = [one for one in body if not (few and named_before(one, head, desk))]
        hit = unmet(head, others, desk)
        if not hit.related and head.number.value < NAMED and not head.number.unit:
            continue  # "A man and a woman were killed"
        if not short or hit.grade == "permuted" or (hit.related and one_off(head, body)):
            yield hit


def ranges(head: Number, body: Sequence[Stated]) -> list[Stated]:
    """The ranges of the body that share an end with a headline's range."""
    if head.high == head.value:
        return []
    return [
        one
        for one in body
        if one.number.high > one.number.value and one.number.unit == head.unit
        if one.number.high == head.high or one.number.value == head.value
    ]


def misnamed(found: Sequence[Stated], body: Sequence[Stated]) -> Iterator[Hit]:
    """A numbered name of the headline that the text knows by one other number: SMPN 23, SMPN 33."""
    for head in found:
        name = numbered_name(head)
        others = [one for one in body if name and numbered_name(one) == name]
        values = {one.number.value for one in others}
        if len(values) == 1 < len(others) and head.number.value not in values:
            yield Hit(
                *head.paragraph.span(head.number.start, head.number.end),
                values={"other": others[0].text},
                related=(others[0].place(),),
            )


def mistimed(found: Sequence[Stated], body: Sequence[Stated]) -> Iterator[Hit]:
    """The headline's only hour where the text has one other hour: "Kickoff 13.00 WIB"."""
    heads = [one for one in found if one.number.kind == "time"]
    hours = {one.number.value: one for one in body if one.number.kind == "time"}
    if len(heads) == len(hours) == 1 and heads[0].number.value not in hours:
        (head,), (other,) = heads, hours.values()
        yield Hit(
            *head.paragraph.span(head.number.start, head.number.end),
            values={"other": other.text},
            related=(other.place(),),
        )


def numbered_name(one: Stated) -> str:
    """The capitalised word whose number it is, "" for a number that counts or measures."""
    text, (start, end) = one.paragraph.text, one.number.figures
    if one.number.unit or one.number.scale or one.number.words or not text[start:end].isdigit():
        return ""
    if one.number.noun or text[start - 1 : start] != " ":
        return ""
    word = text[: start - 1].rpartition(" ")[2]
    return word.lower() if word[:1].isupper() and word.isalpha() else ""


def lead(head: Number, body: Sequence[Stated]) -> bool:
    """Whether a headline's count is what parts two of a paragraph: "wins by 161 votes"."""
    counts = [one for one in body if not one.number.unit and one.number.value > head.value]
    return not head.unit and any(
        one.paragraph is two.paragraph and one.number.value - two.number.value == head.value
        for one in counts
        for two in counts
    )


def named_before(one: Stated, head: Stated, desk: Desk) -> bool:
    """Whether a smaller count is of those whom its text has just named: "the two men"."""
    from .definites import points

    rules = desk.language(one.paragraph).once(Counting)
    return one.number.value < head.number.value and points(one.paragraph.text, one.number, rules)


def kindly(paragraph: Paragraph, every: Sequence[Number], desk: Desk) -> list[Number]:
    """Numbers with one noun for all that mean the same: "tiga pencuri" are three suspects."""
    family = desk.language(paragraph).once(Counting).family
    return [n._replace(noun=family[n.noun]) if n.noun in family else n for n in every]


def held_closely(
    article: Article, found: Sequence[Stated], body: Sequence[Stated], desk: Desk
) -> Iterator[Hit]:
    """What the headline says of a few people or of a score, against the sentences that tell it."""
    for one in found:
        rules = desk.language(one.paragraph).once(Counting)
        few = 1 < one.number.value <= LISTED and not one.number.unit
        if few and one.number.kind == "number":
            from ._headline_counts import counted, fated

            fates = rules.fared.keys() & words(one.paragraph)
            hit = (fated(one, body, desk) if fates else None) or counted(one, body, article, desk)
            if hit is not None:
                yield hit
    scores = [one for one in found if one.number.kind == "score"]
    if len(scores) == SIDES and not any(
        bears_out(scores[0].number, one.number) and one.number.kind == "score" for one in body
    ):
        from ._headline_counts import scored

        yield from scored(article, scores, desk)


def asked(number: Number, paragraph: Paragraph, desk: Desk, body: Sequence[Stated]) -> bool:
    """Whether a headline's number must stand in the text: no years, labels and list counters."""
    if number.kind not in COUNTED or number.value <= 1:
        return False
    counts = desk.language(paragraph)["counts"]
    if number.noun in counts.get("elapsed", ()):
        return False  # "38 years on" is reckoned from two dates
    behind = paragraph.text[number.end : number.end + 12].lower().split(None, 1)[:1]
    if number.unit in TIMES and behind and behind[0] in counts.get("reckoned", ()):
        return False  # "two days before the second strike"
    ahead = paragraph.text[: number.start].lower().split()[-1:]
    if number.unit == "year" and ahead and ahead[0] in counts.get("reckoned_before", ()):
        return False  # "the lowest in nine years"
    if not number.unit and number.noun in counts.get("listed", ()):
        # "60 captions for Heroes' Day": the list may go on on another page
        return any(like(number, one.number) and one.number.value > 1 for one in body)
    if number.unit or number.scale or number.kind != "number" or number.value > LISTED:
        return True
    if number.step < 1 and not paragraph.text[number.end : number.end + 1].isalpha():
        return True  # a magnitude, an index: no list has 5.9 tips
    if number.noun in counts.get("toll_nouns", ()) or number.noun in counts.get("people", ()):
        return True
    if number.noun and any(like(number, one.number) and one.number.value > 1 for one in body):
        return True
    before = paragraph.text[: number.start].lower().split()
    opening = len(before) < 2 or before[-1].strip(",:") in counts.get("list_openers", ())
    return not opening and number.value > TOP


def bears_out(head: Number, body: Number) -> bool:
    """Whether a number of the body is the headline's: exactly, rounded, or within its hedge."""
    if head.unit and body.unit and head.unit != body.unit and head.digits != body.digits:
        return False
    if (body.kind in BARE and head.kind not in BARE) or (
        head.unit != body.unit and "%" in head.unit + body.unit
    ):
        return head.value in (body.value, body.high)  # 20 to 30 per cent are no 24
    if head.high > head.value and body.high > body.value:
        if head.high == body.high or head.value == body.value:  # "1.190-4.100" of 1,700 to 4,100
            return near(head, body.value, body.step) and near_end(head, body)
        return head.value <= body.value and body.high <= head.high
    if body.value <= head.value <= body.high or head.value == body.high:
        return True
    if head.high > head.value and head.value <= body.value <= head.high:
        return True
    return near(head, body.value, body.step) or near(head, body.high, body.step)


def near(head: Number, value: float, step: float) -> bool:
    """Whether `value`, written to `step`, may be given as the headline gives it."""
    if not value:
        return False
    away = abs(value - head.value)
    if away < 1e-9 * value:
        return True
    coarse = head.step
    written = head.scale or min(step, head.step) < 1 or head.value >= 100 or head.hedge
    if written and step < coarse and (away <= coarse / 2 or (away < coarse and value > head.value)):
        if head.hedge == "more":  # over 1,000 may be 1,240, never 940
            return head.value < value and away <= value * 0.2
        return away <= value * (0.15 if head.scale or head.hedge else 0.05)
    low, high = SLACK.get(head.hedge, (1.0, 1.0))
    if head.hedge == "more" and turned(head, value):
        return False  # "tembus 412" of 421: nobody rounds so
    if len(head.digits) >= LONG and head.hedge:
        wrong = "less" if value > head.value else "more"
        return away <= NINE * head.step and head.hedge != wrong
    few = head.hedge == "less" and head.value < FEW and not head.scale
    least = head.value - (head.step if few else 0)  # four years are under five
    return min(least, head.value * low) <= value <= head.value * high


def near_end(head: Number, body: Number) -> bool:
    """Whether the upper ends of two ranges may be one."""
    return near(head._replace(value=head.high, hedge=""), body.high, body.step)


def turned(head: Number, value: float) -> bool:
    """Whether a number of three figures and more, none of them round, is another's turned."""
    digits = head.digits
    return len(digits) > 2 and digits[-1] != "0" and permuted(digits, f"{value:.0f}")


def fared_so(head: Stated, body: Sequence[Stated], desk: Desk) -> list[Stated] | None:
    """The numbers of those who fared as a headline says, None if there are none."""
    rules = desk.language(head.paragraph).once(Counting)
    if rules.fates.isdisjoint(words(head.paragraph)) or head.number.unit:
        return None
    fate = befallen(*head, rules).partition(" ")[0]
    if not fate:
        return None
    return [one for one in body if befallen(*one, rules).partition(" ")[0] == fate] or None


def of_people(head: Stated, body: Sequence[Stated], desk: Desk) -> list[Stated]:
    """The numbers of which a toll may be the sum: of people, or joined to another number.

    What a storm tore down is none of those it killed: "through three towns, killing 24".
    """
    rules = desk.language(head.paragraph).once(Counting)
    people = rules.people | rules.generic | rules.classes.keys() | {""}
    beside = {one for pair in pairwise(body) if linked(*pair, rules) for one in pair}
    return [one for one in body if one in beside or one.number.noun in people]


def linked(one: Stated, two: Stated, rules: Counting) -> bool:
    """Whether two numbers are of one list: "28 sailors and three firemen"."""
    if one.paragraph is not two.paragraph:
        return False
    gap = words_of(one.paragraph.text[one.number.figures[1] : two.number.start])
    return 0 < len(gap) <= LINKED and (gap[-1] == "," or gap[-1] in rules.joins)


def unmet(head: Stated, body: Sequence[Stated], desk: Desk) -> Hit:
    """The finding on a headline's number that nothing bears out, with the likeliest other place."""
    number, fared = head.number, fared_so(head, body, desk)
    alike = [
        one
        for one in body
        if like(number, one.number) and (one.number.kind != "age" or number.kind == "age")
    ]
    if not alike and number.step < 1 and not number.unit:
        alike = [one for one in body if bare_decimal(one.number)]
    alike = alike or (fared if fared and number.value >= NAMED else [])
    turned = [one for one in alike if permuted(number.digits, one.number.digits)]
    if not alike and number.kind == "number" and not number.unit:
        turned = [one for one in body if swapped(number, one.number)]
    other = (turned or sorted(alike, key=lambda one: abs(one.number.value - number.value)))[:1]
    grade = "" if not turned or len(number.digits) < 2 else "permuted"
    if grade == "" and computed(number, body if fared is None else of_people(head, body, desk)):
        grade = "computed"
    return Hit(
        *head.paragraph.span(number.start, number.end),
        values={"other": other[0].text if other else ""},
        grade=grade,
        variant="" if other else "absent",
        related=tuple(one.place() for one in other),
    )


def bare_decimal(number: Number) -> bool:
    """Whether a number has decimals and no unit or noun of a kind: a magnitude, an index."""
    return number.step < 1 and number.kind == "number" and not (number.unit or number.scale)


def terms(body: Sequence[Stated]) -> set[float]:
    """The years that a text gives as years and months: "12 tahun dan 6 bulan" are 12.5."""
    return {
        one.number.value + two.number.value / 12
        for one, two in pairwise(body)
        if one.number.unit == "year" and two.number.unit == "month"
        if one.paragraph is two.paragraph and two.number.start - one.number.end <= JOINED
    }


def in_millions(number: Number) -> list[Number]:
    """The other reading of "14m" in a headline."""
    if number.unit != "m" or number.noun or number.end - number.figures[1] > 1:
        return []
    return [number._replace(value=number.value * 1e6, high=number.high * 1e6, step=1e6, unit="")]


def one_off(head: Stated, body: Sequence[Stated]) -> bool:
    """Whether a number of the same thing differs from the headline's in one digit."""
    return any(
        like(head.number, one.number)
        and len(one.number.digits) == len(head.number.digits)
        and sum(a != b for a, b in zip(one.number.digits, head.number.digits, strict=True)) == 1
        for one in body
    )


def like(first: Number, second: Number) -> bool:
    """Whether two numbers may count one thing: the same unit, or the same noun without one."""
    if second.kind not in COUNTED or first.unit != second.unit:
        return False
    if not first.unit and first.noun != second.noun:
        return False
    return 0.1 <= second.value / first.value <= 10 if first.value else False


def swapped(first: Number, second: Number) -> bool:
    """Whether a number is another's turned, of a thing with another name.

    It has no noun of its own ("Fire kills 31 in port"), or figures enough to be none by chance:
    "132 kios" and "123 lapak".
    """
    plain = not second.unit and second.kind == "number"
    return (
        plain
        and (len(first.digits) >= LONG if first.noun else second.noun != "")
        and permuted(first.digits, second.digits)
        and (first.step == second.step or first.scale == second.scale)
        and 0.1 < first.value / second.value < 10
    )


def computed(number: Number, body: Sequence[Stated]) -> bool:
    """Whether the headline's number is a sum or a difference of two that one paragraph gives.

    A sum may be one of unlike things: 40 aircraft and 20 of the larger model are 60 jets. So many
    years may lie between two of the calendar, or between 26 and 29.
    """
    if number.unit == "%" and any(percent(number, one, two) for one, two in pairwise(body)):
        return True
    groups: dict[int, set[float]] = {}
    alike: dict[int, set[float]] = {}
    for one in body:
        kind, unit = one.number.kind, one.number.unit
        if number.unit == "year" and not unit and kind in ("number", "year"):
            alike.setdefault(one.paragraph.index, set()).add(one.number.value)
        if kind in COUNTED and unit == number.unit:
            groups.setdefault(one.paragraph.index, set()).add(one.number.value)
            if number.unit or one.number.noun == number.noun:
                alike.setdefault(one.paragraph.index, set()).add(one.number.value)
    if any(adds_up(number.value, {number.value, *values}) for values in alike.values()):
        return True
    return any(number.value - one in values - {one} for values in groups.values() for one in values)


def percent(number: Number, one: Stated, two: Stated) -> bool:
    """Whether a percentage is the way from one amount to the next, or its share in that."""
    first, second = one.number, two.number
    if one.paragraph is not two.paragraph or first.kind != "number" or second.kind != "number":
        return False
    if first.unit != second.unit or first.unit == "%" or not (first.value and second.value):
        return False
    if not first.unit and first.noun != second.noun:
        return False
    low, high = sorted((first.value, second.value))
    ways = (abs(second.value - first.value) / first.value, low / high)
    return any(abs(100 * way - number.value) <= max(number.step, 1) / 2 for way in ways)
