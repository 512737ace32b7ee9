"""Ranks before names: one person is not a colonel here and a major there."""

from __future__ import annotations

from copydesk.claims import SAME, Comparison, Fact, Verdict, either
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
                yield Fact("rank", person.key, (rank,), start, end, text, scope)


def ranked(mention: Mention, desk: Desk) -> tuple[str, int] | None:
    """The rank before a name, and where it begins."""
    data = desk.language(mention.paragraph)["ranks"]
    text = mention.paragraph.text
    begin = max(mention.start - BEFORE, 0)
    pieces = text[begin : mention.start].split()
    while pieces and pieces[-1].lower().strip("().") in data.get("between", ()):
        pieces.pop()
    rank = data.get("names", {}).get(pieces[-1].lower().rstrip(".")) if pieces else None
    if rank is None or not pieces[-1][0].isupper():
        return None
    return str(rank), text.rindex(pieces[-1], begin, mention.start)


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
    return SAME if first.value == second.value else Verdict("conflict", "weak")


RANKS = Comparison(
    compare_ranks,
    (either("former"), either("changing"), either("quoted")),
)
