"""Things to which something was done, counted twice: slips, beside sound texts that look alike."""

import pytest

from tests.structure_tools import findings

SLIPS = {
    "seized": ("Officers seized 38 packages wrapped in plastic.",
               "The head of the port said the 48 packages that were seized would be burnt."),
    "stolen": ("Thieves stole eleven bicycles from the shed at night.",
               "He wants the 12 bicycles stolen on Monday back before the race."),
    "flooded": ("The river flooded 140 homes on Monday.",
                "In all, 160 homes were flooded, the mayor said."),
    "destroyed": ("The fire destroyed 12 cottages.", "A cat was found near the 14 cottages "
                  "destroyed by the fire."),
    "cancelled": ("The airline cancelled 46 flights.", "Nobody was paid for the 64 flights that "
                  "were cancelled."),
    "id-disita": ("Polisi menyita sebelas unit sepeda motor dan dua kunci letter T.",
                  "Warga dipersilakan mengecek 12 unit sepeda motor yang diamankan tanpa biaya."),
    "id-terendam": ("Banjir merendam 320 rumah warga.",
                    "Pemilik 350 rumah yang terendam itu mengungsi ke masjid."),
    "id-rusak-berat": ("Gempa membuat 12 rumah rusak berat.",
                       "Bantuan untuk 15 rumah rusak berat disiapkan."),
    "id-dicuri": ("Maling menggondol tiga laptop milik sekolah.",
                  "Polisi mencari lima laptop yang dicuri itu."),
    "id-hangus": ("Api menghanguskan delapan kios di Pasar Baru.",
                  "Pemilik sembilan kios itu, yang terbakar sampai habis, menuntut ganti rugi."),
}  # fmt: skip
SOUND = {
    "same": ("The river flooded 140 homes on Monday.", "In all, 140 homes were flooded."),
    "places": ("The river flooded 140 homes in Leeds.", "In York, 160 homes were flooded."),
    "one-place": ("The river flooded 160 homes.", "In York, 140 homes were flooded."),
    "two-districts": ("In Banjar Agung 27 homes were flooded.",
                      "In Banjar Margo 21 homes were flooded."),
    "last-year": ("The river flooded 140 homes.", "Last year 160 homes were flooded."),
    "about": ("The river flooded 140 homes.", "About 160 homes were flooded, he said."),
    "series": ("Thieves stole 11 bicycles.", "They stole 12 bicycles.\n\nThey stole 15 bicycles."),
    "sum": ("Officers seized 38 packages and ten packages.", "They seized 48 packages."),
    "rose": ("The fire destroyed 12 homes.", "The number rose to 14 homes destroyed."),
    "more": ("Officers seized 38 packages.", "They seized another 48 packages."),
    "quoted": ("The fire destroyed 12 homes.", "“It destroyed 14 homes,” he said."),
    "plan": ("Bakers built 12 shops.", "They plan to build 14 shops."),
    "id-berat-ringan": ("Gempa membuat 12 rumah rusak berat.", "Sebanyak 15 rumah rusak ringan."),
    "id-kecamatan": ("Banjir merendam 350 rumah di Demak.", "Di Kudus, 320 rumah terendam."),
    "id-two-districts": (
        "Di Kecamatan Banjar Agung ada 27 rumah rusak sedang.",
        "Di Kecamatan Banjar Margo ada 21 rumah rusak sedang.",
    ),
    "id-bertambah": ("Banjir merendam 320 rumah.", "Jumlah itu bertambah menjadi 350 rumah."),
    "id-di-antaranya": ("Banjir merendam 320 rumah.", "Di antaranya 180 rumah terendam parah."),
}  # fmt: skip


def found(name: str, paragraphs: tuple[str, str]) -> list[str]:
    language = "id" if name.startswith("id-") else "en"
    every = findings("number-conflict", "\n\n".join(paragraphs), language=language)
    return [one.rule for one in every]


@pytest.mark.parametrize("name", SLIPS)
def test_things_counted_twice_are_found(name: str) -> None:
    assert found(name, SLIPS[name]) == ["number-conflict"]


@pytest.mark.parametrize("name", SOUND)
def test_other_things_are_left_alone(name: str) -> None:
    assert found(name, SOUND[name]) == []
