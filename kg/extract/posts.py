"""Posts: every title printed with a name, and what the page says of new and former holders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.encode import Encoded
from kg.extract.rule import Rule
from kg.model import Mention, Title

TITLED = Rule("post-printed", "报道在姓名前后印着这个职务。", r"Ⓟ", "post", confidence=0.95)

RULES = (
    Rule("appointed-as", "“任命某人为……”：他被任命担任此职。", r"(?:任命|聘任|提名|推选|决定)(?P<p>Ⓟ)(?:同志)?(?:为|担任|任)(?P<h>Ⓗ)", "appointed"),
    Rule("elected", "“某人当选……”：他当选此职。", r"(?P<p>Ⓟ)(?:[^，。；Ⓟ]{0,12}?)(?:全票|高票)?当选(?:为)?(?:新一届)?(?P<h>Ⓗ)", "elected"),
    Rule("elected-by", "“选举某人为……”：他当选此职。", r"选举(?:产生)?(?P<p>Ⓟ)(?:同志)?为(?P<h>Ⓗ)", "elected"),
    Rule("takes-office", "“某人任……”：他担任此职。", r"(?P<p>Ⓟ)(?:同志)?(?:任|出任|接任|就任|担任|转任|升任|兼任)(?P<h>Ⓗ)", "appointed"),
    Rule("resigned", "“接受某人辞去……职务”：他辞去此职。", r"(?P<p>Ⓟ)(?:同志)?(?:因[^，。；]{0,16})?(?:请求)?辞去(?:其)?(?:所任的?)?(?P<h>Ⓗ)", "resigned"),
    Rule("removed", "“免去某人的……职务”：他被免去此职。", r"免去(?P<p>Ⓟ)(?:同志)?(?:的|所任的?|担任的?)?(?P<h>Ⓗ)", "removed"),
    Rule("removed-titled", "“免去某人的……职务”：他被免去此职。", r"免去(?P<p>Ⓟ)(?:同志)?(?:的)?职务", "removed"),
    Rule("no-longer", "“某人不再担任……”：他离任此职。", r"(?P<p>Ⓟ)(?:同志)?不再(?:担任|兼任)(?P<h>Ⓗ)", "removed"),
    Rule("in-capacity", "“某人以……身份参加”：他担任此职。", r"(?P<p>Ⓟ)以(?P<h>Ⓗ)的?身份", "holds"),
    Rule(
        "also-holds",
        "“某人的另一个身份是……”“身为……的某人”：他担任此职。",
        r"(?P<p>Ⓟ)(?:的另一个身份(?:是|为)|同时(?:还|也)?(?:是|担任)|还是|是)(?P<h>Ⓗ)(?=[，。；]|$)",
        "holds",
    ),
    Rule("now-holds", "任前公示的履历中“现任……，拟……”：他正担任此职。", r"(?P<p>Ⓟ)，(?:男|女)，[^。；Ⓟ]*?(?P<h>Ⓗ)，拟", "holds"),
    Rule("being", "“身为……的某人”：他担任此职。", r"(?:身为|作为|兼任|担任|身兼)(?P<h>Ⓗ)的(?P<p>Ⓟ)", "holds"),
)


@dataclass(frozen=True, slots=True)
class Change:
    """What a sentence says of people and a post."""

    rule: Rule
    members: tuple[Mention, ...]
    titles: tuple[Title, ...]
    start: int
    end: int


def changes(encoded: Encoded) -> Iterator[Change]:
    """Appointments, elections, resignations and further posts that a sentence states."""
    for rule in RULES:
        for match in rule.regex.finditer(encoded.text):
            if re.search(r"(?:拟|将|建议|推荐|提请)[^，。；]{0,6}$", encoded.text[: match.start()]):
                continue
            group = encoded.groups[match.start("p")]
            holder = encoded.holders.get(match.start("h")) if "h" in rule.regex.groupindex else None
            titles = holder.titles if holder else group.members[-1].titles
            if titles:
                yield Change(rule, group.members, titles, match.start(), match.end())
