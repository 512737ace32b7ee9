"""A progress bar on standard error, for a person at a terminal who would wait for over a second."""

from __future__ import annotations

import sys
from time import monotonic

from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeVar

    T = TypeVar("T")


WAIT = 1.0  # seconds before it shows
EVERY = 0.1  # seconds between two updates
WIDTH = 30


def shown(items: Iterator[T], total: int) -> Iterator[T]:
    """Pass the items on and show how far it is; `total` is their number."""
    start = last = monotonic()
    drawn = False
    try:
        for number, item in enumerate(items, 1):
            now = monotonic()
            if now - start > WAIT and now - last > EVERY:
                last, drawn = now, True
                done = WIDTH * number // max(total, 1)
                bar = "█" * done + "░" * (WIDTH - done)
                sys.stderr.write(f"\r{bar} {number}/{total}")
                sys.stderr.flush()
            yield item
    finally:
        if drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
