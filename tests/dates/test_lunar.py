"""The table of lunar years against what lunar-python reckons."""

from __future__ import annotations

import pytest

from kg.dates import lunar


@pytest.mark.parametrize("year", range(1900, 2101, 8))
def test_a_listed_year_has_the_months_and_the_day_that_are_reckoned(year: int) -> None:
    for one in range(year, min(year + 8, 2101)):
        assert lunar.months(one) == lunar.reckoned(one)
        assert lunar.clear_and_bright(one) == lunar.reckoned_clear_and_bright(one)


def test_a_year_that_is_not_listed_is_reckoned() -> None:
    assert lunar.months(2101) == lunar.reckoned(2101)
    assert lunar.clear_and_bright(2101) == lunar.reckoned_clear_and_bright(2101)
