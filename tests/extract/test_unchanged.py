"""What must not change the facts: other names, a sentence about something else, lines broken elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from casebook import Case, cases, known_gaps
from verdict import mistakes

CHOSEN = """
attendance-001 attendance-002 attendance-012 attendance-013 attendance-021 attendance-027 visits-001 visits-002 visits-005 visits-007 visits-013
visits-017 visits-027 visits-048 receptions-001 receptions-004 ceremonies-001 times-001 times-002 times-022 notfacts-009
"""
FIXED = tuple(case for case in cases() if case.id in CHOSEN.split() and case.id not in known_gaps())
NAMES = {
    "林若川": "周立新", "竺青": "尹小雨", "禤明远": "陈国栋", "高原": "钱大有", "欧阳鉴": "诸葛静", "麦冬": "罗建军", "匡正": "孙海涛", "韩雪": "柳青青",
    "周立新": "林若川", "陈国栋": "马长风", "司徒远": "欧阳春", "梅傲霜": "贺文兵", "逯小满": "鲁小敏", "庄敬": "庞敏", "向明月": "葛明月", "古月": "胡月华",
}  # fmt: skip
SITES = {"岚江竹韵纸业有限公司": "江北松涛电子股份有限公司", "云江县宏泰机械厂": "双河县永固水泥厂", "石桥镇": "柳林镇", "青禾乡": "白沙乡", "竹海村": "杨柳村"}
ASIDE = "云江县地处岚江中游，气候温和，雨量充沛，盛产毛竹和油茶。"


def _swapped(text: str, table: dict[str, str]) -> str:
    return re.sub("|".join(sorted(table, key=len, reverse=True)), lambda match: table[match[0]], text)


def _with(case: Case, table: dict[str, str]) -> Case:
    return replace(case, text=_swapped(case.text, table), expected=_swapped(case.expected, table), forbidden=_swapped(case.forbidden, table))


def _headed(case: Case) -> tuple[str, str]:
    head, _, body = case.text.rpartition("\n")
    return head or "云江要闻", body


every_chosen_case = pytest.mark.parametrize("case", FIXED, ids=lambda case: case.id)


def test_a_dozen_cases_and_more_are_tried() -> None:
    assert len(FIXED) >= 12


@every_chosen_case
def test_other_people_in_the_same_words_give_the_same_facts(case: Case) -> None:
    assert mistakes(_with(case, NAMES)) == []


@every_chosen_case
def test_other_sites_in_the_same_words_give_the_same_facts(case: Case) -> None:
    assert mistakes(_with(case, SITES)) == []


@every_chosen_case
def test_a_sentence_about_something_else_at_the_end_changes_nothing(case: Case) -> None:
    assert mistakes(replace(case, text=case.text + ASIDE)) == []


@every_chosen_case
def test_a_paragraph_about_something_else_changes_nothing(case: Case) -> None:
    assert mistakes(replace(case, text=f"{case.text}\n{ASIDE}")) == []


@every_chosen_case
@pytest.mark.parametrize("width", [17, 26])
def test_paragraphs_broken_at_another_width_give_the_same_facts(case: Case, width: int) -> None:
    head, body = _headed(case)
    lines = "\n".join(re.findall(f".{{1,{width}}}", body))
    assert mistakes(replace(case, text=f"{head}\n\n{lines}\n")) == []


@every_chosen_case
def test_full_width_digits_give_the_same_facts(case: Case) -> None:
    wide = case.text.translate({code: code + 0xFEE0 for code in range(ord("0"), ord("9") + 1)})
    assert mistakes(replace(case, text=wide)) == []
