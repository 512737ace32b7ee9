"""Offices and ranks of police and army written out, and slips that are told in other words."""

import pytest

from copydesk import run
from copydesk.language.people import people
from copydesk.language.titles import titles
from tests.structure_tools import across, findings, opened

READ = [
    ("Kepala Kepolisian Resor Cilacap Ajun Komisaris Besar Budi Adhy Buono hadir.",
     "town-police-chief", "cilacap", "Budi Adhy Buono"),
    ("Kepala Satuan Reserse Kriminal Polres Cilacap Ajun Komisaris Guntar Arif hadir.",
     "detective-chief", "cilacap polres", "Guntar Arif"),
    ("Kepala Bidang Hubungan Masyarakat Polda Jawa Tengah Komisaris Besar Artanto hadir.",
     "press-officer", "jawa polda tengah", "Artanto"),
    ("Kepala Kepolisian Sektor Kroya Inspektur Satu Slamet Riyadi hadir.",
     "precinct-chief", "kroya", "Slamet Riyadi"),
    ("Komandan Kodim 0703 Cilacap Letnan Kolonel Inf Andi Afandi hadir.",
     "commander", "0703 cilacap", "Andi Afandi"),
    ("Panglima Kodam IV/Diponegoro Mayor Jenderal Deddy Suryadi hadir.",
     "district-commander", "diponegoro iv", "Deddy Suryadi"),
    ("Kepala Kejaksaan Negeri Cilacap Muhammad Irfan Jaya hadir.",
     "prosecutor", "cilacap", "Muhammad Irfan Jaya"),
]  # fmt: skip
TITLES = [
    ("two-bases", "id", "Komandan Pangkalan Utama TNI AL IX Ambon Laksamana Pertama Hariyo "
     "Wibisono "
     "hadir.\n\nMenurut Komandan Pangkalan Utama TNI AL XIV Sorong Laksamana Pertama Hariyo "
     "Wibisono, patroli digandakan.", 1),
    ("short-and-long", "id", "Kapolres Cilacap AKBP Budi Adhy hadir.\n\nKepala Kepolisian Resor "
     "Cilacap Ajun Komisaris Besar Budi Adhy pulang.", 0),
    ("two-portfolios", "en", "Public Works Director Alan Prewitt spoke.\n\nHe had maps, said "
     "Public Safety Director Alan Prewitt.", 1),
    ("one-portfolio", "en", "Public Works Director Alan Prewitt spoke.\n\nAlan Prewitt, the "
     "city's works director, had maps.", 0),
    ("two-companies", "en", "Apex director Alan Prewitt spoke.\n\nBolt director Alan Prewitt "
     "left.", 0),
]  # fmt: skip
NAMES = [
    ("first-letter", "en", "The nurse, Catherine Mallory, 67, was found.\n\nKatherine Mallory, he "
     "said, had given her life to the ward.", 1),
    ("two-given-names", "en", "The nurse, Martha Mallory, 67, was found.\n\nBertha Mallory, 41, "
     "her niece, was away.", 0),
    ("each-word", "id", "Penulis Nukila Amalia, 31 tahun, hadir.\n\nMenurut penulis Nukilah "
     "Amelia, "
     "31 tahun, naskahnya selesai.", 1),
]  # fmt: skip
AGES = [
    ("undated", "en", "Idris Penhallow, who has died aged 86, kept a light.\n\nHe was born in "
     "Swansea on 3 April 1941, in a cellar.\n\nPenhallow died at home on 9 February 2026.", 1),
    ("undated-and-right", "en", "Idris Penhallow, who has died aged 84, kept a light.\n\nHe was "
     "born in Swansea on 3 April 1941.\n\nPenhallow died at home on 9 February 2026.", 0),
    ("another-day", "en", "Idris Penhallow, who has died aged 86, kept a light.\n\nHe was born in "
     "Swansea on 3 April 1941.\n\nHe joined the fleet on 9 February 1959.", 0),
    ("after-a-comma", "id", "Pemiliknya, Ki Sarwanto Guna Carita, berpulang di Rumah Sakit "
     "Moewardi, "
     "Surakarta, Jumat, 20 Maret 2026, dalam usia 79 tahun.\n\nIa lahir di Manyaran, Wonogiri, "
     "pada 4 Juli 1941 sebagai anak kelima.", 1),
]  # fmt: skip
SUMS = [
    ("poll", "en", "Among likely voters, 46% said they would back Ann Lee, while 38% "
     "favored Bo Hart; "
     "11% were for Cy Moss, and 9% had not made up their minds.", 1),
    ("poll-of-all", "en", "Among likely voters, 46% said they would back Ann Lee, while 34% "
     "favored "
     "Bo Hart; 11% were for Cy Moss, and 9% had not made up their minds.", 0),
    ("poll-of-some", "en", "Among likely voters, 46% would back Ann Lee, 31% Bo Hart, and 9% were "
     "undecided.", 0),
    ("poll-id", "id", "Sebanyak 46 persen pemilih mendukung Ani, 38 persen mendukung Budi, "
     "11 persen "
     "mendukung Cici, dan 9 persen belum menentukan pilihan.", 1),
    ("parts-in-another-paragraph", "en", "The bank will cut 120 jobs by June.\n\nStaff were "
     "told.\n\n"
     "The plan means that 48 posts will be lost in Leeds, 37 in Hull and 45 in York.", 1),
    ("they-add-up", "en", "The bank will cut 130 jobs by June.\n\nStaff were told.\n\n"
     "The plan means that 48 posts will be lost in Leeds, 37 in Hull and 45 in York.", 0),
    ("some-of-them", "en", "The bank will cut 120 jobs by June.\n\nThe plan means that posts will "
     "be lost, including 48 jobs in Leeds, 37 in Hull and 45 in York.", 0),
    ("classes", "id", "Sebanyak 116 regu ikut lomba itu.\n\nLomba dibagi atas tiga kelompok, yakni "
     "48 regu SD, 31 regu SMP, dan 27 regu SMA.", 1),
    ("far-from-it", "id", "Sebanyak 300 regu ikut lomba itu.\n\nDi final ada tiga kelompok, yakni "
     "48 regu SD, 31 regu SMP, dan 27 regu SMA.", 0),
]  # fmt: skip
COUNTS = [
    ("margin", "en", "The council voted by 27 to 22 to reopen the lane.\n\nThe margin, 27 votes to "
     "24, was wider than she had thought.", 1),
    ("amendment", "en", "The council voted by 27 to 22 to reopen the lane.\n\nAn amendment fell by "
     "27 votes to 24.", 0),
    ("known-win", "en", "Thornaby were seen off 3-1 in a gale.\n\nThe 2-1 victory was their sixth "
     "in a row.", 1),
    ("last-win", "en", "Thornaby were seen off 3-1 in a gale.\n\nThe 2-1 victory of last week was "
     "forgotten.", 0),
    ("half-time", "en", "Thornaby led 3-1 at half-time.\n\nThe 4-3 victory was their sixth.", 0),
    ("another-year", "id", "Empat orang ditemukan meninggal akibat longsor.\n\nPada 2020 "
     "lereng itu "
     "juga runtuh. Ketika itu dua orang meninggal.", 0),
]  # fmt: skip
DAYS = [
    ("stone", "id", "Pembangunan jembatan dimulai dengan peletakan batu pertama pada 8 Maret 2025."
     "\n\nSejak batu pertama diletakkan pada 18 Maret 2025, sudah tiga kali banjir.", 1),
    ("initials", "id", "Balai itu menangkap RS pada 21 April 2026 di Balikpapan.\n\nSejak "
     "diringkus "
     "pada 12 April 2026, kata dia, RS selalu menjawab.", 1),
    ("two-arrests", "id", "Balai itu menangkap RS pada 21 April 2026 di Balikpapan.\n\nBT "
     "diringkus "
     "pada 12 April 2026 di Palu.", 0),
    ("both-sides", "id", "Kesepakatan itu dicapai dalam perundingan panglima kedua negara di Kuala "
     "Lumpur pada 4 Agustus 2026.\n\nSejak para panglima berunding di Kuala Lumpur pada 6 Agustus "
     "2026, belum ada tembakan.", 1),
]  # fmt: skip
ALL = [
    *[("title-conflict", *row) for row in TITLES], *[("name-conflict", *row) for row in NAMES],
    *[("age-conflict", *row) for row in AGES], *[("arithmetic", *row) for row in SUMS],
    *[("number-conflict", *row) for row in COUNTS], *[("date-conflict", *row) for row in DAYS],
]  # fmt: skip


@pytest.mark.parametrize(("text", "office", "words", "name"), READ, ids=[row[3] for row in READ])
def test_an_office_written_out_is_read(text: str, office: str, words: str, name: str) -> None:
    _, desk = opened("title-conflict")
    article = run.read("article", text.encode(), desk, "id")
    (title,) = titles(article.paragraphs[0], desk)
    assert (title.head.office, " ".join(title.words)) == (office, words)
    assert [one.text for person in people(article, desk).all for one in person.mentions] == [name]


@pytest.mark.parametrize(
    ("rule", "language", "text", "count"),
    [(rule, *row) for rule, _, *row in ALL],
    ids=[f"{rule}-{name}" for rule, name, *_ in ALL],
)
def test_slips_and_what_is_none(rule: str, language: str, text: str, count: int) -> None:
    assert len(findings(rule, text, language=language)) == count


def test_a_portfolio_between_two_of_another_is_no_promotion() -> None:
    works = "Public Works Director Alan Prewitt said that the valves were closed."
    safety = "“I slept,” said Public Safety Director Alan Prewitt."
    days = [("2026-01-13", works), ("2026-01-16", safety), ("2026-01-20", works)]
    assert across("title-conflict", days) == [("1.txt", "Public Safety Director", "0.txt")]


def test_who_speaks_by_a_last_name_is_named_in_full_first() -> None:
    late = "Pennington said he felt with them.\n\nMark Pennington, the headteacher, made a plan."
    assert [one.text for one in findings("first-reference", late, language="en")] == ["Pennington"]
    early = "Mark Pennington, the headteacher, made a plan.\n\nPennington said he felt with them."
    assert not findings("first-reference", early, language="en")
