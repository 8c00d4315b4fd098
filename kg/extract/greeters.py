"""People of a visited place who come up, lead the visitors round or answer for it: 村支书某某一路小跑赶来, 厂长某某领着客人看车间."""

from __future__ import annotations

import re

from kg.extract import crowds, hostfirms, objects, outings, scenes, sites
from kg.extract.draft import Draft, Sign
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.story import Story
from kg.extract.unit import Unit
from kg.extract.untoured import sees_guests

GREETS = Rule("role-greets", "走访中，当地的人赶来迎候、领着来访者看，或在现场替本单位回话：他是接待方。", r"", "host", frozenset({"visit"}), 0.78)
RULES = (GREETS,)

_GUIDES = re.compile(
    "(?:当起了?|当了?|担任|充当)[^，。；]{0,6}(?:解说员|讲解员|导览员|导游|向导)"
    "|(?:正|便|就|一路|一边|全程)?(?:领着|引着|带着|引导|引领)(?:Ⓟ|Ⓗ|[^，。；Ⓟ]{0,6}一行|大家|代表|委员|客人|来宾|考察|调研|检查)"
)
_LEADS_GUESTS = re.compile(
    "(?:还|又|随后|热情|亲自)*(?:带领|陪同?|带|领)(?:着)?(?:[^，。；Ⓟ]{0,6}(?:嘉宾|来宾|客人|宾客|校友)们?|与会[^，。；Ⓟ]{0,4}|大家)[^，。；Ⓟ]{0,8}?(?:参观|察看|观看|走访)"
)
"""校长某某带领嘉宾参观了校史馆: nobody visits his own house."""
_SHOWS_THEM = re.compile(
    "，(?:并|还|又|随后)?(?:带|带领|领|引|引导)(?:着)?(?:大家|客人们?|来宾们?|考察团|代表团|代表们|委员们|一行)[^，。；Ⓟ]{0,6}?(?:参观|察看|查看|看|走)"
)
"""介绍了情况，带大家看了车间"""
_COMES_UP = re.compile(
    r"[^，。；：Ⓟ]{0,10}?(?:闻讯(?:赶|跑|而)|赶来|赶到|赶了?过来|迎了?(?:上|出|过)|跑(?:了)?(?:过来|出来)|[坐凑走围](?:了)?(?:过来|上来|上前)|[早已]等[在候])(?!接|参加|出席|支援|增援|救)"
)
_ANSWERS_FOR_IT = re.compile(
    r"(?:一边[^，。；]{1,8}，?一边|[^，。；：Ⓟ]{0,12}?)(?:估算|算[起了]|反映|坦言|诉(?:说|苦)|发愁|回答|答道|感慨|掰着|展示|"
    r"[^，。；：Ⓟ]{0,4}?(?:告诉(?!记者)|说(?=，|：|起|。)|说道))"
)
_TURNS_TO = re.compile("^[^，。；：ⓅⓉ]{2,14}，[他她](?=[向给对为])")
"""嗓子已经沙哑，他向客人介绍: what he does stands behind what is said of him."""


def main_words(predicate: str) -> str:
    """A predicate without what is said of somebody's state before he turns to the visitors."""
    return _TURNS_TO.sub("", predicate)


def guides(unit: Unit, event: Draft) -> bool:
    """Whether a subject who is none of the visitors leads them round, or comes running from his own house."""
    if event.type != "visit" or set(unit.group.names) & set(event.people):
        return False
    return (
        bool(_GUIDES.match(unit.after))
        or (_heads(unit) and bool(_LEADS_GUESTS.match(unit.after)))
        or (_heads(unit) and bool(_SHOWS_THEM.search(unit.after.split("。")[0])))
        or (bool(_COMES_UP.match(unit.after)) and _heads(unit))
    )


_TALK_TOGETHER = re.compile(
    "(?:等[^，。；]{0,8})?(?:就|围绕)[^，。；]{2,30}(?:进行|开展|展开|作)了?[^，。；]{0,8}(?:交流|座谈|会谈|探讨|讨论|沟通|洽谈|对接|磋商|商谈)"
)


def talks_with(unit: Unit, event: Draft) -> bool:
    """Whether one on a visit talks with whom a list names beside him: 某某和公司经理某某就用工进行了交流."""
    first, *others = unit.group.names
    told = event.type == "visit" and others and first in event.leads and _TALK_TOGETHER.match(unit.after)
    return bool(told) and not set(others) & set(event.people)


_WITH_HEADS = re.compile(
    "(?:同志)?等?(?:一行|[^，。；Ⓟ]{1,12}?[团组队])?[^，。；Ⓟ]{0,30}?(?:交流|座谈|会谈|洽谈|磋商|商谈|探讨|讨论|沟通|对接|交换(?:了)?意见|合影)"
)


def talks_beside(story: Story, encoded: Encoded, unit: Unit, event: Draft, predicate: str) -> bool:
    """Notes who receives the visitors where 和 joins him to those who lead them: 总裁甲和|副区长乙一行深入交流. False where it does not."""
    *received, last = unit.group.members
    names = {mention.name for mention in received}
    if event.type != "visit" or not names or last.name not in event.leads or names & {*event.people} or not _WITH_HEADS.match(predicate):
        return False
    for mention in received:
        story.join(event, mention, objects.RECEIVES.states, Sign(objects.RECEIVES, encoded.span(unit.at, unit.at + 1)))
    return True


_SHOWS_ROUND = re.compile(r"(?:全程)?(?:陪同?|陪着|领着|带领|引导)Ⓟ?[^，。；Ⓟ]{0,8}?(?:参观|察看|查看|走|看)")


def escort(unit: Unit, visit: Draft) -> str | None:
    """As what somebody goes along 在Ⓟ带领下 on a visit: the head of the house it is at, led by others so far, shows them round."""
    how = objects.escort(unit)
    shows = how == "lead" and visit.stops and visit.leads and not set(unit.group.names) & visit.leads and _heads(unit)
    return "host" if shows else how


def shows_house(unit: Unit, event: Draft) -> bool:
    """Whether the head of the house where somebody gives a talk shows him round it."""
    return bool(event.stops) and not set(unit.group.names) & event.leads and _heads(unit) and bool(_SHOWS_ROUND.match(unit.after))


def _heads(unit: Unit) -> bool:
    titles = [title for member in unit.group.members for title in member.titles]
    return bool(titles) and all(scenes.HEADS_HOUSE.search(title.title) and (not title.body or title.body.kind in _PLACES) for title in titles)


def greets(story: Story, encoded: Encoded, unit: Unit, event: Draft) -> bool:
    """Whether somebody with a title who did not come along comes up to the visitors, or answers for the house they are at."""
    titled = any(member.titles for member in unit.group.members)
    leads_guests = _heads(unit) and _LEADS_GUESTS.match(unit.after)
    if not titled or not (event.leads or leads_guests) or set(unit.group.names) & set(event.people):
        return False
    if guides(unit, event) or sees_guests(unit.after) or _COMES_UP.match(unit.after):
        return True
    return _heads(unit) and bool(_ANSWERS_FOR_IT.match(unit.after)) and _on_the_spot(story, encoded, event)


_PLACES = frozenset({"company", "school", "institution", "village", "place", "association", "office"})


def _on_the_spot(story: Story, encoded: Encoded, event: Draft) -> bool:
    """Whether the paragraph has shown the visitors at a site, or set one as a scene."""
    if (story.setting is not None and story.set_in == encoded.sentence.paragraph) or scenes.opening_site(encoded):
        return True
    seen = event.stops[-1].sign.span if event.stops else None
    return seen is not None and any(s.paragraph == encoded.sentence.paragraph and s.span.covers(seen) for s in story.article.sentences)


_OF_A_FIRM = re.compile(r"(?:厂长|矿长|董事长|总经理|经理|总裁|校长|园长|站长|场长|馆长|村主任|创始人|技术员)$")
_BUILDS = re.compile("项目经理|总?监理")  # his firm works there, the site is another's
_LOCAL = frozenset({"company", "school", "institution", "village", "place", "association", "office"})
_EXPLAINS = re.compile(
    r"(?:[^，。；]{0,10}?(?:向|为|给|对|告诉)[^，。；]{1,12}?)?(?:分别|逐一|边走边|详细|现场|在现场|在一旁|一边|边|细致|一一|简要|随即|当场|热情地?)*"
    r"(?:介绍|讲解|演示|讲述|迎(?!接挑战)|告诉|汇报|(?:就[^，。；]{2,30}?)?(?:作了?|进行了?)[^，。；]{0,8}(?:汇报|介绍|讲解)|讲(?:了|起|到|授)(?![话价])(?=[^，。；]{2,}))"
)
_ACCORDING = re.compile("据$")
_REPORTER = re.compile("记者")
_HEARS = re.compile("听")


def received(story: Story, encoded: Encoded, unit: Unit, event: Draft, said: tuple[str, list[Rule]]) -> list[Rule]:
    """Somebody of a visited company, school, village who explains there receives the visitors; his company is a stop.

    `said`: his predicate, and the rules that it fires.
    """
    predicate, rules = said
    if charge := crowds.charge(encoded, unit, event):
        return [charge]
    bodies = [title.body for m in unit.group.members for title in m.titles if title.body and not _BUILDS.match(title.title)]
    stops = [stop.site.name for stop in event.stops if stop.site.kind != "place"]
    at_home = any(sites.same(body.name, stop) for body in bodies for stop in stops)
    of_the_firm = not bodies and any(_OF_A_FIRM.search(title.title) for m in unit.group.members for title in m.titles)
    here = (at_home or objects.RECEIVES.regex.search(predicate)) and not outings.is_companion(predicate) and not _HEARS.search(predicate[:12])
    if objects.lay(unit, predicate) and not set(unit.group.names) & event.leads:
        return [objects.MET]
    told = _EXPLAINS.match(main_words(predicate))
    if _ACCORDING.search(unit.before) or _REPORTER.search(predicate[:12]) or set(unit.group.names) & event.leads:
        return rules
    if not here and greets(story, encoded, unit, event):
        return [GREETS]
    at_work = here and (of_the_firm or told or any(body.kind in _LOCAL for body in bodies))
    if at_work or any(rule.states == "host" for rule in rules):
        hostfirms.explained(story, encoded, event, unit.group.members)
    if not at_work:
        return rules
    return [objects.RECEIVES, *[rule for rule in rules if rule.states not in {"accompanying", "host"}]]
