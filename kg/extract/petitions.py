"""Who comes to be heard where a leader receives petitioners: 县长到信访局接访。居民某某反映问题，县长与局长某某商议."""

from __future__ import annotations

import re

from kg.extract import facing
from kg.extract.draft import Draft
from kg.extract.rule import Rule
from kg.extract.unit import Unit

HEARD = Rule("role-petitioner", "接访时前来反映诉求的群众是被会见者。", r"", "met", frozenset({"reception"}), 0.85)
BESIDE = Rule("role-beside-petition", "接访时一同商议、答复的干部在场。", r"", "attendee", frozenset({"reception"}), 0.8)
RULES = (HEARD, BESIDE)

_CAME = re.compile("(?:来访|上访|信访|求助|投诉)(?:者|人|群众|居民|村民|市民)?$")
_WITH = re.compile("(?:与|同|和|跟|会同|请来|叫来)[^，。；：Ⓟ]{0,16}$")
_SETTLES = re.compile("(?:等[^，。；：]{0,14}?)?(?:一起|一同|共同|现场|当场|当面|逐一)*(?:商议|商量|商讨|研究|会商|研判|讨论|分析|答复|会诊|拿出|解决|协调)")


def _receives(event: Draft) -> bool:
    signs = (sign for part in event.people.values() for sign in part.roles.values())
    return event.type == "reception" and any(sign.rule.id == "reception-petitions" for sign in signs)


def role(unit: Unit, event: Draft | None) -> Rule | None:
    """The rule by which somebody takes part in an audience of petitioners whom it does not know yet."""
    if event is None or unit.kind == "listed" or not _receives(event) or set(unit.group.names) & set(event.people):
        return None
    clause = re.split("[，。；：]", unit.before)[-1]
    if facing.of_no_office(unit, clause):
        return HEARD
    return BESIDE if unit.kind == "object" and _WITH.search(clause) and _SETTLES.match(unit.after) else None


def comes_by_himself(unit: Unit, event: Draft | None) -> bool:
    """Whether a petitioner goes somewhere before it is told who heard him, so that he visits nobody: 来访者某某走进接访室."""
    titles = [title.title for member in unit.group.members for title in member.titles]
    return event is None and unit.kind == "subject" and bool(_CAME.search(unit.before) or any(_CAME.search(title) for title in titles))
