"""What a bare name says of the body it names: whose it is and of what sort. One answer for bodies of posts and bodies that take part."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.model import Body

LEVELS = ("自治区", "街道", "社区", "新区", "开发区", "高新区", "经开区", "地区", "省", "市", "区", "县", "州", "旗", "盟", "镇", "乡", "村")
_MINISTRIES = (
    "外交部|国防部|国家发展?改革委|国家发改委|教育部|科技部|工业和信息化部|工信部|国家民委|公安部|国家安全部|民政部|司法部|财政部|人力资源和?社会保障部|人社部"
    "|自然资源部|生态环境部|住房和?城乡建设部|住建部|交通运输部|水利部|农业农村部|商务部|文化和旅游部|文旅部|国家卫生健康委|国家卫健委|退役军人事务部|应急管理部|审计署"
)
_CENTRAL = re.compile(
    rf"(?:全国人大(?:常委会)?|全国政协|国务院|最高人民(?:法院|检察院)|国家监委|中央军委|中央纪委|中共中央(?:政治局(?:常委会|常务委员会)?)?|(?:{_MINISTRIES})[^省市区县]{{0,12}})$"
)
_PUBLIC = re.compile(r"(?:委|委员会|安委会|政府|局|厅|办|办公室|法院|检察院|人大|人大常委会|政协|党工委|管委会|部|公安|消防救援(?:支队|大队)|办事处)$")
_ASSOCIATION = re.compile(r"(?:总工会|团委|妇联|工商联|科协|文联|残联|侨联|社)$")
"""Bodies of a people's organisation: spelled like public ones (县妇联), but none."""
_SETTLEMENT = re.compile(r"[^、，]{2,}(?:街道|镇|乡|村|社区)$")
_COUNTY = re.compile(r".{2,5}(?:县|(?<![超夜门集城股菜花])市)$")
"""An area that no list knows, yet named like one."""
_OF_ZONE = re.compile(r"(?P<zone>.{2,}(?:新区|开发区|高新区|经开区|园区|度假区|示范区|集聚区|集中区))(?:党工委|管委会)$")
_LEVEL = re.compile(rf"(?:{'|'.join(LEVELS)})(?=.)", re.DOTALL)
_NOT_LEVEL = re.compile(r"市场|市政(?![府协])|市容|区域|县域|乡村|村镇|社区|镇街|省际|旗舰|州[^委政]")
_FULL_AREA = re.compile(r"[省市区县州旗]$")


_INSTITUTION = re.compile(
    r"(?:(?:第[一二三四五六七八九十]+|实验)(?:中学|小学)|[一二三四五六七八九十]+[中小]|第?[一二三四五六七八九十]*人民医院|中医(?:医)?院|中心医院|妇保院|妇幼保健院|图书馆|文化馆|博物馆)$"
)
"""Institutions that every area has one of: with the short name of an area before them they are the area's."""


def institution_of(body: Body, area: Callable[[str], bool]) -> Body:
    """云江一中 is a school of 云江; any other body as it is."""
    if body.level or body.kind in ("company", "central", "foreign"):
        return body
    level = level_of(body.name)
    if level and _INSTITUTION.fullmatch(body.name, len(level)):
        return Body(body.name, "institution" if body.kind == "place" else body.kind, None, level)
    sizes = range(2, min(len(body.name), 6))
    place = next((body.name[:size] for size in sizes if _INSTITUTION.fullmatch(body.name, size) and area(body.name[:size])), None)
    return Body(body.name, "institution" if body.kind == "place" else body.kind, place, None) if place else body


def is_central(name: str) -> bool:
    """Whether a name is that of an organ of the whole country: 国务院, 全国政协, a ministry and its parts."""
    return bool(_CENTRAL.match(name))


def level_of(name: str) -> str | None:
    """The level word with which a printed body begins: 市水务局; 市场监管局 begins with none."""
    found = _LEVEL.match(name)
    return found[0] if found and not _NOT_LEVEL.match(name) else None


_ONE_LONG = re.compile("[\u4e00-\u9fff](?:镇|乡|街道|村)")
"""龙泉山|镇政府 is none of 龙泉: no town is called by one character behind the name of an area in short."""


def body_of(name: str, *, area: Callable[[str], bool], own: Callable[[str], bool]) -> Body | None:
    """The body that a bare name spells, if it begins with an area or a level word, or is an area itself: 望溪县水务局, 县人民医院, 望溪县.

    Only bodies spelled like public ones may have the area in short (赤壁水务局): 中山大学 is none of 中山. `area`: whether a name is
    that of an area; `own`: whether a level word alone means one here.
    """
    if is_central(name):
        return Body(name, "central", None, "国")
    association = bool(_ASSOCIATION.search(name))
    public = bool(_PUBLIC.search(name))
    kind = "association" if association else "department" if public else "other"
    if level := level_of(name):
        return Body(name, kind, None, level) if public or own(level) else None
    if (_FULL_AREA.search(name) and area(name)) or _SETTLEMENT.match(name) or _COUNTY.match(name):
        return Body(name, "place", name, None)
    for size in range(len(name) - 1, 1, -1):
        if (_FULL_AREA.search(name[:size]) or ((public or association) and not _ONE_LONG.match(name, size))) and area(name[:size]):
            return Body(name, kind, name[:size], None)
    zone = _OF_ZONE.match(name)
    if institution := institution_of(Body(name, "other"), area).place:
        return Body(name, "other", institution, None)
    return Body(name, "zone", zone["zone"], None) if zone else None
