"""People known by what they are, names side by side, short forms, bodies with two names."""

import pytest

from copydesk import house, packs, run
from copydesk.desk import Desk
from copydesk.examine import examine
from copydesk.settings import Settings

RULES = (
    "name-conflict", "name-typo", "first-reference", "second-reference", "title-conflict",
    "acronym-conflict", "undefined-acronym", "quote-conflict", "house-fact",
)  # fmt: skip
OPENED = run.open_desk(Settings(select=RULES))

HITS = [
    ("en", "second-reference", "Prime Minister Tran Duc Long left.\n\nOn Friday Tran is to fly."),
    ("en", "second-reference", "The striker, Mikel Soto, signed. Soto spoke.\n\nSoto smiled.\n\n"
     "At noon Mikel will sign shirts."),
    ("en", "first-reference", "When Etxeberria came, they sang.\n\n"
     "The striker, Mikel Etxeberria Soto, has signed."),
    ("en", "first-reference", "The library's director, Solheim, spoke.\n\nAstrid Solheim left."),
    ("en", "name-conflict", "The archivist Henrik Bjornstad spoke.\n\nHenrik Bjornstadt left."),
    ("en", "name-conflict", "Her daughter, Ana Ruizvela, said no.\n\nAna Ruisvela left."),
    ("en", "title-conflict", "Its director-general, Ibrahim Danladi, spoke.\n\n"
     "Its deputy chairman Ibrahim Danladi left."),
    ("en", "acronym-conflict", "The Disaster and Emergency Management Office (AFAD) flew.\n\n"
     "The Disaster and Emergency Monitoring Office (AFAD) warned."),
    ("en", "acronym-conflict", "The Disaster and Emergency Management Office (AFAD) flew.\n\n"
     "The Agency for Flood Assistance and Drainage (AFAD) warned."),
    ("en", "quote-conflict", "The poet Ann Lowe came. “There are four bars that nobody can play,”"
     " she said.\n\n“There are four bars that nobody can play,” the violinist Eve Hart said."),
    ("en", "quote-conflict", "“We came here to learn and not to buy,” the poet Ann Lowe said.\n\n"
     "“We came here to buy and not to learn,” the poet Ann Lowe said."),
    ("en", "second-reference", "The writer Emeka Okonkwo was freed.\n\nOkafor embraced his wife."),
    ("id", "second-reference", "Sidang dimulai pagi. Terdakwa Rudi Mappatunru hadir.\n\n"
     "Mappasoro mengaku menyesal."),
    ("id", "second-reference", "Menteri Luar Negeri China Huang Zhiqiang tiba.\n\n"
     "Pada Jumat Zhiqiang pulang."),
    ("id", "first-reference", "Hakim ketua, Sitanggang, menunda sidang.\n\n"
     "Hakim ketua Parulian Sitanggang menegur."),
    ("id", "name-conflict", "Kuasa hukum terdakwa, Yosef Lamahoda, keberatan.\n\n"
     "Kata Yosef Lamahala, tidak."),
    ("id", "title-conflict", "Direktur utama galangan itu, Kwee Tjoe Hok, tiba.\n\n"
     "Komisaris utama galangan itu, Kwee Tjoe Hok, pulang."),
    ("id", "acronym-conflict", "Asosiasi Petani Bawang Indonesia (APBI) hadir.\n\n"
     "Aliansi Pedagang Bahan Pokok Indonesia (APBI) membantah."),
]  # fmt: skip

FINE = [
    ("en", "Prime Minister Tran Duc Long left.\n\nOn Friday Long is to fly."),
    ("en", "The striker, Mikel Soto, signed. Soto spoke.\n\nHis brother, Iker Soto, smiled. "
     "Soto spoke.\n\nAt noon Mikel will sign shirts."),
    ("en", "The singer Jasmine Harlow left. Harlow spoke.\n\nHarlow sang at Jasmine’s Kitchen."),
    ("en", "The library's director, Astrid Solheim, spoke.\n\nSolheim left."),
    ("en", "The brothers, Tom, left.\n\nHis brother, John, called. His father John Folley spoke."),
    ("en", "ABU DHABI – The poet Ann Lowe won on Sunday."),
    ("en", "Ibrahim Danladi, chairman and treasurer of the Salt Trust, spoke."),
    ("en", "The poet Henrik Bjornstad met Henrik Bjornstadt, the critic.\n\n"
     "The poet Henrik Bjornstad said no. Henrik Bjornstadt agreed."),
    ("en", "The opposition leader, Zulkifli bin Hassan, spoke. “No,” Zulkifli said. Zulkifli left."
     "\n\nThe chief secretary, Zulkefli Hassim, agreed."),
    ("en", "Health Minister Anna Lund becomes the transport minister.\n\n"
     "Transport Minister Anna Lund spoke."),
    ("en", "The Indonesian National Armed Forces (TNI) came.\n\n"
     "Tentara Nasional Indonesia (TNI) left."),
    ("en", "“We came here to learn and not to buy,” the poet Ann Lowe said.\n\n"
     "“We came here to buy and not to learn,” the critic Eve Hart said."),
    ("en", "The writer Emeka Okonkwo was freed.\n\nTunde Okafor left. Okafor embraced his wife."),
    ("en", "The blogger Michael Maddern spoke.\n\nHe told Mashable that it was late."),
    ("en", "The writer Aaron Sorkin spoke.\n\nSources said that it was late."),
    ("id", "Menteri Kesehatan Laksmi Handayani menjadi Menteri Sosial.\n\n"
     "Menteri Sosial Laksmi Handayani pergi."),
    ("id", "Lurah Sri Mulyati hadir.\n\nDi sini ada 14 Sri Mulyani dan tiga Sri Mulyati."),
    ("id", "Pandai besi I Made Sutarka (77) hadir.\n\nKepala desa I Made Sutarya pulang."),
    ("id", "Ketua DPRD, Budi, hadir.\n\nKetua DPRD Budi Waluya pulang."),
    ("id", "Organisasi Kesehatan Dunia (WHO) hadir.\n\nWorld Health Organization (WHO) pulang."),
    ("id", "Pengacara Sebut Aktivis Khariq Anhar Bebas\n\nAktivis Khariq Anhar tiba. "
     "Aktivis lain pulang."),
    ("id", "Kepala stasiun geofisika, Nurcahyo Wibisana, hadir. Nurcahyo pulang."),
]  # fmt: skip


def found(text: str, language: str, desk: Desk = OPENED.desk) -> list[str]:
    article = run.read("a.txt", text.encode(), desk, language)
    return [one.rule for one in examine(article, OPENED.rules, desk).findings]


@pytest.mark.parametrize(
    ("language", "rule", "text"), HITS, ids=[f"{rule}: {text[-40:]}" for _, rule, text in HITS]
)
def test_a_slip_is_found(language: str, rule: str, text: str) -> None:
    assert found(text, language) == [rule]


@pytest.mark.parametrize(("language", "text"), FINE, ids=[text[-40:] for _, text in FINE])
def test_nothing_is_said(language: str, text: str) -> None:
    assert found(text, language) == []


HOUSE = {
    "people": [
        {"name": "Retno Wulansari Putri", "short": "Retno"},
        {"name": "Joko Widodo", "short": "Jokowi"},
        {"name": "Haji Ramli Daeng Tata", "short": "Ramli"},
    ],
    "organisations": [{"name": "Oslo Chamber Ensemble", "acronym": "OCE"}],
}


@pytest.mark.parametrize(
    ("language", "rules", "text"),
    [
        ("id", ["second-reference"], "Bupati Retno Wulansari Putri tiba. Wulansari pulang."),
        ("id", ["second-reference"], "Presiden Joko Widodo tiba. Menurut Widodo, tidak."),
        ("id", ["second-reference"], "Haji Ramli Daeng Tata tiba. Kata Daeng Tata, tidak."),
        ("id", [], "Bupati Retno Wulansari Putri tiba. Retno pulang."),
        ("id", [], "Presiden Joko Widodo tiba. Menurut Jokowi, tidak."),
        ("id", [], "Bupati Retno Wulansari Putri tiba. “Ajak Wulansari,” katanya."),
        ("id", [], "Menteri Luar Negeri Retno Marsudi tiba. Marsudi pulang."),
        ("en", ["house-fact"], "The Oslo Philharmonic Ensemble (OCE) will record it."),
        ("en", [], "The Oslo Chamber Ensemble (OCE) will record it."),
    ],
)
def test_the_house_has_its_say(language: str, rules: list[str], text: str) -> None:
    languages = packs.load().languages
    known = house.stated(HOUSE, languages)
    desk = Desk(languages, house=known.facts, house_entries=known.entries)
    assert found(text, language, desk) == rules
