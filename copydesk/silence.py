"""What an article silences: the proof-reader's `stet`, and `[sic]` after a word."""

from __future__ import annotations

from copydesk.article import Article, Comment, Lines
from copydesk.claims import Fact
from copydesk.finding import Finding, Silenced
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

MARKS = {"stet": "", "stet-begin": "begin", "stet-end": "end", "stet-file": "file"}


class Stet(NamedTuple):
    """A mark that silences findings which begin in the source span `start` to `end`.

    `rules` are the rules it names, none for all; `kind` is "" (its line and the next), "begin",
    "end", "file" or "sic". `at` and `until` are the source span of the mark itself.
    """

    start: int
    end: int
    rules: tuple[str, ...]
    reason: str
    kind: str
    at: int
    until: int
    text: str

    def silences(self, finding: Finding) -> bool:
        """Whether it silences a finding of its own article."""
        if self.rules and finding.rule not in self.rules:
            return False
        if self.kind == "sic":
            return self.start <= finding.start and finding.end <= self.until
        return self.start <= finding.start < self.end


def stets(article: Article) -> tuple[Stet, ...]:
    """The marks of an article that silence something, in order."""
    found = list(_marks(article)) if article.comments else []
    if "sic" in article.source:
        found += _sics(article.source)
    return tuple(found)


def _marks(article: Article) -> Iterator[Stet]:
    """The stet comments, each with the stretch of source that it silences."""
    lines, following = Lines(article.source), None
    open_marks: list[Stet] = []
    for comment in sorted(article.comments):
        text = comment.text.removeprefix("<!--").removesuffix("-->").strip("[] \t\r\n")
        word = text.split(None, 1)[0].rstrip(":") if text else ""
        if word not in MARKS:
            continue
        names, reason = _said(text[len(word) :])
        stet = Stet(0, 0, names, reason, MARKS[word], comment.start, comment.end, text)
        if stet.kind == "file":
            yield stet._replace(end=len(article.source) + 1)
        elif stet.kind == "begin":
            open_marks.append(stet)
        elif stet.kind == "end":
            if open_marks:
                begin = open_marks.pop()
                yield begin._replace(start=begin.at, end=comment.end)
            else:
                yield stet
        else:
            following = following or _next_with_text(lines, article.comments)
            start, end = _own_and_next(lines, comment, following)
            yield stet._replace(start=start, end=end)
    for stet in open_marks:  # never closed: to the end of the article
        yield stet._replace(start=stet.at, end=len(article.source) + 1, kind="open")


def _said(text: str) -> tuple[tuple[str, ...], str]:
    """The rules and the reason of a mark: ` RULE[, RULE]: reason`."""
    names, _, reason = text.partition(":")
    return tuple(names.replace(",", " ").split()), " ".join(reason.split())


def _next_with_text(lines: Lines, comments: Iterable[Comment]) -> list[int]:
    """For each 0-based line the next one after it that holds more than white space and marks."""
    parts: list[str] = []
    at = 0
    for comment in sorted(comments):
        if comment.start >= at:
            parts += (lines.source[at : comment.start], " " * (comment.end - comment.start))
            at = comment.end
    masked = "".join((*parts, lines.source[at:]))
    starts = [*lines.starts, len(masked)]
    following, last = [], len(lines.starts)
    for line in range(len(lines.starts) - 1, -1, -1):
        following.append(last)
        if masked[starts[line] : starts[line + 1]].strip():
            last = line
    return following[::-1]


def _own_and_next(lines: Lines, comment: Comment, following: Sequence[int]) -> tuple[int, int]:
    """The span of the lines that a mark stands on, and of the next one that holds any text."""
    first = lines.position(comment.start).line - 1
    last = following[lines.position(max(comment.end - 1, comment.start)).line - 1] + 1
    stop = lines.starts[last] if last < len(lines.starts) else len(lines.source) + 1
    return lines.starts[first], stop


def _sics(source: str) -> Iterator[Stet]:
    """Each `[sic]`: silences what ends with the word before it and is at most two words long."""
    import re

    opening, closing = r"(?:[*_]{1,2}|<(?:i|em)>)?", r"(?:[*_]{1,2}|</(?:i|em)>)?"
    for mark in re.finditer(rf"\[{opening}sic[!.]?{closing}\]", source, re.IGNORECASE):
        before = source[max(mark.start() - 200, 0) : mark.start()]
        words = list(re.finditer(r"\S+", before))[-2:]
        if words:
            start = mark.start() - len(before) + words[0].start()
            yield Stet(start, mark.end(), (), "", "sic", mark.start(), mark.end(), mark[0])


def apply(
    findings: Iterable[Finding], marks: Mapping[str, Sequence[Stet]]
) -> tuple[list[Finding], list[Silenced], set[tuple[str, Stet]]]:
    """The findings that stand, those that a mark silences, and the marks that did so, by path."""
    kept, silenced = [], []
    used: set[tuple[str, Stet]] = set()
    for finding in findings:
        by = [stet for stet in marks.get(finding.path, ()) if stet.silences(finding)]
        if by:
            silenced.append(Silenced(finding, next((s.reason for s in by if s.reason), "")))
            used.update((finding.path, stet) for stet in by)
        else:
            kept.append(finding)
    return kept, silenced, used


def unused(
    marks: Mapping[str, Sequence[Stet]],
    used: Set[tuple[str, Stet]],
    known: Iterable[str],
    ran: Set[str],
    all_ran: bool,
) -> Iterator[Fact]:
    """What is to be said of the marks, as facts of the attribute "stet", one at a time.

    `ran` are the rules that had their say in this run: a mark for another may well be needed.
    `all_ran` says whether they are all that the settings select.
    """
    known = set(known)
    for path, stets_there in marks.items():
        for stet in stets_there:
            strangers = [name for name in stet.rules if name not in known]
            if stet.kind == "sic":
                continue
            if strangers:
                value: tuple[str, ...] = ("unknown", strangers[0], _nearest(strangers[0], known))
            elif stet.kind == "open":
                value = ("open",)
            elif stet.kind == "end":
                value = ("end",)
            elif (path, stet) in used or not (all_ran if not stet.rules else ran >= {*stet.rules}):
                continue
            else:
                value = ("unused", ", ".join(stet.rules))
            text = " ".join(stet.text.split())
            yield Fact("stet", "", value, stet.at, stet.until, text, path=path)


def _nearest(name: str, known: Iterable[str]) -> str:
    from rapidfuzz import fuzz, process

    near = process.extractOne(name, sorted(known), scorer=fuzz.ratio, score_cutoff=60)
    return near[0] if near else ""
