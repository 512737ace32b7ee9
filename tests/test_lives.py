"""age-conflict between a birth and an age at death that an obituary tells apart from the name."""

import pytest

from tests.structure_tools import findings

LIVES = [
    ("she-was-born", "en", "Hilda Marchetti, who has died aged 86, ran the café for 51 years.",
     "She was born Hilda Coia on 4 August 1941 in Barga, in the Tuscan hills.", 1),
    ("she-was-born-then", "en", "Hilda Marchetti, who has died aged 84, ran the café for 51 years.",
     "She was born Hilda Coia on 4 August 1941 in Barga, in the Tuscan hills.", 0),
    ("her-mother-was", "en", "Hilda Marchetti, who has died aged 86, ran the café for 51 years.",
     "Her mother was born in 1921 in Barga, in the Tuscan hills.", 0),
    ("two-births", "en", "Hilda Marchetti, who has died aged 86, ran the café for 51 years.",
     "She was born in 1939. He was born in 1951.", 0),
    ("two-people", "en", "Hilda Marchetti, 54, and Paul Coia, 62, ran the café for years.",
     "She was born in 1941 in Barga.", 0),
    ("quoted", "en", "Hilda Marchetti, who has died aged 86, ran the café for 51 years.",
     "“She was born in 1951,” said a neighbour.", 0),
    ("kelahiran", "id", "SOLO - Sutarmi, juru rias, meninggal dunia pada Selasa (3/3/2026) malam. "
     "Ia wafat dalam usia 78 tahun.",
     "Perempuan kelahiran Klaten, 17 Mei 1945, itu belajar merias dari bibinya.", 1),
    ("kelahiran-yang-cocok", "id", "SOLO - Sutarmi meninggal dunia pada Selasa (3/3/2026) malam. "
     "Ia wafat dalam usia 80 tahun.",
     "Perempuan kelahiran Klaten, 17 Mei 1945, itu belajar merias dari bibinya.", 0),
    ("suaminya", "id", "SOLO - Sutarmi meninggal dunia pada Selasa (3/3/2026) malam. "
     "Ia wafat dalam usia 78 tahun.",
     "Suaminya, penabuh gender kelahiran 1935, berpulang lebih dulu.", 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "one", "two", "count"), [row[1:] for row in LIVES], ids=[row[0] for row in LIVES]
)
def test_lives(language: str, one: str, two: str, count: int) -> None:
    text = f"---\ndate: 2026-03-05\n---\n\n{one}\n\n{two}\n"
    assert len(findings("age-conflict", text, "markdown", language)) == count
