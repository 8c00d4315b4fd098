"""Posts: every title printed with a name, and what the page says of new and former holders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.encoded import Encoded
from kg.extract.rule import Rule, table
from kg.model import Mention, Title

TITLED = Rule("post-printed", "报道在姓名前后印着这个职务。", r"Ⓟ", "post", confidence=0.95)

_WHO = r"(?P<p>Ⓟ)(?:\([^()]{1,14}\))?(?:同志)?"
RULES = (
    Rule(
        "appointed-as",
        "“任命某人为……”：他被任命担任此职。",
        rf"(?:任命|聘任|聘请|提名|决定|递补|[特续]聘|任用|提拔|晋升|明确|指定|[委选下]派|批准|同意|通过)：?{_WHO}(?:为|担任|任)(?P<h>Ⓗ)",
        "appointed",
    ),
    Rule(
        "elected",
        "“某人当选……”：他当选此职。",
        rf"{_WHO}(?:[^，。；Ⓟ]{{0,12}}?)(?:全票|高票)?(?:当选|连任|蝉联|被(?:推选|推举|选举|增选|补选|增补|选))(?:为|连任)?(?:新一届)?(?P<h>Ⓗ)",
        "elected",
    ),
    Rule("elected-by", "“选举某人为……”：他当选此职。", rf"(?:选举|补选|增选|增补|改选|推选|推举)(?:产生)?(?:了)?：?{_WHO}(?:为|担任|任)(?P<h>Ⓗ)", "elected"),
    Rule(
        "takes-office",
        "“某人任……”：他担任此职。",
        rf"{_WHO}(?:，)?(?:接替Ⓟ，?)?(?:因(?:工作需要，?)?)?(?:已|正式|继续|同时|还|也)*(?:被(?:任命|聘任|聘请|聘|调任|委任|提拔)(?:为)?|(?:受|获)(?:聘|邀)(?:为|担任|任|出任)?"
        r"|调任|任|出任|接任|就任|担任|转任|升任|兼任|挂任|改任|试任|获任|续任|继任|上任|到任|履新|走马上任|现任|代理|晋升为?|升为)(?P<h>Ⓗ)(?!(?:以?后|以来|期间|时)|的[^，。；Ⓟ]{0,16}[组团队])",
        "appointed",
    ),
    Rule(
        "resigned",
        "“接受某人辞去……职务”：他辞去此职。",
        rf"{_WHO}(?:因[^，。；]{{0,16}})?(?:请求)?(?:辞去|辞任|卸任|离任)(?:其)?(?:所任的?)?(?P<h>Ⓗ)",
        "resigned",
    ),
    Rule("removed", "“免去某人的……职务”：他被免去此职。", rf"(?:免去|免除|撤销|罢免|解聘|解除|终止)：?{_WHO}(?:的|所任的?|担任的?)?(?P<h>Ⓗ)", "removed"),
    Rule("removed-so", "“某人被免去……职务”：他被免去此职。", rf"{_WHO}(?:因[^，。；Ⓟ]{{1,16}})?被(?:免去|撤销|罢免|解聘|免除)(?:所任的?)?(?P<h>Ⓗ)", "removed"),
    Rule("removed-titled", "“免去某人的……职务”：他被免去此职。", rf"(?:免去|免除|撤销|罢免|解聘|解除|终止)：?{_WHO}(?:的)?职务", "removed"),
    Rule(
        "no-longer",
        "“某人不再担任……”：他离任此职。",
        rf"{_WHO}(?:(?:任|担任|为|调任|转任|提名为|拟任|另有任用)[^。；Ⓟ]{{0,60}}?，|，另有任用，|因[^，。；Ⓟ]{{1,12}}，)?(?:同时)?不再(?:担任|兼任|任)(?P<h>Ⓗ)",
        "removed",
    ),
    Rule(
        "appointed-also",
        "“任命某人为……，并决定其为……”：他也被任命担任后一职。",
        rf"{_WHO}(?:为|担任|任)[^。；Ⓟ]{{0,40}}?，(?:并|同时|还)*(?:(?:决定|任命|推选|选举|聘任)?(?:由)?其(?:为|担任|任|代理)|(?<=[并还])(?:为|任))(?P<h>Ⓗ)",
        "appointed",
    ),
    Rule(
        "removed-also",
        "“任命某人为……，同时免去其……职务”：他被免去后一职。",
        rf"{_WHO}[^。；Ⓟ]{{0,60}}?(?:免去|不再担任)其(?:担任的|所任的?)?(?P<h>Ⓗ)",
        "removed",
    ),
    Rule("in-capacity", "“某人以……身份参加”：他担任此职。", r"(?P<p>Ⓟ)以(?P<h>Ⓗ)的?身份", "holds"),
    Rule(
        "also-holds",
        "“某人的另一个身份是……”“身为……的某人”：他担任此职。",
        r"(?P<p>Ⓟ)(?:，?生前(?:是|为|系|任|曾?担任)|的另一个身份(?:是|为)|同时(?:还|也)?(?:是|担任)|还是|是|(?:，[男女]|，Ⓣ(?:出)?生)(?:，[^，。；Ⓟ]{1,14}){0,6}，(?:现任|系)?)(?P<h>Ⓗ)(?=[，。；]|$)",
        "holds",
    ),
    Rule("presented", "“来自一线的某职务——某人”：他担任此职。", r"(?P<h>Ⓗ)(?:——|──|：|:)(?P<p>Ⓟ)(?=[，。；]|$)", "holds"),
    Rule("being", "“身为……的某人”：他担任此职。", r"(?:身为|作为|兼任|(?<!曾)(?<!曾经)担任|身兼)(?P<h>Ⓗ)的(?P<p>Ⓟ)", "holds"),
)
_TABLE = table(RULES)
_GOES_ON = {
    "appointed": re.compile(rf"(?:职务)?[，、；](?:任命|聘任|聘请)?{_WHO}(?:为|任|担任)(?P<h>Ⓗ)"),
    "elected": re.compile(rf"(?:职务)?[，、；](?:选举|补选|增选)?{_WHO}(?:为|当选为?)(?P<h>Ⓗ)"),
    "removed": re.compile(rf"(?:的)?(?:职务)?[，、；](?:免去)?{_WHO}的(?P<h>Ⓗ)(?=的?职务)"),
}
"""任命甲为局长，乙为局长；丙为局长: the verb is said once."""
_ONLY_PLANNED = re.compile(r"(?:拟|将|建议|推荐|提请|候选)[^，。；]{0,6}$")
_YEAR = re.compile(r"((?:19|20)\d\d)年(?!度|[^，。；]{0,40}?(?:报告|决算|预算|计划|规划|审计|执行|情况|要点|检查|考核))(?:\d{1,2}(月))?")
"""A time told, and not the year of which a report was heard: 2021年|财政决算报告."""
_VERBS = re.compile("任命|聘任|选举|补选|增选|免去|撤销|罢免")
_ENDS_LINE = re.compile(f"(?:{_VERBS.pattern})(?:下列|以下)?(?:同志|人员|名单)?[：:]?\n")
_HEADING = re.compile(f"(?:^|(?<=\n))[^\n，。：]{{0,8}}({_VERBS.pattern})(?:下列|以下)?(?:同志|人员|名单)?[：:]?(?=\n)")
"""任命： as a line of its own above a list."""
_ASKED = re.compile(f"({_VERBS.pattern})(?:下列|以下)?(?:同志|人员|名单)?：$")
"""会议决定任命：, the list on the lines below."""
_LIST = 600
"""How many characters a list is looked back through for its verb."""
_BEGUN = {
    # rule -> the verbs that stood before the semicolon, and how the sentence behind it begins
    "appointed-as": (frozenset({"任命", "聘任"}), re.compile(rf"{_WHO}为(?P<h>Ⓗ)")),
    "elected-by": (frozenset({"选举", "补选", "增选"}), re.compile(rf"{_WHO}为(?P<h>Ⓗ)")),
    "removed": (frozenset({"免去", "撤销", "罢免"}), re.compile(rf"{_WHO}的(?P<h>Ⓗ)(?=的?职务)")),
}


@dataclass(frozen=True, slots=True)
class Change:
    """What a sentence says of people and a post."""

    rule: Rule
    members: tuple[Mention, ...]
    titles: tuple[Title, ...]
    start: int
    end: int


@lru_cache(maxsize=64)
def heading(text: str, at: int) -> str:
    """The verb of the last line before an offset that holds nothing else: 任命： above a list; empty if there is none."""
    found = _HEADING.findall(text, 0, at) if "\n" in text[max(0, at - 400) : at] and _ENDS_LINE.search(text, 0, at) else []
    return str(found[-1]) if found else ""


def changes(encoded: Encoded) -> Iterator[Change]:
    """Appointments, elections, resignations and further posts that a sentence states."""
    told: set[tuple[str, int]] = set()
    begun = _begun_before(encoded)
    for rule in _with_begun(encoded.text, begun):
        for match in (*begun.get(rule.id, ()), *rule.regex.finditer(encoded.text)):
            if _ONLY_PLANNED.search(encoded.text[: match.start()]) or _long_ago(encoded, match.start()):
                continue
            for found in _with_following(rule, encoded, match):
                change = _change(rule, encoded, found)
                said = rule.states, found.start("h" if "h" in found.re.groupindex else "p")
                if change and said not in told:
                    told.add(said)
                    yield change


def _with_begun(text: str, begun: dict[str, tuple[re.Match[str]]]) -> Iterable[Rule]:
    alive = _TABLE.alive(text)
    return [rule for rule in RULES if rule in alive or rule.id in begun] if begun else alive


def _begun_before(encoded: Encoded) -> dict[str, tuple[re.Match[str]]]:
    """The first person of a sentence behind a semicolon or line whose verb stands before it: 任命甲为局长；|乙为局长; by the rule of the verb."""
    text, start = encoded.article.text.chars, encoded.sentence.span.start
    if text[start - 1 : start] not in {"；", "\n"} or not encoded.text.startswith("Ⓟ"):
        return {}
    goes_on = text[:start].rstrip("\n").endswith("；")  # the list goes on, on a line of its own maybe; else it is one below a line that holds the verb alone
    asked = _ASKED.search(text, max(0, start - 60), start - 1)
    verbs = _VERBS.findall(text[max(0, start - _LIST) : start - 1].rsplit("。", 1)[-1]) if goes_on else [asked[1] if asked else heading(text, start)]
    found = ((rule, begins.match(encoded.text)) for rule, (said, begins) in _BEGUN.items() if verbs and verbs[-1] in said)
    return {rule: (match,) for rule, match in found if match}


def _with_following(rule: Rule, encoded: Encoded, match: re.Match[str]) -> Iterator[re.Match[str]]:
    """A match, and what follows in the same words without the verb."""
    found: re.Match[str] | None = match
    goes_on = _GOES_ON.get(rule.states)
    while found:
        yield found
        found = goes_on.match(encoded.text, found.end()) if goes_on else None


def _change(rule: Rule, encoded: Encoded, match: re.Match[str]) -> Change | None:
    group = encoded.groups[match.start("p")]
    holder = encoded.holders.get(match.start("h")) if "h" in match.re.groupindex else None
    titles = tuple(
        title
        for title in (holder.titles if holder else group.members[-1].titles)
        if not _of_a_party(title) and not title.title.endswith("人选") and not title.title.endswith("候选人")
    )
    return Change(rule, group.members, titles, match.start(), match.end()) if titles else None


_PARTY = re.compile("(?:调研|检查|考察|视察|督查|督导|督察|暗访|慰问|访问|参访|代表|观摩|验收)小?[组团]$")
_HEADS_PARTY = re.compile("[副总]*(?:[团组队]长|领队)")


def _of_a_party(title: Title) -> bool:
    """Whether a title is no more than what somebody is on a journey: 会长某某任领队, 主任某某任调研组组长."""
    party = title.body is None or _PARTY.search(title.body.name) is not None
    return title.title.endswith("领队") or (party and _HEADS_PARTY.fullmatch(title.title) is not None)


def _long_ago(encoded: Encoded, at: int) -> bool:
    """Whether the time told last before an offset is a year that was over when the page appeared: a life told, no news."""
    years = _YEAR.findall(encoded.original(0, at))
    issue = encoded.article.issue
    now = issue.issued.year if issue.issued else issue.year
    return bool(years and now and int(years[-1][0]) < now - (years[-1][1] == "月"))
