"""Places in the names of bodies, and the level (省, 市, 县 …) that a word shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import places
from kg.model import Body, Jurisdiction

LEVELS = ("自治区", "新区", "街道", "省", "市", "区", "县", "州", "旗", "盟", "镇", "乡", "村")
_NO_LEVEL = re.compile(
    r"(?:军分|省军|军|警备|卫戍|防|战|片|社|景|库|灾|灌|林|牧|校|学|病|院|园|站|营|货|作业|厂|矿|辖|管理|工|采|掘|综采|掘进|[一二三四五六七八九十]|机电|通风|通防|运输|开拓|准备|保运)区$"
)
"""Areas that are no level of the administration."""

_SECRETARY = re.compile("^[省市区县州旗盟镇乡]?(?:常务)?副?书记$")


def seat(head: str, place: str | None, level: str) -> Body:
    """Where somebody sits who has a title of a place, or of the paper's own place of a level: its government; a secretary in its committee."""
    if _SECRETARY.search(head) or head.endswith("党代表"):
        return Body(f"{place or level}{'党' * (level in {'镇', '乡'})}委", "party", place, level)
    return Body(f"{place or level}政府", "government", place, level)


def is_works(name: str) -> bool:
    """Whether an area is a part of a mine, a farm or a station and no division: 综采工区, 第八管理区."""
    return bool(_NO_LEVEL.search(name)) and name not in places.names()


def level_of(name: str) -> str | None:
    """The last level word of a name: 杭州市 -> 市, 区 -> 区."""
    if is_works(name) or name.endswith(("联盟", "同盟", "民盟", "台盟")):
        return None
    return next((level for level in LEVELS if name.endswith(level)), None)


_RUN = re.compile(r"^(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,8}?(?:市|自治州|州|地区|盟))?([\u4e00-\u9fff]{2,10})$")
_LED_BY_AREA = re.compile(r"^[\u4e00-\u9fff]{2,6}?(?:省|市|区|县|州|旗)(?=.{2,})")


def last_place(name: str) -> str:
    """The smallest place of a run of places: 湖北省某某县 -> 某某县."""
    match = _RUN.match(name)
    if match and match[1] in places.names():
        return match[1]
    for size in range(2, len(name)):
        if name[-size:] in places.names() and name[:-size] in places.names():
            return name[-size:]
    return name


def level_place(rest: str) -> tuple[str | None, str | None]:
    """The place that stands before an organ and its level; the level alone where no more is printed: 县 in 县人大."""
    level = level_of(rest)
    return (None, level) if rest == level or not rest else (last_place(rest), level)


def leading_place(name: str) -> str | None:
    """The place that the name of a department begins with: 某某市水务局 -> 某某市."""
    for size in range(min(12, len(name) - 1), 1, -1):
        if name[:size] in places.names() and (len(name) - size > 1 or name[size - 1] in "省市区县州旗盟"):  # 公安局 is no office of 公安县
            return last_place(name[:size])
    match = _LED_BY_AREA.match(name)
    return match[0] if match else None


_LAST_LEVEL = re.compile("(?:省|市|县|区|州|旗|新区|自治区|自治州|自治县)$")


def stems(place: Jurisdiction) -> Iterator[str]:
    """The paper's own place names without their endings: no person begins with them."""
    for name in (place.province, place.city, place.district, place.zone):
        if name and len(name) > 2:
            yield _LAST_LEVEL.sub("", name)


_ORGAN_BEFORE = re.compile("(?:人大(?:常委会)?|政协|协会|律协|委)$")


def of_matter(outer: str, matter: str) -> tuple[str, str | None, str | None]:
    """What a committee is in charge of, and where, by what stands before it: 县人大|法, 杭州|律, where the level is left out."""
    whole = outer + matter
    sizes = (size for size in (3, 2) if len(whole) > size and any(whole[:size] + level in places.names() for level in "省市区县旗盟"))
    size = next(sizes, 0) if len(outer) < 4 else 0
    return (whole[size:], whole[:size], None) if size >= len(outer) and size else (matter, *level_place(_ORGAN_BEFORE.sub("", outer)))
