"""age-conflict and name-conflict across the articles of a folder: one story, or two people."""

import pytest

from tests.structure_tools import across

OWN = "Sopir Ujang Sutisna ({}) selamat dari longsor itu."
LIST = "Police named the dead as Tomasz Wilk, {}; Anita Deshmukh, 44; and Gareth Pryce, 63."
AGES = [
    ("one-figure", OWN.format(41), OWN.format(47), "2026-02-12", 1),
    ("one-figure-a-year-later", OWN.format(41), OWN.format(47), "2027-02-12", 0),
    ("both-figures", OWN.format(41), OWN.format(58), "2026-02-12", 0),
    ("turned-of-one-word", "Sopir Sukardi (52) selamat.", "Sukardi, 25 tahun, ditahan.",
     "2026-02-12", 1),
    ("another-of-one-word", "Sopir Sukardi (52) selamat.", "Sukardi, 31 tahun, ditahan.",
     "2026-02-12", 0),
    ("turned-of-one-word-later", "Sopir Sukardi (52) selamat.", "Sukardi, 25 tahun, ditahan.",
     "2026-09-12", 0),
    ("a-list-of-the-dead", LIST.format(29), "Tomasz Wilk, 26, had told friends of the doors.",
     "2026-02-12", 1),
    ("the-list-again", LIST.format(29), LIST.format(29), "2026-02-12", 0),
]  # fmt: skip
NAMES = [
    ("an-office-behind", "Union president Emeka Lindqvist said no.",
     "Emeka Lindquist, the president of the union, met officials.", 1),
    ("a-deputy-chief", "Deputy Chief Rosalind Achterberg said so.",
     "Rosalind Achterburg, the deputy chief of the service, said so.", 1),
    ("another-first-name", "Union president Emeka Lindqvist said no.",
     "Peter Lindquist, the president of the union, met officials.", 0),
    ("a-place", "Port president Emeka Lindqvist said no.",
     "Port Lindquist, the capital, was calm.", 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "two", "day", "count"), [row[1:] for row in AGES], ids=[row[0] for row in AGES]
)
def test_ages_of_two_articles(one: str, two: str, day: str, count: int) -> None:
    assert len(across("age-conflict", [("2026-02-10", one), (day, two)])) == count


@pytest.mark.parametrize(
    ("one", "two", "count"), [row[1:] for row in NAMES], ids=[row[0] for row in NAMES]
)
def test_names_of_two_articles(one: str, two: str, count: int) -> None:
    assert len(across("name-conflict", [("2026-02-10", one), ("2026-02-12", two)])) == count
