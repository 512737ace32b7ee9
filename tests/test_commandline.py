"""Command lines that are read without argparse: they mean what argparse says they mean."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk import options
from copydesk.commandline import Parser


def parser() -> Parser:
    """The options of `copydesk check`, which have all kinds."""
    made = Parser("check", "Check articles.")
    options.articles(made)
    options.outputs(made)
    options.settings(made)
    options.outcome(made)
    return made


PLAIN = {
    "a path": ["a.txt"],
    "paths": ["a.txt", "b c.md", "-"],
    "nothing": [],
    "a flag": ["--quiet", "a.txt"],
    "a short flag": ["a.txt", "-q"],
    "a value": ["--format", "json", "a.txt"],
    "a value behind =": ["a.txt", "--format=json"],
    "an empty value": ["--output", "", "a.txt"],
    "a choice": ["--fail-on", "never", "a.txt"],
    "several times": ["--report", "json=a.json", "--report=html=b.html", "a.txt"],
    "the later of two": ["--fail-on", "never", "--fail-on", "error"],
    "an editor's": ["--format", "json", "--stdin-filename", "a.md", "-"],
}

ODD = {
    "help": ["--help"],
    "an unknown option": ["--formt", "json"],
    "part of a name": ["--form", "json"],
    "no such choice": ["--fail-on", "sometimes"],
    "a value that is missing": ["a.txt", "--format"],
    "a value like an option": ["--format", "--quiet"],
    "a value for a flag": ["--quiet=yes"],
    "a value with a type": ["--jobs", "2"],
    "lists": ["--select", "typo", "name-typo", "--quiet"],
    "two dashes": ["--quiet", "--", "-odd.txt"],
    "two stretches of paths": ["a.txt", "--quiet", "b.txt"],
    "short flags together": ["-qq"],
    "a short flag with a value": ["-q=1"],
}


@pytest.mark.parametrize("case", PLAIN)
def test_an_ordinary_line_needs_no_argparse(case: str) -> None:
    found = parser()._plain(PLAIN[case])
    assert found is not None
    assert found == vars(parser()._full().parse_args(PLAIN[case]))


@pytest.mark.parametrize("case", ODD)
def test_any_other_line_is_argparse_s(case: str) -> None:
    assert parser()._plain(ODD[case]) is None


WORDS = st.sampled_from(
    [*(word for line in (*PLAIN.values(), *ODD.values()) for word in line), "", "-1", "x y", "en"]
)


@given(st.lists(WORDS, max_size=7))
@settings(derandomize=True, deadline=None, max_examples=400)
def test_a_line_means_what_argparse_says(words: list[str]) -> None:
    found = parser()._plain(words)
    if found is not None:
        assert found == vars(parser()._full().parse_args(words))


def test_an_ordinary_line_does_not_load_argparse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "argparse", None)
    assert parser().parse_args(["--quiet", "a.txt"]).paths == ["a.txt"]
    with pytest.raises(ImportError):
        parser().parse_args(["--quiet", "a.txt", "--help"])
