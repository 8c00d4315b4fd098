"""What stands before the name of a body, or in it, and is no part of it: 我市市委, 县红十字会第五届理事会."""

from __future__ import annotations

import re

_PART_OF_PARTY = re.compile(
    "^(?:[^，。；、]{2,20}?(?:项目|工程))?(?:承建|施工|建设|设计|监理|投资|运营|承办|主办|协办|合作|参展|获奖|参会|帮扶|签约|中标)(?:单位|方|企业|商)(?=.{4,})"
)
"""承建单位|某某工程有限公司: what a firm is in the matter at hand."""
_TERM = re.compile("(?<=.)第[一二三四五六七八九十百\\d]+届(?:(?:理事会|委员会|常务理事会|监事会|会员代表大会|执委会|执行委员会)$)?")
"""县红十字会第五届理事会|会长: of which term is no part of the body's name."""
_SITTING = re.compile("(?<=[省市区县州旗盟])第?[一二三四五六七八九十]{1,3}届(?=人大|政协|党代会)")
"""县十七届人大常委会|主任: of which term is no part of that either."""
_NEWLY = re.compile("(?<=[镇乡区县市省局委厅府院校司团部处会团行])(?:新任|现任|新当选|新到任|新上任|首任|继任)(?:的)?(?=$|党|工委|常务|主任|[委组会])")
"""某镇政府|新任|党委: since when somebody is in office."""
_NEW_TERM = re.compile("(?<=[会社团司院校])(?:新一届|上一届|[首本上历两]届|新一任|首任|历任|第[一二三四五六七八九十\\d]{1,3}任)$")
"""商会|新一届|会长"""
_OURS = re.compile("^(?:我(?=[省市区县州旗镇乡])|[—-]*记(?=.{4,}(?:公司|集团|厂|合作社|医院|学校|中学|小学|学院|局|村|社区|委员会)|.{2,4}[市县区旗].))")
"""我市人大常委会 is the paper's own; 记某某合作社理事长 is a headline that tells whose portrait follows."""
_CHARGE = re.compile("(?:主管|分管|主抓|协管)(?!部门|单位|机关|领导|[局部处科])[\u4e00-\u9fff、]{2,10}$")
"""镇|主管教育|副镇长: what he is in charge of."""
_ALL_OF = re.compile("(?:^|(?<=[省市区县州旗镇乡]))(?:全体|部分|各位|在座|在家|到会|与会|其他)+(?:的)?(?=[省市区县州旗镇乡]|政协|人大|党|村|总支)")
"""全体在家|政协委员: which of them are meant."""
_THAT_ONE = re.compile("^(?:该|这个?)[省市县区州旗](?=$|[省市县区州旗](?:委|政府|人大|政协|纪委))")
"""该县县委书记: of the county spoken of."""
_GONE = re.compile("(?<=.{3})原(?=(?:党组|党委|党工委|党总支|党支部|纪委|纪检组|董事会|政府)$)")
"""某某省水利厅|原|党组副书记: he is no longer."""


_WHICH = re.compile("(?<=[\u4e00-\u9fff]{2})(?:的?(?:相关|有关|主要|部分|一名|一位|现场|当班))$")
"""某某有限公司相关|负责人: which of them it is."""


_TWICE = re.compile("^我?([省市区县州旗镇乡])(?=\\1(?:委|政府|人大|政协|纪委))|(?<=^我校)校|(?<=^我院)院")
"""我市|市委."""


_WHEN = re.compile(
    "(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?|第[一二三四]季度|(?:第[一二三四五六七八九十百\\d]{1,4}|新一|本|上|下|首)[届任](?:(?:常务)?(?:理事会|监事会|董事会|委员会))?"
)
"""六月份|轮值会长, 第二届理事会|会长: for how long somebody holds a post, no body."""


def front(before: str) -> str:
    """What stands before a title without the paper's own words for its place and for a term: 我市|市委, 六月份|."""
    if _WHEN.fullmatch(before):
        return ""
    return _NEWLY.sub("", _TWICE.sub("", _OURS.sub("", before)))


_CONSULTS = re.compile(
    "^(?:政协|中国人民政治协商会议)(?P<of>[\u4e00-\u9fff]{1,12}?[省市县区州旗盟])(?:第?[一二三四五六七八九十百\\d]+届)?(?:全国|省|市|县|区)?委员会(?:常务委员会)?$"
)
"""政协|某某市|第五届委员会: the city's 政协."""


def terms(body: str) -> str:
    """The name of a body without its part in the matter at hand, its term, 该, and which of its people is meant."""
    consults = _CONSULTS.match(body)
    if consults:
        return consults["of"] + "政协"
    body = _ALL_OF.sub("", body)
    body = _CHARGE.sub("", _NEW_TERM.sub("", body))
    return _WHICH.sub("", _SITTING.sub("", _TERM.sub("", _PART_OF_PARTY.sub("", _THAT_ONE.sub("", body)))))


def gone(body: str) -> tuple[str, bool]:
    """The name of a body without the 原 in it, and whether one was there: 某某省水利厅|原|党组."""
    match = _GONE.search(body)
    return (body[: match.start()] + body[match.end() :], True) if match else (body, False)
