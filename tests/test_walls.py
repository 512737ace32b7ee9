"""Which room may import which, that nothing imports in a circle, and that start-up stays lean."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LOWEST = {"copydesk", "copydesk.learnt", "copydesk.record"}  # what every room may import
CHECK_MAY = ("copydesk.finding", "copydesk.article", "copydesk.claims", "copydesk.desk")

# Room → the modules of ours that it may import; a name that ends in "." allows all below it.
WALLS = {
    "copydesk/finding.py": (),
    "copydesk/article.py": (),
    "copydesk/rule.py": ("copydesk.finding",),
    "copydesk/claims.py": ("copydesk.finding", "copydesk.article"),
    "copydesk/reading/": ("copydesk.article", "copydesk.finding", "copydesk.reading.",
                          "copydesk.yamlfile", "copydesk.reading", "copydesk.patterns"),
    "copydesk/language/": ("copydesk.article", "copydesk.finding", "copydesk.claims",
                           "copydesk.desk", "copydesk.language.", "copydesk.registry",
                           "copydesk.patterns"),
    "checks/": (*CHECK_MAY, "copydesk.language.", "copydesk.nearby", "copydesk.patterns",
                "copydesk.timeout_regex"),
    "reports/": ("copydesk.finding", "copydesk.article", "copydesk.report", "copydesk.wording",
                 "copydesk.visible"),
}  # fmt: skip


def sources() -> Iterator[str]:
    for room in ("copydesk", "checks", "reports"):
        for folder, _, names in os.walk(os.path.join(ROOT, room)):
            for name in sorted(names):
                if name.endswith(".py"):
                    yield os.path.relpath(os.path.join(folder, name), ROOT).replace(os.sep, "/")


SOURCES = sorted(sources())


def imported(path: str) -> set[str]:
    """The modules of ours that a file imports, at its top or inside a function."""
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        tree = ast.parse(file.read())
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.update(
                f"{node.module}.{alias.name}"
                if is_module(f"{node.module}.{alias.name}")
                else node.module
                for alias in node.names
            )
    return {name for name in found if name.split(".")[0] in ("copydesk", "checks", "reports")}


def is_module(name: str) -> bool:
    path = os.path.join(ROOT, *name.split("."))
    return os.path.isfile(path + ".py") or os.path.isdir(path)


def test_the_rooms_are_there() -> None:
    for room in WALLS:
        assert any(path.startswith(room) for path in SOURCES), room


@pytest.mark.parametrize("path", SOURCES)
def test_room_imports_only_what_it_may(path: str) -> None:
    for room, allowed in WALLS.items():
        if path.startswith(room):
            for name in imported(path) - LOWEST:
                assert any(
                    name == one or (one.endswith(".") and name.startswith(one)) for one in allowed
                ), f"{path} imports {name}"


@pytest.mark.parametrize("path", SOURCES)
def test_nobody_names_the_outer_rooms(path: str) -> None:
    for name in imported(path):
        assert not name.startswith(("copydesk.checks", "copydesk.reports", "checks", "reports"))


@pytest.mark.parametrize("path", SOURCES)
def test_first_line_says_what_the_file_is_for(path: str) -> None:
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        first = file.readline()
    assert first.startswith('"""'), path
    assert len(first) > 15, path


def module_level(path: str) -> set[str]:
    """What a file imports as it is loaded; imports inside functions make no circle."""
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        tree = ast.parse(file.read())
    names: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.update(
                f"{node.module}.{alias.name}"
                if is_module(f"{node.module}.{alias.name}")
                else node.module
                for alias in node.names
            )
        elif isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
    return {name for name in names if name.startswith("copydesk")}


def test_no_circles() -> None:
    graph = {
        path.removesuffix(".py").removesuffix("/__init__").replace("/", "."): module_level(path)
        for path in SOURCES
    }
    done: set[str] = set()

    def visit(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " → ".join((*way[way.index(name) :], name))
        if name in done or name not in graph:
            return
        for other in sorted(graph[name] - {name}):
            visit(other, (*way, name))
        done.add(name)

    for name in sorted(graph):
        visit(name, ())


# Not loaded for a clean article: what is slow to import, or what brings something that is. A module
# that begins to want one of them imports it in the function that does.
HEAVY = ("argparse", "array", "asyncio", "collections", "contextlib", "dataclasses", "datetime",
         "email", "enum", "functools", "hashlib", "importlib", "importlib.metadata", "inspect",
         "json", "logging", "multiprocessing", "pathlib", "pyromark", "random", "rapidfuzz", "re",
         "regex", "rich", "ruamel", "shutil", "signal", "spellchecker", "sqlite3", "subprocess",
         "tempfile", "threading", "tomllib", "types", "typing", "urllib", "warnings")  # fmt: skip
MOST = 127  # modules of ours that a clean article may load; each takes a tenth of a millisecond

CLEAN = """Menteri meninjau pasar

Warga membeli beras di pasar pagi ini. Harga beras turun sejak pekan lalu.

Pedagang mengatakan bahwa panen tahun ini baik dan jalan ke kota sudah diperbaiki.
"""


def test_a_clean_article_loads_no_heavy_module(tmp_path: object) -> None:
    path = os.path.join(str(tmp_path), "article.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write(CLEAN)
    environment = {**os.environ, "COPYDESK_CACHE": str(tmp_path)}
    script = (
        f"import sys; sys.path.insert(0, {ROOT!r}); before = set(sys.modules);"
        "from copydesk.cli import main; code = main(['check', sys.argv[1]]);"
        "print(*sorted(set(sys.modules) - before)); import atexit; atexit._run_exitfuncs();"
        "sys.exit(code)"
    )
    command = [sys.executable, "-I", "-c", script, path]
    subprocess.run(command, env=environment, check=True, capture_output=True)  # parses and compiles
    command[1:1] = ["-S"]  # what the installation loads by itself is not ours
    second = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert second.returncode == 0, second.stdout + second.stderr
    loaded = second.stdout.splitlines()[-1].split()
    assert "copydesk.run" in loaded
    assert not [name for name in HEAVY if name in loaded]
    ours = [name for name in loaded if name.startswith("copydesk")]
    assert len(ours) <= MOST, ours
