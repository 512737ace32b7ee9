"""One person with two offices that nobody holds at once, beside those that go together."""

from __future__ import annotations

import pytest

from tests.structure_tools import findings

SLIPS = {
    "units-of-the-police": (
        "id",
        "Kasat Lantas Polres Tulangbawang, AKP Suhardo, mendatangi lokasi.",
        "Menurut Kasat Reskrim AKP Suhardo, identitas korban sudah diketahui.",
    ),
    "narkoba-reskrim": (
        "id",
        "Kasatresnarkoba Polres Garut AKP Jajang Nurjaman menangkap dua orang.",
        "Kasat Reskrim Polres Garut AKP Jajang Nurjaman menyebut mereka residivis.",
    ),
    "dirlantas": (
        "id",
        "Dirlantas Polda Jabar Kombes Wibowo Hartono mengatur arus.",
        "Dirreskrimum Polda Jabar Kombes Wibowo Hartono menyebut tol lancar.",
    ),
    "danrem": (
        "id",
        "Dandim 0611 Letkol Andrik Fachrizal memimpin apel.",
        "Danrem 062 Letkol Andrik Fachrizal meminta prajurit siaga.",
    ),
    "kasal": (
        "id",
        "Kasad Jenderal Maruli Simanjuntak tiba di Kupang.",
        "Kasal Jenderal Maruli Simanjuntak meninjau dapur umum.",
    ),
    "kajati": (
        "id",
        "Kajari Garut Helena Octavianne menahan dua orang.",
        "Kajati Jawa Barat Helena Octavianne menyebut berkas lengkap.",
    ),
    "camat-lurah": (
        "id",
        "Camat Tarogong Budi Santoso membuka posko.",
        "Lurah Sukagalih Budi Santoso membagikan beras.",
    ),
    "partai": (
        "id",
        "Ketua Umum Golkar Airlangga Hartarto hadir.",
        "Sekretaris Jenderal Golkar Airlangga Hartarto menjawab.",
    ),
    "houses": (
        "en",
        "His opponent, state Assemblywoman Nicole Malliotakis, trailed.",
        "State Senator Nicole Malliotakis conceded after the polls closed.",
    ),
    "library": (
        "en",
        "The cost was fair, said Lynne Brindley, chief executive of the British Library.",
        "Lynne Brindley, chairman of the British Library, will open the service.",
    ),
    "representative": (
        "en",
        "Senator Dana Whitlock called for a vote.",
        "Representative Dana Whitlock left the room.",
    ),
    "congressman": (
        "en",
        "Congressman Paul Hendricks spoke to farmers.",
        "Sen. Paul Hendricks said that he would vote no.",
    ),
    "white-house": (
        "en",
        "White House chief of staff Alan Porter denied it.",
        "National security adviser Alan Porter declined to comment.",
    ),
}

SOUND = {
    "two-people": (
        "id",
        "Kasat Lantas Polres Garut AKP Suhardo hadir.",
        "Kasat Reskrim Polres Garut AKP Mutrisno hadir.",
    ),
    "one-word": (
        "id",
        "Kasat Reskrim Polres Garut AKP Ari Rinaldo hadir.",
        "Kasatreskrim AKP Ari Rinaldo menjawab.",
    ),
    "mantan": (
        "id",
        "Kasat Reskrim Polres Garut AKP Ari Rinaldo hadir.",
        "Mantan Kasat Lantas AKP Ari Rinaldo itu menjawab.",
    ),
    "dilantik": (
        "id",
        "Kasat Reskrim AKP Ari Rinaldo pindah tugas.",
        "AKP Ari Rinaldo dilantik menjadi Kasat Lantas pada Senin.",
    ),
    "sekaligus": (
        "id",
        "Ketua Umum Partai Golkar Airlangga Hartarto hadir.",
        "Menteri Koordinator Airlangga Hartarto menjawab.",
    ),
    "committee": (
        "en",
        "Senator Bob Whitlock opened the hearing.",
        "Bob Whitlock, chairman of the Senate Foreign Relations Committee, agreed.",
    ),
    "both": (
        "en",
        "Karen Liu, the chairman and chief executive of Brankovel, spoke.",
        "Chairman Karen Liu left.",
    ),
    "two-bodies": (
        "en",
        "Karen Liu, chief executive of Brankovel, spoke.",
        "Karen Liu, chairman of the British Library, left.",
    ),
    "former": (
        "en",
        "Senator Dana Whitlock called for a vote.",
        "The former Representative Dana Whitlock had lost once.",
    ),
    "trade": (
        "en",
        "Trade Representative Dana Whitlock spoke.",
        "Ambassador Dana Whitlock left.",
    ),
}


def told(code: str, first: str, second: str) -> list[str]:
    return [one.rule for one in findings("title-conflict", f"{first}\n\n{second}\n", language=code)]


@pytest.mark.parametrize(("code", "first", "second"), SLIPS.values(), ids=SLIPS)
def test_nobody_holds_both(code: str, first: str, second: str) -> None:
    assert told(code, first, second) == ["title-conflict"]


@pytest.mark.parametrize(("code", "first", "second"), SOUND.values(), ids=SOUND)
def test_both_may_be_one_persons(code: str, first: str, second: str) -> None:
    assert told(code, first, second) == []
