from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.model import Jurisdiction, PageSettings
from kg.read.settings import SettingsFiles

COUNTY = """
newspaper = "云江日报"
date = 2023-03-14

[place]
province = "东原省"
city = "望海市"
district = "云江县"

[[files]]
pattern = "city/*.txt"
newspaper = "望海日报"

[[files]]
pattern = "*/2024-*.txt"
newspaper = "云江晚报"
date = "2024-01-01"
encoding = "gbk"
"""

Write = Callable[..., Path]


def test_the_file_beside_a_page_says_its_paper_place_and_date(pages: Write) -> None:
    folder = pages({"newspaper.toml": COUNTY})
    assert SettingsFiles().of(folder / "a.txt") == PageSettings("云江日报", Jurisdiction("东原省", "望海市", "云江县"), date(2023, 3, 14))


def test_the_first_pattern_that_fits_wins_over_the_top_level(pages: Write) -> None:
    folder = pages({"newspaper.toml": COUNTY})
    assert SettingsFiles().of(folder / "city" / "2024-02.txt").newspaper == "望海日报"
    later = SettingsFiles().of(folder / "county" / "2024-02.txt")
    assert (later.newspaper, later.issued, later.encoding, later.place.district) == ("云江晚报", date(2024, 1, 1), "gb18030", "云江县")


def test_the_nearest_folder_wins_and_takes_the_rest_from_above(pages: Write) -> None:
    folder = pages({"newspaper.toml": COUNTY, "old/newspaper.toml": 'newspaper = "云江报"\n[place]\ncity = "望海市"\n'})
    found = SettingsFiles().of(folder / "old" / "a.txt")
    assert found == PageSettings("云江报", Jurisdiction(city="望海市"), date(2023, 3, 14))


@pytest.mark.parametrize(
    ("toml", "complaint"),
    [
        ("newspaper =\ndate = 2023-03-14", r"newspaper\.toml is not TOML: Invalid value \(at line 1"),
        ('newspapr = "云江日报"', r"newspaper\.toml has an unknown key newspapr: did you mean newspaper\?"),
        ("weight_kg = 3", r"unknown key weight_kg: known are newspaper, date, encoding, place, columns, files"),
        ("newspaper = 3", r"newspaper\.toml: newspaper is 3, not a text"),
        ('date = "14.3.2023"', r"newspaper\.toml: date is '14\.3\.2023', not a day: write it like 2023-03-14"),
        ("date = 2023-03-14T08:00:00", "not a day"),
        ('encoding = "gb99999"', r"newspaper\.toml names the encoding 'gb99999', which does not exist"),
        ('place = "东原省"', r"place is not a table: write \[place\]"),
        ('[place]\ndistrikt = "云江县"', r"\[place\] has an unknown key distrikt: did you mean district\?"),
        ('columns = "正文"', r"columns is not a table: write \[columns\]"),
        ('[columns]\ntxt = "正文"', r"\[columns\] has an unknown key txt: did you mean text\?"),
        ("[place]\ncity = 1", r"\[place\]: city is 1, not a text"),
        ('[[files]]\nnewspaper = "云江日报"', r"\[\[files\]\] number 1 has no pattern: add one like"),
        ('files = "a"', r"files is not a list of tables"),
        ('[[files]]\npattern = "a"\n[[files]]\npattern = "b"\ndate = "x"', r"\[\[files\]\] number 2: date is 'x', not a day"),
    ],
)
def test_what_is_wrong_is_named_with_file_key_and_remedy(pages: Write, toml: str, complaint: str) -> None:
    folder = pages({"newspaper.toml": toml})
    with pytest.raises(UsageError, match=complaint):
        SettingsFiles().of(folder / "a.txt")


def test_a_settings_file_that_is_not_utf8_is_named(pages: Write) -> None:
    folder = pages({"newspaper.toml": 'newspaper = "云江日报"'.encode("gb18030")})
    with pytest.raises(UsageError, match=r"newspaper\.toml cannot be read .*save it as UTF-8"):
        SettingsFiles().of(folder / "a.txt")
