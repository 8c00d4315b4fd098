"""The house whose own page this is: 领导莅临我司 on a company's site means that company."""

from __future__ import annotations

import re

from kg.extract import kinds, modality
from kg.extract.encode import Encoded
from kg.extract.rule import Rule
from kg.extract.sitename import Site

OWN_HOUSE = Rule("stop-own-house", "单位自己的网页说有人来“我司”“我校”：到访地点就是这个单位。", r"", "stop", confidence=0.85)
RULES = (OWN_HOUSE,)

_CAME = re.compile(
    r"(?:莅临|来到|来|到访|到|走进|赴|参观|考察|调研|视察|走访|看望|慰问)(?:了)?(?P<us>我(?:司|公司|集团公司|集团|厂|校|院|行|矿|所|社|馆|园|中心)(?![长们的区])"
    r"|(?:本公司|公司|集团|学校|医院|学院)(?=考察|调研|视察|指导|走访|检查|参观|慰问|交流|洽谈|开展|进行|，|。|$))"
)


def visited(encoded: Encoded, spoken: int) -> Site | None:
    """The owner of the page as a stop, where a sentence says that somebody came to us."""
    match = next((m for m in _CAME.finditer(encoded.text[:spoken]) if not modality.reason(encoded.text[: m.start()])), None)
    name = encoded.article.issue.owner if match else None
    return Site(name, kinds.kind_of(name) or "company", encoded.span(*match.span("us"))) if match and name else None
