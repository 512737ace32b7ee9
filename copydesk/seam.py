"""The seam between the pipeline and what runs it: one process, a pool, a store, an engine."""

from __future__ import annotations

from operator import attrgetter

from copydesk import jobs
from copydesk.claims import Group
from copydesk.examined import Examined, Packed, pack, unpack
from copydesk.finding import DeskError, Finding, Problem
from copydesk.record import TYPE_CHECKING, NamedTuple
from copydesk.where import Where

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any

UNCOMPARED = "could not be compared with other articles: "
order = attrgetter("path", "start", "end", "rule", "message", "related")


class Batch(NamedTuple):
    """Articles that are examined alike: `context` stands for all that the outcome depends on."""

    paths: Sequence[str]
    examine: Callable[[str, bytes], Examined]
    context: bytes


class Judge(NamedTuple):
    """What judges groups of facts across articles, and the attributes that it asks for.

    `wanted` False: nothing is compared this time, though the facts are kept for the next.
    """

    judge: Callable[[Iterable[Group]], list[Finding]]
    attributes: frozenset[str]
    context: bytes
    wanted: bool = True


class Seam(NamedTuple):
    """Everything that a run over articles needs of the pipeline.

    `examine` is for articles beside those of the batches; `load` reads one; `watch` passes on
    what is examined and shows progress; `common` names the rules whose findings are left out
    where many articles have them; `workers` 0 lets the run decide; `stamps` are the states of
    articles' files as far as they are known (copydesk.stamp).
    """

    batches: Sequence[Batch]
    judge: Judge
    examine: Callable[[str, bytes], Examined]
    load: Callable[[str], bytes]
    watch: Callable[[Iterator[Examined], int], Iterator[Examined]]
    place: Where = Where()
    common: frozenset[str] = frozenset()
    workers: int = 0
    stamps: Mapping[str, bytes] = {}

    def paths(self) -> dict[str, int]:
        """Every article with its number."""
        listed = (path for batch in self.batches for path in batch.paths)
        return {path: at for at, path in enumerate(listed)}


def examined(seam: Seam) -> list[Examined]:
    """The articles with their facts, in order; none of them from a store or into one."""
    numbers = seam.paths()
    found: list[Examined] = []
    for batch in seam.batches:
        found += seam.watch(_examined(batch, seam), len(numbers))
    return sorted(found, key=lambda one: numbers[one.path])


def _examined(batch: Batch, seam: Seam) -> Iterator[Examined]:
    def work(path: str) -> tuple[bytes, ...]:
        return tuple(pack(batch.examine(path, seam.load(path)), seam.judge.attributes))

    for outcome in jobs.mapped(told(work), batch.paths, seam.workers):
        path = batch.paths[outcome.at]
        problem = failed(path, outcome)
        if problem:
            yield Examined(path, problems=(problem,))
        else:
            yield unpack(path, Packed(*outcome.value))


def told(work: Callable[[str], tuple[Any, ...]]) -> Callable[[str], Any]:
    """The work, with a DeskError's problem as a list in place of the value."""

    def telling(path: str) -> Any:
        try:
            return work(path)
        except DeskError as error:
            return list(error.problem)

    return telling


def failed(path: str, outcome: jobs.Outcome) -> Problem | None:
    """Why a `told` work has no value; None where it has one."""
    if isinstance(outcome.value, list):
        return Problem(*outcome.value)
    return Problem(path, outcome.error) if outcome.error else None
