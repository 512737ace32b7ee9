"""Where sentences and clauses of a paragraph begin and end: offsets, found once."""

from bisect import bisect_right

from copydesk import patterns
from copydesk.article import Paragraph
from copydesk.language import quotes

# It begins with the stop and looks behind only then: so `re` skips to the next one. Before a
# number a short capitalised word is an abbreviation too: "Dec. 12", "Sept. 11", "Vol. 3".
BREAK = patterns.compile(
    r"[.!?](?<![ .(][A-Z].)(?<!\b[A-Z][a-z].)"
    r"(?!(?:(?<=\b[A-Z][a-z]{2}\.)|(?<=\b[A-Z][a-z]{3}\.)) \d)"
    r"[\"”’')\]]{0,2}\s+(?=[\"“‘'(\[]{0,2}[^\W_a-z])"
)
WORD = patterns.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d+(?:[.,/:]\d+)*|[^\w\s]")


def starts(paragraph: Paragraph) -> list[int]:
    """The offsets at which sentences begin."""
    return [0, *(match.end() for match in BREAK.finditer(paragraph.text))]


def sentence(paragraph: Paragraph, at: int) -> tuple[int, int]:
    """The span of the sentence around an offset."""
    begins = paragraph.once(starts)
    index = bisect_right(begins, at)
    return begins[index - 1], begins[index] if index < len(begins) else len(paragraph.text)


def quoted(paragraph: Paragraph, at: int) -> bool:
    """Whether an offset lies in a quotation: by the paragraph's zones or by its marks."""
    return paragraph.within("quotation", at) or quotes.quoted(paragraph, at)
