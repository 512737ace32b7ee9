"""Add words to a vocabulary file or a config; comments, order and layout of the file stay."""

from __future__ import annotations

import os

from copydesk.finding import DeskError, Problem
from copydesk.output import write_whole
from copydesk.record import TYPE_CHECKING
from copydesk.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


def place(settings: Settings) -> str:
    """The file that new words go to. Raises DeskError where the config leaves no choice."""
    if settings.vocabulary_files:
        own = [path for path in settings.vocabulary_files if os.path.dirname(path) == settings.root]
        return (own or list(settings.vocabulary_files))[-1]
    if settings.config.endswith(".toml"):
        message = 'no vocabulary file: add vocabulary = ["vocabulary.txt"] to [tool.copydesk]'
        raise DeskError(Problem(settings.config, message))
    return settings.config or "copydesk.yaml"


def add(path: str, words: Sequence[str]) -> list[str]:
    """Write the words to the file unless it has them; returns those that are new."""
    text, bom = _read(path)
    ends = "\r\n" if "\r\n" in text else "\n"
    text = text.replace("\r\n", "\n")
    if path.lower().endswith(".txt"):
        text, added = _to_text(text, words)
    else:
        text, added = _to_yaml(path, text, words)
    if added:
        write_whole(path, bom + text.replace("\n", ends).encode())
    return added


def _read(path: str) -> tuple[str, bytes]:
    """The file's text and its byte-order mark; nothing where there is no file yet."""
    try:
        with open(path, "rb") as file:
            data = file.read()
        bom = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
        return data[len(bom) :].decode(), bom
    except FileNotFoundError:
        return "", b""
    except UnicodeDecodeError as error:
        raise DeskError(Problem(path, "is not UTF-8")) from error
    except OSError as error:
        raise DeskError(Problem(path, f"cannot be read: {error.strerror}")) from error


def _to_text(text: str, words: Sequence[str]) -> tuple[str, list[str]]:
    known = {line.partition("#")[0].strip() for line in text.split("\n")}
    added = [word for word in words if word not in known]
    if text and not text.endswith("\n"):
        text += "\n"
    return text + "".join(f"{word}\n" for word in added), added


def _to_yaml(path: str, text: str, words: Sequence[str]) -> tuple[str, list[str]]:
    """Words to the list under `vocabulary:`, or to the list that the file is."""
    from io import StringIO

    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    from copydesk.yamlfile import parse

    parse(path, text)  # refuses, with line and column, what no vocabulary should hold
    yaml = _round_trip(text)
    value = yaml.load(text)
    if value is None:
        return _started(text, words)
    if isinstance(value, CommentedMap):
        if value.get("vocabulary") is None:
            value["vocabulary"] = CommentedSeq()
        elif isinstance(value["vocabulary"], str):
            value["vocabulary"] = CommentedSeq([value["vocabulary"]])
        items = value["vocabulary"]
    else:
        items = value
    if not isinstance(items, CommentedSeq):
        raise DeskError(Problem(path, "vocabulary: expected a list of words"))
    added = [word for word in words if word not in items]
    for word in added:
        _append(items, word)
    out = StringIO()
    yaml.dump(value, out)
    return out.getvalue(), added


def _started(text: str, words: Sequence[str]) -> tuple[str, list[str]]:
    """A file that holds nothing but comments: they stay on top."""
    from io import StringIO

    out = StringIO()
    _round_trip("").dump({"vocabulary": list(words)}, out)
    if text and not text.endswith("\n"):
        text += "\n"
    return text + out.getvalue(), list(words)


def _round_trip(text: str) -> Any:
    """A YAML reader and writer that keeps comments, quotes and the indentation found."""
    from ruamel.yaml import YAML
    from ruamel.yaml.util import load_yaml_guess_indent

    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 1_000_000
    yaml.explicit_start = text.lstrip("\ufeff").startswith("---")
    _, _, found = load_yaml_guess_indent(text, yaml=YAML())
    offset = 2 if found is None else found
    yaml.indent(mapping=_mapping_indent(text), sequence=offset + 2, offset=offset)
    return yaml


def _mapping_indent(text: str) -> int:
    """How far nested keys stand in: by the first that does."""
    import re

    found = re.search(r"(?m)^[\w-]+:[ \t]*(?:#.*)?\n(?:[ \t]*(?:#.*)?\n)*( +)[\w\"'-]+:", text)
    return len(found[1]) if found else 2


def _append(items: Any, word: str) -> None:
    """Append to a list; what stands below its last entry (a blank line, a comment) moves along."""
    from ruamel.yaml.tokens import CommentToken

    items.append(word)
    last = len(items) - 2
    notes = items.ca.items.get(last)
    if not notes or notes[0] is None:
        return
    token = notes[0]
    own, newline, below = token.value.partition("\n")
    if not below:
        return
    token.value = own + newline
    if not own:
        items.ca.items.pop(last)
    items.ca.items[last + 1] = [
        CommentToken("\n" + below, token.start_mark, None),
        None,
        None,
        None,
    ]
