"""Sites that a phrase only begins with, where what was looked at there stands behind: 青石路|老城区道路改造, 石门山景区|缆车运行情况."""

from __future__ import annotations

import re

from msgspec.structs import replace

from kg.extract.kinds import kind_of
from kg.extract.plausible import BOUND_TO, common, of_a_matter, proper
from kg.extract.sitename import Site, site_of
from kg.words import all_words, word_ends

_CONDITION = re.compile(
    "(?:运行|运营|安全|建设|施工|进度|生产|防汛|蓄水|水位|改造|管护|养护|保护|消防|卫生|经营|供应|值守|整治|除险|加固|开放|客流|恢复|修复|治理|绿化|旅游|种植|养殖)"
)
_SITES = frozenset({"place", "institution", "company"})


_SHOWN_ON = re.compile("(?:展板|沙盘|图纸|规划图|效果图|宣传片|模型|画册|台账)$")
"""某新村建设展板: what was looked at is on a board."""


def _named_front(piece: str) -> str:
    """The named site that the matter looked at begins with: 石门山景区|缆车运行情况, 青石水库|大坝安全."""
    if kind_of(piece) or "的" in piece or not _CONDITION.search(piece) or _SHOWN_ON.search(piece):
        return piece
    ends = (end for end in sorted(word_ends(piece), reverse=True) if end > 2 + (piece[end - 1] not in "路街巷桥河湖渠村") and kind_of(piece[:end]) in _SITES)
    end = next(
        (
            end
            for end in ends
            if all_words(piece[end:])
            and without_ground(piece[:end]) == piece[:end]
            and not piece[:end].endswith(("安置点", "项目", "工程", "乡村"))
            and proper(piece[:end])
            and not common(piece[:end])
        ),
        len(piece),
    )
    return piece[:end]


def fronted(site: Site | None, piece: str, at: int) -> Site | None:
    """A site whose name shows nothing, as the named site that it begins with: 青石路|老城区道路改造."""
    front = _named_front(piece) if site and site.kind == "?" else piece
    found = site_of(front, at) if len(front) < len(piece) and proper(front.removesuffix("区")) else None
    return replace(found, aliases=(*found.aliases, piece)) if found else site


def without_ground(name: str) -> str:
    """A name without the common thing that a named site runs on into: 青石路|老城区道路."""
    ends = (end for end in sorted(word_ends(name)) if 2 < end < len(name) and kind_of(name[:end]) in _SITES)
    return name[: next((end for end in ends if _GROUND.search(name[end:])), len(name))]


_GROUND = re.compile("(?:道路|公路|街道|河道|渠道|沟渠|管网|堤防|岸线|路面|人行道|周边|沿线)$")


def before_matter(listed: list[tuple[int, str]], *, looked: bool) -> list[tuple[int, str]]:
    """A list of sites whose last one runs into what was looked at there: 人民路、解放广场|环境卫生."""
    if len(listed) == 1 and looked:
        return [(listed[0][0], _named_front(listed[0][1]))]
    *others, (at, last) = listed or [(0, "")]
    if not others or kind_of(last) or not of_a_matter(last) or not all(kind_of(piece) for _, piece in others):
        return listed
    ends = (end for end in sorted(word_ends(last), reverse=True) if end > 2 and kind_of(last[:end]) not in {None, "area"} and all_words(last[end:]))
    end = next(ends, len(last))
    return [*others, (at, last[:end])]


_OURS = re.compile(
    "我(?:公司|[司校院行厂局社](?!区|办))(?:所属|下属|在建|承建|新建|投建|开发)?(?:的)?(?=[\u4e00-\u9fff]{4})(?!新[校院厂]区)"
    "|[\u4e00-\u9fff]{0,10}(?:集团|公司|总厂|石油|石化|电力)(?:下属|旗下|所属|子公司|控股的?)(?=[\u4e00-\u9fff]{2,20}(?:公司|厂|集团|医院|酒店)$)"
    "|(?:公司|集团)(?:(?:所属|下属|旗下|在建|承建|投建)(?:的)?(?=[\u4e00-\u9fff]{4})|(?=[\u4e00-\u9fff]{2,16}(?:项目|地块|片区|标段|工地)$))"
    "|我(?![省市县区州旗校院司])(?=[\u4e00-\u9fff]{2,16}(?:公司|集团|学院|大学|医院|学校|中学|小学|银行|[支分]行|协会|商会|研究[院所]|[村镇乡厂矿]|街道|社区)$)"
)
"""来到我|云丰公司, 来到我司|云江大桥项目, 来到集团下属|云江置业"""

_BOUND_TO_US = re.compile(
    f"(?:我|本)?[校院司行局会所厂社团队馆](?:[^的，。；]{{0,2}}(?:{BOUND_TO}))+(?:企业|单位|基地|医院|学校|社区|乡镇|[点村县乡镇])?(?:的|——?)?(?=[\u4e00-\u9fff]{{2}})"
)
"""我校挂钩扶贫点|大湾村: how a house is bound to whose page it is comes before its name."""


def without_ours(listed: tuple[int, str]) -> tuple[int, str]:
    """A name and its offset without the word by which a page calls it its own: 来到我|云丰公司."""
    at, piece = listed
    bound = _BOUND_TO_US.match(piece)
    ours = bound if bound and kind_of(piece[bound.end() :]) is not None else _OURS.match(piece)
    return (at + ours.end(), piece[ours.end() :]) if ours else (at, piece)


_SOME_THERE = re.compile(
    "(?P<town>(?!各|有关|相关|部分)[\u4e00-\u9fff]{1,10}(?:镇|乡|街道|社区|村|园区|开发区|新区|高新区|工业园))的?(?:有关|相关|部分|各|所有|多个|几个|若干|一些|下辖|下属|辖区|重点|受灾|贫困|偏远|沿线)++"
    "(?:村组|村社|村屯|村民小组|行政村|自然村|村居|村庄|村|组|社区|站所|企业|单位|部门|学校|工地|项目|商户|门店|点位)++"
)
"""青禾乡|各村, 石桥镇的有关村组: no more than the town is named."""


def without_some(listed: tuple[int, str]) -> tuple[int, str]:
    """A town and its offset without those of its villages or firms that nobody names."""
    at, piece = listed
    some = _SOME_THERE.fullmatch(piece)
    return (at, piece[: some.end("town")]) if some else (at, piece)
