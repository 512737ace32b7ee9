"""YAML with places: plain values, and the line and column of every key, for errors that point."""

from __future__ import annotations

from copydesk.finding import DeskError, Problem
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

Keys = tuple[str | int, ...]

MAX_BYTES = 8_000_000
MAX_DEPTH = 60


class Document(NamedTuple):
    """A YAML file: its plain value, and 1-based (line, column) of each key path in it."""

    path: str
    value: Any
    places: dict[Keys, tuple[int, int]]

    def error(self, keys: Keys, message: str) -> DeskError:
        """An error at a key: file, line, the key itself, what was found, what would be allowed."""
        line, column = self.places.get(keys, (0, 0))
        name = ".".join(str(key) for key in keys)
        return DeskError(
            Problem(self.path, f"{name}: {message}" if name else message, line, column)
        )

    def expect(self, keys: Keys, value: Any, kind: type | tuple[type, ...], what: str) -> Any:
        """`value` if it is of that kind (True is no int here), else an error at `keys`."""
        if isinstance(value, kind) and (not isinstance(value, bool) or _allows_bool(kind)):
            return value
        raise self.error(keys, f"found {describe(value)}, expected {what}")

    def known(self, keys: Keys, mapping: dict[str, Any], allowed: Iterable[str]) -> None:
        """An error at the first key of `mapping` that is not among the allowed ones."""
        allowed = sorted(allowed)
        for key in mapping:
            if key not in allowed:
                raise self.error((*keys, key), unknown("key", str(key), allowed))


def _allows_bool(kind: type | tuple[type, ...]) -> bool:
    return bool in (kind if isinstance(kind, tuple) else (kind,))


def describe(value: Any) -> str:
    """A value as an error message names it."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    return "nothing" if value is None else repr(value)


def unknown(what: str, name: str, allowed: Iterable[str]) -> str:
    """The message for a name that nobody knows, with the nearest that somebody does."""
    from rapidfuzz import fuzz, process

    allowed = list(allowed)
    near = process.extractOne(name, allowed, scorer=fuzz.ratio, score_cutoff=60)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    return f"unknown {what} {name!r}{hint} (allowed: {', '.join(allowed)})"


def read(path: str) -> Document:
    """The YAML file at `path`. Raises DeskError with line and column for what cannot be taken."""
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise DeskError(Problem(path, f"cannot be read: {error.strerror}")) from error
    if len(data) > MAX_BYTES:
        raise DeskError(Problem(path, f"is larger than {MAX_BYTES} bytes"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DeskError(Problem(path, "is not UTF-8", line)) from error
    return parse(path, text)


def parse(path: str, text: str, line: int = 0) -> Document:
    """YAML text as a Document; `line` is the number of lines before it in its file.

    Anchors, aliases, merge keys and tags are refused: they make a small file a large one.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    _shallow(path, text)
    places: dict[Keys, tuple[int, int]] = {}
    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = (mark.line + 1 + line, mark.column + 1) if mark else (0, 0)
        message = " ".join(str(error.problem or error.context or "broken YAML").split())
        raise DeskError(Problem(path, f"broken YAML: {message}", *where)) from error
    except (YAMLError, RecursionError, ValueError) as error:
        raise DeskError(Problem(path, f"broken YAML: {' '.join(str(error).split())}")) from error
    if node is None:
        return Document(path, None, places)
    return Document(path, _Builder(path, places, line).build(node, ()), places)


def _shallow(path: str, text: str) -> None:
    """Refuse nesting that would exhaust the parser's stack before it could complain itself."""
    depth = 0
    for char in text:
        if char in "[{":
            depth += 1
            if depth > 500:
                raise DeskError(Problem(path, "broken YAML: nested too deeply"))
        elif char in "]}":
            depth = max(depth - 1, 0)


class _Builder:
    """Turns YAML nodes into plain values and notes where each key stands."""

    def __init__(self, path: str, places: dict[Keys, tuple[int, int]], line: int) -> None:
        self.path = path
        self.places = places
        self.line = line
        self.seen: set[int] = set()

    def build(self, node: Any, keys: Keys) -> Any:
        place = (node.start_mark.line + 1 + self.line, node.start_mark.column + 1)
        self.places.setdefault(keys, place)
        if node.anchor is not None or id(node) in self.seen:
            raise DeskError(Problem(self.path, "anchors and aliases are not allowed", *place))
        self.seen.add(id(node))
        if len(keys) > MAX_DEPTH:
            raise DeskError(Problem(self.path, "nested too deeply", *place))
        tag = str(node.tag or "").rpartition(":")[2]
        if node.id != "scalar" and tag not in ("map", "seq", ""):
            raise DeskError(Problem(self.path, f"the tag !{tag} is not allowed", *place))
        if node.id == "mapping":
            return self._mapping(node, keys)
        if node.id == "sequence":
            return [self.build(item, (*keys, index)) for index, item in enumerate(node.value)]
        return self._scalar(tag, node.value, place)

    def _mapping(self, node: Any, keys: Keys) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            place = (key_node.start_mark.line + 1 + self.line, key_node.start_mark.column + 1)
            if key_node.id != "scalar" or key_node.value == "<<":
                raise DeskError(Problem(self.path, "a key must be plain text", *place))
            key = str(key_node.value)
            if key in mapping:
                raise DeskError(Problem(self.path, f"the key {key!r} stands twice", *place))
            self.places[(*keys, key)] = place
            mapping[key] = self.build(value_node, (*keys, key))
        return mapping

    def _scalar(self, tag: str, text: str, place: tuple[int, int]) -> Any:
        if tag == "null":
            return None
        if tag == "bool":
            return text.lower() == "true"
        try:
            if tag == "int":
                return int(text.replace("_", ""), 0) if not text.isdigit() else int(text)
            if tag == "float":
                return float(text.replace("_", ""))
        except ValueError:
            return text
        if tag in ("str", "timestamp", ""):
            return text
        raise DeskError(Problem(self.path, f"the tag !{tag} is not allowed", *place))
