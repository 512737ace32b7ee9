"""Runs of capitalised words, read once a paragraph, and the words a language puts round names."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.learnt import Learnt
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Sequence

UPPER = "".join(
    chr(code)
    for low, high in ((0x41, 0x530), (0x1E00, 0x1F00))
    for code in range(low, high)
    if chr(code).isupper()
)
WORD = r"[^\W_]+(?:[.'’ʼ\-][^\W_]+)*"
TOKEN = patterns.compile(rf"{WORD}|[^\w\s]")
OPENING = frozenset('.!?:;"“”‘«([{-–—•*')


class Token(NamedTuple):
    """A word or a mark, with its place in the paragraph's text. `low` is its lower-case form."""

    start: int
    end: int
    text: str
    low: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def acronym(self) -> bool:
        """Whether it is written in two or more capitals: KPU, AS, U.S."""
        return len(self.text) > 1 and self.text.isupper() and not self.text.isdigit()


class Run(NamedTuple):
    """Capitalised words that stand together: "Alexander Kozlov", "Pada Juni", "Vincent van Gogh".

    `opens` says that the first word opens a sentence, so that its capital proves nothing.
    """

    start: int
    end: int
    words: tuple[str, ...]
    opens: bool


class Naming:
    """What a language says about names, as sets of lower-case words."""

    # `ranks` are honorifics that may also stand inside a run: "Rektor Unair Prof Muhammad Madyan".
    __slots__ = (
        "_barred",
        "_parts",
        "abbreviations",
        "age_words",
        "aged",
        "aged_before",
        "alias",
        "apposed",
        "bearers",
        "bodies",
        "called",
        "countries",
        "country_words",
        "days",
        "died",
        "does",
        "family_first",
        "family_last_used",
        "forces",
        "given",
        "heard_from",
        "home",
        "honorifics",
        "kin",
        "lives",
        "never",
        "never_like",
        "of_body",
        "openers",
        "order",
        "particles",
        "pattern",
        "places",
        "plain",
        "ranks",
        "respelt",
        "roles",
        "said",
        "said_by_them",
        "short",
        "speaks",
        "special",
        "spelt",
        "spoke",
        "stances",
        "surnamed",
        "tells",
        "voices",
        "who",
    )

    def __init__(self, language: Language) -> None:
        data = language["people"]
        self.ranks = frozenset(data.get("honorifics", ()))
        # nouns that say what somebody is: "the cellist Ana Ruiz", "his daughter, Ana Ruiz,"
        self.roles = frozenset(data.get("roles", ()))
        self.kin = frozenset(data.get("kin", ()))
        self.honorifics = self.ranks | self.roles | frozenset(data.get("courtesies", ()))
        self.particles = frozenset(data.get("particles", ()))
        self.openers = frozenset(data.get("openers", ()))
        self.never = frozenset(data.get("never", ()))
        # capitalised words of time that may stand right before a name: "On Friday Tran left"
        self.days = frozenset(data.get("days", ()))
        self.given = frozenset(data.get("given", ()))
        self.home = data.get("home", "")
        self.respelt = {str(old): str(new) for old, new in data.get("respelt", {}).items()}
        self.called = frozenset(data.get("called", ()))
        self.alias = frozenset(data.get("alias", ()))
        self.surnamed = frozenset(data.get("surnamed", ()))
        self.bearers = self.roles | self.surnamed  # nouns of what a person is
        self.plain = frozenset(data.get("plain", ()))
        self.said = frozenset(data.get("said", ()))
        # what stands right before whoever speaks
        self.heard_from = self.said.union(data.get("heard_from", ()))
        self.order = frozenset(data.get("order", ()))  # names that tell the order of birth
        self.does = frozenset(data.get("does", ()))  # what only people do
        self.said_by_them = frozenset(data.get("said_by_them", ()))
        # the verbs beside which a full name is a person's: "Asha Warsame said"
        self.voices = frozenset(data.get("voices", ()))
        self.speaks = tuple(f" {verb} " for verb in self.voices) + tuple(
            f" {verb}{mark}" for verb in self.voices for mark in ".,:"
        )
        # the body that somebody speaks for, between name and verb
        body = data.get("of_body", "")
        self.of_body = patterns.compile(body) if body else None
        self.who = tuple(data.get("who", ()))
        # what opens a phrase behind a name that says what its bearer is: "Ana Ruiz, the cellist"
        self.apposed = tuple(data.get("apposed", ()))
        self.speaks += self.who
        self.spoke = tuple(f" {verb} " for verb in self.voices)
        self.places = frozenset(data.get("places", ()))
        self.short = data.get("short", "last")
        self.family_first = frozenset(data.get("family_first", ()))
        self.family_last_used = frozenset(data.get("family_first_called_by_given", ()))
        likes = data.get("never_like", ())
        self.never_like = (
            patterns.compile("|".join(f"(?:{one})" for one in likes)) if likes else None
        )
        self.countries = {
            form: name
            for name, forms in data.get("countries", {}).items()
            for form in (name, *forms)
        }
        self.country_words = frozenset(word for form in self.countries for word in form.split())
        self.abbreviations = frozenset(data.get("abbreviations", ()))
        self.stances = frozenset(data.get("stances", ()))
        self.special = self.honorifics | self.country_words | self.openers | self.particles
        self.forces = frozenset(data.get("forces", ()))  # behind a rank: "Polisi", "TNI"
        # ranks of several words, by the first one: "Ajun Komisaris Besar"
        self.spelt: dict[str, list[tuple[str, ...]]] = {}
        for form in sorted(data.get("ranks_spelt", ()), key=len, reverse=True):
            parts = tuple(form.split())
            self.spelt.setdefault(parts[0], []).append(parts)
        self.bodies = frozenset(language["offices"].get("exclusive_bodies", ()))
        self.bodies -= self.family_first
        self.special |= self.days | self.stances | self.bodies | self.spelt.keys()
        self._barred = Learnt(self._is_barred)
        self._parts: Learnt[str, tuple[str, ...]] = Learnt(lambda run: tuple(run.split()))
        self.pattern = patterns.compile(self._runs())
        ages = language["ages"]
        self.aged = patterns.compile("|".join(ages["behind"])) if ages else None
        later = ages.get("died", ()) if ages else ()
        self.died = patterns.compile("|".join(later)) if later else None
        self.lives = tuple(f" {form}" for form in ages.get("lives", ())) if ages else ()
        self.aged_before = patterns.compile(f"(?:{'|'.join(ages['before'])})$") if ages else None
        self.age_words = frozenset(ages.get("words", ()))
        self.tells = self.honorifics | self.kin | self.age_words

    def modern(self, word: str) -> str:
        """A name's word in lower case as it is spelt today: "soekarno" is "sukarno"."""
        for old, new in self.respelt.items():
            word = word.replace(old, new)
        return word

    def _runs(self) -> str:
        """The pattern of a run: capitalised words, particles between them, dots after initials.

        It begins with a set of letters, and looks behind only then: `re` skips to such a letter.
        """
        short = sorted((word.capitalize() for word in self.abbreviations), reverse=True)
        dots = "|".join((*(f"(?<={word[0]}){patterns.escape(word[1:])}" for word in short), ""))
        upper, longest = f"[{UPPER}]", max(map(len, short), default=1)
        # few words have a dot so near: only then it is worth trying each abbreviation
        dotted = rf"(?=\S{{0,{longest}}}\.)(?:{dots})\.(?= ?{upper})"
        rest = rf"(?:{dotted}|\w*(?:['’ʼ\-]\w+)*)"
        small = "|".join(sorted(map(patterns.escape, self.particles), reverse=True))
        joined = rf"(?:[ \xa0]|(?<=\.))(?:(?:{small})[ \-])?" if small else r"(?:[ \xa0]|(?<=\.))"
        return rf"{upper}(?<![\w’'\-].){rest}(?:{joined}{upper}{rest})*"

    def country(self, words: str) -> str:
        """The name under which a country or its adjective is kept, "" if it is none."""
        name: str = self.countries.get(words, "")
        return name

    def barred(self, word: str) -> bool:
        """Whether a word (lower case) never belongs to a person's name."""
        return self._barred[word]

    def _is_barred(self, word: str) -> bool:
        return word in self.never or bool(self.never_like and self.never_like.match(word))

    def rank(self, lows: Sequence[str], at: int = 0) -> int:
        """How many of the words (lower case) from one on are a rank of several words, 0 if none."""
        for form in self.spelt.get(lows[at], ()) if at < len(lows) else ():
            if tuple(lows[at : at + len(form)]) == form:
                stop = at + len(form)
                return len(form) + (stop < len(lows) and lows[stop] in self.forces)
        return 0

    def parts(self, run: str) -> tuple[str, ...]:
        """The words of a run. Runs come again and again, so they are kept."""
        return self._parts[run]

    def foreign(self, lows: Sequence[str]) -> bool:
        """Whether a run holds a word that no name does; a family name may be a word: Park."""
        return any(
            self.barred(low)
            and not (low in self.family_first if at == 0 else self.surname(lows[at - 1], low))
            for at, low in enumerate(lows)
        )

    def surname(self, before: str, low: str) -> bool:
        """Whether a word that is also a common one is a family name: "Linda Park"."""
        return low in self.family_first and before in self.given

    def part(self, text: str, low: str, first: bool) -> bool:
        """Whether a word can be one of a person's name. Degrees and acronyms end a name."""
        if not text[0].isupper():
            return "-" in text and low.partition("-")[0] in self.particles  # al-Assad
        if (self.barred(low) and not (first and low in self.family_first)) or text[-1].isdigit():
            return False
        return not (len(text) > 1 and text.isupper()) or (first and len(text) < 4)


def naming(language: Language) -> Naming:
    """The naming of a language, made once."""
    made: Naming = language.once(Naming)
    return made


def runs(paragraph: Paragraph, desk: Desk) -> list[Run]:
    """The runs of capitalised words of a paragraph, in order."""
    return paragraph.once(_runs, desk)


def _runs(paragraph: Paragraph, desk: Desk) -> list[Run]:
    text, names = paragraph.text, naming(desk.language(paragraph))
    return [read(match, text, names) for match in capitals(paragraph, desk)]


def read(match: re.Match[str], text: str, names: Naming) -> Run:
    """A run from where its pattern matched a text."""
    start, end = match.span()
    return Run(start, end, names.parts(match[0]), opens(text, start))


def capitals(paragraph: Paragraph, desk: Desk) -> list[re.Match[str]]:
    """Where the runs of a paragraph stand: enough for those who read on at a few of them."""
    return paragraph.once(_capitals, desk)


def _capitals(paragraph: Paragraph, desk: Desk) -> list[re.Match[str]]:
    return list(naming(desk.language(paragraph)).pattern.finditer(paragraph.text))


def opens(text: str, at: int) -> bool:
    """Whether a sentence or a quotation begins at that offset."""
    before = at - 2 if at > 1 and text[at - 1] in " \xa0" else at - 1
    return before < 0 or text[before] in OPENING or text[before].isspace()


class Tokens:
    """The tokens of a text. Their places are found, and Token objects made, only when asked for."""

    __slots__ = ("_made", "_starts", "lows", "text", "texts")

    def __init__(self, text: str) -> None:
        self.text = text
        self.texts: list[str] = TOKEN.findall(text)
        self.lows = [word.lower() for word in self.texts]
        self._starts: list[int] = []
        self._made: dict[int, Token] = {}

    def __len__(self) -> int:
        return len(self.texts)

    def __getitem__(self, index: int) -> Token:
        if index < 0:
            index += len(self.texts)
        found = self._made.get(index)
        if found is None:
            if index >= len(self._starts):
                self._reach(index)
            start, text = self._starts[index], self.texts[index]
            found = self._made[index] = Token(start, start + len(text), text, self.lows[index])
        return found

    def starts(self) -> list[int]:
        """Where each token begins."""
        if len(self._starts) < len(self.texts):
            self._reach(len(self.texts) - 1)
        return self._starts

    def _reach(self, index: int) -> None:
        """Find where the tokens up to one begin."""
        starts, find = self._starts, self.text.find
        known = len(starts)
        at = starts[-1] + len(self.texts[known - 1]) if starts else 0
        for word in self.texts[known : index + 1]:
            at = find(word, at)
            starts.append(at)
            at += len(word)


def tokens(paragraph: Paragraph) -> Tokens:
    """A paragraph's words and marks; made only where something in it is worth a closer look."""
    return paragraph.once(_tokens)


def _tokens(paragraph: Paragraph) -> Tokens:
    return Tokens(paragraph.text)


def tokenised(text: str) -> list[Token]:
    """Any text's words and marks."""
    made = Tokens(text)
    return [made[index] for index in range(len(made))]


ASCII_MARKS = bytes.maketrans(b".,;:!?()[]{}\"'/\n\t", b" " * 17)
OTHER_MARKS = "“”‘’–—…"
SEAM = "\0"


def words(paragraph: Paragraph) -> frozenset[str]:
    """The paragraph's words in lower case, hyphenated ones whole."""
    return paragraph.once(_words)


def _words(paragraph: Paragraph, found: str | None = None) -> frozenset[str]:
    return frozenset(parted(paragraph.text) if found is None else found.split())


def holding(
    article: Article, desk: Desk, told: Callable[[Language], frozenset[str]]
) -> list[Paragraph]:
    """The paragraphs of an article that have one of the words that `told` gives of a language."""
    return [
        paragraph
        for paragraph in article.paragraphs
        if not desk.language(paragraph).once(told).isdisjoint(words(paragraph))
    ]


def every(article: Article) -> None:
    """Part the words of all paragraphs in one go, which costs less than one by one."""
    article.once(_every)


def _every(article: Article) -> None:
    texts = [paragraph.text for paragraph in article.paragraphs]
    parts = _spaced(SEAM.join(texts)).split(SEAM)
    if len(parts) == len(texts):
        for paragraph, part in zip(article.paragraphs, parts, strict=True):
            paragraph.once(_words, part)


def titled(name: str) -> str:
    """A name in small letters as it is written: "jean-pierre sarr" is Jean-Pierre Sarr."""
    return " ".join(
        "-".join(part[:1].upper() + part[1:] for part in word.split("-")) for word in name.split()
    )


def parted(text: str) -> list[str]:
    """A text's words in lower case, parted at white space, marks and apostrophes."""
    return _spaced(text).split()


def _spaced(text: str) -> str:
    """A text in lower case with spaces for its marks."""
    low = text.lower()
    if not low.isascii():
        for mark in OTHER_MARKS:
            low = low.replace(mark, " ")
    spaced = low.encode("utf-8", "surrogatepass").translate(ASCII_MARKS)
    return spaced.decode("utf-8", "surrogatepass")
