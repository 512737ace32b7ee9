"""Link lines in copy: off by default, found where asked for."""

import pytest

from copydesk import run
from copydesk.settings import Settings
from tests.structure_tools import findings, fixed


def test_off_by_default() -> None:
    assert "leftover-link" not in [rule.name for rule in run.open_desk(Settings()).rules]


@pytest.mark.parametrize(
    "line",
    ["BACA JUGA: Harga beras turun", "Baca juga: Harga beras turun", "READ MORE: Rice is cheaper",
     "Related: Rice is cheaper", "Scroll to continue with content"],
)  # fmt: skip
def test_a_line_of_the_page(line: str) -> None:
    text = f"Harga beras turun di kota itu.\n\n{line}\n\nPanen tahun ini baik."
    (finding,) = findings("leftover-link", text)
    assert finding.severity == "info"
    assert finding.text == line


def test_furniture_inside_a_sentence() -> None:
    text = "The roof will hold. SCROLL TO CONTINUE WITH CONTENT The mayor said so."
    assert fixed("leftover-link", text) == "The roof will hold.  The mayor said so."


@pytest.mark.parametrize(
    "text",
    ["Baca juga buku itu jika sempat, kata dia.", "Read more books, said the poster.",
     "The related question was left for Monday."],
)  # fmt: skip
def test_left_alone(text: str) -> None:
    assert not findings("leftover-link", text)
