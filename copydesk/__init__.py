"""Copydesk: an editorial lint and fact-consistency checker."""

from __future__ import annotations

import os.path
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType

HERE = os.path.dirname(os.path.abspath(__file__))

# A wheel holds checks/, reports/ and rules/ inside this folder; a checkout, beside it.
if not os.path.isdir(os.path.join(HERE, "checks")):
    __path__.append(os.path.dirname(HERE))


def module(name: str) -> ModuleType:
    """A module of ours by its name, imported when it is asked for: `module("checks.dates")`.

    `importlib` does the same; importing that takes as long as five modules of ours.
    """
    whole = f"{__name__}.{name}"
    __import__(whole)
    return sys.modules[whole]
