"""No article, path or message breaks out of a report: 200 hostile texts in every format."""

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pyromark
import pytest

from copydesk import registry
from copydesk.visible import escaped, one_line, visible
from tests.hostile import PAYLOADS, report
from tests.report_tools import text_in

FORMATS = registry.modules("reports")
IDS = [f"{number:03}" for number in range(len(PAYLOADS))]
BROKEN = re.compile("[\ud800-\udfff]")


def written(name: str, payload: str) -> str:
    return text_in(name, report(payload))


def test_there_are_two_hundred() -> None:
    assert len(set(PAYLOADS)) >= 200


def commands(output: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """What GitHub's runner would take as commands: both of its forms, any name.

    `::name key=value,…::data` at the start of a line; `##[name key=value;…]data` anywhere in one.
    """
    for line in re.split("\r\n|\r|\n", output):
        bare = line.lstrip()
        head, found, data = bare[2:].partition("::")
        if bare.startswith("::") and found:
            name, _, given = head.partition(" ")
            pairs = (pair.split("=", 1) for pair in given.split(",") if "=" in pair)
            yield name, {key: unescaped(value, ":,") for key, value in pairs}, unescaped(data)
        elif "##[" in line and "]" in line.partition("##[")[2]:
            yield line.partition("##[")[2].partition("]")[0], {}, ""


def unescaped(text: str, more: str = "") -> str:
    for char in "\r\n" + more:
        text = text.replace(f"%{ord(char):02X}", char)
    return text.replace("%25", "%")


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_hidden_and_no_command(name: str) -> None:
    for payload in PAYLOADS:
        output = written(name, payload)
        output.encode("utf-8")
        controls = set(
            re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", output)
        )
        assert not controls, (name, payload)
        if name != "github":
            assert list(commands(output)) == [], (name, payload)


@pytest.mark.parametrize("payload", PAYLOADS, ids=IDS)
def test_github_commands_are_ours_alone(payload: str) -> None:
    found = list(commands(written("github", payload)))
    assert [name for name, _, _ in found] == ["warning", "notice", "error", "error"]
    assert [given["title"] for _, given, _ in found] == ["rule", "rule", "copydesk", "copydesk"]
    assert [given.get("file", "") for _, given, _ in found] == [visible(payload)] * 3 + [""]
    assert {key for _, given, _ in found for key in given} <= {
        "file", "line", "col", "endColumn", "endLine", "title"
    }  # fmt: skip
    for _, _, data in found:
        assert data.split("\n")[0] == one_line(payload)


@pytest.mark.parametrize("payload", PAYLOADS, ids=IDS)
def test_text_keeps_its_lines(payload: str) -> None:
    rows = written("text", payload).splitlines()
    path = re.escape(visible(payload))
    shapes = (
        rf"(\./)?{path}:1:\d+: (warning|info)\[rule\]: .*",
        rf"(\./)?b?{path}:1:\d+: note: .*",
        rf"(\./)?{path}:1:2: problem: .*",
        r"problem: .*",
        r" {4,}\d+ \| .*",
        r" {5,} \| +[\^~]+|      \| [\^~]+",
        r"  help: (write|replace) [“‹].*[”›]",
        r"2 articles checked: 1 warning, 1 note, 2 problems",
        "",
    )
    for row in rows:
        assert any(re.fullmatch(shape, row) for shape in shapes), row


def strings(value: Any) -> Iterator[str]:
    """Every string in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


@pytest.mark.parametrize("payload", PAYLOADS, ids=IDS)
def test_json_says_the_text_itself(payload: str) -> None:
    said = BROKEN.sub(lambda match: escaped(match[0]), payload)
    for name in ("json", "gitlab", "rdjson", "sarif"):
        document = json.loads(written(name, payload))
        assert any(said in text for text in strings(document)), name
    finding = json.loads(written("json", payload))["findings"][0]
    assert (finding["text"], finding["path"], finding["message"]) == (said, said, said)
    assert [json.loads(row)["version"] for row in written("jsonl", payload).splitlines()[2:]] == [1]


@pytest.mark.parametrize("payload", PAYLOADS, ids=IDS)
def test_sarif_links_are_ours_alone(payload: str) -> None:
    rows = json.loads(written("sarif", payload))["runs"][0]["results"]
    for row in rows:
        text = re.sub(r"\\.", "", row["message"]["text"])
        assert re.findall(r"\[[^\[\]]*\]\(([^)]*)\)", text) == ["1", "2"]
        assert "{" not in text.replace("{{", "")


@pytest.mark.parametrize("payload", PAYLOADS, ids=IDS)
def test_xml_keeps_its_elements(payload: str) -> None:
    junit = ElementTree.fromstring(written("junit", payload))
    tags = [element.tag for element in junit.iter() if element.tag != "testsuites"]
    assert tags.count("testcase") == 5
    assert set(tags) == {"testsuite", "testcase", "failure", "system-out", "error"}
    failure = junit.find(".//failure")
    assert failure is not None
    assert failure.attrib["message"] == visible(payload)
    checkstyle = ElementTree.fromstring(written("checkstyle", payload))
    assert [element.tag for element in checkstyle.iter()].count("error") == 4
    assert checkstyle[0].attrib["name"] == visible(payload)


class Tags(HTMLParser):
    """The tags and the text of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text: list[str] = []
        self.cells: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "td":
            self.cells.append("")
        self.tags.append(tag if not attrs or tag in ("td", "th") else f"{tag} {attrs}")

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if self.cells:
            self.cells[-1] += data


ALLOWED = {"h1", "h2", "p", "ul", "li", "strong", "em", "br", "span",
           "table", "thead", "tbody", "tr", "th", "td"}  # fmt: skip


@pytest.mark.parametrize("payload", PAYLOADS, ids=IDS)
def test_markdown_shows_the_text_itself(payload: str) -> None:
    page = Tags()
    options = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH
    page.feed(pyromark.html(written("markdown", payload), options=options))
    page.close()
    assert set(page.tags) <= ALLOWED
    assert page.tags.count("table") == 1
    assert page.tags.count("tr") == 3
    assert one_line(payload) in "".join(page.text)
    assert len(page.cells) == 8
    # The message, two second places with label and path, and two suggestions.
    assert page.cells[3].count(one_line(payload)) >= 5
