"""A rule as the engine sees it: one entry of a pack, ready to run."""

from __future__ import annotations

from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any, Literal

    from copydesk.finding import Severity

    RuleKind = Literal["check", "judge"]


class Rule(NamedTuple):
    """One entry of a rule pack.

    `function` names what runs, as "file.function" below checks/: for kind "check" a generator
    of hits from one article, for kind "judge" one of hits from a group of facts.
    `extract` names the fact extractors that a judge needs, `attributes` the facts it reads.
    `severities` maps a hit's grade to a severity; "" is the grade of a hit that names none.
    `message`, `related` and each of `variants` map a messages language to a template.
    `folder` says whether a judge also compares across articles; `common` is the number of
    articles in which one text must be found to count as the house's own use, 0 for never.
    `origin` is the pack's file and line; where one of `yields` (names of rules) finds the same
    place of an article, this rule's finding is left out.
    """

    name: str
    kind: RuleKind
    function: str
    severities: dict[str, Severity]
    message: dict[str, str]
    related: dict[str, str] = {}  # noqa: RUF012 - defaults that nobody writes to
    variants: dict[str, dict[str, str]] = {}  # noqa: RUF012
    parameters: dict[str, Any] = {}  # noqa: RUF012
    extract: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    default: bool = True
    folder: bool = True
    common: int = 0
    origin: tuple[str, int] = ("", 0)
    yields: tuple[str, ...] = ()
