"""To which body a title belongs when the text names that body only once."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from kg.model import Jurisdiction, Mention, Page, PageSettings
from kg.recognise import recognise
from kg.segment import segment

PLACE = Jurisdiction("岚江省", "澄州市", "云江县")


def mentions(body: str) -> list[Mention]:
    text = f"云江县举行活动\n{body}\n"
    data = text.encode()
    page = Page("a.txt", text, "utf-8", len(data), hashlib.sha256(data).hexdigest(), PageSettings(None, PLACE, date(2023, 3, 14), None))
    return [mention for recognised in recognise(segment(page)) for mention in recognised.mentions]


def posts(body: str) -> list[tuple[str, str, str | None]]:
    """Name, title, and the body or the place it is of."""
    found = [(m.name, title) for m in mentions(body) if m.kind == "person" for title in m.titles]
    return [(name, title.title, title.body and (title.body.place or title.body.name)) for name, title in found]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("云江宏泰机械有限公司召开职工大会。公司党委书记管仲明讲话。", ("管仲明", "党委书记", "云江宏泰机械有限公司")),
        ("县供电公司召开会议，公司总经理王明讲话。", ("王明", "总经理", "县供电公司")),
        ("云江宏泰机械有限公司董事长兼总经理管仲明参加。", ("管仲明", "总经理", "云江宏泰机械有限公司")),
        ("竹韵纸业党支部书记、工会主席盛开参加。", ("盛开", "工会主席", "竹韵纸业")),
        ("石桥镇党委书记郭建业、镇长冯小满参加会议。", ("冯小满", "镇长", "石桥镇")),
        ("3月13日，书记来到石桥镇调研。镇党委书记郭建业陪同。", ("郭建业", "镇党委书记", "石桥镇")),
        ("大湾村党支部书记、村委会主任牛得草参加。", ("牛得草", "村委会主任", "大湾村")),
        ("云江县人民医院召开会议，该院党委书记李明主持。", ("李明", "党委书记", "云江县人民医院")),
        ("县水利局局长池塘、副局长河清、四级调研员江月明参加。", ("江月明", "四级调研员", "县水利局")),
        ("县政协主席路遥远主持，副主席郝有年、秘书长车千里出席。", ("车千里", "秘书长", "县政协")),
        ("云岭片区总支书记简朴参加。", ("简朴", "总支书记", "云岭片区")),
        ("云江军分区司令员戎马出席。", ("戎马", "司令员", "云江军分区")),
        ("团县委书记青葱参加。", ("青葱", "书记", "团县委")),
        ("兵团第二十一师党委书记、政委安定，师长程远到石桥镇调研。", ("程远", "师长", "兵团第二十一师")),
    ],
)
def test_a_title_is_of_the_body_that_was_named_before(body: str, expected: tuple[str, str, str]) -> None:
    assert expected in posts(body)


def test_a_generic_word_means_nothing_when_nothing_was_named() -> None:
    assert posts("镇党委书记郭建业陪同。") == [("郭建业", "镇党委书记", "镇党委")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("由于县长林若川出差，会议改期。", ("林若川", "县长", "县政府")),
        ("立即县委书记米良主持召开会议。", ("米良", "县委书记", "县委")),
        ("其实公司董事长佘青山早已到场。", ("佘青山", "董事长", "公司")),
        ("依然镇党委书记竺青主持。", ("竺青", "镇党委书记", "镇党委")),
        ("果真区长高原主持。", ("高原", "区长", "区政府")),
        ("通道县县长林若川出席。", ("林若川", "县长", "通道县")),
        ("同心镇镇长林若川出席。", ("林若川", "镇长", "同心镇")),
        ("前进村党支部书记林若川出席。", ("林若川", "党支部书记", "前进村")),
        ("深澄特别合作区管委会主任林若川出席。", ("林若川", "管委会主任", "深澄特别合作区")),
        ("云江宏泰机械有限公司相关负责人林若川出席。", ("林若川", "负责人", "云江宏泰机械有限公司")),
    ],
)
def test_a_word_of_the_sentence_is_no_part_of_a_body(body: str, expected: tuple[str, str, str]) -> None:
    assert expected in posts(body)


@pytest.mark.parametrize(
    "title",
    [
        "董事总经理",
        "政治教导员",
        "总规划师",
        "总工程师",
        "总会计师",
        "督察长",
        "政法委员",
        "武装部长",
        "三级调研员",
        "一级巡视员",
        "二级高级法官",
        "四级主任科员",
    ],
)
def test_a_title_of_several_words_is_whole(title: str) -> None:
    assert [found.title for m in mentions(f"3月13日，{title}林若川参加会议。") for found in m.titles] == [title]


@pytest.mark.parametrize("words", ["免去欧阳鉴的云江县副县长职务", "接受韩雪辞去云江县副县长职务的请求", "韩雪不再担任云江县副县长职务"])
def test_an_office_that_is_left_is_a_title_of_its_place(words: str) -> None:
    held = [title for m in mentions(f"会议决定{words}。") if m.kind == "holder" for title in m.titles]
    assert [(title.title, title.body and title.body.place) for title in held] == [("副县长", "云江县")]


def test_a_headquarters_is_no_commander() -> None:
    assert [m for m in mentions("市疫情防控指挥部召开会议。") if m.kind == "holder"] == []
