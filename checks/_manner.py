"""How an event is told: as planned, denied, one of a series, quoted, from an archive."""

from __future__ import annotations

from copydesk.article import Paragraph
from copydesk.language.names import words
from copydesk.language.sentences import WORD, quoted
from copydesk.record import TYPE_CHECKING

from ._event_words import AFTER, BEFORE, Events, Word

if TYPE_CHECKING:
    from collections.abc import Sequence


def manner(
    paragraph: Paragraph, verb: Word, start: int, end: int, rules: Events, *, incident: bool
) -> tuple[str, ...]:
    """How an event is told: plans and denials stand near its verb, other cues in its sentence."""
    text = paragraph.text
    low = f" {' '.join(WORD.findall(text[start:end].lower()))} "
    ahead, after = WORD.findall(text[start : verb.start]), WORD.findall(text[verb.end : end])
    near = f" {' '.join(lowered((*ahead[-BEFORE:], verb.low, *after[:AFTER])))} "
    scope = ["incident"] if incident else []
    far = [one for one in rules.series if one in rules.ordinals and f" {one} " not in near]
    if any(f" {phrase} " in low for phrase in far):
        scope.append("ordinal")
    for name, phrases, where in (
        ("series", [phrase for phrase in rules.series if phrase not in far], low),
        ("planned", rules.planned, near),
        ("denied", rules.denied, near),
    ):
        if any(f" {phrase} " in where for phrase in phrases):
            scope.append(name)
    scope += at_places(paragraph, start, end, rules)
    if not words(paragraph).isdisjoint(rules.archive):
        scope.append("archive")
    if quoted(paragraph, verb.start):
        scope.append("quoted")
    if paragraph.kind == "caption":
        scope.append("caption")
    return tuple(scope)


def lowered(found: Sequence[str]) -> list[str]:
    """Words in small letters; a month such as May stays as it is."""
    return [word if index and word == "May" else word.lower() for index, word in enumerate(found)]


def at_places(paragraph: Paragraph, start: int, end: int, rules: Events) -> list[str]:
    """The capitalised words behind "di" or "in": where a sentence is set."""
    pieces, found = paragraph.text[start:end].split(), set()
    for index, piece in enumerate(pieces[:-1]):
        if piece.lower() in rules.places:
            for name in pieces[index + 1 : index + 5]:
                if not name.lstrip('(“"')[:1].isupper():
                    break
                found.add(f"at {name.strip('(),.;:“”')}")
    return sorted(found)
