"""The fixed words of the reports in each messages language. A test fails on a missing one."""

# Counted words have a form for one (".1") and one for any other number (".n").
WORDS: dict[str, dict[str, str]] = {
    "en": {
        "error.1": "{n} error",
        "error.n": "{n} errors",
        "warning.1": "{n} warning",
        "warning.n": "{n} warnings",
        "info.1": "{n} note",
        "info.n": "{n} notes",
        "article.1": "{n} article",
        "article.n": "{n} articles",
        "finding.1": "{n} finding",
        "finding.n": "{n} findings",
        "problem.1": "{n} problem",
        "problem.n": "{n} problems",
        "error": "error",
        "warning": "warning",
        "info": "note",
        "problem": "problem",
        "clean": "nothing to correct",
        "checked": "{articles} checked: {result}",
        "help": "help",
        "write": "write “{text}”",
        "write-or": "write {texts} or {last}",
        "replace": "replace “{old}” by “{text}”",
        "delete": "delete this",
        "delete-text": "delete “{old}”",
        "related": "see also",
        "place": "Place",
        "rule": "Rule",
        "severity": "Severity",
        "what": "Finding",
        "more": "{findings} more did not fit in here.",
        "problems": "Could not be checked",
    },
    "id": {
        "error.1": "{n} galat",
        "error.n": "{n} galat",
        "warning.1": "{n} peringatan",
        "warning.n": "{n} peringatan",
        "info.1": "{n} catatan",
        "info.n": "{n} catatan",
        "article.1": "{n} artikel",
        "article.n": "{n} artikel",
        "finding.1": "{n} temuan",
        "finding.n": "{n} temuan",
        "problem.1": "{n} kendala",
        "problem.n": "{n} kendala",
        "error": "galat",
        "warning": "peringatan",
        "info": "catatan",
        "problem": "kendala",
        "clean": "tidak ada yang perlu diperbaiki",
        "checked": "{articles} diperiksa: {result}",
        "help": "saran",
        "write": "tulis “{text}”",
        "write-or": "tulis {texts} atau {last}",
        "replace": "ganti “{old}” dengan “{text}”",
        "delete": "hapus bagian ini",
        "delete-text": "hapus “{old}”",
        "related": "lihat juga",
        "place": "Tempat",
        "rule": "Aturan",
        "severity": "Tingkat",
        "what": "Temuan",
        "more": "{findings} lagi tidak muat di sini.",
        "problems": "Tidak dapat diperiksa",
    },
}


class Words:
    """The words of one language, English where there is none of that name."""

    def __init__(self, table: dict[str, str]) -> None:
        self.table = table

    def say(self, key: str, **values: str) -> str:
        """A fixed text with its values filled in."""
        return self.table[key].format(**values)

    def count(self, key: str, number: int) -> str:
        """A number with its word: "1 error", "2 errors"."""
        return self.table[f"{key}.{1 if number == 1 else 'n'}"].format(n=number)


def words(language: str) -> Words:
    """The fixed words of a messages language."""
    return Words(WORDS.get(language, WORDS["en"]))
