"""Events keep their participants, dates and places apart from those who tell of them."""

import pytest

from copydesk import run
from copydesk.article import Article
from copydesk.desk import Desk
from copydesk.registry import check
from copydesk.settings import Settings

DESK: Desk = run.open_desk(Settings(select=("date-conflict", "place-conflict"))).desk


def article(text: str, language: str) -> Article:
    return run.read("a.txt", text.encode(), DESK, language)


WHEN = [
    (
        "id",
        "Presiden Joko Widodo bertemu Perdana Menteri Anwar Ibrahim pada Senin (18/11).",
        [("meet anwar ibrahim + joko widodo", "Senin (18/11)")],
    ),
    (
        "id",
        "Pada Senin (18/11) Presiden Joko Widodo bertemu Perdana Menteri Anwar Ibrahim.",
        [("meet anwar ibrahim + joko widodo", "Senin (18/11)")],
    ),
    (
        "id",
        "Presiden Joko Widodo memimpin rapat dengan Perdana Menteri Anwar Ibrahim. "
        "Ia bertemu dengan Perdana Menteri Anwar Ibrahim pada Senin (18/11).",
        [("meet anwar ibrahim + joko widodo", "Senin (18/11)")],
    ),
    (
        "id",
        "Presiden Joko Widodo bertemu Perdana Menteri Anwar Ibrahim, kata juru bicara, "
        "Senin (18/11).",
        [],
    ),
    (
        "en",
        "President Joe Biden met Chancellor Olaf Scholz on October 18, 2024, in Berlin.",
        [("meet joe biden + olaf scholz", "October 18, 2024")],
    ),
    ("en", "President Joe Biden met Chancellor Olaf Scholz, an aide said on October 18.", []),
    ("en", "President Joe Biden spoke on October 18.", []),
]


@pytest.mark.parametrize(("language", "text", "facts"), WHEN, ids=[case[1][:60] for case in WHEN])
def test_date_of_an_event(language: str, text: str, facts: list[tuple[str, str]]) -> None:
    found = check("events.event_dates")(article(text, language), DESK)
    assert [(fact.subject, fact.text) for fact in found] == facts


WHERE = [
    (
        "id",
        "Presiden Joko Widodo bertemu Perdana Menteri Anwar Ibrahim di Istana Merdeka, Jakarta.",
        ["Jakarta"],
    ),
    ("id", "Presiden Joko Widodo bertemu Perdana Menteri Anwar Ibrahim di Surabaya.", ["Surabaya"]),
    (
        "id",
        "Presiden Joko Widodo bertemu Perdana Menteri Anwar Ibrahim, kata ajudan di Surabaya.",
        [],
    ),
    ("en", "President Joe Biden met Chancellor Olaf Scholz in Berlin.", ["Berlin"]),
    ("en", "President Joe Biden met Chancellor Olaf Scholz in a hurry.", []),
]


@pytest.mark.parametrize(("language", "text", "places"), WHERE, ids=[c[1][:70] for c in WHERE])
def test_place_of_an_event(language: str, text: str, places: list[str]) -> None:
    found = check("places.event_places")(article(text, language), DESK)
    assert [fact.text for fact in found] == places


def test_trace_names_the_excuse() -> None:
    text = (
        "Presiden Joko Widodo bertemu Perdana Menteri Anwar Ibrahim pada Senin (18/11).\n\n"
        "Presiden Joko Widodo kembali bertemu Perdana Menteri Anwar Ibrahim pada Selasa (19/11)."
    )
    rules, desk, _ = run.open_desk(Settings(select=("date-conflict",)))
    desk.trace = []
    found = run.examine(run.read("a.txt", text.encode(), desk, "id"), rules, desk)
    assert found.findings == ()
    assert [(one.outcome, one.excuse) for one in desk.trace] == [("excused", "series")]
