"""One article: read, run through its checks and judges; every hit becomes a finding of its rule."""

from __future__ import annotations

import os
from operator import attrgetter

from copydesk import registry, silence
from copydesk.article import Article, Paragraph
from copydesk.claims import RELATED, Fact, Group, grouped
from copydesk.desk import Desk, house_facts
from copydesk.examined import Examined
from copydesk.finding import DeskError, Finding, Hit, Place, Problem
from copydesk.record import TYPE_CHECKING
from copydesk.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    Spans = Sequence[tuple[int, int]]

NO_COPY = ("code", "cut")
order = attrgetter("path", "start", "end", "rule", "message")


def read(path: str, data: bytes, desk: Desk, language: str = "auto", name: str = "") -> Article:
    """Bytes as an article whose paragraphs know their kind and language.

    `name` is the format ("markdown"), "" to go by the path's suffix.
    """
    from copydesk import reading
    from copydesk.language import detect, zones

    article = reading.read(path, data, format=name)
    if language != "auto":
        article.language = language
    desk = desk.speaking(article.language)
    code = code_spans(article)
    if code:  # a mark that is shown as an example silences nothing
        article.comments = [one for one in article.comments if not inside(one.start, code)]
    zones.classify(article, desk)
    detect.assign(article, desk)
    return article


def code_spans(article: Article) -> Spans:
    """The stretches of the source that are no copy, so nothing in them is judged.

    They are code, and the word with which a headline was cut off: "Derby Mancheste...".
    """
    return [
        span
        for paragraph in article.paragraphs
        if paragraph.zones or paragraph.kind == "code"
        for span in _code(paragraph)
    ]


def _code(paragraph: Paragraph) -> Spans:
    if paragraph.kind == "code":
        return [(paragraph.start, paragraph.end)]
    return [
        paragraph.span(zone.start, zone.end) for zone in paragraph.zones if zone.kind in NO_COPY
    ]


def inside(offset: int, spans: Spans) -> bool:
    """Whether an offset lies in one of the spans."""
    return any(start <= offset < end for start, end in spans)


def examine(article: Article, rules: Sequence[Rule], desk: Desk) -> Examined:
    """The map: everything that one article says on its own. Pure."""
    desk = desk.speaking(article.language)
    problems: list[Problem] = []
    findings: list[Finding] = []
    for rule in rules:
        if rule.kind == "check":
            try:
                findings += checked(article, rule, desk)
            except Exception as error:  # a check that fails costs its own findings, no others
                problems.append(broken(article.path, f"{rule.name} failed", error))
    facts = extracted(article, rules, desk, problems)
    code = code_spans(article)
    if code:
        facts = [fact for fact in facts if not inside(fact.start, code)]
        findings = [finding for finding in findings if not inside(finding.start, code)]
    groups = grouped(facts, house=desk.once(house_facts))
    findings += judged(groups, rules, desk, article, problems)
    findings = deferring(list(dict.fromkeys(findings)), rules)  # two subjects may be one event
    return Examined(
        article.path,
        tuple(sorted(findings, key=order)),
        tuple(facts),
        silence.stets(article),
        tuple(problems),
    )


def broken(path: str, what: str, error: Exception) -> Problem:
    """A fault inside a reader or a check, as a problem of the article that it fell over."""
    if isinstance(error, DeskError):
        return error.problem
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = (
        f" ({os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno})"
        if trace
        else ""
    )
    return Problem(path, f"{what}: {error!r}{place}")


def checked(article: Article, rule: Rule, desk: Desk) -> Iterator[Finding]:
    """The findings of one article rule."""
    check = registry.check(rule.function)
    for hit in check(article, desk, **rule.parameters):
        yield stamped(hit, rule, desk, article)


def extracted(
    article: Article, rules: Iterable[Rule], desk: Desk, problems: list[Problem]
) -> list[Fact]:
    """The facts of an article that the judges among the rules ask for, each extractor run once."""
    facts: list[Fact] = []
    for name in dict.fromkeys(name for rule in rules for name in rule.extract):
        try:
            facts += registry.check(name)(article, desk)
        except Exception as error:  # as with checks
            problems.append(broken(article.path, f"{name} failed", error))
    path, date = article.path, article.date
    return [Fact(*fact[:7], fact.date or date, path, fact.links) for fact in facts]


def judged(
    groups: Iterable[Group],
    rules: Iterable[Rule],
    desk: Desk,
    article: Article | None = None,
    problems: list[Problem] | None = None,
) -> list[Finding]:
    """The reduce: what the judges say of each group. With an article, of that article alone."""
    judges: dict[str, list[Rule]] = {}
    findings: list[Finding] = []
    for group in groups:  # most articles have none
        judges = judges or judging(rules, alone=article is not None)
        for rule in judges.get(group.attribute, ()):
            try:
                hits = registry.check(rule.function)(group, desk, **rule.parameters)
                findings += [stamped(hit, rule, desk, article) for hit in hits]
            except Exception as error:  # as with checks
                if problems is None:
                    raise
                problems.append(broken(group.facts[0].path, f"{rule.name} failed", error))
    return findings


def judging(rules: Iterable[Rule], *, alone: bool) -> dict[str, list[Rule]]:
    """The judges of each attribute; not `alone`, those that compare across articles."""
    judges: dict[str, list[Rule]] = {}
    for rule in rules:
        for attribute in rule.attributes:
            if alone or rule.folder or attribute == "stet":
                judges.setdefault(attribute, []).append(rule)
    return judges


def stamped(hit: Hit, rule: Rule, desk: Desk, article: Article | None) -> Finding:
    """A hit as a finding: rule, severity and message come from the rule, never from the check."""
    text = hit.text
    if not text and article is not None:
        text = article.source[hit.start : hit.end]
    values = {"text": text, **hit.values}
    template = rule.variants[hit.variant] if hit.variant else rule.message
    label = filled(rule.related.get(desk.messages, ""), values)
    return Finding(
        path=hit.path or (article.path if article else ""),
        start=hit.start,
        end=hit.end,
        rule=rule.name,
        severity=rule.severities.get(hit.grade, rule.severities[""]),
        text=text,
        message=filled(template[desk.messages], values),
        suggestions=hit.suggestions,
        related=tuple(_placed(place, label, article) for place in hit.related),
    )


def _placed(place: Place, label: str, article: Article | None) -> Place:
    """A related place with its path, text and label filled in."""
    path, text = place.path, place.text
    if article is not None and path in ("", article.path):
        path = article.path
        text = text or article.source[place.start : place.end]
    return place._replace(path=path, text=text, message=place.message or label)


def filled(template: str, values: dict[str, str]) -> str:
    """A message template with its {fields}; nothing but names is looked up."""
    if "{" not in template:
        return template
    parts = template.split("{")
    out = [parts[0]]
    for part in parts[1:]:
        name, brace, rest = part.partition("}")
        out.append(f"{values[name]}{rest}" if brace and name in values else "{" + part)
    return "".join(out)


def deferring(findings: list[Finding], rules: Iterable[Rule]) -> list[Finding]:
    """Leave out what a rule that goes first (`yields:`) finds at the same place of an article."""
    yielding = {rule.name: rule.yields for rule in rules if rule.yields}
    if not any(finding.rule in yielding for finding in findings):
        return findings
    first = {name for names in yielding.values() for name in names}
    ahead: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.rule in first:
            ahead.setdefault(finding.path, []).append(finding)
    return [one for one in findings if not _said(one, yielding.get(one.rule, ()), ahead)]


def told_once(findings: Iterable[Finding]) -> list[Finding]:
    """What a rule says of one place is one finding, which leads to the places of all.

    Two articles meet under several keys, and one quotation differs from those of several articles.
    """
    told: dict[tuple[object, ...], Finding] = {}
    for one in findings:
        key = (one.path, one.start, one.end, one.rule)
        first = told.setdefault(key, one)
        if first is not one:
            related = dict.fromkeys((*first.related, *one.related))
            told[key] = first._replace(related=tuple(related)[:RELATED])
    return list(told.values())


def _said(finding: Finding, names: Collection[str], ahead: Mapping[str, Sequence[Finding]]) -> bool:
    """Whether one of these rules finds a place that this finding is about."""
    if not names:
        return False
    places = [(finding.path, finding.start, finding.end)]
    places += [(place.path, place.start, place.end) for place in finding.related]
    return any(
        other.rule in names and other.start < end and start < other.end
        for path, start, end in places
        for other in ahead.get(path, ())
    )


def uncommon(
    findings: Iterable[Finding],
    rules: Iterable[Rule],
    elsewhere: Mapping[tuple[str, str], int] = {},
) -> list[Finding]:
    """Leave out what stands in so many articles that it is the house's own use (`common:`).

    `elsewhere` counts, by rule and text, articles that are not among the findings'.
    """
    limits = {rule.name: rule.common for rule in rules if rule.common}
    findings = list(findings)
    where: dict[tuple[str, str], set[str]] = {}
    for finding in findings:
        if finding.rule in limits:
            where.setdefault((finding.rule, finding.text), set()).add(finding.path)
    return [
        finding
        for finding in findings
        if finding.rule not in limits
        or len(where[finding.rule, finding.text]) + elsewhere.get((finding.rule, finding.text), 0)
        < limits[finding.rule]
    ]
