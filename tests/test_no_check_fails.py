"""No rule stumbles over what an article may hold: figures, dates, names and marks in any order."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from copydesk.desk import Desk
from copydesk.examine import examine, read
from copydesk.opened import open_desk
from copydesk.rule import Rule
from copydesk.settings import Settings

FIGURES = st.from_regex(r"[0-9]{1,5}([.,:/\-][0-9]{1,5}){0,4}[%°]?", fullmatch=True)
PIECES = st.sampled_from([
    "Senin", "Selasa", "(19/11)", "31 Juni", "Monday", "Nov.", "November", "2024", "pukul", "WIB",
    "Rp", "US$", "juta", "miliar", "persen", "percent", "dua belas", "twelve", "dozen", "orang",
    "people", "tewas", "killed", "dari", "menjadi", "from", "to", "of", "total", "km", "miles",
    "°C", "Menteri", "Minister of", "Pertanian", "Ecology", "mantan", "former", "Budi Hartono",
    "Anna Berg", "Kim Jong Un", "tahun", "aged", "(34)", "34-year-old", "di", "in", "Jakarta",
    "Pyongyang", "bertemu", "met", "said", "kata", '"', "“", "”", "'", "’90s", "(", ")", "(KPK)",
    "KPK", ",", ".", "-", "–", ";", "\n\n", "(Foto:", "BACA JUGA:", "\u200b", "e\u0301",
    "العربية", "Kamis", "(9/19/2024)", "the the", "the\u00a0the", "di\n\u00a0di",
])  # fmt: skip
GAPS = st.sampled_from([" ", " ", " ", "\u00a0", "", "\n"])
TEXTS = st.lists(st.tuples(st.one_of(PIECES, FIGURES), GAPS), max_size=60).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)


def opened() -> tuple[list[Rule], Desk]:
    found = open_desk(Settings())
    return found.rules, found.desk


RULES, DESK = opened()


@given(TEXTS)
@example("pada pukul 15.06.39,8 WIB")
@example("and the\u00a0the dog")
@example("pada Kamis (9/19/22025) itu")
@example("Lima orang tewas. Yang tewas 12\n\nKorban tewas menjadi 14")
@settings(max_examples=250, deadline=None, derandomize=True)
def test_every_check_comes_to_an_end(text: str) -> None:
    article = read("any.txt", text.encode(), DESK)
    examined = examine(article, RULES, DESK)
    assert examined.problems == ()
    for finding in examined.findings:
        assert 0 <= finding.start <= finding.end <= len(article.source)
        assert "{" not in finding.message
