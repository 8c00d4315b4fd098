"""What a body is, whosever it is: the part of its name behind the area, in one form however long it is printed."""

from __future__ import annotations

import re

from kg import lexicon

_ORGANS = (
    (re.compile(r"^委员会$"), "委"),
    (re.compile(r"^委员会(?=.{2,}(?:部|室|委|办|局|办公室)$)"), "委"),
    (re.compile(r"^人民政府"), "政府"),
    (re.compile(r"^人民代表大会常务委员会"), "人大常委会"),
    (re.compile(r"^人民代表大会"), "人大"),
    (re.compile(r"^中国人民政治协商会议委员会|^人民政治协商会议|^政协委员会"), "政协"),
    (re.compile(r"^纪律检查委员会"), "纪委"),
    (re.compile(r"^监察委员会"), "监委"),
    (re.compile(r"^党\(工\)委|^党的?工作委员?会?$"), "党工委"),
    (re.compile(r"^管理委员会"), "管委会"),
    (re.compile(r"^人民法院"), "法院"),
    (re.compile(r"^人民检察院"), "检察院"),
)
_COMMISSION = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?<!常务|管理|居民|村民|业主)委员会$")
"""发改委员会 is 发改委."""
_NUMBERED = re.compile(r"^([一二三四五六七八九十]+)(中|小)$")
_SCHOOLS = {"中": "中学", "小": "小学"}


@lexicon.derived
def _abbreviations() -> tuple[re.Pattern[str], dict[str, str]]:
    short = {long: row[0] for row in lexicon.rows("body_abbreviations") for long in row[1].split()}
    return re.compile(lexicon.alternation(short)), short


@lexicon.recent(65536)
def core_of(rest: str, level: str | None) -> str:
    """The name without the level word it begins with, organs and departments abbreviated, schools of a number spelled out."""
    if level and rest.startswith(level):
        rest = rest[len(level) :]
    for pattern, word in _ORGANS:
        rest = pattern.sub(word, rest)
    pattern, short = _abbreviations()
    rest = _COMMISSION.sub("委", pattern.sub(lambda found: short[found.group()], rest))
    return _NUMBERED.sub(lambda found: f"第{found[1]}{_SCHOOLS[found[2]]}", rest)


_OFFICIAL = {
    "委": ("中共", "委员会"),
    "政府": ("", "人民政府"),
    "人大常委会": ("", "人民代表大会常务委员会"),
    "人大": ("", "人民代表大会"),
    "政协": ("中国人民政治协商会议", "委员会"),
    "纪委": ("中共", "纪律检查委员会"),
    "监委": ("", "监察委员会"),
    "法院": ("", "人民法院"),
    "检察院": ("", "人民检察院"),
}


def official_name(core: str, chain: tuple[str, ...]) -> str | None:
    """The full name that law and statutes give an organ of an area, the lowest name of the chain first: 中共杭州市钱塘区委员会. None for other bodies."""
    if core not in _OFFICIAL:
        return None
    before, behind = _OFFICIAL[core]
    above = chain[1] if len(chain) > 1 and chain[1].endswith(("市", "州", "盟", "地区")) else ""
    return f"{before}{above}{chain[0]}{behind}"
