"""Places that articles name."""

from handmade import QINGYUAN, Report, read

from kg.facts import Facts
from kg.model import Body
from kg.resolve import resolve


def within(facts: Facts) -> dict[str, str | None]:
    labels = {place.key: place.label for place in facts.places}
    return {place.label: labels.get(place.within or "") for place in facts.places}


def test_the_areas_above_a_body_are_places_too() -> None:
    facts = resolve(read(Report("a.txt").holds("周望", "区长", Body("钱塘区政府", "government", "钱塘区", "区"))))
    assert within(facts) == {"钱塘区": "杭州市", "杭州市": "浙江省", "浙江省": None}


def test_official_areas_bear_their_code() -> None:
    facts = resolve(read(Report("a.txt").holds("周望", "区长", Body("钱塘区政府", "government", "钱塘区", "区"))))
    assert {place.label: place.code for place in facts.places}["钱塘区"] == "330114"


def test_one_village_in_two_papers_of_a_city_is_one_place() -> None:
    reports = [Report("a.txt"), Report("b.txt", place=QINGYUAN, paper="清源日报")]
    facts = resolve(read(*(report.event(type="visit").stop("青石镇白鹭村", "place") for report in reports)))
    assert [name for name in within(facts) if name.endswith("村")] == ["青石镇白鹭村"]


def test_a_village_printed_with_its_county_lies_in_it() -> None:
    facts = resolve(read(Report("a.txt").event(type="visit").stop("望溪县青石镇", "place")))
    assert within(facts)["青石镇"] == "望溪县"


def test_a_place_that_the_text_does_not_put_anywhere_is_put_nowhere() -> None:
    assert within(resolve(read(Report("a.txt").event(type="visit").stop("白鹭村", "place")))) == {"白鹭村": None}
