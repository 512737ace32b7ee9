"""folder-number-conflict: one thing's figure as several articles of a folder give it."""

import pytest

from copydesk.language.days import Day
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


STORIES_WRONG = [
    ("after-a-month", 40,
     "Stellan Marwitz hid losses of $870 million from shareholders of Norvane Bank in Lindholm.",
     "A jury found Stellan Marwitz hid losses of $780 million from shareholders of Norvane Bank."),
    ("money-with-a-last-nought", 3,
     "Port Lucan opened its tram line on Tuesday. The line cost €310 million.",
     "The auditor of Port Lucan asked why the tram line cost €301 million, a third more than"
     " planned."),
    ("riders-and-people", 4,
     "Port Lucan cheered. Some 24,000 people rode the tram on its opening day.",
     "Trams ran full in Port Lucan. On its opening day on 4 March the tram carried 42,000"
     " passengers."),
    ("losses-told-again", 9,
     "Stellan Marwitz, who ran Norvane Bank, hid losses of $870 million from shareholders between"
     " 2016 and 2019.",
     "A jury found Stellan Marwitz guilty of hiding losses of $780 million from shareholders of"
     " Norvane Bank."),
    ("a-purchase-of-a-year", 2,
     "Calder Estates bought the Hartwell mill for £1.2 million in 2016, records show.",
     "The last owner of the Hartwell mill, Calder Estates, paid £2.1 million for it in 2016."),
    ("police-of-a-rally", 3,
     "Mahasiswa Universitas Bahari berunjuk rasa. Polisi menurunkan 150 petugas untuk mengamankan"
     " unjuk rasa itu.",
     "Pada aksi mahasiswa Universitas Bahari, Rabu (4/3/2026), polisi mengerahkan 510 petugas untuk"
     " mengamankan unjuk rasa serupa."),
    ("the-cost-of-a-harbour", 4,
     "Pelabuhan Waijarang dibuka. Perbaikan dermaga menelan biaya Rp 48,6 miliar.",
     "Proyek perbaikan dermaga Waijarang itu menelan biaya Rp 46,8 miliar dari anggaran negara."),
    ("homes-under-water", 1,
     "Banjir merendam 1.240 rumah di Kampung Melur sejak Rabu dini hari, kata camat.",
     "Di Kampung Melur, 1.420 rumah terendam banjir sejak Rabu dini hari."),
    ("a-bid", 5,
     "Orlanda Foods offered $362 million for its rival Meridian Dairy, the board said.",
     "The board of Meridian Dairy has refused the offer of $326 million from Orlanda Foods."),
    ("jobs", 2,
     "Zeta Motors will close its plant in Halden with the loss of 1,350 jobs, it said.",
     "The loss of 1,530 jobs at the Halden plant of Zeta Motors shocked the town, said its mayor."),
    ("million-for-billion", 6,
     "Orlanda Foods will pay $362 million to shareholders of Meridian Dairy for the company.",
     "Shareholders of Meridian Dairy accepted the $362 billion that Orlanda Foods will pay."),
    ("length", 7,
     "Jembatan Cimaung runtuh. Jembatan sepanjang 127 meter itu dibangun untuk warga Cimaung.",
     "Jembatan Cimaung sepanjang 172 meter yang dibangun untuk warga akan diganti."),
]  # fmt: skip
STORIES_FINE = [
    ("two-days-of-one-week", 3,
     "Port Lucan cheered. On Wednesday, March 4, the tram carried 24,000 passengers, it said.",
     "On Saturday, March 7, the tram in Port Lucan carried 42,000 passengers, it said."),
    ("evacuees", 1,
     "Banjir merendam Kampung Melur. Sebanyak 1.240 warga Kampung Melur mengungsi ke balai desa.",
     "Di Kampung Melur, 1.420 jiwa mengungsi ke balai desa sejak Rabu (4/3/2026)."),
    ("two-years", 2,
     "Calder Estates bought the Hartwell mill for £1.2 million in 2016, records show.",
     "Calder Estates sold the Hartwell mill for £2.1 million in 2019, records show."),
    ("after-a-season", 90,
     "Stellan Marwitz hid losses of $870 million from shareholders of Norvane Bank in Lindholm.",
     "A jury found Stellan Marwitz hid losses of $780 million from shareholders of Norvane Bank."),
    ("a-plan-and-what-was-spent", 3,
     "Port Lucan planned to spend €310 million on the tram line along the harbour, it said.",
     "Port Lucan spent €301 million on the tram line along the harbour, the auditor said."),
    ("two-prices-of-a-sale", 1,
     "Transmart Denpasar menjual susu dengan harga spesial Rp 39.900 dari harga normal Rp 52.800.",
     "Transmart Kuta menjual roti dengan harga spesial Rp 30.990 dari harga normal Rp 43.200."),
    ("two-engines", 1,
     "Santa Fe punya mesin bensin bertenaga 194 PS dan torsi 246 kgm di Indonesia.",
     "Innova memakai mesin diesel bertenaga 149 PS dan torsi 342 kgm di Indonesia."),
    ("a-toll-that-rises", 2,
     "Gempa di Kota Lembar menewaskan 13 orang, kata kepala badan bencana kota itu.",
     "Gempa di Kota Lembar menewaskan 31 orang, kata kepala badan bencana kota itu."),
    ("found-and-aboard", 1,
     "Feri Tunu Pratama tenggelam di Selat Bali. Feri itu mengangkut 53 penumpang dan 12 awak.",
     "Di Selat Bali, sebanyak 35 penumpang dan awak kapal feri itu ditemukan Kamis siang."),
    ("two-polls", 2,
     "The Reform Party of Samuel Brandt is at 31 percent in the poll of voters in Kessandra.",
     "The Alliance Party of Olga Munn is at 13 percent in the poll of voters in Kessandra."),
    ("two-shares", 2,
     "Support for the levy in Kessandra rose to 31 percent of voters in the poll, Brandt said.",
     "Support for the levy in Kessandra fell to 13 percent of voters in the poll, Brandt said."),
    ("two-towns", 1,
     "Banjir di Kampung Melur membuat 1.240 warga mengungsi ke balai desa, kata camat Sukasari.",
     "Banjir di Kampung Kenanga membuat 1.420 warga mengungsi ke balai desa, kata camat Sukasari."),
]  # fmt: skip


def story(days: int, first: str, later: str) -> list[tuple[str, str]]:
    """Two articles of one story, so many days apart."""
    return [("2026-03-04", first), (Day(2026, 3, 4).later(days).iso(), later)]


@pytest.mark.parametrize(
    ("days", "first", "later", "count"),
    [(*row[1:], 1) for row in STORIES_WRONG] + [(*row[1:], 0) for row in STORIES_FINE],
    ids=[row[0] for row in (*STORIES_WRONG, *STORIES_FINE)],
)
def test_a_figure_in_two_articles_of_a_story(days: int, first: str, later: str, count: int) -> None:
    assert len(across("folder-number-conflict", story(days, first, later))) == count


@pytest.mark.parametrize("articles", [row[1] for row in WRONG], ids=[row[0] for row in WRONG])
def test_a_figure_told_otherwise(articles: list[tuple[str, str]]) -> None:
    assert len(across("folder-number-conflict", articles)) == 1


@pytest.mark.parametrize("articles", [row[1] for row in FINE], ids=[row[0] for row in FINE])
def test_two_figures_that_may_both_hold(articles: list[tuple[str, str]]) -> None:
    assert across("folder-number-conflict", articles) == []
