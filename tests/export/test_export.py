"""Each form is read back by a program that people use it with."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import networkx as nx
import pytest
from pyoxigraph import DefaultGraph, Store
from rdflib import Dataset, Graph
from rdflib.compare import isomorphic

from kg.errors import UsageError
from kg.export import FORMATS, export
from kg.store import open_graph

SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"
NAMESPACE = "https://w3id.org/newskg/id/"


@pytest.fixture(scope="module")
def store() -> Store:
    return open_graph(SMALL)


@pytest.fixture(scope="module")
def whole() -> Graph:
    return Graph(bind_namespaces="none").parse(SMALL)


def written(store: Store, form: str, folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in export(store, form, folder / "out")}


def only(store: Store, form: str, folder: Path) -> bytes:
    [content] = written(store, form, folder).values()
    return content


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"))))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of a reader of rdflib, by its own doing
@pytest.mark.parametrize(("form", "rdflib_name"), [("ttl", "turtle"), ("nt", "nt"), ("rdfxml", "xml"), ("jsonld", "json-ld")])
def test_rdflib_reads_the_same_graph(store: Store, whole: Graph, tmp_path: Path, form: str, rdflib_name: str) -> None:
    read = Graph(bind_namespaces="none").parse(data=only(store, form, tmp_path), format=rdflib_name)
    assert isomorphic(read, whole)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # the same
@pytest.mark.parametrize(("form", "rdflib_name"), [("trig", "trig"), ("nq", "nquads")])
def test_named_graphs_are_one_an_article_and_one_for_what_is_concluded(store: Store, whole: Graph, tmp_path: Path, form: str, rdflib_name: str) -> None:
    read = Dataset()
    read.parse(data=only(store, form, tmp_path), format=rdflib_name)
    names = {str(graph.identifier) for graph in read.graphs() if len(graph)}
    articles = {str(article) for article in whole.subjects(predicate=None, object=None) if "/id/article/" in str(article) and "#" not in str(article)}
    assert names == articles | {f"{NAMESPACE}graph/resolved"}
    assert sum(len(graph) for graph in read.graphs()) == len(whole)


def test_our_own_command_reads_named_graphs_back(store: Store, tmp_path: Path) -> None:
    [path] = export(store, "trig", tmp_path / "graph.trig")
    back = open_graph(path)
    assert len(list(back.quads_for_pattern(None, None, None, DefaultGraph()))) == 0
    assert export(back, "ttl", tmp_path / "a.ttl")[0].read_bytes() == export(store, "ttl", tmp_path / "b.ttl")[0].read_bytes()


def test_json_ld_is_short_enough_to_read(store: Store, tmp_path: Path) -> None:
    things = {thing["id"]: thing for thing in json.loads(only(store, "jsonld", tmp_path))["@graph"]}
    [firm] = [thing for thing in things.values() if thing.get("label") == "云江竹韵纸业有限公司"]
    assert firm["type"] == ["Company", "Organisation"]
    assert firm["creditCode"] == "91990121MA0EXAMP1X"


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networkx_reads_the_network(store: Store, tmp_path: Path, form: str, read: object) -> None:
    [path] = export(store, form, tmp_path / f"graph.{form}")
    graph = read(path)  # type: ignore[operator]
    labels = {data["label"]: node for node, data in graph.nodes(data=True) if data.get("kind") == "Company"}
    leader = next(node for node, data in graph.nodes(data=True) if data.get("label") == "沈若澜")
    ends = (leader, labels["云江竹韵纸业有限公司"])
    visits = [data for source, target, data in graph.edges(data=True) if (source, target) == ends and data["kind"] == "visited"]
    assert len(visits) == 1


def test_csv_has_plain_headers_and_iso_dates(store: Store, tmp_path: Path) -> None:
    files = written(store, "csv", tmp_path)
    events = {row["label"]: row for row in rows(files["nodes.csv"]) if row["kind"] in ("Event", "Visit")}
    assert (events["全县经济工作会议"]["kind"], events["全县经济工作会议"]["date"]) == ("Event", "2023-03-06")
    ids = {row["id"] for row in rows(files["nodes.csv"])}
    assert {row["kind"] for row in rows(files["edges.csv"])} >= {"attended", "visited", "held-post", "post-in", "accompanied", "met"}
    assert all(row["source"] in ids and row["target"] in ids for row in rows(files["edges.csv"]))


def test_pandas_reads_parquet_with_dates_and_numbers(store: Store, tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas", reason="pip install 'newskg[consumers]' to hand exports to the programs that read them")
    pytest.importorskip("pyarrow", reason="pip install 'newskg[consumers]' to hand exports to the programs that read them")
    export(store, "parquet", tmp_path)
    edges = pandas.read_parquet(tmp_path / "edges.parquet")
    attended = edges[edges.kind == "attended"]
    assert str(edges.confidence.dtype) == "float64"
    assert attended["first"].dropna().map(lambda day: day.year).eq(2023).all()


def test_parquet_without_its_package_says_what_to_install(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "kg.export.parquet", None)
    with pytest.raises(UsageError, match=r"needs the package pyarrow.*pip install"):
        export(store, "parquet", tmp_path)


def test_neo4j_gets_the_headers_of_its_bulk_import(store: Store, tmp_path: Path) -> None:
    files = written(store, "neo4j", tmp_path)
    nodes, relationships = rows(files["nodes.csv"]), rows(files["relationships.csv"])
    assert {row[":LABEL"] for row in nodes} == {"Person", "PublicBody", "Company", "Organisation", "Place", "Post", "Event", "Visit"}
    assert all(row[":START_ID"] and row[":END_ID"] and row[":TYPE"].isupper() for row in relationships)
    assert len({row["iri:ID"] for row in nodes}) == len(nodes)


def test_follow_the_money_takes_every_entity(store: Store, tmp_path: Path) -> None:
    reason = "pip install 'newskg[consumers]' to hand exports to the programs that read them"
    model = pytest.importorskip("followthemoney", reason=reason).model
    found = [model.get_proxy(json.loads(line)) for line in only(store, "ftm", tmp_path).decode().splitlines()]
    for proxy in found:
        proxy.schema.validate({"properties": proxy.to_dict()["properties"]})
    assert {proxy.schema.name for proxy in found} == {"Person", "Company", "PublicBody", "Organization", "Position", "Occupancy", "Event", "Article"}
    ids = {proxy.id for proxy in found}
    links = [value for proxy in found for prop, value in proxy.itervalues() if prop.type.name == "entity"]
    assert links
    assert set(links) <= ids


def test_follow_the_money_keeps_what_we_give_it(store: Store, tmp_path: Path) -> None:
    model = pytest.importorskip("followthemoney", reason="pip install 'newskg[consumers]' to hand exports to the programs that read them").model
    lines = [json.loads(line) for line in only(store, "ftm", tmp_path).decode().splitlines()]
    for line in lines:
        kept = model.get_proxy(line, cleaned=False).to_dict()["properties"]
        assert {key: sorted(values) for key, values in kept.items()} == {key: sorted(values) for key, values in line["properties"].items()}


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "parquet"])
def test_the_same_graph_gives_the_same_bytes(store: Store, tmp_path: Path, form: str) -> None:
    assert written(store, form, tmp_path / "one") == written(open_graph(SMALL), form, tmp_path / "two")


def test_an_unknown_form_is_answered_with_those_there_are(store: Store) -> None:
    with pytest.raises(UsageError, match=r"'xlsx'.*ttl, trig"):
        export(store, "xlsx")
