"""Writes reports for their tests; finds what some of these drive, else says why they skip."""

import os
import shutil

import pytest

from copydesk import registry
from copydesk.report import Report

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def text_in(name: str, report: Report) -> str:
    """A whole report in one format."""
    return "".join(registry.report(name)(report))


def node_file(*parts: str) -> str:
    """A file of an npm package below tests/node, where `npm ci --prefix tests/node` puts it."""
    path = os.path.join(ROOT, "tests", "node", "node_modules", *parts)
    if not os.path.exists(path):
        pytest.skip(f"{parts[0]} is missing: npm ci --prefix tests/node")
    return path


def program(name: str) -> str:
    """The path of a program."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed")
    return path
