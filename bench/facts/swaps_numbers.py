"""Faults for numbers, dates, units, scales and places, put into sound text one at a time.

Each swap finds its spots with patterns of its own, never with the checks that it measures.
"""

import random
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple


class Fault(NamedTuple):
    """A text with one fault: the rule that ought to see it, and what was changed."""

    rule: str
    text: str
    before: str
    after: str


WEEKDAYS = {
    "id": ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
MONTHS = {
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "en": "January February March April May June July August September October November December",
}
SCALES = {
    "id": [("juta", "miliar"), ("miliar", "triliun"), ("triliun", "miliar"), ("miliar", "juta")],
    "en": [("million", "billion"), ("billion", "million"), ("bn", "m"), ("billion", "trillion")],
}
FIGURE = r"(?<![\w/.,:\-])(?:Rp ?|US\$ ?|\$|£|€)?\d+(?:[.,]\d+)*(?![\d/:]|[.,]\d)"
COUNTED = re.compile(rf"({FIGURE})[ \u00a0](persen|per cent|percent|[a-z]{{3,}})(?: ([a-z]+))?")
PAIR = re.compile(r"(\d+(?:[.,]\d+)*)[ -]?(miles|mile|km|kilometer|kilometers|kilometres|feet|ft|metres|meters|meter|kg|lbs?|pounds|acres|hectares|hektare|inches|cm)( \((?:about |sekitar )?)(\d+(?:[.,]\d+)*)[ -]?(miles|mile|km|kilometer|kilometers|kilometres|feet|ft|metres|meters|meter|kg|lbs?|pounds|acres|hectares|hektare|inches|cm|m)\b")


def weekdays(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """Another weekday beside a date."""
    names = WEEKDAYS[language]
    months = "|".join(MONTHS[language].split())
    pattern = re.compile(
        rf"\b({'|'.join(names)})([a-z ,]{{0,16}}\(?)((?:\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?)"
        rf"|\d{{1,2}} (?:{months})(?: \d{{4}})?|(?:{months})\.? \d{{1,2}}(?:, \d{{4}})?)"
    )
    found = list(pattern.finditer(text))
    if found:
        match = chance.choice(found)
        other = chance.choice([name for name in names if name != match.group(1)])
        yield Fault(
            "weekday-date", text[: match.start(1)] + other + text[match.end(1) :],
            match.group(), other,
        )  # fmt: skip


def impossible(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """A day that its month does not have."""
    months = "|".join(MONTHS[language].split())
    pattern = re.compile(
        rf"(?<![\d/.,])(?P<first>\d{{1,2}})(?=/\d{{1,2}}/\d{{4}}\b| (?:{months}) \d{{4}})"
        rf"|\b(?:{months})\.? (?P<second>\d{{1,2}})(?=, \d{{4}})"
    )
    found = list(pattern.finditer(text))
    if found:
        match = chance.choice(found)
        start, end = match.span(match.lastgroup or 0)
        day = str(chance.choice([32, 33, 35, 45]))
        yield Fault("impossible-date", text[:start] + day + text[end:], match.group(), day)


def changed(figure: str, chance: random.Random, way: str = "") -> str:
    """A figure with its digits "turned", one "digit" changed, or an "other" one of its size."""
    spots = [i for i, c in enumerate(figure) if c.isdigit()]
    digits = [figure[i] for i in spots]
    for _ in range(20):
        now = way or chance.choice(["turned", "digit", "other"])
        new = digits[:]
        if now == "turned":
            if len(set(digits)) < 2:
                return figure
            one, other = chance.sample(range(len(digits)), 2)
            new[one], new[other] = new[other], new[one]
        elif now == "digit":
            new[chance.randrange(len(new))] = str(chance.randrange(10))
        else:
            value = max(2, round(int("".join(digits)) * chance.choice([0.6, 0.7, 1.3, 1.5, 1.8])))
            new = list(str(value))
        if len(new) == len(digits) and new != digits and new[0] != "0":
            out = list(figure)
            for spot, digit in zip(spots, new, strict=True):
                out[spot] = digit
            return "".join(out)
    return figure


def headlines(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """A number of the first line that the text repeats, changed in the first line."""
    del language
    head, _, body = text.partition("\n")
    for match in re.finditer(FIGURE, head):
        figure = match.group()
        year = figure.isdigit() and len(figure) == 4 and figure[:2] in ("19", "20")
        if year or re.search(rf"(?<![\d.,]){re.escape(figure)}(?![\d]|[.,]\d)", body) is None:
            continue
        new = changed(figure, chance)
        if new != figure and new not in body:
            yield Fault(
                "headline-number", head[: match.start()] + new + head[match.end() :] + "\n" + body,
                figure, new,
            )  # fmt: skip
            return


def repeated(text: str, chance: random.Random) -> re.Match[str] | None:
    """A number whose like, with the same noun, stands in an earlier paragraph of the body."""
    start = text.find("\n\n") + 2
    seen: dict[tuple[str, str], int] = {}
    found = []
    for match in COUNTED.finditer(text, start):
        key = (match.group(1), match.group(2))
        year = len(match.group(1)) == 4 and match.group(1).isdigit()
        if key in seen and "\n\n" in text[seen[key] : match.start()] and not year:
            found.append(match)
        seen.setdefault(key, match.end())
    return chance.choice(found) if found else None


def counts(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """One of two mentions of a number with the same noun, changed in each of three ways."""
    del language
    match = repeated(text, chance)
    for way in ("turned", "digit", "other") if match else ():
        assert match is not None
        new = changed(match.group(1), chance, way)
        if new != match.group(1):
            yield Fault(
                f"number-conflict:{way}", text[: match.start(1)] + new + text[match.end(1) :],
                match.group(), new,
            )  # fmt: skip


def tolls(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """A sentence of the dead or hurt, told again at the end with another number."""
    people, fates = TOLLS[language]
    pattern = re.compile(
        rf"[^.\n]*\b(?<![\d.,])(\d{{1,3}}(?:[.,]\d{{3}})?) (?:{people}) [^.\n]{{0,20}}\b(?:{fates})\b[^.\n]*\."
    )
    match = pattern.search(text)
    if match:
        new = changed(match.group(1), chance)
        if new != match.group(1):
            at = match.start(1) - match.start()
            again = match.group()[:at] + new + match.group()[at + len(match.group(1)) :]
            yield Fault("number-conflict:toll", f"{text}\n\n{again.strip()}", match.group(1), new)


TOLLS = {
    "id": ("orang|warga|korban", "tewas|meninggal|luka|luka-luka|terluka|ditangkap|hilang"),
    "en": ("people|others|persons", "killed|dead|died|injured|wounded|hurt|arrested|missing"),
}


def scales(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """One of two mentions of an amount with another scale word."""
    start = text.find("\n\n") + 2
    words = dict(SCALES[language])
    pattern = re.compile(rf"({FIGURE})( ?)({'|'.join(words)})\b")
    seen: set[str] = set()
    found = []
    for match in pattern.finditer(text, start):
        key = match.group(1) + match.group(3)
        if key in seen:
            found.append(match)
        seen.add(key)
    if found:
        match = chance.choice(found)
        other = chance.choice([b for a, b in SCALES[language] if a == match.group(3)])
        yield Fault(
            "magnitude-conflict", text[: match.start(3)] + other + text[match.end(3) :],
            match.group(), other,
        )  # fmt: skip


def conversions(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """A conversion in brackets with another figure."""
    del language
    found = list(PAIR.finditer(text))
    if found:
        match = chance.choice(found)
        new = changed(match.group(4), chance)
        if new != match.group(4):
            yield Fault(
                "unit-conversion", text[: match.start(4)] + new + text[match.end(4) :],
                match.group(), new,
            )  # fmt: skip


SWAPS: tuple[Callable[[str, str, random.Random], Iterator[Fault]], ...] = (
    weekdays, impossible, headlines, counts, tolls, scales, conversions,
)  # fmt: skip


def faults(text: str, language: str, seed: int) -> Iterator[Fault]:
    """One fault of each kind that a text has room for."""
    for index, swap in enumerate(SWAPS):
        yield from swap(text, language, random.Random(seed * 31 + index))
