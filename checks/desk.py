"""What the desk says of an article as a file: its encoding, marks that silence nothing."""

from __future__ import annotations

from copydesk.article import Article
from copydesk.claims import Group
from copydesk.desk import Desk
from copydesk.finding import Hit
from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def stet(group: Group, desk: Desk) -> Iterator[Hit]:
    """A `stet` that silences nothing, names no rule, or opens or closes nothing.

    A fact's value says which: ("unused", rules), ("unknown", name, nearest), ("open",), ("end",).
    """
    for fact in group.facts:
        variant, *words = map(str, fact.value)
        name, near = [*words, "", ""][:2]
        if variant == "unknown" and near:
            variant = "misspelt"
        if variant == "unused" and name:
            variant = "rules"
        yield Hit(
            fact.start,
            fact.end,
            {"name": name, "near": near},
            variant="" if variant == "unused" else variant,
            path=fact.path,
            text=fact.text,
        )


NAMES = {"cp1252": "Windows-1252"}


def encoding(article: Article, desk: Desk) -> Iterator[Hit]:
    """A file that is in another encoding than UTF-8, at its first character."""
    if not article.encoding.startswith("utf-8"):
        name = article.encoding.removesuffix("-bom")
        end = min(len(article.source), 1)
        yield Hit(0, end, {"name": NAMES.get(name, name.upper())})
