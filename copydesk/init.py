"""A config, a vocabulary and a house file to start from, by what a folder holds."""

from __future__ import annotations

import os
from collections import Counter
from importlib import import_module

from copydesk import compiled, find, globs, run
from copydesk.finding import DeskError
from copydesk.record import TYPE_CHECKING, NamedTuple
from copydesk.settings import Options, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLE = 200  # articles that are read to tell the languages
SURE = 0.97  # the share of paragraphs from which one language is proposed for all

# Folders and files that hold no articles wherever they are found.
BESIDE = (
    "_site", "build", "dist", "env", "layouts", "node_modules", "public", "resources",
    "site-packages", "static", "templates", "themes", "vendor", "venv",
)  # fmt: skip
PROJECT = (
    "AUTHORS*", "CHANGELOG*", "CODE_OF_CONDUCT*", "CONTRIBUTING*", "LICENCE*", "LICENSE*",
    "NOTICE*", "README*", "SECURITY*", "TODO*",
)  # fmt: skip


class Survey(NamedTuple):
    """What a folder holds: articles, their languages by paragraphs, what is to be left out."""

    articles: list[str]
    languages: Counter[str]
    excludes: list[str]
    outlets: list[str]


def survey(folder: str) -> Survey:
    """Look at a folder. Articles that cannot be read are left to the first check."""
    everything = find.articles([folder], lambda _: False).paths
    excludes = sorted(set(_excludes(folder, everything)))
    leave_out = globs.matcher(folder, excludes)
    articles = [path for path in everything if not leave_out(path)]
    desk = run.open_desk(Settings(cache=compiled.folder())).desk
    languages: Counter[str] = Counter()
    step = max(len(articles) // SAMPLE, 1)
    for path in articles[::step]:
        try:
            article = run.read(path, run.load(path), desk)
        except DeskError:
            continue
        languages.update(p.language for p in article.paragraphs if p.language)
    folders = Counter(os.path.dirname(path) for path in articles)
    return Survey(articles, languages, excludes, [name for name, _ in folders.most_common(5)])


def _excludes(folder: str, paths: list[str]) -> Iterator[str]:
    """Globs for what a folder holds beside articles."""
    for path in paths:
        relative = os.path.relpath(path, folder).replace(os.sep, "/")
        *parents, name = relative.split("/")
        for depth, parent in enumerate(parents):
            if parent.lower() in BESIDE:
                yield "/".join(parents[: depth + 1]) + "/"
                break
        else:
            yield from (glob for glob in PROJECT if globs.matcher("", [glob])(name))


def config(found: Survey, language: str = "", messages: str = "", house: bool = False) -> str:
    """A commented copydesk.yaml."""
    total = sum(found.languages.values())
    shares = [(code, count / total) for code, count in found.languages.most_common()]
    if not language:
        language = shares[0][0] if shares and shares[0][1] >= SURE else "auto"
    told = ", ".join(f"{code} {share:.0%}" for code, share in shares) or "no articles yet"
    excludes = "".join(f"\n  - {_quoted(glob)}" for glob in found.excludes) or " []"
    return f"""\
# Settings of Copydesk for this folder and all below it.
# Every setting: copydesk check --show-config. Every rule: copydesk rules.

# Language of the articles: id, en, or auto (each paragraph by itself). Found here: {told}.
# Others, such as fr or es, are opened where they are named: docs/languages.md.
language: {language}

# Language of the messages: en or id.
messages: {messages or ("id" if language == "id" else "en")}

# What is not checked, as in .gitignore, {len(found.articles)} articles are left.
exclude:{excludes}

# The house's own words; `copydesk accept WORD` adds to the file.
vocabulary:
  - vocabulary.yaml

# The house file: people, organisations, places and terms as the house knows them.
{"" if house else "# "}facts: house.yaml

# Rules to leave out, and severities (error, warning, info) that differ from the rules' own.
# ignore:
#   - leftover-link
# severity:
#   mixed-quotes: info

# Other settings for some of the articles; they are merged with those above.
# overrides:
#   - files: opinion/**
#     severity:
#       typo: warning

# Rules of your own: packs of YAML files, see docs/own-rules.md.
# packs:
#   - desk
"""


def _quoted(glob: str) -> str:
    return f'"{glob}"' if glob[0] in "*[{!&%@`" or ": " in glob or "#" in glob else glob


VOCABULARY = """\
# Words of the house, one an entry: names, terms and spellings that are right here.
# `copydesk accept WORD` adds to this list; comments stay.
vocabulary: []
"""

HOUSE = """\
# What the house knows. An article that says otherwise gets a finding (house-fact).
# `copydesk facts FOLDER --format yaml` proposes entries from articles.
people: []
#  - name: Marta Lindgren
#    aliases: [M. Lindgren]
#    short: Lindgren
#    titles:
#      - {title: Minister of Transport, from: 2024-01-01}
organisations: []
places: []
terms: []
"""

PROPOSED = """\
# What the house knows; this is what its articles say of people and organisations, unchecked.
# Go through it, then switch it on with `facts: house.yaml` in copydesk.yaml: from then on an
# article that says otherwise gets a finding (house-fact).
"""


def house(found: Survey) -> str:
    """A house file with what the articles state of people; without articles, an empty one."""
    options = Options(paths=tuple(found.articles), cache=compiled.folder())
    stated, _, sources = run.facts(options)
    text: str = import_module("copydesk.ledger").write(stated, "yaml", sources)
    return PROPOSED + text if text.strip("{}\n ") else HOUSE
