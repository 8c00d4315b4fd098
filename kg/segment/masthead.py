"""What a page says of its issue: paper, date, place, page number."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import cn2an
from msgspec.structs import replace

from kg import places
from kg.homes import home
from kg.model import Issue, Jurisdiction, Page
from kg.segment.issuedate import by_weekday, checked, in_file_name, in_links, in_pieces, year_in_file_name
from kg.segment.line import Line
from kg.segment.owner import owner
from kg.segment.pageyear import page_year
from kg.segment.surroundings import around
from kg.sought import Seldom
from kg.words import kind, known_word

_DATE = re.compile(r"(?<!\d)((?:19|2[0Oo])[\dOo]{2})\s*[年/.·-]\s*([\dOo]{1,2})\s*[月/.·-]\s*([\dOo]{1,2})\s*日?")
_SPELLED = re.compile(r"([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿卅]{1,3})日")
_COMPACT = re.compile(r"[(\[【]\s*((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)\s*[)\]】]|^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)$")
"""(20230314): a day in eight figures, in brackets or on a line of its own."""
_STOPS = re.compile("[，。；]")
_SENTENCE = re.compile("，.*。$")
_ZEROS = str.maketrans("零○", "〇〇")
_TENS = str.maketrans({"廿": "二十", "卅": "三十"})
_PUBLISHED = re.compile(
    r"(?:(?:发布|播出|播发)(?:日期|时间)|时间|日期)[：:]\s*(?:((?:19|20)\d\d)\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})|((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?=(?:\d{6})?(?!\d)))"
)
_PAPER = re.compile(
    r"(?<![\u3400-\u9fff])([\u3400-\u9fff]{2,12}(?:日报|晚报|晨报|时报|商报|早报|都市报|快报|周报|导报|新报|报|新闻联播|新闻|时讯|晨讯|通讯|资讯)|今日(?![一二三四五六七八九十]+版)[\u3400-\u9fff]{2,5}|新闻联播)"
    r"(?![\u3400-\u9fff])"
)
_NO_PAPER = re.compile(
    "^(?:公司|企业|集团|学校|校园|学院|医院|行业|部门|时政|综合|图片|本地|最新|园区|工作|单位|院内|社会|新闻|热点|县市|区县|市县|乡镇|区域|热门|热点|推荐|头条|精彩|相关|更多|视频|音频|独家|即时|实时|国内|国际|经济|民生|法治|科教|文化|体育|农村|城市|农业|政务|要闻|滚动|产业|动态|关注)+(?:新闻|资讯|通讯|快报)$|^今日(?:推荐|热点|头条|要闻|关注|看点|聚焦|排行)$|有奖|[评看搜听]新闻|本[^，。]{0,6}讯|[简短专电快]讯|通讯员|征订|[主承]办：|出版|来源|(?:汇|通|申|预|举|情|海|电|呈|填|陈)报|：|，"
)
_FROM = re.compile(r"本报([\u3400-\u9fff]{2,6})[讯电]")
_STAFF = re.compile(r"\s(?:责任?编|作者|记者|通讯员|撰稿|来源|发布|时间|编辑|版式|美编|校对|新闻热线|电话|热线|投稿|邮箱)")
_ORGANISER = re.compile(r"主办[：:\s]*(?:单位[：:]?)?\s*(?:中共)?([\u3400-\u9fff]{2,12}?)(?:委员会|委宣传部|委|人民政府|政府)")
_ORGAN_OF = Seldom(r"(?:中共)?([\u3400-\u9fff]{2,12}?)(?:委员会|党委|委)(?:、[\u3400-\u9fff]{2,16})?\s*(?:机关报|主管|主办)")
"""中共某某市委机关报: whose paper it is, not its name."""
_OWNER = re.compile(
    r"((?:中共)?[\u3400-\u9fff]{2,16}?(?:人民政府|政府|发布|要闻|新闻|在线|融媒|医院|学院|大学|中学|学校|公司|[市区县州旗盟]委|委员会|管委会|开发区|园区|高新区|侨讯|电视台|广播|网))(?![\u3400-\u9fff]*[。，])"
)
"""Whose page it is, in its first lines."""
_GUESTS = re.compile("一行|代表团|考察团|来我|到我|来访|到访|莅临|来[院校]")
"""某某大学校长一行来我校: whoever came is not at home."""
_ADDRESS = re.compile(
    r"(?:联系地址|公司地址|地址|住址)[：:]\s*"
    r"((?:[\u3400-\u9fff]{2,8}?(?:省|自治区))?(?:[\u3400-\u9fff]{2,10}?(?:市|州|盟|地区))?(?:[\u3400-\u9fff]{1,8}?(?:县|区|旗|市))?)"
)
_SOURCE = re.compile(r"(?:来源|主办(?:单位)?|发布单位)[：:]\s*([\u3400-\u9fff]{2,8}[省市区县州旗盟](?=[^，。；\s]*(?:融媒|广播|电视|政府|日报|宣传|新闻|委)))")
_MEDIUM = re.compile(r"(?:来源|稿源)[：:]\s*(?P<name>[\u3400-\u9fff]{2,10}(?:融媒体中心|广播电视台|电视台|传媒中心))(?![\u3400-\u9fff])")
_WELCOME = re.compile("^(?:欢迎(?:访问|光临|来到|进入|登录)|您?当前(?:的)?位置|中共)+")
_OF_PLACE = re.compile("(?:国家级?|省级)?(?:高新|经济|技术|工业|开发|综合|新区|新城|保税|现代|产业|化工|农业|旅游|临港|空港)")
_BROADCAST = re.compile(rf"^《?[\u3400-\u9fff]{{0,6}}(?:新闻联播|新闻)》?(?:\s*(?:{_COMPACT.pattern}))?$")
"""新闻联播, 《云江新闻》 (20230314)"""
_PLACE = re.compile(r"^[\u3400-\u9fff]{2,12}·[\u3400-\u9fff-]{0,20}$|^-·[\u3400-\u9fff]{0,12}$")
_SPACED = re.compile(r"(?<![\u3400-\u9fff])[\u3400-\u9fff](?:\s+[\u3400-\u9fff](?![\u3400-\u9fff])){2,}")
"""A name with white space between its characters: 云 江 日 报."""
_LINK = re.compile(r"\s*https?://\S+")
_NUMBER = re.compile(r"^第?0?([A-Z]?\d{1,2})版")
_LONGEST = 6
"""Of more characters is no name of a city or county that the official list does not have."""
_TOWN = "(?P<town>[\u3400-\u9fff]{2,4}(?:街道|镇|乡))"
_TOWN_AGAIN = _TOWN.replace("town", "named")
_OF_TOWN = re.compile(f"[市区县旗州]{_TOWN}$")
_RUN_BY = "(?:人民政府|政府|党委|办事处|党政办|融媒体?|宣传办?|发布|门户|政务|之声)"
_TOWN_SITE = re.compile(
    rf"(?:(?:来源|稿源|主办)[：:]\s*(?:[\u3400-\u9fff]{{2,10}}[市区县旗州])?{_TOWN}{_RUN_BY}*|(?:[\u3400-\u9fff]{{2,10}}[市区县旗州])?{_TOWN_AGAIN}{_RUN_BY}+)"
    r"(?:网站?|公众号|微信)?(?:\s.*)?$"
)
HEAD_LINES = 8
"""The first lines of a page that may carry its masthead as plain lines."""


def _day(match: re.Match[str] | None) -> date | None:
    """The date of a match; a letter O is a zero that OCR misread."""
    try:
        return date(*(int(part.replace("O", "0").replace("o", "0")) for part in match.groups() if part)) if match else None
    except ValueError:
        return None


def _spelled(match: re.Match[str] | None) -> date | None:
    """二〇二三年五月二十四日"""
    if match is None:
        return None
    year = int("".join(str("〇一二三四五六七八九".index(char.translate(_ZEROS))) for char in match[1]))
    try:
        return date(year, int(cn2an.cn2an(match[2], "smart")), int(cn2an.cn2an(match[3].translate(_TENS), "smart")))
    except ValueError:
        return None


def _top(name: str) -> bool:
    """Whether a name is that of a division under none: 上海."""
    division = places.find(name)
    return division is not None and division.parent is None


def is_place_line(chars: str) -> bool:
    """Whether a line is the place of a page, like 福建·泉州市惠安县."""
    if not _PLACE.match(chars):
        return False
    first, second = chars.split("·", maxsplit=1)
    if second.strip("-") and not second.endswith(("市", "区", "县", "州", "旗", "盟", "镇", "乡", "街道")) and not places.find(second):
        return False
    return first == "-" or first.endswith(("省", "市", "自治区")) or bool(places.jurisdiction_of(first).province) or _top(first)


def is_broadcast(chars: str) -> bool:
    """Whether a line is the name of a broadcast."""
    return bool(_BROADCAST.match(chars))


def _newspaper(head: list[str]) -> str | None:
    names = [_STAFF.split(chars)[0] for chars in head]
    papers = Counter(
        m[1] for chars in names for m in _PAPER.finditer(chars) if not _NO_PAPER.search(chars) and not _NO_PAPER.search(m[1]) and not _ORGAN_OF.search(m[1])
    )
    return min(papers, key=lambda name: (-papers[name], -len(name), name)) if papers else None


def _by_source(head: list[str]) -> str | None:
    """The medium that a saved web page gives as its source, where no masthead names a paper: 来源：某某县融媒体中心."""
    return next((match["name"] for chars in head if (match := _MEDIUM.search(chars))), None)


def _place(page: Page, head: list[str], newspaper: str | None) -> Jurisdiction:
    if page.settings.place:
        return places.complete(page.settings.place)
    for chars in head:
        if is_place_line(chars):
            return places.complete(places.jurisdiction_of(chars))
    for chars in head:
        organiser = _ORGANISER.search(chars) or _ORGAN_OF.search(chars)
        if organiser:
            found = places.complete(places.jurisdiction_of(organiser[1]))
            if found:
                return found
    return _place_in_name(newspaper) or _place_of_site(head)


def _place_of_site(head: list[str]) -> Jurisdiction:
    """The place that the owner of a web page bears in its name (互助县人民政府网), else that of its address, else that of where its news comes from."""
    owners = [match[1] for chars in head[:2] if (match := _OWNER.match(chars)) and not _GUESTS.search(chars, match.end())]
    fields = [match[1] for pattern in (_ADDRESS, _SOURCE) for chars in head if (match := pattern.search(chars))]
    found = (_spelled_out(name) for name in [*owners, *fields])
    return next((place for place in found if place), Jurisdiction())


_IN_OFFICE = re.compile("(?<!^)任|当选|主持|会见")
"""某某任某区政府副区长: a headline, and no name of a page's owner."""


def _spelled_out(name: str) -> Jurisdiction:
    """The jurisdiction at the head of a name; a zone lies in the place it is named after: 滕州经济开发区."""
    place = places.jurisdiction_of(_WELCOME.sub("", name))
    if _IN_OFFICE.search(name) and not any(places.is_listed(part) for part in (place.city, place.district) if part):
        return Jurisdiction()
    if any(len(part) > _LONGEST and not places.is_listed(part) for part in (place.province, place.city, place.district) if part):
        return Jurisdiction()  # 某某主持召开云江县委会议 is a headline
    if not place.zone or place.district or place.city:
        return place
    around = next((found for size in range(6, 1, -1) if places.find(name[:size]) and (found := places.jurisdiction_of(name[:size]))), Jurisdiction())
    return replace(around, zone=place.zone) if _OF_PLACE.match(place.zone, _stem(place.zone)) else place


def _stem(zone: str) -> int:
    """How many characters of the name of a zone are the name of a place."""
    return next((size for size in range(6, 1, -1) if places.find(zone[:size])), 0)


def _place_in_name(newspaper: str | None) -> Jurisdiction:
    """The place that a paper's name begins with: 杭州日报."""
    name = (newspaper or "").removeprefix("今日")
    for size in range(min(6, len(name)), 1, -1):
        division = places.find(name[:size], None)
        if division and not _only_a_word(name[:size], division.name):
            return places.complete(places.jurisdiction_of(division.name))
    return Jurisdiction()


def _only_a_word(begins: str, district: str) -> bool:
    """Whether a name begins with a word of the language that is also the short name of some district: 前进日报."""
    return district == f"{begins}区" and not kind(begins).startswith(("ns", "nr", "nz", "s")) and known_word(begins)


def issue(page: Page, found: list[Line]) -> Issue:
    """The issue a page belongs to; what the page prints wins over the settings, except for the place."""
    first_body = next((i for i, line in enumerate(found) if line.kind == "body"), len(found))
    head = [line.chars for i, line in enumerate(found) if i < HEAD_LINES or i < first_body or line.kind == "furniture"]
    head = [_SPACED.sub(lambda name: "".join(name[0].split()), _LINK.sub("", chars)) for chars in head]
    plain = [chars for chars in head if (len(chars) <= 40 and not _SENTENCE.search(chars)) or (len(chars) <= 100 and not _STOPS.search(chars))]
    issued = next((day for chars in plain if (day := _day(_DATE.search(chars)) or _day(_COMPACT.search(chars)) or _spelled(_SPELLED.search(chars)))), None)
    issued = checked(issued, plain)
    published = next((day for line in found if (day := _day(_PUBLISHED.search(line.chars)))), None)
    newspaper = page.settings.newspaper or _newspaper([chars for chars in plain if not is_place_line(chars)])
    issued = (
        issued
        or in_pieces(plain)
        or page.settings.issued
        or published
        or in_file_name(page.source_file)
        or by_weekday(plain, [line.chars for line in found])
        or in_links(page.text)
    )
    year = issued.year if issued else page_year([line.chars for line in found]) or year_in_file_name(page.source_file)
    number = next((m[1] for chars in plain if (m := _NUMBER.match(chars))), None)
    house = None if newspaper else owner([line.chars for line in found], [line.chars for line in found])
    newspaper = newspaper or (None if house else _by_source(plain))
    place = _told(_place(page, plain, newspaper) or _of_datelines(found), newspaper, [line.chars for line in found], year)
    return Issue(newspaper, issued, year, place, number, house, _settlement(plain))


def _settlement(head: list[str]) -> str | None:
    """The town of which the place line or the name of the site says that it is the page's own: 某省·某市某区青石镇, 青石镇人民政府."""
    found = (_OF_TOWN.search(chars) if is_place_line(chars) else _TOWN_SITE.match(chars) for chars in head)
    named = (match.groupdict().get("named") or match["town"] for match in found if match)
    return next((name for name in named if not places.find(name)), None)


def _told(place: Jurisdiction, newspaper: str | None, lines: list[str], year: int | None) -> Jurisdiction:
    """The place that the page prints; what its text says where it prints none, or no more than the city of a site."""
    if not place:
        return home("\n".join(lines), year) or around(lines, year)
    whole = newspaper or place.district or place.zone
    return place if whole else home("\n".join(lines), year, place) or place


def _of_datelines(found: list[Line]) -> Jurisdiction:
    """The only place from which the reports of a page say they come: 本报云江讯."""
    named = {match[1] for line in found if (match := _FROM.match(line.chars)) and places.find(match[1])}
    return places.complete(places.jurisdiction_of(named.pop())) if len(named) == 1 else Jurisdiction()
