"""One cache of compiled packs for all tests of a session, apart from the user's own."""

import os
import shutil
import tempfile

import pytest

MADE: list[str] = []


def pytest_configure(config: pytest.Config) -> None:
    """Make the folder before any test is collected; worker processes inherit its name."""
    if not hasattr(config, "workerinput"):
        MADE.append(tempfile.mkdtemp(prefix="copydesk-tests-"))
        os.environ["COPYDESK_CACHE"] = MADE[0]


def pytest_unconfigure() -> None:
    """Remove it again."""
    for folder in MADE:
        shutil.rmtree(folder, ignore_errors=True)
