"""Two hundred texts that try to break out of a report, and a report that says them everywhere."""

from itertools import product

from copydesk.finding import Finding, Place, Problem, Suggestion
from copydesk.report import Report, Sources

ATTACKS = (
    "::error::pwn",
    "::set-output name=x::pwn",
    "::add-mask::a",
    "::stop-commands::token",
    "##[error]pwn",
    "##[group]pwn",
    "a ##[set-env name=PATH]x",
    "%0A::error::pwn",
    "%0D%0A##[warning]pwn",
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "\x9b2J\x9d0;x\x9c",
    "\x08\x08\x08over",
    "a\rover",
    "\u202egnirts\u202c",
    "\u2066a\u2069\u200f",
    "a\u2028b\u2029c\x85d",
    "\x00\x01\x02\x7f",
    "\ufeff\ufffe\uffff",
    "\udc80\udcff",
    "\ud800 alone",
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "--><img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "</style><style>*{display:none}",
    "</title></textarea><iframe src=//x>",
    "javascript:alert(1)",
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    "]]><x/><![CDATA[",
    "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
    "&lt;b&gt; &amp;amp; &#x3c;",
    '"}],"errors":[{"x":"',
    "\\u003c\\",
    "\\",
    "{0} {{0}} ${x} {text}",
    "[x](1) [y](javascript:alert(1))",
    "](http://x) ![](http://x/a.png)",
    "| a | b |\n|---|---|",
    "`code` **bold** ~~gone~~ <br> http://x.example www.x.example",
    "@someone #1 $\\LaTeX$ :smile:",
    "=cmd|' /C calc'!A0",
    "a,b=c:d%e\r\nf",
    "🎉\U000e0041\U000e007f",
    "e\u0301\u0301\u0301\u0301",
    "[[stet *]] <!-- stet-file -->",
    "__proto__",
    "constructor",
    "../../../etc/passwd",
)
WRAPS = ("{}", "\n{}", "  {} and more", "text {}\n{}")
PAYLOADS = [wrap.replace("{}", attack) for attack, wrap in product(ATTACKS, WRAPS)]


def report(payload: str, *, color: bool = False) -> Report:
    """A report in which the payload is article, path, message, label, suggestion and problem."""
    source = f"Awal {payload} akhir\nbaris\n"
    span = (5, 5 + len(payload))
    finding = Finding(
        payload,
        *span,
        rule="rule",
        severity="warning",
        text=payload,
        message=f"{payload}",
        suggestions=(Suggestion(payload), Suggestion(payload, True, 0, 4)),
        related=(
            Place(*span, payload, payload),
            Place(0, 4, "Awal", f"x{payload}", f"b{payload}"),
        ),
        fingerprint="f",
    )
    return Report(
        version="1",
        articles=(payload, f"b{payload}"),
        findings=(finding, finding._replace(severity="info", start=0)),
        problems=(Problem(payload, payload, 1, 2), Problem("", payload)),
        sources=Sources(lambda _: source),
        rules={"rule": {"severity": "warning", "why": payload, "link": payload}},
        color=color,
    )
