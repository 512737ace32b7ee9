"""People known by what they say, slips in family names, ages and pronouns told further on."""

import pytest

from copydesk import run
from copydesk.desk import Desk
from copydesk.examine import examine
from copydesk.settings import Settings

RULES = ("name-conflict", "second-reference", "age-conflict", "pronoun-conflict", "title-conflict")
OPENED = run.open_desk(Settings(select=RULES))
DESK: Desk = OPENED.desk

HITS = [
    ("name-conflict", "Asha Warsame told reporters.\n\nAisha Warsame said it was late."),
    ("name-conflict", "Fire Chief Dale Hutchins spoke.\n\nHutchinson said the house was empty."),
    ("name-conflict", "Major General Ade Rattanakul spoke.\n\nAde Ratanakul said nobody was hurt."),
    ("name-conflict", "Helen Marsden, who led it, left.\n\nMs Marsdon has been replaced."),
    ("name-conflict", "Father Emeka Nwosu was found.\n\nEmeka Nwuso was a priest."),
    ("name-conflict", "Councillor Jo Gathercole spoke.\n\nCouncillor Jo Gathercoal left."),
    ("second-reference", "Justice Marion Ellsworth resigned.\n\nHe praised Justice Ellison."),
    ("second-reference", "Council leader Gwen Pritchard spoke.\n\nMs Pritchett said it was sad."),
    ("age-conflict", "Coach Ann Berg, 52, took the job in May. The 54-year-old was pleased."),
    (
        "age-conflict",
        "Imran Sheikh, 47, was found at home.\n\nMr Sheikh, who was 49, had two sons.",
    ),
    ("pronoun-conflict", "Detective Laura Metcalfe asked for help.\n\n“It was dark,” he said."),
    ("pronoun-conflict", "“It was dark,” said Siti Rahmawati, 23, a sewer. He burned an arm."),
    ("title-conflict", "President Joseph Deng spoke.\n\nPrime Minister Joseph Deng flew home."),
    ("title-conflict", "Governor Amara Okonkwo spoke.\n\nDeputy governor Amara Okonkwo left."),
    (
        "title-conflict",
        "Transport Minister Ade Wirawan spoke.\n\nAde Wirawan, the maritime minister, left.",
    ),
    (
        "title-conflict",
        "The bank has named Lim Wei Ling as chief executive.\n\n"
        "Ms Lim is 48.\n\nLim, who becomes chief financial officer, smiled.",
    ),
    (
        "title-conflict",
        "Chief executive Alan Firth spoke.\n\nMr Firth, the council's finance director, left.",
    ),
]

FINE = [
    "Asha Warsame told reporters.\n\nHer sister Ayaan Warsame said it was late.",
    "Fire Chief Dale Hutchins spoke.\n\nBob Hutchinson agreed. Hutchinson said it was late.",
    "Justice Marion Ellsworth resigned.\n\nThe case went to Ellison County. He praised it.",
    "The spokesman Ciro Benedettini spoke.\n\nHe quoted Pope Benedict.",
    "The mayor, Ann Londonderry, spoke.\n\nLondon said no.",
    "Coach Ann Berg, 52, took the job in May.\n\nA 54-year-old ran. The 54-year-old was pleased.",
    "Coach Ann Berg, 52, took the job.\n\nThe 54-year-old bridge was shut.",
    "Detective Laura Metcalfe asked for help.\n\nPaul Dray said no.\n\n“It was dark,” he said.",
    "“My friend knew him,” said Siti Rahmawati, 23, a sewer. They were poor.",
    "President Joseph Deng spoke.\n\nDeng, then prime minister, flew home in 2011.",
    "Former President Joseph Deng spoke.\n\nPrime Minister Joseph Deng flew home.",
    "Ann Lowe, chief operating officer, spoke.\n\nThe bank named Ann Lowe as chief executive.",
    "Liberal Democrats said no.\n\nLiberal Democrat spokeswoman Ann Lowe agreed.",
]


def found(text: str) -> list[str]:
    article = run.read("a.txt", text.encode(), DESK, "en")
    return [one.rule for one in examine(article, OPENED.rules, DESK).findings]


@pytest.mark.parametrize(("rule", "text"), HITS, ids=[text[-50:] for _, text in HITS])
def test_a_slip_is_found(rule: str, text: str) -> None:
    assert found(text) == [rule]


@pytest.mark.parametrize("text", FINE, ids=[text[-50:] for text in FINE])
def test_nothing_is_said(text: str) -> None:
    assert found(text) == []
