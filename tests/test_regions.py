"""Towns that a text puts in two states or provinces, beside texts in which two towns are meant."""

from __future__ import annotations

from textwrap import dedent

import pytest

from copydesk import run
from copydesk.settings import Settings

FAR = "Petugas masih mengumpulkan keterangan warga di sekitar lokasi itu hingga sore hari. " * 3
LONG = "The officers were still asking people in the houses along the road in the evening. " * 3

SLIPS = {
    "asal-dan-warga": (
        "id",
        "Pemuda asal Sukaraja, Bengkulu itu mendaki.",
        "Korban warga Sukaraja Provinsi Jambi.",
    ),
    "kabupaten": (
        "id",
        "Warga Kabupaten Sukabumi, Jawa Barat, mengungsi.",
        "Air surut di Sukabumi, Jawa Tengah, pada Senin.",
    ),
    "singkatan": (
        "id",
        "Ia tiba di Tuban, Jatim, pada Senin.",
        "Kapal itu berangkat dari Tuban, Jateng.",
    ),
    "kurung": ("id", "Gempa terasa di Bima (NTB) pada Senin.", "Gedung retak di Bima (NTT)."),
    "kutipan": (
        "id",
        "Rumah di Arjasa, Jawa Timur, terbakar.",
        '"Api di Arjasa, Bali, sudah padam," kata camat.',
    ),
    "provinsi-di-depan": (
        "id",
        "Banjir di Lubuk Sikaping, Provinsi Sumatera Barat.",
        "Warga Lubuk Sikaping, Provinsi Riau, pulang.",
    ),
    "state": (
        "en",
        "Rene Boucher, 59, of Bowling Green, Kentucky, was held.",
        "He was seen in Bowling Green, Ohio, on Friday.",
    ),
    "abbreviated": (
        "en",
        "The shooting in Ferguson, Mo., led to a march.",
        "A man was hurt in Ferguson, Mont., on Sunday.",
    ),
    "county": (
        "en",
        "The crab was seen in Whitstable, Kent.",
        "He sells postcards in Whitstable, Essex.",
    ),
    "province": (
        "en",
        "The plant in Guelph, Ontario, will close.",
        "Staff in Guelph, Alberta, were told on Monday.",
    ),
    "australia": (
        "en",
        "A fire burnt near Dubbo, New South Wales.",
        "The road to Dubbo, Queensland, is shut.",
    ),
}

SOUND = {
    "sama": ("id", "Warga Sukabumi, Jawa Barat, pulang.", "Hujan turun di Sukabumi, Jabar."),
    "dua-kota": ("id", "Warga Sukaraja, Bengkulu, pulang.", "Warga Sukamaju, Jambi, tiba."),
    "daftar": (
        "id",
        "Hujan di Makassar, Bali, dan Papua.",
        "Angin kencang di Makassar, Sulawesi Selatan.",
    ),
    "badan": (
        "id",
        "Kunjungan DPRD Provinsi Jawa Barat ditunda.",
        "DPRD Provinsi Jawa Tengah menolak.",
    ),
    "pemerintah": (
        "id",
        "Pemerintah Provinsi Riau membayar.",
        "Pemerintah Provinsi Jambi menunggu.",
    ),
    "polda": ("id", "Kapolda, Riau menunggu.", "Kapolda, Jambi menunggu."),
    "wali-kota": ("id", "Wali Kota Jambi hadir.", "Wali Kota Bengkulu pulang."),
    "same": (
        "en",
        "The plant in Guelph, Ontario, will close.",
        "A vote in Guelph, Ontario, was lost.",
    ),
    "state-and-abbreviation": (
        "en",
        "He lives in Ferguson, Mo., with his mother.",
        "A march in Ferguson, Missouri, was long.",
    ),
    "two-towns": ("en", "She moved from Portland, Oregon.", "He was born in Salem, Maine."),
    "states-in-a-row": (
        "en",
        "He won in Boston, Ohio, Texas and Maine.",
        "She spoke in Boston, Massachusetts.",
    ),
    "region-before-region": (
        "en",
        "They won Iowa, Ohio and Utah.",
        "They lost Iowa, Texas and Maine.",
    ),
}

OPENED = run.open_desk(Settings(select=("place-conflict",)))


def told(code: str, first: str, second: str, between: str) -> list[str]:
    text = dedent(f"{first}\n\n{between}\n\n{second}\n")
    article = run.read("a.txt", text.encode(), OPENED.desk, code)
    return [one.rule for one in run.examine(article, OPENED.rules, OPENED.desk).findings]


@pytest.mark.parametrize(("code", "first", "second"), SLIPS.values(), ids=SLIPS)
def test_one_town_lies_in_one_region(code: str, first: str, second: str) -> None:
    assert told(code, first, second, FAR if code == "id" else LONG) == ["place-conflict"]


@pytest.mark.parametrize(("code", "first", "second"), SOUND.values(), ids=SOUND)
def test_nothing_is_said(code: str, first: str, second: str) -> None:
    assert told(code, first, second, FAR if code == "id" else LONG) == []


def test_two_towns_side_by_side_share_a_name() -> None:
    first, second = "She moved from Portland, Oregon.", "He moved from Portland, Maine."
    assert told("en", first, second, "") == []
