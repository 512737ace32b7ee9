"""Events told by a noun, in the passive and by their verbs: one event keeps one date."""

import pytest

from copydesk import run
from copydesk.desk import Desk
from copydesk.registry import check
from copydesk.settings import Settings

DESK: Desk = run.open_desk(Settings(select=("date-conflict",))).desk

# the event as first told, and as told again on another day
CONFLICTS = [
    ("A tin mine collapsed on Tuesday.", "The collapse on Monday was heard for miles."),
    ("A tin mine collapsed on Tuesday.", "Nine died in the collapse of the mine on Monday."),
    ("A ferry sank on Tuesday off the coast.", "Monday's fatal sinking shocked the island."),
    ("A fire broke out on Monday morning at a mill.", "Tuesday's fire was put out by noon."),
    (
        "The bridge collapsed on Sunday evening.",
        "A bus was on it when the bridge fell on Saturday.",
    ),
    ("The boy was stabbed on 3 March in a park.", "The stabbing, on 5 March, shocked the street."),
    ("The gems were seized on Friday at a port.", "The seizure on Wednesday followed a tip."),
    ("The gems were seized on Friday at a port.", "Ann Lowe said the seizure on Monday was big."),
    ("Judge Ann Lowe was arrested on Friday.", "The arrest on Thursday surprised her staff."),
    ("Judge Ann Lowe was detained on Friday.", "Lowe's arrest on Thursday surprised the court."),
    ("Judge Ann Lowe died on Friday.", "Her death on Thursday was mourned by the bar."),
    ("Mayor Ann Lowe resigned on Friday.", "The resignation on Thursday surprised the town."),
    ("A top aide resigned on Monday.", "Her resignation on Tuesday stunned the court."),
    ("A report was published on Monday.", "The publication on Tuesday drew a crowd."),
    ("The ministers signed the agreement on Monday.", "After the signing on Tuesday they ate."),
    ("The ministers of Norway and Jordan met on Tuesday.", "Their meeting on Monday was short."),
    ("Mayor Ann Lowe opened the new bridge on Monday.", "The new bridge was opened on Tuesday."),
    ("The House voted on Thursday to sell the park.", "The vote on Wednesday was close."),
    (
        "Ms Lowe, 58, was arrested at home on Oct. 6, 2026.",
        "Her shares fell after Lowe's arrest in Oslo on Oct. 9.",
    ),
    ("The probe was launched on Saturday, Nov. 14.", "Since the launch on Friday all is well."),
    (
        "HULL, Nov. 20, 2026 - A ferry sank off Luzon on Nov. 17.",
        "The sinking on Monday was its first.",
    ),
]

# what is another event, another kind of date, or told too loosely to go by
FINE = [
    ("A tin mine collapsed on Tuesday.", "The collapse prompted a strike on Wednesday."),
    ("A tin mine collapsed on Tuesday.", "A second collapse on Wednesday hurt nobody."),
    (
        "A tin mine collapsed on Tuesday.",
        "The minister spoke of the collapse on Wednesday at noon.",
    ),
    ("A fire broke out on Monday at a mill.", "Last Tuesday's fire was put out by noon."),
    ("The bridge collapsed on Sunday.", "Prices fell on Monday."),
    ("Judge Ann Lowe was arrested on Friday.", "The arrest of Tom Hale on Thursday was no secret."),
    ("Judge Ann Lowe was arrested on Friday, as was Dr Tom Hale.", "Arrests on Thursday failed."),
    (
        "A man was arrested on Friday.",
        "A girl was arrested on Thursday. The arrest on Thursday failed.",
    ),
    ("The poet Ann Lowe died on Monday.", "Her daughter announced her death on Thursday."),
    (
        "HULL, Nov. 20, 2026 - A ferry sank off Luzon on Nov. 17.",
        "The sinking on Tuesday was its first.",
    ),
    ("A man was arrested on Friday.", "Another was arrested on Thursday."),
    ("Judge Ann Lowe died on Friday.", "The death of a porter on Thursday was natural."),
    ("Judge Ann Lowe met Dr Tom Hale on Friday.", "A meeting on Thursday had been cancelled."),
    ("The House voted on Thursday to sell the park.", "The vote on Wednesday will be close."),
]


def found(first: str, then: str) -> list[str]:
    """The dates at which date-conflict stands."""
    article = run.read("a.txt", f"{first}\n\n{then}\n".encode(), DESK, "en")
    extract = ("events.event_dates", "recalled.recalled_dates")
    facts = [fact for name in extract for fact in check(name)(article, DESK)]
    from copydesk.claims import grouped

    judge = check("events.date_conflict")
    return [hit.text for group in grouped(facts) for hit in judge(group, DESK)]


@pytest.mark.parametrize(("first", "then"), CONFLICTS, ids=[then for _, then in CONFLICTS])
def test_one_event_on_two_days(first: str, then: str) -> None:
    assert len(found(first, then)) == 1


@pytest.mark.parametrize(("first", "then"), FINE, ids=[then for _, then in FINE])
def test_another_event_or_none(first: str, then: str) -> None:
    assert found(first, then) == []


# a meeting that a noun alone tells of has its place, whether or not it has a day
PLACES = [
    ("The meeting between Lowe and Hale in Oslo lasted two hours.", ["Oslo"]),
    ("The council will report back at its April meeting in Qatar.", []),
]


@pytest.mark.parametrize(("then", "places"), PLACES, ids=[then for then, _ in PLACES])
def test_the_place_of_a_meeting(then: str, places: list[str]) -> None:
    first = "Judge Ann Lowe met Dr Tom Hale in Nairobi on Friday, 3 May 2024."
    article = run.read("a.txt", f"{first}\n\n{then}\n".encode(), DESK, "en")
    told = [fact.text for fact in check("places.event_places")(article, DESK)]
    assert told == ["Nairobi", *places]
