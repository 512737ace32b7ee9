"""What a word is, and that tokens and words never disagree."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import Article, Paragraph, SourceMap
from copydesk.language.words import every, places, split, tokens, words


def paragraph(text: str) -> Paragraph:
    return Paragraph(text, SourceMap.shift(0, len(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kupu-kupu itu terbang.", ["Kupu-kupu", "itu", "terbang"]),
        ("dan/atau 2.000 U.S.", ["dan", "atau", "2", "000", "U", "S"]),
        ("don’t ‘quote’ O’Brien's", ["don't", "quote", "O'Brien's"]),
        ("“kata—kata” (COVID-19)", ["kata", "kata", "COVID-19"]),
        ("soft\u00adhyphen zero\u200bwidth", ["softhyphen", "zerowidth"]),
        ("cafe\u0301 naïve", ["café", "naïve"]),
        ("-- ' - …", []),
        ("@kota_bdg #tagar a_b", ["kota", "bdg", "tagar", "a", "b"]),
        ("❤️ Jakarta\u00a0Pusat\u2028baru", ["Jakarta", "Pusat", "baru"]),
        ("kata\ud800", ["kata\ud800"]),
        ("four prompts³, 20 km² of CO₂", ["four", "prompts", "20", "km", "of", "CO₂"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(paragraph(text)) == expected


TEXTS = st.one_of(st.text(), st.text(alphabet="ab'-’²₂ “”—.\u0301\u00ad\ufe0f=é\u0338 \n3_"))


@settings(max_examples=300, derandomize=True, deadline=None)
@given(TEXTS)
def test_tokens_are_the_words_and_stand_where_they_say(text: str) -> None:
    one = paragraph(text)
    assert [token.text for token in tokens(one)] == words(one)
    for token in tokens(one):
        assert split(text[token.start : token.end]) == [token.text]


@settings(max_examples=300, derandomize=True, deadline=None)
@given(st.lists(TEXTS, max_size=4))
def test_an_article_in_one_go_has_the_words_of_each_paragraph(texts: list[str]) -> None:
    article = Article("a.txt", "", map(paragraph, texts))
    assert every(article) == [split(text) for text in texts]
    assert [words(one) for one in article.paragraphs] == every(article)


@settings(max_examples=300, derandomize=True, deadline=None)
@given(TEXTS, st.integers(1, 3))
def test_places_are_those_of_the_tokens(text: str, step: int) -> None:
    one = paragraph(text)
    wanted = set(words(one)[::step])
    assert places(one, wanted) == [token for token in tokens(one) if token.text in wanted]
