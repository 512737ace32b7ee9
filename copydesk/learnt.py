"""Answers worked out when they are first asked for, and kept: copy repeats itself.

A folder of any size may be read, so what is kept is let go of together once there is too much.
"""

from __future__ import annotations

from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    Given = TypeVar("Given")
    Made = TypeVar("Made")

KEPT = 100_000  # answers kept before starting over; a dozen hold so many


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
