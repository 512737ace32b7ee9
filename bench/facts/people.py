"""Swaps about people, organisations and quotations."""

import random
import re
from collections.abc import Iterator, Mapping
from functools import cache

from bench.facts.inject import Fault, inside_quotation, later, replaced, swap
from copydesk.language.data import Language
from copydesk.packs import load

NAME = r"[A-Z][a-z]+(?:['’][a-z]{2,})?(?: [A-Z][a-z]+(?:['’][A-Za-z]{2,})?){1,3}"
PORTFOLIOS = {
    "id": ["Keuangan", "Pertanian", "Perhubungan", "Kesehatan", "Kehutanan", "Perdagangan",
           "Luar Negeri", "Dalam Negeri", "Pertahanan", "Sosial", "Agama", "Perindustrian"],
    "en": ["Foreign", "Defence", "Finance", "Interior", "Health", "Justice", "Transport",
           "Education", "Energy", "Trade", "Agriculture"],
}  # fmt: skip
PLACES = {
    "id": ["Jawa Barat", "Jawa Timur", "Bali", "Sumatera Utara", "Lampung", "Banten", "Papua"],
    "en": ["Texas", "Florida", "Ohio", "Virginia", "Nevada", "Iowa", "Maine"],
}
TOWNS = {
    "id": ["Bandung", "Surabaya", "Malang", "Bogor", "Medan", "Semarang", "Denpasar", "Padang"],
    "en": ["Boston", "Chicago", "Houston", "London", "Denver", "Leeds"],
}
# A title in four groups: head, what tells it apart, what follows that, the name.
MINISTRIES = (
    "Foreign|Defen[cs]e|Finance|Interior|Home|Health|Justice|Transport|Education|Energy|Trade|"
    "Agriculture|Culture|Environment|Treasury|Treasury|Labou?r|Trade and Industry|Pensions"
)
NATIONS = ["French", "German", "Russian", "Japanese", "Turkish", "Mexican", "Polish", "Kenyan"]
RULERS = "President|Prime Minister|Foreign Minister|Chancellor|Ambassador"
SHAPES = {
    "id": [
        (r"(Menteri )((?:[A-Z][a-z]+(?: dan)? ){1,5}?)((?:\([A-Z]+\) )?)", "realm"),
        (r"((?:Gubernur|Kapolda) )((?:[A-Z][a-z]+ ){1,2}?)((?:Irjen |Komjen )?)", "places"),
        (
            r"((?:Bupati|Wali Kota|Kapolres|Kapolresta) )([A-Z][a-z]+ )((?:AKBP |Kombes )?)",
            "towns",
        ),
        (r"(Ketua (?:Komisi|DPR|MPR|DPD|KPU|KPK|MK|BPK) ?)((?:[IVX]+ )?)((?:RI )?)", "body"),
    ],
    "en": [
        (rf"()((?:{MINISTRIES}) )(Minister |Secretary )", "realm"),
        (r"()([A-Z][a-z]+ )(Governor |Gov\. |Mayor )", "places"),
        (r"(Secretary of )([A-Z][a-z]+ )()", "realm"),
        (r"([Mm]inister of )([A-Z]?[a-z]+ )()", "realm"),
        (r"()([A-Z][a-z]+ )(CEO |chief executive )", "company"),
        (
            rf"()((?:{'|'.join(NATIONS)}|Chinese|Iraqi|Israeli|Italian|Spanish|Iranian|Indian) )"
            r"((?:President|Prime Minister) )",
            "nations",
        ),
    ],
}
TITLES = {
    language: [(re.compile(rf"\b{shape}({NAME})\b"), kind) for shape, kind in shapes]
    for language, shapes in SHAPES.items()
}
NOT_NAMES = re.compile(
    r"\b(?:Nomor|Umum|Negeri|Alam|Dan|Perikanan|Kombes|Pol|AKBP|Timur|Barat|Utara|Selatan|"
    r"Tengah|Kota|Umrah|Krisis|Saudi|Australia|Program|Anggaran|Jakarta|Bawang|Iklim|Pengganti|"
    r"Rp|Selasa|Rabu|Bidang|Infrastruktur|Aparatur|Negara|Sumber|Daya|Mineral|Asasi|Tata|Ruang|"
    r"Hidup|Permukiman|Kawasan|Pemberdayaan|Masyarakat|Pangan|Perekonomian|Menengah|Olahraga|"
    r"Resmikan|Luncurkan|Kendalikan|Janji|Pembangunan|Nasional|No|Dewan|Perwakilan|Rakyat|"
    r"Prancis|Imipas|Tertinggal|Republik|Indonesia|Istimewa|Yogyakarta|York|City|Bank|Bagian|Golkar|"
    r"Partai|Provinsi|Kabupaten|Badan|Israel|Fed|Keluarga|Dinamika|Hilirisasi|Industri|Serikat|Jaya|"
    r"Asy|The|But|However|And|If|When|In|On|At|Current|Iguala|Vice|Media)\b"
)
NOT_FIRST = re.compile(r"(?:Mr|Mrs|Ms|Dr|Sir|Both|After|Among|Although|Pelaku|Schoolboy|Bintang) ")
HEADLINE = re.compile(r"[^\n]{0,160}[^.\n]\n")
UNSAID = re.compile(
    r"(?:[Ww]akil|[Mm]antan|[Ee]ks|[Pp]lt|[Ff]ormer|[Dd]eputy|Perdana|PM|"
    r"[Tt]hen|[Aa]ssistant)[ -]?$"
)


def titled(text: str, language: str) -> Iterator[tuple[re.Match[str], str]]:
    """Titles with full names that are plainly meant: the match and its kind.

    Not in a headline, whose capitals make any word a name, and only names that come back.
    """
    headline = HEADLINE.match(text)
    for pattern, kind in TITLES[language]:
        for found in pattern.finditer(text, headline.end() if headline else 0):
            before = text[max(found.start() - 12, 0) : found.start()]
            after = text[found.end() : found.end() + 2]
            if (
                not NOT_NAMES.search(found[4])
                and not re.match(r" [A-Z(]", after)
                and not UNSAID.search(before)
                and not inside_quotation(text, found.start())
                and comes_back(text, found[4])
            ):
                yield found, kind


def comes_back(text: str, name: str) -> bool:
    """Whether the first or the last word of a name stands a second time."""
    words = name.split()
    return any(
        len(re.findall(rf"\b{re.escape(word)}\b", text)) > 1 for word in (words[0], words[-1])
    )


BODIES = ["DPR", "MPR", "DPD", "KPU", "KPK", "MK", "BPK"]
COMPANIES = ["Google", "Apple", "Microsoft", "Ford", "Sony", "Boeing"]


@swap("title", "title-conflict")
def titles(text: str, language: str, rng: random.Random) -> Iterator[Fault]:
    """A later mention takes the full name under another portfolio, place or body."""
    for found, kind in titled(text, language):
        head, middle, tail, name = found.groups()
        mention = later(text, name, found.end())
        if mention is None:
            continue
        title = retitled(head, middle, tail, kind, language, rng)
        if title and title.split() != (head + middle + tail).split():
            yield replaced(text, *mention.span(), title + name)


def retitled(
    head: str, middle: str, tail: str, kind: str, language: str, rng: random.Random
) -> str:
    """The same office with another portfolio, place or body."""
    if kind == "body":
        if middle.strip():
            return (
                head
                + rng.choice([n for n in ("I", "II", "III", "IV") if n != middle.strip()])
                + " "
                + tail
            )
        return "Ketua " + rng.choice([b for b in BODIES if b not in head]) + " "
    pool = {
        "realm": PORTFOLIOS[language], "places": PLACES[language], "towns": TOWNS[language],
        "company": COMPANIES, "nations": NATIONS,
    }[kind]  # fmt: skip
    same = {"Home": "Interior", "Interior": "Home"}.get(middle.strip(), middle)
    other = rng.choice([one for one in pool if one.split()[0] not in middle + same])
    return head + other + " " + tail


AGES = {
    "id": [re.compile(rf"\b({NAME}) \((\d\d)\)"), re.compile(rf"\b({NAME}), (\d\d) tahun,")],
    "en": [re.compile(rf"\b({NAME}), (\d\d),"), re.compile(rf"\b({NAME}) \((\d\d)\)")],
}


@swap("age", "age-conflict")
def ages(text: str, language: str, rng: random.Random) -> Iterator[Fault]:
    """A later mention takes the full name with another age."""
    for pattern in AGES[language]:
        for found in pattern.finditer(text):
            name, age = found.groups()
            if NOT_NAMES.search(name) or NOT_FIRST.match(name):
                continue
            mention = later(text, name, found.end())
            if mention is None or mention.start() < text.find("\n", found.end()):
                continue
            other = str(int(age) + rng.choice([-9, -2, 3, 10]))
            if age[0] != age[1] and rng.random() < 0.5 and age[1] != "0":
                other = age[::-1]
            after = found[0].replace(age, other)
            yield replaced(text, *mention.span(), after)


@swap("name", "name-conflict", "name-typo")
def names(text: str, language: str, rng: random.Random) -> Iterator[Fault]:
    """A titled full name comes back with one word spelt otherwise."""
    for found, _ in titled(text, language):
        name = found[4]
        mention = later(text, name, found.end())
        if mention is None:
            continue
        words = name.split()
        index = rng.randrange(len(words))
        words[index] = misspelt(words[index], rng)
        if words != name.split():
            title = found[0][: -len(name)]
            yield replaced(text, *mention.span(), title + " ".join(words))


def misspelt(word: str, rng: random.Random) -> str:
    """A word with a vowel changed, a letter doubled or a double letter made one."""
    doubles = [at for at in range(1, len(word) - 1) if word[at] == word[at + 1]]
    if doubles and rng.random() < 0.5:
        at = rng.choice(doubles)
        return word[:at] + word[at + 1 :]
    vowels = [at for at in range(1, len(word)) if word[at] in "aeiou"]
    if vowels and rng.random() < 0.5:
        at = rng.choice(vowels)
        return word[:at] + rng.choice("aeiou".replace(word[at], "")) + word[at + 1 :]
    at = rng.randrange(1, len(word)) if len(word) > 1 else 0
    return word[:at] + word[at] + word[at:]


EXPANSION = re.compile(r"((?:[A-Z][a-z]+ (?:dan |of |and )?){2,5})\(([A-Z]{2,6})\)")


@swap("acronym", "acronym-conflict")
def acronyms(text: str, language: str, rng: random.Random) -> Iterator[Fault]:
    """A later acronym is spelled out with another word of the same initial."""
    for found in EXPANSION.finditer(text):
        words = found[1].split()[-len(found[2]) - 1 :]
        initials = [word for word in words if word[0].isupper()]
        if "".join(word[0] for word in initials)[-len(found[2]) :] != found[2]:
            continue
        mention = re.compile(rf"(?<=\s){found[2]}(?=[ ,.])").search(text, found.end())
        index = rng.randrange(1, len(words))
        pool = [
            word
            for word in set(re.findall(r"\b[a-z]{5,}\b", text))
            if word[0] == words[index][0].lower() and word[:4] != words[index][:4].lower()
        ]
        if mention is None or not pool or not words[index][0].isupper():
            continue
        words[index] = rng.choice(sorted(pool)).capitalize()
        yield replaced(text, *mention.span(), f"{' '.join(words)} ({found[2]})")


QUOTE = re.compile(r'"([^"“”\n]{50,240}?),?" ?(?:kata|ujar|said|says)?|“([^"“”\n]{50,240}?),?”')
SAID = {"id": 'Sebelumnya ia berkata, "{}".', "en": "Earlier the statement read: “{}”."}


@swap("quote", "quote-conflict")
def quotes(text: str, language: str, rng: random.Random) -> Iterator[Fault]:
    """A quotation comes back at the end with one word exchanged."""
    for found in QUOTE.finditer(text):
        words = (found[1] or found[2]).split()
        if len(words) < 9 or "." in " ".join(words[:-1]):
            continue
        index = rng.randrange(2, len(words) - 1)
        pool = [
            word
            for word in set(re.findall(r"\b[a-z]{4,}\b", text))
            if word not in words and len(word) > 3
        ]
        if not pool or not words[index].isalpha():
            continue
        words[index] = rng.choice(sorted(pool))
        after = "\n\n" + SAID[language].format(" ".join(words))
        end = len(text.rstrip())
        yield replaced(text, end, len(text), after)


@swap("first-reference", "first-reference")
def first_references(text: str, language: str, rng: random.Random) -> Iterator[Fault]:
    """The first full name in the body becomes short and bare; a later one becomes full."""
    for found, _ in titled(text, language):
        name = found[4]
        mention = later(text, name, found.end())
        if (
            text.find(name) != found.start(4)
            or mention is None
            or "\n" not in text[: found.start()]
        ):
            continue
        start, end = mention.span()
        changed = text[:start] + found[0] + text[end:]
        yield replaced(changed, *found.span(), mention[0])


@swap("second-reference", "second-reference")
def second_references(text: str, language: str, rng: random.Random) -> Iterator[Fault]:
    """One of at least four later short forms is another word of the name."""
    for found, _ in titled(text, language):
        words = found[4].split()
        for usual in (words[-1], words[0]):
            again = [
                one
                for one in re.compile(rf"(?<=[\s]){usual}(?= [a-z])").finditer(text, found.end())
                if not re.search(r"[A-Z][\w.]* $", text[one.start() - 12 : one.start()])
                and not inside_quotation(text, one.start())
            ]
            rare = next((w for w in (words[0], words[-1]) if w != usual and len(w) > 2), "")
            if len(again) >= 4 and rare and text.count(rare) == text.count(found[4]):
                place = again[2]
                if not inside_quotation(text, place.start()):
                    yield replaced(text, *place.span(), rare)


@swap("pronoun", "pronoun-conflict")
def pronouns(text: str, language: str, rng: random.Random) -> Iterator[Fault]:
    """The pronoun in a sentence about Mr or Mrs Somebody changes its gender."""
    if language != "en":
        return
    pairs = (("(?:Mr|Sir)", "he", "she"), ("(?:Mrs|Ms|Miss)", "she", "he"))
    for title, right, wrong in pairs:
        begins = r"(?:^|(?<=[.\n] )|(?<=\n))"
        pattern = rf"{begins}{title}\.? [A-Z][a-z]+ [a-z][^.\n\"“A-Z]{{3,60}}? ({right}) "
        for found in re.finditer(pattern, text):
            yield replaced(text, *found.span(1), wrong)


@swap("house-title", "house-fact")
def house_titles(text: str, language: str, rng: random.Random) -> Iterator[Fault]:
    """The house file holds the title that stood here; the text has another."""
    for found, kind in titled(text, language):
        head, middle, tail, name = found.groups()
        title = retitled(head, middle, tail, kind, language, rng)
        if text.count(name) == 1 and title:
            right = (head + middle + tail).strip()
            house: dict[str, list[dict[str, object]]] = {
                "people": [{"name": name, "titles": [right]}]
            }
            yield replaced(text, *found.span(), title + name)._replace(house=house)


@cache
def languages() -> Mapping[str, Language]:
    """The built-in language packs, loaded once."""
    return load().languages


@swap("undefined-acronym", "undefined-acronym")
def undefined(text: str, language: str, rng: random.Random) -> Iterator[Fault]:
    """An expansion is cut to its acronym; what a pack lists as known is no fault."""
    known = {
        str(word).upper()
        for one in languages().values()
        for word in one["organisations"].get("known", ())
    }
    for found in EXPANSION.finditer(text):
        if text.count(f"({found[2]})") == 1 and len(found[2]) > 2 and found[2] not in known:
            yield replaced(text, *found.span(), found[2])


SUBJECTS = (("(?:Mr|Sir)", "He", "She"), ("(?:Mrs|Ms|Miss)", "She", "He"))


@swap("pronoun-next", "pronoun-conflict")
def next_pronouns(text: str, language: str, rng: random.Random) -> Iterator[Fault]:
    """The pronoun that opens the sentence after one about Mr or Mrs Somebody changes."""
    if language != "en":
        return
    for title, right, wrong in SUBJECTS:
        begins = r"(?:^|(?<=[.\n] )|(?<=\n))"
        pattern = rf"{begins}{title}\.? [A-Z][a-z]+ [a-z][^.\n\"“”A-Z]{{3,120}}\. ({right}) [a-z]"
        for found in re.finditer(pattern, text):
            yield replaced(text, *found.span(1), wrong)


@swap("title-behind", "title-conflict")
def titles_behind(text: str, language: str, rng: random.Random) -> Iterator[Fault]:
    """A later mention takes another portfolio, company or place of the same office behind it."""
    for found, kind in titled(text, language):
        head, middle, tail, name = found.groups()
        mention = later(text, name, found.end())
        if mention is None or kind == "nations":
            continue
        title = retitled(head, middle, tail, kind, language, rng).strip()
        if language == "en":
            title = behind(title)
        if title and title.split() != (head + middle + tail).split():
            title = re.sub(r" (?:Irjen|Komjen|AKBP|Kombes)$", "", title)
            yield replaced(text, *mention.span(), f"{name}, {title},")


def behind(title: str) -> str:
    """A title as it stands behind a name: "the finance minister", "governor of Texas"."""
    head = re.compile(r"(.+?) (Governor|Gov\.|Mayor|CEO|chief executive)$").match(title)
    if head is not None:
        return (
            f"the {head[2].replace('Gov.', 'governor').lower().replace('ceo', 'CEO')} of {head[1]}"
        )
    return f"the {title.lower()}"


@swap("house-name", "house-fact", "name-conflict", "name-typo")
def house_names(text: str, language: str, rng: random.Random) -> Iterator[Fault]:
    """The house file spells a titled name as it stood here; the text does otherwise."""
    for found, _ in titled(text, language):
        name = found[4]
        words = name.split()
        index = rng.randrange(len(words))
        words[index] = misspelt(words[index], rng)
        if text.count(name) == 1 and words != name.split():
            yield replaced(text, *found.span(4), " ".join(words))._replace(
                house={"people": [{"name": name}]}
            )


@swap("house-born", "house-fact")
def house_births(text: str, language: str, rng: random.Random) -> Iterator[Fault]:
    """The house file has another year of birth than the text says outright."""
    word = "lahir" if language == "id" else "was born"
    for pattern in AGES[language]:
        for found in pattern.finditer(text):
            name = found[1]
            mention = later(text, name, found.end())
            if NOT_NAMES.search(name) or NOT_FIRST.match(name) or mention is None:
                continue
            year = 1960 + rng.randrange(30)
            said = (
                f"{name}, yang {word} di Solo pada {year},"
                if language == "id"
                else (f"{name}, who {word} in {year},")
            )
            yield replaced(text, *mention.span(), said)._replace(
                house={"people": [{"name": name, "born": year + rng.choice([-10, -3, 4, 9])}]}
            )


@swap("house-term", "house-term")
def house_terms(text: str, language: str, rng: random.Random) -> Iterator[Fault]:
    """The house writes a word otherwise than the text now does."""
    found = [
        one
        for one in re.finditer(r"(?<=[a-z] )[a-z]{8,}(?= [a-z])", text)
        if not inside_quotation(text, one.start())
    ]
    if found:
        one = rng.choice(found)
        other = misspelt(one[0], rng)
        if other not in text:
            yield replaced(text, *one.span(), other)._replace(
                house={"terms": [{"use": one[0], "not": [other]}]}
            )
