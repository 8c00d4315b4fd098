"""What a name shows of a site."""

from __future__ import annotations

from kg.extract.kinds import core


def test_a_firm_is_known_without_the_areas_it_begins_with_and_its_trade() -> None:
    assert core("浙江德清远山食品有限公司") == core("远山食品") == "远山"
