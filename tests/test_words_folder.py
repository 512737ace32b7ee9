"""folder-name-typo: one article's spelling of a name against the other articles' of the folder."""

from pathlib import Path

import pytest

from tests.desk_tools import check, put

RIGHT = "Petugas Andrei Zhuravlyova tiba di kantor itu.\n"
ALONE = "Sungai Cimarinjung meluap lagi kemarin sore.\n"


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def found(text: str, others: str = RIGHT, times: int = 5, *arguments: str) -> list[str]:
    """The words named in a folder of so many articles and one more."""
    for number in range(times):
        put(f"folder/{number}.txt", others)
    put("folder/x.txt", text)
    checked = check("folder", "--select", "folder-name-typo", *arguments)
    assert {one["path"] for one in checked.report["findings"]} <= {"folder/x.txt"}
    return [one["text"] for one in checked.report["findings"]]


SLIPS = [
    ("a letter lost", "Kemarin Andrei Zhuravyova pulang.", RIGHT, 4),
    ("two swapped", "Kemarin Andrei Zhuravlyoav pulang.", RIGHT, 4),
    ("at the head, before a name", "Zhurvlyova pulang kemarin sore.", "Zhuravlyova pulang.", 12),
    ("no name beside it", "Air Sungai Cimarinjug meluap.", ALONE, 12),
]
FINE = [
    ("too few articles", "Kemarin Andrei Zhuravyova pulang.", RIGHT, 3),
    ("too few without a name beside it", "Air Sungai Cimarinjug meluap.", ALONE, 11),
    ("another given name", "Kemarin Boris Zhuravyova pulang.", RIGHT, 9),
    ("twice: it is meant", "Andrei Zhuravyova tiba. Andrei Zhuravyova pulang.", RIGHT, 9),
    ("both in one article", "Andrei Zhuravlyova dan Andrei Zhuravyova pulang.", RIGHT, 9),
    ("an ending", "Kemarin Andrei Zhuravlyovan pulang.", RIGHT, 9),
    ("short names", "Kemarin Andrei Zhurva pulang.", "Petugas Andrei Zhurav tiba.\n", 9),
]


@pytest.mark.parametrize(
    ("text", "others", "times"), [one[1:] for one in SLIPS], ids=[one[0] for one in SLIPS]
)
def test_a_slip(text: str, others: str, times: int) -> None:
    assert len(found(text, others, times)) == 1


@pytest.mark.parametrize(
    ("text", "others", "times"), [one[1:] for one in FINE], ids=[one[0] for one in FINE]
)
def test_no_slip(text: str, others: str, times: int) -> None:
    assert found(text, others, times) == []


def test_it_comes_and_goes_with_the_other_articles() -> None:
    slip = "Kemarin Andrei Zhuravyova pulang.\n"
    assert found(slip, times=3) == []
    assert found(slip, times=4) == ["Zhuravyova"]
    put("folder/2.txt", "Warga pulang.\n")
    checked = check("folder", "--select", "folder-name-typo")
    assert checked.rules == []


def test_the_others_are_shown_and_not_asked_for_alone() -> None:
    assert found("Kemarin Andrei Zhuravyova pulang.") == ["Zhuravyova"]
    (finding,) = check("folder", "--select", "folder-name-typo").report["findings"]
    assert finding["suggestions"][0]["text"] == "Zhuravlyova"
    assert [one["path"] for one in finding["related"]] == [f"folder/{n}.txt" for n in range(3)]
    assert check("folder", "--select", "folder-name-typo", "--no-folder").rules == []


@pytest.mark.parametrize(
    ("day", "slips"), [("2026-03-09", ["Zhuravyova"]), ("2026-04-09", []), ("", [])]
)
def test_two_articles_of_one_story_are_enough(day: str, slips: list[str]) -> None:
    for name, date, text in (
        ("0.md", "2026-03-04", RIGHT),
        ("1.md", "2026-03-06", RIGHT),
        ("x.md", day, "Kemarin Andrei Zhuravyova pulang.\n"),
    ):
        put(f"folder/{name}", f"---\ndate: {date}\n---\n\n{text}" if date else text)
    checked = check("folder", "--select", "folder-name-typo")
    assert [one["text"] for one in checked.report["findings"]] == slips


@pytest.mark.parametrize(
    ("article", "slips"),
    [
        ("Andrei Zhuravyova pulang. Putrinya, Marina Zhuravlyova, ikut.\n", ["Zhuravyova"]),
        ("Petugas Zhuravyova pulang. Marina Zhuravlyova ikut.\n", []),
    ],
    ids=["its-own-relative", "nothing-beside"],
)
def test_the_right_form_may_stand_beside_it(article: str, slips: list[str]) -> None:
    texts = [RIGHT, RIGHT, "Kemarin petugas memeriksa Zhuravlyova.\n", article]
    for day, text in enumerate(texts, 4):
        put(f"folder/{day}.md", f"---\ndate: 2026-03-0{day}\n---\n\n{text}")
    checked = check("folder", "--select", "folder-name-typo")
    assert [one["text"] for one in checked.report["findings"]] == slips
