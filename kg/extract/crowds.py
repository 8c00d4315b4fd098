"""Visits told without the names of those who made them, or from the side of the place that they came to."""

from __future__ import annotations

import re

from msgspec.structs import replace

from kg import lexicon, places
from kg.extract import belonging, kinds, sentout, visits
from kg.extract.draft import Draft, Sign
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.sitename import Site
from kg.extract.story import Story
from kg.extract.unit import Unit
from kg.model import Agent
from kg.sought import Seldom

UNNAMED = Rule("event-visit-unnamed", "一群没有写出姓名的人到访，报道写明了地点。", r"", "event", confidence=0.85)
ARRIVAL = Rule("visit-arrival", "“某处迎来某人”：从被访一方说起的到访。", r"", "lead", confidence=0.8)
HEADS = Rule("visit-heads-party", "印着“考察团团长”的人带领了这次没有写出姓名的走访。", r"", "lead", confidence=0.8)
LED = Rule("visit-party-led", "“代表团由某人率领”：他带领了这次走访。", r"", "lead", confidence=0.85)
MEMBER = Rule("visit-party-member", "“某人任副团长”“作指导”：他是这次走访的成员。", r"", "accompanying", confidence=0.85)
RULES = (UNNAMED, ARRIVAL, HEADS, LED, MEMBER)

_LED = re.compile("(?:亲自)?(?:率领|率队|率团|带队|带领|领队|任(?:团长|组长|队长|领队)|担任(?:团长|组长|队长|领队))(?=，|。|；|$)")


def charge(encoded: Encoded, unit: Unit, event: Draft) -> Rule | None:
    """The rule by which a sentence that says what somebody is in the party told of makes him one of it: 代表团由某某率领; 甲任团长，乙任顾问."""
    by = unit.before.endswith("由") and _LED.match(unit.after)
    if by or (unit.before.endswith("以") and event.sign.rule.id in _WITHOUT_NAMES and _AS_HEAD.match(encoded.original(unit.at + 1, unit.at + 4))):
        return None if event.leads else LED
    if event.sign.rule.id not in _WITHOUT_NAMES or not _CHARGED.match(unit.after):
        return None
    head = _HEAD_OF.match(encoded.original(unit.at + 1, min(unit.at + 5, len(encoded.text)))) is not None
    return LED if head and not event.leads else MEMBER


_WITHOUT_NAMES = frozenset({UNNAMED.id, "event-tour-told"})
_CHARGED = re.compile("(?:担?任|作为?|为|当)[^，。；Ⓟ]{0,8}?(?:Ⓗ|[团组队]长|领队|指导|顾问|成员|团员|联络员)(?=，|。|；|$)")
_AS_HEAD = re.compile("为总?(?:[组团队]长|领队)")
_HEAD_OF = re.compile("担?任(?:总|[^，。；副]{2,8}[组团队])?(?:[团组队]长|领队)")


_ARRIVAL = Seldom(r"^(?:Ⓣ，?)?(?P<place>[^，。；：ⓅⓉ]{3,24}?)(?:Ⓣ)?(?:迎来|来了|迎接)(?:了)?(?P<what>[^，。；：Ⓟ]{0,30}?)(?:\([^()]*\))?(?:：|——)(?P<p>Ⓟ)")
_CAME = Seldom(
    r"^(?:Ⓣ，?)?(?P<place>[^，。；：ⓅⓉ]{3,24}?)(?:Ⓣ)?迎来了?(?P<what>)(?P<p>Ⓟ)(?:一行)?(?:的|前来)?(?:考察|调研|走访|参观|视察|检查|慰问)?[^，。；]{0,8}[，。]"
)
_PARTY = (
    "(?:代表|党政|参访|访问|参观|考察|观摩|慰问|视察|学习|交流|巡视|采风|创作|演出|商务|经贸|评议|媒体)团"
    "|(?:工作|督[导察查]|检查|考察|调研|视察|慰问|考核|核查|审核|验收|评[估审议价定选]|测评|考评|审计|调查|勘[察查]|联系|暗访|抽查|指导|巡查|执法|复核|认定)小?组"
)
"""Parties that travel without anybody's name."""
_MADE_UP = "由[^。；：Ⓟ]{4,90}?(?:组成|参加|组建)的"
"""由某社、某院专家组成的: of whom a party is made up."""
_COUNTED = "[^，。；：Ⓟ]{2,40}?(?:等|共)?(?:一行)?[一二三四五六七八九十百\\d]+[余多]?人(?!次|大)"
"""村两委及驻村工作队十余人: whoever they are, so many went."""
_CROWD = Seldom(
    rf"^(?:Ⓣ，?|[一二三四五六七八九十]{{1,3}}日，|(?:(?:当[天日]|次日|翌日|同日|同一天|第二天)(?:[上下]午|中午|傍晚|晚上)?|[上下]午|中午|傍晚|晚上|当晚)，)?(?:(?:随后|之后|接着|期间|其间|在[^，。；Ⓟ]{{0,12}}(?:考察|调研|访问|参观)(?:期间|中|过程中)?)，)?(?:在Ⓗ[^，。；Ⓟ]{{0,6}}?(?:陪同|带领|引导)下，)?(?:[^，。；：Ⓟ]{{1,8}}(?:前|后|期间|间隙)，)?(?:应[^，。；：Ⓟ]{{2,30}}(?:邀请|之邀|邀约)，)?(?:由Ⓗ[^，。；：Ⓟ]{{0,4}}(?:带队|率队|带领)，(?:组织)?)?(?:{_MADE_UP})?(?:{_COUNTED}|[^，。；：Ⓟ]{{0,40}}(?:{_PARTY}|旅行团|来宾|嘉宾|侨胞|客人|乡贤|企业家|委员|代表|专家组|采访团|学员|师生|青年|客商|商会|校友|经销商|工作队|医疗队|服务队|小分队|专家队伍|专家团队|老?干部|老?党员|专家|队员|会员|[职员]工|(?:医务|工作)人员|教授|老师|作家|艺术家|书画家|Ⓗ|(?:[局委部办会联院厅校团组队]|公司|集团|中心|政府|机关|大学|领导|同志)(?=一行|，?(?:在Ⓟ[^，。；]{{0,12}}陪同下|(?:应[邀约])?(?:[到来赴]|访问|走访|慰问|看望)[^。；Ⓟ]{{2,50}}，(?:[该其][^，。；Ⓟ]{{0,6}})?Ⓟ[^，。；Ⓟ]{{0,6}}(?:陪同|接待|迎接|参加(?!会|仪式|开|签)))))(?:们)?(?:一行)?(?:[一二三四五六七八九十百\d]+[余多]?人)?)(?:，?于?Ⓣ|，?在[^，。；Ⓟ]{{1,12}}期间，|，?(?:在[^，。；Ⓟ]{{0,20}}Ⓟ[^，。；]{{0,6}}(?:陪同|带领|率领|引导|陪伴)下|由Ⓟ[^，。；]{{0,4}}(?:陪同|带领|率领))，?+)*(?:还|先后|首先|又|专程|应邀|应约|实地|随后|接着|一[同起道]|联合|共同|再次|集中|饶有兴[致趣味]地?|兴致勃勃地?)*(?:观看|走进|聚到|聚在|先看|来(?=[^，。；]{{2,12}}(?:考察|调研|参观|学习|视察|检查))|深入|察看|查看|前往|来到|莅临|到访|拜访|造访|访问|参观|参学|参访|游览|赴|到|走访|考察(?!暨)|视察|(?:检查|督查|督导|督察|抽查|暗访|巡查|慰问|看望|观摩|调研)了|对(?=[^。；：ⓅⓉ]{{3,160}}?进行(?:了)?(?:实地|现场|集中)?(?:视察|调研|考察|检查|督查|观摩)))"
)
_GUESTS = re.compile(r"(?:[^，。；Ⓟ]{1,10}(?:后|之后|前|结束|期间)，)?[^，。；：Ⓟ]{0,16}?(?:考察团|代表团|访问团|参访团|来宾|嘉宾|客人|客商)(?:们)?(?:一行)?")
_ORGANISED = Seldom(
    r"^(?:Ⓣ，?)?[^，。；：ⓅⒽ]{2,24}?组织(?:了)?[^，。；：Ⓟ]{2,60}，?(?:先后|实地|分别)?(?:深入|走进|来到|赴|到)[^。；Ⓟ]{2,80}?(?:视察|调研|考察|检查|观摩|参观|走访)|"
    r"^(?:Ⓣ，?)?[^，。；：ⓅⒽ]{2,24}?(?:组织|开展|举行)(?:了|开展)?[^，。；：Ⓟ]{0,24}(?:观摩|调研|视察|考察|检查|走访|慰问|拉练)(?!座谈|会|培训)(?:活动)?(?:[^，。；ⓅⒽ]{0,16})?[，。]|"
    r"^(?:Ⓣ，?)?[^，。；：ⓅⒽ]{2,24}?(?:赴|到|深入|走进|来到)[^，。；：Ⓟ]{2,20}，(?:就|围绕|针对|对)[^。；Ⓟ]{2,90}?(?:开展|进行)(?:了)?[^，。；：Ⓟ]{0,8}(?:观摩|调研|视察|考察|检查|走访)(?:活动)?[，。]"
)
_SENT_TO = re.compile(
    r"^(?:Ⓣ，?)?[^，。；：Ⓟ]{2,24}?组织(?:了)?[^，。；：Ⓟ]{0,24}(?:代表|委员|Ⓗ)，?对[^。；：Ⓟ]{2,60}?(?:[院局所厂园校站村镇]|公司|中心)(?:的?(?:工作|(?:建设|运行|运营)情况))?(?:进行|开展)(?:了)?(?:实地|集中|专题)?(?:视察|调研|检查|观摩)"
)
"""某人大常委会组织部分代表，对某法院工作进行视察"""
_HELD_ROUND = re.compile(
    r"^(?:Ⓣ，?)?[^，。；：Ⓟ]{2,36}?(?:组织开展|开展|举行|进行)(?:了)?[^，。；：Ⓟ]{0,16}(?:视察|观摩|拉练)(?:活动)?，(?:为(?:出席|参加|开好)|(?:并|随后|还)?(?:召开|举行|开展))"
)
"""某联系组开展会前集中视察活动，并召开座谈会"""
"""县委、县政府组织开展重点项目拉练观摩: a tour without names, those of who joined it follow."""
_LECTURERS = Seldom(
    r"(?:[^，。；：Ⓟ]{2,20}，)?(?:Ⓣ，?)?(?P<who>[^，。；：Ⓟ]{0,30}(?:宣讲|讲师|报告)(?:团|队|小分队))(?:成员)?(?:走进|来到|深入|赴|到|在)[^，。；：Ⓟ]{2,24}"
)
_SENT = Seldom(
    rf"^(?:Ⓣ，?)?[^，。；：ⓅⒽ]{{0,12}}Ⓗ(?:带领|率领|率)[^，。；：Ⓟ]{{4,60}}(?:，?在Ⓟ[^，。；Ⓟ]{{0,6}}陪同下，)?(?:调研|视察|检查|走访|考察|督导|督查)|"
    rf"^(?:Ⓣ，?)?(?:应[^，。；：Ⓟ]{{2,16}}邀请，)?(?:{_MADE_UP})?[^，。；：Ⓟ]{{0,30}}(?:{_PARTY}|专家组|服务组|服务团)(?:一行)?(?:[一二三四五六七八九十百\d]+[余多]?人)?(?:，?Ⓣ，?)?(?:抵达|飞抵|到达|走进|赴|来到?|到|进驻)[^，。；：Ⓟ]{{1,12}}?，?(?:开展|开始|开启|进行|指导|检查|督导|督查|督察|调研|考察|视察|评估|验收|参观|学习|观摩|(?<=，)[^。；Ⓟ]{{0,40}}Ⓟ[^，。；Ⓟ]{{0,12}}参加)"
)
_END = re.compile("[。；]")


def unnamed(story: Story, encoded: Encoded, number: int, spoken: int) -> None:
    """Opens a visit made by people without names: 三十名青年乡贤走进某某公司."""
    if _at_the_meeting(story, encoded, spoken) or _IN_MANY_PLACES.match(story.article.slice(encoded.sentence.span)):
        return
    team = _LECTURERS.match(encoded.text) if story.current is None else None
    if team and belonging.TALKS.search(encoded.text):
        story.current = story.open("talk", Sign(belonging.TALK, encoded.sentence.span))
        story.current.call(encoded.original(team.start("who"), team.end()))
        return
    told = "".join(story.current.names[:1]) if story.current else ""
    guests = story.current and (story.current.type == "reception" or told.startswith("双方签") or (_GUESTS.match(encoded.text) and story.last("reception")))
    begins = number <= 1 and (story.current is None or _after_a_sitting(story, encoded))
    news = not (guests or begins) and _party_of_the_news(story, encoded)
    sent = None if guests or begins or news else sentout.party(story, encoded)
    if sent:
        story.turn_page()
        _open(story, encoded, sent.start("who"), _TOLD)
    if not (guests or begins or news):
        return
    after = _AFTER_IT.match(encoded.text)
    text = encoded.text[after.end() :] if after else encoded.text
    organised = any(form.match(text) for form in (_ORGANISED, _HELD_ROUND, _SENT_TO))
    crowd = bool(_SENT.match(encoded.text) or (_CROWD.match(encoded.text) and (visits.stops(encoded, 0, spoken) or _in_the_headline(story, encoded))))
    if not (crowd or (organised and begins)) or _TO_A_MEETING.match(encoded.text):
        return
    if guests and _on_their_way(story):
        return
    headline = story.article.slice(story.article.headline)
    lead = after or _LED_IN.match(encoded.text)
    named = headline if news or (_OF_OURS.match(text) and _OURS_WENT.search(headline)) else ""
    _open(story, encoded, lead.end() if lead else 0, _CLAUSE_END if after else _TOLD, named)


def _open(story: Story, encoded: Encoded, begin: int, ends: re.Pattern[str], headline: str = "") -> None:
    """Opens a visit called by the clause that tells of it from an offset on, or by the headline."""
    event = story.current = story.open("visit", Sign(UNNAMED, encoded.sentence.span))
    if headline:
        event.call(headline)
    end = ends.search(encoded.text, begin)
    clause = range(begin, end.start() if end else len(encoded.text))
    event.call("".join(encoded.original(i, i + 1) for i in clause if encoded.text[i] != "Ⓣ").strip("，"))
    _party(story, encoded, event, begin)


def _party(story: Story, encoded: Encoded, event: Draft, begin: int) -> None:
    """Names a visit by the delegation that made it, which takes part as such."""
    named = _DELEGATION.match(encoded.text, begin)
    deed = _DEED.match(encoded.text, named.end()) if named else None
    if named and deed:
        event.call(named["name"] + deed["verb"] + deed["what"])
    at = named.start("name") if named and _of_a_place(named["name"]) else 0
    for part in _PARTIES.finditer(named["name"]) if named and _of_a_place(named["name"]) else ():
        low, high = at + part.start(), at + part.end()
        story.join_body(event, Agent("body", part[0], encoded.original(low, high)), "lead", Sign(UNNAMED, encoded.span(low, high)))


_TO_A_MEETING = re.compile(
    "[^。；]{0,40}?(?:聚到|聚在|汇聚|齐聚|相聚|来到)[^，。；：]{2,20}[：，][^。；]{2,60}?(?:会|大会|会议|年会|仪式|活动|典礼)在(?:这里|此|这儿|那里)(?:隆重|正式)?(?:召开|举行|举办)"
)
"""会员们聚到某酒店：会员大会在这里召开: they are at the meeting, and make no tour."""


def _on_their_way(story: Story) -> bool:
    """Makes the visit that the guests had come for the current event: 甲一行来我县考察，乙会见了甲一行。考察团参观了…"""
    visit, reception = story.last("visit"), story.last("reception")
    if visit is None or reception is None or not visit.leads & {name for name, part in reception.people.items() if "met" in part.roles}:
        return False
    story.current = visit
    return True


_IN_MANY_PLACES = re.compile("(?:[^，。；]{1,8}，)?(?:多国|各国|多地|各地|多省|多市|多县|全国各地)")
"""多国领导人赴我使馆: what is summed up so are many visits, each told by itself."""
_CLAUSE_END = re.compile("[，。；]")
_DEED = re.compile("[^。；]{0,40}?(?P<verb>观看|参观考察|参观|考察|走访|视察|观摩)了?(?P<what>[^，。；、和与及ⓅⒽⓉ]{2,16})")
"""某市代表团在某某陪同下，饶有兴致地|参观|了|某某书画展."""
_AFTER_IT = re.compile("会(?:议结束)?后，(?:为[^。；Ⓟ]{4,60}?，)?(?=[^，。；：Ⓟ]{2,16}?组织)")


def _after_a_sitting(story: Story, encoded: Encoded) -> bool:
    """Whether a body takes people round after a sitting that nobody was said to be at: 会议闭幕。会后，区政协组织开展视察活动。"""
    return story.current is not None and story.current.type == "meeting" and not story.current.people and bool(_AFTER_IT.match(encoded.text))


_NOUN = Seldom(r"^[^。；Ⓟ]{0,60}?(?P<noun>代表团|考察团|访问团|参访团|参观团|观摩团|慰问团|视察团|经贸团|督导组|检查组|调研组|考察组|视察组)")
_AS_NEWS = re.compile("赴|来|到|访|考察|调研|参观|视察|检查|督导|观摩|慰问")


def _party_of_the_news(story: Story, encoded: Encoded) -> bool:
    """Whether a party that goes somewhere only further down is the one that the page has told of: 某某考察团到达某市。…上午，考察团参观了某厂."""
    party = _NOUN.match(encoded.text)
    if party is None or story.last("visit", "reception"):
        return False
    article = story.article
    headline = article.slice(article.headline)
    if story.main is None:
        return party["noun"] in article.text.chars[: encoded.sentence.span.start]
    return story.main.type == "meeting" and party["noun"] in headline and _AS_NEWS.search(headline) is not None


def _in_the_headline(story: Story, encoded: Encoded) -> bool:
    """Whether the headline tells of the journey of the party that a sentence is about: 某某考察组赴甲乙两地考察."""
    party = _NOUN.match(encoded.text)
    headline = story.article.slice(story.article.headline)
    return party is not None and story.main is None and party["noun"] in headline and _GOES_OUT.search(headline) is not None


_GOES_OUT = re.compile("(?:赴|到|来|走进)[^，。；]{2,16}(?:考察|调研|参观|视察|检查|督导|观摩|学习|访问)")
_TOLD = re.compile("[。；]|，(?=Ⓟ|并|听|还|为|围绕)")
_LED_IN = re.compile(
    "(?:应[^，。；：]{2,30}(?:邀请|之邀|邀约)，)?(?:[^，。；：Ⓟ]{1,10}(?:结束后|之后|前|后)，)?"
    "(?:(?:(?:当[天日]|次日|翌日|同日|同一天|第二天)(?:[上下]午|中午|傍晚|晚上)?|[上下]午|中午|傍晚|晚上|当晚)，)?(?:(?:随后|之后|接着|期间|其间|在[^，。；Ⓟ]{1,6}期间|在[^，。；Ⓟ]{0,12}(?:考察|调研|访问|参观)(?:期间|中|过程中)?)，)?"
    "(?:在Ⓗ[^，。；Ⓟ]{0,6}?(?:陪同|带领|引导)下，)?"
)
_DELEGATION = re.compile(
    "(?:Ⓣ，?)?(?P<name>[^，。；：、ⓅⓉⒽ“”]{2,24}?(?:代表团|考察团|访问团|参访团|经贸团))(?:一行|成员)?(?:[一二三四五六七八九十百\\d]+[余多]?人)?(?!的)"
)


_OF_OURS = re.compile("(?:Ⓣ，?|应[^，。；]{2,30}，)*(?:我|本)(?:公司|司|厂|集团|院|校|所|会)")
_OURS_WENT = re.compile("[\u4e00-\u9fff]{2,12}?(?:应邀|一行|领导|代表)?(?:访问|走访|拜访|到访|赴|走进|考察)")
"""某某科技应邀访问某某律师事务所: what a house calls the journey that its report tells as 我公司's."""
_PARTIES = re.compile("[^与和]+")
"""某市某局|与|某县代表团: two parties."""


def _of_a_place(name: str) -> bool:
    """Whether the name of a delegation begins with where it comes from: 韩国某市经贸考察团, not 党政代表团."""
    return len(name) > 6 and any(name[:size] in places.names() or name[:size] in lexicon.word_set("countries") for size in (2, 3, 4, 5, 6))


_MEMBERS = re.compile(
    r"^(?:(?:[^，。；Ⓟ]{0,6}(?:前|后|期间)，)?(?:Ⓣ，?)?(?:与|和|同|组织|带领)?(?:全体)?(?:与会|参会)(?:人员|嘉宾|代表|同志|领导|者)"
    r"|[^，。；Ⓟ]{0,8}(?:会|仪式|活动|签约|座谈|会谈)(?:开始|结束)?之?[前后]，(?:[^，。；：Ⓟ]{2,16}(?=一行)|[^，。；：Ⓟ]{0,20}(?:考察[组团]|代表团|嘉宾|客[人商]|专家|领导)))(?:们)?(?:一行)?(?:，?在(?:Ⓟ等?人?|[^，。；Ⓟ]{1,20})的?陪同下，?)?(?:还|先后|分别|首先|实地|现场|集体|集中|一同|一起|共同|先|逐一)*"
    r"(?:来到|查看|视察|走访|看了|参观|观摩|考察|走进|前往|察看|深入|到|赴|对(?=[^。；ⓅⓉ]{3,80}?进行(?:了)?(?:实地|现场|集中)?(?:调研|走访|参观|考察|观摩)))"
)


def _at_the_meeting(story: Story, encoded: Encoded, spoken: int) -> bool:
    """Opens the tour that those at a meeting made before or after it: 会前，与会人员参观了某厂."""
    sitting = story.main is not None and story.main.type in {"meeting", "ceremony", "talk", "other"}
    if not (sitting and _MEMBERS.match(encoded.text) and visits.stops(encoded, 0, spoken)):
        return False
    event = story.open("visit", Sign(UNNAMED, encoded.sentence.span))
    told = _END.split(encoded.original(0, len(encoded.text)))[0]
    told = re.sub("^[^，]{0,6}(?:前|后|期间)，", "", told)
    event.call(re.split("，", re.sub("，?在[^，]{2,20}陪同下，?", "", told))[0])
    story.current = event
    return True


_LED_PARTY = re.compile("(?:等人?|一行)?(?:率领|带领|率)的?[^，。；：]{0,14}?(?:团|一行)")
_TOURED = re.compile("陪同(?:考察|参观|走访|调研|视察)")
_HEADS_PARTY = re.compile("(?:考察|代表|访问|参访|参观|学习|商务|经贸)团(?:团长|领队)")


def settle(story: Story) -> None:
    """Once the whole article is read: who is printed as the head of a delegation led the round that was told without names."""
    visit = next((event for event in story.events if event.type == "visit" and event.sign.rule is UNNAMED and not event.leads), None)
    there = {name for event in story.events for name in event.people} - set(visit.people if visit else ())
    for mention in story.recognised.mentions if visit else ():
        heads = _HEADS_PARTY.match(story.article.slice(mention.span)) or _LED_PARTY.match(story.article.text.chars, mention.span.end)
        if visit and mention.kind == "person" and mention.name in there and heads:
            _toured(story, visit)
            story.join(visit, mention, "lead", Sign(HEADS, mention.span))
            return


def _toured(story: Story, visit: Draft) -> None:
    """Who was said to show the guests round before the round was told: 市长会见了代表团一行。某某陪同考察。"""
    for event in story.events:
        if event.type == "reception":
            for name, part in [*event.people.items()]:
                sign = part.roles.get("attendee")
                if sign and len(part.roles) == 1 and _TOURED.search(story.article.slice(sign.span)):
                    visit.people.setdefault(name, replace(part, roles={"accompanying": sign}))
                    del event.people[name]


def begun(story: Story, encoded: Encoded) -> bool:
    """Whether the current event is a tour of people without names or a reception that this sentence opened."""
    event = story.current
    if event is None or event.type not in {"visit", "reception"}:
        return False
    return event.sign.span == encoded.sentence.span or (event.type == "reception" and encoded.sentence.span.covers(event.sign.span))


def arrival(story: Story, encoded: Encoded) -> int | None:
    """A visit or talk told from the place's side: 某商会迎来家乡客人：甲，乙、丙。 Gives the index of the guests' sign."""
    came = _ARRIVAL.match(encoded.text)
    match = came or _CAME.match(encoded.text)
    if match is None or (came is None and (kinds.kind_of(match["place"]) == "area" or not (kinds.kind_of(match["place"]) or kinds.is_trade(match["place"])))):
        return None
    talk = bool(re.search("宣讲|讲课|授课|主讲", match["what"]))
    event = story.open("talk" if talk else "visit", Sign(ARRIVAL, encoded.sentence.span))
    group = encoded.groups[match.start("p")]
    place = encoded.original(*match.span("place"))
    for i, mention in enumerate(group.members):
        role = "speaker" if talk else "lead" if i == 0 else "accompanying"
        story.join(event, mention, role, Sign(ARRIVAL, encoded.sentence.span))
    event.visit(Site(place, kinds.kind_of(place) or "place", encoded.span(*match.span("place"))), Sign(ARRIVAL, encoded.sentence.span))
    event.call(f"{group.names[0]}到{place}")
    story.current, story.subject = event, group
    return match.start("p")
