"""folder-number-conflict: one thing's figure as several articles of a folder give it."""

import pytest

from tests.structure_tools import across

PIT = "The collapse of the Harrow Vale mine on 3 March killed {} miners, the sheriff said."
SLIDE = "Longsor di Desa Cikalong pada 9 Maret 2026 menewaskan {} orang, kata kepala desa."
PROFIT = "Net profit of Orlanda Foods for 2025 was ${}, the company told its owners."
LABA = "Laba bersih Bank Samudra pada 2025 mencapai Rp {}, kata direktur utama bank itu."
HOMES = "Aster Ridge burned once before, in 1954, when {} wooden houses were destroyed."
JOBS = "Zeta Motors will cut {} jobs at its plant in Halden because sales in Europe fell."
RATES = "Tarif air di Kota Muara naik {} persen mulai 1 Oktober 2026, kata direktur perusahaan air."


def told(pattern: str, *figures: str) -> list[tuple[str, str]]:
    """The same sentence on a day of each week from March 2026 on."""
    days = [f"2026-03-{day:02}" for day in range(4, 32, 7)]
    return [(day, pattern.format(figure)) for day, figure in zip(days, figures, strict=False)]


WRONG = [
    ("a-toll-and-back", told(PIT, "15", "51", "15")),
    ("a-toll-and-back-id", told(SLIDE, "13", "31", "13")),
    ("a-toll-in-words", told(SLIDE, "sembilan", "11", "sembilan")),
    ("million-billion", told(PROFIT, "120 million", "120 billion")),
    ("juta-miliar", told(LABA, "3,2 triliun", "3,2 miliar")),
    ("digits-of-a-year", told(HOMES, "212", "221")),
    ("digits-of-a-day", told(RATES, "15", "51")),
    (
        "turned-within-days",
        [
            (
                "2026-03-04",
                "The council spent £486 million on the new Castle Vale bridge, it said.",
            ),
            (
                "2026-03-07",
                "The new bridge, which the council spent £684 million on, is in Castle Vale.",
            ),
        ],
    ),
    (
        "of-the-article-s-own-day",
        [
            (
                "2026-03-09",
                "Longsor di Cikalong dini hari membuat 34 rumah rusak berat, kata Dedi.",
            ),
            (
                "2026-03-13",
                "Longsor di Cikalong, 9 Maret 2026, membuat 43 rumah rusak berat.",
            ),
        ],
    ),
    ("digits-there-and-back", told(JOBS, "1,200", "2,100", "1,200")),
]
FINE = [
    ("a-toll-that-rises", told(PIT, "nine", "15", "19")),
    ("a-toll-that-falls", told(SLIDE, "31", "28", "28")),
    ("at-least", told(PIT, "15", "at least 12", "15")),
    ("another-day", [
        *told(PIT, "15", "51"),
        ("2026-04-20", PIT.format("15").replace("3 March", "9 April")),
    ]),
    ("another-mine", [
        ("2026-03-04", "The fire in the Alder Works on 3 March killed 15 people."),
        ("2026-03-05", "The flood at Castle Bridge on 3 March killed 12 people."),
        ("2026-03-06", "The fire in the Alder Works on 3 March killed 15 people."),
    ]),
    ("another-year", [
        ("2026-03-04", PROFIT.format("120 million")),
        ("2026-03-05", PROFIT.format("120 billion").replace("2025", "2021")),
    ]),
    ("another-company", [
        ("2026-03-04", PROFIT.format("120 million")),
        ("2026-03-05", PROFIT.format("120 billion").replace("Orlanda", "Meridian")),
    ]),
    ("a-figure-that-moves", told(JOBS, "1,200", "2,100")),
    ("a-price-that-rises", [
        ("2026-03-04", "Harga beras di Pasar Kramat Rp 14.500 per kilogram, kata Rukmini."),
        ("2026-03-25", "Harga beras di Pasar Kramat Rp 15.400 per kilogram, kata Rukmini."),
    ]),
    ("an-index-in-two-articles", [
        ("2026-03-04", "Indeks Bursa Samudra ditutup pada 7.123, naik dari hari sebelumnya."),
        ("2026-03-05", "Indeks Bursa Samudra ditutup pada 7.132, naik dari hari sebelumnya."),
    ]),
    ("an-index", [
        ("2026-03-04", "Indeks Bursa Samudra ditutup pada 7.123, naik dari hari sebelumnya."),
        ("2026-03-05", "Indeks Bursa Samudra ditutup pada 7.132, naik dari hari sebelumnya."),
        ("2026-03-06", "Indeks Bursa Samudra ditutup pada 7.145, naik dari hari sebelumnya."),
    ]),
    ("two-shares-of-a-year", told(
        "Growth of Meridian Foods in 2025 was {} percent, the board of the company said.",
        "2.5", "5.2",
    )),
    ("planned", [
        ("2026-03-04", "Halden Council plans to spend $1.25 million on its new school by 2030."),
        ("2026-03-05", "Halden Council has spent $1.52 million on its new school since 2024."),
    ]),
    ("no-dates", [("", text) for _, text in told(PIT, "15", "51", "15")]),
]  # fmt: skip


@pytest.mark.parametrize("articles", [row[1] for row in WRONG], ids=[row[0] for row in WRONG])
def test_a_figure_told_otherwise(articles: list[tuple[str, str]]) -> None:
    assert len(across("folder-number-conflict", articles)) == 1


@pytest.mark.parametrize("articles", [row[1] for row in FINE], ids=[row[0] for row in FINE])
def test_two_figures_that_may_both_hold(articles: list[tuple[str, str]]) -> None:
    assert across("folder-number-conflict", articles) == []
