"""Dates as written: weekday, day, month and year with their places, by a language's names."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.days import flaw, weekday
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any

RUN = patterns.compile(r"\d\d*(?:[/.,:]\d+)*")  # not \d+: for one class `re` skips ahead
WORD_AFTER = patterns.compile(r"[\s\-]{0,2}([^\W\d_]+)")
WORD_BEFORE = patterns.compile(r"([^\W\d_]{3,12})\.?,?\s{0,2}\Z")
YEAR_AFTER = patterns.compile(r"\.?,?[\s/\-]{0,2}(\d{4})(?!\d|[.,:/]\d|%)(?:\s(\w))?")
IN_BRACKETS = patterns.compile(r",?\s*\(\s*([^\W\d_]+(?:['’][^\W\d_]+)?)\.?\s*\)")
TOKEN = patterns.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\w\s]")
REACH = 64  # characters before a day in which its weekday may stand


class Run(NamedTuple):
    """Digits with what joins them, as "3,4", "19/11/2024" or "09.00"; offsets of the text."""

    start: int
    end: int
    text: str


class Date(NamedTuple):
    """A date in a paragraph; offsets of its text. Parts that are not written are 0, weekday -1.

    `start` and `end` hold the weekday too; `days` are all days of a list or range; `flaw` is "",
    "day", "month" or "year" where no calendar has it; `other` is a second honest reading
    (month, day) of figures such as 11/12. `beside` says that the year stands at a neighbour.
    """

    start: int
    end: int
    day: int
    month: int
    year: int
    weekday: int = -1
    weekday_span: tuple[int, int] = (0, 0)
    day_span: tuple[int, int] = (0, 0)
    days: tuple[int, ...] = ()
    weekdays: tuple[int, ...] = ()
    flaw: str = ""
    other: tuple[int, int] = (0, 0)
    beside: bool = False


class Names:
    """A language's names for parts of dates, ready for look-ups."""

    __slots__ = (
        "dotted", "ends", "filler", "labels", "links", "loose", "month_first", "months", "order",
        "ordinals", "relative", "standing", "strict", "tails", "unlike", "until", "vague", "week",
        "weekday_case", "weekdays", "year_links",
    )  # fmt: skip

    def __init__(self, data: Any) -> None:
        self.weekdays: dict[str, int] = data.get("weekdays", {})
        self.tails: tuple[str, ...] = tuple(data.get("weekday_tails", ()))  # terça-feira
        self.weekday_case = frozenset(data.get("weekdays_capitalised", ()))
        self.loose: dict[str, int] = data.get("months", {})
        self.strict: dict[str, int] = data.get("months_capitalised", {})
        self.months = {**self.loose, **self.strict}
        self.ends = tuple(self.months)
        self.filler = frozenset(data.get("between", ()))
        self.links = frozenset(data.get("links", ()))
        self.unlike = frozenset(data.get("not_a_weekday_after", ()))
        self.vague = frozenset(data.get("vague_weekday", ()))
        self.until = frozenset(data.get("until", ()))
        self.week = frozenset(data.get("past_week", ()))
        self.relative: dict[str, int] = data.get("relative", {})
        self.labels = frozenset(data.get("numbered_things", ()))
        self.ordinals = frozenset(data.get("after_day", ()))
        self.standing = frozenset(data.get("month_alone_after", ()))
        self.order: str = data.get("order", "dmy")
        self.month_first: bool = data.get("month_first", False)
        self.dotted: bool = data.get("day_dot", False)  # 19. November
        self.year_links = frozenset(data.get("before_year", ()))  # noviembre de 2024

    def month(self, word: str) -> int:
        """The number of the month that `word` names as it is written, else 0."""
        low = word.lower()
        return self.loose.get(low) or (self.strict.get(low, 0) if word[0].isupper() else 0)


def names(language: Language) -> Names:
    """The `dates` section of a language pack."""
    return Names(language["dates"])


def runs(paragraph: Paragraph) -> list[Run]:
    """Every run of digits in a paragraph."""
    return [Run(*match.span(), match[0]) for match in RUN.finditer(paragraph.text)]


def dates(paragraph: Paragraph, desk: Desk) -> list[Date]:
    """Every written date of a paragraph in order, with or without a weekday or a year."""
    found: list[Date] = []
    language = desk.language(paragraph)
    digits = paragraph.once(runs)
    if not digits or not language["dates"]:
        return found
    reader = Reader(paragraph.text, digits, language.once(names))
    index = 0
    while index < len(digits):
        date, index = reader.at(index)
        if date is not None:
            found.append(date)
    return neighbours(paragraph.text, found)


def neighbours(text: str, found: list[Date]) -> list[Date]:
    """Give a date without a year that of the next one where the two are one range or list."""
    for index in range(len(found) - 2, -1, -1):
        date, after = found[index], found[index + 1]
        gap = text[date.end : after.start]
        if date.year or not after.year or not date.day or len(gap) > 12 or "." in gap:
            continue
        year = after.year if date.month <= after.month else after.year - 1
        if not date.flaw or date.flaw == "day":
            found[index] = date._replace(year=year, beside=True)
    return found


class Reader:
    """Reads the dates that begin or end at a paragraph's runs of digits."""

    __slots__ = ("digits", "names", "text")

    def __init__(self, text: str, digits: list[Run], names: Names) -> None:
        self.text = text
        self.digits = digits
        self.names = names

    def at(self, index: int) -> tuple[Date | None, int]:
        """The date that run `index` belongs to, and the first run behind it."""
        run = self.digits[index]
        if "/" in run.text:
            return self.slashed(index), index + 1
        if run.text.isdigit():
            if len(run.text) <= 2:
                return self.plain(index)
            if len(run.text) == 4:
                return self.four(index)
        elif run.text.count(".") == 2 and len(run.text) >= 8:
            return self.dotted(index), index + 1
        return None, index + 1

    def plain(self, index: int) -> tuple[Date | None, int]:
        """A day in one or two figures, beside the name of a month or in 19-11-2024."""
        run = self.digits[index]
        if self.text[run.end : run.end + 1] == "-":
            chain = self.chain(index)
            if len(chain) == 3 and len(chain[2].text) == 4 and len(chain[1].text) <= 2:
                return self.joined(chain, self.names.order), index + 3
        month, end = self.month_after(run.end)
        if month:
            return self.day_first(index, month, end)
        month, start = self.month_before(run.start)
        if month:
            return self.day_second(index, month, start)
        return None, index + 1

    def four(self, index: int) -> tuple[Date | None, int]:
        """Four figures: the year of 2024-11-19, or of a month that stands before it."""
        chain = self.chain(index)
        if len(chain) == 3 and len(chain[1].text) == len(chain[2].text) == 2:
            return self.joined(chain, "ymd"), index + 3
        run = self.digits[index]
        month, start = self.month_before(run.start)
        year = int(run.text)
        if month and 1500 <= year < 2150:
            return Date(start, run.end, 0, month, year), index + 1
        return None, index + 1

    def chain(self, index: int) -> list[Run]:
        """Plain runs joined by hyphens alone, from `index` on."""
        chain = [self.digits[index]]
        for run in self.digits[index + 1 : index + 5]:
            if self.text[chain[-1].end : run.start] != "-" or not run.text.isdigit():
                break
            chain.append(run)
        return chain

    def month_after(self, at: int) -> tuple[int, int]:
        """The month named after a day: "19 November", "19th of November"; and where it ends."""
        if self.names.dotted and self.text[at : at + 1] == ".":
            at += 1
        for _ in range(3):
            match = WORD_AFTER.match(self.text, at)
            if match is None:
                return 0, 0
            month = self.names.month(match.group(1))
            if month:
                return month, match.end()
            if match.group(1).lower() not in self.names.ordinals:
                return 0, 0
            at = match.end()
        return 0, 0

    def month_before(self, at: int) -> tuple[int, int]:
        """The month named right before a figure: "Nov. 19", "Juni 2024"; and where it starts."""
        near = self.text[max(at - 15, 0) : at].rstrip().rstrip(".,").lower()
        if not near.endswith(self.names.ends):  # cheaper than a pattern that looks back
            return 0, 0
        match = WORD_BEFORE.search(self.text, max(at - 15, 0), at)
        if match is None:
            return 0, 0
        return self.names.month(match.group(1)), match.start()

    def year_after(self, at: int) -> tuple[int, int]:
        """The year behind a month or a day, and where it ends; (0, at) if there is none."""
        match = YEAR_AFTER.match(self.text, at)
        if match is None and self.names.year_links:
            word = WORD_AFTER.match(self.text, at)
            if word is not None and word.group(1).lower() in self.names.year_links:
                match = YEAR_AFTER.match(self.text, word.end())
        if match is None:
            return 0, at
        year = int(match.group(1))
        if 1500 <= year < 2150 or (year >= 1000 and match.group(2) is None):
            return year, match.end(1)
        return 0, at

    def day_first(self, index: int, month: int, end: int) -> tuple[Date | None, int]:
        """19 November 2024, and lists or ranges that end so: 18-20 November."""
        run = self.digits[index]
        year, end = self.year_after(end)
        days, start = self.days_before(index)
        first = self.digits[index - len(days) + 1]
        date = self.made(days, month, year, start, end, (first.start, run.end))
        if int(run.text) > 31 and date.weekday < 0 and not year:
            return None, index + 1
        after = index + 1
        while after < len(self.digits) and self.digits[after].start < end:
            after += 1
        return date, after

    def day_second(self, index: int, month: int, start: int) -> tuple[Date | None, int]:
        """November 19, 2024 and Nov. 18-20; Indonesian writes it so only with a year."""
        days, last = [int(self.digits[index].text)], index
        while (
            last + 1 < len(self.digits)
            and self.linked(last)
            and len(self.digits[last + 1].text) <= 2
        ):
            last += 1
            days.append(int(self.digits[last].text))
        span = (self.digits[index].start, self.digits[last].end)
        end, suffix = span[1], self.text[span[1] : span[1] + 2]
        if suffix in self.names.ordinals:
            end += 2
        year, end = self.year_after(end)
        before = self.word_before(start)
        alone = before in self.names.standing
        if not year and (not self.names.month_first or alone or days[-1] > 31):
            return None, index + 1
        date = self.made(days, month, year, start, end, span)
        if date.flaw and not year and date.weekday < 0 and self.counts(end):
            return None, index + 1
        return date, last + (2 if year else 1)

    def counts(self, at: int) -> bool:
        """Whether a lower-case word follows: "June 31 people" counts people."""
        match = WORD_AFTER.match(self.text, at)
        return match is not None and match.group(1)[0].islower()

    def linked(self, index: int) -> bool:
        """Whether a word or sign of a list or range stands between this run and the next."""
        gap = self.text[self.digits[index].end : self.digits[index + 1].start]
        return len(gap) < 12 and all(
            part in self.names.links for part in gap.replace(",", " , ").lower().split()
        )

    def days_before(self, index: int) -> tuple[list[int], int]:
        """The days of a list that ends at run `index`, and where it starts."""
        days, first = [int(self.digits[index].text.partition("/")[0])], index
        while first > 0 and self.linked(first - 1):
            run = self.digits[first - 1]
            if not run.text.isdigit() or len(run.text) > 2 or self.ordinal(run):
                break
            first -= 1
            days.insert(0, int(run.text))
        return days, self.digits[first].start

    def ordinal(self, run: Run) -> bool:
        """Whether a figure hangs on a word, so that no list begins with it: ke-79, 1 Juli."""
        before = self.text[max(run.start - 2, 0) : run.start]
        return before[-1:] == "-" and before[:1].isalpha()

    def joined(self, chain: list[Run], order: str) -> Date | None:
        """19-11-2024 or 2024-11-19; figures that are no date so are something else."""
        parts = [int(run.text) for run in chain]
        if order == "ymd":
            year, month, day, at = parts[0], parts[1], parts[2], chain[2]
        else:
            day, month, year, at = parts[0], parts[1], parts[2], chain[0]
            if order == "mdy" or month > 12:
                day, month = (month, day) if month > 12 or day <= 12 else (day, month)
        if not (1500 <= year < 2150 and 1 <= month <= 12 and 1 <= day <= 31):
            return None
        span = (at.start, at.end)
        return self.made([day], month, year, chain[0].start, chain[2].end, span)

    def dotted(self, index: int) -> Date | None:
        """19.11.2024; anything that is no date so is a version or an amount."""
        run = self.digits[index]
        day, month, year = run.text.split(".")
        if len(year) != 4 or not (day + month + year).isdecimal():
            return None  # 15.06.39,8 is a time
        if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
            return None
        if not 1500 <= int(year) < 2150 or flaw(int(day), int(month), int(year)):
            return None
        span = (run.start, run.start + len(day))
        return self.made([int(day)], int(month), int(year), run.start, run.end, span)

    def slashed(self, index: int) -> Date | None:
        """19/11/2024, 19/11, 2024/11/19, with a list or range before it: 16-17/11/2024."""
        run = self.digits[index]
        parts = run.text.split("/")
        if not all(part.isdigit() for part in parts) or len(parts) > 3 or not self.free(run):
            return None
        if len(parts) == 3 and len(parts[0]) == 4:
            return self.year_first(run, parts)
        if len(parts[0]) > 2 or (len(parts) == 2 and self.month_after(run.end)[0]):
            return None  # "19/20 February" is two days
        days, start = self.days_before(index)
        year = int(parts[2]) if len(parts) == 3 else 0
        if len(parts) == 3 and len(parts[2]) == 2:
            year += 2000 if year < 50 else 1900
        span = (start, run.start + len(parts[0]))
        month = int(parts[1])
        date = self.made(days, month, year, start, run.end, span)
        return self.settled(date, parts)

    def free(self, run: Run) -> bool:
        """Whether a figure with slashes stands free: no web address, file or decree number."""
        before = self.text[run.start - 1 : run.start]
        after = self.text[run.end : run.end + 1]
        if before in ("/", "-", "_", ".") and self.text[run.start - 2 : run.start - 1].isalpha():
            return False
        return after not in ("/", "_", "%") and not before.isalpha()

    def year_first(self, run: Run, parts: list[str]) -> Date | None:
        year, month, day = map(int, parts)
        if not (1500 <= year < 2150 and not flaw(day, month, year)):
            return None
        span = (run.end - len(parts[2]), run.end)
        return self.made([day], month, year, run.start, run.end, span)

    def settled(self, date: Date, parts: list[str]) -> Date | None:
        """A slashed figure as a date if its surroundings say that it is one, in its best order."""
        day, month = date.day, date.month
        dayish = date.weekday >= 0
        if len(parts) == 2 and len(parts[1]) > 2:
            glued = dayish and len(parts[1]) in (5, 6) and parts[1][-4:-2] == "20"
            return date._replace(flaw="month") if glued else None
        swapped = not flaw(month, day, date.year)
        if self.names.order == "mdy":
            date = self.american(date, swapped)
        elif date.flaw and month > 12 and swapped and (not dayish or self.fits(date, month, day)):
            date = date._replace(day=month, month=day, days=(month,), flaw="")
        if len(parts) == 2:
            bracket = self.text[date.start - 1 : date.start] == "("
            closed = bracket and self.text[date.end : date.end + 1] == ")"
            good = dayish or (not date.flaw and (closed or self.labelled(date.start)))
            return date if good and (not date.flaw or parts[0] != parts[1]) else None
        if len(parts[2]) not in (2, 4):
            return date._replace(flaw="year") if dayish and len(parts[2]) < 6 else None
        if not dayish and (self.numbered(date.start) or (date.flaw and len(parts[2]) == 2)):
            return None
        return date

    @staticmethod
    def american(date: Date, swapped: bool) -> Date:
        """11/19/2024 or 19/11/2024 in a language that writes both."""
        day, month = date.day, date.month
        if swapped and date.flaw:
            return date._replace(day=month, month=day, days=(month,), flaw="")
        if swapped and day != month:
            return date._replace(other=(day, month))
        return date

    @staticmethod
    def fits(date: Date, day: int, month: int) -> bool:
        """Whether the other order falls on the weekday that is written."""
        if flaw(day, month, date.year) or not 0 < date.year < 10_000:
            return False
        return weekday(date.year, month, day) == date.weekday

    def labelled(self, at: int) -> bool:
        """Whether a word such as "tanggal" right before says that a date follows."""
        return self.word_before(at) in self.names.filler

    def numbered(self, at: int) -> bool:
        """Whether a word such as "nomor" or "pasal" right before says that it is none."""
        return self.word_before(at) in self.names.labels

    def word_before(self, at: int) -> str:
        words = self.text[max(at - 24, 0) : at].split()
        return words[-1].strip("(,.:“\"'").lower() if words else ""

    def made(
        self, days: list[int], month: int, year: int, start: int, end: int, span: tuple[int, int]
    ) -> Date:
        """A date with the weekday that stands before it or in brackets after it."""
        weekdays, spot = self.weekdays_before(start)
        whole = (start, end)
        if weekdays:
            whole = (spot[0], end)
        else:
            match = IN_BRACKETS.match(self.text, end)
            if match is not None and match.group(1).lower() in self.names.weekdays:
                weekdays = (self.names.weekdays[match.group(1).lower()],)
                spot, whole = match.span(1), (start, match.end(1))
        wrong = next((f for f in (flaw(d, month, year) for d in days) if f), "")
        return Date(
            *whole, days[0], month, year, weekdays[-1] if weekdays else -1, spot, span,
            tuple(days), weekdays, wrong,
        )  # fmt: skip

    def weekdays_before(self, at: int) -> tuple[tuple[int, ...], tuple[int, int]]:
        """The weekday before a day, or the list of them, and the span of the nearest one."""
        begin = max(at - REACH, 0)
        tokens = [(m.group(), m.start()) for m in TOKEN.finditer(self.text, begin, at)]
        found: list[int] = []
        spot, skipped = (0, 0), 0
        while tokens:
            word, start = tokens.pop()
            low = word.lower()
            if low in self.names.weekdays and self.weekday(word, tokens, found):
                found.insert(0, self.names.weekdays[low])
                spot = spot if spot[1] else (start, self.whole(start + len(word)))
            elif found and low in self.names.links and low != "(":
                continue
            elif found or not self.skippable(low, tokens) or skipped > 5:
                break
            skipped += 1
        return tuple(found), spot

    def whole(self, end: int) -> int:
        """Where a weekday ends that a second part may belong to: terça-feira."""
        tails = self.names.tails
        return next((end + len(t) for t in tails if self.text.startswith(t, end)), end)

    def weekday(self, word: str, tokens: list[tuple[str, int]], found: list[int]) -> bool:
        """Whether a word that names a weekday means one here: "dua minggu" does not."""
        low, before = word.lower(), tokens[-1][0].lower() if tokens else ""
        if low in self.names.weekday_case and not word[0].isupper():
            return False
        if (
            len(low) < 4
            and tokens
            and tokens[-1][0][0].isupper()
            and before not in self.names.links
        ):
            return False  # "Edmonton Sun"
        return before not in self.names.unlike and not (before.isdigit() and not found)

    def skippable(self, low: str, tokens: list[tuple[str, int]]) -> bool:
        """Whether a token may stand between a weekday and its date."""
        if low in ("(", ",") or low in self.names.filler:
            return True
        before = tokens[-1][0].lower() if tokens else ""
        return low == "." and len(before) <= 5 and before in self.names.weekdays


def article_dates(article: Article, desk: Desk) -> list[tuple[Paragraph, Date]]:
    """All dates of an article with their paragraphs."""
    return [(p, date) for p in article.paragraphs for date in p.once(dates, desk)]
