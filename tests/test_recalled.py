"""Events recalled by a noun: a day or place that differs is found, another event is left alone."""

import pytest

from copydesk import run
from copydesk.opened import Opened
from copydesk.settings import Settings

OPENED: Opened = run.open_desk(Settings(select=("date-conflict", "place-conflict")))

# name, the opening, what is recalled, (rule, what the finding must touch)
HITS = [
    (
        "detained",
        "Kejaksaan menahan Direktur Utama PT Sumber Rejo Hartono Wijaya pada Selasa (27/10/2026).",
        "Penahanan Hartono pada Rabu, 28 Oktober 2026, dilakukan setelah pemeriksaan.",
        ("date-conflict", "Rabu, 28 Oktober 2026"),
    ),
    (
        "installed",
        "Gubernur Anwar Siregar melantik enam bupati di Medan, Senin (5/10/2026).",
        "Pelantikan pada Selasa (6/10/2026) itu berlangsung singkat.",
        ("date-conflict", "Selasa (6/10/2026)"),
    ),
    (
        "signed",
        "Kedua menteri menandatangani kesepakatan listrik di Putrajaya, Selasa (3/11/2026).",
        "Penandatanganan kesepakatan listrik pada Senin (2/11/2026) itu disaksikan wartawan.",
        ("date-conflict", "Senin (2/11/2026)"),
    ),
    (
        "sunk",
        "Kapal Motor Bintang Timur tenggelam di perairan Selayar, Jumat (2/10/2026) sore.",
        "Tenggelamnya kapal pada Kamis (1/10/2026) itu menewaskan dua orang.",
        ("date-conflict", "Kamis (1/10/2026)"),
    ),
    (
        "no-more-than-that-it-was",
        "Menteri Sosial Retno Wardhani meresmikan rumah singgah, Rabu (7/10/2026).",
        "Peresmian berlangsung pada Kamis (8/10/2026) pagi.",
        ("date-conflict", "Kamis (8/10/2026)"),
    ),
    (
        "won",
        "PSM Makassar mengalahkan Persiba Balikpapan 2-0, Sabtu (17/10/2026) malam.",
        "Kemenangan PSM atas Persiba pada Minggu (18/10/2026) itu disambut meriah.",
        ("date-conflict", "Minggu (18/10/2026)"),
    ),
    (
        "another-town",
        "Menteri Sosial Retno Wardhani meresmikan rumah singgah di Bandung, Rabu (7/10/2026).",
        "Peresmian rumah singgah di Semarang tersebut dihadiri warga.",
        ("place-conflict", "Semarang"),
    ),
    (
        "another-mountain",
        "Petugas mengevakuasi jenazah pendaki di Gunung Rinjani, Kamis (22/10/2026).",
        "Evakuasi jenazah dari Gunung Agung itu melibatkan 48 orang.",
        ("place-conflict", "Gunung Agung"),
    ),
    (
        "told-of-another-too",
        "Presiden Arya Wiratama bertemu Zulkifli Rahman di Bogor, Senin (9/11/2026). Menteri "
        "Luar Negeri Dewi Hakim bertemu wartawan, Rabu (11/11/2026).",
        "Pertemuan Arya dan Zulkifli pada Selasa (10/11/2026) itu berlangsung dua jam.",
        ("date-conflict", "Selasa (10/11/2026)"),
    ),
    (
        "an-office-named-after-it",
        "Pasar Cikopo terbakar, Selasa (17/11/2026). Warga lari, kata Kepala Dinas Pemadam "
        "Kebakaran Ujang Sutisna, Rabu (18/11/2026).",
        "Kebakaran pasar pada Senin (16/11/2026) itu menghanguskan 312 kios.",
        ("date-conflict", "Senin (16/11/2026)"),
    ),
    (
        "held-and-was-held",
        "Kejaksaan menahan Direktur Utama PT Sumber Rejo Hartono Wijaya, Kamis (12/11/2026).",
        "Hartono Wijaya ditahan pada Rabu (11/11/2026) di Jakarta.",
        ("date-conflict", "Rabu (11/11/2026)"),
    ),
]

QUIET = [
    (
        "another-thing-opened",
        "Gubernur Anwar Siregar meresmikan tiga puskesmas di Grobogan, Kamis (29/10/2026).",
        "Adapun peresmian jembatan pada Rabu (28/10/2026) dihadiri bupati.",
    ),
    (
        "another-person",
        "Polisi menangkap Dadang Suhendar di Garut, Kamis (29/10/2026).",
        "Penangkapan Tarsono pada Senin (26/10/2026) itu terjadi lebih dulu.",
    ),
    (
        "the-second-one",
        "Kedua menteri bertemu di Jakarta, Kamis (29/10/2026).",
        "Pertemuan sebelumnya pada Senin (26/10/2026) itu berlangsung tertutup.",
    ),
    (
        "planned",
        "Rumah singgah itu akan diresmikan pada Kamis (29/10/2026).",
        "Peresmian pada Senin (26/10/2026) itu ditunda.",
    ),
    (
        "news-of-it",
        "Sastrawan Umar Wiratmaja meninggal dunia, Minggu (25/10/2026).",
        "Kabar meninggalnya Umar pada Senin (26/10/2026) mengejutkan para muridnya.",
    ),
    (
        "also-elsewhere",
        "Bom ikan meledak di Bulukumba, Selasa (7/7/2026).",
        "Ledakan pada Senin (6/7/2026) itu terjadi di Tolitoli.",
    ),
    (
        "same-day",
        "Kejaksaan menahan Hartono Wijaya pada Selasa (27/10/2026).",
        "Penahanan Hartono pada 27 Oktober 2026 itu sah.",
    ),
    (
        "two-events-told",
        "Polisi menangkap tiga orang, Senin (5/10/2026). Dua orang ditangkap lagi, Rabu (7/10).",
        "Penangkapan pada Selasa (6/10/2026) itu tanpa perlawanan.",
    ),
    (
        "another-body-met",
        "DPR menyepakati anggaran dalam rapat paripurna, Rabu (18/11/2026).",
        "Rapat Badan Anggaran digelar pada Senin (16/11/2026).",
    ),
    (
        "once-met-elsewhere",
        "Wakil Presiden Nadia Kusuma bertemu Presiden Carlos Nhaca di Maputo, Jumat (20/11/2026).",
        "Nadia dan Nhaca pernah bertemu di Bali. Pertemuan di Bali itu awal kerja sama.",
    ),
    (
        "told-on-that-day-too",
        "Menteri Retno Wardhani meresmikan rumah singgah, Rabu (7/10/2026). Ia meresmikan pasar, "
        "Kamis (8/10/2026).",
        "Peresmian rumah singgah pada Kamis (8/10/2026) itu dihadiri warga.",
    ),
    (
        "held-from-the-day-after-on",
        "Kejaksaan menahan Direktur Utama PT Sumber Rejo Hartono Wijaya, Kamis (12/11/2026).",
        "Hartono Wijaya ditahan selama 20 hari, terhitung sejak 13 November 2026.",
    ),
    (
        "within-the-town",
        "Menteri Sosial Retno Wardhani meresmikan rumah singgah di Jakarta, Rabu (7/10/2026).",
        "Peresmian rumah singgah di Jakarta Selatan itu dihadiri warga.",
    ),
    (
        "a-toll-of-it",
        "Korban meninggal akibat gempa bertambah menjadi lima, Selasa (17/2/2026).",
        "Gempa itu terjadi pada Sabtu (14/2/2026) malam.",
    ),
    (
        "a-caller-elsewhere",
        "Pakar menjelaskan penyebab kebakaran mobil di Bandung. Dihubungi dari Jakarta, ia "
        "menyebut kebakaran bermula dari kabel.",
        "Kebakaran mobil itu diselidiki.",
    ),
]


def findings(opening: str, later: str) -> list[tuple[str, str]]:
    text = f"Warta Kota\n\n{opening}\n\nPara saksi sudah dimintai keterangan.\n\n{later}\n"
    article = run.read("a.txt", text.encode(), OPENED.desk, "id")
    found = run.examine(article, OPENED.rules, OPENED.desk).findings
    return [
        (one.rule, text)
        for one in found
        for text in (one.text, *(place.text for place in one.related))
    ]


@pytest.mark.parametrize(
    ("opening", "later", "wanted"), [case[1:] for case in HITS], ids=[case[0] for case in HITS]
)
def test_recalled_otherwise(opening: str, later: str, wanted: tuple[str, str]) -> None:
    assert wanted in findings(opening, later)


@pytest.mark.parametrize(
    ("opening", "later"), [case[1:] for case in QUIET], ids=[case[0] for case in QUIET]
)
def test_another_event(opening: str, later: str) -> None:
    assert findings(opening, later) == []
