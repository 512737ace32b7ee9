"""One vote told twice with two outcomes is found; other ballots are left alone."""

import pytest

from copydesk import run
from copydesk.settings import Settings

SLIPS = {
    "sides-in-words": "The City Council voted 5-4 to approve a tax district that would pay for a "
    "park.\n\nMore than 80 residents signed up to speak. The plan then passed by six votes to "
    "three.",
    "the-vote": "The council approved the budget by a vote of 8 to 3.\n\nThe 7-4 vote ended weeks "
    "of talks.",
    "majority": "The committee, which has nine members, voted by seven to two to leave rates "
    "alone.\n\nBrokers said that the eight members who had voted for no change had been given "
    "cover.",
    "dissenters": "The council voted 7-2 on Tuesday to approve the plan.\n\nThe three dissenters "
    "said they would appeal.",
    "senators": "Senators approved the bill by 52 votes to 48.\n\nThe 51 senators who voted for "
    "the bill came from both parties.",
    "more-votes-than-members": "The nine-member council voted 6-4 on Tuesday to approve the plan."
    "\n\nResidents cheered.",
    "seven-justices": "The seven justices of the court ruled on Monday.\n\nThe court, which has "
    "seven justices, voted 5-3 to hear the case.",
}
SOUND = {
    "two-matters": "The council voted 5-4 to approve the tax district.\n\nThe council also voted "
    "6-3 to close a street.",
    "amendment": "The council voted 5-4 to approve the plan. An amendment failed by six votes to "
    "three.\n\nResidents cheered.",
    "last-year": "The council voted 5-4 to approve the plan.\n\nLast year it rejected the same "
    "plan by six votes to three.",
    "both-sides": "The committee voted by seven to two to leave rates alone.\n\nThe two members "
    "who voted against wanted a cut; the seven members who voted for it did not.",
    "one-was-absent": "The nine-member council voted 6-2 on Tuesday to approve the plan.\n\nOne "
    "member was absent.",
    "a-match": "Rovers voted to play on and won 5-4.\n\nUnited, who won 6-3 last week, did not.",
    "committee-and-house": "The committee approved the bill by 12 votes to 9.\n\nThe House then "
    "passed it by 11 votes to 10.",
    "another-body": "The nine-member board met on Monday.\n\nThe council voted 6-5 to approve it.",
    "in-a-sentence": "The bill passed 5-4 and the budget passed 6-3, both by a voice vote.",
}


@pytest.fixture(scope="module")
def opened() -> run.Opened:
    return run.open_desk(Settings(select=("number-conflict",)))


def found(text: str, opened: run.Opened) -> list[str]:
    article = run.read("article.txt", text.encode(), opened.desk, "en")
    return [one.rule for one in run.examine(article, opened.rules, opened.desk).findings]


@pytest.mark.parametrize("name", SLIPS)
def test_a_vote_told_twice_is_found(name: str, opened: run.Opened) -> None:
    assert found(SLIPS[name], opened) == ["number-conflict"]


@pytest.mark.parametrize("name", SOUND)
def test_other_votes_are_left_alone(name: str, opened: run.Opened) -> None:
    assert found(SOUND[name], opened) == []
