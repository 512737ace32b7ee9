"""Days told as a number and as the first and the last of them."""

import pytest

from tests.structure_tools import findings

HITS = [
    ("id", "Kegiatan itu berlangsung selama lima hari, 15 hingga 17 Oktober 2025, di Palu.", "3"),
    ("id", "Warga libur 4 hari, 30 April sampai 2 Mei 2025.", "3"),
    ("id", "Operasi tujuh hari itu digelar pada 3-5 Maret 2025.", "3"),
    ("en", "The five-day visit, from March 3 to 5, will take him to Oslo.", "3"),
    ("en", "The festival runs for four days from 12 to 14 June 2025 in Leeds.", "3"),
    ("en", "The 10-day strike, from 28 February to 3 March 2025, closed every school.", "4"),
]  # fmt: skip
SOUND = [
    ("id", "Pameran digelar selama tiga hari, 15-17 Oktober 2025, di Jakarta."),
    ("id", "Rapat itu berlangsung dua hari, 15 dan 17 Oktober 2025."),
    ("id", "Pelatihan lima hari kerja, 3-9 Maret 2025, diikuti 40 guru."),
    ("id", "Lima hari setelah banjir 3-5 Maret 2025, listrik menyala."),
    ("en", "The two-night stay, from March 3 to 5, cost nothing."),
    ("en", "The two-day talks of March 3 to 5 went on overnight."),
    ("en", "The five-day course, from 3 March to 7 March 2025, is free."),
    ("en", "A five-day course from Monday 3 March to 9 March 2025 has no weekend classes."),
    ("en", "Within five days of the storm of March 3 to 4, power was back."),
    ("en", "The 30-day ban was agreed. Talks ran from March 3 to 5."),
    ("en", "Three days of rain and two days of snow fell from March 3 to 9."),
    ("en", "More than three days of rain, from March 3 to 9, filled the lake."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "days"), HITS, ids=[row[1][:24] for row in HITS])
def test_another_number_of_days_is_found(language: str, text: str, days: str) -> None:
    found = findings("arithmetic", text, language=language)
    assert [f" {days} " in one.message for one in found] == [True]
    assert len(found[0].related) == 1


@pytest.mark.parametrize(("language", "text"), SOUND, ids=[row[1][:24] for row in SOUND])
def test_days_that_may_be_counted_so_are_left(language: str, text: str) -> None:
    assert not findings("arithmetic", text, language=language)
