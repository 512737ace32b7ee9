"""What a run takes on: the articles that its paths name, by the config that holds for each."""

from __future__ import annotations

import os

from copydesk import config, find
from copydesk.finding import Problem
from copydesk.record import TYPE_CHECKING, NamedTuple
from copydesk.settings import Options

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Taken(NamedTuple):
    """The articles of a run in the order they came, by config file; and what is to be told.

    `stamps` are the states of their files (copydesk.stamp); `whole` says that a folder was asked
    for, not single articles out of one.
    """

    options: Options
    configs: config.Configs
    groups: Mapping[str, Sequence[str]]
    stamps: Mapping[str, bytes]
    problems: Sequence[Problem]
    notes: Sequence[str]
    whole: bool

    def articles(self) -> list[str]:
        """Every article."""
        return [path for paths in self.groups.values() for path in paths]


def take(options: Options) -> Taken:
    """Find the articles and their configs; nothing of them is read."""
    configs = config.Configs(options)
    found = find.articles(
        options.paths, configs.excluded, every=options.every, exclude_named=options.exclude_named
    )
    memory = _unless_excluded(options, configs)
    groups, problems = config.grouped(dict.fromkeys((*memory, *found.paths)), configs)
    whole = any(os.path.isdir(path) for path in options.paths)
    stamps = {} if memory else found.stamps  # what is in memory is not what is on disk
    return Taken(options, configs, groups, stamps, [*found.problems, *problems], found.notes, whole)


def _unless_excluded(options: Options, configs: config.Configs) -> list[str]:
    """The names of what is in memory, less those that are to be left out by name."""
    held = options.exclude_named and not options.every
    return [name for name in options.memory if not (held and configs.excluded(name))]
