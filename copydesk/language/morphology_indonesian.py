"""Indonesian affixes: clitics, prefixes with their nasals, confixes, reduplication, loan prefixes.

Strict on purpose: what parses by chance hides a typo. Stems must be known, and long enough that
an affix cannot be read into any string of letters.
"""

from __future__ import annotations

from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    Known = Callable[[str], bool]


PARTICLES = ("lah", "kah", "pun")
PRONOUNS = ("nya", "ku", "mu")
VOWELS = "aeiou"
COGNATE = 7  # letters of the shortest word that is held against foreign ones
MOST_SPELLINGS = 32
STEM = 4  # letters of the shortest stem that an affix is taken off for
LONGEST = 6  # letters of a root in -an to which another -an is joined: makanan, pesanan
# Which endings may close a word that opens with each prefix; "nasal" ones change the stem's head.
ENDINGS = {
    "me": ("", "kan", "i"),
    "pe": ("", "an"),
    "di": ("", "kan", "i"),
    "ter": ("", "kan", "i"),
    "ber": ("", "an", "kan"),
    "per": ("an", "kan", "i"),
    "ke": ("an",),
    "se": ("",),
    "memper": ("", "kan", "i"),
    "diper": ("", "kan", "i"),
    "keter": ("an",),
    "ketidak": ("", "an"),
    "keber": ("an",),
    "berke": ("an",),
    "berpe": ("an",),
    "pember": ("an",),
    "pemer": ("an",),
    "kepe": ("an",),
    "kese": ("an",),
    "sepe": ("an",),
    "ku": ("", "kan", "i"),
    "kau": ("", "kan", "i"),
    "": ("kan", "an", "i"),
}
MERGING = ("memper", "diper", "ber", "ter")  # prefixes whose r is that of the stem: berambut
VERBAL = ("me", "di", "ku", "kau")
NASAL = {"me": "me", "pe": "pe", "berpe": "pe", "kepe": "pe", "sepe": "pe"}

BARE = (("", ENDINGS[""]),)
BY_INITIAL = {
    initial: tuple((p, e) for p, e in ENDINGS.items() if p.startswith(initial)) + BARE
    for initial in {prefix[0] for prefix in ENDINGS if prefix}
}


def derived(word: str, known: Known, data: Mapping[str, Any]) -> bool:
    """Whether the lower-case word is an affixed, reduplicated or clitic form of known words."""
    return any(_built(base, known, data) for base in unclitic(word) if len(base) > 2)


def cognate(word: str, lent: Known, data: Mapping[str, Any]) -> bool:
    """Whether the word is a known foreign one in Indonesian spelling: durabilitas, retaliasi."""
    cognates = data.get("cognates", {})
    endings = tuple(cognates)
    for base in unclitic(word):
        if len(base) < COGNATE or not base.endswith(endings):
            continue
        for ending, others in cognates.items():
            stem = base.removesuffix(ending)
            if stem == base or len(stem) < 3:
                continue
            if any(lent(form + other) for form in _respelt(stem, data) for other in others):
                return True
    return False


def _respelt(stem: str, data: Mapping[str, Any]) -> Iterator[str]:
    """The stem as English may write it: k as c, f as ph, ks as x …; at most some dozens."""
    forms = [""]
    at, spellings = 0, data.get("respellings", {})
    while at < len(stem):
        part = stem[at : at + 2] if stem[at : at + 2] in spellings else stem[at]
        forms = [form + other for form in forms for other in (part, *spellings.get(part, ()))]
        if len(forms) > MOST_SPELLINGS:
            return
        at += len(part)
    yield from forms


def unclitic(word: str) -> Iterator[str]:
    """The word, and what is left of it without particle and without pronoun."""
    yield word
    bare = word
    for particle in PARTICLES:
        if word.endswith(particle) and len(word) > len(particle) + 3:
            bare = word.removesuffix(particle).removesuffix("-")
            yield bare
    for base in dict.fromkeys((word, bare)):
        for pronoun in PRONOUNS:
            if base.endswith(pronoun) and len(base) > len(pronoun) + 2:
                yield base.removesuffix(pronoun).removesuffix("-")


def _built(word: str, known: Known, data: Mapping[str, Any]) -> bool:
    if known(word) or ("-" in word and _doubled(word, known, data)):
        return True
    if "-" in word or _lost_k(word, known):
        return False
    return (
        any(_stem(stem, known) for stem in stems(word))
        or _prefixed(word, known, data)
        or _spoken(word, known, data)
    )


def _stem(stem: str, known: Known) -> bool:
    return len(stem) >= STEM and "-" not in stem and known(stem)


def stems(word: str) -> Iterator[str]:
    """What the word may be built on: prefix and ending off, a nasal given its consonant back."""
    for prefix, endings in BY_INITIAL.get(word[:1], BARE):
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :]
        for ending in endings:
            if not rest.endswith(ending) or len(rest) - len(ending) < 3:
                continue
            core = rest[: len(rest) - len(ending)] if ending else rest
            if ending and core.endswith(ending) and (ending != "an" or len(core) > LONGEST):
                continue  # melaluii, layananan
            if prefix in NASAL:
                yield from _unnasal(core)
                if NASAL[prefix] == "pe" and core.startswith("mr"):
                    yield "p" + core[1:]  # pemrogram, pemrakarsa
            else:
                yield core
                if prefix in MERGING and core[0] in VOWELS:
                    yield "r" + core  # memperumit, teregister
    if word[:2] in ("be", "te") and word[3:5] == "er" and word[5:6] not in VOWELS:
        yield word[2:]  # tecermin, teperdaya, bekerja


def bases(word: str, _data: Mapping[str, Any]) -> set[str]:
    """What the word may be a form of: without clitics, affixes and doubling."""
    first, sign, second = word.partition("-")
    whole = first if sign and second.startswith(first) else word
    return {stem for bare in unclitic(whole) for stem in (bare, *stems(bare))}


def _lost_k(word: str, known: Known) -> bool:
    """Whether a verb's -kan lacks the k of its stem: memasukan, dipraktikan."""
    if not word.endswith("kan"):
        return False
    rests = [word.removeprefix(prefix) for prefix in VERBAL if word.startswith(prefix)]
    return any(
        len(core) > STEM + 2 and known(core[:-2]) and not known(core[:-3])
        for rest in rests
        for core in (_unnasal(rest) if word.startswith("me") else (rest,))
    )


def _unnasal(core: str) -> Iterator[str]:
    """The stems behind me- or pe-: mem-b, meny-s, meng-k … and me- before l, m, n, r, w, y."""
    head, vowel = core[0], core[1:2] in VOWELS if core[1:2] else False
    if core.startswith("ny") and core[2:3] in VOWELS:
        yield "s" + core[2:]
    elif core.startswith("nge") and _syllables(core[3:]) == 1:
        yield core[3:]  # mengecat, mengeklaim
    if core.startswith("ng"):
        yield core[2:]
        if core[2:3] in VOWELS:
            yield "k" + core[2:]
    elif core[1:2] in {"n": tuple("cdjzts"), "m": tuple("bfpv")}.get(head, ()):
        yield core[1:]
    if head == "n" and vowel:
        yield "t" + core[1:]
    if head == "m" and vowel:
        yield "p" + core[1:]
    if head in "lmnrwy":
        yield core


def _syllables(text: str) -> int:
    """How many groups of vowels."""
    return sum(
        char in VOWELS and (at == 0 or text[at - 1] not in VOWELS) for at, char in enumerate(text)
    )


def _doubled(word: str, known: Known, data: Mapping[str, Any]) -> bool:
    """Reduplication (anak-anaknya, berlari-lari, kehijau-hijauan, sayur-mayur) and compounds."""
    first, _, second = word.partition("-")
    if not first or not second or "-" in second:
        return all(_part(part, known, data) for part in word.split("-"))
    if first in data.get("prefixes", ()) or first in ENDINGS:
        return _part(second, known, data)
    whole = {first, *stems(first)}
    ends = {base for clitic in unclitic(second) for base in (clitic, *stems(clitic))}
    if any(_stem(base, known) or known(base) for base in whole & ends):
        return True
    if any(
        len(base) > 2 and known(base) and first.endswith(base) and first[: -len(base)] in ENDINGS
        for base in ends
    ):
        return True  # keragu-raguan, sebaik-baiknya
    joined = {first + ending for ending in ("kan", "an", "i")}
    if any(
        end.startswith(stem) and end[len(stem) :] in ("", *ENDINGS[""])
        for stem in whole
        if len(stem) > 2
        for end in ends
    ) and any(known(base) for base in (*whole, *joined)):
        return True  # kehijau-hijauan, tarik-menarik by its stem
    if _part(first, known, data) and _part(second, known, data):
        return True
    prefixes = [one for one in data.get("prefixes", ()) if first.startswith(one) and one != first]
    return any(known(word.removeprefix(one)) for one in prefixes)  # antihuru-hara


def _part(part: str, known: Known, data: Mapping[str, Any]) -> bool:
    return part.isdigit() or (bool(part) and "-" not in part and derived(part, known, data))


def _prefixed(word: str, known: Known, data: Mapping[str, Any]) -> bool:
    """pascapanen, antarkota, nonaktif: a loan prefix and a known or affixed word."""
    prefixes = data.get("prefixes", ())
    if not word.startswith(prefixes):
        return False
    for prefix in prefixes:
        rest = word[len(prefix) :]
        if not word.startswith(prefix) or len(rest) < (STEM if len(prefix) < 5 else 3):
            continue
        if known(rest) or any(_stem(stem, known) for stem in stems(rest)):
            return True
    return False


def _spoken(word: str, known: Known, data: Mapping[str, Any]) -> bool:
    """ngobrol, nyuci, bikinin: what people say and a quotation may hold."""
    forms = data.get("colloquial", {})
    for written, spoken in forms.get("vowels", {}).items():
        if word[-2:-1] == spoken and known(word[:-2] + written + word[-1]):
            return True
    bases = [word, *(word.removesuffix(e) for e in forms.get("endings", ()) if word.endswith(e))]
    for base in bases:
        if base != word and any(_stem(stem, known) for stem in (base, *stems(base))):
            return True
        for prefix, heads in forms.get("prefixes", {}).items():
            if base.startswith(prefix):
                rest = base[len(prefix) :]
                if any(len(head + rest) >= STEM and known(head + rest) for head in heads):
                    return True
    return False
