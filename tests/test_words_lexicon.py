"""Lexicon files and the index of near words: written, mapped and looked up."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk import packs
from copydesk.desk import Desk
from copydesk.language.lexicon import Lexicon, Lexicons, lexicon
from copydesk.language.near import FAMILIAR, MANY, Neighbours, neighbours, one_edit
from copydesk.language.spelling import Speller
from tools import lexiconfile

LANGUAGES = packs.load().languages


def test_a_lexicon_gives_back_what_was_written(tmp_path: Path) -> None:
    written = {f"kata{n}": n % 100 for n in range(2000)} | {"é": 7, "a": 0}
    lexiconfile.write(tmp_path / "x.lex", written)
    read = Lexicon(str(tmp_path / "x.lex"))
    assert dict(read) == written
    assert all(read.value(word) == value for word, value in written.items())
    assert [read.value(word) for word in ("kata", "kata20000", "", "\ud800", "A")] == [-1] * 5
    assert read.zipf("kata35") == 3.5
    assert "kata0" in read
    assert "kat" not in read


def test_a_list_in_memory_answers_as_the_file_does(tmp_path: Path) -> None:
    lexiconfile.write(tmp_path / "x.lex", {f"kata{n}": n % 100 for n in range(0, 600, 2)})
    asked = [f"kata{n}" for n in range(600)] + ["", "é", "\ud800"]
    fresh = [Lexicon(str(tmp_path / "x.lex")).value(word) for word in asked]
    often = Lexicon(str(tmp_path / "x.lex"))
    for _ in range(3):
        assert [often.value(word) for word in asked] == fresh
    listed = [word for word, value in zip(asked, fresh, strict=True) if value >= 0]
    assert often.among(asked) == Lexicon(str(tmp_path / "x.lex")).among(asked) == listed


@pytest.mark.parametrize("code", ["id", "en"])
def test_familiar_neighbours_are_the_same_in_memory(code: str) -> None:
    folder = Path(LANGUAGES[code].folder) / "lexicon"
    words = ["Jakrta", "goverment", "pemeritah", "Lodon", "xqzv", "kata", "Wasington", "teh"]
    fresh = Neighbours(str(folder / "wordfreq.near"))
    before = [fresh.near(word.lower(), FAMILIAR) for word in words]
    for _ in range(MANY):
        fresh.near("xqzv", FAMILIAR)
    assert [fresh.near(word.lower(), FAMILIAR) for word in words] == before
    assert any(before)


def test_words_are_sifted_alike_whatever_was_asked_before() -> None:
    desk = Desk(packs.load().languages)
    words = [
        "rumah",
        "Jakrta",
        "pemeritah",
        "aktifitas",
        "Aktifitas",
        "dijalan",
        "di",
        "2019",
        "KPK",
        "Kozlof",
        "resiko",
        "colour",
    ]
    one, other = (Speller(desk.languages["id"], ()) for _ in range(2))
    whole = one.sift(frozenset(words))
    for word in reversed(words):
        assert other.sift({word}) == (whole[0] & {word}, whole[1] & {word})
    assert one.sift(frozenset(words)) == other.sift(frozenset(words)) == whole
    assert {"Jakrta", "pemeritah"} <= whole[0]
    assert "resiko" in whole[1]
    assert "rumah" not in whole[0] | whole[1]


def test_the_same_words_give_the_same_bytes(tmp_path: Path) -> None:
    for name, order in (("a", 1), ("b", -1)):
        lexiconfile.write(tmp_path / name, dict([("x", 1), ("y", 2), ("z", 3)][::order]))
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"no lexicon at all")
    with pytest.raises(ValueError, match="not a lexicon"):
        Lexicon(str(tmp_path / "x"))
    with pytest.raises(ValueError, match="not an index"):
        Neighbours(str(tmp_path / "x"))


WORDS = st.text(alphabet="abc", min_size=1, max_size=5)


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.sets(WORDS, min_size=1, max_size=30), WORDS)
def test_the_index_finds_every_word_one_edit_away(known: set[str], word: str) -> None:
    path = Path(__file__).parent / f".near-{hash(word) % 1000}"
    try:
        lexiconfile.near(path, dict.fromkeys(known, 40))
        found = {near.word for near in Neighbours(str(path)).near(word)}
    finally:
        path.unlink(missing_ok=True)
    assert found == {other for other in known if one_edit(other, word)}


@pytest.mark.parametrize(
    ("right", "wrong", "edit"),
    [
        ("kata", "kat", ("delete", 3, False)),
        ("kata", "katta", ("insert", 3, True)),
        ("occurred", "occured", ("delete", 5, True)),
        ("the", "teh", ("transpose", 1, False)),
        ("juga", "juva", ("substitute", 2, False)),
        ("kata", "kata", None),
        ("kata", "kaat ", None),
        ("abcd", "badc", None),
    ],
)
def test_one_edit(right: str, wrong: str, edit: tuple[str, int, bool] | None) -> None:
    assert one_edit(right, wrong) == edit


@pytest.mark.parametrize(
    ("code", "common", "listed", "none"),
    [
        ("id", "pemerintah", "berkesinambungan", "pemeritah"),
        ("en", "government", "abseil", "goverment"),
    ],
)
def test_the_shipped_lexicons(code: str, common: str, listed: str, none: str) -> None:
    found: Lexicons = LANGUAGES[code].once(lexicon)
    assert found.zipf(common) > 5
    assert found.listed(listed)
    assert not found.listed(none)
    index = LANGUAGES[code].once(neighbours)
    assert index is not None
    assert index.near(none)[0].word == common


def test_each_lexicon_folder_has_its_notice_and_stays_small() -> None:
    rules = Path(__file__).parent.parent / "rules"
    total = 0
    for folder in rules.glob("*/lexicon"):
        notice = (folder / "NOTICE").read_text("utf-8")
        for file in folder.iterdir():
            total += file.stat().st_size
            assert file.name.startswith("NOTICE") or file.name in notice, file
    assert total < 12_500_000
