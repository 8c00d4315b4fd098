"""Bodies whose name a title shows only in part: 县教育局长 heads 县教育局; 民建某省委主委 heads a party's own committee there."""

from __future__ import annotations

import re

from kg.model import Body, Title
from kg.recognise.levels import level_place

_LAST = re.compile("(?:常务|第一)?副?([局厅])长(?:助理)?$")
_PARTY = re.compile(
    "(?P<area>[\u4e00-\u9fff]{0,8}?)(?P<party>民革|民盟|民建|民进|农工民主党|农工党|致公党|九三学社|台盟)"
    "(?P<of>[\u4e00-\u9fff]{0,10}?)(?P<organ>(?:[省市区县州]委)?(?:委员会|员会|会|总支部?|支部|基层委|工委|[省市区县州]委|中央))"
)


def last_of_body(before: str, head: str) -> str | None:
    """The body whose last character is that of the title's last word too: 县教育|局长 is of 县教育局."""
    match = _LAST.fullmatch(head)
    return before + match[1] if match and len(before) > 1 and not before.endswith(match[1]) else None


def of_party(before: str, head: str) -> Title | None:
    """A title of the committee that one of the smaller parties has at a place: 民建某市委|副主委."""
    match = _PARTY.fullmatch(before)
    if match is None:
        return None
    if match["organ"] == "中央":
        return Title(head, "", Body(before, "association", None, "国"))
    level = match["organ"][0] if match["organ"][0] in "省市区县州" else ""
    area = match["area"] or match["of"]
    return Title(head, "", Body(before, "association", *level_place(area if not level or area.endswith(level) else area + level)))
