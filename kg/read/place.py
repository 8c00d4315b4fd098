"""A place as a person writes it on the command line, as the places that 省 市 区 县 mean in a paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from kg.errors import UsageError
from kg.model import Jurisdiction

_PROVINCE = ("特别行政区", "自治区", "省")
_CITY = ("自治州", "地区", "盟", "市")
_DISTRICT = ("自治县", "自治旗", "林区", "特区", "县", "旗", "区")
_ZONE = ("新区", "开发区", "高新区", "合作区", "示范区", "管理区", "功能区", "经开区", "园区")
_MUNICIPALITIES = ("北京市", "天津市", "上海市", "重庆市")
_DISTRICTS_CALLED_NEW_AREA = ("浦东新区", "滨海新区", "沈北新区", "清新区")
"""Districts by law whose names read like a development zone."""

_ENDINGS = sorted({*_PROVINCE, *_CITY, *_DISTRICT, *_ZONE}, key=lambda ending: (-len(ending), ending))
_PART = re.compile(rf"(.+?(?:{'|'.join(_ENDINGS)}))(?![区县旗]|市$)")
"""An ending that another follows at once is part of the name: 新市区, 赣县区, 津市市."""
_SEPARATORS = re.compile(r"[\s/／·•,，、>-]+")
_EXAMPLE = "浙江省杭州市钱塘区 or 浙江省/杭州市/钱塘区"


def parse_place(text: str) -> Jurisdiction:
    """`浙江省杭州市钱塘区`, with or without separators, cut by the endings 省 自治区 市 区 县 旗 新区.

    Errors: UsageError if a part has no such ending, or two parts are of one level.
    """
    place = Jurisdiction()
    for part in _parts(text):
        place = _with(place, part, text)
    if not place:
        raise UsageError(f"the place {text!r} is empty: write it like {_EXAMPLE}")
    return place


def _parts(text: str) -> Iterator[str]:
    for chunk in filter(None, _SEPARATORS.split(text)):
        end = 0
        for match in _PART.finditer(chunk):
            if match.start() != end:
                break
            end = match.end()
            yield match[1]
        if end != len(chunk):
            raise UsageError(f"cannot tell what {chunk[end:]!r} is in the place {text!r}: write every part with its ending, like {_EXAMPLE}")


def _with(place: Jurisdiction, part: str, text: str) -> Jurisdiction:
    if part in _MUNICIPALITIES and not place:
        return Jurisdiction(province=part, city=part)
    level = _level(part, place)
    if getattr(place, level):
        raise UsageError(f"the place {text!r} names two of one level, {getattr(place, level)} and {part}: give the one the paper is of, like {_EXAMPLE}")
    return replace(place, **{level: part})


def _level(part: str, place: Jurisdiction) -> str:
    if part.endswith(_PROVINCE):
        return "province"
    if part.endswith(_ZONE) and part not in _DISTRICTS_CALLED_NEW_AREA:
        return "zone"
    if part.endswith(_CITY):
        return "district" if place.city and part.endswith("市") else "city"
    return "district"
