"""A report of any size in made-up Indonesian, to see how the page bears it."""

from random import Random

from copydesk.finding import Finding, Place, Suggestion
from copydesk.report import Report, Sources

WORDS = [
    "warga", "pasar", "pemerintah", "daerah", "rapat", "menteri", "gubernur", "beras",
    "banjir", "jalan", "sekolah", "anggaran", "tahun", "mengatakan", "menurut", "dalam",
    "dengan", "untuk", "dari", "yang", "pada", "akan", "sudah", "belum", "juga", "antara",
]  # fmt: skip


def sentence(random: Random) -> str:
    """A sentence of no meaning and usual length."""
    chosen = [random.choice(WORDS) for _ in range(random.randint(9, 22))]
    return " ".join(chosen).capitalize() + "."


def article(random: Random) -> str:
    """About 3 KB in a dozen paragraphs, with a misspelt city."""
    blocks = [" ".join(sentence(random) for _ in range(random.randint(1, 3))) for _ in range(14)]
    return "\n\n".join([sentence(random)[:-1], "Pyogyang dan Pyongyang. " + blocks[0], *blocks[1:]])


def report(articles: int, findings: int) -> Report:
    """Findings are spread evenly; every second one rests on a place in the next article."""
    random = Random(7)
    texts = {f"berita/{n % 40:02}/artikel-{n:05}.txt": article(random) for n in range(articles)}
    paths = list(texts)
    made = []
    for number in range(findings):
        path = paths[number % articles]
        other = paths[(number + 1) % articles]
        made.append(one(path, texts[path], number, other if number % 2 else ""))
    made.sort(key=lambda finding: (finding.path, finding.start, finding.rule))
    rules = {finding.rule: {"why": "Pembaca tersandung."} for finding in made}
    return Report("1", tuple(paths), made, (), Sources(texts.__getitem__), rules, "id")


def one(path: str, text: str, number: int, other: str) -> Finding:
    """The nth finding: a word somewhere in the text."""
    start = text.index(" ", 20 + 37 * (number % 53)) + 1
    end = text.index(" ", start)
    severity = ("error", "warning", "warning", "info")[number % 4]
    finding = Finding(
        path,
        start,
        end,
        f"rule-{number % 17:02}",
        "error",
        text[start:end],
        f"“{text[start:end]}” tidak cocok dengan tempat lain",
        (Suggestion("kata lain", number % 3 == 0),),
        (Place(0, 20, "", "lihat ini", other),),
        f"mark-{number}",
    )
    return finding._replace(severity=severity)  # type: ignore[arg-type]
