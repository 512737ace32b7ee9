"""What other spelling tools flag in the same articles: (file, word) pairs, by tool.

Needs `codespell`, `typos`, `hunspell` (with id_ID and en_US) and `cspell` (npm, with
@cspell/dict-id-id) on the PATH or in COPYDESK_PEERS; what is missing is left out.
"""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
HUNSPELL = {"id": "id_ID", "en": "en_US"}
Flags = list[tuple[str, str]]


def program(name: str) -> str:
    """The path of a program, "" where there is none."""
    return (
        shutil.which(name, path=os.environ.get("COPYDESK_PEERS", "") + ":" + os.environ["PATH"])
        or ""
    )


def output(command: Sequence[str], text: str = "") -> str:
    """What a program prints; exit codes are ignored, findings are no failure."""
    return subprocess.run(command, input=text, capture_output=True, text=True, check=False).stdout


def codespell(paths: Sequence[Path], _language: str) -> Flags:
    """codespell with its default list."""
    lines = output([program("codespell"), *map(str, paths)]).splitlines()
    found = (re.match(r"(.+?):\d+: (\S+) ==>", line) for line in lines)
    return [(Path(m[1]).stem, m[2]) for m in found if m]


def typos(paths: Sequence[Path], _language: str) -> Flags:
    """typos with its default list."""
    lines = output([program("typos"), "--format", "json", *map(str, paths)]).splitlines()
    found = (json.loads(line) for line in lines if line.startswith("{"))
    return [(Path(one["path"]).stem, one["typo"]) for one in found if one.get("type") == "typo"]


def hunspell(paths: Sequence[Path], language: str) -> Flags:
    """hunspell with the dictionary of the language: every word that it does not know."""
    return [
        (path.stem, word)
        for path in paths
        for word in output(
            [program("hunspell"), "-d", HUNSPELL[language], "-l"], path.read_text("utf-8")
        ).split()
    ]


def cspell(paths: Sequence[Path], language: str) -> Flags:
    """cspell, for Indonesian with @cspell/dict-id-id and English beside it."""
    folder = Path(program("cspell")).resolve().parent
    while folder.name != "node_modules" and folder != folder.parent:
        folder = folder.parent
    settings: dict[str, object] = {"version": "0.2", "language": "en", "useGitignore": False}
    if language == "id":
        settings |= {
            "import": [str(folder / "@cspell/dict-id-id/cspell-ext.json")],
            "language": "en,id,id-ID",
        }
    config = Path(os.environ.get("TMPDIR", "/tmp")) / "copydesk-cspell.json"
    config.write_text(json.dumps(settings), "utf-8")
    base = [
        program("cspell"),
        "lint",
        "--no-progress",
        "--no-summary",
        "--no-cache",
        "-c",
        str(config),
        "--root",
        os.path.commonpath([path.resolve().parent for path in paths]),
    ]
    lines = output([*base, *(str(path.resolve()) for path in paths)]).splitlines()
    config.unlink()
    found = (re.match(r"(.+?):\d+:\d+ - Unknown word \((.+?)\)", line) for line in lines)
    return [(Path(m[1]).stem, m[2]) for m in found if m]


def pyspellchecker(paths: Sequence[Path], language: str) -> Flags:
    """pyspellchecker alone, in small letters; it has no Indonesian."""
    if language != "en":
        return []
    from spellchecker import SpellChecker

    checker = SpellChecker(language=language, distance=1)
    return [
        (path.stem, word)
        for path in paths
        for word in WORD.findall(path.read_text("utf-8"))
        if word.islower() and word in checker.unknown([word])
    ]


def run(paths: Sequence[Path], language: str) -> dict[str, Flags]:
    """The flags of every tool that is installed."""
    tools = {"codespell": codespell, "typos": typos, "hunspell": hunspell, "cspell": cspell}
    found = {name: tool(paths, language) for name, tool in tools.items() if program(name)}
    if language == "en":
        found["pyspellchecker, small letters"] = pyspellchecker(paths, language)
    return found
