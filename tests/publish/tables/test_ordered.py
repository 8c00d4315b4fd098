"""Rows in order, whatever stands in their cells."""

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import OutputError
from kg.publish.tables.ordered import ordered

CELLS = ("", "a", "a\nb", "a\x01", "a\x00b", "a\tb", "林", "\n", "\x0b", "é")


@pytest.mark.parametrize("lines", [1, 7, 1000])
def test_rows_come_out_as_they_went_in_sorted_and_each_once(tmp_path: Path, lines: int) -> None:
    rows = list(product(CELLS, CELLS))
    with ordered(iter([*rows[::-1], *rows[::3]]), tmp_path / "rows", lines=lines) as found:
        assert list(found) == sorted(rows)
    assert list(tmp_path.iterdir()) == []


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.text(max_size=3), st.text(max_size=3))))
def test_no_text_disturbs_the_order(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]) -> None:
    with ordered(rows, tmp_path_factory.mktemp("some") / "rows", lines=2) as found:
        assert list(found) == sorted(set(rows))


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(OutputError, match="cannot be written"), ordered([("a",)], tmp_path / "taken" / "rows"):
        pass
