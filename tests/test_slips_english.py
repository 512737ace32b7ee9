"""Slips as English desks make them, each beside a sound text that looks like it."""

from __future__ import annotations

from textwrap import dedent

import pytest

from copydesk import run
from copydesk.settings import Settings

RULES = (
    "acronym-conflict", "age-conflict", "arithmetic", "date-conflict", "headline-number",
    "impossible-date", "magnitude-conflict", "name-conflict", "number-conflict", "place-conflict",
    "pronoun-conflict", "quote-conflict", "title-conflict", "unit-conversion", "weekday-date",
)  # fmt: skip

SLIPS = {
    "speaks-of-herself": (
        "pronoun-conflict",
        """\
        "That is how you know," said Paulo Reis, who led the jury.

        Ms Duarte, a former sound engineer, made the film for less than €40,000. "I had spent \
        twenty years listening. I wanted to look," he said.""",
    ),
    "child-among-adults": (
        "age-conflict",
        """\
        Melissa Abernathy, 41, said she saw Jayden Pruitt, 9, drop through the ice.

        Fire Chief Lonnie Graves said that she had done well.

        The 8-year-old, a third-grader, was in good condition on Monday.""",
    ),
    "turned-among-several": (
        "age-conflict",
        """\
        Police named the victims as Peter Hale, 54, and Joan Mills, 23, of Leeds.

        Both were taken to hospital. The 45-year-old was in a stable condition.""",
    ),
    "runner-among-several": (
        "age-conflict",
        """\
        Sarah Lane, 29, won the women's race and Tom Briggs, 38, the men's.

        The 27-year-old led from the first mile.""",
    ),
    "single-name-beside-said": (
        "quote-conflict",
        """\
        "I felt strong on the hills," Daniel Kiprono said.

        He finished ahead of Ethiopia's Tadesse Lemma, who was 40 seconds behind.

        "I felt strong on the hills," Lemma said.""",
    ),
    "turned-without-a-noun": (
        "number-conflict",
        """\
        Okoro scored twice in front of a crowd of 31,204 to cancel out Pym's second goal.

        The crowd of 32,104 was the biggest at Millfield this season.""",
    ),
    "police-ranks": (
        "title-conflict",
        """\
        Detective Inspector Karen Ashdown said three men had been arrested.

        Detective Chief Inspector Karen Ashdown said more arrests were likely.""",
    ),
    "secretary-of-state-attorney-general": (
        "title-conflict",
        """\
        Secretary of State Ramon Ibarra said counting would go on through the weekend.

        Attorney General Ramon Ibarra said that the lead would fall within the margin.""",
    ),
    "council-president-mayor": (
        "title-conflict",
        """\
        "We've looked at it for nine years," Council President Ruth Amaya said before the vote.

        Mayor Ruth Amaya said afterward that the first bonds could be sold in the spring.""",
    ),
    "economist-chairman": (
        "title-conflict",
        """\
        "I wouldn't bet on it," said the chief economist at Carrow Bank, Helen Tighe.

        Carrow Bank's chairman, Helen Tighe, said that the figures had given the board cover.""",
    ),
    "turned-74": (
        "age-conflict",
        """\
        The actress Lorna Vale, 72, is late, and she is carrying a tray of seedlings.

        She has no plans to retire. Vale turned 74 in April and learned to ride a moped.""",
    ),
    "shares-of-a-vote": (
        "arithmetic",
        """\
        Voss had 46 percent, Hollis 43 percent and independent Carla Mott 14 percent, according \
        to the latest count.""",
    ),
    "of-that": (
        "arithmetic",
        """\
        Grants worth £4.1 million were announced on Monday. Of that, £2.9 million will go to \
        food banks and £1.7 million to hostels.""",
    ),
    "three-guards": (
        "number-conflict",
        """\
        Two guards were stabbed at the prison on Monday.

        All three guards were taken to hospital.""",
    ),
    "three-who-died": (
        "number-conflict",
        """\
        Two firefighters died in the blaze.

        The three firefighters who died were named on Tuesday.""",
    ),
    "definite-and-would": (
        "number-conflict",
        """\
        Six climbers were found alive on Friday.

        Doctors said the seven climbers would stay in hospital for a week.""",
    ),
    "meeting-on-two-days": (
        "date-conflict",
        """\
        The council will hold a public meeting on Thursday at the town hall.

        Anyone can speak at Wednesday's meeting, which is due to start at 7pm.""",
    ),
    "trial-starts-twice": (
        "date-conflict",
        """\
        The trial is due to begin on 3 June.

        Lawyers said the trial, which starts on 5 June, would last six weeks.""",
    ),
    "concert-tickets": (
        "date-conflict",
        """\
        The concert will be held at Victoria Hall on Saturday, 14 March.

        Tickets for the concert on 15 March cost £12.""",
    ),
    "before-the-vote": (
        "date-conflict",
        """\
        The council will vote on the plan on May 4.

        Residents can speak before the May 6 vote.""",
    ),
    "their-three-sons": (
        "number-conflict",
        """\
        The couple, who have two sons, live in Bath.

        Their three sons are at school.""",
    ),
    "his-sentence": (
        "number-conflict",
        """\
        He was sentenced to eight years in prison.

        His six-year sentence will be reviewed, his lawyer said.""",
    ),
    "all-passengers": (
        "number-conflict",
        """\
        The ship was carrying 3,200 passengers to Oslo.

        All 3,400 passengers were safe.""",
    ),
    "hargreave": (
        "name-conflict",
        """\
        Councillor Linda Hargreaves said the plan was flawed.

        Cllr Hargreave said she would vote against it.""",
    ),
    "farmers-apostrophe": (
        "acronym-conflict",
        """\
        The National Farmers' Union (NFU) was angry.

        The National Farming Union (NFU) said so.""",
    ),
    "he-said-behind-her-quotation": (
        "pronoun-conflict",
        """\
        Ms Duarte made the film for less than €40,000. "I wanted to look," he said.

        The hall was full.""",
    ),
    "retired-teacher": (
        "pronoun-conflict",
        """\
        Mr John Dale, a retired teacher, found the coin. She sold it for £200.

        It was old.""",
    ),
    "the-27-year-old-runner": (
        "age-conflict",
        """\
        Emma Pryce, aged 29, came first. The 27-year-old runner trains on the beach.

        It was hot.""",
    ),
    "deputy-mayor": (
        "title-conflict",
        """\
        Deputy Mayor Carla Voss said so.

        Mayor Carla Voss declined to comment.""",
    ),
    "bridge-that-opened": (
        "number-conflict",
        """\
        The bridge, which cost £14 million, opened in May.

        The £41 million bridge has two lanes.""",
    ),
    "last-details": (
        "date-conflict",
        """\
        Foreign Minister Henrik Aalto and Ruta Kazlauskaite met in Vilnius on Nov 11 and settled \
        the last details by telephone.

        Kazlauskaite said at their Nov 13 meeting that other allies were welcome to join.""",
    ),
    "tower-measured-twice": (
        "number-conflict",
        """\
        The tower is 120 metres tall. Protesters climbed it.

        Firemen climbed the 150-metre tower on Sunday.""",
    ),
    "film-of-two-lengths": (
        "number-conflict",
        """\
        A 90-minute film about bees opens on Friday.

        The 100-minute film was shot in Wales.""",
    ),
    "seats-of-a-council": (
        "arithmetic",
        """\
        The council has 45 members: 22 Labour, 14 Conservative and 11 Liberal Democrats.

        It sits in the old town hall.""",
    ),
    "score-on-saturday": (
        "number-conflict",
        """\
        Rovers beat Hallam 3-1 at Millfield on Saturday.

        The 2-1 victory over Hallam takes Rovers to the top.""",
    ),
    "schools-beside-others": (
        "number-conflict",
        """\
        The county will close 12 schools in the autumn for want of pupils.

        Since the 1980s 90 schools have closed in the north.

        All 13 schools would be sold, the council said.""",
    ),
    "four-letters": (
        "name-conflict",
        """\
        The nurse, Nina Pham, is in hospital.

        Mrs Phan said she was well.""",
    ),
}

SOUND = {
    "two-sums-turned": """\
        Kolar said $52,000 went to a casino in Kansas City and the rest to credit cards.

        Judge Harold Nix allowed Wendt to remain free on a $25,000 bond.""",
    "rank-kept": """\
        Detective Chief Inspector Karen Ashdown said three men had been arrested.

        Det Ch Insp Karen Ashdown said more arrests were likely. DCI Ashdown thanked Sergeant \
        Paul Doyle.""",
    "senator-named": """\
        Sen. Paul Renner, the former governor, voted for the bill.

        Renner was attorney general, and then-Attorney General Paul Renner had opposed it.""",
    "turned-in-a-year": """\
        The actress Lorna Vale, 72, is late.

        Vale turned 60 in April 2014 and learned to ride a moped. She turns 73 in May.""",
    "shares-that-overlap": """\
        In the survey of voters 60 percent wanted trams, 45 percent buses and 30 percent bicycles.

        Voss had 46 percent of the vote, Hollis 43 percent and Carla Mott 11 percent.""",
    "children-who-survived": """\
        Four children were in the house when the fire began.

        The two children who survived are in hospital.""",
    "candidates-on-the-shortlist": """\
        Six candidates applied.

        The four candidates on the shortlist will meet the panel.""",
    "daughters-from-a-marriage": """\
        The couple have three daughters.

        The two daughters from his first marriage live abroad.""",
    "sons-of-another": """\
        Smith has two sons and lives in Leeds.

        Jones came to the match with his three sons.""",
    "her-daughters-far-off": """\
        She has two daughters.

        The club was founded in 1990.

        Her three daughters like to swim.""",
    "one-apostrophe": """\
        The National Farmers' Union (NFU) was angry.

        The National Farmers’ Union (NFU) and the Women's Institute (WI) said so.""",
    "another-speaks": """\
        Paulo Reis said the jury was unanimous.

        Ms Duarte made the film for less than €40,000. "We loved it," he said.""",
    "another-age": """\
        Emma Pryce, 29, came first.

        The 19-year-old driver of the car was held. The 64-year-old farmer was not.""",
    "sister-of-a-child": """\
        Melissa Abernathy, 41, said she saw Jayden Pruitt, 9, drop through the ice.

        His sister Tilly fell too. The 8-year-old was in good condition on Monday.""",
    "third-man": """\
        Police named the victims as Peter Hale, 54, and Joan Mills, 23, of Leeds.

        A third man was not named. The 57-year-old was in a stable condition.""",
    "driver-with-an-age": """\
        Peter Hale, 54, and Joan Mills, 23, were hurt. The driver, a 51-year-old man, was held.

        The 52-year-old was in a stable condition.""",
    "two-of-an-age": """\
        Peter Hale, 54, and Alan Pike, 52, were hurt.

        The 53-year-old was in a stable condition.""",
    "another-runner": """\
        Sarah Lane, 29, won the women's race and Tom Briggs, 38, the men's.

        Emma Stone came second. The 27-year-old led from the first mile.""",
    "one-slogan": """\
        "I felt strong on the hills," Daniel Kiprono said.

        He finished ahead of Ethiopia's Tadesse Lemma.

        "I felt tired from the start," Lemma said.""",
    "deputy-of-the-mayor": """\
        Deputy Mayor Carla Voss said so.

        Mayor Anna Bell declined to comment. Carla Voss, the mayor's deputy, went home.""",
    "shares-opened-at": """\
        The news pushed the stock to $83.80, its highest price since May.

        The stock opened at $83.08, a price that few had foreseen.""",
    "two-races": """\
        A 5-mile race and a 10-mile race will be held on the moor.

        The 10-mile race begins at noon.""",
    "two-fines": """\
        He faces a $5,000 fine.

        The $7,500 fine for speeding is the highest in the state.""",
    "two-houses": """\
        The house sold for £2 million.

        The £3 million house next door has a pool.""",
    "a-family": """\
        Linda Hargreave said the plan was flawed.

        The Hargreaves said they would move away.""",
    "of-that-open": """\
        Grants worth £4.1 million were announced on Monday. Of that, £2.9 million will go to \
        food banks and £0.7 million to hostels.""",
    "hearing-moved": """\
        The hearing was set for 4 May.

        The hearing has been moved to 12 May.""",
    "two-hearings": """\
        A preliminary hearing was held on 4 May.

        The sentencing hearing will be held on 12 May.""",
    "two-debates": """\
        The first debate is on 4 May. The second debate will be held on 11 May.

        Tickets are free.""",
    "two-matches": """\
        The match in Leeds will be played on 4 May.

        The match in Hull will be played on 11 May.""",
    "shows-by-day": """\
        Tickets for the show on April 2 have sold out.

        There are seats for the show on April 3.""",
    "weekly-show": """\
        The new show goes on air on Tuesday.

        Huw Stephens is one half of the Thursday night show.""",
    "festival-days": """\
        The festival runs from June 12 to June 14 on the green.

        The festival opens on June 12 and its closing concert is on June 14.""",
}

REST = """
Officers were called shortly after tea, and many roads were closed until the evening. The owner said
that he hoped to open again soon, and that nobody had told him anything. He had run the shop since
his father died, and his father had run it before him. People brought tea and sandwiches for those
who had to wait behind the cordon for the night to end.
"""

HEADLINES = {
    "three-charged": "Three charged over raid\n\nTwo men have been charged after a raid on a shop.",
    "five-arrested": "Five held after brawl\n\nPolice arrested six people after a fight.",
    "vote": "Council votes 5-4 to close pool\n\nThe council voted 6-3 on Monday to close the pool.",
    "generations": "Veteran honoured by three generations of family\n\nA woman of 101 celebrated "
    "with four generations of her family. She had two sons and three daughters.",
    "bridges": "Two bridges washed away in storm\n\nThree bridges were washed away when a storm "
    "hit the valley on Monday. Two cars fell into the river.",
}

SOUND_HEADLINES = {
    "man-and-woman": "Two killed in crash\n\nA man and a woman were killed in a crash on the A1. "
    "Three people were killed there last year.",
    "men-and-a-woman": "Three charged over raid\n\nPolice have charged two men and a woman.",
    "third-man": "Three charged over raid\n\nTwo men have been charged over a raid on a shop. "
    "A third man was charged on Tuesday.",
    "vote-in-words": "Council votes 5-4 to close pool\n\nThe council voted by five votes to four "
    "to close the pool. A motion to delay was rejected 6-3.",
    "years-between": "Doctor's three-year fight for a cure\n\nHer brother was 26 when he fell ill. "
    "He is now 29. Half of all patients waited more than two years.",
    "part-of-all": "Three schools to close in Leeds\n\nFour schools in Leeds have been under "
    "review. Three will close in July.",
    "one-was-saved": "Two bridges washed away in storm\n\nThree bridges were closed in the storm. "
    "One opened on Monday, and two were washed away.",
    "a-third-bridge": "Three bridges washed away in storm\n\nTwo bridges were washed away in the "
    "storm, and a third bridge gave way on Monday. Three cars fell into the river.",
    "part-of-a-toll": "Two killed in crash\n\nSix people were hurt, and two have died since.",
}


@pytest.fixture(scope="module")
def opened() -> run.Opened:
    return run.open_desk(Settings(select=RULES))


def found(text: str, opened: run.Opened) -> list[str]:
    """The rules that speak on a text."""
    article = run.read("article.txt", dedent(text).encode(), opened.desk, "en")
    every = run.examine(article, opened.rules, opened.desk).findings
    return [one.rule for one in every if (one.rule, one.severity) != ("headline-number", "info")]


@pytest.mark.parametrize("name", SLIPS)
def test_slip_is_found(name: str, opened: run.Opened) -> None:
    rule, text = SLIPS[name]
    assert set(found(text, opened)) == {rule}


def test_one_slip_is_told_once(opened: run.Opened) -> None:
    text = "A jet with 162 people on board landed.\n\nNone of the 126 people on board was hurt.\n"
    assert found(text, opened) == ["number-conflict"]


@pytest.mark.parametrize("name", SOUND)
def test_sound_text_is_left_alone(name: str, opened: run.Opened) -> None:
    assert found(SOUND[name], opened) == []


@pytest.mark.parametrize("name", HEADLINES)
def test_headline_is_held_against_the_text(name: str, opened: run.Opened) -> None:
    assert found(f"{HEADLINES[name]}\n{REST}", opened) == ["headline-number"]


@pytest.mark.parametrize("name", SOUND_HEADLINES)
def test_sound_headline_is_left_alone(name: str, opened: run.Opened) -> None:
    assert found(f"{SOUND_HEADLINES[name]}\n{REST}", opened) == []
