"""Political copy of a wire: parties and states beside offices, what is proposed, whose figures."""

import pytest

from tests.structure_tools import findings

OFFICES = [
    ("party-and-state", "Republican Senator Ron Ashe agreed.\n\nSenator Ron Ashe of Ohio left.", 0),
    ("state-and-party", "Utah Senator Orla Hatch spoke.\n\nRepublican Senator Orla Hatch left.", 0),
    ("whose-party", "Maine Governor Paul Leary spoke.\n\n"
     "The state’s Republican governor, Paul Leary, left.", 0),
    ("wing", "Moderate Senator Sue Collins spoke.\n\nRepublican Senator Sue Collins left.", 0),
    ("chair-and-senator", "Republican Judiciary Chairman Senator Cal Grass spoke.\n\n"
     "Senator Cal Grass of Iowa left.", 0),
    ("short-for-the-bank", "Fed Governor Jerome Pohl spoke.\n\n"
     "Federal Reserve Governor Jerome Pohl left.", 0),
    ("of-the-island", "Puerto Rican Governor Rico Rossi spoke.\n\n"
     "Puerto Rico Governor Rico Rossi left.", 0),
    ("two-states", "Republican Senator Ron Ashe of Iowa agreed.\n\nOhio Senator Ron Ashe left.", 1),
    ("two-states-and-party", "Republican Maine Governor Paul Leary spoke.\n\n"
     "Vermont Governor Paul Leary left.", 1),
]  # fmt: skip
FIRST = [
    ("a-party-is-nobody", "The Republican plan failed.\n\n"
     "The panel’s chairman, Republican Orrin Hatch, said so.\n\nHatch left.", 0),
    ("a-party-before-a-title", "A Democratic congressman spoke.\n\nThe chairman of the caucus, "
     "Democratic Representative Cedric Ross, agreed.", 0),
    ("whose-party", "Four Democrats spoke.\n\n"
     "President Lyndon Johnson’s Democrats lost 47 seats.", 0),
    ("whose-adviser", "He met indicted Hollis adviser Paul Meyer.\n\n"
     "President Donald Hollis said nothing.", 0),
    ("a-person", "In September, Hollis ended it.\n\nPresident Donald Hollis said nothing.", 1),
]  # fmt: skip
AGES = [
    ("father-and-son", "The elder Bush, 93, had a dislike of him.\n\n"
     "The younger Bush, 71, thought so too.", 0),
    ("two-of-one-name", "He lost a grandson, Dimas Hart (6).\n\n"
     "Another grandson, also named Dimas Hart, 11, was at school.", 0),
    ("one-man", "Mr Bush, 73, had a dislike of him.\n\nMr Bush, 71, thought so too.", 1),
]  # fmt: skip
FIGURES = [
    ("what-was-proposed",
     "A senator wants to retain the $7,500 tax credit for electric vehicles.\n\n"
     "Obama proposed hiking the tax credit for electric vehicles to $10,000.", 0),
    ("what-is-possible", "He wanted a corporate tax rate of 20 percent in the package.\n\n"
     "His reference to a possible 22-percent corporate tax rate was a product of talks.", 0),
    ("one-label-item-by-item", "PASS-THROUGHS: They rose.\n\nEstimated revenue loss versus the "
     "bill: $114 billion.\n\nSAVINGS: They stay.\n\n"
     "Estimated revenue loss versus the bill: $4.6 billion.", 0),
    ("officials-and-carriers",
     "Three U.S. carrier groups will exercise together in the Pacific.\n\n"
     "The four U.S. officials who discussed the drill spoke on condition of anonymity.", 0),
    ("from-those-countries", "Before that, 587 refugees from the 11 countries were let in.\n\n"
     "After it, just 15 refugees from those countries were let in.", 0),
    ("two-more", "An inquest heard of a fire in which nine people died.\n\n"
     "Seven people died at the scene. Two more, a mother and her son, died in hospital.", 0),
    ("senators-and-a-majority", "He voted against the bill with all 46 Senate Democrats.\n\n"
     "Republicans have a 52-vote Senate majority.", 0),
    ("who-was-just-named", "She set a date for the case of the four men accused of it.\n\n"
     "Agents questioned its founder Victor Conte and its vice-president James Valente. The two "
     "men, along with a trainer and a coach, were indicted.", 0),
    ("one-credit", "A senator wants to retain the $7,500 tax credit for electric vehicles.\n\n"
     "The $5,700 tax credit for electric vehicles was brought in by Obama.", 1),
]  # fmt: skip
QUOTES = [
    ("another-apostrophe", "“I‘m the only one that matters because of that,” he said.",
     "“I’m the only one that matters because of that,” he said.", 0),
    ("with-and-without-dots", "“He in the US Senate would be a stain on the nation,” he said.",
     "“He in the U.S. Senate would be a stain on the nation,” he said.", 0),
    ("something-left-out", "“We will not leave here without a ... fix for them,” she said.",
     "“We will not leave here without a DACA fix for them,” she said.", 0),
    ("another-word", "“He in the US Senate would be a stain on the nation,” he said.",
     "“He in the US Senate would be a gain for the nation,” he said.", 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "count"), [r[1:] for r in OFFICES], ids=[r[0] for r in OFFICES])
def test_offices(text: str, count: int) -> None:
    assert len(findings("title-conflict", text, language="en")) == count


@pytest.mark.parametrize(("text", "count"), [r[1:] for r in FIRST], ids=[r[0] for r in FIRST])
def test_first_references(text: str, count: int) -> None:
    assert len(findings("first-reference", text, language="en")) == count


@pytest.mark.parametrize(("text", "count"), [r[1:] for r in AGES], ids=[r[0] for r in AGES])
def test_ages(text: str, count: int) -> None:
    assert len(findings("age-conflict", text, language="en")) == count


@pytest.mark.parametrize(("text", "count"), [r[1:] for r in FIGURES], ids=[r[0] for r in FIGURES])
def test_figures(text: str, count: int) -> None:
    assert len(findings("number-conflict", text, language="en")) == count


@pytest.mark.parametrize(
    ("one", "two", "count"), [r[1:] for r in QUOTES], ids=[r[0] for r in QUOTES]
)
def test_quotations(one: str, two: str, count: int) -> None:
    text = f"{one}\n\nIt rained.\n\nThe vote is next week.\n\n{two}"
    assert len(findings("quote-conflict", text, language="en")) == count


def test_a_compound_is_no_amount() -> None:
    text = "Approvals totaled 1,862, down more than 50 percent from the last three-month period."
    assert findings("arithmetic", text, language="en") == []


def test_who_has_just_been_named_is_no_count_of_all() -> None:
    text = (
        "The four men charged in the inquiry\n\nPaul Marsh and Rick Gale, aides of the president, "
        "were charged on Monday.\n\nThe two men pleaded not guilty to the charges.\n\n"
        "Michael Finn, a former adviser, and George Pappas were charged in December.\n"
    )
    assert findings("headline-number", text, language="en", least=0) == []


def test_an_order_to_hold_somebody_is_no_arrest() -> None:
    text = (
        "Patrick Ho, a former home secretary, was arrested on Saturday.\n\n"
        "Patrick Ho was ordered detained after appearing in court on Monday.\n"
    )
    assert findings("date-conflict", text, language="en") == []


@pytest.mark.parametrize(("told", "count"), [("134", 1), ("143", 0)], ids=["fewer", "more"])
def test_what_cases_top(told: str, count: int) -> None:
    text = f"Measles cases top 140\n\nThe province counted {told} confirmed cases on Monday.\n"
    assert len(findings("headline-number", text, language="en", least=0)) == count


def test_a_deal_days_before_a_strike() -> None:
    text = (
        "Deal ends dispute two days before second strike\n\n"
        "The strike that was to have begun on Tuesday is off.\n\n"
        "The union and the trust said on Sunday that they had agreed on a rise.\n"
    )
    assert findings("headline-number", text, language="en", least=0) == []


@pytest.mark.parametrize(("share", "count"), [("70", 1), ("60", 0)], ids=["wrong", "right"])
def test_a_share_behind_a_few_words(share: str, count: int) -> None:
    text = f"Of the 236, the county expects 142 to be better off, or {share} per cent."
    assert len(findings("arithmetic", text, language="en")) == count


@pytest.mark.parametrize(("km", "count"), [("2.5", 1), ("6.4", 0)], ids=["wrong", "right"])
def test_a_length_with_its_adjective(km: str, count: int) -> None:
    text = f"The new sea wall is 4 miles long ({km} km)."
    assert len(findings("unit-conversion", text, language="en")) == count
