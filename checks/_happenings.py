"""Events that a clause tells of: its verb, who took part in it and how it is told."""

from __future__ import annotations

from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.language.names import words
from copydesk.language.people import people
from copydesk.language.persons import Mention
from copydesk.record import TYPE_CHECKING

from ._event_words import EARLY, Clause, Events, Happening, Word, sentences
from ._manner import manner
from ._parties import behind, done_to, participants, parties, patient, subjects_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def told(article: Article, paragraph: Paragraph, rules: Events, desk: Desk) -> Iterator[Happening]:
    """The events of one paragraph that verbs tell of."""
    text = paragraph.text
    standing = people(article, desk).standing(paragraph)
    mentions = sorted(mention for mention, _ in standing)
    named = {(mention.start, mention.end): person.key for mention, person in standing}
    for whole in sentences(paragraph, rules.verbs & words(paragraph)):
        start, end = whole.start, whole.end
        here = [m for m in mentions if start <= m.start < end and cased(text, m)]
        earlier = [m for m in mentions if m.start < start]
        for index in [at for at, word in enumerate(whole.words) if word.low in rules.verbs]:
            subjects, bare = subjects_at(index, whole, here, earlier, rules, named, desk)
            if subjects:
                word = whole.words[index]
                incident = " " not in subjects[0]
                scope = manner(paragraph, word, start, end, rules, incident=incident)
                if subjects[0].partition(" ")[0] in rules.once:
                    scope = (*scope, "usual")
                for subject in subjects:
                    yield Happening(subject, word, *whole, scope, bare)


def subjects_at(
    index: int,
    whole: Clause,
    here: Sequence[Mention],
    earlier: Sequence[Mention],
    rules: Events,
    named: dict[tuple[int, int], str],
    desk: Desk,
) -> tuple[Sequence[str], bool]:
    """The events that a verb tells of, and whether capitals alone say who took part."""
    paragraph, start, end, found = whole
    word = found[index]
    early = paragraph.index < EARLY
    if word.low not in rules.classes:
        tells = befallen if word.low in rules.befalls else incident
        return tells(index, found, rules, early=early), False
    name, bare = rules.classes[word.low], False
    if name in rules.objects:
        return done_to(name, index, found, rules), False
    if name in rules.patients and behind(index, found, rules):
        subjects = patient(name, word, here, paragraph, end, rules, named, desk)
        return subjects, bool(subjects) and subjects[0].partition(" ")[2] not in named.values()
    beside = index > 0 and paragraph.text[found[index - 1].start].isupper()
    if name in rules.single and beside and not any(m.end <= word.start for m in here):
        subjects = parties(name, word, found, paragraph, start, end, rules, desk)
        if subjects:  # "Lins was jailed by Judge Moura": it befell whom a name alone tells
            return subjects, True
    who = participants(word, found, here, earlier, rules, named)
    subjects = subjects_of(name, who, rules)
    if not subjects and (name in rules.held or name in rules.single):
        subjects = parties(name, word, found, paragraph, start, end, rules, desk)
        bare = name in rules.single
    if not subjects and word.low in rules.befalls:
        subjects = befallen(index, found, rules, early=early)
    return subjects, bare


def cased(text: str, mention: Mention) -> bool:
    """Whether a mention is written as a name."""
    return text[mention.start].isupper()


def incident(index: int, found: Sequence[Word], rules: Events, *, early: bool) -> list[str]:
    """The article's own incident: "kecelakaan itu terjadi", "the crash happened"."""
    before = found[max(index - 6, 0) : index]
    nouns = [(spot, w) for spot, w in enumerate(before) if w.low in rules.incidents]
    if not nouns:
        return []
    spot, noun = nouns[-1]
    if early:
        return [f"occur:{rules.incidents[noun.low]}"]
    around = {w.low for w in before[max(spot - 1, 0) :]}  # "kebakaran Pasar Kranggan itu"
    return [f"occur:{rules.incidents[noun.low]}"] if around & rules.this else []


def befallen(index: int, found: Sequence[Word], rules: Events, *, early: bool) -> list[str]:
    """An incident told by its verb: "pesawat latih jatuh", "the mine collapsed"."""
    name, nouns = rules.befalls[found[index].low]
    before = [word.low for word in found[max(index - 6, 0) : index]]
    if nouns.isdisjoint(before):
        behind = found[index + 1].low if index + 1 < len(found) else ""
        if behind not in nouns or not rules.attaches:  # "a collapsed building"
            return []
    return [f"occur:{name}"] if early or not rules.this.isdisjoint(before) else []
