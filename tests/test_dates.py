"""Dates are read in every written form, and what only looks like one is left alone."""

from datetime import date as calendar_date
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk import packs
from copydesk.article import Paragraph, SourceMap
from copydesk.desk import Desk
from copydesk.language.dates import Date, dates
from copydesk.language.days import Day, weekday

DESK = Desk(packs.load().languages)


def read(text: str, language: str) -> list[Date]:
    paragraph = Paragraph(text, SourceMap.shift(0, len(text)))
    paragraph.language = language
    return dates(paragraph, DESK)


FORMS = [
    ("id", "pada Selasa (19/11)", (1, 19, 11, 0)),
    ("id", "pada Selasa, 19 November 2024, di", (1, 19, 11, 2024)),
    ("id", "pada Selasa (19/11/2024).", (1, 19, 11, 2024)),
    ("id", "pada Jumat 5 Jan itu", (4, 5, 1, 0)),
    ("id", "Jum’at (5/1/24)", (4, 5, 1, 2024)),
    ("id", "Selasa malam waktu setempat (19/11)", (1, 19, 11, 0)),
    ("id", "hari Selasa tanggal 19 Nopember 2024", (1, 19, 11, 2024)),
    ("id", "Jumat Kliwon, 5 Januari 2024", (4, 5, 1, 2024)),
    ("id", "tanggal 19-11-2024 itu", (-1, 19, 11, 2024)),
    ("id", "pada 2024-11-19 itu", (-1, 19, 11, 2024)),
    ("id", "pada 19.11.2024 itu", (-1, 19, 11, 2024)),
    ("id", "pada 19 November 2024 (Selasa)", (1, 19, 11, 2024)),
    ("id", "SELASA, 19 NOVEMBER 2024", (1, 19, 11, 2024)),
    ("id", "sejak Juni 2024", (-1, 0, 6, 2024)),
    ("en", "on Tuesday, Nov. 19, 2024, in", (1, 19, 11, 2024)),
    ("en", "on Tuesday 19 November in", (1, 19, 11, 0)),
    ("en", "on November 19 in", (-1, 19, 11, 0)),
    ("en", "on Tuesday (Nov 19)", (1, 19, 11, 0)),
    ("en", "the 19th of November", (-1, 19, 11, 0)),
    ("en", "Tuesday the 19th of November, 2024", (1, 19, 11, 2024)),
    ("en", "Tues., Sept. 3rd", (1, 3, 9, 0)),
    ("en", "on 11/19/2024 in", (-1, 19, 11, 2024)),
    ("en", "on 19/11/2024 in", (-1, 19, 11, 2024)),
    ("en", "in June 2014", (-1, 0, 6, 2014)),
]


@pytest.mark.parametrize(("language", "text", "parts"), FORMS, ids=[form[1] for form in FORMS])
def test_form_is_read(language: str, text: str, parts: tuple[int, int, int, int]) -> None:
    found = read(text, language)
    assert [(d.weekday, d.day, d.month, d.year) for d in found] == [parts]


RANGES = [
    ("id", "Senin-Rabu, 18–20 November 2024", (0, 2), (18, 20)),
    ("id", "Sabtu dan Minggu (16-17/11/2024)", (5, 6), (16, 17)),
    ("id", "Senin, Selasa, dan Rabu (18, 19, 20/11)", (0, 1, 2), (18, 19, 20)),
    ("en", "Monday to Wednesday, November 18-20", (0, 2), (18, 20)),
    ("en", "18-20 Nov", (), (18, 20)),
]


@pytest.mark.parametrize(
    ("language", "text", "weekdays", "days"), RANGES, ids=[r[1] for r in RANGES]
)
def test_range_is_one_date(
    language: str, text: str, weekdays: tuple[int, ...], days: tuple[int, ...]
) -> None:
    found = read(text, language)
    assert [(d.weekdays, d.days) for d in found] == [(weekdays, days)]


NONE = [
    ("id", "skor 20/20 dan 3/4 gelas"),
    ("id", "telepon 0812-3456-7890 atau 021-555-1234"),
    ("id", "pasal 31/6 dan nomor 12/13/24"),
    ("id", "versi 10.15.2 seharga Rp 12.500.000"),
    ("id", "pada bulan Juni 31 orang tewas"),
    ("id", "pada Senin 12 orang tewas"),
    ("en", "in March 19 people died"),
    ("en", "a 9/11-style attack, open 24/7/365"),
    ("en", "he may 5 times out of 6"),
]


@pytest.mark.parametrize(("language", "text"), NONE, ids=[case[1] for case in NONE])
def test_figure_that_is_no_date(language: str, text: str) -> None:
    assert read(text, language) == []


def test_year_comes_from_the_end_of_a_range() -> None:
    first, second = read("dari 30 Desember hingga 2 Januari 2025", "id")
    assert (first.year, second.year, first.beside) == (2024, 2025, True)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.dates())
def test_full_date_and_its_weekday_agree(day: object) -> None:
    from datetime import date

    assert isinstance(day, date)
    assert weekday(day.year, day.month, day.day) == day.weekday()


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.text(alphabet="0123456789/-.,() SeninSelasaMeiNovemberJuni", max_size=60))
def test_spans_lie_inside_the_text(text: str) -> None:
    for date in read(text, "id"):
        assert 0 <= date.start < date.end <= len(text)


@given(st.dates(calendar_date(1800, 1, 1), calendar_date(2400, 12, 20)), st.integers(-3, 3))
@settings(derandomize=True, deadline=None)
def test_days_are_those_of_the_calendar(day: calendar_date, more: int) -> None:
    own = Day(day.year, day.month, day.day)
    assert own.ordinal == day.toordinal()
    assert own.iso() == day.isoformat()
    assert weekday(*own) == day.weekday()
    assert own.later(more) == Day(*(day + timedelta(more)).timetuple()[:3])
