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
    ("by-initials", "TAS (22), mahasiswa FISIP Unud, meninggal dunia setelah melompat "
     "dari lantai empat gedung di Denpasar, Rabu (4/2/2026).",
     "TAS, mahasiswa FISIP Universitas Udayana, meninggal setelah jatuh dari gedung kampusnya di "
     "Denpasar pada Kamis (5/2/2026).", 1),
    ("in-other-words", "Gunmen killed six farmers in the village of Boro on 4 February 2026.",
     "The village of Boro buried the farmers who were shot dead on 5 February 2026.", 1),
    ("captured", "Soldiers captured the rebel leader Koto near Sene on 4 February 2026.",
     "Koto, the rebel leader, has been silent since his arrest near Sene on 6 February.", 1),
    ("two-villages", "Gunmen killed six farmers in the village of Boro on 4 February 2026.",
     "Gunmen killed a teacher in the town of Sene on 5 February 2026.", 0),
    ("both-days-known", "Gunmen killed six farmers in the village of Boro on 4 February 2026.",
     "Gunmen killed six farmers in the village of Boro on 4 February 2026.\n\nIn the village of "
     "Boro two more farmers were killed on 5 February 2026.", 0),
    ("planned", "The village of Boro will bury its dead farmers on 14 February 2026.",
     "In the village of Boro six farmers were killed on 5 February 2026.", 0),
    ("other-initials", "TAS, mahasiswa FISIP Unud, meninggal di Denpasar pada Rabu (4/2/2026).",
     "RKP, siswa SMA di Bangli, meninggal pada Kamis (5/2/2026).", 0),
    ("any-incident", "Peristiwa di Desa Cikawung itu terjadi Senin (2/2/2026), kata Bupati Sirna.",
     "Peristiwa di Desa Cikawung itu terjadi Minggu (1/2/2026), kata Bupati Sirna.", 0),
    ("another-kind", "The fire on Marlow Street in Hartwell broke out on 2 February 2026.",
     "The crash on Marlow Street in Hartwell happened on 1 February 2026, police said.", 0),
]  # fmt: skip


@pytest.mark.parametrize(("_", "one", "two", "count"), ROWS, ids=[row[0] for row in ROWS])
def test_two_days_of_one_event(_: str, one: str, two: str, count: int) -> None:
    articles = [("2026-02-10", one), ("2026-02-12", two)]
    assert len(across("folder-date-conflict", articles)) == count


PAST = [
    ("a-contract", 1,
     "The first contract for the tram in Port Lucan was signed on 14 September 2019.",
     "The contract for the line in Port Lucan was signed on 4 September 2019, before the vote."),
    ("an-arrest", 1,
     "Stellan Marwitz was arrested at Lindholm airport on 8 February 2023 with two suitcases.",
     "2023: On 18 February, Marwitz is arrested at Lindholm airport."),
    ("a-birth", 1,
     "Born on 12 May 1978 in Port Ellery, Delphine Okoro studied law.",
     "Delphine Okoro, the minister, who was born in Port Ellery on 21 May 1978, baked a loaf."),
    ("a-storm", 1,
     "Dermaga lama Waijarang roboh diterjang ombak pada 14 Juli 2024.",
     "Di Waijarang, dermaga lama roboh diterjang ombak pada 24 Juli 2024."),
    ("another-year", 1,
     "The mill in Hartwell was bought by Calder Estates on 3 June 2016 from the council.",
     "Calder Estates bought the mill in Hartwell from the council on 3 June 2018."),
    ("months-ago", 1,
     "Girls were kidnapped from a boarding school in Chibok on 14 November by armed men.",
     "Armed men kidnapped the girls from a boarding school in Chibok on 15 November."),
    ("other-words", 0,
     "Stellan Marwitz was arrested at Lindholm airport on 8 February 2023.",
     "The court charged Marwitz with fraud on 18 February 2023."),
    ("knows-both", 0,
     "The first contract for the tram in Port Lucan was signed on 14 September 2019.",
     "A contract for Port Lucan was signed on 4 September 2019, a tram contract on 14 September"
     " 2019."),
    ("another-town", 0,
     "The first contract for the tram in Port Lucan was signed on 14 September 2019.",
     "The first contract for the tram in Alderby was signed on 4 September 2019."),
    ("said-on-a-day", 0,
     "“Stasiun Karet Jakarta ditutup untuk penumpang,” kata menteri di Jakarta, 14 Januari 2024.",
     "“Stasiun Karet Jakarta dibuka untuk penumpang,” kata menteri di Jakarta, 15 Januari 2024."),
    ("a-slip-in-its-year", 0,
     "Stasiun Karet Jakarta ditutup untuk penumpang kereta pada Rabu (1/1/2024).",
     "Stasiun Karet Jakarta ditutup untuk penumpang kereta pada Jumat (3/1/2024)."),
    ("lately", 0,
     "Zeta Motors opened a plant in Halden on 26 January 2026 after a long delay.",
     "Zeta Motors opened a second hall of its plant in Halden on 31 January 2026."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("count", "one", "two"), [row[1:] for row in PAST], ids=[row[0] for row in PAST]
)
def test_a_day_long_past(count: int, one: str, two: str) -> None:
    found = across("folder-date-conflict", [("2026-02-10", one), ("2026-02-12", two)])
    assert len(found) == count
    assert not across("folder-date-conflict", [("2026-02-10", one), ("2026-04-12", two)])
