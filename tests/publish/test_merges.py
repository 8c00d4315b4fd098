"""tables/merges.csv."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from handmade import COUNTY_PARTY, Report, read

from kg.assemble import naming_of
from kg.facts import Facts
from kg.publish.merges import write_merges
from kg.resolve import resolve


def facts() -> Facts:
    first = Report("a.txt").event("春耕会").attends("林若川").holds("林若川", "县委书记", COUNTY_PARTY)
    return resolve(read(first, Report("b.txt").event("防汛会").attends("林若川")))


@pytest.fixture
def row(tmp_path: Path) -> dict[str, str]:
    found = facts()
    path = write_merges(found, naming_of(found).iris, tmp_path)
    with path.open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    return row


def test_a_line_shows_what_was_joined_and_the_findings(row: dict[str, str]) -> None:
    assert (row["kind"], row["joined"], row["joined_to"], row["source_file"], row["to_source_file"]) == ("person", "林若川", "林若川", "b.txt", "a.txt")
    assert (row["weight"], row["findings"], row["reason"]) == ("3", "same_area +2; same_paper +1", "同一地区，同一家报纸")


def test_both_passages_stand_in_the_line(row: dict[str, str]) -> None:
    assert (row["quote"], row["to_quote"], row["start"], row["to_end"]) == ("望溪县春耕推进会召开", "望溪县春耕推进会召开", "6", "16")


def test_the_line_ends_in_the_command_that_undoes_it(row: dict[str, str]) -> None:
    assert row["undo"] == f"kg split {row['iri']} b.txt:6-16 --name '林若川'"
