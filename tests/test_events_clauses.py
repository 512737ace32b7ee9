"""date-conflict on days that a relative clause or a noun tells again, in English and Indonesian."""

import pytest

from tests.structure_tools import findings

PAIRS = [
    ("given-and-handed", "en", "The film was given the Golden Wave on June 3, ahead of two others.",
     "The Golden Wave, which was handed to the film on 5 June, comes with a cheque.", 1),
    ("left-and-set-out", "en", "The party left base camp on 22 February for the summit.",
     "The expedition, which set out from base camp on 24 February, is back.", 1),
    ("first-offer", "en", "Lumen made its first offer on Sept. 14, according to a person.",
     "Lumen, which first offered to buy the rival on Sept. 16, expects to close the deal.", 1),
    ("who-clause", "en", "Engineer Ana Ruiz resigned from the board on 4 March.",
     "Ruiz, who resigned from the board on 6 March, declined to comment.", 1),
    ("took-into-custody", "en",
     "Police called at her home on 14 May 2024 and took her into custody.",
     "She had shown remorse since her arrest on 24 May, her lawyer said.", 1),
    ("arrested-in-may", "en", "Officers came on 14 May and arrested him at his home.",
     "He had shown remorse since his arrest on 24 May, his lawyer said.", 1),
    ("bridge", "id", "Jembatan gantung di Desa Sobang putus saat dilintasi pelajar, Senin "
     "(19/1/2026) pagi.", "Jembatan yang putus pada 20 Januari itu dibangun swadaya.", 1),
    ("ship", "id", "Kapal Sinar Jaya tenggelam di Selat Alas pada Rabu (4/2/2026).",
     "Kapal yang tenggelam pada 5 Februari itu mengangkut beras.", 1),
    ("turned-in-one-place", "en", "The two ministers met in Bukhara on March 12, 2024, and parted.",
     "She noted that the failed session in Bukhara on March 21, 2024, ended well.", 1),
    ("turned-in-indonesian", "id", "Kedua pihak bertemu di Dili pada 12 November 2025.",
     "Pertemuan di Dili pada 21 November 2025 itu tidak pernah diumumkan.", 1),
    ("turned-elsewhere", "en", "The two ministers met in Bukhara on March 12, 2024, and parted.",
     "A census began in Tashkent on March 21, 2024, and took a week.", 0),
    ("until-a-day", "id", "Sebanyak 17 warga tewas akibat longsor hingga Jumat (23/1/2026) sore.",
     "Longsor terjadi pada Selasa (20/1/2026) pukul 19.30 WIB.", 0),
    ("same-day", "en", "The party left base camp on 22 February for the summit.",
     "The expedition, which set out from base camp on 22 February, is back.", 0),
    ("another-thing", "en", "The party left base camp on 22 February for the summit.",
     "The helicopter, which was bought on 24 February, is back.", 0),
    ("second-offer", "en", "Lumen made its first offer on Sept. 14, according to a person.",
     "Lumen, which offered to buy the rival again on Sept. 16, expects to close the deal.", 0),
    ("since-a-day", "en", "Lumen has led the board since Sept. 14, according to a person.",
     "Lumen, which has led the board since Sept. 16, expects to stay.", 0),
    ("planned", "en", "Lumen made its offer for the rival on Sept. 14, a person said.",
     "Lumen, which will make its offer for the rival on Sept. 16, expects to win.", 0),
    ("an-unknown-thing", "en", "A ship sank off the coast on 2 May with all its cargo.",
     "A second ship, which sank off the coast on 4 May, carried grain.", 0),
    ("months-apart", "en", "Lumen made its first offer on Sept. 14, according to a person.",
     "Lumen, which made its first offer on Dec. 16, expects to close the deal.", 0),
    ("two-days-in-one", "en", "The party left base camp on 22 February and came to camp on 24 Feb.",
     "The expedition, which left base camp on 23 February, is back.", 0),
    ("since-in-indonesian", "id", "Aksi perundungan itu terjadi pada Jumat (10/10).",
     "Perundungan yang terjadi sejak 19 September itu dilakukan kakak kelas.", 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "one", "two", "count"), [row[1:] for row in PAIRS], ids=[row[0] for row in PAIRS]
)
def test_days_told_again(language: str, one: str, two: str, count: int) -> None:
    text = f"A headline\n\n{one}\n\nIt rained all day.\n\n{two}\n"
    assert len(findings("date-conflict", text, language=language)) == count
