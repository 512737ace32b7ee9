"""The pipeline, in the order it runs: find, read, examine, judge, silence, sort, report."""

from __future__ import annotations

import os

from copydesk import config, find, silence
from copydesk.claims import Fact, Group
from copydesk.desk import Desk
from copydesk.examine import (
    broken,
    deferring,
    examine,
    extracted,
    judged,
    order,
    read,
    told_once,
    uncommon,
)
from copydesk.examined import Examined, Gathered
from copydesk.finding import SEVERITIES, DeskError, Finding, Problem, Silenced
from copydesk.opened import Opened, open_desk
from copydesk.record import TYPE_CHECKING, NamedTuple
from copydesk.report import Report, Sources
from copydesk.rule import Rule
from copydesk.rulewords import RuleWords
from copydesk.settings import Options, Settings
from copydesk.taken import Taken, take
from copydesk.version import __version__
from copydesk.where import Where, place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from copydesk.seam import Seam

    Watch = Callable[[Iterator[Examined], int], Iterator[Examined]]
    Memory = Mapping[str, bytes]  # what is not read from disk: standard input, an editor's buffer

# What others ask for under the pipeline's name, its own or not.
__all__ = (
    "Folder", "Memory", "Opened", "Outcome", "RuleWords", "Watch", "Work", "batched", "check",
    "check_folder", "checked",
    "examine", "examine_file", "extracted", "facts", "failed", "gathered", "judged", "load",
    "open_desk", "order", "read", "seam_of", "settled", "source_reader", "unaccepted", "unwatched",
)  # fmt: skip


def unwatched(examined: Iterator[Examined], _total: int) -> Iterator[Examined]:
    """Pass the examined articles on and show nothing."""
    return examined


class Work(NamedTuple):
    """The articles of one config, by the overrides that fit them, and what examines them."""

    batches: Sequence[tuple[Settings, list[str]]]
    opened: Mapping[int, Opened]
    base: Opened
    settings: Settings
    memory: Memory
    watch: Watch
    stamps: Mapping[str, bytes]


class Outcome(NamedTuple):
    """What came of a run: the report, the settings of its first article, and asides for a person.

    `rules` are all rules that there were.
    """

    report: Report
    settings: Settings
    notes: Sequence[str] = ()
    rules: Mapping[str, Rule] = {}


class Folder(NamedTuple):
    """What came of the articles of one config."""

    findings: list[Finding]
    silenced: list[Silenced]
    problems: list[Problem]
    known: dict[str, Rule]
    baseline: str = ""


def check(options: Options, watch: Watch = unwatched) -> Outcome:
    """The main job: paths in, an outcome out. `watch` passes articles on and shows progress."""
    return checked(take(options), watch)


def checked(taken: Taken, watch: Watch = unwatched) -> Outcome:
    """The main job on what was taken on."""
    groups, configs, memory = taken.groups, taken.configs, taken.options.memory
    folders: list[Folder] = []
    problems: list[Problem] = []
    for paths in groups.values():
        try:
            folders.append(check_folder(paths, configs.of(paths[0]), taken, watch))
        except DeskError as error:
            if error.problem.path.startswith("--"):  # the command line's fault: nothing would run
                raise
            problems.append(error.problem)
    settings = _first(groups, configs)
    known = {name: rule for folder in folders for name, rule in folder.known.items()}
    sources = Sources(source_reader(memory))
    findings, notes = unaccepted(folders, sources, problems)
    report = Report(
        version=__version__,
        articles=tuple(sorted(taken.articles())),
        findings=sorted(findings, key=order),
        problems=[*taken.problems, *problems, *(p for f in folders for p in f.problems)],
        sources=sources,
        rules=RuleWords(known, settings),
        messages=settings.messages,
        silenced=[one for folder in folders for one in folder.silenced],
    )
    return Outcome(report, settings, [*taken.notes, *notes], known)


def check_folder(paths: Sequence[str], settings: Settings, taken: Taken, watch: Watch) -> Folder:
    """The articles of one config: examined, judged against one another, silenced."""
    whole = taken.whole
    batches = batched(paths, settings)
    opened = {id(batch): open_desk(batch) for batch, _ in batches}
    base = opened.get(id(settings)) or open_desk(settings)
    work = Work(batches, opened, base, settings, taken.options.memory, watch, taken.stamps)
    found = gathered(work, whole=whole)
    own = _own_rules(batches, opened) if len(batches) > 1 else None
    folder = settled(found, base, whole=whole and settings.folder, own=own)
    return folder._replace(baseline=settings.baseline)


def settled(
    found: Gathered,
    opened: Opened,
    *,
    whole: bool,
    own: Mapping[str, Mapping[str, Rule]] | None = None,
) -> Folder:
    """What is left of all that was found: the house's own use and what marks silence go out.

    `whole` says that every article of a folder was compared with the others; `own` maps a path
    to its rules by name where overrides give articles different ones.
    """
    rules, desk, known = opened
    examined, across, problems, elsewhere = found
    findings = [finding for one in examined for finding in one.findings]
    if across:
        findings += told_once(across if own is None else _as_overridden(across, rules, own))
        findings = deferring(findings, rules)
    findings = uncommon(sorted(findings, key=order), rules, elsewhere)
    problems = [*problems, *(problem for one in examined for problem in one.problems)]
    marks = {one.path: one.stets for one in examined if one.stets}
    findings, silenced, used = silence.apply(findings, marks)
    if marks:
        all_ran = whole and len(examined) > 1
        ran = {rule.name for rule in rules if rule.kind == "check" or all_ran}
        facts = silence.unused(marks, used, known, ran, all_ran)
        groups = (Group(fact.attribute, fact.subject, (fact,)) for fact in facts)
        more = judged(groups, rules, desk, problems=problems)
        # A mark for everything would silence what is said of itself: here it has to be named.
        naming = {path: [one for one in there if one.rules] for path, there in marks.items()}
        notes, quiet, _ = silence.apply(more, naming)
        findings, silenced = findings + notes, silenced + quiet
    return Folder(findings, silenced, problems, known)


def unaccepted(
    folders: Iterable[Folder], sources: Sources, problems: list[Problem]
) -> tuple[list[Finding], list[str]]:
    """The findings that no baseline accepts, and a note on those that one does."""
    kept: list[Finding] = []
    notes = []
    by_baseline: dict[str, list[Finding]] = {}
    for folder in folders:
        by_baseline.setdefault(folder.baseline, []).extend(folder.findings)
    for path, findings in by_baseline.items():
        if path:
            from copydesk import baseline

            try:
                new, _ = baseline.compared(findings, baseline.read(path), sources)
            except DeskError as error:
                problems.append(error.problem)
                new = findings
            if len(new) < len(findings):
                known = len(findings) - len(new)
                notes.append(f"{config.shown(path)}: {known} accepted before, not shown")
            findings = new
        kept += findings
    return kept, notes


def facts(options: Options) -> tuple[list[Fact], list[Problem], Sources]:
    """Every fact that the articles state, whichever rules are on, and what could not be read."""
    configs = config.Configs(options)
    found = find.articles(options.paths, configs.excluded, every=options.every)
    groups, problems = config.grouped([*options.memory, *found.paths], configs)
    stated: list[Fact] = []
    for paths in groups.values():
        settings = configs.of(paths[0])
        opened = open_desk(settings)
        judges = [rule for rule in opened.known.values() if rule.kind == "judge"]
        for path in paths:
            try:
                data = options.memory[path] if path in options.memory else load(path)
                article = read(path, data, opened.desk, settings.language)
                stated += extracted(article, judges, opened.desk, problems)
            except DeskError as error:
                problems.append(error.problem)
    return stated, [*found.problems, *problems], Sources(source_reader(options.memory))


def failed(outcome: Outcome, fail_on: str = "") -> int:
    """The exit code: 2 where the tool could not do its job, 1 for findings that count, else 0."""
    if outcome.report.problems:
        return 2
    limit = fail_on or outcome.settings.fail_on
    if limit == "never":
        return 0
    counts = SEVERITIES[: SEVERITIES.index(limit) + 1]
    return int(any(finding.severity in counts for finding in outcome.report.findings))


def batched(paths: Sequence[str], settings: Settings) -> list[tuple[Settings, list[str]]]:
    """The articles by the overrides that fit them, those without any first."""
    if not settings.overrides:
        return [(settings, list(paths))]
    batches: dict[str, tuple[Settings, list[str]]] = {repr(settings): (settings, [])}
    for path in paths:
        own = config.overridden(settings, path)
        batches.setdefault(repr(own), (own, []))[1].append(path)
    return list(batches.values())


def gathered(work: Work, *, whole: bool) -> Gathered:
    """Map and reduce: a whole folder with its store, else some articles and what is known."""
    settings = work.settings
    paths = [path for _, paths in work.batches for path in paths]
    where = place(settings.cache, settings.root)
    if len(paths) == 1 and not whole and not (settings.folder and os.path.exists(where.store)):
        batch = work.batches[-1][0]
        rules, desk, _ = work.opened[id(batch)]
        alone = examine_file(paths[0], rules, desk, batch, work.memory.get(paths[0]))
        return Gathered([*work.watch(iter([alone]), 1)], [], [])
    if whole:
        from copydesk import across

        if work.memory:  # what is on disk is not what is checked
            where = where._replace(store="")
        return across.gathered(seam_of(work, where))
    from copydesk.recall import recalled

    return recalled(seam_of(work, where))


def seam_of(work: Work, where: Where) -> Seam:
    """What runs articles in other processes, from a store or on an engine needs of this file."""
    from copydesk.basis import basis
    from copydesk.seam import Batch, Judge, Seam

    settings, base, memory = work.settings, work.base, work.memory

    def examiner(opened: Opened, settings: Settings) -> Callable[[str, bytes], Examined]:
        return lambda path, data: examine_file(path, opened.rules, opened.desk, settings, data)

    batches = [(paths, work.opened[id(batch)], batch) for batch, paths in work.batches]
    return Seam(
        [
            Batch(paths, examiner(opened, batch), basis(opened.rules, opened.desk, batch))
            for paths, opened, batch in batches
        ],
        Judge(
            lambda groups: judged(groups, base.rules, base.desk),
            frozenset(name for rule in base.rules if rule.folder for name in rule.attributes),
            basis(base.rules, base.desk, settings),
            settings.folder,
        ),
        examiner(base, settings),
        lambda path: memory[path] if path in memory else load(path),
        work.watch,
        where,
        frozenset(rule.name for rule in base.rules if rule.common),
        settings.jobs,
        work.stamps,
    )


def examine_file(
    path: str, rules: Sequence[Rule], desk: Desk, settings: Settings, data: bytes | None = None
) -> Examined:
    """One article from its path; what goes wrong with it is its own problem."""
    try:
        article = read(path, load(path) if data is None else data, desk, settings.language)
        examined = examine(article, rules, desk)
        article.forget()
        return examined
    except DeskError as error:
        return Examined(path, problems=(error.problem,))
    except Exception as error:  # a reader that falls over costs its own article, no others
        return Examined(path, problems=(broken(path, "could not be read", error),))


def load(path: str) -> bytes:
    """The bytes of an article. Raises DeskError; never waits for a pipe's writer."""
    try:
        handle = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
        try:
            size = os.fstat(handle).st_size + 1
            parts = [os.read(handle, size)]
            while parts[-1]:
                parts.append(os.read(handle, size))
            return b"".join(parts)
        finally:
            os.close(handle)
    except OSError as error:
        raise DeskError(Problem(path, f"cannot be read: {error.strerror}")) from error


def source_reader(memory: Memory) -> Callable[[str], str]:
    """A function from a path to its decoded source, "" where it can no longer be read."""

    def source(path: str) -> str:
        from copydesk.reading.decode import decode

        try:
            return decode(path, memory[path] if path in memory else load(path))
        except DeskError:
            return ""

    return source


def _own_rules(
    batches: Sequence[tuple[Settings, list[str]]], opened: Mapping[int, Opened]
) -> dict[str, dict[str, Rule]]:
    """The rules of each article by name."""
    return {
        path: {rule.name: rule for rule in opened[id(batch)].rules}
        for batch, paths in batches
        for path in paths
    }


def _as_overridden(
    findings: Iterable[Finding], rules: Iterable[Rule], own: Mapping[str, Mapping[str, Rule]]
) -> list[Finding]:
    """Findings across articles, each as the overrides of its own article have it."""
    base = {rule.name: rule for rule in rules}
    kept = []
    for finding in findings:
        rule = own[finding.path].get(finding.rule)
        if rule is not None:
            changed = rule.severities != base[finding.rule].severities
            severity = rule.severities[""] if changed else finding.severity
            kept.append(finding._replace(severity=severity))
    return kept


def _first(groups: Mapping[str, Sequence[str]], configs: config.Configs) -> Settings:
    """The settings of the first article; those of the working folder where there is none."""
    try:
        return configs.of(next(iter(groups.values()))[0] if groups else "article")
    except DeskError:
        return Settings(cache=configs.options.cache)
