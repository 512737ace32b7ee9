"""A rule's parameters against its check: the keyword-only arguments say which, and of what type."""

from __future__ import annotations

import collections.abc
import typing
from collections.abc import Mapping, Sequence
from typing import Any, Literal, get_args, get_origin

from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = {bool: "true or false", int: "a whole number", float: "a number", str: "a text"}


def of(function: Callable[..., Any]) -> dict[str, Any]:
    """The parameters that a pack may set and their types: the keyword-only arguments."""
    code = function.__code__
    first = code.co_argcount
    names = code.co_varnames[first : first + code.co_kwonlyargcount]
    # Annotations are kept as text, and what they name was imported for type checkers only.
    named = {**vars(typing), **vars(collections.abc), **function.__globals__}
    return {name: eval(function.__annotations__.get(name, "Any"), named) for name in names}


def mistake(function: Callable[..., Any], name: str, value: Any) -> str:
    """What is wrong with one parameter, "" if nothing. Name "": what a mapping lacks."""
    allowed = of(function)
    if not name:
        defaults = function.__kwdefaults__ or {}
        missing = [key for key in allowed if key not in defaults and key not in value]
        return f"parameters: {', '.join(missing)} missing" if missing else ""
    if name not in allowed:
        from copydesk.yamlfile import unknown

        return unknown("parameter", name, allowed)
    kind = allowed[name]
    if hasattr(kind, "mistake"):  # a type that knows better what it takes
        return str(kind.mistake(value))
    if fits(value, kind):
        return ""
    from copydesk.yamlfile import describe

    return f"found {describe(value)}, expected {named(kind)}"


def fits(value: Any, kind: Any) -> bool:
    """Whether a YAML value is of an annotated type."""
    origin, inner = get_origin(kind), get_args(kind)
    if kind is Any:
        return True
    if origin is Literal:
        return value in inner
    if origin in (Sequence, list, tuple, frozenset, set):
        return isinstance(value, list) and all(fits(item, inner[0]) for item in value)
    if origin in (Mapping, dict):
        return isinstance(value, dict) and all(fits(item, inner[1]) for item in value.values())
    if origin is not None:  # a union
        return any(fits(value, one) for one in inner)
    if kind is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, kind)


def named(kind: Any) -> str:
    """A type as an editor reads it."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return "one of " + ", ".join(map(str, inner))
    if origin in (Sequence, list, tuple, frozenset, set):
        return f"a list, each {named(inner[0])}"
    if origin in (Mapping, dict):
        return f"a mapping to {named(inner[1])}"
    return NAMES.get(kind, str(kind))
