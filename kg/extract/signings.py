"""Signings told by nothing but who signed for whom: 甲、乙分别代表双方在协议书上签字."""

from __future__ import annotations

import re

from kg.extract import modality
from kg.extract.draft import Draft, Sign
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.story import Story
from kg.extract.unit import Unit

SIGNED = Rule("event-signing", "“某人代表双方签字”“在协议上签字”：这是一次签约。", r"", "event", confidence=0.85)
RULES = (SIGNED,)

_PAPER = "(?:协议|合同|备忘录|意向书|联合声明|协定|公报|条约|责任书|框架)"
_SIGNS = re.compile(
    rf"(?:等|共同|先后|现场|随后|Ⓣ|，|(?:与|和|同)[^，。；Ⓟ]{{0,12}}Ⓟ)*(?:分别)?(?:见证(?:了)?[^，。；Ⓟ]{{0,30}}签(?:字|署|订|约)|(?<=Ⓟ)(?:分别|共同|现场)?签(?:署|订)(?:了)?[^，。；Ⓟ]{{0,30}}?(?:Ⓑ|{_PAPER})|代表[^，。；Ⓟ]{{1,16}}(?:与|和|同)[^，。；Ⓟ]{{0,24}}Ⓟ(?:现场|共同)?签(?:约|字|署|订)|代表[^，。；Ⓟ]{{1,30}}?(?:签(?:字|署|订|约|下|了)|在[^，。；Ⓟ]{{2,40}}上签(?:字|名|约))|(?:分别)?在[^，。；Ⓟ]{{0,40}}?{_PAPER}[^，。；Ⓟ]{{0,6}}上签(?:字|名))"
)


def opened(story: Story, encoded: Encoded, unit: Unit, predicate: str) -> Draft | None:
    """The ceremony that a sentence opens by saying who signed, where none is being told of."""
    match = _SIGNS.match(predicate) if "签" in predicate else None
    if match is None or modality.reason(unit.before) or (story.current and story.current.type not in {"visit", "reception"}):
        return None
    known = story.last("ceremony")
    if known is None:
        known = story.open("ceremony", Sign(SIGNED, encoded.span(unit.at, unit.at + 1 + match.end())))
        known.call("、".join(unit.group.names) + encoded.original(unit.at + 1, unit.at + 1 + _end(predicate, match.end())))
        known.parent = story.main.key if story.main and story.main is not known else None
    story.current = known
    return known


def _end(predicate: str, at: int) -> int:
    """Where the clause ends that says it."""
    stop = _CLAUSE.search(predicate, at)
    return stop.start() if stop else len(predicate)


_CLAUSE = re.compile("[，。；]|并")
