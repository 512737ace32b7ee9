"""rules, explain, test-rules, report: what people read beside findings."""

import json
import os
from pathlib import Path

import pytest

from copydesk import cli, compiled, packs
from tests.desk_tools import DOUBLED, ROOT, put
from tools.rule_pages import written

Capture = pytest.CaptureFixture[str]
RULES = sorted(packs.load(cache=compiled.folder()).rules)
PAGES = written()


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_rules(capfd: Capture) -> None:
    assert cli.main(["rules"]) == 0
    assert [row.split()[0] for row in capfd.readouterr().out.splitlines()] == RULES
    assert cli.main(["rules", "--format", "json", "--messages", "id"]) == 0
    listed = {one["rule"]: one for one in json.loads(capfd.readouterr().out)}
    assert "dua kali" in listed["repeated-word"]["message"]


@pytest.mark.parametrize("messages", ["en", "id"])
@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_page_in_both_languages(rule: str, messages: str, capfd: Capture) -> None:
    assert cli.main(["explain", rule, "--messages", messages]) == 0
    page = capfd.readouterr().out
    headings = {"en": "## What it flags", "id": "## Yang ditandai"}
    assert page.startswith(f"# {rule}\n")
    assert headings[messages] in page
    assert f"<!-- stet {rule}: " in page


def test_an_unknown_rule_brings_the_nearest(capfd: Capture) -> None:
    assert cli.main(["explain", "repeated-wrod"]) == 2
    assert "did you mean 'repeated-word'?" in capfd.readouterr().err


def test_a_line_of_an_article(capfd: Capture) -> None:
    put("a.txt", "Menteri Luar Negeri Budi Santoso hadir.\n\nWarga membeli beras.\n")
    assert cli.main(["explain", "a.txt:1"]) == 0
    assert "Budi Santoso" in capfd.readouterr().out
    assert cli.main(["explain", "nowhere.txt:1"]) == 2


@pytest.mark.parametrize("rule", RULES)
def test_the_page_in_the_docs_is_current(rule: str) -> None:
    with open(os.path.join(ROOT, "docs", "rules", f"{rule}.md"), encoding="utf-8") as file:
        assert file.read() == PAGES[f"{rule}.md"], "run: python -m tools.rule_pages"


def test_no_page_is_left_of_a_rule_that_is_gone() -> None:
    assert sorted(os.listdir(os.path.join(ROOT, "docs", "rules"))) == sorted(PAGES)


PACK = """
rules:
  desk-word:
    check: words.repeated_word
    message: {en: "twice", id: "dua kali"}
    why: {en: "It is.", id: "Begitu."}
    bad: ["On the the hill."]
    good: ["On the hill."]
"""

PACKS = [
    ("holds", PACK, 0, "1 rules, 2 examples, 0 failures"),
    ("good is found", PACK.replace("On the hill", "On the the hill"), 1,
     "pack.yaml:3: desk-word.good.1: found 'the the': twice"),
    ("bad is not found", PACK.replace("the the", "the"), 1, "desk-word.bad.1: nothing found"),
    ("no examples", PACK.replace('good: ["On the hill."]', "good: []"), 1, "has no good: examples"),
    ("unknown example key", PACK.replace('["On the hill."]', "[{txet: a}]"), 1, "key 'txet'"),
    ("unknown key", PACK.replace("why:", "wyh:"), 2, "yaml:6:5: rules.desk-word.wyh: unknown key"),
    ("unknown check", PACK.replace("repeated_word", "repeated_wrod"), 2, "did you mean"),
    ("no message", PACK.replace("message:", "link:"), 2, "message"),
    ("bad severity", PACK + "    severity: fatal\n", 2, "found 'fatal', allowed: error, warning"),
    ("bad parameter", PACK + "    parameters: {alow: []}\n", 2, "unknown parameter 'alow'"),
    ("not there", "", 2, "no such pack"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code", "message"), [p[1:] for p in PACKS], ids=[p[0] for p in PACKS]
)
def test_a_pack_is_proved(text: str, code: int, message: str, capfd: Capture) -> None:
    if text:
        put("pack.yaml", text)
    assert cli.main(["test-rules", "pack.yaml"]) == code
    told = capfd.readouterr()
    assert message in told.out + told.err


def test_report_folder(capfd: Capture) -> None:
    put("in/a.txt", DOUBLED)
    assert cli.main(["report", "in", "-o", "out", "--statistics"]) == 1
    assert sorted(os.listdir("out")) == [
        ".gitignore", "findings.json", "findings.sarif", "index.html", "summary.md",
    ]  # fmt: skip
    told = capfd.readouterr().out
    assert "1 article checked: 1 error" in told
    assert told.endswith("out/index.html\n")
    assert cli.main(["report", ".", "-o", "out", "-q"]) == 1
    with open("out/findings.json", encoding="utf-8") as file:
        assert json.load(file)["articles"] == 1  # the report is no article
