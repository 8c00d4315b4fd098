"""Names that stand where only a name can: 任命某某为局长, 某某当选为主任, 接受某某辞去职务."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import places
from kg.model import Span
from kg.recognise import follows, names
from kg.sought import Sought, led

_NO_NAME = "(?!任命|聘|免去|接受|决定|同意|批准|宣布|会议|通过|选派|委派|派|由|经|并|后|现|原|其|自己|本人|此前|同时|随后)"
_NAME = "(?:(?!接替|不再|因|受聘|受邀|继续|正式|再次|已|拟|将|曾|现任|历任|先后|今年|一致|当场|被|请求|关于|走马)[\u3400-\u9fff·])"
_IS_HEAD = (
    "是[^，。；：、是]{1,20}(?:董事长|经理|[厂店场社校园院站]长|老板|负责人|法人代表|创始人|带头人|理事长|大户|支书|支部书记|村主任|能手|传承人|业主)[，；。]"
)
"""某某是村里的种植大户，他…"""
_FRAMED = re.compile(
    rf"(?:任命|[聘留续][任请聘](?!书)|[选推]举(?:产生|出)?|[补改增推]选|增补|任用|提拔|晋升|明确|指定|[委选下]派|批准|同意|决定由?|通过了?|宣布|(?<!自)由|聘){_NO_NAME}(?P<one>{_NAME}{{2,9}}?)(?=(?:同志)?(?:为|[担出就兼挂接]?任|代理))"
    rf"|(?:^|(?<=[，。；：\n])){_NO_NAME}(?P<other>{_NAME}{{2,9}}?)(?=(?:同志)?(?:因[^，。；：]{{1,12}}?)?(?:{follows.NEWLY})*(?:当选|[担出就接升兼改转调挂到上续获连]任|蝉联|晋升为|履新|卸任|离任|现任|走马上任|不再担任|被(?:任命|聘|推|选|增补|委任|免去|撤销)))"
    rf"|(?:接受|同意|批准|准予|准许)(?P<gone>{_NAME}{{2,9}}?)(?=(?:同志)?(?:因[^，。；：]{{1,12}}?)?(?:请求|关于)?辞[去职])"
    r"|(?<=[^主责信委]任)[^，。；：]{2,30}(?:主任|长|书记|主席)的(?P<once>[\u3400-\u9fff·]{2,9}?)(?=[，、。]|出席|参加|等|表示|致以|致辞|讲话|发言|说|向|送)"
    r"|(?:^|(?<=[，；：\n]))(?P<listed>[\u3400-\u9fff]{2,3}?)(?=(?:(?<=[；：\n]..)|(?<=[；：\n]...)|(?:同志(?=[挂调转]?任)))(?:为|[挂调转]?任)[^，。；：]{2,30}(?:主任|长|书记|主席|助理|经理|员)(?:[，；。(]|$))"
    rf"|(?:^|(?<=[，。；：\n]))(?P<same>[\u3400-\u9fff]{{2,3}}?)(?={_IS_HEAD})"
)
"""任命某某为局长, 某某当选为主任: what only a name can fill."""
_FRAMES = led(
    "接受|不再|现任|离任|任命|[聘选派举由]|决定|通过|宣布|增补|当选|任用|提拔|晋升|明确|指定|批准|同意|准[予许]|蝉联|[担出就接升兼改转调挂到上续获连]任|[为任][^，。；：]{2,30}(?:主任|长|书记|主席|助理|经理|员)(?:[，；。(的]|$)|"
    + _IS_HEAD
)
"""What every such frame holds."""


_REMOVED = re.compile(
    rf"(?:免去|免除|撤销|罢免|解除|终止)(?P<removed>{_NAME}{{2,9}}?)(?:同志)?(?=[省市县区州旗镇乡][^，。；：的]{{1,24}}(?:职务|资格)|(?:县|[省市]|全国)?人大代表资格)"
)
"""免去某某县水利局局长职务: the body stands right behind the name."""
_REMOVES = Sought(_REMOVED)


def removed(text: str, span: Span) -> list[Span]:
    """Where names of a sentence stand between a verb of removing and the body of the post."""
    if not _REMOVES.may_be_in(text, span.start, span.end):
        return []
    found = (Span(span.start + match.start("removed"), span.start + match.end("removed")) for match in _REMOVED.finditer(text[span.start : span.end]))
    whole = (Span(name.start, _before_a_place(text, name)) for name in found)
    return [name for name in whole if names.fills_a_frame(text[name.start : name.end])]


def _before_a_place(text: str, name: Span) -> int:
    """Where a name ends that the stem of a place was taken for a part of: 王平|泰和县."""
    starts = range(name.start + 2, name.end)
    return next((at for at in starts if text[at : name.end + 1] in places.names()), name.end)


def named(text: str, span: Span) -> Iterator[str]:
    """Whoever stands between 任命 and 为 with a title behind it, or before 当选 with one, whatever his name looks like."""
    for match in _FRAMED.finditer(text, span.start, span.end) if _FRAMES.search(text, span.start, span.end) else ():
        sure = match["gone"] or match["once"] or match["same"]
        name = sure or match["one"] or match["other"] or match["listed"]
        if (sure or follows.takes_office(text, match.end())) and names.fills_a_frame(name):
            yield name
    yield from (text[name.start : name.end] for name in removed(text, span))
