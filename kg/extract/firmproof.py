"""What an article says of a name that shows it to be that of an enterprise or of a site: 某某速递董事长, 某某速递成立于; 考察某某速递 as headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import lexicon, places
from kg.extract.encoded import Encoded
from kg.extract.kinds import by_last, kind_of
from kg.extract.listed import split
from kg.extract.plausible import plausible
from kg.extract.sitename import Site
from kg.model import Span
from kg.words import is_common_word, tagged

_ROLE = (
    "(?:公司|集团)?的?(?:党委|党总支|党支部)?(?:副?书记|副?董事长|(?:常务)?副?总经理|副?总裁|执行董事|董事会|董事局|副总|经理|CEO|CTO|CFO|COO|首席[\u4e00-\u9fff]{2,4}官|创始人|联合创始人|负责人|监事|高管|员工|职工|厂长|技术总监|财务总监"
    "|管理团队|研发团队|团队负责人|相关负责人|有关负责人|代表[\u4e00-\u9fff]{2,3}[就作致介表])"
)
_SAID = (
    "(?:股份)?有限(?:责任)?公司|公司|集团|总部|(?:于\\d{4}年)?(?:成立|创立|创建|组建)于?|是(?:一家|国内|全国|全省|全球|中国|亚洲|行业|我[国省市县区])|作为(?:一家|全国|国内|行业|本土)"
    "|(?:自主)?研发的|生产的|的(?:主营|主导)?产品|的?(?:生产线|厂区|生产车间|研发中心|产业园)|将(?:继续|持续|不断|进一步)|(?:持续|不断)(?:加大|优化|提升)|旗下|股票|上市"
)
_SHOWS = re.compile(f"{_ROLE}|{_SAID}")
_GO_TO = ("到访", "来访", "造访", "访问", "参访", "走访", "参观", "莅临", "走进", "来到", "拜访", "做客", "赴", "到")
_GONE = re.compile("$|[，。：:！!]|考察|调研|参观|访问|指导|检查|视察|交流|总部|开展|进行")


_ROUND = "(?:来到|走进|走访了?|莅临|到访|前往|赶赴|抵达|深入|赴|到|在|调研|考察|视察|参观了?|观摩|检查|慰问|参访|走入|步入|、)$"
_LOOKED_INTO = re.compile(
    "[^，。；：“”]{0,24}，(?:(?!来到|走进(?:了)?(?!(?:公司|企业|生产|厂)?[一-鿿]{0,4}(?:车间|厂房|展厅|生产线))|前往|赶到|赴|随后|接着|之后|在[^，。；]{3,}，)[^。；：“”]){0,50}?"
    "(?:(?<!分)公司(?!治)|车间|生产线|流水线|厂区|厂房|生产经营|产能|产品(?:研|销|性|质|种|特|生|市|展|的)|新产品|(?<!农业)研发|订单|开工率|投产"
    "|企业(?:的)?(?:负责人|展厅|文化|发展|生产|经营|研发|概况|历史|产品|订单|运营|技改|技术|规划|加大|抢抓|坚持|要))"
    "|[^，。；：“”]{0,12}。(?:(?!来到|前往|随后)[^，。；：“”]){0,10}(?:在|走进|察看|参观|听取)(?:了)?(?:公司|企业(?!家)|生产车间|车间|厂区|生产线|产品展)"
)
"""到某某，了解公司经营情况: what was looked into at a firm. 走进某某。在公司展厅，…"""


@lexicon.recent(4096)
def is_firm(name: str, text: str) -> bool:
    """Whether an article tells of a name what is told of firms: who heads it, when it was founded, what was looked into there."""
    printed = list(_printed(name, text))
    return any(_SHOWS.match(text, end) for _, end in printed) or (_may_be_firm(name, text) and any(_worked_there(text, at, end) for at, end in printed))


def _worked_there(text: str, at: int, end: int) -> bool:
    return _GOES_TO.search(text, max(at - 4, 0), at) is not None and _LOOKED_INTO.match(text, end) is not None


_GOES_TO = re.compile(_ROUND)
_OF_LAND_OR_PEOPLE = tuple("户员工者民人们口关门河湖庄屯堡坪坝岭沟洼埠渡滩")
_OF_A_PLACE = "省市县区州旗盟镇乡村街社"
_SHORTEST = 2


def _may_be_firm(name: str, text: str) -> bool:
    """Whether a name is none of a place: neither listed nor printed with what it is, and where it is short of characters that firms choose."""
    if name in places.names() or any(name + sort in text for sort in _OF_A_PLACE) or kind_of(name) not in {None, "company"} or by_last(name):
        return False
    if _WHERE.search(name) or name.endswith(_OF_LAND_OR_PEOPLE):
        return False
    return len(name) > _SHORTEST or lexicon.word_set("brand_characters").issuperset(name)


@lexicon.recent(4096)
def is_gone_to(name: str, headline: str) -> bool:
    """Whether a headline says that somebody went to what bears a name."""
    return len(name) > 2 and any(headline.endswith(_GO_TO, 0, at) and _GONE.match(headline, end) for at, end in _printed(name, headline))


def _printed(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a name stands in a text: nothing is compiled for it, which takes longer than the text does."""
    at = text.find(name)
    while at >= 0:
        yield at, at + len(name)
        at = text.find(name, at + 1)


_CALLED = re.compile(
    "(?P<name>(?:(?![的了着过和与及])[\u4e00-\u9fffA-Za-z0-9&·]){2,14}?)(?P<head>(?:集团|公司)?总部|(?:集团|公司)?(?:园区|厂区|基地|办公区|[\u4e00-\u9fff]{2,4}办公区))?"
)
_CALLS = re.compile("(?:到访|来访|造访|莅临|莅访|做客)(?:了)?$")
_NO_HOUSE = re.compile(
    "^(?:[我本贵该各全此这那其他她它]|现场|会场|会议|活动|指导|检查|群众|客人|人员|者|嘉宾|外宾|来宾|代表|考察|调研|视察|参观|慰问|一线|基层|当地|有关|相关|企业|公司|单位|学校|医院|期间|时|并|后)"
    "|(?:工作|情况|活动|仪式|会议|现场|会场|指导|群众|客人|[省市县区州旗镇乡村])$"
)


def houses(encoded: Encoded, text: str, start: int, verb: str) -> list[Site]:
    """The houses of an object of which only the rest of the article, or that one calls at them, shows that they are any.

    `text`: the object without what was done there, at offset `start` of the article; `verb`: what goes before it.
    """
    article = encoded.article
    told = ((at, piece, called(piece, article.text.chars, article.slice(article.headline), verb)) for at, piece in split(text))
    return [Site(house[0], house[1], Span(start + at, start + at + len(piece))) for at, piece, house in told if house]


def called(text: str, article: str, headline: str, verb: str) -> tuple[str, str] | None:
    """The house that an object is of which no ending shows what it is, and its kind: an enterprise by what else the article says, or what one only calls at.

    `text`: the object without what was done there; `verb`: what goes before it.
    """
    match = _CALLED.fullmatch(text)
    if match is None or _NO_HOUSE.search(match["name"]) or is_common_word(match["name"]) or not plausible(match["name"], shown=False):
        return None
    name = match["name"]
    if any(tag == "v" and len(word) > 1 for word, tag in tagged(name)[:-1]):
        return None  # 在西亚|设立|区域总部
    if is_firm(name, article) or (match["head"] or "").endswith("总部"):
        return name, "company"
    if len(name) > 2 and (is_gone_to(name, headline) or _CALLS.search(verb) or (_ARRIVES.search(verb) and _of_names(name))):
        return name, "unknown"
    return None


_ARRIVES = re.compile("(?:来到|到|赴|前往|抵达|走进|来)(?:了)?$")
_WHERE = re.compile(
    "(?:城区|街头|大地|山区|境内|城乡|乡间|田间|农村|老区|灾区|库区|前线|沿线|腹地|各地|全境|地区|上空|周边|附近|交界|边境|边界|故里|老家|老城|新城|古城|主城|市区|县城|郊区|城郊|大陆|内地|本地|会场|主场|机场|码头|途中|分会场|[省市县区州旗镇乡村街路河湖江海山岛湾港])$"
)
"""云江城区: a part of the land, and no house."""
_PROPER = frozenset({"nz", "nt", "nr", "ns", "j"})


def _of_names(name: str) -> bool:
    """Whether a name is made of words of which one is a proper name: 东方|曙光, 云江|炼化; none of 云江|城区."""
    words = tagged(name)
    deed = any(tag in {"v", "vn"} and len(word) > 1 for word, tag in words[:-1])
    several = 1 < len(words) < 5 and 3 < len(name) < 9 and not deed
    return several and any(tag in _PROPER for _, tag in words) and not _WHERE.search(name) and words[-1][1] not in {"s", "f", "t", "r", "p", "c", "u"}
