"""Rule packs and language packs: YAML to rules and data, compiled once until they change."""

from __future__ import annotations

import os

from copydesk import compiled, registry
from copydesk.finding import SEVERITIES, DeskError, Problem
from copydesk.language.data import Language
from copydesk.record import TYPE_CHECKING, NamedTuple
from copydesk.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any

    from copydesk.rule import RuleKind

RULE_KEYS = (
    "attributes", "bad", "check", "common", "default", "extract", "folder", "good", "judge",
    "languages", "link", "message", "parameters", "related", "severity", "variants", "why",
    "yields",
)  # fmt: skip
MESSAGES = ("en", "id")
DEFAULT = "default"  # in `select:`, all rules that run unless chosen otherwise


FURTHER = "further"  # the folder of the packs that a run opens only if it is asked for them


class Packs(NamedTuple):
    """All rules and languages of a run."""

    rules: dict[str, Rule]
    languages: dict[str, Language]


def builtin() -> list[str]:
    """The folders of the packs that come with Copydesk, `core` first."""
    base = registry.folder("rules")
    names = sorted(
        name
        for name in os.listdir(base)
        if os.path.isdir(os.path.join(base, name))
        and not name.startswith(("_", "."))
        and name != FURTHER
    )
    return [os.path.join(base, name) for name in sorted(names, key=lambda name: name != "core")]


def further() -> list[str]:
    """The codes of the languages that come with Copydesk and are opened only on request."""
    names = os.listdir(os.path.join(registry.folder("rules"), FURTHER))
    return sorted(name for name in names if os.path.isdir(folder(name)) and name[0] not in "_.")


def spoken() -> tuple[str, ...]:
    """The codes of all languages that articles may be said to be in."""
    return (*MESSAGES, *further())


def files(pack: str) -> list[str]:
    """The YAML files of a pack: itself, or those of its folder in order of name."""
    if os.path.isdir(pack):
        found = [n for n in os.listdir(pack) if n.endswith((".yaml", ".yml")) and n[0] != "."]
        return [os.path.join(pack, name) for name in sorted(found)]
    if not os.path.isfile(pack):
        raise DeskError(Problem(pack, "no such pack: expected a YAML file or a folder of them"))
    return [pack]


def load(extra: Sequence[str] = (), cache: str = "", asked: Sequence[str] = ()) -> Packs:
    """The built-in packs and the `extra` ones on top: a later rule of the same name replaces.

    `cache` is a folder for the compiled form; with it an ordinary run parses no YAML. `asked` are
    codes of further languages.
    """
    ours = [path for pack in builtin() for path in files(pack)]
    more = [path for code in asked for path in files(folder(code))]
    theirs = [path for pack in extra for path in files(pack)]
    # Theirs apart: who is writing a pack of their own does not wait for ours to be parsed again.
    packs = [
        *_cached(ours, cache, _stamp),
        *_cached(more, cache, _stamp),
        *_cached(theirs, cache, _content),
    ]
    rules: dict[str, Rule] = {}
    sections: dict[str, dict[str, Any]] = {}
    folders: dict[str, str] = {}
    for path, (entries, data) in zip((*ours, *more, *theirs), packs, strict=True):
        for entry in entries:
            rule = Rule(*entry)
            rules[rule.name] = rule._replace(origin=(path, rule.origin[1]))
        if data:
            code = os.path.basename(os.path.dirname(path))
            folders.setdefault(code, os.path.dirname(path))
            sections.setdefault(code, {}).update(data)
    languages = {code: Language(code, data, folders[code]) for code, data in sections.items()}
    return Packs(rules, languages)


def folder(code: str) -> str:
    """The folder of the pack of a further language."""
    return os.path.join(registry.folder("rules"), FURTHER, code)


def _cached(
    paths: Sequence[str], cache: str, state: Callable[[str], Any]
) -> list[tuple[list[Any], dict[str, Any]]]:
    """The compiled form of these files, from the cache where none of them changed."""
    if not paths:
        return []
    stamp = [(path, state(path)) for path in paths]
    found: list[tuple[list[Any], dict[str, Any]]] = compiled.load(
        "packs", tuple(paths), stamp, cache, lambda: [compile_file(path) for path in paths]
    )
    return found


def _stamp(path: str) -> tuple[int, int]:
    try:
        status = os.stat(path)
    except OSError as error:
        raise DeskError(Problem(path, f"cannot be read: {error.strerror}")) from error
    return status.st_size, status.st_mtime_ns


def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise DeskError(Problem(path, f"cannot be read: {error.strerror}")) from error


def compile_file(path: str) -> tuple[list[Any], dict[str, Any]]:
    """One pack file as plain rule tuples and language sections; DeskError at file:line:key."""
    from copydesk import yamlfile

    document = yamlfile.read(path)
    if document.value is None:
        return [], {}
    top = document.expect((), document.value, dict, "a mapping with rules: or language:")
    document.known((), top, ("rules", "language"))
    sections = document.expect(("language",), top.get("language", {}), dict, "a mapping")
    entries = document.expect(("rules",), top.get("rules", {}), dict, "a mapping of rules")
    return [tuple(_rule(document, name)) for name in entries], sections


def _rule(document: Any, name: str) -> Rule:
    """One entry under rules:, with every key looked at."""
    at = ("rules", name)
    entry = document.expect(at, document.value["rules"][name], dict, "a mapping: the rule")
    document.known(at, entry, RULE_KEYS)
    if ("check" in entry) == ("judge" in entry):
        raise document.error(at, "a rule has either check: or judge:")
    kind: RuleKind = "check" if "check" in entry else "judge"
    function = _function(document, at, kind, entry[kind])
    if "message" not in entry:
        raise document.error(at, "message: is missing")
    return Rule(
        name=name,
        kind=kind,
        function=entry[kind],
        severities=_severities(document, at, entry.get("severity", "warning")),
        message=_translated(document, (*at, "message"), entry["message"]),
        related=_translated(document, (*at, "related"), entry.get("related", {})),
        variants={
            key: _translated(document, (*at, "variants", key), value)
            for key, value in document.expect(
                (*at, "variants"), entry.get("variants", {}), dict, "a mapping of messages"
            ).items()
        },
        parameters=_parameters(document, at, function, entry.get("parameters", {})),
        extract=_strings(document, (*at, "extract"), entry.get("extract", [])),
        attributes=_strings(document, (*at, "attributes"), entry.get("attributes", [])),
        languages=_strings(document, (*at, "languages"), entry.get("languages", [])),
        default=document.expect(
            (*at, "default"), entry.get("default", True), bool, "true or false"
        ),
        folder=document.expect((*at, "folder"), entry.get("folder", True), bool, "true or false"),
        common=document.expect((*at, "common"), entry.get("common", 0), int, "a whole number"),
        origin=("", document.places[at][0]),
        yields=_strings(document, (*at, "yields"), entry.get("yields", [])),
    )


def _function(document: Any, at: tuple[str, ...], kind: str, name: Any) -> Any:
    """The function that a rule names; an error with the names there are where it is none."""
    document.expect((*at, kind), name, str, "the name of a check, as file.function")
    try:
        return registry.check(name)
    except (ImportError, AttributeError, ValueError) as error:
        from copydesk.yamlfile import unknown

        raise document.error((*at, kind), unknown("check", name, registry.checks())) from error


def _severities(document: Any, at: tuple[str, ...], value: Any) -> dict[str, Any]:
    """`severity: error`, or a severity for each grade of the check's hits."""
    grades = value if isinstance(value, dict) else {"": value}
    for grade, severity in grades.items():
        keys = (*at, "severity", grade) if isinstance(value, dict) else (*at, "severity")
        if severity not in SEVERITIES:
            raise document.error(keys, f"found {severity!r}, allowed: {', '.join(SEVERITIES)}")
    if "" not in grades:
        raise document.error((*at, "severity"), 'the grade "" is missing')
    return grades


def _translated(document: Any, keys: tuple[str, ...], value: Any) -> dict[str, str]:
    """A message: text in each messages language, or one text for all."""
    if isinstance(value, str):
        return dict.fromkeys(MESSAGES, value)
    document.expect(keys, value, dict, "a text, or a text for each of en and id")
    document.known(keys, value, MESSAGES)
    for language, text in value.items():
        document.expect((*keys, language), text, str, "a text")
    first = next(iter(value.values()), "")
    return {language: value.get(language, first) for language in MESSAGES} if value else {}


def _strings(document: Any, keys: tuple[str, ...], value: Any) -> tuple[str, ...]:
    document.expect(keys, value, list, "a list of texts")
    return tuple(
        document.expect((*keys, index), item, str, "a text") for index, item in enumerate(value)
    )


def _parameters(document: Any, at: tuple[str, ...], function: Any, value: Any) -> dict[str, Any]:
    """A rule's parameters, held against the keyword-only arguments of its check."""
    from copydesk.parameters import mistake

    keys = (*at, "parameters")
    document.expect(keys, value, dict, "a mapping")
    for name, found in value.items():
        message = mistake(function, name, found)
        if message:
            raise document.error((*keys, name), message)
    required = mistake(function, "", value)
    if required:
        raise document.error(at, required)
    return dict(value)


def data(pack: str) -> list[str]:
    """All files of a pack that a run reads: its YAML and what a language keeps beside it."""
    beside = os.path.join(pack, "lexicon")
    names = sorted(os.listdir(beside)) if os.path.isdir(beside) else []
    return [*files(pack), *(os.path.join(beside, name) for name in names)]


class Page(NamedTuple):
    """What a rule says of itself to people: the reason in each language, examples, a link."""

    why: dict[str, str]
    bad: list[Any]
    good: list[Any]
    link: str = ""


def pages(rules: Iterable[Rule], cache: str = "") -> dict[str, Page]:
    """The pages of these rules."""
    found: dict[str, Page] = {}
    rules = list(rules)
    for path in dict.fromkeys(rule.origin[0] for rule in rules):
        made = compiled.load("pages", path, _stamp(path), cache, lambda: _compile_pages(path))  # noqa: B023 - called at once
        found.update((name, Page(*entry)) for name, entry in made.items())
    return {rule.name: found.get(rule.name, Page({}, [], [])) for rule in rules}


def _compile_pages(path: str) -> dict[str, tuple[Any, ...]]:
    """The pages of a pack file as plain tuples."""
    return {
        name: (
            dict.fromkeys(MESSAGES, why) if isinstance(why := entry.get("why", {}), str) else why,
            entry.get("bad") or [],
            entry.get("good") or [],
            entry.get("link", ""),
        )
        for name, entry in example_texts(path).items()
    }


def example_texts(path: str) -> Mapping[str, Mapping[str, Any]]:
    """The rules of a pack file with their why:, bad: and good: keys, as written."""
    from copydesk import yamlfile

    value = yamlfile.read(path).value or {}
    rules: dict[str, Mapping[str, Any]] = value.get("rules", {})
    return rules


def select(rules: Iterable[Rule], chosen: Iterable[str], ignored: Iterable[str]) -> list[Rule]:
    """The rules of a run: the default ones or the chosen ones, less the ignored.

    `DEFAULT` among the chosen stands for all default ones: others are added to them.
    """
    chosen, ignored = set(chosen) or {DEFAULT}, set(ignored)
    return [
        rule
        for rule in rules
        if rule.name not in ignored
        and (rule.name in chosen or (rule.default and DEFAULT in chosen))
    ]
