"""The ledger: what articles state, as text, as JSON, or as a house file to start from."""

from __future__ import annotations

from copydesk.claims import Fact, meant
from copydesk.record import TYPE_CHECKING
from copydesk.report import Sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WHOLE = frozenset(("paragraph", "stet", "quotation", "name", "form"))  # compared, not told
UNSURE = frozenset(("former", "acting", "candidate", "changing", "quoted", "aide", "several"))


def write(stated: Sequence[Fact], form: str, sources: Sources) -> str:
    """The ledger of some facts; `form` is "text", "json" or "yaml" (a house file)."""
    facts = sorted(
        (fact for fact in stated if fact.attribute not in WHOLE),
        key=lambda fact: (fact.attribute, fact.subject, fact.path, fact.start),
    )
    if form == "json":
        return as_json(facts, sources)
    if form == "yaml":
        return as_house(facts, names(stated))
    return "".join(line + "\n" for line in as_text(facts, sources))


def as_text(facts: Sequence[Fact], sources: Sources) -> Iterator[str]:
    """One line for each subject, then its values with their counts and places."""
    for (attribute, subject), members in by_subject(facts).items():
        yield f"{attribute} · {subject}"
        values: dict[tuple[str, tuple[str, ...]], list[Fact]] = {}
        for fact in members:
            values.setdefault((fact.text, meant(fact)), []).append(fact)
        for (text, scope), found in values.items():
            said = [mark for mark in scope if mark[:4] != "one "]  # what rivals it has says nothing
            marks = f" ({', '.join(said)})" if said else ""
            yield f"    {len(found)} × {' '.join(text.split())}{marks}"
            for fact in found:
                region = sources.region(fact.path, fact.start, fact.end)
                yield f"        {fact.path}:{region.line}:{region.column}"


def by_subject(facts: Sequence[Fact]) -> dict[tuple[str, str], list[Fact]]:
    """Facts by attribute and subject."""
    groups: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        groups.setdefault((fact.attribute, fact.subject), []).append(fact)
    return groups


def as_json(facts: Sequence[Fact], sources: Sources) -> str:
    """Every fact with its place, for other programs."""
    import json

    rows = []
    for fact in facts:
        region = sources.region(fact.path, fact.start, fact.end)
        rows.append(
            {
                "attribute": fact.attribute,
                "subject": fact.subject,
                "value": list(fact.value),
                "text": fact.text,
                "scope": list(meant(fact)),
                "date": fact.date,
                "path": fact.path,
                "line": region.line,
                "column": region.column,
            }
        )
    return json.dumps({"version": 1, "facts": rows}, ensure_ascii=False, indent=1) + "\n"


def names(stated: Sequence[Fact]) -> dict[str, str]:
    """People's keys to their names as articles most often write them."""
    counts: dict[str, dict[str, int]] = {}
    for fact in stated:
        if fact.attribute == "name":
            key = fact.subject.replace("_", str(fact.value[0]))
            forms = counts.setdefault(key, {})
            forms[fact.text] = forms.get(fact.text, 0) + 1
    return {key: max(sorted(forms), key=forms.__getitem__) for key, forms in counts.items()}


def as_house(facts: Sequence[Fact], written: dict[str, str]) -> str:
    """A house file: each person's most frequent titles, each acronym's most frequent name."""
    import io

    from ruamel.yaml import YAML

    groups = by_subject([fact for fact in facts if UNSURE.isdisjoint(fact.scope)])
    people = {}
    for (attribute, subject), members in groups.items():
        if attribute == "title" and " " in subject:
            name = written.get(subject) or subject.title()
            people[subject] = {"name": name, "titles": told(members)}
    bodies = [
        {"name": most(members), "acronym": subject}
        for (attribute, subject), members in groups.items()
        if attribute == "acronym"
    ]
    entries = {"people": list(people.values()), "organisations": bodies}
    out = io.StringIO()
    yaml = YAML()
    yaml.width = 100
    yaml.dump({key: value for key, value in entries.items() if value}, out)
    return out.getvalue()


def told(members: Sequence[Fact]) -> list[str]:
    """The titles of one person, one for each office, the fullest of the frequent ones."""
    offices: dict[str, list[Fact]] = {}
    for fact in members:
        offices.setdefault(str(fact.value[0]), []).append(fact)
    return [most(found) for found in offices.values()]


def most(facts: Sequence[Fact]) -> str:
    """The text that most facts have; the longest of those."""
    counts: dict[str, int] = {}
    for fact in facts:
        text = " ".join(fact.text.split())
        counts[text] = counts.get(text, 0) + 1
    return max(sorted(counts), key=lambda text: (counts[text], len(text)))
