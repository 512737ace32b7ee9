"""The pipeline, in the order it runs: find, read, examine, judge, silence, sort, report."""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from copydesk import packs, registry
from copydesk.article import Article
from copydesk.claims import Fact, Group, grouped
from copydesk.desk import Desk, house_facts
from copydesk.finding import DeskError, Finding, Hit, Place, Problem, Severity
from copydesk.rule import Rule
from copydesk.settings import Settings


class Examined(NamedTuple):
    """What the map makes of one article: picklable, and all that the reduce and a report need."""

    path: str
    findings: tuple[Finding, ...] = ()
    facts: tuple[Fact, ...] = ()
    stets: tuple[tuple[object, ...], ...] = ()
    problem: Problem | None = None


def open_desk(settings: Settings) -> tuple[list[Rule], Desk]:
    """The rules of a run and the knowledge they may use."""
    loaded = packs.load(settings.packs, settings.cache)
    known = loaded.rules
    for name in (*settings.select, *settings.ignore, *settings.severity, *settings.parameters):
        if name not in known:
            from copydesk.yamlfile import unknown

            raise DeskError(Problem("", unknown("rule", name, known)))
    rules = [
        configured(rule, settings)
        for rule in packs.select(known.values(), settings.select, settings.ignore)
    ]
    desk = Desk(
        loaded.languages, vocabulary=frozenset(settings.vocabulary), messages=settings.messages
    )
    return rules, desk


def configured(rule: Rule, settings: Settings) -> Rule:
    """A rule with the severity and parameters that the settings give it."""
    severity: Severity | None = settings.severity.get(rule.name)  # type: ignore[assignment]
    if severity:
        rule = rule._replace(severities=dict.fromkeys(rule.severities, severity))
    if rule.name in settings.parameters:
        rule = rule._replace(parameters={**rule.parameters, **settings.parameters[rule.name]})
    return rule


def read(path: str, data: bytes, desk: Desk, language: str = "auto", name: str = "") -> Article:
    """Bytes as an article whose paragraphs know their kind and language.

    `name` is the format ("markdown"), "" to go by the path's suffix.
    """
    from copydesk import reading
    from copydesk.language import detect, zones

    article = reading.read(path, data, format=name)
    if language != "auto":
        article.language = language
    zones.classify(article, desk)
    detect.assign(article, desk)
    return article


def examine(article: Article, rules: Sequence[Rule], desk: Desk) -> Examined:
    """The map: everything that one article says on its own. Pure."""
    from copydesk import silence

    findings = [
        finding
        for rule in rules
        if rule.kind == "check"
        for finding in checked(article, rule, desk)
    ]
    facts = extracted(article, rules, desk)
    findings += judged(grouped(facts, house=desk.once(house_facts)), rules, desk, article)
    return Examined(
        article.path,
        tuple(sorted(findings, key=order)),
        tuple(facts),
        tuple(silence.stets(article)),
    )


def checked(article: Article, rule: Rule, desk: Desk) -> Iterator[Finding]:
    """The findings of one article rule."""
    check = registry.check(rule.function)
    for hit in check(article, desk, **rule.parameters):
        yield stamped(hit, rule, desk, article)


def extracted(article: Article, rules: Iterable[Rule], desk: Desk) -> list[Fact]:
    """The facts of an article that the judges among the rules ask for, each extractor run once."""
    names = dict.fromkeys(name for rule in rules for name in rule.extract)
    return [
        fact._replace(path=article.path, date=fact.date or article.date)
        for name in names
        for fact in registry.check(name)(article, desk)
    ]


def judged(
    groups: Iterable[Group], rules: Iterable[Rule], desk: Desk, article: Article | None = None
) -> list[Finding]:
    """The reduce: what the judges say of each group. With an article, of that article alone."""
    judges: dict[str, list[Rule]] = {}
    for rule in rules:
        for attribute in rule.attributes:
            if article is not None or rule.folder:
                judges.setdefault(attribute, []).append(rule)
    return [
        stamped(hit, rule, desk, article)
        for group in groups
        for rule in judges.get(group.attribute, ())
        for hit in registry.check(rule.function)(group, desk, **rule.parameters)
    ]


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


order = attrgetter("path", "start", "end", "rule", "message")


def judge_folder(examined: Sequence[Examined], rules: Sequence[Rule], desk: Desk) -> list[Finding]:
    """What the articles of a folder say of each other."""
    facts = [fact for one in examined for fact in one.facts]
    return judged(grouped(facts, across=True), rules, desk)


def uncommon(findings: Iterable[Finding], rules: Iterable[Rule]) -> list[Finding]:
    """Leave out what stands in so many articles that it is the house's own use (`common:`)."""
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
        or len(where[finding.rule, finding.text]) < limits[finding.rule]
    ]
