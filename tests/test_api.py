"""newskg from Python, as a user's script has it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import kg
from kg import frames
from kg.errors import NothingReadError, UsageError

PAGE = """云江日报
2023年3月14日 星期二

林若川调研澄湖精工
本报讯（记者 闻晓舟）昨日，县委副书记、县长林若川到东原省澄湖精工股份有限公司调研，副县长简知非陪同。
"""


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    folder = tmp_path_factory.mktemp("api")
    (folder / "a.txt").write_text(PAGE, encoding="utf-8")
    return kg.build(folder / "a.txt", output=folder / "output", place="东原省望海市云江县", newspaper="云江日报")


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python without pandas."""

    def missing(name: str) -> object:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(frames, "import_module", missing)


def test_a_build_says_what_it_read_and_writes_what_the_command_writes(graph: kg.Graph) -> None:
    assert graph.result is not None
    assert (graph.result.pages, graph.result.events) == (1, 1)
    assert (graph.result.output / "tables" / "visits.csv").is_file()


def test_visits_are_records_with_dates_and_numbers_where_pandas_is_not(graph: kg.Graph, bare: None) -> None:
    rows = graph.visits()
    assert [(row["visitor"], row["site"], row["date"], row["order"]) for row in rows] == [
        ("林若川", "东原省澄湖精工股份有限公司", date(2023, 3, 13), 1),
        ("简知非", "东原省澄湖精工股份有限公司", date(2023, 3, 13), 1),
    ]
    assert all(PAGE[row["start"] : row["end"]] == row["quote"] for row in rows)


def test_records_are_records_in_any_case(graph: kg.Graph) -> None:
    assert {row["person"] for row in graph.records("posts")} == {"林若川", "简知非"}


def test_tables_are_data_frames_where_pandas_is(graph: kg.Graph) -> None:
    pandas = pytest.importorskip("pandas", reason="pip install 'newskg[consumers]' to hand tables to pandas")
    table = graph.attendances()
    assert isinstance(table, pandas.DataFrame)
    assert set(table.participant) == {"林若川", "简知非"}
    assert list(table.date.dt.quarter) == [1] * len(table)
    assert (str(table.dtypes["earliest"]), str(table.dtypes["order"]), str(table.dtypes["confidence"])) == ("datetime64[s]", "Int64", "Float64")


def test_a_table_of_an_empty_graph_has_its_columns(graph: kg.Graph, tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas", reason="pip install 'newskg[consumers]' to hand tables to pandas")
    (tmp_path / "graph.ttl").write_text("", encoding="utf-8")
    empty = kg.load(tmp_path).posts()
    assert isinstance(empty, pandas.DataFrame)
    assert list(empty.columns) == list(graph.posts().columns)
    assert len(empty) == 0


def test_a_ready_question_is_answered_with_its_parameters(graph: kg.Graph, bare: None) -> None:
    rows = graph.ask("company-visitors", company="东原省澄湖精工股份有限公司")
    assert {row["visitorName"] for row in rows} == {"林若川", "简知非"}


def test_sparql_is_answered_with_values_of_their_types(graph: kg.Graph, bare: None) -> None:
    asked = "SELECT ?day ?sure ?cut ?visit WHERE { ?visit a kg:Visit ; kg:date ?day ; kg:confidence ?sure OPTIONAL { ?visit kg:listCut ?cut } }"
    [row] = graph.ask(asked)
    assert row["day"] == date(2023, 3, 13)
    assert isinstance(row["sure"], float)
    assert row["cut"] is None
    assert row["visit"].startswith("https://")


def test_networkx_gets_names_and_ties(graph: kg.Graph) -> None:
    network = graph.to_networkx()
    labels = network.nodes(data="label")
    ties = {(labels[one], kind, labels[other]) for one, other, kind in network.edges(data="kind")}
    assert ("简知非", "accompanied", "林若川") in ties


def test_a_loaded_graph_gives_what_the_built_one_gives(graph: kg.Graph) -> None:
    assert graph.result is not None
    assert kg.load(graph.result.output).records("visits") == graph.records("visits")


def test_it_can_be_written_in_other_forms(graph: kg.Graph, tmp_path: Path) -> None:
    [path] = graph.export("nt", tmp_path / "graph.nt")
    assert kg.load(path).records("visits") == graph.records("visits")


def test_errors_are_those_of_the_command(graph: kg.Graph, tmp_path: Path, pages: Callable[..., Path]) -> None:
    with pytest.raises(UsageError, match="no table 'vists': choose one of"):
        graph.table("vists")
    with pytest.raises(UsageError, match="no graph at"):
        kg.load(tmp_path / "nowhere")
    with pytest.raises(UsageError, match="date is 'yesterday', not a day"):
        kg.build(tmp_path, output=tmp_path / "out", date="yesterday")
    with pytest.raises(NothingReadError):
        kg.build(pages({"a.txt": b""}), output=tmp_path / "out")


def test_progress_is_told(pages: Callable[..., Path], tmp_path: Path) -> None:
    stages = []
    kg.build(pages({"a.txt": PAGE}), output=tmp_path / "out", progress=lambda stage, _done, _total: stages.append(stage))
    assert stages[0] == "reading"
    assert stages[-1] == "publishing"


def test_importing_kg_loads_nothing_heavy() -> None:
    code = "import sys, kg; print([name for name in ('pyoxigraph', 'networkx', 'pandas', 'rdflib', 'typer') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_name_that_kg_does_not_have_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = kg.nothing  # type: ignore[attr-defined]  # that is the point
