"""Visits: who went where."""

from __future__ import annotations

import re
from dataclasses import replace

from msgspec import structs

from kg import lexicon
from kg.extract import firmproof, modality, onward, outings, rounds, seen, sites
from kg.extract.around import Around
from kg.extract.encoded import Encoded
from kg.extract.goings import MOVES, STAFF, STOP_RULES
from kg.extract.kinds import kind_of
from kg.extract.plausible import of_our_house
from kg.extract.rule import Rule, table
from kg.extract.sitename import Site
from kg.extract.untoured import invites, told_otherwise
from kg.sought import Table
from kg.words import first_kind

_TOUR = (
    r"访问了(?![^，。；]{0,12}(?:网站|网页|平台|账号|系统|页面))|访问(?=我[校院司厂会馆所行社省市县区州旗]|本[校院])|对我[校院司厂省市县区](?:进行|开展)(?:了)?[^，。；]{0,6}访问|调研(?!过程)|考察(?!过程)|走访|视察|检查(?!组|站|院|官)|督查|督导|督办|巡查|巡河|巡湖|巡林|暗访|踏勘|突查|抽查|突击检查|实地察看|察看|看望|慰问(?!电|信|金)|"
    r"拜年|[拜参]谒(?!仪式)|瞻仰(?!仪式)|现场办公(?!会)|走基层|走了|进村入户|访企|暖企|夜访|夜查"
    r"|(?:连|接连|先后)?[跑转](?:了|遍了?|完)?(?=[^，。；]{0,16}?[两二三四五六七八九十\d][余多]?[个家处座条](?:[^，。；]{0,4}?(?:乡镇|[镇乡村街]|街道|社区|企业|公司|项目|工地|点位?|地方|园区|现场|学校|[市县区]))?(?=，|。|；|$))"
    r"|带队|率队|率团|带团|率(?![^，。；Ⓟ]{2,24}(?:接待|迎接|迎候|欢迎|会见))(?=Ⓟ|[^，。；]{0,12}(?:团|组|一行))|带(?=[^，。；Ⓟ]{0,14}(?:代表|考察|访问|参访|参观|商务|经贸|学习)[团组]|[^，。；]{0,10}同志)|"
    r"查(?=看|[森安防工食环企在河质项])|看(?:了|企业|项目)|(?:先|再|一路|一直)看|逐家上门|敲开|叩开|拜访(?:了)?(?![^，。；Ⓟ]{0,30}Ⓟ)|登门|入户走访|参观|游览(?!车|区|线|图|项目|观光)|(?:实地|集中|现场|进行)观摩(?!会)|观摩(?=了)|(?:访问|观摩|探望|巡视)(?=[^，。；Ⓟ]{2,24}(?:公司|集团|厂|学校|[中小]学|(?:医|卫生|养老|敬老|福利)院|大学|学院|村|社区|企业|基地|园区|项目)(?:，|。|；|$))|回访(?!制)|核查(?!组)|查验|勘[查察]|慰劳|(?:带领|组织)(?=[^，。；]{2,14}(?:观摩|参观|察看|走进|来到|深入))"
)
_ARRIVES = (
    r"来到|先后进入|先后来(?!访)|走村[串入]户|驱车|(?<![收达得感受迟签报直遇见回解听想做谈提识悟料体等轮找办交递塞展伸延])到(?!会|场|位|期|底|达|了(?![^，。；Ⓟ]{2,24}(?:村|镇|乡|街道|社区|校|[中小大]学|院|厂|公司|园|站|所|局|中心|馆|基地|项目|工地)(?:[，。；、]|$))|此|\d|20|来|任|处|时|账|案|岗)|(?<!全力以)赴|前往|"
    r"深入(?=[^，。；]{0,24}(?:村|镇|街道|社区|企业|公司|园区|项目|厂|校|院|现场|工地|一线|车间|中心|集团|化工|科技|"
    r"等|[县市区旗州](?:，|。|；|$)))|走进|走访|抵达"
    r"|抵(?=[\u4e00-\u9fff]{1,2}(?:，(?:进行|开始|展开|开展|考察|访问)|考察|访问|参观|调研))|到访|莅访|造访|作客(?=[^，。；]{2,12}[，。])|直奔(?!主题)|直插|沿着|(?<![未本将向越由近历素从以后看说带迎传起出下过回上进往寄常送拿发运引赢换得请接搬借买叫捎端打招])来(?![人客宾电函信源自往年历由料样件图款稿]|[^，。；]{0,6}表示)(?=[我\u4e00-\u9fff()]{1,14}?(?:，|。|；|"
    rf"{outings.COMES_FOR})"
    r"|[\u4e00-\u9fff·]{1,12}访问(?:。|，|；|$))|转到|(?<![引推改促增跟递演])进了|坐进|拐进|踏进|迈进|莅临|下乡(?!活动)|奔赴|去了|赶到|赶赴|一行(?:又)?走"
)

RULES = (
    Rule("visit-tour", "“调研”“考察”“走访”“带队”的主语是这次走访的带队人。", _TOUR, "lead", confidence=0.93),
    Rule(
        "visit-stations",
        "“某人的第一站是某处”：他是这次走访的带队人。",
        r"^(?:一行)?的(?:首站|(?:第一|最后一|下一)站)(?:是|为|到|来到|选在|设在|定在|放在|就是)",
        "lead",
        confidence=0.88,
    ),
    Rule(
        "visit-gives",
        "“为某校的孩子、某厂的工人送去东西”：他是这次走访的带队人。",
        rf"(?:为|给|向)(?:正|仍|一直)*(?:坚守|奋战|工作)?在?[^，。；：ⓅⓉⒽ]{{2,60}}?(?:小学|中学|学校|幼儿园|村|社区|(?:医|卫生|养老|敬老|福利)院|(?:收费|加油|车|变电|养护)站|派出所|[大中支]队|公司|厂|项目部|工地|现场|之家)的?[^，。；：ⓅⓉⒽ的]{{0,6}}?{STAFF}送[去上来](?!祝福|欢乐|笑声|歌声)",
        "lead",
        confidence=0.75,
    ),
    Rule("visit-arrives", "“来到”“到”“赴”某地的主语是这次走访的带队人。", _ARRIVES, "lead", confidence=0.88),
)
AT_SITE = Rule("visit-at-site", "“在某处，某人察看、了解……”：他到了那里。", r"", "lead", confidence=0.8)
WORDS = (
    Rule("visit-word", "词表中的走访动词：它的主语是这次走访的带队人。", r"", "lead", confidence=0.88),
    Rule("stop-word", "词表中的走访动词：它的宾语是到访地点。", r"", "stop", confidence=0.85),
)
"""For the verbs of the word list `verbs` that make a visit, which a user may extend."""
_NO_SCENE = re.compile(
    r"(?:会|报告|宣讲|讲座|授课|党课|会上|会议|座谈|讲话|交流|调研|考察|走访|检查|活动|过程|期间|基础|前提|方面|同时|情况|带领|领导|陪同|下|中|时|后|前|上)$"
)


_DONE = re.compile("完(?![成善全整美工毕])")
"""巡视|完|校园"""
_TO_MEET = re.compile("(?:迎接|迎候|送行|欢送|接机|接站|送别)$|的[^，。；的]{0,8}(?:演出|表演|节目|歌舞|大戏|比赛)$|Ⓟ(?:老人|夫妇|一家)?家的[^，。；、]{1,8}$")
"""到机场迎接: where the hosts went is no stop. 观看某剧团的演出: nor is who played."""
_TOPIC = re.compile(
    "[方校企地Ⓟ行组团会司院局，]就(?![来到走赶赴去深])[^，。；]{2,40}$|[方校企地]就$|[\u4e00-\u9fff]就(?![来到走赶赴去深在])[^，。；]{4,40}(?:公司|集团|企业|厂)$"
)  # 双方就选派医生赴某院工作交换意见
_FROM = re.compile("从(?![^，。；]{0,20}(?:一路|一直))(?:[^，。；：ⓅⓉ]{1,14}|[^。；：ⓅⓉ]{2,60}等，)到$")
_AS_IF = re.compile("(?:仿佛|好像|如同|宛如|犹如|似乎|就像)[^，。；]{0,4}$")
_WHILE = re.compile("(?:时|中|期间|过程中|途中)(?=指出|强调|要求|表示|提出|说|谈|了解到|看到|得知|发现|，)")
"""参观|时指出: what was said on the way is no site."""
_THIS_ONE = re.compile("(?:[此本这该每首]次|专项)$")
"""此次|检查突出某项工作: the round itself is spoken of."""


@lexicon.derived
def _worded() -> tuple[Rule, ...]:
    verbs = lexicon.alternation(word for word, what in lexicon.rows("verbs") if what == "visit")
    return tuple(replace(rule, pattern=rf"(?P<verb>{verbs}了?)(?!的|组|团|者|活动)") for rule in WORDS)


@lexicon.derived
def _tables() -> tuple[Table[Rule], Table[Rule]]:
    """What makes somebody a visitor, and what makes a site a stop."""
    return table((*RULES, _worded()[0])), table((*STOP_RULES, _worded()[1]))


@lexicon.recent(1024)
def leads(predicate: str) -> tuple[Rule, int] | None:
    """The rule by which a predicate makes its subject the one who visits, and where it fired."""
    plain = modality.unsaid(predicate)
    for rule in _tables()[0].alive(plain):
        for match in rule.regex.finditer(plain):
            if told_otherwise(plain, match):
                continue
            return rule, match.start()
    return None


_FRONT = re.compile(
    r"(?:^|[，。；”])(?:Ⓣ，?|随后，?)?(?:刚|甫|刚刚|一)?(?P<said>(?:一)?(?:走进|来到|步入|踏进|迈进|深入|驱车来到|抵达|赶到|(?<=[刚甫一])到)[^，。；：ⓅⓉ]{2,34})，$"
)
_AT_SITE = re.compile(r"^(?:Ⓣ，?|随后，?)?(?:在(?P<there>[^，。；：ⓅⓉ]{3,60})(?:里|内|，Ⓣ)?|(?P<bare>[^，。；：ⓅⓉⒽ在]{4,34})(?:里|内|前|旁|门前|门口))，$")
_LOOKS = re.compile(
    r"^(?:一行)?(?:边走边[看问]|逐一|一一|详细|实地|仔细|认真|现场|深入|随机|听取|察看|查看|了解|询问|走进|参观|观看|检查|俯身|登上|驻足|拉着|握着|拉住|蹲|弯腰|与[^，。；]{1,20}(?:交流|交谈|座谈|攀谈|聊|拉家常|算))"
)
_IN_SITES = re.compile(
    r"^(?:一行)?(?:分别|先后)?在(?P<there>[^，。；：ⓅⓉ]{3,60})，(?:逐一|一一|详细|实地|仔细|认真|现场|深入|随机|边走边)*"
    r"(?:听取|察看|查看|了解|询问|参观|观看|检查|与[^，。；]{1,20}?(?:交流|交谈|攀谈|拉家常|聊|算))"
)


def fronted(before: str, after: str = "") -> Rule | None:
    """The rule by which the clause before a subject makes him the one who visits: 一走进某厂，某某就问起销路; 在某公司，某某详细了解销路."""
    match = _FRONT.search(before)
    found = next((rule for rule in RULES if rule.regex.search(match["said"])), None) if match else None
    there = _AT_SITE.search(before) if found is None and _LOOKS.match(after) else None
    return AT_SITE if there and _is_site(there["there"] or there["bare"]) else found


def at_sites(predicate: str) -> Rule | None:
    """The rule by which who looks round at named sites visits them: 某某在某公司、某厂，逐一了解进度."""
    match = _IN_SITES.match(predicate)
    return AT_SITE if match and _is_site(match["there"]) else None


def moves(predicate: str) -> Rule | None:
    """The rule by which who turns up at a named site visits it: 某某现身某公司."""
    match = _MOVES.match(modality.unsaid(predicate))
    there = match and not modality.reason(predicate[: match.start("there")]) and not modality.is_duty(predicate[: match.start("there")])
    return AT_SITE if match and there and _is_site(match["there"]) else None


_AMONG = re.compile(
    "(?:同志)?(?:正|就|又|一直)*(?:蹲|站|坐|走|俯身|弯腰|踩|踏|立)[^，。；]{0,3}[在进到][^，。；：ⓅⓉ]{1,12}?"
    "(?:田|地|棚|园|圃|塘|埂|圈|舍|车间|生产线|坑|堤|坝|岸|渠|船|炕|院)[里上中头边旁前口间]*，[^。]{0,40}?(?:对|与|同|跟|向|问|拉着|握着)[^，。；：Ⓟ]{0,16}Ⓟ"
)


def among_folk(predicate: str) -> Rule | None:
    """The rule by which who stands in somebody's field or workshop and talks to him there visits him: 某某蹲在稻田里，对农机手某某说."""
    return AT_SITE if _AMONG.match(modality.unsaid(predicate)) else None


_MOVES = re.compile(rf"[^，。；：ⓅⓉ]{{0,14}}?(?:{MOVES.pattern}|(?<!接受)(?:访问|观摩|探望|巡视)(?![组团者员量权会])了?)(?P<there>[^，。；：ⓅⓉ]{{3,60}})")
_IN_FIRM = re.compile("的?[大小一二三四五六七八九十]{0,2}楼?(?:会议室|办公室|接待室|会客室)[里内中]?$")
"""在某某公司的|会议室里，与人交谈: the firm is where they are."""
_ROOM = re.compile("会议室|办公室|报告厅|礼堂|会场|酒店|宾馆|行政中心|会议中心|指挥中心|党校")


def _is_site(text: str) -> bool:
    """Whether a text names companies, institutions or places that somebody goes to, and no room or gathering."""
    text = firm if kind_of(firm := _IN_FIRM.sub("", text)) == "company" else text
    if _NO_SCENE.search(text) or _ROOM.search(text):
        return False
    return any(site.kind in {"company", "institution", "place"} for site in sites.parse(text, 0, anything=False))


@lexicon.recent(64)
def stops(encoded: Encoded, start: int, end: int) -> tuple[tuple[Site, Rule], ...]:
    """The sites that a stretch of an encoded sentence says were visited, in order of place."""
    text = encoded.text[:end]
    found: list[tuple[Site, Rule]] = []
    for rule in _tables()[1].alive(text):
        groups = rule.regex.groupindex
        for match in rule.regex.finditer(text, start):
            if "scene" in groups:
                told = next((name for name in ("scene", "there", "last") if name in groups and match[name]), "scene")
                if _NO_SCENE.search(match[told] or ""):
                    continue
                low, high = match.span(told)
            else:
                low, high = match.end("verb"), onward.clause_end(text, match.end("verb"))
            low += 2 * text.startswith("Ⓟ的", low) + bool(_DONE.match(text, low))
            if low >= high or text[low] == "Ⓟ" or _no_verb(text, match) or _unmade(text, start, match) or _TO_MEET.search(text[low:high]):
                continue
            verb = match["verb"] or "" if "verb" in groups else ""
            anything = (rule.id in {"stop-object", "stop-word"} and not _ENTERS.search(verb)) or bool(_LOOKS_ROUND.match(verb))
            anything = (anything or rule.id == "stop-door") and text[low - 2 : low] != "Ⓟ的"
            hint = text[max(start, match.start() - 12) : match.end()] if "verb" in groups else ""
            found += [
                (site, rule)
                for site in _listed(encoded, match, (low, high), Around(hint, rule.id == "stop-seen"), anything=anything)
                if seen.is_stop(site, rule, match)
            ]
    return tuple(sorted(_distinct([*found, *_rounds(encoded, start, end)]), key=lambda pair: pair[0].span.start))


def _unmade(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the words before say that nobody went: a plan, a duty, somebody asked to come, or where they came from."""
    before = text[start : match.start()]
    return bool(
        _TOPIC.search(before)
        or modality.reason(before)
        or modality.is_duty(before)
        or invites(before)
        or _AS_IF.search(before)
        or _FROM.search(text[start : match.end()])
    )


def _no_verb(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like a verb begins an idiom (来龙去脉) or is part of what an office is called (县督查局, 县委督查室)."""
    if "verb" not in match.re.groupindex or match["verb"] is None:
        return False
    if _WHILE.match(text, match.end("verb")) or (not match["verb"].endswith("了") and _THIS_ONE.search(text, 0, match.start("verb"))):
        return True
    if match["verb"] in {"来", "到"}:
        return first_kind(text, match.start("verb")) in {"i", "l"}
    return bool(_OFFICE_END.match(text, match.end("verb")) and _LEVEL_BEFORE.search(text, 0, match.start("verb")))


_LEVEL_BEFORE = re.compile("[省市区县州旗镇乡委府会][\u4e00-\u9fff]{0,4}$")
_OFFICE_END = re.compile("(?:[局室处科]|办(?:公室)?|专员|[大支总]队|中心)(?=[、，。；和及与等]|主要|有关|相关|负责|Ⓗ|$)")


def _listed(encoded: Encoded, match: re.Match[str], stretch: tuple[int, int], around: Around, *, anything: bool) -> list[Site]:
    """The sites that a stretch and the clauses behind it name, which are one list."""
    text, (low, high), with_verb = match.string, stretch, "verb" in match.re.groupindex
    if of_our_house(text, low):
        return []
    further = onward.goes_on(text, low, high) if with_verb and text.startswith("，", high) else []
    if further and not (
        onward.in_turn(text, match.start(), further) or any(sites.shown(text[low:high])) or sites.parse(text[low:high], 0, anything=anything, around=around)
    ):
        further = []
    clauses, found = [*onward.clauses(text, low, high), *further], list[Site]()
    for begin, stop in clauses:
        where = Around(around.hint, around.looked, onward.kinds_beside(text, clauses, (begin, stop)))
        found += sites.parse(_plain(encoded, begin, stop), encoded.starts[begin], anything=anything, around=where)
    if with_verb and not any(site.kind not in {"doubtful", "area"} for site in found):
        found = firmproof.houses(encoded, sites.without_deed(_plain(encoded, low, high)), encoded.starts[low], match["verb"] or "") or found
    return [site for site in found if not _somebody(encoded, site)]


def further(encoded: Encoded) -> list[Site]:
    """The sites with which a sentence goes on with a list that a semicolon cut before it."""
    clauses, found = onward.after_semicolon(encoded.text), list[Site]()
    for low, high in clauses:
        where = Around("", looked=False, beside=onward.kinds_beside(encoded.text, clauses, (low, high)))
        found += sites.parse(_plain(encoded, low, high), encoded.starts[low], anything=True, around=where)
    return [site for site in found if site.kind != "area" and not _somebody(encoded, site)]


def _rounds(encoded: Encoded, start: int, end: int) -> list[tuple[Site, Rule]]:
    """The sites of the lists that a stretch of a sentence tells a round by."""
    found: list[tuple[Site, Rule]] = []
    for told in rounds.lists(encoded.text[start:end]):
        low, high = start + told.start, start + told.end
        before = encoded.text[start : start + told.told]
        if not modality.reason(before) and not modality.is_duty(before):
            for begin, stop in ((low, high), *(onward.goes_on(encoded.text, low, high) if encoded.text[low - 1] == "：" else ())):
                plain = _plain(encoded, begin, stop)
                hint = "三家企业" if told.firms or rounds.by_trade(plain) else ""
                named = sites.parse(plain, encoded.starts[begin], anything=False, around=Around(hint))
                found += [(site, rounds.ROUND) for site in named if site.kind != "area" and not _somebody(encoded, site)]
    return found


def _somebody(encoded: Encoded, site: Site) -> bool:
    """Whether what looks like a site holds the name of a person: 院长某某某."""
    return any(
        (member.titles or site.name.endswith(member.name)) and site.span.covers(member.name_span)
        for group in encoded.groups.values()
        for member in group.members
    )


_ENTERS = re.compile("深入|走进|前往|奔赴|沿着")
_LOOKS_ROUND = re.compile("(?:先|再|又|还|一路|一直)?看(?:了)?$|参观|名单|企业中|点位")


def _distinct(found: list[tuple[Site, Rule]]) -> list[tuple[Site, Rule]]:
    kept: list[tuple[Site, Rule]] = []
    for site, rule in found:
        if rule is rounds.ROUND:
            kept = [(k, r) for k, r in kept if not (site.span.covers(k.span) and site.span != k.span)]
        if not any(k.span.start < site.span.end and site.span.start < k.span.end for k, _ in kept):
            kept.append((structs.replace(site, kind="place") if site.kind == "area" else site, rule))
    return kept


def _plain(encoded: Encoded, low: int, high: int) -> str:
    return encoded.article.text.chars[encoded.starts[low] : encoded.starts[high]]
