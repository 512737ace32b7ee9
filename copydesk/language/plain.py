"""Text as plain lower-case words, for comparing: no punctuation, no quotation marks, no case.

`“Kata-kata,” ujarnya` is `katakata ujarnya`. The words are UTF-8 bytes: quick to make for a whole
article, quick to compare and to hash. Nothing here keeps positions.
"""

from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.article import Article, Paragraph

# What stands for nothing beyond ASCII; a hyphen joins, a dash or a slash parts.
_NOTHING = "“”‘’„‚‛‟«»‹›…•·′″´`\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_SPACE = "–—―‒\u00a0\u2007\u2009\u200a\u202f\u2028\u2029\u0085"
_DROPPED = b"!\"#$%&'()*+,-.:;<=>?@[\\]^_`{|}~"
_SPACED = bytes.maketrans(b"/", b" ")
_SEAM = "\0"


def words(text: str) -> list[bytes]:
    """The plain words of any text."""
    return _plain(text).split()


def paragraphs(article: "Article") -> list[list[bytes]]:
    """The plain words of each paragraph of an article, in order."""
    return article.once(_paragraphs)


def _paragraphs(article: "Article") -> list[list[bytes]]:
    """All paragraphs in one go: the calls cost more than the characters."""
    texts = [paragraph.text for paragraph in article.paragraphs]
    found = [part.split() for part in _plain(_SEAM.join(texts)).split(b"\0")]
    return found if len(found) == len(texts) else [words(text) for text in texts]


def _plain(text: str) -> bytes:
    text = text.lower()
    if not text.isascii():
        for char in _NOTHING:
            if char in text:
                text = text.replace(char, "")
        for char in _SPACE:
            if char in text:
                text = text.replace(char, " ")
    return text.encode("utf-8", "surrogatepass").translate(_SPACED, _DROPPED)


def spoken(paragraph: "Paragraph", offset: int) -> bool:
    """Whether text[offset] stands between quotation marks: those words are the speaker's."""
    if paragraph.within("quotation", offset):
        return True
    from copydesk.language.quotes import quoted

    return quoted(paragraph, offset)
