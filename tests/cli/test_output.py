"""What must hold of everything that a build writes, seen on the whole corpus."""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.model import Page
from kg.read import read
from kg.store import open_graph, select

CORPUS = Path(__file__).parents[2] / "corpus"
EVIDENCED = ("Attendance", "Stop", "Tenure", "Event")


def files(folder: Path) -> dict[str, bytes]:
    """All that was written, what is kept of pages too."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def built(output: Path, *paths: Path, seed: str) -> dict[str, bytes]:
    """The files of a build in a process with another order of hashes."""
    command = [sys.executable, "-m", "kg", "build", *map(str, paths), "-o", str(output), "--quiet"]
    subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, check=True)
    return files(output)


def test_every_quote_stands_in_its_page_where_it_is_said_to_stand(corpus_output: Path) -> None:
    texts = {page.source_file: page.text for page in read([CORPUS]) if isinstance(page, Page)}
    query = "SELECT ?file ?quote ?start ?end WHERE { ?p kg:inArticle/kg:sourceFile ?file ; kg:quote ?quote ; kg:start ?start ; kg:end ?end }"
    passages = select(open_graph(corpus_output), query)
    assert len(passages) > 100
    assert [row for row in passages if texts[row["file"]][int(row["start"]) : int(row["end"])] != row["quote"]] == []


@pytest.mark.parametrize("kind", EVIDENCED)
def test_everything_that_is_stated_has_a_passage(corpus_output: Path, kind: str) -> None:
    store = open_graph(corpus_output)
    assert select(store, f"SELECT ?x WHERE {{ ?x a kg:{kind} }} LIMIT 1")
    assert select(store, f"SELECT ?x WHERE {{ ?x a kg:{kind} FILTER NOT EXISTS {{ ?x kg:evidence/kg:quote ?quote }} }}") == []


def test_the_graph_holds_no_blank_node(corpus_output: Path) -> None:
    assert select(open_graph(corpus_output), "SELECT ?s WHERE { ?s ?p ?o FILTER(isBlank(?s) || isBlank(?o)) } LIMIT 1") == []


def test_the_same_pages_give_the_same_bytes_whatever_the_order_of_hashes(corpus_output: Path, tmp_path: Path) -> None:
    assert built(tmp_path / "again", CORPUS, seed="4711") == files(corpus_output)


def test_the_order_in_which_paths_are_given_does_not_matter(tmp_path: Path) -> None:
    one, two = CORPUS / "qiantang", CORPUS / "yunjiang" / "2023"
    assert built(tmp_path / "there", one, two, seed="1") == built(tmp_path / "back", two, one, seed="2")


def test_a_build_over_an_older_one_is_a_fresh_build(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    shutil.copytree(CORPUS / "qiantang", pages)
    built(tmp_path / "out", pages, CORPUS / "yunjiang" / "2023", seed="1")
    assert built(tmp_path / "out", pages, seed="1") == built(tmp_path / "fresh", pages, seed="1")


def test_tables_are_plain_csv_with_a_header_each(corpus_output: Path) -> None:
    tables = {path.name: list(csv.reader(path.read_text(encoding="utf-8").splitlines())) for path in (corpus_output / "tables").glob("*.csv")}
    assert "coverage.csv" in tables
    assert [name for name, rows in tables.items() if not rows or not all(re.fullmatch(r"[a-z][a-z0-9_]*", cell) for cell in rows[0])] == []


@pytest.mark.parametrize("page", ["network.html", "attendance.html", "visits.html"])
def test_a_network_page_asks_no_other_host_for_anything(corpus_output: Path, page: str) -> None:
    text = (corpus_output / page).read_text(encoding="utf-8")
    assert "Content-Security-Policy" in text
    assert re.findall(r"<(?:script|link|img|iframe)[^>]+(?:src|href)\s*=\s*[\"']?(?:https?:)?//[^>]*", text) == []


def test_nothing_written_tells_of_the_machine_it_was_written_on(corpus_output: Path) -> None:
    machine = [str(CORPUS.parent).encode(), str(corpus_output).encode()]
    told = [name for name, content in files(corpus_output).items() if any(path in content for path in machine)]
    assert [name for name in told if name != "build.json"] == []  # that one says how to repeat the build, by the way from the output to the pages
