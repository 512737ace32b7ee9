"""House terms: kinds, reasons, the house file's terms, and patterns that would eat the machine."""

import os
import time
from contextlib import suppress

import pytest

from copydesk import registry, run, timeout_regex
from copydesk.desk import Desk
from copydesk.finding import DeskError
from copydesk.packs import compile_file
from copydesk.prove import Proof, proofs
from tests.structure_tools import findings, opened

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
EXAMPLES = list(proofs(os.path.join(ROOT, "docs", "example-pack")))


@pytest.mark.parametrize("proof", EXAMPLES, ids=[proof.name for proof in EXAMPLES])
def test_the_example_pack_holds(proof: Proof) -> None:
    assert proof.failure == ""


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        ("The chairman spoke.", "chair"),
        ("Chairman Lowe spoke.", "Chair"),
        ("HUGE CHAIRMAN VOTE IN THE TOWN", "CHAIR"),
        ("The chairman’s hat was lost.", "chair"),
    ],
)
def test_capitals_are_kept(text: str, suggested: str) -> None:
    (finding,) = findings("house-term", text, preferred={"chairman": "chair"})
    assert finding.suggestions[0].text == suggested


def test_the_reason_is_in_the_message() -> None:
    (finding,) = findings(
        "house-term", "An illegal alien.", forbidden={"illegal alien": "no one is"}
    )
    assert "(no one is)" in finding.message


def test_terms_of_the_house_file() -> None:
    _, desk = opened("house-term")
    entry = {"use": "busway", "not": ["bus way", "bussway"], "reason": "nama resmi"}
    desk = Desk(desk.languages, house_entries={"terms": [entry]})
    article = run.read("article", b"Bus way dan bussway lewat.", desk)
    hits = list(registry.check("terms.house_term")(article, desk))
    assert [hit.suggestions[0].text for hit in hits] == ["Busway", "busway"]
    assert hits[0].values["reason"] == "nama resmi"


BOMBS = [
    (r"(a|aa)+$", "a" * 60 + "b"),
    (r"(?:a|a|ab)*c", "ab" * 400),
    (r"(\w+\s?)+:", "kata " * 3000),
    (r"(?b)(?:hello world){e<=9}", "helo wrld " * 2000),
]


@pytest.mark.parametrize(("pattern", "text"), BOMBS, ids=[bomb[0] for bomb in BOMBS])
def test_a_slow_pattern_is_stopped(pattern: str, text: str) -> None:
    start = time.process_time()
    with suppress(DeskError):
        list(timeout_regex.find(pattern, text, seconds=0.1, path="a.txt"))
    assert time.process_time() - start < 3


REFUSED = [
    ("a*", "empty"),
    ("", "0 characters"),
    ("(?=a)", "empty"),
    ("(a", "no regular expression"),
    ("(?:(?:a{1000}){1000}){1000}", "multiply"),
    ("a{99999999999}", "multiply"),
    ("(" * 60 + "a" + ")" * 60, "brackets"),
    ("a" * 3000, "3000 characters"),
]


@pytest.mark.parametrize(("pattern", "message"), REFUSED, ids=[case[0][:20] for case in REFUSED])
def test_a_bad_pattern_is_refused_with_its_place(
    pattern: str, message: str, tmp_path: object
) -> None:
    path = os.path.join(str(tmp_path), "pack.yaml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(
            "rules:\n  mine:\n    check: terms.pattern\n    message: x\n    parameters:\n"
            f"      pattern: '{pattern}'\n"
        )
    with pytest.raises(DeskError) as caught:
        compile_file(path)
    assert caught.value.problem.line == 6
    assert "rules.mine.parameters.pattern" in caught.value.problem.message
    assert message in caught.value.problem.message


def test_an_empty_match_in_a_text_is_an_error_of_that_article() -> None:
    with pytest.raises(DeskError, match="empty"):
        list(timeout_regex.find(r"\b(?=z)", "a zoo", path="a.txt"))


def test_captures_of_a_long_text_stay_small() -> None:
    text = "x" * 300_000
    assert sum(
        end - start for start, end, _ in timeout_regex.find(r"(?:(.))+", text, seconds=5)
    ) == len(text)
