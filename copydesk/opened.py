"""The rules of a run and what its checks may know, by its settings."""

from __future__ import annotations

import os

from copydesk import packs, registry
from copydesk.desk import Desk
from copydesk.finding import DeskError, Problem
from copydesk.record import TYPE_CHECKING, NamedTuple
from copydesk.rule import Rule
from copydesk.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copydesk.finding import Severity
    from copydesk.language.data import Language


class Opened(NamedTuple):
    """What a run works with: its rules, what checks may know, and every rule that there is."""

    rules: list[Rule]
    desk: Desk
    known: dict[str, Rule]


def open_desk(settings: Settings) -> Opened:
    """The rules of a run and the knowledge they may use."""
    named = [code for code in (settings.language, *settings.languages) if code != "auto"]
    asked = [code for code in dict.fromkeys(named) if os.path.isdir(packs.folder(code))]
    loaded = packs.load(settings.packs, settings.cache, asked)
    known = loaded.rules
    _known_rules(settings, known)
    rules = [
        configured(rule, settings)
        for rule in packs.select(known.values(), settings.select, settings.ignore)
    ]
    languages = _worded(loaded.languages, asked, settings)
    desk = Desk(
        languages,
        vocabulary=frozenset(settings.vocabulary),
        messages=settings.messages,
        spoken=_spoken(languages, asked, settings),
        further=lambda code: _further(settings, code),
    )
    if settings.facts:
        from copydesk import house

        known_facts = house.load(settings.facts, languages, settings.cache)
        desk.house, desk.house_entries = known_facts.facts, known_facts.entries
    return Opened(rules, desk, known)


def _worded(
    languages: Mapping[str, Language], asked: Sequence[str], settings: Settings
) -> Mapping[str, Language]:
    """The languages, those that were asked for with the lexicons derived for them."""
    if not asked:
        return languages
    from copydesk import derived

    found = dict(languages)
    for code in asked:
        try:
            found[code] = derived.opened(found[code], settings.cache)
        except DeskError as error:
            raise _unworded(settings, code, error.problem.message) from error
    return found


def _spoken(
    languages: Mapping[str, Language], asked: Sequence[str], settings: Settings
) -> tuple[str, ...] | None:
    """The languages that articles may be in; None for those that come with their lexicons.

    One further language alone brings those that it borrows from: they may be quoted.
    """
    if not asked and not settings.languages:
        return None
    named = [code for code in (settings.language, *settings.languages) if code != "auto"]
    more = [code for one in named if not settings.languages for code in languages[one]["borrows"]]
    return tuple(dict.fromkeys((*named, *more)))


def _further(settings: Settings, code: str) -> tuple[Mapping[str, Language], tuple[str, ...]]:
    """All languages with one more, and which an article in it may be in.

    None where there is no such pack, or the packages for its lexicons are not installed.
    """
    if not os.path.isdir(packs.folder(code)):
        return {}, ()
    alone = settings._replace(language=code, languages=())
    loaded = packs.load(settings.packs, settings.cache, [code])
    try:
        languages = _worded(loaded.languages, [code], alone)
    except DeskError:
        return {}, ()
    return languages, _spoken(languages, [code], alone) or ()


def _unworded(settings: Settings, code: str, message: str) -> DeskError:
    """The error for a language whose lexicons cannot be made, where it is asked for."""
    keys: list[tuple[str, ...]] = [
        ("overrides", str(number), "language")
        for number, override in enumerate(settings.overrides)
        if override.settings.get("language") == code
    ]
    keys += [("languages", str(n)) for n, one in enumerate(settings.languages) if one == code]
    keys += [("language",)]
    key = next(key for key in keys if key in settings.origins or key == ("language",))
    origin = settings.origin(*key)
    path = "" if origin.path == "default" else origin.path
    shown = message if path.startswith("--") else f"{'.'.join(key)}: {message}"
    return DeskError(Problem(path, shown, origin.line, origin.column))


def _known_rules(settings: Settings, known: Mapping[str, Rule]) -> None:
    """An error, with its place, for a setting that names no rule or a wrong parameter."""
    named = [
        (key, name)
        for key, names in (
            ("select", settings.select),
            ("ignore", settings.ignore),
            ("severity", settings.severity),
            ("rules", settings.parameters),
        )
        for name in names
    ]
    for key, name in named:
        if name not in known and (key, name) != ("select", packs.DEFAULT):
            from copydesk.yamlfile import unknown

            raise _misset(settings, key, name, unknown("rule", name, sorted(known)))
    for name, parameters in settings.parameters.items():
        from copydesk.parameters import mistake

        for parameter, value in parameters.items():
            message = mistake(registry.check(known[name].function), parameter, value)
            if message:
                raise _misset(settings, "rules", name, message, parameter)


def _misset(settings: Settings, key: str, name: str, message: str, inner: str = "") -> DeskError:
    places = [
        origin
        for keys, origin in settings.origins.items()
        if key in keys and name in keys and (not inner or inner in keys)
    ]
    origin = next(iter(places), None) or settings.origin(key)
    path = "" if origin.path == "default" else origin.path
    where = ".".join(part for part in (key, name if inner else "", inner) if part)
    shown = message if path.startswith("--") else f"{where}: {message}"
    return DeskError(Problem(path, shown, origin.line, origin.column))


def configured(rule: Rule, settings: Settings) -> Rule:
    """A rule with the severity and parameters that the settings give it."""
    severity: Severity | None = settings.severity.get(rule.name)  # type: ignore[assignment]
    if severity:
        rule = rule._replace(severities=dict.fromkeys(rule.severities, severity))
    if rule.name in settings.parameters:
        rule = rule._replace(parameters={**rule.parameters, **settings.parameters[rule.name]})
    return rule
