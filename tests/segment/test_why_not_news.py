"""Which texts are no report at all."""

from __future__ import annotations

import pytest

from kg.segment import why_not_news


@pytest.mark.parametrize("text", ["第三章 夜雨。赵县长推门而入。未完待续", "本章完，求月票！", "第十二章完。"])
def test_fiction_is_no_news(text: str) -> None:
    assert why_not_news(text) == "fiction"


@pytest.mark.parametrize("text", ["有请县长XXX同志致辞", "出席的有某某县领导", "（篇幅有限，点此查看全文）"])
def test_a_template_is_no_news(text: str) -> None:
    assert why_not_news(text) == "template"


@pytest.mark.parametrize("text", ["昨日，县长林若川到石桥镇调研。", "会议第三章节讲到了安全生产。", "他荣获第一回合胜利。"])
def test_a_report_is_news(text: str) -> None:
    assert why_not_news(text) is None
