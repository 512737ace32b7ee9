"""Dates of front matter, of HTML's metadata and of file names as ISO 8601."""

import re

from copydesk import patterns

NUMBERS = patterns.compile(r"\s*(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})(?!\d)")
MAIL = patterns.compile(r"\s*(?:[A-Za-z]{3},\s*)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})(?!\d)")
# 2026-01-05-flood.txt, flood_20260105.txt, and 2026/01/05/flood.txt as archives keep it
NAMED = patterns.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")
FILED = patterns.compile(r"(?:^|/)((?:19|20)\d\d)/(\d\d)/(\d\d)/[^/]*$")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def iso(value: str) -> str:
    """YYYY-MM-DD of a machine-readable date or date-time; "" where it is none."""
    match = NUMBERS.match(value)
    if match:
        year, month, day = map(int, match.groups())
    else:
        match = MAIL.match(value)
        if not match or match[2].lower() not in MONTHS:
            return ""
        day, month, year = int(match[1]), MONTHS.index(match[2].lower()) + 1, int(match[3])
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (31, 28 + leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if not (1 <= month <= 12 and 1 <= day <= days[month - 1] and year > 0):
        return ""
    return f"{year:04}-{month:02}-{day:02}"


def of_path(path: str) -> str:
    """The day that a file's name or its folders say an article is of; "" where they say none."""
    path = path.replace("\\", "/")
    for match in NAMED.finditer(path, path.rfind("/") + 1):
        day = iso("-".join(match.group(1, 3, 4)))
        if day:
            return day
    filed = FILED.search(path)
    return iso("-".join(filed.groups())) if filed else ""


def language(value: str) -> str:
    """The primary language of a tag: "id" of id-ID, en of en_US; Indonesian's old code in → id."""
    code = re.split("[-_]", value.strip().lower(), maxsplit=1)[0]
    if not (2 <= len(code) <= 3 and code.isalpha() and code.isascii()):
        return ""
    return {"in": "id", "ind": "id", "eng": "en"}.get(code, code)
