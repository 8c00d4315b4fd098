from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg import __version__

Kg = Callable[..., Any]
COMMANDS = ("build", "ask", "show", "explain", "score", "check", "export", "view", "diff")


def test_help_names_every_command(kg: Kg) -> None:
    result = kg("--help")
    assert result.code == 0
    assert [command for command in COMMANDS if command not in result.out] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_examples_in_its_help(kg: Kg, command: str) -> None:
    result = kg(command, "--help")
    assert result.code == 0
    assert "Examples" in result.out
    assert f"kg {command}" in result.out


def test_the_version_is_that_of_the_package(kg: Kg) -> None:
    assert kg("--version").out == f"newskg {__version__}\n"


def test_help_loads_neither_graph_nor_segmenter() -> None:
    code = "import sys; sys.argv = ['kg', '--help']\nimport kg.cli\ntry: kg.cli.main()\nexcept SystemExit: pass\nprint(sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "'kg.cli'" in loaded
    assert [name for name in ("rdflib", "pyoxigraph", "jieba", "rjieba", "networkx", "pyvis") if f"'{name}'" in loaded] == []


def test_a_build_leaves_all_that_is_promised(output: Path) -> None:
    names = {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}
    assert {"graph.ttl", "network.html", "attendance.html", "visits.html", "report.md", "ledger.csv", "tables/coverage.csv"} <= names


def test_a_build_closes_with_what_it_found_and_where_to_look(kg: Kg, pages: Callable[..., Path], tmp_path: Path) -> None:
    page = "云江日报\n2023年3月14日 星期二\n\n全县春耕备耕工作推进会召开\n本报讯 昨日，全县春耕备耕工作推进会召开。县长林若川主持会议并讲话。\n"
    result = kg("build", pages({"a.txt": page}), "-o", tmp_path / "out", "--place", "云江县")
    assert result.code == 0
    assert "云江日报" in result.out
    assert f"{tmp_path}/out/network.html" in result.out
    assert f"kg ask --graph {tmp_path}/out" in result.out


def test_ask_alone_lists_the_ready_questions(kg: Kg) -> None:
    result = kg("ask")
    assert result.code == 0
    assert "company-visitors" in result.out
    assert "谁走访过某企业" in result.out


def test_a_ready_question_is_answered_as_a_table(kg: Kg, output: Path) -> None:
    result = kg("ask", "company-visitors", "-p", "company=东原省澄湖精工股份有限公司", "--graph", output)
    assert (result.code, "林若川" in result.out, "简知非" in result.out, "向北辰" in result.out) == (0, True, True, False)


def test_an_answer_as_json_can_be_read_by_a_program(kg: Kg, output: Path) -> None:
    result = kg("ask", "person-diary", "-p", "person=林若川", "-f", "json", "--graph", output)
    assert {row["when"] for row in json.loads(result.out)} == {"2023-03-12", "2023-03-13"}


def test_sparql_of_ones_own_is_answered(kg: Kg, output: Path) -> None:
    result = kg("ask", "SELECT ?n WHERE { ?p a kg:Person ; rdfs:label ?n } ORDER BY ?n", "-f", "csv", "--graph", output)
    assert (result.code, sorted(result.out.split())) == (0, sorted(["n", "林若川", "简知非", "向北辰", "闻晓舟"]))


def test_show_tells_of_a_person_with_the_source(kg: Kg, output: Path) -> None:
    result = kg("show", "林若川", "--graph", output)
    assert result.code == 0
    assert "县长" in result.out
    assert "20230314-1.txt" in result.out


def test_explain_gives_the_sentence_and_the_rule_behind_a_fact(kg: Kg, output: Path) -> None:
    result = kg("explain", "全县春耕备耕工作推进会", "--graph", output)
    assert (result.code, "全县春耕备耕工作推进会召开" in result.out, "理由" in result.out) == (0, True, True)


def test_a_sound_graph_passes_the_check(kg: Kg, output: Path) -> None:
    result = kg("check", "--graph", output)
    assert (result.code, "0 errors" in result.out) == (0, True)


def test_a_graph_with_what_must_not_be_fails_the_check(kg: Kg, output: Path, tmp_path: Path) -> None:
    broken = tmp_path / "graph.ttl"
    stop = "<https://w3id.org/newskg/id/stop/x> a <https://w3id.org/newskg/ns#Stop> .\n"
    broken.write_text((output / "graph.ttl").read_text(encoding="utf-8") + stop, encoding="utf-8")
    result = kg("check", "--graph", broken)
    assert (result.code, "error" in result.out) == (1, True)


def test_a_score_below_its_floor_leaves_with_1(kg: Kg, output: Path, pages: Callable[..., Path]) -> None:
    gold = pages({"g.yaml": "page: 20230314-1.txt\nposts:\n  - {person: 温如玉, title: 县长, of: 云江县}\n"}, folder="gold")
    assert kg("score", gold, "--graph", output).code == 0
    result = kg("score", gold, "--graph", output, "--floor", "post=0.9", "--errors")
    assert (result.code, result.err.strip()) == (1, "below the floor: post 0.000 < 0.9")
    assert "温如玉 | 县长" in result.out


def test_an_export_says_what_it_wrote_and_for_whom(kg: Kg, output: Path, tmp_path: Path) -> None:
    result = kg("export", "--format", "graphml", "--graph", output, "-o", tmp_path / "net.graphml")
    assert result.code == 0
    assert result.out == f"{tmp_path / 'net.graphml'}  (Gephi, yEd, igraph, networkx)\n"
    assert "林若川" in (tmp_path / "net.graphml").read_text(encoding="utf-8")


def test_a_question_is_read_from_standard_input(output: Path) -> None:
    command = [sys.executable, "-m", "kg", "ask", "-", "-f", "csv", "--graph", str(output)]
    asked = 'ASK { ?p a kg:Person ; kg:name "林若川" }'
    assert subprocess.run(command, input=asked, capture_output=True, text=True, check=True).stdout == "answer\ntrue\n"


def test_chinese_comes_out_whatever_the_terminal_says(output: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "kg", "ask", "person-posts", "-p", "person=林若川", "--graph", str(output)]
    done = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert "县长" in done.stdout.decode("utf-8")
