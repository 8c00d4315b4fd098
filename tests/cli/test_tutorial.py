"""docs/tutorial.md: every command it shows is answered."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CHECKOUT = Path(__file__).parents[2]
PAGE = (CHECKOUT / "docs" / "tutorial.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines() if not line.startswith("kg build")]
README_ZH = (CHECKOUT / "README.zh.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_what_the_tutorial_asks_has_an_answer(kg: Callable[..., Any], corpus_output: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.chdir(CHECKOUT)
    result = kg(*shlex.split(command)[1:], "--graph", corpus_output)
    assert result.code == 0, result.err
    assert len(result.out.splitlines()) > 1
    assert "no rows" not in result.out


def test_the_row_it_shows_is_a_row(kg: Callable[..., Any], corpus_output: Path) -> None:
    [shown] = re.findall(r"^(\d{4}Q\d)\s+(\S+)\s+(\S+)\s+(\d+)$", PAGE, re.MULTILINE)
    rows = [line.split(",") for line in kg("ask", "visits-by-quarter", "-f", "csv", "--graph", corpus_output).out.splitlines()]
    assert [row for row in rows if (row[0], row[2], row[4], row[5]) == shown]


def test_the_columns_it_names_are_in_the_table(corpus_output: Path) -> None:
    header = (corpus_output / "tables" / "visits.csv").read_text(encoding="utf-8").splitlines()[0].split(",")
    assert {"event_iri", "visitor_iri", "site_iri", "visitor_kind", "site_kind", "order", "date", "visitor"} <= set(header)


def test_what_the_chinese_readme_shows_is_what_the_english_one_shows_and_they_lead_to_each_other() -> None:
    english = (CHECKOUT / "README.md").read_text(encoding="utf-8")

    def shown(text: str) -> list[str]:
        return [line.split(" # ")[0].strip() for line in text.splitlines() if re.match(r"(kg|python3|\.venv/bin/pip) ", line)]

    assert len(shown(README_ZH)) > 10
    assert [line for line in shown(README_ZH) if line not in shown(english)] == []
    assert "(README.md)" in README_ZH
    assert "(README.zh.md)" in english
