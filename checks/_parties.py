"""Who took part in an event: people by their keys, teams and countries by their capitals."""

from __future__ import annotations

from copydesk.article import Paragraph
from copydesk.desk import Desk
from copydesk.language.dates import Names, names
from copydesk.language.names import Run, runs
from copydesk.language.persons import Mention
from copydesk.language.title_line import unowned
from copydesk.record import TYPE_CHECKING

from ._event_words import Events, Word, told_between

if TYPE_CHECKING:
    from collections.abc import Sequence

REACH = 60  # characters between a verb and who it is said of


def behind(index: int, found: Sequence[Word], rules: Events) -> bool:
    """Whether a verb is active, so that whom it happens to stands behind it."""
    if found[index].low in rules.active:
        return True
    near = {word.low for word in found[max(index - 3, 0) : index]}
    return bool(rules.passive) and not near & rules.passive


def patient(
    name: str,
    verb: Word,
    here: Sequence[Mention],
    paragraph: Paragraph,
    end: int,
    rules: Events,
    named: dict[tuple[int, int], str],
    desk: Desk,
) -> list[str]:
    """The first name behind an active verb: "polisi menangkap Dadang Suhendar"."""
    after = [m for m in here if m.start >= verb.end]
    others = [r for r in runs(paragraph, desk) if verb.end <= r.start < min(end, verb.end + REACH)]
    titled = bool(others and after) and others[0].end == after[0].end  # "Direktur PT Maju Ali Amir"
    if others and not titled and (not after or others[0].start < after[0].start):
        words = others[0].words
        return [f"{name} {' '.join(words).lower()}"] if len(words) > 1 else []
    return [f"{name} {named[after[0].start, after[0].end]}"] if after else []


def subjects_of(name: str, who: Sequence[str], rules: Events) -> list[str]:
    """The subjects of an event: each two of its participants, or the one who died or was born."""
    if name in rules.single:
        return [f"{name} {who[0]}"] if who else []
    keys = sorted(set(who))
    return [
        f"{name} {one} + {other}" for index, one in enumerate(keys) for other in keys[index + 1 :]
    ]


def participants(
    verb: Word,
    found: Sequence[Word],
    here: Sequence[Mention],
    earlier: Sequence[Mention],
    rules: Events,
    named: dict[tuple[int, int], str],
) -> list[str]:
    """Who takes part: the subject before the verb, the object after it, pronouns resolved."""
    before = [m for m in here if m.end <= verb.start]
    after = [
        m for m in here if m.start >= verb.end and not told_between(verb, m.start, found, rules)
    ]
    keys = [named[m.start, m.end] for m in before[-2:]]
    if len(before) > 1 and not joined(before[-2], before[-1], found, rules):
        keys = keys[-1:]
    if not keys:
        lows = {w.low for w in found if w.end <= verb.start}
        past = [named[m.start, m.end] for m in earlier]
        if lows & rules.both and len(set(past)) == 2:
            keys = list(dict.fromkeys(past))
        elif lows & rules.pronouns and past:
            keys = past[:1]
    both = not keys and len(after) > 1 and joined(after[0], after[1], found, rules)
    return keys + [named[m.start, m.end] for m in after[: 2 if both else 1]]


def parties(
    name: str,
    verb: Word,
    found: Sequence[Word],
    paragraph: Paragraph,
    start: int,
    end: int,
    rules: Events,
    desk: Desk,
) -> list[str]:
    """Teams, countries or a named event by their capitals: "Persib melawan Persija"."""
    calendar = desk.language(paragraph).once(names)
    here = [
        r for r in runs(paragraph, desk)
        if start <= r.start < end and proper(r, rules) and not of_calendar(r, calendar)
    ]  # fmt: skip
    before = [r for r in here if r.end <= verb.start and verb.start - r.end < REACH]
    if not before:
        return []
    subject = " ".join(without_opener(before[-1], rules)).lower()
    if name == "hold" or name in rules.single:
        short = name in rules.single and verb.start - before[-1].end < 3
        enough = (len(before[-1].words) > 1 or short) and not told_between(
            verb, before[-1].end, found, rules
        )
        return [f"{name} {subject}"] if enough else []
    after = [r for r in here if r.start >= verb.end and r.start - verb.end < REACH]
    if not after and len(before) > 1 and joined(before[-2], before[-1], found, rules):
        one, other = sorted((" ".join(before[-2].words).lower(), subject))
        return [f"{name} {one} + {other}"]
    if not after or told_between(verb, after[0].start, found, rules):
        return []
    one, other = sorted((subject, " ".join(after[0].words).lower()))
    return [f"{name} {one} + {other}"]


def done_to(name: str, index: int, found: Sequence[Word], rules: Events) -> list[str]:
    """What was opened or launched, by its own noun: "meresmikan bendungan", "opened the bridge".

    In the passive it stands before the verb: "the new bridge over the river was opened".
    """
    nouns: list[str] = []
    behind = found[index + 1 : index + 6]
    if found[index - 1].low in rules.passive and rules.last_noun and index:
        begin = max((at for at in range(index) if found[at].low in (",", ";")), default=-1) + 1
        behind = found[begin : index - 1]
        first = [at for at, word in enumerate(behind) if word.low in rules.articles][:1]
        behind = behind[first[0] :] if first else ()
    for word in behind:
        if word.low in rules.articles and not nouns:
            continue
        if not word.low.isalpha() or word.low in rules.ends or word.low in rules.places:
            break
        nouns.append(word.low)
    noun = (nouns[-1] if rules.last_noun else nouns[0]) if nouns else ""
    return [f"{name}:{noun}"] if len(noun) > 4 else []


def proper(run: Run, rules: Events) -> bool:
    """Whether capitals name something: not a mere first word of a sentence."""
    return not run.opens or len(run.words) > 1 or run.words[0].lower() not in rules.openers


def of_calendar(run: Run, known: Names) -> bool:
    """Whether a capitalised word is a weekday or a month."""
    word = run.words[0]
    return len(run.words) == 1 and (
        unowned(word.lower()) in known.weekdays or known.month(word) > 0
    )


def without_opener(run: Run, rules: Events) -> Sequence[str]:
    """The words of a name without what merely opens the sentence: "Since Delgado"."""
    opener = run.opens and len(run.words) > 1 and run.words[0].lower() in rules.openers
    return run.words[1:] if opener else run.words


def joined(
    first: Mention | Run, second: Mention | Run, found: Sequence[Word], rules: Events
) -> bool:
    """Whether two names are one subject: "Kim dan Putin"."""
    between = [w.low for w in found if first.end <= w.start and w.end <= second.start]
    return any(word in rules.links for word in between)
