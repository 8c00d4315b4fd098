"""Which texts are no report at all: fiction, memories, verse, rules, notices, advertisements, tests."""

from __future__ import annotations

import re

from kg import lexicon
from kg.sought import Seldom, led, seldom

_REPORT = re.compile(r"本[报台网刊]讯|本报记者|记者[\u3400-\u9fff]{2,4}(?![\u3400-\u9fff]*[\"”])|\(记者|通讯员|讯\((?<=[^，。]{2}讯\()")
"""Only a report says so."""
_DECIDED = re.compile(r"选举|任命(?!书)|当选|免去|辞去|逝世")
"""A notice of such a thing is news in itself."""
_DATED = re.compile(r"(?:\d{1,2}日|昨[日天]|今[日天]|近日|日前)[^。]{0,80}?(?:召开|举行|主持|调研|考察|走访|检查|会见|看望|来到|来我|莅临)")
_DIALOGUE = led(r"[”][^“”。]{0,10}[问说笑喊叹答骂吼]道|[问说笑喊叹答骂吼低]道[：，]“|(?:苦笑|冷笑|叹了?口气|点了?点头|摇了?摇头|沉默了|愣了?一下|皱了?皱眉)")
_MYSELF = re.compile(
    r"(?<![自忘大小本敌])我(?![国省市区县旗州镇乡村校院司军党部队局厂行台报站委办处馆所们]|公司|单位|集团|中心|医院|学校|学院|企业|商会|协会|会(?=[执常副会秘理]|特邀|领导|将|组织|召开|举行|交流|考察|参观|走访|调研))"
)
_REPORTED = re.compile("[^。\n]*(?:表示|指出|强调|说|认为)，(?:(?<=[^我](?:表示|指出|强调)，)[^\n]*|[^。\n]*)")
"""Words of somebody told without quotation marks: 某某表示，我衷心感谢…; of an official they go on to the end of the paragraph."""
_QUOTED = re.compile(r"“[^”]*”")
_ARTICLE_OF_RULES = re.compile(r"(?:^|\n|\s)第[一二三四五六七八九十]{1,3}条(?=\s|[^，。]{0,20}[\u3400-\u9fff])")
_SOLD = re.compile(
    r"均价|首付|起售|开盘|抢购|团购|特价|优惠|限时|钜惠|惊爆|热销|尊享|盛惠|返现|免费领取|[\d.]+元/?(?:㎡|平方米|起)|[一二三四五六七八九\d]折|看房|咨询热线|订购热线|招商热线|加盟|代理商"
)
DIALOGUES, MYSELF, RULES, SOLD = 2, 3, 2, 3
"""So many signs of fiction, memories, rules, advertisements make one."""


@lexicon.derived
def _marks() -> tuple[tuple[re.Pattern[str] | Seldom, str, bool], ...]:
    """Pattern, reason, whether it is looked for in the heading alone."""
    return tuple((seldom(row[0]), row[1], row[2:] == ("heading",)) for row in lexicon.rows("not_news"))


def why_not_news(text: str) -> str | None:
    """The reason why a text (heading and body, one paragraph a line) is no report, or None."""
    report = _REPORT.search(text)
    head = [] if report or _DECIDED.search(text) else [line for line in text.split("\n")[:3] if len(line) <= 40]
    for pattern, reason, heading in _marks():
        if any(map(pattern.search, head)) if heading else pattern.search(text):
            return reason
    return None if report else _by_signs(text)


def _by_signs(text: str) -> str | None:
    """What a text is that no report's words show to be one."""
    told = _QUOTED.sub("", text)
    if _DATED.search(told):
        return None
    if len(_ARTICLE_OF_RULES.findall(text)) >= RULES:
        return "rules"
    if len(set(_SOLD.findall(text))) >= SOLD:
        return "advertisement"
    if len(_DIALOGUE.findall(text)) >= DIALOGUES:
        return "fiction"
    of_myself = len(_MYSELF.findall(told)) >= MYSELF and len(_MYSELF.findall(_REPORTED.sub("", told))) >= MYSELF  # the second takes long
    return "essay" if of_myself else None
