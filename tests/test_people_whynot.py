"""Why nothing was said about a line, and the ledger of what articles state."""

import json
import re
from functools import cache
from pathlib import Path

import pytest

from copydesk import house, ledger, run, whynot
from copydesk.claims import Fact, grouped
from copydesk.desk import Desk
from copydesk.opened import Opened
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


@cache
def desk() -> Opened:
    return run.open_desk(Settings(select=("title-conflict", "age-conflict", "name-conflict")))


MINISTER = "Menteri Pertanian Budi Santoso pulang."
HELD = {"people": [{"name": "Budi Santoso", "titles": [{"title": "Menteri Agama", "to": 2020}]}]}


@pytest.mark.parametrize(
    ("language", "first", "second", "excuse"),
    [
        ("id", "Mantan Menteri Keuangan Budi Santoso hadir.", MINISTER, "former"),
        ("id", "Plt Menteri Keuangan Budi Santoso hadir.", MINISTER, "acting"),
        ("id", "Calon Gubernur Riau Budi Santoso hadir.",
         "Gubernur Jambi Budi Santoso pulang.", "candidate"),
        ("id", "Budi Santoso dilantik sebagai menteri. Menteri Sosial Budi Santoso dilantik pagi.",
         MINISTER, "changing"),
        ("id", "Menteri Sosial Budi Santoso, yang juga penulis, hadir.", MINISTER, "also"),
        ("id", "Ajudan Menteri Sosial Budi Santoso hadir.", MINISTER, "aide"),
        ("id", "Para Menteri Sosial Budi Santoso hadir.", MINISTER, "several"),
        ("en", "Shadow Finance Minister John Smith spoke.", "Health Minister John Smith left.",
         "shadow"),
        ("id", "“Menteri Sosial Budi Santoso itu teman saya,” katanya.", MINISTER, "quoted"),
        ("id", "Asisten Menteri Sosial Budi Santoso hadir.", MINISTER, "deputy"),
        ("id", "Pada usia 19 tahun Budi Santoso (19) pindah.", "Budi Santoso (34) sopir.", "then"),
        ("id", "Budi Santoso (34) berulang tahun besok.", "Budi Santoso (35) senang.", "birthday"),
        ("id", "“Budi Santoso (43) itu teman,” katanya.", "Budi Santoso (34) tertawa.", "quoted"),
        ("id", "Budi Santoso (34) bertemu Budi Santoso (9) di pasar.", "Hari itu cerah.",
         "side-by-side"),
        ("en", "Harry Kane (34) scored.", "Harry Kane (78) scored again.", "score"),
        ("en", "Foreign Minister Sergei Lavrov spoke.", "“I know Sergey Lavrov,” she said.",
         "quoted"),
        ("en", "Senator Joan Smith met the press.", "Governor John Smith did not.",
         "other-office"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 14 else "",
)  # fmt: skip
def test_every_excuse_is_named(language: str, first: str, second: str, excuse: str) -> None:
    opened = desk()
    article = run.read("a.txt", f"{first}\n\n{second}\n".encode(), opened.desk, language)
    told = whynot.explain_silence(article, opened.rules, opened.desk, 1)
    assert any(f"excused: {WORDS['en'][f'excuse.{excuse}']}" in one for one in told), told


def test_the_house_gives_its_excuse() -> None:
    opened = run.open_desk(Settings(select=("house-fact",)))
    known = house.stated(HELD, opened.desk.languages)
    with_house = Desk(opened.desk.languages, house=known.facts, house_entries=known.entries)
    article = run.read("a.txt", MINISTER.encode(), with_house, "id")
    article.date = "2024-03-01"
    told = whynot.explain_silence(article, opened.rules, with_house, 1)
    assert any(WORDS["en"]["excuse.expired"] in one for one in told), told


@pytest.mark.parametrize(
    ("rule", "language", "texts", "excuse"),
    [
        ("title-conflict", "id", ("Menteri Sosial Wiranto tiba.", "Menteri Agama Wiranto tiba."),
         "one-name"),
        ("title-conflict", "id", ("Menteri Sosial Budi Santoso tiba.", MINISTER), "undated"),
        ("title-conflict", "id",
         ("2024-01-02 Menteri Sosial Budi Santoso tiba.", f"2025-01-02 {MINISTER}"), "later"),
        ("age-conflict", "en",
         ("2024-02-01 John Smith, 34, won.", "2024-02-09 John Smith, 71, died."), "namesake"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_every_excuse_across_articles_is_named(
    rule: str, language: str, texts: tuple[str, str], excuse: str
) -> None:
    opened = run.open_desk(Settings(select=(rule,)))
    facts = []
    for number, text in enumerate(texts):
        date = text[:10] if text[0] == "2" else ""
        source = text.removeprefix(date).strip()
        article = run.read(f"{number}.txt", source.encode(), opened.desk, language)
        article.date = date
        facts += [
            fact._replace(path=article.path, date=date)
            for fact in run.extracted(article, opened.rules, opened.desk, [])
        ]
    opened.desk.trace = []
    run.judged(grouped(facts, across=True), opened.rules, opened.desk, None)
    assert [one.excuse for one in opened.desk.trace] == [excuse]
    assert f"excuse.{excuse}" in WORDS["id"]
