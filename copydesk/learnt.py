"""Answers worked out when they are first asked for, and kept: copy repeats itself.

A folder of any size may be read, so what is kept is let go of together once there is too much.
"""

from __future__ import annotations

from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    T = TypeVar("T")
    Given = TypeVar("Given")
    Made = TypeVar("Made")

KEPT = 100_000  # answers kept before starting over; a dozen hold so many


class Once:
    """What keeps whatever was worked out about it: a paragraph, an article, a language, a desk."""

    __slots__ = ("_memo",)

    def __init__(self) -> None:
        self._memo: dict[object, Any] = {}

    def once(self, make: Callable[..., T], *args: Any) -> T:
        """`make(self, *args)`, computed the first time somebody asks for it."""
        memo = self._memo
        if make in memo:  # quicker than an exception: much is asked for just once
            known: T = memo[make]
            return known
        made: T = make(self, *args)
        memo[make] = made
        return made


class Learnt(dict["Given", "Made"]):
    """What `make` gives for whatever is looked up, worked out once; at most so many answers."""

    def __init__(self, make: Callable[[Given], Made], most: int = KEPT) -> None:
        super().__init__()
        self._make = make
        self._most = most

    def __missing__(self, given: Given) -> Made:
        if len(self) >= self._most:
            self.clear()
        made = self[given] = self._make(given)
        return made
