"""Whether a site that a wording of visits names is a stop: what was looked into must be a house with a name."""

from __future__ import annotations

import re

from kg import lexicon
from kg.extract import listed, sites
from kg.extract.plausible import also_matter, common, proper
from kg.extract.rule import Rule
from kg.extract.sitename import Site
from kg.words import all_words

_IN_VIEW = re.compile("看|巡|视察")
_FACILITY = re.compile("(?:基地|园区?|站|仓库|码头|市场|广场|商[场城]|超市|工地|部|景区|场|港|大厦|中心|小区|影城|酒店|宾馆)$")
_HIS_ROUND = re.compile("(?:带队|率队|一行|带领[^，。；]{2,40}|组成[^，。；]{0,4}组)[^，。；]{0,6}$")
_TOPICS = ("就", "围绕", "针对")
"""就农村饮水工程进行视察: a matter, unless it is a house."""


@lexicon.recent(64)
def _of_names(named: str) -> bool:
    """Whether a list is one of named sites and not of sorts of them: 工地、网点和园区."""
    pieces = [piece for clause in named.split("，") for piece in listed.pieces(clause)]
    return not _COUNTED.search(named) and sum(map(proper, pieces)) * 2 >= len(pieces)


_COUNTED = re.compile("[\\d一二三四五六七八九十百两多]+[余多]?[家个所处座]|各|部分|全[市县区州旗]|辖区|所有")


def is_stop(site: Site, rule: Rule, match: re.Match[str]) -> bool:
    """A division travelled to is no stop; one looked at is. What is inspected as such is a house with a name."""
    if site.name.endswith(("会场", "时")):
        return False
    if rule.id == "stop-done-at":
        scene, own = match["scene"], proper(site.name) or (site.kind == "company" and len(site.name) > 4)
        return (
            site.kind != "area"
            and own
            and (not common(site.name) or (len(site.name) > 5 and not all_words(site.name)))
            and bool(_DOES_THERE.match(scene, len(sites.without_deed(scene))))
        )
    if rule.id == "stop-listed-into":
        topic = match[0].startswith(_TOPICS)
        house = site.kind == "institution" or (site.kind == "company" and not (topic and also_matter(site.name))) or not topic
        return house and site.kind != "area" and _of_names(match["scene"])
    if rule.id == "stop-looked-into":
        if match[0].endswith(("调研", "考察")) and match[0].startswith(_TOPICS) and site.kind == "place":
            return False
        if _COUNTED.match(match["scene"]):
            return False
        return _inspected(site.name, site.kind, match, whole=bool(site.aliases)) and not _COUNTED.search(site.name)
    if rule.id == "stop-seen" and not _IN_VIEW.search(match["verb"]) and _ZONE.fullmatch(site.name) and _of_its_work(site.name, match):
        return False
    return site.kind != "area" or (rule.id == "stop-seen" and bool(_IN_VIEW.search(match["verb"])))


def _of_its_work(name: str, match: re.Match[str]) -> bool:
    """Whether a zone without a name of its own is looked into for what is done there: 考察开发区|管理、机构改革工作."""
    behind = match.string[match.end("verb") :].removeprefix("了")
    return behind.startswith(name) and bool(_GOES_ON.match(behind, len(name)))


_ZONE = re.compile("(?:国家级|省级)?(?:经济|技术|高新|产业|工业)*(?:开发|高新|经开|自贸|保税|示范|园|新)区")
_GOES_ON = re.compile("(?!以及|等)[\u4e00-\u9fff](?<![和及与并时后])")


_DOES_THERE = re.compile(
    "(?:现场|实地|详细|仔细|认真|逐一|一一|一起)*(?:看(?![病护守管齐])|听(?![说课证])|问(?![题世责])|查|观看|察看|询问|清点|盘点|翻|核|尝|体验|登上|俯身|弯腰|了解(?!到))"
)
"""What who walks round somewhere does there: 在某仓库|清点沙袋."""


def _inspected(name: str, kind: str, told: re.Match[str], *, whole: bool) -> bool:
    """Whether what is said to be inspected is a site: a house, a place by name, what somebody who leads a party inspects by name.

    `told`: the words that tell of it; `whole`: the site goes by a longer name too.
    """
    facility = bool(_FACILITY.search(name))
    led = kind == "unknown" and facility and bool(_HIS_ROUND.search(told.string, 0, told.start()))
    there = led or (kind == "place" and (facility or not told[0].startswith(_TOPICS)))
    house = kind == "institution" or (kind == "company" and (whole or not also_matter(name)))  # 园区|建设 is no firm
    return house or (there and proper(name) and not common(name))
