"""Names of people: two spellings of one name, and how first and later references are made."""

from __future__ import annotations

from itertools import chain, combinations, pairwise
from unicodedata import normalize

from copydesk import patterns
from copydesk.article import Article
from copydesk.claims import (
    COMPATIBLE,
    SAME,
    Comparison,
    Excuse,
    Fact,
    Group,
    Verdict,
    conflicts,
    either,
    hit,
)
from copydesk.desk import Desk
from copydesk.finding import Hit, Place, Suggestion
from copydesk.language import quotes
from copydesk.language.data import Language
from copydesk.language.edits import osa
from copydesk.language.gazetteer import gazetteer
from copydesk.language.names import Naming, holding, naming
from copydesk.language.near import one_edit
from copydesk.language.people import keyed, people, shorts
from copydesk.language.persons import Mention, Person, fits
from copydesk.language.titles import titles
from copydesk.record import TYPE_CHECKING

from ._surnames import Strange, strangers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SHOWN = 2  # of the mentions that spell a name alike; more say nothing new
BODY = frozenset(("body", "lede", "list"))
FAR = 3  # letters that two spellings may differ by which sound alike
BEGINNING, ENDING = 6, 4  # letters that two spellings of a long name share at least, and do not
INITIALS = ({"c", "k"}, {"g", "j"}, {"s", "z"}, {"f", "v"}, {"i", "y"})  # Catherine, Katherine
SILENT = frozenset("aeiouwyh")
CLOSE = 40  # characters between two names that are told side by side
ENDS = patterns.compile(r"[.!?](?!\w)")


def name_facts(article: Article, desk: Desk) -> Iterator[Fact]:
    """Each full name once for each of its words: that word's spelling beside the others.

    Attribute `name`, subject the other words ("_ son hui"), value (word, office,
    the word as it is spelt today).
    """
    found = list(spelt(article, desk))
    words: dict[str, object] = {}
    if any(words.setdefault(fact.subject, fact.value[0]) != fact.value[0] for fact in found):
        near = beside_each_other(article, desk)
        found = [
            fact._replace(scope=(*fact.scope, *near.get((fact.subject, str(fact.value[0])), ())))
            for fact in found
        ]
    if article.date:
        from ._cast import cast
        from ._untitled import untitled

        note = cast(article, desk)
        found = [fact._replace(scope=(*fact.scope, *note)) for fact in found]
        found += (fact._replace(scope=(*fact.scope, *note)) for fact in untitled(article, desk))
    yield from found
    yield from in_two_words(found)
    for strange in strangers(article, desk):
        if strange.close:
            yield from misspelt(strange, naming(desk.language(strange.paragraph)))


def in_two_words(found: Sequence[Fact]) -> Iterator[Fact]:
    """Names of two words of which each is a letter away from another's: Nukila Amalia, Amelia."""
    names: dict[str, list[Fact]] = {}
    for fact in found:
        first, blank, last = fact.subject.partition(" ")
        if blank and last == "_" and " " not in str(fact.value[0]):
            names.setdefault(f"{first[0]}{str(fact.value[0])[0]}", []).append(fact)
    for initials, members in names.items():
        whole = {f"{one.subject[:-2]} {one.value[0]}": one for one in reversed(members)}
        for one, other in combinations(sorted(whole), 2):
            pairs = list(zip(one.split(), other.split(), strict=False))
            if len(pairs) == 2 and all(a != b and one_edit(a, b) is not None for a, b in pairs):
                for name in (one, other):
                    fact = whole[name]
                    value = (name, *fact.value[1:2], name)
                    yield fact._replace(subject=f"~ {initials} {one}", value=value)


def spelt(article: Article, desk: Desk) -> Iterator[Fact]:
    """The full names of an article, word by word."""
    for person in people(article, desk).all:
        for words, mentions in forms(person).items():
            if not 1 < len(words) < 5:
                continue
            held = next(filter(None, (office(mention, desk) for mention in mentions)), "")
            names = naming(desk.language(mentions[0].paragraph))
            firm: tuple[str, ...] = ("firm",) if any(one.firm for one in mentions) else ()
            if not firm and names.voices and any(one.sure for one in mentions):
                firm = ("firm", "heard")  # who speaks is somebody
            spots = [
                (*one.span, one.text, ("quoted",) if quoted(one) else ())
                for one in mentions[:SHOWN]
            ]
            for index, word in enumerate(words):
                others = (*words[:index], *words[index + 1 :])
                if len(word) > 2 and not names.order.issuperset(others):
                    subject = " ".join((*words[:index], "_", *words[index + 1 :]))
                    scope = ("given", *firm) if word in names.given else firm
                    value = (word, held, names.modern(word))
                    for start, end, text, marks in spots:
                        yield Fact("name", subject, value, start, end, text, (*scope, *marks))


def beside_each_other(article: Article, desk: Desk) -> dict[tuple[str, str], tuple[str, ...]]:
    """Names that stand near another one in one sentence with a word of difference.

    Whoever writes both so close knows them to be two. By subject and word, the marks
    "beside WORD" of the words that the others have.
    """
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for paragraph in article.paragraphs:
        standing = people(article, desk).standing(paragraph)
        if len(standing) < 2:
            continue
        ordered = sorted((mention for mention, _ in standing), key=lambda one: one.start)
        for first, second in pairwise(ordered):
            if len(first.words) != len(second.words) or len(first.words) < 2:
                continue
            between = paragraph.text[first.end : second.start]
            differ = [n for n, word in enumerate(first.words) if word != second.words[n]]
            if len(differ) == 1 and len(between) < CLOSE and not ENDS.search(between):
                at = differ[0]
                subject = " ".join((*first.words[:at], "_", *first.words[at + 1 :]))
                one, other = first.words[at], second.words[at]
                found[subject, one] = (*found.get((subject, one), ()), f"beside {other}")
                found[subject, other] = (*found.get((subject, other), ()), f"beside {one}")
    return found


def told_apart(first: Fact, second: Fact) -> bool:
    """Whether the text has the two names side by side."""
    return f"beside {second.value[0]}" in first.scope or f"beside {first.value[0]}" in second.scope


def misspelt(strange: Strange, names: Naming) -> Iterator[Fact]:
    """A family name that is nobody's beside that of the person who must be meant."""
    subject = f"{strange.person.key} *"
    start, end = strange.paragraph.span(strange.start, strange.end)
    text = strange.paragraph.text[strange.start : strange.end]
    own = strange.own
    yield Fact("name", subject, (strange.word, "", names.modern(strange.word)), start, end, text)
    for mention in in_order(strange.person)[:SHOWN]:
        value = (own, "", names.modern(own))
        yield Fact("name", subject, value, *mention.span, mention.text, ("firm",))


def forms(person: Person) -> dict[tuple[str, ...], list[Mention]]:
    """A person's mentions by the form of the name."""
    found: dict[tuple[str, ...], list[Mention]] = {}
    for mention in person.mentions:
        found.setdefault(mention.words, []).append(mention)
    return found


def office(mention: Mention, desk: Desk) -> str:
    """The office that a title beside a mention names, "" if none."""
    for title in titles(mention.paragraph, desk):
        if title.name[0] == mention.start:
            return title.head.office
    return ""


def compare_spellings(first: Fact, second: Fact) -> Verdict:
    """Two words that stand in the same place of a name: one person where they are nearly alike."""
    one, other = str(first.value[0]), str(second.value[0])
    if one == other:
        return SAME
    if plain(one) == plain(other):
        return COMPATIBLE  # an accent is a matter of the house's style
    respelt = first.value[2:] == second.value[2:]  # Tjondro and Condro
    if first.value[1] == second.value[1] != "" and common(one, other):
        return Verdict("conflict")  # Rahayuningsih and Rahayuningtyas
    if first.path == second.path and sounded(one, other) and osa(one, other) <= FAR:
        return Verdict("conflict")  # Prewitt and Pruett
    return Verdict("conflict") if respelt or similar(one, other) else COMPATIBLE


def common(one: str, other: str) -> bool:
    """Whether two long words are alike but for a short end."""
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    return shared >= BEGINNING and max(len(one), len(other)) - shared <= ENDING


def sounded(one: str, other: str) -> bool:
    """Whether two words have the same consonants in the same order and begin alike."""
    return one[0] == other[0] and len(skeleton(one)) > 2 and skeleton(one) == skeleton(other)


def skeleton(word: str) -> str:
    """The consonants that are heard, each of a double one once."""
    kept = [char for char in plain(word) if char not in SILENT]
    return "".join(char for at, char in enumerate(kept) if kept[at - 1 : at] != [char])


def plain(word: str) -> str:
    """A word without accents and apostrophes."""
    return "".join(char for char in normalize("NFD", word) if char.isalnum() or char == "-")


def similar(one: str, other: str) -> bool:
    """Whether two words look like spellings of one name; of a pair of hyphened ones each part."""
    if one.count("-") == other.count("-") > 0:
        pairs = zip(one.split("-"), other.split("-"), strict=True)
        return all(a == b or (len(a) > 2 and similar(a, b)) for a, b in pairs)
    if one[0] != other[0]:
        return heard_alike(one, other)
    if abs(len(one) - len(other)) > 2:
        return False
    if len(one) > 4 and sorted(one) == sorted(other):
        return osa(one, other) <= 2  # letters that changed places
    return osa(one, other) <= (1 if min(len(one), len(other)) < 7 else 2)


def heard_alike(one: str, other: str) -> bool:
    """Whether two names differ in a first letter that is spoken alike: Catherine, Katherine."""
    return one[1:] == other[1:] and {one[0], other[0]} in INITIALS


def other_office(first: Fact, second: Fact) -> bool:
    """Whether the two hold different offices, or two common first names have none to tie them."""
    if first.value[1] and second.value[1]:
        return first.value[1] != second.value[1]
    both = "given" in first.scope and "given" in second.scope
    one, other = str(first.value[0]), str(second.value[0])
    twisted = first.subject.count(" ") > 1 and sorted(one) == sorted(other)  # Asyiah and Aisyah
    return both and not twisted and not heard_alike(one, other)


def loose(first: Fact, second: Fact) -> bool:
    """Whether names known by a verb of saying alone differ by a plural or more than a letter."""
    if "heard" not in first.scope + second.scope:
        return False
    one, other = str(first.value[0]), str(second.value[0])
    return (
        f"{one}s" == other
        or one == f"{other}s"
        or (osa(one, other) > 1 and not sounded(one, other))
    )


def strangers_apart(first: Fact, second: Fact) -> bool:
    """Whether one of them is known by a given name alone, and they are not of one story."""
    if "untitled" not in first.scope + second.scope:
        return False
    if first.path == second.path or one_edit(str(first.value[0]), str(second.value[0])) is None:
        return True
    from ._cast import of_one_cast

    return not of_one_cast(first, second)


def unsure(first: Fact, second: Fact) -> bool:
    """Whether nothing shows that either is a person's name."""
    return {"firm", "untitled"}.isdisjoint(first.scope + second.scope)


NAMES = Comparison(
    compare_spellings,
    (
        either("quoted"),
        Excuse("unsure", strangers_apart),
        Excuse("unsure", unsure),
        Excuse("side-by-side", told_apart),
        Excuse("loose", loose),
        Excuse("other-office", other_office),
    ),
)


def name_conflict(group: Group, desk: Desk) -> Iterator[Hit]:
    """One person's name in two spellings."""
    for found in conflicts(group, NAMES, desk.trace):
        right = found.other[0]
        yield hit(found)._replace(
            suggestions=(Suggestion(right.text),) if len(found.other) > len(found.suspect) else ()
        )


def first_reference(article: Article, desk: Desk, *, allow: Sequence[str] = ()) -> Iterator[Hit]:
    """A person's first mention in the body is short though the full name stands further down."""
    for person in people(article, desk).all:
        if not person.sure or not shortened(person, 2):
            continue
        ordered = in_order(person)
        first = next((one for one in ordered if one.paragraph.kind in BODY), None)
        if first is None or len(first.words) > 1 or allowed(first, allow):
            continue
        if person.words[-1] in desk.language(first.paragraph)["ages"].get("generations", ()):
            continue  # Wastam is the father of Wastam Junior
        apposed = set_off(first, naming(desk.language(first.paragraph)))
        if titled(first, desk) and not apposed:
            continue
        full = next(
            (one for one in ordered if len(one.words) > 1 and first.words[0] in one.words), None
        )
        if full is None or full.span < first.span or quoted(first):
            continue
        names = naming(desk.language(first.paragraph))
        firm = any(one.firm and (apposed or len(one.words) > 1) for one in ordered)
        if not firm and not (full.sure and speaks(first, names)):
            continue
        if (
            first.words[0] not in introducing(person, names)
            or first.text.isupper()  # "KPP" is no short form of "KPP Anies Baswedan"
            or (first.words[0] not in names.given and gazetteer().places(first.text))
            or first.words[0] in names.country_words
            or first.words[0] in names.places
            or any(in_place(one, desk) for one in ordered if len(one.words) == 1)
            or of_a_time(first, desk)
            or of_a_firm(first)
        ):
            continue
        start, end = first.span
        yield Hit(
            start,
            end,
            values={"full": full.text},
            suggestions=(Suggestion(full.text),),
            related=(Place(*full.span),),
        )


def speaks(mention: Mention, names: Naming) -> bool:
    """Whether a verb of saying stands right behind a name: "Pennington said he knew"."""
    return mention.paragraph.text[mention.end :].split(None, 1)[:1] in [[one] for one in names.said]


def introducing(person: Person, names: Naming) -> tuple[str, ...]:
    """The words of a name that may stand for it: of a Spanish one also the first surname."""
    words = person.words
    return (words[0], *(words[-2:] if names.short == "last" and len(words) == 3 else words[-1:]))


def shortened(person: Person, length: int) -> bool:
    """Whether a name of two words or more is somewhere given in fewer than so many words."""
    return len(person.words) > 1 and any(len(one.words) < length for one in person.mentions)


def in_place(mention: Mention, desk: Desk) -> bool:
    """Whether a short name is where something is rather than who: "in Kobani"."""
    places = desk.language(mention.paragraph)["events"].get("place_after", ())
    before = mention.paragraph.text[max(mention.start - 6, 0) : mention.start]
    return before[-1:] == " " and before.split()[-1:] in ([place] for place in places)


def of_a_time(mention: Mention, desk: Desk) -> bool:
    """Whether a name only says whose something is: "the Trump administration"."""
    times = desk.language(mention.paragraph)["offices"].get("times", ())
    behind = mention.paragraph.text[mention.end : mention.end + 24]
    return bool(times) and behind[:1] == " " and behind.split()[0].rstrip(".,;:’'s") in times


def of_a_firm(mention: Mention) -> bool:
    """Whether a name is one of several that make a firm's: "Lomas & Trent"."""
    text = mention.paragraph.text
    return text[: mention.start].endswith("& ") or text.startswith(" &", mention.end)


def titled(mention: Mention, desk: Desk) -> bool:
    """Whether a short name stands behind an office or rank; "Mr" introduces nobody."""
    if not mention.sure:
        return False
    before = mention.paragraph.text[max(mention.start - 8, 0) : mention.start].split()
    plain = naming(desk.language(mention.paragraph)).plain
    return not (before and before[-1].lower().rstrip(".") in plain)


def set_off(mention: Mention, names: Naming) -> bool:
    """Whether a titled name stands between commas: "the library's director, Solheim, said".

    So somebody is introduced who is not known, unlike "President Biden". A given name may be all
    that there is: "Ketua DPRD, Budi, hadir".
    """
    if mention.words[0] in names.given:
        return False
    text = mention.paragraph.text
    before, behind = text[: mention.start].rstrip(), text[mention.end : mention.end + 1]
    return mention.firm and before[-1:] == "," and behind in (",", ".", ";")


def in_order(person: Person) -> list[Mention]:
    """A person's mentions as they stand in the article."""
    return sorted(person.mentions, key=lambda one: one.span)


def allowed(mention: Mention, allow: Sequence[str]) -> bool:
    """Whether a house lets this short form stand first."""
    return mention.text.lower() in {name.lower() for name in allow}


def called(mention: Mention, names: Naming) -> bool:
    """Whether the words are spoken of as a name: "the name Jong Un"."""
    before = mention.paragraph.text[max(mention.start - 12, 0) : mention.start].split()
    return bool(before) and before[-1].lower() in names.called


def quoted(mention: Mention) -> bool:
    """Whether a mention is somebody's spoken word."""
    return quotes.quoted(mention.paragraph, mention.start)


def second_reference(article: Article, desk: Desk, *, allow: Sequence[str] = ()) -> Iterator[Hit]:
    """A later short form that the conventions of the name do not make."""
    for strange in strangers(article, desk):
        if not (strange.close and spelling(strange, desk)):
            yield nobody(strange)
    yield from unknown_speakers(article, desk)
    for person in people(article, desk).all:
        if not person.sure or not shortened(person, len(person.words)):
            continue
        ordered = in_order(person)
        names = naming(desk.language(ordered[0].paragraph))
        full = next((one for one in ordered if one.words == person.words), None)
        declared = shorts(desk).get(person.words)
        firm = any(one.firm and one.words == person.words for one in ordered)
        if full is None or not (firm or declared is not None):
            continue
        later = [
            one
            for one in ordered
            if one.span > full.span
            and one.paragraph.kind in BODY
            and len(one.words) < len(person.words)
            and not quoted(one)
            and not allowed(one, allow)
            and not called(one, names)
        ]
        if declared is not None:
            found = undeclared(person, declared, later, names)
        else:
            found = chain(
                misnamed(person, later, names, desk),
                by_given_name(person, later, names, article, desk),
            )
        for mention, better in found:
            yield Hit(
                *mention.span,
                values={"full": full.text, "better": better},
                suggestions=(Suggestion(better),),
                related=(Place(*full.span),),
            )


def unknown_speakers(article: Article, desk: Desk) -> Iterator[Hit]:
    """Whoever speaks in one word and is nobody of the article, nor a misspelling of somebody."""
    held = holding(article, desk, quoting)
    if not held:
        return
    from ._unintroduced import unintroduced

    told = [one.paragraph.span(one.start, one.end)[0] for one in strangers(article, desk)]
    for one in unintroduced(article, held, desk):
        if one.start not in told:
            place = Place(*in_full(one.person).span)
            values = {"full": one.person.name}
            yield Hit(one.start, one.end, values, variant="unknown", related=(place,))


def quoting(language: Language) -> frozenset[str]:
    """The verbs of a language behind a quotation, if a name alone behind them tells who spoke."""
    return frozenset((language["speakers"] or {}).get("alone", ()))


def spelling(strange: Strange, desk: Desk) -> bool:
    """Whether a strange name would be told as another spelling of the person's."""
    one, other = strange.word, strange.own
    modern = naming(desk.language(strange.paragraph)).modern
    return similar(one, other) or sounded(one, other) or modern(one) == modern(other)


def nobody(strange: Strange) -> Hit:
    """A family name that nobody in the article has."""
    full = in_full(strange.person)
    better = word(strange.person, -1)
    return Hit(
        *strange.paragraph.span(strange.start, strange.end),
        values={"full": full.text, "better": better},
        suggestions=(Suggestion(better),),
        related=(Place(*full.span),),
    )


def in_full(person: Person) -> Mention:
    """The first mention that is a person's full name."""
    return next(one for one in in_order(person) if one.words == person.words)


def undeclared(
    person: Person, declared: str, later: Sequence[Mention], names: Naming
) -> Iterator[tuple[Mention, str]]:
    """The parts of a name that stand for it where the house declares another form.

    Behind a title more of the name than that form may stand.
    """
    form = keyed(declared.split(), names)
    for one in later:
        if fits(one.words, person.words) and not (fits(form, one.words) or one.firm):
            yield one, declared


def misnamed(
    person: Person, shorts: Sequence[Mention], names: Naming, desk: Desk
) -> Iterator[tuple[Mention, str]]:
    """The short forms that go against a name's convention, with the form to use."""
    words = person.words
    titled = any(office(mention, desk) for mention in person.mentions)
    if words[0] in names.family_first and titled and not names.given.intersection(words[1:]):
        odd = [one for one in shorts if words[0] not in one.words]
        if len(odd) < 3:
            yield from ((one, word(person, 0)) for one in odd[:1])
    elif words[0] in names.family_last_used and titled:
        odd = [one for one in shorts if one.words == words[:1]]
        yield from ((one, word(person, -1)) for one in odd[:1])
    else:
        yield from unusual(person, shorts, names)


def by_given_name(
    person: Person, shorts: Sequence[Mention], names: Naming, article: Article, desk: Desk
) -> Iterator[tuple[Mention, str]]:
    """A first name where the text has the family name: "Gates left. … At noon, Robert ate."

    Of two who share a name the first one is how they are told apart.
    """
    words = person.words
    if names.short != "last" or words[0] in names.family_first | names.family_last_used:
        return
    first = [one for one in shorts if one.words == words[:1] and not one.sure]
    family = [one for one in person.mentions if len(one.words) == 1 and one.words != words[:1]]
    if len(first) != 1 or len(family) < 2 or len({one.words for one in family}) != 1:
        return
    behind = first[0].paragraph.text[first[0].end :].split(None, 1)[:1]
    if behind and (behind[0][0] in "'’" or behind[0].strip(",.").lower() in words):
        return  # "Jasmine's Kitchen", "Macaulay culkin"
    if any(in_place(one, desk) for one in family):
        return
    if any(
        other is not person and not set(other.words).isdisjoint(words)
        for other in people(article, desk).all
    ):
        return
    yield first[0], word(person, words.index(family[0].words[0]))


def unusual(
    person: Person, shorts: Sequence[Mention], names: Naming
) -> Iterator[tuple[Mention, str]]:
    """A short form used once where another is the rule: the family name, or the first one used."""
    single = [one for one in shorts if len(one.words) == 1]
    first = min(one.span for one in person.mentions if one.words == person.words)
    early = {one.words for one in person.mentions if one.span < first}
    counts: dict[str, int] = {}
    for one in single:
        counts[one.words[0]] = counts.get(one.words[0], 0) + 1
    if len(counts) != 2:
        return
    usual, rare = sorted(counts, key=lambda form: -counts[form])
    if counts[rare] != 1 or counts[usual] < 3 or (usual,) in early:
        return  # what stands before the full name may be another one's
    if names.short == "last" and (usual != person.words[-1] or rare not in names.given):
        return
    mention = next(one for one in single if one.words[0] == rare)
    yield mention, word(person, person.words.index(usual)) if usual in person.words else usual


def word(person: Person, index: int) -> str:
    """One word of a person's name as written."""
    written = person.name.split()
    return written[index] if len(written) == len(person.words) else person.words[index].title()
