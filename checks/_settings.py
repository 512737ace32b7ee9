"""Where an event is set: whether two names of places that a text gives it name two places."""

from __future__ import annotations

from itertools import pairwise

from copydesk.article import Article
from copydesk.desk import Desk
from copydesk.record import TYPE_CHECKING

from ._phrases import Recalled
from ._recall_words import Recalls
from ._sentence_days import Place, place_chain
from ._tellings import Told
from .places import known

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def elsewhere(
    article: Article, told: Told, later: Recalled, desk: Desk
) -> Iterator[tuple[Place, Place]]:
    """The places of a telling and of its phrase that cannot both be the event's.

    What the phrase names must stand nowhere else: a slip is made once.
    """
    rules: Recalls = desk.language(later.whole.paragraph).once(Recalls)
    found, text = told.whole.words, told.whole.paragraph.text
    settings = [
        place_chain(told.whole, index)
        for index, (before, word) in enumerate(pairwise(found), 1)
        if before.low in rules.place_after
        and text[word.start].isupper()
        and rules.reports.isdisjoint(one.low for one in found[max(index - 5, 0) : index])
    ]
    for span in later.places:
        name = later.whole.paragraph.text[slice(*span)]
        kind, _, rest = name.partition(" ")
        proper = rest if rest and kind.lower() in rules.kinds - rules.sites else name
        if sum(paragraph.text.count(proper) for paragraph in article.paragraphs) > 1:
            return
        found_apart = [differs(text, one, name, rules) for one in settings]
        if found_apart and None not in found_apart:
            yield next(one for one in found_apart if one), span
            return


def differs(text: str, spans: Sequence[Place], name: str, rules: Recalls) -> Place | None:
    """The first of a place's names that cannot be where another one is; None if it may be there."""
    if any(text[slice(*span)] == name for span in spans):
        return None
    for span in spans:
        answer = apart(text[slice(*span)], name, rules)
        if answer is not None:
            return span if answer else None
    return None


def apart(one: str, other: str, rules: Recalls) -> bool | None:
    """Whether two names of places name two; None where one of them is unknown.

    They do if they are of one kind ("Gunung") or towns of which neither lies in the other.
    """
    from copydesk.language.gazetteer import gazetteer

    first, second = one.lower().split(), other.lower().split()
    if not {*first[1:], first[-1]}.isdisjoint((*second[1:], second[-1])):
        return False
    if first[0] == second[0] and first[0] in rules.kinds:
        return True
    if rules.sites >= {first[0], second[0]}:
        return True
    here, there = known(one), known(other)
    return not gazetteer().compatible(here, there) if here and there else None
