"""Tables of articles: each row a page."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from rowtables import ENGLISH, ROW, TEXT, WRITTEN, as_csv, as_json
from webpages import HEADLINE, PARAGRAPHS

from kg.model import Page, Unreadable
from kg.read import ReadOptions

Found = Callable[..., list[Any]]


@pytest.mark.parametrize("row", [ROW, ENGLISH], ids=["zh", "en"])
@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.jsonl", "a.ndjson"])
def test_a_row_is_written_down_as_a_page_prints_it(page: Callable[..., Page], name: str, row: dict[str, str]) -> None:
    content = as_json(row) if "json" in name else as_csv(row, delimiter="\t" if name == "a.tsv" else ",")
    read = page(name, content)
    assert (read.text, read.source_file, read.form, read.url) == (WRITTEN, f"{name}#1", "row", "https://yunjiang.example/1")


def test_parquet_is_read_row_by_row(found: Found) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    out = io.BytesIO()
    titles, texts = [HEADLINE, HEADLINE, "简知非检查春耕"], [TEXT, None, TEXT]
    table = pyarrow.table({"标题": titles, "正文": texts, "日期": [date(2023, 3, 14)] * 3, "报纸": ["云江日报"] * 3, "id": [1, 2, 3]})
    parquet.write_table(table, out)
    first, second, third = found("a.parquet", out.getvalue())
    assert first.text == WRITTEN.replace("第1版\n", "")
    assert isinstance(second, Unreadable)
    assert (third.source_file, "简知非检查春耕" in third.text) == ("a.parquet#3", True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_table_is_read_in_the_encodings_of_spreadsheets(page: Callable[..., Page], encoding: str) -> None:
    assert page("a.csv", as_csv(ROW).encode(encoding)).text == WRITTEN


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_the_delimiter_is_told_by_the_header(page: Callable[..., Page], delimiter: str) -> None:
    assert page("a.csv", as_csv(ROW, delimiter=delimiter)).text == WRITTEN


def test_columns_are_called_as_the_user_says(page: Callable[..., Page]) -> None:
    strange = dict(zip(("t", "c", "d", "p", "x", "y", "z"), ROW.values(), strict=True))
    told = ReadOptions(columns=(("date", "d"), ("newspaper", "p"), ("text", "c"), ("title", "t")))
    assert page("a.csv", as_csv(strange), told).text == WRITTEN.replace("第1版\n", "")


def test_a_table_without_a_column_of_texts_is_told_with_its_columns(reason: Callable[..., str]) -> None:
    assert reason("a.csv", "name,value\n甲,乙\n") == ("No column is known to hold the texts: its columns are name, value; name it with --column text=NAME.")


def test_a_column_that_is_not_there_is_told(reason: Callable[..., str]) -> None:
    assert "It has no column '本文'" in reason("a.csv", as_csv(ROW), ReadOptions(columns=(("text", "本文"),)))


def test_a_row_without_text_loses_only_itself(found: Found) -> None:
    kinds = [(one.source_file, type(one)) for one in found("a.csv", as_csv(ROW, {**ROW, "正文": " "}, ROW))]
    assert kinds == [("a.csv#1", Page), ("a.csv#2", Unreadable), ("a.csv#3", Page)]


def test_a_row_with_too_many_cells_loses_only_itself(found: Found) -> None:
    first, second, third = found("a.csv", "标题,正文\n甲,县长林若川到石桥镇调研。\n乙,县长,林若川\n丙,副县长竺青到石桥镇调研。\n")
    assert (first.source_file, third.source_file) == ("a.csv#1", "a.csv#3")
    assert "The row has 3 cells" in second.reason


def test_a_line_that_is_no_json_loses_only_itself(found: Found) -> None:
    lines = as_json(ROW) + '{"正文": \n[1]\n' + "[" * 100_000 + "\n" + as_json(ROW)
    found_here = found("a.jsonl", lines)
    assert [one.source_file for one in found_here if isinstance(one, Page)] == ["a.jsonl#1", "a.jsonl#5"]
    assert [one.reason.split(" (")[0].split(":")[0] for one in found_here if isinstance(one, Unreadable)] == [
        "The line is no JSON",
        "The line is no JSON object",
        "The line is no JSON",
    ]


def test_a_file_of_other_lines_is_given_up_soon(found: Found) -> None:
    found_here = found("a.jsonl", as_json(*({"value": n} for n in range(500))))
    assert len(found_here) == 21
    assert "None of its first 20 lines is an article" in found_here[-1].reason


def test_paragraphs_set_in_html_or_with_wide_blanks_are_kept_apart(page: Callable[..., Page]) -> None:
    html = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    assert page("a.jsonl", as_json({**ROW, "正文": html})).text == WRITTEN
    assert page("a.jsonl", as_json({**ROW, "正文": "\u3000\u3000".join(["", *PARAGRAPHS])})).text == WRITTEN
    assert page("a.jsonl", as_json({**ROW, "正文": list(PARAGRAPHS)})).text == WRITTEN


def test_half_a_character_and_control_characters_do_no_harm(page: Callable[..., Page]) -> None:
    text = page("a.jsonl", '{"text": "县长\\ud800林若川\\u0000\\u001b到石桥镇调研。"}').text
    assert text == "县长\ufffd林若川到石桥镇调研。\n"


def test_a_date_that_is_none_is_named_and_the_rest_read(page: Callable[..., Page]) -> None:
    assert page("a.jsonl", as_json({**ROW, "日期": "上周二"})).remarks == ("Its date is '上周二', which is no day.",)


@pytest.mark.parametrize("day", ["2023-03-14T08:00:00+08:00", "2023年3月14日", "20230314", "2023/3/14 08:00"])
def test_days_are_read_as_tables_write_them(page: Callable[..., Page], day: str) -> None:
    assert "2023年3月14日" in page("a.jsonl", as_json({**ROW, "日期": day})).text.splitlines()


def test_a_paper_that_the_table_names_holds_for_its_row(found: Found) -> None:
    one, other = found("a.jsonl", as_json({**ROW, "报纸": "云江发布"}, ROW))
    assert (one.settings.newspaper, other.settings.newspaper) == ("云江发布", "云江日报")


def test_an_open_quotation_mark_does_not_swallow_other_rows_unseen(found: Found) -> None:
    rows = found("a.csv", '标题,正文,日期\n甲,"县长林若川到石桥镇调研。,2023-03-14\n乙,副县长竺青到大湾村调研。,2023-03-15\n')
    assert [type(one) for one in rows] == [Unreadable]


def test_a_row_of_parquet_with_broken_text_loses_only_itself(found: Found) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    out = io.BytesIO()
    parquet.write_table(
        pyarrow.table({"text": ["县长林若川到石桥镇调研。", "乙" * 9, "副县长竺青到大湾村调研。"]}), out, use_dictionary=False, compression="none"
    )
    broken = out.getvalue().replace("乙".encode() * 9, b"\xff" * 27)
    assert [type(one) for one in found("a.parquet", broken)] == [Page, Unreadable, Page]
