"""Hostile input is read in linear time: twice the input, at most some 2.6 times the work."""

import gc
import time
from collections.abc import Callable

import pytest

from copydesk.reading import read

Make = Callable[[int], str]

ATTACKS: list[tuple[str, Make]] = [
    ("a.html", lambda n: "<a " * n),
    ("a.html", lambda n: "<!--" * n),
    ("a.html", lambda n: "<![" * n),
    ("a.html", lambda n: "<![CDATA[" * n),
    ("a.html", lambda n: "</" * n),
    ("a.html", lambda n: "<?" * n),
    ("a.html", lambda n: '<a x="' * n),
    ("a.html", lambda n: '<a x=">" ' * n),
    ("a.html", lambda n: "<p " + 'a="" ' * n),
    ("a.html", lambda n: "<p " + "a" * n + "=" * n + ">"),
    ("a.html", lambda n: "<div>" * n),
    ("a.html", lambda n: "<ul><li>x" * n),
    ("a.html", lambda n: "<li>x" * n + "</ul>" * n),
    ("a.html", lambda n: "<code>x<p>" * n),
    ("a.html", lambda n: "<nav>x" * n),
    ("a.html", lambda n: "<title>" * n),
    ("a.html", lambda n: "<script></scriptx" * n),
    ("a.html", lambda n: "<div lang=fr>x" * n),
    ("a.html", lambda n: "<br>" * n),
    ("a.html", lambda n: "&" * n + "&a" * n),
    ("a.html", lambda n: "x" + " " * n + "&#" + "9" * n),
    ("a.md", lambda n: ">" * n),
    ("a.md", lambda n: "> <div>é\n" * n),
    ("a.md", lambda n: "[a](" * n),
    ("a.md", lambda n: "*a " * n),
    ("a.md", lambda n: "`a" * n),
    ("a.md", lambda n: "{{" * n),
    ("a.md", lambda n: "{{a}}" * n),
    ("a.md", lambda n: "|a|b|\n|-|-|\n" + "|x|y|\n" * n),
    ("a.md", lambda n: "---\n" + "a: b\n" * n),
    ("a.md", lambda n: "---\ntags:\n" + "  - x\n" * n + "---\n"),
    ("a.md", lambda n: "é_a_ " * n),
    ("a.txt", lambda n: "satu dua. " * n),
    ("a.txt", lambda n: "satu.\n\n" * n),
    ("a.txt", lambda n: "satu dua tiga empat lima enam tujuh delapan\n" * n),
    ("a.txt", lambda n: "[[stet " * n),
    ("a.txt", lambda n: "[[stet a]] x " * n),
    ("a.txt", lambda n: "\r" * n),
    ("a.txt", lambda n: "a\u200b\u00a0" * n),
    ("a.txt", lambda n: "e\u0301" * n),
    ("a.txt", lambda n: "e" + "\u0301" * n),
]


def seconds(name: str, source: str) -> float:
    """The least CPU time of two readings."""
    data = source.encode()
    times = []
    gc.collect()
    gc.disable()  # its passes come when they like
    try:
        for _ in range(2):
            begin = time.process_time()
            read(name, data)
            times.append(time.process_time() - begin)
    finally:
        gc.enable()
    return min(times)


@pytest.mark.parametrize(
    ("name", "make"), ATTACKS, ids=[f"{name[2:]} {make(1)!r}" for name, make in ATTACKS]
)
def test_time_is_linear(name: str, make: Make) -> None:
    size = 500
    while (once := seconds(name, make(size))) < 0.008 and size < 1_000_000:
        size *= 2
    for _ in range(3):  # a busy machine may spoil one measurement
        if seconds(name, make(size * 4)) < once * 4 * 1.6 + 0.01:
            return
        once = max(once, seconds(name, make(size)))
    pytest.fail(f"four times {size} takes more than 6.4 times as long")


def test_no_recursion_in_deep_nesting() -> None:
    depth = 50_000
    assert read("a.html", ("<div>" * depth + "x" + "</div>" * depth).encode()).paragraphs
    assert read("a.md", (">" * 5_000 + " x").encode()).paragraphs
