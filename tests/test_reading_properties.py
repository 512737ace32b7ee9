"""Every character of every paragraph has its place, in every format, whatever the document."""

import html
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import Article
from copydesk.finding import DeskError
from copydesk.reading import read

NAMES = ("a.txt", "a.md", "a.html")
SNIPPETS = st.sampled_from(
    [
        "Kim",
        "bertemu",
        "“Halo”",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        " ",
        "  ",
        "\t",
        "\u00a0",
        "\u00ad",
        "\u200b",
        "e\u0301",
        "é",
        "😀",
        "&amp;",
        "&quot",
        "&#8217;",
        "&notit;",
        "&",
        "<p>",
        "</p>",
        "<br>",
        "<b>",
        "</b>",
        "<li>",
        "<h1>",
        "<!-- stet -->",
        "<!--",
        "<",
        ">",
        "<div>",
        "</div>",
        "<script>",
        "</script>",
        "<![CDATA[x]]>",
        "# ",
        "- ",
        "> ",
        "`kode`",
        "`",
        "*kuat*",
        "**",
        "[a](b)",
        "![alt](b)",
        "|a|b|\n|-|-|\n|c|d|",
        "{{< x >}}",
        "{% y %}",
        "\\*",
        "[^1]",
        "\n[^1]: catatan\n",
        "---\n",
        "+++\n",
        "title: Judul\n",
        "title: 'it''s'\n",
        'title: "a\\u00e9"\n',
        "    ",
        "```\n",
        "[[stet a]]",
        "[[stet",
        "\u2028",
        "\u0130",
        "<nav>",
        "<td>",
        "<a href='x>'>",
        "\ue000",
        "—",
    ]
)
DOCUMENTS = st.lists(SNIPPETS, max_size=30).map("".join)


def unescaped(char: str, stretch: str) -> bool:
    """Whether a stretch of source stands for a character that is not the stretch itself."""
    if char == " ":  # white space with whatever tags and marks it runs over
        return not stretch.strip() or stretch[0] in "<\\&" or stretch.split()[0][:1] in ">-"
    if stretch[:1] not in ("&", "\\", "'") and not any(map(unicodedata.combining, stretch)):
        return False
    folded = unicodedata.normalize("NFC", html.unescape(stretch))
    return stretch[0] == "\\" or char in folded


def hold(article: Article) -> None:
    """The invariants of every article."""
    source = article.source
    for index, paragraph in enumerate(article.paragraphs):
        assert paragraph.index == index
        text = paragraph.text
        assert text == text.strip(" ")
        assert text
        last = 0
        for at, char in enumerate(text):
            start, end = paragraph.span(at, at + 1)
            assert last <= start <= end <= len(source)
            last = start
            stretch = source[start:end]
            assert stretch == char or unescaped(char, stretch), (char, stretch)
        for zone in paragraph.zones:
            assert 0 <= zone.start < zone.end <= len(text)
    for comment in article.comments:
        assert 0 <= comment.start < comment.end <= len(source)


@settings(max_examples=400, derandomize=True, deadline=None)
@given(DOCUMENTS, st.sampled_from(NAMES))
def test_maps_round_trip(document: str, name: str) -> None:
    try:
        article = read(name, document.encode())
    except DeskError:  # broken front matter, and nothing else
        assert name == "a.md"
        assert document[:3] in ("---", "+++")
        return
    hold(article)


@settings(max_examples=300, derandomize=True, deadline=None)
@given(st.text(max_size=40), st.sampled_from(NAMES))
def test_any_unicode(document: str, name: str) -> None:
    if "\0" in document or document[:3] in ("---", "+++"):
        return
    hold(read(name, document.encode("utf-8", "replace")))


WORDS = st.sampled_from(
    ["Kim", "bertemu", "“Halo,”", "Kozlov", "é", "😀", "R&D", "1.200", "(tengah)", "it’s", '"ya"']
)
STORIES = st.lists(
    st.lists(WORDS, min_size=2, max_size=8).map(lambda ws: "A " + " ".join(ws) + "."), min_size=1
)


@settings(max_examples=150, derandomize=True, deadline=None)
@given(STORIES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_one_story_in_three_formats(story: list[str], line_end: str) -> None:
    blank = line_end * 2
    files = {
        "a.txt": blank.join(story),
        "a.md": blank.join(story).replace("R&D", "R&amp;D"),
        "a.html": blank.join(f"<p>{html.escape(paragraph)}</p>" for paragraph in story),
    }
    for name, source in files.items():
        article = read(name, source.encode())
        assert [paragraph.text for paragraph in article.paragraphs] == story, name
        hold(article)


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.text(alphabet="aeéöñ ụ̈각\u0301 .“", min_size=1, max_size=30), st.sampled_from(NAMES))
def test_composed_and_decomposed_twins(text: str, name: str) -> None:
    composed = unicodedata.normalize("NFC", f"x {text}")
    decomposed = unicodedata.normalize("NFD", composed)
    one, two = read(name, composed.encode()), read(name, decomposed.encode())
    assert [p.text for p in one.paragraphs] == [p.text for p in two.paragraphs]
    for paragraph, twin in zip(one.paragraphs, two.paragraphs, strict=True):
        for at in range(len(paragraph.text)):
            start, end = paragraph.span(at, at + 1)
            twin_start, twin_end = twin.span(at, at + 1)
            there = unicodedata.normalize("NFC", two.source[twin_start:twin_end])
            assert one.source[start:end] in there  # é́ is two characters and maps as one
