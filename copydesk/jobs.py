"""Runs one function over many items: in this process, or in forked ones where that pays.

A worker that dies takes only the item it was at with it: what it still owed goes to another
one, item by item. Where forking is unsafe (other threads run) or missing, one process does all.
"""

from __future__ import annotations

import marshal
import os
import sys
from time import perf_counter

from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

PAYS = 0.06  # seconds of work still to do from which a pool is worth its forks
FIRST = 4  # items done here before the pace is judged; their imports are shared by the forks
CHUNK = 32  # most items in one order
AHEAD = 2  # orders that a worker holds, so that it never waits for the next


class Outcome(NamedTuple):
    """What became of items[at]: the function's value, or why there is none."""

    at: int
    value: Any
    error: str = ""


def processors() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def forkable() -> bool:
    """Whether this process may fork: on POSIX, and with no other Python thread running."""
    return hasattr(os, "fork") and sys.platform != "darwin" and len(sys._current_frames()) == 1


def mapped(work: Callable[[Any], Any], items: Sequence[Any], jobs: int = 0) -> Iterator[Outcome]:
    """The outcome of `work` for each item, in no fixed order once a pool is at it.

    Values that come back from a pool must be what marshal carries: numbers, texts, bytes, None,
    tuples, lists and dicts of them. `jobs` 0 means one for each processor.
    """
    workers = min(jobs or processors(), len(items))
    begin = perf_counter()
    for index in range(len(items)):
        if index == FIRST // 2:
            begin = perf_counter()
        elif index >= FIRST and not index & (index - 1) and workers > 1:
            pace = (perf_counter() - begin) / (index - FIRST // 2)
            if pace * (len(items) - index) > PAYS and forkable():
                yield from pooled(work, items, index, workers)
                return
        yield attempt(work, items, index)


def attempt(work: Callable[[Any], Any], items: Sequence[Any], index: int) -> Outcome:
    """One item's outcome; an exception becomes its error and stops nothing else."""
    try:
        return Outcome(index, work(items[index]))
    except Exception as error:
        return Outcome(index, None, blame(error))


def blame(error: BaseException) -> str:
    """An exception in one line, with the place that raised it."""
    trace, place = error.__traceback__, ""
    while trace is not None:
        parts = trace.tb_frame.f_code.co_filename.split(os.sep)[-2:]
        place = f" ({'/'.join(parts)}:{trace.tb_lineno})"
        trace = trace.tb_next
    return f"{type(error).__name__}: {error}{place}"


def pooled(
    work: Callable[[Any], Any], items: Sequence[Any], start: int, workers: int
) -> Iterator[Outcome]:
    """The outcomes of items[start:] from forked workers, as they come in."""
    from select import select

    orders = _orders(start, len(items), workers)
    crew: list[Worker] = []
    try:
        while orders or any(worker.orders for worker in crew):
            while orders and len(crew) < workers:
                try:
                    crew.append(Worker(work, items, crew))
                except OSError:
                    workers = len(crew)
            if not crew:  # no process can be had: do it here
                for first, last in reversed(orders):
                    yield from (attempt(work, items, at) for at in range(first, last))
                return
            for worker in crew:
                worker.feed(orders)
            ready = select([worker.answers for worker in crew if worker.orders], [], [])[0]
            for worker in [one for one in crew if one.answers in ready]:
                yield from worker.collect()
                if worker.dead:
                    crew.remove(worker)
                    yield from _inherit(worker, orders)
    finally:
        for worker in crew:
            worker.stop()


def _orders(start: int, end: int, workers: int) -> list[tuple[int, int]]:
    """Index ranges, the next one last; smaller towards the end so that all finish together."""
    orders = []
    while start < end:
        size = max(1, min(CHUNK, (end - start) // (workers * 4)))
        orders.append((start, start + size))
        start += size
    return orders[::-1]


def _inherit(worker: Worker, orders: list[tuple[int, int]]) -> Iterator[Outcome]:
    """What a dead worker owed: its lone item is lost, longer orders are tried item by item."""
    (first, last), *rest = worker.orders
    orders += reversed(rest)
    if last - first == 1:
        yield Outcome(first, None, f"the process that was at it ended ({worker.stop()})")
        return
    worker.stop()
    orders += [(at, at + 1) for at in reversed(range(first, last))]


class Worker:
    """One forked process with a pipe for its orders and one for its answers."""

    __slots__ = ("_buffer", "_tell", "answers", "dead", "orders", "pid")

    def __init__(
        self, work: Callable[[Any], Any], items: Sequence[Any], crew: Sequence[Worker]
    ) -> None:
        import gc
        import signal

        mine, self._tell = os.pipe()
        self.answers, theirs = os.pipe()
        self.orders: list[tuple[int, int]] = []
        self.dead = False
        self._buffer = bytearray()
        gc.freeze()  # the collector would write to pages that the forks share
        stops = {signal.SIGINT, signal.SIGTERM}
        before = signal.pthread_sigmask(signal.SIG_BLOCK, stops)
        try:
            self.pid = os.fork()
            if not self.pid:
                try:
                    for number in stops:
                        signal.signal(number, signal.SIG_DFL)
                    signal.pthread_sigmask(signal.SIG_SETMASK, before)
                    for held in (self, *crew):  # else a dead parent's pipes stay open
                        os.close(held._tell)
                        os.close(held.answers)
                    _serve(work, items, mine, theirs)
                finally:
                    os._exit(1)  # never the parent's own way out
        except OSError:
            os.close(self._tell)
            os.close(self.answers)
            raise
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
            os.close(mine)
            os.close(theirs)

    def feed(self, orders: list[tuple[int, int]]) -> None:
        """Hand over orders until the worker holds enough of them."""
        while orders and len(self.orders) < AHEAD:
            first, last = order = orders.pop()
            self.orders.append(order)
            try:
                os.write(self._tell, first.to_bytes(8, "big") + last.to_bytes(8, "big"))
            except BrokenPipeError:
                return  # its end is seen when its answers are collected

    def collect(self) -> Iterator[Outcome]:
        """The outcomes that have come in whole; notes the worker's end."""
        data = os.read(self.answers, 1 << 18)
        self.dead = not data
        self._buffer += data
        while len(self._buffer) >= 8:
            end = 8 + int.from_bytes(self._buffer[:8], "big")
            if len(self._buffer) < end:
                return
            frame = bytes(self._buffer[8:end])
            del self._buffer[:end], self.orders[0]
            yield from map(Outcome._make, marshal.loads(frame))

    def stop(self) -> str:
        """End the process at once and say how it ended."""
        import signal

        os.close(self._tell)
        os.close(self.answers)
        if not self.dead:
            os.kill(self.pid, signal.SIGKILL)
        code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        return f"signal {-code}" if code < 0 else f"exit code {code}"


def _serve(work: Callable[[Any], Any], items: Sequence[Any], source: int, sink: int) -> None:
    """A worker's life: read an order, do it, send the answers, until the pipe is closed."""
    parent = os.getppid()
    while len(order := os.read(source, 16)) == 16:
        first, last = int.from_bytes(order[:8], "big"), int.from_bytes(order[8:], "big")
        outcomes = []
        for index in range(first, last):
            if os.getppid() != parent:  # nobody is left to read the answer
                return
            outcomes.append(tuple(attempt(work, items, index)))
        try:
            body = marshal.dumps(outcomes)
        except ValueError as error:
            body = marshal.dumps([(index, None, blame(error)) for index in range(first, last)])
        rest = memoryview(len(body).to_bytes(8, "big") + body)
        while rest:
            rest = rest[os.write(sink, rest) :]
