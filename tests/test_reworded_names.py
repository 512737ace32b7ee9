"""A body's name with one word changed where its acronym is not beside it."""

import pytest

from tests.structure_tools import findings

SLIPS = {
    "or-acronym": (
        "The Ohio School Facilities Council, or OSFC, plans to study the building for two years.",
        "The Ohio School Funding Council had no comment on its findings.",
    ),
    "known-as": (
        "The West Coast Harbor Commission, known as WCHC, met in May.",
        "Members of the West Coast Housing Commission said they would read the report.",
    ),
    "in-brackets": (
        "The National Center for Health Statistics (NCHS) published the figures.",
        "The National Center for Housing Statistics said the trend would last.",
    ),
    "before-its-acronym": (
        "The National Center for Housing Statistics said the trend would last.",
        "The National Center for Health Statistics (NCHS) published the figures.",
    ),
    "first-word": (
        "The Regional Flood Defence Board (RFDB) owns the gates.",
        "The Rural Flood Defence Board will close them on Monday.",
    ),
    "id-in-brackets": (
        "Program ini dibiayai Lembaga Penjaminan Pendidikan Daerah Perairan (LPPDP).",
        "Lembaga Penelitian Pendidikan Daerah Perairan, kata dia, sudah setuju.",
    ),
    "id-atau": (
        "Badan Nasional Penanggulangan Bencana atau BNPB mengirim tim.",
        "Menurut Badan Nasional Penyelamatan Bencana, air mulai surut.",
    ),
    "id-bencana": (
        "Badan Penanggulangan Bencana Daerah (BPBD) menyiapkan tenda.",
        "Badan Penanganan Bencana Daerah mengirim dua truk air.",
    ),
    "id-forum": (
        "Forum Komunikasi Umat Beragama (FKUB) hadir dalam rapat.",
        "Ketua Forum Kerukunan Umat Beragama menyambut baik hasil itu.",
    ),
}  # fmt: skip

SOUND = {
    "short-names": (
        "Republican National Committee (RNC) members met.",
        "The Republican National Convention opened on Monday.",
    ),
    "two-places": (
        "The West Bengal Labour Union (WBLU) is on strike.",
        "The West Bihar Labour Union is not.",
    ),
    "another-initial": (
        "The Ohio School Facilities Council, or OSFC, will meet.",
        "The Ohio School Building Council had no comment.",
    ),
    "spelling": (
        "The Regional Flood Defence Board (RFDB) owns the gates.",
        "The Regional Flood Defense Board will close them on Monday.",
    ),
    "both-have-acronyms": (
        "The National Center for Health Research (NCHR) paid for it.",
        "The National Center for Heart Health (NCHH) did not.",
    ),
    "common-words": (
        "The National Center for Health Statistics (NCHS) published the figures.",
        "A national center for housing statistics is not planned.",
    ),
    "id-provinsi": (
        "Badan Penanggulangan Bencana Daerah (BPBD) menyiapkan tenda.",
        "Badan Penanggulangan Bencana Daerah Provinsi menyusul.",
    ),
    "id-national": (
        "Badan Penanggulangan Bencana Daerah (BPBD) menyiapkan tenda.",
        "Badan Nasional Penanggulangan Bencana (BNPB) hadir.",
    ),
    "id-two-towns": (
        "Universitas Islam Negeri Malang (UINM) ikut.",
        "Universitas Islam Negeri Mataram ikut pula.",
    ),
    "id-head-of-a-body": (
        "Direktorat Jenderal Perimbangan Keuangan (DJPK) menutup celah itu.",
        "Kata Direktur Jenderal Perimbangan Keuangan, data itu dipertukarkan.",
    ),
    "id-again": (
        "Lembaga Penjaminan Pendidikan Daerah Perairan (LPPDP) setuju.",
        "Lembaga Penjaminan Pendidikan Daerah Perairan menyusun kurikulum.",
    ),
}  # fmt: skip


def found(name: str, paragraphs: tuple[str, str]) -> list[str]:
    language = "id" if name.startswith("id-") else "en"
    every = findings("acronym-conflict", "\n\n".join(paragraphs), language=language)
    return [one.rule for one in every]


@pytest.mark.parametrize("name", SLIPS)
def test_a_name_with_one_word_changed_is_found(name: str) -> None:
    assert found(name, SLIPS[name]) == ["acronym-conflict"]


@pytest.mark.parametrize("name", SOUND)
def test_other_bodies_are_left_alone(name: str) -> None:
    assert found(name, SOUND[name]) == []
