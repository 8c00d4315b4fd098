"""Personal names in running text: where they begin and end, and what is none."""

from __future__ import annotations

import hashlib
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Jurisdiction, Mention, Page, PageSettings
from kg.recognise import recognise
from kg.segment import segment

PLACE = Jurisdiction("岚江省", "澄州市", "云江县")


def mentions(body: str, headline: str = "云江县举行活动") -> list[Mention]:
    text = f"{headline}\n{body}\n"
    data = text.encode()
    page = Page("a.txt", text, "utf-8", len(data), hashlib.sha256(data).hexdigest(), PageSettings(None, PLACE, date(2023, 3, 14), None))
    return [mention for recognised in recognise(segment(page)) for mention in recognised.mentions]


def names(body: str) -> list[str]:
    return [mention.name for mention in mentions(body) if mention.kind == "person"]


def titles(body: str) -> list[tuple[str, str]]:
    return [(mention.name, title.title) for mention in mentions(body) if mention.kind == "person" for title in mention.titles]


@pytest.mark.parametrize(
    "name",
    [
        "林若川",
        "周明",
        "欧阳鉴",
        "诸葛静",
        "司马光远",
        "禤明远",
        "高明",
        "张文有",
        "第五伦",
        "尉迟恭平",
        "竺青",
        "厍连城",
        "仉平",
        "方志强",
        "马力",
        "向前进",
        "任重",
        "时光",
        "曾有为",
    ],
)
def test_a_name_after_a_title_ends_where_the_name_ends(name: str) -> None:
    assert names(f"3月13日，副县长{name}出席全县安全生产会议并讲话。") == [name]


@pytest.mark.parametrize(
    "verb", ["出席会议", "主持会议", "参加活动", "到石桥镇调研", "在会上讲话", "来到石桥镇", "介绍了情况", "作交流发言", "陪同调研", "强调，要抓好春耕"]
)
def test_the_verb_behind_a_name_is_no_part_of_it(verb: str) -> None:
    assert names(f"3月13日，副县长周明{verb}。") == ["周明"]


@pytest.mark.parametrize("form", ["周明同志", "周明一行", "周明先生", "周明副县长"])
def test_a_form_of_address_is_no_part_of_a_name(form: str) -> None:
    assert names(f"3月13日，{form}来到石桥镇调研春耕工作，副县长周明主持座谈。")[0] == "周明"


@pytest.mark.parametrize("name", ["扎西多吉", "洛桑顿珠", "巴特尔", "阿不都拉·买买提", "迭戈·费尔南德斯"])
def test_a_name_spelled_by_sound_is_whole(name: str) -> None:
    assert names(f"3月13日，副州长{name}出席会议并讲话。") == [name]


@pytest.mark.parametrize("name", ["艾力更·依明巴海", "艾力更·吐尔逊", "卡琳·魏斯"])
def test_a_dotted_name_is_whole_to_its_last_character(name: str) -> None:
    assert names(f"3月13日，副州长{name}出席会议并讲话。") == [name]


def test_a_space_inside_a_name_of_two_characters_is_no_part_of_it() -> None:
    assert names("县领导张　三、李 四、王五魁出席会议。") == ["张三", "李四", "王五魁"]


def test_a_line_break_inside_a_name_is_no_part_of_it() -> None:
    assert "王文斌" in names("3月13日，全县统战工作会议召开，县委书记王\n文斌出席会议并作了讲话，副县长高原主持。")


def test_every_name_of_a_list_is_found() -> None:
    assert names("县领导周明、佘秋月、厍连城、欧阳鉴、谷雨生参加会议。") == ["周明", "佘秋月", "厍连城", "欧阳鉴", "谷雨生"]


def test_names_that_are_words_do_not_break_a_list() -> None:
    assert names("县领导高原、佘秋月、厍连城、欧阳鉴、任重、谷雨生参加会议。") == ["高原", "佘秋月", "厍连城", "欧阳鉴", "任重", "谷雨生"]


@pytest.mark.parametrize(
    "body",
    [
        "成与会同志一致认为，要抓好春耕生产。",
        "正副班长都要参加培训，各级书记要带头。",
        "全县高度重视，各单位要强化责任、明确任务。",
        "广大党员干部和群众积极参加活动。",
        "和平发展是时代主题，安全生产是头等大事。",
        "会议要求，各部门负责同志要加强管理。",
        "县人大常委会、县政协有关负责人参加活动。",
    ],
)
def test_a_sentence_without_people_has_none(body: str) -> None:
    assert names(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("县委副书记、县长林若川主持会议。", [("林若川", "县委副书记"), ("林若川", "县长")]),
        ("县委常委、组织部部长庄敬，副县长韩雪出席会议。", [("庄敬", "县委常委"), ("庄敬", "组织部部长"), ("韩雪", "副县长")]),
        ("副县长韩雪、方志强出席会议。", [("韩雪", "副县长"), ("方志强", "副县长")]),
        ("原县委书记马长风出席会议。", [("马长风", "原县委书记")]),
        ("代县长林若川出席会议。", [("林若川", "代县长")]),
        ("石桥镇党委书记郭建业、镇长冯小满出席会议。", [("郭建业", "党委书记"), ("冯小满", "镇长")]),
    ],
)
def test_titles_belong_to_the_name_they_stand_before(body: str, expected: list[tuple[str, str]]) -> None:
    assert titles(body) == expected


def test_a_title_goes_on_over_the_names_of_a_list_only_if_several_can_hold_it() -> None:
    assert ("高原", "县长") not in titles("县长林若川、高原出席会议。")


@pytest.mark.parametrize("noun", ["县长热线", "局长接待日", "县长信箱", "河长制", "书记工作室", "主任会议"])
def test_a_title_inside_another_word_holds_nobody(noun: str) -> None:
    assert [m.kind for m in mentions(f"{noun}受到群众欢迎。") if m.kind == "person"] == []


def test_a_title_without_a_name_is_a_holder() -> None:
    assert [(m.kind, m.name) for m in mentions("石桥镇党委书记介绍了情况。") if m.kind == "holder"] == [("holder", "党委书记")]


def test_a_time_is_a_mention() -> None:
    assert [m.name for m in mentions("3月13日下午，县长林若川主持会议。") if m.kind == "time"] == ["3月13日下午"]


def test_a_list_of_names_that_no_title_opens_is_found() -> None:
    assert names("林若川、高原、古月、路遥远、庄敬出席。") == ["林若川", "高原", "古月", "路遥远", "庄敬"]


def test_a_title_before_the_word_for_office_is_a_title() -> None:
    assert [m.name for m in mentions("会议决定免去韩雪的副县长职务。") if m.kind == "holder"] == ["副县长"]


PIECES = """
3月13日， 县长林若川 、副县长竺青 出席会议 并讲话 。 县领导高原、佘秋月参加 昨日 石桥镇党委书记郭建业同志 一行 ， 来到 岚江竹韵纸业有限公司 的 主持
"""


@given(st.lists(st.sampled_from(PIECES.split()), min_size=3, max_size=12).map("".join))
@settings(max_examples=80, deadline=None)
def test_no_mention_overlaps_another_and_each_lies_in_the_text(body: str) -> None:
    spans = [mention.span for mention in mentions(body)]
    assert all(a.end <= b.start for a, b in pairwise(spans))


@given(st.lists(st.sampled_from(PIECES.split()), min_size=3, max_size=12).map("".join))
@settings(max_examples=80, deadline=None)
def test_the_name_of_a_mention_stands_inside_it(body: str) -> None:
    assert [m for m in mentions(body) if not m.span.covers(m.name_span)] == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("市领导娄山关、鲜于夏、檀湘参加。", ["娄山关", "鲜于夏", "檀湘"]),
        ("县领导高原、欧阳鉴参加。", ["高原", "欧阳鉴"]),
        ("市领导石破天、亓明川、苑囿参加会见。", ["石破天", "亓明川", "苑囿"]),
    ],
)
def test_a_list_after_a_title_is_whole_although_one_of_it_is_also_a_word(body: str, expected: list[str]) -> None:
    assert names(body) == expected


def test_a_list_before_a_collective_title_is_found() -> None:
    assert names("高原、古月、路遥远等县领导出席。") == ["高原", "古月", "路遥远"]


@pytest.mark.parametrize("name", ["铁如山", "亓明川", "罟如山", "珏文澜"])
def test_a_surname_that_no_list_has_is_one_after_a_title(name: str) -> None:
    assert names(f"昨日，县监委主任{name}主持召开会议。") == [name]


@pytest.mark.parametrize(
    "words", ["县长现场办公。", "书记带头领学，反响热烈。", "主任逐一介绍。", "局长赴浙江考察。", "各村书记铁了心要干。", "书记关于农业的论述。"]
)
def test_what_follows_a_title_is_no_name_by_itself(words: str) -> None:
    assert "person" not in {m.kind for m in mentions(words)}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("副县长竺青为企业送政策。", "竺青"),
        ("县长独孤信为大家讲课。", "独孤信"),
        ("书记与总经理计成交谈。", "计成"),
        ("县政协主席乐天和其他县领导参加。", "乐天"),
        ("县长王有为主持会议。", "王有为"),
        ("县长古丽·吐尔逊陪同。", "古丽·吐尔逊"),
        ("乡党委书记热合曼·卡德尔在现场介绍情况。", "热合曼·卡德尔"),
        ("旗委宣传部部长乌云其木格致辞。", "乌云其木格"),
        ("县委书记会见了卡琳·魏斯。", "卡琳·魏斯"),
        ("约翰·布朗博士在县一中讲课。", "约翰·布朗"),
    ],
)
def test_a_name_ends_before_the_word_that_follows_it(body: str, name: str) -> None:
    assert names(body) == [name]


@pytest.mark.parametrize("body", ["宣布：孙大海任云江县委书记。", "任命厉行舟为副县长。", "会议由古月主持。", "身为县总工会副主席的孙丽萍来到石桥镇。"])
def test_who_takes_an_office_or_a_chair_needs_no_title(body: str) -> None:
    assert len(names(body)) == 1


def test_a_name_that_is_a_word_is_found_again_without_its_title() -> None:
    assert names("副县长高原参加会议。高原来到石桥镇。") == ["高原", "高原"]
