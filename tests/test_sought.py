"""What a pattern needs is read from the pattern, so that a rule is never passed over where it would fire."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract import goings, organisations, posts, receptions, roles
from kg.extract.rule import Rule, table
from kg.patterns import ahead, begins_with
from kg.sought import Ending, Openers, Seldom, Sought, behind, led

TABLES = (*organisations.RULES, *posts.RULES, *receptions.RULES, *roles.RULES, *goings.STOP_RULES)
SIGNS = "ⓅⒽⓉ，。、的在会见了出席参加主持调研考察走访公司书记县委来到任命为获奖听取汇报讲话陪同签约"


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("出席|列席", "席列"),
        ("[^，。]{0,8}签约", "签"),
        ("(?:了)?(?:会见|会晤)", "见晤"),
        ("主持(?=会议)", "持"),
        ("[县市]委", "委"),
    ],
)
def test_the_rarest_part_of_a_pattern_is_what_it_needs(pattern: str, needed: str) -> None:
    assert Sought(re.compile(pattern)).needed == frozenset(needed)


@pytest.mark.parametrize("pattern", ["", "(?:会见)?", "[^，]*", ".{2}", "会见|", r"\d+", "(?i:abc)", "(?=会见)"])
def test_of_a_pattern_that_may_match_anything_nothing_is_known(pattern: str) -> None:
    assert Sought(re.compile(pattern)).may_be_in("天晴")


def test_several_patterns_need_what_one_of_them_needs() -> None:
    both = Sought(re.compile("会见"), re.compile("签约"))
    assert both.may_be_in("双方约定签字")
    assert not both.may_be_in("双方签了字")


@pytest.mark.parametrize(("pattern", "first"), [("(?:副)?(?:县|市)长", "副县市"), ("(?<!不)出席", "出"), ("[两三]位|等领导", "两三等")])
def test_what_matches_begin_with(pattern: str, first: str) -> None:
    assert begins_with(re.compile(pattern)) == frozenset(first)


@pytest.mark.parametrize("pattern", ["(?:会见)?", "[^，]席", "\\d人"])
def test_of_what_may_begin_with_anything_nothing_is_known(pattern: str) -> None:
    assert begins_with(re.compile(pattern)) is None


LED = ("(?<!不)出席|(?:列|参)(?:席|加)", "出席|参加", "[^，]席", "(?P<verb>(?<!会)见(?:了)?|主持)", "(?:任命)?为")


LOOKING = ("(?<!听)要(?=[^，。]{0,2}(?:以|坚持|会))|为(?=获|了)的?", "(?:在(?=会))?(?:见|会了)", r"\d{1,2}(?=[、至])|的(?:县委|书记)?(?:出席)")
"""What looks ahead, behind one character or none."""


@pytest.mark.parametrize(
    ("pattern", "looked_for"),
    [
        ("(?:副)?(?:县|市)长", "[副县市][县市长]"),
        ("会|主持", "[主会]"),
        ("为(?=了|获)", "[为][了获]"),
        (r"\d{1,2}日", r"[\d][\d日]"),
        ("[^，]席", ""),
        ("(?:会)?", ""),
    ],
)
def test_what_stands_where_a_match_begins(pattern: str, looked_for: str) -> None:
    assert ahead(re.compile(pattern)) == looked_for


@given(st.sampled_from((*LED, *LOOKING)), st.text(alphabet=SIGNS + "2至", max_size=40))
def test_a_pattern_that_looks_for_its_first_character_finds_what_it_found(source: str, text: str) -> None:
    assert [match.span() for match in led(source).finditer(text)] == [match.span() for match in re.finditer(source, text)]


def test_what_python_looks_for_by_itself_is_left_as_it_is() -> None:
    assert [led(source).pattern == source for source in LED] == [False, True, True, False, False]


def test_openers_match_by_whichever_pattern_begins_there() -> None:
    openers = Openers(re.compile("出席|参加"), re.compile("等领导"), re.compile(r"\d+人"))
    assert [openers.match("3人等领导出席", at) for at in range(8)] == [True, False, True, False, False, True, False, False]


@given(st.text(alphabet=SIGNS, max_size=40))
def test_a_rule_that_fires_is_alive(text: str) -> None:
    living = table(TABLES).alive(text)
    assert [rule.id for rule in TABLES if rule.regex.search(text) and rule not in living] == []


@pytest.mark.parametrize("rule", TABLES, ids=lambda rule: rule.id)
def test_what_most_rules_need_is_known(rule: Rule) -> None:
    assert Sought(rule.regex).needed


def test_what_looks_back_is_found_behind_the_characters_it_looks_at() -> None:
    found = behind("(?<=[，。])随后|(?<=会见)(?!时)|(?<=[由经])")
    assert [match.end() for match in found.finditer("，随后会见，由会见时")] == [3, 5, 7]


def test_a_way_that_does_not_look_back_is_refused() -> None:
    with pytest.raises(ValueError, match="looks back"):
        behind("(?<=会见)了|出席")


def test_what_few_texts_hold_is_found_as_by_the_pattern_itself() -> None:
    seldom = Seldom("(?:会见|会晤)了?")
    assert [bool(seldom.search("今日会见客商")), bool(seldom.match("今日会见")), bool(seldom.match("今日会见", 2)), bool(seldom.search("开会"))] == [1, 0, 1, 0]
    assert (seldom.sub("", "会见了客商"), seldom.sub("", "客商")) == ("客商", "客商")
    assert [match[0] for match in seldom.finditer("会见甲，会晤乙")] == ["会见", "会晤"]


ENDINGS = ["(?:公司|厂)(?:\\([^()]*\\))?$", "(?:对|给)[^，。的]{0,4}$", "局$|[市县]委$", "[\\d]人?$"]


@pytest.mark.parametrize("pattern", ENDINGS)
@given(text=st.text(alphabet="对给的，。公司厂()局市委3人", max_size=8))
def test_an_ending_is_found_as_by_the_pattern_itself(pattern: str, text: str) -> None:
    found, plain = Ending(pattern).search(text), re.search(pattern, text)
    assert (found and found.span()) == (plain and plain.span())
    assert Ending(pattern).sub("", text) == re.sub(pattern, "", text)


def test_what_needs_nothing_known_is_not_seldom() -> None:
    with pytest.raises(ValueError, match="Nothing is known"):
        Seldom("[^，]+")


def test_what_may_match_before_the_end_is_no_ending() -> None:
    with pytest.raises(ValueError, match="ends where the text does"):
        Ending("局$|厅")
