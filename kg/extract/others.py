"""What a predicate tells of others: 主持签约仪式，多家企业签订协议; 发言，该公司去年获奖; 莅临现场表示祝贺."""

from __future__ import annotations

import re

from kg.extract import outings, talking
from kg.extract.rule import Rule

_OTHER_WINNER = re.compile("[，；](?:该|这|其|公司|企业|学校|医院|我[省市县区州旗]|全[省市县区州旗])|去年|先后|近年|历年|累计")
"""某某发言，该公司去年获得某称号: somebody else, or long ago."""
_OTHERS_SIGN = re.compile(
    "仪式，(?:多家|各|[^，。；与和]{2,14}(?:公司|企业|银行|分行|集团|学院|大学|局|院))[^，。；]{0,30}$|见证(?:了)?[^，。；]{0,20}$|(?:指出|强调|希望)(?:，|要)[^。]*$"
)
"""主持签约仪式，多家企业与银行签订协议: others sign there, or shall: 指出要推动项目尽快签约."""
_AS_MATTER = re.compile("[就对为][^，。；]{0,24}$")
_WISHES = re.compile("[^，。；]{0,24}表示")
"""就两校签署协议表示祝贺: he signs nothing."""
_OTHERS_JOIN = re.compile(outings.OTHERS_JOIN)
_COMES_TO_WISH = re.compile("(?:莅临|亲临|光临|前来|到场|到会|赶来|来到|[赶到]现场|出席|参加)[^，。；]{0,12}$")
_CONGRATULATES = re.compile("表示(?:[^，。；]{0,8}的)?(?:祝贺|慰问|敬意|感谢)(?:。|，|；|$)")
"""莅临现场表示祝贺: he was there, and nobody says that he spoke."""


def of_another(rule: Rule, predicate: str, match: re.Match[str]) -> bool:
    """Whether what a rule found is what others did, or no more than a reason to be there."""
    before = predicate[: match.start()]
    if rule.states == "signatory":
        return bool(talking.parties(before) or _OTHERS_SIGN.search(before) or (_AS_MATTER.search(before) and _WISHES.match(predicate, match.end())))
    if rule.states == "chair" and before and predicate.startswith(("召开的", "的"), match.end()):
        return True  # 传达了某某主持召开的会议精神
    if rule.states in {"accompanying", "attendee"}:
        joined = _OTHERS_JOIN.match(predicate) if match[0].startswith("参") or match[0] == "出席" else None
        return joined is not None and joined.end() - 2 == match.start()
    if rule.id == "role-says":
        return bool(_CONGRATULATES.match(predicate, match.start()) and _COMES_TO_WISH.search(before))
    return rule.id == "role-honoured-there" and bool(_OTHER_WINNER.search(before))
