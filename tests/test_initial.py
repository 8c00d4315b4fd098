"""A first newspaper.toml for a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import NothingReadError, UsageError
from kg.initial import propose, write
from kg.model import Jurisdiction
from kg.read.settings import SettingsFiles

Pages = Callable[..., Path]
NAMED = "云江日报\n2023年3月14日 星期二\n\n县长林若川到石桥镇调研\n本报讯 昨日，县长林若川到石桥镇调研，副县长竺青陪同。\n"
BARE = "县长林若川到石桥镇调研\n本报讯 昨日，县长林若川到石桥镇调研，副县长竺青陪同。\n"


def test_what_it_writes_is_read_back_without_a_complaint(pages: Pages) -> None:
    folder = pages({"a.txt": NAMED, "b.txt": NAMED, "c.txt": BARE})
    assert write(folder) == folder / "newspaper.toml"
    assert SettingsFiles().of(folder / "c.txt").newspaper == "云江日报"


def test_a_paper_that_every_page_prints_is_not_set(pages: Pages) -> None:
    text = propose(pages({"a.txt": NAMED}))
    assert '\n# newspaper = "云江日报"\n' in text
    assert "The pages print: 云江日报 (1); 0 print none." in text


def test_pages_without_day_or_paper_are_named(pages: Pages) -> None:
    text = propose(pages({"a.txt": NAMED, "c.txt": BARE}))
    assert "1 print none (like c.txt)" in text
    assert "for pages that tell none: 1 (like c.txt)" in text


def test_a_place_that_the_pages_tell_is_filled_in(pages: Pages) -> None:
    folder = pages({"a.txt": NAMED.replace("云江日报", "杭州日报")})
    write(folder)
    assert SettingsFiles().of(folder / "a.txt").place == Jurisdiction("浙江省", "杭州市")


def test_a_place_that_they_do_not_tell_is_left_to_the_user(pages: Pages) -> None:
    folder = pages({"a.txt": NAMED})
    assert "The pages do not tell: fill it in" in propose(folder)
    write(folder)
    assert not SettingsFiles().of(folder / "a.txt").place


def test_a_file_that_is_there_is_never_changed(pages: Pages) -> None:
    folder = pages({"a.txt": NAMED, "newspaper.toml": "# mine\n"})
    with pytest.raises(UsageError, match=r"newspaper\.toml is there already"):
        write(folder)
    assert (folder / "newspaper.toml").read_text(encoding="utf-8") == "# mine\n"


def test_the_names_of_columns_are_offered_where_tables_are(pages: Pages) -> None:
    assert "# [columns]" in propose(pages({"a.csv": f'标题,正文\n调研,"{BARE}"\n'}))
    assert "# [columns]" not in propose(pages({"b.txt": NAMED}, folder="other"))


def test_a_folder_without_pages_is_told(pages: Pages) -> None:
    with pytest.raises(NothingReadError, match="nothing to read"):
        propose(pages({}))


def test_a_file_is_no_folder(pages: Pages) -> None:
    with pytest.raises(UsageError, match="is no folder"):
        propose(pages({"a.txt": NAMED}) / "a.txt")
