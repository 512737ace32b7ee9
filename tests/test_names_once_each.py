"""Two names that stand hardly once each, a slip apart, beside texts where two things are meant."""

from __future__ import annotations

from textwrap import dedent

import pytest

from copydesk import run
from copydesk.settings import Settings

SLIPS = {
    "a-bride": """\
        Three years later he married a student, Nozima Odilova, in Cuyahoga Falls.

        A neighbour saw two daughters. Odinova typically wore a head covering.""",
    "a-doctor": """\
        The trial was led by Marily Oppezzo at a clinic in the hills.

        The diet is no cure. Oppezo warned that nobody should stop eating.""",
    "a-harbour": """\
        Residents of Whitstable were shocked by the sight of a giant crab.

        The picture shows the harbour of Whistable from above.""",
    "a-company": """\
        The seed came from Brankovel Biosciences, a firm in the north.

        The bill was sent to Brankovvel Biosciences in June.""",
    "a-street": """\
        The bus burnt out near Hollingsworth Crescent at noon.

        Firemen closed Hollingswroth Crescent until the evening.""",
    "twice-each": """\
        Crowds came to Whistable. A map of Whistable was sold out.

        The mayor of Whitstable laughed. In Whitstable it rained.""",
    "pasar": """\
        Petugas mendatangi Pasar Pangul dan Pasar Wonosobo pada Senin.

        Harga bawang merah di Pasar Pangkul naik menjadi Rp 40.000.""",
    "perusahaan": """\
        Jalan itu dikerjakan PT Praba Indopersada sejak 2009.

        Polisi memeriksa HYL dari PT Praba Indopersasa.""",
    "nagari": """\
        Sekolah itu berdiri di Nagari Salimpek, Kecamatan Lembah Gumanti.

        Warga Nagari Salipek bergotong royong membersihkannya.""",
    "curug": """\
        Curug Cimarinjing ramai pada akhir pekan.

        Jalan ke Curug Cimarunjing rusak sejak hujan deras.""",
}

SOUND = {
    "demonym": """\
        The plane left Kazakhstan on Sunday.

        A Kazakhstani crew flew it.""",
    "plural": """\
        The letter came from Arlo Sotloff, a farmer.

        The Sotloffs had felt that there was hope.""",
    "two-people-side-by-side": """\
        Arne Bjornstad said no, and Henrik Bjornstadt agreed.""",
    "two-given-names": """\
        Rina Wati pulang.

        Rini Astuti tiba di stasiun.""",
    "first-letter": """\
        Budiman datang dari Solo.

        Rudiman datang dari Medan.""",
    "short": """\
        Warga Desa Kalau tiba.

        Warga Desa Kalai pulang.""",
    "known-both": """\
        Austria won on Sunday.

        Australia lost on Monday.""",
    "two-institutions": """\
        Kemenkes membayar sejak Mei.

        Kemenkeu menolak sejak Juni.""",
    "affix": """\
        Semburan air itu tinggi. Semburkan saja, kata pawang.""",
    "plain-words": """\
        Urutkan bilangan itu.

        Urutan yang benar ada di bawah.""",
    "numbered": """\
        Kelas Moto2 selesai. Kelas MotoE dimulai.""",
}

OPENED = run.open_desk(Settings(select=("name-typo",)))


def told(text: str) -> list[str]:
    article = run.read("a.txt", dedent(text).encode(), OPENED.desk)
    return [one.text for one in run.examine(article, OPENED.rules, OPENED.desk).findings]


@pytest.mark.parametrize("text", SLIPS.values(), ids=SLIPS)
def test_one_of_the_two_is_told(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_two_names_are_two(text: str) -> None:
    assert told(text) == []
