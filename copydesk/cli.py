"""The command line: picks the command, loads only that one, and turns its end into an exit code."""

from __future__ import annotations

import sys
from os import devnull

from copydesk import module
from copydesk.finding import DeskError
from copydesk.record import TYPE_CHECKING
from copydesk.version import __version__

if TYPE_CHECKING:
    from types import FrameType
    from typing import NoReturn

# Command → what it does. Each is a module in copydesk/commands/ of that name.
COMMANDS = {
    "check": "check articles: the main job",
    "fix": "apply safe fixes; --diff only shows them",
    "report": "write the local report into a folder",
    "facts": "the ledger: who, which title, when, how many, with places",
    "archive": "an archive of any size, through an engine, on a cluster",
    "rules": "list the rules",
    "explain": "a rule's page: what it looks for, why, examples",
    "test-rules": "prove a rule pack against its own examples",
    "init": "write a commented config and a house file to start from",
    "accept": "add words to the house vocabulary",
    "baseline": "accept today's findings, so that only new ones count",
}

LATER = ("lsp", "serve")  # promised, not there yet

HELP = """usage: copydesk COMMAND [OPTION…] [PATH…]

An editorial lint and fact-consistency checker for Indonesian and English articles.

{commands}

copydesk COMMAND --help   the options of a command
copydesk --version        the version

Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 the tool could not do its job,
130 interrupted.
"""


class Terminated(BaseException):
    """Somebody sent SIGTERM: unwind, so that temporary files go, then exit with 143."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    _with_streams()
    if not words or words[0] in ("-h", "--help", "help"):
        rows = [f"  {name:<11} {what}" for name, what in COMMANDS.items()]
        return closed(HELP.format(commands="\n".join(rows)), 0 if words else 2)
    if words[0] in ("-V", "--version"):
        return closed(f"copydesk {__version__}\n", 0)
    if words[0] in LATER:
        complain(f"{words[0]} is not in this version")
        return 2
    if words[0] not in COMMANDS:
        from copydesk.yamlfile import unknown

        what = "option" if words[0].startswith("-") else "command"
        complain(unknown(what, words[0], COMMANDS))
        return 2
    return guarded(words[0], words[1:])


def script() -> NoReturn:
    """The command as a process of its own: a short life needs no collector and no tidying up.

    What the interpreter does as it goes costs a tenth of a run over one article.
    """
    import atexit
    import gc
    import os

    gc.set_threshold(100_000, 20, 50)
    code = main()
    if "threading" in sys.modules:  # an engine, a profiler: let them end as they will
        sys.exit(code)
    atexit._run_exitfuncs()  # what was put off to the end is done: patterns kept for the next run
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            continue  # nobody reads it
    os._exit(code)


def _with_streams() -> None:
    """Standard streams that were closed before we started lead nowhere."""
    for stream in ("stdin", "stdout", "stderr"):
        if getattr(sys, stream) is None:
            mode = "r" if stream == "stdin" else "w"
            setattr(sys, stream, open(devnull, mode, encoding="utf-8"))  # noqa: SIM115 - to the end


def guarded(name: str, arguments: list[str]) -> int:
    """Run a command; errors, signals and a reader that went away become exit codes."""
    # `signal` makes enumerations of all names first, which costs more than a report.
    from _signal import SIGTERM, signal  # type: ignore[import-not-found]

    try:
        before = signal(SIGTERM, _terminated)
    except ValueError:  # not in the main thread: somebody else minds the signals
        before = None
    try:
        command = module(f"commands.{name.replace('-', '_')}")
        code: int = command.main(arguments)
        return code
    except DeskError as error:
        complain(str(error.problem))
        return 2
    except KeyboardInterrupt:
        return 130
    except Terminated:
        return 143
    except BrokenPipeError:  # whoever read our output has seen enough
        quiet_output()
        return 0
    except OSError as error:
        complain(f"{error.filename or 'output'}: {error.strerror or error}")
        quiet_output()
        return 2
    except SystemExit as error:  # argparse
        return error.code if isinstance(error.code, int) else 2
    finally:
        if before is not None:
            signal(SIGTERM, before)


def _terminated(_number: int, _frame: FrameType | None) -> None:
    raise Terminated


def complain(message: str) -> None:
    """An error, on standard error."""
    from copydesk.output import err

    err(f"copydesk: {message}")


def closed(text: str, code: int) -> int:
    """Write a text to standard output; the code, even if nobody reads it."""
    from copydesk.output import out

    return out(text, code)


def quiet_output() -> None:
    """Let the interpreter's last flush write to nothing."""
    from copydesk.output import quiet

    quiet()
