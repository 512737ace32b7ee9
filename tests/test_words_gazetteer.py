"""Places and what contains them."""

import pytest

from copydesk.language.gazetteer import gazetteer

PLACES = gazetteer()


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("Moskow", "RU/Moscow"),
        ("moscow", "RU/Moscow"),
        ("Korea Utara", "KP"),
        ("North Korea", "KP"),
        ("Jawa Barat", "ID/Jawa Barat"),
        ("West Java", "ID/Jawa Barat"),
        ("Kota Bandung", "ID/Jawa Barat/Kota Bandung"),
        ("Bandung Regency", "ID/Jawa Barat/Kabupaten Bandung"),
        ("South Jakarta", "ID/DKI Jakarta/Kota Jakarta Selatan"),
        ("Inggris", "GB"),
        ("Los Angeles", "US/CA/Los Angeles"),
        ("Merauke", "ID/Papua Selatan/Kabupaten Merauke"),
        ("Kairo", "EG/Cairo"),
    ],
)
def test_place(name: str, path: str) -> None:
    found = PLACES.place(name)
    assert found is not None
    assert found.path == path


@pytest.mark.parametrize(
    ("outer", "inner", "holds"),
    [
        ("Jakarta", "Senayan", True),
        ("Indonesia", "Senayan", True),
        ("Rusia", "Moskow", True),
        ("Russia", "Moskow", True),
        ("Jawa Barat", "Bandung", True),
        ("California", "Los Angeles", True),
        ("Moscow", "Moskow", True),
        ("Bandung", "Jawa Barat", False),
        ("Bandung", "Surabaya", False),
        ("Atlantis", "Jakarta", False),
    ],
)
def test_containment(outer: str, inner: str, holds: bool) -> None:
    assert PLACES.contains(outer, inner) is holds


def test_two_places_of_one_name_are_both_there() -> None:
    assert {place.kind for place in PLACES.places("Georgia")} == {"country", "state"}
    assert PLACES.compatible("Jakarta", "Senayan")
    assert not PLACES.compatible("Moskow", "Pyongyang")
    assert PLACES.place("Pyongyang").country == "KP"  # type: ignore[union-attr]
