"""Every format has a stored sample written from one made-up report, every word a translation."""

import os
import string

import pytest

from copydesk import registry
from copydesk.finding import Finding
from copydesk.report import Report, Sources, fingerprints, utf8, utf16
from copydesk.wording import WORDS, words
from tests.report_tools import text_in
from tests.samples import made
from tests.samples.__main__ import HERE, samples

WRITTEN = samples()
FORMATS = registry.modules("reports")


@pytest.mark.parametrize("name", WRITTEN)
def test_output_is_as_stored(name: str) -> None:
    with open(os.path.join(HERE, name), encoding="utf-8", newline="") as file:
        assert WRITTEN[name] == file.read(), "look at the change, then: python -m tests.samples"


def test_every_sample_stored_is_still_written() -> None:
    stored = {name for name in os.listdir(HERE) if not name.endswith(".py") and name[0] != "_"}
    assert stored == set(WRITTEN)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_report_gives_the_same_bytes(name: str) -> None:
    assert text_in(name, made.report()) == text_in(name, made.report())


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("articles", [(), ("a.txt",)], ids=["no-article", "clean"])
def test_nothing_found(name: str, articles: tuple[str, ...]) -> None:
    empty = Report("1", articles, (), (), Sources(lambda _: ""), {})
    assert text_in(name, empty).endswith("\n")


@pytest.mark.parametrize("name", FORMATS)
def test_an_article_that_vanished_is_still_reported(name: str) -> None:
    gone = made.report()._replace(sources=Sources(lambda _: ""))
    assert "title-conflict" in text_in(name, gone).replace("\\", "")


@pytest.mark.parametrize("language", sorted(WORDS))
@pytest.mark.parametrize("key", sorted({key for table in WORDS.values() for key in table}))
def test_every_word_in_every_language(language: str, key: str) -> None:
    fields = [
        {field for _, field, _, _ in string.Formatter().parse(table.get(key, "")) if field}
        for table in (WORDS["en"], WORDS[language])
    ]
    assert WORDS[language].get(key, "").strip()
    assert fields[0] == fields[1]


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [("en", 1, "1 error"), ("en", 0, "0 errors"), ("id", 2, "2 galat"), ("xx", 2, "2 errors")],
)
def test_counted_words(language: str, number: int, text: str) -> None:
    assert words(language).count("error", number) == text


@pytest.mark.parametrize(
    ("text", "units", "size"),
    [("abc", 3, 3), ("é", 1, 2), ("北", 1, 3), ("🎉", 2, 4), ("\udcff", 1, 3), ("", 0, 0)],
)
def test_lengths_in_each_unit(text: str, units: int, size: int) -> None:
    assert (utf16(text), utf8(text)) == (units, size)


def test_many_places_on_one_long_line_are_counted_once() -> None:
    sources, seen = Sources(lambda _: "é🎉\n" + "ka🎉 " * 10_000), []

    def count(text: str) -> int:
        seen.append(len(text))
        return utf16(text)

    for start in range(3, 40_000, 40):
        region = sources.region("a", start, start + 2, count)
        assert region == (2, (start - 3) * 5 // 4 + 1, 2, (start - 3) * 5 // 4 + 3)
    assert sum(seen) < 50_000
    assert sources.region("a", 1, 2, count) == (1, 2, 1, 4)


def test_no_two_fingerprints_are_alike() -> None:
    one = Finding("a.txt", 0, 1, "r", "info", "x", "m", fingerprint="f")
    bare = one._replace(fingerprint="")
    marks = fingerprints([one, one, bare, bare, bare._replace(path="b.txt")])
    assert marks[:2] == ["f", "f-2"]
    assert len(set(marks)) == 5
