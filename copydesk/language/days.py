"""Days of the calendar: which exist, which weekday they are, and what lies before and after."""

from __future__ import annotations

from copydesk.record import NamedTuple

STORY = 14  # days in which articles that name somebody follow one story up
GREGORIAN = 1753  # the English-speaking world's first full year; older weekdays prove nothing


class Day(NamedTuple):
    """A day of the Gregorian calendar: what a run needs of `datetime`, at no cost to its start."""

    year: int
    month: int
    day: int

    @property
    def ordinal(self) -> int:
        """The days from the beginning of year 1 up to this one."""
        past = self.year - (self.month < 3)  # as if a year began in March: its last day may leap
        months = (153 * ((self.month + 9) % 12) + 2) // 5
        return past * 365 + past // 4 - past // 100 + past // 400 + months + self.day - 306

    def later(self, days: int) -> Day:
        """The day some days on, or back; within the months beside its own."""
        year, month, day = self.year, self.month, self.day + days
        if day < 1:
            year, month = (year, month - 1) if month > 1 else (year - 1, 12)
            day += length(month, year)
        elif day > length(month, year):
            day -= length(month, year)
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        return Day(year, month, day)

    def iso(self) -> str:
        """As YYYY-MM-DD."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


def day_of(text: str) -> Day | None:
    """The day of an ISO date or date-time; None where it is none."""
    digits = text[:10].replace("-", "")
    if len(digits) != 8 or not digits.isdecimal():
        return None
    day = Day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    return day if weekday(*day) >= 0 else None


def days_between(one: str, other: str) -> int | None:
    """The days between two ISO dates, whichever is later; None where either is none."""
    first, second = day_of(one), day_of(other)
    if first is None or second is None:
        return None
    return abs(first.ordinal - second.ordinal)


def of_one_story(one: str, other: str) -> bool:
    """Whether articles of two ISO dates are so near in time that a name is the same one's."""
    apart = days_between(one, other)
    return apart is not None and apart <= STORY


def weekday(year: int, month: int, day: int) -> int:
    """0 for Monday to 6 for Sunday, -1 where there is no such day."""
    if not 1 <= year <= 9999 or flaw(day, month, year):
        return -1
    return (Day(year, month, day).ordinal - 1) % 7


def flaw(day: int, month: int, year: int) -> str:
    """Which part of a date no calendar has: "day", "month", or "" if it can be."""
    if not 1 <= month <= 12:
        return "month"
    if not 1 <= day <= length(month, year):
        return "day"
    return ""


def length(month: int, year: int = 0) -> int:
    """The days of a month; 29 for a February of an unknown or a Julian year."""
    if month == 2:
        common = year % 4 or (year % 100 == 0 and year % 400)
        return 28 if year >= GREGORIAN and common else 29
    return 30 if month in (4, 6, 9, 11) else 31
