"""The options that commands share, and what becomes of them: the Options of a run."""

from __future__ import annotations

import os
import sys

from copydesk import compiled, registry
from copydesk.commandline import Found
from copydesk.commandline import Parser as Parser
from copydesk.finding import SEVERITIES, DeskError, Problem
from copydesk.record import TYPE_CHECKING
from copydesk.settings import Options

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from copydesk.run import Watch

FIELDS = {  # option → field of Settings
    "select": "select",
    "ignore": "ignore",
    "fail_on": "fail_on",
    "facts": "facts",
    "language": "language",
    "messages": "messages",
    "baseline": "baseline",
    "jobs": "jobs",
}


def articles(parser: Parser) -> None:
    """Which articles."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="articles and folders; - or nothing with piped input reads standard input",
    )
    parser.add_argument(
        "--stdin-filename", metavar="NAME", help="the name (and so the format) of standard input"
    )
    parser.add_argument("--all", action="store_true", help="take in what is excluded or ignored")
    parser.add_argument(
        "--force-exclude", action="store_true", help="hold even files that are named to exclude"
    )


def settings(parser: Parser) -> None:
    """What config files decide otherwise."""
    parser.add_argument("--config", metavar="FILE", help="this config for all articles")
    for name, what in (
        (
            "--select",
            'run these rules only, even those that are off; "default" stands for the others',
        ),
        ("--ignore", "leave these rules out"),
    ):
        parser.add_argument(name, action="append", nargs="+", metavar="RULE", help=what)
    parser.add_argument("--facts", metavar="FILE", help="the house file, whose facts win")
    parser.add_argument(
        "--language", type=language, metavar="CODE", help="of the articles (default: auto)"
    )
    parser.add_argument(
        "--messages", choices=("id", "en"), help="language of the messages (default: en)"
    )
    parser.add_argument("--baseline", metavar="FILE", help="findings that are accepted")
    parser.add_argument(
        "--jobs", type=_whole, metavar="N", help="processes (default: as many as it is worth)"
    )
    parser.add_argument("--no-cache", action="store_true", help="neither read nor write the cache")
    parser.add_argument(
        "--no-folder", action="store_true", help="do not compare articles with one another"
    )


def outcome(parser: Parser) -> None:
    """How findings count."""
    parser.add_argument(
        "--fail-on",
        choices=(*SEVERITIES, "never"),
        help="the severity from which the exit code is 1 (default: error)",
    )
    parser.add_argument("--quiet", "-q", action="store_true", help="findings and errors only")
    parser.add_argument("--statistics", action="store_true", help="how often each rule found what")


def language(text: str) -> str:
    """The code of a language that articles may be in, or "auto"."""
    from copydesk import packs

    known = ("auto", *packs.spoken())
    if text not in known:
        from argparse import ArgumentTypeError

        from copydesk.yamlfile import unknown

        raise ArgumentTypeError(unknown("language", text, known))
    return text


def _whole(text: str) -> int:
    if not text.isdigit():
        from argparse import ArgumentTypeError

        raise ArgumentTypeError(f"found {text!r}, expected a whole number")
    return int(text)


def options(found: Found) -> Options:
    """The run that a command line asks for. Reads standard input where that is asked for."""
    paths = list(found.paths)
    changes: dict[str, Any] = {}
    for name in ("select", "ignore"):
        groups = getattr(found, name, None)
        if groups is not None:
            rules, more = _rules(groups)
            paths += more
            changes[name] = rules
    for option, field in FIELDS.items():
        value = getattr(found, option, None)
        if value is not None and field not in changes:
            changes[field] = value
    for name in ("facts", "baseline"):
        if name in changes and not os.path.isfile(changes[name]):
            raise DeskError(Problem(changes[name], f"--{name}: no such file"))
    if getattr(found, "no_folder", False):
        changes["folder"] = False
    config = getattr(found, "config", None) or ""
    if config and not os.path.isfile(config):
        raise DeskError(Problem(config, "--config: no such file"))
    cache = "" if getattr(found, "no_cache", False) else compiled.folder()
    paths, stdin = _stdin(paths)
    return Options(
        paths=tuple(paths),
        memory={} if stdin is None else {found.stdin_filename or "<stdin>": stdin},
        every=found.all,
        exclude_named=found.force_exclude,
        config=config,
        cache=cache,
        changes=changes,
    )


def _rules(groups: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], list[str]]:
    """The rules of `--select a,b c PATH`: what follows the first and is a path is one."""
    rules: list[str] = []
    paths: list[str] = []
    for words in groups:
        for number, word in enumerate(words):
            is_path = number and (os.sep in word or "." in word or word == "-")
            if is_path or (number and os.path.exists(word)):
                paths += words[number:]
                break
            rules += [name for name in word.replace(",", " ").split() if name]
    return tuple(rules), paths


def _stdin(paths: list[str]) -> tuple[list[str], bytes | None]:
    """The paths without "-", and the bytes of standard input where it is asked for."""
    named = [path for path in paths if path not in ("-", "/dev/stdin")]
    if len(named) < len(paths) or (not paths and not sys.stdin.isatty()):
        return named, sys.stdin.buffer.read()
    if not paths:
        raise DeskError(Problem("", "nothing to check: name an article or a folder"))
    return named, None


def outputs(parser: Parser) -> None:
    """Where findings go, and in which format."""
    names = ", ".join(formats())
    parser.add_argument(
        "--format", default="text", metavar="FORMAT", help=f"of the output: {names}"
    )
    parser.add_argument("--output", metavar="FILE", help="write there instead of standard output")
    parser.add_argument(
        "--report",
        action="append",
        default=[],
        metavar="FORMAT=FILE",
        help="write this too; as often as wanted",
    )


def formats() -> list[str]:
    """The formats that there are."""
    return registry.modules("reports")


def known_format(name: str) -> str:
    """The name, if it is that of a format."""
    if name not in formats():
        from copydesk.yamlfile import unknown

        raise DeskError(Problem("", unknown("format", name, formats())))
    return name


def watch(quiet: bool) -> Watch:
    """What passes the examined articles on: with a progress bar where a person waits."""
    if quiet or not sys.stderr.isatty():
        from copydesk.run import unwatched

        return unwatched
    from copydesk.progress import shown

    return shown
