"""Finds checks, reports and readers by their names; what a run does not name is never imported."""

from __future__ import annotations

import os

import copydesk
from copydesk.finding import DeskError, Problem
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def folder(name: str) -> str:
    """The folder of checks, reports or rules: in the package (wheel) or beside it (checkout)."""
    for base in copydesk.__path__:
        path = os.path.join(base, name)
        if os.path.isdir(path):
            return path
    raise DeskError(Problem(name, "the installation is broken: this folder is missing"))


def modules(name: str) -> list[str]:
    """The names of the modules in one of those folders, sorted, without importing them."""
    return sorted(
        entry[:-3]
        for entry in os.listdir(folder(name))
        if entry.endswith(".py") and not entry.startswith("_")
    )


_FOUND: dict[str, Callable[..., Any]] = {}  # each is asked for with every article


def check(name: str) -> Callable[..., Any]:
    """The check, extractor or judge called "file.function" below checks/."""
    found = _FOUND.get(name)
    if found is None:
        module, _, function = name.rpartition(".")
        found = getattr(copydesk.module(f"checks.{module}"), function)
        _FOUND[name] = found
    return found


def report(name: str) -> Callable[..., Any]:
    """The writer of one format: `write(report)` in reports/NAME.py gives it in pieces."""
    found: Callable[..., Any] = copydesk.module(f"reports.{name}").write
    return found


def checks() -> list[str]:
    """Every name that a rule may give as its check, judge or extractor. Imports all of them."""
    return [
        f"{module}.{name}"
        for module in modules("checks")
        for name, value in vars(copydesk.module(f"checks.{module}")).items()
        if callable(value) and not name.startswith("_") and _defined(value, module)
    ]


def _defined(value: Any, module: str) -> bool:
    return getattr(value, "__module__", "") == f"copydesk.checks.{module}" and not isinstance(
        value, type
    )
