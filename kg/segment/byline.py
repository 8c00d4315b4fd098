"""Who wrote it: bylines on their own line, at the head of a body, at its end."""

from __future__ import annotations

import re
from functools import lru_cache

from kg import lexicon, places
from kg.model import Byline
from kg.sought import Sought, behind
from kg.text import MappedText, join

DAY = r"(?:19|20)\d\d\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}日?(?:\s*\d{1,2}[：:]\d\d(?:[：:]\d\d)?)?"
_MARK = r"[■□●◆▲◎△▶○★☆]?\s*"
_HAN = "\u3400-\u9fff"
_BY = r"[：:/|丨｜]"
"""What stands between a credit and a name."""
_KIND = r"(?:首席|见习|实习|特派|特约|驻站|全媒体|融媒体?|融媒|文字|摄影)*(?:记者|通[讯迅]员|评论员|实习生)"
_CHAR = (
    r"(?!记者|通[讯迅]员|评论员|管理员|佚名|本站|本网|小编|摄像|编辑|审核|责编|校对|编审|监制|制作|配音|播音|主持人|发自|实习|见习|首席|特约|融媒|全媒体|文[图/]|图/|图文|图片|文字|稿件|视频|信息|来源|作者|报道|综合报|摄影|本报|[丨讯])"
    rf"[{_HAN}]"
)
"""A character of a name: no word of a byline begins with it."""
_NAME = rf"{_CHAR}(?:(?:{_CHAR}){{1,3}}|\s{_CHAR}(?:\s{_CHAR})?(?![{_HAN}]))(?:·(?:{_CHAR}){{1,8}})*"
_PAPER = rf"(?:[{_HAN}·]{{0,14}}?)"
ROLE = rf"{_PAPER}{_KIND}"
_SEPARATOR = r"[\s、，/]+"
_WORK = r"(?:采写|文/?图|图/?文|综合?报道|文并?摄|文字|图片|文|图|摄)"
"""What a writer did, printed beside the name."""
_DID = rf"(?:\s*/?\s*{_WORK}(?![{_HAN}：:]))?"
_LISTED = rf"{_NAME}{_DID}(?:{_SEPARATOR}(?!{ROLE})(?!{_WORK}(?![{_HAN}]))(?![{_HAN}]{{2,6}}(?<!报道)[：:]){_NAME}{_DID})*"
_NAMES = rf"(?>{_LISTED})"
"""As many as stand there: a list of names set apart by spaces could be cut into names in ever so many ways."""
_GROUP = rf"({ROLE})(?:\s|{_BY})*({_NAMES})"
_BYLINE = rf"(?:{_WORK}\s*{_BY}?\s*)?{_GROUP}(?:[\s，、/|]*{ROLE}(?:\s|{_BY})*{_NAMES}|[\s，、]*实习生(?:\s|{_BY})*{_NAMES})*+"
_FROM = rf"[{_HAN}·]{{1,14}}(?:[报网台社刊讯]|消息|在线|发布|融媒体?|传媒|中心|客户端|新闻)"
"""The paper or the site, set off before its writers: 云江日报 记者陈静."""
_WITH_STAFF = rf"{_NAME}(?:\s+{_NAME}){{0,3}}\s+(?=本[报台网刊社]{_KIND})"
"""甲 乙 本报记者 丙: who is not of the staff is named first."""
_CREDITED = re.compile(_BY)
_LINE = re.compile(
    rf"^{_MARK}(?:{_FROM}(?:\s+{DAY})?(?:\s+|(?=[(【])))?[(【]?(?:{_WITH_STAFF})?(?:{_BYLINE})\s*[)】]?\s*/?\s*(?:{_WORK}|报道|发自[{_HAN}]{{2,8}})?\s*[)】]?(?:\s+{DAY})?$|^(?:作者|撰文|撰稿|供稿|{_WORK})\s*{_BY}\s*{_NAMES}$"
)
_GROUPS = re.compile(_GROUP)
_SINGLE = re.compile(rf"(?!{_WORK}(?![{_HAN}])){_NAME}")
_WEB = re.compile(rf"^{DAY}[\s|]+(?:(?:稿源|来源)?\s*{_BY}?\s*(?:[{_HAN}]{{2,14}}|www\.[\w.]{{4,30}})[\s|]+)?{_BYLINE}(?:\s*{_WORK})?$")
"""2023-03-14 云江日报 记者 陈静: the line of a web page below the headline."""
_PIPED = re.compile(rf"^[^，。；：|]{{0,20}}?\s*{DAY}[^，。；]{{0,12}}\|\s*{_BYLINE}\s*(?:\|.*)?$")
"""云江融媒 2023-03-14 17：42 发布 | 记者 陈静 | 编辑 …"""
_CAPTION = re.compile(
    rf"(?:^|[\s(（。]){ROLE}?\s*{_NAME}(?:\s+{_NAME})*\s*/?(?:摄|图)影?(?:影?报道)?[)）]?$|[^。，]{{0,30}}\s摄[)）]?$"
    rf"|[(（](?:从|由)?[左右前后中][一二三四五六七八\d排起至]{{1,4}}[)）]"
    rf"|^(?:组|配|大)?图(?:片|示)?[一二三四五六七八九十\d]{{0,2}}\s*[|丨｜/：、]\s*\S"
)
_PICTURES = Sought(_CAPTION)
_HEAD = re.compile(
    rf"^{_MARK}(?:[(【\[](?=[^)】\]]{{0,14}}(?:记者|通讯员))(?P<in>[^)】\]]{{2,40}})[)】\]]"
    rf"|(?:{_FROM}\s+)?(?P<out>{_BYLINE}|{ROLE})(?P<told>\s*(?:(?:\d{{1,2}}月)?\d{{1,2}}日)?(?:综合|摄影|图文|采访)?报道[：:，]?|(?=\s+本报讯|\s*[(]?本报讯|\s*[：:]\s*(?:\d{{1,4}}[年月日]|昨[日天]|今[日天]|近日|日前))))\s*[：:]?\s*"
)
_BARE = re.compile(rf"^{_MARK}(?P<bare>{_PAPER}{_KIND}\s*(?!从|在|近|日前|昨|今|来|走|了|获){_LISTED}(?:\s+{ROLE}\s*{_LISTED})*)\s+(?=[{_HAN}\d“])")
"""Writers before the first sentence, set off by white space alone."""
_MEDIUM = r"(?:本报|本台|本网|本刊|日报|晚报|时报|晨报|商报|新闻网|网|在线|新闻|发布|全媒体|融媒体中心|融媒体?|客户端)"
OWN = (
    rf"(?:[{_HAN}]{{0,8}}?{_MEDIUM}(?:[{_HAN}]{{0,6}}?(?:\d{{1,2}}月)?\d{{1,2}}日)?讯(?![息问速号])"
    rf"|本[报台网刊][{_HAN}]{{1,6}}(?:(?:\d{{1,2}}月)?\d{{1,2}}日)?电(?=\s*\())"
)
_DATELINE = re.compile(
    rf"^(?:【?{OWN}】?[：:]?|[另又]讯[：:，]?|[{_HAN}]{{2,8}}报道[：:](?=\s*\()|[{_HAN}]{{2,8}}消息(?:\([{_HAN}]+\))?[：:]|(?:[{_HAN}]{{2,10}}(?:月|\d+日)?)?\d{{1,2}}月\d{{1,2}}日[电讯](?:\s|$)|[{_HAN}]{{2,8}}(?<![喜通资简短快电音传汛速])讯(?=\s*[(\d]|\s+\S)|\[[^\]]{{2,12}}讯\]"
    rf"|[(【\[〔]?(?![据从经记]|来源|根据|收到|[{_HAN}]{{0,8}}(?:发布|接到|收到))[{_HAN}· ]{{2,20}}?"
    rf"(?:(?:19|20)\d\d[-年/.])?\d{{1,2}}[-月/.]\d{{1,2}}日?(?:(?![到在赴来去往率带走深])[{_HAN}]{{2,4}}(?=电|消息|讯))?"
    r"(?:[电讯]|消息|报道(?=[：:，]))(?![息问速号站力网厂视商子梯话气器动影缆机])[)】\]〕]?[：:，]?"
    rf"|[(【\[〔]?\d{{1,2}}月\d{{1,2}}日(?:[{_HAN}]{{2,4}}(?=电))?(?:[电讯](?=[)】\]〕]|\s)|消息[：:，])[)】\]〕]?[：:，]?)\s*"
)
_INSIDE = re.compile(
    rf"^(?:{OWN}|[{_HAN}]{{2,8}}讯|[{_HAN}]{{2,10}}消息|[{_HAN}]{{2,6}}\d{{1,2}}月\d{{1,2}}日[电讯])?\s*[(](?P<who>[^)]{{0,16}}(?:记者|通讯员)[^)]{{1,40}})[)]\s*(?:[：:])?"
)
_UNSAID = re.compile(rf"^\({_NAME}(?:{_SEPARATOR}{_NAME}){{0,3}}\s?\)\s*(?=[{_HAN}\d“])")
"""Names in brackets behind a dateline that say of nobody what he is."""
_TELLS = re.compile(rf"^(?P<names>{_NAME}(?:{_SEPARATOR}{_NAME}){{0,2}})\s*(?:综合)?报道[：:]\s*")
"""甲、乙报道： at the head of a report, which does not say what they are."""
_CUT_DATELINE = re.compile(rf"(?:{OWN}|[{_HAN}]{{2,6}}讯)\s*[(](?:[^()，。]*(?:记者|通讯员|实习生)[^()，。]*)?[)]?|{OWN}")
_ONLY_NAMES = re.compile(rf"[(]{_NAME}(?:{_SEPARATOR}{_NAME}){{0,3}}[)]")
_CREDIT = r"(?:文/?图?|图/?文|作者|记者|通讯员|供稿|撰稿|编校|编辑|责编|责任编辑|校对|审核|审校|[一二三初复终]审|监制|来源|签发|摄影|摄像|制作|值班|编审)"
_TAIL = behind(
    rf"(?<=[。！？”)…])(?P<tail>\s*(?:[(（]?{_CREDIT}(?:单位)?\s*[：:丨|/].*|[(][^()。，]{{2,24}}[)]|[(]\s*{_BYLINE}\s*(?:{_WORK}|报道)?\s*[)]|{_BYLINE}\s*(?:报道。?)?))$"
)
_TAKEN = re.compile(r"\s*(?!.*(?:文[/、字并]|[图综]文|文图))[(].*摄[)]")
"""Who took the picture that a paragraph tells of."""
_META = re.compile(
    r"^(?:发布)?(?:时间|日期)\s*[：:]\s*(?:19|20)\d\d-\d{1,2}-\d{1,2}\s*(?:来源|作者)\s*[：:]\s*[\u3400-\u9fff]{2,30}?(?=(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日)"
    r"|^[(]?(?:网页)?(?:发布|时间|日期|更新|来源|作者|编辑)[^。()]{0,80}[。)]\s*|^(?:19|20)\d\d-\d{1,2}-\d{1,2}\s+(?:\d\d[：:]\d\d\s+)?(?=\S)"
)
_OFFICE = rf"(?:[{_HAN}]{{2,12}}(?:处|部|院|系|中心|办|办公室|科|局|室|会|团委|公司)\s+)?"
"""Where a writer works, printed before the name."""
_TAIL_AUTHOR = re.compile(
    rf"(?P<role>作者|记者|通讯员|撰稿|供稿|文字|文/图|图/文|图文|文|图)\s*[：:丨|/]\s*{_OFFICE}(?P<names>{_NAMES})(?=\s|$|[)，。]|{_CREDIT})"
)


KEY = (
    r"(?:(?:发布|上传|发稿)[者人]|(?:发布|发表|更新|播出|播发|上传|录入|发稿|稿件|信息|文章|新闻|图片|文字|内容|(?:信息)?(?:提供|报送|供稿|采编|编发|公开|推送))?(?:来源|作者|时间|日期|单位|人员?|部门)"
    r"|点击(?:数|率|量)?|浏览(?:次数|量|数)?|阅读(?:次数|量|数)?|访问(?:次数|量)?|次数|人气|字号|字体|分享|关键词|栏目"
    r"|[一二三初复终]审|编辑|审核|审签|签发|责编|责任编辑|校对|美编|监制|值班|摄像|制作|播音|配音|主持|记者|通讯员|撰稿|供稿|文字|图片|文/?图|图/?文|摄影|[文图审])"
)
_ACCOUNT = rf"[{_HAN}A-Za-z·]{{2,5}}"
"""The name of an account or a paper before the fields: no headline is so short."""
_HOUSE = rf"[{_HAN}]{{2,16}}(?:政府|委员会|[局厅委办网报社]|在线|中心|医院|学院|大学|学校|公司|协会|商会|发布|融媒)"
"""The house whose site it is, in their place."""
_FIELDS = re.compile(
    rf"[(\[【]?\s*(?:(?:{_ACCOUNT}|{_HOUSE})\s+(?={KEY}\s*[：:]|{DAY}[\s|]+{KEY}\s*[：:]))?(?:{DAY}[\s|]*)?(?:{KEY}\s*[：:]+\s*(?:{DAY}|[^：:。，；\s]*)(?:\s+(?!{KEY}\s*[：:])[^：:。，；\s]{{1,12}})*[\s|]*){{1,}}[)\]】]?"
)
"""Fields of a web page's own line."""
_COLONS = Sought(_FIELDS)


def _may_name_writers(chars: str) -> bool:
    """Whether a text holds what stands in every byline and every credit: asked first, since hardly any paragraph does."""
    return "记者" in chars or "通讯员" in chars or "评论员" in chars or "实习生" in chars or _CREDITED.search(chars) is not None


LINES = 512
"""So many lines are remembered: what a line is, is asked of the same one from several sides."""


_BEGINS_FIELDS = re.compile(rf"{KEY}\s*[：:]")


def begins_fields(chars: str) -> bool:
    """Whether a line begins with one of those fields, wherever it ends."""
    return bool(_BEGINS_FIELDS.match(chars))


@lru_cache(maxsize=LINES)
def is_fields(chars: str) -> bool:
    """Whether a line holds only what a web page says of itself: 作者：… 时间：… 点击：…"""
    return len(chars) <= 100 and _COLONS.may_be_in(chars) and bool(_FIELDS.fullmatch(chars))


@lru_cache(maxsize=LINES)
def is_byline(chars: str) -> bool:
    """Whether a line names its writers and says nothing else."""
    if is_fields(chars):
        return bool(_named(chars) or _GROUPS.search(chars))
    if not _may_name_writers(chars):
        return False
    if len(chars) <= 100 and (_WEB.match(chars) or _PIPED.match(chars)):
        return True
    return len(chars) <= 60 and bool(_LINE.match(chars)) and not (chars.endswith("摄") and "文" not in chars)


_WITH_PICTURES = re.compile("^本报讯|[(](?:组|附|多)?图[)]$")
"""隧道昨日动工(图): a headline that says that there is a picture."""


_OF_A_YEAR = re.compile(r"(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日，")
"""2021年3月2日，区长某某(中)到某镇调研: what a chronicle tells of a day, with the place of somebody in its picture."""


def is_caption(chars: str) -> bool:
    """Whether a short line is the credit or the text of a photograph."""
    told = _WITH_PICTURES.search(chars) or (_OF_A_YEAR.match(chars) and not chars.endswith("摄"))
    return len(chars) <= 80 and _PICTURES.may_be_in(chars) and bool(_CAPTION.search(chars)) and not told


_CORRESPONDENT = re.compile("通[讯迅]员|评论员|实习生")


def _kind(role: str) -> str:
    return "correspondent" if _CORRESPONDENT.search(role) and "记者" not in role else "reporter"


def bylines(text: MappedText) -> tuple[Byline, ...]:
    """The reporters and correspondents that a byline names."""
    return tuple(_bylines(text.chars))


def _bylines(chars: str) -> list[Byline]:
    found: dict[str, Byline] = {}
    for match in _GROUPS.finditer(chars):
        for name in _SINGLE.finditer(match[2]):
            plain = "".join(name[0].split())
            if chars.startswith("报道", match.start(2) + name.end()) and places.find(plain):
                continue  # 记者 甲 云江报道: from there
            found.setdefault(plain, Byline(plain, _kind(match[1]), plain))
    return list(found.values()) or _named(chars)


_HOUSES = re.compile("(?:[小中大]学|学[院校]|公司|医院|中心|政府|融媒|发布|分校|商会|协会)$")


def _named(chars: str) -> list[Byline]:
    """The writers of credits in the form 作者：NAME."""
    found = []
    for match in _TAIL_AUTHOR.finditer(chars):
        kind = "reporter" if match["role"] == "记者" else "correspondent"
        found += [
            Byline("".join(name.split()), kind, name)
            for name in re.findall(_NAME, match["names"])
            if name[-1] not in "部处办室科局社组台网" and not _HOUSES.search(name)
        ]
    return found


def is_dateline(chars: str) -> bool:
    """Whether a line holds nothing but how a report begins: 本报讯(记者 甲), or as much of it as a narrow column left on the line."""
    return len(chars) <= 40 and bool(_CUT_DATELINE.fullmatch(chars))


def _unsaid(chars: str) -> list[Byline]:
    """The writers of a pair of brackets that holds nothing but names and does not say what they are: whoever is on no staff, for all one knows."""
    names = re.findall(_NAME, chars) if _ONLY_NAMES.fullmatch(chars.strip()) else []
    known = all(name[0] in lexicon.word_set("surnames") or name[:2] in lexicon.word_set("compound_surnames") for name in names)
    return [Byline("".join(name.split()), "correspondent", name) for name in names] if known else []


@lru_cache(maxsize=LINES)
def _front(chars: str) -> tuple[int, str, bool]:
    """How many characters of a paragraph are dateline, byline or web metadata, 0 for none; what of them names somebody, and whether in the form of a credit."""
    meta = _META.match(chars)
    if meta:
        return meta.end(), meta[0], True
    signed = _may_name_writers(chars)
    inside = _INSIDE.match(chars) if signed and ")" in chars else None
    head = inside or (_HEAD.match(chars) if signed else None)
    if head:
        return head.end(), head["who" if inside else "in" if head["in"] else "out"], False
    told = _TELLS.match(chars) if signed else None
    if told:
        return told.end(), f"通讯员{told['names']}", False
    dateline = _DATELINE.match(chars)
    if dateline:
        return dateline.end(), "", False
    bare = _BARE.match(chars) if signed else None
    return (bare.end(), bare[0], False) if bare else (0, "", False)


def opens(chars: str) -> bool:
    """Whether a line begins with a dateline or a byline and then says something: 本报讯 …"""
    return 2 < _front(chars)[0] < len(chars)


_TODAY = re.compile(r"今[天日晨早晚]|昨[天日晚]|前天|当天")
_A_DAY = re.compile(r"\d日")


def _counts_from(chars: str, size: int) -> bool:
    """Whether what a report tells behind its dateline is told as of that day, and of no other."""
    return bool(_A_DAY.search(chars, 0, size) and _TODAY.search(chars, size) and not _A_DAY.search(chars, size, size + 60))


def without_credits(text: MappedText, *, undated: bool = False) -> tuple[MappedText, tuple[Byline, ...]]:
    """A body paragraph without the byline, dateline and credits at its two ends, and the writers they name.

    `undated`: no year is known, so that the dateline stays where 今天 behind it means its day.
    """
    found: list[Byline] = []
    day = text[:0]
    while True:
        size, who, credit = _front(text.chars)
        if not size:
            break
        day = text[:size] if undated and not who and _counts_from(text.chars, size) else day
        found += _named(who) if credit else _bylines(who) if who else []
        text = text[size:].strip()
        unsaid = _UNSAID.match(text.chars)
        if unsaid:
            found += _unsaid(unsaid[0])
            text = text[unsaid.end() :]
    end = text.chars[-121:]
    tail = _TAIL.search(text.chars, len(text) - len(end)) if ")" in end[-2:] or _may_name_writers(end) else None
    if tail:
        found += [] if _TAKEN.fullmatch(tail["tail"]) else [*_named(tail["tail"]), *bylines(text[tail.start("tail") :])] or _unsaid(tail["tail"])
        text = text[: tail.start("tail")].strip()
    text = join([day, text]) if len(day) else text
    return text, tuple(dict.fromkeys(found))
