"""Articles that share paragraphs: found among many, and the same whether all or one is new."""

import random
from collections.abc import Iterable
from itertools import combinations

import pytest

from copydesk import kin, nearby
from copydesk.claims import Fact
from copydesk.nearby import links

WORDS = [f"{a}{b}{c}" for a in "bdkmprst" for b in "aeiou" for c in "lnrs"]


def paragraph(chance: random.Random, length: int = 40) -> list[str]:
    return [chance.choice(WORDS) for _ in range(length)]


def edited(chance: random.Random, words: list[str], share: float) -> list[str]:
    changed = list(words)
    for at in chance.sample(range(len(words)), round(share * len(words))):
        changed[at] = chance.choice(WORDS)
    return changed


def fact(path: str, words: Iterable[str]) -> Fact:
    text = " ".join(words)
    plain = [word.encode() for word in words]
    return Fact("paragraph", "", ("", 0), 0, len(text), text, path=path, links=links(plain))


def folder(seed: int, size: int, share: float = 0.1) -> dict[int, list[Fact]]:
    """Articles of four paragraphs; every fifth carries an edited one of the article before."""
    chance = random.Random(seed)
    found: dict[int, list[Fact]] = {}
    last = paragraph(chance)
    phrase = paragraph(chance, 12)
    for number in range(size):
        paragraphs = [paragraph(chance) for _ in range(4)]
        paragraphs[0][:12] = phrase  # stands everywhere: links nobody
        if number % 5 == 4:
            paragraphs[3] = edited(chance, last, share)
        last = paragraphs[2]
        found[number] = [fact(f"{number}", words) for words in paragraphs]
    return found


def packed(articles: dict[int, list[Fact]]) -> dict[int, bytes]:
    return {
        number: kin.pack_links([fact.links for fact in facts]) for number, facts in articles.items()
    }


def edges(articles: dict[int, list[Fact]]) -> set[tuple[int, int]]:
    blobs = packed(articles)
    pairs = kin.all_pairs(blobs.items)
    return set(kin.verified(pairs, blobs.__getitem__, articles.__getitem__))


@pytest.mark.parametrize(("share", "least"), [(0.0, 1.0), (0.05, 1.0), (0.15, 0.97)])
def test_edited_paragraphs_are_found_and_nothing_else(share: float, least: float) -> None:
    found = edges(folder(1, 400, share))
    expected = {(number - 1, number) for number in range(4, 400, 5)}
    assert len(found & expected) >= least * len(expected)
    assert found <= expected


def test_what_stands_everywhere_links_nobody() -> None:
    articles = folder(2, kin.CAP + 30)
    assert all(b - a == 1 for a, b in edges(articles))
    blobs = packed(folder(2, 5))
    assert kin.all_pairs(blobs.items) == set(combinations(range(5), 2))


@pytest.mark.parametrize("seed", range(8))
def test_changes_give_what_a_fresh_start_gives(seed: int) -> None:
    chance = random.Random(seed)
    articles = folder(seed, 60)
    for _ in range(6):
        known, before = edges(articles), packed(articles)
        changed = set(chance.sample(sorted(articles), chance.randint(1, 3)))
        gone = {number for number in changed if chance.random() < 0.3}
        for number in sorted(changed):
            donor = articles[chance.choice(sorted(articles))]
            articles[number] = [*articles[number][:2], donor[-1]]
        added = max(articles) + 1
        articles[added] = [fact("new", chance.choice(donor).text.split())]
        moved = changed | {added}
        for number in gone:
            del articles[number]
        blobs = packed(articles)
        pairs = kin.new_pairs(
            blobs.items, moved & articles.keys(), [before[one] for one in moved if one in before]
        )
        if pairs is None:
            found = edges(articles)
        else:
            found = {edge for edge in known if moved.isdisjoint(edge)}
            found |= set(kin.verified(pairs, blobs.__getitem__, articles.__getitem__))
        assert found == edges(articles)


@pytest.mark.parametrize("seed", range(6))
def test_a_glance_lets_through_whatever_meets(seed: int) -> None:
    chance = random.Random(seed)
    pool = [chance.randrange(1 << 32) for _ in range(80)]

    def links() -> bytes:
        sizes = [chance.randrange(1, 14) for _ in range(chance.randrange(1, 9))]
        return kin.pack_links([[chance.choice(pool) for _ in range(size)] for size in sizes])

    pairs = [(kin.spots(links()), links()) for _ in range(200)]
    met = [pair for pair in pairs if kin.meeting(pair[0], kin.spots(pair[1]))]
    seen = [pair for pair in pairs if kin.may_meet(*pair)]
    assert [pair for pair in met if pair not in seen] == []
    assert len(pairs) > len(seen) >= len(met) > 0


def test_a_link_that_becomes_common_asks_for_a_fresh_start() -> None:
    shared = fact("x", WORDS[:12])
    blob = kin.pack_links([shared.links])
    few = dict.fromkeys(range(kin.CAP), blob)
    assert kin.new_pairs(few.items, {0}, [blob]) is not None
    more = {**few, kin.CAP: blob}
    assert kin.new_pairs(more.items, {kin.CAP}, []) is None
    assert kin.new_pairs(few.items, set(), [blob]) is None


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        ([], []),
        ([(3, 1)], [[1, 3]]),
        ([(1, 2), (5, 6), (2, 5), (9, 8)], [[1, 2, 5, 6], [8, 9]]),
    ],
    ids=["none", "one", "chains"],
)
def test_families(pairs: list[tuple[int, int]], found: list[list[int]]) -> None:
    assert nearby.families(pairs) == found


def test_links_survive_packing() -> None:
    given = [(1, 2, 4_294_967_295), (7,), (0, 0)]
    blob = kin.pack_links(given)
    assert [tuple(some) for some in kin.links_by_fact(blob)] == given
    assert kin.all_links(blob) == {0, 1, 2, 7, 4_294_967_295}
    assert kin.pack_links([]) == b""
    assert kin.all_links(b"") == set()
    assert kin.links_by_fact(b"") == []
