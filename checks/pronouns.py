"""Pronouns: he or she for the only person in reach, against Mr or Mrs and the house file."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.finding import Hit, Place
from copydesk.language.data import Language
from copydesk.language.names import Naming, Run, naming, runs, words
from copydesk.language.offices import offices
from copydesk.language.people import people
from copydesk.language.persons import Mention, Person
from copydesk.language.quotes import quoted
from copydesk.language.sentences import sentence
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from typing import Any

    Genders = dict[str, dict[str, Any]]

TEXT = frozenset(("body", "lede"))
WORD = patterns.compile(r"[^\W\d_]+")
FAR = 160  # characters behind a name in which a pronoun still means it
SHORT = 4  # words before a name at most, if it is to be the subject without a comma
ROLE = patterns.compile(r",? (?:who is )?(?:an?|the) (?:[\w-]+ ){0,2}?([a-z]+)\b")
OWN = patterns.compile(r", (?:an?|the) (?:[\w-]+ ){0,2}[\w-]+(?=,)")
OPENING = frozenset("\"“‘'")
SPEAKS = patterns.compile(r"[,?!.][\"”’'] ([a-z]+) ")  # “…,” she said
SPEECH = patterns.compile(r"[\"“][^\"”]*[\"”]")
MARK = patterns.compile(r"[\"“”]")
BACK = 6  # paragraphs before a quotation in which another speaker may stand
MARKS = " “”\"'‘’"


class Bound(NamedTuple):
    """A pronoun that a reader takes for the person of a mention: its gender and place."""

    gender: str
    word: re.Match[str]
    paragraph: Paragraph


def pronoun_conflict(article: Article, desk: Desk) -> Iterator[Hit]:
    """A pronoun of the other gender where only one person can be meant.

    Where most pronouns of a person are of the other gender, “Mrs Manson” was somebody else.
    """
    spoken = heard(article, desk)
    if not spoken:
        return
    for person in people(article, desk).all:
        known = gender(person, desk) if person.sure else None
        if known is None or spoken == {known[0]}:
            continue
        hits, fitting = [], 0
        for mention in person.mentions:
            for one in bound(mention, article, desk):
                if one.gender == known[0]:
                    fitting += 1
                elif lonely(article, mention, one, known[0], desk):
                    hits.append(told(mention, one, known[1]))
        if len(hits) == 1 or len(hits) <= fitting:
            yield from hits


def heard(article: Article, desk: Desk) -> set[str]:
    """The genders whose pronouns stand anywhere in an article."""
    return {
        gender
        for paragraph in article.paragraphs
        for gender, forms in desk.language(paragraph).once(spoken_forms).items()
        if not forms.isdisjoint(words(paragraph))
    }


def spoken_forms(language: Language) -> dict[str, frozenset[str]]:
    """The pronouns and reflexives of each gender that a language tells."""
    genders: Genders = language["pronouns"]
    return {
        name: frozenset((*entry["pronouns"], *entry["reflexives"]))
        for name, entry in genders.items()
    }


def told(mention: Mention, one: Bound, shown: Mention) -> Hit:
    """A pronoun as a hit, beside the place that shows the gender."""
    return Hit(
        *one.paragraph.span(*one.word.span()),
        values={"name": mention.text},
        related=(Place(*shown.span),),
    )


def declared(paragraph: Paragraph, desk: Desk) -> Genders:
    """The genders that a language's pronouns tell, by name; {} where they tell none."""
    found: Genders = desk.language(paragraph)["pronouns"]
    return found


def gender(person: Person, desk: Desk) -> tuple[str, Mention] | None:
    """What the words beside a person's name and the house file say, with the mention that does."""
    found: dict[str, Mention] = {}
    for mention in person.mentions:
        genders = declared(mention.paragraph, desk)
        sides = beside(mention) if genders else ("", False, "")
        for name, entry in genders.items():
            if shows(*sides, entry) and not another(person, name, mention, desk):
                found.setdefault(name, mention)
    for entry in desk.house_entries.get("people", ()):
        if "gender" in entry and tuple(str(entry["name"]).lower().split()) == person.words:
            found.setdefault(str(entry["gender"]), person.mentions[0])
    if not found and len(person.words) > 1:
        found = by_first_name(person, desk)
    return next(iter(found.items())) if len(found) == 1 else None


def by_first_name(person: Person, desk: Desk) -> dict[str, Mention]:
    """The gender that a full name's first word tells, with the mention."""
    full = next((one for one in person.mentions if one.words == person.words), None)
    if full is None or not full.firm:
        return {}
    genders = declared(full.paragraph, desk)
    return {name: full for name, entry in genders.items() if person.words[0] in entry["given"]}


def another(person: Person, name: str, mention: Mention, desk: Desk) -> bool:
    """Whether a first name is of another gender: then "Mrs Manson" is somebody else's title."""
    return any(
        person.words[0] in entry["given"]
        for other, entry in declared(mention.paragraph, desk).items()
        if other != name
    )


def beside(mention: Mention) -> tuple[str, bool, str]:
    """The word before a name, whether a comma parts them, and the role behind it."""
    text = mention.paragraph.text
    before = text[max(mention.start - 24, 0) : mention.start]
    ahead = WORD.findall(before)
    behind = ROLE.match(text, mention.end)
    return ahead[-1].lower() if ahead else "", before[-2:] == ", ", behind[1] if behind else ""


def shows(last: str, comma: bool, role: str, entry: dict[str, Any]) -> bool:
    """Whether a title, a kinship or a role beside a name tells its gender."""
    return last in entry["titles"] or (comma and last in entry["kin"]) or role in entry["roles"]


def bound(mention: Mention, article: Article, desk: Desk) -> Iterator[Bound]:
    """The pronouns that a mention as subject binds: in its sentence, and opening the next one."""
    paragraph = mention.paragraph
    genders = declared(paragraph, desk)
    if paragraph.kind not in TEXT or not genders or not subject(mention, desk):
        return
    stop = sentence(paragraph, mention.end)[1]
    inside = first(paragraph, mention.end, min(stop, mention.end + FAR), genders)
    if inside is not None:
        yield inside
    opening = WORD.search(paragraph.text, stop)
    if opening is not None and not paragraph.text[stop : opening.start()].strip():
        for name, entry in genders.items():
            if opening[0].lower() in entry["pronouns"]:
                yield Bound(name, opening, paragraph)
    yield from inside_speech(paragraph, stop, genders)
    yield from behind_speech(mention, article, genders)


def inside_speech(paragraph: Paragraph, stop: int, genders: Genders) -> Iterator[Bound]:
    """The pronoun behind a quotation that follows in one paragraph: “I had to,” she said."""
    begin = stop + (paragraph.text[stop : stop + 1] == " ")
    if paragraph.text[begin : begin + 1] in OPENING:
        spoken = SPEAKS.search(paragraph.text, begin + 1)
        if spoken and not MARK.search(paragraph.text, begin + 1, spoken.start()):
            yield from speaker(paragraph, spoken, genders)


def speaker(paragraph: Paragraph, spoken: re.Match[str], genders: Genders) -> Iterator[Bound]:
    """The pronoun that a quotation is followed by, if it is one."""
    word = WORD.match(paragraph.text, spoken.start(1))
    for name, entry in genders.items():
        if word is not None and word[0] in entry["pronouns"]:
            yield Bound(name, word, paragraph)


def behind_speech(mention: Mention, article: Article, genders: Genders) -> Iterator[Bound]:
    """The pronoun behind a quotation that fills the next paragraph: “We know,” she said."""
    at = mention.paragraph.index + 1
    then = article.paragraphs[at] if at < len(article.paragraphs) else mention.paragraph
    if then.kind not in TEXT or then.text[:1] not in OPENING or at <= mention.paragraph.index:
        return
    spoken = SPEAKS.search(then.text)
    if spoken is not None:
        yield from speaker(then, spoken, genders)


def first(paragraph: Paragraph, start: int, stop: int, genders: Genders) -> Bound | None:
    """The first subject pronoun or reflexive of a stretch."""
    for word in WORD.finditer(paragraph.text, start, stop):
        for name, entry in genders.items():
            if word[0] in entry["pronouns"] or word[0] in entry["reflexives"]:
                return Bound(name, word, paragraph)
    return None


def subject(mention: Mention, desk: Desk) -> bool:
    """Whether a name is the subject of its sentence, as far as its place tells."""
    text = mention.paragraph.text
    behind = text[mention.end : mention.end + 2]
    if not (behind[:1] == " " and behind[1:].islower()) and behind != ", ":
        return False
    language = desk.language(mention.paragraph)
    names, known = naming(language), offices(language)
    if text[mention.end + 1 : mention.end + 6].split(" ", 1)[0] in known.joins:
        return False
    before = text[sentence(mention.paragraph, mention.start)[0] : mention.start]
    ahead = before.strip(MARKS).split()
    titled = [known.triggers, known.realm, names.honorifics, names.country_words]
    titled += [entry["titles"] for entry in declared(mention.paragraph, desk).values()]
    while ahead and any(ahead[-1].lower().rstrip(".") in one for one in titled):
        ahead.pop()
    if not ahead or ahead[-1][-1] in ',”"':
        return True
    if ahead[-1] in names.said and len(ahead) > 1 and ahead[-2][-1] in '”"':
        return True  # “I ran,” said Siti Rahmawati, 23.
    return (
        len(ahead) < SHORT
        and ahead[0].lower() in names.openers
        and (ahead[-1].islower() or names.barred(ahead[-1].lower()))
    )


def lonely(article: Article, mention: Mention, one: Bound, sign: str, desk: Desk) -> bool:
    """Whether nobody else may be meant: named or spoken of in the sentences before."""
    paragraph, word = mention.paragraph, one.word
    entry = declared(paragraph, desk)[one.gender]
    if quoted(one.paragraph, word.start()) or quoted(paragraph, mention.start):
        return False
    at = sentence(paragraph, mention.start)[0]
    stop = word.start() if one.paragraph is paragraph else len(paragraph.text)
    stretches = [(paragraph, sentence(paragraph, at - 2)[0] if at > 1 else at, stop)]
    spoken = one.paragraph is not paragraph or MARK.search(paragraph.text, mention.end, stop)
    of_self = one.paragraph is paragraph and speaks_of_self(paragraph, mention.end, stop, desk)
    if spoken and not of_self and others_before(article, mention, sign, desk):
        return False
    if one.paragraph is not paragraph:
        stretches = [(paragraph, 0, stop)]
    elif at == 0 and not of_self:
        stretches += earlier(article, paragraph)
    others = frozenset((*entry["nouns"], *entry["pronouns"], *entry["forms"], *entry["reflexives"]))
    return all(
        others.isdisjoint(spoken_of(SPEECH.sub(" ", unapposed(place, begin, end, mention))))
        and not any(
            may_be(person, sign, mention, desk)
            for person in people(article, desk).within(place, begin, end)
        )
        and not any(
            begin <= run.start < end and somebody(run, place, mention, sign, article, desk)
            for run in runs(place, desk)
        )
        for place, begin, end in stretches
    )


def speaks_of_self(paragraph: Paragraph, start: int, stop: int, desk: Desk) -> bool:
    """Whether a stretch quotes somebody on himself: behind a name, in its paragraph, its bearer.

    “We loved it,” may be another's word, whom the text has quoted before.
    """
    own = desk.language(paragraph)["quotes"].get("of_self", ())
    spoken = SPEECH.search(paragraph.text, start, stop)
    return spoken is not None and not set(own).isdisjoint(WORD.findall(spoken[0]))


def unapposed(place: Paragraph, start: int, stop: int, mention: Mention) -> str:
    """A stretch of text without what a mention is said to be: "Dale, a retired teacher, found"."""
    own = OWN.match(place.text, mention.end, stop) if place is mention.paragraph else None
    if own is None or not start <= own.start():
        return place.text[start:stop]
    return f"{place.text[start : own.start()]} {place.text[own.end() : stop]}"


def others_before(article: Article, mention: Mention, sign: str, desk: Desk) -> bool:
    """Whether somebody named in the paragraphs before may speak instead."""
    at = mention.paragraph.index
    return any(
        speaks(other, naming(desk.language(paragraph))) and may_be(person, sign, mention, desk)
        for paragraph in article.paragraphs[max(at - BACK, 0) : at + 1]
        for other, person in people(article, desk).standing(paragraph)
    )


def speaks(mention: Mention, names: Naming) -> bool:
    """Whether a verb of saying stands right beside a name."""
    text = mention.paragraph.text
    said = text.startswith(names.speaks, mention.end)
    return said or text.endswith(names.spoke, 0, mention.start)


def spoken_of(text: str) -> Iterator[str]:
    """The words of a stretch in lower case, without those that belong to a name: "envoy Ada"."""
    found = WORD.findall(text)
    for at, word in enumerate(found):
        if not found[at + 1 : at + 2] or not found[at + 1][0].isupper():
            yield word.lower()


def earlier(article: Article, paragraph: Paragraph) -> list[tuple[Paragraph, int, int]]:
    """The last sentence of the paragraph before."""
    before = [one for one in article.paragraphs[: paragraph.index] if one.kind in TEXT]
    if not before:
        return []
    last = before[-1]
    return [(last, sentence(last, max(len(last.text) - 2, 0))[0], len(last.text))]


def may_be(person: Person, sign: str, mention: Mention, desk: Desk) -> bool:
    """Whether a pronoun of the other gender may mean this person."""
    if mention in person.mentions:
        return False
    known = gender(person, desk)
    if known is not None:
        return known[0] != sign
    return person.words[0] not in declared(mention.paragraph, desk)[sign]["given"]


def somebody(
    run: Run, place: Paragraph, mention: Mention, sign: str, article: Article, desk: Desk
) -> bool:
    """Whether capitalised words beside a mention may name a person whom nothing else tells of.

    A single word is a person's name only where the article has it beside another one.
    """
    if place is mention.paragraph and run.start <= mention.end and run.end >= mention.start:
        return False
    if people(article, desk).within(place, run.start, run.end):
        return False  # judged as a person
    names = naming(desk.language(place))
    lows = [word.lower().removesuffix("'s").removesuffix("’s") for word in run.words]
    if not run.opens and lows[0] in offices(desk.language(place)).articles:
        return False  # "The Toll Barn" names no person
    if run.opens and lows[0] in names.openers:
        del lows[0]
    if any(names.barred(low) or low in names.country_words | names.places for low in lows):
        return False
    written = run.words[len(run.words) - len(lows) :]
    if all(low in names.openers or one.isupper() for low, one in zip(lows, written, strict=True)):
        return False
    if len(lows) > 1:
        return lows[0] not in declared(place, desk)[sign]["given"]
    return lows[0] in names.given or (not run.opens and lows[0] in surnames(article, desk))


def surnames(article: Article, desk: Desk) -> frozenset[str]:
    """The last words of capitalised words that may be a person's full name."""
    return article.once(_surnames, desk)


def _surnames(article: Article, desk: Desk) -> frozenset[str]:
    return frozenset(
        run.words[-1].lower()
        for paragraph in article.paragraphs
        for run in runs(paragraph, desk)
        if 1 < len(run.words) < 5 and full(run, naming(desk.language(paragraph)))
    )


def full(run: Run, names: Naming) -> bool:
    """Whether nothing speaks against a run being a person's name."""
    lows = [word.lower() for word in run.words]
    return (
        not names.foreign(lows)
        and lows[0] not in names.openers
        and names.country_words.isdisjoint(lows)
        and names.places.isdisjoint(lows)
    )
