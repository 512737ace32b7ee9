"""What a pace makes of a longer time: slips are found, sound reckoning and working days are not."""

import pytest

from tests.structure_tools import findings

SLIPS = {
    "id-sehari-semalam": "Debit yang sampai di desa 2,4 liter per detik, setara dengan sekitar 270 "
    "ribu liter dalam sehari semalam.",
    "id-per-menit": "Sumur itu mengeluarkan 15 liter per detik atau 90 liter per menit.",
    "id-per-jam": "Pompa itu menyedot 20 liter per menit, atau sekitar 2.100 liter per jam.",
    "id-more-than-all": "Pabrik itu membakar 12 ton batu bara per jam atau 328 ton per hari.",
    "turned": "The pump lifts 40 litres a second, or 5.3 million litres a day.",
    "more-than-all": "The plant burns 12 tonnes an hour, about 828 tonnes a day.",
    "minute-hour": "The spring gives 20 gallons a minute, or 2,100 gallons an hour.",
    "turned-hour-day": "The pit fills with 8 tons of mud an hour, or 129 tons a day.",
    "money": "The port loses $500 a minute, or $72,000 an hour.",
    "turned-year": "The club pays him £4,000 each month, or £84,000 a year.",
}
SOUND = {
    "id-right": "Debit yang sampai di desa 2,4 liter per detik, setara dengan sekitar 207 ribu "
    "liter dalam sehari semalam.",
    "id-thirteen": "Gajinya Rp 5 juta per bulan atau Rp 65 juta setahun.",
    "id-month": "Konsumsinya 300 ton per hari atau sekitar 9.000 ton per bulan.",
    "id-others": "Kota itu memakai 40 liter per detik, sedangkan desa 3 juta liter per hari.",
    "right": "The pump lifts 40 litres a second, or 3.5 million litres a day.",
    "working-day": "She earns $20 an hour, or $160 a day.",
    "thirteen": "He gets $4,000 a month, or $52,000 a year.",
    "others": "The plant uses 40 litres a second, and the town uses 3 million litres a day.",
    "two-shifts": "The mill cuts 12 tonnes an hour, or 192 tonnes a day.",
    "range": "It uses 12 to 14 tonnes an hour, or about 300 tonnes a day.",
    "rounded": "The lamp factory makes 70 kg of dust an hour, or nearly 1,700 kg a day.",
}


def found(name: str, text: str) -> list[str]:
    language = "id" if name.startswith("id-") else "en"
    return [one.rule for one in findings("unit-conversion", text, language=language)]


@pytest.mark.parametrize("name", SLIPS)
def test_a_pace_that_is_another_is_found(name: str) -> None:
    assert found(name, SLIPS[name]) == ["unit-conversion"]


@pytest.mark.parametrize("name", SOUND)
def test_a_pace_that_holds_is_left_alone(name: str) -> None:
    assert found(name, SOUND[name]) == []
