"""Awards: who received what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.encode import Encoded
from kg.extract.rule import Rule
from kg.model import Mention

_PRIZE = (
    r"(?P<award>[^，。；：Ⓟ]{0,30}?(?:奖提名奖|提名奖|特等奖|一等奖|二等奖|三等奖|金奖|银奖|优秀奖|贡献奖|奖章|奖项|勋章|称号|荣誉|奖))(?!励|金|补|牌|项目)"
)
RULES = (
    Rule(
        "award-won",
        "“荣获”“获得”某奖的人或单位是获奖者。",
        rf"Ⓟ(?:[^，。；Ⓟ]{{0,12}}?)(?:荣获|获授|喜获|斩获|获颁|获评|获得|摘得|被授予|被评为|获)(?:了)?{_PRIZE}",
        "honoree",
    ),
    Rule(
        "award-rated",
        "“获评”某称号的人是获奖者。",
        r"Ⓟ(?:[^，。；Ⓟ]{0,12}?)(?:获评|被评为|当选为?|入选)(?:为)?(?P<award>[^，。；：Ⓟ]{0,10}“[^”]{2,20}”)",
        "honoree",
    ),
    Rule("award-given", "“授予某人某奖”：他是获奖者。", rf"(?:授予|颁给)(?P<p>Ⓟ)(?:同志)?(?:以)?{_PRIZE}", "honoree"),
)


@dataclass(frozen=True, slots=True)
class Won:
    """An award that a sentence states."""

    rule: Rule
    members: tuple[Mention, ...]
    award: str
    start: int
    end: int


def find(encoded: Encoded) -> Iterator[Won]:
    """The awards that a sentence states."""
    for rule in RULES:
        for match in rule.regex.finditer(encoded.text):
            if re.search(r"争取|力争|曾|有望|候选|将", match[0]):
                continue
            at = match.start("p") if "p" in rule.regex.groupindex else match.start()
            award = encoded.original(*match.span("award")).strip("的了")
            award = award[award.index("“") :] if "“" in award and not award.startswith("“") and "、" in award[: award.index("“")] else award
            if award.startswith("、"):
                continue
            award = award[1:-1] if award.startswith("“") and award.endswith("”") and award.count("“") == 1 else award
            if len(award) > 2:
                yield Won(rule, encoded.groups[at].members, award, match.start(), match.end())
