"""Pronouns: he or she for the only person in reach, against Mr or Mrs and the house file."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article
from copydesk.desk import Desk
from copydesk.finding import Hit, Place
from copydesk.language.names import Run, naming, runs
from copydesk.language.people import Mention, Person, people
from copydesk.language.quotes import quoted
from copydesk.language.sentences import sentence
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from typing import Any

TEXT = frozenset(("body", "lede"))
SENTENCE = patterns.compile(r"[^.!?]+(?:\.(?=\w)[^.!?]*)*")
WORD = patterns.compile(r"[^\W\d_]+")
FAR = 160  # characters behind a name in which a pronoun still means it


def pronoun_conflict(article: Article, desk: Desk) -> Iterator[Hit]:
    """A pronoun of the other gender where only one person can be meant."""
    for person in people(article, desk).all:
        if not person.sure:
            continue
        known = gender(person, desk)
        if known is None:
            continue
        sign, shown = known
        for mention in person.mentions:
            yield from beside(article, mention, sign, shown, desk)


def declared(mention: Mention, desk: Desk) -> dict[str, dict[str, Any]]:
    """The genders that a language's pronouns tell, by name; {} where they tell none."""
    found: dict[str, dict[str, Any]] = desk.language(mention.paragraph)["pronouns"]
    return found


def gender(person: Person, desk: Desk) -> tuple[str, Mention] | None:
    """What the words before a person's name and the house file say, with the mention that does."""
    found: dict[str, Mention] = {}
    for mention in person.mentions:
        before = WORD.findall(mention.paragraph.text[max(mention.start - 24, 0) : mention.start])
        for name, entry in declared(mention, desk).items():
            if before and before[-1].lower() in entry["titles"]:
                found[name] = mention
    for entry in desk.house_entries.get("people", ()):
        if "gender" in entry and tuple(str(entry["name"]).lower().split()) == person.words:
            found.setdefault(str(entry["gender"]), person.mentions[0])
    return next(iter(found.items())) if len(found) == 1 else None


def beside(
    article: Article, mention: Mention, sign: str, shown: Mention, desk: Desk
) -> Iterator[Hit]:
    """The first pronoun behind a name in its sentence, where it is of another gender."""
    paragraph = mention.paragraph
    genders = declared(mention, desk)
    if paragraph.kind not in TEXT or not genders:
        return
    stop = next(
        (m.end() for m in SENTENCE.finditer(paragraph.text) if m.end() > mention.end), mention.end
    )
    for word in WORD.finditer(paragraph.text, mention.end, min(stop, mention.end + FAR)):
        for name, entry in genders.items():
            if word[0] in entry["pronouns"]:
                if name != sign and lonely(article, mention, word, entry, desk):
                    yield Hit(
                        *paragraph.span(*word.span()),
                        values={"name": mention.text},
                        related=(Place(*shown.span),),
                    )
                return


def lonely(
    article: Article, mention: Mention, word: re.Match[str], entry: dict[str, Any], desk: Desk
) -> bool:
    """Whether nobody else may be meant: named a sentence before, or called by a gendered word."""
    paragraph = mention.paragraph
    at = sentence(paragraph, mention.start)[0]
    begin = sentence(paragraph, at - 2)[0] if at > 1 else at
    low = WORD.findall(paragraph.text[begin : word.start()].lower())
    return (
        not quoted(paragraph, word.start())
        and word[0] not in low
        and set(low).isdisjoint(entry["nouns"])
        and len(people(article, desk).within(paragraph, begin, word.start())) == 1
        and not any(
            begin <= run.start < word.start() and somebody(run, mention, desk)
            for run in runs(paragraph, desk)
        )
    )


def somebody(run: Run, mention: Mention, desk: Desk) -> bool:
    """Whether a run beside a mention may name another person."""
    names = naming(desk.language(mention.paragraph))
    lows = [word.lower() for word in run.words]
    return not (
        (run.start <= mention.end and run.end >= mention.start)
        or (run.opens and len(run.words) == 1)
        or any(names.barred(low) or low in names.country_words for low in lows)
        or all(
            low in names.openers or word.isupper()
            for low, word in zip(lows, run.words, strict=True)
        )
    )
