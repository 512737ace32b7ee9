"""Where an archive's articles come from: a folder, JSONL or Parquet, here or in object storage."""

from __future__ import annotations

import os

import daft
from daft import DataType, col, lit

from copydesk import config, find, reading
from copydesk.finding import DeskError, Problem
from copydesk.record import TYPE_CHECKING, NamedTuple
from copydesk.settings import Options

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    Frame = Any  # daft.DataFrame

COLUMNS = {"path": ("path", "url", "id"), "text": ("text", "content", "body", "html"),
           "date": ("date", "published", "date_publish"), "format": ("format",)}  # fmt: skip
TABLES = {".jsonl": "read_json", ".ndjson": "read_json", ".parquet": "read_parquet"}


class Source(NamedTuple):
    """An archive as a frame of path, data (None: read it from path), date and format."""

    frame: Frame
    problems: list[Problem]


def opened(place: str, options: Options, columns: Mapping[str, str]) -> Source:
    """The articles of a folder, of a table, or of every table of a kind in a folder or bucket."""
    suffix = next((one for one in TABLES if place.rstrip("/*").endswith(one)), "")
    remote = "://" in place
    if not remote and "*" not in place and not os.path.exists(place):
        raise DeskError(Problem(place, "no such file or folder"))
    if not remote and not suffix:
        return folder(place, options)
    if suffix:
        return Source(table(getattr(daft, TABLES[suffix])(place), place, columns), [])
    return Source(remote_folder(place), [])


def folder(place: str, options: Options) -> Source:
    """A local folder: the articles that `copydesk check` would take, read where they are mapped."""
    configs = config.Configs(options._replace(paths=(place,)))
    found = find.articles([place], configs.excluded, every=options.every)
    frame = daft.from_pydict({"path": found.paths}).with_column("path", _text("path"))
    return Source(frame.select("path", *_empty("data", "date", "format")), found.problems)


def remote_folder(place: str) -> Frame:
    """A folder in object storage: every file whose suffix a reader knows."""
    suffixes = "|".join(one.lstrip(".") for one in sorted(reading.SUFFIXES))
    paths = daft.from_glob_path(place if "*" in place else place.rstrip("/") + "/**")
    paths = paths.where(col("path").regexp(rf"\.({suffixes})$"))
    data = col("path").download(on_error="null").alias("data")
    return paths.select("path", data, *_empty("date", "format"))


def table(frame: Frame, place: str, columns: Mapping[str, str]) -> Frame:
    """The columns of a table by their own names; `columns` says which is which."""
    chosen = {}
    for name, usual in COLUMNS.items():
        wanted = columns.get(name, "")
        if wanted and wanted not in frame.column_names:
            known = ", ".join(frame.column_names)
            raise DeskError(Problem(place, f"no column {wanted!r}; there are: {known}"))
        chosen[name] = wanted or next((one for one in usual if one in frame.column_names), "")
    for name in ("path", "text"):
        if not chosen[name]:
            known = ", ".join(frame.column_names)
            raise DeskError(
                Problem(
                    place, f"which column is the {name}? --columns {name}=…; there are: {known}"
                )
            )
    data = col(chosen["text"]).cast(DataType.binary()).alias("data")
    rest = [
        _text(chosen[name]).alias(name) if chosen[name] else _empty(name)[0]
        for name in ("date", "format")
    ]
    return frame.select(_text(chosen["path"]).alias("path"), data, *rest)


def _text(name: str) -> Any:
    return col(name).cast(DataType.string())


def _empty(*names: str) -> list[Any]:
    types = {"data": DataType.binary()}
    return [lit(None).cast(types.get(name, DataType.string())).alias(name) for name in names]
