"""copydesk init: a commented config, a vocabulary and a house file for a folder of articles."""

import os

from copydesk import init, options
from copydesk.config import config_in
from copydesk.finding import DeskError, Problem
from copydesk.output import out, write_whole

DESCRIPTION = """Look at a folder and write copydesk.yaml, vocabulary.yaml and house.yaml to start
from: languages, what to leave out, and people with their titles, as found. Nothing that is there
is overwritten."""


def main(arguments: list[str]) -> int:
    """Write the three files, unless there is a config."""
    parser = options.Parser("init", DESCRIPTION)
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER")
    parser.add_argument(
        "--language", type=options.language, metavar="CODE", help="of the articles (default: auto)"
    )
    parser.add_argument("--messages", choices=("id", "en"), help="language of the messages")
    found = parser.parse_args(arguments)
    if not os.path.isdir(found.folder):
        raise DeskError(Problem(found.folder, "no such folder"))
    there = config_in(os.path.abspath(found.folder))
    if there:
        path = os.path.join(found.folder, os.path.basename(there))
        raise DeskError(Problem(os.path.normpath(path), "is there already: nothing was written"))
    survey = init.survey(found.folder)
    files = {
        "vocabulary.yaml": init.VOCABULARY,
        "house.yaml": init.house(survey),
        "copydesk.yaml": init.config(survey, found.language or "", found.messages or ""),
    }
    rows = []
    for name, text in files.items():
        path = os.path.normpath(os.path.join(found.folder, name))
        if os.path.lexists(path):
            rows.append(f"{path}: is there already, left as it is\n")
        else:
            write_whole(path, text.encode())
            rows.append(f"{path}: written\n")
    languages = ", ".join(f"{code} {n}" for code, n in survey.languages.most_common())
    rows.append(f"{len(survey.articles)} articles; paragraphs by language: {languages or 'none'}\n")
    return out("".join(rows))
