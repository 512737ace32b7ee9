"""A place pointed back to under another name, and one patient in two hospitals."""

from __future__ import annotations

import pytest

from tests.structure_tools import findings

SLIPS = {
    "istana": (
        "id",
        "Presiden menerima para atlet di Istana Merdeka, Jakarta, pada Senin.",
        "Seusai acara di Istana Bogor itu, presiden berfoto bersama mereka.",
    ),
    "stadion": (
        "id",
        "Laga digelar di Stadion Manahan pada Sabtu malam.",
        "Penonton memenuhi Stadion Maguwoharjo tersebut sejak sore.",
    ),
    "pasar": (
        "id",
        "Api membakar Pasar Kliwon pada Minggu dini hari.",
        "Ratusan kios di Pasar Wage itu ludes.",
    ),
    "sungai": (
        "id",
        "Perahu terbalik di Sungai Musi.",
        "Tim menyisir Sungai Komering tersebut hingga malam.",
    ),
    "desa": (
        "id",
        "Longsor menimpa rumah di Desa Cikadu pada Selasa.",
        "Jalan ke Desa Purasari itu tertutup lumpur.",
    ),
    "masjid": (
        "id",
        "Wali kota meresmikan Masjid Baiturrahim.",
        "Jemaah Masjid Darussalam tersebut bersyukur.",
    ),
    "rumah-sakit": (
        "id",
        "Korban dibawa ke IGD RSUD Sekarwangi di Cibadak.",
        "Polisi berjaga di ruang IGD RSUD Syamsudin untuk memantau kondisi korban.",
    ),
    "hospital": (
        "en",
        "The driver was taken to Walsall Manor Hospital with a broken leg.",
        "He was in a stable condition at Russells Hall Hospital on Monday.",
    ),
    "infirmary": (
        "en",
        "The boy was airlifted to Bradford Royal Infirmary.",
        "His mother said he was being treated at Pinderfields Hospital.",
    ),
}

SOUND = {
    "sama": ("id", "Presiden tiba di Istana Merdeka.", "Acara di Istana Merdeka itu selesai."),
    "singkatan": (
        "id",
        "Laga digelar di Stadion Gelora Bung Tomo.",
        "Penonton memenuhi Stadion GBT itu.",
    ),
    "singkatan-lain": (
        "id",
        "Pesawat mendarat di Bandara Soekarno-Hatta.",
        "Penumpang di Bandara Soetta itu turun.",
    ),
    "istana-negara": (
        "id",
        "Presiden tiba di Istana Negara.",
        "Acara di Istana Kepresidenan itu selesai.",
    ),
    "dua-disebut": (
        "id",
        "Api membakar Pasar Kliwon dan Pasar Wage.",
        "Kios di Pasar Wage itu ludes.",
    ),
    "tiga-disebut": (
        "id",
        "Api membakar Pasar Kliwon dan Pasar Pon.",
        "Kios di Pasar Wage itu ludes.",
    ),
    "dirujuk": (
        "id",
        "Korban dirawat di RSUD Sekarwangi.",
        "Korban dirujuk ke RSUD Syamsudin pada malam hari.",
    ),
    "dua-korban": (
        "id",
        "Dua korban luka: seorang dirawat di RSUD Sekarwangi.",
        "Pasien dirawat di RSUD Syamsudin.",
    ),
    "kutipan": (
        "id",
        "Presiden tiba di Istana Merdeka.",
        '"Saya pernah ke Istana Bogor itu," katanya.',
    ),
    "transferred": (
        "en",
        "The driver was taken to Walsall Manor Hospital.",
        "He was transferred to Russells Hall Hospital in a stable condition.",
    ),
    "a-body-is-moved": (
        "id",
        "Jenazah diautopsi di RS Bhayangkara.",
        "Keluarga menunggu jenazah di RSUD Sumber Waras.",
    ),
    "two-patients": (
        "en",
        "Two people were hurt; one was taken to Walsall Manor Hospital.",
        "A man was treated at Russells Hall Hospital.",
    ),
    "a-doctor": (
        "en",
        "The driver was taken to Walsall Manor Hospital.",
        "A surgeon at Russells Hall Hospital said that such injuries heal.",
    ),
}


def told(code: str, first: str, second: str) -> list[str]:
    return [one.rule for one in findings("place-conflict", f"{first}\n\n{second}\n", language=code)]


@pytest.mark.parametrize(("code", "first", "second"), SLIPS.values(), ids=SLIPS)
def test_one_thing_is_in_one_place(code: str, first: str, second: str) -> None:
    assert told(code, first, second) == ["place-conflict"]


@pytest.mark.parametrize(("code", "first", "second"), SOUND.values(), ids=SOUND)
def test_nothing_is_said(code: str, first: str, second: str) -> None:
    assert told(code, first, second) == []
