"""Answers as tables to look at and files to take away."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store, parse
from rich.cells import cell_len
from rich.console import Console

from kg.ask import as_table, as_text, run
from kg.errors import UsageError
from kg.store import open_graph

SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"


@pytest.fixture(scope="module")
def store() -> Store:
    return open_graph(SMALL)


def printed(store: Store, asked: str, width: int = 140, **params: str) -> str:
    console = Console(width=width, file=io.StringIO(), force_terminal=False)
    console.print(as_table(run(store, asked, params)))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_the_columns_of_a_table_line_up_though_chinese_is_wide(store: Store) -> None:
    lines = [line for line in printed(store, "most-visited-companies").splitlines() if line and line[0] in "┏┃┡│└"]
    assert len({cell_len(line) for line in lines}) == 1


def test_a_table_speaks_chinese(store: Store) -> None:
    text = printed(store, "person-diary", person="沈若澜")
    assert "主持" in text
    assert "chair" not in text


def test_a_table_speaks_english_where_it_is_wanted(store: Store) -> None:
    console = Console(width=200, file=io.StringIO(), force_terminal=False)
    console.print(as_table(run(store, "person-diary", {"person": "沈若澜"}), language="en"))
    assert isinstance(console.file, io.StringIO)
    text = console.file.getvalue()
    assert "What a person did" in text
    assert "chair" in text
    assert "Role" in text
    assert "3 rows" in text


def test_a_name_that_is_in_every_row_is_said_once(store: Store) -> None:
    text = printed(store, "person-diary", person="沈若澜")
    assert text.count("沈若澜") == 1 + sum("沈若澜" in name for name in names_of_events(store, "沈若澜"))
    assert "姓名: 沈若澜" in text


def names_of_events(store: Store, person: str) -> list[str]:
    return [row["eventName"] for row in csv.DictReader(io.StringIO(as_text(run(store, "person-diary", {"person": person}), "csv")))]


def test_a_table_leaves_iris_of_things_out(store: Store) -> None:
    assert "w3id.org" not in printed(store, "busiest-officials")


def test_namesakes_are_told_apart_in_a_table(store: Store) -> None:
    lines = [line for line in printed(store, "busiest-officials").splitlines() if "周明远" in line]
    assert len({line.split("│")[1].strip() for line in lines}) == 2


def test_an_empty_answer_says_so(store: Store) -> None:
    assert "没有找到" in printed(store, "company-visitors", company="云江县第二中学")


def test_square_brackets_in_a_text_are_printed_as_they_are(store: Store) -> None:
    assert "[bold]甲[/bold]" in printed(store, 'SELECT ?x { BIND("[bold]甲[/bold]" AS ?x) }')


def test_csv_is_read_back_as_it_was(store: Store) -> None:
    rows = list(csv.DictReader(io.StringIO(as_text(run(store, "awards"), "csv"))))
    assert (rows[0]["recipientName"], rows[0]["quote"]) == ("云江竹韵纸业有限公司", "会上，竹韵纸业被授予“绿色工厂”称号。")


def test_csv_keeps_the_words_of_the_concepts(store: Store) -> None:
    rows = csv.DictReader(io.StringIO(as_text(run(store, "person-diary", {"person": "沈若澜"}), "csv")))
    assert [row["role"] for row in rows] == ["chair", "lead", "lead"]


def test_json_has_numbers_as_numbers_and_leaves_out_what_is_unbound(store: Store) -> None:
    rows = json.loads(as_text(run(store, "who-held-post", {"post": "云江县县长"}), "json"))
    assert rows[0]["sentences"] == 1
    assert "start" not in rows[0]


def test_turtle_of_a_construct_is_read_back(store: Store) -> None:
    text = as_text(run(store, "visits-as-graph"), "ttl")
    assert len(list(parse(text.encode(), format=RdfFormat.TURTLE))) == len(run(store, "visits-as-graph").rows)


def test_turtle_of_a_table_is_refused(store: Store) -> None:
    with pytest.raises(UsageError, match="a table, not triples: take csv or json"):
        as_text(run(store, "awards"), "ttl")


def test_an_unknown_format_is_refused(store: Store) -> None:
    with pytest.raises(UsageError, match="choose one of table, csv, json, ttl"):
        as_text(run(store, "awards"), "xml")


def test_the_same_question_gives_the_same_bytes() -> None:
    assert as_text(run(SMALL, "co-attendance"), "csv") == as_text(run(SMALL, "co-attendance"), "csv")
