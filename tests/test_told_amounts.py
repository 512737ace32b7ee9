"""Amounts that no two things share by chance: turned once, in another size, in the headline."""

import pytest

from tests.structure_tools import findings

TURNED = [
    ("once-beside-twice", "id", "Anggaran Rp 14,92 triliun ditolak dewan.\n\nKetua menyebut "
     "usulan Rp 14,92 triliun itu terlalu besar.\n\nTadinya, tambahan Rp 14,29 triliun akan "
     "dipakai membangun jembatan, jalan, dan pasar di tiga kota.", 1),
    ("long-and-of-the-same", "id", "Belanja negara terealisasi sebesar Rp 1.960,3 triliun.\n\n"
     "Sementara itu, belanja negara yang mencapai Rp 1.069,3 triliun berasal dari pusat.", 1),
    ("small-and-another-time", "id", "Pelaku meminta uang Rp 24 juta kepada Rahmat.\n\nUang Rp 24 "
     "juta itu dikirim.\n\nTidak lama, pelaku kembali meminta uang Rp 42 juta untuk emas.", 0),
    ("shares", "en", "Some 59% are men and 41% are women.\n\nThis compares to 14% of those "
     "under 30 and 14% of those over 40.", 0),
    ("in-the-same-words", "en", "Exports to the kingdom were worth $3.52 billion in 2024.\n\nA "
     "book came out.\n\nExports to the kingdom were worth $5.32 billion in 2024.", 1),
]  # fmt: skip
SIZES = [
    ("two-nouns", "Bantuan itu menjangkau 35,04 juta keluarga penerima manfaat.\n\nDari total "
     "35,04 miliar KPM, separuhnya sudah menerima.", 1),
    ("one-figure", "Pasar itu menelan Rp 3 miliar.\n\nWarga menerima Rp 3 juta.", 0),
]  # fmt: skip
HEADS = [
    ("a-school", "Bantah Siswanya Keracunan, Kepala SMPN 23 Angkat Bicara", "Siswa SMPN 33 "
     "dibawa ke puskesmas. Kepala SMPN 33 membantah.", 1),
    ("the-school", "Bantah Siswanya Keracunan, Kepala SMPN 33 Angkat Bicara", "Siswa SMPN 33 "
     "dibawa ke puskesmas. Kepala SMPN 33 membantah.", 0),
    ("two-schools", "Siswa SMPN 23 Menang Lomba", "SMPN 33 dan SMPN 12 kalah. SMPN 33 protes.", 0),
    ("a-range", "1.190-4.100 ASN Bakal Pindah", "Sebanyak 1.700-4.100 ASN akan pindah.", 1),
    ("a-range-rounded", "10-20 ASN Bakal Pindah", "Sebanyak 12-18 ASN akan pindah.", 0),
    ("nearly-twice", "Pengusaha Kafe Tekor Nyaris Rp 2 M", "Ia rugi hampir Rp 1 miliar.", 1),
    ("nearly", "Pengusaha Kafe Tekor Nyaris Rp 2 M", "Ia rugi Rp 1,9 miliar.", 0),
    ("a-share-is-no-count", "Undip Pamerkan 24 Inovasi", "Sebanyak 35 inovasi dipamerkan. Harganya "
     "20-30 persen lebih murah.", 1),
    ("reached", "Realisasi Capai 10,67 Juta Liter", "Realisasinya mencapai 10,57 juta liter.", 1),
    ("kickoff", "Tottenham Vs Chelsea, Kickoff 13.00 WIB", "Laga itu mulai pukul 03.00 WIB.", 1),
    ("two-hours", "Tottenham Vs Chelsea, Kickoff 13.00 WIB", "Laga itu mulai pukul 03.00 WIB, "
     "siaran mulai pukul 02.00 WIB.", 0),
    ("a-list-told", "12 Potret Mainan Anak", "Berikut 10 potret mainan anak itu.", 1),
    ("not-over", "Realisasi Lebih dari 10,5 Juta Liter", "Realisasinya 10,43 juta liter.", 1),
    ("over", "Realisasi Lebih dari 10,5 Juta Liter", "Realisasinya 10,57 juta liter.", 0),
    ("a-round-thousand", "Seribu Lebih Burung Disita", "Petugas menyita 1.240 burung.", 0),
    ("a-thousand-of-two", "Seribu Lebih Burung Disita", "Petugas menyita 2.240 burung.", 1),
    ("a-thousand-at-least", "Seribu Lebih Burung Disita", "Petugas menyita 940 burung.", 1),
]  # fmt: skip
MORE = "\n\n" + "Kabar itu disampaikan kepada wartawan di kantor bupati kemarin. " * 10


@pytest.mark.parametrize(
    ("language", "text", "count"), [row[1:] for row in TURNED], ids=[row[0] for row in TURNED]
)
def test_turned_figures(language: str, text: str, count: int) -> None:
    assert len(findings("number-conflict", text, language=language)) == count


@pytest.mark.parametrize(("_", "text", "count"), SIZES, ids=[row[0] for row in SIZES])
def test_size_words(_: str, text: str, count: int) -> None:
    assert len(findings("magnitude-conflict", text, language="id")) == count


@pytest.mark.parametrize(
    ("head", "body", "count"), [row[1:] for row in HEADS], ids=[row[0] for row in HEADS]
)
def test_headlines(head: str, body: str, count: int) -> None:
    text = f"{head}\n\n{body}{MORE}"
    assert len(findings("headline-number", text, language="id")) == count
