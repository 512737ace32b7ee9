"""Slips that editors make: what each rule of words says of them, beside what it leaves alone."""

import pytest

from copydesk import packs, registry
from copydesk.desk import Desk
from copydesk.finding import Hit
from copydesk.run import read

DESK = Desk(packs.load().languages)
NAMES = [
    ("one-sentence-ends-before-it", "Pelatih Aidil Sharin kecewa. Ia tiba bersama Aidil Sharin. "
     "Menurut Aidil Sharin, timnya kalah. Aidill lalu pulang.", "Aidill", "Aidil"),
    ("behind-a-head-but-swapped", "Timur Kapadze tiba. Kata Timur Kapadze, ia pulang. Menurut "
     "Kapadze, cukup. Kapazde dinilai cekatan oleh Timur Kapadze.", "Kapazde", "Kapadze"),
    ("a-name-that-is-a-word-too", "Mike Seidel was on air. Mr Seidel laughed. Then Mike Seidel "
     "left. Seidal is seen on film with Mike Seidel.", "Seidal", "Seidel"),
    ("a-word-in-a-title", "Anggota Mahkamah hadir. Putusan Mahkamah final. Kantor Mahkamah buka. "
     "Putusan Makamah Konstitusi dibacakan.", "Makamah", "Mahkamah"),
]  # fmt: skip
OTHER_NAMES = [
    ("abbreviations", "Kapolda hadir. Kata Kapolda, cukup. Menurut Kapolda, aman. Kapolsa diam."),
    ("a-word-used-in-small-letters-too", "The Baker family met the baker. Mr Baker left. Mrs "
     "Baker stayed. The Bakar family came."),
    ("company-behind-a-bracket", "Kepala PT Pupuk Ikdul Jumai hadir. Ikdul Jumai pulang. Kata "
     "Ikdul Jumai, cukup. Kepala dinas (DKPTPH) Jumali datang."),
]  # fmt: skip


def hits(
    check: str, text: str, name: str = "x.txt", language: str = "auto"
) -> list[tuple[str, list[str]]]:
    """What a rule finds in a text: the words with their suggestions."""
    article = read(name, text.encode(), DESK, language)
    found: list[Hit] = list(registry.check(check)(article, DESK))
    return [(article.source[h.start : h.end], [s.text for s in h.suggestions]) for h in found]


def ids(table: list[tuple[str, ...]]) -> list[str]:
    return [row[0] for row in table]


@pytest.mark.parametrize(("_", "text", "wrong", "right"), NAMES, ids=ids(NAMES))
def test_a_misspelt_name(_: str, text: str, wrong: str, right: str) -> None:
    assert hits("names.name_typo", text) == [(wrong, [right])]


@pytest.mark.parametrize(("_", "text"), OTHER_NAMES, ids=ids(OTHER_NAMES))
def test_another_name(_: str, text: str) -> None:
    assert hits("names.name_typo", text) == []
