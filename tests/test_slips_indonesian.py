"""Slips as Indonesian desks make them, told in other words at the two places; and what is none."""

import pytest

from copydesk import run
from copydesk.examine import examine
from copydesk.settings import Settings

RULES = (
    "title-conflict", "name-conflict", "name-typo", "first-reference", "age-conflict",
    "number-conflict", "headline-number", "arithmetic", "date-conflict", "weekday-date",
    "magnitude-conflict", "unit-conversion",
)  # fmt: skip
OPENED = run.open_desk(Settings(select=RULES))

# A headline's figures are asked for in a text of some length only.
MORE = "\n\n" + " ".join(
    f"Warga {place} menunggu kabar dari keluarga mereka sejak pagi di halaman kantor camat."
    for place in ("Sukamaju", "Cikadu", "Tanjungsari", "Mekarwangi", "Girinata")
)

HITS = {
    "an age before it is given with the name": (
        "age-conflict",
        "Kuasa hukum Samuel Ginting mengatakan kliennya menerima putusan. Pria berumur 51 "
        "tahun itu punya tanggungan empat anak.\n\nSamuel Ginting (41) ditangkap pada Juni.",
    ),
    "deputy of a commission, then its chair": (
        "title-conflict",
        "Wakil Ketua Komisi IX DPR RI Nurmala Siregar hadir.\n\n"
        "Ketua Komisi IX DPR Nurmala Siregar menegaskan hal itu.",
    ),
    "deputy mayor, then regent": (
        "title-conflict",
        "Wakil Wali Kota Tegal Iswar Pranoto hadir.\n\nMenurut Bupati Tegal Iswar Pranoto, tidak.",
    ),
    "detective, then chief of police": (
        "title-conflict",
        "Kasat Reskrim Polres Garut AKP Joko Prihatin hadir.\n\n"
        "Kapolres Garut AKP Joko Prihatin mengimbau warga.",
    ),
    "police, then army": (
        "title-conflict",
        "Kapolsek Tebet Kompol Rudi Hartono hadir.\n\nDanramil Tebet Rudi Hartono menambahkan.",
    ),
    "prosecutor, then judge": (
        "title-conflict",
        "Tuntutan dibacakan jaksa Wahyu Kurniawan.\n\nHakim Wahyu Kurniawan lalu menunda sidang.",
    ),
    "presiding judge, then prosecutor": (
        "title-conflict",
        "Ketua majelis hakim Darwin Rahim membuka sidang.\n\n"
        "Jaksa penuntut umum Darwin Rahim menyatakan pikir-pikir.",
    ),
    "three thieves, all four suspects": (
        "headline-number",
        "Tiga Pencuri Motor Dibekuk di Garut\n\nPolres Garut menangkap komplotan pencuri motor.\n\n"
        "Keempat tersangka berinisial AS, DR, UJ, dan MN." + MORE,
    ),
    "six blocks of flats, all five": (
        "headline-number",
        "Pemkot Tegal Bangun Enam Rusun\n\nPemkot Tegal akan membangun rumah susun.\n\n"
        "Wali kota mengatakan kelima rusun itu tersebar." + MORE,
    ),
    "a magnitude": (
        "headline-number",
        "Gempa M 5,9 Guncang Maluku Tenggara\n\nGempa mengguncang Maluku Tenggara pagi ini. "
        "BMKG mencatat kekuatan gempa itu M 5,7." + MORE,
    ),
    "spectators and people": (
        "number-conflict",
        "Di hadapan 31.450 penonton, tuan rumah menekan sejak menit pertama.\n\n"
        "Menurut panitia, jumlah penonton yang hadir malam itu 34.150 orang.",
    ),
    "all whom a crash killed": (
        "number-conflict",
        "Dari 38 penumpang, lima meninggal di tempat, 11 luka berat, dan 22 luka ringan.\n\n"
        "Santunan diserahkan kepada keluarga enam penumpang yang tewas dalam kecelakaan itu.",
    ),
    "all who were held over a brawl": (
        "number-conflict",
        "Polisi menangkap delapan orang terkait tawuran itu.\n\n"
        "Kapolsek mengatakan sembilan orang yang ditangkap terkait tawuran itu masih pelajar.",
    ),
    "a sentence, less than was asked for": (
        "number-conflict",
        "Hakim memvonis Hendri empat tahun penjara.\n\n"
        "Vonis lima tahun penjara itu lebih ringan daripada tuntutan jaksa.",
    ),
    "three suspects, all four": (
        "number-conflict",
        "Polisi menetapkan tiga tersangka dalam perkara itu.\n\n"
        "Keempat tersangka kini ditahan di Mapolres.",
    ),
    "the day of a crash by what it did": (
        "date-conflict",
        "Kecelakaan terjadi pada Jumat (6/3/2026) di Tol Cipali.\n\nSopir mengantuk.\n\n"
        "Akibat kecelakaan yang terjadi pada 7 Maret itu, lalu lintas macet.",
    ),
    "a score": (
        "number-conflict",
        "Persebaya Bungkam Arema 3-1\n\nSURABAYA - Persebaya Surabaya menang 2-1 atas Arema FC "
        "di Stadion Gelora Bung Tomo, Sabtu malam.",
    ),
    "one of several ages": (
        "age-conflict",
        "Rudi Hartono (45) dan Yanti Susanti (38) ditangkap polisi.\n\n"
        "Yanti mengaku dipaksa. Perempuan 36 tahun itu menangis.",
    ),
    "shares of deposits": (
        "arithmetic",
        "Dana terkumpul Rp98 triliun, dengan porsi dana murah 58 persen dan deposito 45 persen.",
    ),
    "daughters and sons": (
        "arithmetic",
        "Mereka dikaruniai lima anak: tiga perempuan dan tiga laki-laki.",
    ),
    "a known count, turned, beside another day": (
        "number-conflict",
        "Api menghanguskan 215 kios di Pasar Sekumpul, Selasa (24/2/2026) dini hari.\n\n"
        "Para pemilik 251 kios yang terbakar itu diminta mendaftar paling lambat Jumat.",
    ),
    "a turned figure that a headline passes": (
        "headline-number",
        "Kasus DBD di Sleman Tembus 412\n\nJumlah penderita demam berdarah mencapai 421 orang."
        + MORE,
    ),
    "beds of three hospitals": (
        "arithmetic",
        "Pemerintah menambah 60 tempat tidur di tiga rumah sakit, masing-masing 25 di RSUD Sleman, "
        "20 di RSUD Prambanan, dan 10 di RS Panti Nugroho.",
    ),
}

FINE = {
    "two counts on two days": (
        "Sebanyak 215 kasus tercatat pada Selasa.\n\nPada Jumat tercatat 251 kasus baru."
    ),
    "a figure that is passed": (
        "Kasus DBD di Sleman Tembus 400\n\nJumlah penderita demam berdarah mencapai 421 orang."
        + MORE
    ),
    "beds of three hospitals, counted right": (
        "Pemerintah menambah 60 tempat tidur di tiga rumah sakit, masing-masing 25 di RSUD Sleman, "
        "20 di RSUD Prambanan, dan 15 di RS Panti Nugroho."
    ),
    "the dead of another storm": (
        "Dari 23 korban badai itu, 16 tewas tertimbun longsor.\n\n"
        "Pada September, badai lain menewaskan 41 orang di wilayah yang sama."
    ),
    "a father and his son of that name": (
        "Petani di Desa Anjatan, Wastam, 58 tahun, menjual 6 ton gabah.\n\n"
        "Anaknya, Wastam Junior, 31 tahun, memilih menunggu. Wastam Junior bekerja di kota."
    ),
    "a family name like a month": (
        "Kasat Lantas Polresta Bogor Kota Kompol Galih Apria mengatakan razia berlangsung aman."
    ),
    "his brother's age behind his own": (
        "Diogo Santoso berlibur ke Garut.\n\nMobil pemain berusia 28 tahun itu dan adiknya, "
        "Andre Santoso, 25 tahun, keluar dari jalan."
    ),
    "another man than the one named below": (
        "Samuel Ginting bersaksi di sidang itu. Salah satu terdakwa, pria berumur 51 tahun itu, "
        "menangis.\n\nSamuel Ginting (41) pulang."
    ),
    "chair of a party and deputy speaker": (
        "Ketua Umum PKB Nurmala Siregar hadir.\n\nWakil Ketua DPR Nurmala Siregar menjawab."
    ),
    "deputy speaker and chair of a commission": (
        "Wakil Ketua DPRD Garut Nurmala Siregar hadir.\n\n"
        "Ketua Komisi A DPRD Garut Nurmala Siregar menjawab."
    ),
    "once a regent": (
        "Wakil Gubernur Banten Iswar Pranoto hadir.\n\nMantan Bupati Lebak Iswar Pranoto menjawab."
    ),
    "once a detective": (
        "Kapolres Garut AKBP Joko Prihatin hadir.\n\n"
        "Sebelumnya Joko Prihatin menjabat Kasat Reskrim Polres Tasikmalaya."
    ),
    "a judge of one rank and a prosecutor": (
        "Hakim ketua Darwin Rahim membuka sidang.\n\nJaksa Wahyu Kurniawan lalu berbicara."
    ),
    "a judge who was a prosecutor": (
        "Hakim Darwin Rahim membuka sidang.\n\nDulu mantan jaksa Darwin Rahim bertugas di Ende."
    ),
    "thieves, and all of them": (
        "Tiga Pencuri Motor Dibekuk di Garut\n\nPolres Garut menangkap komplotan pencuri motor.\n\n"
        "Ketiga tersangka berinisial AS, DR, dan UJ. Pelaku keempat masih dicari." + MORE
    ),
    "five held, three of them charged": (
        "Polisi menahan lima tersangka. Tiga tersangka di antaranya pelajar.\n\n"
        "Ketiga tersangka itu dititipkan di panti."
    ),
    "the fourth, and in the fourth place": (
        "Polisi menetapkan tiga tersangka.\n\nKeempat, polisi akan memeriksa saksi. "
        "Pada hari keempat polisi memeriksa tersangka kelima."
    ),
    "a sentence, and what was asked for": (
        "Hakim memvonis Hendri empat tahun penjara.\n\n"
        "Sebelumnya jaksa menuntut lima tahun penjara. Tuntutan lima tahun itu dinilai berat."
    ),
    "all fifteen": (
        "Ada 15 provinsi yang ditetapkan.\n\nKelima belas provinsi itu tersebar di lima pulau."
    ),
    "a magnitude, and that of what followed": (
        "Gempa M 5,9 Guncang Maluku Tenggara\n\nGempa berkekuatan M 5,9 mengguncang Maluku. "
        "Gempa susulan terbesar M 4,2." + MORE
    ),
    "those whom another crash killed": (
        "Lima penumpang meninggal di tempat.\n\n"
        "Tahun lalu enam penumpang yang tewas dalam kecelakaan serupa juga pelajar."
    ),
    "a score, and the one before": (
        "Persebaya Bungkam Arema 3-1\n\nSURABAYA - Persebaya Surabaya menang 3-1 atas Arema FC. "
        "Pekan lalu Persebaya Surabaya menang 2-1 atas Madura United."
    ),
    "another's score": (
        "Persebaya Bungkam Arema 3-1\n\nTiga gol dicetak pada babak kedua. "
        "Di Bandung, Persib menang 2-1 atas Bali United."
    ),
    "a father and his son": (
        "Petani di Desa Anjatan, Kasman, 58 tahun, menjual gabah.\n\n"
        "Namun, Kasman Junior, 31 tahun, memilih menyimpannya."
    ),
    "another's age": (
        "Rudi Hartono (45) dan Yanti Susanti (38) ditangkap polisi.\n\n"
        "Menurut Yanti, korbannya seorang pria. Pria 48 tahun itu kini dirawat."
    ),
    "shares of two things": (
        "Porsi ekspor naik dari 58 persen pada 2020 menjadi 65 persen. Laba dibagi dua."
    ),
    "sons and daughters": "Mereka dikaruniai lima anak: tiga perempuan dan dua laki-laki.",
    "a name that says judge": (
        "Lukman Hakim Saifuddin hadir.\n\nMenurut jaksa Lukman Hakim Saifuddin tidak dipanggil."
    ),
}


def found(text: str) -> list[str]:
    article = run.read("a.txt", text.encode(), OPENED.desk, "id")
    findings = examine(article, OPENED.rules, OPENED.desk).findings
    return [one.rule for one in findings if one.severity != "info"]


@pytest.mark.parametrize(("rule", "text"), HITS.values(), ids=HITS)
def test_a_slip_is_found(rule: str, text: str) -> None:
    assert found(text) == [rule]


@pytest.mark.parametrize("text", FINE.values(), ids=FINE)
def test_nothing_is_said(text: str) -> None:
    assert found(text) == []
