"""Who and what an article is about, in a few bytes: by it two articles of one story are known."""

from __future__ import annotations

from itertools import pairwise
from zlib import crc32

from copydesk.article import Article
from copydesk.claims import NOTED, Fact
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.dates import names as calendar_names
from copydesk.language.days import days_between
from copydesk.language.gazetteer import gazetteer
from copydesk.language.lexicon import lexicon
from copydesk.language.names import naming, runs
from copydesk.language.numbers import grammar
from copydesk.language.titles import titles
from copydesk.learnt import Learnt
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Name = tuple[str, ...]

MOST = 16  # pairs of names, and single ones, that are kept of an article
LONG = 5  # letters of a single name that tells one story from another
USUAL = 4.0  # the Zipf frequency of a word that many names have
MARK = "/"  # between pairs and single names
ENOUGH = 2  # of them that two articles of one story share
LASTS = 120  # days that a story with one cast lasts
CODE = 4  # characters of a kept one
ASIDE = frozenset(("headline", "heading", "byline", "credit", "link", "code"))
FAMOUS = frozenset(("country", "state", "capital", "province", "regency", "city"))
WORLD = frozenset(("country", "realm"))  # who leads these is in everybody's story
FIGURES = "0123456789"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+-"


def cast(article: Article, desk: Desk) -> tuple[str, ...]:
    """The note that an article's facts carry, none where nothing sets the article apart."""
    found: tuple[str, ...] = article.once(_cast, desk)
    return found


def _cast(article: Article, desk: Desk) -> tuple[str, ...]:
    """Pairs of neighbouring words of names and names of one word that not any article may have."""
    leaders: set[str] = set()
    found: dict[Name, str] = {}
    for paragraph in article.paragraphs:
        if paragraph.kind in ASIDE or not paragraph.language:
            continue
        telling = desk.language(paragraph).once(codes)
        for title in titles(paragraph, desk):
            if title.head.over in WORLD:
                leaders.update(paragraph.text[slice(*title.name)].lower().split())
        for run in runs(paragraph, desk):
            words = run.words
            if len(words) > 1:
                for pair in pairwise(words):
                    if pair not in found:
                        found[pair] = telling[pair]
            elif not run.opens and words not in found:
                found[words] = telling[words]
    kept = [(name, told) for name, told in found.items() if told]
    if leaders:  # whom every story may have
        kept = [(n, told) for n, told in kept if leaders.isdisjoint([w.lower() for w in n])]
    pairs = [*dict.fromkeys(told for name, told in kept if len(name) > 1)][:MOST]
    singles = [*dict.fromkeys(told for name, told in kept if len(name) == 1)][:MOST]
    return (f"{NOTED}{''.join(pairs)}{MARK}{''.join(singles)}",) if kept else ()


def codes(language: Language) -> Learnt[Name, str]:
    """The code of each name, "" for what tells no story from another one.

    That is usual words, days and months, places that everybody knows, and by themselves given
    names, acronyms and short ones.
    """
    lists, given = language.once(lexicon), naming(language).given
    calendar = language.once(calendar_names)
    days = {*calendar.weekdays, *calendar.months}
    money = {sign.lower() for sign in language.once(grammar).currencies}

    def usual(word: str) -> bool:
        return lists.listed(word) and lists.frequencies[word] >= USUAL

    def told(name: Name) -> str:
        low = [word.lower().removesuffix("'s").removesuffix("’s") for word in name]
        if all(map(usual, low)) or not days.isdisjoint(low):
            return ""
        if any(word.rstrip(FIGURES) in money for word in low):
            return ""  # "Rp218 miliar"
        if len(name) == 1 and (
            len(low[0]) < LONG or name[0].isupper() or low[0] in given or lists.listed(low[0])
        ):
            return ""
        if any(place.kind in FAMOUS for place in gazetteer().places(" ".join(low))):
            return ""
        return code(low)

    return Learnt(told)


def code(name: Sequence[str]) -> str:
    """A name in a few characters, the same in every run."""
    number = crc32(" ".join(name).encode("utf-8", "surrogatepass"))
    return "".join(DIGITS[number >> shift & 63] for shift in range(0, 6 * CODE, 6))


def of_one_cast(one: Fact, two: Fact, *names: str) -> bool:
    """Whether two articles tell of one story: they share names, beside those of the facts."""
    apart = days_between(one.date, two.date)
    return apart is not None and apart <= LASTS and in_common(one, two, names) >= ENOUGH


def in_common(one: Fact, two: Fact, names: Iterable[str] = ()) -> float:
    """How many names the articles of two facts share; of one word each, they count half."""
    own = {code(one) for name in names for one in (*pairwise(name.split()), (name,))}
    (pairs, singles), (others, other_singles) = _codes(one), _codes(two)
    return len((pairs & others) - own) + len((singles & other_singles) - own) / 2


def _codes(fact: Fact) -> tuple[set[str], ...]:
    note = fact.scope[-1] if fact.scope else ""
    if note[:1] != NOTED:
        return set(), set()
    parts = note[1:].partition(MARK)[::2]
    return tuple({part[at : at + CODE] for at in range(0, len(part), CODE)} for part in parts)
