"""The process pool: same outcomes for any number of jobs, and nobody's death spoils the rest."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from copydesk import jobs

ROOT = Path(__file__).parent.parent
ITEMS = list(range(100))


def double(item: int) -> int:
    return item * 2


def moody(item: int) -> int:
    if item % 7 == 3:
        raise ZeroDivisionError(f"at {item}")
    return item * 2


def deadly(item: int) -> int:
    if item in (20, 77):
        os.kill(os.getpid(), signal.SIGKILL)
    return item * 2


def exiting(item: int) -> int:
    if item == 50:
        os._exit(9)
    return item * 2


def bulky(item: int) -> bytes:
    return bytes([item]) * 300_000


def odd(item: int) -> object:
    return object() if item == 40 else item


def in_pool(work: Callable[[Any], Any], workers: int = 3) -> dict[int, tuple[Any, str]]:
    found = list(jobs.pooled(work, ITEMS, 0, workers))
    assert sorted(one.at for one in found) == ITEMS
    return {one.at: (one.value, one.error) for one in found}


def no_children() -> bool:
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return True
    return False


pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="a pool needs fork"),
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]


@pytest.mark.parametrize("workers", [1, 2, 5])
@pytest.mark.parametrize("work", [double, moody, bulky], ids=lambda work: work.__name__)
def test_a_pool_gives_what_one_process_gives(work: Callable[[int], Any], workers: int) -> None:
    alone = {one.at: (one.value, one.error) for one in jobs.mapped(work, ITEMS, 1)}
    assert in_pool(work, workers) == alone
    assert no_children()


def test_an_exception_is_its_items_error_and_names_the_place() -> None:
    value, error = in_pool(moody)[3]
    assert value is None
    assert error.startswith("ZeroDivisionError: at 3 (tests/test_jobs.py:")


@pytest.mark.parametrize(
    ("work", "lost", "how"),
    [(deadly, {20, 77}, "signal 9"), (exiting, {50}, "exit code 9")],
    ids=["killed", "exits"],
)
@pytest.mark.parametrize("workers", [1, 3])
def test_a_dead_worker_costs_its_item_only(
    work: Callable[[int], int], lost: set[int], how: str, workers: int
) -> None:
    found = in_pool(work, workers)
    assert {index for index, (_, error) in found.items() if error} == lost
    assert all(how in found[index][1] for index in lost)
    assert all(found[index][0] == index * 2 for index in ITEMS if index not in lost)
    assert no_children()


def test_what_marshal_cannot_carry_is_an_error_not_a_hang() -> None:
    assert "unmarshallable" in in_pool(odd)[40][1]


def test_without_processes_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_fork() -> int:
        raise OSError("no more processes")

    monkeypatch.setattr(os, "fork", no_fork)
    assert in_pool(double)[99] == (198, "")


def test_an_abandoned_pool_leaves_nobody() -> None:
    outcomes = jobs.pooled(bulky, ITEMS, 0, 3)
    next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    assert no_children()


SCRIPT = """
import sys, time
from copydesk import jobs
def work(item):
    time.sleep({pause})
    return item
found = sorted(jobs.mapped(work, list(range({count})), 2))
print(len(found), "signal" in sys.modules)
"""


def script(count: int, pause: float) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT.format(count=count, pause=pause)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=interruptible,
    )


def interruptible() -> None:
    """Whoever started the tests in the background may have had Ctrl-C ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize(
    ("count", "pause", "pool"),
    [(20, 0.0, False), (6, 0.01, False), (60, 0.002, True)],
    ids=["quick", "few", "long"],
)
def test_small_runs_stay_in_one_process(count: int, pause: float, pool: bool) -> None:
    out, _ = script(count, pause).communicate(timeout=30)
    assert out == f"{count} {pool}\n"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("after", [0.15, 0.3])
def test_a_signal_leaves_no_orphans(number: signal.Signals, after: float) -> None:
    process = script(400, 0.01)
    time.sleep(after)
    process.send_signal(number)
    process.communicate(timeout=10)
    assert process.returncode != 0
    deadline = time.monotonic() + 5
    while True:
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            break
        assert time.monotonic() < deadline, "orphans"
        time.sleep(0.02)
