"""A third language is a pack of data: Malay dates and counts, and no Malay in the code."""

import pytest

from copydesk import run
from copydesk.settings import Settings

CASES = [
    (
        "weekday-date",
        "Mesyuarat itu diadakan pada hari Selasa, 20 November 2024.",
        ["Selasa, 20 November 2024"],
    ),
    ("weekday-date", "Mesyuarat itu diadakan pada Khamis (2 Ogos 2024).", ["Khamis (2 Ogos 2024)"]),
    ("weekday-date", "Mesyuarat itu diadakan pada Rabu, 20 November 2024.", []),
    (
        "number-conflict",
        "Seramai 12 orang maut dalam nahas itu.\n\nPolis berkata 21 orang maut.",
        ["21 orang"],
    ),
    (
        "number-conflict",
        "Nahas itu mengorbankan dua belas orang.\n\nSemua 12 mangsa yang maut sudah dikenali.",
        [],
    ),
]


@pytest.mark.parametrize(
    ("rule", "text", "found"), CASES, ids=[f"{case[0]}-{i}" for i, case in enumerate(CASES)]
)
def test_malay(rule: str, text: str, found: list[str]) -> None:
    rules, desk, _ = run.open_desk(Settings(select=(rule,)))
    article = run.read("a.txt", text.encode(), desk, "ms")
    assert [finding.text for finding in run.examine(article, rules, desk).findings] == found
