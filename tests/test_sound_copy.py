"""Copy that reads like a slip and is none, each kind beside a slip of its sort."""

import pytest

from copydesk.examine import told_once
from tests.structure_tools import across, between, findings

NUMBERS = [
    ("his-runs-and-hers", "en", "Ngata batted for more than an hour for his four runs.\n\n"
     "Haywood proved a menace too, and took half an hour for his 12 runs in the morning.", 0),
    ("his-shops", "en", "Carter sold his four shops in Leeds in the spring.\n\n"
     "The money from his five shops went to a hospice.", 1),
    ("one-thing-more", "id", "Kementerian melatih 500 penyuluh agama di kantor agama itu.\n\n"
     "Selain itu, kementerian juga melatih 300 penyuluh agama di kantor wilayah.", 0),
    ("two-shares-of-two-things", "en", "The survey gave a 5 per cent chance of the ice sheet "
     "disintegrating within the century.\n\nThe ice sheet accounts for 13 per cent of the ice on "
     "the continent, and of the century's melt.", 0),
    ("projects-of-roads", "id", "Perusahaan itu menggarap lima proyek jalan tol di Jawa.\n\n"
     "Sertifikasi hijau perusahaan itu diraih empat jalan tol di Jawa.", 0),
]  # fmt: skip
SIZES = [
    ("a-year-and-a-day", "Dana operasional gubernur itu mencapai Rp 1 triliun per tahun.\n\n"
     "Dalam sehari, gubernur menggunakan dana operasional itu sebesar Rp 1 miliar.", 0),
    ("one-year", "Dana operasional gubernur itu mencapai Rp 1,2 triliun per tahun.\n\n"
     "Gubernur menggunakan dana operasional itu sebesar Rp 1,2 miliar per tahun.", 1),
]  # fmt: skip
TITLES = [
    ("under-a-president", "en", "He advised President Paul Reed.\n\n"
     "She was an adviser under President Paul Reed.", 0),
    ("under-secretary", "en", "Secretary Paul Reed spoke on trade.\n\n"
     "Under Secretary Paul Reed left.", 1),
    ("and-another", "id", "Kritik datang dari anggota Komisi II DPR lainnya, Deddy Sitompul.\n\n"
     "Anggota Komisi II DPR Fraksi PDIP, Deddy Sitompul, menolak.", 0),
]  # fmt: skip
HEADLINES = [
    ("cut-off", "Menpora Sambut Ajang Tunarungu Asia Tenggara 20...", "id", 0),
    ("a-list", "60 Caption Hari Pahlawan yang Bijaksana dan Lucu", "id", 0),
    ("a-list-of-songs", "45 songs that made the summer", "en", 0),
    ("huts", "978 Warung di Ciater Dibongkar", "id", 1),
]  # fmt: skip
BODY = {
    "id": "Kabar itu disampaikan di kantor bupati kemarin. " * 12,
    "en": "The news was told in the hall on the hill by the sea. " * 12,
}
CLUB = (
    "{0} membawa pulang tiga angka pada pekan ke-11.\n\nTembakan kaki kiri itu bisa diantisipasi "
    "kiper {0} Wojciech Szczesny. Szczesny tampil baik sepanjang laga."
)


def table(rows: list[tuple[str, str, str, int]]) -> list[object]:
    return [pytest.param(*row[1:], id=row[0]) for row in rows]


@pytest.mark.parametrize(("language", "text", "count"), table(NUMBERS))
def test_numbers(language: str, text: str, count: int) -> None:
    assert len(findings("number-conflict", text, language=language)) == count


@pytest.mark.parametrize(("_", "text", "count"), SIZES, ids=[row[0] for row in SIZES])
def test_sizes(_: str, text: str, count: int) -> None:
    assert len(findings("magnitude-conflict", text, language="id")) == count


@pytest.mark.parametrize(("language", "text", "count"), table(TITLES))
def test_titles(language: str, text: str, count: int) -> None:
    assert len(findings("title-conflict", text, language=language)) == count


@pytest.mark.parametrize(
    ("head", "language", "count"), [row[1:] for row in HEADLINES], ids=[row[0] for row in HEADLINES]
)
def test_headlines(head: str, language: str, count: int) -> None:
    text = f"{head}\n\n{BODY[language]}\n\n{BODY[language]}"
    assert len(findings("headline-number", text, language=language)) == count


def test_the_word_that_a_headline_was_cut_off_with_is_half_a_word() -> None:
    text = "Legenda Manchester Salahkan Rashford Usai Derby Mancheste{}\n\n" + (
        "Pemain Manchester itu kalah. Di Manchester hujan turun. Kota Manchester sepi.\n\n" * 3
    )
    assert not findings("name-typo", text.replace("{}", "..."), language="id")
    assert findings("name-typo", text.replace("{}", ""), language="id")


@pytest.mark.parametrize("club", ["Juventus", "Arema", "Chelsea"])
def test_a_club_before_a_name_is_no_name(club: str) -> None:
    assert not findings("first-reference", CLUB.format(club), language="id")


def test_a_branch_of_the_forces_is_no_name() -> None:
    found = findings(
        "name-conflict",
        "Tim asuhan Muhammad Ansori itu menang.\n\nPelatih TNI AL Muhammad Anshori puas.",
        language="id",
    )
    assert [one.text for one in found] == ["Muhammad Anshori"]


def test_whom_everybody_knows_may_speak_without_a_first_name() -> None:
    text = 'Presiden Joko Widodo tiba.\n\n"Itu sesuai aturan," kata {} dalam konferensi pers.'
    assert not findings("second-reference", text.format("Puan"), language="id")
    assert findings("second-reference", text.format("Hasibuan"), language="id")


SPEECHES = [
    ("run-together", '"Perjalanan menggunakan private jet tidak sesuai aturan itu," kata {}.',
     '"Perjalanan menggunakanprivate jet tidak sesuai aturan itu," kata {}.', 0),
    ("as-spoken", '"Terbukti atau nggak masih kami dalami bersama tim penyidik," kata {}.',
     '"Terbukti atau enggak masih kami dalami bersama tim penyidik," kata {}.', 0),
    ("not-standard", '"Kami akan kerjasama dengan dinas untuk merubah aturan itu," kata {}.',
     '"Kami akan kerja sama dengan dinas untuk mengubah aturan itu," kata {}.', 0),
    ("other-word", '"Terbukti atau nggak masih kami dalami bersama tim penyidik," kata {}.',
     '"Terbukti atau nggak masih kami bahas bersama tim penyidik," kata {}.', 1),
]  # fmt: skip


@pytest.mark.parametrize(("_", "one", "two", "count"), SPEECHES, ids=[row[0] for row in SPEECHES])
def test_spelling_is_no_other_wording(_: str, one: str, two: str, count: int) -> None:
    name = "Ketua Komisi Rahmat Hidayat"
    stories = [("2026-01-01", one.format(name)), ("2026-01-02", two.format(name))]
    assert len(across("quote-conflict", stories)) == count


def test_one_speech_that_differs_from_several_is_told_once() -> None:
    stories = [
        (
            f"2026-01-0{day}",
            f"“We will {verb} three hundred trees in twelve towns,” Mayor Ann Lee said.",
        )
        for day, verb in enumerate(("plant", "grow", "buy", "sell"), 1)
    ]
    found = between("quote-conflict", stories)
    once = told_once(found)
    newest = [one for one in once if one.path == "3.txt"]
    assert len(found) > len(once)
    assert [one.path for one in newest] == ["3.txt"]
    assert {place.path for place in newest[0].related} == {"0.txt", "1.txt", "2.txt"}
