"""Marks in articles: what each form silences, what it leaves, and what is said of idle ones."""

from pathlib import Path

import pytest

from copydesk.article import Article, Comment
from copydesk.finding import Finding
from copydesk.silence import Stet, apply, stets
from tests.desk_tools import check, put


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


LINE = "It was on the the hill."
OTHER = "They went down to the the sea."

# name, format, text, lines of repeated-word that are left, other rules found
FORMS = [
    ("line above", "txt", f"[[stet repeated-word: why]]\n{LINE}", [], []),
    ("same line", "txt", f"{LINE} [[stet repeated-word: why]]", [], []),
    ("all rules", "txt", f"[[stet]]\n{LINE}", [], []),
    ("all rules with a reason", "txt", f"[[stet: a poem]]\n{LINE}", [], []),
    ("several rules", "txt", f"[[stet typo, repeated-word: why]]\n{LINE}", [], []),
    ("next line that holds text", "txt", f"[[stet repeated-word]]\n\n{LINE}", [], []),
    ("no further than that", "txt", f"[[stet repeated-word]]\n{LINE}\n\n{OTHER}", [4], []),
    ("not the line above", "txt", f"{LINE}\n\n[[stet repeated-word]]", [1], ["unused-stet"]),
    ("two marks above one line", "txt", f"[[stet repeated-word]]\n[[stet mixed-quotes]]\n{LINE}",
     [], ["unused-stet"]),
    ("other rule", "txt", f"[[stet mixed-quotes]]\n{LINE}", [2], ["unused-stet"]),
    ("unknown rule", "txt", f"[[stet repeated-wrod]]\n{LINE}", [2], ["unused-stet"]),
    ("own line and next", "txt", f"{LINE} [[stet repeated-word]]\n\n{OTHER}", [], []),
    ("stretch", "txt", f"[[stet-begin repeated-word]]\n{LINE}\n\n{OTHER}\n\n[[stet-end]]", [], []),
    ("after a stretch", "txt", f"[[stet-begin]]\n\n{LINE}\n\n[[stet-end]]\n\n{OTHER}", [7], []),
    ("before a stretch", "txt", f"{LINE}\n\n[[stet-begin]]\n\n{OTHER}\n\n[[stet-end]]", [1], []),
    ("stretch in a stretch", "txt",
     f"[[stet-begin]]\n[[stet-begin repeated-word]]\n{LINE}\n[[stet-end]]\n{OTHER}\n[[stet-end]]",
     [], []),
    ("stretch without an end", "txt", f"[[stet-begin repeated-word]]\n\n{LINE}\n\n{OTHER}", [],
     ["unused-stet"]),
    ("end without a stretch", "txt", f"{LINE}\n\n[[stet-end]]", [1], ["unused-stet"]),
    ("file", "txt", f"{LINE}\n\n{OTHER}\n\n[[stet-file repeated-word: old copy]]", [], []),
    ("Markdown comment", "md", f"<!-- stet repeated-word: why -->\n\n{LINE}", [], []),
    ("Markdown comment in a line", "md", f"{LINE} <!-- stet repeated-word: why -->", [], []),
    ("Markdown, comment above wrapped lines", "md",
     f"<!-- stet repeated-word -->\n{LINE}\nThe road was long.", [], []),
    ("Markdown, two lines", "md", f"<!-- stet repeated-word:\n  a poem -->\n\n{LINE}", [], []),
    ("HTML", "html", f"<p>One.</p>\n<!-- stet repeated-word: why -->\n<p>{LINE}</p>", [], []),
    ("HTML, all on one line", "html", f"<p>{LINE}</p><!-- stet repeated-word -->", [], []),
    ("HTML, too far", "html", f"<!-- stet repeated-word -->\n<p>One.</p>\n<p>{LINE}</p>", [3],
     ["unused-stet"]),
    ("another comment", "md", f"<!-- stetson -->\n\n{LINE}", [3], []),
    ("CRLF", "txt", f"[[stet repeated-word]]\r\n\r\n{LINE}\r\n\r\n{OTHER}\r\n", [5], []),
    ("lone CR", "txt", f"[[stet repeated-word]]\r{LINE}\r\r{OTHER}\r", [4], []),
    ("sic", "txt", "It was on the the [sic] hill.", [], []),
    ("sic with a mark", "txt", "It was on the the [sic!] hill.", [], []),
    ("sic in italics", "md", "It was on the the [*sic*] hill.", [], []),
    ("sic in italics, HTML", "html", "<p>It was on the the [<i>sic</i>] hill.</p>", [], []),
    ("sic, other word", "txt", "It was on the the hill [sic].", [1], []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("suffix", "text", "left", "more"), [f[1:] for f in FORMS], ids=[f[0] for f in FORMS]
)
def test_form(suffix: str, text: str, left: list[int], more: list[str]) -> None:
    put(f"a.{suffix}", text)
    checked = check(f"a.{suffix}")
    assert [line for _, line, rule in checked.findings if rule == "repeated-word"] == left
    assert [rule for _, _, rule in checked.findings if rule != "repeated-word"] == more


IDLE = [
    (
        "rule that did not run",
        ["--select", "mixed-quotes,unused-stet"],
        "[[stet typo]]\nIt was.",
        [],
    ),
    ("rule that ran", ["--select", "typo,unused-stet"], "[[stet typo]]\nIt was.", ["unused-stet"]),
    ("rule that compares articles, alone", [], "[[stet title-conflict]]\nIt was.", []),
    ("everything, alone", [], "[[stet]]\nIt was.", []),
    ("off", ["--ignore", "unused-stet"], "[[stet typo]]\nIt was.", []),
    ("silenced itself", [], "[[stet-file unused-stet]]\n\n[[stet typo]]\nIt was.", []),
]


@pytest.mark.parametrize(
    ("options", "text", "rules"), [i[1:] for i in IDLE], ids=[i[0] for i in IDLE]
)
def test_idle_mark(options: list[str], text: str, rules: list[str]) -> None:
    put("a.txt", text)
    assert check("a.txt", *options).rules == rules


def test_idle_marks_for_folder_rules_are_told_when_the_folder_was_compared() -> None:
    put("in/a.txt", "[[stet title-conflict]]\nIt was a long road.")
    put("in/b.txt", "They went down to the sea.")
    assert check("in").rules == ["unused-stet"]
    assert check("in", "--no-folder").rules == []
    assert check("in/a.txt", "in/b.txt").rules == []


def test_the_reason_is_kept() -> None:
    from copydesk import run
    from copydesk.settings import Options

    put("a.txt", f"[[stet repeated-word: as the poet\thas it]]\n{LINE}\n")
    report = run.check(Options(paths=("a.txt",))).report
    assert [(one.finding.rule, one.reason) for one in report.silenced] == [
        ("repeated-word", "as the poet has it")
    ]
    assert report.findings == []


def test_where_a_stet_ends_is_found_in_linear_time() -> None:
    text = "[[stet typo]]\n" * 20_000
    comments = [Comment(at * 14, at * 14 + 13, "stet typo") for at in range(20_000)]
    article = Article("a.txt", text, comments=comments)
    from time import process_time

    start = process_time()
    assert len(stets(article)) == 20_000
    assert process_time() - start < 5


def finding(start: int, end: int, rule: str = "r", path: str = "a") -> Finding:
    return Finding(path, start, end, rule, "error", "", "")


def test_only_the_primary_place_counts() -> None:
    stet = Stet(10, 20, ("r",), "", "", 10, 15, "stet r")
    kept, silenced, used = apply(
        [finding(10, 12), finding(19, 30), finding(20, 22), finding(9, 15), finding(12, 13, "q"),
         finding(12, 13, path="b")],
        {"a": [stet]},
    )  # fmt: skip
    assert [(one.finding.start) for one in silenced] == [10, 19]
    assert [(one.path, one.start, one.rule) for one in kept] == [
        ("a", 20, "r"), ("a", 9, "r"), ("a", 12, "q"), ("b", 12, "r"),
    ]  # fmt: skip
    assert used == {("a", stet)}
