"""Who is in an article: names gathered to people by exact and short forms, never by likeness."""

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.language.names import Naming, Run, naming, runs
from copydesk.language.titles import Title, titles

Words = tuple[str, ...]


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


class People:
    """The people of one article. `at` finds who stands at a place, `all` lists them in order."""

    __slots__ = ("_places", "all")

    def __init__(self, found: list[Person]) -> None:
        self.all = found
        self._places = {
            (mention.paragraph.index, mention.start): (mention, person)
            for person in found
            for mention in person.mentions
        }

    def at(self, paragraph: Paragraph, start: int) -> Person | None:
        """Who is named at an offset of a paragraph's text."""
        found = self._places.get((paragraph.index, start))
        return found[1] if found else None

    def within(self, paragraph: Paragraph, start: int = 0, end: int = -1) -> list[Person]:
        """Who is named in a stretch of a paragraph, in order, each once."""
        stop = len(paragraph.text) if end < 0 else end
        found = [
            (mention.start, person.key, person)
            for (index, _), (mention, person) in self._places.items()
            if index == paragraph.index and start <= mention.start and mention.end <= stop
        ]
        return list(dict.fromkeys(person for _, _, person in sorted(found, key=lambda f: f[:2])))


def people(article: Article, desk: Desk) -> People:
    """The people of an article, gathered once."""
    return article.once(_people, desk)


LEFT_OUT = frozenset(("code", "link", "credit", "byline"))


def _people(article: Article, desk: Desk) -> People:
    mentions = [
        mention
        for paragraph in article.paragraphs
        if paragraph.kind not in LEFT_OUT
        for mention in mentioned(paragraph, desk)
    ]
    return People(gathered(mentions, aliases(desk)))


def aliases(desk: Desk) -> dict[Words, Words]:
    """The house file's other names of people, each to the name they are kept under."""
    return desk.once(_aliases)


def _aliases(desk: Desk) -> dict[Words, Words]:
    found: dict[Words, Words] = {}
    for person in desk.house_entries.get("people", ()):
        others = [*person.get("aliases", ()), *([person["short"]] if "short" in person else [])]
        for language in desk.languages.values():
            if language["people"]:
                words = keyed(str(person["name"]).split(), naming(language))
                for other in others:
                    found[keyed(str(other).split(), naming(language))] = words
    return found


def mentioned(paragraph: Paragraph, desk: Desk) -> Iterator[Mention]:
    """Every run of a paragraph that may name somebody, titles and honorifics taken off."""
    names = naming(desk.language(paragraph))
    found = [title for title in titles(paragraph, desk) if title.name != (0, 0)]
    for title in found:
        yield _titled(paragraph, title, names)
    for run in runs(paragraph, desk):
        if not any(title.name[0] < run.end and run.start < title.name[1] for title in found):
            mention = _trimmed(paragraph, run, names)
            if mention is not None and mention.words:
                yield mention


def _titled(paragraph: Paragraph, title: Title, names: Naming) -> Mention:
    start, end = title.name
    words = keyed(paragraph.text[start:end].split(), names)
    return Mention(paragraph, start, end, words, True, not title.open)


def _trimmed(paragraph: Paragraph, run: Run, names: Naming) -> Mention | None:
    """A run without what stands before a name: "Pada", "Presiden", "Irjen", "Rusia"."""
    words, start = list(run.words), run.start
    if run.opens and words[0].lower() in names.openers:
        start += len(words.pop(0))
    sure = False
    for index in range(len(words) - 1, -1, -1):
        low = words[index].lower().rstrip(".")
        if low in (names.ranks if index else names.honorifics) and index < len(words) - 1:
            if any(word.isupper() or names.barred(word.lower()) for word in words[:index]):
                return None  # a hospital named after a professor
            sure = True
        elif index or not (low in names.country_words and len(words) > 1):
            continue
        start += sum(len(word) + 1 for word in words[: index + 1])
        del words[: index + 1]
        break
    if not words or len(words) > 6:
        return None
    text = paragraph.text
    while start < run.end and text[start] in " \xa0":
        start += 1
    lows = [word.lower() for word in words]
    if any(map(names.barred, lows)):
        return None
    if names.aged is not None and not sure and text[run.end : run.end + 2] in (" (", ", "):
        sure = names.aged.match(text, run.end) is not None
    return Mention(paragraph, start, run.end, keyed(words, names), sure, sure)


def keyed(words: list[str], names: Naming) -> Words:
    """A name's words as they are compared: lower case, no particles, dots or possessives."""
    return tuple(low for word in words if (low := bare(word)) and low not in names.particles)


def bare(word: str) -> str:
    """A word in lower case without its dot or possessive."""
    return word.lower().rstrip(".,").removesuffix("'s").removesuffix("’s")


def gathered(mentions: list[Mention], aliases: dict[Words, Words]) -> list[Person]:
    """Mentions as people: full names first, then short forms that fit just one of them."""
    people: dict[Words, Person] = {}
    for mention in mentions:
        words = aliases.get(mention.words, mention.words)
        if mention.sure and words not in people:
            people[words] = Person(words, mention.text)
    known: dict[str, list[Person]] = {}
    for person in people.values():
        for word in set(person.words):
            known.setdefault(word, []).append(person)
    _adopt(mentions, people, known)
    merged = _merged(people)
    for mention in mentions:
        words = aliases.get(mention.words, mention.words)
        found = merged.get(words) or _owner(words, known, merged)
        if found is not None:
            found.mentions.append(mention)
            found.sure = found.sure or mention.sure
    return [
        person
        for person in dict.fromkeys(merged.values())
        if person is not None and person.mentions
    ]


def _adopt(
    mentions: list[Mention], people: dict[Words, Person], known: dict[str, list[Person]]
) -> None:
    """Take in full names that a word shared with somebody shows to be people's.

    The last word of a name ("Vladimir Putin" beside "Presiden Putin"), or the first one of a
    name of as many words ("Aleksandr Kozlow" beside "Aleksandr Kozlov").
    """
    for mention in mentions:
        words = mention.words
        if not 1 < len(words) < 5 or words in people:
            continue
        if words[-1] in known or any(
            one.words[0] == words[0] and len(one.words) == len(words)
            for one in known.get(words[0], ())
        ):
            person = people[words] = Person(words, mention.text)
            for word in set(words):
                known.setdefault(word, []).append(person)


def _merged(people: dict[Words, Person]) -> dict[Words, Person | None]:
    """Each name form to its person; None where a short form fits several."""
    merged: dict[Words, Person | None] = {}
    longest = sorted(people, key=len, reverse=True)
    for words in longest:
        owners = [
            person
            for full in longest
            if len(full) > len(words)
            and fits(words, full)
            and (person := merged.get(full)) is not None
        ]
        distinct = list(dict.fromkeys(owners))
        merged[words] = distinct[0] if len(distinct) == 1 else None if distinct else people[words]
    return merged


def _owner(
    words: Words, known: dict[str, list[Person]], merged: dict[Words, Person | None]
) -> Person | None:
    """The one person whom a short form fits."""
    if words in merged:
        return None
    candidates = [person for person in known.get(words[-1], ()) if fits(words, person.words)]
    owners = {id(found): found for one in candidates if (found := merged.get(one.words))}
    return next(iter(owners.values())) if len(owners) == 1 else None


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
