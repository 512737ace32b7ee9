"""Write docs/rules/ from the packs: `python -m tools.rule_pages`. A test holds it to them."""

import os

from copydesk import packs
from copydesk.explain import page

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "docs", "rules")


def written() -> dict[str, str]:
    """The pages by file name: each rule in English and Indonesian, and the list of them."""
    rules = packs.load().rules
    pages = packs.pages(rules.values())
    files = {
        f"{name}.md": page(rule, pages[name], "en")
        + "\n---\n\n"
        + page(rule, pages[name], "id", level=2)
        for name, rule in rules.items()
    }
    rows = [
        f"| [{name}]({name}.md) | {'/'.join(dict.fromkeys(rules[name].severities.values()))} | "
        f"{rules[name].message['en'].replace('|', '&#124;')} |"
        for name in sorted(rules)
    ]
    head = "# Rules\n\nEvery rule that comes with Copydesk. The pages are made from the packs.\n\n"
    files["README.md"] = head + "\n".join(
        ("| rule | severity | message |", "|---|---|---|", *rows, "")
    )
    return files


def main() -> None:
    """Write the pages; remove those of rules that are gone."""
    files = written()
    os.makedirs(FOLDER, exist_ok=True)
    for name in os.listdir(FOLDER):
        if name not in files:
            os.unlink(os.path.join(FOLDER, name))
    for name, text in files.items():
        with open(os.path.join(FOLDER, name), "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main()
