"""Why nothing was said about a line: the claims that were seen there, and what became of them."""

from __future__ import annotations

from copydesk import run
from copydesk.article import Article, Lines
from copydesk.claims import HOUSE, Fact, Trace, Weighed, grouped, meant
from copydesk.desk import Desk, house_facts
from copydesk.record import TYPE_CHECKING
from copydesk.rule import Rule
from copydesk.wording import Words, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HIDDEN = frozenset(("paragraph", "stet"))  # what is compared whole, not claimed


def explain_silence(article: Article, rules: Sequence[Rule], desk: Desk, line: int) -> list[str]:
    """Sentences, in the desk's messages language, on a 1-based line of an article.

    One for each claim that the line makes, followed by one for each pair that it was held in.
    """
    say, lines = words(desk.messages), Lines(article.source)
    facts, trace = traced(article, rules, desk)
    here = [fact for fact in facts if lines.position(fact.start).line == line]
    told = list(dict.fromkeys(claims(here, trace, lines, say)))
    return told or [say.say("why.none", line=str(line))]


def traced(article: Article, rules: Sequence[Rule], desk: Desk) -> tuple[list[Fact], Trace]:
    """The facts of an article and what became of each pair of them."""
    judges = [rule for rule in rules if rule.kind == "judge"]
    before, desk.trace = desk.trace, []
    try:
        facts = run.extracted(article, judges, desk, [])
        run.judged(grouped(facts, house=desk.once(house_facts)), judges, desk, article)
        return [fact for fact in facts if fact.attribute not in HIDDEN], desk.trace
    finally:
        desk.trace = before


def claims(here: Sequence[Fact], trace: Trace, lines: Lines, say: Words) -> Iterator[str]:
    """What a line claims, and each comparison that one of its claims was in."""
    for fact in here:
        pairs = [one for one in trace if same(fact, one.first) or same(fact, one.second)]
        marks = ", ".join(excuse(mark, say) for mark in meant(fact))
        what = say.say("why.claim", attribute=fact.attribute, subject=fact.subject, text=fact.text)
        yield f"{what} ({marks})" if marks else what
        if not pairs:
            yield "  " + say.say("why.alone")
        for pair in pairs:
            yield "  " + compared(fact, pair, lines, say)


def same(fact: Fact, other: Fact) -> bool:
    """Whether a fact is the one that was compared, or states the same in the same way."""
    key = (fact.attribute, fact.subject, fact.value, fact.scope)
    return key == (other.attribute, other.subject, other.value, other.scope)


def compared(fact: Fact, pair: Weighed, lines: Lines, say: Words) -> str:
    """One comparison as a sentence."""
    other = pair.second if same(fact, pair.first) else pair.first
    where = other.path if HOUSE in other.scope else str(lines.position(other.start).line)
    reason = excuse(pair.excuse, say)
    return say.say(f"why.{pair.outcome}", other=other.text, where=where, excuse=reason)


def excuse(name: str, say: Words) -> str:
    """An excuse or a scope as an editor reads it."""
    return say.table.get(f"excuse.{name}", name)
