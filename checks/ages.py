"""Ages: one person is not 34 here and 43 there; a birth year fits the age on the article's day."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.claims import (
    COMPATIBLE,
    CONFLICT,
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
from copydesk.language.dates import Date, article_dates, runs
from copydesk.language.days import Day, of_one_story
from copydesk.language.names import naming, titled, words
from copydesk.language.names import runs as capitals
from copydesk.language.people import LEFT_OUT, people
from copydesk.language.persons import Mention, Person
from copydesk.language.quotes import quoted
from copydesk.language.sentences import WORD, sentence
from copydesk.language.titles import titles
from copydesk.record import TYPE_CHECKING

from .dates import reference_days

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence
    from re import Pattern

TEXT = frozenset(("body", "lede"))
NEAR = 60  # characters round an age that may say when it held
REACH = 2  # paragraphs before "the 54-year-old" in which its person stands
EARLY = 9  # paragraphs that open an article, an obituary of somebody among them
ADULT = 16  # from this age on somebody may hold an office
APART = 3  # years by which two articles may differ before they mean two people


def age_facts(article: Article, desk: Desk) -> Iterator[Fact]:
    """How old each person is said to be, or when born: attribute `age`."""
    note: tuple[str, ...] = ()
    if article.date:  # else it is held against no other one
        from ._cast import cast

        note = cast(article, desk)
    for fact in of_people(article, desk):
        yield fact._replace(scope=(*fact.scope, *note)) if note else fact


def of_people(article: Article, desk: Desk) -> Iterator[Fact]:
    """The ages of those who are named, and of those who can only be they."""
    stated_ages: list[Fact] = []
    births = any(tells_birth(paragraph, desk) for paragraph in article.paragraphs[:EARLY])
    for person in people(article, desk).all:
        found = [(mention, *age) for mention in person.mentions if (age := stated(mention, desk))]
        places = [spot(mention, begin) for mention, _, _, begin, _ in found]
        born = births or any(kind == "born" for _, kind, *_ in found)
        day = article.date or (told(article, desk) if born else "")
        for mention, kind, number, begin, stop in found:
            start, end = mention.paragraph.span(begin, stop)
            marks = scope(mention, kind, begin, stop, desk)
            if all(len(word) == 1 for word in mention.words) or mention.text.isupper():
                marks = (*marks, "initials")
            if places.count(spot(mention, begin)) > 1:
                marks = (*marks, "side-by-side")
            if len(mention.words) < 2 and len(person.words) > 1:
                marks = (*marks, *father(mention, person, desk))
            text = mention.paragraph.text[begin:stop]
            value = ("born" if kind == "born" else "age", number)
            fact = Fact("age", person.key, value, start, end, text, marks, date=day)
            stated_ages.append(fact)
            yield fact
    yield from nameless(article, stated_ages, desk)
    yield from again(article, stated_ages, desk)
    if births:
        from ._lives import dated, mourned

        day = article.date or told(article, desk)
        yield from mourned(article, stated_ages, day, desk)
        yield from dated(article, stated_ages, day, desk)


def tells_birth(paragraph: Paragraph, desk: Desk) -> bool:
    """Whether a paragraph has a word with which births are told."""
    return not desk.language(paragraph).once(birth_words).isdisjoint(words(paragraph))


def birth_words(language: Language) -> frozenset[str]:
    """A language's words with which births are told."""
    return frozenset(language["ages"].get("births", ()))


def father(mention: Mention, person: Person, desk: Desk) -> Iterator[str]:
    """The marks of one name that may be another's than the full one: his father's, a neighbour's.

    "Wastam, 58 tahun … Wastam Junior, 31 tahun": both are introduced with an age.
    """
    if person.words[-1] in desk.language(mention.paragraph)["ages"].get("generations", ()):
        yield "generation"
    if all(mention.span < one.span for one in person.mentions if len(one.words) > 1):
        yield "before"


def nameless(article: Article, ages: Sequence[Fact], desk: Desk) -> Iterator[Fact]:
    """Ages of somebody who is not named there, where only one person can be meant.

    "Pria 43 tahun itu" is who was given an age, "ia wafat pada usia 81" whose birth is told.
    """
    several = len({fact.subject for fact in ages}) > 1
    for paragraph in article.paragraphs if ages else ():
        known = desk.language(paragraph).once(Nameless)
        if paragraph.kind in LEFT_OUT or not known.words <= words(paragraph):
            continue
        for pattern, kind in ((known.this, "age"), (known.passed, "born")):
            for match in pattern.finditer(paragraph.text) if pattern and paragraph.text else ():
                begin, stop = match.span(match.lastgroup or 0)
                start, end = paragraph.span(begin, stop)
                number = match[match.lastgroup or 0]
                first = meant(article, ages, paragraph, begin, desk) if several else ages[0]
                if first is None or kind != first.value[0] or quoted(paragraph, begin):
                    continue
                if kind == "age" and (
                    not (start > first.start or named_above(first, article, paragraph, begin, desk))
                    or not slip(number, str(first.value[1]))
                    or elsewhere(article, number, paragraph)
                ):
                    continue
                yield first._replace(
                    value=("age", int(number)), start=start, end=end, text=number,
                    scope=("nameless",), date=first.date,
                )  # fmt: skip


def named_above(told: Fact, article: Article, paragraph: Paragraph, at: int, desk: Desk) -> bool:
    """Whether who is given an age in a later paragraph has just been named in full or in part."""
    if told.start < paragraph.span(0, len(paragraph.text))[1]:
        return False  # "pria 28 tahun itu dan adiknya, Andre, 25 tahun"
    near = people(article, desk).within(paragraph, 0, at)
    if paragraph.index:
        near += people(article, desk).within(article.paragraphs[paragraph.index - 1])
    someone = desk.language(paragraph).once(Nameless).someone
    named = any(one.key == told.subject for one in near)
    return named and someone.isdisjoint(words_in(paragraph.text[:at]))


def meant(
    article: Article, ages: Sequence[Fact], paragraph: Paragraph, at: int, desk: Desk
) -> Fact | None:
    """Of several ages that of the only person whom a paragraph, or the one before, has named."""
    near = people(article, desk).within(paragraph, 0, at)
    ahead = words_in(paragraph.text[:at])
    if not near and paragraph.index:
        above = article.paragraphs[paragraph.index - 1]
        near, ahead = people(article, desk).within(above), ahead + words_in(above.text)
    if not desk.language(paragraph).once(Nameless).someone.isdisjoint(ahead):
        return None
    keys = {person.key for person in near}
    return next((fact for fact in ages if {fact.subject} == keys), None)


def words_in(text: str) -> list[str]:
    """The words of a stretch, in small letters."""
    return WORD.findall(text.lower())


class Nameless:
    """A language's patterns for ages of those who are not named."""

    __slots__ = ("passed", "someone", "this", "told", "words")

    def __init__(self, language: Language) -> None:
        ages = language["ages"]
        self.this = patterns.compile(ages["this"]) if "this" in ages else None
        self.passed = patterns.compile(ages["passed"]) if "passed" in ages else None
        self.told = patterns.compile(ages["told"]) if "told" in ages else None
        self.words = frozenset(ages.get("words", ())[:1])
        self.someone = frozenset(ages.get("someone", ()))  # a person without a name


def slip(one: str, other: str) -> bool:
    """Whether a number is another with one figure changed or two turned round."""
    differ = [a != b for a, b in zip(one, other, strict=False)]
    return len(one) == len(other) and (sum(differ) == 1 or one == other[::-1] != other)


def elsewhere(article: Article, number: str, paragraph: Paragraph) -> bool:
    """Whether a number of years stands in another paragraph too: then it is somebody else's."""
    return any(
        number in WORD.findall(one.text)
        for one in article.paragraphs
        if one is not paragraph and number in one.text
    )


def again(article: Article, ages: Sequence[Fact], desk: Desk) -> Iterator[Fact]:
    """The age of "the 54-year-old": of the only person named there, if nobody else has that age."""
    subjects = {fact.subject for fact in ages}
    if len(subjects) > 1:
        yield from among_several(article, ages, desk)
    for paragraph in article.paragraphs if len(subjects) == 1 else ():
        found = anew(paragraph, ages[0], desk) if paragraph.kind in TEXT else None
        if found is None or quoted(paragraph, found.start()):
            continue
        before = people(article, desk).within(paragraph, 0, found.start())
        for earlier in reversed(article.paragraphs[: paragraph.index]):
            if before or paragraph.index - earlier.index > REACH:
                break
            before = people(article, desk).within(earlier)
        if not before and nearly(found["again"], str(ages[0].value[1])):
            # "The 21-year-old woke up …", and further down who that is
            before = list(people(article, desk).all)
        number = int(found["again"])
        if len(before) != 1 or before[0].key not in subjects:
            continue
        known = desk.language(paragraph).once(Nameless)
        if not known.someone.isdisjoint(words_in(paragraph.text[: found.start()])):
            continue
        if his_alone(article, found["again"], desk):
            span = paragraph.span(*found.span("again"))
            yield Fact("age", before[0].key, ("age", number), *span, found["again"], ("again",))


def his_alone(article: Article, number: str, desk: Desk) -> bool:
    """Whether a number stands nowhere else in an article, or always as "the 54-year-old"."""
    stands = plain = 0
    for paragraph in article.paragraphs:
        stands += sum(one.text == number for one in paragraph.once(runs))
        plainly, _ = desk.language(paragraph).once(retold)
        found = plainly.finditer(paragraph.text) if plainly else ()
        plain += sum(one["again"] == number for one in found)
    return 0 < stands <= max(plain, 1)


def among_several(article: Article, ages: Sequence[Fact], desk: Desk) -> Iterator[Fact]:
    """The age of "the 8-year-old" where of all whose age is told only one is about as old."""
    for paragraph in article.paragraphs:
        plainly, _ = desk.language(paragraph).once(retold)
        known = desk.language(paragraph).once(Nameless)
        if paragraph.kind not in TEXT or plainly is None or known.told is None:
            continue
        if not any(word in paragraph.text for word in known.words):
            continue
        found = plainly.search(paragraph.text)
        if found is None or quoted(paragraph, found.start()):
            continue
        number, (start, end) = found["again"], paragraph.span(*found.span("again"))
        near = [
            fact for fact in ages if fact.value[0] == "age" and nearly(number, str(fact.value[1]))
        ]
        others = {
            int(one[one.lastgroup or 0])
            for part in article.paragraphs
            for one in known.told.finditer(part.text)
        }
        alone = sum(nearly(number, str(other)) for other in others | {int(number)})
        if (
            len({fact.subject for fact in near}) == 1
            and near[0].start < start
            and alone <= 1 + (int(near[0].value[1]) in others)
            and int(number) != near[0].value[1]
            and not elsewhere(article, number, paragraph)
            and not newcomers(article, paragraph, found.start(), int(number), ages, desk)
        ):
            yield Fact("age", near[0].subject, ("age", int(number)), start, end, number, ("again",))


def newcomers(
    article: Article, paragraph: Paragraph, at: int, number: int, ages: Sequence[Fact], desk: Desk
) -> bool:
    """Whether somebody whose age is not told stands before: "Her son Tom fell. The 8-year-old …".

    No child holds an office.
    """
    subjects = {fact.subject for fact in ages}
    kin = {*desk.language(paragraph)["ages"].get("relatives", ())}
    kin |= desk.language(paragraph).once(Nameless).someone
    for part in article.paragraphs[max(paragraph.index - REACH, 0) : paragraph.index + 1]:
        stop = at if part is paragraph else len(part.text)
        names = naming(desk.language(part))
        if not kin.isdisjoint(words_in(part.text[:stop])):
            return True
        for run in capitals(part, desk):
            low = run.words[run.opens and run.words[0].lower() in names.openers :]
            if run.start >= stop or not low or low[0].lower() not in names.given:
                continue
            person = people(article, desk).at(part, run.end - len(" ".join(low)))
            if person is None or (person.key not in subjects and number < ADULT):
                return True
        for person in people(article, desk).within(part, 0, stop):
            if person.key not in subjects and (number >= ADULT or not entitled(person, desk)):
                return True
    return False


def entitled(person: Person, desk: Desk) -> bool:
    """Whether somebody holds an office or a rank."""
    return any(
        title.name[0] == mention.start
        for mention in person.mentions
        for title in titles(mention.paragraph, desk)
    )


def anew(paragraph: Paragraph, told: Fact, desk: Desk) -> re.Match[str] | None:
    """Where a paragraph speaks of somebody by an age told before.

    By a role it may speak of another: "the 27-year-old runner" is who was 29, not who was 40.
    """
    plainly, by_role = desk.language(paragraph).once(retold)
    found = plainly.search(paragraph.text) if plainly else None
    if found is None and by_role is not None:
        found = by_role.search(paragraph.text)
        if found and told.value[0] == "age" and not nearly(found["again"], str(told.value[1])):
            return None
    return found


def retold(language: Language) -> tuple[Pattern[str] | None, Pattern[str] | None]:
    """How a language speaks of somebody by an age told before: plainly, and by a role."""
    ages = language["ages"]
    plainly, by_role = (
        patterns.compile(ages[name]) if name in ages else None for name in ("again", "again_as")
    )
    return plainly, by_role


def nearly(one: str, other: str) -> bool:
    """Whether an age is another one with its figures turned, or two or three years off."""
    return one == other[::-1] or abs(int(one) - int(other)) <= APART


def spot(mention: Mention, at: int) -> tuple[int, int]:
    """The paragraph and the sentence of an age: two in one sentence are two people's."""
    return mention.paragraph.index, sentence(mention.paragraph, at)[0]


def told(article: Article, desk: Desk) -> str:
    """The day of an article that has no date of its own, by the full dates in its text.

    Where none has a weekday, it is the one on which somebody died.
    """
    every = article.once(article_dates, desk)
    days = reference_days(article, [date for _, date in every])
    days = days or [day for paragraph, date in every for day in died_on(paragraph, date, desk)]
    return max(days).iso() if days and len({day.year for day in days}) == 1 else ""


def died_on(paragraph: Paragraph, date: Date, desk: Desk) -> Iterator[Day]:
    """The day of a full date in whose sentence somebody dies."""
    dying = desk.language(paragraph)["ages"].get("dying", ())
    if date.day and date.year and not date.flaw:
        start, end = sentence(paragraph, date.start)
        if not set(dying).isdisjoint(words_in(paragraph.text[start:end])):
            yield Day(date.year, date.month, date.day)


def stated(mention: Mention, desk: Desk) -> tuple[str, int, int, int] | None:
    """The age beside a name: how it is said, the number, and its span in the paragraph."""
    paragraph = mention.paragraph
    names, text = naming(desk.language(paragraph)), paragraph.text
    if not paragraph.once(runs) or names.aged is None or names.aged_before is None:
        return None
    found = None
    if text[mention.end : mention.end + 1] in (" ", ","):
        found = names.aged.match(text, mention.end)
    if found is None and names.died is not None:
        found = names.died.match(text, mention.end)
    if found is None and mention.start > 5 and text[mention.start - 1] == " ":
        found = names.aged_before.search(text, max(mention.start - NEAR, 0), mention.start)
    if found is None or found.lastgroup is None:
        return None
    stop = found.end(found.lastgroup)
    if text[stop : stop + 1] in (",", ".") and text[stop + 1 : stop + 2].isdigit():
        return None  # "18,397 votes for Okafor, 18,260 for Strand"
    kin = desk.language(paragraph)["ages"].get("kin", ())
    if (
        found.lastgroup != "first"
        and text[: mention.start].rpartition(" ")[0].rpartition(" ")[2].lower() in kin
    ):
        return None  # the age is the grandmother's
    begin, stop = found.span(found.lastgroup)
    return found.lastgroup, int(found[found.lastgroup]), begin, stop


def scope(mention: Mention, kind: str, begin: int, stop: int, desk: Desk) -> tuple[str, ...]:
    """How an age is meant: then, on a birthday, in brackets alone, quoted."""
    paragraph = mention.paragraph
    data = desk.language(paragraph)["ages"]
    # Before a name ("the 27-year-old Ana Berg") an age is a title: what follows is another story.
    # So does the comma behind it: "Ana Ruiz, 34, was then sent home".
    end = stop if begin < mention.start or kind == "phrase" else stop + NEAR
    near = paragraph.text[max(min(mention.start, begin) - NEAR, 0) : end].lower()
    found = {
        name for name in ("then", "birthday") if any(form in near for form in data.get(name, ()))
    }
    if kind in ("born", "died"):  # what holds for good
        found.discard("then")
    if kind == "turned":  # whoever turned 74 in April is 74
        found.discard("birthday")
    if kind == "bare":
        found.add("bare")
        if not data.get("in_brackets", True) or not words(paragraph).isdisjoint(data["scores"]):
            found.add("score")
    if quoted(paragraph, begin):
        found.add("quoted")
    ahead = paragraph.text[: mention.start].rsplit(None, 1)
    near = paragraph.text[max(mention.start - NEAR, 0) : mention.start].lower()
    if any(form in near for form in data.get("namesakes", ())):
        found.add("side-by-side")  # "cucu lain yang juga bernama Dimas"
    if ahead and ahead[-1].lower() in data.get("elders", ()):
        found.add("generation")  # "the elder Bush, 93"
    return tuple(sorted(found))


def compare_ages(first: Fact, second: Fact) -> Verdict:
    """Two ages, or an age and a birth year, on the days of their articles."""
    if first.value == second.value and first.path == second.path:
        return SAME
    kinds = {first.value[0], second.value[0]}
    if "then" in kinds and "born" not in kinds:
        return COMPATIBLE  # told against the birth
    if len(kinds) == 1 and first.path == second.path:
        return CONFLICT
    one, two = births(first), births(second)
    if one is None or two is None:
        return COMPATIBLE
    return COMPATIBLE if one[0] <= two[1] and two[0] <= one[1] else CONFLICT


def births(fact: Fact) -> tuple[int, int] | None:
    """The years in which somebody so described may have been born; None without a date."""
    number = int(fact.value[1])
    if fact.value[0] == "born":
        return number, number
    if not fact.date:
        return None
    year = int(fact.date[:4])
    return year - number - 1, year - number


def namesake(first: Fact, second: Fact) -> bool:
    """Whether two articles rather mean two people of one name."""
    if first.path == second.path:
        return False
    from ._cast import of_one_cast

    ages = str(first.value[1]), str(second.value[1])
    if " " not in first.subject:  # many have no other name: Sukardi, 52, is Sukardi, 25
        turned = ages[0] != ages[1] == ages[0][::-1]
        near = of_one_story(first.date, second.date)
        return not (turned and near) and (
            "initials" in first.scope or not of_one_cast(first, second, first.subject)
        )
    one, two = births(first), births(second)
    if one is None or two is None:
        return True
    if abs(one[0] - two[0]) <= APART or of_one_cast(first, second, first.subject):
        return False
    turned = sorted(ages[0]) == sorted(ages[1])
    return not turned and not (slip(*ages) and of_one_story(first.date, second.date))


def scores(first: Fact, second: Fact) -> bool:
    """Whether two numbers in brackets are all there is, and may be goals or points.

    Points do not come with their digits turned: 34 and 43.
    """
    if str(first.value[1]) == str(second.value[1])[::-1]:
        return False
    bare = "bare" in first.scope and "bare" in second.scope
    return bare and ("score" in first.scope or "score" in second.scope)


def both_bare(first: Fact, second: Fact) -> bool:
    """Whether two numbers in brackets behind one word are all there is."""
    return "bare" in first.scope and "bare" in second.scope and " " not in first.subject


AGES = Comparison(
    compare_ages,
    (
        either("then"),
        either("birthday"),
        either("quoted"),
        Excuse("namesake", namesake),
        either("side-by-side"),
        Excuse("score", scores),
        either("score", "weak"),
        Excuse("bare", both_bare, "weak"),
        either("generation"),
        either("before", "weak"),
        either("initials", "weak"),
        either("nameless", "weak"),
        either("again", "weak"),
    ),
)


def age_conflict(group: Group, desk: Desk) -> Iterator[Hit]:
    """One person with two ages that cannot both hold."""
    for found in compared(group, AGES, desk.trace):
        yield found._replace(values={**found.values, "name": titled(group.subject)})
