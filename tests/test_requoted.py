"""quote-conflict: a part of a speech quoted again with other words in it."""

import pytest

from tests.structure_tools import findings

LONG = (
    "“If this is genuine, we are appalled by the brutal murder of an innocent journalist and we "
    "express our deepest sympathy to the family,” Ana Ruiz said."
)
SPEECH = (
    "“Saya ingin berterima kasih kepada warga desa yang besar dan kuat, dan pemimpinnya yang luar "
    "biasa, atas semua bantuan yang telah mereka berikan,” kata Dewi Kartika."
)
PLAN = (
    "“Sengaja kita memilih Kampung Adat Sinar Resmi karena kita ingin mengenalkan budaya Sunda "
    "dari akarnya. Kita ingin budaya itu naik,” ujar Dewi Kartika."
)
BARBARIC = "Ruiz was “appalled by the barbaric murder of an innocent journalist”."
WRONG = [
    ("one-word-en", "en", LONG, BARBARIC),
    ("before-it-en", "en", BARBARIC, LONG),
    (
        "two-words-id", "id", SPEECH,
        "“Saya ingin berterima kasih kepada warga desa yang indah dan damai, dan pemimpinnya yang "
        "luar biasa,” demikian bunyi unggahannya.",
    ),
    (
        "goes-on-otherwise-id", "id", PLAN,
        "“Sengaja kita memilih Kampung Adat Sinar Resmi karena kita ingin menjual budaya Sunda ke "
        "luar negeri,” ucapnya.",
    ),
]  # fmt: skip
FINE = [
    ("a-part", "en", LONG, "Ruiz was “appalled by the brutal murder of an innocent journalist”."),
    ("words-left-out", "en", LONG, "She was “appalled by the murder of an innocent journalist”."),
    (
        "the-editor-s-word", "en", LONG,
        "She was “appalled by the (reported) killing of an innocent journalist” there.",
    ),
    ("cut", "en", LONG, "She was “appalled by the … murder of an innocent journalist”."),
    ("too-short", "en", LONG, "She called it “the barbaric murder” of a journalist."),
    (
        "another-speaker", "en", LONG,
        "“We are appalled by the barbaric murder of an innocent journalist,” Thea Lindqvist said.",
    ),
    (
        "one-beginning-alone", "id", PLAN,
        "“Sengaja kita memilih hari libur supaya semua warga bisa datang,” ucapnya.",
    ),
    (
        "another-form", "id",
        "“Dari iman dan takwa, lahirlah kader yang berilmu, berakhlak, dan berguna bagi nusa, "
        "bangsa, desa, dan semua warga kita di sini,” kata Dewi.",
        "Temanya “Dari iman dan takwa lahir kader berilmu, berakhlak, dan berguna”.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "one", "two"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG]
)
def test_a_part_is_quoted_in_other_words(language: str, one: str, two: str) -> None:
    assert len(set(findings("quote-conflict", f"{one}\n\n{two}", language=language))) == 1


@pytest.mark.parametrize(
    ("language", "one", "two"), [case[1:] for case in FINE], ids=[case[0] for case in FINE]
)
def test_a_part_may_be_quoted_again(language: str, one: str, two: str) -> None:
    assert not findings("quote-conflict", f"{one}\n\n{two}", language=language)
