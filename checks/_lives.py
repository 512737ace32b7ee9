"""The life that an obituary tells: a birth here, an age at death there, of the one it mourns."""

from __future__ import annotations

from copydesk import patterns
from copydesk.claims import Fact
from copydesk.language.names import runs as capitals
from copydesk.language.people import LEFT_OUT, people
from copydesk.language.quotes import quoted
from copydesk.language.sentences import WORD, sentence
from copydesk.record import TYPE_CHECKING

from .ages import EARLY, tells_birth

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence
    from re import Pattern

    from copydesk.article import Article, Paragraph
    from copydesk.desk import Desk
    from copydesk.language.data import Language

    Found = tuple[Paragraph, re.Match[str]]

CLOSE = 12  # characters between a name and what befell it: ", who has "
BODY = frozenset(("lede", "body"))


class Lives:
    """A language's patterns for births and deaths of somebody who is not named beside them."""

    __slots__ = ("born", "dated", "kin", "passed", "relatives")

    def __init__(self, language: Language) -> None:
        ages = language["ages"]
        self.born = patterns.compile(ages["born"]) if "born" in ages else None
        self.dated = patterns.compile(ages["dated"]) if "dated" in ages else None
        self.passed = patterns.compile(ages["passed"]) if "passed" in ages else None
        self.relatives = frozenset((*ages.get("kin", ()), *ages.get("relatives", ())))
        self.kin = self.relatives.union(ages.get("someone", ()))


def mourned(article: Article, ages: Sequence[Fact], day: str, desk: Desk) -> Iterator[Fact]:
    """The only birth and the only age at death of an article, of somebody who is not named there.

    Who that is, is said by the `ages` that stand beside names, if all are one person's; else by the
    first name of the paragraph. `day` is the article's.
    """
    births = born(article, desk)
    if len(births) != 1 or len({fact.subject for fact in ages}) > 1:
        return
    if ages:
        if all(fact.value[0] == "age" for fact in ages) and ages[0].date:
            yield stated(births[0], "born", ages[0].subject, ages[0].date)
        return
    deaths = [one for p in article.paragraphs for one in told(p, lives(p, desk).passed, desk)]
    if len(deaths) == 1:
        first = min(births[0], deaths[0], key=lambda one: one[0].index)[0]
        name = just_named(deaths[0], desk) or bearer(first, desk)
        if name:
            yield stated(births[0], "born", name, day)
            yield stated(deaths[0], "age", name, day)


def born(article: Article, desk: Desk) -> list[Found]:
    """Where the beginning of an article tells of a birth."""
    return [
        one
        for paragraph in article.paragraphs[:EARLY]
        if tells_birth(paragraph, desk)
        for one in told(paragraph, lives(paragraph, desk).born, desk)
    ]


def dated(article: Article, ages: Sequence[Fact], day: str, desk: Desk) -> Iterator[Fact]:
    """The ages of the only one whose birth is told, in years of that life: value ("then", age)."""
    births = born(article, desk)
    if len(births) != 1:
        return
    subjects = {fact.subject for fact in ages}
    name = subjects.pop() if len(subjects) == 1 else foremost(article, desk)
    found = [
        (paragraph, match)
        for paragraph in article.paragraphs
        for _, match in told(paragraph, lives(paragraph, desk).dated, desk)
        if (match["who"] or "").lower() in ("", *name.split())
        or match["who"].lower() in desk.language(paragraph)["events"].get("pronouns", ())
    ]
    for paragraph, match in found:
        begin, stop = sentence(paragraph, match.start())
        others = people(article, desk).within(paragraph, begin, stop)
        if not lives(paragraph, desk).relatives.isdisjoint(
            WORD.findall(paragraph.text[begin:stop].lower())
        ):
            continue
        if name and all(set(one.words) & set(name.split()) for one in others):
            start, end = paragraph.span(*match.span("aged"))
            value = ("then", int(match["aged"]))
            yield Fact(
                "age", name, value, start, end, match["aged"], ("nameless",),
                date=f"{match['year']}-07-01",
            )  # fmt: skip
    if found:
        yield stated(births[0], "born", name, day)


def foremost(article: Article, desk: Desk) -> str:
    """The key of whom an article names first, in full if it does."""
    known = [
        (min(one.span for one in person.mentions), person.key)
        for person in people(article, desk).all
        if len(person.words) > 1
    ]
    text = next((one for one in article.paragraphs if one.kind in BODY), article.paragraphs[0])
    return min(known)[1] if known else bearer(text, desk)


def lives(paragraph: Paragraph, desk: Desk) -> Lives:
    """The patterns of a paragraph's language."""
    return desk.language(paragraph).once(Lives)


def told(paragraph: Paragraph, pattern: Pattern[str] | None, desk: Desk) -> Iterator[Found]:
    """Where a paragraph tells of a birth or a death, but for a relative's."""
    if pattern is None or paragraph.kind in LEFT_OUT:
        return
    kin = lives(paragraph, desk).kin
    for match in pattern.finditer(paragraph.text):
        start, _ = sentence(paragraph, match.end() - 1)
        ahead = WORD.findall(paragraph.text[start : match.end()].lower())
        if kin.isdisjoint(ahead) and not quoted(paragraph, match.end() - 1):
            yield paragraph, match


def just_named(one: Found, desk: Desk) -> str:
    """The full name right before a death in its sentence: "The owner, Ann Lee, died"."""
    paragraph, match = one
    start, _ = sentence(paragraph, match.end() - 1)
    near = [
        run
        for run in capitals(paragraph, desk)
        if start <= run.start and run.end <= match.start() and len(run.words) > 1
    ]
    close = near and match.start() - near[-1].end <= CLOSE
    return " ".join(near[-1].words).lower() if close else ""


def bearer(paragraph: Paragraph, desk: Desk) -> str:
    """The first full name of a paragraph, or the first name at all, as a person's key."""
    found = capitals(paragraph, desk)
    near = [run for run in found if len(run.words) > 1] or found
    if not near:
        return ""
    return " ".join(near[0].words[near[0].opens and len(near[0].words) > 2 :]).lower()


def stated(one: Found, kind: str, subject: str, day: str) -> Fact:
    """The year or the age that a match holds."""
    paragraph, match = one
    group = match.lastgroup or 0
    start, end = paragraph.span(*match.span(group))
    value = (kind, int(match[group]))
    return Fact("age", subject, value, start, end, match[group], ("nameless",), date=day)
