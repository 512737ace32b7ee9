"""Quotation marks and brackets: what is found and what it becomes, beside what is left alone."""

import pytest

from tests.structure_tools import findings, fixed

MIXED = [
    ('Kim ingin "maju" dan "pertukaran ilmiah,” tulis KCNA.', "text",
     'Kim ingin "maju" dan "pertukaran ilmiah," tulis KCNA.'),
    ("“The roof will hold,\" she said. “We tested it.”", "text",
     "“The roof will hold,” she said. “We tested it.”"),
    ("\"The roof will hold,” she said. “We tested it.”", "text",
     "“The roof will hold,” she said. “We tested it.”"),
    ("”The roof will hold,” she said. “We tested it.”", "text",
     "“The roof will hold,” she said. “We tested it.”"),
    ("<p>Kata dia, &quot;atap itu kuat,&rdquo; lalu \"pergi\".</p>", "html",
     "<p>Kata dia, &quot;atap itu kuat,\" lalu \"pergi\".</p>"),
]  # fmt: skip

UNBALANCED = [
    ("“The roof will hold, she said.", ["“"]),
    ("The roof will hold,” she said.", ["”"]),
    ('Katanya, "Atap itu kuat.\n\nLalu ia pergi ke kota.', ['"']),
    ("The council (which met on Monday agreed.", ["("]),
    ("The council, which met), agreed [yes.", [")", "["]),
    ("“One.\n\nTwo,” she said.", ["“"]),
    ('"Satu, kata dia.\n\n"Dua," kata mereka.\n\n"Tiga, kata kami.', ['"']),
]

QUIET = [
    "“The roof,” she said, “will hold.”",
    "“One.\n\n“Two.\n\n“Three,” she said.",
    "The ’90s, ’twas, rock ’n’ roll, the boys’ and the girl’s.",
    'He is 5\' 10" tall and the screen is 27" wide.',
    "a) one; b) two; (c) three; 4) four; iv) five",
    "Smile :) and frown :( and wink ;-) and laugh :D)",
    "“She said ‘no’ and ‘never’ and left,” he said.",
    "(One paragraph.\n\nAnother one.)",
    "Ia bertanya, \"Kapan 'mudik' dimulai?\" lalu pergi.",
    "",
]


@pytest.mark.parametrize(("text", "name", "new"), MIXED, ids=[case[0][:40] for case in MIXED])
def test_mixed_is_found_and_fixed(text: str, name: str, new: str) -> None:
    found = findings("mixed-quotes", text, name)
    assert len(found) == 1
    assert found[0].suggestions[0].safe
    assert fixed("mixed-quotes", text, name) == new
    assert not findings("mixed-quotes", new, name)


@pytest.mark.parametrize(("text", "marks"), UNBALANCED, ids=[case[0][:40] for case in UNBALANCED])
def test_unbalanced_is_found(text: str, marks: list[str]) -> None:
    assert [finding.text for finding in findings("unbalanced-quotes", text)] == marks


@pytest.mark.parametrize("rule", ["mixed-quotes", "unbalanced-quotes"])
@pytest.mark.parametrize("text", QUIET, ids=[text[:40] for text in QUIET])
def test_left_alone(rule: str, text: str) -> None:
    assert not findings(rule, text)


def test_a_text_of_two_styles_is_told_once() -> None:
    text = '“One,” he said. “Two.” “Three.” “Four.”\n\n“Five.”  “Six.”\n\n"Seven," and "eight."'
    found = findings("mixed-quotes", text)
    assert [finding.text for finding in found] == ['"Seven,"']
    assert "curly" in found[0].message


def test_a_mark_in_yaml_is_not_made_one_that_ends_the_value() -> None:
    text = '---\ntitle: "Wali kota: “atap” kuat"\n---\n\n"Satu," kata dia.\n'
    for finding in findings("mixed-quotes", text, "markdown"):
        assert not finding.suggestions[0].safe


SPOKEN = [
    'Warga menunggu.\n\n"Nek ora ono bantuan, piye carane urip," kata seorang nenek.',
    "Warga menunggu.\n\n“Nek ora ono bantuan, piye carane urip,” kata dia.",
    'Kata dia: "Bantuan itu belum tiba. "Piye carane urip, mesakne bocah-bocah." Ia pergi.',
    "Ia berkata, ''Aktifitas kami berhenti,'' lalu pergi dari rumah itu.",
]


@pytest.mark.parametrize("rule", ["typo", "nonstandard-form"])
@pytest.mark.parametrize("text", SPOKEN, ids=[text[:40] for text in SPOKEN])
def test_what_is_said_is_the_speakers(rule: str, text: str) -> None:
    assert not findings(rule, text, language="id")


def test_what_the_desk_wrote_is_not() -> None:
    assert findings("nonstandard-form", 'Kata dia, "Ya." Aktifitas mereka berhenti.', language="id")
