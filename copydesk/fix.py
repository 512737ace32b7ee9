"""Fix what has a fix: check, edit in memory, check again, until nothing more can be done."""

from __future__ import annotations

from copydesk import config, edits, run
from copydesk.article import Article
from copydesk.edits import Edit
from copydesk.finding import DeskError, Finding, Problem
from copydesk.reading.decode import decoded, encode
from copydesk.record import TYPE_CHECKING, NamedTuple
from copydesk.settings import Options

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ROUNDS = 8  # a fix may clear the way for another, but not for ever


class Change(NamedTuple):
    """One article before and after: its bytes, its text, and what was done in it."""

    path: str
    old: bytes
    new: bytes
    before: str
    after: str
    edits: tuple[Edit, ...]


class Fixed(NamedTuple):
    """What a run of fixes makes of the articles; nothing is written yet."""

    changes: list[Change]
    left: list[Finding]
    outcome: run.Outcome
    first: run.Outcome


def fixed(options: Options, *, unsafe: bool = False) -> Fixed:
    """Every fix that can be made in the articles asked for, in memory."""
    originals: dict[str, bytes] = {}
    memory: dict[str, bytes] = dict(options.memory)
    done: dict[str, list[Edit]] = {}
    blocked: set[str] = set()
    first = outcome = run.check(options)
    desks = Desks(options)
    for _ in range(ROUNDS):
        step: dict[str, tuple[list[Edit], bytes]] = {}
        for path, findings in _by_path(outcome.report.findings):
            if path in blocked or path not in outcome.report.articles:
                continue
            data = memory[path] if path in memory else run.load(path)
            originals.setdefault(path, data)
            made = article_fixed(path, data, findings, desks, unsafe=unsafe)
            if made[0]:
                step[path] = made
        if not step:
            break
        trial = {**memory, **{path: data for path, (_, data) in step.items()}}
        after = run.check(options._replace(memory=trial))
        worse = _worse(outcome, after, step)
        blocked |= worse
        for path, (made_edits, data) in step.items():
            if path not in worse:
                memory[path] = data
                done.setdefault(path, []).extend(made_edits)
        outcome = run.check(options._replace(memory=memory)) if worse else after
    changes = [_change(path, originals[path], memory[path], done[path]) for path in sorted(done)]
    left = [one for one in outcome.report.findings if edits.wanted([one], unsafe=unsafe)]
    return Fixed(changes, left, outcome, first)


class Desks:
    """The rules and the desk of each article, opened once."""

    def __init__(self, options: Options) -> None:
        self.configs = config.Configs(options)
        self._opened: dict[str, run.Opened] = {}

    def of(self, path: str) -> tuple[run.Opened, str]:
        """The rules and desk of an article, and the language its settings give it."""
        settings = config.overridden(self.configs.of(path), path)
        key = repr(settings)
        if key not in self._opened:
            self._opened[key] = run.open_desk(settings)
        return self._opened[key], settings.language


def article_fixed(
    path: str, data: bytes, findings: Sequence[Finding], desks: Desks, *, unsafe: bool
) -> tuple[list[Edit], bytes]:
    """The edits that one article takes, and its bytes with them."""
    planned = edits.wanted(findings, unsafe=unsafe)
    if not planned:
        return [], data
    text, encoding = decoded(path, data)
    if encode(text, encoding) != data:  # never write what could not be read back
        return [], data
    opened, language = desks.of(path)

    def examine(source: str) -> tuple[Article, Sequence[Finding]]:
        article = run.read(path, encode(source, encoding), opened.desk, language)
        return article, run.examine(article, opened.rules, opened.desk).findings

    article, before = examine(text)
    if article.source != text:  # a format whose source is not the file itself
        return [], data
    known = [*before, *(one for one in findings if one not in before)]
    good, source = edits.tried(article, known, planned, examine)
    return good, encode(source, encoding) if good else data


def _by_path(findings: Sequence[Finding]) -> Iterator[tuple[str, list[Finding]]]:
    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        by_path.setdefault(finding.path, []).append(finding)
    yield from by_path.items()


def _worse(
    before: run.Outcome, after: run.Outcome, step: Mapping[str, tuple[list[Edit], bytes]]
) -> set[str]:
    """The articles of a step after which the whole run finds something that it did not before."""
    known: dict[tuple[str, str, str], int] = {}
    for one in before.report.findings:
        key = (one.path, one.rule, " ".join(one.text.split()))
        known[key] = known.get(key, 0) + 1
    worse: set[str] = set()
    for one in after.report.findings:
        key = (one.path, one.rule, " ".join(one.text.split()))
        known[key] = known.get(key, 0) - 1
        if known[key] < 0:
            worse |= {one.path, *(place.path for place in one.related)} & set(step)
    return worse


def _change(path: str, old: bytes, new: bytes, made: Sequence[Edit]) -> Change:
    return Change(path, old, new, decoded(path, old)[0], decoded(path, new)[0], tuple(made))


def write(changes: Sequence[Change]) -> tuple[list[Change], list[Problem]]:
    """Put the changes in their places; what could not be written, and why."""
    from copydesk.rewrite import rewrite

    written, problems = [], []
    for change in changes:
        try:
            rewrite(change.path, change.old, change.new)
            written.append(change)
        except DeskError as error:
            problems.append(error.problem)
    return written, problems


def diff(change: Change) -> str:
    """One article's change as a unified diff, hidden characters made visible."""
    from difflib import unified_diff

    from copydesk.visible import shown_path, visible

    before, after = (text.split("\n") for text in (change.before, change.after))
    rows = []
    name = shown_path(change.path)
    for row in unified_diff(before, after, f"a/{name}", f"b/{name}", lineterm=""):
        end = "\r" if row.endswith("\r") else ""
        rows.append("\t".join(visible(part) for part in row.removesuffix("\r").split("\t")) + end)
    return "\n".join(rows) + "\n"
