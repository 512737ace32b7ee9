"""Bytes to articles: decode, pick the reader by the file's suffix, tidy what it read."""

from copydesk import module
from copydesk.article import Article, Comment
from copydesk.finding import DeskError, Problem
from copydesk.reading import tidy
from copydesk.reading.decode import decoded

# Suffix → the reader's file in this folder; what is not here is plain text.
SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
}
FORMATS = tuple(dict.fromkeys(SUFFIXES.values()))


def format_of(path: str) -> str:
    """The format that a path's suffix stands for."""
    dot = path.rfind(".")
    return SUFFIXES.get(path[dot:].lower(), "text") if dot >= 0 else "text"


def read(path: str, data: bytes, *, format: str = "") -> Article:  # noqa: A002
    """A file's bytes as an article; `format` "" goes by the path's suffix.

    Raises DeskError with line and column where the bytes are no text or break their format.
    """
    name = format or format_of(path)
    if name not in FORMATS:
        raise DeskError(Problem(path, f"unknown format {name!r} (known: {', '.join(FORMATS)})"))
    reader = module(f"reading.{name}")
    if hasattr(reader, "read_bytes"):  # a container such as DOCX, which is no text itself
        packed: Article = reader.read_bytes(path, data)
        tidy.article(packed)
        return packed
    source, encoding = decoded(path, data)
    marks: list[Comment] = []
    masked = _without_marks(source, marks) if "[[stet" in source else source
    article: Article = reader.read(path, masked)
    article.source = source
    article.encoding = encoding
    if marks:
        article.comments = sorted([*article.comments, *marks])
    if not article.date and ("20" in path or "19" in path):
        from copydesk.reading.dates import of_path

        article.date = of_path(path)
    tidy.article(article)
    return article


def _without_marks(source: str, marks: list[Comment]) -> str:
    """The source with each `[[stet …]]` masked, character for character; `marks` collects them."""
    parts: list[str] = []
    done, at = 0, source.find("[[stet")
    while at >= 0:
        end = source.find("]]", at)
        if end < 0:
            break
        text = source[at + 2 : end]
        shown = source[at - 1 : at] == "`"  # an example in code, not a mark
        if shown or "\n" in text or "\r" in text or text[4:5].isalnum():
            at = source.find("[[stet", at + 6)
            continue
        end += 2
        marks.append(Comment(at, end, text.strip()))
        start = tidy.hidden(source, at, end, done)
        parts += (source[done:start], tidy.MASK * (end - start))
        done, at = end, source.find("[[stet", end)
    return "".join((*parts, source[done:]))
