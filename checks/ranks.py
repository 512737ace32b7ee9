"""Ranks and sides before names: nobody is a colonel and a major, a judge and a prosecutor."""

from __future__ import annotations

from copydesk.claims import COMPATIBLE, SAME, Comparison, Fact, Verdict, either
from copydesk.language.days import of_one_story
from copydesk.language.offices import offices
from copydesk.language.people import LEFT_OUT, people
from copydesk.language.quotes import quoted
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.article import Article, Paragraph
    from copydesk.desk import Desk
    from copydesk.language.persons import Mention

BEFORE = 24  # characters before a name in which a rank of two words has room


def rank_facts(article: Article, desk: Desk) -> Iterator[Fact]:
    """The rank that stands right before a name: attribute `rank`."""
    if not any(desk.language(paragraph)["ranks"] for paragraph in article.paragraphs):
        return
    for person in people(article, desk).all:
        for mention in person.mentions if len(person.words) > 1 else ():
            paragraph = mention.paragraph
            found = ranked(mention, desk)
            if found and paragraph.kind not in LEFT_OUT:
                rank, at = found
                text = paragraph.text[at : mention.start].rstrip()
                start, end = paragraph.span(at, at + len(text))
                scope = circumstances(paragraph, at, desk)
                side = rank in desk.language(paragraph)["ranks"].get("sides", {}).values()
                kind = "side" if side else "rank"
                yield Fact("rank", person.key, (rank, kind), start, end, text, scope)


def ranked(mention: Mention, desk: Desk) -> tuple[str, int] | None:
    """The rank before a name, and where it begins."""
    data = desk.language(mention.paragraph)["ranks"]
    text = mention.paragraph.text
    begin = max(mention.start - BEFORE, 0)
    pieces = text[begin : mention.start].split()
    while pieces and pieces[-1].lower().strip("().") in data.get("between", ()):
        pieces.pop()
    names, sides = data.get("names", {}), data.get("sides", {})
    for more in (2, 1) if pieces else ():  # "Chief Inspector" before "Inspector"
        last = pieces[-more:]
        rank = names.get(" ".join(piece.lower().rstrip(".") for piece in last))
        if rank is not None and last[0][0].isupper():
            return str(rank), text.rindex(last[0], begin, mention.start)
    for more in (2, 1) if pieces else ():
        rank = sides.get(" ".join(pieces[-more:]).lower())
        if rank is not None:
            return str(rank), text.rindex(pieces[-1], begin, mention.start)
    return None


def circumstances(paragraph: Paragraph, at: int, desk: Desk) -> tuple[str, ...]:
    """What may make a rank another day's or another's word for it."""
    known = offices(desk.language(paragraph))
    begin = paragraph.text.rfind(". ", 0, at) + 1
    end = paragraph.text.find(". ", at)
    sentence = paragraph.text[begin : end if end >= 0 else None].lower().split()
    found = [] if known.changes.isdisjoint(sentence) else ["changing"]
    if quoted(paragraph, at):
        found.append("quoted")
    if any(known.scopes.get(word) == "former" for word in sentence):
        found.append("former")
    return tuple(sorted(found))


def compare_ranks(first: Fact, second: Fact) -> Verdict:
    """Two ranks of one person in one article."""
    if first.value == second.value:
        return SAME
    return Verdict("conflict", "weak") if first.value[1] == second.value[1] else COMPATIBLE


RANKS = Comparison(
    compare_ranks,
    (either("former"), either("changing"), either("quoted")),
)


def compare_sides(first: Fact, second: Fact) -> Verdict:
    """Two sides of one court, in articles of one story."""
    if "side" not in first.value + second.value or not of_one_story(first.date, second.date):
        return COMPATIBLE
    return compare_ranks(first, second)


SIDES = RANKS._replace(compare=compare_sides)
