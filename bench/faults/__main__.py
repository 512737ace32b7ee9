"""Aimed kills, kills at random moments and full disks: `python -m bench.faults [KILLS] [DISKS]`.

Each trial fixes three articles; afterwards every one of them is either the old or the new file.
"""

import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

from copydesk import rewrite
from copydesk.finding import DeskError

OLD = b"The mayor opened the the hall on the hill.\n\n" * 400
NEW = OLD.replace(b"the the", b"the")
NAMES = ("0.txt", "1.txt", "2.txt")
CALLS = ("open", "write", "fsync", "fchmod", "fchown", "close", "replace", "unlink", "stat")
RANDOM = random.Random(6)


def main(kills: int = 1000, disks: int = 200) -> int:
    """Run the trials in a scratch folder; 1 if any article was damaged."""
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        damaged = 0
        last = calls_made()
        killed, hurt = trials(kills, lambda trial: aimed(1 + trial % last))
        print(f"{kills} aimed kills: {killed} hit, {hurt} damaged files")
        damaged += hurt
        moments = max(kills // 10, 1)
        killed, hurt = at_random(moments)
        print(
            f"{moments} kills at random moments of copydesk fix: {killed} hit, {hurt} damaged files"
        )
        damaged += hurt
        stopped, hurt = trials(disks, lambda trial: no_room(trial * len(NEW) // disks))
        print(f"{disks} full disks: {stopped} refused, {hurt} damaged files")
        damaged += hurt
        os.chdir("/")
    return int(damaged > 0)


def fresh() -> None:
    """The articles as they were."""
    for name in NAMES:
        with open(name, "wb") as file:
            file.write(OLD)


def hurt_now() -> int:
    """How many articles are neither the old nor the new file."""
    found = 0
    for name in NAMES:
        with open(name, "rb") as file:
            found += file.read() not in (OLD, NEW)
    return found


def trials(number: int, child: Callable[[int], None]) -> tuple[int, int]:
    """Fork for each trial; how many children did not end well, and how many files are damaged."""
    hit = hurt = 0
    for trial in range(number):
        fresh()
        process = os.fork()
        if process == 0:
            child(trial)
            os._exit(0)
        _, status = os.waitpid(process, 0)
        hit += status != 0
        hurt += hurt_now()
    return hit, hurt


def fix_all() -> None:
    """What a fix does once it knows the new bytes."""
    for name in NAMES:
        rewrite.rewrite(name, OLD, NEW)


def calls_made() -> int:
    """How often a fix of all articles comes by a place where it can be killed."""
    reader, writer = os.pipe()
    fresh()
    if os.fork() == 0:
        count = hooked(0)
        fix_all()
        os.write(writer, str(count[0]).encode())
        os._exit(0)
    os.wait()
    return int(os.read(reader, 20))


def aimed(aim: int) -> None:
    """Fix, and be killed at one place."""
    hooked(aim)
    fix_all()


def hooked(aim: int) -> list[int]:
    """Count what passes the system calls, before and after each; die at number `aim`."""
    count = [0]

    def step() -> None:
        count[0] += 1
        if count[0] == aim:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(name: str) -> None:
        real = getattr(os, name)

        def call(*arguments: object, **named: object) -> object:
            step()
            done = real(*arguments, **named)
            step()
            return done

        setattr(os, name, call)

    for name in CALLS:
        around(name)
    return count


def no_room(limit: int) -> None:
    """Fix where no file may grow beyond `limit` bytes; ends with 1 where that was refused."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        fix_all()
    except DeskError:
        os._exit(1)


def at_random(number: int) -> tuple[int, int]:
    """Whole processes of `copydesk fix`, each killed at some moment of its life."""
    command = [sys.executable, "-m", "copydesk", "fix", ".", "-q", "--no-folder"]
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    environment = {**os.environ, "PYTHONPATH": root}
    fresh()
    start = time.monotonic()
    subprocess.run(command, env=environment, check=False)
    whole = time.monotonic() - start
    hit = hurt = 0
    for _ in range(number):
        fresh()
        process = subprocess.Popen(command, env=environment)
        time.sleep(RANDOM.uniform(0.6, 1.0) * whole)
        process.kill()
        hit += process.wait() != 0
        hurt += hurt_now()
    return hit, hurt


if __name__ == "__main__":
    raise SystemExit(main(*map(int, sys.argv[1:])))
