"""What articles of one story tell of long ago, and of things that stay as they are."""

import pytest

from tests.structure_tools import across

VOLCANO = (
    "ROVA - The volcano Mount Tavuro stirred on Monday, the Lomai Observatory said.\n\n"
    "The volcano, {} high, last erupted on November {}, 1994, and killed {} people in Sarave."
)
RECALLED = (
    "ROVA - Mount Tavuro fell silent on Monday, the Lomai Observatory said.\n\n"
    "The mountain stood at {} before.\n\nThat earlier disaster struck on November {}, 1994, in "
    "daylight.\n\nIn November 1994 Mount Tavuro killed {} people, most of them in Sarave."
)
FIGURES = [
    ("as-told", "1,496 metres", "12", "37", 0),
    ("another-height", "1,649 metres", "12", "37", 1),
    ("another-toll", "1,496 metres", "12", "73", 1),
    ("a-depth-of-three-figures", "946 metres", "12", "37", 0),
]  # fmt: skip
FLOOD = (
    "DEMAK - Banjir merendam Desa Karangsari, Kabupaten Demak, Kamis (5/2/2026).\n\n"
    "Banjir besar pernah melanda Karangsari pada Maret 2018. Ketika itu 14 desa terendam dan dua "
    "orang meninggal."
)
AFTER = (
    "DEMAK - Warga Desa Karangsari, Kabupaten Demak, pulang, Sabtu (14/2/2026).\n\n"
    "Dalam banjir {} itu, sebanyak {} desa terendam dan dua orang meninggal."
)
VILLAGES = [("turned", "Maret 2018", 41, 1), ("the-same", "Maret 2018", 14, 0),
            ("another-year", "Maret 2014", 41, 0)]  # fmt: skip
NAMES = [
    ("one-letter", "Lionel Tamate of the Lomai Observatory said that tremors had doubled.", 1),
    ("as-told", "Lionel Tamata of the Lomai Observatory said that tremors had doubled.", 0),
    ("no-person", "Lionel Tamate of the Lomai Observatory fame is a play.", 0),
]  # fmt: skip
AGES = [("another", 56, 1), ("the-same", 58, 0)]


@pytest.mark.parametrize(
    ("height", "day", "toll", "count"), [r[1:] for r in FIGURES], ids=[r[0] for r in FIGURES]
)
def test_figures_of_a_volcano(height: str, day: str, toll: str, count: int) -> None:
    told = [("2026-03-16", VOLCANO.format("1,496 metres", "12", "37")),
            ("2026-03-25", RECALLED.format(height, day, toll))]  # fmt: skip
    assert len(across("folder-number-conflict", told)) == count


@pytest.mark.parametrize(("day", "count"), [("12", 0), ("21", 1)], ids=["as-told", "turned"])
def test_days_long_past(day: str, count: int) -> None:
    told = [("2026-03-16", VOLCANO.format("1,496 metres", "12", "37")),
            ("2026-03-25", RECALLED.format("1,496 metres", day, "37"))]  # fmt: skip
    assert len(across("folder-date-conflict", told)) == count


@pytest.mark.parametrize(
    ("when", "figure", "count"), [r[1:] for r in VILLAGES], ids=[r[0] for r in VILLAGES]
)
def test_a_flood_of_a_month(when: str, figure: int, count: int) -> None:
    told = [("2026-02-06", FLOOD), ("2026-02-14", AFTER.format(when, figure))]
    assert len(across("folder-number-conflict", told)) == count


@pytest.mark.parametrize(("text", "count"), [r[1:] for r in NAMES], ids=[r[0] for r in NAMES])
def test_who_speaks_for_a_body(text: str, count: int) -> None:
    first = "Lionel Tamata, director of the Lomai Observatory, said it was clearing its throat."
    assert len(across("name-conflict", [("2026-03-16", first), ("2026-03-18", text)])) == count


@pytest.mark.parametrize(("years", "count"), [r[1:] for r in AGES], ids=[r[0] for r in AGES])
def test_the_age_of_somebody_known(years: int, count: int) -> None:
    first = "Dale Hutchins, 58, of Farrow, had been pulled from his cab."
    later = f"One was for Dale Hutchins, the {years}-year-old truck driver of the bridge."
    assert len(across("age-conflict", [("2026-04-09", first), ("2026-04-13", later)])) == count
