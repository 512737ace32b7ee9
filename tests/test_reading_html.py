"""HTML: elements to paragraphs, metadata, entities, and the exact place of each."""

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import Article
from copydesk.reading import read
from copydesk.reading.entities import references


def parsed(source: str) -> Article:
    return read("a.html", source.encode())


def rows(article: Article) -> list[tuple[str, str]]:
    return [(paragraph.kind, paragraph.text) for paragraph in article.paragraphs]


LONG = "Kalimat yang panjang sekali. " * 10

PAGES = [
    (
        "paragraphs",
        "<p>satu</p><p>dua<p>tiga",
        [("body", "satu"), ("body", "dua"), ("body", "tiga")],
    ),
    ("text without tags", "satu\n\ndua", [("body", "satu dua")]),
    ("inline", "<p>sa<b>tu</b> <i>dua</i> <a href='x>y'>tiga</a></p>", [("body", "satu dua tiga")]),
    ("white space", "<p>\n  satu\n\tdua  </p>\n", [("body", "satu dua")]),
    ("break", "<p>satu<br>dua<br/>\ntiga</p>", [("body", "satu dua tiga")]),
    (
        "two breaks",
        "<p>satu<br><br>dua<br>\n<br/>tiga</p>",
        [("body", "satu"), ("body", "dua"), ("body", "tiga")],
    ),
    (
        "headings",
        "<h1>Judul</h1><h2>Anak</h2><p>isi",
        [("headline", "Judul"), ("heading", "Anak"), ("body", "isi")],
    ),
    ("div in h1", "<h1><div>Judul</div></h1><p>isi", [("headline", "Judul"), ("body", "isi")]),
    ("unclosed heading", "<h1>Judul<p>isi", [("headline", "Judul"), ("body", "isi")]),
    (
        "lists",
        "<ul><li>satu<li>dua<ul><li>tiga</ul></ul><p>isi",
        [("list", "satu"), ("list", "dua"), ("list", "tiga"), ("body", "isi")],
    ),
    (
        "table",
        "<table><tr><th>a<td>b<tr><td>c</table>isi",
        [("table", "a"), ("table", "b"), ("table", "c"), ("body", "isi")],
    ),
    ("definitions", "<dl><dt>a<dd>b</dl>", [("list", "a"), ("list", "b")]),
    (
        "figure",
        "<figure><img alt='Kim &amp; Ali'><figcaption>Kim (Foto: X)</figcaption></figure>",
        [("caption", "Kim & Ali"), ("caption", "Kim (Foto: X)")],
    ),
    ("alt like the caption", "<img alt='Kim'><figcaption>Kim</figcaption>", [("caption", "Kim")]),
    (
        "alt in a paragraph",
        "<p>satu <img alt='Kim'> dua</p>",
        [("body", "satu dua"), ("caption", "Kim")],
    ),
    ("caption class", "<p class='wp-caption-text'>Kim</p>", [("caption", "Kim")]),
    (
        "byline class",
        "<p class='x byline'>Oleh Budi</p><p>isi",
        [("byline", "Oleh Budi"), ("body", "isi")],
    ),
    (
        "author link",
        "<div>Oleh <a rel=author href=x>Budi</a></div><p>isi",
        [("byline", "Oleh Budi"), ("body", "isi")],
    ),
    (
        "left out",
        "<script>if (a<b) {}</script><style>p{}</style><nav>x</nav><p>isi</p><footer>y</footer>"
        "<noscript>z</noscript><svg><title>t</title><text>u</text></svg><template><p>v</template><button>w</button>",
        [("body", "isi")],
    ),
    (
        "form",
        "<form><p>isi</p><select><option>x</select><textarea><p>y</textarea></form>",
        [("body", "isi")],
    ),
    ("unclosed nav is read", "<nav>satu<p>dua", [("body", "satu"), ("body", "dua")]),
    ("pre", "<pre>x = 1\n  y</pre><p>isi", [("code", "x = 1 y"), ("body", "isi")]),
    (
        "title",
        "<title>Judul | Situs</title><p>isi",
        [("headline", "Judul | Situs"), ("body", "isi")],
    ),
    ("h1 beats title", "<title>Judul | Situs</title><h1>Judul</h1>", [("headline", "Judul")]),
    (
        "og:title beats title",
        "<title>A | B</title><meta property='og:title' content='A &quot;x&quot;'><p>isi",
        [("headline", 'A "x"'), ("body", "isi")],
    ),
    (
        "description and author",
        "<meta name=description content=Ringkas><meta name=author content='Budi'><p>isi",
        [("description", "Ringkas"), ("byline", "Budi"), ("body", "isi")],
    ),
    (
        "article proper",
        f"<div>Terkini: Gempa</div><article><h1>Judul</h1><p>{LONG}</article><p>Populer",
        [("headline", "Judul"), ("body", LONG.strip())],
    ),
    (
        "short article keeps all",
        "<p>satu<article><p>dua</article>",
        [("body", "satu"), ("body", "dua")],
    ),
    ("cdata", "<p><![CDATA[a < b & c]]></p>", [("body", "a < b & c")]),
    ("stray signs", "<p>a < b > c & d <3 </ e <!x", [("body", "a < b > c & d <3 </ e <!x")]),
    (
        "doctype and processing",
        "<!DOCTYPE html><?xml version='1'?><p>isi<?php echo '>' ?> dua",
        [("body", "isi dua")],
    ),
    (
        "upper case",
        "<P>satu<BR>dua<SCRIPT>x</Script><Li>tiga",
        [("body", "satu dua"), ("list", "tiga")],
    ),
    ("self-closed script", "<script src='x'/><p>isi", [("body", "isi")]),
    ("script with its end inside", "<script>a='</scripty>'</script><p>isi", [("body", "isi")]),
    ("dotted capital i", "<p>\u0130<script>\u0130</script>isi", [("body", "\u0130isi")]),
    ("nothing opened", "</p></div>satu</ul></li>", [("body", "satu")]),
    ("odd quote in a tag", "<p title='x>satu</p><p>dua", [("body", "satu"), ("body", "dua")]),
    ("attribute with a sign", "<p title='a > b' data-x=\"c>d\">satu", [("body", "satu")]),
    ("unclosed tag", "<p>satu <a href=", [("body", "satu <a href=")]),
    (
        "blockquote",
        "<blockquote>satu<p>dua</blockquote>tiga",
        [("body", "satu"), ("body", "dua"), ("body", "tiga")],
    ),
]


@pytest.mark.parametrize(
    ("source", "expected"), [row[1:] for row in PAGES], ids=[row[0] for row in PAGES]
)
def test_pages(source: str, expected: list[tuple[str, str]]) -> None:
    assert rows(parsed(source)) == expected


PLACES = [
    ("entity", "<p>a &quot;b&quot; c</p>", '"b"', "&quot;b&quot;"),
    ("entity without its end", "<p>AT&amp T &copy 2</p>", "& T © 2", "&amp T &copy 2"),
    ("numeric", "<p>it&#8217;s &#x27;x&#39</p>", "it’s 'x'", "it&#8217;s &#x27;x&#39"),
    ("nbsp", "<p>19&nbsp;November</p>", "19 November", "19&nbsp;November"),
    ("soft hyphen entity", "<p>Pyog&shy;yang</p>", "Pyogyang", "Pyog&shy;yang"),
    ("across a tag", "<p>Pyog<b>yang</b></p>", "Pyogyang", "Pyog<b>yang"),
    ("across lines", "<p>the\r\n the</p>", "the the", "the\r\n the"),
    ("break", "<p>the<br>the</p>", "the the", "the<br>the"),
    ("after wide letters", "<p>é😀<i>“</i> Pyogyang</p>", "Pyogyang", "Pyogyang"),
    (
        "description",
        "<meta content=\"a &amp; Pyogyang\" name='description'>",
        "& Pyog",
        "&amp; Pyog",
    ),
    ("alt", "<img src='alt' alt='Pyogyang'>", "Pyogyang", "Pyogyang"),
    ("unquoted alt", "<img alt=Pyogyang src=x>", "Pyogyang", "Pyogyang"),
    ("stet mark", "<p>satu [[stet x]] Pyogyang", "satu Pyogyang", "satu [[stet x]] Pyogyang"),
]


@pytest.mark.parametrize(
    ("source", "text", "place"), [row[1:] for row in PLACES], ids=[row[0] for row in PLACES]
)
def test_places(source: str, text: str, place: str) -> None:
    article = parsed(source)
    paragraph = next(one for one in article.paragraphs if text in one.text)
    at = paragraph.text.index(text)
    start, end = paragraph.span(at, at + len(text))
    assert article.source[start:end] == place


@pytest.mark.parametrize(
    ("source", "date"),
    [
        ("<time datetime='2024-11-19T08:00+07:00'>Selasa</time>", "2024-11-19"),
        ("<meta property='article:published_time' content='2024-11-19T08:00:00Z'>", "2024-11-19"),
        ("<meta name=date content=2024-11-19><time datetime=2020-01-01>", "2024-11-19"),
        ("<time datetime='2024-11-19'></time><time datetime='2020-01-01'></time>", "2024-11-19"),
        ("<time>19 November</time>", ""),
        ("<time datetime='19 November'></time>", ""),
    ],
)
def test_date(source: str, date: str) -> None:
    assert parsed(source).date == date


def test_languages() -> None:
    article = parsed(
        "<html lang=id-ID><p>satu <i lang=en>two</i></p>"
        "<div lang=en><p>three <q lang=en>x</q></div><p>dua"
    )
    assert article.language == "id"
    assert [paragraph.language for paragraph in article.paragraphs] == ["", "en", ""]
    first, second, _ = article.paragraphs
    assert [(z.kind, first.text[z.start : z.end]) for z in first.zones] == [("foreign", "two")]
    assert second.zones == []


def test_code_zones() -> None:
    paragraph = parsed("<p>pakai <code>a <code>b</code></code> dan <kbd>c</kbd></p>").paragraphs[0]
    assert [paragraph.text[z.start : z.end] for z in paragraph.zones] == ["a b", "c"]


def test_comments() -> None:
    source = "<!-- stet a: b --><p>satu <!--c--> dua<!--> tiga <!-- d"
    article = parsed(source)
    assert [one.text for one in article.comments] == ["stet a: b", "c", "", "d"]
    assert [source[one.start : one.end] for one in article.comments] == [
        "<!-- stet a: b -->",
        "<!--c-->",
        "<!-->",
        "<!-- d",
    ]
    assert rows(article) == [("body", "satu dua tiga")]


@settings(max_examples=300, derandomize=True, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "&",
                "amp",
                ";",
                "not",
                "it",
                "#",
                "x",
                "3",
                "9",
                "128",
                "quot",
                "é",
                " ",
                "ndash",
                "copy",
                "&lt",
                "&#x110000;",
                "&#55296;",
                "&#0;",
                "&#00000000039;",
                "&#99999999999;",
            ]
        ),
        max_size=12,
    ).map("".join)
)
def test_references_as_python_reads_them(text: str) -> None:
    out, done = [], 0
    for start, end, meaning in references(text):
        assert start >= done
        out += [text[done:start], meaning]
        done = end
    assert "".join([*out, text[done:]]) == html.unescape(text)


POSTS = [
    ('<blockquote class="twitter-tweet"><p>so goood lol</p>— vee (@vee)</blockquote>', True),
    ('<blockquote class="instagram-media wide"><p>so goood lol</p></blockquote>', True),
    ("<blockquote><p>so goood lol</p></blockquote>", False),
    ('<p class="twitter-tweet">so goood lol</p>', False),
]


@pytest.mark.parametrize(("source", "quoted"), POSTS, ids=["tweet", "picture", "quote", "p"])
def test_a_post_set_in_is_a_quotation(source: str, quoted: bool) -> None:
    article = parsed(f"<article><p>One.</p>{source}<p>Two.</p></article>")
    assert [p.within("quotation", 0) for p in article.paragraphs][1] is quoted
    assert not article.paragraphs[0].within("quotation", 0)
    assert not article.paragraphs[-1].within("quotation", 0)
