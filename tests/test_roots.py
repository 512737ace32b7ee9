"""Forms of a word share its root; words that only look like forms keep to themselves."""

from __future__ import annotations

import pytest

from copydesk.language.morphology import roots
from copydesk.opened import open_desk
from copydesk.settings import Settings

DESK = open_desk(Settings()).desk

FORMS = {
    "id": {
        "rugi": "kerugian merugi merugikan dirugikan",
        "pasang": "terpasang dipasang dipasangi pemasangan memasang",
        "resmi": "diresmikan peresmian meresmikan",
        "sita": "disita menyita penyitaan",
        "bangun": "dibangun membangun pembangunan bangunannya",
        "nilai": "menilai senilai bernilai",
        "operasi": "beroperasi mengoperasikan",
    },
    "en": {
        "collapse": "collapsed collapses collapsing",
        "stab": "stabbing stabbed",
        "collide": "collision collided collisions",
        "invest": "investment investors invested",
        "elect": "election elections elected",
        "propose": "proposed proposes",
        "divide": "division divided",
    },
}
ALONE = {
    "id": "berita kepala karena kapal sekolah menteri korban pertama bupati",
    "en": "morning wedding station million mission version number later water during king news",
}


@pytest.mark.parametrize(
    ("language", "root", "form"),
    [
        pytest.param(language, root, form, id=f"{language}-{form}")
        for language, table in FORMS.items()
        for root, forms in table.items()
        for form in forms.split()
    ],
)
def test_forms_share_their_root(language: str, root: str, form: str) -> None:
    assert DESK.languages[language].once(roots)[form] == root


@pytest.mark.parametrize(
    ("language", "word"),
    [
        pytest.param(language, word, id=f"{language}-{word}")
        for language, words in ALONE.items()
        for word in words.split()
    ],
)
def test_other_words_are_their_own_root(language: str, word: str) -> None:
    assert DESK.languages[language].once(roots)[word] == word
