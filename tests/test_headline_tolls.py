"""A headline's toll or count, held against what the text tells: slips beside sound texts."""

import pytest

from tests.structure_tools import findings

FILLER = {
    "en": "The weather was calm, and boats from the villages along the coast lay ready through the "
    "night. Nobody in the town could say how it began. The mayor asked for calm, and the schools "
    "stayed shut while officers spoke with those who had seen it. A priest opened his church to "
    "everybody who wanted to wait there, and tea was served until dawn came over the hills.",
    "id": "Cuaca sedang tenang, dan perahu dari desa di sepanjang pantai bersiaga sepanjang malam. "
    "Tidak ada yang tahu bagaimana peristiwa itu bermula. Wali kota meminta warga tenang, dan "
    "sekolah tetap tutup selama petugas meminta keterangan dari mereka yang melihatnya. Seorang "
    "pendeta membuka gerejanya bagi siapa saja yang ingin menunggu di sana.",
}

# headline, text, severity
SLIPS = {
    "toll-at-least": (
        "27 dead in Colombian landslides as rain hampers search",
        "Landslides tore through three mountain settlements in the southwest of the country, "
        "killing at least 24.",
        "warning",
    ),
    "galleries-are-no-dead": (
        "At least 31 killed in mine blast",
        "An explosion tore through four galleries of a coal mine on Friday, killing at least 27 "
        "people, officials said.",
        "warning",
    ),
    "schools-are-no-dead": (
        "Storm leaves 46 dead in Madagascar",
        "The storm killed 42 people and tore the roofs off 4 schools in the north.",
        "warning",
    ),
    "turned-by-fate": (
        "54 hurt in tram crash",
        "A tram hit a lorry in the centre of Lodz, injuring 45 people on Monday morning.",
        "error",
    ),
    "turned-whatever-the-noun": (
        "Ferry fire: 312 rescued off Bohol",
        "Coast guard boats took 321 passengers and crew off a burning ferry on Friday.",
        "error",
    ),
    "turned-thousands": (
        "Union says 1,250 jobs to go at steel plant",
        "The works will lay off 1,520 of its staff by the summer, the company said.",
        "error",
    ),
    "id-dusun-are-no-dead": (
        "27 tewas akibat longsor di Ngawi",
        "Longsor menerjang tiga dusun di Ngawi pada Senin malam dan menewaskan sedikitnya 24 "
        "orang, kata polisi.",
        "warning",
    ),
    "id-schools-are-no-hurt": (
        "Gempa Guncang Poso, 42 Orang Luka",
        "Gempa merusak tiga sekolah dan melukai 39 orang di Poso, kata BPBD, Senin.",
        "warning",
    ),
    "id-turned-whatever-the-noun": (
        "132 kios terbakar di Pasar Baru",
        "Api menghanguskan 123 lapak pedagang pada Senin dini hari, kata petugas.",
        "error",
    ),
    "id-turned-thousands": (
        "Banjir Luwu, 1.342 warga mengungsi",
        "Sebanyak 1.324 jiwa tidur di balai desa dan masjid sejak Sabtu malam.",
        "error",
    ),
}  # fmt: skip

SOUND = {
    "two-sorts-of-dead": (
        "Fire kills 31 in port",
        "The fire killed 28 sailors and three firemen, the port said.",
    ),
    "three-more": (
        "27 dead in ferry disaster",
        "Divers have found 24 bodies and three more were found by a fishing boat.",
    ),
    "two-others-died": (
        "21 dead in bus crash",
        "A bus fell from a bridge, killing 19 passengers. Two others died in hospital.",
    ),
    "toll-rose": (
        "27 dead in ferry disaster",
        "The ferry sank with 90 on board, leaving 24 dead. The toll rose by three on Sunday.",
    ),
    "both-told": (
        "Flood cuts off 214 villagers",
        "The flood cut off a village of 412 houses and 214 people, officials said.",
    ),
    "two-figures-of-other-things": (
        "Storm hits 43 villages",
        "The storm hit the villages on Friday. Police sent 34 officers and 43 boats.",
    ),
    "id-two-places": (
        "Gempa Guncang Poso, 42 Orang Luka",
        "Gempa melukai 39 orang di Poso dan tiga orang di Parigi, kata BPBD, Senin.",
    ),
    "id-dua-korban-lain": (
        "19 orang tewas dalam tabrakan bus",
        "Bus menabrak truk dan menewaskan 17 orang. Dua korban lain meninggal di rumah sakit.",
    ),
    "id-rounded": (
        "Lebih dari 1.300 warga mengungsi",
        "Sebanyak 1.342 jiwa tidur di balai desa dan masjid sejak Sabtu malam.",
    ),
}  # fmt: skip


def found(name: str, headline: str, text: str) -> list[str]:
    language = "id" if name.startswith("id-") else "en"
    copy = f"# {headline}\n\n{text}\n\n{FILLER[language]}\n"
    every = findings("headline-number", copy, "markdown", language)
    return [one.severity for one in every if one.severity != "info"]


@pytest.mark.parametrize("name", SLIPS)
def test_a_toll_that_the_text_does_not_tell(name: str) -> None:
    headline, text, severity = SLIPS[name]
    assert found(name, headline, text) == [severity]


@pytest.mark.parametrize("name", SOUND)
def test_a_toll_that_the_text_bears_out(name: str) -> None:
    assert found(name, *SOUND[name]) == []
