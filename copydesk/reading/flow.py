"""Inline text on its way to a paragraph: white space collapses, zones and positions are kept."""

from __future__ import annotations

from copydesk import patterns
from copydesk.article import Paragraph, SourceMap, TextBuilder, Zone
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.article import Kind, ZoneKind

SPACE = patterns.compile(r"[ \t\r\n\f]+")
UNEVEN = patterns.compile(r"[\t\r\n\f]|  ")


class Flow:
    """Collects one paragraph. Runs of white space become one space, as a browser shows them."""

    __slots__ = ("_builder", "_open", "_spaced", "_zones")

    def __init__(self) -> None:
        self._builder = TextBuilder()
        self._spaced = True  # nothing so far: a space would stand at the start
        self._zones: list[Zone] = []
        self._open: dict[ZoneKind, tuple[int, int]] = {}  # where it began, how often

    def __len__(self) -> int:
        return len(self._builder)

    @property
    def empty(self) -> bool:
        """Whether nothing but white space came in."""
        return not len(self._builder)

    def add(self, text: str, source: int) -> None:
        """Text that stands in the source as it is."""
        if not text or (self._spaced and text.isspace() and text.isascii()):
            return
        if text[0] in " \t\r\n\f" or UNEVEN.search(text):
            self._collapse(text, source)
        else:
            self._builder.add(text, source)
            self._spaced = text[-1] == " "

    def _collapse(self, text: str, source: int) -> None:
        done = 0
        for match in SPACE.finditer(text):
            start, end = match.span()
            if start > done:
                self._builder.add(text[done:start], source + done)
                self._spaced = False
            if not self._spaced:
                self._builder.add(" ", source + start, end - start)
                self._spaced = True
            done = end
        if done < len(text):
            self._builder.add(text[done:], source + done)
            self._spaced = False

    def piece(self, text: str, source: int, length: int) -> None:
        """Text that stands for `length` other characters of the source: an entity, an escape."""
        if text in (" ", "\t", "\n", "\r", "\f"):
            self.space(source, length)
        elif text:
            self._builder.add(text, source, length)
            self._spaced = False

    def space(self, source: int, length: int) -> None:
        """A space for a line break or a tag that breaks lines."""
        if not self._spaced:
            self._builder.add(" ", source, length)
            self._spaced = True

    def open(self, kind: ZoneKind) -> None:
        """A zone begins here; one inside another of its kind changes nothing."""
        start, depth = self._open.get(kind, (len(self._builder), 0))
        self._open[kind] = (start, depth + 1)

    def close(self, kind: ZoneKind) -> None:
        """The innermost open zone of that kind ends here."""
        start, depth = self._open.get(kind, (0, 0))
        if depth > 1:
            self._open[kind] = (start, depth - 1)
        elif depth:
            del self._open[kind]
            self._zone(kind, start)

    def _zone(self, kind: ZoneKind, start: int) -> None:
        if start < len(self._builder):
            self._zones.append(Zone(kind, start, len(self._builder)))

    def take(self, kind: Kind, outer: SourceMap | None = None) -> Paragraph | None:
        """What was collected as a paragraph, None if nothing; the flow begins anew."""
        if not len(self._builder):
            return None
        for one, (start, _) in self._open.items():
            self._zone(one, start)
        text, inner = self._builder.build()
        text, zones = text.rstrip(" "), self._zones
        self._open = {one: (0, depth) for one, (_, depth) in self._open.items()}
        self._builder, self._zones, self._spaced = TextBuilder(), [], True
        if not text:
            return None
        zones = [Zone(z.kind, z.start, min(z.end, len(text))) for z in zones]
        return Paragraph(text, inner.compose(outer) if outer else inner, kind, zones)
