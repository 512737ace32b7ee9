"""Looking for the same few signs again and again in one text, in linear time over all."""


class Finder:
    """`find` that never scans the same stretch twice for one needle."""

    __slots__ = ("known", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.known: dict[str, int] = {}

    def next(self, needle: str, at: int) -> int:
        """The first place of `needle` at or after `at`, -1 if there is none."""
        known = self.known.get(needle, -2)
        if known == -1 or known >= at:
            return known
        found = self.known[needle] = self.text.find(needle, at)
        return found
