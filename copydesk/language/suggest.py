"""What may have been meant: candidates for a doubtful word, by a fixed policy, best first."""

from itertools import pairwise

from copydesk.language.edits import nearest
from copydesk.language.gazetteer import gazetteer
from copydesk.language.near import Near, one_edit
from copydesk.language.spelling import COMMON, LIKELY, Speller
from copydesk.learnt import Learnt
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spellchecker import SpellChecker

SHORTEST = 4  # letters: shorter words have too many neighbours
ODD = 1.2  # what an unheard-of sequence of letters is worth
HALF, JOINT = 4.0, 5.8  # Zipf of each half of words run together, and of at least one
FREQUENT = 5.0  # Zipf of a word beside a run-on preposition
FAMOUS = 4.3  # Zipf of a name that a slip may stand for
PROPER, STRICTER = 0.3, 1.5  # how much more is needed for names, and for words with a capital
LISTED = 12  # letters from which a dictionary word that nobody counted may be meant
BEYOND = 3  # letters that a word may have more than the longest that the checker knows
UNCOUNTED = 3.0  # what such a candidate is worth
LIKELY_FAR = 3.5  # and of what two edits lead to
FAR = 9  # letters from which two edits are tried
SIX = 6  # letters of a rare word from which another letter may be a slip
CLOSE = 1.3  # the same where only a doubled letter differs
AHEAD = 2.0  # how much more frequent than a rare word its neighbour must be
FAR_AHEAD = 3.2  # the same for a word that is itself too frequent to be a mere slip
BUILT = 2.2  # the Zipf frequency that a word counts with which only affix rules know
ENDING = 1.5  # how much more is needed where another ending would explain the difference
VOWELS = "aeiou"
MOST = 3  # suggestions
NEEDED, SLOPE = 7.2, 0.5  # the score needed, less so much for each letter


class Candidate(NamedTuple):
    """A word that may have been meant. `score` is a Zipf frequency plus what the edit says."""

    word: str
    zipf: float
    score: float
    edits: int


def candidates(word: str, speller: Speller) -> tuple[Candidate, ...]:
    """What a lower-case doubtful word may stand for, at most three, the best first; often none."""
    return speller.once(_suggestions)[word]


def _suggestions(speller: Speller) -> "Learnt[str, tuple[Candidate, ...]]":
    def suggested(word: str) -> tuple[Candidate, ...]:
        head, rest = speller.elided(word)
        if head:
            return tuple(one._replace(word=head + one.word) for one in candidates(rest, speller))
        return _candidates(word, speller)

    return Learnt(suggested)


def _candidates(word: str, speller: Speller) -> tuple[Candidate, ...]:
    """The policy.

    One edit leads to a frequent word, or two do from nine letters on. A word that the frequency
    list alone knows needs a neighbour a hundred times as frequent, and no mere substitution.
    """
    if speller.near is None:
        return ()
    if not word.isalpha():
        return _halves(word, speller)
    if meant := speller.slip(word):
        return (Candidate(meant, LIKELY_FAR, NEEDED, 1),)
    if len(word) < SHORTEST:
        return ()
    own = speller.lexicons.frequencies[word]
    if not own and speller.status(word) == "rare":
        own = BUILT
    elif own < speller.noise and not speller.lexicons.listed(word):
        own = 0.0
    if other := speller.accented(word):
        return (Candidate(other, speller.lexicons.frequencies[other], NEEDED, 1),)
    found = _one_edit(word, own, speller)
    if not own and not speller.ahead:
        found = found or _tailed(word, speller)
        if not found and len(word) >= FAR:
            found = _far(word, speller)
        if not found and len(word) >= LISTED:
            found = _listed(word, speller)
    found.sort(key=lambda candidate: (-candidate.score, candidate.word))
    if not found:
        return ()
    missing = enough(len(word), speller.likely) - found[0].score
    if missing > (ODD if 0 < missing <= ODD and speller.near.odd(word) else 0):
        return ()
    return tuple(found[:MOST])


def resembling(word: str, speller: Speller) -> tuple[str, ...]:
    """Words that a lower-case one looks like, for a reader to judge: looser than `candidates`."""
    found = [one.word for one in candidates(word, speller)]
    if found or speller.near is None or not word.isalpha() or len(word) < SHORTEST:
        return tuple(found)
    near = [
        (-one.zipf - weight(one, word), one.word)
        for one in speller.near.near(word, speller.likely)
        if speller.solid(one.word)
    ]
    return tuple([one for _, one in sorted(near)][:MOST] or _uncounted(word, speller))


def _uncounted(word: str, speller: Speller) -> list[str]:
    """Words of the dictionaries that nobody counted: pyspellchecker's edits, the likest first."""
    from rapidfuzz.distance import JaroWinkler
    from rapidfuzz.process import extract

    edits = speller.once(_checker).edit_distance_1(word)
    listed = sorted(one for one in edits if speller.lexicons.usual(one))
    ranked = extract(word, listed, scorer=JaroWinkler.normalized_similarity, limit=MOST)
    return [one for one, _, _ in ranked]


def famous(name: str, speller: Speller) -> tuple[Candidate, ...]:
    """Well-known names and words that an unheard-of capitalised word may stand for.

    Held to more than a word in small letters is: names are near each other by chance.
    """
    return speller.once(_celebrities)[name]


def _celebrities(speller: Speller) -> "Learnt[str, tuple[Candidate, ...]]":
    return Learnt(lambda name: _famous(name.lower(), speller))


def _famous(word: str, speller: Speller) -> tuple[Candidate, ...]:
    found: dict[str, Candidate] = {}
    for index in speller.names:
        for near in index.near(word, FAMOUS):
            if near.at:
                score = near.zipf + weight(near, word)
                needed = enough(len(word)) + (PROPER if proper(near.word, speller) else STRICTER)
                if score >= needed and near.word not in found:
                    found[near.word] = Candidate(near.word.capitalize(), near.zipf, score, 1)
    return tuple(sorted(found.values(), key=lambda one: (-one.score, one.word))[:MOST])


def proper(word: str, speller: Speller) -> bool:
    """Whether a lower-case word of the list is in fact a name: Monday, Jakarta, Twitter."""
    if speller.listed(word):
        return False
    return speller.listed(word.capitalize()) or bool(gazetteer().places(word))


def enough(length: int, least: float = LIKELY) -> float:
    """The score that the best candidate must reach: short words have neighbours by chance."""
    return max(NEEDED - SLOPE * length, least)


def _one_edit(word: str, own: float, speller: Speller) -> list[Candidate]:
    """The solid words one edit away."""
    return [
        Candidate(near.word, near.zipf, near.zipf + weight(near, word), 1)
        for near in (speller.near.near(word, speller.likely) if speller.near else ())
        if (
            _far_ahead(near, word, own, speller) if speller.ahead else _accepted(near, own, speller)
        )
        and (word.isascii() or speller.letters or not near.word.isascii())  # broken decoding
        and (near.zipf > speller.trusted or speller.solid(near.word))
    ]


def _halves(word: str, speller: Speller) -> tuple[Candidate, ...]:
    """A slip in one half of a word that stands twice: pinggir-pingirnya, berutut-turut."""
    first, _, second = word.partition("-")
    if speller.near is None or min(len(first), len(second)) < SHORTEST or "-" in second:
        return ()
    found = []
    for half, other in ((first, second), (second, first)):
        if speller.status(half) == "known" or speller.status(other) != "known":
            continue
        for near in speller.near.near(half, speller.likely):
            whole = f"{near.word}-{other}" if half == first else f"{other}-{near.word}"
            if (near.word in other or other in near.word) and speller.status(whole) == "known":
                found.append(Candidate(whole, near.zipf, near.zipf + weight(near, half), 1))
    return tuple(sorted(found, key=lambda one: (-one.score, one.word))[:MOST])


def _tailed(word: str, speller: Speller) -> list[Candidate]:
    """The same for what a clitic leaves of the word (`anaknnya`, `sewannya`), with the clitic."""
    found = {}
    for tail in speller.language["affixes"].get("tails", ()):
        stem = word.removesuffix(tail)
        if word.endswith(tail[1:]) and len(tail) > 2 and len(word) > FAR - 2:
            whole = word.removesuffix(tail[1:])  # keberadaanya: the seam lost a letter
            if whole.endswith(tail[0]) and speller.status(whole) == "known":
                zipf = max(speller.lexicons.frequencies[whole], UNCOUNTED)
                found[whole + tail] = Candidate(whole + tail, zipf, zipf, 1)
        if stem != word and len(stem) > SHORTEST:
            for one in _one_edit(stem, 0.0, speller):
                found[one.word + tail] = one._replace(word=one.word + tail, score=one.score - 0.5)
    return list(found.values())


def _accepted(near: Near, own: float, speller: Speller) -> bool:
    if not own:
        return near.zipf >= speller.likely
    doubled = near.double and near.word[near.at - 1] not in VOWELS
    common_slip = near.edit == "transpose" or doubled
    sure = own < speller.plausible or len(near.word) >= FAR
    ahead = CLOSE if common_slip and sure else AHEAD if common_slip or sure else FAR_AHEAD
    if near.edit == "substitute":
        ahead = FAR_AHEAD if len(near.word) >= SIX else 99.0
    return near.zipf >= max(own + ahead, speller.likely)


def _far_ahead(near: Near, word: str, own: float, speller: Speller) -> bool:
    """The same for a language without affix rules of its own, whose rare forms are many.

    `ahead` says how much more frequent a neighbour must be; `strict` asks for letters that no word
    has in a row, or for a swap or a doubling.
    """
    if own >= speller.plausible:
        return False
    least = max(own + speller.ahead, speller.likely)
    if near.edit != "transpose" and not near.double:
        if speller.strict and not (speller.near and speller.near.foreign(word)):
            return False
        kept = -speller.inflected or None  # forms of one word differ there
        if near.word[kept:] != word[kept:] or not near.at:
            least += ENDING
    return near.zipf >= least


def weight(near: Near, word: str) -> float:
    """How likely the slip is, in Zipf units: swaps and doublings are common, first letters safe."""
    value = {"transpose": 0.8, "delete": 0.3, "insert": 0.2, "substitute": -0.4}[near.edit]
    if near.double:
        value += 0.6
    if near.edit == "substitute":
        pair = near.word[near.at] + word[near.at]
        if pair[0] in VOWELS and pair[1] in VOWELS and len(word) >= FAR - 1:
            value += 0.4  # an unstressed vowel: adaptibility
        elif pair in BESIDE or pair[::-1] in BESIDE:
            value += 0.4
    return value - 1.2 if near.at == 0 else value


def _rows() -> frozenset[str]:
    rows = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    beside = {row[at : at + 2] for row in rows for at in range(len(row) - 1)}
    for upper, lower in pairwise(rows):
        beside |= {upper[at] + lower[at] for at in range(len(lower))}
        beside |= {upper[at + 1] + lower[at] for at in range(len(lower)) if at + 1 < len(upper)}
    return frozenset(beside)


BESIDE = _rows()  # letters that lie beside each other on the keyboard


def _far(word: str, speller: Speller) -> list[Candidate]:
    """Frequent long words two edits away, among those of like length and initial."""
    long = speller.once(_long)[word[0]]
    choices = [
        other for length in range(len(word) - 2, len(word) + 3) for other in long.get(length, ())
    ]
    found = []
    for other, edits in nearest(word, choices, 2, MOST):
        if edits == 2 and word.isascii() and speller.solid(other):
            zipf = speller.lexicons.frequencies[other]
            found.append(Candidate(other, zipf, zipf - 0.5, 2))
    return found


def _listed(word: str, speller: Speller) -> list[Candidate]:
    """Words that only the dictionary has, one of pyspellchecker's edits away."""
    found = []
    for other in set(speller.lexicons.among(_edits(word, speller.once(_checker)))):
        edit = one_edit(other, word)
        if edit and edit[0] != "substitute" and edit[1] > 0:
            zipf = max(speller.lexicons.frequencies[other], UNCOUNTED)
            near = Near(other, zipf, *edit)
            found.append(Candidate(other, zipf, zipf + weight(near, word), 1))
    return found


def _edits(word: str, checker: "SpellChecker") -> set[str]:
    """The forms that the checker tries, but for those with one letter in place of another.

    They are half of `edit_distance_1`, and not wanted here; looking up each is what takes time.
    """
    known = checker.word_frequency
    if len(word) > known.longest_word_length + BEYOND:
        return set()
    halves = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    found = {head + tail[1:] for head, tail in halves if tail}
    found.update(head[:-1] + tail[0] + head[-1] + tail[1:] for head, tail in halves if tail)
    found.update(head + letter + tail for head, tail in halves for letter in known.letters)
    return found


def _checker(speller: Speller) -> "SpellChecker":
    """A pyspellchecker that knows the letters of the language and the frequent words."""
    from spellchecker import SpellChecker

    checker = SpellChecker(language=None, distance=1)
    if speller.near:
        checker.word_frequency.load_words(speller.near.most_frequent())
    return checker


def _long(speller: Speller) -> "Learnt[str, dict[int, list[str]]]":
    """The frequent long words of the language by initial and by length."""

    def beginning(initial: str) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for word in speller.near.frequent(initial, LIKELY_FAR) if speller.near else ():
            if len(word) >= FAR - 2:
                found.setdefault(len(word), []).append(word)
        return found

    return Learnt(beginning)


def parted(word: str, speller: Speller) -> tuple[str, str] | None:
    """The two words that an unknown one is run together from: one of them among the commonest."""
    return speller.once(_partings)[word]


def _partings(speller: Speller) -> "Learnt[str, tuple[str, str] | None]":
    return Learnt(lambda word: _parted(word, speller))


def _parted(word: str, speller: Speller) -> tuple[str, str] | None:
    if speller.language["compounding"]:
        return None  # words may be run together as one likes
    if len(word) < 2 + SHORTEST or not word.isalpha() or not word.isascii():
        return None
    best, found = 0.0, None
    if len(word) < 2 * SHORTEST:
        return _with_joint(word, speller)
    for at in range(3, len(word) - 2):
        halves = word[:at], word[at:]
        if not (_counts(halves[0], speller) and _counts(halves[1], speller)):
            continue
        zipfs = [_usual(half, speller) for half in halves]
        if min(zipfs) >= HALF and max(zipfs) >= JOINT and sum(zipfs) > best:
            best, found = sum(zipfs), halves
    return found or _with_joint(word, speller)


def _with_joint(word: str, speller: Speller) -> tuple[str, str] | None:
    """A word of two letters that stands behind or before a frequent one: "held on", "to school"."""
    joints = speller.language["joints"]
    for short, long in ((word[-2:], word[:-2]), (word[:2], word[2:])):
        if short not in joints or len(long) < SHORTEST or not speller.solid(long):
            continue
        if speller.lexicons.frequencies[long] >= FREQUENT:
            return (short, long) if word.startswith(short + long) else (long, short)
    return None


def _counts(word: str, speller: Speller) -> bool:
    """Whether a frequency list has the word among the frequent ones: few strings of letters are."""
    least = HALF - 0.05  # frequencies are tenths
    return speller.lexicons.above(word, least) or any(
        lender.above(word, least) for lender in speller.lenders
    )


def _usual(word: str, speller: Speller) -> float:
    """How frequent a word is, here or where this language borrows."""
    own = speller.lexicons.frequencies[word] if speller.solid(word) else 0.0
    lent = (lender.frequencies[word] for lender in speller.lenders if lender.listed(word))
    return max([own, *(min(zipf, JOINT - 0.1) for zipf in lent)])


def clear(found: tuple[Candidate, ...], word: str) -> bool:
    """Whether the first candidate is far ahead: one common edit, frequent, no rival near."""
    best = found[0]
    edit = one_edit(best.word, word)
    if best.edits != 1 or edit is None or edit[1] == 0 or best.zipf < COMMON + 0.4:
        return False
    return len(word) > SHORTEST and (len(found) < 2 or best.score - found[1].score >= 1.0)
