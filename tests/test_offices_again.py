"""title-conflict: an office alone that points back at whoever spoke."""

import pytest

from tests.structure_tools import findings

REGENT = "Bupati Majalengka Eman Suherman membagikan beasiswa pada Senin."
SPORTS = "Menpora Dito Ariotedjo membuka kejuaraan itu pada Senin."
WRONG = [
    ("deputy", f'{REGENT}\n\n"Seratus anak kami bantu," pungkas Wakil Bupati Majalengka itu.'),
    ("portfolio", f'{SPORTS}\n\n"Pesertanya ramai," ucap Menteri Pariwisata itu.'),
    ("this-one", f"{REGENT} “Seratus anak kami bantu,” kata Wakil Bupati Majalengka tersebut."),
    (
        "further-down",
        f'{SPORTS}\n\nPesertanya datang dari 57 negara.\n\n"Mereka ramai," ujar Menteri '
        "Perdagangan itu.",
    ),
]
FINE = [
    ("the-same", f'{REGENT}\n\n"Seratus anak kami bantu," pungkas Bupati Majalengka itu.'),
    ("less-of-it", f'{REGENT}\n\n"Seratus anak kami bantu," pungkas Bupati itu.'),
    ("in-full", f'{SPORTS}\n\n"Pesertanya ramai," ucap Menteri Pemuda dan Olahraga itu.'),
    (
        "who-is-named",
        f"{REGENT} Hadir Wakil Bupati Majalengka Dena Ramdhan.\n\n"
        '"Seratus anak kami bantu," pungkas Wakil Bupati Majalengka itu.',
    ),
    (
        "who-is-not-named",
        f"{REGENT} Hadir pula Wakil Bupati Majalengka.\n\n"
        '"Seratus anak kami bantu," pungkas Wakil Bupati Majalengka itu.',
    ),
    (
        "another-spoke-last",
        f"{REGENT}\n\nDena Ramdhan mengatakan dananya cukup.\n\n"
        '"Seratus anak kami bantu," pungkas Wakil Bupati Majalengka itu.',
    ),
    ("no-quotation", f"{REGENT}\n\nAcara dihadiri Wakil Bupati Majalengka itu."),
]


@pytest.mark.parametrize("text", [case[1] for case in WRONG], ids=[case[0] for case in WRONG])
def test_another_office_points_back(text: str) -> None:
    assert len(findings("title-conflict", text, language="id")) == 1


@pytest.mark.parametrize("text", [case[1] for case in FINE], ids=[case[0] for case in FINE])
def test_an_office_may_point_back(text: str) -> None:
    assert not findings("title-conflict", text, language="id")
