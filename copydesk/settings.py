"""The settings of a run: what config files and the command line decide, resolved."""

from __future__ import annotations

from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


class Origin(NamedTuple):
    """Where a setting comes from: a file with its line, "--option", or "default"."""

    path: str = "default"
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


class Override(NamedTuple):
    """Settings for the articles that fit one of the globs, which are relative to `base`."""

    base: str
    files: tuple[str, ...]
    settings: Mapping[str, Any]


class Settings(NamedTuple):
    """Every setting with its default. Paths are absolute or relative to the working folder.

    `exclude` holds pairs of a folder and a glob relative to it; `root` is the folder of the
    config file, "" without one; `cache` a folder, "" for none; `jobs` 0 lets the run decide.
    `origins` maps ("severity", "typo") and the like to where that was set.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = {}
    parameters: Mapping[str, Mapping[str, Any]] = {}
    packs: tuple[str, ...] = ()
    exclude: tuple[tuple[str, str], ...] = ()
    overrides: tuple[Override, ...] = ()
    vocabulary: tuple[str, ...] = ()
    vocabulary_files: tuple[str, ...] = ()
    facts: str = ""
    baseline: str = ""
    language: str = "auto"
    languages: tuple[str, ...] = ()
    messages: str = "en"
    fail_on: str = "error"
    folder: bool = True
    cache: str = ""
    jobs: int = 0
    root: str = ""
    config: str = ""
    origins: Mapping[tuple[str, ...], Origin] = {}

    def origin(self, *key: str) -> Origin:
        """Where a setting comes from: the entry itself, else the whole setting."""
        return self.origins.get(key) or self.origins.get(key[:1]) or Origin()


class Options(NamedTuple):
    """What a run is asked for: which articles, and what the command line sets over the configs.

    `memory` holds the bytes of articles that are not read from disk: standard input, an editor's
    buffer, a fix that is tried. `every` takes in what is excluded; `exclude_named` leaves out even
    files that were named if they are excluded. `config` is a config file for all articles, "" to
    look for the nearest. `changes` maps fields of Settings to their values.
    """

    paths: tuple[str, ...] = ()
    memory: Mapping[str, bytes] = {}
    every: bool = False
    exclude_named: bool = False
    config: str = ""
    cache: str = ""
    changes: Mapping[str, Any] = {}
