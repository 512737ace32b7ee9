"""HTML's elements: which make paragraphs, which say what a text is, which hold no text at all."""

from __future__ import annotations

from copydesk.record import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.article import Kind


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


# What a reader of the article never reads as its text.
SKIPPED = words(
    "script style template noscript svg math iframe nav footer aside button select textarea object"
    " audio video canvas datalist noembed noframes xmp"
)
BLOCKS = words(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main"
    " menu nav ol optgroup option p pre section summary table tbody td tfoot th thead title tr ul"
)  # fmt: skip
KINDS: dict[str, Kind] = {
    "h1": "headline", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading",
    "h6": "heading", "figcaption": "caption", "caption": "caption", "li": "list", "dt": "list",
    "dd": "list", "td": "table", "th": "table", "pre": "code", "title": "headline",
}  # fmt: skip
CODE = frozenset(("code", "kbd", "samp", "tt"))
# Elements that end where another of their group begins, although nobody closed them.
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "title"))
ENDS_HEADING = HEADINGS | {"p", "ul", "ol", "table", "article", "section", "body"}
SIBLINGS = (frozenset(("li",)), frozenset(("dt", "dd")), frozenset(("td", "th")))
SCOPES = frozenset(("ul", "ol", "dl", "table", "article", "main", "blockquote", "head", "html"))
# Classes of a blockquote that holds somebody's post: its words are not the desk's.
POSTS = words(
    "twitter-tweet twitter-video instagram-media tiktok-embed bluesky-embed mastodon-embed"
    " text-post-media reddit-embed-bq reddit-card imgur-embed-pub fb-xfbml-parse-ignore"
)
VOID = words("area base br col embed hr img input link meta source track wbr")


def is_post(name: str, found: dict[str, tuple[str, int]]) -> bool:
    """Whether an element holds a post set in from elsewhere."""
    return name == "blockquote" and not POSTS.isdisjoint(
        found.get("class", ("", 0))[0].lower().split()
    )


def by_class(found: dict[str, tuple[str, int]]) -> Kind | None:
    """The kind that an element's class or rel says."""
    if "author" in found.get("rel", ("", 0))[0].lower().split():
        return "byline"
    classes = found.get("class", ("", 0))[0].lower().split()
    if "byline" in classes:
        return "byline"
    return "caption" if any("caption" in one for one in classes) else None
