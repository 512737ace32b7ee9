"""Faults in dates, numbers, units, scales and places, found with patterns of their own."""

import datetime
import random
import re
from collections.abc import Iterator

from bench.facts.inject import Fault, inside_quotation, replaced, swap

WEEKDAYS = {
    "id": ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
MONTHS = {
    "id": "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember",
    "en": "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Aug|Sept|Oct|Nov|Dec",
}
SCALES = {
    "id": {"juta": ["miliar"], "miliar": ["triliun", "juta"], "triliun": ["miliar"]},
    "en": {"million": ["billion"], "billion": ["million", "trillion"], "bn": ["m"]},
}
FATES = {
    "id": ("orang|warga|korban", "tewas|meninggal|luka|luka-luka|terluka|ditangkap|hilang"),
    "en": ("people|others|persons", "killed|dead|died|injured|wounded|hurt|arrested|missing"),
}
MEETINGS = {
    "id": "bertemu|menemui|berbincang|menandatangani|menikah|meninggal|lahir|ditangkap|digelar"
    "|dilantik",
    "en": "met|signed|married|died|born|arrested|visited|held",
}
CITIES = {
    "id": [
        "Jakarta",
        "Bandung",
        "Surabaya",
        "Medan",
        "Makassar",
        "Semarang",
        "Yogyakarta",
        "Bali",
        "Palembang",
        "Bandar Lampung",
        "Bogor",
        "Bekasi",
        "Malang",
        "Denpasar",
        "Padang",
        "Pontianak",
        "Balikpapan",
        "Manado",
    ],
    "en": [
        "London",
        "Paris",
        "Washington",
        "New York",
        "Berlin",
        "Moscow",
        "Beijing",
        "Baghdad",
        "Chicago",
        "Los Angeles",
        "Tokyo",
        "Rome",
        "Madrid",
        "Dublin",
        "Edinburgh",
        "Brussels",
        "Manchester",
        "Birmingham",
        "Athens",
        "Sydney",
        "Cairo",
        "Istanbul",
    ],
}
PARTS = {
    "id": "terdiri dari|terdiri atas|dengan rincian|yakni",
    "en": "comprising|made up of|consisting of",
}
FIGURE = r"(?<![\w/.,:\-])(?:Rp ?|US\$ ?|\$|£|€)?\d+(?:[.,]\d+)*(?![\d/:]|[.,]\d)"
COUNTED = re.compile(rf"({FIGURE})[ \u00a0](persen|per cent|percent|[a-z]{{3,}})\b")
UNIT = (
    r"(?:miles?|km|kilomet(?:er|re)s?|feet|ft|met(?:er|re)s?|kg|lbs?|pounds|acres|hectares"
    r"|hektare|inches|cm|mph)"
)
PAIR = re.compile(
    rf"\d+(?:[.,]\d+)*[ -]?{UNIT} \((?:about |sekitar )?(\d+(?:[.,]\d+)*)[ -]?(?:{UNIT}|m)\b"
)


def picked(found: list[re.Match[str]], chance: random.Random) -> list[re.Match[str]]:
    """One of several spots, or none."""
    return [chance.choice(found)] if found else []


@swap("weekday", "weekday-date")
def weekday(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """Another weekday beside a date; without a year only where the article's date gives one."""
    names, months = WEEKDAYS[language], MONTHS[language]
    between = r"(?:,? (?:pagi|siang|sore|malam|tanggal|morning|afternoon|evening|night|the))?,? "
    pattern = re.compile(
        rf"\b({'|'.join(names)}){between}\(?(?:(\d{{1,2}})/(\d{{1,2}})(?:/(\d{{4}}))?"
        rf"|(\d{{1,2}}) ({months})(?: (\d{{4}}))?|({months})\.? (\d{{1,2}})\b(?:, (\d{{4}}))?)"
    )
    for match in picked([m for m in pattern.finditer(text) if right(m, names, language)], chance):
        other = chance.choice([name for name in names if name != match.group(1)])
        year = match.group(4) or match.group(7) or match.group(10)
        yield replaced(text, *match.span(1), other)._replace(undated=not year)


def right(match: re.Match[str], names: list[str], language: str) -> bool:
    """Whether a weekday fits its date, or the date has no year."""
    _, day, month, year, day2, word, year2, word3, day3, year3 = match.groups()
    full = year or year2 or year3
    if not full:
        return True
    spelt = word or word3
    number = (
        int(month)
        if not spelt
        else 1
        + next(i for i, one in enumerate(MONTHS[language].split("|")[:12]) if one[:3] == spelt[:3])
    )
    try:
        date = datetime.date(int(full), number, int(day or day2 or day3))
    except ValueError:
        return False
    return names[date.weekday()] == match.group(1)


@swap("impossible-date", "impossible-date")
def impossible(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """A day that its month does not have."""
    months = MONTHS[language]
    pattern = re.compile(
        rf"(?<![\d/.,])(?P<first>\d{{1,2}})(?=/\d{{1,2}}/\d{{4}}\b| (?:{months}) \d{{4}})"
        rf"|\b(?:{months})\.? (?P<second>\d{{1,2}})(?=, \d{{4}})"
    )
    for match in picked(list(pattern.finditer(text)), chance):
        yield replaced(text, *match.span(match.lastgroup or 0), str(chance.choice([32, 33, 45])))


def changed(figure: str, chance: random.Random, way: str = "") -> str:
    """A figure with its digits "turned", one "digit" changed, or an "other" one of its size."""
    spots = [i for i, char in enumerate(figure) if char.isdigit()]
    digits = [figure[i] for i in spots]
    for _ in range(20):
        now, new = way or chance.choice(["turned", "digit", "other"]), digits[:]
        if now == "turned" and len(set(digits)) > 1:
            one, other = chance.sample(range(len(digits)), 2)
            new[one], new[other] = new[other], new[one]
        elif now == "digit":
            new[chance.randrange(len(new))] = str(chance.randrange(10))
        elif now == "other":
            new = list(
                str(max(2, round(int("".join(digits)) * chance.choice([0.6, 0.7, 1.5, 1.8]))))
            )
        if len(new) == len(digits) and new != digits and new[0] != "0":
            out = list(figure)
            for spot, digit in zip(spots, new, strict=True):
                out[spot] = digit
            return "".join(out)
    return figure


@swap("headline-number", "headline-number")
def headline(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """A number of the headline that the text repeats, changed in the headline.

    Where the first line ends like a sentence the article has lost its headline.
    """
    del language
    head, _, body = text.partition("\n")
    titled = len(head) < 150 and not head.rstrip().endswith(".")
    for match in re.finditer(FIGURE, head if titled else ""):
        figure = match.group()
        year = figure.isdigit() and len(figure) == 4 and figure[:2] in ("19", "20")
        same = re.search(rf"(?<![\d.,]){re.escape(figure)}(?!\d|[.,]\d)", body)
        new = changed(figure, chance)
        if not year and same and new not in body:
            yield replaced(text, *match.span(), new)
            return


def again(text: str, way: str, chance: random.Random) -> Iterator[Fault]:
    """A number whose like, of the same thing, stands in an earlier paragraph, changed.

    It is the same thing where noun and figures are equal and the two sentences share words. A
    figure of one digit, or that and zeros, may well stand twice by chance: those are left out.
    """
    seen: dict[tuple[str, str], list[int]] = {}
    found = []
    for match in COUNTED.finditer(text, text.find("\n\n") + 2):
        key = (match.group(1), match.group(2))
        if not plain(text, match) or len(re.sub(r"\D", "", match.group(1)).strip("0")) < 2:
            continue
        if any(
            "\n\n" in text[at : match.start()] and shared(text, at, match.start(), key[1]) > 1
            for at in seen.get(key, ())
        ):
            found.append(match)
        seen.setdefault(key, []).append(match.start())
    for match in picked(found, chance):
        new = changed(match.group(1), chance, way)
        if new != match.group(1):
            yield replaced(text, *match.span(1), new)


def shared(text: str, one: int, other: int, noun: str) -> int:
    """How many longer words the sentences around two offsets share, the noun left out."""
    sets = []
    for at in (one, other):
        start = max(text.rfind(mark, 0, at) for mark in (". ", "\n", "? ", "! "))
        stop = min((e for m in (". ", "\n") if (e := text.find(m, at)) > 0), default=len(text))
        sets.append(set(re.findall(r"[a-z]{5,}", text[start + 1 : stop].lower())) - {noun})
    return len(sets[0] & sets[1] - EVERYDAY)


LABEL = re.compile(  # a number behind these, or behind a name, counts nothing: it is one itself
    r"(?:\b(?i:pasal|nomor|kelas|berusia|usia|umur|aged?|ayat|tipe|pukul|jam|angka|tahun|peringkat|ke"
    r"|kode|pesawat|flight|season|channel|number|no|tanggal|floors?|ios|iphone|ipad)"
    r"|(?<![.!?] )\b[A-Z][\w'’]*\.?|[#+])[ -]?$"
)


def plain(text: str, match: re.Match[str]) -> bool:
    """Whether a match of COUNTED is a count: no year, label, "1" or figure with a zero before."""
    figure = match.group(1)
    year = len(figure) == 4 and figure.isdigit() and figure[:2] in ("17", "18", "19", "20")
    money = not figure[0].isdigit()
    label = LABEL.search(text, max(match.start() - 20, 0), match.start()) and not money
    aged = match.group(2) in ("year", "tahun") and "-old" in text[match.end() : match.end() + 5]
    return not (year or label or aged or figure == "1" or figure[0] == "0")


EVERYDAY = frozenset((
    "dengan", "untuk", "dalam", "adalah", "tersebut", "menjadi", "sebesar", "sekitar", "karena",
    "seperti", "bahwa", "sudah", "akan", "sebanyak", "mencapai", "sejumlah", "menurut", "tahun",
    "about", "after", "their", "there", "which", "would", "could", "other", "people", "years",
    "these", "those", "where", "while", "first", "being", "according", "between",
))  # fmt: skip


@swap("number-again", "number-conflict")
def number_again(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """FactCC's number swap: a sentence with a count is told again with another number."""
    del language
    sentence = re.compile(r"(?:(?<=[.] )|(?<=\n))[A-Z][^.\n\"“”!?]{30,240}\.(?=\s)")
    found = []
    for whole in sentence.finditer(text, text.find("\n\n") + 2):
        for match in COUNTED.finditer(text, whole.start(), whole.end()):
            if plain(text, match):
                found.append((whole, match))
    for whole, match in [chance.choice(found)] if found else []:
        new = changed(match.group(1), chance)
        if new != match.group(1):
            at = len(text.rstrip()) + 2 + match.start(1) - whole.start()
            cut, stop = match.start(1) - whole.start(), match.end(1) - whole.start()
            told = whole.group()[:cut] + new + whole.group()[stop:]
            yield Fault(f"{text.rstrip()}\n\n{told}\n", at, at + len(new), match.group(1), new)


@swap("number-turned", "number-conflict")
def turned(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """A repeated number with two of its digits exchanged."""
    del language
    yield from again(text, "turned", chance)


@swap("number-digit", "number-conflict")
def digit(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """A repeated number with one digit changed, whatever it counts."""
    del language
    yield from again(text, "digit", chance)


def told_again(text: str, match: re.Match[str], new: str) -> Fault:
    """The sentence of a match repeated at the end with another text for its first group."""
    start, end = match.start(1) - match.start(), match.end(1) - match.start()
    sentence = match.group()
    start, end = (
        start - (len(sentence) - len(sentence.lstrip())),
        end - (len(sentence) - len(sentence.lstrip())),
    )
    sentence = sentence.strip()
    at = len(text.rstrip()) + 2 + start
    whole = f"{text.rstrip()}\n\n{sentence[:start]}{new}{sentence[end:]}\n"
    return Fault(whole, at, at + len(new), match.group(1), new)


@swap("toll", "number-conflict")
def toll(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """A sentence of the dead, hurt or arrested, told again at the end with another number."""
    people, fates = FATES[language]
    figure = r"(?<![\d.,])(\d{1,3}(?:[.,]\d{3})?)"
    pattern = re.compile(rf"[^.\n]*\b{figure} (?:{people}) [^.\n]{{0,20}}\b(?:{fates})\b[^.\n]*\.")
    for match in picked(list(pattern.finditer(text)), chance):
        new = changed(match.group(1), chance)
        if new != match.group(1):
            yield told_again(text, match, new)


@swap("scale", "magnitude-conflict")
def scale(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """One of two mentions of an amount with another scale word."""
    words = SCALES[language]
    pattern = re.compile(rf"({FIGURE}) ?({'|'.join(words)})\b")
    seen: set[str] = set()
    found = []
    for match in pattern.finditer(text, text.find("\n\n") + 2):
        key = match.group(1) + match.group(2)
        if key in seen:
            found.append(match)
        seen.add(key)
    for match in picked(found, chance):
        yield replaced(text, *match.span(2), chance.choice(words[match.group(2)]))


@swap("conversion", "unit-conversion")
def conversion(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """A conversion in brackets with another figure."""
    del language
    for match in picked(list(PAIR.finditer(text)), chance):
        new = changed(match.group(1), chance)
        if new != match.group(1):
            yield replaced(text, *match.span(1), new)


@swap("sum", "arithmetic")
def total(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """A part of a total that the sentence spells out, changed."""
    pattern = re.compile(
        rf"\b(\d{{1,4}}) [a-z]+[^.\n\d]{{0,40}}(?:{PARTS[language]}) (\d{{1,4}}) [a-z\- ]+"
        rf"(?:, | dan | and |, dan |, and )(\d{{1,4}}) [a-z]+"
    )
    sound = [
        m for m in pattern.finditer(text)
        if int(m.group(1)) == int(m.group(2)) + int(m.group(3))
    ]  # fmt: skip
    for match in picked(sound, chance):
        yield replaced(text, *match.span(2), str(int(match.group(2)) + chance.choice([1, 2, 3])))


@swap("event-date", "date-conflict")
def event_date(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """A sentence that dates an event of named people, told again with another day."""
    months = MONTHS[language]
    date = (
        rf"\((\d{{1,2}})/\d{{1,2}}(?:/\d{{4}})?\)|(\d{{1,2}}) (?:{months})"
        rf"|(?:{months})\.? (\d{{1,2}})\b"
    )
    pattern = re.compile(
        rf"[^.\n]*[A-Z][a-z]+ [A-Z][a-z]+[^.\n]*\b(?:{MEETINGS[language]})\b[^.\n]*?"
        rf"(?:{date})[^.\n]*\."
    )
    sound = [m for m in pattern.finditer(text) if not OTHERWISE.search(of_event(m, language))]
    for match in picked(sound, chance):
        number = next(i for i in (1, 2, 3) if match.group(i))
        day = int(match.group(number))
        new = str(day + chance.choice([1, 2]) if day < 26 else day - chance.choice([1, 2]))
        sentence = match.group()
        at = match.start(number) - match.start()
        body = sentence[:at] + new + sentence[at + len(match.group(number)) :]
        gap = len(body) - len(body.lstrip())
        start = len(text.rstrip()) + 2 + at - gap
        whole = f"{text.rstrip()}\n\n{body.strip()}\n"
        yield Fault(whole, start, start + len(new), match.group(number), new)


OTHERWISE = re.compile(  # a date behind these words is that of a report, or of something else
    r"\b(?:kata|ujar|ucap|tutur|jelas|kutip|dikutip|keterangan|konferensi|said|told|reported"
    r"|following|after|before|setelah|sebelum|usai|tersebut|sidang)\b"
)


def of_event(match: re.Match[str], language: str) -> str:
    """What stands between the last verb of an event and the date that a match ends with."""
    at = next(match.start(i) for i in (1, 2, 3) if match.group(i)) - match.start()
    told = match.group()[:at]
    verbs = list(re.finditer(rf"\b(?:{MEETINGS[language]})\b", told))
    return told[verbs[-1].end() :] if verbs else told


@swap("event-place", "place-conflict")
def event_place(text: str, language: str, chance: random.Random) -> Iterator[Fault]:
    """A sentence that places an event of named people, told again in another city."""
    cities = CITIES[language]
    word = "di" if language == "id" else "in"
    pattern = re.compile(
        rf"[^.\n]*[A-Z][a-z]+ [A-Z][a-z]+[^.\n]*\b(?:{MEETINGS[language]})\b[^.\n]*? {word} "
        rf"({'|'.join(cities)})\b[^.\n]*\."
    )
    sound = [m for m in pattern.finditer(text) if not inside_quotation(text, m.start(1))]
    for match in picked(sound, chance):
        yield told_again(text, match, chance.choice([c for c in cities if c != match.group(1)]))
