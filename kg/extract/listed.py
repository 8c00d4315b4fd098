"""A list cut into the names that it holds; a 和 or 与 inside a name does not part it: 农田与水利研究院."""

from __future__ import annotations

import re

from kg import lexicon
from kg.extract.kinds import by_last, is_trade, kind_of
from kg.extract.plausible import OWN_PREFIX
from kg.sought import Ending, Seldom
from kg.trades import half_a_firm
from kg.words import all_words, starts_word, word_ends

_SEPARATOR = Seldom(
    r"、|以及|——|→|(?<=有限公司)和(?!平(?:[区街路里村镇乡店巷桥分]|大[道街厦]|广场))|(?<=[^、，和与及]{2})(?:(?!(?<=[镇乡街区县][\u4e00-\u9fff])和[村苑庄屯])和(?!平(?![安乐泉顶阳遥罗凉原江湖度果定山塘桥潭利坝昌陆谷])|谐|睦|田(?!园)|静|政)|及(?!时)|与|暨)(?=[^、，]{2})"
)
_DESCRIBES = (
    "[^，。；、“”的]{0,16}?(?:(?:诞生|成立|发源|发祥|起源|主产|策源|传承|会师)地|之乡|故里|(?:传承|示范|生产|种植|养殖|教育)基地"
    "|(?:专业|示范|文明|先进|试点|明星|样板|亿元|移民|贫困|脱贫|小康|特色|旅游|文化|历史|红色|先锋)村)"
    "(?=[\u4e00-\u9fff]{2,3}(?:镇|乡|街道)[\u4e00-\u9fff]{2,4}(?:村|社区)|[\u4e00-\u9fff]{2,3}村$)"
)
"""What the village is whose name follows: 革命诞生地|某镇某村, 文明村|某村."""
_HEAD = re.compile(
    r"——|(?:所|自己的?)?(?:包联|包保|挂点|挂钩|挂联|挂包|联系|帮扶|结对|驻点|蹲点)(?:帮扶|联系)?(?:的?(?:点|乡镇|镇|乡|街道|村|社区|企业|单位|项目|学校))(?=[\u4e00-\u9fff]{3,})|(?:隔壁|不远处|对面|附近|紧邻|一旁|相邻|同村|邻村|邻近|镇里|村里|园区内|园区里)的|位于|坐落于|坐落在|还有|再有|还到|又到|再到|来到|走进|前往|赶到|先后|分别|一路|全市|(?:我[省市区县旗州镇乡])的?|(?:[上下]午|中午|傍晚|晚上)(?:在|到|去|来到)|(?:总投资|投资|占地|年产|产值|总建筑面积)[^的，、]{1,20}的|由[^的，、]{2,16}(?:投资|承建|建设|打造|运营|设立|创办|组建|成立|开办)的|辖区内?的?|当地的?|该(?:省|市|县|区|州|旗|镇|乡|街道|村)(?=[\u4e00-\u9fff]{4})|"
    r"区内的?|县内的?|市内的?|正在建设的|建设中的|包括|(?:[省市县区]?重点)?(?:在建|续建|新建|招商|签约|落户)(?:项目|工程|企业)(?=[\u4e00-\u9fff]{2,16}(?:公司|集团))|[省市县区]?重点(?:建设)?项目(?=[\u4e00-\u9fff]{2,}(?:医院|学校|[中小]学|中心|大桥|公路|水库|水厂|电站)(?:、|，|和|及|$))"
    rf"|[\u4e00-\u9fff]{{2,10}}(?:局|院|委|办|公司|校|集团|厅|部|府)(?:包联|联系|帮扶|挂点|结对|包保|驻点|定点)(?:帮扶|联系)?村(?=[\u4e00-\u9fff]{{2,6}}村$)|我[院校]的?(?:直属|附属|对口|合作|共建|实习)+(?:支援|帮扶)?(?:单位)?(?=[\u4e00-\u9fff]{{4,}}(?:医院|卫生院|学校|[中小]学|公司|基地)$)|我[院校司所局站]的?[^，。；、]{{0,14}}?(?:基地|示范点|联系点|帮扶点)(?=[\u4e00-\u9fff]{{4,24}}(?:合作社|公司|园|场|厂|村|中心)$)|[\u4e00-\u9fff]{{2,5}}(?:街道|镇|乡)辖区内?的?(?=[\u4e00-\u9fff]{{3}})|{_DESCRIBES}"
)
"""Words before the first name of a list."""
_PARTICLE = re.compile("(?!在[建研售](?!的))[了着过在到至往向又再还从其该由有]")
"""The same by one character, unless a word begins with it: 向阳|小学."""


def _head(text: str) -> int:
    """Where the name begins behind the words that a piece of a list begins with."""
    at = 0
    while at < len(text):
        match = _HEAD.match(text, at) or (None if starts_word(text, at) else _PARTICLE.match(text, at))
        if match is None:
            break
        at = match.end()
    return at


def pieces(text: str) -> list[str]:
    """The names in a list."""
    return [name for _, name in split(text)]


_CUT_SHORT = Ending(
    "(?<=.{2})(?:以及|及|与|并|起?止|[之以]?(?<![山屋房村寨寺院楼])后|(?<=[堤坝口路桥段弯岸坡闸河渠江库沟洞])处|(?<=[室楼院厂园馆站所校库场])和)$"
)
"""What joined a name to something that is no site, or said when: 抵达澄州|后."""
_MANNER = Ending(
    "(?:亲切|集中|专程|专门|专题|分别|先后|一同|一起|一道|共同|联合|分头|分组|分批|深入|认真|仔细|详细|全面|重点|再次|再度|多次|连续|冒雨|冒雪|冒着[^，、]{1,6}|顶着[^，、]{1,6}|亲自|主动|热情|悉心|全程|专项|挨家挨户|挨个|逐[家户个村项]|面对面|手把手|连夜|连日|一早|一大早|徒步|步行|骑车|乘车|沿途|沿路|一线|分片|驻点|蹲点|定点|包联|联动|当场|当面|特地|特意|登门|上门|顺道|突击|突然|悄悄|临时|及时|火速|紧急|立即|随即|继续|陆续|相继|依次|集体|带头|定期|常态化|就近|就地|轻车简从|不打招呼|代表[^，、]{1,12}?|又|还|并|且|也|再)+$"
)
"""How something was done at a site, between its name and the deed: 某某大队|亲切|看望."""


def without_manner(text: str) -> str:
    """A list of sites whose deed is cut off, without how it was done."""
    bare = _MANNER.sub("", text)
    return bare if len(bare) > 1 else text


_BY_WHOM = re.compile("由[^，。；]{4,60}?(?:设立|创办|组建|成立|开办|投资|承建|承办|共建|建设|打造|运营)的(?=[^，。；]{3})")
"""由甲局和乙局联合设立的|某某调解室: who set it up is no stop."""


@lexicon.recent(64)
def split(body: str) -> tuple[tuple[int, str], ...]:
    """The names in a list, each with its offset; a 和 or 与 inside a name does not part it."""
    by = _BY_WHOM.match(body)
    if by:
        return tuple((at + by.end(), name) for at, name in split(body[by.end() :]))
    out, at = [], 0
    for part in _split(body):
        stripped = part.lstrip()
        head = _head(stripped)
        offset = at + len(part) - len(stripped) + head
        dash = stripped.find("——") + 2
        head = dash if dash > 2 and _DESCRIBED.search(stripped[:dash]) else head
        name = _CUT_SHORT.sub("", stripped[head:])
        out.append((offset, name.rstrip()))
        at += len(part)
        match = _SEPARATOR.match(body, at)
        at = match.end() if match else at
    return tuple((offset, name) for offset, name in out if name)


def _split(body: str) -> list[str]:
    """The parts between separators, brackets kept whole, and names with a 与 or 和 of their own (农田与水利研究院)."""
    parts, last = [], 0
    for match in _SEPARATOR.finditer(body):
        if body.count("(", last, match.start()) != body.count(")", last, match.start()) or match.start() < last:
            continue
        if match[0] not in {"、", "——", "→"} and _joins_words(body, last, match):
            continue
        if match[0] == "——" and (_DESCRIBED.search(body[last : match.start()]) or not _shows(body[last : match.start()])):
            continue
        parts.append(body[last : match.start()])
        last = match.end()
    return [*parts, body[last:]]


def _shows(front: str) -> bool:
    """Whether a name shows what it is, so that a dash behind it joins two names."""
    return kind_of(front) not in {None, "area"} or (is_trade(front) and len(front) > 3)


_DESCRIBED = re.compile(
    "最|示范|试点|第[一二三四五六七八九十\\d]+[家个所座处]|附属|重大|标志性|样板|龙头|骨干|支柱|核心|第一|首[个家批]|唯一|老字号|百年|全[国省市县]|国家级|[省市县]级|著名|知名|重点|重要"
)
"""What stands before a dash and only says what the name behind it is: 省级示范镇——某某镇."""
_ONE_BODY = re.compile(r"(?:局|委|委员会|厅|(?<!项目)部|研究院|研究所|研究中心|设计院|中心|协会|学会|办|办公室|站)$")
_BODY_END = re.compile("(?:政府|[省市区县州旗]委|人大|政协|管委会|[一-龥]{2}[省市区县州旗镇乡]|街道)$")


_ONE_PROJECT = re.compile("(?:项目|工程|基地|示范区|示范园)(?:建设)?(?:现场|工地)?$")
_DONE = re.compile("(?:利用|治理|修复|保护|改造|整治|提升|开发|处理|处置|加工|研发|种植|养殖|生产|繁育|培育|回收|收集|储备|建设)$")
"""矿山治理与生态修复项目: one project with two aims."""
_OFFICE_OF = re.compile("(?![省市区县])[\u4e00-\u9fff]{1,6}(?:处|(?<!公)司|科|局|委(?:员会)?|厅|部)$")
_BEGUN = re.compile("[\u4e00-\u9fff][县区市镇乡](?![县区市镇乡村街路道场城内域级政])[\u4e00-\u9fff]$")
"""One character behind a division: a name that has only begun."""
_LONG = 6
"""A name that its last character alone shows to be ended is longer."""
_FULL = 3
"""A name of a house is no shorter."""
_PARTS = re.compile("、|，|以及")


def _bare_front(text: str) -> str:
    return text[_head(text) :]


def _joins_words(body: str, last: int, match: re.Match[str]) -> bool:
    """Whether a 和 or 与 stands inside one name (农田与水利研究院, 仁和药业) and not between two."""
    front, back = _bare_front(body[last : match.start()]), _PARTS.split(body[match.end() :])[0]
    if match[0] == "和" and half_a_firm().match(back):
        return True
    if len(match[0]) == 1 and _BEGUN.search(front):
        return True  # 云江区阳|和|南路工业区
    if _OFFICE_OF.match(back) and not OWN_PREFIX.match(back) and any(front.endswith(stem) for stem in lexicon.words("and_names")):
        return True  # 国际合作与交流处
    if len(match[0]) == 1 and "的" not in front and kind_of(front) is None and _DONE.search(front) and _ONE_PROJECT.search(back) and not OWN_PREFIX.match(back):
        return True
    if match[0] == "与" and last and len(front) > 4 and kind_of(front) is None and not is_trade(front) and _ONE_PROJECT.search(back):
        return True  # 甲项目、乙项目、某某设备与某某总部项目
    if match[0] == "暨" and kind_of(front.rsplit("的", 1)[-1]) is None:
        return True
    if match[0] == "和" and kind_of(front) is None and not is_trade(front) and len(back) < _FULL and kind_of(back) and not all_words(front):
        return True  # 青达日和|小学
    phrase = "的" in front and not (match[0] == "与" and _ONE_BODY.search(back) and kind_of(front.rsplit("的", 1)[1]) is None)
    if phrase or kind_of(front) or _BODY_END.search(front) or (by_last(front) and (match[0] == "及" or len(front) > _LONG)):
        return False
    if len(match[0]) == 1 and not OWN_PREFIX.match(back) and word_ends(body).get(match.end()) != match.start():
        return True
    if match[0] == "和" and last and len(front) > 3 and (is_trade(front) or not (all_words(front) or re.search("[局委厅部办]$|办公室$", back))):
        return False  # 甲、乙和丙: it joins the last one
    if "的" in back or not kind_of(back) or OWN_PREFIX.match(back):
        return False
    return bool(_ONE_BODY.search(back)) or (len(front) < 4 and not is_trade(front))
