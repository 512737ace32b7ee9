"""Sums over several sentences: what does not add up is found, what does is left alone."""

import pytest

from tests.structure_tools import findings

SLIPS = {
    "id-total-belanja": (
        "Belanja terbesar tetap untuk pendidikan, yakni Rp830 miliar. Menyusul infrastruktur "
        "Rp720 miliar, kesehatan Rp465 miliar, dan pegawai serta operasional Rp785 miliar. Dengan "
        "belanja tak terduga Rp40 miliar, total belanja genap Rp2,9 triliun."
    ),
    "remaining": (
        "The conversion cost $18.3 million. About $11.5 million came from the state, $4.2 million "
        "from a bond approved by voters in 2023, and the remaining $3.6 million from private "
        "donors, among them the Hartwell family."
    ),
    "id-di-antaranya": (
        "Kepala sekolah mengatakan jumlah seluruh murid kini 240 anak. Sebanyak 108 di antaranya, "
        "atau 54 persen, adalah perempuan."
    ),
    "of-them": (
        "The school now has 240 pupils. Some 108 of them, or 54 percent, are girls."
    ),
    "the-rest": (
        "The bridge will cost £42 million. The government will pay £20 million, the county £12 "
        "million and the rest, £14 million, will come from tolls."
    ),
    "id-sisanya": (
        "Renovasi itu menelan biaya Rp 12,5 miliar. Sebesar Rp 7 miliar berasal dari provinsi, Rp "
        "3,2 miliar dari kabupaten, dan sisanya Rp 1,3 miliar dari swasta."
    ),
    "id-dari-biaya": (
        "Dari biaya Rp 900 juta, Rp 400 juta ditanggung provinsi, Rp 300 juta kabupaten, dan "
        "sisanya sebesar Rp 250 juta dari warga."
    ),
    "with-one-more": (
        "Schools got $12 million, roads $9 million and parks $4 million. With $2 million for "
        "libraries, the total comes to $37 million."
    ),
    "brings-the-total": (
        "Schools will get $12 million. Roads get $9 million, parks $4 million, and libraries $2 "
        "million, which brings the total to $33 million."
    ),
    "id-ditambah": (
        "Pupuk menghabiskan Rp 400 juta, benih Rp 250 juta, dan upah Rp 150 juta. Ditambah sewa "
        "alat Rp 100 juta, biaya seluruhnya Rp 950 juta."
    ),
    "of-that-and-the-remaining": (
        "The fund is $60 million. Of that it spent $20 million in May and $10 million in June, "
        "leaving the remaining $25 million for next year."
    ),
    "about-so-many-of-them": (
        "The town has 8,400 voters. Some 2,100 of them, or 35 percent, cast a ballot."
    ),
    "half-of-them": (
        "The jury heard 40 witnesses. Of them, 12, or 40 percent, were children."
    ),
    "id-jumlahnya": (
        "Sekolah itu menampung 320 siswa. Sebanyak 96 orang di antaranya, atau 35 persen, tinggal "
        "di asrama."
    ),
}  # fmt: skip

SOUND = {
    "remaining": (
        "The conversion cost $19.3 million. About $11.5 million came from the state, $4.2 million "
        "from a bond approved by voters in 2023, and the remaining $3.6 million from private "
        "donors."
    ),
    "of-them": (
        "The school now has 200 pupils. Some 108 of them, or 54 percent, are girls."
    ),
    "total-of-another": (
        "The firm made $12 million in Asia, $9 million in Europe and $4 million in Africa. Its "
        "total debt is $28 million."
    ),
    "with-a-loss": (
        "The firm made $12 million in Asia, $9 million in Europe and $4 million in Africa. With a "
        "loss in America, its total came to $23 million."
    ),
    "id-total-belanja": (
        "Belanja pendidikan Rp830 miliar, infrastruktur Rp720 miliar, kesehatan Rp465 miliar, dan "
        "pegawai Rp785 miliar. Dengan belanja tak terduga Rp100 miliar, total belanja genap Rp2,9 "
        "triliun."
    ),
    "id-total-aset": (
        "Laba bersih naik menjadi Rp 2 triliun, beban Rp 1,1 triliun, dan pajak Rp 0,5 triliun. "
        "Total aset Rp 4 triliun."
    ),
    "including": (
        "The town spent $5 million on it, including $2 million for land and $1 million for trees, "
        "and the remaining $1 million on lamps."
    ),
    "id-sisanya": (
        "Dari biaya Rp 950 juta, Rp 400 juta ditanggung provinsi, Rp 300 juta kabupaten, dan "
        "sisanya sebesar Rp 250 juta dari warga."
    ),
    "about-so-many": (
        "The town has 8,400 voters. Some 2,100 of them, or 26 percent, cast a ballot."
    ),
    "other-dozen": (
        "Revenue was $50 million. It sold 30 of its trucks for $10 million and the remaining 12 "
        "for $30 million."
    ),
    "plan": (
        "The firm will pay $10 billion: $4 billion this year, $3 billion next year and the "
        "remaining $3 billion in 2030."
    ),
    "rounded": (
        "The plan costs $1.5 million. The state pays $800,000, the county $400,000 and the "
        "remaining $250,000 comes from fees."
    ),
    "id-termasuk": (
        "Dana itu Rp 900 juta, termasuk Rp 400 juta untuk jalan, Rp 300 juta untuk sekolah, dan "
        "sisanya Rp 100 juta untuk taman."
    ),
    "id-laba": (
        "Pendapatan Rp 12 miliar, beban Rp 9 miliar, dan pajak Rp 1 miliar. Total kewajiban "
        "perusahaan Rp 20 miliar."
    ),
    "id-di-antaranya": (
        "Sekolah itu menampung 320 siswa. Sebanyak 96 orang di antaranya, atau 30 persen, tinggal "
        "di asrama."
    ),
    "another-whole": (
        "The school has 240 pupils and 20 teachers. Some 108 of them, or 45 percent, are girls."
    ),
}  # fmt: skip


def found(name: str, text: str) -> list[str]:
    language = "id" if name.startswith("id-") else "en"
    return [one.rule for one in findings("arithmetic", text, language=language)]


@pytest.mark.parametrize("name", SLIPS)
def test_what_does_not_add_up_is_found(name: str) -> None:
    assert found(name, SLIPS[name]) == ["arithmetic"]


@pytest.mark.parametrize("name", SOUND)
def test_what_adds_up_or_is_of_something_else_is_left_alone(name: str) -> None:
    assert found(name, SOUND[name]) == []
