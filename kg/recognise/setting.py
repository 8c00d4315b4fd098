"""Which places a sentence says that it is about, before any title: 在某县, 某市党政代表团在…率领下, 某县第十一届人民代表大会."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg import homes, places
from kg.model import Body, Title
from kg.sought import Seldom

_SETTING = re.compile(r"^(?:随后|之后|此后|当天|期间|，)*在([\u4e00-\u9fff]{2,8}?)(?:期间|时)?，")

_GUESTS = Seldom(
    "(?:^|(?<=[，。；]))(?P<place>(?![我全本])[\u4e00-\u9fff]{1,5}[市区县州旗])(?:党政)?(?:[\u4e00-\u9fff]{0,6}?)(?:代表团|考察团|考察组|学习团|访问团)(?:一行)?(?:在|由|，)"
)
"""某某市党政代表团在市委书记…率领下: 市 is theirs."""
_HEADED = Seldom(
    "为(?:[总副]?[团组]长|首|领队)的(?P<land>[\u4e00-\u9fff]{0,4}国|日本|朝鲜)?(?P<place>[\u4e00-\u9fff]{2,5}[市区县州旗])[\u4e00-\u9fff]{0,12}?(?:代表团|考察团|考察组|学习团|访问团)"
)
"""以市长某某为团长的日本某市访问团: 市 is theirs."""
_SESSION = Seldom("(?:^|(?<=[，。；]))(?P<place>[\u4e00-\u9fff]{2,6}[市区县州旗])第?[一二三四五六七八九十\\d]{1,3}届(?:人民代表大会|人大|政协)")
"""某某县第十一届人民代表大会…选举某某为县长: the county is meant by 县长."""

_MOTION = re.compile("正在|出席|参加|列席|前来|会议|会上|决定|听取|审议|通过|召开|举行|筹备|关于|研究|讨论")
_TAKEN = re.compile("当选|选举|任命|推选|聘|担任|出任|[任为]$|为.$")
"""会议决定|县十七届人大三次会议…, 某某某当选为|县十七届人大常委会主任: no part of the county's name."""
_THAT_ONE = re.compile("该[省市县区州旗]")


def set_in(sentence: str) -> dict[str, str]:
    """By the word for a level (县) the place of that level that a bare 县长 in the sentence belongs to."""
    found: dict[str, str] = {}
    setting = _SETTING.match(sentence)
    if setting:
        found |= {division.name[-1]: division.name for division in places.names().get(setting[1], ())}
    for match in (_GUESTS.search(sentence), _SESSION.search(sentence), _HEADED.search(sentence)):
        if match and match["place"][0] not in "我全本各" and not (_MOTION.match(match["place"]) or _TAKEN.search(match["place"])):
            found[match["place"][-1]] = match["place"]
    return found


def spoken_of(before: str, text: str, at: int) -> dict[str, str]:
    """What 该县 before a title at an offset of a text means: the county that the text names last before it, by the word for its level."""
    that = _THAT_ONE.match(before) if "该" in before else None
    named = homes.named_before(text, that[0][1:], at) if that else None
    return {that[0][1:]: named} if that and named else {}


def held_by_another(post: str, level: str, place: str, told: str, name: str) -> bool:
    """Whether a post that only one can hold was given to somebody else of a place before, so that the paper's own place is meant.

    甲市市委书记某某来我市调研。甲市市委常委某某，市委书记某某参加: `told` is the text before, `name` how the name behind the post begins.
    """
    if not re.fullmatch(f"{level}(?:委书记|长)", post) or f"我{level}" not in told:
        return False
    held = [told.rfind(form) + len(form) for form in (place + post, place + post[1:]) if form in told]
    return bool(held) and all(told[end : end + 2] != name for end in held)


_PARTS = frozenset({"congress", "cppcc", "department", "office"})
"""Bodies that a town has among others."""


def of_its_party(titles: Sequence[Title], organ: str, last: Body | None) -> Body | None:
    """石桥镇党委书记甲，人大主席乙，党委委员丙: the house of the first, where the one named last is a part of it or shows no place."""
    told = next((one.body for one in reversed(titles) if one.body and one.body != last and one.title.startswith(organ)), None)
    if told is None or last is None or last.kind not in _PARTS:
        return None
    return told if last.place in {told.place, None} and (last.place or not last.level) else None


MINISTRY = re.compile(
    "(?:应急管理|生态环境|自然资源|农业农村|交通运输|人力资源(?:和)?社会保障|退役军人事务|工业和信息化|住房(?:和)?城乡建设|文化和旅游|科学技术|教育|公安|民政|司法|财政|水利|商务|外交|国防)部"
)
"""What only the state has."""
NO_DISTRICT = re.compile("(?:集聚|开发|工业|产业|园|景|示范|合作|保税|度假|试验|高新)区$")
"""区委 behind such a zone is not its own."""
RECEIVES = re.compile("(?:接待|会见|拜会|拜访|会晤|宴请)了?(?![^，。；]{0,12}回)")
"""甲局副局长乙接待了丙局长一行: the guest is of another house."""
AT_OURS = re.compile("(?:[到来在赴临]|[到走来造参拜]访|访问|走进)我(?:[院校司厂馆所]|协会|商会|学会|联合会|促进会)|来[院校]")
_GUESTS_BEFORE = 120
"""So far back a sentence that tells of guests is looked for (characters)."""


def guests_came(text: str, start: int, end: int) -> bool:
    """Whether what stands before or in a sentence tells that guests came to the house whose page it is: 省人民医院副院长某某来我院义诊。|院长某某陪同."""
    return AT_OURS.search(text, max(0, start - _GUESTS_BEFORE), end) is not None
