from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.wordfiles import read_word_files

Write = Callable[..., Path]


@pytest.fixture
def file(tmp_path: Path) -> Write:
    def write(text: str | bytes, name: str = "words.toml") -> Path:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def test_a_toml_file_extends_several_lists(file: Write) -> None:
    added = read_word_files([file('title_heads = ["库长", "闸长"]\n[departments]\n"粮储站" = "institution"\n')])
    assert added == {"title_heads": (("库长",), ("闸长",)), "departments": (("粮储站", "institution"),)}


def test_a_text_file_extends_the_list_it_is_called_after(file: Write) -> None:
    added = read_word_files([file("# of dams\n库长 闸长\n渠长  # and canals\n", "title_heads.txt")])
    assert added == {"title_heads": (("库长 闸长",), ("渠长",))}


def test_files_add_up_and_a_row_counts_once(file: Write) -> None:
    first, second = file('surnames = ["禤"]\n', "a.toml"), file("禤\n", "surnames.txt")
    assert read_word_files([first, second]) == {"surnames": (("禤",),)}


def test_an_expression_may_hold_what_a_word_may_not(file: Write) -> None:
    assert read_word_files([file("^点击，?查看\n", "furniture.txt")]) == {"furniture": (("^点击，?查看",),)}


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("titles.txt", "库长", "there is no word list 'titles': did you mean title_"),
        ("a.toml", 'xyz = ["库长"]', "line 1: there is no word list 'xyz': choose after_name"),
        ("a.toml", '# mine\ntitle_heads = "库长"', "line 2: title_heads is no list of words"),
        ("a.toml", "title_heads = [", "line 1: this is not TOML"),
        ("a.toml", '[departments]\n"粮储站" = "shop"', "line 2: 粮储站 needs its kind, one of association"),
        ("organs.txt", "# x\n\n渔委\n", "line 3: 渔委 needs its kind"),
        ("title_heads.txt", "库长\n闸长，渠长\n", "line 2: '闸长，渠长' is no word"),
        ("title_heads.txt", "库长\tparty\n", "line 1: 库长 has 2 columns"),
        ("compound_surnames.txt", "禤", "line 1: 禤 is not of 2 characters"),
        ("not_news.txt", "(未完\tfiction", "line 1: '\\(未完' is no regular expression"),
        ("title_heads.txt", "# nothing\n", "holds no word"),
    ],
)
def test_what_does_not_fit_is_refused_with_file_and_line(file: Write, name: str, text: str, complaint: str) -> None:
    with pytest.raises(UsageError, match=f"{name}.*{complaint}"):
        read_word_files([file(text, name)])


def test_a_file_in_another_encoding_or_missing_is_refused(file: Write, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"title_heads\.txt cannot be read: give a file of UTF-8"):
        read_word_files([file("库长".encode("gb18030"), "title_heads.txt")])
    with pytest.raises(UsageError, match=r"none\.toml cannot be read"):
        read_word_files([tmp_path / "none.toml"])
