"""Letters that were read in another encoding: found and mended, beside what only looks so."""

import pytest

from tests.structure_tools import findings, fixed

BROKEN = [
    ("The CafÃ© opened.", "The Café opened."),
    ("It wasnâ€™t true, he said â€“ twice.", "It wasn’t true, he said – twice."),
    ("Suhu 25Â°C di Bogor.", "Suhu 25°C di Bogor."),
    ("Gol! ð\u009f‘\u008d kata dia.", "Gol! 👍 kata dia."),
    ("lÃ¢m tajidá»¥ katiban.", "lâm tajidụ katiban."),
]
WHOLE = [
    "The “café”— and the “pâté”… of Bogotá”, « voilà », Ångström, Âge d’or.",
    "São Paulo, İzmir, Žižek, Đà Nẵng, Ñuñoa, and Ægir’s ðing.",
    "Plain words, and nothing else.",
]


@pytest.mark.parametrize(("text", "right"), BROKEN, ids=range(len(BROKEN)))
def test_broken(text: str, right: str) -> None:
    (found,) = findings("encoding", text)
    assert found.severity == "warning"
    assert found.suggestions[0].safe
    assert fixed("encoding", text) == right


@pytest.mark.parametrize("text", WHOLE, ids=range(len(WHOLE)))
def test_whole(text: str) -> None:
    assert not findings("encoding", text)


def test_code_is_left_alone() -> None:
    assert not findings("encoding", "Write `CafÃ©` here.", "markdown")
