"""Years in which one thing began, and how often something has happened: told in two ways."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.claims import SAME, Comparison, Excuse, Fact, Verdict, either
from copydesk.desk import Desk
from copydesk.language.names import runs, words
from copydesk.language.numbers import permuted
from copydesk.language.sentences import quoted, sentence
from copydesk.record import TYPE_CHECKING

from ._contexts import marked
from .numbers import Counting, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match, Pattern

    from copydesk.language.data import Language

FOUNDED = "founded"  # the kind whose value is a year
NEAR = 40  # characters before a year or an ordinal in which a word may say that it is hoped for
ASIDE = frozenset(("link", "credit", "table", "list"))


class Series:
    """A language's patterns for years of founding and for "the third time"."""

    __slots__ = ("all", "doubts", "ordinals", "patterns", "words")

    def __init__(self, language: Language) -> None:
        data = language["series"]
        self.ordinals: dict[str, int] = data.get("ordinals", {})
        self.words: dict[str, frozenset[str]] = {}
        self.patterns: dict[str, Pattern[str]] = {}
        for name, entry in data.get("kinds", {}).items():
            self.words[name] = frozenset(entry["words"])
            self.patterns[name] = patterns.compile(entry["pattern"])
        self.all = frozenset().union(*self.words.values())
        self.doubts = frozenset(data.get("doubts", ()))


def series(article: Article, desk: Desk) -> Iterator[Fact]:
    """The years and ordinals of an article as facts; nothing where there are more than two."""
    found: dict[str, list[Fact]] = {}
    for paragraph in article.paragraphs:
        if paragraph.kind in ASIDE or not desk.language(paragraph)["series"]:
            continue
        rules = desk.language(paragraph).once(Series)
        present = words(paragraph)
        if rules.all.isdisjoint(present):
            continue
        for kind, cues in rules.words.items():
            if not cues.isdisjoint(present):
                for match in rules.patterns[kind].finditer(paragraph.text):
                    value = read(match, rules)
                    if value:
                        one = fact(kind, value, match, paragraph, desk)
                        found.setdefault(kind, []).append(one)
    for facts in found.values():
        if len({one.value for one in facts}) == 2:
            yield from facts


def read(match: Match[str], rules: Series) -> int:
    """The year or the ordinal that a pattern found; 0 for a word that is none."""
    word = (match[match.lastgroup or 0] or "").lower().replace("-", "")
    figures = "".join(filter(str.isdigit, word))
    return int(figures) if figures else rules.ordinals.get(word, 0)


def fact(kind: str, value: int, match: Match[str], paragraph: Paragraph, desk: Desk) -> Fact:
    """One year or ordinal, with what its sentence names and speaks of in its scope."""
    begin, end = sentence(paragraph, match.start())
    text = paragraph.text
    rules = desk.language(paragraph).once(Counting)
    said = words_of(text[begin:end])
    near = words_of(text[max(begin, match.start() - NEAR) : match.start()])
    scope = [f"at {paragraph.index}:{begin}"]
    if quoted(paragraph, match.start()):
        scope.append("quoted")
    if not desk.language(paragraph).once(Series).doubts.isdisjoint(near):
        scope.append("planned")
    if not rules.rest.isdisjoint(said):
        scope.append("elsewhere")
    named = {
        word.lower()
        for run in runs(paragraph, desk)
        if begin <= run.start < end and not (run.opens and len(run.words) == 1)
        for word in run.words
    }
    scope += sorted(f"name {word}" for word in named)
    own = set(words_of(match[0]))
    scope += sorted(
        f"word {rules.family.get(w, w)}" for w in {*said} - own - named - rules.empty
        if w.isalpha() and len(w) > 2
    )  # fmt: skip
    start, stop = paragraph.span(*match.span())
    return Fact("series", kind, (value,), start, stop, match[0], tuple(scope))


def of_another(first: Fact, second: Fact) -> bool:
    """Whether two sentences may speak of two things: other names, or nothing in common."""
    if marked(first, "at ") & marked(second, "at "):
        return True
    one, two = marked(first, "name "), marked(second, "name ")
    turned = permuted(str(first.value[0]), str(second.value[0]))
    if first.subject == FOUNDED and not turned:
        # a list of shops, a group and its daughter firms
        return not one or one != two
    words = (marked(first, "word "), marked(second, "word "))
    both = one & (two | words[1]) | two & words[0]
    if both or (one and two):  # a name that opens a sentence is only a word there
        return not both
    return not (words[0] & words[1] or (turned and not one and not two))


SERIES = Comparison(
    lambda one, other: SAME if one.value == other.value else Verdict("conflict"),
    (either("quoted"), either("planned"), either("elsewhere"), Excuse("series", of_another)),
)
