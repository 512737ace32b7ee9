"""Places by name in Indonesian and English, and which of them lies in which."""

import os

from copydesk.language.lexicon import Buckets
from copydesk.record import NamedTuple

KINDS = ("country", "state", "capital", "province", "regency", "city", "district", "village")
_OPEN: "list[Gazetteer]" = []


class Place(NamedTuple):
    """One place. `path` leads to it from its country's code: "ID/Jawa Barat/Kota Bandung".

    `kind` is one of KINDS; `name` its usual name in the source; `population` 0 where not known.
    """

    name: str
    kind: str
    path: str
    population: int = 0

    @property
    def country(self) -> str:
        """The two-letter code of its country."""
        return self.path.partition("/")[0]


class Gazetteer:
    """Names to places, memory-mapped. Names are looked up without regard to case."""

    def __init__(self, path: str) -> None:
        self._names = Buckets(path)
        self._seen: dict[str, tuple[Place, ...]] = {}

    def places(self, name: str) -> tuple[Place, ...]:
        """Every place of that name or variant (Moskow, Moscow), the most important first."""
        key = name.lower()
        found = self._seen.get(key)
        if found is None:
            if len(self._seen) > 20_000:
                self._seen.clear()
            payload = self._names.payload(key).decode()
            found = tuple(_place(text) for text in payload.split("|") if text)
            self._seen[key] = found
        return found

    def place(self, name: str) -> Place | None:
        """The most important place of that name."""
        found = self.places(name)
        return found[0] if found else None

    def contains(self, outer: str, inner: str) -> bool:
        """Whether a place of the name `inner` is, or lies in, a place of the name `outer`."""
        return any(
            within(small, large) for large in self.places(outer) for small in self.places(inner)
        )

    def compatible(self, one: str, other: str) -> bool:
        """Whether both may be said of one spot: the same place, or one inside the other."""
        return self.contains(one, other) or self.contains(other, one)


def within(small: Place, large: Place) -> bool:
    """Whether `small` is `large` or lies in it."""
    return small.path == large.path or small.path.startswith(large.path + "/")


def _place(text: str) -> Place:
    kind, name, path, population = text.split(";")
    return Place(name, KINDS[int(kind)], path, int(population))


def gazetteer() -> Gazetteer:
    """The gazetteer that comes with Copydesk, opened once."""
    if not _OPEN:
        from copydesk.registry import folder

        _OPEN.append(Gazetteer(os.path.join(folder("rules"), "core", "lexicon", "places.lex")))
    return _OPEN[0]
