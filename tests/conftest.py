"""One cache of compiled packs for all tests of a session, apart from the user's own."""

import os
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def _cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    before = os.environ.get("COPYDESK_CACHE")
    os.environ["COPYDESK_CACHE"] = str(tmp_path_factory.getbasetemp().parent / "copydesk-cache")
    yield
    if before is None:
        del os.environ["COPYDESK_CACHE"]
    else:
        os.environ["COPYDESK_CACHE"] = before
