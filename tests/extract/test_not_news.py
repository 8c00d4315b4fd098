"""Pages that are no news: nothing of them is stated, and the ledger says what they are."""

from __future__ import annotations

from datetime import date

import pytest
from verdict import found_events, page

from kg.claims import Extraction
from kg.extract import extract
from kg.facts import Facts
from kg.recognise import recognise
from kg.resolve import resolve
from kg.segment import segment, why_not_news

NOVEL = """长夜（长篇小说连载之七）
陆寒山

县长赵得海推开门，走进石桥镇的会议室。屋里烟雾缭绕，没有人说话。“都到齐了？”赵得海问道。镇党委书记钱守义站起来，低声道：“县长，还差两个村。”
赵得海点了点头，坐下来，主持了这个连夜召开的会。窗外的雨越下越大。
"""
TALE = """雨夜

县长赵得海推开门，走进会议室。“都到齐了？”赵得海问道。镇党委书记钱守义站起来，低声道：“还差两个村。”赵得海苦笑：“再等等。”他走到石桥镇的地图前，很久没有说话。
"""
ESSAY = """桂花树下
叶知秋

我小的时候，家门口有一棵桂花树。父亲在县里工作，很少回家。有一年秋天，县委书记冯道远来到我家，和父亲坐在树下说了一夜的话。我端着茶，看着他们，心里想，大人的话真多呀。如今父亲走了，树还在。
"""
RULES = """云江县城市养犬管理办法
第一条 为规范养犬行为，根据有关法律法规，制定本办法。
第二条 县公安局局长负责组织检查。县长每年主持召开一次联席会议。
第三条 各乡镇书记应当走访养犬户。
"""
PLAN = """安全生产应急预案
1 总则
1.1 编制目的：提高应急处置能力。
2 组织机构：总指挥由县长担任，副总指挥由副县长担任。
3 响应：发生事故时，总指挥应当立即赶赴现场，主持召开会议。
"""
TENDER = """石桥镇中心小学教学楼工程招标公告
本工程已由县发改局批准建设，招标人为石桥镇人民政府，现对该项目施工进行公开招标。
一、投标人资格要求：具备施工总承包三级以上资质。
二、联系人：王主任 电话：6621188
"""
LOST = """遗失声明
竺小青遗失身份证，声明作废。
云江县宏泰机械厂遗失公章一枚，声明作废。
"""
POWER = """停电通知
因线路检修，定于3月16日8时至18时对石桥镇、青禾乡部分台区停电。请广大用户做好准备。
云江县供电公司
"""
CALL = """征文启事
本报即日起举办“我与云江”征文活动。来稿请寄县委宣传部，截稿日期6月20日。届时将邀请县委书记禤明远为获奖者颁奖。
"""
SALE = """好消息！云江县盛世华庭火热开盘
均价5888元起，首付8万，坐拥学区。县委书记、县长都点赞的好房子，限时优惠！
看房热线：6621188
"""
TEST = """高中语文模拟试题
阅读下面的文字，完成1-3题。
县长周立新到竹海村调研时说：“绿水青山就是金山银山。”村支书石大勇主持了座谈会。
1.下列说法正确的一项是（ ）
"""
WEATHER = """今天白天到夜间：晴到多云，偏北风2到3级，气温8到19℃。明天多云转阴，有小雨。县气象台台长程立提醒市民出门带伞。
"""
CITIZEN = """讣告
云江县第三小学退休教师孙玉兰同志，因病医治无效，于2023年3月10日逝世，享年86岁。兹定于3月14日上午9时在县殡仪馆举行遗体告别仪式。谨此讣告。
孙玉兰同志治丧小组
"""
CORRECTION = """更正
本报3月12日一版《全县经济工作会议召开》一文中，“副县长竺青主持会议”应为“县长林若川主持会议”。特此更正。
"""
NO_NEWS = {
    "novel": (NOVEL, "fiction"),
    "tale": (TALE, "fiction"),
    "essay": (ESSAY, "essay"),
    "rules": (RULES, "rules"),
    "plan": (PLAN, "rules"),
    "tender": (TENDER, "notice"),
    "lost": (LOST, "notice"),
    "power": (POWER, "notice"),
    "call": (CALL, "notice"),
    "correction": (CORRECTION, "notice"),
    "sale": (SALE, "advertisement"),
    "test": (TEST, "exercise"),
    "weather": (WEATHER, "weather"),
}
TWICE = """周立新走访企业
3月13日，县长周立新走访云江县宏泰机械厂，副县长韩雪陪同。

全县信访工作会议召开
3月12日，全县信访工作会议召开。县委书记陈国栋讲话，县长周立新主持。
"""


def read(text: str) -> tuple[Extraction, ...]:
    found = recognise(segment(page(text, "岚江省/澄州市/云江县", date(2023, 3, 14))))
    return tuple(extract(one, why_not_news(one.article.text.chars)) for one in found)


def told(text: str) -> Facts:
    return resolve(read(text))


@pytest.mark.parametrize("text", [text for text, _ in NO_NEWS.values()], ids=list(NO_NEWS))
def test_no_fact_comes_of_what_is_no_news(text: str) -> None:
    facts = told(text)
    assert (found_events(facts), facts.people, facts.tenures, facts.appointments, facts.awards) == ([], (), (), (), ())


def test_the_obituary_of_a_citizen_tells_of_no_event_and_no_post() -> None:
    facts = told(CITIZEN)
    assert (found_events(facts), facts.tenures) == ([], ())


@pytest.mark.parametrize(("text", "reason"), NO_NEWS.values(), ids=list(NO_NEWS))
def test_the_ledger_says_what_it_is(text: str, reason: str) -> None:
    assert {entry.reason for entry in told(text).ledger} == {reason}


@pytest.mark.parametrize(
    "text",
    [
        "云江出台城市养犬管理办法\n本报讯（记者 闻晓舟）昨日，县长林若川主持召开县政府常务会议，审议通过《云江县城市养犬管理办法》。",
        "云江县人民代表大会常务委员会公告\n云江县第十八届人民代表大会第三次会议于2023年3月10日选举韩雪为云江县人民政府县长。现予公告。",
        "我县发布停电应急预案\n3月13日，副县长韩雪主持召开会议，部署停电应急工作。",
        "记者手记\n本报记者 闻晓舟\n3月13日，我随县长林若川来到石桥镇。我看到，村民们都在地里忙。林若川问得很细，我也记了满满一本。",
        "新楼盘调查\n3月13日，县长林若川到盛世华庭小区调研。销售员说，均价五千元起，首付两成，开盘当天优惠三折。林若川走访了三户业主。",
    ],
    ids=["rules passed", "election", "plan issued", "reporter's note", "market looked at"],
)
def test_a_report_that_looks_like_one_of_them_is_news(text: str) -> None:
    facts = told(text)
    assert found_events(facts) or facts.appointments


def test_two_articles_printed_twice_give_one_set_of_facts() -> None:
    once, twice = told(TWICE), told(TWICE + "\n" + TWICE)
    assert sorted(map(str, found_events(twice))) == sorted(map(str, found_events(once)))


def test_two_articles_of_one_page_are_two_events() -> None:
    assert sorted(event.event.type for event in found_events(told(TWICE))) == ["meeting", "visit"]
