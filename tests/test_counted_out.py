"""Wholes that the text counts out: what does not add up is found, what does is left alone."""

import pytest

from copydesk import run
from copydesk.settings import Settings

SLIPS = {
    "total-behind": "The bribes were paid in three parts: $500,000 in May, $400,000 in July and "
    "$250,000 in September. The total was $1.25 million.",
    "that-made": "The fund paid $40 million for homes, $30 million for roads and $20 million for "
    "schools. That made $80 million in all.",
    "in-total": "The firm lost £12m in Leeds and £9m in York. In total, £25m was lost.",
    "they-are-made-up-of": "The council has 45 members. They are made up of 22 Labour members, 14 "
    "Conservatives and 11 Greens.",
    "comprises": "The expedition has 18 people. It consists of seven climbers, nine porters and "
    "three cooks.",
    "ages": "Of the patients, 40 percent were under 20, 35 percent were aged 20 to 50 and 35 "
    "percent were over 50.",
    "possession": "Rovers had 63% of the possession and United 47%.",
    "dashes": "The party of six – two Poles, a Slovak, two Germans and two Nepali guides – left "
    "base camp.",
    "dashes-to-the-end": "Rescuers pulled out five people — two men, a woman and three children.",
    "commas": "The five victims, two Poles, a Slovak and three Germans, were flown home.",
    "brackets": "Seven animals (three dogs, two cats and a parrot) were saved from the house.",
    "the-other": "Six people were hurt. Two of them were children; the other five were adults.",
    "the-other-of-nine": "Police arrested nine men. Four were charged and the other six were "
    "released.",
    "the-remaining": "The firm has 12 shops. Five of them are in Leeds and the remaining eight are "
    "in York.",
    "id-totalnya": "Uang suap diberikan dalam tiga tahap: Rp500 juta pada Mei, Rp400 juta pada "
    "Juli, dan Rp250 juta pada September 2024. Totalnya Rp1,25 miliar.",
    "id-jumlah-seluruhnya": "Desa itu menerima Rp120 juta dari provinsi dan Rp80 juta dari "
    "kabupaten. Jumlah seluruhnya Rp240 juta.",
    "id-mereka-terdiri-atas": "Unhas mewisuda 1.245 lulusan di Baruga, Kamis. Mereka terdiri atas "
    "820 sarjana, 310 magister, 75 doktor, dan 60 lulusan profesi.",
    "id-rinciannya": "Panitia menyembelih 45 hewan kurban di lapangan. Rinciannya, 28 sapi, 12 "
    "kambing, dan 8 domba.",
    "id-umur": "Dari jumlah itu, 60 persen penderita adalah anak di bawah 15 tahun, 25 persen "
    "berusia 15-44 tahun, dan 25 persen di atas 44 tahun.",
    "id-menguasai-bola": "Vietnam menguasai bola 63 persen, sedangkan Indonesia 47 persen.",
    "id-tanda-pisah": "Tim SAR menemukan tujuh korban – tiga pria, dua wanita, dan seorang anak – "
    "pada Senin.",
    "id-kurung": "Polisi menyita sembilan kendaraan (empat motor, tiga mobil, dan sebuah truk).",
}
SOUND = {
    "three-features": "Of the patients, 60 percent were women, 55 percent were over 50 and 30 "
    "percent smoked.",
    "total": "The fund paid $40 million for homes, $30 million for roads and $20 million for "
    "schools. The total was $90 million.",
    "last-year's-total": "The fund paid $40 million for homes and $30 million for roads this year. "
    "Last year the total was $80 million.",
    "rounded": "The firm lost £12.4m in Leeds and £9.4m in York. In total, £21.9m was lost.",
    "some-of-the-total": "The fund paid $40 million for homes, $30 million for roads and other "
    "sums for schools. The total was $90 million.",
    "rest": "Police arrested nine men. Four were charged and the other five were released.",
    "two-parts-and-a-rest": "Police arrested nine men in London. Four were charged, two were "
    "bailed and the other three were released.",
    "of-others": "The five victims, two of them children, and three others were flown home.",
    "dashes": "Five people – two men, a woman and two children – were pulled from the river.",
    "another-list": "Four people, two dogs and a cat were rescued from the house.",
    "conversion": "The road of 12 miles (19 km, with two bridges and a tunnel) is closed.",
    "aside": "The four sisters – two of whom won a prize, and one a cup – sang on Monday.",
    "one-more": "Nine men were held. Four were charged, one was bailed and the other four freed.",
    "other-things": "Nine cars crashed. Four people died and the other three were hurt.",
    "other-way": "The two parties hold 12 seats. Five are in Leeds. The other two parties have 30.",
    "camera": "Kamera: 16 MP Realme C11 - Kamera: 13 MP, 2 MP, dan 5 MP - Baterai besar.",
    "id-totalnya": "Uang itu diberikan dua kali: Rp500 juta pada Mei dan Rp400 juta pada Juli. "
    "Totalnya Rp900 juta.",
    "id-mereka": "Unhas mewisuda 1.245 lulusan. Mereka terdiri atas 820 sarjana dan lulusan lain, "
    "termasuk 310 magister dan 75 doktor.",
    "id-lainnya": "Polisi menangkap sembilan orang. Empat orang ditahan, sedangkan lima lainnya "
    "dipulangkan.",
    "id-umur": "Sebanyak 40 persen di bawah 15 tahun, 35 persen berusia 15-44 tahun, dan 25 persen "
    "di atas 44 tahun.",
    "id-tumpang-tindih": "Sebanyak 60 persen penderita perempuan, 55 persen berusia 15-44 tahun, "
    "dan 30 persen perokok.",
    "id-kurung": "Polisi menyita delapan kendaraan (empat motor, tiga mobil, dan sebuah truk).",
}

SIZES = {
    "dollars": ("id", "Ia memperkirakan harga emas dunia menembus 4.500 dolar AS.",
                "Menurut Ibrahim, kenaikan harga emas dunia hingga 4.500 miliar dolar AS mungkin."),
    "thousands": ("id", "Pemerintah menganggarkan Rp 4,5 miliar untuk jembatan itu.",
                  "Anggaran jembatan Rp 4.500 miliar itu berasal dari pusat."),
    "pounds": ("en", "The council will spend £4.5m on the bridge.",
               "The bridge, which cost the council £4,500m, opens in the spring."),
}  # fmt: skip


@pytest.fixture(scope="module")
def opened() -> run.Opened:
    return run.open_desk(Settings(select=("arithmetic", "magnitude-conflict")))


def found(name: str, text: str, opened: run.Opened) -> list[str]:
    language = "id" if name.startswith("id") else "en"
    article = run.read("article.txt", text.encode(), opened.desk, language)
    return [one.rule for one in run.examine(article, opened.rules, opened.desk).findings]


@pytest.mark.parametrize("name", SLIPS)
def test_what_does_not_add_up_is_found(name: str, opened: run.Opened) -> None:
    assert found(name, SLIPS[name], opened) == ["arithmetic"]


@pytest.mark.parametrize("name", SOUND)
def test_what_adds_up_is_left_alone(name: str, opened: run.Opened) -> None:
    assert found(name, SOUND[name], opened) == []


@pytest.mark.parametrize("name", SIZES)
def test_another_size_is_found(name: str, opened: run.Opened) -> None:
    language, *texts = SIZES[name]
    assert found(language, "\n\n".join(texts), opened) == ["magnitude-conflict"]
