"""Slips that editors make: what each rule of words says of them, beside what it leaves alone."""

from collections.abc import Sequence
from typing import Any

import pytest

from copydesk import packs, registry
from copydesk.desk import Desk
from copydesk.finding import Hit
from copydesk.run import read

DESK = Desk(packs.load().languages)
NAMES = [
    ("one-sentence-ends-before-it", "Pelatih Aidil Sharin kecewa. Ia tiba bersama Aidil Sharin. "
     "Menurut Aidil Sharin, timnya kalah. Aidill lalu pulang.", "Aidill", "Aidil"),
    ("behind-a-head-but-swapped", "Timur Kapadze tiba. Kata Timur Kapadze, ia pulang. Menurut "
     "Kapadze, cukup. Kapazde dinilai cekatan oleh Timur Kapadze.", "Kapazde", "Kapadze"),
    ("a-name-that-is-a-word-too", "Mike Seidel was on air. Mr Seidel laughed. Then Mike Seidel "
     "left. Seidal is seen on film with Mike Seidel.", "Seidal", "Seidel"),
    ("given-name-misspelt-too", "Ferdinand Habsburg menang. Ferdinand Habsburg gembira. Kata "
     "Habsburg, cukup. Robin berpasangan dengan Ferdinan Habsburgh.", "Habsburgh", "Habsburg"),
    ("a-brand-with-its-own-possessive", "McDonald's grew. McDonald's said so. McDonald's sold "
     "fries. He ate at McDonalds on Friday.", "McDonalds", "McDonald's"),
    ("a-place-is-no-person", "Rombongan itu terbang ke Arizon pada Senin malam.", "Arizon",
     "Arizona"),
    ("a-ministry-misspelt", "Kemendagri menjawab. Kata Kemendagri, cukup. Menurut Kemendagri, "
     "revisi selesai. Warga mendesak Kemendargi merevisi aturan itu.", "Kemendargi", "Kemendagri"),
    ("a-word-in-a-title", "Anggota Mahkamah hadir. Putusan Mahkamah final. Kantor Mahkamah buka. "
     "Putusan Makamah Konstitusi dibacakan.", "Makamah", "Mahkamah"),
]  # fmt: skip
OTHER_NAMES = [
    ("abbreviations", "Kapolda hadir. Kata Kapolda, cukup. Menurut Kapolda, aman. Kapolsa diam."),
    ("a-word-used-in-small-letters-too", "The Baker family met the baker. Mr Baker left. Mrs "
     "Baker stayed. The Bakar family came."),
    ("company-behind-a-bracket", "Kepala PT Pupuk Ikdul Jumai hadir. Ikdul Jumai pulang. Kata "
     "Ikdul Jumai, cukup. Kepala dinas (DKPTPH) Jumali datang."),
    ("surnames-behind-given-names", "Presiden Prabowo Subianto tiba, disambut Panglima TNI Agus "
     "Subiyanto. Prabowo Subianto lalu berpidato. Warga menyambut Prabowo Subianto."),
    ("a-capital-at-the-end", "The network is old. Network Rail owns it. Network Rail said so. "
     "The interface is inspired by NetworkX, he said."),
    ("two-brands", "OpenAI paid. The OpenAPI file is long. OpenAPI is a format. OpenAPI rules."),
    ("a-plural", "Fidel Castro spoke. Castro's brother smiled. Castro's aide left. Castro's car "
     "stood there. Crowds cheered for the Castros, as ever."),
    ("another-language's-month", "The paper wrote “Hari Bhayangkara, 1 Juli 2025” on its "
     "front page, and nobody at the agency asked why it had done so."),
    ("a-decree-of-the-ministry", "Kemendagri menjawab. Kata Kemendagri, cukup. Menurut Kemendagri, "
     "revisi selesai. Warga mendesak Kemendagri merevisi Kepmendagri Nomor 300 itu."),
    ("numbers-in-joined-names", "Rutenya Jalan Bima I-Jalan Karet II-Jalan Mawar. Lalu Jalan Karet "
     "II-Jalan Melati. Warga Jalan Karet II-Jalan Melati protes."),
    ("a-hyphen-in-a-given-name", "Hyeri tersenyum. Agensi Hyeri membantah. Kata Hyeri, cukup. "
     "Menurut Hyeri, kabar itu palsu. Aktris bernama lengkap Lee Hye-ri itu lalu pulang."),
    ("family-names-that-come-first", "Han Ji-wook seorang detektif. Cha Jin-wook siswa pindahan. "
     "Kata Cha Jin-wook, cukup. Menurut Cha Jin-wook, kasus itu selesai."),
    ("behind-a-foreign-given-name", "Wakil Ketua MPR Eddy Soeparno hadir di Senayan, Senin."),
    ("a-judge-is-no-state", "Anggota majelis, yakni Hakim Agung Arizon Mega Jaya, sepakat."),
    ("a-village", "Pasar murah itu menyentuh warga Kampung Sidoharjo, Kamis."),
    ("written-out-umlaut", "Bayern Munchen menang. Munchen gembira. Di Munchen, warga berpesta. "
     "Pelatih Bayern Muenchen puas."),
]  # fmt: skip


def hits(
    check: str, text: str, name: str = "x.txt", language: str = "auto"
) -> list[tuple[str, list[str]]]:
    """What a rule finds in a text: the words with their suggestions."""
    article = read(name, text.encode(), DESK, language)
    found: list[Hit] = list(registry.check(check)(article, DESK))
    return [(article.source[h.start : h.end], [s.text for s in h.suggestions]) for h in found]


def ids(table: Sequence[tuple[Any, ...]]) -> list[str]:
    return [row[0] for row in table]


@pytest.mark.parametrize(("_", "text", "wrong", "right"), NAMES, ids=ids(NAMES))
def test_a_misspelt_name(_: str, text: str, wrong: str, right: str) -> None:
    assert hits("names.name_typo", text) == [(wrong, [right])]


@pytest.mark.parametrize(("_", "text"), OTHER_NAMES, ids=ids(OTHER_NAMES))
def test_another_name(_: str, text: str) -> None:
    assert hits("names.name_typo", text) == []


WORDS = [
    ("lost-before-the-last", "Bagi warga, rangkain acara itu selesai.", "rangkain", "rangkaian"),
    ("lost-of-two-like-letters", "Petugas mengagalkan penyelundupan satwa itu.", "mengagalkan",
     "menggagalkan"),
    ("built-but-never-meant", "Kata dia, warga memilik hak yang sama.", "memilik", "memiliki"),
    ("between-a-name-and-money", "Harga cabai di Kramat mencpaai Rp 90.000 per kilogram.",
     "mencpaai", "mencapai"),
    ("frequent-and-wrong", "Menurut dia, perusahan itu merugi tahun ini.", "perusahan",
     "perusahaan"),
]  # fmt: skip
OTHER_WORDS = [
    ("spoken", "Katanya, ia bacain buku itu untuk adiknya, lalu mainin bola."),
    ("clitics-of-loans", "Drivernya menunggu, comebacknya dinanti, dan uploadnya gagal kemarin."),
    ("clitics", "Rumahnya besar, bukunya banyak, dan kucingnya tidur di kursi."),
    ("nouns-of-stems", "Warga memilih pemilik kebun, lalu pengusaha itu melaju ke kota."),
]


@pytest.mark.parametrize(("_", "text", "wrong", "right"), WORDS, ids=ids(WORDS))
def test_a_word_that_rules_would_build(_: str, text: str, wrong: str, right: str) -> None:
    assert [(word, ways[0]) for word, ways in hits("typos.typo", text)] == [(wrong, right)]


@pytest.mark.parametrize(("_", "text"), OTHER_WORDS, ids=ids(OTHER_WORDS))
def test_a_word_that_rules_build(_: str, text: str) -> None:
    assert hits("typos.typo", text, language="id") == []


OPENING = [
    ("built", "Pembagunan jembatan itu selesai tahun depan.", "Pembagunan", "Pembangunan"),
    ("listed-slip", "Perusahan itu merugi selama tiga tahun.", "Perusahan", "Perusahaan"),
]


@pytest.mark.parametrize(("_", "text", "wrong", "right"), OPENING, ids=ids(OPENING))
def test_a_slip_that_opens_a_sentence(_: str, text: str, wrong: str, right: str) -> None:
    assert hits("names.name_typo", text) == [(wrong, [right])]


APART = [
    ("clitic", "Warga kembali ke rumah nya pada Senin.", "rumah nya", "rumahnya"),
    ("clitic-of-capitals", "Ia menunjukkan KTP nya kepada petugas.", "KTP nya", "KTP-nya"),
    ("passive", "Pedagang tidak akan di gusur tahun ini.", "di gusur", "digusur"),
    ("clitic-twice", "Warga memuji kondisinya nya yang baik.", "kondisinya nya", "kondisinya"),
    ("prefix-and-suffix", "Polisi akan menindak lanjuti laporan itu.", "menindak lanjuti",
     "menindaklanjuti"),
    ("connective", "Acara digelar walau pun hujan turun.", "walau pun", "walaupun"),
    ("loan-prefix", "Kerja sama antar daerah itu berjalan lancar.", "antar daerah", "antardaerah"),
    ("place", "Produk itu dijual dipameran pertanian.", "dipameran", "di pameran"),
    ("way", "Mereka pergi kebeberapa kota di Jawa.", "kebeberapa", "ke beberapa"),
    ("preposition-behind", "The lessons will be heldon Saturdays at the school.", "heldon",
     "held on"),
    ("preposition-before", "The dogs fought intheir gardens while people slept.", "intheir",
     "in their"),
    ("particle", "Tidak ada satupun warga yang terluka.", "satupun", "satu pun"),
]  # fmt: skip
RIGHT = [
    ("with-a-prefix-alone", "Polisi menindak pelaku dan bertanggung jawab atas hal itu."),
    ("verb", "Ia antar anaknya ke sekolah, lalu beri tahu gurunya."),
    ("verbs-of-nouns", "Usul itu dilayani, dirumuskan, dan ditingkatkan oleh panitia."),
    ("spoken", "“Rumah nya besar,” kata Sumi."),
]


@pytest.mark.parametrize(("_", "text", "wrong", "right"), APART, ids=ids(APART))
def test_words_torn_or_run_together(_: str, text: str, wrong: str, right: str) -> None:
    assert hits("spaces.missing_space", text, language="id") == [(wrong, [right])]


@pytest.mark.parametrize(("_", "text"), RIGHT, ids=ids(RIGHT))
def test_words_as_they_should_be(_: str, text: str) -> None:
    assert hits("spaces.missing_space", text, language="id") == []


STYLES = [
    ("the-rest-decides", "The centre closed. The leisure center opened in our neighbourhood.",
     [("center", ["centre"])]),
    ("each-once", "The colour was a good color.", [("colour", ["color"])]),
    ("counts-decide", "A grey sky, a grey sea, and a gray boat.", [("gray", ["grey"])]),
    ("one-style", "The colour of the theatre in the centre of our neighbourhood was grey.", []),
]  # fmt: skip


@pytest.mark.parametrize(("_", "text", "expected"), STYLES, ids=ids(STYLES))
def test_two_ways_of_spelling(_: str, text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert hits("spelling.variant_spelling", text, language="en") == expected


JOINED = [
    ("article", "Nobody was hurt inthe fire on Monday.", "inthe", "in the"),
    ("pronoun", "He said hehad enough time to leave.", "hehad", "he had"),
    ("torn", "Her dog must under go an operation.", "under go", "undergo"),
]


@pytest.mark.parametrize(("_", "text", "wrong", "right"), JOINED, ids=ids(JOINED))
def test_english_words_run_together(_: str, text: str, wrong: str, right: str) -> None:
    assert hits("spaces.missing_space", text, language="en") == [(wrong, [right])]
    assert hits("typos.typo", text, language="en") == []


@pytest.mark.parametrize(
    "text", ["Co-operation between the towns grew.", "The lawyers of Arent met the mayor."]
)
def test_capitals_that_are_no_slips(text: str) -> None:
    assert hits("names.name_typo", text, language="en") == []


PLACES = [
    ("regency", "id", "Banjir merendam Kabupaten Rembangg sejak Senin.", "Rembangg", "Rembang"),
    ("province", "id", "Warga Kalimantan Sealtan menunggu bantuan.", "Sealtan", "Selatan"),
    ("three-words", "id", "Warga Nusa Tenggara Tmur menunggu bantuan.", "Tmur", "Timur"),
    ("state", "en", "Voters in North Carolna go to the polls.", "Carolna", "Carolina"),
    ("city", "en", "She lives in San Fransisco with a dog.", "Fransisco", "Francisco"),
]
OTHER_PLACES = [
    ("id", "Rapat digelar di Kabupaten Fakfak, Kota Bangun, dan Kota Kasablanka."),
    ("id", "Ia bekerja untuk New Balance dan Hong Leong Bank di Kuala Tungkal."),
    ("en", "A New Yorker and a North Korean met in South Shields; two New Yorks exist."),
    ("en", "New Labour won, and San Miguel is a beer of the South Pacific."),
]


@pytest.mark.parametrize(("_", "language", "text", "wrong", "right"), PLACES, ids=ids(PLACES))
def test_a_misspelt_place(_: str, language: str, text: str, wrong: str, right: str) -> None:
    assert hits("names.name_typo", text, language=language) == [(wrong, [right])]


@pytest.mark.parametrize(("language", "text"), OTHER_PLACES, ids=range(len(OTHER_PLACES)))
def test_another_place(language: str, text: str) -> None:
    assert hits("names.name_typo", text, language=language) == []


@pytest.mark.parametrize(
    ("text", "safe"),
    [("The goverment said so on Monday.", True), ("People with weekened hearts rest.", False)],
    ids=["one", "a-rival"],
)
def test_a_rival_near_keeps_a_suggestion_from_being_safe(text: str, safe: bool) -> None:
    (hit,) = registry.check("typos.typo")(read("x.txt", text.encode(), DESK, "en"), DESK)
    assert hit.suggestions[0].safe is safe
