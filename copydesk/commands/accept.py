"""copydesk accept WORD…: add to the house vocabulary."""

from copydesk import accept, compiled, options
from copydesk.config import Configs, shown
from copydesk.output import out
from copydesk.settings import Options

DESCRIPTION = """Add words to the house vocabulary: the file that the config's vocabulary: names,
else the config itself, else a new copydesk.yaml. Comments and order in the file stay."""


def main(arguments: list[str]) -> int:
    """Add the words, say where."""
    parser = options.Parser("accept", DESCRIPTION)
    parser.add_argument("words", nargs="+", metavar="WORD")
    parser.add_argument("--config", metavar="FILE", help="the config whose vocabulary it is")
    parser.add_argument("--file", metavar="FILE", help="the vocabulary file itself")
    parser.add_argument("--quiet", "-q", action="store_true", help="errors only")
    found = parser.parse_args(arguments)
    settings = Configs(Options(config=found.config or "", cache=compiled.folder())).of("article")
    path = found.file or accept.place(settings)
    words = list(dict.fromkeys(word.strip() for word in found.words if word.strip()))
    known = set(settings.vocabulary) if not found.file else set()
    added = accept.add(path, [word for word in words if word not in known])
    rows = [f"{shown(path)}: accepted {', '.join(added)}\n"] if added else []
    old = [word for word in words if word not in added]
    rows += [f"known already: {', '.join(old)}\n"] if old else []
    return out("" if found.quiet else "".join(rows))
