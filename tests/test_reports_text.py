"""The text report: columns on the screen, long lines, colour, and what it does with odd places."""

import pytest

from copydesk.finding import Finding, Problem, Suggestion
from copydesk.report import Report, Sources
from copydesk.visible import one_line, shown_path, visible
from tests.report_tools import text_in

LONG = "kata " * 60


def text_of(source: str, start: int, end: int, *, color: bool = False, path: str = "a.txt") -> str:
    """The text report of one finding in one article."""
    finding = Finding(path, start, end, "rule", "error", source[start:end], "message")
    report = Report("1", (path,), (finding,), (), Sources(lambda _: source), {}, color=color)
    return text_in("text", report)


@pytest.mark.parametrize(
    ("source", "mark", "line", "carets"),
    [
        pytest.param("ini itu itu.", "itu itu", "ini itu itu.", "    ^^^^^^^", id="plain"),
        pytest.param("北京 salah", "salah", "北京 salah", "     ^^^^^", id="wide"),
        pytest.param("a 北京", "北京", "a 北京", "  ^^^^", id="wide-mark"),
        pytest.param("\tsalah", "salah", "    salah", "    ^^^^^", id="tab"),
        pytest.param("cafe\u0301 x", "x", "cafe\u0301 x", "     ^", id="combining"),
        pytest.param("🎉 x", "x", "🎉 x", "   ^", id="emoji"),
        pytest.param("👩\u200d🎓 x", "x", "👩\u200d🎓 x", "   ^", id="joined-emoji"),
        pytest.param("\u1112\u1161\u11ab x", "x", "\u1112\u1161\u11ab x", "   ^", id="jamo"),
        pytest.param("\x1b[1m x", "x", "\\x1b[1m x", "        ^", id="escape"),
        pytest.param("a\u2028b x", "x", "a\\u2028b x", "         ^", id="line-separator"),
        pytest.param("satu\r\ndua x\r\n", "x", "dua x", "    ^", id="crlf"),
        pytest.param("satu\rdua x\rtiga", "x", "dua x", "    ^", id="lone-cr"),
        pytest.param("##[error]x y", "y", "##\\x5berror]x y", "              ^", id="command"),
    ],
)
def test_carets_stand_under_the_mark(source: str, mark: str, line: str, carets: str) -> None:
    start = source.index(mark)
    rows = text_of(source, start, start + len(mark)).splitlines()
    assert rows[1].partition(" | ")[2] == line
    assert rows[2].partition(" | ")[2] == carets


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        (LONG, ""),
        ("", LONG),
        (LONG, LONG),
        ("北" * 300, "x"),
        ("x" * 10_000, "y" * 10_000),
    ],
    ids=["short", "end", "start", "middle", "wide", "no-spaces"],
)
def test_long_lines_are_cut_around_the_mark(before: str, after: str) -> None:
    rows = text_of(before + "SALAH" + after, len(before), len(before) + 5).splitlines()
    shown, carets = rows[1].partition(" | ")[2], rows[2].partition(" | ")[2]
    assert "SALAH" in shown
    assert len(shown) + shown.count("北") <= 100
    column = len(carets) - 5
    assert len(shown[: shown.index("SALAH")]) + shown[: shown.index("SALAH")].count("北") == column
    assert shown.startswith("…") == bool(before)
    assert shown.endswith("…") == (len(after) > 1)


@pytest.mark.parametrize(
    ("source", "start", "end", "carets"),
    [
        pytest.param("satu\ndua\n", 2, 7, "  ^^", id="over-lines"),
        pytest.param("satu\n", 4, 4, "    ^", id="empty"),
        pytest.param("satu", 4, 4, "    ^", id="end-of-file"),
        pytest.param("x" * 500, 0, 500, "^" * 98, id="longer-than-the-screen"),
    ],
)
def test_odd_spans(source: str, start: int, end: int, carets: str) -> None:
    assert text_of(source, start, end).splitlines()[2].partition(" | ")[2] == carets


def test_colour_only_where_asked() -> None:
    assert "\x1b" not in text_of("salah", 0, 5)
    assert "\x1b[1;31m^^^^^\x1b[0m" in text_of("salah", 0, 5, color=True)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("biasa", "biasa"),
        ("a\nb\tc\r", "a\\nb\\tc\\r"),
        ("\x1b]0;x\x07", "\\x1b]0;x\\x07"),
        ("\x9b2J", "\\x9b2J"),
        ("\udcff", "\\xff"),
        ("\ud800", "\\ud800"),
        ("\u202eabc", "\\u202eabc"),
        ("a\u200bb", "a\\u200bb"),
        ("##[x]", "##\\x5bx]"),
        ("\U000e0041", "\\U000e0041"),
        ("“Kafé” 北京\u00a0🎉", "“Kafé” 北京\u00a0🎉"),
        ("👩\u200d🎓", "👩\u200d🎓"),
    ],
)
def test_what_is_hidden_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("suggestions", "rows"),
    [
        ([Suggestion("dua")], ["help: write “dua”"]),
        ([Suggestion("a"), Suggestion("b"), Suggestion("c")], ["help: write “a”, “b” or “c”"]),
        ([Suggestion("")], ["help: delete this"]),
        ([Suggestion(" ")], ["help: write “ ”"]),
        ([Suggestion("“", False, 0, 1)], ["help: replace “s” by ‹“›"]),
        ([Suggestion("", False, 0, 2)], ["help: delete “sa”"]),
        ([Suggestion(",", False, 4, 4)], ["help: insert “,”"]),
        ([Suggestion("", False, 5, 9), Suggestion("x")], ["help: write “x”", "help: delete “itu”"]),
        ([Suggestion("kata " * 90)], [f"help: write “{'kata ' * 15}kat … ata{' kata' * 15}”"]),
    ],
    ids=["one", "many", "delete", "space", "quote", "delete-elsewhere", "insert", "two", "long"],
)
def test_advice(suggestions: list[Suggestion], rows: list[str]) -> None:
    finding = Finding("a", 5, 8, "rule", "error", "itu", "message", tuple(suggestions))
    report = Report("1", ("a",), (finding,), (), Sources(lambda _: "satu itu"), {})
    written = text_in("text", report).splitlines()
    assert [row.strip() for row in written if row.startswith("  help")] == rows


def test_one_line_and_paths() -> None:
    assert one_line(" a\n b\t c ") == "a b c"
    assert shown_path("::error::x") == "./::error::x"
    assert shown_path(" ::error::x") == "./ ::error::x"
    assert shown_path("a::b") == "a::b"


def test_a_problem_has_its_place() -> None:
    problems = (Problem("c.yaml", "bad key", 3, 7), Problem("", "no such option"))
    report = Report("1", (), (), problems, Sources(lambda _: ""), {})
    assert text_in("text", report).splitlines() == [
        "c.yaml:3:7: problem: bad key",
        "",
        "problem: no such option",
        "",
        "0 articles checked: 2 problems",
    ]
