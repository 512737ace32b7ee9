"""Paragraphs that stand twice: places, removals, folders; and near_pairs against all pairs."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk import nearby
from copydesk.language import plain
from tests.structure_tools import across, between, findings, fixed

ONE = "The harbour will close for a week while divers clear the wreck of the ferry."
TWO = "Ships will be sent to the port of Alder, where the council has found room for nine."
NEAR = "The harbour will be closed for a week while divers clear the wreck of a ferry."
EXACT, CLOSE = "duplicate-paragraph", "near-duplicate-paragraph"

REMOVALS = [
    (f"{ONE}\n\n{TWO}\n\n{ONE}\n", "text", f"{ONE}\n\n{TWO}\n"),
    (f"{ONE}\r\n\r\n{TWO}\r\n\r\n{ONE}\r\n\r\nEnd.\r\n", "text",
     f"{ONE}\r\n\r\n{TWO}\r\n\r\nEnd.\r\n"),
    (f"# Title\n\n{ONE}\n\n{TWO}\n\n{ONE}\n\n> End of it.\n", "markdown",
     f"# Title\n\n{ONE}\n\n{TWO}\n\n> End of it.\n"),
    (f"<p>{ONE}</p>\n<p>{TWO}</p>\n<p>{ONE}</p>\n", "html", f"<p>{ONE}</p>\n<p>{TWO}</p>\n"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "new"), REMOVALS, ids=["lf", "crlf", "markdown", "html"])
def test_the_later_copy_goes_with_its_gap(text: str, name: str, new: str) -> None:
    (finding,) = findings(EXACT, text, name)
    assert finding.text == ONE
    assert finding.start > finding.related[0].start
    assert not finding.suggestions[0].safe
    assert fixed(EXACT, text, name) == new


def test_markup_between_leaves_no_suggestion() -> None:
    text = f"<div><p>{ONE}</p></div><p>{TWO}</p><div><p>{ONE}</p></div>"
    assert [finding.suggestions for finding in findings(EXACT, text, "html")] == [()]


QUIET = [
    ("Short and sweet.\n\nSomething else stands here.\n\nShort and sweet.", "text"),
    (f"12.45 WIB – {ONE}\n\n{TWO}\n\n12.45 WIB – {ONE}", "text"),
    (f"- {ONE}\n- {TWO}\n- {ONE}\n", "markdown"),
    (f"{ONE[:-1]} (Agency)\n\n{TWO}\n\n{ONE[:-1]} (Agency)", "text"),
    (f"```\n{ONE}\n```\n\n{TWO}\n\n```\n{ONE}\n```\n", "markdown"),
]


@pytest.mark.parametrize("rule", [EXACT, CLOSE])
@pytest.mark.parametrize(("text", "name"), QUIET, ids=["short", "live", "list", "credit", "code"])
def test_left_alone(rule: str, text: str, name: str) -> None:
    assert not findings(rule, text, name)


def test_near_paragraphs_show_their_words() -> None:
    (finding,) = findings(CLOSE, f"{ONE}\n\n{TWO}\n\n{NEAR}")
    assert finding.text == NEAR
    assert "close" in finding.message
    assert "be closed" in finding.message


def test_numbers_alone_have_a_message_of_their_own() -> None:
    first = "At least 14 people were hurt when the bus left the road and fell into the river."
    (finding,) = findings(CLOSE, f"{first}\n\n{TWO}\n\n{first.replace('14', '41')}")
    assert "numbers" in finding.message


@pytest.mark.parametrize(
    ("older", "newer", "severity"),
    [("2026-03-01", "2026-03-04", "info"), ("2026-03-01", "2026-03-01", "warning"),
     ("", "2026-03-01", "warning")],
    ids=["a-later-day", "the-same-day", "undated"],
)  # fmt: skip
def test_a_background_told_anew_is_a_note(older: str, newer: str, severity: str) -> None:
    (finding,) = between(CLOSE, [(older, f"{TWO}\n\n{ONE}"), (newer, f"{NEAR}\n\nEnd of it.")])
    assert finding.severity == severity


VERSE = "Put a lamp beside the door,\nlove, and do not lose your way."
PROSE = "Put a lamp beside the door, love, and do not lose your way."


@pytest.mark.parametrize(("text", "count"), [(VERSE, 0), (PROSE, 1)], ids=["verse", "prose"])
def test_two_short_lines_are_verse(text: str, count: int) -> None:
    assert len(findings(EXACT, f"{text}\n\n{TWO}\n\n{text}\n", "text")) == count


LAND = "Kessandra, a former colony of 4.2 million people on the coast, became free in 1964."
TURNED = [
    ("a-year", LAND.replace("1964", "1966"), 1),
    ("a-figure", LAND.replace("4.2", "4.3"), 0),
    ("a-year-to-come", LAND.replace("1964", "2044"), 0),
]


@pytest.mark.parametrize("copies", [1, 2])
@pytest.mark.parametrize(("_", "text", "count"), TURNED, ids=[row[0] for row in TURNED])
def test_a_background_with_another_year(_: str, text: str, count: int, copies: int) -> None:
    before = [(f"2026-03-0{day}", f"{ONE}\n\n{LAND}") for day in range(1, copies + 1)]
    assert len(across(CLOSE, [*before, ("2026-03-09", f"{TWO}\n\n{text}")])) == count


CROSSINGS = (
    "Di Kendal ada {} perlintasan sebidang yang dijaga warga sepanjang hari, kata camat."
    " Pemerintah daerah mengaku tidak punya dana untuk memasang palang pintu di sana."
)
COURT = (
    "Marlow was arrested at the port of Alder on {} as he was about to board a ferry to the"
    " islands with his brother and two suitcases."
)
FORUM = (
    "“Pasal itu mengatur cabang produksi yang menguasai hajat hidup orang banyak,” kata menteri"
    " dalam forum pengusaha muda di Jakarta, Senin ({})."
)
RETOLD = [
    ("a-day", COURT, "8 February", "18 February", 1),
    ("a-month-first-day", COURT, "February 8, 2025,", "February 18, 2025,", 1),
    ("a-day-in-brackets", FORUM, "16/2/2026", "17/2/2026", 1),
    ("the-same-day-without-its-year", FORUM, "16/2/2026", "16/2", 0),
    ("a-day-to-come", COURT, "8 April", "18 April", 0),
    ("turned", CROSSINGS, "47", "74", 1),
    ("fallen-by-a-figure", CROSSINGS, "19", "16", 1),
    ("risen-by-a-figure", CROSSINGS, "16", "19", 0),
    ("another-figure-altogether", CROSSINGS, "92", "16", 0),
    ("of-the-hurt", CROSSINGS.replace("ada", "tewas"), "19", "16", 0),
    ("told-as-a-change", CROSSINGS.replace("ada", "kini menjadi"), "19", "16", 0),
    ("a-share", CROSSINGS.replace("{}", "{}%"), "47", "74", 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "one", "two", "count"), [row[1:] for row in RETOLD], ids=[row[0] for row in RETOLD]
)
def test_a_background_with_another_figure(text: str, one: str, two: str, count: int) -> None:
    told = [("2026-03-01", text.format(one)), ("2026-03-04", text.format(two))]
    assert len(across(CLOSE, told)) == count
    assert not across(CLOSE, [told[0], ("2026-05-04", told[1][1])])


AMID = [
    ("ordinal-and-year", LAND.replace("a former colony", "the third colony").replace("64", "66")),
    ("weekday", LAND.replace("became free in 1964", "became free on a Sunday")),
    ("edited", LAND.replace("became free", "was made independent")),
]


@pytest.mark.parametrize(("name", "odd"), AMID, ids=[row[0] for row in AMID])
def test_one_of_four_that_tells_a_background_otherwise(name: str, odd: str) -> None:
    usual = odd.replace("third", "second").replace("66", "64").replace("Sunday", "Monday")
    usual = usual if name != "edited" else LAND
    days = [f"2026-03-0{day}" for day in (1, 2, 3, 4)]
    amid = [(day, usual if at != 2 else odd) for at, day in enumerate(days)]
    last = [(day, usual if at != 3 else odd) for at, day in enumerate(days)]
    told = name != "edited"
    assert len(across(CLOSE, amid)) == told
    assert not across(CLOSE, last)


def test_the_newer_article_is_the_suspect() -> None:
    old, new = ("2026-01-01", f"{ONE}\n\nOne."), ("2026-02-01", f"{ONE}\n\nTwo.")
    assert across(EXACT, [old, new]) == [("1.txt", ONE, "0.txt")]
    assert across(EXACT, [new, old]) == [("0.txt", ONE, "1.txt")]


def test_near_paragraphs_of_two_articles() -> None:
    found = across(CLOSE, [("2026-01-01", f"{ONE}\n\nOne."), ("2026-02-01", f"{NEAR}\n\nTwo.")])
    assert found == [("1.txt", NEAR, "0.txt")]


@pytest.mark.parametrize("rule", [EXACT, CLOSE])
def test_what_three_articles_carry_is_the_houses_own(rule: str) -> None:
    texts = [
        ONE,
        NEAR if rule == CLOSE else ONE,
        ONE.replace("week", "year" if rule == CLOSE else "week"),
    ]
    assert not across(rule, [("", f"{text}\n\nNumber {n}.") for n, text in enumerate(texts)])


def test_a_background_brought_up_to_date_once_is_no_copy_in_the_two_others() -> None:
    texts = [ONE, ONE, ONE.replace("week", "year")]
    assert not across(EXACT, [("", f"{text}\n\nNumber {n}.") for n, text in enumerate(texts)])
    assert across(EXACT, [("", f"{text}\n\nNumber {n}.") for n, text in enumerate(texts[:2])])


def test_half_an_article_again_is_one_finding() -> None:
    shared = [f"{ONE[:-1]} number {word}." for word in ("one", "two", "three", "four")]
    body = "\n\n".join(f"{TWO[:-1]} {text}" for text in shared)
    assert len(across(EXACT, [("2026-01-01", body), ("2026-02-01", f"{body}\n\nMore.")])) == 1


@pytest.mark.parametrize("declared", [{"agencies": ["Antara"]}, {"reuse": ["0.*"]}])
def test_declared_copy_may_stand_twice(declared: dict[str, list[str]]) -> None:
    credited = f"JAKARTA (ANTARA) - {TWO}\n\n{ONE}\n\n(antara)"
    articles = [("", credited), ("", f"{ONE}\n\nTwo.")]
    assert across(EXACT, articles)
    assert not across(EXACT, articles, **declared)


WORDS = [f"{a}{b}{c}" for a in "bdgkmprst" for b in "aeiou" for c in ("n", "r", "lim", "tok")]


def paragraphs(count: int, seed: int = 3) -> list[str]:
    chance = random.Random(seed)
    return [" ".join(chance.choices(WORDS, k=chance.randint(12, 60))) for _ in range(count)]


def edited(text: str, share: float, chance: random.Random) -> str:
    words = text.split()
    for place in chance.sample(range(len(words)), round(share * len(words))):
        words[place] = chance.choice(WORDS)
    return " ".join(words)


def test_near_pairs_finds_edited_copies_and_nothing_else() -> None:
    chance = random.Random(5)
    texts = paragraphs(2000)
    texts += [edited(text, 0.15, chance) for text in texts[:400]]
    found = {(one, two) for one, two, _ in nearby.near_pairs(enumerate(texts))}
    wanted = {(place, 2000 + place) for place in range(400)}
    assert len(found & wanted) >= 0.95 * len(wanted)
    assert len(found & wanted) >= 0.95 * len(found)


@settings(derandomize=True, deadline=None, max_examples=40)
@given(st.lists(st.text("ab \n\0é“", max_size=60), max_size=8))
def test_near_pairs_takes_any_text(texts: list[str]) -> None:
    for one, two, ratio in nearby.near_pairs(enumerate(texts)):
        assert one < two
        assert ratio == pytest.approx(
            nearby.likeness(plain.words(texts[one]), plain.words(texts[two]))
        )


def test_a_template_stays_linear() -> None:
    form = " ".join(WORDS[:20])
    texts = [f"{form} {word} {number}" for number in range(3000) for word in WORDS[20:21]]
    pairs = sum(1 for _ in nearby.near_pairs(enumerate(texts)))
    assert pairs <= 3000 * nearby.CAP


def test_fingerprints_are_the_same_in_every_run() -> None:
    words = plain.words("Pelabuhan ditutup selama sepekan karena feri itu karam.")
    assert nearby.fingerprint(words)[:2] == [1761845280, 3759173620]
