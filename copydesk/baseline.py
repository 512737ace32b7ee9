"""Findings that were accepted before: known again by their words, wherever these have moved."""

from __future__ import annotations

from copydesk import patterns
from copydesk.finding import DeskError, Finding, Problem
from copydesk.record import TYPE_CHECKING, NamedTuple
from copydesk.report import Sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

NAME = "copydesk-baseline.json"
NEIGHBOURS = 3  # words on each side that tell a finding from another of the same text
BLANK_LINE = patterns.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)")


class Entry(NamedTuple):
    """An accepted finding; `times` says how many share its key. The rest is for people to read."""

    key: str
    rule: str
    text: str
    times: int
    path: str


def words_of(finding: Finding, sources: Sources) -> tuple[str, str, str]:
    """A finding's text and its neighbours in the same block of the source, white space as one.

    Neither line numbers nor the path: they survive lines above, moved paragraphs, new names.
    """
    source = sources.lines(finding.path).source
    before = BLANK_LINE.split(source[max(finding.start - 200, 0) : finding.start])[-1]
    after = BLANK_LINE.split(source[finding.end : finding.end + 200])[0]
    text = " ".join((source[finding.start : finding.end] or finding.text).split())
    left, right = before.split()[-NEIGHBOURS:], after.split()[:NEIGHBOURS]
    return text, " ".join(left), " ".join(right)


def digest(*parts: str) -> str:
    """Sixteen hexadecimal digits that stand for these texts."""
    from hashlib import sha256

    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def key(finding: Finding, sources: Sources) -> str:
    """What a finding is known by in a baseline."""
    return digest(finding.rule, *words_of(finding, sources))


def fingerprinted(findings: Iterable[Finding], sources: Sources) -> list[Finding]:
    """The findings with fingerprints, no two alike: of those that would be, later ones count up."""
    seen: dict[str, int] = {}
    marked = []
    for finding in findings:
        mark = digest(finding.rule, finding.path, *words_of(finding, sources))
        seen[mark] = seen.get(mark, 0) + 1
        number = "" if seen[mark] == 1 else f"-{seen[mark]}"
        marked.append(finding._replace(fingerprint=mark + number))
    return marked


def compared(
    findings: Iterable[Finding], entries: Sequence[Entry], sources: Sources
) -> tuple[list[Finding], list[Entry]]:
    """The findings that no entry accepts, and the entries (with counts) that nothing used."""
    left = {entry.key: entry.times for entry in entries}
    new = []
    for finding in findings:
        known = key(finding, sources) if left else ""
        if left.get(known, 0) > 0:
            left[known] -= 1
        else:
            new.append(finding)
    gone = [entry._replace(times=left[entry.key]) for entry in entries if left[entry.key]]
    return new, gone


def added(entries: Sequence[Entry], findings: Iterable[Finding], sources: Sources) -> list[Entry]:
    """The entries and those for more findings, in a stable order."""
    found = {entry.key: entry for entry in entries}
    for finding in findings:
        text, *_ = words_of(finding, sources)
        new = Entry(key(finding, sources), finding.rule, text[:200], 0, finding.path)
        entry = found.get(new.key, new)
        found[new.key] = entry._replace(times=entry.times + 1)
    return sorted(found.values(), key=lambda entry: (entry.path, entry.rule, entry.text, entry.key))


def pruned(entries: Sequence[Entry], gone: Iterable[Entry]) -> list[Entry]:
    """The entries less what is gone."""
    less = {entry.key: entry.times for entry in gone}
    kept = [entry._replace(times=entry.times - less.get(entry.key, 0)) for entry in entries]
    return [entry for entry in kept if entry.times > 0]


def read(path: str) -> list[Entry]:
    """The entries of a baseline file; none where there is no file yet."""
    import json

    try:
        with open(path, encoding="utf-8") as file:
            value = json.load(file)
        return [_entry(one) for one in _listed(value)]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise DeskError(Problem(path, f"cannot be read: {error.strerror}")) from error
    except json.JSONDecodeError as error:
        message = f"broken baseline: {error.msg}"
        raise DeskError(Problem(path, message, error.lineno, error.colno)) from error
    except (ValueError, RecursionError) as error:
        raise DeskError(Problem(path, f"broken baseline: {error}")) from error


def _listed(value: Any) -> list[Any]:
    if not isinstance(value, dict) or value.get("version") != 1:
        raise ValueError('expected {"version": 1, "findings": […]}')
    found = value.get("findings")
    if not isinstance(found, list):
        raise ValueError("findings: expected a list")
    return found


def _entry(value: Any) -> Entry:
    if not isinstance(value, dict) or not isinstance(value.get("key"), str):
        raise ValueError(f"expected an entry with a key, found {value!r}")
    count = value.get("count", 1)
    if not isinstance(count, int) or count < 1:
        raise ValueError(f"count: found {count!r}, expected a whole number above 0")
    texts = [str(value.get(name, "")) for name in ("rule", "text", "path")]
    return Entry(value["key"], texts[0], texts[1], count, texts[2])


def write(path: str, entries: Sequence[Entry]) -> None:
    """Write a baseline file in one step: one entry a line, so that a diff shows what changed."""
    import json

    from copydesk.output import write_whole

    rows = ",\n".join(json.dumps(_written(entry), ensure_ascii=False) for entry in entries)
    text = f'{{"version": 1, "findings": [\n{rows}\n]}}\n'
    write_whole(path, text.encode("utf-8", "backslashreplace"))


def _written(entry: Entry) -> dict[str, Any]:
    value = entry._asdict()
    return {{"times": "count"}.get(name, name): value[name] for name in value}
