"""我院, 公司, 校党委书记 on the page of a hospital, a company, a university."""

from __future__ import annotations

import hashlib

import pytest

from kg.model import Page, PageSettings
from kg.recognise import recognise
from kg.segment import segment


def bodies(text: str) -> dict[str, list[tuple[str, str | None]]]:
    """Title and body of everybody on a page."""
    page = Page("a.txt", text, "utf-8", len(text), hashlib.sha256(text.encode()).hexdigest(), PageSettings())
    people = [mention for read in recognise(segment(page)) for mention in read.mentions if mention.kind == "person"]
    return {m.name: [(title.title, title.body.name if title.body else None) for title in m.titles] for m in people if m.titles}


@pytest.mark.parametrize(
    ("owner", "printed", "title"),
    [
        ("云江县中医医院", "我院党委书记", "党委书记"),
        ("云江县中医医院", "副院长", "副院长"),
        ("岚江理工学院", "校党委副书记", "党委副书记"),
        ("岚岭茶业股份有限公司", "公司董事长", "董事长"),
        ("岚岭茶业股份有限公司", "我司总经理", "总经理"),
    ],
)
def test_the_house_itself_is_meant(owner: str, printed: str, title: str) -> None:
    found = bodies(f"{owner}\n座谈会举行\n2023-03-14\n\n3月13日，{printed}温如玉主持座谈会。\n")
    assert found["温如玉"] == [(title, owner)]


def test_a_discipline_secretary_of_the_house_is_of_the_house() -> None:
    found = bodies("云江县中医医院\n座谈会举行\n2023-03-14\n\n3月13日，我院党委副书记、纪委书记温如玉主持座谈会。\n")
    assert found["温如玉"] == [("党委副书记", "云江县中医医院"), ("纪委书记", "云江县中医医院")]


def test_another_company_spoken_of_is_not_the_house() -> None:
    found = bodies("岚岭茶业股份有限公司\n考察\n2023-03-14\n\n3月13日，温如玉带队到澄州锦绣纺织有限公司考察，公司董事长贺知章接待。\n")
    assert found["贺知章"] == [("董事长", "澄州锦绣纺织有限公司")]


@pytest.mark.parametrize("printed", ["集团公司总经理", "集团总经理", "集团公司党委副书记、总经理"])
def test_the_group_is_meant_on_its_own_page_though_one_of_its_works_was_named_since(printed: str) -> None:
    found = bodies(f"岚岭矿冶集团有限公司\n调研\n2023-03-14\n\n3月13日，集团公司董事长温如玉深入青石岭矿业公司调研。{printed}叶知秋参加调研。\n")
    assert {body for _, body in found["叶知秋"]} == {"岚岭矿冶集团有限公司"}
