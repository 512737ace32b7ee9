"""Where sentences begin: not behind a shortened month or title before a number."""

import pytest

from copydesk.language.sentences import BREAK

TEXTS = [
    ("month", "He won the Dec. 12 election. She lost.", ["She lost."]),
    ("four-letters", "On Sept. 11, he left. Bob stayed.", ["Bob stayed."]),
    ("in-brackets", "The vote (Nov. 3) was close. It rained.", ["It rained."]),
    ("indonesian", "Pameran dibuka 4 Okt. 2025 di Solo. Warga datang.", ["Warga datang."]),
    ("volume", "It is told in Vol. 3 of the work. Few read it.", ["Few read it."]),
    ("a-longer-word", "They live in Paris. 12 of them died.", ["12 of them died."]),
    ("small-letters", "They met at noon. 12 of them died.", ["12 of them died."]),
    ("no-number", "They met in Rome. Bob stayed.", ["Bob stayed."]),
    ("a-question", "Who is Ann? 12 people asked.", ["12 people asked."]),
]


@pytest.mark.parametrize(("text", "rest"), [r[1:] for r in TEXTS], ids=[r[0] for r in TEXTS])
def test_sentences_begin(text: str, rest: list[str]) -> None:
    assert [text[match.end() :] for match in BREAK.finditer(text)] == rest
