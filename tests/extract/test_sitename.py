"""What a piece of text names as a site."""

from __future__ import annotations

from kg.extract.sitename import site_of


def test_the_works_of_a_firm_in_another_place_are_the_firm() -> None:
    site = site_of("山禾食品宁川分厂", 0)
    assert site is not None
    assert (site.name, site.kind) == ("山禾食品宁川分厂", "company")
