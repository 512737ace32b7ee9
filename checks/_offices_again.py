"""An office alone that points back at whoever spoke: "ucap Menteri Pariwisata itu"."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph, SourceMap
from copydesk.claims import Fact
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.names import naming, runs
from copydesk.language.offices import offices
from copydesk.language.people import LEFT_OUT, people
from copydesk.language.persons import Person
from copydesk.language.titles import Title, titles, valued
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

VERB = 24  # characters behind a name in which a verb has room
REACH = 3  # paragraphs before it in which the speaker was named


def pointing(language: Language) -> re.Pattern[str]:
    """An office between a verb and a word that points back, as a language declares them."""
    declared = language["speakers"]
    verbs, back = "|".join(declared["alone"]), "|".join(declared["back"])
    phrase = r"((?:[A-Z][\w/-]*)(?: [A-Z][\w/-]*){0,6})"
    return patterns.compile(rf"[,.?!][\"”] (?:{verbs}) {phrase} (?:{back})\b")


def offices_again(article: Article, held: Sequence[Paragraph], desk: Desk) -> Iterator[Fact]:
    """The offices of some paragraphs by which somebody is pointed back at, as titles of his.

    The last one named is meant, unless somebody else of the text has the office.
    """
    for paragraph in held:
        if paragraph.kind in LEFT_OUT:
            continue
        for found in desk.language(paragraph).once(pointing).finditer(paragraph.text):
            person = last_named(article, paragraph, found.start(1), desk)
            if person is not None and len(person.words) > 1:
                yield from as_title(article, paragraph, found, person, desk)


def last_named(article: Article, paragraph: Paragraph, at: int, desk: Desk) -> Person | None:
    """The only person whom the paragraph or the nearest one before names; nobody speaks since."""
    near = people(article, desk).within(paragraph, 0, at)
    if not near and speaks(paragraph, at, desk):
        return None
    for earlier in reversed(article.paragraphs[max(paragraph.index - REACH, 0) : paragraph.index]):
        if near:
            break
        near = people(article, desk).within(earlier)
        if not near and speaks(earlier, len(earlier.text), desk):
            return None
    return near[0] if len(near) == 1 else None


def speaks(paragraph: Paragraph, stop: int, desk: Desk) -> bool:
    """Whether a name of several words, of whomever, stands right before a verb of saying."""
    said = naming(desk.language(paragraph)).said
    return any(
        len(run.words) > 1
        and run.end < stop
        and not said.isdisjoint(paragraph.text[run.end : run.end + VERB].split()[:1])
        for run in runs(paragraph, desk)
    )


def as_title(
    article: Article, paragraph: Paragraph, found: re.Match[str], person: Person, desk: Desk
) -> Iterator[Fact]:
    """The office as the title that it would be before the person's name."""
    text = f"{found[1]} {person.name}"
    read = Paragraph(text, SourceMap.shift(0, len(text)))
    read.language = paragraph.language
    for title in titles(read, desk):
        here = (paragraph, found.start(1))
        if title.name[0] == len(found[1]) + 1 and not others(article, title, person, here, desk):
            known = offices(desk.language(paragraph))
            marks = tuple(f"one {group}" for group in known.rivals.get(title.head.office, ()))
            yield Fact(
                "title", person.key, valued(title, paragraph.language),
                *paragraph.span(*found.span(1)), found[1], (*title.scope, *marks, "recalled"),
            )  # fmt: skip


def others(
    article: Article, title: Title, person: Person, at: tuple[Paragraph, int], desk: Desk
) -> bool:
    """Whether somebody else of the text has an office, named or elsewhere told of nobody."""
    for paragraph in article.paragraphs:
        for other in titles(paragraph, desk):
            if other.head.office != title.head.office or (paragraph, other.start) == at:
                continue
            if other.name == (0, 0):
                if set(other.words) >= set(title.words):
                    return True
                continue
            named = people(article, desk).named(paragraph, other.name[0])
            if named is None or named[1] is not person:
                return True
    return False
