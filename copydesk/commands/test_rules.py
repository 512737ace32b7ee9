"""copydesk test-rules PACK: a pack proved against its own examples."""

from copydesk import compiled, options
from copydesk.output import out
from copydesk.prove import proofs

DESCRIPTION = """Run each rule of a pack over its own bad: and good: examples. Exits 1 where one
does not hold, 2 where the pack itself is broken."""


def main(arguments: list[str]) -> int:
    """Try every example, print what does not hold."""
    parser = options.Parser("test-rules", DESCRIPTION)
    parser.add_argument("packs", nargs="+", metavar="PACK", help="a YAML file or a folder of them")
    parser.add_argument("--quiet", "-q", action="store_true", help="failures only")
    found = parser.parse_args(arguments)
    rows, tried, failed, rules = [], 0, 0, set()
    for pack in found.packs:
        for proof in proofs(pack, compiled.folder()):
            tried += proof.number > 0
            rules.add((proof.path, proof.rule))
            if proof.failure:
                failed += 1
                place = f"{proof.rule}.{proof.side}" + (f".{proof.number}" if proof.number else "")
                rows.append(f"{proof.path}:{proof.line}: {place}: {proof.failure}\n")
    if not found.quiet:
        rows.append(f"{len(rules)} rules, {tried} examples, {failed} failures\n")
    return out("".join(rows), 1 if failed else 0)
