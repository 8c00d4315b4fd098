"""Which of two lines above a report is the headline, and which only says who was there or calls upon the reader."""

from __future__ import annotations

import re

from kg.segment.likeness import shared

DECK = re.compile(
    r"^(?:(?:——|—|──).+|[(][^()]+[)]|(?:选举|补选|表决|推选)[\u3400-\u9fff·、]{2,12}[为任].+|(?:[\u3400-\u9fff·、]{2,12}?(?:出席|主持|讲话|致辞|参加|陪同|宣布|推介|作(?:工作)?报告|就《[^《》]{1,20}》作说明|发言|汇报|监誓|授牌|批示)[\u3400-\u9fff]{0,14}(?:\s+|$))+)$"
)
_CALLS = re.compile(
    "学习|宣传|贯彻|落实|深入|坚持|坚定|加快|推进|推动|聚焦|奋力|全力|全面|扎实|凝心|解放|牢记|锚定|担当|践行|弘扬|深化|打造|守正|凝聚|强化|加强|抓|以|为|把|让"
)
"""What begins so calls upon somebody to do it, and tells of nobody that he did."""
_CLEARLY = 0.3
"""So much at least of its pairs of characters a headline shares with its report."""


_BULLET = re.compile("[●◆■○◇▲△★☆]")
_LISTED = 2


def listed(lines: list[str]) -> list[str]:
    """The lines below a headline that list with bullets what is in the report; none where the headline has a bullet too."""
    bulleted = [chars for chars in lines if _BULLET.match(chars)]
    return bulleted if len(bulleted) >= _LISTED and not _BULLET.match(lines[0]) else []


def tells_first(above: str, below: str, report: str) -> bool:
    """Whether of two lines set alike the upper one tells more of what the report tells: 县长赴六镇调研 | 念好新时代山海经."""
    said = shared([above], report)
    return said >= _CLEARLY and said > shared([below], report) and not _CALLS.match(above)
