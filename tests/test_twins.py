"""A sentence told twice with one other figure is found; a series, a year and a label are not."""

import pytest

from copydesk import run
from copydesk.settings import Settings

TOLD = "Petugas membagikan {} paket makanan kepada warga di tiga kecamatan itu."
SAID = "The council handed out {} food parcels to families in the three districts."
FRAUD = "The company laundered a part of the proceeds of a $230 million tax fraud."
YEAR = "She won the city marathon in the year {}."
LABEL = "The new iPhone {} went on sale in London today."
TWO = "It sold {} cars and {} vans to the city."
HOUR = "Toko itu buka setiap hari pukul {}.00 WIB."
ITEM = "{}. Warga menerima bantuan itu dengan gembira"


@pytest.fixture(scope="module")
def opened() -> run.Opened:
    return run.open_desk(Settings(select=("number-conflict",)))


CASES = [
    ("id", [TOLD.format(2400), TOLD.format(2700)], 1),
    ("id", [TOLD.format("1.200"), TOLD.format("12.000")], 1),
    ("id", [TOLD.format(40), TOLD.format(900)], 1),
    ("en", [SAID.format("1,200"), SAID.format("1,700")], 1),
    ("en", [SAID.format(40), SAID.format(900)], 1),
    # two sums turned round beside the same words, of which one sentence names a year
    ("en", [FRAUD, "In 2009 an auditor uncovered the underlying $320 million tax fraud."], 1),
    ("en", [FRAUD, "In 2009 it lost $320 million in a lawsuit in Corley."], 0),
    # three of them are a series, equal ones say nothing
    ("id", [TOLD.format(40), TOLD.format(900), TOLD.format(70)], 0),
    ("en", [SAID.format(40), SAID.format(40)], 0),
    # two years, two labels and two figures that differ are of two things
    ("en", [YEAR.format(2019), YEAR.format(2021)], 0),
    ("en", [LABEL.format(6), LABEL.format(8)], 0),
    ("en", [TWO.format(40, 12), TWO.format(70, 19)], 0),
    ("id", [HOUR.format("09"), HOUR.format("10")], 0),
    # lines of a list
    ("id", [ITEM.format(5), ITEM.format(6)], 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "said", "count"), CASES, ids=[f"{c[0]}-{c[1][0][:30]}-{c[2]}" for c in CASES]
)
def test_sentence_told_twice(
    language: str, said: list[str], count: int, opened: run.Opened
) -> None:
    text = "\n\nRain fell all day.\n\n".join(said) + "\n"
    article = run.read("article.txt", text.encode(), opened.desk, language)
    assert len(run.examine(article, opened.rules, opened.desk).findings) == count
