"""Names of meetings and ceremonies in an encoded sentence, and what the text says happened with them."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from msgspec.structs import replace

from kg import lexicon
from kg.extract import deeds, occasions
from kg.extract.deeds import EventName
from kg.extract.encoded import Encoded
from kg.model import Span
from kg.sought import Seldom, Table, led

_HELD = (
    r"(?:召开|举行|举办|开展(?=[^，。；]{0,16}(?:集体学习|集中学习|专题学习|学习会))|召集|组织召开|主持召开|"
    r"开展(?=了?[^，。；ⓅⓉ]{2,24}(?:活动|主题|党|团|开放|体验)日(?:活动)?(?:，|。|；|$))|(?<![经别])开(?!学(?!习)|[封化原江平州远阳鲁福](?:[市县区州]|中院|法院|大学|[^，。；]{0,2}[局委院厅]))(?=[^，。；始展工幕放发拓创通馆园]{2,})|进行(?=第)|启动(?=了?[^，。；Ⓟ]{2,40}?(?:活动|仪式)(?:，|。|；|$)))(?:了|的)?"
)
_WAS_HELD = (
    r"(?:(?:召开|举行|举办)了?(?=[，。；！”)]|$|\s)|(?:胜利|圆满)?(?:开幕|闭幕)(?!式|会|大会|典礼|致辞)"
    r"|(?:再次|首次)?开启(?=[，。；]|$)|(?<!活动)开始(?=[，。；]|$)|(?:圆满|顺利|胜利)(?:结束|收官)(?=[，。；]|$)|如约而至|举行完毕|落下帷幕|拉开(?:帷幕|序幕)|启幕|开会|开过|开班|结业|开讲|开赛|开考|举槌|打响)"
)
_GOES_ON = "(?:首先|先后|集体|随后|现场|还|先)*"
_BEGINS_WITH = "(?:(?:首先|先|集体)(?:集体|现场)*(?:播放|观看|收看|传达|听取|通报|宣读|学习|介绍)|(?:播放|观看|收看|传达学习|传达|听取|通报|宣读|表彰)了)"
"""座谈会首先播放了短片: what is done at a sitting, of which no other word says that it was held."""
_NUMBERED = "(?:第[\\d一二三四五六七八九十百]{1,4}[讲期])?"
"""某某大讲堂第三讲"""
_TAKES = re.compile(r"(?:[^，。；“”]{2}而)?(?:隆重|热烈|盛大)|首次")
_SUBJECT_OF_STUDY = re.compile(
    r"(?:上|时|中|期间)的(?:重要|系列)?(?:讲话|致辞|发言|演讲|指示|论述|报告|署名文章)|(?:的)?(?:重要)?(?:精神|部署|要求|决议|决定|公报|提出|确定|明确|以来|之后|前夕|上的(?:重要)?(?:讲话|致辞|发言|演讲|指示|论述|报告)|重要讲话)"
)
_BEFORE_OR_AFTER = re.compile(r"(?:之后|以后|后，|之前|以前|前，|结束后|闭幕后|召开前|召开后|期间，|期间(?=[^，。；]{0,6}(?:会见|会晤|拜会|接见)))")
_TURN = re.compile(r"^(?:今年|本年度)?(?:\(扩大\)|专题|第[一二三四五六七八九十百\d]+(?:次|届|场|期))")
_LEADING = re.compile(
    rf"^(?:{occasions.ONE}|"
    r"讯\)|[来赶]到(?=[^，。；]{2,12}(?:现场|会场))|(?:历时|为期)[^，。；的]{1,6}的|(?:召开|举行|举办)了?(?=[^，。；的]{4}|[^，。；]{0,3}座谈会)|了|的|由|并|又|还|宣布|接着|马上|随后|分别|先后|应邀|主持|组织|出席|参加|在|Ⓣ|，|和|(?:会见|会谈|接见|座谈|调研|考察)(?:活动)?，?并(?=主持|出席|见证)|见证|当天|当日|上午|下午|晚上|此前|期间|其间|另|(?:视察|调研|考察|检查|慰问|走访|活动)(?:活动)?(?:[或和及]|，?(?:并|还)(?=[出参列主召]))|(?:召开|举行|举办)的|(?<=在)[^，。；“”的]{2,20}?(?:召开|举行|举办)的|[^，。；“”]{2,90}?(?:主办|承办|协办)的|[^，。；“”的]{2,14}?(?:召开|举行|举办)的(?=[^，。；的]{5})|(?:赴|到|走进|深入|来到)[^，。；“”]{2,20}?开展(?:了)?)+"
)


@lexicon.derived
def _ending() -> str:
    return lexicon.any_of("event_endings")


@lexicon.derived
def _types() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.rows("event_endings")}


@lexicon.derived
def _at_end() -> re.Pattern[str]:
    return led(rf"({_ending()})[”]?{_NUMBERED}(?:\([^()]*\))?$")


@lexicon.derived
def _patterns() -> tuple[occasions.Form, ...]:
    name = (
        rf"(?P<name>(?:(?:[^，。；：“”ⓅⓉ]{{0,16}}?(?:第[^，。；“”ⓅⓉ]{{1,5}}[期届次场]|会议))?“[^“”，。]{{0,30}}{_ending()}”|(?:“[^”]{{2,40}}”|[^，。；：ⓅⓉ“”])*{_ending()}(?!谈|见|晤|中心|厅|室|大厦|"
        rf"大楼|馆|纪要|精神|系统|平台|主席团成员)”?{_NUMBERED}(?:\([^()]{{2,8}}\))?))"
    )
    short = name.replace("[^，。；：ⓅⓉ“”])*", "[^，。；：ⓅⓉ“”由])*")
    edge = r"(?:^|(?<=[，。；：ⓉⓅ\n]))(?:(?:据悉|另悉|会前|会后)，)?"
    form = occasions.form
    return (
        form("held", rf"{_HELD}(?:(?:纪念|庆祝)?Ⓟ(?={_HONOURED.pattern}))?{name}"),
        form("held", r"(?:召开|主持召开|举行|举办)(?:了)?(?P<name>[^，。；：ⓅⓉ“”]{2,24}会)(?=[，。；]|$)"),
        form(
            "held",
            r"(?:召开|举行|举办|主持)了?又?[一首][场次个](?P<name>“[^，。；：ⓅⓉ“”]{2,20}”?[^，。；：ⓅⓉ“”]{0,8}会”?|[^，。；：ⓅⓉ“”]{2,20}会)(?=[，。；]|$)",
        ),
        form(
            "held",
            rf"{edge}{name}(?:Ⓑ|暨“[^“”]{{2,24}}”)?(?:，(?=Ⓣ?，?在[^，。；]{{2,24}}(?:举行|召开|举办|拉开|启动|落幕|开幕|闭幕|圆满)))?{occasions.ADVERB}",
            _WAS_HELD,
        ),
        form("held", rf"{edge}(?P<name>[^，。；：ⓅⓉ“”]{{3,24}}会){occasions.ADVERB}", "(?:召开|举行|举办)(?=[，。；！]|$)"),
        form("attended", r"(?:出席|参加|主持|列席)(?:了|召开)?(?P<name>[^，。；：ⓅⓉ“”]{3,24}会)(?=[，。；]|并|$)"),
        form("attended", r"在(?:召开|举行)?的?(?P<name>[^，。；：ⓅⓉ“”]{3,24}会)上"),
        form(
            "held",
            rf"{edge}(?!第[一二三四五六]次全体会议|为|围绕|迎接|筹备)(?=[^，。；]{{0,24}}[次届期]){name}(?:，?Ⓣ，?)?",
            "(?:审议|表决|听取|通过了|选举产生|决定(?=任命|免去|接受))",
        ),
        form("held", rf"{edge}{short}{_GOES_ON}", _BEGINS_WITH),
        form("held", rf"Ⓣ的{name}(?=，|由|上)"),
        form("held", rf"{edge}{name}{occasions.ADVERB}正(?:[^，。；ⓅⓉ]{{0,14}}?)", "(?:进行|举行|召开|举办|上演|展开)中?(?=[，。；！]|$)"),
        form(  # 又一场早餐会摆开了长桌
            "held", r"Ⓣ，?又?[一首]场(?P<name>“[^“”，。；：ⓅⓉ]{2,24}会”|[^，。；：ⓅⓉ“”]{2,16}会)(?![议员场馆所址费展计当心做])"
        ),
        form("held", rf"{edge}{short}(?:由|，)?(?:Ⓟ|[^，。；Ⓟ]{{2,12}})?{occasions.ADVERB}", "主持"),
        form("attended", rf"(?:出席|参加|主持|列席|观看|欣赏)(?:了|召开)?(?:Ⓣ的)?{name}"),
        form("attended", rf"会场(?:组织|集中)?(?:收听收看|收看收听|收看|收听)(?:了)?{name}"),
        form("attended", rf"{edge}(?:随后的?|当天的?)?{short}", "(?:上|现场)，"),
        form("attended", rf"在(?:随后|当天)?(?:召开|举行|举办)?(?:的)?{name}", "(?:上|中|时|现场)"),
    )


@lexicon.derived
def _table() -> Table[occasions.Form]:
    return Table(_patterns(), occasions.pattern_of)


@lexicon.derived
def _occasions() -> Table[occasions.Form]:
    return Table(occasions.FORMS, occasions.pattern_of)


@lexicon.recent(64)
def find(encoded: Encoded) -> tuple[EventName, ...]:
    """The events named in a sentence, in order, the longest name where two overlap."""
    found: list[EventName] = []
    for form in _table().alive(encoded.text):
        for match in occasions.matches(form, encoded.text):
            name = _named(encoded, match, form[0])
            found += _each(encoded, name) if name else ()
    for form in _occasions().alive(encoded.text):
        for match in occasions.matches(form, encoded.text):
            name = _named(encoded, match, form[0], occasion=True)
            found += [name] if name and not any(_overlap(known, name) for known in found) else []
    told = [deed for deed in deeds.ceremonies(encoded) if not any(f.how == "held" and _overlap(f, deed) for f in found)]
    found += [*told, *deeds.sittings(encoded)]
    if not found:
        return ()
    kept: list[EventName] = []
    for name in sorted(found, key=lambda n: (-len(n.name), n.at, n.how)):
        if not any(_overlap(k, name) for k in kept):
            kept.append(name)
    return tuple(sorted(kept, key=lambda n: n.at))


_JOINED = re.compile("、|以及|和(?!平)")
_LEAST = 7
"""A name that stands in a list of names of events has so many characters at least: 开幕式和颁奖仪式 are one occasion."""


def _each(encoded: Encoded, name: EventName) -> list[EventName]:
    """The names that a list of ceremonies holds, each ending as such names do: 出席了某桥通车仪式、某河植树仪式."""
    cuts = [match.span() for match in _JOINED.finditer(name.name)] if name.type == "ceremony" and name.how == "attended" else []
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(name.name)]
    parts = [name.name[start:end] for start, end in zip(starts, ends, strict=True)]
    as_printed = encoded.article.slice(name.span) == name.name
    if not (cuts and as_printed and all(len(part) >= _LEAST and _at_end().search(part) for part in parts)):
        return [name]
    low = name.span.start
    return [
        replace(name, name=part, span=Span(low + start, low + start + len(part)), at=name.at + start, listed=start > 0)
        for start, part in zip(starts, parts, strict=True)
    ]


def _overlap(one: EventName, other: EventName) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end


def _named(encoded: Encoded, match: re.Match[str], how: str, *, occasion: bool = False) -> EventName | None:
    start, end = match.span("name")
    before = encoded.text[: match.start()]
    lead = _LEADING.match(encoded.text[start:end])
    start += lead.end() if lead else 0
    start = _with_honoured(encoded.text, start)
    if _PART_OF_IT.match(encoded.text, start, end) or _DECIDED.match(encoded.text, start, end):
        return None
    if how == "attended" and (_ELSEWHERE.search(before) or before.endswith("，为")):
        return None
    if (how == "attended" and _WHO_DID.match(encoded.text, end)) or _TALKED_OF.search(before):
        return None
    if _SUBJECT_OF_STUDY.match(encoded.text, end) or _BEFORE_OR_AFTER.match(encoded.text, end) or end - start < 2:
        return None
    bare = how == "held" and generic(encoded.text[start:end]) and encoded.text[start:end].endswith("会议")
    if (_TURN.match(encoded.text[start:end]) or bare) and how == "held" and match.start() < match.start("name"):
        front = re.search(r"[^，。；：ⓉⓅ]*$", before)
        host = re.sub(r"以.*$|在[^在]{2,20}$|(?:立即|随即|迅速|马上|当即|及时|接着|紧接着|也|又|组织|专门)+$", "", front[0]) if front else ""
        if not host:  # 县政府以“…”为主题，进行第三次学习
            first = re.match(
                r"(?:Ⓣ，?)?(?!(?:[上下]午|晚上|当[天日晚]|随后|之后|会[上前后])，)([^，。；：ⓅⓉ以]{2,40}(?=Ⓣ)|[^，。；：ⓅⓉ以]{2,12})", encoded.text
            )
            host = first[1] if first else ""
        name = host + encoded.original(start, end)
    else:
        name = encoded.original(start, end)
    sort = occasions.kind_of(name, match) if occasion else None
    found = _event(name, encoded.span(start, end), start, how, sort, future=bool(deeds.FUTURE.search(before)))
    opened = found and found.type == "other" and (_OPENED.search(match[0], end - match.start()) or match[0].startswith("启动"))
    return replace(found, type="ceremony") if found and opened else found


_OPENED = re.compile("(?:开幕|闭幕|启幕)$")
"""某某大赛在某地开幕: a ceremony, whatever opened."""


_WHO_DID = re.compile("的[^，。；：Ⓟ]{0,4}(?:\\d+|[一二三四五六七八九十百几多]+)[余多]?[名位]|的(?:全体|各位)?(?:学员|Ⓗ)")
"""对参加第一期培训班的三十名学员提出要求: those who attend are spoken of."""
_TALKED_OF = re.compile("就[^。；]*、(?:共同|联合|合作|轮流|适时|尽快|择机|定期|[^，。；、]{0,4}在[^，。；、]{2,10})?$")
"""双方就开放口岸、共同举办冰雪节、互派学生等事项交换意见: a matter of the talks."""
_FOUNDING = frozenset({"成立大会", "成立仪式", "成立会议"})


def alike(told: str, name: str) -> bool:
    """Whether two names are one, or the other no more than that of the meeting at which what was told was founded: 某会成立。甲出席成立大会."""
    return told == name or (name in _FOUNDING and told.endswith("成立"))


_PART_OF_IT = re.compile("(?:峰会|会议|大会|论坛)(?:第[一二三四五]阶段|分组|围绕)[^，。；]*讨论$")
"""峰会第一阶段围绕某事讨论: a part of what is told already."""
_DECIDED = re.compile("(?:会议|大会|全会)?(?:研究|讨论|审议|表决|一致)?(?:通过)?(?:了)?(?:关于)?(?:决定|同意|定于)")
"""会议决定县十七届人大三次会议于25日举行: that one is still to come."""
_HONOURED = re.compile("(?:追悼|遗体告别|诞辰|逝世|牺牲|同志)")
"""What in the name of a meeting stands behind the name of whom it honours."""


def _with_honoured(text: str, start: int) -> int:
    """Where a name begins that holds the name of somebody: 纪念|某某|诞辰百年座谈会, 某某|追悼大会."""
    if not _HONOURED.match(text, start) or text[start - 1 : start] != "Ⓟ":
        return start
    return start - 1 - 2 * text.endswith(("纪念", "庆祝"), 0, start - 1)


_SOME_MEETING = re.compile(
    r"(?<![社协商工学侨联机晚宴聚庙灯舞省都体领误教运博奥])(?<!(?:委员|理事|常委|学生|青年|妇女|联合|基金|促进|研究|残联|监事|董事|同乡|校友|展览|博览|运动|音乐|演唱|歌咏|游园))"
    r"(?<!(?:组委|执委|筹委|居委|村委|管委|街委|工委|党委|纪委|代表|字会))会$"
)
"""What was held and ends with 会 is a meeting, though its name stands in no list: 谋划会, 交办会; bodies and merry-making are none."""


_SOLEMN = re.compile("签约|揭牌|开工|颁奖|授牌|启动")
_OCCASION = re.compile("仪式|活动")


def _event(name: str, span: Span, at: int, how: str, sort: str | None, *, future: bool) -> EventName | None:
    name = _TAKES.sub("", name).strip("的 ")
    shown = _at_end().search(name)  # the first place where one ends the name: the longest
    ending = shown[1] if shown else ""
    if not ending and _SOME_MEETING.search(name.rstrip("”")):
        return EventName(name, "meeting", span, at, how, future)
    if not ending and sort and not _NOT_THERE.search(name):
        return EventName(name, sort, span, at, how, future)
    if not ending or len(name) > 60 or _NOT_THERE.search(_QUOTED.sub("", name)):
        return None
    kind = _activity(name) if ending == "活动" else _types()[ending]
    if kind is None:
        return None
    if kind == "meeting" and _SOLEMN.search(name) and _OCCASION.search(name):
        kind = "ceremony"
    return EventName(name, kind, span, at, how, future)


_QUOTED = re.compile("“[^”]*”")
_NOT_THERE = re.compile("未(?:能)?(?:出席|参加|到)|没有")
_ELSEWHERE = re.compile("(?:因(?:外出)?|前来|(?:看望|慰问|接见|走访)(?:慰问)?了?|会见(?:了)?[^，。；]{0,10}|邀请[^，。；]{0,8})$")


def _activity(name: str) -> str | None:
    """What an 活动 is, by its name; None for a tour, which its verbs tell. A 系列活动 is what it is a series of, if that is an occasion."""
    of = _at_end().search(name.removesuffix("系列活动")) if name.endswith("系列活动") else None
    if of and len(name) > len(of[1]) + 4:
        return _activity(name.removesuffix("系列活动")) if of[1] == "活动" else _types()[of[1]]
    if re.search("调研|考察|走访|慰问|检查|视察|督查|巡查|招商|有关|相关|上述|(?<!”)系列|以上|各类|此次|本次", name) or len(name) < 5:
        return None
    if re.search("宣讲", name):
        return "talk"
    return "ceremony" if re.search("启动|签约|揭牌|开工|颁奖|庆祝|开幕|闭幕|授牌|[^春季环]节|仪式|发布|首发|开馆|纪念", name) else "other"


_BARE = re.compile(
    r"(?:本次|此次|这次|该)?[\u4e00-\u9fff]{2}(?:仪式|活动)|第[一二三四五六](?:次)?[、和至](?:第)?[一二三四五六]次全体会议|(?:本次|此次|这次|该|本届)(?:会议|大会|全会|峰会|论坛)"
)


def generic(name: str) -> bool:
    """Whether a name says no more than what kind of event it is: 座谈会, 会议, 仪式."""
    return name in _types() or name in {"会", "活动", "会上", "工作汇报会"} or len(name) <= 3 or bool(_BARE.fullmatch(name))


_WHICH = re.compile("第[一二三四五六七八九十百\\d]{1,5}次")


_SAME_THEME = 0.6
"""What two meetings are called in quotation marks is one theme from this likeness on."""
_DELEGATION = Seldom("([\u4e00-\u9fff]{2,8}?)代表团(?:审议|讨论|全体会议)")


def other_turn(one: str, other: str) -> bool:
    """Whether two names tell of different turns or groups: 第四次会议, 第九次委员长会议; 甲省代表团审议, 乙省代表团审议."""
    groups, beside = set(_DELEGATION.findall(one)), set(_DELEGATION.findall(other))
    if groups and beside and not groups & beside:
        return True
    themes = [_QUOTED.search(name) for name in (one, other)]
    if themes[0] and themes[1] and SequenceMatcher(None, themes[0][0], themes[1][0]).ratio() < _SAME_THEME:
        return True
    turns, others = set(_WHICH.findall(one)), set(_WHICH.findall(other))
    return bool(turns and others) and not turns & others
