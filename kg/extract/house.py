"""The house whose own page this is: 领导莅临我司 on a company's site means that company."""

from __future__ import annotations

import re

from kg.extract import modality, sites
from kg.extract.encode import Encoded
from kg.extract.rule import Rule
from kg.extract.sites import Site
from kg.model import Article

OWN_HOUSE = Rule("stop-own-house", "单位自己的网页说有人来“我司”“我校”：到访地点就是这个单位。", r"", "stop", confidence=0.85)
RULES = (OWN_HOUSE,)

_CAME = re.compile(
    r"(?:莅临|来到|来|到访|到|走进|赴|参观|考察|调研|视察|走访|看望|慰问)(?:了)?(?P<us>我(?:司|公司|集团公司|集团|厂|校|院|行|矿|所|社|馆|园|中心)(?![长们的区])"
    r"|(?:本公司|公司|集团|学校|医院|学院)(?=考察|调研|视察|指导|走访|检查|参观|慰问|交流|洽谈|开展|进行|，|。|$))"
)
_OWNER = re.compile(r"(?:版权所有|主办单位|主办|Copyright|©)\s*[:：]?\s*(?:\(C\)|©|\d{4}|-|\s)*(?P<name>[\u3400-\u9fff()（）]{4,30})")


def owner(article: Article) -> str | None:
    """The company, school or hospital that the page names as its owner: by its masthead, its first lines or its foot."""
    names = [article.issue.newspaper or "", *(line.split(" ")[0] for line in article.page.text.lstrip().splitlines()[:2])]
    names += [match["name"] for match in _OWNER.finditer(article.page.text)]
    plain = (re.sub("(?:新闻网|官网|官方网站|网站|新闻中心)$", "", name.strip().translate(str.maketrans("（）", "()"))) for name in names)
    return next((name for name in plain if len(name) > 3 and sites.kind_of(name) in {"company", "institution"}), None)


def visited(encoded: Encoded, spoken: int) -> Site | None:
    """The owner of the page as a stop, where a sentence says that somebody came to us."""
    match = next((m for m in _CAME.finditer(encoded.text[:spoken]) if not modality.reason(encoded.text[: m.start()])), None)
    name = owner(encoded.article) if match else None
    return Site(name, sites.kind_of(name) or "company", encoded.span(*match.span("us"))) if match and name else None
