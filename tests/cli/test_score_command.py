from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Kg = Callable[..., Any]


def test_scores_are_told_by_newspaper_and_for_programs(kg: Kg, output: Path, pages: Callable[..., Path]) -> None:
    gold = pages({"g.yaml": "page: 20230314-1.txt\nnewspaper: 云江日报\nposts:\n  - {person: 温如玉, title: 县长, of: 云江县}\n"}, folder="gold")
    assert "云江日报" in kg("score", gold, "--graph", output, "--by", "source").out
    told = json.loads(kg("score", gold, "--graph", output, "--by", "source", "--errors", "--format", "json").out)
    assert (told["groups"]["云江日报"]["slots"]["post"]["missed"], told["slots"]["post"]["low"]) == (1, 0)
    assert "温如玉 | 县长" in {error["fact"] for error in told["errors"]}
