"""A list of sites that goes on over commas: 来到甲镇的某厂、某村，乙镇的某园，以及丙河的水闸."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract import kinds, sites
from kg.extract.goings import STOP_RULES
from kg.extract.plausible import also_matter, plausible, proper
from kg.sought import Seldom
from kg.words import all_words

_STOP = re.compile(r"[，。；：]")
_SPENT = re.compile(r"等(?:地|处|[^，、]{0,6}$)|[^、，]{1,20}(?:调研|考察|检查|慰问|督导|走访)")
"""What ends a list: 等地, or what was done there."""
_AGAIN = re.compile("(?:等[地处]|实地)，[^，。；：ⓅⓉⒽ]{4,60}等[地处]")
"""先后到甲、乙等地，|丙、丁等处考察: one more list."""
_BEGINS_TO_TELL = re.compile("(?:[先后][进到去看走访]|并|还|又|再|在|与|同(?![\u4e00-\u9fff]{1,3}[港村镇乡桥湖路街市县区])|就|对|向|为|听|共同|沿|顺着)")
_TOLD_OF = re.compile("[ⓅⓉⒽ均皆]|是|正(?!大|元|新|原|泰|邦|和|源)|了|有(?!限|机|色)|这|该|曾|昔日|如今|(?:内|里|上|前|旁)$")
_WITH_THEM = re.compile("参加|陪同|随同|出席|列席|同行|负责|组成")
"""县住建局、县交通局参加: bodies that came along."""
_ALSO = re.compile("以及|还有|和|及")
_OF_MATTERS = re.compile("的[^的、，]{0,8}(?:情况|进展|成效)$")
"""，以及甲公司、乙公司的发展情况: it is the companies that were looked at."""
_DONE_THERE = re.compile(
    "(?:等(?:地|处|[^、，]{0,16}?(?:企业|公司|项目|单位|点位?|现场|地点?|地方))?[^、，等]{0,16})?|(?:进行|开展|实地|现场|逐一|指导|调研|考察|检查|视察|督导|督查|走访|慰问|参观|观摩|察看|查看|暗访|抽查|了解|看望)+|(?:对|就|围绕)[^，。；]*(?:调研|考察|检查|视察|督导|了解|指导|参观)[^，。；]{0,4}"
)
"""What may stand behind the last name: what was done there, and no object of it."""
_MOVING = STOP_RULES[:4]
LONGEST = 26
_THERE_THEY = re.compile("[；。]|，(?:对|与|同|并|听|察|看|查|了解|详细|实地|现场|认真|仔细|逐|检查|调研|走访|考察|督导|督查|慰问|要求|强调|询问|深入)")
"""The list ends, or goes on with what was done there."""
_QUOTED = re.compile("“[^“”]*”")
_SHORT, _SETTLED = 3, "村路街巷桥"
"""A name of three characters is one by its last: 东河村."""


def clause_end(text: str, at: int) -> int:
    """Where the clause that holds an offset ends."""
    match = _STOP.search(text, at)
    return match.start() if match else len(text)


def goes_on(text: str, low: int, high: int) -> list[tuple[int, int]]:
    """Further clauses that are nothing but names of sites; a bare name between two of them is one too."""
    found, doubtful = list[tuple[int, int]](), list[tuple[int, int]]()
    while high < len(text) and text[high] == "，" and (not _SPENT.search(text, low, high) or _AGAIN.match(text, high - 2)):
        begin, high = high + 1, clause_end(text, high + 1)
        also = _ALSO.match(text, begin)
        low = also.end() if also else begin
        if _all_sites(text[low:high]):
            found += [*doubtful, (low, high)]
            doubtful = []
        elif _bare_name(text[low:high]):
            doubtful.append((low, high))
        else:
            break
    return found


def after_semicolon(text: str) -> list[tuple[int, int]]:
    """The clauses with which a sentence goes on with a list of sites that a semicolon cut: 甲镇某厂、某村；|乙镇某园、某厂，察看生产.

    One name alone, of which something is then told, is no list.
    """
    clauses = [(low - 1, high - 1) for low, high in goes_on(f"，{text}", 0, 0)]
    whole = bool(clauses) and (len(clauses) > 1 or "、" in text[: clauses[0][1]] or bool(_THERE_THEY.match(text, clauses[0][1])))
    return clauses if whole else []


def cut_short(text: str, low: int) -> bool:
    """Whether a semicolon cuts a list whose last site ends at an offset: no more than what was done there stands behind it."""
    return text.endswith("；") and bool(_DONE_THERE.fullmatch(text[low:-1].lstrip("”)》")))


def _bare_name(clause: str) -> bool:
    """Whether a clause is nothing but a short name that no dictionary knows."""
    named = 3 <= len(clause) <= 8 and "、" not in clause and plausible(clause, shown=False) and not all_words(clause)
    return named and not _BEGINS_TO_TELL.match(clause) and not _TOLD_OF.search(clause) and not any(rule.regex.search(clause) for rule in _MOVING)


def _all_sites(clause: str) -> bool:
    """Whether a clause is nothing but names of sites: they all show it, or the most of them do and the others may be such names."""
    clause = _OF_MATTERS.sub("", clause)
    if _WITH_THEM.search(clause):
        return False
    body = sites.without_deed(clause)
    if not _DONE_THERE.fullmatch(clause[len(body) :]) or _BEGINS_TO_TELL.match(body) or any(rule.regex.search(body) for rule in _MOVING):
        return False
    pieces = sites.names(body)
    if not pieces or any(
        _TOLD_OF.search(_QUOTED.sub("", piece)) or _of_no_site(piece) or (len(piece) > LONGEST and not kinds.owner(piece)) for piece in pieces
    ):
        return False
    shown = [piece for piece in pieces if shows(piece)]
    return len(shown) == len(pieces) or (len(shown) * 2 >= len(pieces) > 1 and all(_may_be_named(piece) for piece in pieces if piece not in shown))


def shows(piece: str) -> bool:
    """Whether a piece shows by its ending that it is a site: the name of a place or house, or of a firm by its trade. 石桥社区“一站三室” is the community."""
    piece = _QUOTED.sub("", piece) if piece.endswith("”") else piece
    name = piece.rsplit("的", 1)[-1] if kinds.kind_of(piece) is None else piece
    if (works := kinds.owner(piece)) and kinds.by_last(works["works"]):
        return True
    if len(piece) == _SHORT and piece[-1] in _SETTLED:
        return proper(piece)
    return len(piece) > _SHORT and (kinds.kind_of(name) not in {None, "area"} or (len(name) > 3 and kinds.is_trade(name) and proper(name)))


def _may_be_named(piece: str) -> bool:
    return kinds.kind_of(piece) is not None or (
        len(piece) < 16 and plausible(piece, shown=False) and (proper(piece) or (kinds.is_trade(piece) and not also_matter(piece)))
    )


def _of_no_site(piece: str) -> bool:
    """Whether what stands behind the last 的 of a piece shows no site."""
    return "的" in piece and not shows(piece) and kinds.kind_of(piece.rsplit("的", 1)[1]) in {None, "area"}


def kinds_beside(text: str, clauses: Iterable[tuple[int, int]], here: tuple[int, int]) -> tuple[str | None, ...]:
    """What the names in the other clauses of a list show of their kinds."""
    return tuple(kind for low, high in clauses if (low, high) != here for kind in sites.shown(text[low:high]))


def in_turn(text: str, at: int, further: list[tuple[int, int]]) -> bool:
    """Whether a list is told as one of places gone to in turn, whatever the first of them is: 先后深入甲沟、乙坡，丙公园等地."""
    return bool(_ONE_BY_ONE.search(text, max(0, at - 8), at + 2)) and "等" in text[further[-1][0] : further[-1][1]]


_ONE_BY_ONE = re.compile("先后|分别|依次|逐一")


_SECOND = Seldom("等[^，。；、和及与等]{0,10}?(?:企业|公司|单位|项目|工程|学校|医院|村|社区|点位|园区|地|处)(?:以及|和|及|与)(?=[^，。；]{2,}、)")


def clauses(text: str, low: int, high: int) -> list[tuple[int, int]]:
    """The clauses of a stretch that names sites, and a second list within one: 对甲路、乙路，丙园、丁厂进行视察; 甲厂、乙厂等企业和丙村、丁村等地."""
    ends = [*(match.start() for match in _STOP.finditer(text, low, high)), high]
    found = [(begin, end) for begin, end in zip([low, *(end + 1 for end in ends[:-1])], ends, strict=True) if begin < end]
    second = [(begin + match.end(), end) for begin, end in found for match in _SECOND.finditer(text[begin:end])]
    return [*found, *(stretch for stretch in second if _all_sites(text[slice(*stretch)]))]
