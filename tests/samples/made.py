"""One made-up report with everything that a format must cope with: what the samples show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copydesk.finding import Finding, Place, Problem, Silenced, Suggestion
from copydesk.report import Report, Sources

if TYPE_CHECKING:
    from copydesk.finding import Severity

KOZLOV = (
    "Delegasi Rusia tiba di Pyongyang\n"
    "\n"
    "🎉 Menteri Lingkungan Hidup Alexander Kozlov mendarat pada Senin.\n"
    "\n"
    "北京\tMenteri Ekologi Alexander Kozlov bertemu tuan rumah di Pyogyang, dan rombongan yang "
    "datang bersamanya dari Vladivostok menginap tiga malam di wisma negara sebelum kembali.\n"
    "Kafe\u0301 itu itu tutup.\r\n"
)
HOSTILE = (
    "::error file=x::pwn ##[warning]halo</script><script>alert(1)</script>\r\n"
    "\x1b[31mmerah\x1b[0m | [tautan](javascript:alert(1)) ]]> \u202eabc\u202c & ‘kutip”\n"
    "Menteri Kehutanan Alexander Kozlov pulang.\n"
)
KOZLOV_PATH = "seeds/kozlov.txt"
HOSTILE_PATH = "seeds/a b\n::warning::\x1b[2J|<b>\udcff.md"
CLEAN_PATH = "seeds/bersih.txt"
TEXTS = {KOZLOV_PATH: KOZLOV, HOSTILE_PATH: HOSTILE, CLEAN_PATH: "Semua beres.\n"}


def span(path: str, text: str, nth: int = 1) -> tuple[int, int]:
    """Where the nth occurrence of a text stands in one of the made-up articles."""
    start = -1
    for _ in range(nth):
        start = TEXTS[path].index(text, start + 1)
    return start, start + len(text)


def finding(
    path: str, text: str, rule: str, severity: Severity, message: str, **more: Any
) -> Finding:
    """A finding at the first place of a text."""
    start, end = span(path, text)
    made = Finding(path, start, end, rule, severity, text, message)
    return made._replace(fingerprint=f"{rule}-{start:04x}", **more)


def place(path: str, text: str, message: str, *, named: bool = True) -> Place:
    """A second place, with or without its path."""
    return Place(*span(path, text), text, message, path if named else "")


def findings() -> tuple[Finding, ...]:
    """In order of path and place: the hostile article comes first."""
    hostile = HOSTILE.splitlines()[0]
    return (
        finding(
            HOSTILE_PATH,
            hostile,
            "house-term",
            "info",
            f"“{hostile}” ##[error]bukan bahasa kita {{0}} [x](1) @redaksi $5$",
            suggestions=(Suggestion("##[endgroup]\n::stop-commands::x|</script>"),),
        ),
        finding(
            HOSTILE_PATH,
            "‘kutip”",
            "mixed-quotes",
            "warning",
            "quotation opened with ‘ and closed with ”",
            suggestions=(
                Suggestion("”", False, *span(HOSTILE_PATH, "‘")),
                Suggestion("", False, *span(HOSTILE_PATH, "”")),
            ),
        ),
        finding(
            KOZLOV_PATH,
            "Menteri Ekologi",
            "title-conflict",
            "error",
            "Alexander Kozlov has three titles: these cannot all hold",
            related=(
                place(KOZLOV_PATH, "Menteri Lingkungan Hidup", "first here", named=False),
                place(HOSTILE_PATH, "Menteri Kehutanan", "and in another article"),
            ),
        ),
        finding(
            KOZLOV_PATH,
            "Pyogyang",
            "name-typo",
            "error",
            "“Pyogyang” is spelt “Pyongyang” elsewhere in this article",
            suggestions=(Suggestion("Pyongyang", True), Suggestion("Pyeongyang")),
            related=(place(KOZLOV_PATH, "Pyongyang", "spelt so here"),),
        ),
        finding(
            KOZLOV_PATH,
            "itu itu",
            "repeated-word",
            "error",
            "“itu itu” stands twice",
            suggestions=(Suggestion("itu", True),),
        ),
    )


SILENT = finding(CLEAN_PATH, "beres", "typo", "warning", "“beres” is not a word we know")
PROBLEMS = (
    Problem("copydesk.yaml", "unknown key “selekt”; did you mean “select”?", 3, 1),
    Problem("seeds/rusak\udcfe.txt", "not text: NUL at byte 17\n::error::x"),
)
RULES = {
    "title-conflict": {
        "severity": "error",
        "why": "Readers and the person named notice a wrong title first.",
        "link": "https://example.org/rules/title-conflict",
    },
    "name-typo": {"severity": "error", "why": "A misspelt name costs trust."},
    "repeated-word": {"severity": "error", "why": "Readers stumble."},
    "mixed-quotes": {"severity": "warning", "why": "Quotation marks come in pairs."},
    "house-term": {"severity": "info", "why": "The house has [its] own {words}."},
}


def report(messages: str = "en", *, color: bool = False) -> Report:
    """The report that the stored samples are written from."""
    return Report(
        version="0.0.0",
        articles=tuple(sorted(TEXTS)),
        findings=findings(),
        problems=PROBLEMS,
        sources=Sources(lambda path: TEXTS.get(path, "")),
        rules=RULES,
        messages=messages,
        color=color,
        silenced=[Silenced(SILENT, "so he spells it </script>")],
    )
