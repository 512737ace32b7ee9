"""A part of a speech quoted again with other words in it, in one article."""

from __future__ import annotations

from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

END = 3  # words that the part shares with the speech at each end
INNER = 3  # words between that may differ
HEAD, REST = 8, 6  # words of one beginning, and of what it goes on with where that differs
STEM = 4  # letters that two forms of a word share
MOSTLY = 0.6  # of the part that the beginning makes up


def requoted(speeches: Sequence[list[str]]) -> Iterator[tuple[int, int]]:
    """The pairs of speeches, as their words, of which the first is a part of the second, changed.

    By their numbers; a part from which words are only left out is a part.
    """
    opening: dict[tuple[str, ...], list[int]] = {}
    for number, words in enumerate(speeches):
        opening.setdefault(tuple(words[:END]), []).append(number)
    for long, words in enumerate(speeches):
        for at, three in enumerate(zip(words, words[1:], words[2:], strict=False)):
            for short in opening.get(three, ()):
                part = speeches[short]
                whole = words[at:]
                if short != long and len(part) <= len(words) and changed(part, whole):
                    yield short, long


def changed(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether `whole` begins as the part does, and then has some other words.

    The part's end stands in it too, or nearly all of the part is the beginning.
    """
    least = min(len(part), len(whole))
    head = next((at for at in range(least) if part[at] != whole[at]), least)
    if head == len(part):
        return False
    if framed(part, whole, head):
        return True
    rest = len(part) - head
    return head >= max(HEAD, MOSTLY * len(part)) and rest <= REST and rest < len(whole) - head + 2


def framed(part: Sequence[str], whole: Sequence[str], head: int) -> bool:
    """Whether few words stand between the beginning and the end that both share."""
    for inner in range(INNER + 1):
        stop = head + inner
        for own in range(1, INNER + 1):
            rest = list(part[head + own :])
            if len(rest) >= END and whole[stop : stop + len(rest)] == rest:
                return other(part[head : head + own], whole[head:stop])
    return False


def other(said: Sequence[str], before: Sequence[str]) -> bool:
    """Whether words stand in each of two gaps that the other has not, in no other form either."""
    return any(not akin(word, before) for word in said) and any(
        not akin(word, said) for word in before
    )


def akin(word: str, words: Sequence[str]) -> bool:
    """Whether a word or one that begins or ends like it is among words: lahir, lahirlah."""
    return any(
        word == one or (min(len(word), len(one)) >= STEM and (word in one or one in word))
        for one in words
    )
