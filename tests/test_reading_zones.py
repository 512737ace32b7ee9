"""Kinds of paragraphs and zones inside them, by the words of the built-in packs."""

import pytest

from copydesk import packs
from copydesk.article import Article
from copydesk.desk import Desk
from copydesk.language.zones import classify, dateline
from copydesk.reading import read

DESK = Desk(packs.load().languages)
BODY = "Ini paragraf biasa yang panjang dan yang berakhir dengan titik seperti paragraf lain juga."


def classified(source: str, name: str = "a.txt") -> Article:
    article = read(name, source.encode())
    classify(article, DESK)
    return article


LINES = [
    ("caption", "Kim dan Kozlov di Vladivostok. (Foto: KCNA via KNS/AFP)"),
    ("caption", "Presiden Putin di Pyongyang. (Foto: Sputnik/Vladimir Smirnov/Pool via REUTERS)"),
    ("caption", "Suasana pasar. (KOMPAS.com/KRISTIANTO PURNOMO)"),
    ("caption", "Warga antre (ANTARA FOTO/Budi Santoso/foc)"),
    ("caption", "Menteri (kiri) tiba. Foto: Dok. Kemenhub"),
    ("caption", "Foto: Rifkianto/detikcom"),
    ("caption", "FOTO: Banjir di Demak"),
    ("caption", "Gedung KPK. (Dok. KPK)"),
    ("caption", "A man walks past. (AP Photo/Jane Roe, File)"),
    ("caption", "The mayor. (Mark Roe/Getty Images)"),
    ("caption", "The bridge. Photograph: Jane Roe/Getty"),
    ("caption", "Photo by Jane Roe"),
    ("caption", "The new hall (Photo: City of Leeds)."),
    ("caption", "A crowd in Leeds (file photo)"),
    ("link", "BACA JUGA: Putin Teken Perjanjian"),
    ("link", "Baca juga: Kim Bertemu Kozlov"),
    ("link", "Simak juga Video: Banjir Demak"),
    ("link", "Lihat juga Video 'Banjir'"),
    ("link", "Pilihan Editor: Harga Beras"),
    ("link", "SCROLL TO CONTINUE WITH CONTENT"),
    ("link", "READ MORE: Bridge closes"),
    ("link", "RELATED: Bridge opens"),
    ("link", "ALSO READ | Bridge opens"),
    ("link", "[Gambas:Video 20detik]"),
    ("byline", "Oleh: Budi Santoso"),
    ("byline", "Oleh Budi Santoso dan Ani bin Ali"),
    ("byline", "Reporter: Budi | Editor: Ani"),
    ("byline", "Penulis : Budi Santoso"),
    ("byline", "By JANE DOE and John Roe"),
    ("byline", "By Jane Doe, Staff Writer"),
    ("credit", "[ah/rs]"),
    ("credit", "(ant/dba)"),
    ("credit", "(rnd)"),
    ("credit", "(*)"),
    ("credit", "(Antara)"),
    ("credit", "(Reporting by Jane Doe; Editing by John Roe)"),
    ("credit", "Sumber: BPS"),
    ("credit", "Additional reporting by Jane Doe"),
    ("list", "1. Fotokopi KTP"),
    ("list", "- Surat keterangan"),
    ("list", "• Pas foto"),
    ("list", "a. Ijazah"),
    # And what looks like one of these and is none.
    ("body", "By Friday the bridge will be open again."),
    ("body", "Oleh karena itu, jembatan ditutup."),
    ("body", "Oleh-oleh khas Bandung dijual di sini."),
    ("body", "Read more books, the mayor told the pupils."),
    ("body", "Related work goes on at the bridge."),
    ("body", "Foto itu diambil pada Selasa (19/11)."),
    ("body", "Sumber daya alam di sana melimpah."),
    ("body", "Kenaikan itu 3 persen (19/11)"),
    ("body", "Bupati Budi (34) hadir di sana (KPK)."),
    ("body", "Pernyataan itu dikutip Reuters (AFP)."),
    ("body", "Photos of the bridge were shown to the court (exhibit A)."),
    ("body", "1.200 orang hadir di lapangan itu."),
    ("body", "Simaklah penjelasan berikut ini."),
    ("body", "Editorial boards said: no."),
]


@pytest.mark.parametrize(("kind", "line"), LINES, ids=[line[:40] for _, line in LINES])
def test_kind_of_a_line(kind: str, line: str) -> None:
    article = classified("\n\n".join(["Judul di Sini", BODY, line, BODY, BODY, BODY]))
    kinds = [paragraph.kind for paragraph in article.paragraphs]
    assert kinds == ["headline", "lede", kind, "body", "body", "body"]


def test_labels_at_the_end_are_credits() -> None:
    article = classified("\n\n".join(["Judul di Sini", BODY, BODY, BODY, "Editor: Budi Santoso"]))
    assert article.paragraphs[-1].kind == "credit"


HEADLINES = [
    ("short first line", f"Kim Bertemu Kozlov\n\n{BODY}", True),
    ("question", f"Siapa Kozlov?\n\n{BODY}", True),
    ("dots", f"Studi: Baik, Tapi...\n\n{BODY}", True),
    ("a sentence", f"Kim bertemu Kozlov.\n\n{BODY}", False),
    ("a speech", f"“Saya pergi ke sana.”\n\n{BODY}", False),
    ("a long one", f"{'kata ' * 40}\n\n{BODY}", False),
    ("nothing follows", "Kim Bertemu Kozlov", False),
    ("a comma", f"Kim bertemu Kozlov,\n\n{BODY}", False),
]


@pytest.mark.parametrize(
    ("source", "headline"), [row[1:] for row in HEADLINES], ids=[row[0] for row in HEADLINES]
)
def test_headline(source: str, headline: bool) -> None:
    assert classified(source).paragraphs[0].kind == ("headline" if headline else "lede")


def test_what_the_format_says_stays() -> None:
    article = classified(f"---\ntitle: Kim\n---\n\nKozlov Datang\n\n## Foto: itu\n\n{BODY}", "a.md")
    assert [one.kind for one in article.paragraphs] == ["headline", "lede", "heading", "body"]


def test_crosshead() -> None:
    article = classified("\n\n".join(["Judul", BODY, "Latar belakang", BODY, "Tanpa akhir", "x"]))
    assert article.paragraphs[2].kind == "heading"
    assert article.paragraphs[4].kind == "body"


DATELINES = [
    ("JAKARTA, KOMPAS.com - Menteri", "JAKARTA", "", "KOMPAS.com"),
    ("Jakarta (ANTARA) - Menteri", "Jakarta", "", "ANTARA"),
    ("Jakarta, CNN Indonesia -- Ketua", "Jakarta", "", "CNN Indonesia"),
    ("Liputan6.com, Jakarta - Presiden", "Jakarta", "", "Liputan6.com"),
    ("TEMPO.CO, Jakarta - Ketua", "Jakarta", "", "TEMPO.CO"),
    ("REPUBLIKA.CO.ID, JAKARTA -- Ketua", "JAKARTA", "", "REPUBLIKA.CO.ID"),
    ("KBRN, Jakarta: Menteri", "Jakarta", "", "KBRN"),
    ("BANDUNG, (PR).- Wali", "BANDUNG", "", "PR"),
    ("Jakarta, 19 November 2024 – Kata", "Jakarta", "19 November 2024", ""),
    ("JAKARTA, Senin (18/11) - Ia", "JAKARTA", "18/11", ""),
    ("Jakarta - Menteri", "Jakarta", "", ""),
    ("VOA — Kim", "", "", "VOA"),
    ("Suara.com - Polisi", "", "", "Suara.com"),
    ("LONDON (Reuters) – Shares", "LONDON", "", "Reuters"),
    ("WASHINGTON, Nov. 19 (UPI) -- The", "WASHINGTON", "Nov. 19", "UPI"),
    ("SEOUL, South Korea (AP) — North", "SEOUL, South Korea", "", "AP"),
    ("ELON, N.C. – A", "ELON, N.C.", "", ""),
    ("PARIS — The", "PARIS", "", ""),
    ("UNITED NATIONS (CBS News/AP) — The", "UNITED NATIONS", "", "CBS News/AP"),
]


@pytest.mark.parametrize(
    ("start", "place", "date", "agency"), DATELINES, ids=[row[0] for row in DATELINES]
)
def test_dateline(start: str, place: str, date: str, agency: str) -> None:
    article = classified(f"Judul di Sini\n\n{start} hari ini berkata lain.\n\n{BODY}")
    found = dateline(article, DESK)
    assert found is not None
    lede = article.paragraphs[1]
    assert (found.place, found.agency) == (place, agency)
    assert found.date.endswith(date)
    assert lede.text[found.start : found.end] == place
    (zone,) = lede.zones
    assert (zone.kind, zone.start, zone.end) == ("dateline", 0, found.stop)
    assert lede.text[zone.end :].startswith(" " + start.rsplit(" ", 1)[-1])


NONE = [
    "Kim Jong Un - pemimpin Korea Utara - bertemu Kozlov.",
    "The film - The One - opens.",
    "BREAKING - The bridge is closed.",
    "Menteri Keuangan (Menkeu) - Ia hadir.",
    "Ini dia: Menteri hadir.",
    "Anak-anak bermain di taman.",
    "Harga naik — Rp 5.000 — kemarin.",
    "- Ia hadir.",
]


@pytest.mark.parametrize("lede", NONE)
def test_no_dateline(lede: str) -> None:
    article = classified(f"Judul di Sini\n\n{lede}\n\n{BODY}")
    assert dateline(article, DESK) is None


CREDITS = [
    ("“kepemimpinan bijak” Putin. [ah/rs]", "[ah/rs]"),
    ("kata dia. (ant/dba)", "(ant/dba)"),
    ('kata dia." (Antara)', "(Antara)"),
    ("kata dia. (*)", "(*)"),
    ("kata dia (ant/dba)", ""),
    ("kata dia pada (19/11).", ""),
    ("hadir di Jakarta. (Budi Santoso)", ""),
    ("kata Bupati (KPK).", ""),
]


@pytest.mark.parametrize(("end", "credit"), CREDITS, ids=[row[0] for row in CREDITS])
def test_credit_behind_the_last_sentence(end: str, credit: str) -> None:
    last = classified(f"Judul di Sini\n\n{BODY}\n\nPyongyang percaya pada {end}").paragraphs[-1]
    found = [last.text[zone.start : zone.end] for zone in last.zones if zone.kind == "credit"]
    assert found == ([credit] if credit else [])
