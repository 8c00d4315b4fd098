"""From what is asked for to the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Store
from turtle_by_hand import graph

from kg.errors import OutputError, UsageError
from kg.view import CHARTS, Request, make_view

NAMESAKES = 'person:a a kg:Person ; kg:name "云一" ; rdfs:label "云一"@zh . person:b a kg:Person ; kg:name "云一" ; rdfs:label "云一"@zh .'


@pytest.mark.parametrize("chart", CHARTS)
def test_the_same_graph_gives_the_same_bytes(small: Store, tmp_path: Path, chart: str) -> None:
    one, other = (make_view(small, Request(chart=chart), tmp_path / name) for name in ("one.html", "other.html"))
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(
    ("request_made", "complaint"),
    [
        (Request(chart="pie"), "choose one of network"),
        (Request(kind="gossip"), "choose one of all"),
        (Request(first="tomorrow"), "write it like"),
        (Request(first="2024-02-01", last="2024-01-01"), "exchange them"),
        (Request(first="2199-01-01"), "widen it"),
        (Request(person="云江竹韵纸业有限公司"), "of another kind"),
        (Request(person="无此人"), "nothing in the graph"),
    ],
)
def test_what_cannot_be_drawn_is_told_in_one_sentence(small: Store, tmp_path: Path, request_made: Request, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        make_view(small, request_made, tmp_path / "view.html")


def test_of_namesakes_the_choice_is_offered(tmp_path: Path) -> None:
    text = NAMESAKES.replace("rdfs:", "<http://www.w3.org/2000/01/rdf-schema#label>").replace("#label>label", "#label>")
    with pytest.raises(UsageError, match="2 bear the name"):
        make_view(graph(text), Request(person="云一"), tmp_path / "view.html")


def test_a_file_that_cannot_be_written_is_told(small: Store, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(OutputError, match="cannot be written"):
        make_view(small, Request(), tmp_path / "taken" / "view.html")
