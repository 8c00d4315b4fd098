"""What docs/corrections.md shows is what the commands do."""

from __future__ import annotations

import csv
import io
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.decisions import COLUMNS, parse

CHECKOUT = Path(__file__).parents[2]
DOC = (CHECKOUT / "docs" / "corrections.md").read_text(encoding="utf-8")
SHOWN = [line.split(" # ")[0].strip() for line in DOC.splitlines() if line.startswith("kg ")]
[LINES] = re.findall(r"```csv\n(.*?)```", DOC, re.DOTALL)
PAGE = "云江日报\n2023年{month}月14日 星期二\n\n{name}召开\n本报讯 昨日，{name}召开。县长林若川主持会议，副县长{who}出席会议。\n"

Kg = Callable[..., Any]


@pytest.fixture
def folder(kg: Kg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    pages = tmp_path / "pages"
    pages.mkdir()
    for file, month, name, who in (("a.txt", 3, "春耕工作会", "何守正"), ("b.txt", 4, "防汛工作会", "何守正"), ("c.txt", 6, "教育工作会", "何守止")):
        (pages / file).write_text(PAGE.format(month=month, name=name, who=who), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert kg("build", "pages", "--place", "东原省望海市云江县", "--quiet").code == 0
    return pages


def test_the_line_shown_is_what_merge_writes(kg: Kg, folder: Path) -> None:
    assert kg("merge", "何守正", "何守止", "--why", "排印之误", "--who", "林若川").code == 0
    [written], [shown] = (list(csv.DictReader(io.StringIO(text))) for text in ((folder / "decisions.csv").read_text(encoding="utf-8"), LINES))
    assert {**written, "when": ""} == {**shown, "when": ""}
    assert LINES.splitlines()[0] == ",".join(COLUMNS)


@pytest.mark.parametrize("line", [line for line in SHOWN if "--answer" not in line])
def test_every_command_shown_works(kg: Kg, folder: Path, line: str) -> None:
    result = kg(*shlex.split(line)[1:])
    assert result.code == 0, result.err
    assert result.out


def test_the_lines_shown_are_read() -> None:
    assert [decision.verdict for decision in parse(LINES, "d.csv")] == ["same"]
