"""An archive through the engine: map, keep, reduce by key, compare kin, and report as ever."""

from __future__ import annotations

import os
import tempfile

import daft
from daft import col

from copydesk import config, jobs, run
from copydesk.examined import Examined, Gathered, unpack_findings, unpack_outcome
from copydesk.finding import Finding, Problem
from copydesk.kin import CAP
from copydesk.nearby import families
from copydesk.record import TYPE_CHECKING, NamedTuple
from copydesk.report import Report, Sources
from copydesk.scale import work
from copydesk.scale.source import Source
from copydesk.seam import order
from copydesk.settings import Options, Settings
from copydesk.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    Frame = Any  # daft.DataFrame


class Engine(NamedTuple):
    """How the engine runs: `workers` processes a machine, `room` a folder for what is mapped.

    `batch` articles travel together. With a `room` of its own a run that was cut off goes on
    from what it had mapped.
    """

    workers: int = 0
    room: str = ""
    batch: int = 64


def use(runner: str, address: str = "") -> None:
    """Choose where the engine runs: "native" on this machine, "ray" on a cluster."""
    if runner == "ray":
        daft.set_runner_ray(address or None)
    else:
        daft.set_runner_native()


def checked(source: Source, options: Options, engine: Engine) -> run.Outcome:
    """The whole job on one archive, all of it under the config of the working folder."""
    settings = config.Configs(options).of("article")
    opened = run.open_desk(settings)
    with tempfile.TemporaryDirectory() as own:
        room = engine.room or own
        mapped = _mapped(source.frame, settings, opened, engine, os.path.join(room, "mapped"))
        found = gathered(mapped, settings, engine)
        count = mapped.count_rows()
        paths = tuple(mapped.select("path").sort("path").to_pydict()["path"])
        folder = run.settled(found, opened, whole=settings.folder and count > 1)
        sources = Sources(_reader(source.frame, folder))
        findings, notes = run.unaccepted(
            [folder._replace(baseline=settings.baseline)], sources, folder.problems
        )
    report = Report(
        version=__version__,
        articles=paths,
        findings=sorted(findings, key=run.order),
        problems=[*source.problems, *folder.problems],
        sources=sources,
        rules=run.RuleWords(folder.known, settings),
        messages=settings.messages,
        silenced=folder.silenced,
    )
    return run.Outcome(report, settings, notes, folder.known)


def _mapped(
    frame: Frame, settings: Settings, opened: run.Opened, engine: Engine, place: str
) -> Frame:
    """Every article mapped, once: kept as Parquet, since each step of the reduce reads it."""
    attributes = frozenset(a for rule in opened.rules if rule.folder for a in rule.attributes)
    if not os.path.exists(os.path.join(place, "_DONE")):
        examiner = _made(work.Examiner, engine)(settings, attributes)
        columns = (col("path"), col("data"), col("date"), col("format"))
        made = frame.into_batches(engine.batch).select("path", examiner.map(*columns).alias("m"))
        made = made.select("path", *(col("m")[name].alias(name) for name in work.NAMES))
        made.write_parquet(place, write_mode="overwrite")
        with open(os.path.join(place, "_DONE"), "w", encoding="utf-8"):
            pass
    return daft.read_parquet(os.path.join(place, "*.parquet"))


def _made(class_: type, engine: Engine) -> Any:
    workers = engine.workers or jobs.processors()
    return daft.cls(class_, max_concurrency=workers, use_process=True)


def gathered(mapped: Frame, settings: Settings, engine: Engine) -> Gathered:
    """What the articles say, each and together."""
    told = mapped.where(col("outcome").not_null()).select("path", "outcome").to_pydict()
    outcomes = sorted(zip(told["path"], told["outcome"], strict=True))
    examined = [unpack_outcome(path, outcome) for path, outcome in outcomes]
    examined.append(Examined(""))  # stands for those with nothing to say
    if not settings.folder:
        return Gathered(examined, [], [])
    judge = _made(work.Judge, engine)(settings)
    judged = [*_by_key(mapped, judge), *_by_kinship(mapped, judge)]
    across = [finding for blob, _, _ in judged for finding in unpack_findings(blob or b"")]
    problems = [Problem(path, problem) for _, problem, path in judged if problem]
    return Gathered(examined, sorted(across, key=order), sorted(problems))


Judged = tuple[bytes | None, str | None, str]


def _by_key(mapped: Frame, judge: Any) -> Iterator[Judged]:
    """The facts that share a key, judged."""
    facts = mapped.select("path", "buckets", "facts").explode("buckets", "facts")
    facts = facts.where(col("buckets").not_null())
    groups = facts.groupby("buckets").agg(
        col("path").list_agg().alias("paths"), col("facts").list_agg().alias("facts")
    )
    yield from _told(groups.where(col("paths").list_count() > 1), judge)


def _by_kinship(mapped: Frame, judge: Any) -> Iterator[Judged]:
    """The families of articles that share paragraphs, judged."""
    rows = mapped.where(col("links").not_null()).select("path", "links", "linked")
    edges = kinships(rows).to_pydict()
    found = families(zip(edges["one"], edges["other"], strict=True))
    if not found:
        return
    members = daft.from_pydict(
        {
            "family": [family[0] for family in found for _ in family],
            "path": [path for family in found for path in family],
        }
    )
    facts = members.join(rows.select("path", "linked"), on="path")
    groups = facts.groupby("family").agg(
        col("path").list_agg().alias("paths"), col("linked").list_agg().alias("facts")
    )
    yield from _told(groups, judge)


def kinships(rows: Frame) -> Frame:
    """The pairs of articles that are kin: they share a rare link, enough of them, and words."""
    links = rows.select("path", work.unlinked(col("links")).alias("link")).explode("link")
    sharing = links.groupby("link").agg(col("path").list_agg().alias("paths"))
    count = col("paths").list_count()
    pairs = (
        sharing.where((count > 1) & (count <= CAP))
        .select(work.pairs(col("paths")).alias("pair"))
        .explode("pair")
        .select(col("pair")["one"].alias("one"), col("pair")["other"].alias("other"))
        .distinct()
    )
    light = rows.select("path", "links")
    met = _beside(pairs, light, ("links",)).where(work.meet(col("links_one"), col("links_other")))
    facts = rows.select("path", "linked")
    kin = _beside(met, facts, ("linked",)).where(
        work.kin(col("links_one"), col("linked_one"), col("links_other"), col("linked_other"))
    )
    return kin.select("one", "other")


def _beside(pairs: Frame, rows: Frame, names: Sequence[str]) -> Frame:
    """Pairs with the columns of each of the two articles."""
    for side in ("one", "other"):
        renamed = rows.select(
            col("path").alias(side), *(col(name).alias(f"{name}_{side}") for name in names)
        )
        pairs = pairs.join(renamed, on=side)
    return pairs


def _told(groups: Frame, judge: Any) -> Iterator[Judged]:
    """What was judged of these groups: findings, a problem, a path to tell it at."""
    judged = groups.select(
        judge.reduce(col("paths"), col("facts")).alias("j"), col("paths").alias("paths")
    ).select(col("j")["findings"].alias("findings"), col("j")["problem"].alias("problem"), "paths")
    said = judged.where(col("findings").not_null() | col("problem").not_null()).to_pydict()
    for findings, problem, paths in zip(
        said["findings"], said["problem"], said["paths"], strict=True
    ):
        yield findings, problem, min(paths)


def _reader(frame: Frame, folder: run.Folder) -> Any:
    """A function from a path to its decoded source, for the articles that are reported."""
    named: list[Finding] = [*folder.findings, *(one.finding for one in folder.silenced)]
    paths = {one.path for one in named} | {p.path for one in named for p in one.related}
    wanted = frame.where(col("data").not_null() & col("path").is_in(sorted(paths)))
    found = wanted.select("path", "data").to_pydict() if paths else {"path": [], "data": []}
    return run.source_reader(dict(zip(found["path"], found["data"], strict=True)))
