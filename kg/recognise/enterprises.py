"""The enterprises that a sentence names: whose 董事长, 该行 or 公司 a few words later is meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg import lexicon
from kg.model import Span
from kg.recognise.boundaries import Boundaries
from kg.recognise.reading import Reading
from kg.sought import Ending, Sought, led

_FULL = led(
    r"(?:股份有限|有限责任|有限|股份)公司(?:\([^()]*\))?|(?<=供电|供水|燃气|电力|烟草|保险|石油|城投|交投|水务|公交|客运)(?:分)?公司"
    r"|(?<=[\u4e00-\u9fff]{2})集团(?!公司|有限|股份|党|董|总)|(?<=[\u4e00-\u9fff]{2})(?:银行|分行|支行|农商行|信用社)(?!业|卡|贷|行长|行|部门|机构|系统)"
)
_AFTER_VERB = re.compile("^[了着过]")
"""拜访|了某某集团"""
_CALLED = re.compile("\\((?:以下)?(?:简称|称)[^()]*\\)")
_THERE = led(
    "(?:在|来到|走进|[到造拜]访|莅临|到(?!访)|前往|深入|考察|走访|抵达)(?P<name>[\u4e00-\u9fff]{4,24}?)(?=的|，|。|、|调研|考察|参观|生产|车间|厂区|展厅|展示|会议室|办公室|实验室|厂房|项目|工地|现场|门口|总部|研发|闪)"
)
_FULLY = Sought(_FULL)
_NO_FIRM = frozenset({"车间", "店", "厂"})


@lexicon.derived
def _endings() -> Ending:
    words = [word for word in (*lexicon.words("company_endings"), *lexicon.words("company_trades"), *lexicon.words("brand_trades")) if word not in _NO_FIRM]
    return Ending(f"{lexicon.alternation(words)}$|[\u4e00-\u9fff]{{3,}}厂$")


_OURS = re.compile("[我该本](?:公司|集团|集团公司|企业|厂)$")
"""来我公司: no name."""


def companies(text: str, span: Span, boundaries: Boundaries) -> list[tuple[int, str]]:
    """The enterprises that a sentence names in full, or short as the place where somebody is: where each ends, and its name."""
    found = []
    for match in _FULL.finditer(text, span.start, span.end) if _FULLY.may_be_in(text, span.start, span.end) else ():
        name = text[boundaries.body_start(match.start(), span.start) : match.end()]
        name = _CALLED.sub("", _AFTER_VERB.sub("", name))
        if len(name) > 4 and not _OURS.search(name):
            found.append((match.end(), name))
    for match in _THERE.finditer(text, span.start, span.end):
        name = match["name"].rsplit("的", 1)[-1]
        if len(name) > 3 and _endings().search(name) and not _OURS.search(name) and not any(name in known for _, known in found):
            found.append((match.end("name"), name))
    return sorted(found)


_CAME_TO_US = re.compile("(?:[到来]|莅临)我(?:院|校|司|公司|集团|厂|局|行|所|馆|中心|社|会)(?!员)")
"""某公司总经理甲来我院考察。院长乙接待: behind that the house is ours."""


def named_last(parts: Sequence[Reading]) -> str | None:
    """The enterprise that some sentences name last, unless they tell that somebody came to us."""
    if any(_CAME_TO_US.search(part.text, part.span.start, part.span.end) for part in parts):
        return None
    return next((name for part in reversed(parts) for _, name in reversed(part.companies)), None)
