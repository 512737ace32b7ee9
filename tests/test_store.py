"""The folder's memory: right after edits, crashes and damage, whatever it has to forget."""

import os
import random
import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from copydesk import across, jobs, stamp
from copydesk.claims import Fact, Group
from copydesk.examined import Examined, Gathered
from copydesk.finding import DeskError, Finding, Problem
from copydesk.finding import Place as Related
from copydesk.recall import recalled
from copydesk.seam import Batch, Judge, Seam
from copydesk.store import FORM, BrokenStoreError, Store
from copydesk.where import Where

WORD = re.compile(r"\w+")
WORDS = ("ape", "bee", "cat", "dog", "elk", "fox", "gnu", "hen", "ibex", "jay")


def load(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise DeskError(Problem(path, f"cannot be read: {error.strerror}")) from error


class Desk:
    """A small newsroom: "bad" is a finding, and "word=1" beside "word=2" a conflict."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self.judged: list[str] = []

    def examine(self, path: str, data: bytes) -> Examined:
        self.read.append(path)
        text = data.decode()
        if "crash" in text:
            raise ZeroDivisionError("crash")
        findings = tuple(
            Finding(path, at.start(), at.end(), "bad", "error", "bad", "bad word")
            for at in re.finditer("bad", text)
        )
        facts = tuple(
            Fact("is", at[1], (at[2],), at.start(), at.end(), at[0], path=path)
            for at in re.finditer(r"(\w+)=(\w+)", text)
        )
        problems = (Problem(path, "half read"),) if "half" in text else ()
        return Examined(path, findings, facts, (), problems)

    def judge(self, groups: Iterable[Group]) -> list[Finding]:
        found = []
        for group in groups:
            self.judged.append(group.subject)
            for first, second in group.pairs():
                if "sick" in (first.value[0], second.value[0]):
                    raise ValueError("sick")
                if first.value != second.value:
                    if first.path in group.touched and second.path not in group.touched:
                        first, second = second, first
                    message = f"{first.text} or {second.text}"
                    other = Related(first.start, first.end, first.text, "there", first.path)
                    found.append(
                        Finding(
                            second.path, second.start, second.end, "is", "error", second.text,
                            message, related=(other,),
                        )
                    )  # fmt: skip
        return found

    def run(
        self,
        folder: Path,
        cache: Path | None,
        *,
        names: Iterable[str] | None = None,
        context: bytes = b"rules",
        workers: int = 1,
    ) -> Gathered:
        """One run over the folder; `read` and `judged` then say what it did."""
        self.read, self.judged = [], []
        listed = sorted(os.listdir(folder)) if names is None else sorted(names)
        paths = [str(folder / name) for name in listed]
        return across.gathered(self.seam(paths, folder, cache, context, workers))

    def seam(
        self,
        paths: list[str],
        folder: Path,
        cache: Path | None,
        context: bytes = b"rules",
        workers: int = 1,
    ) -> Seam:
        return Seam(
            [Batch(paths, self.examine, context)],
            Judge(self.judge, frozenset({"is"}), context),
            self.examine,
            load,
            lambda found, _: found,
            Where(str(cache) if cache else "", str(folder)),
            frozenset({"bad"}),
            workers,
        )

    def asked(self, folder: Path, cache: Path | None, *names: str) -> Gathered:
        """What is said of a few articles by themselves."""
        self.read, self.judged = [], []
        return recalled(self.seam([str(folder / name) for name in names], folder, cache))


def write(folder: Path, name: str, text: str) -> None:
    """Write an article as if some time ago, so that its times can be trusted."""
    path = folder / name
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Ten articles that contradict one another here and there."""
    monkeypatch.setattr(stamp, "FRESH", 0)
    monkeypatch.setattr(stamp, "COARSE", 0)
    base = tmp_path / "articles"
    base.mkdir()
    for index, word in enumerate(WORDS):
        other = WORDS[(index + 1) % len(WORDS)]
        write(base, f"{word}.txt", f"{word}=1 {other}={index % 3} bad {word}{index}=0")
    return base


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "folder.sqlite"


def plain(folder: Path, **options: object) -> Gathered:
    """What a run without any memory says."""
    return Desk().run(folder, None, **options)  # type: ignore[arg-type]


def test_a_second_run_reads_and_judges_nothing(folder: Path, cache: Path) -> None:
    desk = Desk()
    first = desk.run(folder, cache)
    assert len(desk.read) == len(WORDS)
    assert first == plain(folder)
    assert first.across
    assert desk.run(folder, cache) == first
    assert (desk.read, desk.judged) == ([], [])


EDITS: dict[str, tuple[Callable[[Path], object], list[str], list[str]]] = {
    "edited": (lambda base: write(base, "cat.txt", "cat=9 new=1"), ["cat.txt"], ["cat"]),
    "added": (lambda base: write(base, "yak.txt", "dog=5"), ["yak.txt"], ["dog"]),
    "removed": (lambda base: (base / "bee.txt").unlink(), [], []),
    "renamed": (lambda base: (base / "elk.txt").rename(base / "zebu.txt"), ["zebu.txt"], ["elk"]),
    "touched": (lambda base: os.utime(base / "fox.txt", (1, 1)), [], []),
    "emptied": (lambda base: write(base, "gnu.txt", ""), ["gnu.txt"], []),
    "swapped": (
        lambda base: (
            (base / "ape.txt").rename(base / "x"),
            (base / "jay.txt").rename(base / "ape.txt"),
            (base / "x").rename(base / "jay.txt"),
        ),
        ["ape.txt", "jay.txt"],
        ["ape", "bee", "jay"],
    ),
    "half read": (lambda base: write(base, "hen.txt", "half hen=4"), ["hen.txt"], ["hen"]),
}


@pytest.mark.parametrize("name", EDITS)
def test_only_what_changed_is_done_again(folder: Path, cache: Path, name: str) -> None:
    edit, read, judged = EDITS[name]
    desk = Desk()
    desk.run(folder, cache)
    edit(folder)
    expected = plain(folder)
    found = desk.run(folder, cache)
    assert found == expected
    assert [os.path.basename(path) for path in desk.read] == read
    assert set(judged) <= set(desk.judged)
    assert len(set(desk.judged)) <= 4
    assert desk.run(folder, cache) == expected


def test_an_edit_under_the_same_times_and_size_is_seen(folder: Path, cache: Path) -> None:
    desk = Desk()
    desk.run(folder, cache)
    path = folder / "cat.txt"
    before = path.stat()
    time.sleep(0.02)
    path.write_text(path.read_text().replace("cat=1", "cat=7"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert desk.run(folder, cache) == plain(folder)
    assert desk.read == [str(path)]


def test_fresh_times_are_not_trusted(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamp, "FRESH", 3_600_000_000_000)
    desk = Desk()
    desk.run(folder, cache)
    write(folder, "cat.txt", "cat=9")
    found: list[str] = []

    def noted(path: str) -> bytes:
        found.append(path)
        return Path(path).read_bytes()

    monkeypatch.setattr(sys.modules[__name__], "load", noted)
    desk.run(folder, cache)
    assert len(found) == len(WORDS)
    assert [os.path.basename(path) for path in desk.read] == ["cat.txt"]


@pytest.mark.parametrize("context", [b"other rules", b""])
def test_other_rules_do_all_again(folder: Path, cache: Path, context: bytes) -> None:
    desk = Desk()
    first = desk.run(folder, cache)
    assert desk.run(folder, cache, context=context) == first
    assert len(desk.read) == len(WORDS)


def test_a_part_of_the_folder_is_compared_with_itself_only(folder: Path, cache: Path) -> None:
    desk = Desk()
    whole = desk.run(folder, cache)
    names = ["ape.txt", "bee.txt", "cat.txt", "jay.txt"]
    assert desk.run(folder, cache, names=names) == plain(folder, names=names)
    assert desk.read == []
    assert desk.run(folder, cache) == whole
    assert desk.read == []


def test_articles_that_are_gone_are_forgotten(folder: Path, cache: Path) -> None:
    desk = Desk()
    desk.run(folder, cache)
    for word in WORDS[:9]:
        (folder / f"{word}.txt").unlink()
    desk.run(folder, cache)
    store = Store(str(cache))
    assert list(store.rows) == ["jay.txt"]
    assert store.judged == {}
    store.close()


def test_a_problem_is_told_again_each_time(folder: Path, cache: Path) -> None:
    write(folder, "hen.txt", "half crash=1 hen=3")
    write(folder, "gnu.txt", "crash")
    write(folder, "elk.txt", "elk=sick")
    write(folder, "fox.txt", "elk=2")
    (folder / "dog.txt").unlink()
    names = [f"{word}.txt" for word in WORDS]
    first = Desk().run(folder, cache, names=names)
    again = Desk().run(folder, cache, names=names)
    assert first == again == plain(folder, names=names)
    told = [problem.message for one in first.examined for problem in one.problems]
    assert "cannot be read: No such file or directory" in told
    assert any(message.startswith("ZeroDivisionError: crash") for message in told)
    assert [problem.message.split("(")[0] for problem in first.problems] == [
        "could not be compared with other articles: ValueError: sick "
    ]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a pool needs fork")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_jobs_change_nothing(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = plain(folder)

    def pool(work: Callable[[Any], Any], items: Sequence[Any], _: int) -> Iterator[jobs.Outcome]:
        return jobs.pooled(work, items, 0, 3)

    monkeypatch.setattr(jobs, "mapped", pool)
    assert Desk().run(folder, cache) == alone
    assert Desk().run(folder, cache) == alone


@pytest.mark.parametrize("size", [1, 5, 40])
def test_a_large_folder_is_compared_in_several_goes(
    folder: Path, cache: Path, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = plain(folder)
    monkeypatch.setattr(across, "GO", size)
    key = lambda one: (one.path, one.start, one.message)  # noqa: E731
    assert sorted(Desk().run(folder, cache).across, key=key) == sorted(expected.across, key=key)


# --- what can happen to a cache ---------------------------------------------------------------


def filled(folder: Path, cache: Path) -> Gathered:
    return Desk().run(folder, cache)


def test_a_second_run_at_the_same_time_reads_along(folder: Path, cache: Path) -> None:
    expected = filled(folder, cache)
    other = Store(str(cache))
    assert other.writes
    write(folder, "cat.txt", "cat=9 dog=8")
    desk = Desk()
    assert desk.run(folder, cache) == plain(folder) != expected
    assert [os.path.basename(path) for path in desk.read] == ["cat.txt"]
    other.close()
    assert desk.run(folder, cache) == plain(folder)
    assert [os.path.basename(path) for path in desk.read] == ["cat.txt"]


def test_a_run_that_dies_leaves_the_store_as_it_was(folder: Path, cache: Path) -> None:
    expected = filled(folder, cache)
    store = Store(str(cache))
    for row in list(store.rows.values()):
        store.put(row._replace(digest=b"x", outcome=b"y"), b"z")
    store.close()  # not committed
    desk = Desk()
    assert desk.run(folder, cache) == expected
    assert desk.read == []


@pytest.mark.parametrize(
    "content",
    [b"", b"no database", b"SQLite format 3" + bytes(5000)],
    ids=["empty", "text", "torn"],
)
def test_what_is_no_store_is_replaced(folder: Path, cache: Path, content: bytes) -> None:
    cache.parent.mkdir()
    cache.write_bytes(content)
    expected = plain(folder)
    desk = Desk()
    assert desk.run(folder, cache) == expected
    assert desk.run(folder, cache) == expected
    assert desk.read == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE meta SET form = form + 1",
        "DROP TABLE meta",
        "DELETE FROM meta",
        "DROP TABLE judged",
        "DELETE FROM judged",
        "UPDATE article SET outcome = x''",
        "UPDATE article SET keys = 'text'",
        "UPDATE article SET path = 'text'",
        "DELETE FROM article WHERE id = 3",
        "DELETE FROM facts",
        "UPDATE facts SET facts = x'00'",
        "UPDATE meta SET judged = 'x'",
    ],
)
def test_a_tampered_store_is_never_believed(folder: Path, cache: Path, statement: str) -> None:
    filled(folder, cache)
    with sqlite3.connect(cache) as database:
        database.execute(statement)
    database.close()
    write(folder, "cat.txt", "cat=9 dog=8 bad")
    expected = plain(folder)
    desk = Desk()
    assert desk.run(folder, cache) == expected
    assert desk.run(folder, cache) == expected
    assert desk.read == []


def test_damage_anywhere_never_gives_a_wrong_result(folder: Path, cache: Path) -> None:
    filled(folder, cache)
    whole = cache.read_bytes()
    write(folder, "cat.txt", "cat=9 dog=8 bad")
    expected = plain(folder)
    chance = random.Random(5)
    places = [*range(0, 100, 3), *(chance.randrange(len(whole)) for _ in range(150))]
    for place in places:
        damaged = bytearray(whole)
        size = chance.choice((1, 1, 16, 512))
        damaged[place : place + size] = chance.randbytes(len(damaged[place : place + size]))
        cache.write_bytes(damaged)
        assert Desk().run(folder, cache) == expected, (place, size)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_cut_off_store_is_replaced(folder: Path, cache: Path, share: float) -> None:
    expected = filled(folder, cache)
    whole = cache.read_bytes()
    cache.write_bytes(whole[: int(len(whole) * share)])
    assert Desk().run(folder, cache) == expected


def test_a_cache_that_cannot_be_written_is_done_without(folder: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert Desk().run(folder, blocked / "folder.sqlite") == plain(folder)


def test_no_room_anywhere_is_an_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> object:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Store, "put", full)
    with pytest.raises(DeskError, match="cannot be compared: database or disk is full"):
        Desk().run(folder, None)


def test_an_older_form_is_not_read(cache: Path) -> None:
    store = Store(str(cache))
    store.commit(b"x")
    store.close()
    with sqlite3.connect(cache) as database:
        database.execute("UPDATE meta SET form=?", (FORM - 1,))
    database.close()
    with pytest.raises(BrokenStoreError):
        Store(str(cache))
    assert not cache.exists()


def test_names_need_not_be_utf8(folder: Path, cache: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        write(folder, name, "ape=7 bad")
    except OSError:
        pytest.skip("this file system wants UTF-8")
    first = Desk().run(folder, cache)
    desk = Desk()
    assert desk.run(folder, cache) == first == plain(folder)
    assert desk.read == []


# --- what a few articles are told ---------------------------------------------------------------


def names(found: Gathered) -> list[tuple[str, str]]:
    return [
        (os.path.basename(one.path), os.path.basename(one.related[0].path)) for one in found.across
    ]


def test_a_few_articles_hear_what_the_folder_knows(folder: Path, cache: Path) -> None:
    desk = Desk()
    whole = desk.run(folder, cache)
    found = desk.asked(folder, cache, "cat.txt")
    assert [os.path.basename(path) for path in desk.read] == ["cat.txt"]
    met = {
        frozenset((one.path, one.related[0].path))
        for one in whole.across
        if "cat.txt" in one.path + one.related[0].path
    }
    assert {frozenset((one.path, one.related[0].path)) for one in found.across} == met
    assert all(os.path.basename(one.path) == "cat.txt" for one in found.across)
    assert found.elsewhere == {("bad", "bad"): len(WORDS) - 1}


def test_without_a_store_a_few_articles_hear_of_each_other(folder: Path) -> None:
    found = Desk().asked(folder, None, "bee.txt", "ape.txt", "elk.txt")
    assert names(found) == [("bee.txt", "ape.txt")]
    assert found.elsewhere == {}


@pytest.mark.parametrize(
    ("edit", "told", "read"),
    [
        (lambda base: write(base, "bee.txt", "none=0"), [("cat.txt", "dog.txt")], 2),
        (lambda base: (base / "bee.txt").unlink(), [("cat.txt", "dog.txt")], 1),
        (lambda base: os.utime(base / "dog.txt", (1, 1)), None, 1),
        (
            lambda base: write(base, "bee.txt", "a text before cat=5"),
            [("cat.txt", "bee.txt"), ("cat.txt", "dog.txt")],
            2,
        ),
    ],
    ids=["says it no longer", "gone", "touched", "says something else elsewhere"],
)
def test_what_is_known_is_held_against_the_articles_of_now(
    folder: Path,
    cache: Path,
    edit: Callable[[Path], object],
    told: list[tuple[str, str]] | None,
    read: int,
) -> None:
    desk = Desk()
    desk.run(folder, cache)
    before = names(desk.asked(folder, cache, "cat.txt"))
    edit(folder)
    found = desk.asked(folder, cache, "cat.txt")
    assert names(found) == (before if told is None else told)
    assert len(desk.read) == read
    for one in found.across:
        place = one.related[0]
        assert Path(place.path).read_text()[place.start : place.end] == place.text


def test_other_rules_know_nothing(folder: Path, cache: Path) -> None:
    desk = Desk()
    desk.run(folder, cache, context=b"older")
    assert desk.asked(folder, cache, "cat.txt").across == []


def test_asking_writes_nothing(folder: Path, cache: Path) -> None:
    desk = Desk()
    desk.run(folder, cache)
    before = cache.read_bytes()
    write(folder, "bee.txt", "cat=5")
    desk.asked(folder, cache, "cat.txt", "bee.txt")
    assert cache.read_bytes() == before


MANY = """
import sys
sys.path.insert(0, {tests!r})
import importlib.util
spec = importlib.util.spec_from_file_location("store_tests", {file!r})
tests = importlib.util.module_from_spec(spec)
sys.modules["store_tests"] = tests
spec.loader.exec_module(tests)
from pathlib import Path
print(tests.Desk().run(Path({folder!r}), Path({cache!r})))
"""


def test_eight_runs_at_once_say_the_same(folder: Path, cache: Path) -> None:
    script = MANY.format(
        tests=str(Path(__file__).parent), file=__file__, folder=str(folder), cache=str(cache)
    )
    root = Path(__file__).parent.parent
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, cwd=root
        )
        for _ in range(8)
    ]
    expected = f"{plain(folder)}\n"
    assert [run.communicate(timeout=60)[0] for run in runs] == [expected] * 8
    assert Desk().run(folder, cache) == plain(folder)
