"""Command lines: read here where nothing about them is in question, else by argparse.

Whoever types a command has time for argparse with its help and its messages; an editor that has
an article checked at each pause does not. Options are declared as for argparse. A line of known
options, each with a value that it takes, is read here; argparse, whose import takes longer than
an article, is asked about every other line and decides alone what that means.
"""

from __future__ import annotations

from copydesk.finding import DeskError, Problem
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence
    from typing import Any, NoReturn


class Found:
    """What a command line says: an attribute for each option and for the paths."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.__dict__.update(values)

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...
        def __setattr__(self, name: str, value: Any) -> None: ...


class Row(NamedTuple):
    """One option or positional argument, with what argparse wants to know of it."""

    names: tuple[str, ...]
    said: dict[str, Any]

    @property
    def field(self) -> str:
        """The attribute that holds its value."""
        name = next((name for name in self.names if name.startswith("--")), self.names[0])
        return name.lstrip("-").replace("-", "_")

    @property
    def flag(self) -> bool:
        """Whether it takes no value."""
        return self.said.get("action") == "store_true"

    @property
    def simple(self) -> bool:
        """Whether it takes one value at most, as it is written."""
        return "nargs" not in self.said and "type" not in self.said

    @property
    def default(self) -> Any:
        """Its value where the line does not name it."""
        return self.said.get("default", False if self.flag else None)

    def taken(self, value: str, before: Any) -> Any:
        """Its value after the line named it once more."""
        if self.said.get("action") == "append":
            return [*(before or ()), value]
        return True if self.flag else value


class Parser:
    """The options of one command; takes what `ArgumentParser.add_argument` takes."""

    def __init__(self, command: str, description: str) -> None:
        self._command = command
        self._description = description
        self._rows: list[Row] = []
        self._more: dict[str, Any] = {}

    def add_argument(self, *names: str, **said: Any) -> None:
        """Declare an option or a positional argument, in argparse's words."""
        self._rows.append(Row(names, said))

    def set_defaults(self, **values: Any) -> None:
        """Attributes that no option sets."""
        self._more.update(values)

    def parse_args(self, words: Sequence[str]) -> Found:
        """What the line says. A DeskError for what cannot be; SystemExit after `--help`."""
        values = self._plain(words)
        return Found(vars(self._full().parse_args(words)) if values is None else values)

    def _plain(self, words: Sequence[str]) -> dict[str, Any] | None:
        """The values of a line with nothing unusual about it; None: let argparse decide."""
        named = {name: row for row in self._rows for name in row.names}
        values = {**self._more, **{row.field: row.default for row in self._rows}}
        loose: list[int] = []
        left = iter(enumerate(words))
        for at, word in left:
            if word == "-" or not word.startswith("-"):
                loose.append(at)
                continue
            name, equals, value = word.partition("=")
            row = named.get(name)
            if row is None or not row.simple or (equals and (row.flag or name[:2] != "--")):
                return None
            if not row.flag and not equals:
                value = next(left, (0, "-"))[1]
                if value.startswith("-"):
                    return None
            if value not in row.said.get("choices", (value,)):
                return None
            values[row.field] = row.taken(value, values[row.field])
        return values if self._placed([words[at] for at in loose], loose, values) else None

    def _placed(self, words: list[str], at: list[int], values: dict[str, Any]) -> bool:
        """Take the words that are no options for the positional argument: one list of them."""
        rows = [row for row in self._rows if not row.names[0].startswith("-")]
        if len(rows) != 1 or rows[0].said.get("nargs") not in ("*", "+"):
            return False
        values[rows[0].field] = words
        in_one = not at or at[-1] - at[0] < len(at)
        return in_one and (bool(words) or rows[0].said["nargs"] == "*")

    def _full(self) -> ArgumentParser:
        """The same options for argparse."""
        import argparse

        # Its messages are English whatever the locale says, like ours.
        argparse._ = str  # type: ignore[attr-defined]

        class Full(argparse.ArgumentParser):
            def error(self, message: str) -> NoReturn:
                names = sorted(name for name in self._option_string_actions if name[:2] == "--")
                told = _told(message, names)
                raise DeskError(Problem("", f"{told} (see {self.prog} --help)"))

        parser = Full(
            prog=f"copydesk {self._command}",
            description=self._description,
            allow_abbrev=False,
            formatter_class=lambda prog: argparse.RawDescriptionHelpFormatter(prog, width=100),
        )
        for row in self._rows:
            parser.add_argument(*row.names, **row.said)
        parser.set_defaults(**self._more)
        return parser


def _told(message: str, names: list[str]) -> str:
    """What argparse says is wrong; of an unknown option, with the one that was meant."""
    unknown = message.removeprefix("unrecognized arguments: ")
    word = unknown.split()[0].split("=")[0]
    if unknown == message or not word.startswith("-"):
        return message
    from copydesk.yamlfile import unknown as meant

    return meant("option", word, names)
