"""The files as files: whole, self-contained, the same every time."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Store
from turtle_by_hand import graph

from kg.errors import OutputError
from kg.publish.pages import write_pages
from kg.publish.pages.reading import read_dossier

NAMES = ("attendance.html", "network.html", "visits.html")
BUILD = """
import sys
from pyoxigraph import RdfFormat, Store
from kg.publish.pages import write_pages
from kg.publish.pages.reading import read_dossier
store = Store()
store.bulk_load(path=sys.argv[1], format=RdfFormat.TURTLE)
write_pages(read_dossier(store, 0.5), sys.argv[2])
"""


def contents(page: Path) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="contents">(.*?)</script>', page.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


def test_three_pages_are_written(small_pages: Path) -> None:
    assert tuple(sorted(path.name for path in small_pages.iterdir())) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_page_links_to_nothing_outside_itself(small_pages: Path, name: str) -> None:
    page = (small_pages / name).read_text(encoding="utf-8")
    assert re.findall(r"<(?:link|iframe|img|object|base)\b|<script[^>]+src=|@import|url\(\s*['\"]?https?:|sourceMappingURL", page) == []


@pytest.mark.parametrize("name", NAMES)
def test_its_policy_lets_nothing_be_loaded_or_run_but_its_own_scripts(small_pages: Path, name: str) -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', (small_pages / name).read_text(encoding="utf-8"))
    assert policy
    assert "default-src &#39;none&#39;" in policy[1]
    assert "unsafe" not in policy[1]


def test_the_same_graph_gives_the_same_bytes_whatever_the_hash_seed(small_pages: Path, tmp_path: Path, checkout: Path) -> None:
    fixture = checkout / "tests" / "fixtures" / "small.ttl"
    settings = os.environ | {"PYTHONHASHSEED": "4321", "PYTHONPATH": str(checkout)}
    subprocess.run([sys.executable, "-c", BUILD, str(fixture), str(tmp_path)], check=True, env=settings, cwd=tmp_path)
    assert [(tmp_path / name).read_bytes() == (small_pages / name).read_bytes() for name in NAMES] == [True] * 3


def test_markup_in_a_name_stands_nowhere_as_markup(tmp_path: Path) -> None:
    turtle = 'person:a a kg:Person ; skos:prefLabel "</script><script>alert(1)</script>"@zh .'
    turtle += ' event:x a kg:Event ; skos:prefLabel "<img src=x onerror=alert(2)>"@zh .'
    turtle += " :1 a kg:Attendance ; kg:participant person:a ; kg:event event:x ; kg:role role:lead ; kg:confidence 0.9 ."
    write_pages(read_dossier(graph(turtle), 0.5), tmp_path)
    page = (tmp_path / "attendance.html").read_text(encoding="utf-8")
    assert ("<script>alert" in page, "<img" in page) == (False, False)


def test_nodes_have_ids_that_say_nothing(small_pages: Path) -> None:
    found = re.search(r'id="nodes">(.*?)</script>', (small_pages / "network.html").read_text(encoding="utf-8"), re.DOTALL)
    assert found
    ids = [node["id"] for node in json.loads(found[1])]
    assert ids == [f"n{number}" for number in range(1, len(ids) + 1)]


def test_a_sentence_comes_with_its_paper_date_page_and_file(small_pages: Path) -> None:
    sources = contents(small_pages / "visits.html")["sources"]
    assert {"headline": "周明远调研重点企业", "newspaper": "云江日报", "issued": "2023-04-13", "page": "1", "file": "yunjiang/2023-04-13-01.txt"} in sources  # type: ignore[operator] # JSON


def test_an_empty_graph_gives_three_pages_too(tmp_path: Path) -> None:
    assert tuple(sorted(path.name for path in write_pages(read_dossier(Store(), 0.5), tmp_path))) == NAMES


def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(OutputError, match="cannot be written"):
        write_pages(read_dossier(Store(), 0.5), tmp_path / "taken")
