"""Config files to settings: found from each article upwards, extended, merged, origins kept."""

from __future__ import annotations

import os

from copydesk import compiled
from copydesk.finding import SEVERITIES, DeskError, Problem
from copydesk.record import TYPE_CHECKING, NamedTuple
from copydesk.settings import Options, Origin, Override, Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

NAMES = ("copydesk.yaml", "copydesk.yml", ".copydesk.yaml")
KEYS = (
    "baseline", "exclude", "extends", "facts", "fail-on", "folder", "ignore", "jobs", "language",
    "languages", "messages", "overrides", "packs", "rules", "select", "severity", "vocabulary",
)  # fmt: skip
OVERRIDE_KEYS = ("files", "ignore", "language", "rules", "select", "severity", "vocabulary")
CHOICES = {
    "messages": ("en", "id"),
    "fail-on": (*SEVERITIES, "never"),
}
WORD_FILES = (".txt", ".yaml", ".yml")


class Layer(NamedTuple):
    """One config file as written: its values, and the (line, column) of each of its keys."""

    values: dict[str, Any]
    places: dict[tuple[str | int, ...], tuple[int, int]]


class Configs:
    """The settings of each article: from the nearest config above it, and the command line."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self._folders: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._settings: dict[str, Settings | DeskError] = {}
        self._excluded: dict[str, Any] = {}

    def of(self, path: str) -> Settings:
        """The settings for an article, without its overrides. Raises DeskError."""
        folder = os.path.dirname(path)
        if folder not in self._names:
            whole = os.path.dirname(os.path.abspath(path))
            self._names[folder] = self.options.config or self.nearest(whole)
        name = self._names[folder]
        if name not in self._settings:
            try:
                self._settings[name] = commanded(load(name, self.options.cache), self.options)
            except DeskError as error:
                self._settings[name] = error
        found = self._settings[name]
        if isinstance(found, DeskError):
            raise found
        return found

    def nearest(self, folder: str) -> str:
        """The config file of a folder or of the nearest one above it; "" if there is none."""
        passed = []
        while folder not in self._folders:
            passed.append(folder)
            here = config_in(folder)
            above = os.path.dirname(folder)
            if here or above == folder:
                self._folders[folder] = here
                break
            folder = above
        for one in passed:
            self._folders[one] = self._folders[folder]
        return self._folders[folder]

    def excluded(self, path: str) -> bool:
        """Whether the config nearest to a path leaves it out; a broken one leaves nothing out."""
        try:
            patterns = self.of(path).exclude
        except DeskError:
            return False
        if not patterns:
            return False
        from copydesk.globs import matcher

        matchers = []
        for base in dict.fromkeys(base for base, _ in patterns):
            key = repr((base, patterns))
            if key not in self._excluded:
                self._excluded[key] = matcher(base, [glob for b, glob in patterns if b == base])
            matchers.append(self._excluded[key])
        return any(fits(path) for fits in matchers)


def config_in(folder: str) -> str:
    """The config file that stands in a folder, "" if none does."""
    for name in NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return path
    path = os.path.join(folder, "pyproject.toml")
    try:
        with open(path, "rb") as file:
            return path if b"[tool.copydesk" in file.read() else ""
    except OSError:
        return ""


def load(path: str, cache: str = "", below: tuple[str, ...] = ()) -> Settings:
    """The settings that a config file gives, on top of those it extends; "" gives the defaults.

    `below` are the files that led here by `extends`.
    """
    if not path:
        return Settings(cache=cache)
    path = os.path.abspath(path)
    layer = _layer(path, cache)
    settings = Settings(cache=cache)
    for index, name in enumerate(_listed(layer.values.get("extends", []))):
        other = beside(path, name)
        chain = (*below, path)
        if other in chain:
            loop = " → ".join(shown(one) for one in (*chain[chain.index(other) :], other))
            raise _error(path, layer, ("extends", index), f"goes round in a circle: {loop}")
        if not os.path.isfile(other):
            raise _error(path, layer, ("extends", index), f"no such file: {shown(other)}")
        settings = onto(settings, load(other, cache, chain))
    return onto(settings, written(path, layer, cache))


def _layer(path: str, cache: str) -> Layer:
    """One config file, parsed and looked through; from the cache while its bytes are the same."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise DeskError(Problem(shown(path), f"cannot be read: {error.strerror}")) from error

    def make() -> tuple[Any, ...]:
        from copydesk.configfile import parse

        return tuple(parse(shown(path), data))

    return Layer(*compiled.load("config", path, data, cache, make))


def _error(path: str, layer: Layer, keys: tuple[str | int, ...], message: str) -> DeskError:
    line, column = layer.places.get(keys) or layer.places.get(keys[:1], (0, 0))
    name = ".".join(str(key) for key in keys)
    return DeskError(Problem(shown(path), f"{name}: {message}", line, column))


def shown(path: str) -> str:
    """A path as messages show it: relative to the working folder where it lies below it."""
    here = os.getcwd()
    if path.startswith(os.path.join(here, "")):
        path = path[len(os.path.join(here, "")) :]
    return path.replace(os.sep, "/")


def beside(path: str, name: str) -> str:
    """A file that a config names, relative to the config's folder."""
    folder = os.path.dirname(path)
    return os.path.normpath(os.path.join(folder, os.path.expanduser(name)))


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def written(path: str, layer: Layer, cache: str) -> Settings:
    """What one config file says itself, as settings; the rest as by default."""
    values = layer.values
    folder = os.path.dirname(path)
    found: dict[str, Any] = {
        name: tuple(_listed(values[name])) for name in ("select", "ignore") if name in values
    }
    if "languages" in values:
        found["languages"] = tuple(_listed(values["languages"]))
    found["severity"] = values.get("severity", {})
    found["parameters"] = values.get("rules", {})
    found["packs"] = tuple(beside(path, name) for name in _listed(values.get("packs", [])))
    found["exclude"] = tuple((folder, glob) for glob in _listed(values.get("exclude", [])))
    found["overrides"] = tuple(
        Override(folder, tuple(_listed(one["files"])), _override(path, one, cache))
        for one in values.get("overrides", [])
    )
    found["vocabulary"], found["vocabulary_files"] = vocabulary(
        path, values.get("vocabulary", []), cache
    )
    for name in ("facts", "baseline"):
        if values.get(name):
            found[name] = beside(path, values[name])
    for name in ("language", "messages", "fail-on", "folder", "jobs"):
        if name in values:
            found[name.replace("-", "_")] = values[name]
    origins = {
        tuple(str(key) for key in keys): Origin(shown(path), *place)
        for keys, place in layer.places.items()
        if keys
    }
    for name in ("select", "ignore"):  # a rule in a list is looked up by its name
        for index, rule in enumerate(_listed(values.get(name, []))):
            if (name, str(index)) in origins:
                origins[name, rule] = origins[name, str(index)]
    return Settings(**found, cache=cache, root=folder, config=path, origins=origins)


def _override(path: str, entry: Mapping[str, Any], cache: str) -> dict[str, Any]:
    """The settings of one override, named as Settings names them."""
    found: dict[str, Any] = {key: entry[key] for key in ("language", "severity") if key in entry}
    found.update({key: tuple(_listed(entry[key])) for key in ("select", "ignore") if key in entry})
    if "rules" in entry:
        found["parameters"] = entry["rules"]
    if "vocabulary" in entry:
        found["vocabulary"] = vocabulary(path, entry["vocabulary"], cache)[0]
    return found


def vocabulary(path: str, value: Any, cache: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that a vocabulary: setting lists, itself or in files, and those files."""
    words: list[str] = []
    files = []
    for entry in _listed(value):
        if not entry.lower().endswith(WORD_FILES):
            words.append(entry)
            continue
        name = beside(path, entry)
        files.append(name)
        try:
            with open(name, "rb") as file:
                data = file.read()
        except OSError as error:
            problem = Problem(shown(path), f"vocabulary: {shown(name)}: {error.strerror}")
            raise DeskError(problem) from error
        words += _words(name, data, cache)
    return tuple(words), tuple(files)


def _words(name: str, data: bytes, cache: str) -> list[str]:
    """The words of one vocabulary file: YAML, or text with one on each line and # comments."""

    def make() -> list[str]:
        from copydesk.configfile import words

        return words(shown(name), data)

    found: list[str] = compiled.load("words", name, data, cache, make)
    return found


def onto(under: Settings, over: Settings) -> Settings:
    """Settings on top of others: lists grow, mappings merge, `select` and single values replace."""
    origins = {**under.origins, **over.origins}
    fields: dict[str, Any] = {
        name: getattr(under, name) + getattr(over, name)
        for name in (
            "ignore", "packs", "exclude", "overrides", "vocabulary", "vocabulary_files",
        )
    }  # fmt: skip
    fields["severity"] = {**under.severity, **over.severity}
    fields["parameters"] = merged(under.parameters, over.parameters)
    for name in ("language", "languages", "messages", "fail_on", "folder", "jobs"):
        said = (name.replace("_", "-"),) in over.origins
        fields[name] = getattr(over if said else under, name)
    fields["select"] = over.select or under.select
    fields["facts"] = over.facts or under.facts
    fields["baseline"] = over.baseline or under.baseline
    return over._replace(**fields, origins=origins)


def merged(
    under: Mapping[str, Mapping[str, Any]], over: Mapping[str, Mapping[str, Any]]
) -> dict[str, dict[str, Any]]:
    """Parameters by rule, the later of the same name winning."""
    return {name: {**under.get(name, {}), **over.get(name, {})} for name in {**under, **over}}


def commanded(settings: Settings, options: Options) -> Settings:
    """Settings with what the command line sets over them."""
    changes = dict(options.changes)
    origins = dict(settings.origins)
    for name in changes:
        origins = {key: one for key, one in origins.items() if key[0] != name or name == "ignore"}
        origins[name.replace("_", "-"),] = Origin("--" + name.replace("_", "-"))
    if not settings.baseline and "baseline" not in changes:
        # The file that `copydesk baseline` writes is used without being named.
        found = os.path.join(settings.root or os.getcwd(), "copydesk-baseline.json")
        if os.path.isfile(found):
            changes["baseline"] = found
            origins["baseline",] = Origin("found beside the config")
    changes["ignore"] = (*settings.ignore, *changes.get("ignore", ()))
    return settings._replace(**changes, cache=options.cache, origins=origins)


def overridden(settings: Settings, path: str) -> Settings:
    """The settings for one article: with every override that fits it, in order, merged."""
    for override in settings.overrides:
        from copydesk.globs import matcher

        if matcher(override.base, override.files)(path):
            said = override.settings
            settings = settings._replace(
                select=said.get("select", settings.select),
                ignore=(*settings.ignore, *said.get("ignore", ())),
                severity={**settings.severity, **said.get("severity", {})},
                parameters=merged(settings.parameters, said.get("parameters", {})),
                vocabulary=(*settings.vocabulary, *said.get("vocabulary", ())),
                language=said.get("language", settings.language),
            )
    return settings


def grouped(paths: Iterable[str], configs: Configs) -> tuple[dict[str, Any], list[Problem]]:
    """Articles by config file, and the problems of the configs that are broken."""
    groups: dict[str, list[str]] = {}
    problems: dict[str, Problem] = {}
    for path in paths:
        try:
            groups.setdefault(configs.of(path).config, []).append(path)
        except DeskError as error:
            problems[str(error)] = error.problem
    return groups, list(problems.values())
