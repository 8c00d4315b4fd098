"""The cache takes nothing that it did not write itself, whole and under this name."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from kg.model import Page, PageSettings
from kg.work.kept import Kept

PAGE = Page("a.txt", "云江日报\n", "utf-8", 13, hashlib.sha256("云江日报\n".encode()).hexdigest())


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path / "pages", "rules")


def file_of(kept: Kept) -> Path:
    (file,) = (path for path in kept.folder.rglob("*") if path.is_file())
    return file


def test_what_was_put_is_got(kept: Kept) -> None:
    kept.put(kept.key(PAGE), b"what it gave")
    assert kept.get(kept.key(PAGE)) == (b"what it gave", False)


def test_what_was_never_put_is_not_there_and_not_broken(kept: Kept) -> None:
    assert kept.get(kept.key(PAGE)) == (None, False)


@pytest.mark.parametrize(
    "other",
    [
        replace(PAGE, sha256="0" * 64),
        replace(PAGE, source_file="b.txt"),
        replace(PAGE, settings=PageSettings(newspaper="云江日报")),
        replace(PAGE, encoding="gb18030"),
    ],
    ids=["text", "name", "settings", "encoding"],
)
def test_another_page_has_another_key(kept: Kept, other: Page) -> None:
    assert kept.key(other) != kept.key(PAGE)


def test_other_rules_give_another_key(kept: Kept) -> None:
    assert replace(kept, rules="others").key(PAGE) != kept.key(PAGE)


@pytest.mark.parametrize("content", [b"", b"short", b"\0" * 100])
def test_a_file_with_other_content_is_broken(kept: Kept, content: bytes) -> None:
    kept.put(kept.key(PAGE), b"what it gave")
    file_of(kept).write_bytes(content)
    assert kept.get(kept.key(PAGE)) == (None, True)


def test_one_bit_is_enough_to_be_broken(kept: Kept) -> None:
    kept.put(kept.key(PAGE), b"what it gave")
    content = bytearray(file_of(kept).read_bytes())
    content[-1] ^= 1
    file_of(kept).write_bytes(content)
    assert kept.get(kept.key(PAGE)) == (None, True)


def test_a_whole_file_under_the_name_of_another_page_is_broken(kept: Kept) -> None:
    kept.put(kept.key(PAGE), b"what it gave")
    own, other = file_of(kept), kept.key(replace(PAGE, source_file="b.txt"))
    (kept.folder / other[:2]).mkdir(exist_ok=True)
    own.replace(kept.folder / other[:2] / other[2:])
    assert kept.get(other) == (None, True)


def test_what_belongs_to_no_page_goes(kept: Kept) -> None:
    other = kept.key(replace(PAGE, source_file="b.txt"))
    kept.put(kept.key(PAGE), b"what it gave")
    kept.put(other, b"gone")
    (kept.folder / other[:2] / "half.123.part").write_bytes(b"ha")
    kept.only([kept.key(PAGE)])
    assert [path.name for path in kept.folder.rglob("*") if path.is_file()] == [kept.key(PAGE)[2:]]
