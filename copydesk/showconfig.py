"""Which setting came from where, for --show-config."""

from __future__ import annotations

import os

from copydesk import config, find
from copydesk.record import TYPE_CHECKING
from copydesk.settings import Options, Override, Settings

if TYPE_CHECKING:
    from typing import Any

SKIP = ("origins", "cache", "root", "vocabulary_files")


def shown(options: Options) -> str:
    """The settings of each config that the articles asked for have, with their origins."""
    configs = config.Configs(options)
    found = find.articles(options.paths, configs.excluded, every=options.every)
    names = list(options.memory)
    groups, problems = config.grouped([*names, *found.paths] or ["article"], configs)
    if problems:
        from copydesk.finding import DeskError

        raise DeskError(problems[0])
    return "\n".join(
        _group(configs.of(paths[0]), len(paths) if found.paths or names else 0)
        for paths in groups.values()
    )


def _group(settings: Settings, articles: int) -> str:
    name = config.shown(settings.config) if settings.config else "no config file"
    rows = [f"# {name}: {articles} article{'' if articles == 1 else 's'}"]
    for field in Settings._fields:
        if field in SKIP or field == "config":
            continue
        key = {"parameters": "rules"}.get(field, field.replace("_", "-"))
        rows += _rows(key, getattr(settings, field), settings)
    rows.append(f"cache: {settings.cache or 'none'}")
    return "\n".join(rows) + "\n"


def _rows(key: str, value: Any, settings: Settings) -> list[str]:
    """One setting; a mapping or a list has a row for each entry, since each has its own origin."""
    if isinstance(value, dict) and value:
        return [
            _row(f"{key}.{name}", one, settings, (key, name)) for name, one in sorted(value.items())
        ]
    if key == "overrides" and value:
        return [
            _row(f"{key}.{number}", _override(one), settings, (key, str(number)))
            for number, one in enumerate(value)
        ]
    if key == "exclude":
        value = [os.path.join(os.path.relpath(folder), glob) for folder, glob in value]
    if key == "vocabulary" and len(value) > 20:
        value = f"{len(value)} words"
    return [_row(key, value, settings, (key,))]


def _override(override: Override) -> str:
    return f"{', '.join(override.files)}: {dict(override.settings)}"


def _row(name: str, value: Any, settings: Settings, key: tuple[str, ...]) -> str:
    if isinstance(value, tuple | list):
        value = ", ".join(map(str, value)) or "none"
    if value in ("", {}):
        value = "none"
    if isinstance(value, bool):
        value = str(value).lower()
    return f"{name}: {value}  ({settings.origin(*key)})"
