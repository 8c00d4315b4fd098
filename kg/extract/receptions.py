"""Receptions: who received whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract import modality, visits
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule, table

_MEAL = "(?:[早午晚]宴|宴会|早餐会?|午餐会?|晚餐会?|家宴)"
RULES = (
    Rule(
        "reception-meets",
        "“会见”的主语是主人一方，宾语是客人。",
        r"Ⓟ(?:[^。；Ⓟ]{0,30}?，(?:并|随后|还|先后|又)|[^。；Ⓟ]{0,40}?访问[^，。；Ⓟ]{0,12}，|，?在[^，。；Ⓟ]{1,24}?(?:，|(?=会见|接见|会晤)))?[^，。；Ⓟ]{0,30}?(?:分别)?(?P<verb>(?<![两三四五各这][场次])(?<!陪同或)(?<!参加)(?<!参加了)(?<!出席了)(?<!上述)(?<!有关)(?<!出席)(?<!陪同)(?<!一同)(?<!一起)(?<!共同)(?<!举行)(?<![观察研谈]和)会见(?!时|前|后|期间|中(?![国外央共方科铁建石车电])|(?:采访|中外)?[^，。；Ⓟ]{0,16}记者)(?:了)?|会晤(?:了)?|见了(?!面)|接见(?:了)?|(?<!接受)(?<!受邀)(?<!违规)宴请(?:了)?)(?:了)?(?P<guest>[^，。；]{0,40}?(?P<p>Ⓟ))?",
        "lead",
    ),
    Rule(
        "reception-with",
        "“与某人会谈、会面”：主语是主人一方，对方是客人。",
        r"Ⓟ(?:，(?=[与同和][^，。；Ⓟ]{0,16}Ⓟ[^，。；Ⓟ]{0,6}视频))?[^，。；Ⓟ]{0,24}?(?:与|同|和)(?P<guest>[^，。；Ⓟ]{0,40}?(?P<p>Ⓟ))[^，。；Ⓟ]{0,10}?(?:举行)?(?:了)?(?:小范围|大范围)?(?:举行会见|视频(?:连线|会见|会商|通话|对话|见面)(?![会室])|会谈(?!后|时|中|前)|会面|见面(?!沟通|会|活动|仪式)|见了面|会晤|座谈(?![会时后中上前])|交流座谈|磋商|商谈|面谈|洽谈|交换(?:了)?意见|(?:进行(?:了)?)?(?:简短|友好|亲切)+的?(?:交谈|交流))",
        "lead",
    ),
    Rule(
        "reception-guests-with",
        "“客人与某领导见面”：领导是主人一方。",
        r"(?:^|[，。；])(?P<visitors>(?!在|于|并|随后|当[天日])[^，。；Ⓟ]{2,30}?)(?:与|同|和)(?P<p>Ⓟ)[^，。；Ⓟ]{0,6}?(?:会谈|会面|见面|见了面|会晤)",
        "lead",
    ),
    Rule(
        "reception-petitions",
        "“接访”的人是接待来访群众的一方。",
        r"Ⓟ[^。；Ⓟ]{0,40}?(?P<verb>(?<!一起)(?<!参加)(?<!一同)(?<!陪同)(?<!共同)接访(?![室厅点]|大厅|中心|窗口|场所)|接待(?:来访|上访|信访)(?!的?[^，。；、Ⓟ]{0,24}Ⓟ)[^，。；]{0,8}|信访接待)",
        "lead",
    ),
    Rule(
        "reception-banquet",
        "“为某人举行宴会”：主语是主人一方，对方是客人。",
        r"Ⓟ[^，。；Ⓟ]{0,24}?为(?P<guest>[^，。；Ⓟ]{0,20}?(?P<p>Ⓟ))[^，。；Ⓟ]{0,10}?(?:举行|举办|设)(?:了)?[^，。；Ⓟ]{0,8}?[晚午]?宴(?:会)?",
        "lead",
    ),
    Rule(
        "reception-receives",
        "“接待”来客的人是主人一方。",
        r"Ⓟ[^，。；Ⓟ]{0,20}?(?:接待|约访)(?:了)?(?P<guest>[^，。；]{0,40}?(?P<p>Ⓟ))",
        "lead",
    ),
    Rule(
        "reception-talks-with",
        "与前来、来访的客人交谈：主语是主人一方，对方是客人。",
        r"Ⓟ[^，。；Ⓟ]{0,16}?(?:与|同|和)(?P<guest>[^，。；Ⓟ]{0,16}?(?:前来|来访|到访|专程|远道而来|来[^，。；Ⓟ的]{1,6}(?:考察|访问|洽谈|参观|调研))[^，。；Ⓟ]{0,30}?(?P<p>Ⓟ))[^，。；Ⓟ]{0,10}?(?:交谈|交流|座谈|洽谈|对接|商谈|面谈|磋商|沟通|交换(?:了)?意见|共[商话谋叙])",
        "lead",
    ),
    Rule(
        "reception-dines-with",
        "“出席某人举行的宴会、早餐会”：主语是来客，设宴的人是主人。",
        rf"Ⓟ(?:[^。；Ⓟ]{{0,40}}，)?[^，。；Ⓟ]{{0,16}}?出席(?:了)?(?P<guest>(?P<p>Ⓟ))(?:为[^，。；Ⓟ]{{0,8}}?)?(?:举行|举办|设)的[^，。；Ⓟ]{{0,6}}{_MEAL}",
        "lead",
    ),
    Rule(
        "reception-comes-here",
        "“莅访本会，受到某人欢迎”：主语是来客，欢迎的人是主人。",
        r"Ⓟ[^，。；Ⓟ]{0,24}?(?:莅访|来访|到访|造访|莅临|访问|拜访|来到)(?:本|我|该)[会校院司馆社行所](?:[^，。；Ⓟ]{0,16})，(?:并)?(?:得到|受到|获得|获|由)(?P<guest>[^，。；]{0,16}?(?P<p>Ⓟ))[^，。；]{0,16}?(?:欢迎|接待|迎接|款待)",
        "lead",
    ),
    Rule(
        "reception-bids-welcome",
        "“对某人一行的到来表示欢迎”：主语是主人一方，对方是客人。",
        r"Ⓟ[^。；Ⓟ]{0,30}?对(?P<guest>[^，。；Ⓟ]{0,30}?(?P<p>Ⓟ))[^，。；Ⓟ]{0,20}?(?:一行|到来|来访|到访|莅临|前来)[^，。；Ⓟ]{0,12}?表示[^，。；Ⓟ]{0,8}?欢迎",
        "lead",
    ),
    Rule(
        "reception-feasts",
        "“设宴欢迎”“设宴款待”的主语是东道主。",
        r"Ⓟ(?:等)?，?[^，。；Ⓟ]{0,24}?(?:设[便午晚家]?宴|设席)(?:热情|盛情)?(?:欢迎|款待|招待|宴请|接待)(?:了)?(?P<guest>[^，。；]{0,40}?(?P<p>Ⓟ))?",
        "host",
    ),
    Rule(
        "reception-calls-on",
        "“拜会”的主语是来客，被拜会的是主人。",
        r"Ⓟ(?:[^，。；Ⓟ]{0,20}?|[^。；Ⓟ率队团]{0,30}?，[^，。；Ⓟ]{0,6}?)(?P<verb>拜会(?:了)?|拜访(?:了)?)(?P<guest>(?:[^，。；Ⓟ]{2,20}，(?=Ⓟ[^，。；]{0,30}?(?:接待|会见|欢迎|进行(?:了)?[^，。；]{0,4}(?:座谈|交流|会谈))))?[^，。；]{0,40}?(?P<p>Ⓟ))",
        "lead",
    ),
)


_TABLE = table(RULES)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A reception that a sentence tells of, as indexes of Ⓟ in the encoded sentence."""

    rule: Rule
    lead: int
    guest: int | None
    start: int
    end: int
    apart: bool
    """分别会见: one reception a guest."""
    beside: int | None = None
    """Who receives or calls with the lead: 甲携|乙拜访丙."""
    equal: bool = False
    """Whether both are told as doing it: 甲与乙拜访丙."""


def find(encoded: Encoded) -> list[Meeting]:
    """The receptions of a sentence in order."""
    text = modality.unsaid(encoded.text)
    found: list[Meeting] = []
    for rule in _TABLE.alive(text):
        for match in rule.regex.finditer(text):
            meeting = _with_another(text, _meeting(rule, match))
            clause = text[match.start() : match.start("verb")] if "verb" in rule.regex.groupindex and match["verb"] else match[0]
            if (
                rule.id == "reception-meets"
                and meeting.beside is None
                and (text[match.start() - 1 : match.start()] in {"与", "同"} or (match["p"] is None and _WITH_HIM.search(text[: match.start()])))
            ):
                continue  # 与乙举行会谈，并会见…: it is another who does both
            if modality.reason(clause + "") or re.search(r"会见时$|拟|将(?=会见)", clause):
                continue
            if not any(f.start < meeting.end and meeting.start < f.end for f in found):
                found.append(meeting)
    return sorted([*found, *_further(text, found)], key=lambda m: m.start) if found else []


_TAKES = re.compile("(?P<head>Ⓟ)(?:等人?)?[^，。；Ⓟ]{0,4}?(?P<how>携同?|率领?|带领|带|偕同?|会同|与|同|陪同)[^，。；Ⓟ]{0,12}$")
_AT_ONCE = re.compile(
    "Ⓟ(?:一行)?[^，。；Ⓟ]{0,14}?(?:前往[^，。；Ⓟ]{2,20}|赴[^，。；Ⓟ]{2,20}|到[^，。；Ⓟ]{2,20})?(?:会见|接见|拜会|拜访|会晤|宴请|(?:与|同|和)[^，。；Ⓟ]{0,14}Ⓟ[^，。；Ⓟ]{0,10}(?:会谈|座谈|会晤|会面|磋商|洽谈))"
)


def _with_another(text: str, meeting: Meeting) -> Meeting:
    """甲携乙拜访丙, 甲与乙会见丙: the first is not left out; 甲陪同乙拜访丙: the second leads."""
    before = _TAKES.search(text, 0, meeting.lead)
    if before is None or meeting.guest is None or not _AT_ONCE.match(text, meeting.lead):
        return meeting
    if before["how"] == "陪同":
        return replace(meeting, beside=before.start("head"))
    return replace(meeting, lead=before.start("head"), beside=meeting.lead, equal=before["how"] in {"与", "同"})


_WITH_HIM = re.compile("Ⓟ[^，。；Ⓟ]{0,16}(?:与|同|和)[^，。；Ⓟ]{2,40}$")
"""甲与来访的乙|会晤: it is the first who receives."""
_FURTHER = re.compile(
    r"，(?:并|还|又|随后|先后)*(?:在[^，。；Ⓟ]{1,14}?)?(?P<apart>分别)?(?:(?:会见|会晤|拜会)(?:了)?(?P<met>Ⓟ)|(?:同|与|和)[^，。；Ⓟ]{0,12}(?P<with>Ⓟ)[^，。；Ⓟ]{0,10}(?:会谈|会面|会晤|交谈)"
    rf"|出席(?:了)?(?P<giver>Ⓟ)(?:为[^，。；Ⓟ]{{0,8}}?)?(?:举行|举办|设)的[^，。；Ⓟ]{{0,6}}{_MEAL})"
)
"""在某地会见甲，出席乙举行的宴会，同丙举行会谈: whoever met the first met the others too."""
_BY_ID = {rule.id: rule for rule in RULES}
_BY_GROUP = {"met": "reception-meets", "with": "reception-with", "giver": "reception-dines-with"}


def _further(text: str, found: list[Meeting]) -> Iterator[Meeting]:
    """The receptions that further clauses of a sentence tell of with the same subject."""
    for first in found:
        lead, last = first.lead, first.end
        while match := _next(text, last):
            group = next(name for name in _BY_GROUP if match[name])
            told = any(known.start < match.end() and match.start() < known.end for known in found) or modality.reason(text[lead : match.start(group)])
            if not told:  # pragma: no branch  # no rule has read such a clause yet
                yield Meeting(_BY_ID[_BY_GROUP[group]], lead, match.start(group), match.start() + 1, match.end(), "分别" in match[0])
            last = match.end()


def _next(text: str, start: int) -> re.Match[str] | None:
    """The next such clause behind a reception, nobody else having been named as a subject in between."""
    match = _FURTHER.search(text, start)
    return match if match and "Ⓟ" not in text[start : match.start()] and not re.search("[。；]", text[start : match.start()]) else None


_KIN = re.compile("的?(?:亲属|家属|遗属|亲友|家人|遗孀)")
"""会见了某某|亲属: he himself was not met."""


def _meeting(rule: Rule, match: re.Match[str]) -> Meeting:
    p = match.start("p") if "p" in rule.regex.groupindex and match["p"] else None
    p = None if p is not None and _KIN.match(match.string, p + 1) else p
    apart = "分别" in match[0].split("会见")[0]
    if rule.id == "reception-guests-with":
        return Meeting(rule, p if p is not None else match.start(), None, match.start(), match.end(), False)
    return Meeting(rule, match.start(), p, match.start(), match.end(), apart)


def comes_before(encoded: Encoded, meeting: Meeting) -> bool:
    """Whether the sentence first tells of the round of whoever is received: 甲到某厂调研，厂长乙接待了甲一行. The host is told as one of that round."""
    if meeting.rule.id != "reception-receives" or meeting.guest is None:
        return False
    guests = set(encoded.groups[meeting.guest].names)
    came = (at for at, group in encoded.groups.items() if at < meeting.lead and guests <= set(group.names))
    return any(visits.leads(encoded.text[at + 1 : meeting.lead]) for at in came)
