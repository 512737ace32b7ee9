"""The language of each paragraph. A stand-in until the lexicons land."""

from copydesk.article import Article
from copydesk.desk import Desk


def assign(article: Article, desk: Desk) -> None:
    """By a handful of common words."""
    for paragraph in article.paragraphs:
        words = set(paragraph.text.lower().split())
        english = len(words & {"the", "of", "and", "in", "to", "was", "is", "a", "on", "said"})
        indonesian = len(words & {"yang", "di", "dan", "pada", "untuk", "ini", "itu", "dengan"})
        paragraph.language = article.language or ("en" if english > indonesian else "id")
