"""People and their offices: one person, two titles that cannot both hold."""

from __future__ import annotations

from copydesk.article import Article, Paragraph
from copydesk.claims import (
    COMPATIBLE,
    SAME,
    Comparison,
    Excuse,
    Fact,
    Group,
    Verdict,
    compared,
    either,
)
from copydesk.desk import Desk
from copydesk.finding import Hit
from copydesk.language.data import Language
from copydesk.language.days import days_between
from copydesk.language.names import holding, titled
from copydesk.language.names import words as words_in
from copydesk.language.offices import Offices, offices
from copydesk.language.people import LEFT_OUT, people
from copydesk.language.persons import Mention, Person
from copydesk.language.quotes import quoted
from copydesk.language.titles import Title, titles, valued
from copydesk.record import TYPE_CHECKING

from .ranks import RANKS, SIDES

if TYPE_CHECKING:
    from collections.abc import Iterator

Set = frozenset[str]
OPENING = 4  # paragraphs in which the office that somebody is given is the story's
IN_BODY = "one body"  # offices of which nobody holds two in one body
IN_STATE = "one state"
IN_ARTICLE = "one article"  # the same in one body, of which some article may tell both
MOVES = frozenset(
    ("~moved", "changing", "leaving", "new", "assigned", "former", "candidate", "acting")
)
SOON = 14  # days in which nobody changes offices without its being told
LATER = 31  # and in which an article of the same story would tell it
ON_BOARD = "one board"  # of two on a board one has a field of its own: "Direktur Keuangan PT Jatra"


def title_facts(article: Article, desk: Desk) -> Iterator[Fact]:
    """What each person of the article is called by office: attribute `title`."""
    note: tuple[str, ...] = ()
    if article.date:  # else it is held against no other one
        from ._cast import cast

        note = cast(article, desk)
    for paragraph in article.paragraphs:
        if paragraph.kind in LEFT_OUT:
            continue
        for title in titles(paragraph, desk):
            found = people(article, desk).named(paragraph, title.name[0])
            if found is None or title.name == (0, 0):
                continue
            mention, person = found
            title = with_body(title, mention, person.words)
            start, end = paragraph.span(title.start, title.end)
            yield Fact(
                "title",
                person.key,
                valued(title, paragraph.language),
                start,
                end,
                paragraph.text[title.start : title.end],
                (
                    *scope(paragraph, title, desk, person.words),
                    *["~moved"] * moved(person, desk),
                    *note,
                ),
            )

    held = holding(article, desk, pointing_back)
    if held:
        from ._offices_again import offices_again

        for fact in offices_again(article, held, desk):
            yield fact._replace(scope=(*fact.scope, *note)) if note else fact


def pointing_back(language: Language) -> frozenset[str]:
    """The words of a language behind an office that points back at whoever spoke."""
    return frozenset((language["speakers"] or {}).get("back", ()))


def moved(person: Person, desk: Desk) -> bool:
    """Whether a paragraph with the person tells of a change of offices, perhaps another's."""
    return any(
        not offices(desk.language(one.paragraph)).changes.isdisjoint(words_in(one.paragraph))
        for one in person.mentions
    )


def with_body(title: Title, mention: Mention, person: tuple[str, ...]) -> Title:
    """A title with the words before a name that turned out to be the body's."""
    more = len(mention.words) - len(person)
    if title.after or more < 1 or mention.words[more:] != person:
        return title
    words = tuple(sorted({*title.words, *mention.words[:more]}))
    name = mention.text.split()
    end = mention.start + len(" ".join(name[:more]))
    return title._replace(words=words, end=end)


def scope(
    paragraph: Paragraph, title: Title, desk: Desk, person: tuple[str, ...]
) -> tuple[str, ...]:
    """How a title is meant, as far as its sentence says."""
    found = set(title.scope)
    if quoted(paragraph, title.start):
        found.add("quoted")
    begin = paragraph.text.rfind(". ", 0, title.start) + 1
    end = paragraph.text.find(". ", title.end)
    sentence = paragraph.text[begin : end if end >= 0 else None].lower()
    known = offices(desk.language(paragraph))
    found.update(f"one {group}" for group in known.rivals.get(title.head.office, ()))
    if becoming(paragraph, title, known):
        found.add("changing")
    changes = known.changes.intersection(sentence.split())
    if "assigned" in found:
        found.discard("changing")
        if paragraph.index >= OPENING or not known.once_was.isdisjoint(sentence.split()):
            found.add("former")  # a career is told, not an appointment
    elif changes and not (changes <= known.acts and acting(paragraph, title, known)):
        found.add("leaving" if changes <= known.leaves else "changing")
    if "changing" in found and not known.gives.isdisjoint(sentence.split()):
        found.add("new")  # whoever is named chief executive does not become anything else
    if len(person) > 1 and " " not in paragraph.text[title.name[0] : title.name[1]]:
        found.add("short")
    return tuple(sorted(found))


def becoming(paragraph: Paragraph, title: Title, known: Offices) -> bool:
    """Whether whoever is titled is said to get an office: "Menteri A menjadi Menteri B"."""
    end = max(title.end, title.name[1])
    behind = paragraph.text[end : end + 60].lstrip(" ,)").lower().split(None, 3)[:3] or [""]
    return behind[0] in known.becoming and not known.triggers.isdisjoint(behind[1:])


def acting(paragraph: Paragraph, title: Title, known: Offices) -> bool:
    """Whether whoever is titled changes the office of others: "Rektor … melantik tiga dekan"."""
    behind = paragraph.text[max(title.end, title.name[1]) :].lstrip(" ,)").split(" ", 1)
    return behind[0] in known.acts


def compare_titles(first: Fact, second: Fact) -> Verdict:
    """Two titles of one person: the same office with another portfolio, place or body."""
    if first.value == second.value:
        return (
            SAME
            if ("deputy" in first.scope) == ("deputy" in second.scope)
            else demoted(first, second)
        )
    office, over, language, country, words, places = map(str, first.value)
    other, other_over, tongue, other_country, other_words, other_places = map(str, second.value)
    one, two = frozenset(words.split()), frozenset(other_words.split())
    if language != tongue:
        return COMPATIBLE
    if {office, other} in ({f"deputy-{office}", office}, {f"deputy-{other}", other}):
        if over == "place" and not (one and two):
            return demoted(first, second)  # "Bupati Blora Arief Rohman … Wakil Bupati Arief Rohman"
        ranked = one and two and (over not in ("body", "sole") or one_body(one, two))
        return Verdict("conflict", "weak") if ranked else COMPATIBLE
    if office != other:
        return Verdict("conflict", "weak") if rivals(first, second, one, two) else COMPATIBLE
    if over == "country" or (over == "place" and not (one or two)):
        sent = [{word for word in words if word[:3] == "to:"} for words in (one, two)]
        if all(sent):  # ambassadors to two countries
            return COMPATIBLE if sent[0] & sent[1] else Verdict("conflict", "weak")
        differ = country and other_country and country != other_country and not (one or two)
        return Verdict("conflict") if differ else COMPATIBLE
    if over == other_over == "sole" and one and two and not one & two:
        apart = not (abbreviated(one, two) or blended(one, two) or alike(one, two))
        return Verdict("conflict", "weak") if apart else COMPATIBLE
    abroad = country and other_country and country != other_country
    if over == other_over == "realm" and abroad and one & two:
        return Verdict("conflict", "weak")
    found = told_apart(one, two, over)
    if found.kind == "conflict" or not (one & two):
        return found
    return told_apart(frozenset(places.split()), frozenset(other_places.split()), "places")


def one_body(one: Set, two: Set) -> bool:
    """Whether two titles name the same body: in full, or one of them without what it belongs to.

    "Komisi IX" is "Komisi IX DPR"; "DPR" is not, for a body of a body has a chair of its own.
    """
    return one == two or (len(one & two) > 1 and (one < two or two < one))


def demoted(first: Fact, second: Fact) -> Verdict:
    """One title with "deputy" and without it: of a full name, in one article, that is a slip."""
    told = first.path == second.path and "short" not in first.scope + second.scope
    return Verdict("conflict", "weak") if told else COMPATIBLE


def rivals(first: Fact, second: Fact, one: Set, two: Set) -> bool:
    """Whether nobody holds two such offices at a time."""
    shared = {mark for mark in first.scope if mark[:4] == "one "}.intersection(second.scope)
    untold = any(
        fact.value[1] == "realm" and not words for fact, words in ((first, one), (second, two))
    )
    if " " not in first.subject or untold:  # "Dua Menteri Prabowo" are not he
        shared -= {IN_BODY, ON_BOARD, IN_STATE}
    sole = first.value[1] == second.value[1] == "sole" and one & two
    if first.value[2:] != second.value[2:] and not (sole or one_body(one, two)):
        shared -= {IN_BODY, IN_ARTICLE}
    if first.path != second.path or " " not in first.subject:
        shared.discard(IN_ARTICLE)
    if not (one and two and (one < two or two < one)):
        shared.discard(ON_BOARD)
    return bool(shared)


def told_apart(one: Set, two: Set, over: str) -> Verdict:
    """The words of two titles of one office: a part of the other is no conflict."""
    if not one or not two or one <= two or two <= one:
        return COMPATIBLE
    left, right = one - two, two - one
    if abbreviated(left, right) or blended(left, right) or alike(left, right):
        return COMPATIBLE
    if over == "places":
        return COMPATIBLE if one & two else Verdict("conflict", "weak")
    if over not in ("body", "sole"):
        return Verdict("conflict")
    return Verdict("conflict", "weak") if one & two else COMPATIBLE


def abbreviated(left: Set, right: Set) -> bool:
    """Whether a word of one side may be the initials of the other's: KPU, Komisi Pemilihan Umum.

    One letter may stand for a word that titles leave out.
    """
    return any(
        len(parts) + (len(word) > 2) >= len(word) > 1
        and len(set(word) - {part[0] for part in parts}) <= (len(word) > 2)
        for words, others in ((left, right), (right, left))
        for parts in [[part for other in others for part in other.split("-") if part]]
        for word in words
    )


def blended(left: Set, right: Set) -> bool:
    """Whether a word of one side is made of the others' beginnings: Kominfo, Unud, Lib Dem."""
    return any(
        any(pieces(word, others) for word in words)
        or all(len(word) > 2 and any(other.startswith(word) for other in others) for word in words)
        for words, others in ((left, right), (right, left))
    )


def pieces(word: str, others: Set, used: int = 0) -> bool:
    """Whether a word can be cut into beginnings, of two letters at least, of two or more others."""
    if not word:
        return used > 1
    return any(
        word.startswith(other[:size]) and pieces(word[size:], others - {other}, used + 1)
        for other in others
        for size in range(2, min(len(other), len(word)) + 1)
    )


def alike(left: Set, right: Set) -> bool:
    """Whether the words that differ are spellings of each other: a slip, not another office."""
    from rapidfuzz.distance import DamerauLevenshtein

    return len(left) == len(right) and all(
        any(
            len(a) > 4 and DamerauLevenshtein.distance(a, b) <= (1 if len(a) < 8 else 2)
            for b in right
        )
        for a in left
    )


def not_yet(first: Fact, second: Fact) -> bool:
    """Whether an office was given to somebody who is called otherwise before it, or given one too.

    What stands before may be the office that was left.
    """
    given = ["assigned" in fact.scope for fact in (first, second)]
    if not any(given):
        return False
    new, other = (first, second) if given[0] else (second, first)
    return all(given) or other.start < new.start or first.path != second.path


def changing(first: Fact, second: Fact) -> bool:
    """Whether one of the two is told as a change of offices, and not both as the new one."""
    marks = first.scope + second.scope
    return "changing" in marks and not ("new" in first.scope and "new" in second.scope)


def one_name(first: Fact, second: Fact) -> bool:
    """Whether a single word is all that two articles share of the name."""
    return first.path != second.path and " " not in first.subject


def at_once(first: Fact, second: Fact, group: Group) -> bool:
    """Whether two offices are told so close together that a change would be told too.

    Of one office in other words only a minister's tells of another one.
    """
    if any(not MOVES.isdisjoint(fact.scope) for fact in group.facts):
        return False
    days = days_between(first.date, second.date)
    other = first.value[0] != second.value[0] or first.value[1] == "realm"
    if not other or days is None or days > LATER:
        return False
    from ._cast import of_one_cast

    return days <= SOON or of_one_cast(first, second, first.subject)


DEPUTY = either("deputy")
TITLES = Comparison(
    compare_titles,
    (
        either("former"),
        either("acting"),
        either("candidate"),
        Excuse("changing", changing),
        either("also"),
        either("aide"),
        either("several"),
        either("shadow"),
        either("quoted"),
        Excuse("deputy", lambda one, two: one.value != two.value and DEPUTY.holds(one, two)),
        Excuse("one-name", one_name),
        Excuse("not yet", not_yet),
        either("short", "weak"),
        either("leaving", "weak"),
        either("recalled", "weak"),
    ),
    changes=True,
    at_once=at_once,
    about=lambda fact: (fact.value[0], fact.value[2]),
    kindred=lambda one, other: (
        not set(str(one.value[4]).split()).isdisjoint(str(other.value[4]).split())
    ),
)


def title_conflict(group: Group, desk: Desk) -> Iterator[Hit]:
    """One person with two titles that cannot both hold."""
    comparison = RANKS if group.attribute == "rank" else TITLES
    if group.attribute == "rank" and group.across:
        comparison = SIDES  # people rise
    for found in compared(group, comparison, desk.trace):
        yield found._replace(values={**found.values, "name": titled(group.subject)})
