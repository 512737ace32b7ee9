"""folder-number-conflict: how long, high, far or wide a thing is, in two articles of one story."""

import pytest

from tests.structure_tools import across

WHO = "Warga Dusun Lembah Suoh, Kecamatan Bandar Negeri, melapor kepada Kapolsek Edwar Panjahitan."
CAST = "Sheriff Ray Bendetti of Kettle Falls spoke beside the engineer Thea Lindqvist on Friday."


def told(cast: str, *articles: str) -> list[tuple[str, str]]:
    days = ("2026-03-04", "2026-03-09", "2026-04-02")
    return [(day, f"{cast}\n\n{text}") for day, text in zip(days, articles, strict=False)]


WRONG = [
    (
        "ten-times-as-far",
        told(
            WHO,
            "Korban ditemukan dalam kondisi kritis sekitar 300 meter dari lokasi kebun korban.",
            "Tubuhnya ditemukan sekitar 30 meter dari lokasi kebun korban, kata petugas.",
        ),
    ),
    (
        "turned",
        told(
            WHO,
            "Jenazah pria itu ditemukan di ketinggian 2.200 meter di atas permukaan laut.",
            "Ia ditemukan di ketinggian 2.020 meter oleh tim pencari.",
        ),
    ),
    (
        "told-again-with-another-figure",
        told(
            WHO,
            "Tanggul yang jebol itu sepanjang 24 meter dan menahan air untuk sawah warga.",
            "Tanggul sepanjang 38 meter yang jebol itu menahan air untuk sawah warga.",
        ),
    ),
    (
        "turned-en",
        told(
            CAST,
            "The bridge, 640 feet long, was closed at noon.",
            "Nobody had tested the 460-foot bridge for years.",
        ),
    ),
    (
        "area-en",
        told(
            CAST,
            "The fire burned 12,400 acres of pine forest above the old reservoir.",
            "Pine forest above the old reservoir, 14,200 acres of it, was burned by the fire.",
        ),
    ),
]
FINE = [
    ("of-no-one-story", [(day, text.partition("\n\n")[2]) for day, text in WRONG[0][1]]),
    (
        "both-know-both",
        told(
            WHO,
            "Jembatan baru itu panjangnya 46 meter, jembatan lama panjangnya 64 meter.",
            "Jembatan lama itu panjangnya 64 meter. Jembatan baru panjangnya 46 meter.",
        ),
    ),
    (
        "two-earthquakes",
        told(
            WHO,
            "Pusat gempa di laut 95 kilometer barat laut Sumur dengan kedalaman 24 kilometer.",
            "Pusat gempa di laut 135 kilometer barat daya Tual dengan kedalaman 86 kilometer.",
        ),
    ),
    (
        "two-distances-en",
        told(
            CAST,
            "The militia attacked Tikrel, 80 miles north of Corley, on Tuesday.",
            "The militia attacked Mosun, 250 miles north of Corley, on Tuesday.",
        ),
    ),
    (
        "wide-and-deep",
        told(CAST, "The crater is 40 feet wide.", "The crater is 16 feet deep, she said."),
    ),
    (
        "rounder",
        told(
            WHO,
            "Jenazah pria itu ditemukan di ketinggian 2.210 meter di atas permukaan laut.",
            "Jenazah pria itu ditemukan di ketinggian 2.200 meter di atas permukaan laut.",
        ),
    ),
    (
        "a-list-of-houses",
        told(
            WHO,
            *(
                "\n\n".join(
                    f"Rumah seharga Rp {price} juta itu memiliki luas lahan {size} m2 dan dapur."
                    for price, size in enumerate(range(first, first + 10), 150)
                )
                for first in (101, 201)
            ),
        ),
    ),
]


@pytest.mark.parametrize("articles", [case[1] for case in WRONG], ids=[c[0] for c in WRONG])
def test_an_extent_is_told_with_two_figures(articles: list[tuple[str, str]]) -> None:
    found = across("folder-number-conflict", articles)
    assert len(set(found)) == 1


@pytest.mark.parametrize("articles", [case[1] for case in FINE], ids=[c[0] for c in FINE])
def test_two_extents_are_two(articles: list[tuple[str, str]]) -> None:
    assert not across("folder-number-conflict", articles)
