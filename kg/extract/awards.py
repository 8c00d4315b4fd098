"""Awards: who received what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract import kinds, organisations
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule, table
from kg.model import Agent, Mention
from kg.sought import Ending

_ENDS = "奖提名奖|提名奖|特等奖|一等奖|二等奖|三等奖|金奖|银奖|铜奖|优秀奖|贡献奖|奖章|奖项|勋章|称号|荣誉|桂冠|奖"
_NO_AWARD = "励|金|补|牌|项目|状|杯|品|学|赛|评"
_MERITS = "优秀|先进|最美|十佳|模范|杰出|劳动|道德|文明|百强|十大|标兵|名师|工匠|好人|楷模|能手"
_NAMED = rf"[^，。；：ⓅⒷ]{{0,30}}?(?:{_ENDS})(?!{_NO_AWARD})"
_QUOTED = r"[^，。；：Ⓟ]{0,20}?“[^”]{1,24}”(?:[^，。；：Ⓟ的]{0,6}?(?:奖|称号|荣誉))?"
_PRIZE = rf"(?P<award>{_QUOTED}|{_NAMED})"
_RATED = rf"(?P<award>(?:[^，。；：“Ⓟ]{{0,10}}“[^”]{{1,24}}”|[^，。；：“Ⓟ]{{0,8}}?(?:{_MERITS})[^，。；：“Ⓟ的]{{0,10}})(?:称号)?)"
_GOT = "荣获|获授|喜获|斩获|获颁|获评|获得|摘得|夺得|勇夺|捧得|荣膺|被授予|被评为|被评选为|获"
_RATED_AS = "获评|被评为|被评选为|被命名为|当选为?|入选|上榜|荣登|跻身"
_BETWEEN = "(?![为向给对与将])(?:[^，。；Ⓟ]{0,12}?)"
_ON_OCCASION = "(?:在[^，。；Ⓟ]{2,30}?(?:中|上|里|，))?(?:凭借?[^，。；Ⓟ]{2,20}?|Ⓑ|其[^，。；Ⓟ]{1,10})?"
_AND_MORE = r"(?:等\d+[家个所支名][^，。；]{0,8}?)?"
BEARER = Rule("award-named", "“某奖获得者某人”：他是获奖者。", r"Ⓟ", "honoree", confidence=0.75)
RULES = (
    Rule("award-won", "“荣获”“获得”某奖的人或单位是获奖者。", rf"(?P<p>Ⓟ){_BETWEEN}{_ON_OCCASION}(?:{_GOT})(?:了)?{_PRIZE}", "honoree"),
    Rule("award-rated", "“获评”某称号的人是获奖者。", rf"(?P<p>Ⓟ){_BETWEEN}(?:{_RATED_AS})(?:为)?{_RATED}", "honoree"),
    Rule("award-given", "“授予某人某奖”：他是获奖者。", rf"(?:追?授予?|追记|颁给)(?P<p>Ⓟ)(?:同志)?(?:以)?{_PRIZE}", "honoree"),
    Rule(
        "award-given-many",
        "“授予某人、某人等若干名同志某称号”“授予某单位等若干个集体某称号”：他们是获奖者。",
        r"(?:授予|颁给)(?:(?P<p>Ⓟ)(?:同志)?|(?P<body>[^，。；：Ⓟ]{4,160}?)等\d+[个家支名][^，。；：Ⓟ\d]{0,8}?(?:集体|单位|组织|团队|企业|学校))(?:以)?(?P<award>(?:19|20)\d\d年度?[^，。；：Ⓟ]{4,30}|“[^”]{2,30}”[^，。；：Ⓟ]{0,8}|[^，。；：Ⓟ]{0,16}(?:先锋|模范|标兵|楷模|工作者|劳动者|先进[^，。；：Ⓟ]{2,4}))(?=[，。；])",
        "honoree",
    ),
    Rule("award-holder", "“获得某奖的某人”：他是获奖者。", rf"(?:荣获|获得|获)(?:了)?{_PRIZE}的(?P<p>Ⓟ)", "honoree", confidence=0.8),
    BEARER,
    Rule(
        "award-body",
        "“荣获”“获评”某奖的单位是获奖单位。",
        rf"(?:^|(?<=[，。；：]))(?:Ⓣ，?)?(?P<body>[^，。；：ⓅⒽⒷ“”]{{3,32}}?){_AND_MORE}(?:分别|双双|也|还|均|再次|成功|被)*(?:{_GOT}|{_RATED_AS})(?:了)?(?:{_PRIZE})",
        "honoree",
        confidence=0.8,
    ),
    Rule(
        "award-body-rated",
        "“被评为”先进集体等的单位是获奖单位。",
        rf"(?:^|(?<=[，。；：]))(?:Ⓣ，?)?(?P<body>[^，。；：ⓅⒽⒷ“”]{{3,32}}?){_AND_MORE}(?:分别|双双|也|还|均|再次|成功)*(?:被)?(?:{_RATED_AS})(?:了|为)?{_RATED}",
        "honoree",
        confidence=0.8,
    ),
)
_MANY = next(rule for rule in RULES if rule.id == "award-given-many")
_SHORTEST = 3
"""What is given an award among others is a body, whatever its name ends with, if it has more characters than this."""
_BY_WORDS = table(rule for rule in RULES if rule is not BEARER)
_BEARER = Ending("^(.{2,30}?(?:奖章|勋章|称号|荣誉|奖))(?:获得者|得主)$")
_NOT_YET = re.compile("争取|力争|曾|有望|候选|将|希望|冲刺|未能|没有|申报|推荐|提名为")


@dataclass(frozen=True, slots=True)
class Won:
    """An award that a sentence states."""

    rule: Rule
    recipients: tuple[Agent, ...]
    award: str
    start: int
    end: int


def find(encoded: Encoded) -> Iterator[Won]:
    """The awards that a sentence states, each once a recipient."""
    told: set[str] = set()
    for at, group in encoded.groups.items():
        for mention in group.members:
            award = next((found[1] for title in mention.titles if (found := _BEARER.search(title.printed))), None)
            if award:
                yield Won(BEARER, (_person(encoded, mention),), award, at, at + 1)
    for rule in _BY_WORDS.alive(encoded.text):
        for match in rule.regex.finditer(encoded.text):
            clause = encoded.text[max(encoded.text.rfind("。", 0, match.start()), encoded.text.rfind("，", 0, match.start())) + 1 : match.end()]
            award = _award(encoded.original(*match.span("award")))
            recipients = tuple(agent for agent in _recipients(encoded, match) if agent.name not in told)
            if recipients and not _NOT_YET.search(clause) and len(award) > 1 and not award.startswith("、"):
                told.update(agent.name for agent in recipients)
                yield Won(rule, recipients, award, match.start(), match.end())


def _person(encoded: Encoded, mention: Mention) -> Agent:
    return Agent("person", mention.name, encoded.article.printed(mention.name_span))


def _recipients(encoded: Encoded, match: re.Match[str]) -> Iterator[Agent]:
    if "p" in match.re.groupindex and match["p"]:
        members = encoded.groups[match.start("p")].members
        yield from (_person(encoded, mention) for mention in members)
        return
    for name in _bodies(match["body"]):
        if organisations.is_body(name) or (match.re is _MANY.regex and len(name) > _SHORTEST):
            yield Agent("company" if kinds.kind_of(name) == "company" or kinds.is_trade(name) else "body", name, name)


def _bodies(text: str) -> Iterator[str]:
    """The members of a list of bodies; a 和 parts two only where both sides are bodies: 泰和中学 is one."""
    for piece in text.split("、"):
        left, _, right = piece.partition("和")
        yield from (left, right) if organisations.is_body(left) and organisations.is_body(right) else (piece,)


def _award(printed: str) -> str:
    """The award's name without what stands around it."""
    award = printed.strip("的了为")
    award = award[award.index("“") :] if "“" in award and not award.startswith("“") and "、" in award[: award.index("“")] else award
    bare = re.fullmatch("“([^”]+)”(?:荣誉)?(?:称号|荣誉)?", award)
    return bare[1] if bare else award
