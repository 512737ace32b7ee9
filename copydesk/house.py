"""The house file: people, organisations, places and terms as the house knows them, with places."""

from __future__ import annotations

from copydesk import compiled, patterns, yamlfile
from copydesk.article import Lines
from copydesk.claims import HOUSE, Fact
from copydesk.finding import DeskError, Problem
from copydesk.language.data import Language
from copydesk.language.names import naming
from copydesk.language.people import keyed
from copydesk.language.titles import parsed, valued
from copydesk.record import TYPE_CHECKING, NamedTuple
from copydesk.yamlfile import Document, Keys

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

SECTIONS = {
    "people": (
        "name",
        "aliases",
        "nicknames",
        "short",
        "titles",
        "born",
        "died",
        "gender",
        "note",
    ),
    "organisations": ("name", "acronym", "aliases", "note"),
    "places": ("name", "not", "note"),
    "terms": ("use", "name", "not", "reason", "note"),
}
FIRST = {"people": "name", "organisations": "name", "places": "name", "terms": "use"}
GENDERS = ("female", "male")
DAY = patterns.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?$")


class House(NamedTuple):
    """A house file: its entries by section as written, and what they state as facts.

    A fact's scope holds "house", "line:N" and, of titles, "from:DAY" and "to:DAY".
    """

    entries: dict[str, list[dict[str, Any]]]
    facts: tuple[Fact, ...]


NOTHING = House({}, ())


def load(path: str, languages: Mapping[str, Language], cache: str = "") -> House:
    """The house file at `path`. Raises DeskError at file:line:key for what is wrong in it."""
    if not path:
        return NOTHING
    try:
        with open(path, "rb") as file:
            stamp = (file.read(), sorted(languages))
    except OSError as error:
        raise DeskError(Problem(path, f"cannot be read: {error.strerror}")) from error
    entries, facts = compiled.load(
        "house", path, stamp, cache, lambda: _plain(_compiled(path, languages))
    )
    return House(entries, tuple(Fact(*fact) for fact in facts))


def _plain(house: House) -> tuple[dict[str, Any], list[tuple[Any, ...]]]:
    return house.entries, [tuple(fact) for fact in house.facts]


def _compiled(path: str, languages: Mapping[str, Language]) -> House:
    with open(path, encoding="utf-8-sig", newline="") as file:
        return _stated(yamlfile.read(path), file.read(), languages)


def stated(value: Any, languages: Mapping[str, Language]) -> House:
    """A house file given as a plain value, as in a rule's example."""
    import json

    text = json.dumps(value, ensure_ascii=False)  # JSON is YAML
    return _stated(yamlfile.parse("house.yaml", text), text, languages)


def _stated(document: Document, source: str, languages: Mapping[str, Language]) -> House:
    entries = checked(document)
    return House(entries, tuple(Statements(document, Lines(source), languages).facts(entries)))


def checked(document: Document) -> dict[str, list[dict[str, Any]]]:
    """The sections of a house file, every key and value looked at."""
    if document.value is None:
        return {}
    top: dict[str, Any] = document.expect((), document.value, dict, "a mapping of sections")
    document.known((), top, SECTIONS)
    return {
        section: [
            _entry(document, section, index)
            for index in range(len(document.expect((section,), top[section], list, "a list")))
        ]
        for section in top
        if top[section] is not None
    }


def _entry(document: Document, section: str, index: int) -> dict[str, Any]:
    at: Keys = (section, index)
    first = FIRST[section]
    entry: dict[str, Any] = document.expect(
        at, document.value[section][index], dict, f"a mapping with {first}:"
    )
    document.known(at, entry, SECTIONS[section])
    if first not in entry and not (section == "terms" and "name" in entry):
        raise document.error(at, f"{first}: is missing")
    for key in ("name", "use", "short", "acronym", "reason", "note"):
        if key in entry:
            document.expect((*at, key), entry[key], str, "a text")
    for key in ("aliases", "nicknames", "not"):
        for place, item in enumerate(_list(document, (*at, key), entry.get(key, []))):
            document.expect((*at, key, place), item, str, "a text")
    if section == "people":
        _person(document, at, entry)
    return entry


def _list(document: Document, keys: Keys, value: Any) -> list[Any]:
    found: list[Any] = document.expect(keys, value, list, "a list")
    return found


def _person(document: Document, at: Keys, entry: dict[str, Any]) -> None:
    if "gender" in entry and entry["gender"] not in GENDERS:
        raise document.error(
            (*at, "gender"), f"found {entry['gender']!r}, allowed: {', '.join(GENDERS)}"
        )
    for key in ("born", "died"):
        if key in entry:
            _day(document, (*at, key), entry[key])
    for index, title in enumerate(_list(document, (*at, "titles"), entry.get("titles", []))):
        keys = (*at, "titles", index)
        if isinstance(title, str):
            continue
        document.expect(keys, title, dict, "a text, or a mapping with title:, from:, to:")
        document.known(keys, title, ("title", "from", "to"))
        if "title" not in title:
            raise document.error(keys, "title: is missing")
        document.expect((*keys, "title"), title["title"], str, "a text")
        for key in ("from", "to"):
            if title.get(key) is not None:
                _day(document, (*keys, key), title[key])


def _day(document: Document, keys: Keys, value: Any) -> None:
    if isinstance(value, bool) or not DAY.match(str(value)):
        found = yamlfile.describe(value)
        raise document.error(keys, f"found {found}, expected a year or a day as YYYY-MM-DD")


class Statements:
    """Turns the entries of a house file into facts with their places."""

    def __init__(self, document: Document, lines: Lines, languages: Mapping[str, Language]) -> None:
        self.document = document
        self.lines = lines
        self.languages = {
            code: language for code, language in languages.items() if language["people"]
        }

    def facts(self, entries: Mapping[str, list[dict[str, Any]]]) -> Iterator[Fact]:
        """Everything that the file states."""
        for index, person in enumerate(entries.get("people", ())):
            yield from self.person(("people", index), person)
        for index, body in enumerate(entries.get("organisations", ())):
            yield from self.body(("organisations", index), body)
        for index, place in enumerate(entries.get("places", ())):
            for number, wrong in enumerate(place.get("not", ())):
                keys = ("places", index, "not", number)
                yield self.fact("form", wrong.lower(), (place["name"],), keys)

    def person(self, at: Keys, person: dict[str, Any]) -> Iterator[Fact]:
        """Name, birth and titles of one person."""
        subjects = {
            " ".join(words[at:])
            for one in self.languages.values()
            for words in [keyed(person["name"].split(), naming(one))]
            for at in ((0, 1) if words[0] in naming(one).honorifics and len(words) > 2 else (0,))
        }
        for subject in sorted(subjects):
            yield from self.named(subject, (*at, "name"))
            if "born" in person:
                year = int(str(person["born"])[:4])
                yield self.fact("age", subject, ("born", year), (*at, "born"))
            for index, title in enumerate(person.get("titles", ())):
                yield from self.titled(subject, title, (*at, "titles", index), person.get("died"))

    def named(self, subject: str, keys: Keys) -> Iterator[Fact]:
        """A full name once for each of its words, as articles' names are compared."""
        words = subject.split()
        if 1 < len(words) < 5:
            for index, word in enumerate(words):
                if len(word) > 2:
                    others = " ".join((*words[:index], "_", *words[index + 1 :]))
                    yield self.fact("name", others, (word, ""), keys, "firm")

    def titled(self, subject: str, entry: Any, keys: Keys, died: object) -> Iterator[Fact]:
        """One title of a person, once for each language that knows its office.

        Nobody holds an office beyond death.
        """
        spoken = entry if isinstance(entry, str) else entry["title"]
        days: dict[str, object] = {"to": died}
        if isinstance(entry, dict):
            keys = (*keys, "title")
            days = {"from": entry.get("from"), "to": entry.get("to") or died}
        marks = [f"{key}:{day}" for key, day in days.items() if day is not None]
        for code, language in self.languages.items():
            title = parsed(spoken, language)
            if title is not None:
                yield self.fact("title", subject, valued(title, code), keys, *marks)

    def body(self, at: Keys, body: dict[str, Any]) -> Iterator[Fact]:
        """An organisation's acronym and what it stands for."""
        if "acronym" not in body:
            return
        for code, language in self.languages.items():
            small = frozenset(language["organisations"].get("small", ()))
            words = [word.strip(",").lower() for word in str(body["name"]).split()]
            value = " ".join(word for word in words if word not in small)
            yield self.fact("acronym", body["acronym"], (code, value), (*at, "name"))

    def written(self, keys: Keys) -> str:
        """The value at `keys` as text, "" where there is none."""
        value = self.document.value
        for key in keys:
            try:
                value = value[key]
            except (KeyError, IndexError, TypeError):
                return ""
        return value if isinstance(value, str) else ""

    def fact(
        self, attribute: str, subject: str, value: tuple[str | int, ...], keys: Keys, *marks: str
    ) -> Fact:
        """A fact that stands where `keys` stand in the file, to the end of its value or line."""
        line, column = self.document.places.get(keys) or self.document.places[keys[:-1]]
        text = self.lines.text(line)[column - 1 :].rstrip()
        written = self.written(keys)
        if written and written in text:  # in a flow mapping another key may follow
            text = text[: text.index(written) + len(written)]
        start = self.lines.offset(line, column)
        scope = (HOUSE, f"line:{line}", *marks)
        path = self.document.path
        return Fact(attribute, subject, value, start, start + len(text), text, scope, path=path)
