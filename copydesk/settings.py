"""The settings of a run: what config files and the command line decide, resolved."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Settings(NamedTuple):
    """Every setting with its default. Paths are absolute or relative to the working folder."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = {}
    parameters: Mapping[str, Mapping[str, Any]] = {}
    packs: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    overrides: tuple[tuple[tuple[str, ...], Mapping[str, Any]], ...] = ()
    vocabulary: tuple[str, ...] = ()
    facts: str = ""
    baseline: str = ""
    language: str = "auto"
    messages: str = "en"
    fail_on: str = "error"
    folder: bool = True
    cache: str = ""
    jobs: int = 0
    root: str = ""
