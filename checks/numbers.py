"""Numbers against numbers: the headline's in the body, totals and shares, one thing counted twice."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit, Place
from copydesk.language.numbers import Number, numbers, permuted

COUNTED = ("number", "age", "score")
SLACK = {"more": (1.0, 1.3), "less": (0.75, 1.0), "about": (0.85, 1.15)}


class Stated(NamedTuple):
    """A number and the paragraph it stands in."""

    paragraph: Paragraph
    number: Number

    @property
    def text(self) -> str:
        """The number as written, with its currency and unit."""
        return self.paragraph.text[self.number.start : self.number.end]

    def place(self, message: str = "") -> Place:
        """The number as a second place."""
        return Place(*self.paragraph.span(self.number.start, self.number.end), message=message)


def stated(article: Article, desk: Desk) -> list[Stated]:
    """All numbers of an article with their paragraphs."""
    return [
        Stated(paragraph, number)
        for paragraph in article.paragraphs
        for number in paragraph.once(numbers, desk)
    ]


def headline_number(article: Article, desk: Desk, *, words: int = 60) -> Iterator[Hit]:
    """A number of the headline that the text does not bear out.

    Articles of fewer than `words` words are left alone: a brief may say it in the headline only.
    """
    heads = [p for p in article.paragraphs if p.kind == "headline"]
    wanted = [Stated(p, n) for p in heads for n in p.once(numbers, desk) if asked(n, p, desk)]
    if not wanted:
        return
    rest = [p for p in article.paragraphs if p.kind not in ("headline", "link", "credit")]
    if sum(len(p.text) for p in rest) < 6 * words:
        return
    body = [Stated(p, n) for p in rest for n in p.once(numbers, desk)]
    for head in wanted:
        if not any(bears_out(head.number, one.number) for one in body):
            yield from unmet(head, body, rest, desk)


def asked(number: Number, paragraph: Paragraph, desk: Desk) -> bool:
    """Whether a headline's number must stand in the text: no years, labels and list counters."""
    if number.kind not in COUNTED or number.value <= 1:
        return False
    if number.unit or number.scale or number.kind != "number" or number.value > 100:
        return True
    counts = desk.language(paragraph)["counts"]
    return number.noun in counts.get("toll_nouns", ()) or number.noun in counts.get("people", ())


def bears_out(head: Number, body: Number) -> bool:
    """Whether a number of the body is the headline's: exactly, rounded, or within its hedge."""
    if head.unit and body.unit and head.unit != body.unit and head.digits != body.digits:
        return False
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
    if step < coarse and (away <= coarse / 2 or (away < coarse and value > head.value)):
        return away <= value * 0.15
    low, high = SLACK.get(head.hedge, (1.0, 1.0))
    return head.value * low <= value <= head.value * high


def unmet(
    head: Stated, body: Sequence[Stated], rest: Sequence[Paragraph], desk: Desk
) -> Iterator[Hit]:
    """The finding on a headline's number that nothing bears out, with the likeliest other place."""
    number = head.number
    alike = [one for one in body if like(number, one.number)]
    turned = [one for one in alike if permuted(number.digits, one.number.digits)]
    other = (turned or sorted(alike, key=lambda one: abs(one.number.value - number.value)))[:1]
    grade = "" if not turned or len(number.digits) < 2 else "permuted"
    if grade == "" and computed(number, body):
        grade = "computed"
    yield Hit(
        *head.paragraph.span(number.start, number.end),
        values={"other": other[0].text if other else ""},
        grade=grade,
        variant="" if other else "absent",
        related=tuple(one.place() for one in other),
    )


def like(first: Number, second: Number) -> bool:
    """Whether two numbers may count one thing: the same unit, or the same noun without one."""
    if second.kind not in COUNTED or first.unit != second.unit:
        return False
    if not first.unit and first.noun != second.noun:
        return False
    return 0.1 <= second.value / first.value <= 10 if first.value else False


def computed(number: Number, body: Sequence[Stated]) -> bool:
    """Whether the headline's number is a sum or a difference of two of the body's."""
    values = sorted({
        one.number.value for one in body
        if one.number.kind in COUNTED and one.number.unit in (number.unit, "")
    })[:60]  # fmt: skip
    known = set(values)
    return any(
        round(number.value - value, 6) in known or round(number.value + value, 6) in known
        for value in values
    )
