"""A name alone that is a letter off the only name like it, beside texts where two are meant."""

from __future__ import annotations

from textwrap import dedent

import pytest

from copydesk import run
from copydesk.settings import Settings

RULES = ("name-conflict", "name-typo", "second-reference")

SLIPS = {
    "opens-with-who": """\
        Chief Executive Margaret Lindqvist told analysts the cuts would hurt.

        Lindquist, who took over in 2023, expected orders to recover.""",
    "courtesy": """\
        Shirley Potter, who led the campaign, said she had wept when she heard.

        Volunteers have painted the walls. Mrs Porter said they needed a treasurer.""",
    "does-something": """\
        Melissa Abernathy, 41, said she saw the boy fall through the ice.

        Staff pulled the pair out, and Abernethy gave the boy first aid on the bank.

        Abernathy went home with a cold.""",
    "genitive": """\
        Police named the victim as Darren Whitaker, 34, a plumber from Leeds.

        Whittaker's van was found near the canal on Sunday.""",
    "object": """\
        The prize went to the poet Ines Castellano, 52, on Friday.

        The jury gave a second award to Castelano for her first book.""",
    "rank": """\
        Inspector Alan Marsden said the road would stay shut until noon.

        Drivers should turn back at the bridge, Inspector Marsdon said.""",
    "wrong-throughout": """\
        The surgeon Peter Haldane, 61, was struck off on Monday.

        Haldene had denied the charges. Haldene left the hearing at once.

        "It is not true," Haldene said. Patients wrote in support of Haldene.""",
    "child": """\
        Jayden Pruitt, 9, fell into the pond on Sunday.

        Jayden was under for a minute. His mother said Jaydan had asked for pancakes.""",
    "saying-before": """\
        "We have no choice," said the chairman of the club, Tom Kelleher, 58.

        "We will sell the ground," said Keleher.""",
    "in-full-again": """\
        Melissa Abernathy, 41, said she saw the boy fall through the ice.

        The mayor wrote a letter to Melissa Abernethy on Monday.""",
    "ph-and-f": """\
        "We are over the moon," said the zoo's director, Stefan Gruber.

        Zoo director Stephan Gruber said that visitors would see the cubs soon.""",
    "senator": """\
        Sen. Robert Halloran, a Democrat from Maine, called for an inquiry.

        Two near misses in a month were too many, Sen. Holloran said.""",
    "kata": """\
        Kepala Dinas Perhubungan Togar Hutagalung mengatakan jembatan ditutup.

        "Jembatan dibuka pekan depan," kata Hutagalong.""",
    "nama-lengkap-lagi": """\
        Kepala Stasiun Geofisika Ambon Djati Cipto mengatakan guncangan terasa di Tual.

        "Kami imbau warga tetap tenang," tutur Djati Cipta.""",
    "anggota-dari-fraksi": """\
        Anggota Komisi IX DPR dari Fraksi PKS, Abdul Ghofur, mempertanyakan data itu.

        Menurut Gofur, laporan dinas kesehatan menyebut 21 anak meninggal.""",
    "menurut": """\
        Ketua Komisi IX DPR Abdul Ghofur mempertanyakan data itu.

        Menurut Gofur, laporan dinas kesehatan menyebut 21 anak meninggal.""",
    "nama-depan": """\
        Korban, Hendra Kusumawan (34), dibawa ke rumah sakit.

        Polisi menyebut Hendro sempat dirawat dua hari.""",
    "agen-pasif": """\
        Bupati Garut Syakur Amiruddin meresmikan pasar itu pada Senin.

        Hal itu disampaikan Amirudin di depan para pedagang.""",
    "no-town-behind-a-courtesy": """\
        The journalist Robert Peston published a book on the two men.

        Peston had met both. A dinner was held in November, writes Mr Preston.""",
    "owns-something": """\
        The singer traded blows with guitarist Patrick Walden on Tuesday.

        Later he seemed to disconnect Waldron's guitar by accident.""",
    "given-name-of-four-letters": """\
        Kepala Dinas Pariwisata Dana Budiman hadir di lapangan.

        Dani menjelaskan upacara itu digelar setiap tahun.""",
    "menurut-nama-biasa": """\
        Wali Kota Palembang Ratu Dewa memastikan kamera menyala.

        Menurut Dewi, kamera itu membantu aparat.""",
    "ujar-orang-lain": """\
        Kasi Humas AKP Kenborn Sinaga merinci keempat pelaku.

        Kenborn menyebut kejadian itu bermula di kafe.

        "Para pelaku ditangkap tak lama kemudian," ujar Hasibuan.""",
    "jelas-orang-lain": """\
        Kasatlantas Polres Sukabumi AKP Galih Bayu mendatangi lokasi.

        "Sopir kurang konsentrasi," jelas Gilang.""",
    "kata-kepada": """\
        Direktur RSUD Cibabat, dr Reri Marliah, menunjukkan ruang itu.

        "Pasien sudah pulang," kata Sutrisna kepada wartawan, Senin (3/6).""",
    "tutur-di": """\
        Camat Tarogong, Joko Haryanto, memimpin rapat.

        "Air surut sejak pagi," tutur Wibisono di kantornya.""",
    "gelar": """\
        Dosen Universitas Riau, Dr. Mahmudah Siregar, memimpin penelitian itu.

        Penelitian dimulai pada 2023. Dr. Makmudah berharap hasilnya dipakai.""",
}

SOUND = {
    "introduced-both": """\
        Shirley Potter, who led the campaign, said she had wept when she heard.

        Ann Porter, a nurse, painted the walls. Mrs Porter said they needed a treasurer.""",
    "family": """\
        James Foley, 40, was killed in August.

        The Foleys asked for privacy. The Foleys said they were grateful.""",
    "place": """\
        The rebel leader Omar Baghdadi, 41, was seen in the north.

        Baghdad said it had no news. Troops left Baghdad on Sunday.""",
    "plain-word": """\
        The goalkeeper Paul Marshe, 29, saved two penalties.

        Marsh covers most of the island. Marsh grass grows to two metres.""",
    "longer-name": """\
        The chief executive, Anna Kelley, 50, resigned on Monday.

        Kelly Services said it would hire. Kelly rose 3% in New York.""",
    "two-ranks": """\
        Inspector Alan Marsden said the road would stay shut until noon.

        Sergeant Marsdon said that drivers should turn back at the bridge.""",
    "two-offices": """\
        Senator Robert Halloran, a Democrat, called for an inquiry.

        Mayor Holloran said that the city would wait.""",
    "list-of-players": """\
        The striker Ben Cooke, 24, scored twice.

        Town: Hall, Reed, Cook, Barnes. Subs: Hull, Marsh.""",
    "two-brothers": """\
        Mike Bryan, 26, and Bob Bryan, 26, won the doubles on Sunday.

        The Bryans broke to lead 5-3.""",
    "quoted": """\
        The singer Marta Velasquez, 31, read the letter out.

        "I would ask Velazquez about it, not me," she said.""",
    "capitals": """\
        Petugas KPK menangkap Budi Santosa (45) di Solo.

        SANTOSO adalah kode operasi itu, kata polisi.""",
    "weekday": """\
        Representative Trent Franks, a Republican, on Friday told a station that he would leave.""",
    "some": """\
        The hostage Luke Somers, 33, died on Saturday.

        Some said that another hostage had died too.""",
    "short-form": """\
        Ketua Perbasi Lexyndo Hakim memimpin rapat.

        "Kami siap," ungkap Lexy.""",
    "made-of-both-names": """\
        Menteri Perdagangan Zulkifli Hasan mengunjungi pasar.

        "Harga stabil," kata Zulhas.""",
    "introduced-by-a-comma": """\
        Kapolsek Ciemas, Iptu Azhar Sunandar, mendatangi rumah itu.

        "Api datang dari dapur," kata Dedi, warga setempat.""",
    "introduced-elsewhere": """\
        Kapolsek Ciemas, Iptu Azhar Sunandar, mendatangi rumah Dedi.

        "Api datang dari dapur," kata Dedi.""",
    "a-paper": """\
        Kapolsek Ciemas, Iptu Azhar Sunandar, mendatangi rumah itu.

        "Api datang dari dapur," tulis Kompas.""",
    "a-word": """\
        Kapolsek Ciemas, Iptu Azhar Sunandar, mendatangi rumah itu.

        "Api datang dari dapur," kata Polisi.""",
    "a-country": """\
        Menteri Luar Negeri Sugiono tiba bersama Wamenlu Arif Havas.

        "Perundingan berlanjut," kata Rusia.""",
    "before-anybody": """\
        "Api datang dari dapur," kata Dedi.

        Kapolsek Ciemas, Iptu Azhar Sunandar, mendatangi rumah itu.""",
    "inside-a-quotation": """\
        Kapolsek Ciemas, Iptu Azhar Sunandar, mendatangi rumah itu.

        "Saya lari," katanya. Api itu besar sekali.""",
    "dua-orang": """\
        Kepala Dinas Kesehatan Budi Santosa hadir.

        Bupati Solo Agus Santoso memimpin rapat. Santoso meminta warga tenang.""",
    "hari": """\
        Anggota DPR Ridwan Kamil hadir pada Senin.

        "Kami percaya polisi," katanya, Kamis (17/10/2025).""",
    "kata-biasa": """\
        Korban bernama Kamal Mopangga (30) tidur di penginapan.

        Kamar korban dikunci dari luar. Kamar itu disegel polisi.""",
    "korban-berusia-lain": """\
        Korban pertama, Sanadi Darya (33), warga Cirebon, dibawa ke rumah sakit.

        Korban lain, Sunadi, 31 tahun, warga Dusun Girinata, sudah pulang. Sunadi luka ringan.""",
    "jabatan-lain": """\
        Kapolres Garut AKBP Joko Haryanto memimpin apel.

        Camat Tarogong, Heryanto, meminta warga tenang.""",
}


INDONESIAN = frozenset((
    "kata", "nama-lengkap-lagi", "given-name-of-four-letters", "menurut-nama-biasa",
    "ujar-orang-lain", "jelas-orang-lain", "kata-kepada", "tutur-di", "short-form",
    "made-of-both-names", "introduced-by-a-comma", "introduced-elsewhere", "a-paper", "a-word",
    "a-country", "before-anybody", "inside-a-quotation",
    "menurut", "nama-depan", "agen-pasif", "gelar", "capitals",
    "anggota-dari-fraksi", "dua-orang", "hari",
    "kata-biasa", "korban-berusia-lain", "jabatan-lain",
))  # fmt: skip


@pytest.fixture(scope="module")
def opened() -> run.Opened:
    return run.open_desk(Settings(select=RULES))


def told(name: str, text: str, opened: run.Opened) -> list[str]:
    """The rules that speak of a text."""
    code = "id" if name in INDONESIAN else "en"
    article = run.read("article.txt", dedent(text).encode(), opened.desk, code)
    return [one.rule for one in run.examine(article, opened.rules, opened.desk).findings]


@pytest.mark.parametrize(("name", "text"), SLIPS.items(), ids=SLIPS)
def test_a_slip_is_told_once(name: str, text: str, opened: run.Opened) -> None:
    assert len(told(name, text, opened)) == 1


@pytest.mark.parametrize(("name", "text"), SOUND.items(), ids=SOUND)
def test_another_name_is_left_alone(name: str, text: str, opened: run.Opened) -> None:
    assert told(name, text, opened) == []
