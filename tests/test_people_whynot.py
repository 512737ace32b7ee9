"""Why nothing was said about a line, and the ledger of what articles state."""

import json
import re
from pathlib import Path

import pytest

from copydesk import ledger, run, whynot
from copydesk.claims import Fact
from copydesk.report import Sources
from copydesk.settings import Settings
from copydesk.wording import WORDS

TEXT = (
    "Mantan Menteri Keuangan Budi Santoso hadir.\n\n"
    "Menteri Pertanian Budi Santoso pulang.\n\n"
    "Badan Gizi Nasional (BGN) tutup.\n\nTidak ada apa-apa.\n"
)


@pytest.mark.parametrize(
    ("line", "messages", "expected"),
    [
        (1, "en", "“Menteri Pertanian” (3) differs, excused: one of them is former"),
        (1, "id", "“Menteri Pertanian” (3) berbeda, dimaafkan: salah satunya mantan"),
        (5, "en", "nothing else states this of the same subject"),
        (7, "en", "Line 7: no claim was seen here."),
        (7, "id", "Baris 7: tidak ada pernyataan yang terlihat di sini."),
    ],
)
def test_explain_silence(line: int, messages: str, expected: str) -> None:
    opened = run.open_desk(Settings(messages=messages))
    article = run.read("a.txt", TEXT.encode(), opened.desk, "id")
    told = whynot.explain_silence(article, opened.rules, opened.desk, line)
    assert expected in [one.strip() for one in told]
    assert opened.desk.trace is None


def test_every_excuse_has_words_in_both_languages() -> None:
    english, indonesian = (
        {key for key in WORDS[one] if key[:7] == "excuse."} for one in ("en", "id")
    )
    assert english == indonesian


def facts() -> tuple[list[Fact], Sources]:
    opened = run.open_desk(Settings())
    article = run.read("a.txt", TEXT.encode(), opened.desk, "id")
    rules = [rule for rule in opened.rules if rule.kind == "judge"]
    return run.extracted(article, rules, opened.desk, []), Sources(lambda _: TEXT)


def test_ledger_as_text() -> None:
    text = ledger.write(*swapped("text"))
    assert "title · budi santoso" in text
    assert "    1 × Menteri Keuangan (former)\n        a.txt:1:8" in text


def test_ledger_as_json() -> None:
    rows = json.loads(ledger.write(*swapped("json")))["facts"]
    assert {(row["attribute"], row["text"], row["line"]) for row in rows} >= {
        ("title", "Menteri Pertanian", 3), ("acronym", "Badan Gizi Nasional", 5)
    }  # fmt: skip


def test_ledger_as_a_house_file() -> None:
    from copydesk import house, yamlfile

    text = ledger.write(*swapped("yaml"))
    entries = house.checked(yamlfile.parse("house.yaml", text))
    assert entries["people"] == [{"name": "Budi Santoso", "titles": ["Menteri Pertanian"]}]
    assert entries["organisations"] == [{"name": "Badan Gizi Nasional", "acronym": "BGN"}]


def swapped(form: str) -> tuple[list[Fact], str, Sources]:
    found, sources = facts()
    return found, form, sources


def test_every_excuse_that_a_judge_names_has_words() -> None:
    named: set[str] = set()
    for path in (Path(__file__).parents[1] / "checks").glob("*.py"):
        source = path.read_text(encoding="utf-8")
        named.update(re.findall(r'(?:Excuse|either|differing)\(\s*"([^"]+)"', source))
    assert len(named) > 20
    assert [name for name in sorted(named) if f"excuse.{name}" not in WORDS["en"]] == []
