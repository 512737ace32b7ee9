"""Lexicon files and the index of near words: written, mapped and looked up."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk import packs
from copydesk.language.lexicon import Lexicon, Lexicons, lexicon
from copydesk.language.near import Neighbours, neighbours, one_edit
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
    index: Neighbours = LANGUAGES[code].once(neighbours)
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
