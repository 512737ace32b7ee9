"""Clean articles full of traps: not one finding of any rule of words."""

from pathlib import Path

import pytest

from copydesk import packs, registry
from copydesk.desk import Desk
from copydesk.run import read

DESK = Desk(packs.load().languages)
RULES = (
    "typos.typo", "names.name_typo", "spaces.missing_space", "spelling.nonstandard_form",
    "spelling.variant_spelling",
)  # fmt: skip
ARTICLES = sorted((Path(__file__).parent / "words").glob("*.txt"))


def test_there_are_ten() -> None:
    assert len(ARTICLES) >= 10


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_no_finding(path: Path) -> None:
    made = read(path.name, path.read_bytes(), DESK)
    found = [
        (rule, made.source[hit.start : hit.end], [s.text for s in hit.suggestions])
        for rule in RULES
        for hit in registry.check(rule)(made, DESK)
    ]
    assert found == []
