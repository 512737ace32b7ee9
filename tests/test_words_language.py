"""The language of paragraphs and of stretches inside them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk import packs
from copydesk.article import Article, Paragraph, SourceMap
from copydesk.desk import Desk
from copydesk.language import detect
from copydesk.language.detect import assign, foreign

DESK = Desk(packs.load().languages)
INDONESIAN = "Pemerintah mengumumkan kebijakan baru tentang harga beras pada hari Senin."
ENGLISH = "The government announced a new policy on the price of rice on Monday."


def article(*texts: str, language: str = "") -> Article:
    made = Article(
        "x.txt",
        "\n\n".join(texts),
        [Paragraph(text, SourceMap.shift(0, len(text))) for text in texts],
        language=language,
    )
    assign(made, DESK)
    return made


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (INDONESIAN, "id"),
        (ENGLISH, "en"),
        ("Harga saham naik tajam kemarin.", "id"),
        ("Shares rose sharply yesterday afternoon.", "en"),
        ("ولكن في هذا اليوم قال الرئيس", ""),
        ("Yaa man fii qolbika rohmatun linnas wal alamin sholatun", ""),
        ("Iubentius quamquam fortissimus omnium Gallorum sunt Belgae propterea", ""),
    ],
)
def test_language_of_a_paragraph(text: str, language: str) -> None:
    assert article(INDONESIAN, text).paragraphs[1].language == language


def test_short_paragraphs_follow_the_article() -> None:
    assert [p.language for p in article(ENGLISH, "Jakarta", "12:30", ENGLISH).paragraphs] == [
        "en"
    ] * 4
    assert article(INDONESIAN, "OK").paragraphs[1].language == "id"


def test_an_article_in_two_languages() -> None:
    made = article(INDONESIAN, INDONESIAN, ENGLISH, INDONESIAN)
    assert [p.language for p in made.paragraphs] == ["id", "id", "en", "id"]
    assert made.language == "id"


def test_a_forced_language_decides_what_is_short() -> None:
    made = article("Jakarta", ENGLISH, language="id")
    assert [p.language for p in made.paragraphs] == ["id", "en"]
    assert made.language == "id"


def test_a_language_that_the_reader_knows_stays() -> None:
    made = Article("x", ENGLISH, [Paragraph(ENGLISH, SourceMap.shift(0, len(ENGLISH)))])
    made.paragraphs[0].language = "id"
    assign(made, DESK)
    assert made.paragraphs[0].language == "id"


@pytest.mark.parametrize(
    ("text", "stretch", "language"),
    [
        (f"{INDONESIAN} Ia berkata, we will not accept this decision at all, lalu pergi.",
         "we will not accept this decision at all", "en"),
        (f"{ENGLISH} He said: kami tidak akan menerima keputusan itu sama sekali.",
         "kami tidak akan menerima keputusan itu sama sekali", "id"),
        (f"{INDONESIAN} Doanya: allahumma sholli wasallim alaa sayyidinaa muhammadin wa aalihii.",
         "sholli wasallim alaa sayyidinaa", ""),
    ],
)  # fmt: skip
def test_foreign_stretches(text: str, stretch: str, language: str) -> None:
    paragraph = article(text).paragraphs[0]
    at = text.index(stretch) + len(stretch) // 2
    assert [s.language for s in foreign(paragraph, DESK) if s.start <= at < s.end] == [language]


def test_no_stretch_in_plain_copy() -> None:
    assert foreign(article(INDONESIAN).paragraphs[0], DESK) == []
    assert foreign(article(ENGLISH).paragraphs[0], DESK) == []


def test_without_lexicons_the_forced_language_stands() -> None:
    made = Article("x", "Hola", [Paragraph("Hola", SourceMap.shift(0, 4))], language="es")
    assign(made, Desk({}))
    assert made.paragraphs[0].language == "es"


MIXED = ["yang", "dan", "pemerintah", "rumah", "the", "of", "government", "said", "Jakarta", "qwzk"]


@settings(max_examples=100, derandomize=True, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(MIXED), st.integers(1, 6)), max_size=12))
def test_a_paragraph_passed_over_has_no_foreign_stretch(parts: list[tuple[str, int]]) -> None:
    text = " ".join(" ".join([word] * times) for word, times in parts)
    one, other = (Paragraph(text, SourceMap.shift(0, len(text))) for _ in range(2))
    one.language = other.language = "id"
    found = foreign(one, DESK)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(detect, "_leaves", lambda _paragraph, _desk: True)
        assert foreign(other, DESK) == found
