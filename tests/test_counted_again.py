"""A set that is counted again: each slip is found, beside sound texts that look like it."""

import pytest

from tests.structure_tools import findings

# what the first paragraph and the second one say of one set
AGAIN = {
    "all-of-a-group": (
        "KATHMANDU, 28 February 2026 — A group of six climbers who had been given up for dead were "
        "found alive on Friday in a snow cave.",
        "All seven climbers were flown to a hospital in Kathmandu.",
    ),
    "all-of-the": (
        "The company has nine directors in London.",
        "All ten of the directors voted for the deal on Tuesday.",
    ),
    "all-of-its": (
        "The airline has 14 aircraft, most of them leased.",
        "All of its 16 aircraft were grounded on Friday.",
    ),
    "members-of-a-team": (
        "A six-member team left the base on Monday.",
        "All seven members of the team reached the top.",
    ),
    "strong": (
        "The eight-strong crew left the port on Monday.",
        "All nine crew were taken off by helicopter.",
    ),
    "jury": (
        "The jury of eleven people went out on Monday.",
        "All twelve jurors found him guilty.",
    ),
    "her-dogs": (
        "A nurse who was walking her two dogs on Sunday saved a boy.",
        "Abernathy went home with a cold. Her three dogs, which had barked, got steak.",
    ),
    "his-shops": (
        "Carter sold his four shops in Leeds in the spring.",
        "The money from his five shops went to a hospice.",
    ),
    "sons-and-daughters": (
        "She and Arthur had two sons and three daughters.",
        "All six children were at the party.",
    ),
    "a-son-and-two-daughters": (
        "He leaves a son and two daughters.",
        "His four children were at the bedside.",
    ),
    "mother-of-three": (
        "Carver, a mother of three, ran the shop for years.",
        "Her four children helped at weekends.",
    ),
    "brothers-and-a-sister": (
        "He grew up with two brothers and a sister.",
        "His four siblings run the farm.",
    ),
    "each-of-the": (
        "Eight villages were cut off by the snow.",
        "Helicopters dropped bread to each of the nine villages.",
    ),
    "one-of-the": (
        "A convoy of nine lorries left the depot at dawn.",
        "By nightfall only one of the eight lorries had arrived.",
    ),
    "ship-has-lifeboats": (
        "The ship has seven lifeboats.",
        "Six of its eight lifeboats were launched.",
    ),
    "both": (
        "Three ferries collided in the harbour.",
        "Both ferries were towed to the quay.",
    ),
    "both-of-the": (
        "Five bakers were hurt in the shop on Market Street.",
        "Both of the bakers were sent home.",
    ),
    "in-custody": (
        "Three men remained in custody last night after raids in Southsea.",
        "The four suspects being held, she said, were believed to be part of a gang.",
    ),
    "id-seluruh": (
        "Sebanyak enam pendaki dilaporkan hilang di Gunung Slamet.",
        "Seluruh tujuh pendaki itu ditemukan selamat.",
    ),
    "id-ketujuh": (
        "Tim SAR mencari enam pendaki yang hilang.",
        "Ketujuh pendaki ditemukan selamat.",
    ),
    "id-putra-putri": (
        "Almarhum meninggalkan dua putra dan seorang putri.",
        "Keempat anaknya hadir di pemakaman.",
    ),
    "id-anak-laki-laki": (
        "Pasangan itu memiliki tiga anak laki-laki dan dua anak perempuan.",
        "Keenam anak itu masih sekolah.",
    ),
    "id-menyerahkan-keempat": (
        "Tiga remaja membobol sekolah itu pada Minggu malam.",
        "Polisi menyerahkan keempat remaja kepada orang tua mereka.",
    ),
    "id-dari-delapan": (
        "Rombongan sembilan truk berangkat dari depot.",
        "Dari delapan truk itu, hanya satu yang tiba.",
    ),
    "id-kedua": (
        "Polisi memeriksa empat sopir di Mapolres.",
        "Kedua sopir masih berstatus saksi.",
    ),
    "id-semua": (
        "Pemerintah desa membangun lima sumur bor.",
        "Semua enam sumur bor itu sudah dipakai warga.",
    ),
    "id-berjumlah": (
        "Longsor menimbun delapan penambang. Lima penambang ditemukan selamat, sedangkan tiga "
        "lainnya meninggal.",
        "Korban tewas akibat longsor tersebut, yang berjumlah empat orang, telah diserahkan.",
    ),
    "id-sebanyak": (
        "Kecelakaan itu menewaskan tiga orang.",
        "Korban tewas dalam kecelakaan tersebut sebanyak empat orang.",
    ),
    # figures turned where all are told, whatever the people are called
    "turned-survivors": (
        "Three people died and 187 others were pulled from the water after fire swept through a "
        "ferry on Friday, the coast guard said.",
        "All 178 survivors had been brought ashore by midday.",
    ),
    "turned-two-figures": (
        "Fishing boats pulled 42 people out of the water before dawn on Friday.",
        "By noon all 24 survivors were in a school.",
    ),
    "turned-guests": (
        "Fire crews took 312 people off the roof of the hotel.",
        "By evening all of the 321 guests were in a school.",
    ),
    "turned-passengers": (
        "The jet had 143 passengers on board when it left the runway.",
        "All 134 passengers left by the slides.",
    ),
    "turned-residents": (
        "About noon the village's 214 residents were told to go.",
        "All 241 people were back by night.",
    ),
    "turned-workers": (
        "The plant laid off 265 workers on Monday.",
        "All 256 workers will get three months' pay.",
    ),
    "id-turned-pengungsi": (
        "Sebanyak 1.342 warga dari dua desa di Kecamatan Sabbang mengungsi setelah banjir bandang "
        "menerjang permukiman mereka pada Sabtu malam.",
        "Sampai Minggu petang, ke-1.324 pengungsi belum diizinkan pulang.",
    ),
    "id-turned-two-figures": (
        "Polisi memeriksa 42 sopir angkot yang mogok di terminal itu.",
        "Menurut polisi, ke-24 sopir sudah dipulangkan.",
    ),
    "id-turned-on-other-days": (
        "Sebanyak 42 sopir angkot mogok di terminal itu pada Senin.",
        "Hingga malam, ke-24 sopir angkot belum kembali bekerja.",
    ),
    "id-turned-seluruh": (
        "Kapal itu membawa 187 penumpang dari Bau-Bau.",
        "Seluruh 178 penumpang selamat.",
    ),
    "id-turned-semua": (
        "Kebakaran itu membuat 356 jiwa kehilangan rumah.",
        "Semua 365 korban tidur di masjid.",
    ),
    "id-turned-santri": (
        "Sebanyak 128 santri dirawat karena keracunan.",
        "Ke-182 santri itu sudah boleh pulang.",
    ),
}  # fmt: skip

SOUND = {
    "part-of-a-group": (
        "A group of six climbers were found alive on Friday.",
        "The two climbers who had lost toes were flown to Kathmandu.",
    ),
    "another-party": (
        "A group of six climbers were found alive on Friday.",
        "In 2019 all seven climbers of a Polish party died there.",
    ),
    "one-turned-back": (
        "Six climbers set out on Monday, and one turned back.",
        "All five climbers reached the top.",
    ),
    "another-joined": (
        "Six climbers set out on Monday, and another followed.",
        "All seven climbers reached the top.",
    ),
    "a-fifth": (
        "Four schools will close in July. A fifth school may follow.",
        "The five schools have 900 pupils.",
    ),
    "two-fathers": (
        "Brown leaves a wife and his two children.",
        "Carter, the driver, lives in Leeds. His three children are at school.",
    ),
    "brother's-children": (
        "He leaves a son and two daughters. His brother, a father of four, said so.",
        "His brother's four children were at the bedside.",
    ),
    "all-five-children": (
        "She had two sons and three daughters.",
        "All five children were at the party.",
    ),
    "two-marriages": (
        "He had two sons and three daughters with his first wife and a son with his second.",
        "His six children were at the funeral.",
    ),
    "released": (
        "Three men remained in custody and two were released.",
        "The five men being held at first were named on Monday.",
    ),
    "some-arrested-some-held": (
        "Police arrested five men. Three men remained in custody last night.",
        "The five suspects were named on Monday.",
    ),
    "some-of-them": (
        "The bill has 51 co-sponsors, 29 of them Democrats.",
        "All 13 Democrats of the panel voted for it.",
    ),
    "of-more": (
        "In a year the office has dropped 849 cases.",
        "It dropped 400 cases, a third of the 1,200 cases of that kind.",
    ),
    "some-of-the-jurors": (
        "All twelve jurors were in court on Monday.",
        "Eleven jurors voted to convict him.",
    ),
    "some-of-the-boards": (
        "The money will go to 14 of the 32 health boards.",
        "He said that sixteen boards had asked for it.",
    ),
    "in-the-town": (
        "Four schools were closed on Monday because of the snow.",
        "All six schools in the town opened on Tuesday.",
    ),
    "players-who": (
        "Three players were tested on Monday.",
        "All four players who had a cold were sent home.",
    ),
    "the-case-of": (
        "The two men were in court on Monday.",
        "She set a date for the case of the four men.",
    ),
    "but-of-the": (
        "Some 250 companies are on the list.",
        "But of the 145 companies that answered, most did not know.",
    ),
    "both-of-two": (
        "Three ferries were in the harbour. Two ferries collided.",
        "Both ferries were towed to the quay.",
    ),
    "both-and": (
        "Three ferries collided in the harbour.",
        "Both ferries and lifeboats were towed to the quay.",
    ),
    "another-airline": (
        "Condor has 14 aircraft.",
        "Its rival Alto lost two of its 16 aircraft.",
    ),
    "two-d": (
        "The shop sells a box with five 2D levels.",
        "A boss guards each of the five levels.",
    ),
    "id-babak-kedua": (
        "Empat babak dimainkan pada Senin.",
        "Pada babak kedua babak itu ditunda karena hujan.",
    ),
    "followers": (
        "Zaid tells his 43 followers what he saw.",
        "Andy reminds his 103 followers of the danger.",
    ),
    "other-members": (
        "All four Britons held in Cuba will be returned.",
        "The court ruled that the 12 were being held against the law.",
    ),
    "id-tiga-dari": (
        "Ada sembilan air terjun di kawasan ini. Tiga dari sembilan air terjun itu terkenal.",
        "Ketiga air terjun tersebut adalah Curug Sodong, Cimarinjung, dan Awang.",
    ),
    "id-ketiga-anak": (
        "Almarhum meninggalkan dua putra dan seorang putri.",
        "Ketiga anaknya hadir di pemakaman.",
    ),
    "id-three-of-eight-died": (
        "Longsor menimbun delapan penambang. Lima ditemukan selamat, sedangkan tiga lainnya "
        "meninggal.",
        "Korban tewas akibat longsor tersebut, yang berjumlah tiga orang, telah diserahkan.",
    ),
    "id-toll-rose": (
        "Kecelakaan itu menewaskan tiga orang.",
        "Jumlah korban tewas bertambah menjadi empat orang, kata polisi.",
    ),
    "id-asked-for": (
        "Hakim menjatuhkan vonis sembilan tahun penjara.",
        "Hukuman sepuluh tahun penjara yang dituntut jaksa itu dinilai terlalu berat.",
    ),
    "sought": (
        "Platt, 25, was sentenced to nine years.",
        "Her barrister had argued that the ten-year sentence sought by the Crown was too long.",
    ),
    "requested": (
        "Platt, 25, was sentenced to nine years.",
        "The ten-year sentence requested by prosecutors was too long, he said.",
    ),
    "turned-for-the-nine-dead": (
        "The ferry carried 187 passengers when it sank, and nine died.",
        "All 178 survivors had been brought ashore by midday.",
    ),
    "turned-for-eighteen-dead": (
        "Fishing boats pulled 42 people out of the water. Eighteen were dead.",
        "By noon all 24 survivors were in a school.",
    ),
    "turned-two-figures-of-others": (
        "The school has 31 teachers and 400 pupils.",
        "All 13 children who were on the bus are well.",
    ),
    "turned-another-ferry": (
        "The ferry carried 187 passengers when it sank in March 2011.",
        "All 178 passengers of another ferry were saved in May.",
    ),
    "turned-flight": (
        "He was to take Flight 187 to Boston.",
        "All 178 passengers of the jet were saved.",
    ),
    "turned-metres": (
        "The shaft was 187 metres deep when work stopped.",
        "All 178 miners were saved.",
    ),
    "turned-first-and-second": (
        "The first train brought 187 people from Leeds.",
        "All 178 people on the second train were from York.",
    ),
    "turned-students-and-teachers": (
        "The school has 187 students this year.",
        "All 178 teachers of the district will strike.",
    ),
    "id-turned-sembilan-tewas": (
        "Sebanyak 187 penumpang naik kapal itu, sembilan orang tewas.",
        "Ke-178 penumpang selamat dibawa ke darat.",
    ),
    "id-turned-hut": (
        "Menurut panitia, ini peringatan HUT ke-324 kota.",
        "Sebanyak 342 warga ikut lomba itu.",
    ),
    "id-turned-hari": (
        "Memasuki hari ke-21 pengungsi mulai pulang ke rumah.",
        "Sebanyak 12 pengungsi masih dirawat.",
    ),
    "id-turned-kloter": (
        "Kloter pertama membawa 342 jemaah ke Madinah.",
        "Ke-324 jemaah kloter kedua berangkat besok.",
    ),
    "id-turned-two-villages": (
        "Sebanyak 231 warga Desa Ngawi mengungsi.",
        "Ke-213 warga Desa Banyu masih bertahan di rumah.",
    ),
}  # fmt: skip


def found(name: str, paragraphs: tuple[str, str]) -> list[str]:
    language = "id" if name.startswith("id-") else "en"
    every = findings("number-conflict", "\n\n".join(paragraphs), language=language)
    return [one.rule for one in every]


@pytest.mark.parametrize("name", AGAIN)
def test_a_set_counted_again_is_found(name: str) -> None:
    assert found(name, AGAIN[name]) == ["number-conflict"]


@pytest.mark.parametrize("name", SOUND)
def test_other_sets_are_left_alone(name: str) -> None:
    assert found(name, SOUND[name]) == []
