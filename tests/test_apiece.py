"""arithmetic: a price for each, how many there are, and what that makes."""

import pytest

from tests.structure_tools import findings

WRONG = [
    ("size-id", "id", "Bantuannya Rp6 juta per hektare; untuk 73,75 hektare Rp442,5 miliar."),
    ("setiap", "id", "Bantuannya Rp6 juta setiap hektare; untuk 73,75 hektare Rp442,5 miliar."),
    ("size-en", "en", "Each of 1,240 families gets $385 per family, $477.4 billion in all."),
    ("turned-id", "id", "Harganya Rp 12.500 per kilogram, dan 1.234 kilogram laku Rp 15.245.000."),
    (
        "above-id", "id",
        "Panitia membeli 315 ekor kambing.\n\nDengan harga Rp 2,4 juta per ekor, panitia "
        "menghabiskan Rp 75,6 miliar dari kas tahun 2025.",
    ),
    ("glued-id", "id", "Beras 1.250 kilogram laku Rp 13.400 sekilogram: total Rp 1,675 miliar."),
]  # fmt: skip
FINE = [
    ("right-id", "id", "Bantuannya Rp6 juta per hektare; untuk 73,75 hektare Rp442,5 juta."),
    ("rounded-en", "en", "Each of 1,240 families gets $385 per family, $477,000 in all."),
    ("of-another", "id", "Rp 12.500 per kilogram, dan 40 kilogram laku. Ia punya Rp 7 miliar."),
    ("two-prices", "en", "Apples cost $2 a pound and pears $20 a pound; she bought 10 pounds."),
    ("a-year-each", "en", "It costs $1.25 million a year for 12 years, or $15 million."),
    ("a-short-figure", "en", "They pay $20 per head, and 50 heads bring $10,000 with the prize."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG]
)
def test_a_product_has_another_size(language: str, text: str) -> None:
    assert len(findings("arithmetic", text, language=language)) == 1


@pytest.mark.parametrize(
    ("language", "text"), [case[1:] for case in FINE], ids=[case[0] for case in FINE]
)
def test_amounts_are_no_product(language: str, text: str) -> None:
    assert not findings("arithmetic", text, language=language)
