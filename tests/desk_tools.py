"""What the desk's tests share: files in a scratch folder, runs in this process and another."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from typing import Any

from copydesk import cli

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CLEAN = "Warga membeli beras di pasar pagi ini.\n"
DOUBLED = "The mayor opened the the hall on the hill.\n"
MIXED = 'Ia menyebut "kerja sama kedua negara” dalam pidatonya.\n'


def put(name: str, text: str | bytes) -> str:
    """Write a file, with the folders above it; returns its name."""
    folder = os.path.dirname(name)
    if folder:
        os.makedirs(folder, exist_ok=True)
    with open(name, "wb") as file:
        file.write(text if isinstance(text, bytes) else text.encode())
    return name


def got(name: str) -> bytes:
    """A file's bytes."""
    with open(name, "rb") as file:
        return file.read()


def process(
    *arguments: str, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Copydesk as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "copydesk", *arguments],
        input=stdin,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": ROOT, **environment},
        timeout=60,
    )


class Checked:
    """What a check in this process said: exit code, findings as (path, line, rule), errors."""

    def __init__(self, arguments: Iterable[str]) -> None:
        name = "out.of.check.json"
        self.code = cli.main(["check", *arguments, "--format", "json", "--output", name])
        self.report: dict[str, Any] = json.loads(got(name))
        os.unlink(name)
        found = self.report["findings"]
        self.findings = [(one["path"], one["line"], one["rule"]) for one in found]
        self.rules = sorted(one["rule"] for one in found)
        self.errors = [(one["path"], one["message"]) for one in self.report["errors"]]
        self.articles = self.report["articles"]


def check(*arguments: str) -> Checked:
    """A check of some paths in this process."""
    return Checked(arguments)
