"""Which language each paragraph is in, and which stretches inside it are in another.

The lexicons vote: each word counts with its Zipf frequency in each installed language. Nothing
is loaded for it that the words pass does not need anyway.
"""

from __future__ import annotations

from itertools import accumulate
from operator import sub

from copydesk.article import Article, Paragraph
from copydesk.desk import Desk
from copydesk.language.data import Language
from copydesk.language.lexicon import Lexicons, lexicon
from copydesk.language.words import Token, every, tokens, words
from copydesk.learnt import Learnt
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    Voter = Callable[[str], float]

SAMPLE = 16  # words that vote first
GLANCE = 10  # words that tell whether a paragraph goes with the article
LEADING = 3  # paragraphs that say what the article is in, if they agree
LEAST = 8  # words in a row that are enough to know the article's language again
SURE = 4.4  # their mean Zipf; words of another language reach 4.3 at most
CLEAR = 1.25  # times the votes of the next language: then nobody else is asked
SHORT = 3  # paragraphs of fewer words follow the article
KNOWN = 3.1  # below this mean Zipf a paragraph is in none of the installed languages
FOREIGN = 2.4  # what a word is worth in no language: above an unknown word, below a rare one
SWITCH = 8.0  # what a change of language inside a paragraph must gain
SLACK = 1e-6  # what sums of the same numbers may differ by
NAME = 2.0  # a capitalised word says little: it counts at most this


class Stretch(NamedTuple):
    """A part of a paragraph's text in another language; `language` is "" where none fits."""

    start: int
    end: int
    language: str


def votes(language: Language) -> Learnt[str, float]:
    """What each word, as written, says for one language; ask with `language.once(votes)`."""
    lexicons: Lexicons = language.once(lexicon)
    frequencies = lexicons.frequencies

    def vote(word: str) -> float:
        lower = word.lower()
        zipf = frequencies[lower]
        if "-" in lower and not zipf:  # rumah-rumah, work-life: by their parts
            zipf = min((frequencies[part] for part in lower.split("-")), default=0.0)
        return zipf if word == lower else min(zipf, NAME)

    return Learnt(vote)


def assign(article: Article, desk: Desk) -> None:
    """Fill `paragraph.language` where the reader left it "", and the article's by the majority.

    `article.language` (from the front matter, or forced) decides short paragraphs, ties, and,
    where that language has no lexicon, everything.
    """
    voters = desk.once(_voters)
    forced = article.language
    if not voters or (forced in desk.languages and forced not in voters):
        for paragraph in article.paragraphs:
            paragraph.language = paragraph.language or forced
        return
    found = every(article)
    ballots: dict[int, Ballot] = {}
    usual = forced or _leading(found, voters, ballots)
    sure = voters.get(usual)
    alone = bool(usual)
    for paragraph, there in zip(article.paragraphs, found, strict=True):
        if not paragraph.language:
            sample = there[:GLANCE]
            if sure and (size := len(sample)) >= LEAST and sum(map(sure, sample)) >= SURE * size:
                paragraph.language = usual
                continue
            ballot = ballots.get(paragraph.index) or _ballot(there, voters)
            paragraph.language = _elected(there, ballot, usual)
        alone = alone and paragraph.language in ("", usual)
    article.language = forced or (usual if alone else _commonest(article, found)) or usual


def _voters(desk: Desk) -> dict[str, Voter]:
    """What looks up a word's vote, by language."""
    return {code: language.once(votes).__getitem__ for code, language in desk.lettered().items()}


def _leading(found: list[list[str]], voters: dict[str, Voter], ballots: dict[int, Ballot]) -> str:
    """The language that the first paragraphs vote for, more of them where those disagree."""
    totals: dict[str, float] = {}
    for at, there in enumerate(found):
        ballots[at] = _ballot(there, voters)
        totals = {}
        if at + 1 >= LEADING and len(there) >= LEAST:
            totals = _totals(ballots.values(), voters)
            best, *others = sorted(totals.values(), reverse=True)
            if not others or best > CLEAR * others[0]:
                break
    totals = totals or _totals(ballots.values(), voters)
    best_code = max(totals, key=totals.__getitem__)
    return best_code if totals[best_code] else ""


def _totals(ballots: Collection[Ballot], codes: Iterable[str]) -> dict[str, float]:
    """The votes of all paragraphs that any language knows."""
    known = [b for b in ballots if b.heard >= SHORT and max(b.votes.values()) >= KNOWN * b.heard]
    return {code: sum([ballot.votes[code] for ballot in known or ballots]) for code in codes}


def _commonest(article: Article, found: list[list[str]]) -> str:
    """The language of most words."""
    sizes: dict[str, int] = {}
    for paragraph, there in zip(article.paragraphs, found, strict=True):
        if paragraph.language:
            sizes[paragraph.language] = sizes.get(paragraph.language, 0) + len(there)
    if len(sizes) == 1:
        return next(iter(sizes))
    return max(sizes, key=lambda code: sizes[code]) if sizes else ""


class Ballot(NamedTuple):
    """What the first words say: votes by language, and how many lower-case words voted."""

    votes: dict[str, float]
    heard: int


def _ballot(found: list[str], voters: dict[str, Voter]) -> Ballot:
    """The votes of the first words; of all where those are not of one mind."""
    sample = found[:SAMPLE]
    sums = {code: sum(map(vote, sample)) for code, vote in voters.items()}
    count = _heard(sample)
    if len(found) <= SAMPLE:
        return Ballot(sums, count)
    first = max(sums.values())
    rivals = [other for other in sums.values() if first <= CLEAR * other]
    if count >= SHORT and first > KNOWN * count and len(rivals) == 1:
        return Ballot(sums, count)
    sums = {code: sum(map(vote, found)) for code, vote in voters.items()}
    return Ballot(sums, _heard(found))


def _heard(found: list[str]) -> int:
    """How many words are in small letters, or, where none is, in a script without capitals."""
    return sum(map(str.islower, found)) or sum(map(_caseless, found))


def _elected(found: list[str], ballot: Ballot, usual: str) -> str:
    """The language with most votes; the article's own where the paragraph says too little."""
    if ballot.heard < SHORT:
        return "" if sum(map(_caseless, found)) >= SHORT else usual
    best = max(ballot.votes, key=lambda code: (ballot.votes[code], code == usual))
    enough = KNOWN * ballot.heard
    if ballot.votes[best] >= enough:
        return best
    return usual if ballot.votes[best] >= 0.8 * enough and ballot.heard <= 2 * SHORT else ""


def _caseless(word: str) -> bool:
    """Whether a word is written without capital or small letters: Arabic, Chinese, Thai."""
    return word.isalpha() and word.lower() == word.upper()


def foreign(paragraph: Paragraph, desk: Desk) -> list[Stretch]:
    """The stretches of a paragraph that are in another language than its own, in order."""
    return paragraph.once(_foreign, desk)


def _foreign(paragraph: Paragraph, desk: Desk) -> list[Stretch]:
    """The best way through the words, where each change of language costs `SWITCH`."""
    languages = list(desk.lettered().values())
    if not paragraph.language or not languages or not _leaves(paragraph, desk):
        return []
    found = tokens(paragraph)
    if not found:
        return []
    codes = [language.code for language in languages]
    voters = [language.once(votes) for language in languages]
    path = _path([[*(vote[t.text] for vote in voters), _alien(t.text)] for t in found])
    named = [*codes, ""]
    stretches: list[Stretch] = []
    for token, state in zip(found, path, strict=True):
        code = named[state]
        if code == paragraph.language:
            continue
        last = stretches[-1] if stretches else None
        if last and last.language == code and not _between(found, last.end, token.start):
            stretches[-1] = last._replace(end=token.end)
        else:
            stretches.append(Stretch(token.start, token.end, code))
    return stretches


def _leaves(paragraph: Paragraph, desk: Desk) -> bool:
    """Whether leaving the paragraph's own language may pay: else there is but one best way.

    It pays where words in a row, or all of them, are worth more elsewhere than the change costs.
    """
    gains = desk.once(_gains).get(paragraph.language)
    if gains is None:
        return True
    sums = list(accumulate(map(gains.__getitem__, words(paragraph)), initial=0.0))
    most = max(map(sub, sums, accumulate(sums, min)))
    return most >= SWITCH - SLACK or sums[-1] >= -SLACK


def _gains(desk: Desk) -> dict[str, Learnt[str, float]]:
    """What each word is worth more elsewhere than in one language, for each that votes."""
    voters = {code: language.once(votes) for code, language in desk.lettered().items()}
    return {
        code: _gained(own, [other for other in voters.values() if other is not own])
        for code, own in voters.items()
    }


def _gained(own: Learnt[str, float], others: list[Learnt[str, float]]) -> Learnt[str, float]:
    return Learnt(lambda word: max([_alien(word), *(vote[word] for vote in others)]) - own[word])


def _alien(word: str) -> float:
    """What a word is worth outside every installed language; names and numbers say nothing."""
    return FOREIGN if word.islower() else 0.0


def _between(found: list[Token], low: int, high: int) -> bool:
    """Whether another word stands there."""
    return any(low <= token.start < high for token in found)


def _path(scores: list[list[float]]) -> list[int]:
    """The row of states with the highest sum of scores less the cost of changes (Viterbi)."""
    best = scores[0]
    back: list[list[int]] = []
    for row in scores[1:]:
        top = max(range(len(best)), key=best.__getitem__)
        enter = best[top] - SWITCH
        back.append([state if best[state] >= enter else top for state in range(len(row))])
        best = [max(best[state], enter) + score for state, score in enumerate(row)]
    state = max(range(len(best)), key=best.__getitem__)
    path = [state]
    for row_back in reversed(back):
        state = row_back[state]
        path.append(state)
    return path[::-1]
