from __future__ import annotations

from datetime import date
from itertools import islice
from pathlib import Path

import copies

ORIGINAL = copies.Original("corpus/a.txt", "2023年3月14日 星期二\n县长林若川昨日到澄湖精工。3月31日再来。", date(2023, 3, 14), ("林若川",), ("澄湖",))


def texts(count: int) -> list[tuple[str, str]]:
    return list(islice(copies.copies((ORIGINAL,)), count))


def test_the_same_copies_come_again() -> None:
    assert texts(9) == texts(9)


def test_a_few_years_have_the_same_people_and_later_ones_others() -> None:
    people = [text.split("县长")[1][:3] for _, text in texts(2 * copies.YEARS)]
    assert len(set(people[: copies.YEARS])) == 1
    assert people[0] != people[-1]
    assert "林若川" not in people


def test_companies_get_other_names_of_the_same_length() -> None:
    assert {("澄湖" in text, len(text.split("昨日到")[1].split("精工")[0])) for _, text in texts(3)} == {(False, 2)}


def test_days_move_by_whole_weeks_so_that_the_day_of_the_week_stays_true() -> None:
    assert [text.splitlines()[0] for _, text in texts(3)] == ["2023年3月14日 星期二", "2024年3月12日 星期二", "2025年3月11日 星期二"]
    assert "3月29日再来" in texts(2)[1][1]


def test_as_much_is_written_as_asked_for(tmp_path: Path) -> None:
    written = copies.write(tmp_path, 0.2)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert written == sum(path.stat().st_size for path in files) >= 200_000
