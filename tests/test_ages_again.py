"""age-conflict: somebody called by an age alone, and ages set off by commas and brackets."""

import pytest

from tests.structure_tools import findings

WRONG = [
    (
        "before-the-name",
        "The 21-year-old woke up to find a red trail on his stomach.\n\n"
        "Dylan Thomas, 31, was on holiday with friends.\n\n"
        "The 24-year-old has since returned home.",
    ),
    (
        "told-twice",
        "Meng Xiangyan, 29, said she would sell the house.\n\nThe 27-year-old claims she has no "
        "choice.\n\nThe 27-year-old lives with her mother.",
    ),
    (
        "turned-further-down",
        "The 43-year-old was seen near the river.\n\nA search went on all night.\n\nDylan Thomas, "
        "34, is a fisherman.",
    ),
    (
        "then-is-no-time",
        "Vet Faye Bethell, 29, put the fish to sleep.\n\nVet Faye Bethell, 39, was then asked to "
        "operate.",
    ),
    (
        "pictured",
        "Vet Faye Bethell, 29 (pictured), put the fish to sleep.\n\nFaye Bethell, aged 39 (below), "
        "said it was small.",
    ),
    (
        "pictured-before-it",
        "Faye Bethell (pictured in her surgery), 29, put it to sleep.\n\nFaye Bethell, 39, smiled.",
    ),
    (
        "a-native",
        "James Foley, a 40-year-old reporter, was last seen there.\n\nThe 43-year-old New "
        "Hampshire native had worked for years.",
    ),
]
FINE = [
    (
        "somebody-else-s",
        "The 85-year-old had passed away, it was rumoured.\n\nShe lived abroad.\n\nShera Bechard, "
        "27, said it was not so.",
    ),
    (
        "two-people",
        "The 41-year-old said he was tired.\n\nTom Berg said he swam on.\n\nMichael Phelpson, "
        "38, has medals.",
    ),
    (
        "a-man-of-that-age",
        "Dylan Thomas, 31, was on holiday.\n\nA 33-year-old man saw him.\n\nThe 33-year-old said "
        "so.",
    ),
    (
        "at-the-time",
        "Faye Bethell, 39, is a vet.\n\nFaye Bethell, 29 at the time, was asked to operate.",
    ),
    (
        "who-was-then",
        "Faye Bethell, 39, is a vet.\n\nFaye Bethell was then aged 29, and new to the town.",
    ),
    (
        "the-same",
        "The 31-year-old woke up.\n\nDylan Thomas, 31, was on holiday.\n\nThe 31-year-old left.",
    ),
]


@pytest.mark.parametrize("text", [case[1] for case in WRONG], ids=[case[0] for case in WRONG])
def test_one_person_has_two_ages(text: str) -> None:
    assert findings("age-conflict", text, language="en")


@pytest.mark.parametrize("text", [case[1] for case in FINE], ids=[case[0] for case in FINE])
def test_ages_that_can_both_hold(text: str) -> None:
    assert not findings("age-conflict", text, language="en")
