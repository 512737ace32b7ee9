"""What an article silences: `stet` marks and `[sic]`."""

from collections.abc import Iterator

from copydesk.article import Article


def stets(article: Article) -> Iterator[tuple[object, ...]]:
    """The stet marks of an article."""
    yield from ()
