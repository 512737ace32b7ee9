"""What is written in a config or vocabulary file, looked through key by key with file and line."""

from __future__ import annotations

import re

from copydesk import packs, patterns
from copydesk.config import CHOICES, KEYS, OVERRIDE_KEYS, Layer
from copydesk.finding import SEVERITIES, DeskError, Problem
from copydesk.record import TYPE_CHECKING
from copydesk.yamlfile import Document, Keys, unknown
from copydesk.yamlfile import parse as parse_yaml

if TYPE_CHECKING:
    from typing import Any


def parse(path: str, data: bytes) -> Layer:
    """A config file's values and places. DeskError at file:line:key for what cannot be taken."""
    document = _toml(path, data) if path.endswith(".toml") else _yaml(path, data)
    if document.value is None:
        return Layer({}, {})
    given = document.expect((), document.value, dict, "a mapping of settings")
    document.known((), given, KEYS)
    values = {key: value for key, value in given.items() if value is not None}
    for name in ("extends", "packs", "exclude", "select", "ignore", "vocabulary"):
        if name in values:
            texts(document, (name,), values[name])
    for name in ("facts", "baseline"):
        if name in values:
            document.expect((name,), values[name], str, "the name of a file")
    common(document, (), values)
    if "languages" in values:
        texts(document, ("languages",), values["languages"])
        given = values["languages"]
        for index, code in enumerate([given] if isinstance(given, str) else given):
            if code not in packs.spoken():
                at: Keys = ("languages",) if isinstance(given, str) else ("languages", index)
                raise document.error(at, unknown("language", code, packs.spoken()))
    if "folder" in values:
        document.expect(("folder",), values["folder"], bool, "true or false")
    if "jobs" in values:
        document.expect(("jobs",), values["jobs"], int, "a whole number")
    overrides(document, values)
    return Layer(values, document.places)


def common(document: Document, at: Keys, values: dict[str, Any]) -> None:
    """The keys that a config and an override share."""
    for name, choices in {**CHOICES, "language": ("auto", *packs.spoken())}.items():
        if name in values and values[name] not in choices:
            found = values[name]
            raise document.error((*at, name), f"found {found!r}, allowed: {', '.join(choices)}")
    if "severity" in values:
        severities = document.expect(
            (*at, "severity"), values["severity"], dict, "a mapping from rules to severities"
        )
        for rule, severity in severities.items():
            if severity not in SEVERITIES:
                message = f"found {severity!r}, allowed: {', '.join(SEVERITIES)}"
                raise document.error((*at, "severity", rule), message)
    if "rules" in values:
        rules = document.expect((*at, "rules"), values["rules"], dict, "a mapping from rules")
        for rule, parameters in rules.items():
            document.expect((*at, "rules", rule), parameters, dict, "a mapping of parameters")


def overrides(document: Document, values: dict[str, Any]) -> None:
    """The list under overrides:, each entry with files: and settings."""
    entries = values.get("overrides", [])
    document.expect(("overrides",), entries, list, "a list of overrides, each with files:")
    for index, entry in enumerate(entries):
        at: Keys = ("overrides", index)
        document.expect(at, entry, dict, "a mapping with files: and settings")
        document.known(at, entry, OVERRIDE_KEYS)
        if "files" not in entry:
            raise document.error(at, "files: is missing")
        for name in ("files", "select", "ignore", "vocabulary"):
            if name in entry:
                texts(document, (*at, name), entry[name])
        common(document, at, entry)


def texts(document: Document, keys: Keys, value: Any) -> None:
    """A text or a list of texts."""
    if isinstance(value, str):
        return
    document.expect(keys, value, list, "a text or a list of texts")
    for index, item in enumerate(value):
        document.expect((*keys, index), item, str, "a text (put it in quotes)")


def _yaml(path: str, data: bytes) -> Document:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DeskError(Problem(path, "is not UTF-8", line)) from error
    return parse_yaml(path, text)


def _toml(path: str, data: bytes) -> Document:
    """The table [tool.copydesk] of a pyproject.toml."""
    import tomllib

    try:
        text = data.decode()
        tables = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        where = re.search(r"at line (\d+), column (\d+)", str(error))
        line, column = (int(where[1]), int(where[2])) if where else (0, 0)
        raise DeskError(Problem(path, f"broken TOML: {error}", line, column)) from error
    value = tables.get("tool", {}).get("copydesk")
    places: dict[Keys, tuple[int, int]] = {}
    _toml_places(value, (), text.splitlines(), places)
    return Document(path, value, places)


def _toml_places(
    value: Any, keys: Keys, lines: list[str], places: dict[Keys, tuple[int, int]]
) -> None:
    """Where each key stands: the first line of its table that begins with it, or is its table."""
    table = patterns.compile(r"\s*\[+\s*tool\.copydesk\b(.*?)\]+\s*(?:#.*)?$")
    top = next((n for n, line in enumerate(lines) if table.match(line)), 0)
    above = places.get(keys, (top + 1, 1))[0] - 1
    if isinstance(value, list):
        for index, item in enumerate(value):
            places[*keys, index] = places.get(keys, (top + 1, 1))
            _toml_places(item, (*keys, index), lines, places)
        return
    for key in value if isinstance(value, dict) else ():
        name = rf"""["']?{re.escape(key)}["']?"""
        starts = patterns.compile(rf"\s*{name}\s*[.=]|\s*\[+\s*tool\.copydesk\..*?{name}\s*[\].]")
        for number in range(above, len(lines)):
            if starts.match(lines[number]):
                places[*keys, key] = (
                    number + 1,
                    len(lines[number]) - len(lines[number].lstrip()) + 1,
                )
                break
        else:
            places[*keys, key] = (above + 1, 1)
        _toml_places(value[key], (*keys, key), lines, places)


def words(path: str, data: bytes) -> list[str]:
    """The words of a vocabulary file."""
    if path.lower().endswith(".txt"):
        try:
            lines = data.decode("utf-8-sig").splitlines()
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise DeskError(Problem(path, "is not UTF-8", line)) from error
        return [word for line in lines if (word := line.partition("#")[0].strip())]
    document = _yaml(path, data)
    keys: Keys = ()
    value = document.value
    if isinstance(value, dict):
        document.known((), value, ("vocabulary",))
        keys, value = ("vocabulary",), value.get("vocabulary")
    if value is None:
        return []
    document.expect(keys, value, list, "a list of words")
    return [
        document.expect((*keys, index), item, str, "a word (put it in quotes)")
        for index, item in enumerate(value)
    ]
