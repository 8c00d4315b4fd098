"""Where the verbs of going and looking tell of no visit: to a meeting, by invitation, reported at a sitting, with a glance."""

from __future__ import annotations

import re

from kg import lexicon
from kg.extract import modality
from kg.extract.unit import Unit

_RECEIVED = re.compile("(?:接待|欢迎|迎接)(?:了)?[^，。；]{0,16}，(?:并|还|随后)?$")
"""热情接待了来宾，并|带领客人参观: who shows guests round travels nowhere."""
_INVITED = re.compile("(?:邀请|欢迎|希望|盼望|期待|恳请)[^，。；：]{0,14}$")
_RANGE = re.compile("从[^，。；：ⓅⓉ]{1,14}$")
"""从缺电到有电: from one thing to another."""
_GLANCES = re.compile("看了?(?:看|[^，。；]{0,6}[一两几]眼)")
"""看了记者一眼: who looks at somebody goes nowhere."""
_REPORTED = re.compile("(?:通报|汇报|反馈|总结|点评|宣读)了?[^，。；]{0,12}$")
"""通报了检查情况: the round is what is reported."""
_CHANCE = re.compile("(?:交流|学习|访问|观摩|参观|指导|取经|互鉴)+的(?:宝贵|难得|良好)?(?:机会|平台|条件|舞台)")
"""感谢…提供了考察交流的机会: a chance is no tour."""
_OR_ELSE = re.compile(
    "[^，。；]{0,8}?(?:看望|慰问|探望)或(?:通过|以)|(?:来到|走到|前往|到)(?:Ⓟ?(?:同志)?的?(?:遗体|灵[堂前]|遗像)|[^，。；]{0,12}?[送告]别)|慰问(?:(?<=表示慰问)|(?<=表示..慰问)|(?<=致以..慰问))"
)
"""到医院探望或以唁电表示哀悼: not all of them went. 来到某某同志的遗体前, 表示慰问: a farewell."""
_TO_WORK = re.compile(
    "(?:前往|来到|到|赴|至)[^，。；Ⓟ]{0,20}?(?:报到|就职|履新|履职|上任|到任|赴任|任职|到岗|挂职|入职|就读|上学|求学)(?=，|。|；|$|[^，。；]{0,6}(?:仪式|大会|会议))"
)
"""送某某到县水利局报到: who begins to work somewhere visits it not."""
_TO_A_MEETING = re.compile(
    "(?:来到|莅临|走进|步入)[^，。；]{0,24}?(?:仪式|典礼|会议|大会|活动|庆典|开幕式|晚会|比赛|论坛)(?:现场|会场)|(?:莅临|亲临)(?:本次|此次)?[^，。；]{0,8}(?:会议|大会|活动|仪式|典礼|会场|论坛|年会)|(?:(?:带队|率队|率团|率)[^，。；]{0,20}?)?(?:来到|到|赴|前往)"
    "(?:[^，。；]{0,6}(?:机场|车站|码头)(?:迎接|送行|欢送|送别|迎候|接机)|[^，。；]{0,20}代表团，[^，。；]{0,14}(?:审议|讨论)"
    "|[^，。；]{0,30}?(?:出席|参加[^，。；]{0,20}?(?:会|讨论|审议|仪式|活动|典礼)|，参加[^，。；]{0,20}?仪式|，?(?:观看|欣赏)[^，。；]{0,40}?(?:晚会|演出|[汇会展]演|音乐会)))"
)
"""赴某院参加签约仪式: who goes there to take part in something makes no visit."""


_SEES_GUESTS = re.compile(
    r"(?:(?:来到|到|赴|前往)[^，。；]{0,14}?)?(?:看望|慰问)(?:慰问)?了?[^，。；Ⓟ]{0,12}?(?:检查|督查|督导|督察|调研|考察|视察|参访|访问|代表|评估|验收)[组团](?=一行|全体|成员|[，。；]|$)"
)
"""到驻地看望检查组: who sees the visitors themselves is their host."""


_ON_TOUR = re.compile(
    "调研|考察|走访|视察|检查|督[查导办]|慰问|看望|探望|参观|访问|观摩|巡[查视逻河护]|察看|查看|宣讲|[讲授上]课|义诊|支教|采访|[带率]队|率|一行|代表|捐|送去|送上|表演|演出|作报告|交流|座谈|祭|献"
)


@lexicon.derived
def _ordinary() -> re.Pattern[str]:
    everyday = "村民|居民|市民|游客|旅客|乘客|顾客|学生|司机|农民|老人|老[汉伯太]|求职者|业主|家长|群众|男子|女子|员工|工人|店主|摊主"
    return re.compile(f"(?:{lexicon.any_of('private_people')}|{everyday})(?<!志愿者)$")


def errand(unit: Unit, predicate: str) -> bool:
    """Whether ordinary people go somewhere on business of their own: 村民某某到镇上赶集, 顾客某某走进商场."""
    if _ON_TOUR.search(predicate):
        return False
    called = [member.titles[-1].title if member.titles else unit.before for member in unit.group.members]
    return all(_ordinary().search(one) for one in called)


def sees_guests(predicate: str) -> bool:
    """Whether somebody goes to see the party of visitors where it stays."""
    return bool(_SEES_GUESTS.match(re.sub("^(?:分别|专程|亲切|先后|也|还|Ⓣ)+", "", predicate)))


def invites(before: str) -> bool:
    """Whether a verb after `before` says what somebody is invited to do, and not what the invited did."""
    return bool(_INVITED.search(modality.unprompted(before)))


def told_otherwise(plain: str, match: re.Match[str]) -> bool:
    """Whether a verb of visits, found in a predicate, makes nobody a visitor there."""
    before = plain[: match.start()]
    return bool(
        _GLANCES.match(plain, match.start())
        or modality.reason(before)
        or modality.is_duty(before)
        or invites(before)
        or plain[match.end() :].startswith(("的", "者", "组", "团", "人员", "嘉宾", "客人", "来宾"))
        or _CHANCE.match(plain, match.end())
        or _REPORTED.search(before)
        or (match[0].startswith("带领") and _RECEIVED.search(before))
        or (match[0] == "到" and _RANGE.search(before))
        or _TO_A_MEETING.match(plain, match.start())
        or _TO_WORK.match(plain, match.start())
        or _OR_ELSE.match(plain, match.start())
        or _SEES_GUESTS.match(plain, match.start())
    )
