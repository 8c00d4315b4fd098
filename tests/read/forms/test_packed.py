"""Packed files and archives, good and bad."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from rowtables import ROW, WRITTEN, as_csv, as_json
from webpages import PLAIN, government

from kg.model import Page, Unreadable

Found = Callable[..., list[Any]]


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return out.getvalue()


def test_a_packed_page_is_called_by_its_file(page: Callable[..., Page]) -> None:
    read = page("a.txt.gz", gzip.compress(PLAIN.encode()))
    assert (read.source_file, read.text) == ("a.txt.gz", PLAIN)


@pytest.mark.parametrize(("name", "content"), [("a.csv.gz", as_csv(ROW)), ("a.jsonl.gz", as_json(ROW))])
def test_a_packed_table_is_read_row_by_row(page: Callable[..., Page], name: str, content: str) -> None:
    read = page(name, gzip.compress(content.encode()))
    assert (read.source_file, read.text) == (f"{name}#1", WRITTEN)


def test_every_file_of_an_archive_is_read_in_the_order_of_their_names(found: Found) -> None:
    archive = zipped({"b/二.html": government().encode("gb18030"), "a.txt": PLAIN, "b/rows.csv": as_csv(ROW), "c.txt.gz": gzip.compress(PLAIN.encode())})
    read = found("all.zip", archive)
    assert [(one.source_file, one.form) for one in read] == [
        ("all.zip#a.txt", "packed"),
        ("all.zip#b/rows.csv#1", "row"),
        ("all.zip#b/二.html", "html"),
        ("all.zip#c.txt.gz", "packed"),
    ]


def test_names_in_gbk_are_read(page: Callable[..., Page]) -> None:
    archive = zipped({"xxxx.txt": PLAIN}).replace(b"xxxx.txt", "头版".encode("gbk") + b".txt")
    assert page("a.zip", archive).source_file == "a.zip#头版.txt"


@pytest.mark.parametrize("name", ["../../etc/a.txt", "/etc/a.txt", "..\\a.txt", "C:/a.txt", "b/../../a.txt"])
def test_a_name_that_leads_out_of_the_archive_is_refused_and_the_rest_is_read(found: Found, name: str) -> None:
    read = found("a.zip", zipped({name: PLAIN, "good.txt": PLAIN}))
    assert sorted((type(one).__name__, getattr(one, "reason", "")) for one in read) == [("Page", ""), ("Unreadable", "Its name leads out of the archive.")]


def test_what_is_no_page_in_an_archive_is_named_with_its_archive(found: Found) -> None:
    read = found(
        "a.zip", zipped({"good.txt": PLAIN, "photo.jpg": b"x", "more.zip": zipped({"a.txt": PLAIN}), "newspaper.toml": "", "empty.txt": "", "README.md": "x"})
    )
    assert {one.source_file: one.reason for one in read if isinstance(one, Unreadable)} == {
        "a.zip#photo.jpg": "Files of the kind .jpg are not read: put it through OCR and give the text.",
        "a.zip#more.zip": "An archive in an archive is not read: unpack it.",
        "a.zip#newspaper.toml": "Settings in an archive are not obeyed: put newspaper.toml beside the archive.",
        "a.zip#empty.txt": "The file is empty.",
    }


def test_a_bomb_is_stopped_and_what_came_before_is_read(found: Found, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.read.limits.UNPACKED", 100_000)
    monkeypatch.setattr("kg.read.limits.TIMES", 10)
    read = found("a.zip", zipped({"a.txt": PLAIN, **{f"b{n}.txt": b" " * 3_000_000 for n in range(3)}}))
    assert [type(one).__name__ for one in read] == ["Page", "Unreadable", "Unreadable"]
    assert "It unpacks to more than 100,000 bytes, which no pages do" in read[1].reason


def test_a_packed_file_that_grows_without_end_is_stopped(reason: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.read.limits.UNPACKED", 100_000)
    monkeypatch.setattr("kg.read.limits.TIMES", 10)
    assert "It unpacks to more than" in reason("a.txt.gz", gzip.compress(b" " * 3_000_000))


def test_a_packed_file_cut_in_half_is_told(reason: Callable[..., str]) -> None:
    assert reason("a.txt.gz", gzip.compress(PLAIN.encode())[:-30]) == "It is packed wrongly or cut off."


def test_a_damaged_file_loses_no_other_of_its_archive(found: Found) -> None:
    archive = bytearray(zipped({"a.txt": PLAIN, "b.txt": PLAIN[::-1]}))
    archive[60] ^= 0xFF
    read = found("a.zip", bytes(archive))
    assert [one.source_file for one in read] == ["a.zip#a.txt", "a.zip#b.txt"]
    assert isinstance(read[1], Page)


def test_two_files_of_one_name_are_told(found: Found) -> None:
    archive = zipped({"a.txt": PLAIN, "b.txt": PLAIN}).replace(b"b.txt", b"a.txt")
    assert [type(one).__name__ for one in found("a.zip", archive)] == ["Page", "Unreadable"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no archive", zipped({"a.txt": PLAIN})[:-40]], ids=["empty", "short", "other", "cut"])
def test_what_is_no_archive_is_told(reason: Callable[..., str], data: bytes) -> None:
    assert reason("a.zip", data) == "It is no zip archive, or a broken one."


def test_a_packed_file_of_a_form_that_is_not_read_is_told(reason: Callable[..., str]) -> None:
    assert reason("a.xls.gz", b"") == "Files of the kind .xls are not read: save the table as CSV in UTF-8."
