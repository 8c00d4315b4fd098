"""What was seen and not asserted."""

import csv
from pathlib import Path

from handmade import Report, read

from kg.model import Agent
from kg.publish.ledger import write_ledger
from kg.resolve import resolve


def test_each_entry_has_its_reason_and_its_sentence(tmp_path: Path) -> None:
    path = write_ledger(resolve(read(Report("a.txt").left_out("future", "春耕推进会"))), tmp_path / "ledger.csv")
    with path.open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["reason"], row["about"], row["sentence"], row["source_file"], row["start"]) == ("future", "春耕推进会", "望溪县春耕推进会召开", "a.txt", "6")


def test_a_title_whose_holder_is_unknown_is_among_them(tmp_path: Path) -> None:
    path = write_ledger(resolve(read(Report("a.txt").event().attends(Agent("holder", "县长", "县长")))), tmp_path / "ledger.csv")
    assert "unnamed,县长" in path.read_text(encoding="utf-8")
