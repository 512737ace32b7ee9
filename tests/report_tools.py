"""Finds what some report tests drive, and says why a test skips without it."""

import os
import shutil

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


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
