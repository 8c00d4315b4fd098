"""`kg diff` as a person runs it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Kg = Callable[..., Any]


def test_a_graph_is_told_to_say_the_same_as_itself(kg: Kg, output: Path) -> None:
    result = kg("diff", output, output / "graph.ttl")
    assert (result.code, "say the same" in result.out) == (0, True)


def test_what_is_new_is_counted_and_listed_with_its_source(kg: Kg, output: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.ttl").write_text("", encoding="utf-8")
    result = kg("diff", tmp_path / "empty.ttl", output)
    assert (result.code, "林若川 · 全县春耕备耕工作推进会" in result.out, "云江日报 2023-03-14" in result.out) == (0, True, True)


def test_differences_as_json_can_be_read_by_a_program(kg: Kg, output: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.ttl").write_text("", encoding="utf-8")
    result = kg("diff", output, tmp_path / "empty.ttl", "--format", "json", "--kind", "people")
    assert {one["change"] for one in json.loads(result.out)} == {"gone"}


def test_an_unknown_format_is_refused_in_one_sentence(kg: Kg, output: Path) -> None:
    result = kg("diff", output, output, "--format", "pie")
    assert (result.code, len(result.err.splitlines())) == (2, 1)
