"""Bytes to articles. A stand-in for plain text until the readers land."""

from copydesk.article import Article, Paragraph, SourceMap


def read(path: str, data: bytes, *, format: str = "") -> Article:  # noqa: A002
    """Paragraphs are lines."""
    source = data.decode()
    paragraphs, at = [], 0
    for line in source.splitlines(keepends=True):
        text = line.strip()
        if text:
            start = at + line.index(text)
            paragraphs.append(Paragraph(text, SourceMap.shift(start, len(text))))
        at += len(line)
    return Article(path, source, paragraphs, format=format or "text")
