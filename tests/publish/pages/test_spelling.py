"""Names as they are typed in pinyin."""

from __future__ import annotations

from kg.publish.pages.spelling import spellings


def test_a_name_is_spelled_whole_and_by_its_initials() -> None:
    assert {"zhoumingyuan", "zmy"} <= set(spellings("周明远"))


def test_every_reading_of_a_character_is_a_spelling() -> None:
    assert {"guzhangfeng", "guchangfeng", "gzf", "gcf"} <= set(spellings("顾长风"))


def test_a_long_name_has_no_more_spellings_than_can_be_kept() -> None:
    assert len(spellings("重庆长乐行大曾乐重长行")) <= 24


def test_what_is_no_chinese_stays_as_it_is() -> None:
    assert "abc" in spellings("ABC")
