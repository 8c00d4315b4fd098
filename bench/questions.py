"""The cookbook of questions: `python bench/questions.py [OUTPUT] > docs/questions.md`, from what `kg build corpus -o OUTPUT` has written (default: output)."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
sys.path.insert(0, str(CHECKOUT))

from pyoxigraph import Store  # noqa: E402 - with the package

from kg.ask import Question, as_text, questions, run  # noqa: E402 - of this checkout
from kg.store import open_graph  # noqa: E402 - the same

EXAMPLES: dict[str, dict[str, str]] = {
    "companions": {"person": "申屠岚"},
    "company-visitors": {"company": "岚江恒澜新材料股份有限公司"},
    "event-participants": {"event": "首届云江乡贤大会"},
    "evidence-of-visit": {"person": "申屠岚", "site": "岚江恒澜新材料股份有限公司"},
    "first-visits": {"title": "县长"},
    "line-up": {"event": "首届云江乡贤大会"},
    "order-in-body": {"body": "县政府"},
    "person-diary": {"person": "申屠岚"},
    "person-posts": {"person": "申屠岚"},
    "post-on-date": {"day": "2024-01-18"},
    "succession": {"post": "县长"},
    "usual-but-absent": {"event": "云江县庆祝五一国际劳动节暨表彰大会"},
    "who-held-post": {"post": "县长"},
}
"""What is asked of `corpus/` where a question needs a value."""
SHOWN = 5
"""Rows of an answer."""
HEAD = """# Questions

Every ready question with an answer, asked of the pages in `corpus/` (`kg build corpus -o output`). The SPARQL of each is in `kg/ask/NAME.rq`: a question of
your own begins as a copy of one of them (`kg ask my.rq -p person=...`). This page is made by `python bench/questions.py > docs/questions.md`.

What the answers are: facts that the pages print, as far as the program read them. 等 cuts lists, papers choose whom they name, and no end date does not mean
"still in office": every count is a lower bound on what was reported.
"""


def main() -> None:
    """Writes the page to standard output."""
    store = open_graph(sys.argv[1] if len(sys.argv) > 1 else "output")
    sys.stdout.write(HEAD + "".join(section(store, question) for question in questions()))


def section(store: Store, question: Question) -> str:
    """One question: what it asks, how, and the first rows of the answer."""
    values = EXAMPLES.get(question.name, {})
    command = " ".join(["kg ask", question.name, *(f"-p {name}={value}" for name, value in values.items())])
    result = run(store, question.name, values)
    if result.triples is not None:
        command += " --format ttl"
    params = "".join(
        f"- `{param.name}` ({param.type}{', may be left out' if param.default is not None else ''}): {param.zh} / {param.en}\n" for param in question.params
    )
    asked = f"\n## {question.name}\n\n{question.zh}<br>{question.en}\n\n{params}"
    return f"{asked}{'' if not params else chr(10)}```sh\n{command}\n```\n\n{answer(as_text(result, 'csv'))}"


def answer(text: str) -> str:
    """The first rows as a table, the columns of addresses left out where a name stands beside them."""
    header, *rows = csv.reader(io.StringIO(text))
    kept = [n for n, _ in enumerate(header) if not rows or not all("/id/" in row[n] or not row[n] for row in rows)] or list(range(len(header)))
    lines = [[header[n] for n in kept], ["---"] * len(kept), *([short(row[n]) for n in kept] for row in rows[:SHOWN])]
    more = f"\n{len(rows)} rows in all.\n" if len(rows) > SHOWN else ""
    return "".join(f"| {' | '.join(line)} |\n" for line in lines) + more


def short(cell: str) -> str:
    """A cell that fits a table."""
    plain = " ".join(cell.replace("|", "｜").split())
    return plain if len(plain) <= 60 else plain[:59] + "…"


if __name__ == "__main__":
    main()
