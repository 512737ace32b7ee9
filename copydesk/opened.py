"""The rules of a run and what its checks may know, by its settings."""

from __future__ import annotations

from copydesk import packs, registry
from copydesk.desk import Desk
from copydesk.finding import DeskError, Problem
from copydesk.record import TYPE_CHECKING, NamedTuple
from copydesk.rule import Rule
from copydesk.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copydesk.finding import Severity


class Opened(NamedTuple):
    """What a run works with: its rules, what checks may know, and every rule that there is."""

    rules: list[Rule]
    desk: Desk
    known: dict[str, Rule]


def open_desk(settings: Settings) -> Opened:
    """The rules of a run and the knowledge they may use."""
    loaded = packs.load(settings.packs, settings.cache)
    known = loaded.rules
    _known_rules(settings, known)
    rules = [
        configured(rule, settings)
        for rule in packs.select(known.values(), settings.select, settings.ignore)
    ]
    desk = Desk(
        loaded.languages, vocabulary=frozenset(settings.vocabulary), messages=settings.messages
    )
    if settings.facts:
        from copydesk import house

        known_facts = house.load(settings.facts, loaded.languages, settings.cache)
        desk.house, desk.house_entries = known_facts.facts, known_facts.entries
    return Opened(rules, desk, known)


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
