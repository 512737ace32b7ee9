"""Code in an article is no copy: nothing in it is judged, and marks shown in it silence nothing."""

import pytest

from copydesk.examine import examine, read
from copydesk.opened import open_desk
from copydesk.settings import Settings

OPENED = open_desk(Settings())
FAULTY = "Rapat itu digelar pada Jumat, 20 November 2024, di Bandung."


def rules_found(source: str) -> list[str]:
    article = read("a.md", source.encode(), OPENED.desk)
    return [finding.rule for finding in examine(article, OPENED.rules, OPENED.desk).findings]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (FAULTY, ["weekday-date"]),
        (f"Contohnya `{FAULTY}` di halaman ini.", []),
        (f"Contohnya begini.\n\n```\n{FAULTY}\n```\n", []),
        (f"Contohnya begini.\n\n    {FAULTY}\n", []),
        (f"Tandanya `[[stet weekday-date: alasan]]`. {FAULTY}", ["weekday-date"]),
        (f"[[stet weekday-date: alasan]] {FAULTY}", ["weekday-date"]),
    ],
    ids=["copy", "inline", "fenced", "indented", "mark in code", "mark in copy"],
)
def test_code(source: str, expected: list[str]) -> None:
    assert rules_found(source) == expected


@pytest.mark.parametrize(
    ("source", "marks"),
    [
        ("Tandanya `[[stet weekday-date: alasan]]`.", 0),
        ("Tandanya `<!-- stet weekday-date: alasan -->`.", 0),
        ("[[stet weekday-date: alasan]] Kata.", 1),
    ],
    ids=["mark in code", "comment in code", "mark in copy"],
)
def test_marks(source: str, marks: int) -> None:
    assert len(read("a.md", source.encode(), OPENED.desk).comments) == marks
