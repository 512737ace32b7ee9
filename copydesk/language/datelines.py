"""Datelines: "JAKARTA, KOMPAS.com -", "LONDON (Reuters) –", "WASHINGTON, Nov. 19 (UPI) --"."""

from copydesk import patterns
from copydesk.article import Paragraph, Zone
from copydesk.desk import Desk
from copydesk.record import NamedTuple

LONGEST = 110
DASH = patterns.compile(r"\s+[-–—]{1,2}(?=\s)|\s*(?:—|--)|\.-(?=\s)|(?<=\))\s*[-–:](?=\s)|:(?=\s)")
SITE = patterns.compile(r"(?i)\w\.(?:com?|id|net|org|tv|news|info)\b")


class Dateline(NamedTuple):
    """What a lede begins with. text[start:end] is the place, text[:stop] the whole dateline.

    `place`, `date` and `agency` are "" where they are not given; `date` is as written.
    """

    place: str
    date: str
    agency: str
    start: int
    end: int
    stop: int


class Words(NamedTuple):
    """The words of all packs that tell a dateline from the start of a sentence."""

    agencies: frozenset[str]
    not_places: frozenset[str]
    small: frozenset[str]
    weekdays: frozenset[str]


def words(desk: Desk) -> Words:
    """The words of a desk's packs; ask for them with `desk.once(words)`."""
    sections = [language["zones"] for language in desk.languages.values()]

    def every(name: str) -> frozenset[str]:
        return frozenset(str(word) for one in sections for word in one.get(name, ()))

    weekdays = frozenset(
        day for language in desk.languages.values() for day in language["dates"].get("weekdays", ())
    )
    return Words(every("agencies"), every("not_places"), every("dateline_words"), weekdays)


def mark(paragraph: Paragraph, desk: Desk) -> None:
    """Add a dateline zone where the paragraph begins with one."""
    found = paragraph.once(parse, desk)
    if found:
        paragraph.zones.append(Zone("dateline", 0, found.stop))


def parse(paragraph: Paragraph, desk: Desk) -> Dateline | None:
    """The dateline of a paragraph, None where it has none."""
    text = paragraph.text
    dash = DASH.search(text, 0, LONGEST)
    if dash is None or not dash.start() or not _begins(text[dash.end() :].lstrip()):
        return None
    known = desk.once(words)
    agency, date = "", ""
    place: tuple[int, int] = (0, 0)
    for start, end, bracketed in _parts(text[: dash.start()]):
        part = text[start:end]
        if part in known.agencies or SITE.search(part) or (bracketed and _initials(part, known)):
            agency = agency or part
        elif bracketed:
            if not any(char.isdigit() for char in part):
                return None
            date = part
        elif any(char.isdigit() for char in part) or part.lower() in known.weekdays:
            date = f"{date}, {part}" if date else part
        elif not _is_place(part, known):
            return None
        else:
            place = (place[0] if place[1] else start, end)
    name = text[place[0] : place[1]]
    if not agency and not _sure(name, date, dash[0]):
        return None
    return Dateline(name, date, agency, *place, dash.end())


def _parts(head: str) -> list[tuple[int, int, bool]]:
    """What stands between commas and brackets, with its span and whether it was in brackets."""
    found: list[tuple[int, int, bool]] = []
    start, inside = 0, False
    for index, char in enumerate(head + ","):
        if char in ",()":
            part = head[start:index]
            if part.strip():
                first = start + len(part) - len(part.lstrip())
                found.append((first, first + len(part.strip()), inside))
            start, inside = index + 1, (inside or char == "(") and char != ")"
    return found


def _initials(part: str, known: Words) -> bool:
    """Whether brackets hold agencies: CBS News/CBSDC/AP, WJLA."""
    return any(one in known.agencies for one in part.split("/")) or (
        part.isupper() and part.isalpha() and len(part) <= 8
    )


def _is_place(part: str, known: Words) -> bool:
    """Whether a part may be a place: at most four words, each with a capital."""
    names = part.split()
    if len(names) > 4 or names[0].upper() in known.not_places or names[0][0].islower():
        return False
    return all(
        name[0].isupper() or name in known.small
        for name in names
        if name.strip(".'’-") and name[0].isalpha()
    ) and all(
        name.replace(".", "").replace("'", "").replace("’", "").replace("-", "").isalpha()
        for name in names
    )


def _sure(place: str, date: str, dash: str) -> bool:
    """Whether a place without an agency is a dateline: in capitals, dated, or one or two words."""
    if not place or (":" in dash and not date):
        return False
    first = place.partition(",")[0]
    if first.isupper() and len(first) > 2 and len(first.split()) <= 3:
        return True
    return bool(date) or (len(place.split()) <= 2 and dash.strip(" ") in ("-", "–", "—", "--"))


def _begins(rest: str) -> bool:
    """Whether a text begins as a sentence does."""
    return bool(rest) and (rest[0].isupper() or rest[0].isdigit() or rest[0] in "\"“‘'«([")
