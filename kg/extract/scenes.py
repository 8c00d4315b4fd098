"""Sites that a story sets as a scene: 某某水库溢洪道前，他撑着伞对照图纸; 某某公司的生产线正忙。某某逐个察看."""

from __future__ import annotations

import re

from kg.extract import sites, units
from kg.extract.draft import Draft, Sign
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.sitename import Site
from kg.extract.story import Story
from kg.extract.unit import Unit
from kg.model import Span
from kg.sought import Seldom
from kg.words import word_ends

SET = Rule("stop-setting", "走访中一句话以某处开头，走访的人随即在那里察看、询问，或那里的人随即作介绍：该处是到访地点。", r"", "stop", confidence=0.75)
RULES = (SET,)

_OPENS = re.compile(
    r"(?:(?:在|而|[^，。；：的ⓅⓉⒽ]{1,12}的|一墙之隔的|不远处的|紧邻的|位于[^，。；：的]{2,12}的|不远处，|隔壁，|一旁，|对面，|紧挨着的))?(?P<run>[^，。；：的是ⓅⓉⒽⓉ]{3,36})"
)
_AT_ONCE = re.compile(r"(?:在)?(?P<run>[^，。；：的是ⓅⓉⒽ]{3,36})")
_SAYS_MORE = re.compile(
    r"(?:集中|联合|深入|积极|主动|先后|集体|组织)*(?:走访|调研|考察|检查|慰问|督导|督查|视察|参观)|、|等|和|与|及|要|将|拟|书记|主任|局长|镇长|县长|市长|区长|负责|领导|召开|举行|举办|组织|开展|印发|出台|发布|要求|强调|认为|提出|表示|介绍|说|党委|党组|政府|委员会|办公室|管委会"
)
"""What may not follow the name of a site that a sentence sets as a scene: then it is the body that acts, or one of a list."""
_NOT_A_NAME = re.compile(
    "[\u4e00-\u9fff]{1,4}完(?![成善全整美工毕])|离开|告别|走出|[站立坐蹲围停聚倚靠]在|前身|原名|原[是为系]|母公司|得知|听说|了解到|看到|听到|听闻|听完|听了|据悉|公司|企业|集团|园区|该|这|我[省市县区]|全[省市县区]|当地|村里|近年|目前|据|为(?:了|增|加|提|进|推|促|做|全|深|落|贯|切|确|保|更|帮|助|让|使|扩|拓|打|解|支)|经(?:由|过|商会|协会)|由于|随着|通过|根据|按照|围绕|针对|结合|除|作为|关于|凡|如果|虽然|不仅|尽管|只要|自从|凭"
)
_TOLD = re.compile("组织|开展|举行|召开|推进|目前|走访|调研|考察|检查|慰问|督导|督查|视察|参观|[拟将已]")
"""What shows that a run of words tells something and is no name."""
_PARTY = "他们?|她|一行|大家|(?:代表|委员)们|(?:检查|调研|考察|督查|督导|暗访|视察)[组团]|代表团"
_VISITOR = rf"(?:Ⓣ，?)?(?:Ⓟ|{_PARTY})"
_DOES = (
    r"(?:看|察|查|走|询|问|听|了解|拿|俯|弯|蹲|换上|戴上|拉|握|与|同|和|翻|登|仔细|试|尝|伸手|打开|踏"
    r"|沿|驻足|停|撑|对照|逐|一边|边|详细|认真|深入|来到(?:了)?[这此]|走进(?:这里|车间|厂区|园区|现场)|走?上前)"
)
_LOOKS_HERE = re.compile(rf"，(?:Ⓣ，?)?(?:(?P<who>Ⓟ)|{_PARTY})[^，。；：说]{{0,4}}{_DOES}")
_TO_THE_HOUSE = re.compile(
    rf"，(?:(?P<who>Ⓟ)|{_PARTY})[^，。；：说]{{0,6}}(?:勉励|鼓励|叮嘱|嘱咐|祝贺|感谢|赞扬|称赞|点赞|(?:对|为|给|向)(?=[^，。；]{{2,12}}(?:肯定|点赞|赞赏|支招|鼓劲|加油)))(?:这家|该|此)?(?:企业|公司|项目|负责人|员工|职工|工人|企业家|厂家|合作社|村民|村干部|村里|(?P<head>Ⓗ))"
)
"""某某公司的项目今年开工，调研组勉励企业加快进度: they talk to the house there."""
_EXPLAINS_HERE = re.compile(r"，(?P<who>Ⓟ)[^，。；：据]{0,6}(?:介绍|讲解|演示|告诉(?!记者)|细数|迎上|反映|正为)(?!了?情况)")
_THERE = re.compile(rf"在[^，。；：ⓅⓉⒽ]{{4,36}}，[^。；]{{0,40}}?{_VISITOR}")
_LOOKS_NEXT = re.compile(rf"^{_VISITOR}[^，。；：说]{{0,4}}{_DOES}")
_COMES_HERE = re.compile("(?:Ⓣ，?)?Ⓟ[^，。；：说]{0,6}(?:来到|走进|登上|走上)(?:了)?(?:这里|这儿|此地|此处)")
_TELLS = re.compile(r"^[^。；：“]{0,24}?(?:介绍|汇报|讲解|演示|告诉(?!记者)|讲述|细数|等候|迎上|迎候)")
_TELLS_OF_HIS = re.compile(r"^[^。；：“]{0,24}?(?:介绍|汇报|讲解|演示|告诉(?!记者)|反映|诉苦|估算|算[起了]|等候|迎上|迎候|坦言)")
_CROWD = r"(?:代表|委员|领导|嘉宾|专家|考察组|调研组|检查组|督查组|督导组|视察组|一行)(?:们|成员|一行)?"
_ASKS = re.compile(r"^(?:一行)?[^，。；：说]{0,6}(?:问|叮嘱|嘱咐|叮咛|勉励|鼓励|劝|现场|当场|当即|听完|听后|鼓起掌|点头)|^(?:一行)?[^，。；：]{0,16}接过话")
_CROWD_LOOKS = re.compile(rf"(?:^|，){_CROWD}[^，。；：说]{{0,6}}(?:{_DOES}|听取|参观|观看|登上|来到|走进|询问|围)")
HEADS_HOUSE = re.compile(
    "(?:[厂矿校园站场馆院所社行]长|董事长|经理|总裁|副总|创始人|负责人|主任|支书|支部书记|党总支书记|社区(?:党委)?书记|技术员|工程师|场主|店主|业主|老板)$"
)
"""The title of somebody who shows a house or speaks for it."""
_INSIDE = re.compile(
    rf"^(?:在|走进|来到|走上|登上)?(?:企业|公司|园区|项目|厂区|生产|智能|数字化|现代化|车间)*(?:展厅|展示厅|展馆|车间|生产线|厂房|大棚|实验室|操作间|工地|现场)(?:里|内|中|旁)?，{_VISITOR}"
)


_GOES_IN = re.compile(
    rf"^{_VISITOR}[^，。；：说]{{0,6}}(?:走进|来到|走上|登上|步入|进入|深入|走到)(?:了)?[\u4e00-\u9fff]{{0,10}}?(?:展厅|展示厅|展馆|车间|生产线|厂房|大棚|实验室|操作间|工地|现场|餐厅|食堂|宿舍楼?|活动[区室]|病房|教室|阅览室|图书室|康复[区室]|服务大厅)(?=，|。|、|和|察|查|看|了解|与|听|细|仔|详)"
)
"""某某走进缝制车间: behind a firm that was spoken of, it is the firm's."""
_SINCE = re.compile(r"(?:今年|去年|近年|目前|当前|眼下|Ⓣ|[一二三四上下前][一二三四五六七八九十]?(?:季度|半年|个月))[^，。；：ⓅⒽ]{0,8}，(?!在)")
"""今年前两个月，某某公司产值增长三成."""
_ITSELF = re.compile(
    rf"(?:^|，)在(?:该|这家|这个)(?:公司|企业|集团|厂|园区|基地|项目|合作社|村|社区|学校|医院)[^，。；：Ⓟ]{{0,8}}，[^。；：Ⓟ]{{0,16}}{_VISITOR}"
)
"""某某公司是骨干企业。在该公司，某某一行参观了车间."""
_FROM_TO = re.compile(r"从[^，。；：ⓅⓉⒽ]{2,20}，再?到[^，。；：ⓅⓉⒽ]{2,20}，")
"""从一粒树脂，到一张薄膜，某某公司把产业链拉长了七环."""
_STILL_HERE = re.compile(rf"{_VISITOR}(?:一行)?(?:先|又|还)?在(?:这里|这儿|此处|此地|该(?:公司|企业|厂|村|社区|园区|基地|项目))")
"""考察组在这里看了培育，又到乙村: the house spoken of before is a stop too."""
_STANDS_AT = re.compile("的?总部|位于|坐落|地处|[设建]在|[设拥]有|成立于|始建")
"""What a sentence tells of a house behind its name: 某某集团总部位于滨江路."""
_OF_ANOTHER = Seldom("^[^，。；]{3,24}是(?:该|其|这家|公司|企业|园区)|客户|供应商|合作伙伴|大股东|控股股东|配套企业|竞争对手")
"""某集团是该公司最大的客户: nobody is there."""
_IN_THE_HALL = re.compile(
    r"^(?:在|走进)?(?:企业|公司|园区|项目|厂区|生产|智能|数字化|现代化)*(?:展厅|展馆|车间|生产线|厂房|实验室|工地|现场|办公室)(?:里|内|中|旁)?，Ⓟ"
)
_HEARS = re.compile(
    r"^(?:得知|听说|了解到|看到|听到|听闻|听完|听了)[^。；Ⓟ]*，(?P<who>Ⓟ)"
    r"[^，。；：说强要指]{0,4}(?:给|向|请|让|叮嘱|嘱|劝|鼓励|勉励|追问|当场|当即|现场|立即|走|与|同)"
)
"""得知还有一段管网没有动工，某某现场给交通局打电话"""
_CLOCK = re.compile(
    r"(?:Ⓣ|[^，。；ⓅⓉ]{0,6}(?:[点时分刻许]|早上|清晨|上午|中午|正午|下午|傍晚|晚上|夜里|深夜))(?:Ⓣ|[^，。；Ⓟ]{0,6})，(?P<where>[^，。；：ⓅⓉ在]{3,24})。"
)
"""A line of a diary: 上午九点二十分，某某乡某某村。"""
_ROOM = re.compile("(?:会议室|办公室|楼|报告厅)$")


def follow(story: Story, encoded: Encoded, event: Draft, stopped: bool) -> None:
    """Makes the site that this sentence or the one before opened with a stop, where the visitors are seen at it; remembers what this one opens with.

    `stopped`: the sentence itself says outright where they went.
    """
    before, same = story.setting, story.setting is not None and story.set_in == encoded.sentence.paragraph
    story.setting, story.set_in = None, encoded.sentence.paragraph
    if stopped:
        if before and same and _STILL_HERE.match(encoded.text):
            event.visit(before, Sign(SET, before.span))
        return
    at = _by_the_clock(encoded)
    if at:
        event.visit(at, Sign(SET, at.span))
        return
    if before and encoded.sentence.span.covers(event.sign.span) and _of_a_diary(story, before):
        event.visit(before, Sign(SET, before.span))
    here = opening_site(encoded)
    if here and (
        _LOOKS_HERE.search(encoded.text)
        or _to_the_house(encoded)
        or _ITSELF.search(encoded.text)
        or _THERE.match(encoded.text)
        or _own_head(encoded, event)
        or _told_here(encoded, event)
    ):
        event.visit(here, Sign(SET, here.span))
    elif here:
        story.setting = here
    elif before and event.leads and (_confirmed(encoded, event) or (same and _goes_on_there(encoded, event))):
        event.visit(before, Sign(SET, before.span))
    elif same:
        story.setting = before


def remember(story: Story, encoded: Encoded) -> None:
    """Keeps the line of a diary that stands before anything is told."""
    story.setting = _by_the_clock(encoded)


def _of_a_diary(story: Story, site: Site) -> bool:
    """Whether a site was named in the line of a diary just before the visit is told."""
    line = next((s for s in story.article.sentences if s.span.covers(site.span)), None)
    return line is not None and _by_the_clock(story.encode(line)) is not None


def _by_the_clock(encoded: Encoded) -> Site | None:
    clock = _CLOCK.fullmatch(encoded.text)
    if clock is None or _TOLD.search(clock["where"]):
        return None
    named = sites.parse(encoded.original(*clock.span("where")), encoded.starts[clock.start("where")], anything=False)
    return named[0] if len(named) == 1 and named[0].kind != "area" and not _ROOM.search(named[0].name) else None


def _confirmed(encoded: Encoded, event: Draft) -> bool:
    """Whether a sentence shows the visitors looking, or somebody of the place explaining."""
    first = next((unit for unit in units.units(encoded) if unit.kind == "subject"), None)
    if first and encoded.text.index("Ⓟ") < 4 and not set(first.group.names) & event.leads and _TELLS.match(first.after):
        return True
    if _ITSELF.match(encoded.text):
        return True
    walks_up = _LOOKS_HERE.search(encoded.text) or _HEARS.match(encoded.text)
    if walks_up and set(encoded.groups[walks_up.end("who") - 1].names if walks_up["who"] else ()) & event.leads:
        return True
    shown = _IN_THE_HALL.match(encoded.text)
    if shown and not set(encoded.groups[shown.end() - 1].names) & event.leads and _TELLS.match(encoded.text[shown.end() :]):
        return True
    if _COMES_HERE.match(encoded.text) and set(encoded.groups[encoded.text.index("Ⓟ")].names) & event.leads:
        return True
    looks = _LOOKS_NEXT.match(encoded.text)
    if looks and encoded.text[: looks.end()].count("Ⓟ"):
        return bool(set(encoded.groups[encoded.text.index("Ⓟ")].names) & event.leads)
    inside = _GOES_IN.match(encoded.text)
    if inside and "Ⓟ" in inside[0]:
        return bool(set(encoded.groups[inside[0].index("Ⓟ")].names) & event.leads)
    return bool(looks or inside or _INSIDE.match(encoded.text))


def _own_head(encoded: Encoded, event: Draft) -> bool:
    """Whether the head of what a sentence opens with tells of it in the same sentence: 某某公司出口下滑，总经理某某反映…"""
    people = [unit for unit in units.units(encoded) if unit.kind == "subject"]
    return bool(event.leads) and len(people) == 1 and not set(people[0].group.names) & set(event.people) and _of_the_place(people[0])


def _of_the_place(unit: Unit) -> bool:
    """Whether somebody who heads a house, no body being named with his title, tells of it."""
    titles = [title for member in unit.group.members for title in member.titles]
    return bool(titles) and all(not title.body and HEADS_HOUSE.search(title.title) for title in titles) and bool(_TELLS_OF_HIS.match(unit.after))


def _goes_on_there(encoded: Encoded, event: Draft) -> bool:
    """Whether, further down the paragraph, a visitor asks or acts on the spot, or the head of the house tells of it."""
    if _CROWD_LOOKS.search(encoded.text):
        return True
    people = [unit for unit in units.units(encoded) if unit.kind == "subject"]
    return any(_ASKS.match(unit.after) if set(unit.group.names) & set(event.people) else _of_the_place(unit) for unit in people[:2])


def _told_here(encoded: Encoded, event: Draft) -> bool:
    """Whether somebody of the place, no visitor, explains in the sentence itself: 某厂的车间热气腾腾，经理某某介绍."""
    match = _EXPLAINS_HERE.search(encoded.text)
    if match is None or not event.leads:
        return False
    visitors = {name for name, part in event.people.items() if "host" not in part.roles}
    return not set(encoded.groups[match.start("who")].names) & visitors


def _to_the_house(encoded: Encoded) -> bool:
    """Whether a sentence goes on with what the visitors say to the people of the house."""
    match = _TO_THE_HOUSE.search(encoded.text)
    return match is not None and (not match["head"] or bool(_OF_THE_HOUSE.match(encoded.original(*match.span("head")))))


_OF_THE_HOUSE = re.compile("项目|企业|公司|厂|合作社|现场|施工")
_AREA = re.compile("(?:街道|镇|乡|园区|工业区|开发区)$")
_STANDS = re.compile("[在着了藏]")


def opening_site(encoded: Encoded) -> Site | None:
    """The named company, institution or place that a sentence opens with."""
    if _OF_ANOTHER.search(encoded.text):
        return None
    since = _SINCE.match(encoded.text) or _FROM_TO.match(encoded.text)
    begin = since.end() if since else 0
    at_once, behind = _AT_ONCE.match(encoded.text, begin), _OPENS.match(encoded.text, begin)
    runs = {match.span("run"): match for match in (behind, at_once) if match}
    found = [site for match in reversed(runs.values()) if (site := _named(encoded, match))]
    inside = len(found) > 1 and (found[-1].kind == "company" or (bool(_AREA.search(found[0].name)) and not _STANDS.search(found[-1].name)))
    return (found[-1] if inside else found[0]) if found else None


def _named(encoded: Encoded, match: re.Match[str]) -> Site | None:
    run, start = _STANDS_AT.split(match["run"], maxsplit=1)[0], match.start("run")
    rest = encoded.text[start:]
    if not run or _NOT_A_NAME.match(run) or _TOLD.search(run):
        return None
    for end in sorted({*word_ends(run), len(run)}, reverse=True):
        name = run[:end]
        if end < (3 if name[-1] in "村镇乡湖淀岛" else 4) or not sites.may_show(name) or _SAYS_MORE.match(rest[end:]):
            continue
        low = encoded.starts[start]
        found = sites.parse(name, low, anything=False)
        if len(found) == 1 and name in {found[0].name, *found[0].aliases} and found[0].kind != "area":
            return found[0] if found[0].kind == "company" else Site(name, found[0].kind, Span(low, low + len(name)))
    return None
