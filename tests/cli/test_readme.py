"""What README.md shows is what the command does."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CHECKOUT = Path(__file__).parents[2]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
QUERY = re.findall(r"```sparql\n(.*?)```", README, re.DOTALL)[0]
SETTINGS = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)[0]
SHOWN = [line.split(" # ")[0].strip() for line in README.splitlines() if line.startswith("kg ") and not line.startswith(("kg build", "kg export"))]

Kg = Callable[..., Any]


@pytest.mark.parametrize("line", SHOWN)
def test_every_command_of_the_tour_answers(kg: Kg, corpus_output: Path, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CHECKOUT)
    graph = () if line == "kg ask" else ("--graph", corpus_output)
    output = ("-o", tmp_path / "view.html") if line.startswith("kg view") else ()
    result = kg(*shlex.split(line)[1:], *graph, *output)
    assert result.code == 0, result.err
    assert len(result.out.splitlines()) > 1


def test_the_query_shown_has_rows(kg: Kg, corpus_output: Path) -> None:
    assert len(kg("ask", QUERY, "-f", "csv", "--graph", corpus_output).out.splitlines()) > 1


def test_the_settings_shown_are_settings(kg: Kg, pages: Callable[..., Path], tmp_path: Path) -> None:
    assert tomllib.loads(SETTINGS)["place"]["district"]
    folder = pages({"newspaper.toml": SETTINGS, "a.txt": "2023年3月14日 星期二\n\n县长调研农业\n本报讯 昨日，县长林若川到石桥村调研。\n"})
    assert kg("build", folder, "-o", tmp_path / "out", "--quiet").code == 0


def test_the_files_named_are_there() -> None:
    named = re.findall(r"\((docs/[^)]+)\)|`((?:docs|ontology|corpus)/[^`*]+)`", README)
    assert named
    assert [name for pair in named for name in pair if name and not (CHECKOUT / name).exists()] == []
