"""Kinds of paragraphs. A stand-in until the readers land."""

from copydesk.article import Article
from copydesk.desk import Desk


def classify(article: Article, desk: Desk) -> None:
    """Nothing yet."""
