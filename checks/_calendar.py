"""Months and weekdays misspelt: a capitalised word that no list has, where a date stands."""

from __future__ import annotations

from copydesk import patterns
from copydesk.finding import Hit, Suggestion
from copydesk.language.near import one_edit
from copydesk.learnt import Learnt
from copydesk.record import TYPE_CHECKING

from ._suspects import distinct, places, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.article import Paragraph
    from copydesk.desk import Desk
    from copydesk.language.data import Language
    from copydesk.language.words import Token

    from ._suspects import Copy

SHORTEST = 4  # letters of the shortest name of a month or day, and of a slip for one
BRACKET = patterns.compile(r"\s\(\d{1,2}[/.-]\d")  # Senin (12/5)
YEAR = patterns.compile(r",?\s\d{4}(?!\d)")  # 12 Agustus 2024
DATE = patterns.compile(r",?\s\d{1,2},?\s\d{4}(?!\d)")  # August 12, 2024


def misdated(copy: Copy, desk: Desk) -> Iterator[Hit]:
    """Slips for a weekday before a date in brackets and for a month within a date."""
    known = copy.speller.language.once(_meant)
    titled = [word for word in copy.doubtful if len(word) >= SHORTEST and word.istitle()]
    found = {word: meant for word in titled if (meant := known[word])}
    for paragraph in copy.paragraphs if found else ():
        for token in places(paragraph, set(distinct(paragraph) & found.keys())):
            name, weekday = found[token.text]
            if quoted(paragraph, token) and _elsewhere(token.text, desk):
                continue  # a date in a quotation of another language: 1 Juli 2025
            if _in_a_date(paragraph, token, weekday):
                span = paragraph.span(token.start, token.end)
                right = (Suggestion(name, safe=True),)
                yield Hit(*span, {"suggestion": name}, variant="place", suggestions=right)


def _elsewhere(word: str, desk: Desk) -> bool:
    """Whether a language of the desk has the word as a month or weekday."""
    return any(word == name for one in desk.languages.values() for name, _ in _names(one))


def _meant(language: Language) -> Learnt[str, tuple[str, bool] | None]:
    """The month or weekday one edit away from each word, and whether it is a weekday."""
    names = _names(language)
    return Learnt(lambda word: next((one for one in names if _near(one[0], word)), None))


def _near(name: str, word: str) -> bool:
    alike = name[0] == word[0] or name[-1] == word[-1]
    return alike and -2 < len(name) - len(word) < 2 and one_edit(name, word) is not None


def _names(language: Language) -> list[tuple[str, bool]]:
    """The months and weekdays as written, each with whether it is a weekday."""
    dates = language["dates"]
    months = (*dates.get("months", ()), *dates.get("months_capitalised", ()))
    every = [*((one, True) for one in dates.get("weekdays", ())), *((one, False) for one in months)]
    return [(one.capitalize(), day) for one, day in every if len(one) >= SHORTEST and one.isalpha()]


def _in_a_date(paragraph: Paragraph, token: Token, weekday: bool) -> bool:
    """Whether figures beside the word say that it names a day or a month."""
    text = paragraph.text
    if weekday:
        return BRACKET.match(text, token.end) is not None
    before = text[max(token.start - 2, 0) : token.start]
    if before[:1].isdigit() and before[1:].isspace():
        return YEAR.match(text, token.end) is not None
    return DATE.match(text, token.end) is not None
