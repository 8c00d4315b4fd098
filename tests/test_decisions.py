"""The file of decisions: what is read from it, what it refuses, and that nothing in it is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.decisions import COLUMNS, KINDS, Anchor, Decision, load, parse, with_lines
from kg.errors import UsageError

HEADER = ",".join(COLUMNS)
ONE, OTHER = Anchor("何守正", "a.txt", 3, 12, "县长何守正，\n“出席”"), Anchor("何守止", "b/c.txt")
SAME = Decision("same", ONE, OTHER, "person", "林若川", "同一人", "2024-01-02")


def test_what_is_written_is_read_again() -> None:
    told = (SAME, Decision("retract", Anchor("", "a.txt"), who="林若川"))
    assert parse(with_lines("", told), "d.csv") == told


text = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).map(str.strip).filter(bool)


@given(text, text, st.text(st.sampled_from("县长，,\"\n\r '=x")), st.sampled_from(KINDS))
def test_any_name_and_quote_survives_the_file(name: str, file: str, quote: str, kind: str) -> None:
    told = Decision("not same", Anchor(name, file, 1, 2, quote), Anchor(name, file, 5, 9, ""), kind)
    assert parse(with_lines("", [told]), "d.csv") == (told,)


def test_adding_changes_nothing_that_stands_there() -> None:
    older = f"who,remark,{HEADER.replace(',who', '')}\n林若川,看过,retract,,,a.txt,,,,,,,,,x,"
    longer = with_lines(older, [SAME])
    assert longer.startswith(older + "\n")
    assert [decision.verdict for decision in parse(longer, "d.csv")] == ["retract", "same"]


def test_a_line_is_known_by_where_it_begins() -> None:
    longer = with_lines(with_lines("", [SAME]), [SAME])
    assert [decision.where for decision in parse(longer, "d.csv")] == ["d.csv, line 2", "d.csv, line 4"]  # the quote has a line break


def test_a_file_saved_by_a_spreadsheet_is_read(tmp_path: Path) -> None:
    file = tmp_path / "decisions.csv"
    file.write_bytes("﻿".encode() + with_lines("", [SAME]).replace("\n", "\r\n").encode())
    assert load([file])[0].one.name == "何守正"


def test_company_and_body_are_organisations() -> None:
    assert parse(f"{HEADER}\nsame,company,甲,a.txt,,,,乙,b.txt", "d.csv")[0].kind == "organisation"


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("maybe,person,甲,a.txt,,,,乙,b.txt", "d.csv, line 2: 'maybe' is no decision: write one of same, not same, unsure, retract"),
        ("same,post,甲,a.txt,,,,乙,b.txt", "'post' is no kind of thing that can be told apart"),
        ("same,person,,a.txt,,,,乙,b.txt", "line 2: name is empty"),
        ("same,person,甲,a.txt,,,,乙,", "line 2: other_source_file is empty"),
        ("same,person,甲,a.txt,x,9,,乙,b.txt", "line 2: start: 'x' is no offset"),
        ("same,person,甲,a.txt,9,,,乙,b.txt", "start and end do not go together"),
        ("same,person,甲,a.txt,9,9,,乙,b.txt", "start and end do not go together"),
        ('same,person,"甲,a.txt', "is not CSV"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(line: str, error: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(f"{HEADER}\n{line}\n", "d.csv")
    assert error in str(caught.value)


def test_a_missing_column_is_told() -> None:
    with pytest.raises(UsageError, match=r"d.csv has no column decision: its first line has to be decision,kind"):
        parse("kind,name\nperson,甲\n", "d.csv")


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    file = tmp_path / "decisions.csv"
    file.write_bytes("何守正".encode("gb18030"))
    with pytest.raises(UsageError, match="save it as CSV in UTF-8"):
        load([file])
