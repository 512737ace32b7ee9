"""Paths to articles: what was named, and what the folders among it hold, in a stable order."""

from __future__ import annotations

import os
import stat
import time

from copydesk import stamp
from copydesk.finding import Problem
from copydesk.reading import SUFFIXES
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

# In a folder these are never articles, whatever their suffix says.
NEVER = ("requirements*.txt", "constraints*.txt", "CMakeLists.txt", "robots.txt", "llms*.txt")
_NEVER_STARTS = tuple(never.lower().partition("*")[0] for never in NEVER)
_SUFFIXES = tuple(SUFFIXES)
# Git's own variables, which a hook sets for the repository that it runs in.
GIT_VARIABLES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")


class Found(NamedTuple):
    """The articles in order, what could not be looked at, and what was passed over and why.

    `stamps` tell the state of each article's file before anybody reads it.
    """

    paths: list[str]
    problems: list[Problem]
    notes: list[str]
    stamps: dict[str, bytes]


def articles(
    paths: Iterable[str],
    excluded: Callable[[str], bool],
    *,
    every: bool = False,
    exclude_named: bool = False,
) -> Found:
    """The articles that the paths name: each file once, files as named, folders walked.

    `excluded` says what the configs leave out. `every` takes in even that and what git ignores;
    `exclude_named` holds files that were named against `excluded` too.
    """
    found = Found([], [], [], {})
    seen: set[str] = set()
    paths = list(paths)
    for path in paths:
        path = tidy(path)
        try:
            now, status = time.time_ns(), os.stat(path)
        except OSError as error:
            found.problems.append(Problem(path, f"cannot be read: {error.strerror}"))
            continue
        except ValueError as error:  # a NUL in the name
            found.problems.append(Problem(repr(path), f"cannot be read: {error}"))
            continue
        if stat.S_ISDIR(status.st_mode):
            listed: Iterable[str] = inside(path, excluded, found, every)
        elif not stat.S_ISREG(status.st_mode):
            found.problems.append(Problem(path, "is neither a file nor a folder"))
            continue
        else:
            listed = () if exclude_named and not every and excluded(path) else (path,)
            found.stamps[path] = stamp.of(status, now)
        if len(paths) == 1:  # a folder holds each of its files once
            return found._replace(paths=list(listed))
        for one in listed:
            key = os.path.normpath(one)
            if key not in seen:
                seen.add(key)
                found.paths.append(one)
    return found


def tidy(path: str) -> str:
    """A path as it is shown: without a leading "./", with forward slashes."""
    path = path.replace(os.sep, "/")
    while path.startswith("./") and len(path) > 2:
        path = path[2:].lstrip("/")
    return path


def inside(
    folder: str, excluded: Callable[[str], bool], found: Found, every: bool = False
) -> list[str]:
    """The articles of a folder, sorted."""
    names = None if every else git_list(folder)
    listed = walk(folder, excluded, found, every) if names is None else names
    kept = []
    for relative in sorted(listed):
        path = relative if folder == "." else f"{folder.rstrip('/')}/{relative}"
        if not is_article(relative, every) or (not every and excluded(path)):
            continue
        if kind(path, found) == "file":
            kept.append(path)
    return kept


def is_article(relative: str, every: bool = False) -> bool:
    """Whether a path inside a folder looks like an article's: by its suffix, and not hidden."""
    name = relative.rpartition("/")[2].lower()
    if not name.endswith(_SUFFIXES):
        return False
    if every:
        return True
    if relative[0] == "." or "/." in relative:
        return False
    if not name.startswith(_NEVER_STARTS):
        return True
    from fnmatch import fnmatchcase  # only folders need it

    return not any(fnmatchcase(name, never.lower()) for never in NEVER)


def kind(path: str, found: Found) -> str:
    """ "file" for what can be read as one; else "", with a note saying why it is passed over."""
    try:
        now, status = time.time_ns(), os.stat(path)
    except OSError as error:
        if os.path.islink(path):
            found.notes.append(f"{path}: passed over: a link that leads nowhere")
        elif os.path.lexists(path):
            found.problems.append(Problem(path, f"cannot be read: {error.strerror}"))
        return ""  # else: git still lists it, but it has been deleted
    if stat.S_ISREG(status.st_mode):
        found.stamps[path] = stamp.of(status, now)
        return "file"
    if not stat.S_ISDIR(status.st_mode):
        found.notes.append(f"{path}: passed over: not a regular file")
    return ""


def git_list(folder: str) -> list[str] | None:
    """The files of a folder that git tracks or does not ignore, relative to it.

    None where the folder is in no repository, is itself ignored, or git cannot tell.
    """
    if not _in_repository(os.path.abspath(folder)):
        return None
    import subprocess

    environment = {key: value for key, value in os.environ.items() if key not in GIT_VARIABLES}
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", "."]
    try:
        listed = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, check=True, timeout=120
        ).stdout
        if not listed:  # nothing there, or everything in it is ignored, yet somebody named it
            return None
    except (OSError, subprocess.SubprocessError):
        return None
    names = dict.fromkeys(os.fsdecode(name) for name in listed.split(b"\0") if name)
    return [path for name in names for path in _opened(folder, name)]


def _opened(folder: str, name: str) -> Iterator[str]:
    """A listed name; where it is another repository inside this one, what that one lists."""
    path = os.path.join(folder, name)
    if os.path.isdir(path) and not os.path.islink(path):
        inner = git_list(path) or ()
        yield from (f"{name.rstrip('/')}/{one}" for one in inner)
    else:
        yield name


def _in_repository(folder: str) -> bool:
    while True:
        if os.path.lexists(os.path.join(folder, ".git")):
            return True
        above = os.path.dirname(folder)
        if above == folder:
            return False
        folder = above


def walk(
    folder: str, excluded: Callable[[str], bool], found: Found, every: bool = False
) -> Iterator[str]:
    """The files below a folder, relative to it, without what its .gitignore files leave out.

    Links to folders are not followed, so no loop can form.
    """
    waiting: list[tuple[str, tuple[tuple[str, Any], ...]]] = [("", ())]
    while waiting:
        relative, ignores = waiting.pop()
        here = os.path.join(folder, relative) if relative else folder
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError as error:
            found.problems.append(Problem(here, f"cannot be read: {error.strerror}"))
            continue
        if not every and any(entry.name == ".gitignore" for entry in entries):
            ignores = (*ignores, (relative, _ignore_file(os.path.join(here, ".gitignore"))))
        for entry in entries:
            name = f"{relative}/{entry.name}" if relative else entry.name
            is_folder = entry.is_dir(follow_symlinks=False)
            if not every and _ignored(name + "/" * is_folder, ignores):
                continue
            if is_folder:
                hidden = entry.name.startswith(".") if not every else entry.name == ".git"
                if not hidden and (every or not excluded(os.path.join(folder, name))):
                    waiting.append((name, ignores))
            elif entry.is_symlink() and entry.is_dir():
                found.notes.append(
                    f"{os.path.join(folder, name)}: a link to a folder: not followed"
                )
            else:
                yield name


def _ignore_file(path: str) -> Any:
    """A .gitignore as a matcher; one that cannot be read ignores nothing."""
    from pathspec import GitIgnoreSpec

    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            return GitIgnoreSpec.from_lines(file.read().splitlines())
    except (OSError, ValueError):
        return GitIgnoreSpec.from_lines([])


def _ignored(name: str, ignores: tuple[tuple[str, Any], ...]) -> bool:
    """What the innermost .gitignore that has a word about it says."""
    for base, spec in reversed(ignores):
        verdict = spec.check_file(name[len(base) + 1 :] if base else name).include
        if verdict is not None:
            return bool(verdict)
    return False
