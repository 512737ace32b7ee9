"""Edit distances in Python are those of rapidfuzz, which takes over where there is more to do."""

import random
import subprocess
import sys
from pathlib import Path

import pytest
from rapidfuzz.distance import OSA, Indel
from rapidfuzz.process import extract

from copydesk.language import edits

ROOT = Path(__file__).parent.parent


def pairs(count: int) -> list[tuple[str, str]]:
    chance = random.Random(3)
    found = []
    for _ in range(count):
        one = "".join(chance.choice("abcdé") for _ in range(chance.randrange(9)))
        other = list(one)
        for _ in range(chance.randrange(5)):
            at = chance.randrange(len(other) + 1)
            other[at : at + chance.randrange(3)] = chance.choice(("", "a", "ba", "éc"))
        found.append((one, "".join(other)))
    return found


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edits, "_loaded", lambda *_: False)


def test_distances_are_rapidfuzz_s() -> None:
    for one, other in pairs(4000):
        assert edits.osa(one, other) == OSA.distance(one, other), (one, other)
        assert edits.alike(one, other) == Indel.normalized_similarity(one, other)
        assert edits.alike(list(one), list(other)) == edits.alike(one, other)


def test_the_nearest_come_in_the_same_order() -> None:
    words = [other for _, other in pairs(300) if other]
    for word, _ in pairs(60):
        found = extract(word, words, scorer=OSA.distance, score_cutoff=2, limit=3)
        assert edits.nearest(word, words, 2, 3) == [(one, int(n)) for one, n, _ in found]


def test_a_few_pairs_load_nothing_and_many_load_it() -> None:
    script = (
        "import sys; from copydesk.language.edits import osa; osa('kota', 'koat');"
        "print('rapidfuzz' in sys.modules); [osa('kota', 'koat') for _ in range(60)];"
        "print('rapidfuzz' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "True"]
