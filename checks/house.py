"""What the house file says against what articles say: its claims win."""

from __future__ import annotations

from copydesk.article import Article
from copydesk.claims import (
    HOUSE,
    Comparison,
    Conflict,
    Excuse,
    Fact,
    Group,
    Verdict,
    against_house,
    hit,
)
from copydesk.desk import Desk, house_facts
from copydesk.finding import Hit, Suggestion
from copydesk.language.names import titled
from copydesk.language.people import LEFT_OUT
from copydesk.language.quotes import quoted
from copydesk.record import TYPE_CHECKING

from .ages import AGES
from .organisations import inflected
from .people import TITLES
from .references import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator


def form_facts(article: Article, desk: Desk) -> Iterator[Fact]:
    """The forms of names in an article that the house file rules out: attribute `form`."""
    wrong = {subject for attribute, subject in desk.once(house_facts) if attribute == "form"}
    if not wrong:
        return
    for paragraph in article.paragraphs:
        if paragraph.kind in LEFT_OUT:
            continue
        low = paragraph.text.lower()
        for form in sorted(wrong):
            at = low.find(form)
            while at >= 0 and len(low) == len(paragraph.text):
                end = at + len(form)
                if alone(low, at, end) and paragraph.text[at].isupper():
                    start, stop = paragraph.span(at, end)
                    marks = ("quoted",) if quoted(paragraph, at) else ()
                    yield Fact("form", form, (form,), start, stop, paragraph.text[at:end], marks)
                at = low.find(form, end)


def alone(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is no part of a longer word."""
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def differ(first: Fact, second: Fact) -> Verdict:
    """A form that is ruled out is one whatever it is compared with."""
    return Verdict("same" if first.value == second.value else "conflict")


def expansions(first: Fact, second: Fact) -> Verdict:
    """An acronym's expansion against the house's, in the same language."""
    one, two = (str(fact.value[1]).split() for fact in (first, second))
    if first.value[0] != second.value[0] or one == two:
        return Verdict("compatible")
    alike = len(one) == len(two) and all(inflected(a, b) for a, b in zip(one, two, strict=True))
    shared = len(set(one) & set(two)) * 2 >= len(two)
    return Verdict("compatible" if alike or not shared else "conflict")


def expired(first: Fact, second: Fact) -> bool:
    """Whether the house's title does not hold on the article's day."""
    held, stated = (first, second) if HOUSE in first.scope else (second, first)
    return bool(stated.date) and not holds(held, stated.date)


def holds(fact: Fact, day: str) -> bool:
    """Whether a house fact holds on a day (ISO 8601)."""
    start, end = bound(fact, "from:"), bound(fact, "to:")
    return not (start and day[: len(start)] < start) and not (end and day[: len(end)] > end)


def outlived(group: Group) -> Iterator[Conflict]:
    """Titles that the house has, but for other days than the article's."""
    held = group.held()
    for fact in group.stated() if group.attribute == "title" and not group.across else ():
        same = [one for one in held if one.value == fact.value]
        fits = not fact.date or any(holds(one, fact.date) for one in same)
        if same and not fits and UNSAID.isdisjoint(fact.scope):
            yield Conflict((fact,), (same[-1],), "", {}, "expired", False)


def bound(fact: Fact, name: str) -> str:
    """The first or last day of a house fact, "" where it has none."""
    return next((mark.removeprefix(name) for mark in fact.scope if mark.startswith(name)), "")


UNSAID = frozenset(
    ("former", "acting", "candidate", "changing", "quoted", "aide", "several", "deputy")
)
COMPARISONS = {
    "title": TITLES._replace(excuses=(*TITLES.excuses, Excuse("expired", expired)), changes=False),
    "age": AGES._replace(excuses=tuple(one for one in AGES.excuses if one.name != "namesake")),
    "name": NAMES._replace(excuses=NAMES.excuses[:2]),
    "acronym": Comparison(expansions),
    "form": Comparison(differ, (Excuse("quoted", lambda one, _: "quoted" in one.scope),)),
}


def house_fact(group: Group, desk: Desk) -> Iterator[Hit]:
    """A claim that the house file contradicts."""
    for found in against_house(group, COMPARISONS[group.attribute], desk.trace):
        variant = group.attribute if group.attribute in ("title", "age") else ""
        yield shown(group, found)._replace(
            suggestions=suggested(group, found), grade="", variant=variant
        )
    for found in outlived(group):
        yield shown(group, found)


def shown(group: Group, found: Conflict) -> Hit:
    """A conflict with the house as a hit: the line of its entry, and the days it holds for."""
    entry = found.other[0]
    days = " – ".join((bound(entry, "from:") or "…", bound(entry, "to:") or "…"))
    values = {"line": bound(entry, "line:"), "name": titled(group.subject), "days": days}
    if group.attribute == "form":
        values["other"] = f"“{entry.value[0]}”"
    return hit(found, **values)


def suggested(group: Group, found: Conflict) -> tuple[Suggestion, ...]:
    """The form that the house declares, where it declares one."""
    if group.attribute == "form":
        return (Suggestion(str(found.other[0].value[0])),)
    if group.attribute == "name":
        entry = found.other[0]
        right = group.subject.replace("_", str(entry.value[0]))
        declared = " ".join(entry.text.split()[-len(right.split()) :]).strip("\"'")
        return (Suggestion(declared if declared.lower() == right else titled(right)),)
    return ()
