"""Who is asked to speak, or whose report is heard: 邀请某某作报告, 会议听取了某某的汇报."""

from __future__ import annotations

import re

from kg.extract import modality
from kg.extract.draft import Draft
from kg.extract.rule import Rule
from kg.extract.unit import Unit

INVITED = Rule(
    "role-invited",
    "“邀请某人作报告、授课”：他是讲话人。",
    r"(?:(?:来|到|赴)[^，。；Ⓟ]{1,10}?|为[^，。；Ⓟ]{1,16}?)?(?:[作做](?!为)|讲|授课|开展|举办|进行|举行)[^，。；Ⓟ]{0,40}?(?:辅导|报告|讲座|授课|讲解|宣讲|解读|培训|课|演讲|发言|分享|点评|交流|路演|推介|(?<=授课)|$)",
    "speaker",
    confidence=0.88,
)
ASKED = Rule("role-asked", "会上“请某人介绍、发言”：他是讲话人。", r"", "speaker", confidence=0.85)
HEARD = Rule("role-heard", "会议听取了某人所作的报告：他是讲话人。", r"", "speaker", confidence=0.88)
RULES: tuple[Rule, ...] = (INVITED, ASKED, HEARD)

_INVITES = re.compile(r"(?:邀请|特邀|请来|邀来|请到)(?:了|到)?$")
_REPORT_HEARD = re.compile(r"(?:听取(?:(?:和|并|、)审议)?(?:了)?|(?:报告|汇报|说明)(?:、|和|以及))$")
_REPORTED = re.compile(
    r"(?:(?:从|就)[^。；：Ⓟ]{2,40}?)(?:介绍|汇报)的?|(?:等)?(?:(?:受|代表)[^，。；]{2,16}?)?(?:所)?(?:作|做|关于)[^，。；]{0,60}?(?:报告|汇报|说明|发言|Ⓑ)"
)
IS_ASKED = re.compile(r"(?:^|[，。；：会上校院司厂还并]|特地|专门|现场|当场)(?:邀请|请|点)(?:了|来|到|出)?[^，。；：Ⓟ]{0,4}$")
TO_SPEAK = re.compile(
    r"(?:等[^，。；]{0,12}?)?(?:分别|先后|依次|当场|现场|在会上|上台|来|作|到场)*(?:介绍|发言|讲述|讲了|讲授|交流|汇报|分享|说明|解读|通报|谈了)"
)
IS_HEARD = re.compile(r"(?:(?:听取?(?:了)?|听了|聆听(?:了)?)[^，。；Ⓟ]{0,4}|^所[作做](?:出)?的?[^，。；]{0,20}(?:汇报|介绍)(?:、|和|以及|及))$")
_REPORTS = re.compile(
    "(?:等[^，。；]{0,8}?)?(?:同志)?(?:(?:就|关于|有关|对)[^，。；]{2,30}?)?的(?:[^，。；]{0,4})(?:汇报|报告|介绍|说明|述职|讲解|发言|意见|建议)|(?:有关|相关|工作)?情况(?:汇报|介绍|说明)|述职|(?:等[^，。；]{0,8}?)?(?:同志)?(?:(?:以及|和|及|、)[^，。；Ⓟ]{1,14}?)?(?:的|先后|分别|依次)?(?:发言|汇报|介绍)"
)
REPORTS_TO = re.compile(
    "(?:等[^，。；]{0,6}?)?(?:同志)?(?:代表[^，。；]{2,16}?)?(?:(?:就|关于|有关|对)[^，。；]{2,30}?)?(?:所?[作做](?:出)?的?[^，。；所]{0,20}?|的)?(?:[^，。；]{0,4})汇报"
)


def invited(unit: Unit) -> bool:
    """Whether somebody was asked to give a talk, and gave it: 邀请某某作辅导报告."""
    return bool(_INVITES.search(unit.before) and INVITED.regex.match(unit.after.removeprefix("，"))) and not modality.reason(unit.before)


def speaks(unit: Unit, event: Draft) -> Rule | None:
    """The rule by which somebody who is asked to speak, or whose report is heard, speaks."""
    before, after = unit.before, unit.after
    if event.type in {"meeting", "ceremony", "talk"} and IS_ASKED.search(before) and TO_SPEAK.match(after) and not modality.reason(before):
        return ASKED
    if event.type == "meeting" and ((_REPORT_HEARD.search(before) and _REPORTED.match(after)) or (IS_HEARD.search(before) and _REPORTS.match(after))):
        return HEARD
    return INVITED if invited(unit) else None
