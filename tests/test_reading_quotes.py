"""Quotation marks: which open and close, which are apostrophes and inches, what they enclose."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import Article, Paragraph, SourceMap, Zone
from copydesk.language.quotes import marks, quotations, quoted, runs_on


def paragraph(text: str) -> Paragraph:
    return Paragraph(text, SourceMap.shift(0, len(text)))


SIGNS = {"open": "(", "close": ")", "apostrophe": "a", "inch": "i"}

ROLES = [
    ("straight", 'Ia berkata, "Halo," katanya.', "()"),
    ("curly", "Ia berkata, “Halo,” katanya.", "()"),
    ("mixed", 'untuk "lebih maju" serta "pertukaran,” tulis KCNA', "()()"),
    ("unclosed", "“Saya pergi", "("),
    ("closed only", 'Halo," katanya.', ")"),
    ("nested doubles", "“A “B” C” lalu", "(())"),
    ("nested straight", 'Judul: "Ini "itu" ini"', "(())"),
    ("nested singles", "“Kata ‘jangan’ itu,” ujarnya.", "(())"),
    ("marks side by side", "\"'Halo,' katanya\" dan 'itu'", "(())()"),
    ("British", "‘What a ‘nice’ guy,’ he said. ‘They’ve gone.’", "(())(a)"),
    ("German", "„Guten Tag“, sagte er", "()"),
    ("guillemets both ways", "«er» dan »so«", "()()"),
    ("both alike", "“Halo“ dan ”Halo”", "()()"),
    ("a space too many", 'dia berkata:" Halo." Lalu', "()"),
    ("a space missing", '"Halo "kata dia. "Saya," katanya', "()()"),
    ("reopened", '"Halo kata dia. "Saya pergi," katanya.', "(()"),
    ("decades", "the ’90s and '80s, Mei '98 and ’07", "aaaa"),
    ("a quoted number", 'angka \'98\' dan "12" dan "13"', "()()()"),
    ("rock 'n' roll", "rock 'n' roll, Rock ’n’ Roll", "aaaa"),
    ("inside words", "Qur'an, Jum’at, don't, Mu'ti, O’Neill", "aaaaa"),
    ("possessives", "students' and Jones’s books, the boys’ team", "aaa"),
    ("possessive in a quotation", "'the students' union' said", "(a)"),
    ("elisions", "’Tis the season ’til dawn, goin’ home", "aaa"),
    ("feet and inches", 'He is 5\' 10" tall, she 6\'2", a 12" pipe', "iiiii"),
    ("feet in speech", '"He is 6\'2" tall," she said.', "(ii)"),
    ("a number ends the speech", '"Kami punya 12" katanya', "()"),
    ("primes", "5′ 10″", "ii"),
    ("brackets", 'ia ("Budi") dan [“Ani”]', "()()"),
    ("dashes", '—"Halo"— katanya', "()"),
    ("list labels", "a) satu, b) dua", ""),
    ("two singles for a double", "''Halo,'' kata dia, ’’dua’’", "()()"),
    ("reopened after a sentence", '"Satu. "Dua. "Tiga," kata dia. "Empat."', "((()()"),
    ("closed only, then a whole one", 'Halo," kata dia. "Saya', ")("),
    ("straight in curly", '“Dia bilang "ya." Lalu "tidak."”', "(()())"),
    ("curly in straight", '"Dia bilang “ya” dan “tidak,” ujarnya."', "(()())"),
    ("the inner one left open", '“Dia bilang "ya lalu pergi,” katanya', "(()"),
    ("a dash in the wrong encoding", "Ia â€” kata “dua”", "()"),
]


@pytest.mark.parametrize(("text", "roles"), [r[1:] for r in ROLES], ids=[r[0] for r in ROLES])
def test_roles(text: str, roles: str) -> None:
    assert "".join(SIGNS[mark.role] for mark in marks(paragraph(text))) == roles


SPANS = [
    ("one", "kata “satu” dua", [("“satu”", 0, True)]),
    ("two", '"satu" dan "dua"', [('"satu"', 0, True), ('"dua"', 0, True)]),
    ("nested", "“a ‘b’ c”", [("“a ‘b’ c”", 0, True), ("‘b’", 1, True)]),
    ("mixed style", 'kata "satu,” ujar', [('"satu,”', 0, True)]),
    ("unclosed to the end", "kata “satu dua", [("“satu dua", 0, False)]),
    ("unclosed to the next", '"Halo. "Saya," ya', [('"Halo. ', 0, False), ('"Saya,"', 0, True)]),
    ("closing alone", "satu,” kata", [("”", 0, False)]),
]


@pytest.mark.parametrize(("text", "expected"), [r[1:] for r in SPANS], ids=[r[0] for r in SPANS])
def test_quotations(text: str, expected: list[tuple[str, int, bool]]) -> None:
    found = [
        (text[one.start : one.end], one.level, bool(one.opening and one.closing))
        for one in quotations(paragraph(text))
    ]
    assert found == expected


def test_quoted() -> None:
    one = paragraph('Ia "di sini" lagi')
    assert [quoted(one, at) for at in (0, 4, 11, 12)] == [False, True, True, False]


def test_code_holds_no_quotation_marks() -> None:
    one = paragraph('pakai "a dan "b" itu')
    one.zones = [Zone("code", 6, 8)]
    assert [mark.offset for mark in marks(one)] == [13, 15]


def test_a_speech_over_paragraphs() -> None:
    texts = ["Kata dia:", "“Satu.", "“Dua.", "Tiga.”", "“Empat.", "Lima.", "‘Enam.", "‘Tujuh.’"]
    article = Article("a", "", [paragraph(text) for text in texts])
    assert runs_on(article) == {1, 2, 6}


@settings(max_examples=300, derandomize=True, deadline=None)
@given(st.text(alphabet="\"“”„'‘’«» aS5.,n(é", max_size=30))
def test_every_mark_has_one_role_and_quotations_nest_or_follow(text: str) -> None:
    one = paragraph(text)
    found = marks(one)
    assert [mark.offset for mark in found] == sorted({mark.offset for mark in found})
    assert all(text.startswith(mark.char, mark.offset) for mark in found)
    roles = {mark.offset: mark.role for mark in found}
    used: list[int] = []
    for span in quotations(one):
        assert 0 <= span.start < span.end <= len(text)
        for mark, role in ((span.opening, "open"), (span.closing, "close")):
            if mark:
                assert roles[mark.offset] == mark.role == role
                used.append(mark.offset)
    assert len(used) == len(set(used))
    assert set(used) == {at for at, role in roles.items() if role in ("open", "close")}
