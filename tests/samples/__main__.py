"""Writes the stored samples anew: `python -m tests.samples`. Look at the diff before committing."""

import os

from copydesk import registry
from tests.report_tools import text_in
from tests.samples import made

HERE = os.path.dirname(os.path.abspath(__file__))
SUFFIXES = {"text": "txt", "github": "txt", "markdown": "md", "junit": "xml", "checkstyle": "xml",
            "jsonl": "jsonl", "html": "html"}  # fmt: skip


def samples() -> dict[str, str]:
    """The text of every sample by its file name."""
    written = {
        f"{name}.{SUFFIXES.get(name, 'json')}": text_in(name, made.report())
        for name in registry.modules("reports")
    }
    written["text-id.txt"] = text_in("text", made.report("id"))
    written["text-color.txt"] = text_in("text", made.report(color=True))
    written["markdown-id.md"] = text_in("markdown", made.report("id"))
    return written


if __name__ == "__main__":
    for name, text in samples().items():
        with open(os.path.join(HERE, name), "w", encoding="utf-8", newline="") as file:
            file.write(text)
