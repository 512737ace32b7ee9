"""Markdown: kinds, inline marks, front matter, and the exact place of each."""

import pytest

from copydesk.article import Article
from copydesk.finding import DeskError
from copydesk.reading import read


def parsed(source: str) -> Article:
    return read("a.md", source.encode())


def rows(article: Article) -> list[tuple[str, str]]:
    return [(paragraph.kind, paragraph.text) for paragraph in article.paragraphs]


BODY = [
    ("paragraph over lines", "satu\ndua  \ntiga\\\nempat", [("body", "satu dua tiga empat")]),
    (
        "h1 is the headline",
        "# Judul\n\n## Anak judul\n\nisi",
        [("headline", "Judul"), ("heading", "Anak judul"), ("body", "isi")],
    ),
    ("a second h1 is a heading", "# Satu\n\n# Dua", [("headline", "Satu"), ("heading", "Dua")]),
    ("setext", "Judul\n=====\n\nisi", [("headline", "Judul"), ("body", "isi")]),
    ("heading attributes", "# Judul {#id}\n", [("headline", "Judul")]),
    ("emphasis", "*satu* **dua** ~~tiga~~ _empat_", [("body", "satu dua tiga empat")]),
    (
        "link",
        'lihat [berita ini](http://x.y "t") dan [itu][r]\n\n[r]: http://z',
        [("body", "lihat berita ini dan itu")],
    ),
    (
        "list",
        "- satu\n- dua\n  lagi\n\n  anak\n1. tiga",
        [("list", "satu"), ("list", "dua lagi"), ("list", "anak"), ("list", "tiga")],
    ),
    (
        "nested list",
        "- satu\n  - dua\n- tiga",
        [("list", "satu"), ("list", "dua"), ("list", "tiga")],
    ),
    ("tasks", "- [x] satu", [("list", "satu")]),
    ("quote", "> satu\n> dua\n\ntiga", [("body", "satu dua"), ("body", "tiga")]),
    ("alert", "> [!NOTE]\n> isi", [("body", "isi")]),
    (
        "table",
        "| a | b |\n|---|---|\n| c | &amp; |",
        [("table", "a"), ("table", "b"), ("table", "c"), ("table", "&")],
    ),
    ("fenced code", "```py\nx = 1\n```\n\nisi", [("code", "x = 1"), ("body", "isi")]),
    ("image", "teks ![foto *Kim*](a.jpg) lagi", [("body", "teks lagi"), ("caption", "foto Kim")]),
    (
        "text behind an image",
        "![Foto](a.jpg)Kim tiba.",
        [("caption", "Kim tiba."), ("caption", "Foto")],
    ),
    (
        "and below it",
        "[![](a.jpg)](b.html)\n*Kim tiba.*\n\nisi",
        [("caption", "Kim tiba."), ("body", "isi")],
    ),
    (
        "a paragraph that begins with one",
        "![](a.jpg) " + 300 * "ya ",
        [("body", (300 * "ya ").strip())],
    ),
    ("image alone", "![](a.jpg)\n\n![Foto Kim](b.jpg)", [("caption", "Foto Kim")]),
    ("footnotes", "satu[^1] dua\n\n[^1]: catatan", [("body", "satu dua"), ("body", "catatan")]),
    (
        "entities and escapes",
        "AT&T &amp; R&D &copy; \\*satu\\* &#8217;",
        [("body", "AT&T & R&D © *satu* ’")],
    ),
    (
        "inline html",
        "satu <b>dua</b><br>tiga <span class='x'>empat</span>",
        [("body", "satu dua tiga empat")],
    ),
    (
        "html block",
        "<div class=x>\n<p>satu <b>dua</b></p>\n<ul><li>tiga</ul>\n</div>\n\nempat",
        [("body", "satu dua"), ("list", "tiga"), ("body", "empat")],
    ),
    ("html block in a quote", "> <p>satu\n> dua</p>", [("body", "satu dua")]),
    ("script", "<script>\nvar a = 1;\n\nvar b;\n</script>\n\nsatu", [("body", "satu")]),
    (
        "shortcode in a line",
        'satu {{< kutip a="b" >}} dua {{ x }} tiga',
        [("body", "satu dua tiga")],
    ),
    (
        "shortcode alone",
        "satu\n\n{{% catatan %}}\nisi\n{{% /catatan %}}\n\n{% include a.html %}",
        [("body", "satu"), ("body", "isi")],
    ),
    ("shortcode before a list", "{{< x >}}\n- satu", [("list", "satu")]),
    ("unclosed shortcode is text", "satu {{ dua", [("body", "satu {{ dua")]),
    ("crlf", "# Judul\r\n\r\nsatu\r\ndua\r\n", [("headline", "Judul"), ("body", "satu dua")]),
    ("lone cr", "# Judul\r\rsatu\rdua", [("headline", "Judul"), ("body", "satu dua")]),
    ("double spaces collapse", "satu  dua", [("body", "satu dua")]),
    ("rule", "satu\n\n---\n\ndua", [("body", "satu"), ("body", "dua")]),
]


@pytest.mark.parametrize(
    ("source", "expected"), [row[1:] for row in BODY], ids=[row[0] for row in BODY]
)
def test_body(source: str, expected: list[tuple[str, str]]) -> None:
    assert rows(parsed(source)) == expected


FRONT = [
    ("plain", "---\ntitle: Kim bertemu Kozlov\n---\nisi", [("headline", "Kim bertemu Kozlov")]),
    ("colon in a word", "---\ntitle: Pukul 10:30\n---\nisi", [("headline", "Pukul 10:30")]),
    (
        "double quotes",
        '---\ntitle: "Kim: \\"Halo\\" \\u00e9"\n---\nisi',
        [("headline", 'Kim: "Halo" é')],
    ),
    ("single quotes", "---\ntitle: 'Jum''at'\n---\nisi", [("headline", "Jum'at")]),
    ("comment behind", "---\ntitle: Kim # catatan\n---\nisi", [("headline", "Kim")]),
    (
        "folded",
        "---\ntitle: >-\n  Kim bertemu\n  Kozlov\n---\nisi",
        [("headline", "Kim bertemu Kozlov")],
    ),
    ("literal", "---\ndescription: |\n  Satu\n  dua\n---\nisi", [("description", "Satu dua")]),
    ("plain over lines", "---\ntitle: Kim\n  bertemu\n---\nisi", [("headline", "Kim bertemu")]),
    ("quoted over lines", '---\ntitle: "Kim\n  bertemu"\n---\nisi', [("headline", "Kim bertemu")]),
    (
        "authors",
        "---\nauthor:\n  - Budi S\n  - Ani\n---\nisi",
        [("byline", "Budi S"), ("byline", "Ani")],
    ),
    (
        "flow list",
        "---\nauthors: [Budi S, Ani]\ntags: [a, b]\n---\nisi",
        [("byline", "Budi S"), ("byline", "Ani")],
    ),
    ("order", "---\nauthor: Budi\ntitle: Kim\n---\nisi", [("headline", "Kim"), ("byline", "Budi")]),
    (
        "nested caption",
        "---\nimage:\n  src: a.jpg\n  caption: Kim (kiri)\n---\nisi",
        [("caption", "Kim (kiri)")],
    ),
    ("other fields are no text", "---\nslug: satu-dua\nlayout: post\ndraft: false\n---\nisi", []),
    ("end by dots", "---\ntitle: Kim\n...\nisi", [("headline", "Kim")]),
    ("crlf", "---\r\ntitle: Kim\r\n---\r\nisi", [("headline", "Kim")]),
    (
        "toml",
        '+++\ntitle = "Kim \\"x\\""\ndate = 2024-11-19\n[cover]\ncaption = \'Kiri\'\n+++\nisi',
        [("headline", 'Kim "x"'), ("caption", "Kiri")],
    ),
    (
        "toml lists",
        '+++\nauthors = ["Budi",\n "Ani"]\n+++\nisi',
        [("byline", "Budi"), ("byline", "Ani")],
    ),
    ("empty", "---\n---\nisi", []),
]


@pytest.mark.parametrize(
    ("source", "expected"), [row[1:] for row in FRONT], ids=[row[0] for row in FRONT]
)
def test_front_matter(source: str, expected: list[tuple[str, str]]) -> None:
    assert rows(parsed(source)) == [*expected, ("body", "isi")]


@pytest.mark.parametrize(
    "source",
    ["---\n\nisi saja", "isi\n---\ntitle: x\n---\n", "--- x\ntitle: y\n---\n", "----\nisi", "---"],
)
def test_no_front_matter(source: str) -> None:
    assert all(paragraph.kind != "byline" for paragraph in parsed(source).paragraphs)
    assert parsed(source).date == ""


def test_h1_is_a_heading_below_a_title() -> None:
    article = parsed("---\ntitle: Kim\n---\n# Kim di Moskow\n")
    assert rows(article) == [("headline", "Kim"), ("heading", "Kim di Moskow")]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("date: 2024-11-19", "2024-11-19"),
        ("date: 2024-11-19T10:00:00+07:00", "2024-11-19"),
        ("date: 2024-11-19 10:00:00 +0700", "2024-11-19"),
        ('date: "2024/11/9"', "2024-11-09"),
        ("published: 20241119", "2024-11-19"),
        ("pubdate: Tue, 19 Nov 2024 10:00:00 GMT", "2024-11-19"),
        ("date: 2024-02-30", ""),
        ("date: kemarin", ""),
        ("lastmod: 2024-11-19", ""),
    ],
)
def test_date(line: str, date: str) -> None:
    assert parsed(f"---\n{line}\n---\nisi").date == date


@pytest.mark.parametrize(
    ("value", "language"),
    [("id", "id"), ("id-ID", "id"), ('"en_US"', "en"), ("in", "id"), ("english", "")],
)
def test_language(value: str, language: str) -> None:
    assert parsed(f"---\nlang: {value}\n---\nisi").language == language


BROKEN = [
    ("colon in a title", "---\na: b\ntitle: Kim: Kozlov\n---\nisi", 3),
    ("unclosed quote", '---\na: b\ntitle: "Kim\n---\nisi', 3),
    ("a key twice", "---\ntitle: a\ntitle: b\n---\nisi", 3),
    ("a tab", "---\na:\n\tb: c\n---\nisi", 3),
    ("an anchor", "---\na: &x b\nc: *x\n---\nisi", 2),
    ("toml", "+++\na = 1\ntitle = Kim\n+++\nisi", 3),
]


@pytest.mark.parametrize(
    ("source", "line"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN]
)
def test_broken_front_matter_names_its_line(source: str, line: int) -> None:
    with pytest.raises(DeskError) as caught:
        parsed(source)
    assert caught.value.problem.path == "a.md"
    assert abs(caught.value.problem.line - line) <= 1
    assert "broken" in str(caught.value) or "stands twice" in str(caught.value) or line == 2


PLACES = [
    ("in bold", "satu **Pyogyang** dua", "Pyogyang", "Pyogyang"),
    ("across marks", "satu **Pyog**yang", "Pyogyang", "Pyog**yang"),
    ("behind an entity", "a &amp; b Pyogyang", "& b Pyogyang", "&amp; b Pyogyang"),
    ("behind wide letters", "“é” 😀 **Pyogyang**", "Pyogyang", "Pyogyang"),
    ("in a quote over lines", "> On the\n> the hall", "the the", "the\n> the"),
    ("in a table", "|a|b|\n|-|-|\n|é|Pyogyang|", "Pyogyang", "Pyogyang"),
    ("in an html block", "é\n\n<p>a &amp; <b>Pyogyang</b></p>", "Pyogyang", "Pyogyang"),
    ("in html in a quote", "> <p>é\n> Pyogyang</p>", "Pyogyang", "Pyogyang"),
    (
        "in an escaped title",
        '---\nx: 1\ntitle: "\\u00e9 Pyogyang"\n---\n',
        "é Pyog",
        "\\u00e9 Pyog",
    ),
    ("behind a shortcode", "é {{< x >}} Pyogyang", "Pyogyang", "Pyogyang"),
    ("an escape", "satu \\*Pyogyang", "*Pyogyang", "*Pyogyang"),
    ("in code", "a ``b`c`` Pyogyang", "b`c", "b`c"),
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


def test_zones() -> None:
    article = parsed("pakai `rm -rf` lalu <http://x.y> dan\u00ad `b`")
    paragraph = article.paragraphs[0]
    found = [(zone.kind, paragraph.text[zone.start : zone.end]) for zone in paragraph.zones]
    assert found == [("code", "rm -rf"), ("link", "http://x.y"), ("code", "b")]


def test_comments() -> None:
    source = "satu <!-- stet a: b --> dua [[stet c]]\n\n<!-- stet-begin\n\nx -->\n\n> <!--d-->\n"
    article = parsed(source)
    assert [one.text for one in article.comments] == ["stet a: b", "stet c", "stet-begin\n\nx", "d"]
    for one in article.comments:
        assert source[one.start : one.end][:3] in ("<!-", "[[s")
        assert source[one.start : one.end][-2:] in ("->", "]]")
    assert rows(article) == [("body", "satu dua")]
