"""What organisations are part of, and where they are."""

import pytest
from handmade import Report, read

from kg.facts import Facts
from kg.model import Agent
from kg.resolve import resolve


def facts_of(*names: str, kind: str = "body") -> Facts:
    report = Report("a.txt").event()
    for name in names:
        report = report.attends(Agent(kind, name, name))
    return resolve(read(report))


def home(name: str, kind: str) -> str | None:
    facts = facts_of(name, kind=kind)
    places = {place.key: place.label for place in facts.places}
    (found,) = facts.organisations
    return places.get(found.located_in or "")


@pytest.mark.parametrize(
    ("part", "whole", "kind"),
    [
        ("县委办公室", "望溪县委", "body"),
        ("市公安局交警支队", "清源市公安局", "body"),
        ("青竹纸业有限公司望溪分公司", "青竹纸业有限公司", "company"),
    ],
)
def test_an_office_or_branch_is_part_of_the_body_its_name_begins_with(part: str, whole: str, kind: str) -> None:
    found = {one.key: one for one in facts_of(part, whole, kind=kind).organisations}
    assert [found[one.part_of].label for one in found.values() if one.part_of] == [whole]


def test_a_bureau_is_no_part_of_the_area_it_belongs_to() -> None:
    assert [one.part_of for one in facts_of("望溪县", "望溪县水利局").organisations] == [None, None]


@pytest.mark.parametrize(
    ("name", "kind", "place"),
    [
        ("望溪青竹纸业有限公司", "company", "望溪县"),
        ("望溪县第一中学", "body", "望溪县"),
        ("远帆银行股份有限公司望溪支行", "company", "望溪县"),
        ("平安纸业有限公司", "company", None),
        ("青竹集团", "company", None),
    ],
)
def test_a_company_or_institution_is_where_its_name_says(name: str, kind: str, place: str | None) -> None:
    assert home(name, kind) == place


def test_a_village_printed_behind_its_town_lies_in_it() -> None:
    facts = resolve(read(Report("a.txt").event(type="visit").stop("青石镇柳岸村", "place")))
    places = {place.key: place for place in facts.places}
    assert [places[one.within].label for one in places.values() if one.within and one.label.endswith("村")] == ["青石镇"]


def test_a_venue_known_by_its_level_alone_bears_the_name_of_the_area() -> None:
    facts = resolve(read(Report("a.txt").event(place="县会议中心")))
    assert "望溪县会议中心" in {place.label for place in facts.places}
