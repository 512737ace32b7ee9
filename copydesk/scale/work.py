"""What the engine's workers run: the map of an article, the judging of a group, kinship of two.

Each worker opens the desk for itself from plain settings; columns in, columns out.
"""

from __future__ import annotations

import marshal
from itertools import combinations

import daft
import pyarrow as pa
from daft import DataType

from copydesk import config, jobs, run
from copydesk.claims import Fact, grouped
from copydesk.examined import Examined, clothed, pack_findings, pack_outcome, sorted_facts
from copydesk.finding import DeskError, Problem
from copydesk.kin import akin, all_links, meeting, spots
from copydesk.record import TYPE_CHECKING
from copydesk.seam import UNCOMPARED
from copydesk.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    Series = Any  # daft's and Arrow's columns: neither has types of its own


NAMES = ["outcome", "buckets", "facts", "links", "linked"]
MAPPED = DataType.struct(
    {
        "outcome": DataType.binary(),
        "buckets": DataType.list(DataType.uint32()),
        "facts": DataType.list(DataType.binary()),
        "links": DataType.binary(),
        "linked": DataType.binary(),
    }
)
JUDGED = DataType.struct({"findings": DataType.binary(), "problem": DataType.string()})


class Opened:
    """The desks of a worker: one for each set of overrides."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.base = run.open_desk(settings)
        self._others: dict[str, tuple[run.Opened, Settings]] = {}

    def of(self, path: str) -> tuple[run.Opened, Settings]:
        """The desk for an article, and its settings."""
        if not self.settings.overrides:
            return self.base, self.settings
        own = config.overridden(self.settings, path)
        if repr(own) not in self._others:
            self._others[repr(own)] = (run.open_desk(own), own)
        return self._others[repr(own)]


class Examiner:
    """The map over a column of articles."""

    def __init__(self, settings: Settings, attributes: frozenset[str]) -> None:
        self.opened = Opened(settings)
        self.attributes = attributes

    @daft.method.batch(return_dtype=MAPPED)
    def map(self, paths: Series, data: Series, dates: Series, formats: Series) -> Series:
        """MAPPED for each article; without data, it is read from its path here."""
        columns = (paths.to_pylist(), data.to_pylist(), dates.to_pylist(), formats.to_pylist())
        rows = [self.one(*row) for row in zip(*columns, strict=True)]
        binary, several = pa.large_binary(), pa.large_list(pa.large_binary())
        types = (binary, pa.large_list(pa.uint32()), several, binary, binary)
        arrays = [
            pa.array(column, type_)
            for column, type_ in zip(zip(*rows, strict=True), types, strict=True)
        ]
        return pa.StructArray.from_arrays(arrays, NAMES)

    def one(self, path: str, data: bytes | None, date: str | None, name: str | None) -> Any:
        """One article."""
        opened, settings = self.opened.of(path)
        try:
            source = run.load(path) if data is None else data
            article = run.read(path, source, opened.desk, settings.language, name or "")
            article.date = date or article.date
            found = run.examine(article, opened.rules, opened.desk)
        except DeskError as error:
            found = Examined(path, problems=(error.problem,))
        except Exception as error:
            found = Examined(path, problems=(Problem(path, jobs.blame(error)),))
        buckets, linked, links = sorted_facts(found, self.attributes)
        facts = [marshal.dumps(facts) for facts in buckets.values()]
        return (
            pack_outcome(found) or None, list(buckets), facts,
            links or None, marshal.dumps(linked) if linked else None,
        )  # fmt: skip


class Judge:
    """The reduce over a column of groups."""

    def __init__(self, settings: Settings) -> None:
        self.opened = run.open_desk(settings)

    @daft.method.batch(return_dtype=JUDGED)
    def reduce(self, paths: Series, facts: Series) -> list[Any]:
        """JUDGED for each group of articles and their facts, of one bucket or one family."""
        columns = zip(paths.to_pylist(), facts.to_pylist(), strict=True)
        return [self.one(sorted(zip(*group, strict=True))) for group in columns]

    def one(self, members: Sequence[tuple[str, bytes]]) -> dict[str, Any]:
        """One group."""
        group = [fact for path, some in members for fact in clothed(path, marshal.loads(some))]
        try:
            found = run.judged(grouped(group, across=True), self.opened.rules, self.opened.desk)
        except Exception as error:
            return {"findings": None, "problem": UNCOMPARED + jobs.blame(error)}
        return {"findings": pack_findings(found) or None, "problem": None}


@daft.func.batch(return_dtype=DataType.list(DataType.uint32()))
def unlinked(links: Series) -> Series:
    """The links of each article, each once."""
    return pa.array(
        [sorted(all_links(one)) for one in links.to_pylist()], pa.large_list(pa.uint32())
    )


@daft.func.batch(
    return_dtype=DataType.list(
        DataType.struct({"one": DataType.string(), "other": DataType.string()})
    )
)
def pairs(paths: Series) -> list[list[dict[str, str]]]:
    """Every two of the articles that share a link."""
    return [
        [{"one": one, "other": other} for one, other in combinations(sorted(set(group)), 2)]
        for group in paths.to_pylist()
    ]


@daft.func.batch(return_dtype=DataType.bool())
def meet(ours: Series, theirs: Series) -> list[bool]:
    """Whether two articles have facts that share enough links to be looked at."""
    both = zip(ours.to_pylist(), theirs.to_pylist(), strict=True)
    return [bool(meeting(spots(one), spots(other))) for one, other in both]


@daft.func.batch(return_dtype=DataType.bool())
def kin(links: Series, facts: Series, others: Series, their_facts: Series) -> list[bool]:
    """Whether two articles have facts that say alike."""
    columns = (links, facts, others, their_facts)
    return [
        akin(_facts(facts), _facts(theirs), meeting(spots(one), spots(other)))
        for one, facts, other, theirs in zip(*(c.to_pylist() for c in columns), strict=True)
    ]


def _facts(linked: bytes) -> list[Fact]:
    return clothed("", marshal.loads(linked))
