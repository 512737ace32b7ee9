"""folder-date-conflict: what befalls one person once, as several articles of a folder date it."""

import pytest

from tests.structure_tools import across

HELD = "Surgeon Alan Whitcombe was arrested on {} at his home in Greyport."
TAKEN = "Polisi menangkap Dadang Suhendar pada {} di rumahnya."

ROWS = [
    ("two-days", HELD.format("30 January 2026"), HELD.format("31 January 2026"), 1),
    ("two-days-id", TAKEN.format("Senin (2/2/2026)"), TAKEN.format("Selasa (3/2/2026)"), 1),
    ("without-a-year", HELD.format("30 January"), HELD.format("31 January"), 1),
    ("one-day", HELD.format("30 January 2026"), HELD.format("January 30"), 0),
    ("far-apart", HELD.format("30 January 2024"), HELD.format("1 February 2026"), 0),
    ("weekday", HELD.format("Friday"), HELD.format("31 January 2026"), 0),
    ("another-man", HELD.format("30 January 2026"),
     HELD.format("31 January 2026").replace("Alan", "Peter"), 0),
    ("again", TAKEN.format("Senin (2/2/2026)"),
     "Dadang Suhendar ditangkap lagi pada Minggu (8/2/2026).", 0),
    ("arrivals", "President Alan Whitcombe arrived in Tokyo on 30 January 2026.",
     "President Alan Whitcombe arrived in Seoul on 31 January 2026.", 0),
    ("one-fire", "The fire on Marlow Street in Hartwell broke out on 2 February 2026, police said.",
     "At Hartwell, on Marlow Street, people wept.\n\nThe fire began on 1 February 2026.", 1),
    ("one-slide", "Tebing di Desa Cikawung longsor pada Senin (2/2/2026), kata Bupati Sirna.",
     "Desa Cikawung didatangi Bupati Sirna. Longsor itu terjadi Minggu (1/2/2026).", 1),
    ("two-fires", "The fire on Marlow Street in Hartwell broke out on 2 February 2026.",
     "The fire at the port of Hartwell began on 1 February 2026, the mayor said.", 0),
    ("a-fire-long-ago", "The fire on Marlow Street in Hartwell broke out on 2 February 2026.",
     "The fire on Marlow Street in Hartwell broke out on 1 February 2021.", 0),
    ("any-incident", "Peristiwa di Desa Cikawung itu terjadi Senin (2/2/2026), kata Bupati Sirna.",
     "Peristiwa di Desa Cikawung itu terjadi Minggu (1/2/2026), kata Bupati Sirna.", 0),
    ("another-kind", "The fire on Marlow Street in Hartwell broke out on 2 February 2026.",
     "The crash on Marlow Street in Hartwell happened on 1 February 2026, police said.", 0),
]  # fmt: skip


@pytest.mark.parametrize(("_", "one", "two", "count"), ROWS, ids=[row[0] for row in ROWS])
def test_two_days_of_one_event(_: str, one: str, two: str, count: int) -> None:
    articles = [("2026-02-10", one), ("2026-02-12", two)]
    assert len(across("folder-date-conflict", articles)) == count
