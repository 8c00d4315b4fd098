"""Who brings people in need money or goods goes to see them: 把慰问金送到老人手中, 为困难户某某送上棉被."""

from __future__ import annotations

import re

from kg.extract import modality
from kg.extract.rule import Rule

GIVES = Rule("visit-gives", "“把慰问金送到某人手中”“为困难户送上慰问品”：他上门看望。", r"", "lead", confidence=0.78)
RULES = (GIVES,)


def gives(predicate: str) -> Rule | None:
    """The rule by which a predicate makes its subject the one who goes to see them."""
    plain = modality.unsaid(predicate)
    match = _GIVES.search(plain)
    return GIVES if match and not modality.reason(plain[: match.start()]) and not modality.is_duty(plain[: match.start()]) else None


_FOLK = "(?:困难|贫困|特困|低保|五保|脱贫|残疾|退役|退伍|离休|退休|劳模|模范|优抚|军属|烈属|老人|老党员|老兵|[户民员工兵师])"
_GIFT = "(?:慰问[金品款信]|慰问物资|生活物资|救助金|助学金|棉[被衣]|大米|食用油|米、?面|年货|红包|节日的?(?:问候|祝福))"
_GIVES = re.compile(
    rf"(?:把|将)[^，。；Ⓟ]{{0,24}}{_GIFT}[^，。；Ⓟ]{{0,14}}?[送交递](?:到|至|给|进)?了?[^，。；]{{0,24}}(?:手[中里上]|家[中里])"
    rf"|[握拉][着住][^，。；]{{1,16}}的手，[^。；]{{0,20}}?送[上去来]了?[^，。；]{{0,16}}{_GIFT}"
    rf"|[为给向](?=[^，。；]{{0,24}}(?:{_FOLK}|Ⓟ))[^，。；]{{1,24}}送[上去来]了?[^，。；]{{0,16}}{_GIFT}"
)
