"""Numbers as written, in figures and words: value, precision, unit, hedge and what they count."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.dates import Date, Run, dates, runs
from copydesk.language.names import words
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Set
    from typing import Any

AFTER = patterns.compile(
    r"[ \u00a0\-]?\s?([%°]\s?[CFKcf]?(?![^\W\d_])"
    r"|[^\W\d_]+(?:[²³]|(?<=m)[23](?!\w))?(?:[/'’][^\W\d_]+)?)"
)
SPACED = patterns.compile(r"[^\W\d_]+")
MONEY_BEFORE = patterns.compile(
    r"(?<![^\W\d_])([^\W\d_]{0,4}\.?[$€£¥]|[^\W\d_]{2,4}\.?)[ \u00a0]{0,2}\Z"
)
SIGNS = frozenset("$€£¥")
HEDGE_BEFORE = 34  # characters before a number in which a hedge may stand


class Number(NamedTuple):
    """A number in a paragraph; offsets of its text, `start` at its currency, `end` after its unit.

    `value` has the scale in it, `high` is the end of a range (else equal to it); `step` is the
    size of the last figure written (1.2 million: 100,000). `digits` are its figures without
    signs and outer zeros, `scale` the power of ten of its scale word. `unit` is "%", a currency
    or a measure, "" for a plain count; `noun` is the word behind it, in small letters.
    `hedge` is "", "about", "more" or "less". `kind` is "number" or what it is instead:
    "year", "time", "score", "label", "ordinal", "fraction", "age".
    `figures` is the span of its figures or words alone.
    """

    start: int
    end: int
    value: float
    high: float
    step: float
    digits: str
    scale: int
    unit: str
    noun: str
    hedge: str
    kind: str
    figures: tuple[int, int]
    words: bool = False


class Grammar:
    """A language's way with numbers, ready for look-ups."""

    __slots__ = (
        "after_hedges", "age", "all_before", "all_of", "articles", "attached", "big", "classifiers",
        "clock_after", "clock_before", "comma", "currencies", "fractions", "hedge_ends", "hedges",
        "home", "joiners", "labels", "leads", "lean", "letters", "lifts", "loose", "minus",
        "money_ends", "nouns", "ordinal_after", "ordinal_before", "people", "prefixes", "ranked",
        "small", "starts", "tails", "trivial", "units", "values", "words", "years",
    )  # fmt: skip

    def __init__(self, data: Any, units: Any) -> None:
        self.comma = data.get("decimal", ",") == ","
        self.values: dict[str, float] = data.get("values", {})
        self.small: dict[str, int] = data.get("multipliers", {})
        self.big: dict[str, int] = data.get("scales", {})
        self.letters: dict[str, int] = data.get("money_scales", {})
        self.joiners = frozenset(data.get("joiners", ()))
        self.trivial = frozenset(data.get("trivial", ()))
        # "ketiga korban" are all three, "korban ketiga" is one of them
        self.all_of: dict[str, float] = data.get("all_of", {})
        self.all_before = frozenset(data.get("all_of_before", ()))
        self.classifiers = frozenset(data.get("classifiers", ()))  # "12 unit mobil" are cars
        self.starts = frozenset(self.values).union(self.all_of) - self.trivial
        self.words = self.starts | self.trivial
        self.hedges = {p: kind for kind, phrases in data.get("hedges", {}).items() for p in phrases}
        self.hedge_ends = frozenset(phrase.rpartition(" ")[2] for phrase in self.hedges)
        self.after_hedges = {
            p: kind for kind, phrases in data.get("hedges_after", {}).items() for p in phrases
        }
        self.minus = frozenset(data.get("minus", ()))
        self.loose = frozenset(data.get("loose", ()))
        self.home = data.get("currency", "")
        self.clock_before = frozenset(data.get("clock_before", ()))
        self.clock_after = frozenset(data.get("clock_after", ()))
        self.labels = frozenset(data.get("labels", ()))
        self.ordinal_before = frozenset(data.get("ordinal_before", ()))
        self.ordinal_after = frozenset(data.get("ordinal_after", ()))
        self.years = frozenset(data.get("year_before", ()))
        self.age = frozenset(data.get("age_before", ()))
        self.people = frozenset(data.get("people", ()))
        self.lifts = self.people | frozenset(self.small) | frozenset(self.big)
        self.articles = frozenset(data.get("articles", ()))
        self.attached = frozenset(data.get("attached_only", ()))
        self.lean = frozenset(data.get("only_with_scale", ()))
        self.fractions = frozenset(data.get("fraction_nouns", ()))
        self.nouns = frozenset(data.get("not_counted", ()))
        self.currencies = {w: code for code, ws in units.get("money", {}).items() for w in ws}
        self.prefixes = {w: code for code, ws in units.get("money_before", {}).items() for w in ws}
        self.money_ends = (*self.prefixes, *SIGNS)
        self.units = {w: unit for unit, ws in units.get("measures", {}).items() for w in ws}
        self.units.update(self.currencies)
        # "hari ke-12 pengungsi mulai pulang"
        self.ranked = self.people.union(self.units, self.labels, data.get("ordinal_of", ()))
        self.tails = frozenset(word for phrase in self.units for word in phrase.split()[:1])
        self.tails |= frozenset(self.units)
        self.leads = self.tails.union(self.big, self.after_hedges)


def grammar(language: Language) -> Grammar:
    """The `numbers` and `units` sections of a language pack."""
    return Grammar(language["numbers"], language["units"])


def numbers(paragraph: Paragraph, desk: Desk) -> list[Number]:
    """Every number of a paragraph in order; figures inside dates are left out."""
    language = desk.language(paragraph)
    if not language["numbers"]:
        return []
    rules = language.once(grammar)
    digits, worded = paragraph.once(runs), number_words(paragraph, rules)
    if not (digits or worded):
        return []
    reader = Reader(paragraph.text, rules)
    found = reader.figures(digits, paragraph.once(dates, desk)) if digits else []
    spelt = reader.spelt(worded) if worded else []
    if spelt:
        taken = [(n.start, n.end) for n in found]
        found += [n for n in spelt if not any(n.start < e and s < n.end for s, e in taken)]
        found.sort()
    return found


def numbered(article: Article, desk: Desk) -> list[tuple[Paragraph, list[Number]]]:
    """The paragraphs of an article that have numbers, with them."""
    return article.once(_numbered, desk)


def _numbered(article: Article, desk: Desk) -> list[tuple[Paragraph, list[Number]]]:
    return [
        (paragraph, found)
        for paragraph in article.paragraphs
        if (found := paragraph.once(numbers, desk))
    ]


def number_words(paragraph: Paragraph, rules: Grammar) -> Set[str]:
    """The words of a paragraph with which a number worth reading may begin.

    "one" and its like count for something only where people or a scale are named too.
    """
    present = words(paragraph)
    hits = rules.words & present
    if hits and rules.lifts.isdisjoint(present):
        hits -= rules.trivial
    if "-" in paragraph.text:  # "two-thirds"
        hits |= rules.starts.intersection(
            [word.partition("-")[0] for word in present if "-" in word]
        )
    return hits


def amount(text: str, comma: bool) -> tuple[float, float, bool]:
    """The value of figures, the size of their last figure, and whether they are well formed.

    `comma` says that the comma is the decimal sign; the other way round is understood where
    the grouping leaves no doubt.
    """
    if text.isdigit():
        return float(text), 1.0, True
    if not text.replace(",", "").replace(".", "").isdigit():
        return 0.0, 0.0, False
    point, group = (",", ".") if comma else (".", ",")
    whole, _, rest = text.partition(point)
    if point in rest:
        whole, rest = (text.replace(point, group), "") if grouped(text, point) else (text, "!")
    parts = whole.split(group)
    if rest == "!" or (group in rest):
        return 0.0, 0.0, False
    if len(parts) > 1 and not grouped(whole, group):
        if len(parts) == 2 and not rest and len(parts[1]) <= 2:  # 1.2 in Indonesian copy
            return float(f"{parts[0]}.{parts[1]}"), 10.0 ** -len(parts[1]), True
        return 0.0, 0.0, False
    step = 10.0 ** -len(rest) if rest else 1.0
    return float("".join(parts) + "." + (rest or "0")), step, True


def grouped(text: str, sign: str) -> bool:
    """Whether a sign groups thousands: 1.200.000."""
    first, *others = text.split(sign)
    return 1 <= len(first) <= 3 and first != "0" and all(len(o) == 3 for o in others)


def significant(text: str) -> str:
    """The figures that matter of "1.200,50": "12005"."""
    return (text if text.isdigit() else "".join(filter(str.isdigit, text))).strip("0") or "0"


class Reader:
    """Reads the numbers of one paragraph."""

    __slots__ = ("rules", "text")

    def __init__(self, text: str, rules: Grammar) -> None:
        self.text = text
        self.rules = rules

    def figures(self, digits: list[Run], taken: list[Date]) -> list[Number]:
        """The numbers written in figures."""
        found: list[Number] = []
        spans = [(d.start, d.end) for d in taken]
        index = 0
        while index < len(digits):
            run = digits[index]
            if spans and any(start <= run.start < end for start, end in spans):
                index += 1
                continue
            if found and run.start < found[-1].end:  # the 2 of "36 m2"
                index += 1
                continue
            chain = self.chain(digits, index)
            if len(chain) > 1:
                found += self.chained(chain)
            else:
                number = self.number(run)
                if number is not None:
                    found.append(number)
            index += len(chain)
        return found

    def chain(self, digits: list[Run], index: int) -> list[Run]:
        """Runs that hyphens or dashes join: a range, a score, a telephone number."""
        chain = [digits[index]]
        for run in digits[index + 1 : index + 8]:
            if self.text[chain[-1].end : run.start].strip() not in ("-", "–", "—", "−"):
                break
            chain.append(run)
        return chain

    def chained(self, chain: list[Run]) -> list[Number]:
        """A range as one number; scores and labels as what they are."""
        last = self.number(chain[-1], joined=True)
        if len(chain) > 2 or last is None:
            return [self.other(run, "label") for run in chain]
        low, _, good = amount(chain[0].text, self.rules.comma)
        if last.kind in ("time", "year", "label"):
            return [self.other(chain[0], last.kind), last]
        if (
            not good
            or not (last.unit or last.noun or last.scale)
            or scaled(low, last.scale) >= last.high
        ):
            return [self.other(run, "score") for run in chain]
        unit, start = self.currency(chain[0].start)
        return [
            last._replace(
                start=start,
                value=scaled(low, last.scale),
                unit=last.unit or unit,
                figures=(chain[0].start, last.figures[1]),
                hedge="about",
            )
        ]

    def other(self, run: Run, kind: str) -> Number:
        """Figures that count nothing."""
        value, step, _ = amount(run.text, self.rules.comma)
        return Number(
            run.start, run.end, value, value, step, significant(run.text), 0, "", "", "", kind,
            (run.start, run.end),
        )  # fmt: skip

    def number(self, run: Run, *, joined: bool = False) -> Number | None:
        """One run of digits: its kind by its own form and the words around it."""
        before = self.text[max(run.start - HEDGE_BEFORE, 0) : run.start]
        after = AFTER.match(self.text, run.end)
        unit, start = self.currency(run.start)
        kind = self.kind(run, "" if joined else before, after, unit)
        if kind:
            return self.other(run, kind)
        value, step, good = amount(run.text, self.rules.comma)
        if not good:
            return self.other(run, "label")
        scale, unit, noun, end, follows = self.behind(run.end, unit, after)
        if self.yearlike(run, value, unit, noun, scale, before):
            return self.other(run, "year")
        if self.foreign(run, unit, scale):
            value, step = value * 1000, 1.0
        value, step = scaled(value, scale), scaled(step, scale)
        if step == 10.0**scale and value:
            step *= trailing(run.text)
        if unit in ("C", "F") and self.below(run):
            value, start = -value, run.start - 1
        hedge = follows or self.hedge(start)
        loose = end > run.end and self.loose(run.end, end)
        kind = "age" if self.aged(run, unit, before) else "number"
        return Number(
            start, end, value, value + loose * step, step, significant(run.text), scale, unit, noun,
            "about" if loose else hedge, kind, (run.start, run.end),
        )  # fmt: skip

    def below(self, run: Run) -> bool:
        """Whether a temperature is below nought: "-4 °C", "minus 4 derajat"."""
        sign, before = self.text[run.start - 1 : run.start], self.text[: run.start].split()[-1:]
        spaced = run.start < 2 or not self.text[run.start - 2].isalnum()
        return (sign in ("-", "−", "–") and spaced) or (
            bool(before) and before[0].lower() in self.rules.minus
        )

    def loose(self, start: int, end: int) -> bool:
        """Whether a number is meant for all that begin so: "20-an", "Rp 1 jutaan"."""
        words = self.text[start:end].lower().replace("-", " ").split()
        return not self.rules.loose.isdisjoint(words)

    def foreign(self, run: Run, unit: str, scale: int) -> bool:
        """Whether a comma groups thousands after all, as in "$262,011" in Indonesian copy."""
        if not self.rules.comma or scale or "," not in run.text:
            return False
        whole, _, rest = run.text.partition(",")
        if len(rest) != 3 or not whole.isdigit():
            return False
        return whole != "0" and unit != self.rules.home and unit in self.rules.currencies.values()

    def kind(self, run: Run, before: str, after: re.Match[str] | None, unit: str) -> str:
        """What a run is by itself if it is no amount: "time", "label", "ordinal", "fraction".

        `after` is the word behind it, `unit` the currency before it.
        """
        text, rules = self.text, self.rules
        last = before[-1:]
        words = before.rsplit(None, 1)[-1:] if not last.isalnum() else ()
        nearest = words[0].strip("(:“\"'").lower() if words else ""
        if "/" in run.text:
            plain = run.text.count("/") == 1 and len(run.text) <= 5
            return "fraction" if plain else "label"
        if ":" in run.text:
            return "time" if run.text.count(":") <= 2 else "label"
        if last == "-" and before[-3:-1].strip().lower() in rules.ordinal_before:
            # "ke-52 korban" are all 52 of them, "korban ke-52" is the last one
            whose = before[:-3].split()[-1:]
            free = not whose or whose[0].lower() not in rules.ranked
            return "" if free and after and after[1].lower() in rules.people else "ordinal"
        if (nearest in rules.ordinal_before and self.bare(run, after)) or text[
            run.end : run.end + 2
        ] in rules.ordinal_after:
            return "ordinal"
        if last.isalpha() and before[-2:].lower() != "rp" and not unit:
            return "label"
        decade = text[run.end : run.end + 1] == "s" and run.text[-1] == "0"
        if last == "#" or (decade and len(run.text) in (2, 4) and run.text.isdigit()):
            return "label"
        if last in ("-", "–", "/", "#", "@", "_", "'", "’") and before[-2:-1].isalnum():
            return "label"
        if self.clock(run, nearest, after):
            return "time"
        code = len(run.text) > 2 and run.text[0] == "0" and run.text[1] not in ".,"
        if code or nearest.rstrip(".") in rules.labels:
            return "label"
        if run.start == 0 and text[run.end : run.end + 2] in (". ", ") ") and run.text.isdigit():
            return "label"
        return "label" if run.text.isdigit() and len(run.text) > 8 else ""

    def bare(self, run: Run, after: re.Match[str] | None) -> bool:
        """Whether neither a scale nor a unit follows: "abad ke 19", not "naik ke 12 persen"."""
        word = after[1].lower() if after else ""
        return run.text.isdigit() and word not in self.rules.units and word not in self.rules.big

    def clock(self, run: Run, nearest: str, after: re.Match[str] | None) -> bool:
        """Whether figures such as 09.00 tell the time."""
        if nearest in self.rules.clock_before and len(run.text) <= 5:
            return True
        if after is None:
            return False
        if after[1].lower() in self.rules.clock_after:
            return True
        start, end = after.start(1), after.end()
        if self.text[end : end + 1] != ".":
            return False
        return self.text[start : start + 4].replace(".", "").lower()[:2] in self.rules.clock_after

    def currency(self, at: int) -> tuple[str, int]:
        """The currency sign before a number and where it starts; ("", at) if there is none."""
        near = self.text[max(at - 8, 0) : at].rstrip(" \u00a0").rstrip(".").lower()
        if not near.endswith(self.rules.money_ends):  # cheaper than a pattern that looks back
            return "", at
        match = MONEY_BEFORE.search(self.text, max(at - 8, 0), at)
        if match is not None:
            code = self.rules.prefixes.get(match.group(1).rstrip(".").lower(), "")
            if not code and match.group(1)[-1] in "$€£¥":
                code = self.rules.prefixes.get(match.group(1)[-1], "")
            if code:
                return code, match.start(1)
        return "", at

    def behind(
        self, at: int, unit: str, match: re.Match[str] | None
    ) -> tuple[int, str, str, int, str]:
        """What follows a number: its scale, unit, noun, where they end, and a hedge after it.

        `match` is the word at `at`.
        """
        rules, scale, end, hedge, noun = self.rules, 0, at, "", ""
        money = bool(unit)
        for again in range(5):
            if again:
                match = AFTER.match(self.text, end)
            if match is None:
                break
            word = match[1].lower()
            if "/" in word and word.partition("/")[0] in rules.big:
                word = word.partition("/")[0]  # "miliar/kurs"
            power = rules.big.get(word, 0)
            if not power and word in rules.letters and (money or self.paid(match.end())):
                power = rules.letters[word]
            if power and not noun:
                scale += power
                end = match.end()
            elif word in rules.after_hedges and match.start(1) - end <= 1:
                hedge, end = rules.after_hedges[word], match.end()
            elif not unit:
                unit, end = self.measure(match, end)
                money = unit in rules.currencies.values()
                if not unit:
                    noun = self.counted(word, match.end())
                    break
            elif self.measure(match, end)[0] == unit:
                end = self.measure(match, end)[1]
            else:
                noun = word
                break
        noun = "" if noun in rules.nouns else noun
        return scale, unit, noun, end, hedge or ("more" if self.text[at : at + 1] == "+" else "")

    def paid(self, at: int) -> bool:
        """Whether money follows: the m of "400m euros" is a million."""
        after = AFTER.match(self.text, at)
        return after is not None and after[1].lower() in self.rules.currencies

    def counted(self, noun: str, at: int) -> str:
        """What is counted behind a word that only says in what form: "12 unit mobil"."""
        after = SPACED.match(self.text, at + 1) if noun in self.rules.classifiers else None
        plain = after is not None and self.text[at] == " " and after.group().islower()
        return after.group() if after and plain and after.group() not in self.rules.nouns else noun

    def measure(self, match: re.Match[str], at: int) -> tuple[str, int]:
        """The unit that starts at a word, its longest name first: "meter persegi", "km/jam"."""
        word = match[1].lower().replace(" ", "")
        if word not in self.rules.tails and word.partition("/")[0] not in self.rules.tails:
            return "", at
        if word in self.rules.attached and match.start(1) > at:
            return "", at
        if word[0] == "m" and word in ("m", "mi") and match.group(1) != word:
            return "", at  # "5 M" is no metre
        phrase, end, best = word, match.end(), ("", at)
        if word in self.rules.units:
            best = (self.rules.units[word], end)
        for _ in range(2):
            step = SPACED.match(self.text, end + 1) if self.text[end : end + 1] in " -/." else None
            if step is None:
                break
            phrase, end = f"{phrase} {step.group().lower()}", step.end()
            if phrase in self.rules.units:
                best = (self.rules.units[phrase], end)
        return best

    def yearlike(
        self, run: Run, value: float, unit: str, noun: str, scale: int, before: str
    ) -> bool:
        """Whether four plain figures are a year."""
        if len(run.text) != 4 or not run.text.isdigit() or unit or scale:
            return False
        if not 1700 <= value < 2150:
            return False
        return noun not in self.rules.people or before.split()[-1:] in [
            [w] for w in self.rules.years
        ]

    def aged(self, run: Run, unit: str, before: str) -> bool:
        """Whether a number is somebody's age: "(34)", "berusia 34 tahun", "34-year-old"."""
        if not run.text.isdigit() or len(run.text) > 2:
            return False
        if unit in ("", "year") and before[-1:] == "(" and self.text[run.end : run.end + 1] in ")t":
            return True
        if unit == "year":
            words = before.lower().split()
            old = self.text[run.end : run.end + 10].lower()
            return (bool(words) and words[-1] in self.rules.age) or ("-old" in old)
        return False

    def hedge(self, at: int) -> str:
        """The hedge before a number: "sekitar", "at least"."""
        words = self.text[max(at - HEDGE_BEFORE, 0) : at].lower().split()
        if not words or words[-1].strip('("“,') not in self.rules.hedge_ends:
            return ""
        for length in (3, 2, 1):
            kind: str = self.rules.hedges.get(" ".join(words[-length:]).strip('("“,'), "")
            if kind and len(words) >= length:
                return kind
        return ""

    def spelt(self, hits: Set[str]) -> list[Number]:
        """The numbers written in words ("dua belas", "two dozen"); `hits` are their first words."""
        low = self.text.lower()
        places = [at for word in hits for at in occurrences(low, word)]
        places.sort()
        found: list[Number] = []
        for at in places:
            if not found or at >= found[-1].figures[1]:
                number = self.in_words(low, at)
                if number is not None:
                    found.append(number)
        return found

    def in_words(self, low: str, at: int) -> Number | None:
        """The number whose words start at `at`: units, then tens and hundreds, then thousands."""
        rules = self.rules
        total = chunk = pending = 0.0
        end = at
        while True:
            match = SPACED.match(low, end if end == at else end + 1)
            if match is None or (end > at and low[end] not in " -"):
                break
            word = match.group()
            if word in rules.all_of:
                return self.all_told(low, at, match.end()) if end == at else None
            if word in rules.articles and pending == 0.5:
                pass  # "half a million"
            elif word in rules.values:
                value = rules.values[word]
                if value >= 100 and value < 1000 and not pending:
                    chunk += value
                elif value >= 1000 and end == at:
                    total = value
                elif (
                    pending
                    and not (pending >= 20 and pending % 10 == 0 and 1 <= value < 10)
                    and value != 0.5
                ):
                    break
                else:
                    pending += value
            elif word in rules.small and (pending or chunk):
                factor = rules.small[word]
                chunk, pending = chunk + (pending + 10 if factor == 1 else pending * factor), 0.0
            elif word in rules.big and (pending or chunk):
                total, chunk, pending = total + (chunk + pending) * 10 ** rules.big[word], 0.0, 0.0
            elif word in rules.joiners and (chunk or total) and not pending:
                after = SPACED.match(low, match.end() + 1)
                if after is None or after.group() not in rules.values:
                    break
            else:
                break
            end = match.end()
        if end == at or low[max(at - 1, 0) : at].isalnum():
            return None
        return self.worded(low, at, end, total + chunk + pending)

    def all_told(self, low: str, at: int, end: int) -> Number | None:
        """All of so many, "keempat tersangka", where it is no ordinal behind a noun."""
        before, after = low[:at].rstrip(' “"('), SPACED.match(self.text, end + 1)
        opens = not before or before[-1] in ".!?:"
        if not opens and before.rpartition(" ")[2] not in self.rules.all_before:
            return None
        if after is None or self.text[end] != " " or not after.group().islower():
            return None
        value, word = float(self.rules.all_of[low[at:end]]), after.group()
        if word in self.rules.small:  # "kelima belas provinsi"
            value, end = value + 10, after.end()
        if word in self.rules.small and self.rules.small[word] != 1:
            return None
        return self.worded(low, at, end, value)

    def worded(self, low: str, at: int, end: int, value: float) -> Number | None:
        """A number in words with what stands around it; ordinals ("kedua") never get here."""
        after, bare = AFTER.match(self.text, end), low[at:end] in self.rules.lean
        if bare and not (after and self.measurable(after)):
            return None  # most are a mere article
        before = low[max(at - 4, 0) : at].strip(" -")
        ordinal = before in self.rules.ordinal_before
        scale, unit, noun, stop, follows = self.behind(end, "", after)
        if value == 0 or (bare and not unit) or (noun in self.rules.values and not unit):
            return None
        figures = f"{value:.2f}".rstrip("0").rstrip(".")
        step = 1.0 if value == int(value) else 0.1
        return Number(
            at, stop, value, value, max(step, trailing(figures)), significant(figures), scale, unit,
            noun, follows or self.hedge(at), "ordinal" if ordinal else self.part(noun), (at, end),
            True,
        )  # fmt: skip

    def measurable(self, after: re.Match[str]) -> bool:
        """Whether a scale, a unit or a hedge may begin with the word behind a number."""
        word = after[1].lower().replace(" ", "")
        return word in self.rules.leads or word.partition("/")[0] in self.rules.leads

    def part(self, noun: str) -> str:
        """Whether a noun makes a fraction of a number: "tiga perempat", "two thirds"."""
        return "fraction" if noun in self.rules.fractions else "number"


def scaled(value: float, scale: int) -> float:
    """A value with its scale word reckoned in: 2.18 and 12 are 2180000000000, and no more."""
    return float(f"{value:.9f}e{scale}") if scale else value


def occurrences(text: str, word: str) -> list[int]:
    """Where a whole word stands."""
    found, at = [], text.find(word)
    while at >= 0:
        end = at + len(word)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            found.append(at)
        at = text.find(word, end)
    return found


def trailing(figures: str) -> float:
    """The size of the last figure that is not a zero: 12,000 is written to the thousand."""
    if figures[-1:] != "0":
        return 1.0
    plain = figures.replace(".", "").replace(",", "")
    return float(10 ** (len(plain) - len(plain.rstrip("0"))))


def permuted(first: str, second: str) -> bool:
    """Whether two amounts have the same figures in another order: 1234 and 1243."""
    return first != second and len(first) == len(second) and sorted(first) == sorted(second)
