"""Mentions gathered to persons: full names first, then the short forms that fit just one."""

from __future__ import annotations

from copydesk.article import Paragraph
from copydesk.language.names import opens
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

Words = tuple[str, ...]
HEADS = frozenset(("headline", "heading"))  # in capitals and verbs, they prove no name


class Mention(NamedTuple):
    """A name where it stands: offsets of its paragraph's text, honorifics left out.

    `words` are the name's words in lower case without particles; `sure` says that a title, an
    honorific or an age beside it shows that it is a person's, `firm` that it also shows where the
    name begins.
    """

    paragraph: Paragraph
    start: int
    end: int
    words: Words
    sure: bool
    firm: bool = False

    @property
    def text(self) -> str:
        """The name as written here."""
        return self.paragraph.text[self.start : self.end]

    @property
    def span(self) -> tuple[int, int]:
        """The source offsets."""
        return self.paragraph.span(self.start, self.end)


class Person:
    """Somebody whom an article names. `key` is the longest name in lower case."""

    __slots__ = ("key", "mentions", "name", "sure", "words")

    def __init__(self, words: Words, name: str) -> None:
        self.words = words
        self.key = " ".join(words)
        self.name = name
        self.mentions: list[Mention] = []
        self.sure = False

    def __repr__(self) -> str:
        return f"Person({self.name!r}, {len(self.mentions)})"


def gathered(
    mentions: list[Mention],
    aliases: dict[Words, Words],
    strangers: Iterable[tuple[str, Words]] = (),
) -> list[Person]:
    """Mentions as people: full names first, then short forms that fit just one of them.

    `strangers` are last names with the full names that they are no short form of.
    """
    aliases = {**aliases, **_without_bodies(mentions)}
    people: dict[Words, Person] = {}
    for mention in mentions:
        words = aliases.get(mention.words, mention.words)
        if mention.sure and words not in people:
            text = mention.text if words == mention.words else _ending(mention.text, words)
            people[words] = Person(words, text)
        elif mention.firm and words == mention.words:
            people[words].name = mention.text
    known: dict[str, list[Person]] = {}
    for person in people.values():
        for word in set(person.words):
            known.setdefault(word, []).append(person)
    for last, words in strangers:
        if words in people:
            known[last].remove(people[words])
    _adopt([one for one in mentions if one.words not in aliases], people, known)
    merged = _merged(people, known)
    for mention in mentions:
        words = aliases.get(mention.words, mention.words)
        found = merged.get(words) or _owner(words, known, merged)
        if found is None and len(words) > 1 and not mention.sure and _opening(mention):
            mention = _later(mention)
            found = merged.get(mention.words) or _owner(mention.words, known, merged)
        if found is not None:
            found.mentions.append(mention)
            found.sure = found.sure or mention.sure
    return [
        person
        for person in dict.fromkeys(merged.values())
        if person is not None and person.mentions
    ]


def _without_bodies(mentions: list[Mention]) -> dict[Words, Words]:
    """Names that may begin with a body's to the names that they end in.

    "Undip Ova Emilia" is Ova Emilia where the text elsewhere calls her so, or where two bodies
    stand before the same words.
    """
    opened = [one.words for one in mentions if one.sure and not one.firm and len(one.words) > 2]
    if not opened:
        return {}
    firm = {one.words for one in mentions if not (one.sure and not one.firm) and len(one.words) > 1}
    ends = {form[at:]: 0 for form in opened for at in range(1, len(form) - 1)}
    for form in set(opened):
        for at in range(1, len(form) - 1):
            ends[form[at:]] += 1
    found: dict[Words, Words] = {}
    for form in opened:
        for at in range(1, len(form) - 1):
            if form[at:] in firm or ends[form[at:]] > 1:
                found[form] = form[at:]
                break
    return found


def _ending(text: str, words: Words) -> str:
    """The last words of a name as written, as many as its key has."""
    return " ".join(text.split()[-len(words) :])


def _opening(mention: Mention) -> bool:
    """Whether a mention opens a sentence, so that its first word may be any word."""
    return bool(opens(mention.paragraph.text, mention.start))


def _later(mention: Mention) -> Mention:
    """A mention without its first word: "Kemarin Macron"."""
    start = mention.paragraph.text.find(" ", mention.start) + 1
    return mention._replace(start=start, words=mention.words[1:])


def _adopt(
    mentions: list[Mention], people: dict[Words, Person], known: dict[str, list[Person]]
) -> None:
    """Take in full names that a word shared with somebody shows to be people's.

    The last word of a name ("Vladimir Putin" beside "Presiden Putin"), or the first one of a
    name of as many words ("Aleksandr Kozlow" beside "Aleksandr Kozlov").
    """
    for mention in mentions:
        words = mention.words
        if not 1 < len(words) < 5 or words in people or mention.paragraph.kind in HEADS:
            continue
        if words[-1] in known or any(
            one.words[0] == words[0] and len(one.words) == len(words)
            for one in known.get(words[0], ())
        ):
            person = people[words] = Person(words, mention.text)
            for word in set(words):
                known.setdefault(word, []).append(person)


def _merged(
    people: dict[Words, Person], known: dict[str, list[Person]]
) -> dict[Words, Person | None]:
    """Each name form to its person; None where a short form fits several."""
    merged: dict[Words, Person | None] = {}
    for form in sorted(people, key=len, reverse=True):
        owners = _owners(form, known, merged)
        merged[form] = people[form] if not owners else owners[0] if len(owners) == 1 else None
    return merged


def _owners(
    words: Words, known: dict[str, list[Person]], merged: dict[Words, Person | None]
) -> list[Person]:
    """The people with a longer name that a form fits."""
    owners: list[Person] = []
    for person in known.get(words[-1], ()):
        if len(person.words) > len(words) and fits(words, person.words):
            owner = merged.get(person.words)
            if owner is not None and owner not in owners:
                owners.append(owner)
    return owners


def _owner(
    words: Words, known: dict[str, list[Person]], merged: dict[Words, Person | None]
) -> Person | None:
    """The one person whom a short form fits."""
    if words in merged or words[-1] not in known:
        return None
    owners = _owners(words, known, merged)
    return owners[0] if len(owners) == 1 else None


def fits(short: Words, full: Words) -> bool:
    """Whether all words of `short` stand in `full` in order; initials may stand for words."""
    at = 0
    for word in short:
        while at < len(full) and not (
            full[at] == word or (len(word) == 1 and len(short) > 1 and full[at].startswith(word))
        ):
            at += 1
        if at == len(full):
            return False
        at += 1
    return True
