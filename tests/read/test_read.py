from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.model import Jurisdiction, Page, Unreadable
from kg.read import ReadOptions, nothing_read, read

Write = Callable[..., Path]
BROKEN = b"\xff".join(char.encode() for char in "昨日县长林若川到石桥镇调研春耕")
"""A byte that fits nowhere between all characters."""


def taken(paths: Sequence[Path]) -> list[str]:
    return [item.source_file for item in read(paths) if isinstance(item, Page)]


def left_out(paths: Sequence[Path]) -> dict[str, str]:
    return {item.source_file: item.reason for item in read(paths) if isinstance(item, Unreadable)}


def test_a_folder_is_read_to_the_bottom_in_the_order_of_names(pages: Write) -> None:
    folder = pages({"b.txt": "乙", "a/c.md": "丙", "a/A.TXT": "甲"})
    assert taken([folder]) == ["a/A.TXT", "a/c.md", "b.txt"]


def test_a_file_given_alone_is_called_by_its_name(pages: Write) -> None:
    assert taken([pages({"deep/a.txt": "甲"}) / "deep" / "a.txt"]) == ["a.txt"]


def test_the_order_of_the_paths_does_not_matter(pages: Write) -> None:
    one, two = pages({"b.txt": "乙"}, folder="one"), pages({"a.txt": "甲"}, folder="two")
    assert taken([one, two]) == taken([two, one]) == ["a.txt", "b.txt"]


def test_a_page_carries_its_text_size_and_digest(pages: Write) -> None:
    text = "云江日报\r\n县长林若川"
    (page,) = read([pages({"a.txt": text.encode("gb18030")})])
    assert isinstance(page, Page)
    assert (page.text, page.encoding, page.size) == (text, "gb18030", len(text.encode("gb18030")))
    assert page.sha256 == hashlib.sha256(text.encode("utf-8")).hexdigest()


def test_one_bad_file_is_listed_and_the_rest_goes_on(pages: Write) -> None:
    folder = pages({"a.txt": "甲", "broken.txt": BROKEN, "empty.txt": b"", "photo.txt": b"\0\1\2", "table.xls": b"cells"})
    assert taken([folder]) == ["a.txt"]
    reasons = left_out([folder])
    assert reasons.keys() == {"broken.txt", "empty.txt", "photo.txt", "table.xls"}
    assert reasons["table.xls"] == "Files of the kind .xls are not read: save the table as CSV in UTF-8."


def test_what_belongs_beside_pages_is_passed_over_in_silence(pages: Write) -> None:
    beside = {"newspaper.toml": "", "decisions.csv": "", "gold.yaml": "", "README.md": "说明", "identities.tsv": "", ".hidden.txt": "甲", ".git/x.txt": "乙"}
    folder = pages({"a.txt": "甲", **beside})
    assert taken([folder]) == ["a.txt"]
    assert left_out([folder]) == {}


@pytest.mark.skipif(os.name == "nt", reason="file names are always Unicode there")
def test_a_file_name_that_is_not_utf8_is_left_out_and_still_printable(pages: Write) -> None:
    folder = pages({"a.txt": "甲"})
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.txt")).write_text("乙", encoding="utf-8")
    assert left_out([folder]) == {"\\udcff.txt": "The name of the file is not UTF-8 or holds control characters: rename it."}


def test_a_dangling_link_is_left_out_with_the_reason(pages: Write) -> None:
    folder = pages({"a.txt": "甲"})
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    assert left_out([folder]) == {"gone.txt": "The file cannot be opened (No such file or directory)."}


def test_a_missing_path_is_an_error_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nowhere does not exist: give a file or a folder of pages"):
        read([tmp_path / "nowhere"])


def test_two_files_of_one_name_are_an_error_that_names_both(pages: Write) -> None:
    one, two = pages({"a.txt": "甲"}, folder="one"), pages({"a.txt": "乙"}, folder="two")
    with pytest.raises(UsageError, match=r"one/a\.txt and .*two/a\.txt would both be called a\.txt"):
        read([one, two])


def test_a_file_given_twice_is_an_error(pages: Write) -> None:
    folder = pages({"deep/a.txt": "甲"})
    with pytest.raises(UsageError, match=r"is given twice, as a\.txt and as deep/a\.txt"):
        read([folder, folder / "deep" / "a.txt"])


def test_options_win_over_the_settings_file(pages: Write) -> None:
    folder = pages({"a.txt": "甲", "newspaper.toml": 'newspaper = "云江日报"\ndate = 2023-03-14\n[place]\ndistrict = "云江县"\n'})
    (page,) = read([folder], ReadOptions(newspaper="望海日报", place=Jurisdiction(city="望海市")))
    assert isinstance(page, Page)
    assert page.settings == ReadOptions("望海日报", Jurisdiction(city="望海市"), date(2023, 3, 14))


def test_an_empty_folder_is_said_to_hold_nothing_to_read(pages: Write) -> None:
    error = nothing_read([pages({})], [])
    assert error.exit_code == 3
    assert "it holds no file that is read (.txt " in str(error)


def test_where_all_files_were_left_out_the_first_reason_is_told(pages: Write) -> None:
    folder = pages({"a.txt": b"", "b.txt": b""})
    unreadable = [item for item in read([folder]) if isinstance(item, Unreadable)]
    assert str(nothing_read([folder], unreadable)) == f"nothing could be read in {folder}: a.txt: The file is empty. (1 more were left out)"
