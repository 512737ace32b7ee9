"""What a folder says once: a slip in a name, one speech in two houses' spelling."""

from datetime import date
from pathlib import Path

import pytest

from copydesk.cli import main
from tests.structure_tools import across, findings

STORIES = (
    "Bupati Minahasa Selatan {} meresmikan jembatan di desa itu. {} berharap warga merawatnya.",
    "Petani cengkih menikmati kenaikan harga. Bupati {} meminta mereka tidak menebang pohon tua.",
    "Pasar ikan ditata ulang. Bupati {} menyatakan pedagang lama tidak akan digusur.",
    "Hadir dalam peluncuran festival itu, Bupati Minahasa Selatan {} dan kepala daerah tetangga.",
    "Puskesmas menerima ambulans baru. Penyerahan dilakukan oleh Bupati {} di halaman kantor.",
)


def test_a_name_that_two_rules_find_is_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, story in enumerate(STORIES):
        name = "Hendrik Tangkilsan" if number == 2 else "Hendrik Tangkilisan"
        (tmp_path / f"{number}.txt").write_text(story.replace("{}", name), encoding="utf-8")
    main(["check", str(tmp_path), "--format", "text", "--quiet", "--no-cache"])
    out = capsys.readouterr().out
    assert out.count("name-conflict]") == 1
    assert "folder-name-typo" not in out


SPEECHES = [
    ("contractions", "“We are not going to close a school while I am in office,” the mayor said.",
     "“We’re not going to close a school while I’m in office,” said the mayor.", 0),
    ("number-words", "“We will plant three hundred trees in twelve towns,” the mayor said.",
     "“We will plant 3 hundred trees in 12 towns,” the mayor said.", 0),
    ("other-words", "“We are not going to close a school while I am in office,” the mayor said.",
     "“We are not going to shut a school while I am in office,” the mayor said.", 1),
    ("other-number", "“We will plant trees in three towns before the summer,” the mayor said.",
     "“We will plant trees in 12 towns before the summer,” the mayor said.", 1),
]  # fmt: skip


@pytest.mark.parametrize(("_", "one", "two", "count"), SPEECHES, ids=[row[0] for row in SPEECHES])
def test_one_speech(_: str, one: str, two: str, count: int) -> None:
    assert len(across("quote-conflict", [("2026-01-01", one), ("2026-01-02", two)])) == count
    assert len(findings("quote-conflict", f"{one}\n\n{two}")) == count


OFFICES = [
    ("another-office", "Home Secretary", "Education Secretary", 0),
    ("part-of-an-office", "Minister of Natural Resources and Environment",
     "Minister of Natural Resources and Ecology", 1),
]  # fmt: skip


@pytest.mark.parametrize(("_", "usual", "odd", "count"), OFFICES, ids=[row[0] for row in OFFICES])
def test_offices_without_dates(_: str, usual: str, odd: str, count: int) -> None:
    stories = ("opened a school", "visited a harbour", "spoke in parliament", "planted a tree")
    texts = [
        ("", f"{odd if number == 1 else usual} Marta Lindgren {story} in Eastwick.")
        for number, story in enumerate(stories)
    ]
    assert len(across("title-conflict", texts)) == count


SOON = [
    ("two-portfolios", "Finance minister Delphine Okoro raised the levy.",
     "Delphine Okoro, the transport minister, said the levy would stay.", 1, 1),
    ("two-portfolios-id", "Menteri Keuangan Delfina Okoro hadir.",
     "Menteri Perhubungan Delfina Okoro menjawab.", 3, 1),
    ("two-sides", "“It is greed,” chief prosecutor Amara Nwosu told the jury.",
     "Defence lawyer Amara Nwosu showed the jury 31 emails.", 1, 1),
    ("after-weeks", "Finance minister Delphine Okoro raised the levy.",
     "Delphine Okoro, the transport minister, said the levy would stay.", 20, 0),
    ("told-as-a-change", "Finance minister Delphine Okoro raised the levy.",
     "Delphine Okoro was appointed transport minister. Transport minister Delphine Okoro left.",
     1, 0),
    ("former", "Former finance minister Delphine Okoro raised her voice.",
     "Delphine Okoro, the transport minister, said the levy would stay.", 1, 0),
    ("another-name-of-a-body", "Richard Walton, head of the Met's Counter Terrorism Command, left.",
     "Richard Walton, head of the Metropolitan Police's Counter Terrorism Command, left.", 1, 0),
    ("sides-years-apart", "Prosecutor Amara Nwosu told the jury.",
     "Judge Amara Nwosu adjourned the hearing.", 400, 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "two", "days", "count"), [row[1:] for row in SOON], ids=[row[0] for row in SOON]
)
def test_nobody_changes_offices_unseen(one: str, two: str, days: int, count: int) -> None:
    later = date.fromordinal(date(2026, 3, 4).toordinal() + days).isoformat()
    assert len(across("title-conflict", [("2026-03-04", one), (later, two)])) == count
