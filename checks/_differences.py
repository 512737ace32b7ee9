"""The words in which two paragraphs differ, and what sort of words they are."""

from __future__ import annotations

from copydesk.language import plain
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def difference(first: str, later: str) -> tuple[list[str], list[str]]:
    """The runs of words in which two texts differ, as written: there and here, run by run."""
    from rapidfuzz.distance import Levenshtein

    one, two = first.split(), later.split()
    keys = [b"".join(plain.words(word)) for word in one], [b"".join(plain.words(w)) for w in two]
    there: list[str] = []
    here: list[str] = []
    last: tuple[int, int] = (-1, -1)
    for operation in Levenshtein.opcodes(*keys):
        if operation.tag == "equal":
            continue
        left = " ".join(one[operation.src_start : operation.src_end])
        right = " ".join(two[operation.dest_start : operation.dest_end])
        if last == (operation.src_start, operation.dest_start) and there:
            there[-1] = f"{there[-1]} {left}".strip()
            here[-1] = f"{here[-1]} {right}".strip()
        else:
            there.append(left)
            here.append(right)
        last = (operation.src_end, operation.dest_end)
    return there, here


def kind(there: Sequence[str], here: Sequence[str]) -> str:
    """What sort of words differ: "" for any, "numbers" only, or "parallel" statements.

    Statements are parallel where each difference is another name or number: "Bogor, 23 derajat"
    and "Depok, 25 derajat" are two lines of a list. One name spelt in two ways is no such list.
    """
    pairs = list(zip(there, here, strict=True))
    if any(_is_label(a, b) for a, b in pairs):
        return "parallel"
    if pairs and all(_is_number(a) and _is_number(b) for a, b in pairs):
        return "numbers"
    if all(_is_value(a) and _is_value(b) for a, b in pairs):
        from rapidfuzz.fuzz import ratio

        names = [(a, b) for a, b in pairs if not (_is_number(a) and _is_number(b))]
        if any(ratio(a, b) < 75 for a, b in names):
            return "parallel"
    return ""


def _is_label(there: str, here: str) -> bool:
    """Whether a difference shows that one of the two is a caption: "Error: …", "(pictured)"."""
    longer = there or here
    return (not there or not here) and (longer.endswith(":") or longer.startswith("("))


def _is_number(run: str) -> bool:
    return bool(run) and any(char.isdigit() for char in run) and not any(map(str.isalpha, run))


def _is_value(run: str) -> bool:
    """Names and numbers and nothing else."""
    words = [word.lstrip("(“\"'‘") for word in run.split()]
    return bool(words) and all(word[:1].isdigit() or word[:1].isupper() for word in words)


def shown(runs: Sequence[str]) -> str:
    """The differing words for a message: a few runs, "–" where a side has none."""
    shown = [run if len(run) <= 60 else run[:57].rstrip() + "…" for run in runs[:4]]
    return " … ".join(run.strip(".,;:") or "–" for run in shown) + (" …" if len(runs) > 4 else "")
