"""A price for each, how many there are, and what they make: "Rp6 juta per hektare" of 73.75."""

from __future__ import annotations

from copydesk.language.morphology import roots
from copydesk.language.numbers import grammar, numbers, permuted
from copydesk.record import TYPE_CHECKING

from ._sums import hit, shown, written
from .numbers import TIMES, Counting, Stated, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.article import Paragraph
    from copydesk.desk import Desk
    from copydesk.finding import Hit
    from copydesk.language.data import Language
    from copydesk.language.numbers import Number

BEHIND = 30  # characters behind a price in which what it is the price of stands
LEAST = 3  # figures of a product that no other amount has by chance


class Apiece:
    """A language's ways to say what an amount is for each of."""

    __slots__ = ("_family", "_rates", "_rates_of", "_root", "_units")

    def __init__(self, language: Language) -> None:
        rules = language.once(Counting)
        self._rates, self._rates_of, self._family = rules.rates, rules.rates_of, rules.family
        self._units, self._root = language.once(grammar).units, language.once(roots)

    def each(self, paragraph: Paragraph, price: Number) -> str:
        """What an amount is told for each of: "ha" in "Rp6 juta per hektare", "" if for nothing."""
        behind = words_of(paragraph.text[price.end : price.end + BEHIND])[:2]
        if not price.unit or price.unit in TIMES or not behind or behind[0] not in self._rates:
            return ""
        word = self._rates_of.get(behind[0], behind[-1])
        unit = self._units.get(word, "")
        return "" if unit in TIMES else unit or self.kind(word)

    def kind(self, noun: str) -> str:
        """The kind of thing that a noun names."""
        return self._root[self._family.get(noun, noun)]

    def of(self, one: Stated, what: str) -> bool:
        """Whether a number counts that; "ekor" stands between "315" and "kambing"."""
        number = one.number
        if number.kind != "number" or number.high != number.value or number.value <= 1:
            return False
        if (number.unit or self.kind(number.noun)) == what:
            return True
        behind = words_of(one.paragraph.text[number.figures[1] : number.figures[1] + BEHIND])[:1]
        return not number.unit and bool(behind) and self.kind(behind[0]) == what


def apiece(
    paragraph: Paragraph, found: Sequence[Number], above: Paragraph | None, desk: Desk
) -> Iterator[Hit]:
    """An amount with the figures that a price and a count make together, but in another size.

    Or with two of them turned. Many amounts are the product of no two others: only what comes so
    close to it was meant to be one.
    """
    rules = desk.language(paragraph).once(Apiece)
    told = [Stated(paragraph, number) for number in found]
    if above:
        told += [Stated(above, number) for number in above.once(numbers, desk)]
    for price in found:
        what = rules.each(paragraph, price)
        if not what:
            continue
        amounts = [n for n in found if n.unit == price.unit and n.value > price.value]
        counts = [one.number for one in told if one.number != price and rules.of(one, what)]
        makes = {price.value * count.value: count for count in counts}
        if any(abs(one.value - made) <= one.step for one in amounts for made in makes):
            continue
        for amount in amounts:
            for made, count in makes.items():
                if rules.each(paragraph, amount) or amount.hedge or not slipped(made, amount):
                    continue
                parts = (price, count) if count in found else (price,)
                yield hit(
                    paragraph, amount, parts, "apiece", sum=shown(made),
                    part=written(paragraph, price), whole=shown(count.value),
                )  # fmt: skip
                return


def slipped(made: float, amount: Number) -> bool:
    """Whether an amount has a product's figures in another size, or two of them turned."""
    figures = f"{made:.6f}".rstrip("0").rstrip(".").replace(".", "").strip("0")
    if len(figures) < LEAST:
        return False
    if figures == amount.digits:
        return True
    return permuted(figures, amount.digits) and 0.1 < amount.value / made < 10
